"""The lines of a page that could be boilerplate, and which may hold some: where the second opinion looks.

Place only says where to look. What a piece is, it has to say itself: no candidate knows its neighbours, which may be
cut in the same breath.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newsclean.page import Page, Span
from newsclean.page.lines import SENTENCE_ENDS

# A line of the story's middle that is longer is a paragraph; at the head and the tail, boilerplate may be longer.
_SHORT, _LONG = 240, 700
# A line that is a paragraph of the story, as far as its form tells: so long, and it ends like a sentence.
_PROSE = 90
# A line so long was several paragraphs.
_FLAT = 900
# A shorter line may be a label, whatever its last character is.
_LABEL = 60
_LONGEST_OPENER = 20
_FIRST_LETTERS = 3  # are looked up first
MARKS = "<‹«•→▶►»➡●■◆▪☞👉👇📲📌📢🔔✅★☆|©"
# Where a candidate may stand: head, middle or tail (h, m, t) of the story, as a line or inside one (l, i).
INSIDE = ("hi", "mi", "ti")
WHERE = ("hl", "ml", "tl", *INSIDE)


class Candidate(NamedTuple):
    """Characters `start` to `end` of a page's text, and which of WHERE they stand."""

    start: int
    end: int
    where: str


def candidates(page: Page, openers: frozenset[str]) -> Iterator[Candidate]:
    """The lines that could be boilerplate as a whole, in what no filter has marked.

    Between paragraphs these are lines that are no paragraphs, or open with one of the words with which boilerplate
    opens; at both ends all lines.
    """
    text, lines = page.text, _lines(page)
    first, last = _story(text, lines)
    if len(lines) > 1:
        for i in range(first + 1):
            if lines[i].end - lines[i].start <= _LONG:
                yield Candidate(*lines[i], "hl")
        first_letters = _first_letters(openers)
        for i in range(first + 1, last):
            start, end = lines[i]
            if end - start <= _SHORT and (
                text[end - 1] not in SENTENCE_ENDS
                or end - start <= _LABEL
                or (text[start : start + _FIRST_LETTERS] in first_letters and _opens(text, start, openers))
            ):
                yield Candidate(start, end, "ml")
        for i in range(max(last, first + 1), len(lines)):
            if lines[i].end - lines[i].start <= _LONG:
                yield Candidate(*lines[i], "tl")


def running_lines(page: Page) -> Iterator[tuple[Span, bool]]:
    """The lines of a page, and whether each may well hold boilerplate beside the story.

    That is so of what was several paragraphs, and of the story's first and last.
    """
    lines = _lines(page)
    ends = _story(page.text, lines)
    return ((line, at in ends or line.end - line.start > _FLAT) for at, line in enumerate(lines))


def _lines(page: Page) -> list[Span]:
    return list(page.open_lines()) if page.marks else page.lines


def _story(text: str, lines: list[Span]) -> tuple[int, int]:
    """The first and the last line that are paragraphs of the story; without any, the first and the last."""
    prose = (i for i, (start, end) in enumerate(lines) if end - start >= _PROSE and text[end - 1] in SENTENCE_ENDS)
    first = next(prose, None)
    if first is None:
        return 0, len(lines) - 1
    last = len(lines) - 1
    while lines[last].end - lines[last].start < _PROSE or text[lines[last].end - 1] not in SENTENCE_ENDS:
        last -= 1
    return first, last


def _opens(text: str, start: int, openers: frozenset[str]) -> bool:
    """Whether the word at `start` is one with which boilerplate opens."""
    return text[start : start + _LONGEST_OPENER].partition(" ")[0].rstrip(":,.") in openers


@lru_cache(4)
def _first_letters(openers: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_FIRST_LETTERS] for word in openers if len(word) >= _FIRST_LETTERS)

