"""The pieces of a page that stand apart: where boilerplate stands that no label gives away.

In an article of lines these are its lines; in one-line text its sentences. Longer ones are paragraphs of the story.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.filters.caption_inside import SENTENCE_END
from newsclean.page import Page

# Longer pieces are paragraphs.
LONGEST = 420
# A line longer than this holds several sentences, as flat articles do.
_FLAT = 600


class Piece(NamedTuple):
    """Characters `start` to `end` of the page's text; `alone`: they fill their line."""

    start: int
    end: int
    alone: bool


def pieces(page: Page) -> Iterator[Piece]:
    """The pieces of which nothing is marked, in order."""
    for start, end in page.lines:
        if page.next_mark(start) >= end and not page.is_marked(start):
            if end - start <= LONGEST:
                yield Piece(start, end, True)
            if end - start > _FLAT:
                yield from _sentences(page, start, end)
        elif end - start > _FLAT:
            yield from _open_sentences(page, start, end)


def _open_sentences(page: Page, start: int, end: int) -> Iterator[Piece]:
    """The sentences between the marks of a line."""
    while start < end:
        mark = page.mark_at(start)
        if mark:
            start = mark.end
            continue
        stop = min(page.next_mark(start), end)
        yield from _sentences(page, start, stop)
        start = stop


def _sentences(page: Page, start: int, end: int) -> Iterator[Piece]:
    text, left = page.text, start
    for gap in SENTENCE_END.finditer(text, start, end):
        yield from _piece(text, left, gap.start())
        left = gap.end()
    yield from _piece(text, left, end)


def _piece(text: str, start: int, end: int) -> Iterator[Piece]:
    bare = text[start:end]
    start += len(bare) - len(bare.lstrip())
    end = start + len(bare.strip())
    if 0 < end - start <= LONGEST:
        yield Piece(start, end, False)
