"""Two runs must not write the same outputs: beside them each puts a list of those that are its own.

The list is locked, and goes with its run. Runs that write different files of one directory do not disturb each
other. Where there are no locks there are no lists.
"""

from __future__ import annotations

import os
import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from newsclean.corpus import locks
from newsclean.corpus.errors import RunError
from newsclean.corpus.output import RUN, is_temporary, sweep, temporary

_DIRECTORIES = 64
"""Lists are laid in so many directories at most, because each is an open file."""


@contextmanager
def claimed(targets: Iterable[Path]) -> Iterator[None]:
    """Keep other runs from these targets while the block runs, and remove what killed runs left beside them.

    Raises RunError if another run is at work on one of them.
    """
    names: defaultdict[Path, set[bytes]] = defaultdict(set)
    for target in targets:
        if _is_to_be_replaced(target):
            real = os.path.realpath(target)
            names[Path(os.path.dirname(real))].add(os.fsencode(os.path.basename(real)))
    for directory in names:
        sweep(directory)
    with ExitStack() as claims:
        for directory in list(names)[:_DIRECTORIES] if locks.AVAILABLE else ():
            claims.enter_context(_claim(directory, names[directory]))
        yield


def _is_to_be_replaced(target: Path) -> bool:
    """Whether it is a file, or will be one: no device."""
    try:
        return stat.S_ISREG(target.stat().st_mode)
    except OSError:
        return True


@contextmanager
def _claim(directory: Path, names: set[bytes]) -> Iterator[None]:
    path = temporary(directory, RUN)
    with ExitStack() as stack:
        stack.callback(_remove, path)
        with suppress(OSError):  # if nothing can be written here, that will be told of the outputs
            directory.mkdir(parents=True, exist_ok=True)
            with locks.gate(directory):
                _refuse_claimed(directory, names)
                own = stack.enter_context(open(path, "xb"))
                locks.take(own.fileno())
                own.write(b"\0".join(names))
                own.flush()
        yield


def _refuse_claimed(directory: Path, names: set[bytes]) -> None:
    for name in os.listdir(directory):
        path = directory / name
        if is_temporary(name, RUN):
            locks.remove_unused(path)
            common = names & _read(path) if locks.is_held(path) else set()
            if common:
                raise RunError(f"another run is at work on {directory / os.fsdecode(min(common))}")


def _read(path: Path) -> set[bytes]:
    try:
        return set(path.read_bytes().split(b"\0"))
    except OSError:  # its run has just ended
        return set()


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
