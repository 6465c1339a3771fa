"""The menu in front of a one-line text, the path to its page, its section: labels, until other words begin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from operator import or_

from newsclean.filters.base import filter_for
from newsclean.lexicon.channels import channels
from newsclean.lexicon.slots import bit_of, bits_of, slots_of_word, words_of
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import HEAD

# So far it is looked for, and so many labels it has at least; a home page counts for three.
_MENU_LENGTH, _FEWEST_LABELS = 300, 5
# Between signs, and behind a home page, fewer are enough.
_FEWEST_PARTED = 3
_MENU_SLOTS = "home|section|share|control|footer"
_WORD, _PARTED = Pattern(r"\S+"), Pattern(r"\S\s*(?:[|»›▾▼☰•]|&gt;|\s[/>])\s*\S|\S {2,}\S|\A\W*\[ ?[A-Z]+ ?\]")
# A section in capitals, and the sentence behind it.
_SHOUTED = Pattern(r"[\W_]{0,4}([A-Z]{5,})[\W_]{0,4}(?=\s[A-Z“\"][a-z]+ [a-z]| [A-Z][a-z]+ [A-Z][a-z]+ [a-z])")


@filter_for("nav", example="Beranda Polhukam Ekonomi Sosok Indeks Masuk Warga memanen ...")
def leading_menu(page: Page) -> Iterator[Span]:
    """The menu or the path in front of a one-line text: names of sections and buttons, until other words begin."""
    start = page.opening
    if start > HEAD or page.line_end(start) - start < _MENU_LENGTH:
        return
    if shouted := _SHOUTED.match(page.text, start):
        if shouted[1].lower() in channels():
            yield Span(start, shouted.end())
        return
    labels, end = 0, start
    for word in _WORD.finditer(page.text, start, start + _MENU_LENGTH):
        found, count = _slots_of(word[0])
        if found & _menu_bits():
            labels, end = labels + count + 2 * bool(found & bit_of("home")), word.end()
        elif not found & bit_of("glue") and any(map(str.isalnum, word[0])):
            if labels >= _fewest(page.text[start:end]) and _opens_sentence(page.text, word.start()):
                yield Span(start, end)
            return


def _slots_of(word: str) -> tuple[int, int]:
    """The slots of a word between blanks, and how many labels it is; of several that were joined, those of all."""
    found = slots_of_word(word)
    if found or (word.isalpha() and word[1:].islower()):
        return found, 1
    parts = [slots_of_word(part) & _menu_bits() for part in words_of(word) if part.isalpha()]
    return (reduce(or_, parts), len(parts)) if parts and all(parts) else (0, 0)


def _fewest(labels: str) -> int:
    return _FEWEST_PARTED if _PARTED.search(labels) else _FEWEST_LABELS


def _opens_sentence(text: str, start: int) -> bool:
    return text[start].isupper() or text[start] in '“"'


@cache
def _menu_bits() -> int:
    return bits_of(_MENU_SLOTS)
