"""Locks on open files. They end with the process that holds them, however it ends.

They are those of flock. Where there are none (Windows, some network file systems) nothing is locked: then runs do
not notice each other, and on such a file system what a killed run left stays. Windows itself refuses to remove an
open file, so there what is left is removed all the same.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

AVAILABLE = sys.platform != "win32"

if sys.platform != "win32":
    import fcntl


def take(descriptor: int, *, wait: bool = False) -> bool:
    """Lock an open file until it is closed. False if another process (or another opening of it) has the lock."""
    if sys.platform != "win32":
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            return False
        except OSError:  # this file system has no locks
            return True
    return True


def is_held(path: Path) -> bool:
    """Whether somebody is known to have the lock of a file."""
    if sys.platform != "win32":
        with suppress(OSError), _opened(path) as descriptor:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
    return False


def remove_unused(path: Path) -> None:
    """Remove a file on which nobody works; if that cannot be known it stays."""
    with suppress(OSError):
        if sys.platform == "win32":
            path.unlink()
        else:
            with _opened(path) as descriptor:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_CLOEXEC", 0))
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextmanager
def gate(directory: Path) -> Iterator[None]:
    """Let one process at a time through the block, of all that name this directory."""
    descriptor = os.open(directory, os.O_RDONLY)
    try:
        take(descriptor, wait=True)
        yield
    finally:
        os.close(descriptor)
