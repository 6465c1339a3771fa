"""The cleaning of one text: what the filters mark is cut, and they look again, until nothing is marked.

When they find nothing more, a text that has lost line breaks is read once more as if it had them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import cached_property

from newsclean.article import Removal
from newsclean.page import UNKNOWN, About, Mark, Page, Span
from newsclean.page.breaks import TextWithBreaks, with_breaks
from newsclean.page.cut import CutText, cut
from newsclean.page.marks import MarkedText
from newsclean.page.normalized import Normalized, normalized, normalized_title
from newsclean.reading.glued_lines import glued_lines
from newsclean.reading.lost_breaks import readings
from newsclean.restored_lines import may_be_more, needs_lines

# What one pass uncovers the next one finds; real pages need two or three passes, seldom four.
_MOST_PASSES = 10
# A long text gets fewer, so that the time stays in proportion: no more than this many characters are read in all,
# but for these first passes.
_MOST_READ, _FIRST_PASSES = 1_600_000, 5
# More than this share of a page is hardly ever boilerplate: something went wrong, and the text is kept.
_MOST_REMOVED = 0.85
GUARD_WARNING = "kept: the filters would have removed nearly the whole text"
PASSES_WARNING = "kept: the filters did not come to an end"
_MOST_READINGS = 4  # of a text that was not read as it came
_NOTHING, _NO_BREAKS = Page(""), TextWithBreaks("", [])

_Passes = list[tuple[list[Mark], CutText]]


class Cleaning:
    """One text on its way: `page` is what the filters are to mark next, `text` what is left so far.

    When it is done, `text` is clean, `headline` is the line of it that opens the text and is its headline, `removed`
    accounts for what is gone, and `warnings` says where the text was kept although filters had marked it. `page` is
    empty then: what filters find out about a text takes more memory than the text.
    """

    def __init__(self, raw: str, title: str | None = None, about: About = UNKNOWN) -> None:
        self.raw, self._title, self._about = raw, title, about
        self._earlier: _Passes = []  # what was cut from `raw`, before this reading
        self.headline: Span | None = None
        self.warnings: tuple[str, ...] = ()
        self._passes: _Passes = []
        self._as_it_is: Page | None = None  # while `page` has line breaks that `text` has lost
        self._readings: list[list[int]] = []  # other places for them
        self._with_breaks = _NO_BREAKS
        self._most_passes = min(_MOST_PASSES, max(_FIRST_PASSES, _MOST_READ // max(len(raw), 1)))
        self._are_lines = False  # whether these line breaks are those that a scraper dropped
        self._read(raw, normalized(raw))

    def _read(self, came: str, read: Normalized | None) -> None:
        """Let the filters read a text as it came, or, if it was another one before, as that."""
        self._came, self._normalized = came, read  # while `text` is what is left of them
        self.text = read.text if read else came
        title = normalized_title(self._title, came) if self._title and read else self._title
        self.page = Page(self.text, title, about=self._about)
        self._part_glued()

    def advance(self, cuts: Collection[str] | None = None) -> bool:
        """Cut what the filters named in `cuts` have marked (None: all). True if the filters have to look again."""
        self.warnings += tuple(self.page.warnings)
        whole = self._as_it_is or self.page
        if whole is not self.page:
            page = self.page
            doubtful = may_be_more if self._are_lines else needs_lines
            whole.mark([self._with_breaks.restored(mark) for mark in page.marks if not doubtful(page, mark)])
            if self._are_lines:
                self.page, self._as_it_is, self._are_lines = whole, None, False
                return True
        marks = [mark for mark in whole.marks if cuts is None or mark.filter in cuts]
        if not marks and whole is self.page:
            self._readings = readings(whole)
        if not marks and self._readings:
            self._break(self._readings.pop(0))
            return True
        self._as_it_is = None
        if not marks:
            self.page, self.headline = _NOTHING, whole.headline
            if self._normalized and self._part_again(self._normalized):
                return True
            if len(self.text.strip()) < (1 - _MOST_REMOVED) * len(self.raw.strip()):
                self._keep(GUARD_WARNING)
            return False
        result = cut(self.text, [(mark.start, mark.end) for mark in marks])
        self._passes.append((marks, result))
        if len(self._passes) == self._most_passes:
            self._keep(PASSES_WARNING)
            return False
        as_it_came = whole.text == self.text
        self.text = result.text
        self.page = Page(result.text, whole.title, result.seams, whole.about)
        if as_it_came and self.page.text == result.text:
            self.page.absent = whole.absent
        self._part_glued()
        return True

    def _part_glued(self) -> None:
        """Let the filters first read a text whose paragraphs were glued together as the lines that they were."""
        whole, positions = self.page, glued_lines(self.page)
        self._are_lines = bool(positions)
        if positions:
            self._as_it_is, self._with_breaks = whole, with_breaks(whole.text, positions)
            seams = None if whole.seams is None else tuple(at + bisect_right(positions, at) for at in whole.seams)
            self.page = Page(self._with_breaks.text, whole.title, seams, whole.about)

    def _break(self, positions: Sequence[int]) -> None:
        """Let the filters read the text with line breaks at these positions."""
        whole = self._as_it_is = self._as_it_is or self.page
        self._with_breaks = with_breaks(whole.text, positions)
        self.page = Page(self._with_breaks.text, whole.title, tuple(self._with_breaks.breaks), whole.about)
        if self.page.text == self._with_breaks.text:
            self.page.absent = whole.absent

    def _part_again(self, read: Normalized) -> bool:
        """Cut from the text as it came what was cut from it as it was read.

        True if what is left is read otherwise now: then the filters have to look at it once more.
        """
        came, was = self._came, self.text
        marked = self._marks(read.text, self._passes)
        marks = [mark._replace(**read.origin(mark.start, mark.end)._asdict()) for mark in marked]
        result = cut(came, [(mark.start, mark.end) for mark in marks])
        if self.headline:
            start, last = (_origin_in(self._passes, at) for at in (self.headline.start, self.headline.end - 1))
            headline = came[slice(*read.origin(start, last + 1))]
            at = result.text.find(headline)
            self.headline = Span(at, at + len(headline)) if at >= 0 else None
        self.text, self._passes, self._normalized = result.text, [], None
        if not marks:
            return False
        self._earlier.append((marks, result))
        again = normalized(result.text)
        if len(self._earlier) == _MOST_READINGS or (again.text if again else result.text) == was:
            return False
        self._read(result.text, again)
        return True

    def _keep(self, warning: str) -> None:
        self.text, self.page, self.headline, self._normalized = self.raw, _NOTHING, None, None
        self._passes, self._earlier = [], []
        self.warnings += (warning,)

    def origin(self, position: int) -> int:
        """Where the character at `position` of the text stands in the raw text; of a blank at a cut, about where."""
        for passes in (self._passes, self._earlier):
            position = _origin_in(passes, position)
        return position

    @cached_property
    def removed(self) -> tuple[Removal, ...]:
        """What the passes removed, as spans of the raw text."""
        return tuple(
            Removal(mark.kind, mark.filter, mark.start, mark.end, self.raw[mark.start : mark.end])
            for mark in self._marks(self.raw, [*self._earlier, *self._passes])
        )

    def _marks(self, text: str, passes: _Passes) -> list[Mark]:
        """The marks of passes, as ones in the text that the first of them read."""
        page = MarkedText(text)  # as it came: what one pass read as a break may be what a later one has marked
        cuts: list[CutText] = []
        for marks, result in passes:
            page.mark([_in_raw(mark, cuts) for mark in marks])
            cuts.append(result)
        return page.marks


def _origin_in(passes: _Passes, position: int) -> int:
    """Where a character that passes left stood before the first of them."""
    for _, result in reversed(passes):
        position = result.origin(position)
    return position


def _in_raw(mark: Mark, cuts: Sequence[CutText]) -> Mark:
    """A mark in the text that `cuts` have left, as one in the text before them."""
    start, last = mark.start, mark.end - 1
    for each in reversed(cuts):
        start, last = each.origin(start), each.origin(last)
    return mark._replace(start=start, end=last + 1)
