"""Where in running text it is worth looking for furniture: most of a story is passed over by its single words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate
from operator import sub

from newsclean.opinion.weights import Known

# Words that are looked at together, and how many on each side are read closely where they could be furniture.
WINDOW, _BESIDE = 5, 14
_LONGEST_OF_FEW = 200  # characters of a line of fewer words


def regions(text: str, start: int, end: int, weights: Known, least: int) -> Iterator[tuple[int, int]]:
    """The parts of a line in which `WINDOW` words in a row weigh more than `least`, with the words beside them."""
    words = text[start:end].split(" ")
    sums = [0, *accumulate(map(weights.__getitem__, words))]
    heavy = [at for at, weight in enumerate(map(sub, sums[WINDOW:], sums)) if weight > least]
    if not heavy:
        if len(words) < WINDOW and sums[-1] > least and end - start <= _LONGEST_OF_FEW:
            yield start, end
        return
    starts = [*accumulate((len(word) + 1 for word in words), initial=start)]
    first = last = max(heavy[0] - _BESIDE, 0)
    for at in heavy:
        if at - _BESIDE > last:
            yield starts[first], min(starts[last], end)
            first = at - _BESIDE
        last = min(at + WINDOW + _BESIDE, len(words))
    yield starts[first], min(starts[last], end)
