"""Cross-validation over sources: what the model does on scrapers, outlets and pieces that it has not seen."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator, Mapping, Sequence
from random import Random
from typing import NamedTuple

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.filters.second_opinion import opinion_of
from newsclean.opinion.candidates import INSIDE, WHERE
from newsclean.opinion.model import KIND_BITS, SCALE
from newsclean.opinion.review import Review
from newsclean.opinion.tagger import Tagger
from newsclean.opinion.words import Vocabulary
from newsclean.training.fitting import EVERYTHING, Fit, Fitting, Weights, model_of
from newsclean.training.material import FOLDS, Material
from newsclean.training.measures import HEADER, Measures, measure, stories_of


class Fold(NamedTuple):
    """What was fitted without a fold, and the outlets of its labelled articles, which were left out, too."""

    number: int
    outlets: frozenset[str]
    pieces: Fit


class Tried(NamedTuple):
    """What is tried on a fold that none of it has seen."""

    fold: int
    pieces: Fit
    tagger: Tagger
    review: Review


def folds_of(fitting: Fitting) -> tuple[list[Fold], np.ndarray]:
    """A fit without each fold, and every example's score by the one that has not seen it."""
    unseen, found = np.zeros(len(fitting.kinds)), []
    pieces = fitting.examples.pieces
    labelled = np.char.startswith(fitting.origins, "labelled")
    for number in range(FOLDS):
        outlets = {outlet for outlet, fold, is_labelled in zip(pieces.outlets, pieces.folds, labelled, strict=True)
                   if is_labelled and fold == number}  # fmt: skip
        named = frozenset(outlets - {"", "?"})
        tested, of_outlets = apart(pieces.folds, pieces.outlets, named, number)
        scores, fit = fitting.fit_pieces(~tested & ~of_outlets)
        unseen[tested] = scores[tested]
        found.append(Fold(number, named, fit))
    return found, unseen


def apart(
    folds: Sequence[int], outlets: Sequence[str], named: Collection[str], number: int
) -> tuple[np.ndarray, np.ndarray]:
    """Which of some rows are of a fold, and which are of the named outlets."""
    return np.array(folds) == number, np.isin(np.array(outlets), sorted(named))


def limits_of(fitting: Fitting, scores: np.ndarray, lost: Mapping[str, float]) -> dict[str, int]:
    """For each place of a line the score above which few enough of the story's lines lie that no fit has seen.

    `lost` says how many may: of look-alikes, of labelled stories, of articles without labels. What a longer piece takes
    beside the limit is counted off, and what the structure keeps is no loss.
    """
    return {where: _limit(fitting, scores, lost, where) for where in WHERE if where not in INSIDE}


def _limit(fitting: Fitting, scores: np.ndarray, lost: Mapping[str, float], where: str) -> int:
    here, limits = (fitting.wheres == where) & ~fitting.boilerplate, [0]
    scores = np.where(fitting.vetoed, -np.inf, scores - fitting.surplus / SCALE)
    for origin, share in lost.items():
        chosen = here & (fitting.origins == origin)
        if chosen.any():
            highest = np.sort(scores[chosen])[::-1]
            limits.append(round(SCALE * max(float(highest[int(share * len(highest))]), 0.0)))
    return max(limits)


_MEASURED = 600  # pieces of each fold
# Kinds do not count here.
_ONE_KIND = (("promo",), array("b", bytes(1 << KIND_BITS)))


def table(
    material: Material, tried: Sequence[Tried], limits: Mapping[str, int], vocabulary: Vocabulary, rules: Cleaner
) -> Iterator[str]:
    """The measures of each fold, by the model that has not seen it, and below them those of the rules alone."""
    stories = stories_of(material.labelled)
    yield f"{'fold':<8}{HEADER}"
    total, alone = Measures.empty(), Measures.empty()
    for each in tried:
        weights = Weights(each.pieces, EVERYTHING, each.tagger, each.review, _ONE_KIND)
        model = model_of(weights, vocabulary, limits)
        pieces = [piece for piece in material.pieces if piece.fold == each.fold]
        pieces = Random(each.fold).sample(pieces, min(_MEASURED, len(pieces)))
        articles = [article for article in material.labelled if article.fold == each.fold]
        one = Measures.empty()
        measure(Cleaner(opinion=opinion_of(model)), pieces, stories, articles, one)
        total.add(one)
        measure(rules, pieces, stories, articles, alone)
        yield f"{each.fold:<8}{one.row()}"
    yield f"{'all':<8}{total.row()}"
    yield f"{'rules':<8}{alone.row()}"
