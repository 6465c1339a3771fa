"""The pieces of a text: its lines, and the sentences of those that hold several."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from newsclean.corpus.learning.masking import mask_names, masks
from newsclean.page.lines import PARAGRAPH_ENDS

LONGEST = 120
"""Words of a piece that may be boilerplate."""

# It begins with the stop, so that the search is for a few characters.
_BOUNDARY = re.compile(
    r"[.!?…](?:"
    r"[\"”’)\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])"
    r"|(?=[A-Z][a-z]|©)(?<=[a-z][.!?])"
    r"|(?<!…)[\"”](?=[A-Z])"
    r")"
)
_MOST_OF_TEXT = 0.5
_SHORTEST_PROSE = 7


class Piece(NamedTuple):
    """A line, or a sentence of one that holds several: where it stands, its words, and these masked.

    `in_one_line`: it stands in a line that is most of the text. `masked` are no more than LONGEST words and one.
    """

    start: int
    end: int
    whole_line: bool
    in_one_line: bool
    words: list[str]
    masked: list[str]

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a sentence."""
        return len(self.words) >= _SHORTEST_PROSE and self.words[-1][-1] in PARAGRAPH_ENDS


def pieces_of(text: str, cuts: Sequence[tuple[int, int]] = ()) -> list[Piece]:
    """The lines and sentences of a text, in order, of what is left of it without the `cuts`, which are in order, too.

    >>> [piece.words for piece in pieces_of("Hujan turun. Warga pulang.\\nAwan", [(6, 18)])]
    [['Hujan'], ['pulang.'], ['Awan']]
    """
    pieces, position = [], 0
    edges = sorted({edge for cut in cuts for edge in cut})
    for line in text.split("\n"):
        end = position + len(line)
        if line and not line.isspace():
            bounds = [position, *(position + match.end() for match in _BOUNDARY.finditer(line)), end]
            if edges:
                bounds = sorted({*bounds, *edges[bisect_left(edges, position) : bisect_right(edges, end)]})
            spans = [
                (*span, words)
                for span in pairwise(bounds)
                if (words := text[slice(*span)].split()) and not (cuts and _is_cut(span, cuts))
            ]
            is_most = len(line) > _MOST_OF_TEXT * len(text)
            for start, stop, words in spans:
                masked = masks(words[: LONGEST + 1])
                whole = len(spans) == 1
                pieces.append(Piece(start, stop, whole, is_most, words, mask_names(masked) if whole else masked))
        position = end + 1
    return pieces


def _is_cut(span: tuple[int, int], cuts: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing is left of a span that no cut begins or ends in."""
    at = bisect_right(cuts, span[0], key=itemgetter(0)) - 1
    return at >= 0 and span[1] <= cuts[at][1]
