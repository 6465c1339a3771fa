"""What is counted and told of one file."""

from __future__ import annotations

from newsclean.corpus.chunk_work import Result
from newsclean.corpus.diff import unified
from newsclean.corpus.formats.base import Chunk
from newsclean.corpus.ledger import Ledger
from newsclean.corpus.progress import Progress
from newsclean.corpus.settings import Settings
from newsclean.corpus.summary import Problem, Summary, Warned


class Tally:
    """Counts and reports what comes of the chunks of one file, and writes its removals and rejects."""

    def __init__(self, name: str, settings: Settings, watch: Progress, ledger: Ledger) -> None:
        self.name = name
        self.summary = Summary(files=1)
        self.ledger = ledger
        self._settings = settings
        self._watch = watch
        self._position = 0  # bytes of the file that the watcher knows of

    def add(self, chunk: Chunk, result: Result) -> None:
        """A chunk is done."""
        summary = self.summary
        summary.bytes += len(chunk.data)
        summary.records += result.records
        summary.changed += result.changed
        summary.removed_by_kind.update(result.kinds)
        for number, own, warning in result.warned:
            self._warned(Warned(self.name, number, own, warning))
        for line, message in result.problems:
            self.problem(message, line)
        if self._settings.diff:
            self._show(chunk, result)
        self.ledger.write(result)

    def advance(self, position: int, records: int) -> None:
        """Tell that so many bytes of the file (as on the disk) are done, and so many more records."""
        step = max(position - self._position, 0)
        self._position += step
        self._watch.advance(step, records)

    def _show(self, chunk: Chunk, result: Result) -> None:
        for shown in result.shown:
            self._watch.shown(shown)
        if result.data is not None and result.changes and not self._settings.words:
            self._watch.diff(unified(self.name, chunk.data, result.data, result.changes))

    def problem(self, message: str, line: int | None = None) -> None:
        """Count and report a problem."""
        problem = Problem(self.name, line, message)
        self.summary.add_problem(problem)
        self._watch.problem(problem)

    def _warned(self, warned: Warned) -> None:
        self.summary.add_warned(warned)
        self._watch.warned(warned)
