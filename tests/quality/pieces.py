"""Pieces put alone into stories: what of the boilerplate goes, and what of the look-alikes stays.

Each piece is put into a story of the invented articles (without their own boilerplate) at its place: as a line of its
own in an article of lines, and between two sentences of a story in one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from tests.quality.labelled import Article, Piece
from tests.quality.words import left, words

_GONE, _KEPT = 0.1, 0.9  # so many of its words are left at most, or at least
_SHORTEST_PARAGRAPH, _FEWEST_PARAGRAPHS = 60, 4  # characters; of a story that pieces are put into
_PLACES = ("head", "middle", "tail")


class Placed(NamedTuple):
    """A piece in a story, of lines or in one line."""

    piece: Piece
    is_boilerplate: bool
    flat: bool
    before: str
    text: str
    after: str

    @property
    def article(self) -> str:
        """The whole."""
        return (" " if self.flat else "\n\n").join(filter(None, (self.before, self.text, self.after)))


class Outcome(NamedTuple):
    """What became of a piece: whether that is right, and how many words of the story beside it were lost, of all."""

    right: bool
    story: int
    lost: int


def outcome(placed: Placed, cleaned: str) -> Outcome:
    """What a cleaner made of a piece in its story."""
    parts = [words(part) for part in (placed.before, placed.text, placed.after)]
    kept = left([word for part in parts for word in part], words(cleaned))
    start, end = len(parts[0]), len(parts[0]) + len(parts[1])
    share = sum(kept[start:end]) / (end - start)
    right = share <= _GONE if placed.is_boilerplate else share >= _KEPT
    beside = [*kept[:start], *kept[end:]]
    return Outcome(right, len(beside), beside.count(False))


@dataclass
class Tally:
    """How many of how many, by boilerplate or look-alike, shape and kind; and words of the stories beside them."""

    right: Counter[tuple[bool, bool, str]] = field(default_factory=Counter)
    total: Counter[tuple[bool, bool, str]] = field(default_factory=Counter)
    story: int = 0
    lost: int = 0

    def add(self, placed: Placed, outcome: Outcome) -> None:
        """Count what became of a piece."""
        key = placed.is_boilerplate, placed.flat, placed.piece.kind
        self.total[key] += 1
        self.right[key] += outcome.right
        self.story += outcome.story
        self.lost += outcome.lost

    def share(self, *, boilerplate: bool, flat: bool, kind: str | None = None) -> float:
        """The share of pieces that became what they should: of a kind, or of all."""
        keys = [key for key in self.total if key[:2] == (boilerplate, flat) and kind in (None, key[2])]
        return sum(self.right[key] for key in keys) / max(sum(self.total[key] for key in keys), 1)

    @property
    def loss(self) -> float:
        """What is lost of the stories beside the pieces."""
        return self.lost / self.story if self.story else 0.0


def placed(boilerplate: Iterable[Piece], alike: Iterable[Piece], stories: Sequence[list[str]]) -> Iterator[Placed]:
    """All pieces in their stories, always the same ones."""
    chance = Random(7)
    for is_boilerplate, pieces in ((True, boilerplate), (False, alike)):
        for piece in pieces:
            for flat in (False, True):
                story = chance.choice(stories)
                where = piece.where if piece.where != "any" else chance.choice(_PLACES)
                at = {"head": 0, "tail": len(story)}.get(where, len(story) // 2)
                join = " " if flat else "\n\n"
                text = piece.text.replace("\n", " ") if flat else piece.text
                if words(text):
                    yield Placed(piece, is_boilerplate, flat, join.join(story[:at]), text, join.join(story[at:]))


def stories_of(articles: Iterable[Article]) -> list[list[str]]:
    """The paragraphs of those articles of lines that have enough of them."""
    found = []
    for article in articles:
        paragraphs = [line.strip() for line in article.story.split("\n") if len(line.strip()) > _SHORTEST_PARAGRAPH]
        if article.shape == "lines" and len(paragraphs) >= _FEWEST_PARAGRAPHS:
            found.append(paragraphs)
    return found
