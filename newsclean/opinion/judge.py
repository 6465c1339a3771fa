"""The judgement: which pieces of a page the model takes for furniture, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.opinion.candidates import Candidate, candidates
from newsclean.opinion.features import features
from newsclean.opinion.model import Model
from newsclean.page import Page


class Judgement(NamedTuple):
    """A piece, what was seen in it, and its score: above the limit of its place it is furniture."""

    piece: Candidate
    features: list[str]
    score: int


def judged(page: Page, model: Model) -> Iterator[Judgement]:
    """All pieces that stand apart, judged."""
    for piece in candidates(page):
        found = features(page.text, piece, model.vocabulary, page.title)
        yield Judgement(piece, found, model.score(found))


def furniture(page: Page, model: Model) -> Iterator[Judgement]:
    """The pieces that are furniture."""
    return (each for each in judged(page, model) if each.score > model.limits[each.piece.where])
