"""The interface of the package: clean many files, or one stream."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from types import FrameType
from typing import BinaryIO, NoReturn

from newsclean.corpus.claims import claimed
from newsclean.corpus.clashes import refuse_clashes_of
from newsclean.corpus.errors import ClashError, CorpusError, MissingExtraError, RunError
from newsclean.corpus.file_work import FileWork
from newsclean.corpus.intake import Intake
from newsclean.corpus.ledger import Ledger, manifest_of
from newsclean.corpus.pipeline import in_order
from newsclean.corpus.progress import Progress, Silent
from newsclean.corpus.settings import Fields, Settings, Task, total_size
from newsclean.corpus.summary import Problem, Summary, Warned
from newsclean.corpus.workers import Workers

__all__ = [
    "ClashError",
    "CorpusError",
    "Fields",
    "MissingExtraError",
    "Problem",
    "Progress",
    "RunError",
    "Settings",
    "Summary",
    "Task",
    "Warned",
    "clean_stream",
    "run",
]


def run(tasks: Iterable[Task], settings: Settings, *, watch: Progress | None = None) -> Summary:
    """Clean every task's source into its target.

    What is wrong with a record or a file is in the summary's problems, and told to `watch`; the rest is
    done all the same. Raises RunError if the run as a whole cannot go on (ClashError before anything is written:
    two of the files are one), UnknownFilterError. Ctrl-C raises KeyboardInterrupt and SIGTERM SystemExit(143);
    no unfinished file is left, but what `resume` needs.
    """
    tasks = list(tasks)
    if settings.limit is not None and (settings.resume or any(task.source == task.target for task in tasks)):
        raise RunError("a limit is for a look: nothing can be cleaned in place or resumed with it")
    watch = watch or Silent()
    refuse_clashes_of(tasks, settings, manifest_of(settings, tasks))
    watch.start(total_size(tasks), len(tasks))
    targets = [task.target for task in tasks if task.target is not None and settings.writes]
    with terminable(), claimed(targets), closing(Workers(settings)) as workers:
        try:
            ledger = Ledger(settings, tasks, workers.fingerprint if settings.resume else "")
        except OSError as error:
            raise RunError(f"{error.filename}: {error.strerror}") from None
        with closing(ledger):
            if ledger.flaw:
                watch.note(ledger.flaw)
            summary = in_order((FileWork(task, settings, watch, ledger) for task in tasks), workers)
            ledger.commit()
    return summary


def clean_stream(
    infile: BinaryIO | Intake,
    outfile: BinaryIO,
    settings: Settings,
    *,
    name: str = "-",
    watch: Progress | None = None,
) -> Summary:
    """Clean one stream into another, in constant memory if its format has records; flush what is done.

    The format is settings.source_format, or that of `name`, or that of its content; compressed bytes are unpacked.
    What was taken in already comes with its format. The output is UTF-8, and not compressed. Problems are as in
    `run`; if they are with the stream as a whole, it may have been written in part. Raises BrokenPipeError if
    nobody reads on.
    """
    from newsclean.corpus.stream import StreamWork

    watch = watch or Silent()
    watch.start(0, 1)
    with terminable(), closing(Workers(settings)) as workers, closing(Ledger(settings)) as ledger:
        summary = in_order([StreamWork(infile, outfile, settings, name, watch, ledger)], workers)
        ledger.commit()
    return summary


@contextmanager
def terminable() -> Iterator[None]:
    """Let SIGTERM and SIGHUP end the run as Ctrl-C does, unless the caller handles or ignores them."""
    numbers = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    ours = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    if threading.current_thread() is not threading.main_thread():
        ours = []  # only the main thread may set handlers
    for number in ours:
        signal.signal(number, _terminate)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _terminate(number: int, frame: FrameType | None) -> NoReturn:
    raise SystemExit(128 + number)
