"""The ends of a page: what stands above the first paragraph of the story, and what behind its last sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import follows_word

# A line so long is a paragraph; a shorter one is, if it ends like a sentence.
_PARAGRAPH, _SENTENCE = 160, 60
_SENTENCE_CLOSES = SENTENCE_ENDS + "’)]*…"
# So many lines may stand above the story, or below it.
_MOST_LINES = 12
# Where a sentence ends, whatever follows; short words with a full stop are titles: "dr. Rina". The last character comes
# first, so that a search can skip to it.
_GAP = Pattern(
    r"[.!?\"”’](?:(?<=[^\W\d]{3}[.!?])|(?<=\d{3}\.)|(?<=\d[.,]\d\.)|(?<=[)\]%][.!?])"
    r"|(?<=[.!?][\"”’]))(?<!Prof\.)(?<!Drs\.)(?<!Ust\.)\s+(?=\S)"
)
# What stands behind the last sentence in its line is shorter.
_LONGEST_REST = 260
_MOST_PIECES = 4
_NOTE, _STARTS = "ends", "starts"


class _Ends(NamedTuple):
    """What is known of a page's ends while it has so many marks."""

    marks: int
    head: list[Span]
    tail: list[Span]


def _ends(page: Page) -> _Ends:
    known: _Ends | None = page.known.get((_NOTE, 0))
    if known is None or known.marks != len(page.marks):
        # Only odd lines are no paragraphs, and most one-line texts have none.
        head, tail = (list(_head(page)), list(_tail(page))) if page.odd_lines else ([], [])
        known = page.known[_NOTE, 0] = _Ends(len(page.marks), head, tail)
    return known


def head_lines(page: Page) -> list[Span]:
    """The open lines above the first paragraph, from the top; those that a sentence goes on from are left out."""
    return _ends(page).head


def tail_lines(page: Page) -> list[Span]:
    """The open lines below the last paragraph, from the bottom."""
    return _ends(page).tail


def rest_of_last_line(page: Page) -> Span | None:
    """What stands behind the last sentence in the line with which the open text closes, if it is no sentence itself."""
    end = page.closing
    if not end or page.text[end - 1] in SENTENCE_ENDS:
        return None
    starts = _sentence_starts(page, end)
    return Span(starts[-1], end) if starts else None


def last_pieces(page: Page) -> list[Span]:
    """What stands behind each of the last sentences in the line with which the open text closes, the longest first."""
    return [Span(start, page.closing) for start in _sentence_starts(page, page.closing)[-_MOST_PIECES:]]


def _head(page: Page) -> Iterator[Span]:
    for index, line in enumerate(page.lines[:_MOST_LINES]):
        if page.is_marked(line.start):
            continue
        if _is_paragraph(page, line):
            return
        if not goes_on_below(page, index):
            yield line


def is_inside_sentence(page: Page, index: int) -> bool:
    """Whether a sentence runs through the line at `index`: a link in it, or what it names."""
    return follows_word(page, page.lines[index].start) and goes_on_below(page, index)


def goes_on_below(page: Page, index: int) -> bool:
    """Whether the next line goes on with a sentence: then this one was a link in it."""
    if index + 1 == len(page.lines):
        return False
    start = page.lines[index + 1].start
    opening = page.text[start]
    return not page.is_marked(start) and (opening.islower() or opening in ",.;:()")


def _tail(page: Page) -> Iterator[Span]:
    for line in reversed(page.lines[-_MOST_LINES:]):
        if page.is_marked(line.start):
            continue
        if _is_paragraph(page, line):
            return
        yield line


def _sentence_starts(page: Page, end: int) -> list[int]:
    """Where the last sentences before `end` start, each behind another in the same line."""
    known: tuple[int, list[int]] | None = page.known.get((_STARTS, 0))
    if known is None or known[0] != end:
        start = max(page.line_start(max(end - 1, 0)), end - _LONGEST_REST)
        gaps = _GAP.finditer(page.text, max(start - 1, 0), end)
        known = page.known[_STARTS, 0] = (end, [gap.end() for gap in gaps])
    return known[1]


def is_below_story(page: Page, position: int) -> bool:
    """Whether no paragraph of the story stands below the line that holds `position`."""
    below = page.lines[page.line_index(position) + 1 :][: _MOST_LINES + 1]
    return len(below) <= _MOST_LINES and not any(
        _is_paragraph(page, line) and not page.is_marked(line.start) for line in below
    )


def is_below_prose(page: Page, line: Span) -> bool:
    """Whether the line right above is a paragraph that ends with a full stop."""
    index = page.line_index(line.start)
    above = page.lines[index - 1] if index > 0 else None
    return above is not None and _is_paragraph(page, above) and page.text[above.end - 1] in PARAGRAPH_ENDS


def _is_paragraph(page: Page, line: Span) -> bool:
    length = line.end - line.start
    return length >= _PARAGRAPH or (length > _SENTENCE and page.text[line.end - 1] in PARAGRAPH_ENDS)


def follows_sentence(page: Page, position: int) -> bool:
    """Whether the line begins at `position` below a sentence or a mark, or a sentence ends before it."""
    text, end = page.text, blank_before(page.text, position)
    return end == 0 or page.is_marked(end - 1) or text[end - 1] in _SENTENCE_CLOSES


def closing_end(page: Page, position: int) -> int | None:
    """Where a piece of the tail ends that begins at `position`, behind a sentence or in a line of its own.

    That is the end of its line, if no paragraph follows, else None.
    """
    if page.is_marked(position) or not follows_sentence(page, position):
        return None
    end = min(page.line_end(position), page.next_mark(position), page.closing)
    return end if position < end and is_below_story(page, position) else None


def starts_behind_marks(page: Page, kinds: Collection[str], within: int) -> Iterator[int]:
    """Where something that nobody has marked begins behind marks of some kinds, which end within so many characters."""
    for mark in page.marks:
        if mark.end > within:
            return
        start = blank_after(page.text, mark.end)
        if mark.kind in kinds and not page.is_marked(start):
            yield start
