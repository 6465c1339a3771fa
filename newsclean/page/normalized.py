"""Texts that tokenizers and scrapers have changed: read as they were before, and cleaned as they came.

"Hujan  turun , kata Budi &amp; Sari . ( ant )" is read as "Hujan turun, kata Budi & Sari. (ant)".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from newsclean.page.escapes import escaped
from newsclean.page.patterns import Pattern
from newsclean.page.spans import Edit, Span
from newsclean.page.tokenized import is_tokenized, parting_blanks

# Two blanks between words, and one.
_DOUBLED, _SINGLE, _RUN = Pattern(r"  (?<=[a-z]  )(?=[a-z])"), Pattern(r" (?<=[a-z] )(?=[a-z])"), Pattern(r" {2,}")
_FEWEST_DOUBLED = 8


class Normalized(NamedTuple):
    """A text as it was before tokenizers and scrapers, and where each of its characters started and ended in theirs."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def origin(self, start: int, end: int) -> Span:
        """A span of the normalized text, as one of the text as it came."""
        return Span(self.starts[start], self.ends[end - 1])


def normalized(text: str) -> Normalized | None:
    """A text as it was before marks were parted from words, blanks doubled and characters escaped; None if none were.

    >>> normalized('Hujan ( lagi ) turun , " deras " . Banjir . Warga lega , kata Budi . ( ant )').text
    'Hujan (lagi) turun, "deras". Banjir. Warga lega, kata Budi. (ant)'
    """
    return _undone(text, (escaped, _doubled, lambda read: parting_blanks(read) if is_tokenized(read) else []))


def normalized_title(title: str, text: str) -> str:
    """The title of a text that is normalized, as it was.

    >>> normalized_title("Hujan &amp; Banjir", "Hujan &amp; banjir .")
    'Hujan & Banjir'
    """
    read = _undone(title, (escaped, _runs, parting_blanks) if is_tokenized(text) else (escaped, _runs))
    return read.text if read else title


def _undone(text: str, finders: Iterable[Callable[[str], list[Edit]]]) -> Normalized | None:
    """A text with what each of the finders finds in it, one after the other; None if they find nothing."""
    read = None
    for find in finders:
        if edits := find(read.text if read else text):
            read = _edited(read or Normalized(text, range(len(text)), range(1, len(text) + 1)), edits)
    return read


def _edited(read: Normalized, edits: Sequence[Edit]) -> Normalized:
    """A text with each part that an edit names replaced by one character or by none."""
    text, starts, ends = read
    parts: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    position = 0
    for start, end, character in edits:
        if start < position:
            continue  # of two that overlap the first counts
        parts += [text[position:start], character]
        new_starts += starts[position:start]
        new_ends += ends[position:start]
        if character:
            new_starts.append(starts[start])
            new_ends.append(ends[end - 1])
        position = end
    new_starts += starts[position:]
    new_ends += ends[position:]
    return Normalized("".join((*parts, text[position:])), new_starts, new_ends)


def _doubled(text: str) -> list[Edit]:
    """The second half of each run of blanks, in a text that has two of them between its words."""
    if "  " not in text:
        return []
    doubled = len(_DOUBLED.findall(text))
    return _runs(text) if doubled >= _FEWEST_DOUBLED and doubled >= len(_SINGLE.findall(text)) else []


def _runs(text: str) -> list[Edit]:
    """The second half of each run of blanks."""
    runs = (match.span() for match in _RUN.finditer(text))
    return [(start + (end - start) // 2, end, "") for start, end in runs]
