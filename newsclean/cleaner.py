"""The pipeline: runs the filters in order over a page until nothing more is found, then cuts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from newsclean.article import Article, Removal
from newsclean.cues import Cues
from newsclean.cut import CutText, cut
from newsclean.filters import FILTERS, KINDS, Filter
from newsclean.metadata import read_metadata
from newsclean.page import Mark, Page

# What one pass uncovers the next one finds; real pages need two or three passes, seldom four.
_MOST_PASSES = 10
# A long text gets fewer, so that the time stays in proportion: no more than this many characters are read in all,
# but for these first passes.
_MOST_READ, _FIRST_PASSES = 1_600_000, 5
# More than this share of a page is hardly ever boilerplate: something went wrong, and the text is kept.
_MOST_REMOVED = 0.85
GUARD_WARNING = "kept: the filters would have removed nearly the whole text"
PASSES_WARNING = "kept: the filters did not come to an end"


class UnknownFilterError(ValueError):
    """A name that is neither a filter nor a kind."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        from difflib import get_close_matches

        close = get_close_matches(name, known, 1)
        super().__init__(f"no filter or kind {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))


class Cleaner:
    """Cleans articles, one or a million, always with the same filters.

    `select` names the filters or kinds to use (all, if empty), `ignore` those to leave out.

    >>> Cleaner(select=["ad"]).clean("Hujan turun.\\nADVERTISEMENT\\nBaca juga: Banjir\\n")
    'Hujan turun.\\nBaca juga: Banjir\\n'
    """

    def __init__(self, *, select: Sequence[str] = (), ignore: Sequence[str] = ()) -> None:
        known = sorted({name for each in FILTERS for name in (each.name, each.kind)} | set(KINDS))
        for name in (*select, *ignore):
            if name not in known:
                raise UnknownFilterError(name, known)
        self.filters: tuple[Filter, ...] = tuple(
            each
            for each in FILTERS
            if (not select or each.name in select or each.kind in select)
            and each.name not in ignore
            and each.kind not in ignore
        )
        self._cues = Cues(self.filters)
        self._steps = tuple((each.name if each.opens else None, each) for each in self.filters)

    def clean(self, text: str, *, title: str | None = None, url: str | None = None) -> str:
        """The text without its boilerplate. A text without any comes back as it is."""
        return _Run(self, text, title).cleaned

    def parse(self, text: str, *, title: str | None = None, url: str | None = None) -> Article:
        """The article: its story, and all that was removed, as data."""
        run = _Run(self, text, title)
        removed = tuple(run.removals())
        headline = run.page.headline
        story = cut(run.cleaned, [headline]).text if headline else run.cleaned
        if headline:
            title = run.cleaned[headline.start : headline.end]
        return Article(
            raw=text,
            cleaned=run.cleaned,
            text=story.strip(),
            title=title,
            url=url,
            removed=removed,
            metadata=read_metadata(removed),
            warnings=run.warnings,
        )

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that decides what is removed: version, selection, rules and facts."""
        from newsclean.fingerprint import fingerprint

        return fingerprint([each.name for each in self.filters])

    def mark(self, page: Page) -> None:
        """Let every filter mark what it finds in `page`."""
        self._cues.scan(page)
        hits = page.hits
        for cue, each in self._steps:
            if cue is None or cue in hits:
                for start, end in _forwards(list(each.find(page))):
                    page.mark(start, end, each.name, each.kind)


def _forwards(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans found from the end of the text on, turned round: marks are set faster in the order of the text."""
    backwards = len(spans) > 1 and all(later[0] >= sooner[1] for later, sooner in pairwise(spans))
    return spans[::-1] if backwards else spans


def _passes(length: int) -> int:
    """How many passes a text of `length` characters may take."""
    return min(_MOST_PASSES, max(_FIRST_PASSES, _MOST_READ // max(length, 1)))


class _Run:
    """The cleaning of one text: passes over it until one finds nothing."""

    def __init__(self, cleaner: Cleaner, text: str, title: str | None) -> None:
        self.raw = text
        self.warnings: tuple[str, ...] = ()
        self._passes: list[tuple[CutText | None, list[Mark]]] = []
        before: CutText | None = None
        for _ in range(_passes(len(text))):
            self.page = Page(text, title)
            cleaner.mark(self.page)
            if not self.page.marks:
                break
            self._passes.append((before, self.page.marks))
            before = cut(text, [(mark.start, mark.end) for mark in self.page.marks])
            text = before.text
        else:
            self._keep(PASSES_WARNING)
            return
        self.cleaned = text
        if self._passes and len(text.strip()) < (1 - _MOST_REMOVED) * len(self.raw.strip()):
            self._keep(GUARD_WARNING)

    def _keep(self, warning: str) -> None:
        self.cleaned, self.page, self._passes = self.raw, Page(self.raw), []
        self.warnings = (warning,)

    def removals(self) -> list[Removal]:
        """What the passes removed, as spans of the raw text."""
        page = Page(self.raw)
        cuts: list[CutText] = []
        for before, marks in self._passes:
            if before:
                cuts.append(before)
            for mark in marks:
                start, last = mark.start, mark.end - 1
                for each in reversed(cuts):
                    start, last = each.origin(start), each.origin(last)
                page.mark(start, last + 1, mark.filter, mark.kind)
        return [
            Removal(mark.kind, mark.filter, mark.start, mark.end, self.raw[mark.start : mark.end])
            for mark in page.marks
        ]
