"""Regular expressions that are compiled when they are first used, and kept compiled for the next run.

Compiling all patterns of all filters takes longer than cleaning a thousand articles; what one article needs of them
takes as long as everything else that a run on it does. Python's own module has no way to keep compiled patterns, so
this one looks under its bonnet - only in the Pythons for which that is known to be right, and with plain compiling
as the way out.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from newsclean._version import __version__
from newsclean.kept import Kept

# In these, `re` compiles a pattern to the arguments of one function, which checks them.
_SEE_THROUGH = sys.implementation.name == "cpython" and (3, 11) <= sys.version_info[:2] <= (3, 14)

Key = tuple[str, int]  # source and flags
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


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
        compiled = _compile(self.source, self.flags)
        for method in Pattern.__annotations__:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def keep_programs() -> None:
    """Keep what has been compiled, for the next run: called where a run of the command ends."""
    if _new:
        _kept().write({**_programs(), **_new})
        _new.clear()


_new: dict[Key, Program] = {}


def _compile(source: str, flags: int) -> re.Pattern[str]:
    if not _SEE_THROUGH:
        return re.compile(source, flags)
    program = _programs().get((source, flags))
    try:
        if program is None:
            program = _new[source, flags] = _program(source, flags)
        return _pattern(source, program)
    except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
        return re.compile(source, flags)


def _program(source: str, flags: int) -> Program:
    """What a pattern compiles to: the steps of `re._compiler.compile`, but the last."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    tree = _parser.parse(source, flags)
    names = dict(tree.state.groupdict)
    numbers = {number: name for name, number in names.items()}
    code = array("I", _compiler._code(tree, flags)).tobytes()
    groups = tree.state.groups - 1
    return int(flags | tree.state.flags), code, groups, names, tuple(map(numbers.get, range(groups + 1)))


def _pattern(source: str, program: Program) -> re.Pattern[str]:
    """The last step, which raises an error if the program is damaged."""
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, names, numbers = program
    compiled: re.Pattern[str] = _sre.compile(source, flags, array("I", code).tolist(), groups, names, numbers)
    return compiled


@cache
def _kept() -> Kept:
    import _sre

    return Kept(Path(__file__), f"{__version__}.{sys.hexversion:x}.{_sre.MAGIC}.{_sre.CODESIZE}")


@cache
def _programs() -> dict[Key, Program]:
    """What earlier runs have compiled."""
    content: Any = _kept().read()
    return content if isinstance(content, dict) else {}
