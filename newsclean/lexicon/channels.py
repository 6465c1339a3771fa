"""Names of channels, as menus and the lines above a story have them."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def channels() -> frozenset[str]:
    """The names, in lower case."""
    return frozenset(Path(__file__).with_name("channels.txt").read_text(encoding="utf-8").splitlines())
