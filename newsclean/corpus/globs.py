"""Globs in the syntax of .gitignore, held against relative paths in time that grows with their lengths."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

_PARTS = re.compile(r"\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|.", re.DOTALL)
# A glob matches a whole path, or a directory on the way to it.
_END = r"(?:/|\Z)"


def matches(name: str, globs: Sequence[str], prefix: str = "") -> bool:
    """True if one of the globs matches the relative path `name`, or a directory on the way to it.

    `prefix` is a way that leads to `name`: globs are held against the whole way too, but a glob that matches
    nothing more than the prefix does not count.
    """
    for glob in globs:
        pattern = _pattern(glob)
        if pattern.match(name) or (
            prefix and (match := pattern.match(prefix + name)) and match.end() > len(prefix)
        ):
            return True
    return False


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    """A glob as a pattern for paths relative to where the glob stands.

    The names between two `**` are looked for where they stand first, and so are the characters between two `*`:
    if what follows does not match behind the first place, it does not behind a later one. Hence the atomic groups:
    nothing is tried twice.
    """
    body = glob.rstrip("/")
    if not body:  # nothing is left to match
        return re.compile(r"(?!)")
    if "/" not in body and body != "**":
        body = f"**/{body}"
    runs = _runs(body.removeprefix("./").removeprefix("/"))
    if len(runs) == 1:
        return re.compile("/".join(runs[0]) + _END)
    first, *middle, last = runs
    start = "".join(f"{name}/" for name in first)
    between = "".join(f"(?>(?:[^/]*/)*?{'/'.join(run)}/)" for run in middle if run)
    # As far back as possible, so that a match behind a prefix is found.
    end = f"(?:[^/]*/)*{'/'.join(last)}{_END}" if last else r"(?s:.+)\Z"
    return re.compile(start + between + end)


def _runs(body: str) -> list[list[str]]:
    """Patterns of the names of a glob, split where a `**` stands for any number of names."""
    runs: list[list[str]] = [[]]
    for name in body.split("/"):
        if name == "**":
            runs.append([])
        else:
            runs[-1].append(_name(name))
    return runs


def _name(glob: str) -> str:
    """The pattern of a single name."""
    pieces = [""]
    for part in _PARTS.findall(glob):
        if part.startswith("*"):
            pieces.append("")
        else:
            pieces[-1] += _character(part)
    if len(pieces) == 1:
        return pieces[0]
    first, *middle, last = pieces
    return first + "".join(f"(?>[^/]*?{piece})" for piece in middle if piece) + f"[^/]*{last}"


def _character(part: str) -> str:
    """The pattern of one character of a name."""
    if part == "?":
        return "[^/]"
    if part.startswith("[") and len(part) > 2:
        return _character_class(part[1:-1])
    return re.escape(part[1:] if part.startswith("\\") and len(part) == 2 else part)


def _character_class(inside: str) -> str:
    negated = inside[0] in "!^"
    body = (inside[1:] if negated else inside).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    pattern = f"[{'^/' if negated else ''}{body}]"
    try:
        re.compile(pattern)
    except re.error:  # such as a range that runs backwards: taken as it is written
        return re.escape(f"[{inside}]")
    return pattern
