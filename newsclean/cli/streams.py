"""Standard streams as bytes, and messages that are safe to show on a terminal."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

if TYPE_CHECKING:
    import regex

_CONTROL_PICTURES = 0x2400


def visible(text: str) -> str:
    """`text` with every character that could steer a terminal, or hides, made a picture or an escape.

    >>> visible("\\x1b[31mmerah\\u202e")
    '␛[31mmerah\\\\u202e'
    """
    if text.isprintable():
        return text
    return _steering().sub(lambda match: _picture(match[0]), text)


@cache
def _steering() -> regex.Pattern[str]:
    """Controls, marks of format (direction, no width), lone surrogates and what XML does not allow.

    Line ends and tabs are harmless.
    """
    import regex

    return regex.compile(r"[[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]--[\n\t]]", regex.VERSION1)


def visible_line(text: str) -> str:
    """The same as one line, whatever the name of a file has in it."""
    return visible(text).replace("\n", chr(_CONTROL_PICTURES + 0x0A))


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(_CONTROL_PICTURES + code)
    if code == 0x7F:
        return "␡"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def complain(message: str, hint: str = "") -> None:
    """Print an error on standard error, and below it a hint."""
    click.echo(f"newsclean: error: {visible_line(message)}" + (f"\n{hint}" if hint else ""), err=True)


def warn(message: str) -> None:
    """Print a warning on standard error."""
    click.echo(f"newsclean: warning: {visible_line(message)}", err=True)


def note(message: str) -> None:
    """Print on standard error what was decided for the user."""
    say(f"note: {message}")


def say(message: str) -> None:
    """Print what is no fault on standard error."""
    click.echo(f"newsclean: {visible_line(message)}", err=True)


def stdin() -> BinaryIO:
    """Standard input as bytes."""
    if sys.stdin is None:
        raise click.ClickException("standard input is closed")
    return sys.stdin.buffer


def stdout() -> BinaryIO:
    """Standard output as bytes."""
    if sys.stdout is None:
        raise click.ClickException("standard output is closed")
    buffer = sys.stdout.buffer
    # With PYTHONUNBUFFERED it is the bare file, which may write less than it is given.
    return _whole(buffer.fileno()) if isinstance(buffer, io.RawIOBase) else buffer


@cache
def _whole(descriptor: int) -> BinaryIO:
    return open(descriptor, "wb", closefd=False)


def emit(data: bytes) -> None:
    """Write to standard output, now."""
    out = stdout()
    out.write(data)
    out.flush()


def at_terminal() -> bool:
    """True if a person would have to type the input."""
    return sys.stdin is not None and sys.stdin.isatty()


def has_colour(color: str) -> bool:
    """Whether standard output is to be coloured: as asked for, else on a terminal that can show it."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (stdout_is_terminal() and os.environ.get("TERM") != "dumb")


def stdout_is_terminal() -> bool:
    """True if what is written to standard output is seen on a screen."""
    return sys.stdout is not None and sys.stdout.isatty()


def size_of(stream: BinaryIO) -> int | None:
    """How many bytes a stream still has; None if that is not known, as of a pipe or of compressed bytes."""
    if not isinstance(getattr(stream, "raw", None), io.FileIO):
        return None
    status = os.fstat(stream.fileno())
    return status.st_size - stream.tell() if stat.S_ISREG(status.st_mode) else None


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """A file, or standard input for None. Raises ClickException if it cannot be opened."""
    if path is None:
        yield stdin()
        return
    try:
        raw = open(path, "rb")  # noqa: SIM115 - what is read of it fails in other words
    except OSError as error:
        raise click.ClickException(f"{path}: {error.strerror}") from None
    with raw:
        yield raw
