"""Titles of videos in front of the place where they were embedded: "Warga Panen Raya:[Gambas:Video Kanal]"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case

# The place of a video; without it the gap is left that it stood in, behind a title that begins behind two bars.
_PLACE, _GAP = Pattern(r"\[\s?Gambas\s?:\s?[Vv]ideo"), Pattern(r":(?P<gap>\s{3,40})(?=\S)")
_BARS = "||"
# A sentence ends, and what follows is glued to it or not.
_SENTENCE_END = Pattern(
    r"[.!?\"”)](?:\s{1,9}|(?<=[\w)][\w)\"”][.!?\"”)]))(?=[A-Z'‘])|(?<=[a-z])(?=(?:Saksikan|Simak|Tonton|Lihat) )"
)
_HOOK = Pattern(r"(?:[Ss]aksikan|[Ss]imak|[Tt]onton|[Ll]ihat)(?: (?:juga|pula))?(?: [Vv]ideo)? ?(?=['‘\"“A-Z])")
_LONGEST, _FEWEST_WORDS, _FEWEST_BEFORE_GAP = 160, 3, 6
# With one of these a sentence ends before a video's place.
_NO_LAST = (".", "!", "?", '"', "”", ")", ",", ";")
_NO_TITLE = Pattern(r"\d[.)] |\w\.(?:\s|[A-Z][a-z])|[a-z]{3}[A-Z][a-z]|[;|@]|\b(?:Catatan|Daftar|Keterangan|Berikut)\b")


@filter_for(
    "embed", example="... kata warga.Warga Waru Panen Raya Padi:[Gambas:Video Kanal]", when=When(signs=("[", "|"))
)
def embedded_titles(page: Page) -> Iterator[Span]:
    """The title of a video, with its colon, behind a sentence and in front of the video's place.

    Without a colon it is glued to the sentence.
    """
    for place in sorted(_places(page.text)):
        end = blank_before(page.text, place)
        floor = max(page.line_start(place), end - _LONGEST)
        colon = page.text[end - 1 : end] == ":"
        if page.text[end - 1 : end] in _NO_LAST or page.is_marked(end - 1) or end <= floor:
            continue
        starts = [stop.end() for stop in _SENTENCE_END.finditer(page.text, floor, end)]
        if colon:
            last = bisect_left(page.marks, end, key=attrgetter("start")) - 1
            starts += [page.marks[last].end] if last >= 0 else []
            starts += [floor] if page.starts_line(floor) else []
        else:
            starts = [start for start in starts if not page.text[start - 1].isspace()]
        if is_gap := page.text[place] != "[":
            starts = [bars + len(_BARS)] if (bars := page.text.rfind(_BARS, floor, end)) >= 0 else []
        fewest = _FEWEST_BEFORE_GAP if is_gap or not colon else _FEWEST_WORDS
        titles = (each for each in sorted(starts) if floor <= each and _is_title(page.text[each:end], fewest))
        start = next(titles, None)
        if start is not None and page.next_mark(start) >= end:
            yield Span(start, end)


def _places(text: str) -> Iterator[int]:
    """Where videos stood: their places, and gaps that may be left of them."""
    yield from (place.start() for place in _PLACE.finditer(text))
    if _BARS in text:
        yield from (gap.start("gap") for gap in _GAP.finditer(text))


def _is_title(text: str, fewest: int) -> bool:
    """Whether a text with its colon is a title in Title Case, perhaps behind an invitation to see it."""
    hook = _HOOK.match(text)
    title = text[hook.end() if hook else 0 :].strip(" :'‘’\"“”")
    return len(title.split()) >= fewest and not _NO_TITLE.search(title) and in_title_case(title)
