"""Reads the lexicon's files."""

from __future__ import annotations

from pathlib import Path
from typing import Any


def load_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file."""
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))


def entries(text: str) -> list[str]:
    """The words and phrases of a list, which commas or line ends separate."""
    return [entry.strip() for line in text.splitlines() for entry in line.split(",") if entry.strip()]


def load_lists(path: Path) -> dict[str, list[str]]:
    """The lists of a text file: a name in square brackets, and below it its entries; a line with # is a comment."""
    lines = path.read_text(encoding="utf-8").splitlines()
    sections = "\n".join(line for line in lines if not line.startswith("#")).split("\n[")
    parts = (section.partition("]\n") for section in sections if section.strip())
    return {name.lstrip("\n["): entries(body) for name, _, body in parts}


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
