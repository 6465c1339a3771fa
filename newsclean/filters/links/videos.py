"""Links to videos: "Simak Video 'Judul':", "Tonton juga video ...", and the titles of players."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.phrases import spell_out
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.ends import tail_lines
from newsclean.reading.headlines import in_title_case, is_without_sentence
from newsclean.reading.linked_titles import LinkedTitle

_LABEL = Pattern(
    spell_out(
        r"(?:simak|lihat|tonton|saksikan)(?: (?:juga|pula))?(?P<video> (?:vid?eo|blak-blakan)(?: saat)?)?~:?~"
        r"(?=[\"“‘'A-Z0-9])"
    ),
    re.IGNORECASE,
)
# The title may hold a quotation, and its own closing mark may be lost.
_QUOTED = Pattern(
    spell_out(
        r"(?P<open>[\"“‘'])(?:[^\"”'’\n]{2,120}\s['‘][^\"”'’\n]{2,120}['’][^\"”'’\n]{2,120}['’]~:"
        r"|[^\"”\n]{5,200}?(?:[\"”]|['’](?!\w))~(?i:di~sini)?~:?"
        r"|[^\"”'’\n.]{5,200}:(?=~(?:\n|\Z)))"
    )
)
# The title reaches to the colon in front of the player, or of the line's end.
_TO_COLON = Pattern(r"[^\n.:\"“”]{10,160}:")
# A title with its label, and the same again: of the player, and of the picture that stands for it.
_TWICE = Pattern(r"(?P<title>Video:? (?=[\"“'A-Z\d])[^\n]{20,160}?)\s+(?P=title)(?=\s*(?:\Z|\n|\(|\.\.\.|[A-Z\"“]))")
_FEWEST_WORDS = 5
_LEADS_TO_VIDEO = Pattern(r"(?i:\bvideo\b[^:\n]{0,60}\b(?:ini|berikut|bawah)\s?:\s*)\Z")
_SURE_END, _NO_SENTENCE = 0.6, 0.1
_OPENS = ("simak", "lihat", "tonton", "saksikan")


@filter_for("embed", example="Simak Video 'Warga Panen Raya':", when=When(words=_OPENS))
def video_links(page: Page, places: Places) -> Iterator[Span]:
    """Links to a video with its title, quoted or not: "Tonton juga video "Judul" di sini:"."""
    stop = len(page.text)
    for position, _ in reversed(places):
        label = _LABEL.match(page.text, position)
        if not label or page.is_marked(position):
            continue
        quoted = _QUOTED.match(page.text, label.end())
        sure = label["video"] and (quoted or _is_last_title(page, label))
        if not sure and not at_boundary(page, position):
            continue
        ended = quoted is not None and quoted[0].rstrip().lower().endswith((":", "sini"))
        if quoted and not ended and page.text[quoted.end() : quoted.end() + 1].islower():
            continue  # the sentence goes on
        if quoted and (label["video"] or ended):
            yield Span(position, quoted.end())
            stop = position
        elif label["video"] and page.text[label.end() : label.end() + 1].isupper():
            limit = min(stop, page.line_end(label.end()), page.next_mark(label.end()))
            whole = _TO_COLON.fullmatch(page.text, label.end(), blank_before(page.text, limit, label.end()))
            end = whole.end() if whole else LinkedTitle(page, label.end(), limit).end()
            if end:
                yield Span(position, end)
                stop = position


def _is_last_title(page: Page, label: re.Match[str]) -> bool:
    """Whether a title behind a capitalised label closes the text or stands in front of its player.

    A list, or another title, may stand before it without a stop.
    """
    stop = min(page.closing, page.next_mark(label.end()))
    title = page.text[label.end() : stop].rstrip()
    ends = stop == page.closing or page.kind_at(stop) == "embed"
    return ends and label["video"].strip().istitle() and is_without_sentence(title) and in_title_case(title)


@filter_for(
    "embed",
    example="Saksikan video berikut ini: Warga Waru Panen Raya Padi di Tengah Hujan Sastro menjual gabahnya ...",
    when=When(marked=True),
)
def video_teasers(page: Page) -> Iterator[Span]:
    """The title of a video behind the words that lead to it, in a line in which the story goes on."""
    for mark in page.marks:
        if mark.kind != "embed" or not _LEADS_TO_VIDEO.search(page.text, mark.start, mark.end):
            continue
        start = blank_after(page.text, mark.end)
        stop = min(page.line_end(mark.end - 1), page.next_mark(mark.end))
        goes_on = start < stop and not is_without_sentence(page.text[start:stop].rstrip())
        if goes_on and (end := LinkedTitle(page, start, stop).sure_end(_SURE_END, _NO_SENTENCE)):
            yield Span(start, end)


@filter_for(
    "embed",
    example="... kata warga.\nDokter Waru: Kenali Gejala Flu\nDokter Waru: Kenali Gejala Flu\n(abc/def)",
    when=When(ends=True, lines=3, marked=True),
)
def doubled_titles(page: Page) -> Iterator[Span]:
    """The title of a player that stands twice, line below line, between the story and who signs it."""
    for below, line in pairwise(tail_lines(page)):
        title = page.text[line.start : line.end]
        signed = page.kind_at(blank_after(page.text, below.end)) == "byline"
        twice = title == page.text[below.start : below.end] and len(title.split()) >= _FEWEST_WORDS
        if signed and twice and in_title_case(title):
            yield from (line, below)


@filter_for(
    "embed",
    example="... kata warga. Video Warga Panen Raya di Randu Video Warga Panen Raya di Randu (abc/def)",
    when=When(words=("video",)),
)
def videos_twice(page: Page, places: Places) -> Iterator[Span]:
    """The title of a video that stands twice in one line, one copy behind the other."""
    for position, _ in places:
        twice = _TWICE.match(page.text, position)
        if twice and in_title_case(twice["title"]):
            yield Span(*twice.span())
