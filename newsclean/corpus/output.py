"""Writing: a file appears whole or not at all."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, cast

PARTIAL = ".newsclean-partial"
# Names of what this process, or who started it, has opened already.
_OPEN_FILES = ("/dev/stdout", "/dev/stderr", "/dev/fd/")


def partial_of(target: Path) -> Path:
    """Where the unfinished output of a run that can be resumed lies."""
    real = Path(os.path.realpath(target))
    return real.with_name(real.name + PARTIAL)


class Output:
    """A file that is written beside its target, and takes the target's place when it is complete.

    A link is followed, so that what it leads to is replaced. An existing target's mode, and where permitted
    its owner, are kept. A target that is no regular file (a device, a pipe) is written directly.

    `keep`: the unfinished file has a name that can be found again, and `resume_at` says how much of it holds;
    a file of which `kept` has been called is not removed by `abort`.

    What takes the place of another file, or is written down as done, is put on the disk first. For
    new files that would only cost time: they can be made again.
    """

    def __init__(self, target: Path, *, keep: bool = False, resume_at: int | None = None) -> None:
        self._status = _status(target)
        is_file = self._status is None or stat.S_ISREG(self._status.st_mode)
        self.direct = not is_file or target.as_posix().startswith(_OPEN_FILES)
        # What is no file is reached by its own name only: /dev/stdout leads to "pipe:[123]".
        self.target = target if self.direct else Path(os.path.realpath(target))
        self._durable = keep
        self._keep = resume_at is not None
        self._path = self.target if self.direct else self._beside(keep)
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self.raw = self._open(resume_at)
        if resume_at is not None:
            self.raw.truncate(resume_at)
            self.raw.seek(resume_at)

    def _beside(self, keep: bool) -> Path:
        return partial_of(self.target) if keep else self.target.with_name(f".{os.urandom(8).hex()}{PARTIAL}")

    def _open(self, resume_at: int | None) -> BinaryIO:
        if self.direct:
            return open(self._path, "ab")  # not "wb": standard output may be a file that has something in it
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        flags |= os.O_TRUNC if resume_at is None else 0
        return cast(BinaryIO, os.fdopen(os.open(self._path, flags, 0o666), "r+b"))

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
            if self._status is not None or self._durable:
                self._sync()
            if self._status is not None:
                self._take_over(self._status)
            self.raw.close()
            os.replace(self._path, self.target)
        except BaseException:
            self.abort()
            raise

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
        with suppress(OSError):  # what is still to be flushed may not fit on the disk
            self.raw.close()
        if not self.direct and (forget or not self._keep):
            self._path.unlink(missing_ok=True)


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _owner(descriptor: int) -> tuple[int, int]:
    status = os.fstat(descriptor)
    return status.st_uid, status.st_gid
