"""Where values begin and end in JSON that is not read, or not all there yet. Nothing here recurses."""

from __future__ import annotations

import re

DEEPEST = 500
"""Brackets in brackets that are read. Python's own limit depends on who calls; orjson has another one."""

Span = tuple[int, int]

# A string, a bracket, or a quote that opens a string which goes on behind the data.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]"]', re.DOTALL)
_IN_STRING = re.compile(rb'[^"\\]*+(?:\\.[^"\\]*+)*+', re.DOTALL)
_OBJECT = re.compile(rb"[ \t\r\n]*\{")


def is_deep(data: bytes) -> bool:
    """Whether more than DEEPEST brackets are open at once somewhere."""
    if data.count(b"[") + data.count(b"{") <= DEEPEST:
        return False
    depth = 0
    for match in _TOKEN.finditer(data):
        if match[0] in b"[{":
            depth += 1
            if depth > DEEPEST:
                return True
        elif match[0] in b"]}":
            depth -= 1
    return False


class Elements:
    """Finds the objects and arrays (in brackets also the strings) that stand at a depth, from `position` on.

    The data may grow between two calls: it is looked at once, whatever the pieces in which it comes.
    """

    def __init__(self, position: int, depth: int) -> None:
        self._at, self._base, self._depth = position, depth, depth
        self._start = 0  # of the element that is open
        self._in_string = self._closed = False

    def more(self, data: bytes | bytearray, enough: int | None = None) -> list[Span]:
        """Start and end of those that `data` holds whole and were not given yet, up to one that ends at `enough`."""
        spans: list[Span] = []
        if self._closed or not self._leave_string(data, spans):
            return spans
        for match in _TOKEN.finditer(data, self._at):
            if spans and enough is not None and spans[-1][1] >= enough:
                break
            self._take(match[0], match.start(), match.end(), spans)
            if self._in_string or self._closed:
                break
        return spans

    def _take(self, token: bytes, start: int, end: int, spans: list[Span]) -> None:
        self._at = end
        if token in b"{[":
            self._start = start if self._depth == self._base else self._start
            self._depth += 1
        elif token in b"}]":
            self._depth -= 1
            self._closed = self._depth < self._base
            if self._depth == self._base:
                spans.append((self._start, end))
        elif self._depth == self._base:
            self._start = start
            if len(token) > 1 and self._base:
                spans.append((start, end))
        self._in_string = token == b'"'

    def _leave_string(self, data: bytes | bytearray, spans: list[Span]) -> bool:
        """Go behind the string in which the data ended; False if it goes on."""
        if not self._in_string:
            return True
        rest = _IN_STRING.match(data, self._at)
        self._at = rest.end() if rest else self._at
        if data[self._at : self._at + 1] != b'"':
            return False
        self._at += 1
        self._in_string = False
        if self._depth == self._base and self._base:
            spans.append((self._start, self._at))
        return True


def arrays(data: bytes) -> list[tuple[tuple[int, int], bytes]]:
    """The arrays of objects in an object, but for those in other arrays.

    Of each where its elements begin, in how many brackets they stand, and the first of them.

    >>> arrays(b'{"status": "ok", "data": [{"id": 1}, {"id": 2}]}')
    [((26, 2), b'{"id": 1}')]
    """
    found: list[tuple[tuple[int, int], bytes]] = []
    depth, array_at = 0, 0  # array_at: the depth of the outermost array that is open
    for match in _TOKEN.finditer(data):
        token = match[0]
        if token in b"{[":
            depth += 1
            if token == b"[" and not array_at:
                array_at = depth
                first = _first_object(data, match.end())
                if first is not None:
                    found.append(((match.end(), depth), first))
        elif token in b"}]":
            array_at = 0 if array_at == depth else array_at
            depth -= 1
    return found


def closing(opening: bytes) -> bytes:
    """The brackets that close those which `opening` leaves open.

    >>> closing(b'{"status": "ok", "pages": [1], "data": [')
    b']}'
    """
    missing: list[bytes] = []
    for match in _TOKEN.finditer(opening):
        if match[0] in b"{[":
            missing.append(b"}" if match[0] == b"{" else b"]")
        elif match[0] in b"}]":
            missing.pop()
    return b"".join(reversed(missing))


def _first_object(data: bytes, position: int) -> bytes | None:
    opening = _OBJECT.match(data, position)
    spans = Elements(opening.end() - 1, 0).more(data, 0) if opening else []
    return data[slice(*spans[0])] if spans else None
