"""Reads the lexicon's TOML files."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def load_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file."""
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))
