"""Fits the weights, and makes small integers of them."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from newsclean.opinion.model import KIND_BITS, SCALE, WEIGHT_BITS, Model
from newsclean.training.examples import Examples

_REGULARITY, _KIND_REGULARITY = 0.5, 0.5
_TOLERANCE, _MOST_STEPS = 1e-3, 80
_LARGEST_WEIGHT, _LARGEST_KIND_WEIGHT = 2**15 - 1, 127
_KIND_SCALE = 32


class Fitting:
    """The examples as arrays, fitted as often as the cross-validation asks."""

    def __init__(self, examples: Examples) -> None:
        self.rows = _matrix(examples.rows, WEIGHT_BITS)
        self.kind_rows = _matrix(examples.kind_rows, KIND_BITS)
        self.kinds = np.array(examples.kinds)
        self.furniture = self.kinds != ""
        self.weights = np.array(examples.weights)
        self.origins = np.array(examples.origins)

    def scores(self, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
        """Scores of all examples, weights and bias, from the chosen ones.

        Fitted twice: in between, what the rules left in articles without labels goes where the first fit takes it for
        furniture, for much of that is furniture.
        """
        first = self._fit(chosen)
        doubtful = (self.origins == "raw") & (first.decision_function(self.rows) > 0)
        second = self._fit(chosen & ~doubtful)
        return second.decision_function(self.rows), second.coef_[0], float(second.intercept_[0])

    def _fit(self, chosen: np.ndarray) -> LogisticRegression:
        model = LogisticRegression(
            C=_REGULARITY, solver="liblinear", tol=_TOLERANCE, max_iter=_MOST_STEPS, random_state=0
        )
        return model.fit(self.rows[chosen], self.furniture[chosen], sample_weight=self.weights[chosen])

    def kind_weights(self, chosen: np.ndarray) -> tuple[tuple[str, ...], array[int]]:
        """The kinds, and for each slot a weight for each kind."""
        chosen = chosen & self.furniture
        names = tuple(sorted(set(self.kinds[chosen].tolist())))
        columns = []
        for name in names:
            model = LogisticRegression(C=_KIND_REGULARITY, solver="liblinear", tol=0.01, max_iter=40, random_state=0)
            model.fit(self.kind_rows[chosen], self.kinds[chosen] == name, sample_weight=self.weights[chosen])
            columns.append(model.coef_[0])
        return names, array("b", _integers(np.stack(columns, axis=1).ravel(), _KIND_SCALE, _LARGEST_KIND_WEIGHT))


def model_of(
    weights: np.ndarray, bias: float, kinds: tuple[tuple[str, ...], array[int]], classes: Mapping[str, Sequence[str]],
    limits: Mapping[str, int],
) -> Model:  # fmt: skip
    """The model in integers."""
    integers = array("h", _integers(weights, SCALE, _LARGEST_WEIGHT))
    return Model(integers, round(bias * SCALE), *kinds, limits=limits, classes=classes)


def _integers(values: np.ndarray, scale: int, largest: int) -> list[int]:
    integers: list[int] = np.clip(np.rint(values * scale), -largest, largest).astype(int).tolist()
    return integers


def _matrix(rows: Sequence[array[int]], bits: int) -> csr_matrix:
    columns = np.concatenate([np.frombuffer(row, dtype=np.uint32) for row in rows]).astype(np.int32)
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), 1 << bits))
    matrix.sum_duplicates()
    return matrix
