"""The judgement: which pieces of a page the model takes for furniture, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsclean.opinion.candidates import INSIDE, PART, Candidate, candidates
from newsclean.opinion.features import features, glanced
from newsclean.opinion.joins import join_features, joins
from newsclean.opinion.model import Model
from newsclean.opinion.story import is_of_the_story
from newsclean.page import Page


class Judgement(NamedTuple):
    """A piece, what was seen in it, and its score: above the limit of its place it is furniture."""

    piece: Candidate
    features: list[str]
    score: int


Heard = Callable[[str, Model, Judgement], object]
_WORDS = ("w=", "2=")  # features that are words
_MOST_TELLING = 4


def telling(judgement: Judgement, model: Model) -> list[str]:
    """The words of a piece that speak most for furniture, the most telling first."""
    words = [each for each in judgement.features if each.startswith(_WORDS)]
    words.sort(key=model.pieces.weight, reverse=True)
    return [each[2:].replace("_", " ") for each in words[:_MOST_TELLING] if model.pieces.weight(each) > 0]


def judged(page: Page, model: Model) -> Iterator[Judgement]:
    """The pieces that stand apart and could be furniture at first sight, judged."""
    for piece in candidates(page, model.vocabulary.openers):
        if is_suspect(page.text, piece, model):
            part = first_part(page.text, piece, model) if piece.where in INSIDE else piece
            found = features(page.text, part, model.vocabulary, page.title)
            yield Judgement(part, found, model.known_pieces.score(found))


def furniture(page: Page, model: Model) -> Iterator[Judgement]:
    """The pieces that are furniture; the longer a piece, the more it takes, for the more is lost if it is none.

    Of those with the same end the shortest: what stands before it may be the story's.
    """
    found: dict[int, Judgement] = {}
    for each in judged(page, model):
        start, end, where = each.piece
        if end in found and found[end].piece.start >= start:
            continue
        above = each.score > model.limits[where] + extra(each.piece)
        if above and not is_of_the_story(page, each.piece, model.vocabulary):
            found[end] = each
    yield from found.values()


_LONG, _PER_CHARACTER = 200, 10


def extra(piece: Candidate) -> int:
    """How much more than its limit a piece takes."""
    return max(piece.end - piece.start - _LONG, 0) * _PER_CHARACTER


def is_suspect(text: str, piece: Candidate, model: Model) -> bool:
    """Whether a piece could be furniture at first sight, by its single words, or by its first few."""
    weights = [*map(model.known_words.__getitem__, glanced(text, piece))]
    least = -model.words.bias
    return sum(weights) > least or (piece.where in INSIDE and sum(weights[:_FIRST_WORDS]) + weights[-1] > least)


# So many words tell whether furniture without a full stop opens a sentence of the story.
_FIRST_WORDS = 12


def first_part(text: str, piece: Candidate, model: Model) -> Candidate:
    """The part of a piece behind which the story seems to begin; the whole piece if it does not."""
    best, score = piece, 0
    for join in joins(text, piece.start, piece.end):
        found = model.known_joins.score(join_features(text, piece.start, join, model.vocabulary))
        if found > score:
            best, score = Candidate(piece.start, join[0], PART), found
    return best
