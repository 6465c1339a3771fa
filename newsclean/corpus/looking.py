"""Reading the files of a corpus, once: every chunk is looked at, nothing is written."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

from newsclean.corpus.formats.base import Chunk, Start
from newsclean.corpus.intake import take_in
from newsclean.corpus.leftout import LeftOut
from newsclean.corpus.model import Problem, Progress, Settings, Silent, Summary, Task
from newsclean.corpus.pipeline import in_order
from newsclean.corpus.source import open_file
from newsclean.corpus.work import Result, Worker
from newsclean.corpus.workers import Workers


def look(
    tasks: Iterable[Task],
    settings: Settings,
    watch: Progress,
    make: Callable[[Settings], Worker],
    take: Callable[[Result], None],
) -> Summary:
    """Have a worker of `make` look at every chunk of the files; `take` gets what comes of them, in order."""
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
        self._left_out = LeftOut()
        self._size = self._position = 0

    def read(self) -> Iterator[Chunk | None]:
        status = self._task.source.stat()
        self._size = status.st_size
        if stat.S_ISREG(status.st_mode) and not status.st_size:
            return  # no format has anything to say of it
        with open_file(self._task.source) as file:
            intake = take_in(file, self._task.source.name, self._settings)
            self.kind = intake.form.name
            if intake.note:
                self._watch.note(f"{self.name}: {intake.note}")
            chunks = intake.form.chunks(intake.source, self._settings, Start())
            yield from chunks if self._task.named else self._left_out.but_articles(chunks, self.kind)

    def take(self, chunk: Chunk, result: Result) -> None:
        if result.failed is not None:
            self.fail(result.failed)
            return
        self.summary.records += result.records
        self.summary.bytes += len(chunk.data)
        for line, message in result.problems:
            self._tell(Problem(self.name, line, message))
        self._take(result)
        self._advance(chunk.position, result.records)

    def finish(self, error: str | None) -> None:
        if error is not None:
            self.fail(error)
            return
        self._advance(self._size, 0)
        if self._left_out:
            self.summary = Summary(left_out=Counter([self._left_out.what]))
            self._watch.left_out(self._task.source, self._left_out.why, expected=self.kind == "text")
        else:
            self._watch.file_done(self._task.source, False)

    def fail(self, message: str, *, keep: bool = False) -> None:
        self.failed = True
        self._advance(self._size, 0)
        self._tell(Problem(self.name, None, message))

    def _advance(self, position: int, records: int) -> None:
        self._watch.advance(max(position - self._position, 0), records)
        self._position = max(position, self._position)

    def _tell(self, problem: Problem) -> None:
        self.summary.add_problem(problem)
        self._watch.problem(problem)

    def stop(self) -> None:
        """Nothing is to be undone."""


class Quiet(Silent):
    """A Progress for a pass after which another one says what is wrong."""

    def __init__(self, watch: Progress) -> None:
        self._watch = watch

    def advance(self, bytes: int, records: int) -> None:
        self._watch.advance(bytes, 0)

    def file_done(self, path: Path, changed: bool) -> None:
        self._watch.file_done(path, changed)

    def left_out(self, path: Path, why: str, *, expected: bool) -> None:
        self._watch.file_done(path, False)
