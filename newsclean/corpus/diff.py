"""Unified diffs, piece by piece, so that a large file is never whole in memory.

What changed is known from the edits, so no lines have to be compared with all others: the time grows with the lines.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newsclean.corpus.formats.base import Edit
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


def changes(before: bytes, after: bytes, edits: Iterable[Edit]) -> list[Change]:
    """The changes that the edits (in order) of `before` made, which led to `after`."""
    old, new = _lines(before), _lines(after)
    found: list[Change] = []
    for region, kept in _regions(before, edits):
        i, j = region.old, region.new
        for a, b in kept:
            if a >= i and b >= j and a < len(old) and b < len(new) and old[a] == new[b]:
                found += _trimmed(old, new, Change(i, a, j, b))
                i, j = a + 1, b + 1
        found += _trimmed(old, new, Change(i, min(region.old_end, len(old)), j, min(region.new_end, len(new))))
    return found


def _regions(before: bytes, edits: Iterable[Edit]) -> list[tuple[Change, list[tuple[int, int]]]]:
    """The lines that the edits touch, and those among them that stay as they are; edits in one line go together."""
    regions: list[tuple[Change, list[tuple[int, int]]]] = []
    position = old = new = 0
    for edit in edits:
        between = before.count(b"\n", position, edit.start)
        old, new = old + between, new + between
        old_end, new_end = old + before.count(b"\n", edit.start, edit.end), new + edit.new.count(b"\n")
        kept = [(old + a, new + b) for a, b in edit.kept]
        region = Change(old, old_end + 1, new, new_end + 1)
        if regions and old < regions[-1][0].old_end:
            first, earlier = regions.pop()
            region, kept = first._replace(old_end=region.old_end, new_end=region.new_end), earlier + kept
        regions.append((region, kept))
        position, old, new = edit.end, old_end, new_end
    return regions


def _trimmed(old: Sequence[bytes], new: Sequence[bytes], change: Change) -> list[Change]:
    """A change without the lines at its ends that are the same; nothing if all are."""
    a, b, c, d = change
    while a < b and c < d and old[a] == new[c]:
        a, c = a + 1, c + 1
    while a < b and c < d and old[b - 1] == new[d - 1]:
        b, d = b - 1, d - 1
    return [Change(a, b, c, d)] if a < b or c < d else []


# ---- how it is shown


class Diff:
    """The diff of one file. Pieces of it come in order; the header stands before the first that differs."""

    def __init__(self, name: str) -> None:
        self._header = _header(name)
        self._before = self._after = 0  # lines that the pieces so far had

    def piece(self, before: bytes, after: bytes | None, changed: Sequence[Change]) -> str:
        """The hunks of a piece; after None means that nothing changed in it."""
        if after is None or not changed:
            count = before.count(b"\n")
            self._before += count
            self._after += count
            return ""
        old, new = _lines(before), _lines(after)
        text = "".join(self._hunks(old, new, changed))
        self._before += len(old)
        self._after += len(new)
        text, self._header = self._header + text, ""
        return text

    def _hunks(self, old: Sequence[bytes], new: Sequence[bytes], changed: Sequence[Change]) -> Iterator[str]:
        for group in _groups(changed):
            first, last = group[0], group[-1]
            before = min(_CONTEXT, first.old)
            after = min(_CONTEXT, len(old) - last.old_end)
            removed = _range(self._before, first.old - before, last.old_end + after)
            added = _range(self._after, first.new - before, last.new_end + after)
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


def _range(offset: int, start: int, end: int) -> str:
    """A range of lines as diff writes it: an empty one stands behind the line before it."""
    length = end - start
    first = offset + start + (1 if length else 0)
    return str(first) if length == 1 else f"{first},{length}"


def _marked(mark: str, lines: Sequence[bytes]) -> Iterator[str]:
    for data in lines:
        line = data.decode("utf-8", "backslashreplace")
        yield mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"
