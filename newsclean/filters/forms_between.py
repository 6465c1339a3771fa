"""What has the form of a line of boilerplate in the middle of one-line text.

Between two sentences of the story boilerplate has lost its line, and mostly its full stop, too: "Putar videonya di
sini Kepala desa menolak ...". A whole sentence may be a piece of it, or the first part of one, if the story begins
behind that for all that speaks for it. Only a form that is sure in a line is sure here, and only if the story says
nothing of what the piece is about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from newsclean.filters.asides import asides
from newsclean.filters.form_vetoes import is_story, is_strange, is_told
from newsclean.lexicon.forms import Form, forms_of, may_have_form
from newsclean.lexicon.slots import slots_of
from newsclean.page import Page
from newsclean.reading.known_pieces import names_nobody
from newsclean.reading.pieces import FLAT, LONGEST, Piece, sentence_starts
from newsclean.reading.turns import turn

# So much of a sentence is looked at to tell whether boilerplate may open it: a label, or an invitation. A shorter
# sentence is a number or a name.
_GLANCES, _SHORTEST = (45, 120), 8
# Boilerplate has no more words that boilerplate does not know; a label before one of these is followed by its text.
_UNKNOWN, _BARS = 4, "|:/"


def forms_between(page: Page) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The pieces of long lines that have the form of a line, and these forms."""
    for start, end in _sentences(page):
        at = turn(page, start, end, opens=True)
        for stop in (at, end):
            if stop is None or stop - start > LONGEST:
                continue
            piece = Piece(start, start + len(page.text[start:stop].rstrip()), False)
            entries = _entries(page.text[start : piece.end])
            if entries and is_strange(page, piece) and not _is_of_story(page, piece, is_whole=stop == end):
                yield piece, entries
                break
    yield from asides(page)


def _sentences(page: Page) -> Iterator[tuple[int, int]]:
    """The sentences of long lines that boilerplate may open."""
    for line in page.lines:
        if line.end - line.start > FLAT:
            edges = [*sentence_starts(page.text, max(line.start, page.opening), line.end), line.end]
            for start, end in pairwise(edges):
                if end - start >= _SHORTEST and _may_open(page.text[start:end]):
                    yield start, end


def _may_open(sentence: str) -> bool:
    return any(may_have_form(sentence[:glanced]) for glanced in _GLANCES)


def _entries(text: str) -> tuple[Form, ...]:
    return tuple(
        _apart(form)
        for form in forms_of(text)
        if form.where == "line" and not form.foreign and len(form.all) > 1 and form.kind not in ("nav", "paging")
    )


@cache
def _apart(form: Form) -> Form:
    return replace(form, where="apart")


def _is_of_story(page: Page, piece: Piece, *, is_whole: bool) -> bool:
    """Whether a piece says whom or what it is about, is told by somebody, or goes on."""
    text = page.text[piece.start : piece.end]
    if not names_nobody(text) or slots_of(text).rest > _UNKNOWN:
        return True
    if is_whole:
        return is_story(page, piece)
    return text.split()[-1][0].isupper() or text[-1] in _BARS or is_told(page, piece)
