"""Reads the lexicon's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def load_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file."""
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def load_blocks(path: Path) -> list[dict[str, str]]:
    """The blocks of a text file, parted by blank lines: each line is a key, a colon and a value; # opens a comment.

    Hundreds of blocks in TOML would take as long to read as an article to clean, and all imports.
    """
    paragraphs = path.read_text(encoding="utf-8").split("\n\n")
    blocks = (
        dict(line.split(": ", 1) for line in paragraph.splitlines() if not line.startswith("#"))
        for paragraph in paragraphs
    )
    return [block for block in blocks if block]
