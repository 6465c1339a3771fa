"""Lists of other articles that are known by their form: above their label, with teasers, or with their channel."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.related import LABEL
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case, is_headline

_DASH = Pattern(r"[-–•*]\s{1,3}")
# In one-line text: a sentence ends, and the first dash follows.
_FIRST_DASH = Pattern(r"[.!?\"”)]\s{1,9}(?=[-–•*] [A-Z0-9“\"])")
_NEXT_DASH = Pattern(r"\s{1,9}(?=[-–•*] [A-Z0-9“\"])")
_SHORTEST, _FEWEST_WORDS, _LONGEST_LIST = 18, 4, 600
_MOST_LINES = 12
_STORY_ENDS = (".", "\"", "”", "…")
# A teaser is cut; so long it is at least, and no line of a dialogue.
_CUT = ("...", "…")
_SHORTEST_TEASER, _LONGEST_TEASER, _FEWEST_TEASERS = 40, 400, 2


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
    example="Warga Panen Raya di Tengah Kemarau\nPetani di Waru memanen padi lebih awal dari ...\nHarga Cabai Naik ...",
    when=When(signs=("...", "…"), odd=_FEWEST_TEASERS, lines=2 * _FEWEST_TEASERS + 1),
)
def teasers(page: Page) -> Iterator[Span]:
    """Titles of other articles, each with its first words, which an ellipsis cuts, in the line below it."""
    pairs = [
        Span(index, index + 1)
        for index, (title, teaser) in enumerate(pairwise(page.lines))
        if _is_teaser(page.text[teaser.start : teaser.end]) and _is_title(page.text[title.start : title.end])
    ]
    if len(pairs) >= _FEWEST_TEASERS:
        for first, second in pairs:
            yield from (page.lines[first], page.lines[second])


def _is_teaser(text: str) -> bool:
    return (
        _SHORTEST_TEASER <= len(text) <= _LONGEST_TEASER
        and text.endswith(_CUT)
        and text[0].isalnum()
        and not in_title_case(text)
    )
