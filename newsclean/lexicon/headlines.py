"""Facts about headlines: the words they spell small, the words that open sentences, roles, and common words."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsclean.lexicon.load import load_toml
from newsclean.lexicon.speech import REPORTING, SHOWN_REPORTING
from newsclean.lexicon.vocabulary import listed

_HERE = Path(__file__).parent
# With these a headline announces what its article tells: "Berapa Untungnya? Begini Kata Pemilik".
PROMISING = listed("headlines.promising")


class HeadlineWords(NamedTuple):
    """Sets of words: `small` and `common` in lower case, the others as they are written at the start of a sentence.

    `common` are words of running text, and not names; `starters` those of them that often open a sentence. Both
    were counted in 6,650 articles of 118 outlets.
    """

    small: frozenset[str]
    openers: frozenset[str]
    weak: frozenset[str]
    events: frozenset[str]
    joining: frozenset[str]
    saying: frozenset[str]
    roles: frozenset[str]
    institutions: frozenset[str]
    offices: frozenset[str]
    heads: frozenset[str]
    states: frozenset[str]
    story_openers: frozenset[str]
    markers: frozenset[str]
    topics: frozenset[str]
    adverbials: frozenset[str]
    headings: frozenset[str]
    counted: frozenset[str]
    announcing: frozenset[str]
    never_last: frozenset[str]
    never_ending: frozenset[str]
    doers: frozenset[str]
    subjects: frozenset[str]
    introducing: frozenset[str]
    days: frozenset[str]
    verbs: frozenset[str]
    more_verbs: frozenset[str]
    common: frozenset[str]
    starters: frozenset[str]


@cache
def headline_words() -> HeadlineWords:
    """The word lists, read when first needed."""
    data = load_toml(_HERE / "headlines.toml")
    lists = {name: frozenset(words.split()) for name, words in data.items()}
    files = {"common": "words.txt", "starters": "starters.txt"}
    lists |= {name: frozenset((_HERE / file).read_text(encoding="utf-8").split()) for name, file in files.items()}
    lists["openers"] |= lists["weak"]
    lists["saying"] |= {*REPORTING, *SHOWN_REPORTING}
    return HeadlineWords(**lists)
