"""Weights by the hash of what they are for: what has been learned, as small integers."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zlib import crc32

_MOST_KNOWN = 50_000


def hash_of(feature: str) -> int:
    """A number for a feature, the same on every machine; half a character of a broken text has one, too."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


class Table(NamedTuple):
    """Weights by the hash of what they are for, and what is added to every score."""

    weights: array[int]
    bias: int

    def weight(self, feature: str) -> int:
        """The weight of one feature."""
        return self.weights[hash_of(feature) & len(self.weights) - 1]


    def score(self, hashes: Sequence[int]) -> int:
        """The sum of the weights of features with these hashes."""
        weights, mask = self.weights, len(self.weights) - 1
        return self.bias + sum([weights[each & mask] for each in hashes])


class Known(dict[str, int]):
    """The weights of a table that have been asked for: a look-up in the table itself takes ten times as long."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._weights, self._bias = table
        self._mask = len(self._weights) - 1

    def __missing__(self, feature: str) -> int:
        if len(self) == _MOST_KNOWN:
            self.clear()
        weight = self[feature] = self._weights[crc32(feature.encode("utf-8", "surrogatepass")) & self._mask]
        return weight

    def score(self, features: Iterable[str]) -> int:
        """The sum of the weights of features."""
        return self._bias + sum(map(self.__getitem__, features))
