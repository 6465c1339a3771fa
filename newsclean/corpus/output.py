"""Writing: a file appears whole or not at all."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from newsclean.corpus import locks
from newsclean.corpus.errors import RunError

PARTIAL = ".newsclean-partial"
# Names of what this process, or who started it, has opened already.
_OPEN_FILES = ("/dev/stdout", "/dev/stderr", "/dev/fd/")
RUN = ".newsclean-run"
_TEMPORARY = re.compile(r"\.[0-9a-f]{16}(\.newsclean-\w+)")


def temporary(directory: Path, suffix: str) -> Path:
    """A name in `directory` that no other file has."""
    return directory / f".{os.urandom(8).hex()}{suffix}"


def is_temporary(name: str, suffix: str) -> bool:
    """Whether a file has such a name."""
    match = _TEMPORARY.fullmatch(name)
    return match is not None and match[1] == suffix


def sweep(directory: Path) -> None:
    """Remove the unfinished files in `directory` on which nobody works: their run was killed."""
    with suppress(OSError):
        for name in os.listdir(directory):
            if is_temporary(name, PARTIAL):
                locks.remove_unused(directory / name)


def partial_of(target: Path) -> Path:
    """Where the unfinished output of a run that can be resumed lies."""
    real = Path(os.path.realpath(target))
    return real.with_name(real.name + PARTIAL)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Let an OSError that names no file (a disk that is full while one is written) name `path`."""
    try:
        yield
    except OSError as error:
        if error.filename is None and error.errno is not None and not isinstance(error, BrokenPipeError):
            error.filename = str(path)
        raise


class Output:
    """A file that is written beside its target, and takes the target's place when it is complete.

    A link is followed, so that what it leads to is replaced. An existing target's mode, and where permitted
    its owner, are kept. A target that is no regular file (a device, a pipe) is written directly.

    `keep`: the unfinished file has a name that can be found again, and `resume_at` says how much of it holds;
    a file of which `kept` has been called is not removed by `abort`.

    What takes the place of another file, or is written down as done, is put on the disk first. For
    new files that would only cost time: they can be made again.

    Nothing is on the disk before `open` is called: whoever has the object by then can `abort` it, wherever a signal
    comes in. The unfinished file is locked, so that `sweep` knows one on which nobody works any more.
    """

    def __init__(self, target: Path, *, keep: bool = False, resume_at: int | None = None) -> None:
        self._status = _status(target)
        is_file = self._status is None or stat.S_ISREG(self._status.st_mode)
        self.direct = not is_file or target.as_posix().startswith(_OPEN_FILES)
        # What is no file is reached by its own name only: /dev/stdout leads to "pipe:[123]".
        self.target = target if self.direct else Path(os.path.realpath(target))
        self._durable = keep
        self._resume_at = resume_at
        self._keep = resume_at is not None
        self._path = self.target if self.direct else self._beside(keep)
        self._raw: BinaryIO | None = None

    def _beside(self, keep: bool) -> Path:
        return partial_of(self.target) if keep else temporary(self.target.parent, PARTIAL)

    @property
    def raw(self) -> BinaryIO:
        """The stream to write to."""
        assert self._raw is not None
        return self._raw

    def open(self) -> BinaryIO:
        """Begin to write. Raises OSError; RunError if another run writes the same."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        if self.direct:
            self._raw = open(self._path, "ab")  # noqa: SIM115 - standard output may be a file that has something in it
            return self._raw
        self._raw = cast(BinaryIO, os.fdopen(self._locked(), "r+b"))
        self._raw.truncate(self._resume_at or 0)
        self._raw.seek(self._resume_at or 0)
        return self._raw

    def _locked(self) -> int:
        """The unfinished file, opened and locked."""
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        while True:
            descriptor = os.open(self._path, flags, 0o666)
            # Only one that can be resumed has a name that another run can know; others wait for a sweep at most.
            if not locks.take(descriptor, wait=not self._durable):
                os.close(descriptor)
                self._keep = True  # it is not ours to remove
                raise RunError(f"another run is at work on {self.target}")
            if _is_at(descriptor, self._path):
                return descriptor
            os.close(descriptor)  # it was swept away before it was locked

    def kept(self) -> int:
        """Make sure that what was written is on the disk, and keep it from now on. Its length in bytes."""
        if self.direct:
            return 0
        self._sync()
        self._keep = True
        return self.raw.tell()

    def _sync(self) -> None:
        self.raw.flush()
        if not self.direct:
            os.fsync(self.raw.fileno())

    def commit(self) -> None:
        """The file is complete: put it in the target's place."""
        if self.direct:
            self.raw.close()
            return
        try:
            self.raw.flush()
            if self._status is not None or self._durable:
                self._sync()
            if self._status is not None:
                self._take_over(self._status)
            if not locks.AVAILABLE:
                self.raw.close()  # Windows does not rename an open file
            os.replace(self._path, self.target)
            self.raw.close()
        except BaseException:
            self.abort()
            raise
        if not self._durable:
            with suppress(OSError):  # what a run that could have been resumed left of this target
                os.unlink(f"{self.target}{PARTIAL}")

    def _take_over(self, status: os.stat_result) -> None:
        chown = cast("Callable[[int, int, int], None] | None", getattr(os, "fchown", None))
        if chown is not None and (status.st_uid, status.st_gid) != _owner(self.raw.fileno()):
            try:
                chown(self.raw.fileno(), status.st_uid, status.st_gid)
            except OSError:
                status = os.stat_result((status.st_mode & ~0o6000, *status[1:]))  # not with another owner
        os.chmod(self._path, stat.S_IMODE(status.st_mode))

    def abort(self, *, forget: bool = False) -> None:
        """Leave the target as it was. What has been kept stays, unless it is to be forgotten."""
        remove = not self.direct and (forget or not self._keep)
        if remove and locks.AVAILABLE:  # while it is locked: behind that it may be another run's
            self._path.unlink(missing_ok=True)
        if self._raw is not None:
            with suppress(OSError):  # what is still to be flushed may not fit on the disk
                self._raw.close()
        if remove and not locks.AVAILABLE:
            self._path.unlink(missing_ok=True)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _owner(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_uid, status.st_gid
