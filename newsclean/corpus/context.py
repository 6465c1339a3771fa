"""A removed passage with what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.article import Removal

AROUND = 160  # characters that are shown on each side of a passage
_LONGEST = 600  # and of a passage itself


class Segment(NamedTuple):
    """A piece of a text: of what goes it has the kind, and whether it is the passage in question."""

    text: str
    kind: str = ""
    is_it: bool = False


def marked(raw: str, removed: Sequence[Removal], start: int = 0, end: int | None = None) -> Iterator[tuple[str, int]]:
    """raw[start:end] in pieces, in order: what goes with its place in `removed`, what stays with -1.

    >>> ad = Removal("ad", "ad", 6, 11, "IKLAN")
    >>> list(marked("Hujan IKLAN turun", [ad])), list(marked("Hujan IKLAN turun", [ad], 2, 8))
    ([('Hujan ', -1), ('IKLAN', 0), (' turun', -1)], [('jan ', -1), ('IK', 0)])
    """
    end = len(raw) if end is None else min(end, len(raw))
    position = start
    for number, removal in enumerate(removed):
        if removal.end <= position:
            continue
        if removal.start >= end:
            break
        if removal.start > position:
            yield raw[position : removal.start], -1
        yield raw[max(position, removal.start) : min(removal.end, end)], number
        position = removal.end
    if position < end:
        yield raw[position:end], -1


def in_context(raw: str, removed: Sequence[Removal], number: int, around: int = AROUND) -> tuple[Segment, ...]:
    """The passage `removed[number]` of a text, and up to `around` characters of whole words on each side of it.

    What else goes there has its kind. A long passage is shortened in its middle.
    """
    passage = removed[number]
    before = _first_word(raw, max(passage.start - around, 0), passage.start)
    after = _last_word(raw, passage.end, passage.end + around)
    segments = [
        *(_segment(removed, *piece) for piece in marked(raw, removed[:number], before, passage.start)),
        Segment(_shortened(passage.text), passage.kind, is_it=True),
        *(_segment(removed, *piece) for piece in marked(raw, removed, passage.end, after)),
    ]
    if before > 0:
        segments.insert(0, Segment("…"))
    if after < len(raw):
        segments.append(Segment("…"))
    return tuple(segments)


def _segment(removed: Sequence[Removal], text: str, number: int) -> Segment:
    return Segment(text, removed[number].kind if number >= 0 else "")


def _first_word(raw: str, start: int, end: int) -> int:
    """Where the first whole word of raw[start:end] begins; `start` if there is no other one."""
    if start == 0 or raw[start - 1].isspace():
        return start
    return next((at + 1 for at in range(start, end - 1) if raw[at].isspace()), start)


def _last_word(raw: str, start: int, end: int) -> int:
    """Where the last whole word of raw[start:end] ends; `end` if there is no other one."""
    if end >= len(raw) or raw[end].isspace():
        return min(end, len(raw))
    return next((at for at in range(end - 1, start, -1) if raw[at].isspace()), end)


def _shortened(text: str) -> str:
    half = _LONGEST // 2
    return text if len(text) <= _LONGEST else f"{text[:half]} […] {text[-half:]}"
