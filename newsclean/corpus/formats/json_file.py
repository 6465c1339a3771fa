"""A .json file: an array of records, one record, or records one after another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.corpus.formats.base import BadRecord, Chunk, Format, Record, Start
from newsclean.corpus.formats.jsonl import JsonReader
from newsclean.corpus.formats.text import BOM
from newsclean.corpus.model import Settings
from newsclean.corpus.source import Source, Window

# A string, a bracket, or a quote that opens a string which goes on behind the window.
_TOKEN = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[{}\[\]"]', re.DOTALL)
_OPENING = re.compile(rb"(?:" + BOM + rb")?[ \t\r\n]*\[?")
_BETWEEN = b" \t\r\n,"


class Layout(NamedTuple):
    """Where the records of a chunk stand; whether it is the end of the file, which `closing` closes."""

    spans: list[tuple[int, int]]
    last: bool
    closing: bytes


class JsonFile(Format):
    """The records are the objects of the array; the number of a record stands for its line."""

    name = "json"
    drops_rejects = False  # the commas around it would have to go too

    def __init__(self, *, fast: bool = True) -> None:
        self._reader = JsonReader(fast=fast)

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        window, number = Window(source, settings.chunk_bytes), 1
        head = _opening(window)
        closing = b"]" if window.data[:head].endswith(b"[") else b""
        if start.offset:
            window.skip_to(start.offset)
            number, head = start.line, 0
        while window.data or not window.ended:
            spans = _whole_records(window, head, base=len(closing))
            end = len(window.data) if window.ended else spans[-1][1]
            chunk = Chunk(window.take(end), number, head, Layout(spans, window.ended, closing))
            if number == 1:
                self._reader.check_fields((chunk.data[a:b] for a, b in spans), settings.fields)
            number, head = number + len(spans), 0
            chunk.offset, chunk.next_line, chunk.position = window.offset, number, source.position
            yield chunk
            if source.idle:
                yield None

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record | BadRecord]:
        layout: Layout = chunk.layout
        position = chunk.head
        for number, (start, end) in enumerate(layout.spans, chunk.line):
            if chunk.data[position:start].strip(_BETWEEN):
                yield BadRecord(number, position, start, "a JSON object is needed")
            yield self._reader.record(chunk, number, start, end, settings)
            position = end
        rest = chunk.data[position:]
        if layout.last and rest.strip(_BETWEEN) != layout.closing:
            number = chunk.line + len(layout.spans)
            yield BadRecord(number, position, len(chunk.data), "invalid JSON at the end of the file")


def _opening(window: Window) -> int:
    """Where the first record can start."""
    window.fill()
    while True:
        opening = _OPENING.match(window.data)
        head = opening.end() if opening else 0
        if head + len(BOM) <= len(window.data) or not window.more():
            return head


def _whole_records(window: Window, position: int, base: int) -> list[tuple[int, int]]:
    """Where the records of the next chunk stand in the window: about a block, or all up to the end."""
    window.fill()
    while True:
        spans = []
        for span in _elements(window.data, position, base):
            spans.append(span)
            if span[1] >= window.block:
                return spans
        if spans and window.source.idle:
            return spans
        if not window.more():
            return spans


def _elements(data: bytes, position: int, base: int) -> Iterator[tuple[int, int]]:
    """Start and end of the whole objects (and arrays) that stand in `base` brackets."""
    depth, start = base, 0
    for match in _TOKEN.finditer(data, position):
        token = match[0]
        if token in b"{[":
            if depth == base:
                start = match.start()
            depth += 1
        elif token in b"}]":
            depth -= 1
            if depth == base:
                yield start, match.end()
            elif depth < base:
                return
        elif len(token) == 1:
            return
