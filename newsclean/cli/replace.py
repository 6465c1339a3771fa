"""Writing a file whole or not at all."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import click


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file beside `path` to write to, which takes its place when the block ends well and vanishes when not.

    A link is followed; a pipe or a device is written to directly. Raises ClickException if that fails.
    """
    try:
        with _writer(path) as out:
            yield out
    except IsADirectoryError:
        raise click.UsageError(f"{path} is a directory; this output needs a file") from None
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        raise click.ClickException(f"{path}: {error.strerror}") from None


@contextmanager
def _writer(path: Path) -> Iterator[BinaryIO]:
    target = Path(os.path.realpath(path))
    mode = target.stat().st_mode if target.exists() else stat.S_IFREG | (0o666 & ~_umask())
    if not stat.S_ISREG(mode):
        with open(target, "wb") as out:
            yield out
        return
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with open(descriptor, "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.chmod(name, stat.S_IMODE(mode))
        os.replace(name, target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
