"""CSV and TSV: rows of fields, in the dialect that the file has."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.fields import are_columns, find_fields
from newsclean.corpus.formats.base import NOTHING, BadRecord, Chunk, Edit, Format, Record, Start, decode
from newsclean.corpus.formats.cells import (
    Grammar,
    added_cell,
    cell_like,
    cells_behind,
    cells_in,
    each_its_own,
    grammar_of,
    is_torn,
    value_of_cell,
)
from newsclean.corpus.formats.text import BOM
from newsclean.corpus.settings import Fields, Settings
from newsclean.corpus.source import Source, Window
from newsclean.schema import Type
from newsclean.utf8 import invalid_bytes


class Layout(NamedTuple):
    """What a file's header says."""

    delimiter: bytes
    newline: bytes
    columns: tuple[str, ...]


# So far it is looked whether a file is a table: a longer header is none, and a row of these has the right length.
_LONGEST_HEADER, _ROWS = 4096, 3
# A header up to its line end, which is not one inside quotes.
_HEADER = re.compile(rb'(?:"[^"]*+"|[^"\r\n])*+(\r?\n|\r(?!\Z))')


class Row(Record):
    """A row of bytes `raw`, whose text stands at raw[cell[0]:cell[1]]."""

    __slots__ = ("_id", "cell", "columns", "delimiter", "grammar", "name", "raw")
    grammar: Grammar
    raw: bytes
    name: str
    columns: tuple[str, ...]
    cell: tuple[int, int]
    delimiter: bytes
    _id: str | None

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        start, end = self.cell
        text = self.raw[start:end]
        if cleaned != self.text:
            text = cell_like(cleaned.encode(), text, self.delimiter)
        bare = self.raw.rstrip(b"\r\n")
        new = cells_behind(map(added_cell, added.values()), self.raw, self.delimiter)
        return Edit(self.start, self.end, bare[:start] + text + bare[end:] + new + self.raw[len(bare) :])

    @property
    def names(self) -> Collection[str]:
        return self.columns

    def as_json(self, cleaned: str | None, added: Mapping[str, Any] = NOTHING) -> str:
        bare = self.raw.rstrip(b"\r\n")
        values = [value_of_cell(bare[slice(*span)], self.grammar).decode() for span in cells_in(bare, self.grammar)]
        values[self.columns.index(self.name)] = cleaned or ""
        return json.dumps({**dict(zip(self.json_names, values, strict=True)), **added}, ensure_ascii=False)

    @property
    def json_names(self) -> Collection[str]:
        return each_its_own(self.columns)

    @property
    def field(self) -> str:
        return self.name

    def id(self) -> Any:
        return self._id


class Table(Format):
    """Delimited text with a header."""

    has_columns = True

    def __init__(self, name: str, delimiters: bytes) -> None:
        self.name = name
        self._delimiters = delimiters

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        window = Window(source, settings.chunk_bytes)
        window.fill()
        if window.ended and not window.data:
            return
        layout, head = self._header(window, settings)
        line = 1
        if start.offset:
            window.skip_to(start.offset)
            line, head = start.line, 0
        row = grammar_of(layout.delimiter, layout.newline).row
        while end := _whole_rows(window, row):
            chunk = Chunk(window.take(end), line, head, layout, window.offset, position=source.position)
            line += _line_ends(chunk.data)
            chunk.next_line, head = line, 0
            yield chunk
            if source.idle:
                yield None

    def _header(self, window: Window, settings: Settings) -> tuple[Layout, int]:
        """What the header says, and where it ends."""
        while not _HEADER.match(window.data) and window.more():
            pass
        head = len(BOM) if window.data.startswith(BOM) else 0
        if not window.data[head:]:
            raise CorpusError("the file is empty: a header is needed")
        delimiter, newline = self._dialect(bytes(window.data))
        grammar = grammar_of(delimiter, newline)
        while not grammar.row.match(window.data, head) and window.more():
            pass
        match = grammar.row.match(window.data, head)
        end = match.end() if match else len(window.data)
        columns = _columns(bytes(window.data[head:end]), grammar, settings.errors)
        find_fields(columns, settings.fields, strict=True)
        return Layout(delimiter, newline, columns), end

    def _dialect(self, data: bytes) -> tuple[bytes, bytes]:
        """The delimiter that the header has most often, and the line end."""
        first = _HEADER.match(data)
        bare = re.sub(rb'"[^"]*"', b"", first[0] if first else data)
        best = max(self._delimiters, key=bare.count)
        return bytes([best]), b"\r" if first and first[1] == b"\r" else b"\n"

    def is_seen_in(self, data: bytes, fields: Fields, *, last: bool) -> bool | None:
        """Whether a file that begins with `data` is such a table; None if more is needed to say so.

        The header has to hold names that are usual ones, and a row as many fields as the header. A text does not
        look like that: behind its commas there are blanks.
        """
        if not (first := _HEADER.match(data)):
            return False if last or len(data) > _LONGEST_HEADER else None
        delimiter, newline = self._dialect(data)
        grammar = grammar_of(delimiter, newline)
        columns = _columns(data[: first.end()], grammar, "replace")
        if not are_columns(columns, fields) or any(name != name.strip() for name in columns):
            return False
        counts: list[int] = []
        end = first.end()
        while len(counts) < _ROWS and (row := grammar.row.match(data, end)):
            end = row.end()
            if bare := row[0].rstrip(b"\r\n"):
                counts.append(len(list(cells_in(bare, grammar))))
        if len(columns) in counts:
            return True
        return not counts if last else False if len(counts) == _ROWS else None

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record | BadRecord]:
        layout: Layout = chunk.layout
        grammar = grammar_of(layout.delimiter, layout.newline)
        found = find_fields(layout.columns, settings.fields)
        index = {name: at for at, name in reversed(list(enumerate(layout.columns)))}
        wanted = [index.get(name) if name is not None else None for name in (*found, "id")]
        line = chunk.line + _line_ends(chunk.data[: chunk.head])
        start = chunk.head
        while start < len(chunk.data):
            match = grammar.row.match(chunk.data, start)
            end = match.end() if match else len(chunk.data)
            raw = chunk.data[start:end]
            if raw.strip(b"\r\n"):
                yield self._row(chunk, Row(line, start, end, None), wanted, grammar, settings.errors)
            line += _line_ends(raw)
            start = end

    def _row(
        self, chunk: Chunk, row: Row, wanted: list[int | None], grammar: Grammar, errors: str
    ) -> Record | BadRecord:
        bad = partial(BadRecord, row.line, row.start, row.end)
        row.raw, row.columns = chunk.data[row.start : row.end], chunk.layout.columns
        row.delimiter, row.grammar = chunk.layout.delimiter, grammar
        try:
            row.raw.decode()
        except UnicodeDecodeError as error:
            if errors == "strict":
                return bad(invalid_bytes(error))
            row.raw, row.fixed = row.raw.decode("utf-8", "replace").encode(), True
        bare = row.raw.rstrip(b"\r\n")
        if not grammar.row.fullmatch(bare + chunk.layout.newline):
            return bad("a quoted field does not end")
        cells = list(cells_in(bare, grammar))
        if any(is_torn(bare[slice(*cell)], row.delimiter) for cell in cells):
            return bad("quotes open a field, but do not enclose all of it")
        if len(cells) != len(chunk.layout.columns):
            return bad(f"the row has {len(cells)} fields, the header has {len(chunk.layout.columns)}")
        row.text, row.title, row.url, row.outlet, row.date, row._id = (
            None if at is None else value_of_cell(bare[slice(*cells[at])], grammar).decode() for at in wanted
        )
        row.cell = cells[wanted[0] or 0]
        row.name = row.columns[wanted[0] or 0]
        return row

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit], columns: Mapping[str, Type] = NOTHING) -> bytes:
        names = [name for name in columns if name not in chunk.layout.columns]
        if chunk.head and names:
            header = chunk.data[: chunk.head]
            end = len(header.rstrip(b"\r\n"))
            edits = [Edit(end, end, cells_behind(names, header, chunk.layout.delimiter)), *edits]
        return super().rebuild(chunk, edits)


def _columns(header: bytes, grammar: Grammar, errors: str) -> tuple[str, ...]:
    """The names in a header."""
    bare = header.rstrip(b"\r\n")
    return tuple(decode(value_of_cell(bare[slice(*span)], grammar), errors) for span in cells_in(bare, grammar))


def _whole_rows(window: Window, row: re.Pattern[bytes]) -> int:
    """How many bytes of the window the next chunk has: about a block of whole rows, 0 at the end."""
    window.fill()
    end = looked = 0
    while True:
        if window.ended or len(window.data) >= 2 * looked or window.data.endswith((b"\n", b"\r")):
            looked = len(window.data)
            while end < window.block and (match := row.match(window.data, end)):
                end = match.end()
            match = None  # the window could not grow while one is held
        if end >= window.block or (end and window.source.idle):
            return end
        if not window.more():
            return len(window.data)


def _line_ends(data: bytes) -> int:
    return data.count(b"\n") + data.count(b"\r") - data.count(b"\r\n")


CSV = Table("csv", b",;\t|~")
TSV = Table("tsv", b"\t,;|~")
