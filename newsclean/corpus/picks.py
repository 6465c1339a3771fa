"""Choosing what is worth a look in a corpus: a sample of the removals, the articles that lose most, those held back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from typing import NamedTuple

from newsclean.article import Removal
from newsclean.corpus.chunk_work import Result, Worker
from newsclean.corpus.formats.base import Chunk, Format, Record
from newsclean.corpus.progress import Progress
from newsclean.corpus.scanning import Input, scan
from newsclean.corpus.settings import Settings
from newsclean.corpus.summary import Place, Summary
from newsclean.passes import Cleaning

SAMPLE, MOST, WARNINGS = "sample", "most", "warnings"


class Pick(NamedTuple):
    """An article that was chosen, with what is known of it, and in a sample where the removal begins.

    The smallest `key` is shown first. It depends on nothing but what is shown (and the seed): so neither the order of
    the files nor the number of processes matters, and what a corpus has twice is shown once.
    """

    key: tuple[float, bytes]
    place: Place
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    start: int | None = None


@dataclass(frozen=True)
class Choice:
    """What is chosen: `what` is one of the three, `count` how many at most, `names` filters and kinds that count."""

    what: str
    count: int
    seed: int = 0
    names: Sequence[str] = ()

    def of(self, record: Record, place: Place, cleaning: Cleaning) -> Iterator[Pick]:
        """What may be chosen of an article."""
        removed = [each for each in cleaning.removed if self._counts(each)]
        if not (cleaning.warnings if self.what == WARNINGS else removed):
            return
        pick = partial(
            Pick, place=place, text=cleaning.raw, title=record.title, url=record.url, outlet=record.outlet
        )
        article = blake2b(f"{self.seed}:{cleaning.raw}".encode("utf-8", "surrogatepass"), digest_size=16)
        if self.what == SAMPLE:
            for each in removed:
                digest = article.copy()
                digest.update(b"%d" % each.start)
                yield pick((0, digest.digest()), start=each.start)
        else:
            share = sum(each.end - each.start for each in removed) / len(cleaning.raw) if self.what == MOST else 0
            yield pick((-share, article.digest()))

    def _counts(self, removal: Removal) -> bool:
        return not self.names or removal.kind in self.names or removal.filter in self.names

    def best(self, picks: Iterable[Pick]) -> list[Pick]:
        """The first `count` of them, each once."""
        first: dict[tuple[float, bytes], Pick] = {}
        for pick in sorted(picks, key=lambda pick: (pick.key, pick.place.file, pick.place.line)):
            if len(first) == self.count and pick.key not in first:
                break
            first.setdefault(pick.key, pick)
        return list(first.values())


@dataclass(slots=True)
class Picked(Result):
    """What a chunk has for a choice: its best, and how many there were."""

    picks: list[Pick] = field(default_factory=list)
    found: int = 0


class Picker(Worker):
    """Cleans articles and chooses among them."""

    result = Picked

    def __init__(self, settings: Settings, choice: Choice) -> None:
        super().__init__(settings)
        self._choice = choice

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, Picked)
        records = list(self.articles(form, chunk, result))
        picks: list[Pick] = []
        for record, cleaning in zip(records, self.cleanings_or_told(records, result), strict=True):
            if cleaning is not None:
                picks += self._choice.of(record, form.place(file, record), cleaning)
        result.found, result.picks = len(picks), self._choice.best(picks)


class Chosen(NamedTuple):
    """What was chosen, of how many, and what went wrong on the way."""

    picks: list[Pick]
    found: int
    summary: Summary


def choose(inputs: Iterable[Input], settings: Settings, choice: Choice, watch: Progress) -> Chosen:
    """Clean all inputs, and choose. The memory is that of twice as many articles as are chosen."""
    best: list[Pick] = []
    found = 0

    def take(result: Result) -> None:
        nonlocal best, found
        assert isinstance(result, Picked)
        best, found = choice.best([*best, *result.picks]), found + result.found

    summary = scan(inputs, settings, watch, partial(Picker, choice=choice), take)
    return Chosen(best, found, summary)
