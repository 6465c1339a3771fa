"""The page as the filters read it: a text, its lines, and what has been marked in it so far.

Speed is made here and in `cues.py`: what many filters ask is computed once a page, and positions are found by
bisection.
"""

from __future__ import annotations

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from newsclean.page.blanks import blank_after, blank_before, readable

# A sentence, a quotation or an announcement ends with one of these.
_SENTENCE_ENDS = ".\"”:;,’'"
# A plain paragraph is longer than a label and ends with one of these.
_LONGEST_LABEL, _PARAGRAPH_ENDS = 60, ".\"”"
_HEAD_LINES = 7
# Nothing that opens with a word reads farther back than this.
_NEAR_SEAM = 400


class Span(NamedTuple):
    """Characters `start` to `end` of a page's text."""

    start: int
    end: int


# Where words stand: the position in the text and the word in lower case, in the order of the text.
Places = list[tuple[int, str]]
# Span(...) and Mark(...), but for the call: a page has many.
_new = tuple.__new__


class Mark(NamedTuple):
    """A span that a filter wants deleted."""

    start: int
    end: int
    filter: str
    kind: str


class About(NamedTuple):
    """What is known of an article beside its text and its title: who publishes it ('': nobody knows), and which titles
    there are in its corpus."""

    outlet: str = ""
    titles: Container[str] = ()


UNKNOWN = About()

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

    Filters read `text`, `title` and what earlier filters have marked; only the pipeline marks. All offsets are into
    `text`. The pipeline sets, before the first filter is asked, `hits`: by filter, the places of its words; and
    `headline`: the line that opens the text and is its headline. `known` is for what is costly to find out and asked
    again. `seams` are the places at which something was cut to make this text; None of a text as it came: what is far
    from them has been read before, and nothing was found in it.
    """

    def __init__(
        self,
        text: str,
        title: str | None = None,
        seams: tuple[int, ...] | None = None,
        about: About = UNKNOWN,
    ) -> None:
        self.text = readable(text)
        self.about = about
        self.warnings: list[str] = []
        """What the user should know of how the page was read."""
        self.title = readable(title) if title else title
        self.seams = seams
        self.headline: Span | None = None
        self.hits: dict[str, Places] = {}
        self.known: dict[tuple[str, int], Any] = {}
        self.marks: list[Mark] = []
        self._starts: list[int] = []  # of the marks, for bisection
        self._opening: int | None = None
        self._closing: int | None = None
        self._ends_open: bool | None = None

    @cached_property
    def lines(self) -> list[Span]:
        """The lines that are not blank, without the blanks around them."""
        self._read_lines()
        return self.lines

    @cached_property
    def odd_lines(self) -> list[tuple[int, Span]]:
        """The lines that are no plain paragraphs, each with its index in `lines`.

        A plain paragraph is longer than a label and ends with a full stop or a double quotation mark: most lines are,
        and no headline, label, menu or list of keywords.
        """
        self._read_lines()
        return self.odd_lines

    @cached_property
    def _after_breaks(self) -> list[int]:
        """Where lines start, and one more after the last: a line may be long, and be asked about often."""
        self._read_lines()
        return self._after_breaks

    def _read_lines(self) -> None:
        if len(self.text) < _LONG:
            self._find_lines()
        else:
            with _without_collecting():
                self._find_lines()

    def _find_lines(self) -> None:
        lines: list[Span] = []
        odd: list[tuple[int, Span]] = []
        breaks, start = [0], 0
        for line in self.text.split("\n"):
            after = start + len(line)
            if bare := line.strip():
                left = start if bare is line else start + line.find(bare)
                right = left + len(bare)
                span = _new(Span, (left, right))
                if right - left <= _LONGEST_LABEL or bare[-1] not in _PARAGRAPH_ENDS:
                    odd.append((len(lines), span))
                lines.append(span)
            start = after + 1
            breaks.append(start)
        self.lines, self.odd_lines, self._after_breaks = lines, odd, breaks

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def loose_lines(self) -> list[Span]:
        """The lines that do not end like a sentence: headlines, labels, list items, boilerplate."""
        text = self.text
        return [line for _, line in self.odd_lines if text[line.end - 1] not in _SENTENCE_ENDS]

    @cached_property
    def shortest_in_head(self) -> int:
        """The length of the shortest of the first lines."""
        return min([end - start for start, end in self.lines[:_HEAD_LINES]], default=0)

    def line_index(self, position: int) -> int:
        """The index in `lines` of the line that holds `position` (or of the last one before it; -1 if none)."""
        return bisect_right(self._line_starts, position) - 1

    def lines_to_read(self, head: int) -> Iterator[tuple[int, Span]]:
        """The lines, with their index, about which a rule has to be asked that sees a line and its neighbours.

        That is all of them in a text as it came, and later those beside a seam, and the first `head`: what was farther
        down may have moved up.
        """
        lines = self.lines
        if self.seams is None:
            return enumerate(lines)
        near = set(range(min(head, len(lines))))
        for seam in self.seams:
            at = self.line_index(seam)
            near.update(range(max(at - 1, 0), min(at + 2, len(lines))))
        return ((index, lines[index]) for index in sorted(near))

    @property
    def read_again_until(self) -> int:
        """Where what was cut can no longer matter for words and what stands around them: a little behind the last seam.

        What follows ends as it ended before; a rule that looks at the end of the text finds there what it found.
        """
        if self.seams is None:
            return len(self.text)
        until = self.text.find(" ", max(self.seams, default=0) + _NEAR_SEAM)
        return until if until >= 0 else len(self.text)

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
        if len(wanted) == 1:
            self._add(wanted)
            return
        in_order = sorted(wanted)
        if all(sooner.end <= later.start for sooner, later in pairwise(in_order)):
            self._add(in_order)
        else:  # they overlap: the first come, the first served
            for each in wanted:
                self._add([each])

    def _add(self, wanted: Sequence[Mark]) -> None:
        """Mark spans that are in order and apart from each other: all at once, for there may be many."""
        text, marks, new = self.text, self.marks, []
        for start, end, name, kind in wanted:
            for first, last in self._gaps(start, end) if marks else ((start, end),):
                left = first if text[first : first + 1].isalnum() else blank_after(text, first)
                right = last if text[last - 1 : last].isalnum() else blank_before(text, last, min(left, last))
                if left < right:
                    new.append(_new(Mark, (left, right, name, kind)))
        if new:
            in_front = marks and new[0].start < marks[-1].start
            marks += new
            self._starts += [mark.start for mark in new]
            if in_front:
                marks.sort()
                self._starts.sort()
            self._opening = self._closing = self._ends_open = None

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
    def opening(self) -> int:
        """Where the text that no filter has marked begins, past the headline."""
        if self._opening is None:
            self._opening = self._find_opening()
        return self._opening

    def _find_opening(self) -> int:
        text, headline = self.text, self.headline
        position = 0 if text[:1].isalnum() else blank_after(text, 0)
        for start, end, _, _ in self.marks:
            if headline and headline.start <= min(start, position):
                position, headline = max(position, blank_after(text, headline.end)), None
            if start > position:
                return position
            position = max(position, blank_after(text, end))
        if headline and headline.start <= position:
            position = max(position, blank_after(text, headline.end))
        return position

    @property
    def closing(self) -> int:
        """Where the text that no filter has marked ends."""
        if self._closing is None:
            self._closing = self.end_before(len(self.text))
        return self._closing

    @property
    def ends_open(self) -> bool:
        """Whether the text that no filter has marked ends otherwise than a paragraph does.

        A paragraph ends with a letter or a figure and a full stop or a double quotation mark, and nothing of the line
        is marked where it begins and ends. Behind it there are no initials, no keywords and no menu.
        """
        if self._ends_open is None:
            end, text = self.closing, self.text
            plain = end > 1 and text[end - 1] in _PARAGRAPH_ENDS and text[end - 2].isalnum()
            self._ends_open = not plain or self.lines[-1].end != end or self.is_marked(self.lines[-1].start)
        return self._ends_open

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
