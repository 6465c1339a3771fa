"""Lists of other articles that are known by their form: above their label, or below it with their first words."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.label_forms import is_label
from newsclean.filters.links.related import LABEL
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import is_headline

_DASH = Pattern(r"[-–•*]\s{1,3}")
# In one-line text: a sentence ends, and the first dash follows.
_FIRST_DASH = Pattern(r"[.!?\"”)]\s{1,9}(?=[-–•*] [A-Z0-9“\"])")
_NEXT_DASH = Pattern(r"\s{1,9}(?=[-–•*] [A-Z0-9“\"])")
_SHORTEST, _FEWEST_WORDS, _LONGEST_LIST = 18, 4, 600
_MOST_LINES = 12
_STORY_ENDS = (".", "\"", "”", "…")
# A list of articles at the end of a page, with their first words, which are cut.
_LONGEST_LABEL, _SHORTEST_TEASER, _MOST_BELOW = 40, 40, 40
_LEAD = "━-–•»>*# "
_AGO = r"\d{1,3} (?:menit|jam|hari|minggu|bulan|minutes?|hours?|days?|weeks?) (?:ago|lalu|yang lalu)"
_MORE = r"(?:Read [Mm]ore|Baca [Ss]elengkapnya|Selengkapnya)"
_CUT_END = Pattern(rf"(?:…|\.{{3}}|\b{_MORE}|\b{_AGO})\W{{0,3}}\Z")
_LONGEST_CUT = 40
_SENTENCE_INSIDE = Pattern(r"[a-z]{3}\. [A-Z]")
_PROSE_ENDS = (*PARAGRAPH_ENDS, "!")
_FEWEST_BELOW = 2


@filter_for(
    "related",
    example="... kata warga.\n- Warga Panen Raya di Tengah Kemarau\n- Harga Cabai Naik Lagi\nBaca Juga\nHujan ...",
    when=When(words=("baca", "bacaan", "simak", "lihat", "artikel", "berita", "related")),
)
def titles_above_label(page: Page, places: Places) -> Iterator[Span]:
    """Titles behind dashes that stand above the label "Baca Juga", which has none below it."""
    for position, _ in places:
        label = LABEL.match(page.text, position)
        if label is None or label["colon"] or label["must"]:
            continue
        if page.starts_line(position) and page.ends_line(label.end()):
            yield from _lines_above(page, page.line_index(position))
        elif not page.is_marked(position) and (start := _list_before(page, position)) is not None:
            yield Span(start, label.end())


def _lines_above(page: Page, index: int) -> Iterator[Span]:
    """The titles in the lines above a label, if a paragraph of the story stands above them and one below it."""
    text, lines = page.text, page.lines
    first = index
    while first and index - first < _MOST_LINES and _is_dashed_title(page, lines[first - 1]):
        first -= 1
    below = lines[index + 1 : index + 2]
    if 0 < first < index and all(text[end - 1] in _STORY_ENDS for _, end in (lines[first - 1], *below)):
        yield from lines[first:index]


def _is_dashed_title(page: Page, line: Span) -> bool:
    text = page.text[line.start : line.end]
    dash = _DASH.match(text)
    return dash is not None and not page.is_marked(line.start) and _is_title(text[dash.end() :])


def _is_title(text: str) -> bool:
    return len(text) >= _SHORTEST and len(text.split()) >= _FEWEST_WORDS and is_headline(text)


def _list_before(page: Page, position: int) -> int | None:
    """Where the titles behind dashes begin that stand before the label at `position` in the same line."""
    text, end = page.text, blank_before(page.text, position)
    floor = max(page.line_start(position), end - _LONGEST_LIST)
    for boundary in reversed(list(_FIRST_DASH.finditer(text, floor, end))):
        start = boundary.end()
        titles = [title[1:].strip() for title in _NEXT_DASH.split(text[start:end])]
        if not all(map(_is_title, titles)):
            return None
        if text[boundary.start()] not in "?!" or len(titles) == 1:
            return start
    return None


@filter_for(
    "related",
    example="Recent Posts\nBupati Tunjuk Kepala Dinas\nWaru | Bupati menunjuk kepala dinas baru untuk\n6 jam ago",
    when=When(odd=_FEWEST_BELOW, lines=_FEWEST_BELOW + 2),
)
def teasers_below_label(page: Page) -> Iterator[Span]:
    """What stands below the label of a list of articles to the end of the page, if no line of it ends like a sentence.

    One of them at least is cut, or says how long ago it was.
    """
    text, lines = page.text, page.lines
    if not lines or _is_prose(page, lines[-1]):
        return
    for index in range(len(lines) - _FEWEST_BELOW - 1, max(0, len(lines) - _MOST_BELOW), -1):
        if _is_prose(page, lines[index + 1]):
            return
        line = lines[index]
        if line.end - line.start > _LONGEST_LABEL or not is_label(text[line.start : line.end].strip(_LEAD)):
            continue
        below = [each for each in lines[index + 1 :] if not page.is_marked(each.start)]
        if len(below) >= _FEWEST_BELOW and any(_is_teaser(text[start:end]) for start, end in below):
            yield line
            yield from below
            return


def _is_prose(page: Page, line: Span) -> bool:
    """Whether a line that nobody has marked ends like a sentence."""
    ends = page.text.endswith(_PROSE_ENDS, line.start, line.end)
    return ends and not _is_cut(page.text, *line) and not page.is_marked(line.start)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a part of a text ends as what is cut short does."""
    return _CUT_END.search(text, max(start, end - _LONGEST_CUT), end) is not None


def _is_teaser(text: str) -> bool:
    if len(text) < _SHORTEST_TEASER:
        return False
    return _is_cut(text, 0, len(text)) or (_SENTENCE_INSIDE.search(text) is not None and text[-1].isalnum())
