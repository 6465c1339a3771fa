"""The words of running text, and where among them boilerplate may begin or the story go on."""

from __future__ import annotations

from newsclean.opinion.words import STOPS, TOKEN, Vocabulary, may_open
from newsclean.page.patterns import Pattern

Token = tuple[int, int]  # the start and the end of a word, a number or a mark in its text

# Two words that lost the space between them: "beritaWarga". A name that is spelt so has a class: "WhatsApp".
_GLUED = Pattern(r"[A-Z](?<=[a-z].)(?=[a-z])")
_SHORTEST_GLUED = 6
_CLOSED = "”\"')]’"


def tokens(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Token]:
    """The words, numbers and marks of a part of a text."""
    if _GLUED.search(text, start, end) is None:
        return [match.span() for match in TOKEN.finditer(text, start, end)]
    found: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        first, last = match.span()
        if last - first >= _SHORTEST_GLUED and not (word := match[0]).islower() and word.isalpha():
            for cut in _GLUED.finditer(text, first + 1, last) if vocabulary.class_of(word.lower()) is None else ():
                found.append((first, cut.start()))
                first = cut.start()
        found.append((first, last))
    return found


def may_turn(text: str, before: int, start: int) -> bool:
    """Whether boilerplate may begin or end between a word that ends at `before` and one that begins at `start`."""
    first, last = text[start], text[before - 1]
    if before == start:
        return first.isupper() and (last.islower() or last in STOPS or last in "”\")]")
    return last in STOPS or may_open(first)


def ends_sentence(text: str, end: int) -> bool:
    """Whether a sentence ends at `end`, with its full stop or the quotation mark behind it."""
    last = text[end - 1]
    return last in STOPS or (last in _CLOSED and text[end - 2 : end - 1] in STOPS and end > 1)
