"""What the tests of the command share: an article, and the ways to start the command."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest

ARTICLE = """\
Warga Desa Sukamaju Panen Padi Lebih Awal

BOGOR, KOMPAS.com - Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya tahun ini.

Baca juga: Harga Gabah Naik Jelang Musim Hujan

Kepala desa, Wiratno Hadi, mengatakan panen dipercepat karena air sungai mulai meluap ke sawah.

ADVERTISEMENT

"Kami tidak mau mengambil risiko," katanya.
"""
CLEAN = """\
Warga Desa Sukamaju Panen Padi Lebih Awal

Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya tahun ini.

Kepala desa, Wiratno Hadi, mengatakan panen dipercepat karena air sungai mulai meluap ke sawah.

"Kami tidak mau mengambil risiko," katanya.
"""


@dataclass(frozen=True)
class Done:
    """How a run ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]
posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX terminals, pipes and signals")


def command(*arguments: str) -> list[str]:
    """The command line that starts the command."""
    return [sys.executable, "-m", "newsclean", *arguments]


def write(path: str, content: str | bytes = ARTICLE) -> Path:
    """A file in the working directory."""
    file = Path(path)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def environment(**changes: str) -> dict[str, str]:
    """The environment of this process with changes."""
    return {**os.environ, **changes}


@dataclass(frozen=True)
class Seen:
    """How a run on a terminal ended: what was on the screen, and what went to the other stream."""

    code: int
    screen: str
    rest: str


def on_terminal(*arguments: str, shown: tuple[str, ...], stdin: IO[bytes] | None = None, **variables: str) -> Seen:
    """Run the command with the streams that are `shown` on a terminal, and the others in a file."""
    import pty

    ours, theirs = pty.openpty()
    with tempfile.TemporaryFile() as rest:
        outputs: dict[str, Any] = {name: theirs if name in shown else rest for name in ("stdout", "stderr")}
        source = subprocess.DEVNULL if stdin is None else stdin
        with subprocess.Popen(command(*arguments), stdin=source, env=environment(**variables), **outputs) as running:
            os.close(theirs)
            parts = []
            while part := _read(ours):
                parts.append(part)
            code = running.wait(30)
        os.close(ours)
        rest.seek(0)
        return Seen(code, b"".join(parts).decode(), rest.read().decode())


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other side is closed
        return b""
