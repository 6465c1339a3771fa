"""The page as the filters read it: a text, its lines, and what has been marked in it so far."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from newsclean.cut import blank_after, blank_before

if TYPE_CHECKING:
    from newsclean.lexicon.outlets import Outlet


class Span(NamedTuple):
    """Characters `start` to `end` of a page's text."""

    start: int
    end: int


class Mark(NamedTuple):
    """A span that a filter wants deleted."""

    start: int
    end: int
    filter: str
    kind: str


class Page:
    """One article while it is being cleaned.

    Filters read `text`, `title`, `url` and what earlier filters have marked; only the cleaner marks. All offsets
    are into `text`. `hits` holds, by filter, where the words stand with which that filter's boilerplate opens.
    """

    def __init__(self, text: str, title: str | None = None, url: str | None = None) -> None:
        self.text = text
        self.title = title
        self.url = url
        self.headline: Span | None = None
        self.hits: dict[str, list[tuple[int, str]]] = {}
        self.marks: list[Mark] = []

    @cached_property
    def lines(self) -> list[Span]:
        """The lines that are not blank, without the blanks around them."""
        text, lines, start = self.text, [], 0
        for line in text.split("\n"):
            end = start + len(line)
            if line and not line.isspace():
                left, right = blank_after(text, start), blank_before(text, end, start)
                if left < right:
                    lines.append(Span(left, right))
            start = end + 1
        return lines

    @cached_property
    def outlet(self) -> Outlet | None:
        """The outlet, if the url tells it."""
        if not self.url:
            return None
        from newsclean.lexicon.outlets import outlet_of_url

        return outlet_of_url(self.url)

    def line_index(self, position: int) -> int:
        """The index in `lines` of the line that holds `position` (or of the last one before it; -1 if none)."""
        return bisect_right(self.lines, position, key=lambda line: line.start) - 1

    def line_end(self, position: int) -> int:
        """Where the line that holds `position` ends."""
        end = self.text.find("\n", position)
        return len(self.text) if end < 0 else end

    def line_start(self, position: int) -> int:
        """Where the line that holds `position` starts."""
        return self.text.rfind("\n", 0, position) + 1

    def mark(self, start: int, end: int, name: str, kind: str) -> bool:
        """Mark what is still unmarked of a span, without the blanks at its ends. True if anything was."""
        done = False
        for left, right in self._gaps(start, end):
            left = blank_after(self.text, left)
            right = blank_before(self.text, right, min(left, right))
            if left < right:
                mark = Mark(left, right, name, kind)
                self.marks.insert(bisect_left(self.marks, mark), mark)
                done = True
        return done

    def _gaps(self, start: int, end: int) -> list[tuple[int, int]]:
        """The parts of a span that no mark covers."""
        gaps = []
        for mark in self.marks[max(self._first_mark_after(start) - 1, 0) :]:
            if mark.start >= end:
                break
            if mark.end <= start:
                continue
            if mark.start > start:
                gaps.append((start, mark.start))
            start = max(start, mark.end)
        if start < end:
            gaps.append((start, end))
        return gaps

    def _first_mark_after(self, position: int) -> int:
        return bisect_right(self.marks, position, key=lambda mark: mark.start)

    def is_marked(self, position: int) -> bool:
        """Whether a mark covers `position`."""
        index = self._first_mark_after(position) - 1
        return index >= 0 and position < self.marks[index].end

    def next_mark(self, position: int) -> int:
        """Where the next mark at or after `position` starts; the end of the text if there is none."""
        index = bisect_left(self.marks, position, key=lambda mark: mark.start)
        return self.marks[index].start if index < len(self.marks) else len(self.text)

    @property
    def opening(self) -> int:
        """Where the text that no filter has marked begins, past the headline."""
        position = blank_after(self.text, 0)
        skip = [*self.marks, self.headline] if self.headline else self.marks
        for span in sorted((span[0], span[1]) for span in skip):
            if span[0] > position:
                break
            position = max(position, blank_after(self.text, span[1]))
        return position

    @property
    def closing(self) -> int:
        """Where the text that no filter has marked ends."""
        position = blank_before(self.text, len(self.text))
        for mark in reversed(self.marks):
            if mark.end < position:
                break
            position = min(position, blank_before(self.text, mark.start))
        return position

    def open_lines(self, start: int = 0) -> Iterator[Span]:
        """The lines of which nothing is marked, from the line at `start` on."""
        for line in self.lines[max(self.line_index(start), 0) :]:
            if self.next_mark(line.start) >= line.end and not self.is_marked(line.start):
                yield line
