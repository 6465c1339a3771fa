"""Unified diffs, piece by piece, so that a large file is never whole in memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_CONTEXT = 3


class Diff:
    """The diff of one file. Pieces of it come in order; the header stands before the first that differs."""

    def __init__(self, name: str) -> None:
        self._header = _header(name)
        self._before = self._after = 0  # lines that the pieces so far had

    def piece(self, before: bytes, after: bytes | None) -> str:
        """The hunks of a piece; after None means that nothing changed in it."""
        if after is None or before == after:
            count = before.count(b"\n")
            self._before += count
            self._after += count
            return ""
        old, new = _lines(before), _lines(after)
        text = "".join(self._hunks(old, new))
        self._before += len(old)
        self._after += len(new)
        text, self._header = self._header + text, ""
        return text

    def _hunks(self, old: Sequence[str], new: Sequence[str]) -> Iterator[str]:
        from difflib import SequenceMatcher

        for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_CONTEXT):
            first, last = group[0], group[-1]
            removed = _range(self._before, first[1], last[2])
            added = _range(self._after, first[3], last[4])
            yield f"@@ -{removed} +{added} @@\n"
            for tag, a, b, c, d in group:
                if tag == "equal":
                    yield from _marked(" ", old[a:b])
                else:
                    yield from _marked("-", old[a:b])
                    yield from _marked("+", new[c:d])


def _header(name: str) -> str:
    if name == "-":
        return "--- -\n+++ -\n"
    path = name.lstrip("/")
    return f"--- a/{path}\n+++ b/{path}\n"


def _lines(data: bytes) -> list[str]:
    """The lines with their LF; a CR alone ends none, as in diff."""
    parts = data.decode("utf-8", "backslashreplace").split("\n")
    lines = [part + "\n" for part in parts[:-1]]
    return [*lines, parts[-1]] if parts[-1] else lines


def _range(offset: int, start: int, end: int) -> str:
    """A range of lines as diff writes it: an empty one stands behind the line before it."""
    length = end - start
    first = offset + start + (1 if length else 0)
    return str(first) if length == 1 else f"{first},{length}"


def _marked(mark: str, lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        yield mark + line if line.endswith("\n") else f"{mark}{line}\n\\ No newline at end of file\n"
