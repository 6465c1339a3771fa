"""The rest of a note of which a part was found in the same line: its other sentences, which say little by themselves.

"Media kecil, ongkos besar. Sokong kami lewat QRIS." In front of a note a sentence must speak of what notes speak of;
between two of them, and behind the last one at the end of the text, it need only be short and tell nothing of the
story.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.form_vetoes import is_strange
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Mark, Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed, is_in_open_quotation
from newsclean.reading.pieces import LONGEST, Piece, sentence_starts

# Of these kinds are notes of several sentences.
_NOTES = ("promo", "legal", "ad", "nav", "syndication")
# These may have sentences that lead to them; others stand between any two.
_LED_TO = ("promo", "legal")
# A rest is no longer than this, and so much of the story stands before it.
_LONGEST, _SHORTEST_STORY = 140, 200
_SHORTEST_NOTE = 12
_MOST_SENTENCES = 2
# Of one of these a sentence in front of a note speaks.
# The outlet's "we" may be the one who tells; not where it speaks of the last of these, too.
_SPOKEN_OF = "gathering|reader_app|notification|rights|copy|pressrules|notadvice|disclaims|privacy"
_OWN, _OF_OUTLETS = "own|we", (
    "article|contribute|work_this|reader|yours|comment|party|media|domain|channel|app|subscription"
)
# A sentence that begins with an address, or says what an outlet is.
_OF_OUTLET = Pattern(
    rf"[\w-]+\.(?i:{DOMAIN_END})\b|[^.!?]{{3,60}}\badalah (?:media|platform|portal|situs|laman|majalah|koran|wadah)\b"
)
_NEVER = "say|told|me|agency|quoted|office|steps"
_STOPS = ".!?"
# The note fills so much of its line at least, where that holds nothing else.
_SHARE = 0.4
_OPENS = Pattern(r"[A-Z\d]")


@filter_for(
    "promo", example="... kata dia. Kuota baca gratis Anda habis. Isi ulang di sini.", when=When(marked=True)
)  # fmt: skip
def rests_of_notes(page: Page) -> Iterator[Span]:
    """Sentences beside a note, in the same line, that belong to it."""
    notes = [(number, mark) for number, mark in enumerate(page.marks) if mark.kind in _NOTES]
    for (_, before), (_, after) in pairwise(notes):
        if rest := _between(page, before, after):
            yield rest
    for number, note in notes:
        if note.kind in _LED_TO:
            yield from _in_front(page, note, page.marks[number - 1].end if number else 0)
        yield from _behind(page, note)


def _between(page: Page, before: Mark, after: Mark) -> Span | None:
    """What stands between two notes in one line."""
    start, end = blank_after(page.text, before.end), blank_before(page.text, after.start)
    if start < end <= page.line_end(before.end) and page.text[end - 1] in _STOPS and _is_rest(page, start, end):
        return Span(start, end)
    return None


def _behind(page: Page, mark: Mark) -> Iterator[Span]:
    """What follows the last note to the end of the text."""
    start, end = blank_after(page.text, mark.end), page.closing
    if end - start > _LONGEST:
        return
    if start < end <= page.line_end(mark.end) and _stands_apart(page, mark) and _is_rest(page, start, end):
        yield Span(start, end)


def _in_front(page: Page, mark: Mark, floor: int) -> Iterator[Span]:
    """The sentences right before a note, behind the mark before it, which ends at `floor`."""
    text, line = page.text, max(page.line_start(mark.start), floor)
    end = blank_before(text, mark.start, line)
    for _ in range(_MOST_SENTENCES):
        near = max(line, end - _LONGEST - 1)
        starts = list(sentence_starts(text, near, end))
        if not starts and near > line:
            return
        start = starts[-1] if starts else near
        if end - start < 2 or text[end - 1] not in _STOPS or not _is_rest(page, start, end):
            return
        if not (_speaks(text[start:end]) or _fills_line(page, start, mark)):
            return
        yield Span(start, end)
        end = blank_before(text, start, line)


def _speaks(sentence: str) -> bool:
    """Whether a sentence speaks of what notes speak of."""
    if _OF_OUTLET.match(sentence):
        return True
    found = slots_of(sentence).found
    return bool(found & bits_of(_SPOKEN_OF) or (found & bits_of(_OWN) and found & bits_of(_OF_OUTLETS)))


def _fills_line(page: Page, start: int, mark: Mark) -> bool:
    """Whether a sentence and the note behind it are all that a line holds, and nothing of the story follows."""
    line, end = page.line_start(start), page.line_end(start)
    if start != line or end - line > LONGEST or page.closing > end or blank_before(page.text, end) > mark.end:
        return False
    return mark.end - mark.start >= _SHARE * (end - line)


def _stands_apart(page: Page, mark: Mark) -> bool:
    """Whether a sentence ends before a note, or its line does, and one ends with it."""
    text = page.text
    before = blank_before(text, mark.start)
    ended = text[before - 1 : before] in (*_STOPS, '"', "”", ")") or page.is_marked(before - 1)
    return mark.end - mark.start >= _SHORTEST_NOTE and (ended or page.starts_line(mark.start))


def _is_rest(page: Page, start: int, end: int) -> bool:
    """Whether a stretch behind the story is short, tells nothing, and says nothing of what the story says."""
    if end - start > _LONGEST or page.is_marked(start) or start - page.opening < _SHORTEST_STORY:
        return False
    text = page.text[start:end]
    if not _OPENS.match(text) or slots_of(text).found & bits_of(_NEVER):
        return False
    if is_attributed(page, Span(start, end)) or is_in_open_quotation(page, start):
        return False
    return _OF_OUTLET.match(text) is not None or is_strange(page, Piece(start, end, False))
