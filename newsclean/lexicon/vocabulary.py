"""Lists of words of which the patterns of filters are made, as data: `vocabulary.txt`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsclean.lexicon.load import load_lists
from newsclean.page.patterns import any_of, trie_of


def listed(name: str) -> tuple[str, ...]:
    """The words of a list: `listed("timestamps.units")`. Raises KeyError for a name that is none."""
    return tuple(_lists()[name])


def capitalised(name: str) -> frozenset[str]:
    """The words of a list as they open a sentence or a title.

    >>> sorted(capitalised("title_ends.countries"))
    ['AS', 'Amerika', 'Singapura']
    """
    return frozenset(word if word.isupper() else word.capitalize() for word in listed(name))


def any_listed(name: str) -> str:
    """A pattern for the words of a list, the longest first.

    >>> any_listed("datelines.media_openings")
    '(?:(?:berita|kabar|radar|tribun|warta))'
    """
    words = listed(name)
    whole = trie_of((word for word in words if "*" not in word), blank=" ")
    return any_of((*(word.replace("*", r"\w*") for word in words if "*" in word), whole))


@cache
def _lists() -> dict[str, list[str]]:
    return load_lists(Path(__file__).with_name("vocabulary.txt"))
