"""The figures of many articles. Those of a part are gathered in any process, and merged in order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from newsclean.article import Removal
from newsclean.corpus.sampling import Frequent, Largest, lot
from newsclean.corpus.summary import Place
from newsclean.passes import Cleaning
from newsclean.segments import Segment, excerpts
from newsclean.utf8 import abridged

BINS = 20
"""Bars of the distribution of the removed share, besides the one for nothing."""
OTHERS, UNKNOWN = "(others)", "(not known)"
"""What is shown for the outlets behind the first MOST_OUTLETS, and for articles that tell none."""
MOST_OUTLETS = 5_000
_LONGEST_LINE, _LONGEST_NAME = 160, 80  # characters
_LONGEST_PASSAGES, _HIGHEST_SHARES, _WARNED = 30, 50, 100  # are kept


class Read(NamedTuple):
    """An article as it was read."""

    place: Place
    outlet: str
    title: str


class Passage(NamedTuple):
    """A removed passage in its context. The removals have no text here, for it may be of any length."""

    place: Place
    removal: Removal
    words: int
    context: tuple[Segment, ...]


class Noted(NamedTuple):
    """An article that is worth a look: words that stay and that go, and what the cleaner warns of."""

    article: Read
    words: Words
    warnings: tuple[str, ...]


class Words(NamedTuple):
    """How many words stay and how many go; a word is what stands between white space."""

    kept: int = 0
    removed: int = 0

    @property
    def share(self) -> float:
        """What goes, of all: from 0 to 1."""
        return self.removed / (self.kept + self.removed) if self.removed else 0.0

    def plus(self, other: Words) -> Words:
        """Both together."""
        return Words(self.kept + other.kept, self.removed + other.removed)


@dataclass(slots=True)
class Group:
    """Articles of an outlet, or of all."""

    articles: int = 0
    changed: int = 0
    words: Words = field(default_factory=Words)

    def merge(self, other: Group) -> None:
        """Add other articles."""
        self.articles += other.articles
        self.changed += other.changed
        self.words = self.words.plus(other.words)


@dataclass(slots=True)
class Removed:
    """Passages of a kind: how many, of how many words, in how many articles."""

    passages: int = 0
    words: int = 0
    articles: int = 0

    def merge(self, other: Removed) -> None:
        """Add other passages."""
        self.passages += other.passages
        self.words += other.words
        self.articles += other.articles


@dataclass(slots=True)
class Figures:
    """All that is known of the articles so far. `seed` and `sample_size` say which passages are the sample."""

    seed: int = 0
    sample_size: int = 30
    total: Group = field(default_factory=Group)
    kinds: dict[str, Removed] = field(default_factory=dict)
    outlets: dict[str, Group] = field(default_factory=dict)
    shares: list[int] = field(default_factory=lambda: [0] * (BINS + 1))
    """Articles by their removed share: none, then up to 1/BINS, up to 2/BINS, ... of their words."""
    lines: Frequent[tuple[str, str]] = field(default_factory=Frequent)
    """Removed lines by kind and text."""
    longest: Largest[Passage] = field(default_factory=lambda: Largest(_LONGEST_PASSAGES))
    highest: Largest[Noted] = field(default_factory=lambda: Largest(_HIGHEST_SHARES))
    sample: Largest[Passage] = field(init=False)
    warnings: Counter[str] = field(default_factory=Counter)
    warned: list[Noted] = field(default_factory=list)
    """The first articles that the cleaner warns of."""

    def __post_init__(self) -> None:
        self.sample = Largest(self.sample_size)

    def add(self, article: Read, cleaning: Cleaning) -> None:
        """One more article."""
        removed = cleaning.removed
        words = [len(each.text.split()) for each in removed]
        noted = Noted(article, Words(len(cleaning.text.split()), sum(words)), cleaning.warnings)
        group = Group(1, int(cleaning.text != cleaning.raw), noted.words)
        self.total.merge(group)
        self._outlet(article.outlet).merge(group)
        self.shares[_bin(noted.words.share)] += 1
        self._add_kinds(removed, words)
        if removed:
            self.lines.add(Counter(line for each in removed for line in _lines(each)))
            self.highest.add(noted.words.share, noted)
            self._add_passages(article, cleaning, words)
        if noted.warnings:
            self.warnings.update(noted.warnings)
            self._add_warned([noted])

    def _add_kinds(self, removed: tuple[Removal, ...], words: list[int]) -> None:
        for kind in {each.kind for each in removed}:
            self.kinds.setdefault(kind, Removed()).articles += 1
        for each, count in zip(removed, words, strict=True):
            self.kinds[each.kind].merge(Removed(1, count))

    def _add_passages(self, article: Read, cleaning: Cleaning, words: list[int]) -> None:
        """The passages that are among the longest, or in the sample: only of these the context is looked up."""
        place = article.place
        for number, (each, count) in enumerate(zip(cleaning.removed, words, strict=True)):
            sizes = [(self.longest, count), (self.sample, lot(self.seed, place.file, place.line, number))]
            for kept, size in sizes:
                if kept.has_room(size):
                    kept.add(size, Passage(place, _bare(each), count, _in_context(cleaning, each)))

    def _add_warned(self, noted: list[Noted]) -> None:
        self.warned += noted[: _WARNED - len(self.warned)]

    def _outlet(self, name: str) -> Group:
        name = abridged(name, _LONGEST_NAME)
        if name not in self.outlets and len(self.outlets) >= MOST_OUTLETS:
            name = OTHERS
        return self.outlets.setdefault(name, Group())

    def ranked_kinds(self) -> list[tuple[str, Removed]]:
        """The kinds, those of the most words first."""
        return sorted(self.kinds.items(), key=lambda item: (-item[1].words, item[0]))

    def ranked_outlets(self) -> list[tuple[str, Group]]:
        """The outlets, those of the most articles first."""
        ranked = sorted(self.outlets.items(), key=lambda item: (-item[1].articles, item[0]))
        return [(name or UNKNOWN, group) for name, group in ranked]

    def recurring_lines(self, most: int) -> list[tuple[str, str, int]]:
        """The lines that were removed most often, and more than once: kind, text, how often."""
        return [(kind, line, times) for (kind, line), times in self.lines.top(most) if times > 1]

    def merge(self, other: Figures) -> None:
        """Add the figures of the articles that come next."""
        self.total.merge(other.total)
        for kind, removed in other.kinds.items():
            self.kinds.setdefault(kind, Removed()).merge(removed)
        for outlet, group in other.outlets.items():
            self._outlet(outlet).merge(group)
        self.shares = [a + b for a, b in zip(self.shares, other.shares, strict=True)]
        self.lines.merge(other.lines)
        self.longest.merge(other.longest)
        self.highest.merge(other.highest)
        self.sample.merge(other.sample)
        self.warnings.update(other.warnings)
        self._add_warned(other.warned)


def _in_context(cleaning: Cleaning, removal: Removal) -> tuple[Segment, ...]:
    (excerpt,) = excerpts(cleaning.raw, cleaning.removed, [removal])
    return tuple(Segment(each.text, each.removal and _bare(each.removal)) for each in excerpt)


def _bare(removal: Removal) -> Removal:
    """The removal without its text."""
    return removal._replace(text="")


def _bin(share: float) -> int:
    """Which bar of the distribution an article belongs to."""
    return min(int(share * BINS) + 1, BINS) if share > 0 else 0


def _lines(removal: Removal) -> list[tuple[str, str]]:
    """The lines of a passage as they are counted: with their kind, white space as one space, cut if long."""
    lines = (" ".join(line.split()) for line in removal.text.splitlines())
    return [(removal.kind, abridged_line(line)) for line in lines if line]


def abridged_line(line: str) -> str:
    """The beginning of a long line."""
    return line if len(line) <= _LONGEST_LINE else line[: _LONGEST_LINE - 1] + "…"
