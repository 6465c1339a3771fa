"""Credits inside the last part of a one-line text, with something behind them that no filter knows.

Behind the last sentence stands a label of a role, a name, perhaps another label; what follows begins with no word of a
name: "... katanya. Editor: Budi Waru Simak berita lain di aplikasi kami".
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.bylines.labels import first_label, next_label
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.roles import ROLES
from newsclean.lexicon.slots import bits_of, slots_of_word
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import in_tail
from newsclean.reading.pieces import FLAT, TAIL, sentence_starts
from newsclean.reading.words import is_glued

# A word of a name, what may stand between two of them, and the remark behind one: "Siti Aminah (magang)".
_WORD = Pattern(r"(?:[A-Z][\w’']*\.?(?:-[A-Z]\w*)?|(?:(?<=[:;/] )|(?<=:))[a-z]\w{1,10}(?=\s*(?:\Z|\n)))")
_AND = Pattern(r"\s?[&/,]\s?(?=[A-Z])| dan (?=[A-Z])| (?=[A-Z])|(?=\.? \()")
_REMARK = Pattern(r" ?\([\w /.-]{2,30}\)")
_GLUE = Pattern(r"(?<=[a-z])(?=[A-Z])")
_SIGNS = "|/•·;,. \n—–-"
_MOST_WORDS, _MOST_LABELS = 6, 8
# With one of these words no name goes on, but another piece of the page begins.
_BEGINS = (
    "call|nudge|read|press|watch|join|get|send|hook|copyright|article|reader|own|ad|subscription|comment|share|channel"
    "|filed|footer|home|pager|page|disclaims|notification|app|event|broadcast|donate|pressrules|day|month|show|video"
    "|photo|moment|free|desk|work|title_word|partner|published|masthead|address|objection|thanks|onward|more|only|printed"
)
_LABELS = frozenset(
    (*listed("tags.labels"), *listed("tags.words"), "topik", "tagar", "sumber", "bahan", "berlangganan")
)
# Of one label alone, whom it names must be sure: not "Data: ...", "Lokasi: ...".
_OF_PEOPLE = Pattern(rf"(?i:\b(?:{any_of((*ROLES, *listed('roles.people')))})\b|\boleh\b|\bby\b|\bku\b|\bdening\b)")
# Without a colon there are two and more: "Penulis Rara Wati (magang) Redaktur Pelaksana Fathan".
_BARE = Pattern(rf"(?:{any_of(map(str.capitalize, ROLES))})(?: Pelaksana| Bahasa| Foto| Video)? (?=[A-Z])")
_NEXT = Pattern(r"\s*(?:\Z|\n|[^a-z\s,;])")


@filter_for("byline", example="... katanya. Penyelaras: Siti Aminah Unduh aplikasi kami")
def credits_inside(page: Page) -> Iterator[Span]:
    """Labels of roles with names behind a sentence near the end of a one-line text, whatever follows them."""
    for line in page.lines:
        if line.end - line.start <= FLAT or page.closing - line.end > TAIL:
            continue
        floor = max(line.start, line.end - 2 * TAIL, page.opening)
        for start in (*sentence_starts(page.text, floor, line.end), *_behind_marks(page, floor)):
            end = 0 if page.is_marked(start) else _end(page, start)
            if end and in_tail(page, Span(start, end)):
                yield Span(start, end)


def _behind_marks(page: Page, floor: int) -> Iterator[int]:
    for mark in page.marks:
        if mark.end > floor:
            yield mark.end + (page.text[mark.end : mark.end + 1] == " ")


def _end(page: Page, start: int) -> int:
    """Where labels with names end that begin at `start`; 0 if there are none."""
    text, end, labels = page.text, 0, 0
    label = first_label(text, start) or _bare_label(text, start)
    is_sure = bool(label) and not _bare_label(text, start) and _OF_PEOPLE.search(text, start, label) is not None
    while label and labels < _MOST_LABELS and "\n" not in text[start:label]:
        names = _names_end(page, label)
        if not names:
            break
        end, labels = names, labels + 1
        label = next_label(text, end) or _bare_label(text, end + 1)
    if not (end and labels > (0 if is_sure else 1)):
        return 0
    if text[start] in "([":
        end += text[end : end + 1] in tuple(")]")
        return end if text[end - 1] in ")]" else 0
    return end if _NEXT.match(text, end) else 0


def _bare_label(text: str, start: int) -> int:
    bare = _BARE.match(text, start)
    return bare.end() if bare else 0


def _names_end(page: Page, start: int) -> int:
    """Where the names end that begin at `start`; 0 if none do."""
    text, at, count = page.text, start, 0
    while count < _MOST_WORDS and (word := _WORD.match(text, at)) and not page.is_marked(at):
        glued = _GLUE.search(word[0])
        end = at + glued.start() if glued and is_glued(page, at + glued.start()) else word.end()
        bare = text[at:end].strip(".")
        if _opens(bare) or first_label(text, at) or (count and _bare_label(text, at)):
            break
        at, count = end, count + 1
        if glued and end < word.end():
            return end
        joined = _AND.match(text, at)
        if not joined:
            break
        if joined[0]:
            after = _WORD.match(text, joined.end())
            if (
                not after
                or _opens(after[0].strip("."))
                or first_label(text, joined.end())
                or _bare_label(text, joined.end())
            ):
                break
        at = joined.end()
    at = len(text[:at].rstrip(" ,&/"))
    remark = _REMARK.match(text, at) if count else None
    return (remark.end() if remark else at) if count else 0


def _opens(word: str) -> bool:
    """Whether a word is none of a name: the story or another piece begins with it."""
    lists = headline_words()
    if len(word) < 3:
        return False
    return (
        word.lower() in lists.common
        or word.lower() in _LABELS
        or word in lists.starters
        or bool(slots_of_word(word) & bits_of(_BEGINS))
    )
