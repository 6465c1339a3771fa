"""Captions without a credit of their own, known by what stands beside them: the credit above, the dateline below."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.lexicon.dates import BRACKETED_DATE
from newsclean.lexicon.pictures import POSITIONS
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import is_attributed

_SHORTEST, _LONGEST = 30, 420
# A line above it this short is a credit and nothing else: "Dok. Persipura", "AFP/Rina Lestari".
_LONGEST_CREDIT = 60
# With more words and a full stop it is a caption itself, and what follows is the story: "Warga saat memanen padi."
_CREDIT_WORDS = 4
# So near the top a line may be the caption of the picture above the dateline.
_HEAD_LINES = 3
_DATE_AT_END = rf"{BRACKETED_DATE}(?: \w+)?\.?\Z"
_PLACED = rf"\((?:{any_of(POSITIONS)}|dua|kedua|ketiga|atas|bawah)\b[^()\n]{{0,30}}\)|\ADari kiri\b"
_SHOWN = Pattern(rf"{_DATE_AT_END}|{_PLACED}|\b(?:berpose|merayakan gol|merayakan (?:akhir|kemenangan))\b")
_SURELY_SHOWN = Pattern(rf"{_DATE_AT_END}|{_PLACED}|[a-z] \([A-Z][^()\n\d]{{3,50}}\)\.?\Z")
# What tells of a picture or quotes is the story.
_TELLS = Pattern(r"[\"“”]|\A(?:Sebuah |Akun|Unggahan|Video|Foto|Dalam|Namun|Menurut|Hal )|\bnarasi\b")


@filter_for(
    "caption",
    example="Dok. Persatu\nPemain Persatu berpose sebelum laga di Stadion Mandala, Jumat (7/11/2025).\nPelatih ...",
    when=When(marked=True, lines=3),
)
def captions_beside(page: Page) -> Iterator[Span]:
    """A line that shows what a picture shows, below the line of its credit or above the dateline."""
    lines = page.lines[:-1]
    if not any(mark.kind == "caption" for mark in page.marks):
        lines = lines[:_HEAD_LINES]  # no line is a credit
    for index, line in enumerate(lines):
        if not _SHORTEST <= line.end - line.start <= _LONGEST or page.is_marked(line.start):
            continue
        if _is_credit(page, index - 1):
            marks = _SHOWN
        elif index < _HEAD_LINES and _is_dateline(page, index + 1) and line != page.headline:
            marks = _SURELY_SHOWN
        else:
            continue
        text = page.text[line.start : line.end]
        first = SENTENCE_END.split(text, maxsplit=1)[0]
        tells = _TELLS.search(text) or reports_speech(first) or is_attributed(page, line)
        if not tells and (marks.search(first) or marks.search(text)):
            yield line


def _is_credit(page: Page, index: int) -> bool:
    """Whether a line is a credit that has been found, and nothing else."""
    if index < 0:
        return False
    line = page.lines[index]
    mark = page.mark_at(line.start)
    whole = mark is not None and mark.kind == "caption" and mark.start == line.start and mark.end >= line.end
    is_sentence = page.text[line.end - 1] == "." and page.text.count(" ", line.start, line.end) > _CREDIT_WORDS
    return whole and not is_sentence and line.end - line.start <= _LONGEST_CREDIT


def _is_dateline(page: Page, index: int) -> bool:
    """Whether a line opens with a dateline that has been found."""
    mark = page.mark_at(page.lines[index].start)
    return mark is not None and mark.kind == "dateline"
