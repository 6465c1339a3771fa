"""Reads the lexicon's TOML files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsclean.kept import Kept


def load_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file of tables, lists, strings, numbers and booleans.

    Parsing takes some 20 ms for the larger files, reading what was parsed before less than one. The copy is made
    anew when the file's size or time changes.
    """
    stat = path.stat()
    kept = Kept(path, f"{stat.st_mtime_ns:x}.{stat.st_size:x}")
    data: dict[str, Any] | None = kept.read()
    if not isinstance(data, dict):
        import tomllib

        data = tomllib.loads(path.read_text(encoding="utf-8"))
        kept.write(data)
    return data
