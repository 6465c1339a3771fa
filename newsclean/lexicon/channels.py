"""Names of channels, and of the columns in which a page offers other articles."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def channels() -> frozenset[str]:
    """Names of channels, in lower case, as menus and the lines above a story have them."""
    return _lines("channels.txt")


@cache
def columns() -> frozenset[str]:
    """Labels of columns of other articles, in lower case: "berita lainnya", "trending"."""
    return _lines("columns.txt")


def _lines(file: str) -> frozenset[str]:
    return frozenset(Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines())
