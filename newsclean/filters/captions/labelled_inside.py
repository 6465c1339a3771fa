"""Captions inside a line, as flat articles have them, that open with a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import agency_end, caption_end
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import SPACE, blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary, follows_word
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.names import name_end

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
# The link to a picture, its caption and its credit, which may stand there twice.
_SEEN = Pattern(
    r"Lihat Foto\s{1,3}[A-Z][^\n(]{5,250}(?P<credit>\((?![^()\n]{0,9}\d)[^()\n]{3,60}\))(?:\.?\s?(?P=credit))?"
)
_LONGEST_LEAD, _HEAD = 150, 400
_BEFORE_DATELINE = Pattern(rf"{_LABEL}(?P<words>[\w./’'@ -]{{2,80}}?)(?=\s[{DASHES}]\s{{1,3}}[A-Z\"“])")
_MOST_NAMES = 8  # words, with the place


@filter_for(
    "caption",
    example="... kata dia. Lihat Foto Warga membersihkan lumpur (Budi Santoso) Hujan ...",
    when=When(words=("lihat foto",)),
)
def linked_pictures(page: Page, places: Places) -> Iterator[Span]:
    """Captions with the link to their picture in front and their credit behind, also below a heading in its line."""
    for position, _ in places:
        seen, mark = _SEEN.match(page.text, position), page.mark_at(position)
        in_mark = mark is not None and mark.start < position  # a caption may seem the title of a link
        if seen and not in_mark and not follows_word(page, position):
            yield Span(*seen.span())


@filter_for("caption", example="Foto: Warga membersihkan lumpur (Budi/Contoh)", when=When(words=("foto",)))
def labelled_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that have both a label and a credit: "Foto: ... (Nama/Outlet)"."""
    for position, _ in places:
        mark = page.mark_at(position)
        if (mark and mark.start < position) or not at_boundary(page, position):
            continue
        if (end := _end_before_dateline(page.text, position)) is not None:
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


_SENTENCE_LABEL = Pattern(
    r"(?:Keterangan (?:foto|gambar)|KETERANGAN (?:FOTO|GAMBAR)|Ket\.? [Ff]oto|Gambar fail|FILE PHOTO|Teks [Ff]oto"
    r"|(?:Foto )?Caption(?: [Ff]oto)?|Foto \d{1,2} dari \d{1,2})\s?[:,]\s?(?=[A-Z])"
    r"|(?:Foto arsip|FOTO ARSIP)\. (?=[A-Z])"
)


@filter_for(
    "caption",
    example="... kata dia. Keterangan foto: Warga membersihkan lumpur di balai desa. Hujan ...",
    when=When(words=("keterangan", "ket", "ket.", "gambar fail", "file photo", "teks foto", "caption", "foto")),
)
def labelled_sentences(page: Page, places: Places) -> Iterator[Span]:
    """Sentences inside a line whose label only captions have."""
    for label in _labels_inside(page, places, _SENTENCE_LABEL):
        end = caption_end(page, label.end())
        if end is not None and not is_fact_check(page):
            yield Span(label.start(), end)


_SOURCE_LABEL = Pattern(r"Sumber gambar, ?(?=[A-Z])")


@filter_for(
    "caption",
    example="... kata dia. Sumber gambar, Getty Images Hujan turun ...",
    when=When(words=("sumber gambar",)),
)
def labelled_sources(page: Page, places: Places) -> Iterator[Span]:
    """Credits inside a line whose label only pictures have: an agency, or a name."""
    for label in _labels_inside(page, places, _SOURCE_LABEL):
        if end := agency_end(page.text, label.end()) or name_end(page.text, label.end(), fewest=1):
            yield Span(label.start(), end)


def _labels_inside(page: Page, places: Places, pattern: Pattern) -> Iterator[re.Match[str]]:
    """The labels of one form inside lines, behind a sentence or a mark."""
    for position, _ in places:
        label = pattern.match(page.text, position)
        if label and not page.is_marked(position) and not page.starts_line(position) and at_boundary(page, position):
            yield label
