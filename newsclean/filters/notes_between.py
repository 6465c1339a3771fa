"""Sentences of boilerplate between two sentences of the story in one line, known by their form."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.form_vetoes import is_story, names_subject
from newsclean.lexicon.forms import forms_of
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import FLAT, Piece, sentence_starts

_ENDED = Pattern(r"[.!?”\")]\s*\Z")
# The number of the heading behind an arrow: "Lanjutkan membaca --> 2. Petani Mengeluh".
_NUMBER = Pattern(r"(?<=[>»→])\s+\d{1,2}\.\Z")
_BEFORE = 4  # characters in front of a sentence in which the one before it ends
_SHORTEST, _LONGEST = 20, 200


@filter_for(
    "promo",
    example="... kata dia. Sudah coba aplikasi baru kami? Unduh gratis di Play Store. Menurut ...",
    when=When(words=listed("notes_between.opens")),
)
def notes_between(page: Page, places: Places) -> Iterator[Span]:
    """Sentences between two others of a long line that have a form with which boilerplate stands anywhere."""
    for start, _ in places:
        line = page.line_end(start)
        if line - page.line_start(start) <= FLAT or page.is_marked(start):
            continue
        if not _ENDED.search(page.text, start - _BEFORE, start):
            continue
        end = next(sentence_starts(page.text, start, min(start + _LONGEST, line)), 0)
        bare = page.text[start:end].rstrip()
        number = _NUMBER.search(bare)
        piece = Piece(start, start + (number.start() if number else len(bare)), False)
        if piece.end - start >= _SHORTEST and _is_note(page, piece):
            yield Span(piece.start, piece.end)


def _is_note(page: Page, piece: Piece) -> bool:
    entries = forms_of(page.text[piece.start : piece.end])
    return (
        any(form.where == "line" and form.kind in ("ad", "promo") and not form.foreign for form in entries)
        and not is_story(page, piece)
        and not names_subject(page, piece)
    )
