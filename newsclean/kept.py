"""What is costly to make is kept beside the byte code, as Python keeps its modules.

A copy is never trusted to be there, or to be whole: whoever reads one can make it anew.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any


class Kept:
    """A place for what is made of `source`; `state` names what it was made from: it is made anew after a change.

    The content is what `marshal` can hold: numbers, strings, bytes, lists, tuples and dictionaries.
    """

    def __init__(self, source: Path, state: str) -> None:
        self._stem = f"{source.stem}.{sys.implementation.cache_tag}"
        self._path = source.parent / "__pycache__" / f"{self._stem}.{state}.marshal"

    def read(self) -> Any:
        """The content; None if there is none, or it is damaged."""
        try:
            return marshal.loads(self._path.read_bytes())
        except (OSError, ValueError, EOFError, TypeError):
            return None

    def write(self, content: Any) -> None:
        """Keep the content, and forget what was kept for other states. Does nothing where nothing can be written."""
        if sys.dont_write_bytecode:
            return
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}")
        try:
            self._path.parent.mkdir(exist_ok=True)
            for old in self._path.parent.glob(f"{self._stem}.*.marshal"):
                if old != self._path:
                    old.unlink(missing_ok=True)
            part.write_bytes(marshal.dumps(content))
            part.replace(self._path)
        except OSError:
            with suppress(OSError):
                part.unlink()
