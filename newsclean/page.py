"""The page as the filters read it: a text, its lines, and what has been marked in it so far.

This is one of the two rooms where speed is made (the other is `cues.py`): what many filters ask is computed once a
page, and positions are found by bisection.
"""

from __future__ import annotations

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from newsclean.blanks import BLANK, blank_after, blank_before, readable
from newsclean.patterns import Pattern

# A line, from its first to its last character that is not blank.
_LINE = Pattern(rf"[^\s{BLANK}](?:[^\n]*[^\s{BLANK}])?")
# A sentence, a quotation or an announcement ends with one of these.
_SENTENCE_ENDS = ".\"”:;,’'"


class Span(NamedTuple):
    """Characters `start` to `end` of a page's text."""

    start: int
    end: int


# Span(...), but for the checks: a page has many lines.
_span = tuple.__new__


class Mark(NamedTuple):
    """A span that a filter wants deleted."""

    start: int
    end: int
    filter: str
    kind: str


# A text this long may have as many lines.
_LONG = 1_000_000


@contextmanager
def _without_collecting() -> Iterator[None]:
    """While a million objects are made, Python's collector would look through all of them again and again."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


class Page:
    """One article while it is being cleaned.

    Filters read `text`, `title` and what earlier filters have marked; only the cleaner marks. All offsets
    are into `text`. `hits` holds, by filter, where the words stand with which that filter's boilerplate opens.
    """

    def __init__(self, text: str, title: str | None = None) -> None:
        self.text = readable(text)
        self.title = readable(title) if title else title
        self.hits: dict[str, list[tuple[int, str]]] = {}
        self.marks: list[Mark] = []
        self.staying: Collection[str] = ()  # filters whose marks will not be cut
        self._starts: list[int] = []  # of the marks, for bisection
        self._headline: Span | None = None
        self._opening: int | None = None
        self._closing: int | None = None

    @cached_property
    def lines(self) -> list[Span]:
        """The lines that are not blank, without the blanks around them."""
        if len(self.text) < _LONG:
            return self._find_lines()
        with _without_collecting():
            return self._find_lines()

    def _find_lines(self) -> list[Span]:
        lines, start = [], 0
        for line in self.text.split("\n"):
            end = start + len(line)
            if line.strip() is line and line[:1] not in BLANK and line[-1] not in BLANK:  # as most are
                lines.append(_span(Span, (start, end)))
            elif match := _LINE.search(line):
                lines.append(Span(start + match.start(), start + match.end()))
            start = end + 1
        return lines

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def loose_lines(self) -> list[Span]:
        """The lines that do not end like a sentence: headlines, labels, list items, boilerplate."""
        text = self.text
        return [line for line in self.lines if text[line.end - 1] not in _SENTENCE_ENDS]

    def line_index(self, position: int) -> int:
        """The index in `lines` of the line that holds `position` (or of the last one before it; -1 if none)."""
        return bisect_right(self._line_starts, position) - 1

    @cached_property
    def _after_breaks(self) -> list[int]:
        """Where lines start, and one more after the last: a line may be long, and be asked about often."""
        return [0, *accumulate(map((1).__add__, map(len, self.text.split("\n"))))]

    def line_end(self, position: int) -> int:
        """Where the line that holds `position` ends."""
        return self._after_breaks[bisect_right(self._after_breaks, position, 1, len(self._after_breaks) - 1)] - 1

    def line_start(self, position: int) -> int:
        """Where the line that holds `position` starts."""
        return self._after_breaks[bisect_right(self._after_breaks, position, 1, len(self._after_breaks) - 1) - 1]

    def starts_line(self, position: int) -> bool:
        """Whether only blanks stand before `position` in its line."""
        start = self.line_start(position)
        return blank_before(self.text, position, start) == start

    def ends_line(self, position: int) -> bool:
        """Whether only blanks stand after `position` in its line."""
        return blank_after(self.text, position) >= self.line_end(position)

    def mark(self, wanted: Sequence[Mark]) -> None:
        """Mark what is still unmarked of each span, without the blanks at its ends."""
        in_order = sorted(wanted)
        if all(sooner.end <= later.start for sooner, later in pairwise(in_order)):
            self._add(in_order)
        else:  # they overlap: the first come, the first served
            for each in wanted:
                self._add([each])

    def _add(self, wanted: Sequence[Mark]) -> None:
        """Mark spans that are in order and apart from each other: all at once, for there may be many."""
        text, new = self.text, []
        for mark in wanted:
            for first, last in self._gaps(mark.start, mark.end):
                left = first if text[first].isalnum() else blank_after(text, first)
                right = last if text[last - 1].isalnum() else blank_before(text, last, min(left, last))
                if left < right:
                    new.append(Mark(left, right, mark.filter, mark.kind))
        if new:
            in_front = self.marks and new[0].start < self.marks[-1].start
            self.marks += new
            self._starts += [mark.start for mark in new]
            if in_front:
                self.marks.sort()
                self._starts.sort()
            self._opening = self._closing = None

    def _gaps(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a span that no mark covers."""
        after = bisect_left(self._starts, end)
        if not after or self.marks[after - 1].end <= start:
            return [(start, end)] if start < end else []
        gaps = []
        for index in range(max(bisect_right(self._starts, start) - 1, 0), after):
            mark = self.marks[index]
            if mark.end <= start:
                continue
            if mark.start > start:
                gaps.append((start, mark.start))
            start = max(start, mark.end)
        if start < end:
            gaps.append((start, end))
        return gaps

    def is_marked(self, position: int) -> bool:
        """Whether a mark covers `position`."""
        return bool(self._starts) and self.mark_at(position) is not None

    def mark_at(self, position: int) -> Mark | None:
        """The mark that covers `position`."""
        index = bisect_right(self._starts, position) - 1
        return self.marks[index] if index >= 0 and position < self.marks[index].end else None

    def next_mark(self, position: int) -> int:
        """Where the next mark at or after `position` starts; the end of the text if there is none."""
        index = bisect_left(self._starts, position)
        return self._starts[index] if index < len(self._starts) else len(self.text)

    @property
    def headline(self) -> Span | None:
        """The headline that opens the text, where a filter has found it."""
        return self._headline

    @headline.setter
    def headline(self, span: Span) -> None:
        self._headline, self._opening = span, None

    @property
    def opening(self) -> int:
        """Where the text that no filter has marked begins, past the headline."""
        if self._opening is None:
            self._opening = self._find_opening()
        return self._opening

    def _find_opening(self) -> int:
        position = blank_after(self.text, 0)
        skip = [(mark.start, mark.end) for mark in self.marks]
        if self.headline:
            skip = sorted([*skip, (self.headline.start, self.headline.end)])
        for start, end in skip:
            if start > position:
                break
            position = max(position, blank_after(self.text, end))
        return position

    @property
    def closing(self) -> int:
        """Where the text that no filter has marked ends."""
        if self._closing is None:
            self._closing = self.end_before(len(self.text))
        return self._closing

    def end_before(self, position: int) -> int:
        """Where the text that no filter has marked ends before `position`."""
        end = blank_before(self.text, position)
        while end and (mark := self.mark_at(end - 1)):
            end = blank_before(self.text, mark.start)
        return end

    def open_lines(self, start: int = 0) -> Iterator[Span]:
        """The lines of which nothing is marked, from the line at `start` on."""
        for index in range(max(self.line_index(start), 0), len(self.lines)):
            line = self.lines[index]
            if self.next_mark(line.start) >= line.end and not self.is_marked(line.start):
                yield line
