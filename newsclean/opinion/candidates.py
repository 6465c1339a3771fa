"""The pieces of a page that stand apart, so that they could be furniture: where the second opinion looks.

Place only says where to look. What a piece is, it has to say itself: no candidate knows its neighbours, which may be
cut in the same breath.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# A line of the story's middle that is longer is a paragraph; at the head and the tail, furniture may be longer.
_SHORT, _LONG = 240, 700
# A line that is a paragraph of the story, as far as its form tells: so long, and it ends like a sentence.
_PROSE, _PROSE_ENDS = 90, ".!?”\""
# How much of a long line is looked at from its ends, and how many pieces of it.
_HEAD_WINDOW, _TAIL_WINDOW = 700, 900
_HEAD_PIECES, _TAIL_PIECES = 3, 6
# A line this long may hold a sentence and furniture.
_SEVERAL = 60
_MARKS = "•→▶►»➡●■◆▪☞👉👇📲📌📢🔔✅★☆|©"
# Where one piece ends and the next begins inside a line: behind a sentence, at a mark, at a join that lost its space.
_CUT = Pattern(
    rf"(?<=[.!?…”\"’')\]])[ \t]+(?=[A-Z0-9“\"‘'(\[#@*>«–-]|[{_MARKS}])"
    rf"|[ \t]+(?=[{_MARKS}])"
    r"|(?<=[a-z0-9)][.!?])(?=[A-Z][a-zA-Z])"
    r"|(?<=[a-z.][”\"])(?=[A-Z])"
)
_ABBREVIATION = Pattern(
    r"(?:\b[A-Z]|\b(?:Dr|Drs|Dra|Jl|No|St|Hj|Ir|Rp|Kol|Prof|Kab|Tn|Ny|Bpk|Sdr|Moh|Muh|Abd|Letjen|Brigjen|Kompol|vs))\.\Z"
)
_ABBREVIATION_LENGTH = 10

# Where a candidate may stand: head, middle or tail (h, m, t) of the story, as a line or inside one (l, i).
WHERE = ("hl", "ml", "tl", "hi", "ti")


class Candidate(NamedTuple):
    """Characters `start` to `end` of a page's text, and which of WHERE they stand."""

    start: int
    end: int
    where: str


def candidates(page: Page) -> Iterator[Candidate]:
    """The pieces that stand apart in what no filter has marked."""
    text = page.text
    lines = list(page.open_lines()) if page.marks else page.lines
    first, last = _story(text, lines)
    for i, (start, end) in enumerate(lines):
        place = "t" if i >= last else "h" if i <= first else "m"
        length = end - start
        if len(lines) > 1 and (length <= _SHORT or (place != "m" and length <= _LONG)):
            yield Candidate(start, end, place + "l")
        if length > _SEVERAL:
            if i <= first:
                yield from _at_head(text, start, end)
            if i >= last:
                yield from _at_tail(text, start, end)


def _story(text: str, lines: list[Span]) -> tuple[int, int]:
    """The first and the last line that are paragraphs of the story; without any, all lines are in its middle."""
    prose = (i for i, (start, end) in enumerate(lines) if end - start >= _PROSE and text[end - 1] in _PROSE_ENDS)
    first = next(prose, None)
    if first is None:
        return 0, len(lines) - 1
    last = first
    for last in prose:
        pass
    return first, last


def cuts(text: str, start: int, end: int) -> list[int]:
    """Where pieces begin in a part of a line, its start among them."""
    found = [start]
    for match in _CUT.finditer(text, start, end):
        at = match.start()
        if not _ABBREVIATION.search(text, max(start, at - _ABBREVIATION_LENGTH), at):
            found.append(match.end())
    return found


def _at_head(text: str, start: int, end: int) -> Iterator[Candidate]:
    window = min(end, start + _HEAD_WINDOW)
    edges = cuts(text, start, window) + [end] * (window == end)
    yield from _pieces(text, edges[: _HEAD_PIECES + 1], Span(start, end), "hi")


def _at_tail(text: str, start: int, end: int) -> Iterator[Candidate]:
    window = max(start, end - _TAIL_WINDOW)
    edges = [*cuts(text, window, end)[window > start :], end]
    yield from _pieces(text, edges[-_TAIL_PIECES - 1 :], Span(start, end), "ti")


def _pieces(text: str, edges: list[int], line: Span, where: str) -> Iterator[Candidate]:
    for start, after in pairwise(edges):
        if (start, after) != line:
            yield Candidate(start, start + len(text[start:after].rstrip()), where)
