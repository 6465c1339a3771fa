"""What is marked in a text: spans in order and apart from each other, and what of the text is still open.

Positions are found by bisection: filters ask often.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.broken import Broken, widen
from newsclean.page.joints import Joints, end_with_joint
from newsclean.page.spans import Mark, Span

_new = tuple.__new__  # Mark(...), but for the call: a page has many


class MarkedText:
    """A text with marks. `headline`: the line that opens the text and is its headline, which the pipeline sets."""

    def __init__(self, text: str, broken: Broken = (), joints: Joints = ()) -> None:
        """`broken`: where characters stand that a mark takes whole or not at all.

        `joints`: signs between paragraphs; a mark of a whole line takes the one behind it, too.
        """
        self.text = text
        self.broken, self.joints = broken, joints
        self.headline: Span | None = None
        self.marks: list[Mark] = []
        self._starts: list[int] = []  # of the marks, for bisection
        # What is found out of the text that is still open, until the next mark.
        self._opening: int | None = None
        self._closing: int | None = None
        self._ends_open: bool | None = None

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
            for first, last in self.gaps(start, end) if marks else ((start, end),):
                left = first if text[first : first + 1].isalnum() else blank_after(text, first)
                right = last if text[last - 1 : last].isalnum() else blank_before(text, last, min(left, last))
                if left < right:
                    if self.broken:
                        left, right = widen(left, right, self.broken)
                    if self.joints:
                        right = end_with_joint(text, left, right, self.joints)
                    new.append(_new(Mark, (left, right, name, kind)))
        if new:
            self._put(new)
            self._opening = self._closing = self._ends_open = None

    def _put(self, new: list[Mark]) -> None:
        """Put marks that are in order among the others."""
        marks, starts = self.marks, self._starts
        if not marks or new[0].start > marks[-1].start:
            marks += new
            starts += [mark.start for mark in new]
        elif len(new) == 1:  # as thousands may come that overlap
            at = bisect_left(starts, new[0].start)
            marks.insert(at, new[0])
            starts.insert(at, new[0].start)
        else:
            marks += new
            marks.sort()
            starts[:] = [mark.start for mark in marks]

    def gaps(self, start: int, end: int) -> list[tuple[int, int]]:
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
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self.marks[index].end

    def mark_at(self, position: int) -> Mark | None:
        """The mark that covers `position`."""
        return self.marks[bisect_right(self._starts, position) - 1] if self.is_marked(position) else None

    def mark_before(self, position: int) -> Mark | None:
        """The last mark that starts before `position`."""
        index = bisect_left(self._starts, position) - 1
        return self.marks[index] if index >= 0 else None

    def kind_at(self, position: int) -> str:
        """The kind of the mark that covers `position`; empty if there is none."""
        mark = self.mark_at(position)
        return mark.kind if mark else ""

    def first_of(self, kind: str) -> Mark | None:
        """The first mark of a kind."""
        return next((mark for mark in self.marks if mark.kind == kind), None)

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

    def end_before(self, position: int) -> int:
        """Where the text that no filter has marked ends before `position`."""
        end = blank_before(self.text, position)
        while end and (mark := self.mark_at(end - 1)):
            end = blank_before(self.text, mark.start)
        return end
