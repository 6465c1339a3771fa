"""Cross-validation over sources: what the model does on scrapers, outlets and pieces that it has not seen."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.opinion.candidates import WHERE
from newsclean.opinion.model import SCALE
from newsclean.training.examples import Examples
from newsclean.training.fitting import Fitting, model_of
from newsclean.training.material import FOLDS, Material
from newsclean.training.measures import HEADER, Measures, measure, stories_of


@dataclass(frozen=True)
class Fold:
    """What was fitted without a fold."""

    number: int
    weights: np.ndarray
    bias: float


def folds_of(fitting: Fitting, examples: Examples) -> tuple[list[Fold], np.ndarray]:
    """A fit without each fold and without the outlets of its labelled articles, and every example's score by the one
    that has not seen it."""
    folds, outlets = np.array(examples.folds), np.array(examples.outlets)
    labelled = np.char.startswith(fitting.origins, "labelled")
    unseen, found = np.zeros(len(folds)), []
    for number in range(FOLDS):
        tested = folds == number
        apart = np.isin(outlets, sorted(set(outlets[tested & labelled]) - {"", "?"}))
        scores, weights, bias = fitting.scores(~tested & ~apart)
        unseen[tested] = scores[tested]
        found.append(Fold(number, weights, bias))
    return found, unseen


def limits_of(fitting: Fitting, examples: Examples, scores: np.ndarray, lost: Mapping[str, float]) -> dict[str, int]:
    """For each place the score above which few enough of the story's pieces lie that no fit has seen.

    `lost` says how many may: of look-alikes, of pieces of labelled stories, and of articles without labels (of these
    only in the middle: at their ends much is furniture that the rules left).
    """
    wheres, limits = np.array(examples.wheres), {}
    for where in WHERE:
        here = (wheres == where) & ~fitting.furniture
        counted = {origin: share for origin, share in lost.items() if origin != "raw" or where == "ml"}
        limits[where] = max(
            round(SCALE * _quantile(scores[here & (fitting.origins == origin)], share)) for origin, share in counted.items()
        )
    return limits


def _quantile(scores: np.ndarray, share: float) -> float:
    """The score that so small a share exceeds."""
    return float(np.quantile(scores, 1 - share, method="higher")) if len(scores) else 0.0


def table(
    material: Material, folds: Sequence[Fold], limits: Mapping[str, int], classes: Mapping[str, Sequence[str]], rules: Cleaner
) -> Iterator[str]:
    """The measures of each fold, by the model that has not seen it, and below them those of the rules alone."""
    stories = stories_of(material.labelled)
    yield f"{'fold':<8}{HEADER}"
    total, alone = Measures.empty(), Measures.empty()
    for fold in folds:
        model = model_of(fold.weights, fold.bias, (("promo",), array("b", bytes(1 << 12))), classes, limits)
        pieces = [piece for piece in material.pieces if piece.fold == fold.number]
        articles = [article for article in material.labelled if article.fold == fold.number]
        one = Measures.empty()
        measure(Cleaner(model=model), pieces, stories, articles, one)
        total.add(one)
        measure(rules, pieces, stories, articles, alone)
        yield f"{fold.number:<8}{one.row()}"
    yield f"{'all':<8}{total.row()}"
    yield f"{'rules':<8}{alone.row()}"
