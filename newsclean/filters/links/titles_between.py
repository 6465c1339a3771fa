"""Titles of other articles without a label between the paragraphs of the story, and subheads, which only look so."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.tail import (
    FORECAST,
    LIST_NUMBER,
    LONGEST_LINE,
    NO_TITLE,
    SHORTEST,
    SURE,
    ends_like_title,
    is_bare_title,
    is_table,
)
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.overlap import is_spoken_of

_SHORTEST_PROSE, _LONGEST_SUBHEAD = 60, 80
_CREDIT = Pattern(r"[(©]|\b(?i:foto|dok)\b")
_ITEM = Pattern(r"\(?\d{1,2}[.)](?!\d)")


@filter_for(
    "related",
    example="... kata warga.\nWarga Panen Raya di Tengah Kemarau\nHarga Cabai di Pasar Naik Dua Kali Lipat\nHujan ...",
    when=When(odd=1, lines=3),
)
def bare_titles(page: Page) -> Iterator[Span]:
    """Titles without a label between paragraphs: several together, or one of which the next paragraph does not speak.

    A subhead stands alone, and its paragraph speaks of it.
    """
    runs: list[range] = []
    for index, line in page.odd_lines:
        if _is_rest_of_bracket(page, line) or _parts_story(page, index):
            yield line
        if index and (_is_title_line(page, line) or _may_be_title_line(page, line)):
            follows = bool(runs) and runs[-1].stop == index
            runs.append(range(runs.pop().start if follows else index, index + 1))
    for run in runs:
        if run.stop < len(page.lines) and (kept := _sure_part(page, run)):
            yield from _bare_titles(page, kept.start, kept.stop)


def _sure_part(page: Page, run: range) -> range | None:
    """Of lines one after the other that may be titles, those that are read as such, if one of them is surely a title.

    The last may be a longer subhead of the paragraph below it, or of the picture above that.
    """
    if not any(_is_title_line(page, page.lines[index]) for index in run):
        return None
    last, below = page.lines[run[-1]], page.lines[run.stop].start
    if page.kind_at(below) == "caption" and len(run) > 1 and last.end - last.start <= _LONGEST_SUBHEAD:
        return run[:-1]  # the picture is its paragraph's
    apart = page.is_marked(below) or _is_above_subhead(page, run.stop)
    return run if _is_title_line(page, last) or apart else run[:-1]


def _bare_titles(page: Page, first: int, after: int) -> list[Span]:
    """Of lines like titles, from `first` to the one before `after`, those that are of other articles."""
    run, above, below = page.lines[first:after], page.lines[first - 1], page.lines[after]
    several = len(run) > 1
    if run[-1].end - run[-1].start < SURE and is_spoken_of(page, run[-1]):
        run.pop()  # a subhead
    sure = [line for line in run if _is_sure(page, line)]
    beside = len(sure) > 1 and all(line in sure or _may_be_title_line(page, line) for line in run)
    surely = several and (beside or len(sure) == len(run)) and page.text[above.end - 1] not in ":,"
    heads = _is_above_subhead(page, after)
    framed = _is_paragraph_or_marked(page, above) and _is_paragraph_or_marked(page, below)
    is_subhead = bool(run) and run[-1].end - run[-1].start <= _LONGEST_SUBHEAD
    if surely and is_subhead and not (heads or framed or _is_short(page, below)):
        run.pop()  # a subhead, too
    alone = len(run) == 1 and not several and (is_spoken_of(page, run[0]) or run[0].end - run[0].start < SURE)
    between = heads or (_is_paragraph_or_marked(page, below) and not alone)
    return run if surely or (_is_paragraph_or_marked(page, above) and between) else []


def _is_sure(page: Page, line: Span) -> bool:
    """Whether a title says something at such a length that no list of the story has two of them."""
    text = page.text[line.start : line.end]
    return len(text) >= SURE and (says_something(text) or FORECAST.match(text) is not None)


def _is_short(page: Page, line: Span) -> bool:
    """Whether a line is short enough for a subhead, so that the one above it is none."""
    return line.end - line.start < SHORTEST and page.text[line.end - 1] not in PARAGRAPH_ENDS


def _is_above_subhead(page: Page, index: int) -> bool:
    """Whether a subhead and its paragraph stand at `index`: no two subheads stand together, so one above is a link.

    Between a longer subhead and its paragraph a caption may stand, if the line above is surely a title.
    """
    line, below = page.lines[index], page.lines[index + 1 : index + 3]
    text = page.text[line.start : line.end]
    if not ends_like_title(text[-1]) or not in_title_case(text) or LIST_NUMBER.search(text):
        return False
    if _CREDIT.search(text):
        return False
    if line.end - line.start < SHORTEST:
        return bool(below) and _is_paragraph_or_marked(page, below[0])
    above = page.lines[index - 1]
    beside = index > 1 and _may_be_title_line(page, above) and _is_title_line(page, page.lines[index - 2])
    sure = line.end - line.start <= LONGEST_LINE and (beside or _is_sure(page, above))
    return sure and any(_is_paragraph_or_marked(page, each) for each in below)


def _parts_story(page: Page, index: int) -> bool:
    """Whether a long title stands below a paragraph and right above a subhead: it needs no verb."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    if not SURE <= line.end - line.start <= LONGEST_LINE or page.is_marked(line.start):
        return False
    text = page.text[line.start : line.end]
    if not ends_like_title(text[-1]) or not in_title_case(text) or LIST_NUMBER.search(text) or NO_TITLE.search(text):
        return False
    if above is None or index + 1 == len(page.lines):
        return False
    return _is_paragraph_or_marked(page, above) and _is_above_subhead(page, index + 1)


def _is_rest_of_bracket(page: Page, line: Span) -> bool:
    """Whether a line is a title and the bracket that closes behind it: "(Baca juga: " was lost in front of it."""
    text = page.text[line.start : line.end]
    if text[-1] != ")" or "(" in text or len(text) > LONGEST_LINE or page.is_marked(line.start):
        return False
    return in_title_case(text) and is_bare_title(text[:-1]) and says_something(text)


def _is_title_line(page: Page, line: Span) -> bool:
    return _is_written_like_title(page, line, SHORTEST) and is_bare_title(page.text[slice(*line)])


def _may_be_title_line(page: Page, line: Span) -> bool:
    """Whether a line beside a title is one, too, though nothing in it is only said by titles."""
    if not _is_written_like_title(page, line, SURE):
        return False
    text = page.text[slice(*line)]
    return not (_ITEM.match(text) or NO_TITLE.search(text) or is_table(text) or is_fixture(text))


def _is_written_like_title(page: Page, line: Span, shortest: int) -> bool:
    """Whether an open line of at least so many characters, and no more than titles have, is in Title Case."""
    if not shortest <= line.end - line.start <= LONGEST_LINE or page.is_marked(line.start):
        return False
    text = page.text[slice(*line)]
    return text[0].isalnum() and ends_like_title(text[-1]) and in_title_case(text)


def _is_paragraph_or_marked(page: Page, line: Span) -> bool:
    """Whether a line is a paragraph, or has been marked: a colon announces a list of the story."""
    if page.is_marked(line.start):
        return True
    return line.end - line.start > _SHORTEST_PROSE and page.text[line.end - 1] in PARAGRAPH_ENDS
