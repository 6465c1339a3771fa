"""Filters that know boilerplate by what it speaks of: one for each kind that the lexicon has forms of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.filters.base import Filter, Find, When
from newsclean.filters.closing_forms import begun_sentence, closing_forms, tells_of_no_site
from newsclean.filters.form_vetoes import is_announced, is_of_list, is_story, is_strange, names_subject
from newsclean.lexicon.forms import KINDS, Form, agree, forms, forms_of
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import LONGEST, Piece, pieces, sentence_starts, stands_out
from newsclean.reading.standing import REST, is_last, nothing_follows, stands
from newsclean.reading.turns import turn

_NOTE = "forms"
# A longer invitation opens as one, or is a sentence of the story that names a channel.
_LONG_INVITATION, _OPENING, _ASKING = 160, 20, "nudge|read|press|watch|join|get|send|subscription"
# Somebody is spoken to, or told where to find somebody.
_ADDRESSING = "reader|yours|own|nudge|casual|question|exclaim|emoji|handle|email|phone|url|domain"
_STEP = Pattern(r"\s*\d{1,2}[.)] ")  # the next one of the story's
# Boilerplate about the article and its page; what invites to something else may be the story's last word.
_OF_ARTICLE = ("legal", "syndication", "nav")

# The filter of each kind: its name, and what it removes.
_FILTERS = {
    "ad": ("ad-note", "Notes about advertisements and who paid, and code."),
    "embed": ("embed-note", "What players and embedded posts say instead of showing, and what leads to them."),
    "nav": ("page-label", "Labels, buttons, menus, paths and tickers; the box for comments."),
    "syndication": ("origin-note", "Notes on where the text appeared, and with whom it was made."),
    "legal": ("legal-note", "Rights, liability, rules of the press, the publisher's people and addresses."),
    "promo": ("invitation", "Invitations to read, follow, join, write to and watch the outlet."),
    "paging": ("page-link", "Links to other pages of the story."),
}


def _form_filter(kind: str) -> Filter:
    name, summary = _FILTERS[kind]
    entries = forms(kind)
    first = kind == KINDS[0]  # it reads the page for all of them
    return Filter(
        name=name,
        kind=kind,
        find=_find(kind),
        doc=summary + "\n\nFor example:\n" + "\n".join(f"  {form.example}" for form in entries),
        example=entries[0].example,
        when=When() if first else When(noted=_NOTE),
        needs="" if kind == "ad" else "paragraphs",
    )


def _find(kind: str) -> Find:
    def find(page: Page) -> Sequence[Span]:
        found = page.known.get((_NOTE, 0))
        if found is None:
            found = page.known[_NOTE, 0] = list(_candidates(page))
        return [Span(piece.start, piece.end) for piece, entries in found if _is_of(page, piece, entries, kind)]

    return find


def _is_of(page: Page, piece: Piece, entries: Sequence[Form], kind: str) -> bool:
    """Whether the piece is of this kind by one of its forms, or by several together, and nothing says otherwise."""
    return (
        (any(_fits(page, piece, form, kind) for form in entries) or _is_sure(page, piece, entries, kind))
        and not is_of_list(page, piece, kind)
        and not (kind in ("promo", "embed") and is_announced(page, piece))
        and not (kind == "promo" and names_subject(page, piece))
        and (kind != "promo" or piece.end - piece.start <= _LONG_INVITATION or _asks(page.text, piece.start))
        and not _holds_story(page, piece, kind)
    )


def _holds_story(page: Page, piece: Piece, kind: str) -> bool:
    """Whether a piece ends with a sentence of the story, or opens with one that it does not need for its form."""
    text, (start, end, _) = page.text, piece
    behind = turn(page, start, end, opens=True)
    if behind and tells_of_no_site(text[behind:end]):
        return True
    second = next(sentence_starts(text, start, end), 0)
    if not second or not tells_of_no_site(text[start:second].rstrip()):
        return False
    return any(form.kind == kind for form in forms_of(text[second:end]))


def _fits(page: Page, piece: Piece, form: Form, kind: str) -> bool:
    """Whether a form is of this kind, and the piece stands where it wants it."""
    return (
        form.kind == kind
        and stands(page, piece, form.where, loosely=kind in _OF_ARTICLE)
        and (not form.foreign or is_strange(page, piece))
    )


def _is_sure(page: Page, piece: Piece, entries: Sequence[Form], kind: str) -> bool:
    """Whether a line is an invitation wherever it stands: several forms agree, it speaks to somebody, announces nothing
    and is announced by none, and the story says nothing of what it says."""
    if kind != "promo" or not piece.alone or not agree(entries, kind):
        return False
    above = page.text[max(0, piece.start - REST) : piece.start].rstrip()[-1:]
    return (
        ":" not in (above, page.text[piece.end - 1])
        and not _STEP.match(page.text, piece.end)
        and bool(slots_of(page.text[piece.start : piece.end]).found & bits_of(_ADDRESSING))
        and is_strange(page, piece)
    )


def _asks(text: str, start: int) -> bool:
    return bool(slots_of(text[start : start + _OPENING]).opening & bits_of(_ASKING))


def _candidates(page: Page) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The pieces that have a form, and the forms.

    While other filters still find something, only what follows a mark in its line is looked at: the rest is read once,
    when the page has nothing else left.
    """
    text, closing = page.text, page.closing
    entries: tuple[Form, ...] = ()
    flat: list[Piece] = []
    for piece in (*_begun_lines(page), *begun_sentence(page)) if page.marks else pieces(page):
        start, end, alone = piece
        if not alone:
            flat.append(piece)
        if closing - end > REST and not stands_out(text, start, end) and not nothing_follows(page, piece):
            continue
        entries = forms_of(text[start:end])
        if entries and not is_story(page, piece):
            yield piece, entries
    if len(flat) > 1 and is_last(page, flat[-1]):
        yield from closing_forms(page, flat, last_has_form=bool(entries))


def _begun_lines(page: Page) -> Iterator[Piece]:
    """The lines of which only the start is marked: the rest may belong to it."""
    for mark in page.marks:
        end = page.line_end(mark.end)
        if mark.end < end and end - mark.start <= LONGEST and page.starts_line(mark.start):
            yield Piece(mark.start, end, True)


# They stand together: the page's pieces are read once, when the first of them is asked; most pages have none of a form.
FORM_FILTERS = tuple(map(_form_filter, KINDS))
