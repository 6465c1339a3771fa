"""Cross-validation over sources: what the model does on scrapers, outlets and pieces that it has not seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.filters.second_opinion import opinion_of
from newsclean.opinion.candidates import INSIDE, PART, WHERE
from newsclean.opinion.model import KIND_BITS, SCALE
from newsclean.opinion.words import Vocabulary
from newsclean.training.examples import Rows
from newsclean.training.fitting import EVERYTHING, Fit, Fitting, model_of
from newsclean.training.material import FOLDS, Material
from newsclean.training.measures import HEADER, Measures, measure, stories_of


@dataclass(frozen=True)
class Fold:
    """What was fitted without a fold."""

    number: int
    pieces: Fit
    joins: Fit


def folds_of(fitting: Fitting) -> tuple[list[Fold], np.ndarray]:
    """A fit without each fold and without the outlets of its labelled articles, and every example's score by the one
    that has not seen it."""
    unseen, found = np.zeros(len(fitting.kinds)), []
    for number in range(FOLDS):
        tested, apart = _apart(fitting, number, fitting.examples.pieces)
        scores, pieces = fitting.fit_pieces(~tested & ~apart)
        unseen[tested] = scores[tested]
        tested, apart = _apart(fitting, number, fitting.examples.joins)
        found.append(Fold(number, pieces, fitting.fit_joins(~tested & ~apart)))
    return found, unseen


def _apart(fitting: Fitting, number: int, rows: Rows) -> tuple[np.ndarray, np.ndarray]:
    """The rows of a fold, and those of the outlets that its labelled articles have."""
    pieces = fitting.examples.pieces
    tested = (np.array(pieces.folds) == number) & np.char.startswith(fitting.origins, "labelled")
    outlets = set(np.array(pieces.outlets)[tested].tolist()) - {"", "?"}
    return np.array(rows.folds) == number, np.isin(np.array(rows.outlets), sorted(outlets))


def limits_of(fitting: Fitting, scores: np.ndarray, lost: Mapping[str, tuple[float, float]]) -> dict[str, int]:
    """For each place the score above which few enough of the story's pieces lie that no fit has seen.

    `lost` says how many may, as lines and inside them: of look-alikes, of labelled stories, of articles without
    labels. What a longer piece takes beside the limit is counted off, and what the structure keeps is no loss.
    """
    limits = {where: _limit(fitting, scores, lost, where) for where in WHERE}
    return {**limits, "mi": max(limits["mi"], limits["ti"])}  # there are too few in the middle to tell


def _limit(fitting: Fitting, scores: np.ndarray, lost: Mapping[str, tuple[float, float]], where: str) -> int:
    here, limits = (fitting.wheres == where) & ~fitting.furniture, [0]
    scores = np.where(fitting.vetoed, -np.inf, scores - fitting.surplus / SCALE)
    for origin, shares in lost.items():
        chosen = here & np.isin(fitting.origins, [origin, origin + ", part"])
        if chosen.any():
            highest = np.sort(scores[chosen])[::-1]
            number = int(shares[where == PART or where in INSIDE] * len(highest))
            limits.append(round(SCALE * max(float(highest[number]), 0.0)))
    return max(limits)


# Kinds do not count here.
_ONE_KIND = (("promo",), array("b", bytes(1 << KIND_BITS)))


def table(
    material: Material, folds: Sequence[Fold], limits: Mapping[str, int], vocabulary: Vocabulary, rules: Cleaner
) -> Iterator[str]:
    """The measures of each fold, by the model that has not seen it, and below them those of the rules alone."""
    stories = stories_of(material.labelled)
    yield f"{'fold':<8}{HEADER}"
    total, alone = Measures.empty(), Measures.empty()
    for fold in folds:
        model = model_of(fold.pieces, fold.joins, EVERYTHING, _ONE_KIND, vocabulary, limits)
        pieces = [piece for piece in material.pieces if piece.fold == fold.number]
        articles = [article for article in material.labelled if article.fold == fold.number]
        one = Measures.empty()
        measure(Cleaner(opinion=opinion_of(model)), pieces, stories, articles, one)
        total.add(one)
        measure(rules, pieces, stories, articles, alone)
        yield f"{fold.number:<8}{one.row()}"
    yield f"{'all':<8}{total.row()}"
    yield f"{'rules':<8}{alone.row()}"
