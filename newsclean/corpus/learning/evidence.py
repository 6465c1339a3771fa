"""What is known of each passage that recurs, in a bounded space."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.passages import INSIDE, Example, Passage, key_of

ENOUGH = 24
"""So many different stories, days and neighbours are told apart; more decide nothing."""
_MOST_DAYS = 100_000
"""Of so many days of outlets the articles are counted, besides ENOUGH of each outlet."""
_EXAMPLES = 3
_MOST_BESIDE = 6  # pieces: one that nearly always stands there is among the first


def _numbers() -> array[int]:
    return array("I")


@dataclass(slots=True)
class Evidence:
    """Where one passage stands. The arrays hold the first ENOUGH different hashes of what they count."""

    count: int = 0
    places: dict[str, int] = field(default_factory=dict)
    stories: array[int] = field(default_factory=_numbers)
    days: array[int] = field(default_factory=_numbers)
    dated: int = 0  # stories whose day is known
    lefts: array[int] = field(default_factory=_numbers)
    rights: array[int] = field(default_factory=_numbers)
    far_lefts: array[int] = field(default_factory=_numbers)
    far_rights: array[int] = field(default_factory=_numbers)
    beside: dict[int, int] = field(default_factory=dict)  # how often which piece that recurs does
    again: int = 0  # articles in which it stands more than once
    apart: int = 0  # articles in which it ends with its sentence, or before a word with which sentences open
    inside: int = 0  # articles in which its words are a part of a sentence that goes on
    examples: tuple[Example, ...] = ()

    def add(self, passage: Passage, story: int, day: int) -> None:
        """The passage stands in one more article, of a day that is 0 if it is not known."""
        if passage.place == INSIDE:
            self.inside += 1
            return
        self.count += 1
        self.places[passage.place] = self.places.get(passage.place, 0) + 1
        self.again += passage.again
        self.apart += passage.is_apart
        for key in set(passage.beside) - {0}:
            if key in self.beside or len(self.beside) < _MOST_BESIDE:
                self.beside[key] = self.beside.get(key, 0) + 1
        if story in self.stories:
            return
        if len(self.examples) < _EXAMPLES:
            self.examples += (passage.example,)
        self.dated += bool(day)
        _note(self.stories, story)
        _note(self.lefts, passage.left)
        _note(self.rights, passage.right)
        _note(self.far_lefts, passage.far[0])
        _note(self.far_rights, passage.far[1])
        if day:
            _note(self.days, day)

    def with_(self, other: Evidence) -> Evidence:
        """This together with what is known of the same passage elsewhere."""
        return Evidence(
            count=self.count + other.count,
            places=dict(Counter(self.places) + Counter(other.places)),
            stories=_joined(self.stories, other.stories),
            days=_joined(self.days, other.days),
            dated=self.dated + other.dated,
            lefts=_joined(self.lefts, other.lefts),
            rights=_joined(self.rights, other.rights),
            far_lefts=_joined(self.far_lefts, other.far_lefts),
            far_rights=_joined(self.far_rights, other.far_rights),
            beside=dict(Counter(self.beside) + Counter(other.beside)),
            again=self.again + other.again,
            apart=self.apart + other.apart,
            inside=self.inside + other.inside,
            examples=(*self.examples, *other.examples)[:_EXAMPLES],
        )


def _note(seen: array[int], value: int) -> None:
    """Add a value that is not there, as long as there are not ENOUGH."""
    if len(seen) < ENOUGH and value not in seen:
        seen.append(value)


def _joined(one: array[int], other: array[int]) -> array[int]:
    joined = one[:]
    for value in other:
        _note(joined, value)
    return joined


Key = tuple[str, str, str]  # outlet, form, text


class Table:
    """The evidence of at most `most` passages: when there are more, those that were seen least are forgotten."""

    def __init__(self, most: int = 100_000) -> None:
        self._most = most
        self._entries: dict[Key, Evidence] = {}
        self.articles: Counter[str] = Counter()
        self.days: defaultdict[str, Counter[int]] = defaultdict(Counter)
        """How many articles each outlet has of each day, as far as there is room."""
        self._days = 0
        self._rests = CountingFilter(bits=22)

    def add_article(self, outlet: str, story: int, day: int, passages: Iterable[Passage]) -> None:
        """An article of this outlet, and what recurs in it."""
        self.articles[outlet] += 1
        days = self.days[outlet]
        if day and (day in days or len(days) < ENOUGH or self._days < _MOST_DAYS):
            self._days += day not in days
            days[day] += 1
        for passage in passages:
            if not passage.is_rest or self._is_again(key_of(passage.text, outlet)):
                self._add(outlet, passage, story, day)

    def _is_again(self, key: int) -> bool:
        """Whether what is left of a passage was seen before: that of a story comes but once."""
        self._rests.add([key])
        return self._rests.count(key) > 1

    def _add(self, outlet: str, passage: Passage, story: int, day: int) -> None:
        key = (outlet, passage.form, passage.text)
        entry = self._entries.get(key)
        if entry is None:
            if len(self._entries) >= self._most:
                self._forget()
            entry = self._entries[key] = Evidence()
        entry.add(passage, story, day)

    def _forget(self) -> None:
        """Make room: half of the passages go, first those that stand in the fewest articles."""
        kept = sorted(self._entries.items(), key=lambda item: -item[1].count)[: self._most // 2]
        self._entries = dict(kept)

    def renamed(self, rename: Callable[[str], str]) -> Table:
        """The same with other names of outlets; those that get the same name are put together."""
        table = Table(self._most)
        for (outlet, form, text), evidence in self:
            key = (rename(outlet), form, text)
            there = table._entries.get(key)
            table._entries[key] = there.with_(evidence) if there else evidence
        for outlet, count in self.articles.items():
            table.articles[rename(outlet)] += count
            table.days[rename(outlet)].update(self.days[outlet])
        return table

    def __iter__(self) -> Iterator[tuple[Key, Evidence]]:
        return iter(self._entries.items())
