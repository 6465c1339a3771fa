"""Weights by the hash of what they are for: what has been learned, as small integers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar
from zlib import crc32

_MOST_KEPT = 50_000
Key = TypeVar("Key")
Value = TypeVar("Value")


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


class Kept(dict[Key, Value]):
    """What a function gives for what has been asked for, until there is too much of it: a dictionary is much faster."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        if len(self) == _MOST_KEPT:
            self.clear()
        value = self[key] = self._make(key)
        return value


class Known(Kept[str, int]):
    """The weights of a table that have been asked for: a look-up in the table itself takes ten times as long."""

    def __init__(self, table: Table) -> None:
        super().__init__(table.weight)
        self._bias = table.bias

    def score(self, features: Iterable[str]) -> int:
        """The sum of the weights of features."""
        return self._bias + sum(map(self.__getitem__, features))
