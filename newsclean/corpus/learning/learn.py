"""Learning from a corpus, in two passes: count what recurs, then clean and describe what recurs all the same."""

from __future__ import annotations

import tempfile
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from newsclean.corpus.formats.base import Chunk, Start
from newsclean.corpus.intake import take_in
from newsclean.corpus.job import terminable
from newsclean.corpus.learning.counting import CountingFilter
from newsclean.corpus.learning.evidence import Table
from newsclean.corpus.learning.judging import Finding, findings
from newsclean.corpus.learning.looks import Counted, FirstLook, Recurring, SecondLook, Seen, TitleLook
from newsclean.corpus.model import Problem, Progress, Settings, Silent, Summary, Task, total_size
from newsclean.corpus.pipeline import in_order
from newsclean.corpus.prose import LeftOut, only_articles
from newsclean.corpus.source import open_file
from newsclean.corpus.work import Result, Worker
from newsclean.corpus.workers import Workers
from newsclean.lexicon.known_titles import index_of


@dataclass(frozen=True)
class Learned:
    """What a corpus taught: what is to be reviewed, of how many articles, and the content of an index of titles."""

    findings: Sequence[Finding]
    articles: int
    titles: bytes
    summary: Summary


def learn(sources: Sequence[Path], settings: Settings, *, watch: Progress | None = None) -> Learned:
    """What recurs in the articles of these files and is taken by no filter, and the titles of them all.

    Nothing but a temporary file is written. The memory is bounded: 64 MB of counters (which the processes share) and
    at most about 150 MB of evidence, besides 8 bytes a title. The result is the same for any number of jobs.
    Raises CorpusError, OSError.
    """
    return learn_with([Task(source) for source in sources], settings, SecondLook, lambda result: None, watch=watch)


def learn_with(
    tasks: Sequence[Task],
    settings: Settings,
    second: Callable[..., SecondLook],
    take: Callable[[Seen], None],
    *,
    watch: Progress | None = None,
) -> Learned:
    """The same, with what else the second look sees.

    `second` makes it, as SecondLook is made; `take` gets what comes of each chunk.
    """
    watch = watch or Silent()
    watch.start(2 * total_size(tasks), 2 * len(tasks))
    with terminable(), tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        known, titles = _count(tasks, settings, watch, Path(folder) / "counters")
        table = Table()

        def describe(result: Result) -> None:
            assert isinstance(result, Seen)
            for article in result.articles:
                table.add_article(article.outlet, article.story, article.day, article.passages)
            take(result)

        summary = _look(tasks, settings, watch, partial(second, known=known), describe)
    return Learned(findings(table), table.articles.total(), index_of(titles), summary)


def collect_titles(sources: Sequence[Path], settings: Settings, *, watch: Progress | None = None) -> bytes:
    """The content of an index of the titles in these files. What is wrong with a record is told by who cleans it."""
    titles = array("Q")

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        titles.extend(result.titles)

    watch = watch or Silent()
    tasks = [Task(source) for source in sources]
    watch.start(total_size(tasks), len(tasks))
    with terminable():
        _look(tasks, settings, _Quiet(watch), TitleLook, add)
    return index_of(titles)


def _count(
    tasks: Sequence[Task], settings: Settings, watch: Progress, place: Path
) -> tuple[Recurring, array[int]]:
    """The first pass: its counters are written to `place`."""
    counts, outlets, titles = CountingFilter(), Counter[str](), array("Q")

    def add(result: Result) -> None:
        assert isinstance(result, Counted)
        counts.add(result.keys)
        outlets.update(result.outlets)
        titles.extend(result.titles)

    _look(tasks, settings, _Quiet(watch), FirstLook, add)
    counts.save(place)
    return Recurring(place, outlets), titles


def _look(
    tasks: Iterable[Task],
    settings: Settings,
    watch: Progress,
    make: Callable[[Settings], Worker],
    take: Callable[[Result], None],
) -> Summary:
    """Have every chunk of the files looked at; `take` gets what comes of them, in order."""
    with closing(Workers(settings, make)) as workers:
        return in_order((_Reading(task, settings, watch, take) for task in tasks), workers)


class _Reading:
    """A file that is read and not written."""

    kind = ""

    def __init__(self, task: Task, settings: Settings, watch: Progress, take: Callable[[Result], None]) -> None:
        self.name = str(task.source)
        self.failed = False
        self.summary = Summary(files=1)
        self._task, self._settings, self._watch, self._take = task, settings, watch, take
        self._position = 0
        self._left_out: LeftOut | None = None

    def read(self) -> Iterator[Chunk | None]:
        with open_file(self._task.source) as file:
            intake = take_in(file, self._task.source.name, self._settings)
            self.kind = intake.form.name
            chunks = intake.form.chunks(intake.source, self._settings, Start())
            yield from chunks if self._task.named else only_articles(chunks, self.kind, self._leave_out)

    def _leave_out(self, left_out: LeftOut) -> None:
        self._left_out = left_out

    def take(self, chunk: Chunk, result: Result) -> None:
        if result.failed is not None:
            self.fail(result.failed)
            return
        self.summary.records += result.records
        self.summary.bytes += len(chunk.data)
        for line, message in result.problems:
            self._tell(Problem(self.name, line, message))
        self._take(result)
        self._watch.advance(max(chunk.position - self._position, 0), result.records)
        self._position = max(chunk.position, self._position)

    def finish(self, error: str | None) -> None:
        if error is not None:
            self.fail(error)
            return
        if self._left_out is not None:
            self.summary = Summary(left_out=Counter([self._left_out.what]))
        self._watch.file_done(self._task.source, False)

    def fail(self, message: str, *, keep: bool = False) -> None:
        self.failed = True
        self._tell(Problem(self.name, None, message))

    def _tell(self, problem: Problem) -> None:
        self.summary.add_problem(problem)
        self._watch.problem(problem)

    def stop(self) -> None:
        """Nothing is to be undone."""


class _Quiet(Silent):
    """A Progress for a pass after which another one says what is wrong."""

    def __init__(self, watch: Progress) -> None:
        self._watch = watch

    def advance(self, bytes: int, records: int) -> None:
        self._watch.advance(bytes, 0)

    def file_done(self, path: Path, changed: bool) -> None:
        self._watch.file_done(path, changed)
