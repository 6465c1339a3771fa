"""The one place that cuts: deletes marked spans from a text and tidies the white space around each cut."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern

_NEWLINE = Pattern(r"\r\n|[\n\r\x85\u2028\u2029]")


class Piece(NamedTuple):
    """A passage that was kept: `length` characters from `old` in the text before the cut, `new` after it."""

    new: int
    old: int
    length: int


class CutText(NamedTuple):
    """The text after a cut, and where its pieces came from."""

    text: str
    pieces: list[Piece]

    @property
    def seams(self) -> tuple[int, ...]:
        """Where something was cut: the pieces that do not open the text as they opened it before begin there."""
        return tuple(piece.new for piece in self.pieces if piece.old)

    def origin(self, position: int) -> int:
        """Where the character at `position` stood before the cut."""
        index = bisect_right(self.pieces, position, key=lambda piece: piece.new) - 1
        piece = self.pieces[max(index, 0)]
        return piece.old + position - piece.new


def cut(text: str, spans: Sequence[tuple[int, int]]) -> CutText:
    """Delete `spans` (sorted, apart from each other) from `text`.

    Where a cut leaves two paragraphs side by side they stay paragraphs; inside a line one space stays. Nothing is
    left of a cut at the start or the end, but a text that ended with a newline still does.

    >>> cut("Satu. IKLAN Dua.", [(6, 11)]).text
    'Satu. Dua.'
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    length = position = 0
    for region in _regions(text, spans):
        left, right = blank_before(text, region[0][0], position), blank_after(text, region[-1][1])
        if left > position:
            pieces.append(Piece(length, position, left - position))
        parts.append(text[position:left])
        length += left - position
        edges = [left, *(edge for span in region for edge in span), right]
        blanks = [text[edges[i] : edges[i + 1]] for i in range(0, len(edges), 2)]
        glue = _glue(blanks, at_start=not length, at_end=right == len(text))
        parts.append(glue)
        length += len(glue)
        position = right
    pieces.append(Piece(length, position, len(text) - position))
    parts.append(text[position:])
    return CutText("".join(parts), pieces)


def _regions(text: str, spans: Sequence[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Spans grouped, so that between two groups there is more than blanks."""
    regions: list[list[tuple[int, int]]] = []
    for span in spans:
        if regions and blank_after(text, regions[-1][-1][1]) >= span[0]:
            regions[-1].append(span)
        else:
            regions.append([span])
    return regions


def _glue(blanks: Sequence[str], *, at_start: bool, at_end: bool) -> str:
    """What stands where a region was cut, given the blanks before, inside and after it."""
    if at_start:
        return ""
    if at_end:
        final = _NEWLINE.search(blanks[-1])
        return final.group() if final else ""
    breaks = max((_NEWLINE.findall(blank) for blank in blanks), key=len)
    return "".join(breaks[:2]) or " "
