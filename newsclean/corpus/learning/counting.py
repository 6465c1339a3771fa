"""Counting what may recur in a fixed space: a counting Bloom filter of two bytes a counter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from mmap import ACCESS_READ, mmap
from pathlib import Path

_MOST = 0xFFFF
_MIX = 0x9E3779B1  # odd, so that the second place of a key is another one than its first
_32 = 0xFFFFFFFF


class CountingFilter:
    """Counts keys of 32 bits in `1 << bits` counters of two bytes.

    A count may be too high, but is never too low; it ends at 65,535.

    >>> filter = CountingFilter(bits=10)
    >>> filter.add([7, 7, 9])
    >>> filter.count(7), filter.count(8)
    (2, 0)
    """

    def __init__(self, bits: int = 25) -> None:
        self._mask = (1 << bits) - 1
        self._shift = 32 - bits
        self._counters = memoryview(bytearray(2 << bits)).cast("H")

    def add(self, keys: Iterable[int]) -> None:
        """Count each of the keys once more."""
        counters, mask, shift = self._counters, self._mask, self._shift
        for key in keys:
            first, second = key & mask, (key * _MIX & _32) >> shift
            one, two = counters[first], counters[second]
            # Only the smaller of the two grows: the other one is too high already.
            if one <= two and one < _MOST:
                counters[first] = one + 1
            if two <= one and two < _MOST and second != first:
                counters[second] = two + 1

    def count(self, key: int) -> int:
        """How often the key was added, at most 65,535."""
        one, two = self._counters[key & self._mask], self._counters[(key * _MIX & _32) >> self._shift]
        return one if one < two else two

    def at_least(self, fewest: int) -> Callable[[int], bool]:
        """What tells whether a key was added so often: as `count` does, and faster."""
        counters, mask, shift = self._counters, self._mask, self._shift

        def is_so_often(key: int) -> bool:
            return counters[key & mask] >= fewest and counters[(key * _MIX & _32) >> shift] >= fewest

        return is_so_often

    def save(self, path: Path) -> None:
        """Write the counters to a file. Raises OSError."""
        path.write_bytes(self._counters.cast("B"))

    @classmethod
    def load(cls, path: Path) -> CountingFilter:
        """The counters of a file, read as they are asked for, and shared by all processes that do. Raises OSError."""
        with open(path, "rb") as file:
            counters = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ)).cast("H")
        loaded = cls(bits=1)
        bits = len(counters).bit_length() - 1
        loaded._counters, loaded._mask, loaded._shift = counters, (1 << bits) - 1, 32 - bits
        return loaded
