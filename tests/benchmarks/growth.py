"""How the time grows with the text: every filter, and all together, on adversarial texts of two sizes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from math import inf
from multiprocessing.connection import Connection
from typing import NamedTuple

from tests.benchmarks import adversarial
from tests.benchmarks.timing import seconds

ALL = "all filters"
# Below this a time is noise, and no ratio is made of it.
_NOISE = 0.004
# A short text that takes longer is given up, and a long one after this many times what the short one took.
_PATIENCE = 60.0
_MOST_TIMES = 60


class Growth(NamedTuple):
    """The seconds that a filter takes for a text and for one ten times as long; `inf` if it was given up."""

    filter: str
    text: str
    small: float
    large: float

    @property
    def ratio(self) -> float:
        return inf if self.large == inf else self.large / max(self.small, _NOISE)


def measure(length: int, pairs: Iterable[tuple[str, str]]) -> Iterator[Growth]:
    """Filters on texts of `length` against texts of ten times that; `pairs` are names of a filter and a text."""
    filters_on: dict[str, list[str]] = {}
    for name, text in pairs:
        filters_on.setdefault(text, []).append(name)
    for text, filters in filters_on.items():
        yield from _in_child(text, length, filters)


def worst(found: Iterable[Growth], count: int) -> Iterator[Growth]:
    """For each filter the `count` texts on which its time grows most."""
    of_filter: dict[str, list[Growth]] = {}
    for each in found:
        of_filter.setdefault(each.filter, []).append(each)
    for growths in of_filter.values():
        yield from sorted(growths, key=lambda each: -each.ratio)[:count]


def _in_child(text: str, length: int, filters: list[str]) -> Iterator[Growth]:
    """Measure one text in a process that can be ended: a pattern that runs away hears no signal."""
    left = list(filters)
    while left:
        ours, theirs = multiprocessing.Pipe(duplex=False)
        child = multiprocessing.Process(target=_measure, args=(text, length, left, theirs), daemon=True)
        child.start()
        theirs.close()
        try:
            while left and (found := _answer(ours, left[0], text)):
                yield found
                if found.large == inf:
                    break
                left.pop(0)
        except EOFError:
            raise RuntimeError(f"the measuring of {left[0]!r} on {text!r} died") from None
        child.kill()
        child.join()
        if left:
            left.pop(0)


def _answer(answers: Connection, name: str, text: str) -> Growth:
    """What a child measured; `inf` where it would take too long."""
    if not answers.poll(_PATIENCE):
        return Growth(name, text, inf, inf)
    small: float = answers.recv()
    if not answers.poll(max(_MOST_TIMES * small, 2.0)):
        return Growth(name, text, small, inf)
    return Growth(name, text, small, answers.recv())


def _measure(text: str, length: int, filters: list[str], answers: Connection) -> None:
    from newsclean import Cleaner
    from newsclean.dispatch import Dispatch
    from newsclean.filters import FILTERS
    from newsclean.page import Page

    def alone(name: str) -> Callable[[str], object]:
        """One filter without the others: it marks a page once."""
        dispatch = Dispatch([each for each in FILTERS if each.name == name])
        return lambda text: dispatch.mark([Page(text)])

    small, large = (adversarial.text(text, size) for size in (length, 10 * length))
    for name in filters:
        clean = Cleaner().clean if name == ALL else alone(name)
        clean(small[:2000])
        first = min(seconds(partial(clean, small)) for _ in range(2))
        answers.send(first)
        second = seconds(partial(clean, large))
        if second > 10 * first:  # once more: it may have been noise
            second = min(second, seconds(partial(clean, large)))
        answers.send(second)
