"""Regular expressions that are compiled when they are first used.

Compiling all patterns of all filters takes longer than cleaning a thousand articles, and one article needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator


class Pattern:
    """Like `re.compile(source, flags)`, only later. After the first use it costs nothing over a compiled pattern."""

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, int(flags)

    def __getattr__(self, name: str) -> object:
        # Called only while the methods are not there: compile, and put them there.
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        for method in Pattern.__annotations__:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)
