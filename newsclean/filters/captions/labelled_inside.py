"""Captions inside a line, as flat articles have them, that open with a label or with their credit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import SENTENCE_END, holds_sentence_end, reports_speech
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import SPACE, blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary

_LABEL = rf"(?:Foto|FOTO){SPACE}{{0,9}}[:/]{SPACE}{{0,9}}"
# No sentence ends inside, and none is glued to a word of it.
_LABELLED = Pattern(
    rf"{_LABEL}(?:[^\n()”\"=.]|\.(?! ?[A-Z])){{0,200}}?"
    r"\((?=[^()\n]{0,60}(?:/|[a-z]\s+[A-Z]|[Dd]ok|[Ii]st\b))(?![a-z]{2,5}/[a-z]{2,5}\))[^()\n\d]{3,60}\)"
)
# A name and an outlet without brackets: the story is glued to them, or a dateline follows.
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}"
_LABELLED_NAME = Pattern(
    rf"{_LABEL}{_NAME} ?/ ?(?:detik[A-Z][a-z]{{2,8}}|[a-z][a-z.]{{2,30}})(?=[A-Z][a-z]|\s*[\n\"“(]|\s*\Z)"
)
_SEEN = Pattern(r"Lihat Foto\s{1,3}[A-Z][^\n(]{5,250}\((?![^()\n]{0,9}\d)[^()\n]{3,60}\)")
_LONGEST_LEAD, _HEAD = 150, 400
_BEFORE_DATELINE = Pattern(rf"{_LABEL}(?P<words>[\w./’'@ -]{{2,80}}?)(?=\s[{DASHES}]\s{{1,3}}[A-Z\"“])")
_MOST_NAMES = 8  # words, with the place
# Flat articles of some outlets have the credit before the caption, which then ends with its date.
_OUTLETS = ("kompas.com/", "tribunnews.com/")
_CREDITING = (*_OUTLETS, "antara foto/", "afp/", "reuters/")
_DATE = r"\(\d{1,2}/\d{1,2}/\d{4}\)"
_CREDIT_FIRST = Pattern(
    rf"{any_of(map(re.escape, _CREDITING))}\s?(?-i:[A-Z])[^\n]{{10,450}}?{_DATE}(?:\.|(?=\s*(?:\n|\Z)))",
    re.IGNORECASE,
)
# Or a name in capitals is glued to it: "KOMPAS.com/BUDI SANTOSOPetani memanen jagung."
_CREDIT_GLUED = Pattern(
    rf"(?i:{any_of(map(re.escape, _OUTLETS))})\s?[A-Z][A-Z .’'-]{{2,40}}[A-Z](?=[A-Z][a-z])[^\n.]{{10,250}}\.(?=\s|\Z)"
)
# Without a date a longer sentence behind such a credit may be the story's.
_LONGEST_GLUED, _DATED = 100, Pattern(_DATE)


@filter_for(
    "caption",
    example="... kata dia. KOMPAS.com/BUDI SANTOSO Warga membersihkan lumpur, Senin (2/1/2023). Hujan ...",
    when=When(words=_CREDITING),
)
def credited_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that open with their credit and end with their date."""
    for position, _ in places:
        match = _CREDIT_FIRST.match(page.text, position)
        if match and at_boundary(page, position) and not holds_sentence_end(match[0][:-1]):
            yield Span(*match.span())
            continue
        glued = _CREDIT_GLUED.match(page.text, position)
        short = glued is not None and (len(glued[0]) <= _LONGEST_GLUED or _DATED.search(glued[0]) is not None)
        if glued and short and at_boundary(page, position) and not reports_speech(glued[0]):
            yield Span(*glued.span())


@filter_for("caption", example="Foto: Warga membersihkan lumpur (Budi/Contoh)", when=When(words=("foto", "lihat foto")))
def labelled_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that have both a label and a credit: "Foto: ... (Nama/Outlet)"."""
    for position, _ in places:
        if not at_boundary(page, position):
            continue
        if match := _SEEN.match(page.text, position):
            yield Span(*match.span())
        elif (end := _end_before_dateline(page.text, position)) is not None:
            yield Span(_lead_start(page, position), end)
        elif match := _LABELLED_NAME.match(page.text, position):
            yield Span(_lead_start(page, position), match.end())
        elif match := _LABELLED.match(page.text, position):
            yield Span(*match.span())


def _lead_start(page: Page, position: int) -> int:
    """Where the caption begins that ends with a label and a name, at the head of a one-line text; else `position`."""
    start = next((mark.end for mark in reversed(page.marks) if mark.end <= position), page.opening)
    start = blank_after(page.text, start)
    at_head = start == page.opening or page.mark_at(blank_before(page.text, start) - 1) is not None
    lead = page.text[start:position]
    if not at_head or start >= _HEAD or len(lead) > _LONGEST_LEAD or "\n" in lead:
        return position
    return position if reports_speech(lead) or SENTENCE_END.search(lead.strip()) else start


def _end_before_dateline(text: str, position: int) -> int | None:
    """Where a credit ends that a dateline follows: "Foto: Contoh/Budi Santoso Jakarta - Pabrik itu ..."."""
    match = _BEFORE_DATELINE.match(text, position)
    words = match["words"].split(" ") if match else []
    if match is None or not 2 <= len(words) <= _MOST_NAMES:
        return None
    for place in (" ".join(words[-2:]), words[-1]):
        if len(place) < len(match["words"]) and is_place(place):
            return match.end() - len(place) - 1
    return None
