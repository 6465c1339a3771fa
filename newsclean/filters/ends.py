"""The ends of a page: what stands above the first paragraph of the story, and what behind its last sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.caption_inside import SENTENCE_END
from newsclean.page import Page, Span

# A line so long is a paragraph; a shorter one is, if it ends like a sentence.
_PARAGRAPH, _SENTENCE = 160, 60
_SENTENCE_ENDS = ".\"”"
_CLOSED = ".!?\"”"
# So many lines may stand above the story, or below it.
MOST_LINES = 12
# What stands behind the last sentence in its line is shorter.
_LONGEST_REST = 260


def head_lines(page: Page) -> Iterator[Span]:
    """The open lines above the first paragraph, from the top."""
    text = page.text
    for line in page.lines[:MOST_LINES]:
        length = line.end - line.start
        if length >= _PARAGRAPH or (length > _SENTENCE and text[line.end - 1] in _SENTENCE_ENDS):
            return
        if not page.is_marked(line.start):
            yield line


def tail_lines(page: Page) -> Iterator[Span]:
    """The open lines below the last paragraph, from the bottom."""
    text = page.text
    for line in reversed(page.lines[-MOST_LINES:]):
        length = line.end - line.start
        if page.is_marked(line.start):
            continue
        if length >= _PARAGRAPH or (length > _SENTENCE and text[line.end - 1] in _SENTENCE_ENDS):
            return
        yield line


def rest_of_last_line(page: Page) -> Span | None:
    """What stands behind the last sentence in the line with which the open text closes, if it is no sentence itself."""
    text, end = page.text, page.closing
    if not end or text[end - 1] in _CLOSED:
        return None
    start = max(page.line_start(end - 1), end - _LONGEST_REST)
    gap = None
    for gap in SENTENCE_END.finditer(text, start, end):  # noqa: B007  # the last one counts
        pass
    return Span(gap.end(), end) if gap else None
