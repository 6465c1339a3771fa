"""A quick look at words: which slots a text with them may have, before it is read more closely."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from newsclean.lexicon.slots import bit_of, meanings, slots
from newsclean.page.patterns import Pattern

_NO_LETTERS = Pattern(r"[^a-z]+")


def hinted_slots(words: Iterable[str]) -> int:
    """The slots that a text with these words (in lower case, letters only) may have, as bits: a quick look.

    A phrase is taken for there where its longest word is; what only words give away that any sentence has is not seen.
    """
    hints, bits = _hints(), 0
    for word in hints.keys() & words:
        bits |= hints[word]
    return bits


def hinting_words(slots: int) -> frozenset[str]:
    """The words that hint at one of these slots."""
    return frozenset(word for word, bits in _hints().items() if bits & slots)


@cache
def _hints() -> dict[str, int]:
    common = slots()["glue"] | slots()["say"] | slots()["told"]
    hints: dict[str, int] = {}
    for entry, bits in meanings().items():
        words = _words_in(entry)
        word = words[0] if len(words) == 1 else max((each for each in words if each not in common), key=len, default="")
        if word and word not in common:
            hints[word] = hints.get(word, 0) | bits
    return hints


def unknown(words: Sequence[str]) -> int:
    """How many of these words (in lower case, letters only) no slot knows."""
    known = _known()
    return sum(word not in known for word in words)


@cache
def _known() -> frozenset[str]:
    return frozenset(part for entry in meanings() for part in _words_in(entry))


def _words_in(entry: str) -> list[str]:
    """The runs of letters in an entry: most are one word."""
    return [entry] if entry.isascii() and entry.isalpha() and entry.islower() else _NO_LETTERS.split(entry)


def slots_opening(word: str) -> int:
    """The slots of all words and phrases that begin with a word in lower case; every slot behind one that nudges."""
    bits = _openings_of().get(word, 0)
    return -1 if bits & bit_of("nudge") else bits


@cache
def _openings_of() -> dict[str, int]:
    openings: dict[str, int] = {}
    for entry, bits in meanings().items():
        first = _words_in(entry)[0]
        openings[first] = openings.get(first, 0) | bits
    return openings
