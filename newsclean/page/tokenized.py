"""Texts in which a tokenizer has parted the marks from the words: "Hujan turun , kata Budi . ( ant )"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page.patterns import Pattern
from newsclean.page.spans import Edit

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
_QUOTE = Pattern(r"( *)\"( *)")


def is_tokenized(text: str) -> bool:
    """Whether a text has the blanks that a tokenizer puts before full stops and commas."""
    if _PARTED_STOP.search(text) is None and _PARTED_COMMA.search(text) is None:
        return False
    return any(_mostly(parted, marks, text) for parted, marks in ((_PARTED, _STOPS), (_PARTED_END, _END)))


def _mostly(parted: Pattern, marks: Pattern, text: str) -> bool:
    count = len(parted.findall(text))
    return count >= _FEWEST and count >= _SHARE * len(marks.findall(text))


def parting_blanks(text: str) -> list[Edit]:
    """The blanks of a tokenized text that part marks from their words, as what is read without them.

    >>> parting_blanks("Hujan ( lagi ) .")
    [(7, 8, ''), (12, 13, ''), (14, 15, '')]
    """
    return sorted({*_parting(text)})


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
