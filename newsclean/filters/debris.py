"""What is left of a line when its boilerplate is gone: stray marks of punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after

# Such a line has so many marks at most.
_LONGEST_LINE = 3


@filter_for("nav", example="- Baca berita lainnya di Google News -", when=When(marked=True))
def debris(page: Page) -> Iterator[Span]:
    """Punctuation between and around removed passages, where a line has nothing else left."""
    text = page.text
    yield from _lines_between(page)
    for start, end in _gaps_beside_marks(page):
        rest = text[start:end]
        if rest[-1:].isalnum() or rest[:1].isalnum():  # as most do
            continue
        if rest == '"' and start == 0 and text.rstrip().endswith(rest):  # the whole text is in quotation marks
            continue
        if rest.strip() and not any(map(str.isalnum, rest)) and _only_marks_around(page, start, end):
            yield Span(start, end)


def _lines_between(page: Page) -> Iterator[Span]:
    """The lines above the story that hold nothing but a mark of punctuation, between two that are marked."""
    for index, line in page.odd_lines:
        if line.start > page.opening:
            return
        if line.end - line.start > _LONGEST_LINE or any(map(str.isalnum, page.text[line.start : line.end])):
            continue
        is_below_mark = index > 0 and page.is_marked(page.lines[index - 1].end - 1)
        if is_below_mark and page.is_marked(blank_after(page.text, line.end)):
            yield line


def _gaps_beside_marks(page: Page) -> Iterator[tuple[int, int]]:
    """The unmarked text between two marks, and from the last mark to the end, as far as it stays in one line."""
    before, text = 0, page.text
    for i, mark in enumerate(page.marks):
        if mark.start and text[mark.start - 1] != "\n":
            yield max(page.line_start(mark.start), before), mark.start
        before = mark.end
        if before < len(text) and text[before] != "\n":
            after = page.marks[i + 1].start if i + 1 < len(page.marks) else len(text)
            yield before, min(after, page.line_end(before))


def _only_marks_around(page: Page, start: int, end: int) -> bool:
    """Whether the gap reaches from the line's start or a mark to the line's end or a mark."""
    left = start == page.line_start(start) or page.is_marked(start - 1)
    right = end == page.line_end(end) or page.is_marked(end)
    return left and right
