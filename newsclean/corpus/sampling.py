"""What is kept of many things in bounded space: the greatest, a random sample, the most frequent."""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Hashable, Mapping
from hashlib import blake2b
from typing import Generic, NamedTuple, TypeVar

_Item = TypeVar("_Item")
_Key = TypeVar("_Key", bound=Hashable)


class Ranked(NamedTuple, Generic[_Item]):
    """An item and the size by which it is ranked."""

    size: float
    item: _Item


class Largest(Generic[_Item]):
    """The `most` items of the greatest size, greatest first; of equal ones those that came first.

    >>> largest = Largest[str](2)
    >>> for word in ("padi", "sawah", "hujan", "air"):
    ...     largest.add(len(word), word)
    >>> largest.items
    ['sawah', 'hujan']
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._ranked: list[Ranked[_Item]] = []

    @property
    def items(self) -> list[_Item]:
        """What is kept."""
        return [ranked.item for ranked in self._ranked]

    def has_room(self, size: float) -> bool:
        """Whether an item of this size would be kept: one that costs much need not be made otherwise."""
        return len(self._ranked) < self.most or (self.most > 0 and size > self._ranked[-1].size)

    def add(self, size: float, item: _Item) -> None:
        """Keep the item, if it is among the greatest."""
        if self.has_room(size):
            insort(self._ranked, Ranked(size, item), key=lambda ranked: -ranked.size)
            del self._ranked[self.most :]

    def merge(self, other: Largest[_Item]) -> None:
        """Add what another one has kept, as if it had come now."""
        for size, item in other._ranked:
            self.add(size, item)


def lot(seed: int, *what: object) -> int:
    """A number of 64 bits that is drawn for something: the same for the same seed, whoever draws it and when.

    The things with the greatest lots are a random sample of all.

    >>> lot(1, "a.jsonl", 7) == lot(1, "a.jsonl", 7) != lot(2, "a.jsonl", 7)
    True
    """
    named = "\0".join(map(str, (seed, *what)))
    return int.from_bytes(blake2b(named.encode("utf-8", "backslashreplace"), digest_size=8).digest(), "big")


class Frequent(Generic[_Key]):
    """Counts keys, of which there may be any number, in bounded space: after Misra and Gries.

    When there are more than twice `most`, what the one behind the first `most` was counted is taken from each, and
    those of which nothing is left are forgotten. So a count is never too high; it may be too low by `short`, and a
    key that is not there was counted `short` times at most. `short` is no more than all that was counted, divided by
    `most`; with fewer different keys it is 0 and all is exact.

    >>> frequent = Frequent[str](1)
    >>> frequent.add({"iklan": 9, "foto": 2, "tag": 1})
    >>> frequent.top(5), frequent.short
    ([('iklan', 7)], 2)
    """

    def __init__(self, most: int = 50_000) -> None:
        self.most = most
        self.short = 0
        self._counts: Counter[_Key] = Counter()

    def add(self, counts: Mapping[_Key, int]) -> None:
        """Count the keys so many times more."""
        self._counts.update(counts)
        if len(self._counts) > 2 * self.most:
            self._forget()

    def merge(self, other: Frequent[_Key]) -> None:
        """Add what another one has counted."""
        self.short += other.short
        self.add(other._counts)

    def top(self, number: int) -> list[tuple[_Key, int]]:
        """The keys that were counted most, with their counts; of equal ones the one that sorts first."""
        ranked = sorted(self._counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return ranked[:number]

    def _forget(self) -> None:
        too_many = sorted(self._counts.values(), reverse=True)[self.most]
        self.short += too_many
        self._counts = Counter({key: count - too_many for key, count in self._counts.items() if count > too_many})
