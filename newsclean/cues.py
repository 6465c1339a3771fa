"""One scan for many filters: finds the words with which boilerplate opens, and hands each filter its places."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsclean.filters.base import Filter
from newsclean.page import Page


class Cues:
    """The opening words of a set of filters, compiled into one search.

    Boilerplate opens with a capital or a symbol, and those are rare in running text: a search for them in any
    spelling ("Baca", "BACA") passes over a text many times faster than one that ignores case. In lower case an
    opening counts only at the start of a line.
    """

    def __init__(self, filters: Iterable[Filter]) -> None:
        self._filters_by_word: dict[str, list[str]] = {}
        for each in filters:
            for word in each.opens:
                self._filters_by_word.setdefault(word, []).append(each.name)
        words = sorted(self._filters_by_word)
        self._word_of = {spelling: word for word in words for spelling in _spellings(word)}
        self._anywhere = re.compile("|".join(_by_first_letter(sorted(self._word_of))) or r"(?!)")
        lower = [word for word in words if word[:1].islower()]
        self._line_start = re.compile(rf"(?:\n|\A)[\s>•*–-]*({'|'.join(_by_first_letter(lower)) or '(?!)'})")

    def scan(self, page: Page) -> None:
        """Fill `page.hits`."""
        hits: dict[str, list[tuple[int, str]]] = {}
        found = [(match.start(), self._word_of[match.group()]) for match in self._anywhere.finditer(page.text)]
        found += [(match.start(1), match.group(1)) for match in self._line_start.finditer(page.text)]
        for position, word in found:
            for name in self._filters_by_word[word]:
                hits.setdefault(name, []).append((position, word))
            bare = word.lstrip("([>-!* ")
            if bare != word:  # "(Baca" hides a "Baca"
                for name in self._filters_by_word.get(bare, ()):
                    hits.setdefault(name, []).append((position + len(word) - len(bare), bare))
        page.hits = hits


def _spellings(word: str) -> Iterable[str]:
    """How an opening may be written: "Baca", "BACA". One that starts with a symbol also in lower case."""
    letters = re.search(r"\w", word)
    at = letters.start() if letters else 0
    yield word[:at] + word[at : at + 1].upper() + word[at + 1 :]
    yield word[: at + 2].upper() + word[at + 2 :]  # a slip of the shift key: "PIlihan"
    yield word.upper()
    if not word.isalpha():
        yield word


def _by_first_letter(spellings: Iterable[str]) -> Iterable[str]:
    """The alternatives of a search, grouped so that it can skip on the first character."""
    groups: dict[str, list[str]] = {}
    for spelling in spellings:
        groups.setdefault(spelling[:1], []).append(spelling[1:])
    for first, rests in groups.items():
        alternatives = "|".join(re.escape(rest) for rest in sorted(rests, key=len, reverse=True))
        yield f"{re.escape(first)}(?:{alternatives})(?<![a-zA-Z](?=[a-z]))"
