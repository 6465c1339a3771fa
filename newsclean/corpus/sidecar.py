"""The files that a run writes beside its outputs: removals and rejects."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsclean.corpus import locks
from newsclean.corpus.errors import RunError


class Sidecar:
    """A file to which lines are added under its own name; without a path all of it is nothing.

    What was in it stays. What is written is in the file at once; what has not been settled when the run
    ends is taken back. All that goes wrong with it raises RunError: without it no input may be replaced.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._regular = True
        self._settled = self._synced = 0
        self.length = self.size + self._torn

    @property
    def size(self) -> int:
        """How many bytes are in the file now."""
        try:
            return self._path.stat().st_size if self._path else 0
        except OSError:
            return 0

    def has(self, length: int) -> bool:
        """Whether the first `length` bytes of an earlier run are there."""
        return self._path is None or self.size >= length

    @property
    def _torn(self) -> bool:
        """Whether the last line has no end: a run was killed while it wrote it."""
        if self._path is None or not self._path.is_file():
            return False
        with suppress(OSError), open(self._path, "rb") as file:
            if file.seek(0, os.SEEK_END):
                file.seek(-1, os.SEEK_END)
                return file.read(1) != b"\n"
        return False

    @property
    def missing(self) -> bool:
        """Whether there is to be a file, and is none yet."""
        return self._path is not None and not self._path.exists()

    @contextmanager
    def _named(self) -> Iterator[None]:
        """Have what goes wrong with the file raised as a RunError that names it."""
        try:
            yield
        except OSError as error:
            raise RunError(f"{self._path}: {error.strerror}") from None

    def open(self) -> None:
        """Begin to write behind what is there."""
        if self._path is None:
            return
        with self._named():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            new = not self._path.exists()
            flags = os.O_WRONLY | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            self._descriptor = os.open(self._path, flags, 0o666)
            self._regular = stat.S_ISREG(os.fstat(self._descriptor).st_mode)
            if not self._regular:
                self.length = 0
                return
            if not locks.take(self._descriptor):
                os.close(self._descriptor)
                self._descriptor = None
                raise RunError(f"another run is at work on {self._path}")
            self.length = self._settled = self._synced = os.lseek(self._descriptor, 0, os.SEEK_END)
            if new:
                _sync_name(self._path)
            elif self._torn:
                self.write(b"\n")
                self.settle()

    def go_on(self, length: int, reach: int) -> None:
        """Begin to write behind the first `length` bytes. What follows goes if it ends before `reach`: it was
        written by the run that is resumed, and will be written again."""
        if self._path is not None and self.size > reach:
            raise RunError(
                f"{self._path}: something was added since the run that --resume goes on with; move the file away "
                "and start again, or choose another"
            )
        self.open()
        self._settled = min(length, self._settled)
        self.cut(length)

    def write(self, data: bytes) -> None:
        """Append."""
        if self._descriptor is None:
            return
        with self._named():
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
            self.length += len(data)

    def cut(self, length: int) -> None:
        """Take back what stands behind `length`."""
        self._settled = min(self._settled, length)
        if self._descriptor is not None and self._regular:
            with self._named():
                os.ftruncate(self._descriptor, length)
                os.lseek(self._descriptor, length, os.SEEK_SET)
            self.length = length
            self._synced = min(self._synced, length)

    def settle(self) -> None:
        """What is there now stays, however the run ends."""
        self._settled = self.length

    def sync(self) -> int:
        """The same, and it is on the disk. The length."""
        if self._descriptor is not None and self._regular and self.length > self._synced:
            with self._named():
                os.fsync(self._descriptor)
            self._synced = self.length
        self.settle()
        return self.length

    def close(self) -> None:
        """End writing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            if self._regular:
                with suppress(OSError):
                    os.ftruncate(descriptor, self._settled)
        finally:
            os.close(descriptor)


def _sync_name(path: Path) -> None:
    """Put on the disk that there is such a file."""
    if locks.AVAILABLE:
        with suppress(OSError):
            directory = os.open(path.parent, os.O_RDONLY)
            try:
                os.fsync(directory)
            finally:
                os.close(directory)
