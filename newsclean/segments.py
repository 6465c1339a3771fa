"""A text with its removals marked in it: whole, or as the places where something goes, in their context."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsclean.article import Removal

REACH = 160
"""So many characters of context, about, stand before and after what goes."""

# A context begins and ends between two words, if one ends so near.
_NEAR = 40
# Of a longer removal its beginning and its end are shown in context.
_LONGEST, _BEGINNING, _END = 1200, 800, 300
_MORE = "…"


class Segment(NamedTuple):
    """A passage: what stays, or with its `removal` what goes."""

    text: str
    removal: Removal | None = None


def marked(raw: str, removed: Sequence[Removal], start: int = 0, end: int | None = None) -> list[Segment]:
    """The passages of raw[start:end], in order; `removed` are the removals of the whole text.

    >>> [each.text for each in marked("Hujan. IKLAN Reda.", [Removal("ad", "ad", 7, 12, "IKLAN")])]
    ['Hujan. ', 'IKLAN', ' Reda.']
    """
    end = len(raw) if end is None else end
    found: list[Segment] = []
    position = start
    for removal in removed[bisect_right(removed, start, key=lambda each: each.end) :]:
        if removal.start >= end:
            break
        first, last = max(removal.start, position), min(removal.end, end)
        if first < last:
            found += [Segment(raw[position:first]), Segment(raw[first:last], removal)]
            position = last
    return [each for each in (*found, Segment(raw[position:end])) if each.text]


def excerpts(
    raw: str, removed: Sequence[Removal], chosen: Iterable[Removal] | None = None, reach: int = REACH
) -> list[list[Segment]]:
    """The `chosen` removals (default: all) in their context, those together whose contexts meet.

    Each excerpt is in passages, as of `marked`; "…" stands where the text goes on, and for the middle of a
    long removal.
    """
    windows: list[tuple[int, int]] = []
    for each in removed if chosen is None else chosen:
        start, end = _before(raw, each.start - reach, each.start), _after(raw, each.end + reach, each.end)
        if windows and start <= windows[-1][1]:
            start, end = windows[-1][0], max(end, windows.pop()[1])
        windows.append((start, end))
    return [_excerpt(raw, removed, *window) for window in windows]


def _excerpt(raw: str, removed: Sequence[Removal], start: int, end: int) -> list[Segment]:
    shown = [_abridged(each) for each in marked(raw, removed, start, end)]
    before = [Segment(_MORE)] if start > 0 else []
    after = [Segment(_MORE)] if end < len(raw) else []
    return [*before, *shown, *after]


def _abridged(segment: Segment) -> Segment:
    text = segment.text
    if segment.removal is None or len(text) <= _LONGEST:
        return segment
    left_out = len(text) - _BEGINNING - _END
    return segment._replace(text=f"{text[:_BEGINNING]}{_MORE} ({left_out:,} characters) {_MORE}{text[-_END:]}")


def _before(raw: str, position: int, limit: int) -> int:
    """Where a context begins that should begin at `position`: at the first word there, and not behind `limit`."""
    if position <= 0 or raw[position - 1].isspace():
        return max(position, 0)
    return next((at + 1 for at in range(position, min(position + _NEAR, limit)) if raw[at].isspace()), position)


def _after(raw: str, position: int, limit: int) -> int:
    """Where a context ends that should end at `position`: behind the last word there, and not before `limit`."""
    if position >= len(raw):
        return len(raw)
    return next((at for at in range(position, max(position - _NEAR, limit - 1), -1) if raw[at].isspace()), position)
