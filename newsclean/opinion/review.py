"""A second look at what the tagger found in running text: the whole piece, its edges, and what touches it.

The tagger sees a few words at a time. A sentence that says little ("Masuk dulu, ya.") is boilerplate if it touches one
that says much; a sentence that says much is the story's if its words are those of the article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.features import features
from newsclean.opinion.weights import Known, Table
from newsclean.opinion.words import Vocabulary

# Pieces with so many blanks between them touch.
GAP = 3
# How much speaks for a piece that touches another, in steps of so much.
_STEP, _LEAST, _MOST = 48, -2, 4
_BESIDE, _MOST_BLANKS = 60, 2  # characters
# The tagger's score counts so much, in parts of this.
PARTS = 256


@dataclass(frozen=True)
class Review:
    """Weights of what is seen in a whole piece, and how much the tagger's score counts, in 256ths."""

    table: Table
    of_tagger: int

    def score(self, seen: Sequence[str], tagged: int) -> int:
        """How much speaks for a piece being boilerplate in which `seen` is seen, and which the tagger scored so."""
        return self._known.score(seen) + self._of_tagged(tagged)

    def score_of_hashes(self, seen: Sequence[int], tagged: int) -> int:
        """The same, of the hashes of what is seen."""
        return self.table.score(seen) + self._of_tagged(tagged)

    @cached_property
    def _known(self) -> Known:
        return Known(self.table)

    def _of_tagged(self, score: int) -> int:
        return (score * self.of_tagger) // PARTS


def seen_in(
    text: str, found: Sequence[tuple[Candidate, int]], vocabulary: Vocabulary
) -> Iterator[tuple[list[str], list[str]]]:
    """What is seen in each piece that the tagger found, in the order of the text, and what at its edges."""
    for before, (piece, _), after in zip([None, *found], found, [*found[1:], None], strict=False):
        left = before[1] if before and piece.start - before[0].end <= GAP else None
        right = after[1] if after and after[0].start - piece.end <= GAP else None
        yield features(text, piece, vocabulary), [*_of_edges(text, piece), *_of_neighbours(left, right)]


def _of_edges(text: str, piece: Candidate) -> Iterator[str]:
    before, after = text[max(piece.start - _BESIDE, 0) : piece.start], text[piece.end : piece.end + _BESIDE]
    bare, next_words = before.rstrip(), after.split()
    yield "before=" + ("a" if bare[-1:].isalnum() else bare[-1:])
    yield f"gap={min(len(before) - len(bare), _MOST_BLANKS)}{min(len(after) - len(after.lstrip()), _MOST_BLANKS)}"
    yield "after=" + (_sort(next_words[0][0]) if next_words else "^")
    yield "next=" + (next_words[0].lower() if next_words else "$")


def _sort(character: str) -> str:
    if character.isalpha():
        return "A" if character.isupper() else "a"
    return "d" if character.isdigit() else character


def _of_neighbours(before: int | None, after: int | None) -> Iterator[str]:
    for name, score in (("touches", before), ("touched", after)):
        yield f"{name}={'none' if score is None else min(max(score // _STEP, _LEAST), _MOST)}"
