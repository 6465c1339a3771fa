"""A .json file: an array of records, one record, records one after another, or an object around an array of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Any, NamedTuple

from newsclean.corpus.fields import FieldError, find_fields, names_of
from newsclean.corpus.formats.base import BadRecord, Chunk, Format, Record, Start
from newsclean.corpus.formats.jsonl import JsonReader
from newsclean.corpus.formats.text import BOM
from newsclean.corpus.json_scan import Elements, arrays, closing
from newsclean.corpus.settings import Fields, Settings
from newsclean.corpus.source import Source, Window

_OPENING = re.compile(rb"(?:" + BOM + rb")?[ \t\r\n]*\[?")
_BETWEEN = b" \t\r\n,"
_CUT_OFF = "invalid JSON at the end of the file, or between two objects"
# An object that is longer may be one around an array of records, which are then cleaned without waiting for its end.
_LONG = 16 << 20


class Layout(NamedTuple):
    """Where the records of a chunk stand; whether it is the end of the file; what stands before all records."""

    spans: list[tuple[int, int]]
    last: bool
    opening: bytes


class JsonFile(Format):
    """The records are the objects or texts of the array; the number of a record stands for its line."""

    name = "json"
    drops_rejects = False  # the commas around it would have to go too

    def __init__(self, *, fast: bool = True) -> None:
        self._reader = JsonReader(fast=fast)

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        window, number = Window(source, settings.chunk_bytes), 1
        head, depth = self._opening(window, settings.fields)
        opening = bytes(window.data[:head]).removeprefix(BOM)
        if start.offset:
            window.skip_to(start.offset)
            number, head = start.line, 0
        while window.data or not window.ended:
            spans, end = _whole_records(window, head, depth)
            last = window.ended and end == len(window.data)
            chunk = Chunk(window.take(end), number, head, Layout(spans, last, opening))
            if number == 1:
                self._reader.check_fields((chunk.data[a:b] for a, b in spans), settings.fields)
            number, head = number + len(spans), 0
            chunk.offset, chunk.next_line, chunk.position = window.offset, number, source.position
            yield chunk
            if source.idle:
                yield None

    def _opening(self, window: Window, fields: Fields) -> tuple[int, int]:
        """Where the first record can start, and in how many brackets the records stand."""
        window.fill()
        while True:
            opening = _OPENING.match(window.data)
            head = opening.end() if opening else 0
            opening = None  # the window could not grow while a match is held
            if head + len(BOM) <= len(window.data) or not window.more():
                break
        if window.data[:head].endswith(b"["):
            return head, 1
        if not window.data.startswith(b"{", head):
            return head, 0
        elements = Elements(head, 0)
        while not (spans := elements.more(window.data)):
            if len(window.data) > _LONG or not window.more():
                break
        outer = bytes(window.data[head : spans[0][1] if spans else len(window.data)])
        found = self._wrapped(outer, fields, whole=bool(spans))
        return (head + found[0], found[1]) if found else (head, 0)

    def _wrapped(self, outer: bytes, fields: Fields, *, whole: bool) -> tuple[int, int] | None:
        """Where the records begin in an object that is none itself, and in how many brackets they stand.

        Raises FieldError if there are several arrays of records in it.
        """
        has_text = partial(self._has_text, fields=fields)
        if whole and has_text(outer):
            return None
        found = [place for place, first in arrays(outer) if has_text(first)]
        if len(found) > 1:
            raise FieldError(f"{len(found)} arrays in the object hold records; take out the one to be cleaned")
        return found[0] if found else None

    def _has_text(self, raw: bytes, fields: Fields) -> bool:
        """Whether this is a record."""
        try:
            values: Any = self._reader.loads(raw)
            return isinstance(values, dict) and bool(find_fields(names_of(values, fields), fields))
        except (ValueError, FieldError):
            return False

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record | BadRecord]:
        layout: Layout = chunk.layout
        position = chunk.head
        for number, (start, end) in enumerate(layout.spans, chunk.line):
            first, last = _stripped(chunk.data, position, start)
            if first < last:
                yield BadRecord(number, first, last, self._not_a_record(chunk.data[first:last]))
            yield self._reader.record(chunk, number, start, end, settings)
            position = end
        if layout.last:
            yield from self._end(chunk, position)

    def _end(self, chunk: Chunk, position: int) -> Iterator[BadRecord]:
        """What is wrong with the end of the file, which has to close what stands before all records."""
        layout: Layout = chunk.layout
        opening = layout.opening.strip()
        closing = chunk.data.find(b"]", position) if opening else -1
        start, end = _stripped(chunk.data, position, closing if closing >= 0 else len(chunk.data))
        number = chunk.line + len(layout.spans)
        if opening and not (closing >= 0 and self._is_json(opening + chunk.data[closing:].rstrip(_BETWEEN))):
            yield BadRecord(number, start, len(chunk.data), _CUT_OFF)
        elif start < end:
            yield BadRecord(number, start, end, self._not_a_record(chunk.data[start:end]))

    def cut(self, chunk: Chunk, last: Record | BadRecord) -> Chunk:
        if isinstance(last, BadRecord) and last.end == len(chunk.data):
            return chunk  # the file does not end as it should, which must not be hidden
        spans, _, opening = chunk.layout
        brackets = closing(opening)
        if brackets and chunk.data[: last.start].rstrip(b" \t").endswith(b"\n"):
            brackets = b"\n" + brackets  # each record has lines of its own
        layout = Layout([span for span in spans if span[1] <= last.end], True, opening)
        return replace(chunk, data=chunk.data[: last.end] + brackets + b"\n", layout=layout)

    def _not_a_record(self, raw: bytes) -> str:
        """What to say of something that stands where a record should."""
        valid = self._is_json(b"[" + raw + b"]")
        return "a JSON object is needed, this is none" if valid else _CUT_OFF

    def _is_json(self, raw: bytes) -> bool:
        try:
            self._reader.loads(raw)
        except ValueError:
            return False
        return True


def _stripped(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Where data[start:end] begins and ends without the blanks and commas around it."""
    piece = data[start:end].lstrip(_BETWEEN)
    return end - len(piece), end - len(piece) + len(piece.rstrip(_BETWEEN))


def _whole_records(window: Window, position: int, depth: int) -> tuple[list[tuple[int, int]], int]:
    """Where the records of the next chunk stand in the window, and its end: about a block, or all up to the end."""
    window.fill()
    elements, spans = Elements(position, depth), []
    while True:
        spans += elements.more(window.data, window.block)
        if spans and (spans[-1][1] >= window.block or window.source.idle):
            return spans, spans[-1][1]
        if not window.more():
            return spans, len(window.data)
