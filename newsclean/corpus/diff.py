"""Unified diffs of texts.

What changed is known from the cleaning, so no lines have to be compared with all others: the time grows with the lines.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclean.passes import Cleaning

_CONTEXT = 3


class Change(NamedTuple):
    """Lines `old` to `old_end` of what was there have become lines `new` to `new_end` of what is there now."""

    old: int
    old_end: int
    new: int
    new_end: int


# ---- what changed


def kept_lines(cleaning: Cleaning) -> list[tuple[int, int]]:
    """The lines that are the same in the raw and in the clean text, as pairs of their numbers from 0."""
    raw, kept = cleaning.raw, []
    number = counted = start = 0
    for new, line in enumerate(cleaning.text.split("\n")):
        origin = cleaning.origin(start)
        start += len(line) + 1
        if origin >= counted and _is_line(raw, origin, line):
            number += raw.count("\n", counted, origin)
            counted = origin
            kept.append((number, new))
    return kept


def _is_line(raw: str, start: int, line: str) -> bool:
    """Whether exactly this line stands at `start`."""
    end = start + len(line)
    return (start == 0 or raw[start - 1] == "\n") and raw.startswith(line, start) and raw[end : end + 1] in ("", "\n")


def changes(before: bytes, after: bytes, kept: Iterable[tuple[int, int]] = ()) -> list[Change]:
    """How `before` has become `after`; `kept` are pairs of their lines, from 0, that may be the same."""
    old, new = _lines(before), _lines(after)
    found: list[Change] = []
    i = j = 0
    for a, b in kept:
        if a >= i and b >= j and a < len(old) and b < len(new) and old[a] == new[b]:
            found += _trimmed(old, new, Change(i, a, j, b))
            i, j = a + 1, b + 1
    return found + _trimmed(old, new, Change(i, len(old), j, len(new)))


def _trimmed(old: Sequence[bytes], new: Sequence[bytes], change: Change) -> list[Change]:
    """A change without the lines at its ends that are the same; nothing if all are."""
    a, b, c, d = change
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return [Change(a, b, c, d)] if a < b or c < d else []


# ---- how it is shown


def unified(name: str, before: bytes, after: bytes, changed: Sequence[Change]) -> str:
    """The diff of a file of this name, as `patch` takes it; nothing if nothing changed."""
    old, new = _lines(before), _lines(after)
    hunks = "".join(_hunks(old, new, changed))
    return _header(name) + hunks if hunks else ""


def _hunks(old: Sequence[bytes], new: Sequence[bytes], changed: Sequence[Change]) -> Iterator[str]:
    for group in _groups(changed):
        first, last = group[0], group[-1]
        before = min(_CONTEXT, first.old)
        after = min(_CONTEXT, len(old) - last.old_end)
        removed = _range(first.old - before, last.old_end + after)
        added = _range(first.new - before, last.new_end + after)
        yield f"@@ -{removed} +{added} @@\n"
        position = first.old - before
        for change in group:
            yield from _marked(" ", old[position : change.old])
            yield from _marked("-", old[change.old : change.old_end])
            yield from _marked("+", new[change.new : change.new_end])
            position = change.old_end
        yield from _marked(" ", old[position : position + after])


def _groups(changed: Sequence[Change]) -> Iterator[list[Change]]:
    """Changes whose context meets, together."""
    group: list[Change] = []
    for change in changed:
        if group and change.old - group[-1].old_end > 2 * _CONTEXT:
            yield group
            group = []
        group.append(change)
    if group:
        yield group


def _header(name: str) -> str:
    path = name.lstrip("/")
    old, new = ("-", "-") if name == "-" else (_quoted(f"a/{path}"), _quoted(f"b/{path}"))
    return f"--- {old}\n+++ {new}\n"


_ESCAPES = {ord(plain): f"\\{letter}" for plain, letter in zip('\a\b\t\n\v\f\r"\\', 'abtnvfr"\\', strict=True)}


def _quoted(path: str) -> str:
    """A path as git writes it in a diff: with what would break the line escaped, and a tab behind blanks."""
    if path.isprintable() and not path.startswith('"'):
        return path + "\t" if " " in path else path
    return '"' + "".join(_escaped(byte) for byte in os.fsencode(path)) + '"'


def _escaped(byte: int) -> str:
    return _ESCAPES.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}")


def _lines(data: bytes) -> list[bytes]:
    """The lines with their LF; a CR alone ends none, as in diff."""
    parts = data.split(b"\n")
    lines = [part + b"\n" for part in parts[:-1]]
    return [*lines, parts[-1]] if parts[-1] else lines


def _range(start: int, end: int) -> str:
    """A range of lines as diff writes it: an empty one stands behind the line before it."""
    length = end - start
    first = start + (1 if length else 0)
    return str(first) if length == 1 else f"{first},{length}"


def _marked(mark: str, lines: Sequence[bytes]) -> Iterator[str]:
    for data in lines:
        line = data.decode("utf-8", "backslashreplace")
        yield mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"
