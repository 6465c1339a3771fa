"""A text with line breaks that it does not have, and the way back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsclean.page.spans import Mark


class TextWithBreaks(NamedTuple):
    """A text with line breaks that were put into it, and where each of them stands."""

    text: str
    breaks: list[int]

    def origin(self, position: int) -> int:
        """Where the character at `position` stands in the text without the breaks."""
        return position - bisect_left(self.breaks, position)

    def restored(self, mark: Mark) -> Mark:
        """A mark, as one in the text without the breaks."""
        return mark._replace(start=self.origin(mark.start), end=self.origin(mark.end - 1) + 1)


def with_breaks(text: str, positions: Sequence[int]) -> TextWithBreaks:
    """Put a line break in front of each of `positions`, which are in order.

    >>> with_breaks("Satu. Dua. Tiga.", [6, 11])
    TextWithBreaks(text='Satu. \\nDua. \\nTiga.', breaks=[6, 12])
    """
    edges = [0, *positions, len(text)]
    parts = [text[start:end] for start, end in pairwise(edges)]
    return TextWithBreaks("\n".join(parts), [position + i for i, position in enumerate(positions)])
