"""The order of a run: files are read ahead and cleaned side by side; what comes of them is taken in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from newsclean.corpus.chunk_work import Result, internal
from newsclean.corpus.errors import CorpusError, RunError
from newsclean.corpus.formats.base import Chunk
from newsclean.corpus.summary import Summary
from newsclean.corpus.workers import Pending, Workers


class Work(Protocol):
    """Something that is read in chunks, which are cleaned and taken back."""

    name: str
    kind: str
    failed: bool

    @property
    def summary(self) -> Summary: ...

    def read(self) -> Iterator[Chunk | None]: ...

    def take(self, chunk: Chunk, result: Result) -> None: ...

    def finish(self, error: str | None) -> None: ...

    def fail(self, message: str, *, keep: bool = False) -> None: ...

    def stop(self) -> None: ...


class _Step(NamedTuple):
    """A chunk that is being cleaned, or (without one) the end of a work, and what was wrong."""

    work: Work
    chunk: Chunk | None = None
    pending: Pending | None = None
    error: str | None = None


def in_order(works: Iterable[Work], workers: Workers) -> Summary:
    """Do all works, and add up their summaries."""
    total = Summary()
    waiting: deque[_Step] = deque()
    begun: list[Work] = []  # and not ended
    try:
        for step in _steps(_noted(works, begun), workers):
            if step is not None:
                waiting.append(step)
            while len(waiting) > (0 if step is None else workers.room):
                _settle(waiting, begun, total)
        while waiting:
            _settle(waiting, begun, total)
    finally:
        for work in begun:
            work.stop()
    return total


def _noted(works: Iterable[Work], begun: list[Work]) -> Iterator[Work]:
    for work in works:
        begun.append(work)
        yield work


def _steps(works: Iterable[Work], workers: Workers) -> Iterator[_Step | None]:
    """Read ahead; None means that nothing more can be read just now."""
    for work in works:
        error = None
        try:
            for chunk in work.read():
                if work.failed:
                    break
                yield _Step(work, chunk, workers.submit(work.name, work.kind, chunk)) if chunk else None
        except RunError:
            raise
        except CorpusError as fault:
            error = str(fault)
        except OSError as fault:
            error = fault.strerror or str(fault)
        except Exception as fault:  # noqa: BLE001 - of a format, or of the package that reads it
            error = internal(fault)
        yield _Step(work, error=error)


def _settle(waiting: deque[_Step], begun: list[Work], total: Summary) -> None:
    """Take what came of the first step that waits."""
    step = waiting[0]
    result = step.pending.result() if step.pending else None
    if not step.work.failed:
        try:
            if step.chunk is not None and result is not None:
                step.work.take(step.chunk, result)
            else:
                step.work.finish(step.error)
        except (BrokenPipeError, RunError):
            raise
        except OSError as fault:
            reason = fault.strerror or str(fault)
            step.work.fail(f"{fault.filename}: {reason}" if fault.filename else reason, keep=True)
        except CorpusError as fault:
            step.work.fail(str(fault))
    if step.chunk is None:
        total.merge(step.work.summary)
        begun.remove(step.work)
    waiting.popleft()
