"""What the tests of the command share: an article, and the ways to start the command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

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
