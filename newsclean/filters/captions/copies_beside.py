"""Captions known by a copy: of the caption around a control, of the credit in brackets, of a line below it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import pair_start
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern

_SHORTEST, _FEWEST_WORDS, _PROBE = 18, 3, 12  # characters, words, characters
_CONTROL = Pattern(r"(?:(?i:lihat (?:foto|gambar))|Perbesar|PERBESAR|Zoom)\b")
# So long is a caption that is told in a few sentences.
_LONGEST_TOLD, _MOST_SENTENCES = 700, 4
_CREDIT_BEHIND = Pattern(r"\.?\s?\([^()\n]{3,80}\)\.?")
_BRACKET = Pattern(r" \(([A-Za-z][^()\n\d/]{2,40}/[^()\n]{2,40})\)")
_LONGEST_NAME = 45
_GOES_ON = Pattern(r"\s*[a-z,;:]")
_LONGEST_BETWEEN = 220
_CREDIT_OPENS = ("(", "Foto", "foto", "FOTO")


@filter_for(
    "caption",
    example="Warga memanen padi, Senin. Lihat Foto Warga memanen padi, Senin. (Warta/Budi) Hujan ...",
    when=When(words=("lihat foto", "lihat gambar", "perbesar", "zoom")),
)
def copies_around_controls(page: Page, places: Places) -> Iterator[Span]:
    """A caption, the control that shows its picture, and the same caption again, with a credit perhaps."""
    text = page.text
    for position, _ in places:
        control = _CONTROL.match(text, position)
        start = blank_after(text, control.end()) if control else len(text)
        stop = blank_before(text, position)
        first = _copy_start(text, start, stop)
        if first is None or page.headline == (first, stop):
            continue
        end = start + stop - first
        credit = _CREDIT_BEHIND.match(text, end)
        yield Span(first, credit.end() if credit else end)


def _copy_start(text: str, start: int, stop: int) -> int | None:
    """Where the words begin that end at `stop` and stand at `start` once more."""
    probe, floor = text[start : start + _PROBE], max(0, stop - _LONGEST_TOLD)
    first = text.find(probe, floor, stop) if len(probe) == _PROBE else -1
    while first >= 0:
        copy = text[first:stop]
        if len(copy) < _SHORTEST or copy.count(" ") < _FEWEST_WORDS - 1:
            return None
        if text.startswith(copy, start) and not text[first - 1 : first].isalnum():
            return first
        first = text.find(probe, first + 1, stop)
    return None


@filter_for(
    "caption",
    example="Warga memanen padi, Senin. WARTA RANDU/BUDI SANTOSO (WARTA RANDU/BUDI SANTOSO) Hujan ...",
    when=When(signs=("/",)),
)
def credits_twice(page: Page) -> Iterator[Span]:
    """A credit that its own copy in brackets follows, and the caption in front of it."""
    text, slash = page.text, page.text.find("/")
    while slash >= 0:
        named = text[slash - 1].isalpha() and not text[slash + 1 : slash + 2].isdigit()  # no date
        opening = text.find(" (", slash, slash + _LONGEST_NAME) if named else -1
        bracket = _BRACKET.match(text, opening) if opening >= 0 else None
        if bracket and text.endswith(bracket[1], 0, opening) and not _GOES_ON.match(text, bracket.end()):
            yield _credited(page, opening - len(bracket[1]), bracket.end())
        slash = text.find("/", slash + 1)


def _credited(page: Page, credit: int, end: int) -> Span:
    """The caption that a credit which stands twice ends: its line, if it has one, or the sentences in front of it."""
    text, line = page.text, page.line_start(credit)
    told = text[line:credit]
    few = len(told) <= _LONGEST_TOLD and sum(1 for _ in SENTENCE_END.finditer(told)) <= _MOST_SENTENCES
    if page.line_end(credit) <= end + 1 and few and not reports_speech(told):
        return Span(line, end)
    start = pair_start(page, credit)
    return Span(credit if start is None else start, end)


@filter_for(
    "caption",
    example="A farmer in Randu. (Photo by Budi / AFP)Petani memanen padi. (Foto: AFP/Budi)",
    when=When(marked=True),
)
def between_credits(page: Page) -> Iterator[Span]:
    """The sentence between a caption and a credit in brackets that stands in its line, too."""
    text = page.text
    for caption, credit in pairwise(page.marks):
        if caption.kind != "caption" or credit.kind != "caption" or text[caption.end - 1] != ")":
            continue
        start, end = blank_after(text, caption.end), blank_before(text, credit.start)
        told = text[start:end]
        if not _SHORTEST <= len(told) <= _LONGEST_BETWEEN or "\n" in text[caption.end : credit.start]:
            continue
        whole = text.startswith(_CREDIT_OPENS, credit.start) and not SENTENCE_END.search(told)
        if whole and page.ends_line(credit.end) and not reports_speech(told):
            yield Span(start, end)
