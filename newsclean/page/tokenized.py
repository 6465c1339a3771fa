"""Texts in which a tokenizer has parted the marks from the words: "Hujan turun , kata Budi . ( ant )"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.page.patterns import Pattern
from newsclean.page.spans import Span

# Most full stops and commas have a blank before them, and there are some.
_PARTED, _STOPS = Pattern(r" [.,](?=\s|\Z)"), Pattern(r"[.,](?=\s|\Z)")
# A quick look for one: a search can skip to the mark.
_PARTED_STOP, _PARTED_COMMA = Pattern(r"\.(?<= \.) "), Pattern(r",(?<= ,) ")
_FEWEST, _SHARE = 4, 0.7
# The blanks before marks that belong to the word before them, and behind those that belong to the next one.
_PARTING = Pattern(r" +(?=[.,!?;:%)\]”])|(?<=[(\[“]) +")
_QUOTE = Pattern(r"( *)\"( *)")


class Joined(NamedTuple):
    """A text without the blanks that parted its marks, and where each of its characters stood before."""

    text: str
    origins: list[int]

    def origin(self, start: int, end: int) -> Span:
        """A span of the joined text, as one of the text as it came."""
        return Span(self.origins[start], self.origins[end - 1] + 1)


def joined(text: str) -> Joined | None:
    """A text as it was before a tokenizer parted its marks from its words; None if none did.

    >>> joined('Hujan ( lagi ) turun , " deras " . Banjir . Warga lega , kata Budi . ( ant )').text
    'Hujan (lagi) turun, "deras". Banjir. Warga lega, kata Budi. (ant)'
    """
    if not is_tokenized(text):
        return None
    origins: list[int] = []
    position = 0
    for start, end in sorted({*_parting(text)}):
        origins += range(position, start)
        position = max(position, end)
    origins += range(position, len(text))
    return Joined("".join(map(text.__getitem__, origins)), origins)


def without_parting(text: str) -> str:
    """A part of a tokenized text, its title, without the blanks that part its marks.

    >>> without_parting("Hujan Turun , Warga Lega")
    'Hujan Turun, Warga Lega'
    """
    for start, end in sorted(_parting(text), reverse=True):
        text = text[:start] + text[end:]
    return text


def is_tokenized(text: str) -> bool:
    """Whether a text has the blanks that a tokenizer puts before full stops and commas."""
    if _PARTED_STOP.search(text) is None and _PARTED_COMMA.search(text) is None:
        return False
    parted = len(_PARTED.findall(text))
    return parted >= _FEWEST and parted >= _SHARE * len(_STOPS.findall(text))


def _parting(text: str) -> Iterator[tuple[int, int]]:
    """The blanks that part marks from their words; of straight quotation marks every second one closes."""
    for match in _PARTING.finditer(text):
        yield match.span()
    for index, match in enumerate(_QUOTE.finditer(text)):
        yield match.span(1 if index % 2 else 2)
