"""Filters that know boilerplate by what it speaks of: one for each name in the lexicon's files of forms."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsclean.filters.base import Filter, Find
from newsclean.filters.context import in_tail, is_attributed
from newsclean.filters.pieces import HEAD, Piece, pieces
from newsclean.lexicon.forms import Form, forms, forms_of
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Page, Span

_QUOTES = "\"“‘'"
# What may follow the last piece of the story: punctuation.
_REST = 4
# Before the tail there is a story of so many characters at least.
_SHORTEST_STORY = 200
_NOTE = "forms"
_STOPS = ".!?…"
# Among so many words at the end of a sentence that is boilerplate there is one of these slots.
_LAST_WORDS = 5
_CLOSINGS = (
    "channel|app|link|own|reader|yours|article|more|subscription|url|handle|ad|page|pager|video|comment|email|phone|press"
)

_SUMMARIES = {
    "ad-note": "Notes about advertisements, and labels of them.",
    "markup": "Code and short codes of the page.",
    "paid-content": "Notes that somebody paid for the text.",
    "player-message": "What players and embeds say instead of showing.",
    "post-frame": "What surrounds a post of a social network.",
    "watch-this": "Lines that lead to a video or a recording.",
    "label": "Labels, buttons and menus: lines made of nothing but their words.",
    "menu-path": "Paths to the page, menus and tickers.",
    "comment-note": "The box for comments, and what is said about it.",
    "republished": "Notes on where the text appeared, and with whom it was made.",
    "rights": "Who owns the text, and what must not be done with it.",
    "liability": "Who answers for the text or the comments, and what it is not.",
    "press-rules": "Rules of the press, and the right to reply.",
    "imprint": "The publisher's people, addresses and numbers.",
    "consent": "Notices on cookies, data and terms.",
    "invitation": "Invitations to read, follow or join the outlet.",
    "subscription": "Offers to subscribe, to register or to donate.",
    "call-for-texts": "Calls to write to the outlet.",
    "programme": "Announcements of programmes and events of the outlet.",
    "thanks": "Thanks to the reader.",
    "page-link": "Links to other pages of the story.",
}


def form_filters(kind: str) -> tuple[Filter, ...]:
    """The filters of one kind that work by forms, in the order of the lexicon's file.

    The filters of all kinds stand together: the page's pieces are read once, when the first of them is asked.
    """
    entries = forms(kind)
    names = dict.fromkeys(form.filter for form in entries)
    return tuple(_filter(name, kind, [form for form in entries if form.filter == name]) for name in names)


def _filter(name: str, kind: str, entries: list[Form]) -> Filter:
    return Filter(
        name=name,
        kind=kind,
        find=_find(name),
        doc=_SUMMARIES[name] + "\n\nFor example:\n" + "\n".join(f"  {form.example}" for form in entries),
        example=entries[0].example,
    )


def _find(name: str) -> Find:
    def find(page: Page) -> Iterator[Span]:
        found = page.notes.get(_NOTE)
        if found is None:
            found = page.notes[_NOTE] = list(_candidates(page))
        for piece, entries in found:
            if any(form.filter == name and _stands(page, piece, form.where) for form in entries):
                yield Span(piece.start, piece.end)

    return find


def _candidates(page: Page) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The pieces that have a form, and the forms."""
    text = page.text
    for piece in pieces(page):
        entries = forms_of(text[piece.start : piece.end])
        if entries and not _is_story(page, piece):
            yield piece, entries


def _is_story(page: Page, piece: Piece) -> bool:
    """Whether a piece is quoted, said by somebody, or part of a sentence that goes on."""
    return (
        page.text[piece.start] in _QUOTES
        or is_attributed(page, Span(piece.start, piece.end))
        or (_goes_on(page, piece) if piece.alone else _runs_on(page, piece))
    )


def _goes_on(page: Page, piece: Piece) -> bool:
    """Whether the sentence goes on in the next line, as where a scraper set a link on a line of its own."""
    after = page.text[piece.end : piece.end + 20].lstrip()
    return after[:1].islower()


def _runs_on(page: Page, piece: Piece) -> bool:
    """Whether a sentence of the story may have been joined to the piece: in one-line text boilerplate has no stop."""
    if _is_last(page, piece) or page.is_marked(piece.end) or page.ends_line(piece.end):
        return False
    last = " ".join(page.text[piece.start : piece.end].split()[-_LAST_WORDS:])
    return page.text[piece.end - 1] not in _STOPS or not slots_of(last).found & _closing_bits()


@cache
def _closing_bits() -> int:
    return bits_of(_CLOSINGS)


def _stands(page: Page, piece: Piece, where: str) -> bool:
    """Whether a piece stands where the form wants it."""
    match where:
        case "line":
            return piece.alone or _is_last(page, piece)
        case "tail":
            return _has_story_before(page, piece) and in_tail(page, Span(piece.start, piece.end))
        case "last":
            return _has_story_before(page, piece) and _is_last(page, piece)
        case "head":
            return piece.start - page.opening <= HEAD and (piece.alone or piece.start <= page.opening)
        case "ends":
            return _stands(page, piece, "head") or _stands(page, piece, "tail")
    return True


def _has_story_before(page: Page, piece: Piece) -> bool:
    return piece.start - page.opening > _SHORTEST_STORY


def _is_last(page: Page, piece: Piece) -> bool:
    return page.closing - piece.end <= _REST
