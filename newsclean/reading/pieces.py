"""The pieces of a page that stand apart: where boilerplate stands that no label gives away.

In an article of lines these are its lines, in one-line text the sentences of its head and its tail. Long ones are
paragraphs of the story, and so is in the middle what reads like one: only lines that are short and lack a full stop,
or that open with a word that boilerplate opens with, are looked at there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from newsclean.lexicon.slots import bits_of, slots_of_word
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern

# Longer pieces are paragraphs: at the tail, and elsewhere.
LONGEST, _SHORT = 420, 170
# An article in one line has so many lines at most, and so many characters at least.
_FEW_LINES, _SHORTEST_ARTICLE = 2, 500
# A line longer than this holds several sentences, as flat articles do.
FLAT = 450
# So far the head and the tail of a page reach, in characters.
HEAD, TAIL = 250, 500
# Where a sentence may end.
_STOP = Pattern(r"[.!?…][\"”)]?(?:\s+(?=\S)|(?<=[a-z]{2}[a-z)].)(?=[A-Z(]))")
# The stop of an abbreviation ends none: "H. Burhan", "Drs. Sahlan", "Jl. Kenanga"; nor one before lower case, but
# behind a longer word. One that speaks to somebody is whole: "Semoga membantu ya, Bun."
_SHORT_FORM = Pattern(
    r"(?:\b(?!(?<=[a-z], )(?:Bun|Mom|Sis|Kak|Gan|Bro|Pak|Bu|Mak|Bos|Lur)\Z)[A-Z][a-z]{0,2}|\b[Hh]al|\bhlm|\ba\.n)\Z"
)
_LONG_LENGTH = 4
_LONG_WORD = Pattern(rf"[a-z]{{{_LONG_LENGTH}}}\Z")
# The number of an item in a list: what follows it is no sentence of its own.
LIST_NUMBER = Pattern(r"(?<!\d)\d{1,2}\.\s*\Z")
_QUESTION = 120
_ENDS = ".!?:\"”)"
_OPENINGS = (
    "nudge|read|press|watch|join|get|send|own|ad|copyright|page|comment|work_this|thanks|disclaimer|prohibit|reader"
    "|channel|work|english_word|video|broken|frame|photo|casual|hook|onward|subscription|only"
)


class Piece(NamedTuple):
    """Characters `start` to `end` of the page's text; `alone`: they fill their line."""

    start: int
    end: int
    alone: bool


def pieces(page: Page) -> Iterator[Piece]:
    """The pieces of a page on which nothing is marked, in order."""
    text, head, tail = page.text, page.opening + HEAD, page.closing - TAIL
    for index, (start, end) in enumerate(page.lines):
        if end - start > FLAT:
            yield from _in_long_line(page, start, end, head, tail)
        elif end - start <= (LONGEST if start >= tail else _SHORT) and (
            start >= tail or start < head or stands_out(text, start, end)
        ):
            yield Piece(start, end, True)
            if after := _line_that_goes_on(page, index):
                yield Piece(start, after.end, True)


def _line_that_goes_on(page: Page, index: int) -> Span | None:
    """The next line, if the one at `index` goes on in it, and neither those around them: one link, broken in two."""
    text, lines = page.text, page.lines
    if index + 1 >= len(lines) or not text[lines[index + 1].start].islower() or text[lines[index].end - 1] in _ENDS:
        return None
    after = lines[index + 1]
    above = text[lines[index - 1].end - 1] if index else "."
    below = text[lines[index + 2].start] if index + 2 < len(lines) else "A"
    apart = above in _ENDS and not below.islower() and not text.startswith("http", after.start)
    return after if apart and after.end - lines[index].start <= _SHORT else None


def stands_out(text: str, start: int, end: int) -> bool:
    """Whether a short line between paragraphs may be more than a sentence of the story: a call, a question first."""
    if text[end - 1] not in PARAGRAPH_ENDS or text.find("?", start, min(end, start + _QUESTION)) >= 0:
        return True
    return _opens_boilerplate(text[start : min(start + 20, end)].split(None, 1)[0])


@lru_cache(4096)
def _opens_boilerplate(word: str) -> bool:
    return bool(slots_of_word(word) & _opening_bits())


@cache
def _opening_bits() -> int:
    return bits_of(_OPENINGS)


def _in_long_line(page: Page, start: int, end: int, head: int, tail: int) -> Iterator[Piece]:
    """The sentences of a long line that stand at the head (the first one) or the tail of the page."""
    if start <= page.opening < end:
        yield from islice(_sentences(page, page.opening, min(end, head)), 1)
    if end > max(tail, head):
        yield from _sentences(page, max(start, tail, head), end)


def _sentences(page: Page, start: int, end: int) -> Iterator[Piece]:
    """The whole sentences from `start` to `end`."""
    text, left = page.text, start
    whole = start in (0, page.opening) or page.starts_line(start)
    for after in sentence_starts(text, start, end):
        if whole and (piece := _piece(text, left, after)):
            yield piece
        left, whole = after, True
    closed = end >= page.closing or text[end] == "\n"
    if whole and closed and (piece := _piece(text, left, end)):
        yield piece


def sentence_starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where the sentences of a part of a line begin, but for the first."""
    for stop in _STOP.finditer(text, start, end):
        if _ends_sentence(text, stop.start(), stop.end()):
            yield stop.end()


def _ends_sentence(text: str, stop: int, after: int) -> bool:
    """Whether the stop at `stop` ends a sentence, and another begins at `after`."""
    word = text[stop - _LONG_LENGTH : stop]
    if word.isalpha() and word.islower() and len(word) == _LONG_LENGTH:
        return True  # as most do
    if text[after].islower():
        return _LONG_WORD.search(text, stop - 4, stop) is not None
    return text[stop] != "." or _SHORT_FORM.search(text, max(0, stop - 5), stop) is None


def _piece(text: str, start: int, end: int) -> Piece | None:
    bare = text[start:end]
    start += len(bare) - len(bare.lstrip())
    end = start + len(bare.strip())
    return Piece(start, end, False) if 0 < end - start <= LONGEST else None


def is_in_one_line(page: Page) -> bool:
    """Whether an article has lost its line breaks: it is in one line, but for its headline perhaps, and long."""
    return len(page.lines) <= _FEW_LINES and len(page.text) >= _SHORTEST_ARTICLE
