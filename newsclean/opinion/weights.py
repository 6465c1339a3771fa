"""Weights by the hash of what they are for: what has been learned, as small integers."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar
from zlib import crc32

from newsclean.opinion.words import coded

_MOST_KEPT = 50_000
Key = TypeVar("Key")
Value = TypeVar("Value")


def hash_of(feature: str) -> int:
    """A number for a feature, the same on every machine; half a character of a broken text has one, too.

    The hash of a feature goes on from that of its beginning: `hash_of("ab") == crc32(b"b", hash_of("a"))`.
    """
    return crc32(coded(feature))


class Table(NamedTuple):
    """Weights by the hash of what they are for, and what is added to every score."""

    weights: array[int]
    bias: int

    def weight(self, feature: str) -> int:
        """The weight of one feature."""
        return self.at(hash_of(feature))

    def at(self, slot: int) -> int:
        """The weight of the features with a hash that ends so."""
        return self.weights[slot & len(self.weights) - 1]

    def weights_of(self, hashes: Iterable[int]) -> list[int]:
        """The weights of features with these hashes."""
        weights, mask = self.weights, len(self.weights) - 1
        return [weights[each & mask] for each in hashes]

    def score(self, hashes: Iterable[int]) -> int:
        """The sum of the weights of features with these hashes."""
        return self.bias + sum(self.weights_of(hashes))


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


def together(first: int, second: int, third: int) -> int:
    """Three small integers in one."""
    return first + (second << _BITS) + (third << 2 * _BITS)


def apart(three: int) -> tuple[int, int, int]:
    """Three small integers out of one."""
    three += _HALVES
    return (three & _FIELD) - _HALF, (three >> _BITS & _FIELD) - _HALF, (three >> 2 * _BITS) - _HALF


# A field holds the sum of many weights of 16 bits, and its sign.
_BITS = 21
_HALF, _FIELD = 1 << _BITS - 1, (1 << _BITS) - 1
_HALVES = together(_HALF, _HALF, _HALF)


class Together(Kept[int, int]):
    """The weights of three tables for each slot in one integer: what is added is added for all of them."""

    def __init__(self, tables: Sequence[Table]) -> None:
        first, second, third = tables
        super().__init__(lambda slot: together(first.at(slot), second.at(slot), third.at(slot)))
        self.size = max(len(each.weights) for each in tables)
        self.bias = together(first.bias, second.bias, third.bias)
