"""The lines of a text, without the blanks around them."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from newsclean.page.spans import Span

# A plain paragraph is longer than a label and ends with one of these; any sentence with one of the others.
_LONGEST_LABEL, PARAGRAPH_ENDS, SENTENCE_ENDS = 60, ".\"”", ".!?\"”"
# A text this long may have as many lines.
_LONG = 1_000_000
_new = tuple.__new__  # Span(...), but for the call


class Lines(NamedTuple):
    """The lines of a text that are not blank.

    starts  where each of them starts
    odd     those that are no plain paragraphs, each with its index
    breaks  where lines start, blank ones too, and one more after the last
    """

    lines: list[Span]
    starts: list[int]
    odd: list[tuple[int, Span]]
    breaks: list[int]


def find_lines(text: str) -> Lines:
    """The lines of a text."""
    if len(text) < _LONG:
        return _find_lines(text)
    with _without_collecting():
        return _find_lines(text)


def _find_lines(text: str) -> Lines:
    lines: list[Span] = []
    starts: list[int] = []
    odd: list[tuple[int, Span]] = []
    breaks, start = [0], 0
    for line in text.split("\n"):
        after = start + len(line)
        if bare := line.strip():
            left = start if bare is line else start + line.find(bare)
            right = left + len(bare)
            span = _new(Span, (left, right))
            if right - left <= _LONGEST_LABEL or bare[-1] not in PARAGRAPH_ENDS:
                odd.append((len(lines), span))
            lines.append(span)
            starts.append(left)
        start = after + 1
        breaks.append(start)
    return Lines(lines, starts, odd, breaks)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """While a million objects are made, Python's collector would look through all of them again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
