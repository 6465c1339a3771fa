"""How sure it is that words lead to what one reads next, whatever their order."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newsclean.filters.links.label_forms import is_label
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.labels import label_words
from newsclean.lexicon.slots import slots

# How sure it is: not at all; a word for what is read, alone; words that lead on in any order; a label that is known.
NO_LABEL, GUESSED, LEADING, KNOWN = range(4)
_EDGES = ".,:;!?\"'“”’()[]*#-–—/"
_MOST_UNKNOWN = 2  # words
_PARTS = frozenset(("bagian", "part", "seri", "edisi", "episode", "tulisan"))
_READ_ON = (["lanjutkan", "membaca"], ["lanjut", "membaca"])


class _Words(NamedTuple):
    """The words of which loose labels are made: of `known` all but a few must be."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    marks: frozenset[str]
    known: frozenset[str]


@cache
def _words() -> _Words:
    lists = label_words()
    verbs, nouns = lists.verbs | lists.more_verbs, lists.nouns | lists.contents | lists.more_nouns
    marks = lists.also | lists.marks | lists.others | lists.more_marks
    beside = lists.missed | lists.leads | lists.clauses | headline_words().small | slots()["glue"]
    return _Words(verbs, nouns, marks, verbs | nouns | marks | beside)


def how_sure(words: list[str]) -> int:
    """How sure it is that words lead to a title.

    >>> [how_sure(each.split()) for each in ("Kata camat", "Analisis", "Silakan geser ke artikel kemarin", "Baca juga")]
    [0, 1, 2, 3]
    """
    bare = [word for token in words if (word := token.lower().strip(_EDGES))]
    if not bare or leads_elsewhere(words):
        return NO_LABEL
    if is_label(" ".join(words)):
        return KNOWN
    each = _words()
    if len(bare) == 1:
        return GUESSED if bare[0] in each.verbs or bare[0] in each.nouns or bare[0] in label_words().alone else NO_LABEL
    unknown = sum(word not in each.known and not word[0].isdigit() for word in bare)
    return LEADING if unknown <= _MOST_UNKNOWN and _leads(bare) else NO_LABEL


def _leads(bare: list[str]) -> bool:
    """Whether two of these are there: a verb, a noun, what makes a link of them; or words that lead by themselves."""
    lists, each = label_words(), _words()
    verb = next((i for i, word in enumerate(bare) if word in each.verbs), -1)
    noun = next((i for i, word in enumerate(bare) if word in each.nouns), -1)
    marked = any(word in each.marks and i not in (verb, noun) for i, word in enumerate(bare))
    nouns = sum(word in each.nouns for word in bare)
    if (verb >= 0 and noun >= 0) or (marked and max(verb, noun) >= 0) or nouns > 1:
        return True
    led = bare[0] in lists.leads or bare[0] in lists.clauses  # "Belum baca?"
    numbered = bare[0] in _PARTS and bare[1].isdigit()  # "Bagian 1"
    if led and not (lists.verbs | lists.passives).isdisjoint(bare[1:]):
        return True
    return numbered or not lists.missed.isdisjoint(bare)


def leads_elsewhere(words: list[str]) -> bool:
    """Whether words announce what the story says next, or lead to its next page or to what one downloads."""
    bare = [word.lower().strip(_EDGES) for word in words]
    return not label_words().elsewhere.isdisjoint(bare) or bare[:2] in _READ_ON
