"""What a page prints above its headline, or in front of it in one line: none of it is the story's."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import WORD_BEFORE
from newsclean.reading.ends import is_inside_sentence
from newsclean.reading.headlines import is_headline, says_something

_SHORTEST_TITLE, _FEWEST_WORDS = 20, 4
_HEAD_LINES, _LONGEST_LINE = 40, 60
_LONGEST_FRONT = 400
# No label: a sentence ends, four small words follow each other, somebody speaks, or a dash, a colon or the number of
# an item closes.
_PROSE = Pattern(r"[a-z)\"”]{2}[.!?][\"”)]?(?=\s|\Z)|(?:\b[a-z]+\s+){4}|[\"“”;]|(?:[-–—:,]|\b\d{1,2}[.)])\s*\Z")
_BEHIND_TITLE = Pattern(r"\s+[^\w\s,.;:-]{0,2}[A-Z\d]|\s*\Z")
_BELOW_HEADLINE = ("byline", "timestamp")
_PROSE_ENDS = (".", '"', "”", ",", ":", ";")


@filter_for("nav", example="Kabar Lereng\nDaerah\nWarga Panen Raya di Tengah Kemarau\nWarga memanen ...")
def above_title(page: Page) -> Iterator[Span]:
    """What is left above the headline, or in front of it in one-line text, where the headline is known beside the text.

    Short lines, or words that are no sentence: the name of the outlet, of a section, of a place.
    """
    title = (page.title or "").strip()
    if len(title) < _SHORTEST_TITLE or title.count(" ") + 1 < _FEWEST_WORDS:
        return
    start = page.opening
    at = page.text.find(title)
    while at >= 0 and (mark := page.mark_at(at)) and mark.kind == "nav":
        at = page.text.find(title, at + 1)  # at the end of a path
    end = at + len(title)
    if at <= start or not (_BEHIND_TITLE.match(page.text, end) or page.ends_line(end)):
        return
    if is_inside_sentence(page, page.line_index(at)):
        return
    first = max(start, page.line_start(at))
    above, before = _lines_above(page, page.line_index(at)), _words_before(page, first, at)
    if above is not None and before is not None and at - first <= _LONGEST_FRONT:
        yield from (*above, *before)


# One to three words, as a rubric has; the headline below is longer.
_RUBRIC = Pattern(r"[A-Z][\w&’'-]*(?: [A-Z\d&][\w&’'-]*){0,2}")
_LONGEST_RUBRIC, _FEWEST_IN_HEADLINE, _FEWEST_LINES = 30, 5, 4


@filter_for(
    "nav",
    example="Dampak Kemarau\nWarga Sukamaju Panen Raya di Tengah Kemarau\nSiti Rahma - detikNews\nRandu - Warga ...",
    when=When(lines=_FEWEST_LINES, marked=True),
)
def rubrics_above(page: Page) -> Iterator[Span]:
    """A word or three above the headline, where none is known beside the text; below it who wrote, or the time."""
    if page.title or len(page.lines) < _FEWEST_LINES:
        return
    first, second, third = page.lines[:3]
    if first.end - first.start > _LONGEST_RUBRIC or page.kind_at(third.start) not in _BELOW_HEADLINE:
        return
    headline = page.text[second.start : second.end]
    told = headline.count(" ") + 1 >= _FEWEST_IN_HEADLINE and is_headline(headline) and says_something(headline)
    if not told or page.is_marked(first.start) or page.is_marked(second.start):
        return
    if _RUBRIC.fullmatch(page.text, *first) and not says_something(page.text[first.start : first.end]):
        yield first


def _lines_above(page: Page, index: int) -> list[Span] | None:
    """The lines above the headline's; None if one of them is too long for a label or ends like a sentence."""
    above = [line for line in page.lines[:index] if not page.is_marked(line.start)]
    if index > _HEAD_LINES or any(end - start > _LONGEST_LINE for start, end in above):
        return None
    return None if any(page.text[start:end].endswith(_PROSE_ENDS) for start, end in above) else above


def _words_before(page: Page, start: int, end: int) -> list[Span] | None:
    """The gaps between the marks in front of the headline; None if one of them reads like a sentence."""
    gaps = [Span(*gap) for gap in page.gaps(start, end) if page.text[slice(*gap)].strip()]
    if any(_PROSE.search(page.text, *gap) for gap in gaps) or WORD_BEFORE.search(page.text, start, end):
        return None
    return gaps
