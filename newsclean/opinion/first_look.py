"""Where in running text it is worth looking for boilerplate: most of a story is passed over by its single words.

What is looked at are words as blanks part them, `WINDOW` in a row, and their forms, three in a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from operator import add, itemgetter, sub
from zlib import crc32

from newsclean.opinion.weights import Kept, Table
from newsclean.opinion.words import coded

# Words that are looked at together, and how many on each side are read closely where they could be boilerplate.
WINDOW, _BESIDE = 5, 10
_FORMS = 3
_KEPT = 64  # lines of a page, which are looked at as a whole and for parts of them
_LONGEST_OF_FEW = 200  # characters of a line of fewer words


class FirstLook:
    """The weights of words and of forms in a row: a window that weighs more than `least` is worth a closer look."""

    def __init__(self, table: Table) -> None:
        self._table, self._least = table, -table.bias
        self._weights = lru_cache(_KEPT)(self._weigh)
        self._form_of = Kept[tuple[str, str], str](lambda ends: _form("".join(ends)))
        self._forms = Kept[Sequence[str], int](lambda forms: table.weight(_triple(forms)))

    def is_worth(self, text: str, start: int, end: int, less: int) -> bool:
        """Whether some part of a line is worth it, or would be if it took so much less."""
        return max(self._weights(text[start:end]), default=0) > self._least - less

    def regions(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The parts of a line that are worth it, with the words beside them."""
        line = text[start:end]
        words, weights = line.split(" "), self._weights(line)
        if max(weights, default=self._least) <= self._least:
            if len(words) < WINDOW and end - start <= _LONGEST_OF_FEW:
                yield start, end
            return
        heavy = [at for at, weight in enumerate(weights) if weight > self._least]
        starts = [*accumulate((len(word) + 1 for word in words), initial=start)]
        first = last = max(heavy[0] - _BESIDE, 0)
        for at in heavy:
            if at - _BESIDE > last:
                yield starts[first], min(starts[last], end)
                first = at - _BESIDE
            last = min(at + WINDOW + _BESIDE, len(words))
        yield starts[first], min(starts[last], end)

    def _weigh(self, line: str) -> list[int]:
        """What each window of the words of a line weighs."""
        words = line.split(" ")
        forms = [*map(self._form_of.__getitem__, map(_ENDS, words))]
        # In a long text most words are others than in the last one: to hash them is faster than to look them up.
        single = [0, *accumulate(self._table.weights_of(map(crc32, coded(line).split(b" "))))]
        triple = [0, *accumulate(map(self._forms.__getitem__, zip(forms, forms[1:], forms[2:], strict=False)))]
        triples = WINDOW - _FORMS + 1
        return [*map(add, map(sub, single[WINDOW:], single), map(sub, triple[triples:], triple))]


def seen_in(words: Sequence[str]) -> list[str]:
    """The features of words in a row: they themselves, and their forms."""
    forms = [_form(word) for word in words]
    return [*words, *map(_triple, zip(forms, forms[1:], forms[2:], strict=False))]


_ENDS = itemgetter(slice(1), slice(-1, None))


def _form(word: str) -> str:
    """Whether a word opens with a capital, a small letter, a digit or a mark; and the mark that it ends with."""
    first, last = word[:1], word[-1:]
    opens = "A" if first.isupper() else "a" if first.isalpha() else "0" if first.isdigit() else first
    return opens if last.isalnum() else opens + last


def _triple(forms: Sequence[str]) -> str:
    return "~" + " ".join(forms)
