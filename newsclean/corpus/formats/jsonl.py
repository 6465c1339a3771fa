"""JSON Lines: one record a line."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from newsclean.corpus.errors import too_large
from newsclean.corpus.fields import FieldError, find_fields, names_of, path_of, value_of
from newsclean.corpus.formats.base import NOTHING, BadRecord, Chunk, Edit, Format, Record, Start, hints_of, line_end
from newsclean.corpus.formats.text import BOM
from newsclean.corpus.json_bytes import DeepError, Reader, dump_like, in_one_line, members, span_of, with_members
from newsclean.corpus.settings import Fields, Settings
from newsclean.corpus.source import Source, Window
from newsclean.utf8 import invalid_bytes, utf8


class JsonRecord(Record):
    """A JSON value whose bytes `raw` stand at data[start:end] (but for bytes that were no UTF-8).

    `path` are the keys that lead to its text in it; a value that is the text itself needs none.
    """

    __slots__ = ("path", "raw")
    path: Sequence[str]
    raw: bytes

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        text = self.raw.decode()
        if cleaned != self.text:
            start, end = (self._bare(text) if not self.path else span_of(text, self.path)) or (0, len(text))
            text = text[:start] + dump_like(text[start:end], cleaned) + text[end:]
        return Edit(self.start, self.end, utf8(with_members(text, added) if added else text))

    def as_json(self, cleaned: str | None, added: Mapping[str, Any] = NOTHING) -> str:
        if not self.path and self.text is not None:
            return json.dumps(dict.fromkeys(self.json_names, cleaned), ensure_ascii=False)
        return in_one_line(self.raw.decode() if cleaned is None else self.edit(cleaned, added).new.decode())

    @property
    def field(self) -> str:
        return ".".join(self.path)

    @property
    def names(self) -> Collection[str] | None:
        return members(self.raw.decode()) if self.path else None

    @staticmethod
    def _bare(text: str) -> tuple[int, int]:
        """Where a value stands that may have blanks around it."""
        return len(text) - len(text.lstrip()), len(text.rstrip())

    def id(self) -> Any:
        text = self.raw.decode()
        spans = members(text) if self.path else {}
        if "id" not in spans:
            return None
        start, end = spans["id"]
        try:
            value = json.loads(text[start:end])
        except ValueError:  # an integer of thousands of digits
            return text[start:end]
        return value if isinstance(value, str | int) else None


class JsonReader:
    """Makes records of the bytes of JSON objects."""

    def __init__(self, *, fast: bool = True) -> None:
        self.loads = Reader(fast=fast).loads

    def record(self, chunk: Chunk, line: int, start: int, end: int, settings: Settings) -> Record | BadRecord:
        """The record at data[start:end] of a chunk."""
        raw = chunk.data[start:end]
        try:
            values = self.loads(raw)
        except UnicodeDecodeError as error:
            if settings.errors == "replace":
                fixed = Chunk(raw.decode("utf-8", "replace").encode(), line)
                record = self.record(fixed, line, 0, len(fixed.data), settings)
                return _moved(record, start, end)
            return BadRecord(line, start, end, invalid_bytes(error))
        except DeepError as error:
            return BadRecord(line, start, end, str(error))
        except ValueError as error:
            return BadRecord(line, start, end, f"invalid JSON: {error}")
        if isinstance(values, str) and settings.fields.text is None:
            return _record(JsonRecord(line, start, end, values), raw, ())
        if not isinstance(values, dict):
            return BadRecord(line, start, end, f"a JSON object is needed, this is {_kind(values)}")
        try:
            found = find_fields(names_of(values, settings.fields), settings.fields)
        except FieldError as error:
            return BadRecord(line, start, end, str(error))
        text, *hints = (value_of(values, name) if name else None for name in found)
        if text is not None and not isinstance(text, str):
            return BadRecord(line, start, end, f"the field '{found.text}' holds {_kind(text)}, not a text")
        return _record(JsonRecord(line, start, end, text, hints_of(*hints)), raw, path_of(values, found.text))

    def check_fields(self, objects: Iterator[bytes], fields: Fields) -> None:
        """Raise FieldError if no record of a file's beginning has the fields."""
        first: FieldError | None = None
        for raw in objects:
            try:
                values = self.loads(raw)
                if isinstance(values, dict):
                    find_fields(names_of(values, fields), fields, strict=True)
                    return
            except FieldError as error:
                first = first or error
            except ValueError:
                return
            except MemoryError:
                raise too_large(len(raw)) from None
        if first:
            raise first


def _record(record: JsonRecord, raw: bytes, path: Sequence[str]) -> JsonRecord:
    """The record with its bytes, and with the keys that lead to its text."""
    record.path, record.raw = path, raw
    return record


def _moved(record: Record | BadRecord, start: int, end: int) -> Record | BadRecord:
    """A record of text that had to be decoded anew, at its place in the chunk."""
    if isinstance(record, BadRecord):
        return record._replace(start=start, end=end)
    record.start, record.end, record.fixed = start, end, True
    return record


def _kind(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")


class JsonLines(Format):
    """Records stand on lines that end with LF or CR LF; blank lines are kept."""

    name = "jsonl"

    def __init__(self, *, fast: bool = True) -> None:
        self._reader = JsonReader(fast=fast)

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        window, line = Window(source, settings.chunk_bytes), start.line
        window.skip_to(start.offset)
        while end := _whole_lines(window):
            chunk = Chunk(window.take(end), line, offset=window.offset, position=source.position)
            if chunk.data.startswith(BOM) and chunk.offset == end:
                chunk.head = len(BOM)
            if line == 1:
                lines = (chunk.data[a:b] for _, a, b in _lines(chunk) if not chunk.data[a:b].isspace())
                self._reader.check_fields(lines, settings.fields)
            line += chunk.data.count(b"\n")
            chunk.next_line = line
            yield chunk
            if source.idle:
                yield None

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record | BadRecord]:
        for line, start, end in _lines(chunk):
            if not chunk.data[start:end].isspace():
                yield self._reader.record(chunk, line, start, end, settings)

    def cut(self, chunk: Chunk, last: Record | BadRecord) -> Chunk:
        return replace(chunk, data=chunk.data[: line_end(chunk.data, last.end)])


def _whole_lines(window: Window) -> int:
    """How many bytes of the window the next chunk has: about a block of whole lines, 0 at the end."""
    window.fill()
    end = window.data.rfind(b"\n", 0, window.block) + 1
    searched = min(len(window.data), window.block)
    while not end and window.more():  # a line that is longer than a block
        end = window.data.find(b"\n", searched) + 1
        searched = len(window.data)
    return end or len(window.data)


def _lines(chunk: Chunk) -> Iterator[tuple[int, int, int]]:
    """Number, start and end of each line, without its LF."""
    line, start = chunk.line, chunk.head
    while start < len(chunk.data):
        end = chunk.data.find(b"\n", start)
        end = len(chunk.data) if end < 0 else end
        if end > start:
            yield line, start, end
        line, start = line + 1, end + 1
