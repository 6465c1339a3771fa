"""What is said when a run is stopped: how far it came, and how to go on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from newsclean.cli import streams
from newsclean.cli.request import Request


@dataclass(slots=True)
class FilesDone:
    """How many files there are, and how many of them are done."""

    total: int
    done: int = 0

    def __str__(self) -> str:
        return f"{self.done:,} of {self.total:,} files done"


@contextmanager
def telling(how_far: Callable[[], str], *, quiet: bool) -> Iterator[None]:
    """Tell how far the block came if a signal ends it."""
    try:
        yield
    except BaseException as stop:
        if not (quiet or isinstance(stop, Exception)):
            with suppress(OSError):  # nobody may be there any more
                streams.say(f"stopped: {how_far()}")
        raise


def files_so_far(request: Request, files: FilesDone) -> str:
    """How far a run over files came, what holds for the others, and how they are done."""
    if request.looks_only:
        return str(files)
    if request.resume:
        return f"{files}; the same command goes on there"
    if request.in_place:
        return f"{files}, the others are as they were; the same command cleans them"
    return f"{files}; the same command starts from the beginning, a run with --resume would go on"


def records_so_far(request: Request, records: int) -> str:
    """How far a stream of records came."""
    if request.looks_only:
        return f"{records:,} records are read"
    return f"{records:,} records are written" if request.output is None else f"{request.output} is as it was"
