"""Filters that know boilerplate by what it speaks of: one for each name in the lexicon's files of forms."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import Filter, Find
from newsclean.filters.context import in_tail, is_attributed
from newsclean.filters.pieces import Piece, pieces
from newsclean.lexicon.forms import Form, forms
from newsclean.lexicon.slots import slots_of
from newsclean.page import Page, Span

# So much of the story may stand before a piece of the head.
_HEAD_LENGTH = 400
_QUOTES = "\"“‘'"


def form_filters(kind: str) -> tuple[Filter, ...]:
    """The filters of one kind that work by forms, in the order of the lexicon's file."""
    entries = forms(kind)
    names = dict.fromkeys(form.filter for form in entries)
    return tuple(_filter(name, kind, [form for form in entries if form.filter == name]) for name in names)


def _filter(name: str, kind: str, entries: list[Form]) -> Filter:
    examples = "\n".join(f"  {form.example}" for form in entries)
    return Filter(
        name=name,
        kind=kind,
        find=_find(entries),
        doc=f"Boilerplate of the kind {kind}, known by what it speaks of.\n\nFor example:\n{examples}",
        example=entries[0].example,
    )


def _find(entries: list[Form]) -> Find:
    def find(page: Page) -> Iterator[Span]:
        for piece in pieces(page):
            found, opening, count = slots_of(page.text[piece.start : piece.end])
            if found and any(
                form.matches(found, opening, count) and _stands(page, piece, form.where) for form in entries
            ):
                span = Span(piece.start, piece.end)
                if page.text[span.start] not in _QUOTES and not is_attributed(page, span):
                    yield span

    return find


def _stands(page: Page, piece: Piece, where: str) -> bool:
    """Whether a piece stands where the form wants it."""
    match where:
        case "line":
            return piece.alone
        case "tail":
            return in_tail(page, Span(piece.start, piece.end))
        case "head":
            return piece.start - page.opening <= _HEAD_LENGTH
    return True
