"""One scan for many filters: finds the words with which boilerplate opens, and hands each filter its places.

Speed is made here and in `page.py`; the author of a rule need not know it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from newsclean.lexicon.parts import BULLETS, DASHES
from newsclean.page.patterns import Pattern, trie_of
from newsclean.page.signs import holds_any
from newsclean.page.spans import Places


class Cues:
    """The opening words of a set of filters, compiled into one search.

    Boilerplate opens with a capital or a symbol, and those are rare in running text: a search for them in any
    spelling ("Baca", "BACA") passes over a text many times faster than one that ignores case, because it can skip
    from one capital to the next. In lower case an opening counts only at the start of a line.
    """

    def __init__(self, words_of: Mapping[str, Sequence[str]]) -> None:
        """`words_of`: for each filter, by its name, the words with which its boilerplate opens, in lower case."""
        names: dict[str, list[str]] = {}
        for name, words in words_of.items():
            for word in words:
                names.setdefault(word, []).append(name)
        self._meaning = {word: list(_meaning(word, names)) for word in names}
        self._spellings: dict[str, list[tuple[int, str, str]]] = {}  # the meaning of what was seen in texts
        self._symbols = tuple(dict.fromkeys(word[0] for word in names if word[0] > _LAST_OF_TABLES))
        with_symbol = [word for word in names if word[0] in self._symbols]
        self._anywhere = Pattern(_capitalised(names.keys() - with_symbol) + _WORD_ENDS)
        self._at_symbol = Pattern(_capitalised(with_symbol) + _WORD_ENDS)

    @cached_property
    def _line_start(self) -> Pattern:
        """In lower case an opening counts at the start of a line; few texts have a line that opens so."""
        lower = [word for word in self._meaning if word[:1].islower()]
        return Pattern(rf"\n{_BEFORE_ITEM}({trie_of(lower)}){_WORD_ENDS}")

    def scan(self, text: str, stop: int) -> dict[str, Places]:
        """Where the words of each filter stand that has any in `text` before `stop`, in the order of the text."""
        hits: dict[str, Places] = {}
        spellings = self._spellings
        finds, in_order = self._anywhere.finditer(text, 0, stop), True
        if holds_any(text, self._symbols):
            finds, in_order = chain(finds, self._at_symbol.finditer(text, 0, stop)), False
        for match in finds:
            found, position = match[0], match.start()
            for offset, opening, name in spellings.get(found) or self._learn(found):
                if name in hits:
                    hits[name].append((position + offset, opening))
                else:
                    hits[name] = [(position + offset, opening)]
        shift = 0
        if not text[:1].isupper():
            text, shift = "\n" + text, 1  # the start of the text is the start of a line
        opens_lower = _LOWER_LINE.search(text, 0, stop + shift)
        for match in self._line_start.finditer(text, 0, stop + shift) if opens_lower else ():
            in_order = False
            found, position = match[1], match.start(1) - shift
            for offset, opening, name in spellings.get(found) or self._learn(found):
                hits.setdefault(name, []).append((position + offset, opening))
        if not in_order:
            for places in hits.values():
                places.sort()
        return hits

    def _learn(self, found: str) -> list[tuple[int, str, str]]:
        """The meaning of a spelling that has not been met: "BACA", "Baca", "baca  juga"."""
        if len(self._spellings) > _MOST_SPELLINGS:
            self._spellings.clear()
        meaning = self._spellings[found] = self._meaning[" ".join(found.lower().split())]
        return meaning


def _meaning(word: str, names: dict[str, list[str]]) -> Iterator[tuple[int, str, str]]:
    """What a find of `word` means: for each filter where its own opening stands in it, and which one.

    A longer opening hides a shorter one: "(Baca" a "Baca", "Artikel ini" an "Artikel".
    """
    bare = word.lstrip(_SYMBOLS)
    for opening in dict.fromkeys((word, word.partition(" ")[0], bare, bare.partition(" ")[0])):
        for name in names.get(opening, ()):
            yield word.find(opening), opening, name


_MOST_SPELLINGS = 4096
# A pattern has tables of the characters up to here; with one beyond it, it looks at each character much longer.
_LAST_OF_TABLES = "\uffff"
_SYMBOLS = "([>-!*#©&\n \"“"
# What may stand in front of a line's first word.
_BEFORE_ITEM = rf"[{DASHES}{BULLETS} \t\r]*+"
# A quick look before the search at line starts: most texts have no line that opens in lower case.
_LOWER_LINE = Pattern(rf"\n{_BEFORE_ITEM}[a-z]")
# A word that ends with a letter must not go on in lower case: "Baca", but not "Bacaan".
_WORD_ENDS = r"(?<![a-zA-Z](?=[a-z]))"


def _capitalised(words: Iterable[str]) -> str:
    """A pattern for words that open with a capital or a symbol, and go on in any case: "Baca", "BACA", "(baca"."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words):
        groups.setdefault(word[0], []).append(word[1:])
    # Only ASCII letters in any case: some others change their length or their letter with the case.
    branches = (f"{re.escape(first.upper())}(?ai:{trie_of(rests)})" for first, rests in groups.items())
    return f"(?:{'|'.join(branches)})" if groups else "(?!)"
