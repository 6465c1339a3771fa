"""What a page prints above its headline, or in front of it in one line: none of it is the story's."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_SHORTEST_TITLE, _FEWEST_WORDS = 20, 4
_HEAD_LINES, _LONGEST_LINE = 40, 60
_LONGEST_FRONT = 400
# A sentence ends, words of one stand together, somebody speaks, or a place and its dash open the story.
_PROSE = Pattern(r"[a-z)\"”]{2}[.!?][\"”)]?(?=\s|\Z)|(?:\b[a-z]+\s+){4}|[\"“”;]|[-–—:,]\s*\Z")
_BEHIND_TITLE = Pattern(r"\s+[^\w\s,.;:-]{0,2}[A-Z\d]|\s*\Z")
# The word in front of the headline: a sentence that names it has one in lower case.
_WORD_BEFORE = Pattern(r"(?<![^\W_])[a-z]\w*\s+\Z")
_PROSE_ENDS = (".", "\"", "”", ",", ":", ";")


@filter_for("nav", example="Kabar Lereng\nDaerah\nWarga Panen Raya di Tengah Kemarau\nWarga memanen ...")
def above_title(page: Page) -> Iterator[Span]:
    """What is left above the headline, or in front of it in one-line text, where the headline is known beside the text.

    Short lines, or words that are no sentence: the name of the outlet, of a section, of a place.
    """
    title = (page.title or "").strip()
    if len(title) < _SHORTEST_TITLE or title.count(" ") + 1 < _FEWEST_WORDS:
        return
    start = page.opening
    at = page.text.find(title)
    if at <= start or not _BEHIND_TITLE.match(page.text, at + len(title)):
        return
    if page.starts_line(at) and page.line_index(at):
        yield from _lines_above(page, page.line_index(at))
    elif at - start <= _LONGEST_FRONT and page.line_start(at) <= start:
        yield from _words_before(page, start, at)


def _lines_above(page: Page, index: int) -> Iterator[Span]:
    """The lines above the headline's, unless one of them is too long for a label or ends like a sentence."""
    above = [line for line in page.lines[:index] if not page.is_marked(line.start)]
    if index > _HEAD_LINES or any(end - start > _LONGEST_LINE for start, end in above):
        return
    if not any(page.text[start:end].endswith(_PROSE_ENDS) for start, end in above):
        yield from above


def _words_before(page: Page, start: int, end: int) -> Iterator[Span]:
    """The gaps between the marks in front of the headline, unless one of them reads like a sentence."""
    gaps, at = [], start
    for mark in page.marks:
        if mark.start >= end:
            break
        gaps.append(Span(at, mark.start))
        at = max(at, mark.end)
    gaps.append(Span(at, end))
    gaps = [gap for gap in gaps if gap.start < gap.end and page.text[gap.start : gap.end].strip()]
    if any(_PROSE.search(page.text, *gap) for gap in gaps) or _WORD_BEFORE.search(page.text, start, end):
        return
    yield from gaps
