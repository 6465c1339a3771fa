"""What a process does for learning: it reads chunks of records, once to count passages, once to describe them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from newsclean.corpus.chunk_work import Result, Worker, internal
from newsclean.corpus.formats.base import BadRecord, Chunk, Format, Record
from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.dates import day_of
from newsclean.corpus.learning.groups import group_of
from newsclean.corpus.learning.judging import FEWEST, recurs_from
from newsclean.corpus.learning.passages import INSIDE, Passage, keys_of, recurring, story_of
from newsclean.corpus.settings import Settings
from newsclean.lexicon.known_titles import title_hashes
from newsclean.lexicon.outlets import publisher_of
from newsclean.passes import Cleaning


@dataclass(slots=True)
class Counted(Result):
    """What the first look at a chunk gives."""

    keys: array[int] = field(default_factory=lambda: array("I"))
    titles: array[int] = field(default_factory=lambda: array("Q"))
    outlets: Counter[str] = field(default_factory=Counter)


class Described(NamedTuple):
    """An article: its outlet or group, hashes of its story and its day (0: not known), and what recurs in it."""

    outlet: str
    story: int
    day: int
    passages: list[Passage]


@dataclass(slots=True)
class Seen(Result):
    """What the second look at a chunk gives."""

    articles: list[Described] = field(default_factory=list)


class FirstLook(Worker):
    """Counts passages, and collects titles."""

    result = Counted

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, Counted)
        for record, text, outlet in _articles(form.records(chunk, self.settings), result):
            result.outlets[outlet] += 1
            result.keys += keys_of(text, outlet)
            result.titles.extend(title_hashes(record.title or ""))


class TitleLook(Worker):
    """Collects titles."""

    result = Counted

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, Counted)
        for record, _, _ in _articles(form.records(chunk, self.settings), result):
            result.titles.extend(title_hashes(record.title or ""))


@dataclass(frozen=True)
class Recurring:
    """What the first look found: the file of its counters, and how many articles each outlet has."""

    counters: Path
    articles: Mapping[str, int]


class SecondLook(Worker):
    """Cleans articles, and describes what recurs in what is left of them."""

    result: Callable[[], Result] = Seen

    def __init__(self, settings: Settings, known: Recurring) -> None:
        super().__init__(settings)
        self._count = CountingFilter.load(known.counters).count
        self._articles = known.articles

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        found = list(_articles(form.records(chunk, self.settings), result))
        cleanings = self.cleanings([record for record, _, _ in found])
        for (record, _, outlet), cleaning in zip(found, cleanings, strict=True):
            if isinstance(cleaning, Exception):  # a defect must not stop a corpus
                result.problems.append((record.line, internal(cleaning)))
            else:
                self.look_at(file, form, record, outlet, cleaning, result)

    def look_at(self, file: str, form: Format, record: Record, outlet: str, cleaning: Cleaning, result: Result) -> None:
        """What is done with an article that is cleaned."""
        assert isinstance(result, Seen)
        text = cleaning.raw
        fewest = recurs_from(self._articles.get(outlet, 0))
        recurs, opens = self._at_least(FEWEST), self._at_least(fewest)
        cuts = [(each.start, each.end) for each in cleaning.removed]
        passages = _each_once(recurring(text, outlet, recurs, opens, self._is_new, cuts))
        story = story_of(text, outlet, recurs)
        whose = outlet or group_of(passages, self._count)
        day = day_of(record.date, record.url, text)
        hashed = crc32(day.encode("utf-8", "replace")) if day else 0
        result.articles.append(Described(whose, story, hashed, passages))

    def _is_new(self, key: int) -> bool:
        """Whether no passage of the articles as they were has the key."""
        return not self._count(key)

    def _at_least(self, fewest: int) -> Callable[[int], bool]:
        """Whether a key was counted so often."""
        count = self._count
        return lambda key: count(key) >= fewest


def _articles(records: Iterable[Record | BadRecord], result: Result) -> Iterator[tuple[Record, str, str]]:
    """The records that hold an article, each with its text and its outlet; what is wrong with others is noted."""
    for record in records:
        result.records += 1
        if isinstance(record, BadRecord):
            result.problems.append((record.line, record.message))
        elif record.text is not None:
            yield record, record.text, publisher_of(record.url, record.text, record.outlet)


def _each_once(passages: Iterable[Passage]) -> list[Passage]:
    """The passages, but each counts once in an article, however often it stands there."""
    first: dict[tuple[str, str, bool], Passage] = {}
    for passage in passages:
        key = (passage.form, passage.text, passage.place == INSIDE)
        first[key] = first[key]._replace(again=True) if key in first else passage
    return list(first.values())
