"""What a process does for learning: it reads chunks of records, once to count passages, once to describe them."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from newsclean.corpus.chunk_work import Result, Worker
from newsclean.corpus.formats.base import Chunk, Format, Record
from newsclean.corpus.learning.choosing import Choice
from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.dates import day_of
from newsclean.corpus.learning.groups import group_of
from newsclean.corpus.learning.passages import INSIDE, KnownKeys, Passage, keys_of, recurring, story_of
from newsclean.corpus.learning.pieces import pieces_of
from newsclean.corpus.settings import Settings
from newsclean.lexicon.known_titles import title_hashes
from newsclean.lexicon.outlets import publisher_of
from newsclean.passes import Cleaning
from newsclean.recurrence import FEWEST, recurs_from


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


class _Look(Worker):
    """Looks at articles and at who publishes them."""

    def published(self, form: Format, chunk: Chunk, result: Result) -> Iterator[tuple[Record, str, str]]:
        """The records that hold an article, each with its text and its outlet."""
        for record in self.articles(form, chunk, result):
            text = record.text or ""
            yield record, text, publisher_of(record.url, text, record.outlet)


class TitleLook(_Look):
    """Counts the articles of each outlet, and collects titles."""

    result = Counted

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, Counted)
        for record, _, outlet in self.published(form, chunk, result):
            result.outlets[outlet] += 1
            result.titles.extend(title_hashes(record.title or ""))


class FirstLook(_Look):
    """Counts the passages of the articles that are chosen."""

    result = Counted

    def __init__(self, settings: Settings, choice: Choice) -> None:
        super().__init__(settings)
        self._choice = choice

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, Counted)
        for _, text, outlet in self.published(form, chunk, result):
            if self._choice.has(text, outlet):
                result.outlets[outlet] += 1
                result.keys += keys_of(text, outlet)


@dataclass(frozen=True)
class Recurring:
    """What the first look found: the file of its counters, of which articles, and how many each outlet has of them."""

    counters: Path
    choice: Choice
    articles: Counter[str]


class CleanedRecord(NamedTuple):
    """An article of a file, whose it is, and its cleaning."""

    file: str
    form: Format
    record: Record
    outlet: str
    cleaning: Cleaning


class SecondLook(_Look):
    """Cleans the articles that are chosen, and describes what recurs in what is left of them."""

    result: Callable[[], Result] = Seen

    def __init__(self, settings: Settings, known: Recurring) -> None:
        super().__init__(settings)
        counts = CountingFilter.load(known.counters)
        self._count, self._at_least, self._recurs = counts.count, counts.at_least, counts.at_least(FEWEST)
        self._choice, self._articles = known.choice, known.articles

    def is_read(self, text: str, outlet: str) -> bool:
        """Whether an article is cleaned."""
        return self._choice.has(text, outlet)

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        records = self.published(form, chunk, result)
        found = [(record, outlet) for record, text, outlet in records if self.is_read(text, outlet)]
        cleanings = self.cleanings_or_told([record for record, _ in found], result)
        for (record, outlet), cleaning in zip(found, cleanings, strict=True):
            if cleaning is not None:
                self.look_at(CleanedRecord(file, form, record, outlet, cleaning), result)

    def look_at(self, article: CleanedRecord, result: Result) -> None:
        """What is done with an article that is cleaned."""
        assert isinstance(result, Seen)
        record, outlet, cleaning = article.record, article.outlet, article.cleaning
        text, cuts = cleaning.raw, [(each.start, each.end) for each in cleaning.removed]
        pieces, edges = pieces_of(text, cuts), {edge for cut in cuts for edge in cut}
        opens = self._at_least(recurs_from(self._articles.get(outlet, 0)))
        found = recurring(text, pieces, outlet, KnownKeys(self._recurs, opens, self._is_new), edges)
        passages = _each_once(found)
        story = story_of(pieces, outlet, self._recurs)
        whose = outlet or group_of(passages, self._count)
        day = day_of(record.date, record.url, text)
        hashed = crc32(day.encode("utf-8", "replace")) if day else 0
        result.articles.append(Described(whose, story, hashed, passages))

    def _is_new(self, key: int) -> bool:
        """Whether no passage of the articles as they were has the key."""
        return not self._count(key)


def _each_once(passages: Iterable[Passage]) -> list[Passage]:
    """The passages, but each counts once in an article, however often it stands there."""
    first: dict[tuple[str, str, bool], Passage] = {}
    for passage in passages:
        key = (passage.form, passage.text, passage.place == INSIDE)
        first[key] = first[key]._replace(again=True) if key in first else passage
    return list(first.values())
