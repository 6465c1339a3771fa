"""Facts about headlines: the words they spell small, the words that open sentences, roles, and common words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class HeadlineWords(NamedTuple):
    """Sets of words: `small` and `common` in lower case, the others as they are written at the start of a sentence."""

    small: frozenset[str]
    openers: frozenset[str]
    weak: frozenset[str]
    roles: frozenset[str]
    common: frozenset[str]


@cache
def headline_words() -> HeadlineWords:
    """The word lists, read when first needed."""
    import tomllib

    data = tomllib.loads((_HERE / "headlines.toml").read_text(encoding="utf-8"))
    lists = {name: frozenset(words.split()) for name, words in data.items()}
    common = frozenset((_HERE / "words.txt").read_text(encoding="utf-8").split())
    return HeadlineWords(common=common, **lists)
