"""Reads the lexicon's TOML files; what was read is kept beside the byte code, as Python keeps its modules."""

from __future__ import annotations

import marshal
import os
import sys
from pathlib import Path
from typing import Any


def load_toml(path: Path) -> dict[str, Any]:
    """The content of a TOML file of tables, lists, strings, numbers and booleans.

    Parsing takes some 20 ms for the larger files, reading what was parsed before less than one. The copy is made
    anew when the file's size or time changes, and done without where it cannot be written.
    """
    stat = path.stat()
    name = f"{path.stem}.{sys.implementation.cache_tag}.{stat.st_mtime_ns:x}.{stat.st_size:x}.marshal"
    copy = path.parent / "__pycache__" / name
    try:
        data: dict[str, Any] = marshal.loads(copy.read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        import tomllib

        data = tomllib.loads(path.read_text(encoding="utf-8"))
        if not sys.dont_write_bytecode:
            _keep(copy, marshal.dumps(data))
    return data


def _keep(copy: Path, content: bytes) -> None:
    part = copy.with_name(f"{copy.name}.{os.getpid()}")
    try:
        copy.parent.mkdir(exist_ok=True)
        for old in copy.parent.glob(f"{copy.name.partition('.')[0]}.*.marshal"):
            old.unlink(missing_ok=True)
        part.write_bytes(content)
        part.replace(copy)
    except OSError:
        part.unlink(missing_ok=True)
