"""The page as the filters read it: a text, its lines, and what has been marked in it so far.

Speed is made in this package: what many filters ask is computed once a page, and positions are found by bisection.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Any

from newsclean.page.blanks import blank_after, blank_before, readable
from newsclean.page.broken import Broken, mend
from newsclean.page.joints import Joints, without_joints
from newsclean.page.lines import PARAGRAPH_ENDS, find_lines
from newsclean.page.marks import MarkedText
from newsclean.page.spans import UNKNOWN, About, Places, Span

# A sentence, a quotation or an announcement ends with one of these.
_SENTENCE_ENDS = ".\"”:;,’'"
_HEAD_LINES = 7
# Nothing that opens with a word reads farther back than this.
_NEAR_SEAM = 400


def _as_read(text: str) -> tuple[str, Broken, Joints]:
    """A text as filters read it, as long as it came; where broken characters and joints of paragraphs stand in it."""
    text, broken = mend(text)
    text, joints = without_joints(readable(text), gaps=not broken)  # broken characters are filled up with blanks
    return text, broken, joints


class Page(MarkedText):
    """One article while it is being cleaned.

    Filters read `text`, `title` and what earlier filters have marked; only the pipeline marks. All offsets are into
    `text`. The pipeline sets, before the first filter is asked, `hits`: by filter, the places of its words; and
    `headline`: the line that opens the text and is its headline. `known` is for what is costly to find out and asked
    again. `seams` are the places at which something was cut to make this text; None of a text as it came: what is far
    from them has been read before, and nothing was found in it. `absent` is what the pipeline looked for in vain in
    that text.

    `lines` are those that are not blank, without the blanks around them; `odd_lines` those of them that are no plain
    paragraphs, each with its index in `lines`. A plain paragraph is longer than a label and ends with a full stop or a
    double quotation mark: most lines are, and no headline, label, menu or list of keywords.
    """

    def __init__(
        self,
        text: str,
        title: str | None = None,
        seams: tuple[int, ...] | None = None,
        about: About = UNKNOWN,
    ) -> None:
        super().__init__(*_as_read(text))
        self.about = about
        self.warnings: list[str] = []
        """What the user should know of how the page was read."""
        self.lines, self._line_starts, self.odd_lines, self._after_breaks = find_lines(self.text)
        self.title = readable(mend(title)[0]) if title else title
        self.seams = seams
        self.absent: frozenset[int] = frozenset()
        self.hits: dict[str, Places] = {}
        self.known: dict[tuple[str, int], Any] = {}

    def near_seams(self, reach: int) -> str:
        """The text up to `reach` characters from the seams: what it may hold that the text before the cut did not."""
        return "\0".join(self.text[max(0, at - reach) : at + reach] for at in self.seams or ())

    @cached_property
    def loose_lines(self) -> list[Span]:
        """The lines that do not end like a sentence: headlines, labels, list items, boilerplate."""
        text = self.text
        return [line for _, line in self.odd_lines if text[line.end - 1] not in _SENTENCE_ENDS]

    @property
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

    @cached_property
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

    @property
    def ends_open(self) -> bool:
        """Whether the text that no filter has marked ends otherwise than a paragraph does.

        A paragraph ends with a letter or a figure and a full stop or a double quotation mark, and nothing of the line
        is marked where it begins and ends. Behind it there are no initials, no keywords and no menu.
        """
        if self._ends_open is None:
            end, text = self.closing, self.text
            plain = end > 1 and text[end - 1] in PARAGRAPH_ENDS and text[end - 2].isalnum()
            self._ends_open = not plain or self.lines[-1].end != end or self.is_marked(self.lines[-1].start)
        return self._ends_open

    def open_lines(self, start: int = 0) -> Iterator[Span]:
        """The lines of which nothing is marked, from the line at `start` on."""
        for index in range(max(self.line_index(start), 0), len(self.lines)):
            line = self.lines[index]
            if self.next_mark(line.start) >= line.end and not self.is_marked(line.start):
                yield line
