"""Texts in which a tokenizer has parted the marks from the words, and others that are read otherwise than they came.

"Hujan turun , kata Budi . ( ant )" is read as "Hujan turun, kata Budi. (ant)", and cleaned as it came.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page.escapes import Edit, escaped
from newsclean.page.patterns import Pattern
from newsclean.page.spans import Span

# Most full stops and commas have a blank before them, and there are some.
_PARTED, _STOPS = Pattern(r" [.,](?=\s|\Z)"), Pattern(r"[.,](?=\s|\Z)")
# Some part the full stops only.
_PARTED_END, _END = Pattern(r" \.(?=\s|\Z)"), Pattern(r"\.(?=\s|\Z)")
# A quick look for one: a search can skip to the mark.
_PARTED_STOP, _PARTED_COMMA = Pattern(r"\.(?<= \.) "), Pattern(r",(?<= ,) ")
_FEWEST, _SHARE = 4, 0.7
# The blanks before marks that belong to the word before them, and behind those that belong to the next one.
_PARTING = Pattern(r" +(?=[.,!?;:%)\]”])|(?<=[(\[“]) +")
# Some part what stands within a word, too: "Wangi . com", "19 . 30", "ant / bud", "# banjir".
_SPLIT = Pattern(
    r"(?<=\d) (?=[.:] \d|, \d{1,3}\b)|(?<=\d [.:]) (?=\d)|(?<=\d ,) (?=\d{1,3}\b)|(?<=\w) (?=/)|(?<=/) (?=\w)"
    rf"|(?<=\w) (?=\. (?i:{DOMAIN_END})\b)|(?<=\w \.) (?=(?i:{DOMAIN_END})\b)|(?<=[#@]) (?=\w)"
)
# Two blanks between words, and one.
_DOUBLED, _SINGLE, _RUN = Pattern(r"  (?<=[a-z]  )(?=[a-z])"), Pattern(r" (?<=[a-z] )(?=[a-z])"), Pattern(r" {2,}")
_FEWEST_DOUBLED = 8
_QUOTE = Pattern(r"( *)\"( *)")


class Joined(NamedTuple):
    """A text as it was before tokenizers and scrapers, and where each of its characters started and ended in theirs."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def origin(self, start: int, end: int) -> Span:
        """A span of the joined text, as one of the text as it came."""
        return Span(self.starts[start], self.ends[end - 1])


def joined(text: str) -> Joined | None:
    """A text as it was before marks were parted from words, blanks doubled and characters escaped; None if none were.

    >>> joined('Hujan ( lagi ) turun , " deras " . Banjir . Warga lega , kata Budi . ( ant )').text
    'Hujan (lagi) turun, "deras". Banjir. Warga lega, kata Budi. (ant)'
    """
    read = None
    for find in (escaped, _doubled, _parting_of):
        edits = list(find(read.text if read else text))
        if edits:
            read = _edited(read or _as_it_came(text), edits)
    return read


def _as_it_came(text: str) -> Joined:
    return Joined(text, range(len(text)), range(1, len(text) + 1))


def _edited(read: Joined, edits: Sequence[Edit]) -> Joined:
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
    return Joined("".join((*parts, text[position:])), new_starts, new_ends)


def _doubled(text: str) -> Iterator[Edit]:
    """The second half of each run of blanks, in a text that has two of them between its words."""
    if "  " not in text:
        return
    doubled = len(_DOUBLED.findall(text))
    if doubled < _FEWEST_DOUBLED or doubled < len(_SINGLE.findall(text)):
        return
    yield from _runs(text)


def _runs(text: str) -> Iterator[Edit]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        yield start + (end - start) // 2, end, ""


def _parting_of(text: str) -> Iterator[Edit]:
    return iter(sorted({*_parting(text)})) if is_tokenized(text) else iter(())


def joined_title(title: str, text: str) -> str:
    """The title of a text that is read otherwise than it came, as it was.

    >>> joined_title("Hujan &amp; Banjir", "Hujan &amp; banjir .")
    'Hujan & Banjir'
    """
    finders = (escaped, _runs, _parting) if is_tokenized(text) else (escaped, _runs)
    read = _as_it_came(title)
    for find in finders:
        read = _edited(read, sorted({*find(read.text)}))
    return read.text


def is_tokenized(text: str) -> bool:
    """Whether a text has the blanks that a tokenizer puts before full stops and commas."""
    if _PARTED_STOP.search(text) is None and _PARTED_COMMA.search(text) is None:
        return False
    return any(_mostly(parted, marks, text) for parted, marks in ((_PARTED, _STOPS), (_PARTED_END, _END)))


def _mostly(parted: Pattern, marks: Pattern, text: str) -> bool:
    count = len(parted.findall(text))
    return count >= _FEWEST and count >= _SHARE * len(marks.findall(text))


def _parting(text: str) -> Iterator[Edit]:
    """The blanks that part marks from their words; of straight quotation marks every second one closes."""
    for match in _PARTING.finditer(text):
        yield *match.span(), ""
    for match in _SPLIT.finditer(text):
        yield *match.span(), ""
    for index, match in enumerate(_QUOTE.finditer(text)):
        start, end = match.span(1 if index % 2 else 2)
        if start < end:
            yield start, end, ""
