"""Columns of other articles that a scraper took along: runs of headlines, with a label or without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.below_label import titles_below
from newsclean.lexicon.channels import columns
from newsclean.lexicon.parts import ANNOUNCING
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_an_end, prose_lines
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import is_headline, says_something

# A line this long that reads like a headline is one; shorter ones may be subheads of the story.
_HEADLINE_LENGTH = 40
# At the edge of a column a shorter one may be a subhead of the story.
_SURE_HEADLINE_LENGTH = 50
_FEWEST_AT_END = 4
_FEWEST_INSIDE = 8
# Headlines say something; the items of a list that closes a story do not.
_FEWEST_THAT_SAY = 3
_LABEL_LENGTH = 45
_LIST_ITEM = Pattern(r"(?:\d+[.)]|[-•*–]|[a-z][.)]|(?:19|20)\d\d\s?[-–:])\s")
_ANNOUNCES = Pattern(rf"\b{any_of(ANNOUNCING)}\b", re.IGNORECASE)
_LONG_WORD = Pattern(r"\w{4,}")
_SCORE = Pattern(r"\b\d{1,3}\s?[-–:]\s?\d{1,3}\b")
_MOST_FIXTURES = 0.25
_TITLE_WORD = Pattern(r"\b[A-Z][a-z]+")
# Names one after the other: a squad, a list of winners.
_NAMES = Pattern(r"(?=(?:[^,/]*(?:, |/)){2})(?:[^\sa-z,/][^\s,/]*[\s,/]+)+[^\sa-z,/][^\s,/]*")
_TEASER = Pattern(r"[A-Z][\w &.]{2,20}\s?\|\s*(?:\d+ (?:jam|menit|detik|hari)\s*)+lalu", re.IGNORECASE)
# A label with words of its own: "Berita Pemprov Sumsel lainnya:".
_COLUMN = Pattern(r"(?:berita|artikel)(?: [\w.&-]{1,20}){1,4} lain(?:nya)?", re.IGNORECASE)
_ITEM_MARK = Pattern(r"(?:[-•*–>»]|\d{1,2}[.)]?)\s{1,5}")
_MOST_IN_COLUMN = 12
_SHORTEST_ITEM, _SHORTEST_LATER = 25, 15


@filter_for(
    "related",
    example="Parkir Liar Menjamur, Diawasi Ketat dengan Patroli Gabungan\nHarga Cabai ...",
    when=When(odd=2),
)
def headline_runs(page: Page) -> Iterator[Span]:
    """Columns of other headlines: below a label such as "Berita Lainnya", or runs of lines of which none is a sentence.

    Short labels between the headlines go with them. Inside the story a run without a label must be longer, and one
    that a colon announces is the story's own list.
    """
    yield from _labelled_columns(page)
    long = sum(line.end - line.start >= _HEADLINE_LENGTH for line in page.loose_lines)
    if long < _FEWEST_AT_END:
        return
    counts = Counter(page.text[line.start : line.end] for line in page.lines)
    for run in _runs(page):
        announced = _announced(page, run[0])
        while run and not _is_column(page, run[0], counts) and not (_at_tail(page, run) and _may_be_tag(page, run[0])):
            run.pop(0)
        while run and not _is_column(page, run[-1], counts) and not _at_tail(page, run):
            run.pop()
        if len(run) >= _FEWEST_AT_END and _is_rail(page, run, counts, announced=announced):
            yield from (line for line in run if not _is_of_the_story(page, line))


def _is_of_the_story(page: Page, line: Span) -> bool:
    """Whether a line among headlines is an item of a list or of a schedule."""
    return bool(_LIST_ITEM.match(page.text, line.start) or is_fixture(page.text[line.start : line.end]))


def _labelled_columns(page: Page) -> Iterator[Span]:
    """Labels of columns below the first sentence of the story, and the headlines below each."""
    story: int | None = None
    for index, line in page.odd_lines:
        if line.end - line.start > _LABEL_LENGTH or not _is_column_label(page.text[line.start : line.end]):
            continue
        if story is None:
            story = next((prose.start for prose in prose_lines(page)), len(page.text))
        titles = _titles_of(page, index) if line.start > story else []
        # One word alone may be a subhead of the story.
        if len(titles) > 1 or (titles and " " in page.text[line.start : line.end]):
            yield line
            yield from titles


def _titles_of(page: Page, index: int) -> list[Span]:
    """The titles below the label in the line at `index`: a column of them, or with dates and bullets between them."""
    return list(_column_below(page, index)) or list(titles_below(page, index + 1, numbered=False))


@lru_cache(4096)  # sites repeat them on every page
def _is_column_label(text: str) -> bool:
    label = text.strip("-=• :»>").lower().replace("’", "'")
    return label in columns() or (text[-1] == ":" and _COLUMN.fullmatch(label) is not None)


def _column_below(page: Page, index: int) -> Iterator[Span]:
    """The lines below a label that are headlines, with bullets or without."""
    label = page.text[page.lines[index].start : page.lines[index].end].lower()
    for taken, line in enumerate(page.lines[index + 1 : index + 1 + _MOST_IN_COLUMN]):
        text = page.text[line.start : line.end]
        mark = _ITEM_MARK.match(text)
        title = text[mark.end() :] if mark else text
        if mark and text[0].isdigit() and label.startswith("baca juga"):
            return  # the story's own list, behind a link that was lost
        shortest = _SHORTEST_LATER if mark and taken > 1 else _SHORTEST_ITEM
        if page.is_marked(line.start) or len(title) < shortest or not is_headline(title):
            return
        yield line


def _runs(page: Page) -> Iterator[list[Span]]:
    """Lines one after the other that are no sentences, if they are enough for a column."""
    for stretch in _stretches(page):
        # Most are too short to look at closely.
        if sum(line.end - line.start >= _HEADLINE_LENGTH for line in stretch) >= _FEWEST_AT_END:
            for is_sentence, run in groupby(stretch, lambda line: _is_open_sentence(page.text[line.start : line.end])):
                if not is_sentence:
                    yield list(run)


def _stretches(page: Page) -> Iterator[list[Span]]:
    """Lines one after the other that do not end like a sentence; what is marked already does not end a stretch."""
    stretch: list[Span] = []
    for line in page.lines:
        if page.is_marked(line.start) and page.is_marked(line.end - 1):
            continue
        if page.text[line.end - 1] in ".\"”:;,’'" and not page.text.endswith("...", line.start, line.end):
            yield stretch
            stretch = []
        else:
            stretch.append(line)
    yield stretch


def _is_open_sentence(text: str) -> bool:
    """Whether a line is a sentence although it does not end like one."""
    if len(text) <= _LABEL_LENGTH:
        return False
    return len(text) > 200 or not (is_headline(text) or _TEASER.match(text))


@lru_cache(1024)  # each line of a column is asked about several times
def _is_linked(text: str) -> bool:
    if len(text) < _HEADLINE_LENGTH or _NAMES.fullmatch(text):
        return False
    return bool(_TEASER.match(text)) or (is_headline(text) and len(_TITLE_WORD.findall(text)) >= 3)


def _is_column(page: Page, line: Span, counts: Counter[str]) -> bool:
    """Whether a line surely belongs to a column: a headline, or a label that stands there more than once."""
    text = page.text[line.start : line.end]
    if counts[text] > 1:
        return True
    return len(text) >= _SURE_HEADLINE_LENGTH and _is_linked(text) and not _LIST_ITEM.match(text)


def _is_rail(page: Page, run: list[Span], counts: Counter[str], *, announced: bool) -> bool:
    linked = [line for line in run if _is_linked(page.text[line.start : line.end])]
    again = sum(counts[page.text[line.start : line.end]] > 1 for line in linked)
    said = sum(says_something(page.text[line.start : line.end]) for line in linked)
    apart = at_an_end(page, run) and (said >= _FEWEST_THAT_SAY or _beside_boilerplate(page, run))
    fewest = _FEWEST_AT_END if again > 1 or apart else _FEWEST_INSIDE
    if len(linked) < fewest or 3 * len(linked) < len(run) - len(linked):
        return False
    if sum(is_fixture(page.text[line.start : line.end]) for line in run) > _MOST_FIXTURES * len(run):
        return False
    items = sum(bool(_LIST_ITEM.match(page.text, line.start)) for line in run)
    scores = sum(bool(_SCORE.search(page.text, line.start, line.end)) for line in linked)
    if 2 * scores > len(linked) or items > len(linked) / 2:
        return False
    return bool(again) or not (announced or _announced(page, run[0]) or _is_table(page, linked))


def _is_table(page: Page, lines: list[Span]) -> bool:
    """Whether most lines share a word: the rows of a table do, headlines of a column seldom."""
    words = Counter(word for line in lines for word in set(_LONG_WORD.findall(page.text, line.start, line.end)))
    return bool(words) and words.most_common(1)[0][1] > 0.6 * len(lines)


def _beside_boilerplate(page: Page, run: list[Span]) -> bool:
    """Whether the line above or below is part of the page and not of the story."""
    above, below = page.line_index(run[0].start) - 1, page.line_index(run[-1].start) + 1
    return any(
        0 <= at < len(page.lines) and page.is_marked(page.lines[at].start) and page.is_marked(page.lines[at].end - 1)
        for at in (above, below)
    )


def _announced(page: Page, first: Span) -> bool:
    """Whether the line above announces a list, which then is the story's."""
    index = page.line_index(first.start) - 1
    while index >= 0 and page.is_marked(page.lines[index].start):
        index -= 1
    if index < 0:
        return False
    above = page.text[page.lines[index].start : page.lines[index].end]
    return above[-1] == ":" or bool(_ANNOUNCES.search(above))


def _may_be_tag(page: Page, line: Span) -> bool:
    text = page.text[line.start : line.end]
    return len(text.split()) <= 3 or page.text.count(text) > 1


def _at_tail(page: Page, lines: list[Span]) -> bool:
    return lines[-1].end >= page.closing and len(lines) > _FEWEST_AT_END
