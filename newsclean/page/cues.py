"""One scan for many filters: finds the words with which boilerplate opens, and hands each filter its places.

Speed is made here and in `page.py`; the author of a rule need not know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newsclean.filters.base import Filter
from newsclean.page import Page
from newsclean.page.patterns import Pattern


class Cues:
    """The opening words of a set of filters, compiled into one search.

    Boilerplate opens with a capital or a symbol, and those are rare in running text: a search for them in any
    spelling ("Baca", "BACA") passes over a text many times faster than one that ignores case, because it can skip
    from one capital to the next. In lower case an opening counts only at the start of a line.
    """

    def __init__(self, filters: Iterable[Filter]) -> None:
        names: dict[str, list[str]] = {}
        for each in filters:
            for word in each.opens:
                names.setdefault(word, []).append(each.name)
        hits_of = {word: list(_hits_of(word, names)) for word in names}
        self._meaning = lru_cache(1024)(lambda found: hits_of[" ".join(found.lower().split())])
        self._anywhere = Pattern(_capitalised(names) + _WORD_ENDS)
        lower = [word for word in names if word[:1].islower()]
        self._line_start = Pattern(rf"\n[ \t\r\xa0>•*–-]*+({_trie(lower)}){_WORD_ENDS}")

    def scan(self, page: Page) -> None:
        """Fill `page.hits`, for each filter in the order of the text."""
        text, hits = page.text, page.hits
        for match in self._anywhere.finditer(text):
            self._add(hits, match.start(), match[0])
        if not text[:1].isupper():
            text = "\n" + text  # the start of the text is the start of a line
        at_line_start = [(match.start(1), match[1]) for match in self._line_start.finditer(text)]
        for position, opening in at_line_start:
            self._add(hits, position - len(text) + len(page.text), opening)
        if at_line_start:
            for found in hits.values():
                found.sort()

    def _add(self, hits: dict[str, list[tuple[int, str]]], position: int, found: str) -> None:
        for offset, opening, name in self._meaning(found):
            if name in hits:
                hits[name].append((position + offset, opening))
            else:
                hits[name] = [(position + offset, opening)]


def _hits_of(word: str, names: dict[str, list[str]]) -> Iterator[tuple[int, str, str]]:
    """What a find of `word` means: for each filter where its own opening stands in it, and which one.

    A longer opening hides a shorter one: "(Baca" a "Baca", "Artikel ini" an "Artikel".
    """
    bare = word.lstrip(_SYMBOLS)
    for opening in dict.fromkeys((word, word.partition(" ")[0], bare, bare.partition(" ")[0])):
        for name in names.get(opening, ()):
            yield word.find(opening), opening, name


_SYMBOLS = "([>-!*#©&\n \"“"
# A word that ends with a letter must not go on in lower case: "Baca", but not "Bacaan".
_WORD_ENDS = r"(?<![a-zA-Z](?=[a-z]))"


def _capitalised(words: Iterable[str]) -> str:
    """A pattern for words that open with a capital or a symbol, and go on in any case: "Baca", "BACA", "(baca"."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(word[0], []).append(word[1:])
    # Only ASCII letters in any case: some others change their length or their letter with the case.
    branches = (f"{re.escape(first.upper())}(?ai:{_trie(rests)})" for first, rests in groups.items())
    return f"(?:{'|'.join(branches)})" if groups else "(?!)"


def _trie(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words; it looks at each letter of a text once.

    >>> _trie(["baca", "bagikan", "cek"])
    '(?:ba(?:ca|gikan)|cek)'
    """
    groups: dict[str, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(word[:1], []).append(word[1:])
    ends = groups.pop("", None) is not None
    if not groups:
        return "" if ends else "(?!)"
    branches = [(r"(?u:\s)+" if first == " " else re.escape(first)) + _trie(rests) for first, rests in groups.items()]
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return pattern + "?" if ends and len(branches) > 1 else f"(?:{pattern})?" if ends else pattern
