"""Slots: named lists of words that boilerplate draws on, whatever the outlet and its wording.

`slots.toml` has a list a slot: words and short phrases in lower case, separated by commas or line ends. Beside them a
few slots are known by their shape: an address, an account, a phone number. The forms of boilerplate (`forms.toml`)
are written in slots.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path

from newsclean.lexicon.load import load_toml
from newsclean.patterns import Pattern

# A word as slots know it: letters, digits and the signs inside names and addresses.
_TOKEN = Pattern(r"https?://\S+|[@#]?\w[\w.&+'’/-]*\w|\w|[&+>»→▶►👉©®]")
_LONGEST_PHRASE = 4  # words
# Slots known by their shape, in the order in which they are tried; the first that matches counts.
_SHAPES = {
    "url": Pattern(r"https?://\S+|www\.\S+|[\w.-]+\.(?:com|id|net|org|tv|co|my|info)/\S*", 0),
    "email": Pattern(r"[\w.+-]+@[\w-]+\.[\w.-]+"),
    "domain": Pattern(r"[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|tv|co|my|info|news|site|xyz)"),
    "handle": Pattern(r"@\w[\w.]*"),
    "hashtag": Pattern(r"#\w+"),
    "phone": Pattern(r"\+?\d[\d.-]{6,}\d"),
    "number": Pattern(r"\d[\d.,/:-]*"),
}


@cache
def slots() -> dict[str, frozenset[str]]:
    """The words and phrases of each slot, in lower case."""
    lists = load_toml(Path(__file__).with_name("slots.toml"))
    return {name: frozenset(_entries(text)) for name, text in lists.items()}


def _entries(text: str) -> list[str]:
    return [entry.strip() for line in text.splitlines() for entry in line.split(",") if entry.strip()]


@cache
def bit_of(slot: str) -> int:
    """The bit that stands for a slot. Raises KeyError for a name that is none."""
    return 1 << _numbers()[slot]


@cache
def _numbers() -> dict[str, int]:
    return {name: number for number, name in enumerate((*slots(), *_SHAPES))}


@cache
def _meanings() -> dict[str, int]:
    """The slots of each word or phrase, as bits."""
    meanings: dict[str, int] = {}
    for name, entries in slots().items():
        for entry in entries:
            meanings[entry] = meanings.get(entry, 0) | bit_of(name)
    return meanings


@cache
def _openings() -> frozenset[str]:
    """The first words of the phrases of more than one word."""
    return frozenset(entry.split()[0] for entry in _meanings() if " " in entry)


def words_of(text: str) -> list[str]:
    """The words of a text as slots know them, in lower case."""
    return _TOKEN.findall(text.lower())


@lru_cache(16384)  # sites repeat their furniture on every page, and a page is read several times
def slots_of(text: str) -> tuple[int, int, int]:
    """The slots that a text has, those with which it opens (as bits), and how many words it has."""
    words = words_of(text)
    found = opening = 0
    meanings, openings = _meanings(), _openings()
    for i, word in enumerate(words):
        bits = meanings.get(word, 0)
        if word in openings:
            bits |= _phrases_at(words, i)
        if not bits and not word.isalpha():
            bits = _shape_of(word)
        found |= bits
        if i == 0:
            opening = bits
    return found, opening, len(words)


def _phrases_at(words: Sequence[str], start: int) -> int:
    meanings, bits = _meanings(), 0
    for end in range(start + 2, min(start + _LONGEST_PHRASE, len(words)) + 1):
        bits |= meanings.get(" ".join(words[start:end]), 0)
    return bits


@lru_cache(4096)
def _shape_of(word: str) -> int:
    return next((bit_of(name) for name, shape in _SHAPES.items() if shape.fullmatch(word)), 0)
