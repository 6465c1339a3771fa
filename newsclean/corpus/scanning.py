"""Reading many inputs without writing them back: every chunk is worked on, and what comes of it is taken in order."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import BinaryIO

from newsclean.corpus.chunk_work import Result, Worker
from newsclean.corpus.formats.base import Chunk, Start
from newsclean.corpus.intake import Intake, take_in
from newsclean.corpus.ledger import Ledger
from newsclean.corpus.leftout import LeftOut
from newsclean.corpus.pipeline import in_order
from newsclean.corpus.progress import Progress, Silent
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.source import StreamSource, open_file
from newsclean.corpus.summary import Summary
from newsclean.corpus.tally import Tally
from newsclean.corpus.workers import Workers

Input = Task | BinaryIO | Intake
"""A file, whose target does not count, or a stream, also one that was taken in."""


def scan(
    inputs: Iterable[Input],
    settings: Settings,
    watch: Progress,
    make: Callable[[Settings], Worker],
    take: Callable[[Result], None],
) -> Summary:
    """Have every chunk of the inputs worked on by what `make` makes; `take` gets the results in the input's order.

    Files that were not asked for by name count only if they hold articles. Raises CorpusError, OSError.
    """
    with closing(Workers(settings, make)) as workers, closing(Ledger(settings)) as ledger:
        summary = in_order((_Scan(each, settings, watch, ledger, take) for each in inputs), workers)
        ledger.commit()
    return summary


class _Scan:
    """An input that is read and not written."""

    kind = ""

    def __init__(
        self, given: Input, settings: Settings, watch: Progress, ledger: Ledger, take: Callable[[Result], None]
    ) -> None:
        self.name = str(given.source) if isinstance(given, Task) else "-"
        self.failed = False
        self._given, self._settings, self._watch, self._ledger, self._take = given, settings, watch, ledger, take
        self._tally = Tally(self.name, settings, watch, ledger)
        self._left_out = LeftOut()
        self._size = 0

    @property
    def summary(self) -> Summary:
        """What has been counted."""
        return self._tally.summary

    def read(self) -> Iterator[Chunk | None]:
        """The chunks of the input. Raises CorpusError, OSError."""
        if isinstance(self._given, Task):
            yield from self._chunks_of_file(self._given)
        elif isinstance(self._given, Intake):
            yield from self._chunks(self._given)
        else:
            yield from self._chunks(take_in(StreamSource(self._given), self.name, self._settings))

    def _chunks_of_file(self, task: Task) -> Iterator[Chunk | None]:
        status = task.source.stat()
        self._size = status.st_size
        is_empty = stat.S_ISREG(status.st_mode) and not status.st_size
        with open_file(task.source) as file:
            if is_empty and file.packing:
                return  # not even that is there which a compressed file begins with
            intake = take_in(file, task.source.name, self._settings)
            if is_empty and not intake.form.is_lines:
                return  # a text without words is an article, as one of blanks is; other formats have nothing to say
            chunks = self._chunks(intake)
            yield from chunks if task.named else self._left_out.but_articles(chunks, intake.form.name)

    def _chunks(self, intake: Intake) -> Iterator[Chunk | None]:
        self.kind = intake.form.name
        if intake.note:
            self._watch.note(f"{self.name}: {intake.note}")
        yield from intake.form.read(intake.source, self._settings, Start())

    def take(self, chunk: Chunk, result: Result) -> None:
        """A chunk has been worked on."""
        if result.failed is not None:
            self.fail(result.failed)
            return
        self._tally.add(chunk, result)
        if chunk.has_article:
            self._take(result)
        self._tally.advance(chunk.position, result.records)

    def finish(self, error: str | None) -> None:
        """There is no more; `error` says why, if that is not the end."""
        if error is not None:
            self.fail(error)
            return
        self._ledger.secure(durable=False)
        self._tally.advance(self._size, 0)
        if not isinstance(self._given, Task):
            return
        if self._left_out:
            self._tally.summary = Summary(left_out=Counter([self._left_out.what]))
            self._watch.left_out(self._given.source, self._left_out.why, expected=self.kind == "text")
        else:
            self._watch.file_done(self._given.source, self.summary.changed > 0)

    def fail(self, message: str, *, keep: bool = False) -> None:
        """The rest of the input cannot be read."""
        self.failed = True
        self._tally.advance(self._size, 0)
        self._tally.problem(message)

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
