"""Facts about the labels of links: the words they are made of."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from newsclean.lexicon.load import load_toml


class LabelWords(NamedTuple):
    """Sets of words in lower case; `openings` are the first words of labels, one to four of them."""

    verbs: frozenset[str]
    also: frozenset[str]
    nouns: frozenset[str]
    marks: frozenset[str]
    leads: frozenset[str]
    alone: frozenset[str]
    inviting: frozenset[str]
    passives: frozenset[str]
    places: frozenset[str]
    contents: frozenset[str]
    others: frozenset[str]
    clauses: frozenset[str]
    more_verbs: frozenset[str]
    more_nouns: frozenset[str]
    more_marks: frozenset[str]
    missed: frozenset[str]
    elsewhere: frozenset[str]
    openings: frozenset[tuple[str, ...]]


@cache
def label_words() -> LabelWords:
    """The word lists, read when first needed."""
    data = load_toml(Path(__file__).with_name("labels.toml"))
    openings = frozenset(tuple(opening.split()) for opening in data.pop("openings"))
    return LabelWords(openings=openings, **{name: frozenset(words.split()) for name, words in data.items()})


@cache
def label_start_words() -> frozenset[str]:
    """The words of which a label has one at least."""
    words = label_words()
    openings = {opening[0] for opening in words.openings}
    return words.verbs | words.nouns | words.contents | words.passives | words.marks | words.alone | openings


@cache
def label_openings() -> tuple[str, ...]:
    """The words with which a label opens, the first one or two of each."""
    words = label_words()
    openings = {" ".join(opening[:2]) for opening in words.openings}
    single = (words.verbs, words.nouns, words.contents, words.marks, words.alone, words.leads, words.clauses)
    return tuple(sorted(openings.union(*single)))
