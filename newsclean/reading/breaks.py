"""Where a long line was several: the line breaks that a scraper lost beside what opens like boilerplate.

In one-line text the words of boilerplate are the same as in lines; what it has lost is its beginning and its end. A
reader finds them again: it begins behind a sentence with a word that boilerplate opens with, and ends with its own
full stop, or where a new sentence begins in the midst of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newsclean.lexicon.forms import forms_of, telling
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.slots import bits_of, slots, slots_of_word
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import FLAT, HEAD, TAIL, sentence_starts, stands_out
from newsclean.reading.turns import FIRST_SIGN, HAS_CREDIT, LABEL, credit_end, may_turn, turn

_OPENINGS = (
    "nudge|read|press|watch|join|get|send|ad|work_this|thanks|broken|frame|photo|share|subscription|notification|hook"
    "|onward|copyright|disclaimer|prohibit"
)
# In brackets fewer do: a credit in brackets belongs to the sentence before it.
_INVITING = "nudge|read|press|watch|join|get|send|ad|onward"
_MARKS, _TAIL_MARKS, _BRACKETS = "<‹«•→▶►»➡●■◆▪☞©@↗✦>{", "*#([", "([ "
_QUOTES, _CLOSED, _STOPS, _EDGES = "\"“", "\"”", ".!?…", ",.!?"
# A bracket with code in it.
_CODE = Pattern(r"\[[^\]\n]{1,40}[=_|]")
# A sentence may begin with this word, or this sign.
_FIRST = Pattern(
    r"[.!?…”\")]\s*([A-Z][\w-]*(?=([\w./&()' ]{0,27}?\s?[:;]\s?[^\s\d])?)|[^\w\s“\".,;:'’)\]-])"
)
_LIST_NUMBER = Pattern(r"(?<!\d)\d{1,2}\.\s*\Z")
_WORD = Pattern(r"[a-z]+")
_GLANCED, _NEAR, _MOST_PIECES, _MOST_OF_TAIL = 60, 30, 6, 5
# Without one of these nothing stands in front of the first sentence that does not open like boilerplate.
_HEAD_SIGN = Pattern(
    r"[|»›>@•·~]|[:;/](?<=[A-Za-z ].)(?=[A-Za-z ])|[.:](?<=\d\d.)(?=\d\d\b)|  |[)\]] (?=[A-Z])|[^\x00-\u20ff]"
    r"|[A-Z](?:(?<=[A-Z]{3} [A-Z])(?=[A-Z]{2})|(?<=\A.)(?=leh|LEH|[yY] |aporan))|0(?<=[a-z] 20)(?=\d\d [A-Z])"
)
# Articles that check hoaxes quote messages, and have labels of their own.
_FACT_CHECK = Pattern(r"(?i)\bhoa(?:ks|x)|\bklarifikasi\b|\bpenelusuran\b|\bnarasi\b|\bfact[- ]check|\bcek fakta\b")
# Words were lost where links stood: nobody knows where sentences end.
_LOST = Pattern(r",\s*,\s|,,,|\s,\s+\w+\s+,|¬†")


def readings(page: Page) -> list[list[int]]:
    """The positions in a page's text at which a line should begin and none does; in several ways, the likelier first.

    Sentences of boilerplate that follow each other are one line, or each is one.
    """
    parting: dict[int, bool] = {}  # whether a break parts two sentences of boilerplate
    for start, end in page.lines:
        if end - start > FLAT:
            parting.update(_in_line(page, start, end))
    parting = {at: parts for at, parts in parting.items() if at < page.closing}
    if not parting or _FACT_CHECK.search(page.text) or _LOST.search(page.text):
        return []
    each = sorted(parting)
    together = [at for at in each if not parting[at]]
    return [each] if together == each else [each, together]


def _in_line(page: Page, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where the line should break, and whether that parts sentences of boilerplate."""
    text, head = page.text, page.opening
    if start <= head < end and text[head] not in _QUOTES and _HEAD_SIGN.search(text[head : head + HEAD]):
        for at in _pieces_before(page, head, _sentence_end(text, head, end), is_head=True):
            yield at, False
    before = start  # where the boilerplate ends that was found last
    for left in sorted({*_openings(text, max(start, head + 1), end), *_of_tail(page, start, end)}):
        right = _sentence_end(text, left, end)
        for at in _around(page, left, right, at_tail=left > page.closing - TAIL):
            yield at, at == before and at == left and not _is_apart(text, left, right)
            before = at
    if HAS_CREDIT.search(text, start, end):
        yield from _credits(page, max(start, head + 1), end)


def _credits(page: Page, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where captions begin and end that lack a full stop behind their credit."""
    edges = [*sentence_starts(page.text, start, end), end]
    for left, right in pairwise(edges):
        if (at := credit_end(page, left, right)) is not None:
            yield left, False
            yield at, False


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence ends that begins at `start`; the numbers of a list end none."""
    starts = sentence_starts(text, start, end)
    return next((at for at in starts if not _LIST_NUMBER.search(text, max(start, at - 6), at)), end)


def _openings(text: str, start: int, end: int) -> Iterator[int]:
    """Where sentences open as boilerplate does."""
    words = _opening_words()
    for first in _FIRST.finditer(text, start, end):
        word, label = first.groups()
        if (word in words or label is not None or not word[0].isalpha()) and _starts(text, first):
            yield first.start(1)


def _starts(text: str, first: re.Match[str]) -> bool:
    """Whether boilerplate, and a sentence, begins with a word that was found behind a full stop."""
    at = first.start(1)
    if not opens_boilerplate(text, at, at + _GLANCED):
        return False
    return not text[at].isalpha() or next(sentence_starts(text, first.start(), at + 1), None) == at


def _of_tail(page: Page, start: int, end: int) -> Iterator[int]:
    """The last sentences of a page that speak of what boilerplate speaks of; one between them may be of it, too."""
    text, closing = page.text, page.closing
    if not start < closing <= end or text[closing - 1] in _CLOSED:
        return
    edges = [*sentence_starts(text, max(start, closing - TAIL), end), end][-_MOST_OF_TAIL - 1 :]
    missed = 0
    for left, right in reversed(list(pairwise(edges))):
        if _may_begin(text, left, right, closing):
            yield left
        elif (missed := missed + 1) > 1:
            return


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a sentence does not go on with the piece before it."""
    return not text[start].isalpha() or LABEL.match(text, start, end) is not None


def _pieces_before(page: Page, start: int, end: int, *, is_head: bool) -> Iterator[int]:
    """Where pieces end that stand one after the other in front of a sentence."""
    for _ in range(_MOST_PIECES):
        opens = opens_boilerplate(page.text, start, end)
        if not (opens or is_head) or (found := turn(page, start, end, opens=opens)) is None:
            return
        yield (start := found)


def _around(page: Page, start: int, end: int, *, at_tail: bool) -> Iterator[int]:
    """Where the pieces begin and end that open a sentence."""
    ends = [start, *_pieces_before(page, start, end, is_head=False)]
    if len(ends) > 1:
        yield from ends
        if not opens_boilerplate(page.text, ends[-1], end):
            return
    if _may_be_whole(page, ends[-1], end, at_tail=at_tail):
        yield ends[-1]
        yield end


def _may_be_whole(page: Page, start: int, end: int, *, at_tail: bool) -> bool:
    """Whether a sentence that opens like boilerplate may be nothing else."""
    if at_tail and end >= page.closing:
        return True
    sentence = page.text[start:end].rstrip()
    may_stand_inside = at_tail or sentence[-1] == "!" or not sentence[0].isalpha()
    return (
        sentence[-1] in _STOPS
        and may_stand_inside
        and LABEL.match(sentence) is None
        and not may_turn(page, start, end)
    )


def _may_begin(text: str, start: int, end: int, closing: int) -> bool:
    """Whether boilerplate may begin with a sentence of the tail."""
    if text[start] in _QUOTES or text.find("”", start, end) >= 0 > text.find("“", start, end):
        return False
    if text[start] in _TAIL_MARKS:
        return True
    sentence = text[start:end].rstrip()
    return (end >= closing or stands_out(text, start, start + len(sentence))) and bool(forms_of(sentence))


def opens_boilerplate(text: str, start: int, end: int) -> bool:
    """Whether what stands at `start` opens as boilerplate does, and not as somebody's words."""
    if text[start] in _MARKS or ord(text[start]) >= FIRST_SIGN or _CODE.match(text, start):
        return True
    near = text[start : min(start + _GLANCED, end)]
    bare = near.lstrip(_BRACKETS)
    if LABEL.match(bare):
        return True
    word = bare.partition(" ")[0].rstrip(_EDGES)
    opening = slots_of_word(word) & (_opening_bits() if bare is near else _inviting_bits())
    if not opening or word in headline_words().openers:
        return False
    return telling().isdisjoint(_WORD.findall(near[:_NEAR].lower()))


@cache
def _opening_words() -> frozenset[str]:
    names = filter(None, _OPENINGS.split("|"))
    firsts = (entry.partition(" ")[0] for name in names for entry in slots()[name])
    words = {word + clitic for word in firsts for clitic in ("", "lah", "nya")}
    return frozenset(spelt for word in words for spelt in (word.capitalize(), word.upper()))


@cache
def _opening_bits() -> int:
    return bits_of(_OPENINGS)


@cache
def _inviting_bits() -> int:
    return bits_of(_INVITING)
