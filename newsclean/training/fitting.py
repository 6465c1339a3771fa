"""Fits the weights, and makes small integers of them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

import numpy as np
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression

from newsclean.opinion.model import KIND_BITS, LEAST, NEAR_BITS, REVIEW_BITS, SCALE, Model
from newsclean.opinion.review import PARTS, Review
from newsclean.opinion.tagger import Tagger
from newsclean.opinion.weights import Table
from newsclean.opinion.words import Vocabulary
from newsclean.training.examples import Examples, slot
from newsclean.training.material import MaterialError

_REGULARITY, _TOLERANCE, _MOST_STEPS = 0.5, 0.01, 80
_LEFT_OUT = 0.4  # of the features of a line
_KIND_SCALE, _WORD_SCALE = 32, 24
# Of what the whole model takes for boilerplate the first look may pass over so much.
_PASSED_OVER, _NEAR_REGULARITY = 0.1, 0.3
_REVIEW_REGULARITY, _MOST_REVIEW_STEPS = 0.02, 300


@dataclass(frozen=True)
class Fit:
    """Weights in numbers that are not yet whole."""

    weights: np.ndarray
    bias: float

    def table(self, code: str, scale: int, least: int = 1) -> Table:
        """The weights in integers, without those that are less than `least`."""
        largest = 127 if code == "b" else 2**15 - 1
        weights = (each if abs(each) >= least else 0 for each in _integers(self.weights, scale, largest))
        return Table(array(code, weights), round(self.bias * scale))


EVERYTHING = Fit(np.zeros(1), 1.0)  # a first look that passes nothing over


class Fitting:
    """The examples as arrays, fitted as often as the cross-validation asks."""

    def __init__(self, examples: Examples) -> None:
        self.pieces = _matrix(examples.pieces.rows, examples.pieces.bits)
        self.examples = examples
        self.kinds = np.array(examples.pieces.kinds)
        self.boilerplate = self.kinds != ""
        self.weights = np.array(examples.pieces.weights)
        self.surplus, self.vetoed = np.array(examples.surplus), np.array(examples.vetoed)
        self.origins, self.wheres = np.array(examples.origins), np.array(examples.wheres)

    @cached_property
    def doubtful(self) -> np.ndarray:
        """What the rules left in articles without labels and a first fit takes for boilerplate: much of it is, so that
        nothing is learned from it."""
        first = _fit(self.pieces, self.boilerplate, self.weights)
        return np.char.startswith(self.origins, "raw") & (first.decision_function(self.pieces) > 0)

    def fit_pieces(self, chosen: np.ndarray) -> tuple[np.ndarray, Fit]:
        """Scores of all examples, from the chosen ones, each as it is and without some of its features.

        So what mostly stands together is learned apart: a form that comes with known words counts without them, too.
        """
        chosen = chosen & ~self.doubtful
        whole, weights = self.pieces[chosen], self.weights[chosen] / 2
        rows = vstack([whole, _without_some(whole)], format="csr")
        model = _fit(rows, np.tile(self.boilerplate[chosen], 2), np.tile(weights, 2))
        return model.decision_function(self.pieces), _as_fit(model)

    def fit_kinds(self) -> tuple[tuple[str, ...], array[int]]:
        """The kinds, and for each slot a weight for each kind."""
        names = tuple(sorted(set(self.kinds[self.boilerplate].tolist())))
        if len(names) == 1:
            return names, array("b", bytes(1 << KIND_BITS))
        rows = _matrix(self.examples.kinds.rows, KIND_BITS)[self.boilerplate]
        kinds, weights = self.kinds[self.boilerplate], self.weights[self.boilerplate]
        columns = [_fit(rows, kinds == name, weights).coef_[0] for name in names]
        return names, array("b", _integers(np.stack(columns, axis=1).ravel(), _KIND_SCALE, 127))


class Weights(NamedTuple):
    """What is fitted apart: to lines, to words at first sight, to words of running text, to what is found among these,
    and to kinds."""

    pieces: Fit
    near: Fit
    tagger: Tagger
    review: Review
    kinds: tuple[tuple[str, ...], array[int]]


def model_of(weights: Weights, vocabulary: Vocabulary, limits: Mapping[str, int]) -> Model:
    """The model in integers."""
    names, kinds = weights.kinds
    tables = weights.pieces.table("b", SCALE, LEAST), weights.near.table("b", _WORD_SCALE)
    tagger, review = weights.tagger, weights.review
    classes, openers, clusters = vocabulary.classes, sorted(vocabulary.openers), vocabulary.clusters
    return Model(*tables, tagger, review, kinds, names, limits, classes, openers, clusters)


def fit_near(rows: Sequence[tuple[Sequence[str], bool]], boilerplate: Sequence[Sequence[Sequence[str]]]) -> Fit:
    """A first look that lets most of `boilerplate` pass: of each piece the features of all windows.

    `rows` are the features of windows, and whether they are boilerplate.
    """
    slots = [array("I", [slot(feature, NEAR_BITS) for feature in features]) for features, _ in rows]
    are_boilerplate = np.array([is_boilerplate for _, is_boilerplate in rows])
    if are_boilerplate.all() or not are_boilerplate.any():
        return EVERYTHING
    fit = _as_fit(_fit(_matrix(slots, NEAR_BITS), are_boilerplate, np.ones(len(rows)), _NEAR_REGULARITY))
    heaviest = [max(_weight(features, fit.weights) for features in windows) for windows in boilerplate]
    return replace(fit, bias=-float(np.quantile(heaviest, _PASSED_OVER))) if heaviest else EVERYTHING


def fit_review(
    seen: Sequence[array[int]], scores: Sequence[int], are_right: Sequence[bool], weights: Sequence[float]
) -> Review:
    """A review of pieces that a tagger found: what is seen in each, its score, whether it is right, what it weighs."""
    if len({*are_right}) < 2:  # then the tagger has the last word
        return Review(Table(array("b", [0]), 0), PARTS)
    tagged = csr_matrix(np.array(scores)[:, None] / SCALE)
    rows = hstack([_matrix(seen, REVIEW_BITS), tagged], format="csr")
    model = LogisticRegression(C=_REVIEW_REGULARITY, max_iter=_MOST_REVIEW_STEPS)
    model.fit(rows, np.array(are_right), sample_weight=np.array(weights))
    fit = Fit(model.coef_[0, :-1], float(model.intercept_[0]))
    return Review(fit.table("b", SCALE), round(float(model.coef_[0, -1]) * PARTS))


def _weight(features: Sequence[str], weights: np.ndarray) -> float:
    return float(sum(weights[slot(feature, NEAR_BITS)] for feature in features))


def _fit(
    rows: csr_matrix, boilerplate: np.ndarray, weights: np.ndarray, regularity: float = _REGULARITY
) -> LogisticRegression:
    if len(set(boilerplate.tolist())) < 2:
        raise MaterialError("too little to learn from: it takes articles of several sources, and pieces of both sorts")
    model = LogisticRegression(C=regularity, solver="liblinear", tol=_TOLERANCE, max_iter=_MOST_STEPS, random_state=0)
    return model.fit(rows, boilerplate, sample_weight=weights)


def _as_fit(model: LogisticRegression) -> Fit:
    return Fit(model.coef_[0], float(model.intercept_[0]))


def _without_some(rows: csr_matrix) -> csr_matrix:
    """Rows without a share of their features, the same for the same rows."""
    left = rows.copy()
    left.data *= np.random.default_rng(5).random(len(left.data)) > _LEFT_OUT
    left.eliminate_zeros()
    return left


def _integers(values: np.ndarray, scale: int, largest: int) -> list[int]:
    integers: list[int] = np.clip(np.rint(values * scale), -largest, largest).astype(int).tolist()
    return integers


def _matrix(rows: Sequence[array[int]], bits: int) -> csr_matrix:
    columns = np.frombuffer(b"".join(row.tobytes() for row in rows), dtype=np.uint32).astype(np.int32)
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), 1 << bits))
    matrix.sum_duplicates()
    return matrix
