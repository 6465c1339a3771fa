"""Parquet, by row group: a chunk is one row group as an Arrow stream."""

from __future__ import annotations

import io
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, BinaryIO, NamedTuple, cast

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.extras import imported
from newsclean.corpus.fields import Found, find_fields, path_of
from newsclean.corpus.formats.arrow_types import arrow_type
from newsclean.corpus.formats.base import NOTHING, Chunk, Edit, Format, Record, Start, hints_of
from newsclean.corpus.formats.parquet_writing import RowGroupWriter, codecs_of, packed, unpacked
from newsclean.corpus.formats.text import read_all
from newsclean.corpus.settings import Fields, Settings
from newsclean.corpus.source import Source
from newsclean.schema import Type

# Where not all of a row group may be needed, so many rows are read at a time, and a column in pieces, not whole.
_BATCH = 1 << 10
_PIECEMEAL = {"pre_buffer": False, "buffer_size": 1 << 16}


class Layout(NamedTuple):
    """The column of the text, and the compression of the columns."""

    text: str
    codecs: Any


class ParquetRow(Record):
    """A row; start is its index in the row group."""

    __slots__ = ("_id", "columns", "name", "table")
    _id: Any
    table: Any
    name: str
    columns: Sequence[str]

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        return Edit(self.start, self.end, cleaned.encode(), added=added)

    @property
    def names(self) -> Collection[str]:
        return self.columns

    def as_json(self, cleaned: str | None, added: Mapping[str, Any] = NOTHING) -> str:
        (row,) = self.table.slice(self.start, 1).to_pylist()
        *outer, name = path_of(row, self.name)
        holder = row
        for key in outer:
            holder = holder[key]
        holder[name] = cleaned
        values = {name: None if value != value else value for name, value in row.items()}  # NaN is no JSON
        return json.dumps({**values, **added}, ensure_ascii=False, default=str)

    @property
    def field(self) -> str:
        return self.name

    def id(self) -> Any:
        return self._id


class Parquet(Format):
    """The schema, its metadata, the row groups and the compression of each column stay.

    The number of a row stands for its line.
    """

    name = "parquet"
    resumable = False
    drops_rejects = False
    is_text = False
    has_columns = True

    def __init__(self) -> None:
        for module in ("pyarrow.compute", "pyarrow.ipc", "pyarrow.parquet"):
            imported(module, "Parquet", "parquet")
        self._arrow: Any = imported("pyarrow", "Parquet", "parquet")

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk]:
        stream = getattr(source, "stream", None)
        if stream is None or not stream.seekable():
            stream = io.BytesIO(read_all(source))
        try:
            file = self._arrow.parquet.ParquetFile(stream, **({} if settings.limit is None else _PIECEMEAL))
        except (self._arrow.ArrowInvalid, OSError) as error:
            raise CorpusError(f"not a Parquet file: {error}") from None
        schema = file.schema_arrow
        found = self._fields(schema, settings.fields, strict=True)
        kind = _field_at(schema, _path(schema, found.text)).type
        if not (self._arrow.types.is_string(kind) or self._arrow.types.is_large_string(kind)):
            raise CorpusError(f"the field '{found.text}' holds {kind}, not text")
        number, groups = 1, file.metadata.num_row_groups
        layout = Layout(found.text, codecs_of(file.metadata))
        for group in range(groups):
            table = self._row_group(file, group, settings.limit)
            data = packed(self._arrow, table)
            chunk = Chunk(
                data, number, layout=layout, offset=number + table.num_rows, position=source.position
            )
            number += table.num_rows
            chunk.next_line = number
            yield chunk
        if not groups:
            yield Chunk(packed(self._arrow, schema.empty_table()), 1, layout=layout)

    def _row_group(self, file: Any, group: int, limit: int | None) -> Any:
        """A row group, which may be the whole file; with a limit not more of its rows than are needed."""
        if limit is None:
            return file.read_row_group(group)
        batches, missing = [], limit
        for batch in file.iter_batches(min(limit, _BATCH), row_groups=[group]):
            batches.append(batch)
            missing -= batch.num_rows
            if missing <= 0:
                break
        return self._arrow.Table.from_batches(batches, file.schema_arrow)

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record]:
        table = unpacked(self._arrow, chunk.data)
        found = self._fields(table.schema, settings.fields)
        nothing = [None] * table.num_rows
        *names, date = found
        own = "id" if "id" in table.column_names else None
        columns = [self._values(table, name) if name is not None else nothing for name in (*names, own)]
        columns.insert(-1, self._spelled(table, date) if date is not None else nothing)
        for index, (text, *hints, own) in enumerate(zip(*columns, strict=True)):
            row = ParquetRow(chunk.line + index, index, index + 1, text, hints_of(*hints))
            row._id = own if isinstance(own, str | int) else None
            row.columns, row.name, row.table = table.column_names, found.text, table
            yield row

    def first(self, chunk: Chunk, count: int, settings: Settings) -> tuple[Chunk, int]:
        table = unpacked(self._arrow, chunk.data).slice(0, count)
        return replace(chunk, data=packed(self._arrow, table)), table.num_rows

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit], columns: Mapping[str, Type] = NOTHING) -> bytes:
        table = unpacked(self._arrow, chunk.data)
        name = chunk.layout.text
        texts = self._values(table, name)
        for edit in edits:
            texts[edit.start] = edit.new.decode()
        outer, *inner = _path(table.schema, name)
        column = self._with_texts(table.column(outer), inner, texts)
        table = table.set_column(outer, table.schema.field(outer), column)
        for new, type in columns.items():
            if new not in table.column_names:
                by_row = {edit.start: edit.added.get(new) for edit in edits if edit.added}
                values = [by_row.get(row) for row in range(table.num_rows)]
                table = table.append_column(new, self._arrow.array(values, type=arrow_type(self._arrow, type)))
        return packed(self._arrow, table)

    def _fields(self, schema: Any, wanted: Fields, *, strict: bool = False) -> Found:
        """The fields, among the columns and what is in their structs."""
        is_nested = any("." in name for name in filter(None, wanted))
        return find_fields(tuple(_names(schema) if is_nested else schema.names), wanted, strict=strict)

    def _values(self, table: Any, name: str) -> list[Any]:
        """The values of a field, one a row."""
        return list(self._column(table, name).to_pylist())

    def _spelled(self, table: Any, name: str) -> list[Any]:
        """The values of a field as text, or None: Python has no object for some times, and not all have a spelling."""
        try:
            return list(self._column(table, name).cast("string").to_pylist())
        except self._arrow.ArrowException:
            return [None] * int(table.num_rows)

    def _column(self, table: Any, name: str) -> Any:
        outer, *inner = _path(table.schema, name)
        column = table.column(outer)
        return self._arrow.compute.struct_field(column, inner) if inner else column

    def _with_texts(self, column: Any, path: Sequence[int], texts: Sequence[str | None]) -> Any:
        """A column, or an array, with these texts where `path` leads to in its structs."""
        if not path:
            return self._arrow.array(texts, type=column.type)
        whole = self._arrow.concat_arrays(column.chunks) if hasattr(column, "chunks") else column
        parts = [whole.field(index) for index in range(whole.type.num_fields)]
        parts[path[0]] = self._with_texts(parts[path[0]], path[1:], texts)
        fields = [whole.type.field(index) for index in range(whole.type.num_fields)]
        return self._arrow.StructArray.from_arrays(parts, fields=fields, mask=whole.is_null())

    def writer(self, raw: BinaryIO, compressed: str, layout: Layout) -> BinaryIO:
        inner = super().writer(raw, compressed, layout)
        return cast(BinaryIO, RowGroupWriter(self._arrow, inner, layout.codecs, inner is not raw))


def _names(holder: Any) -> Iterator[str]:
    """The names of the fields in a schema or a struct, each with those of the fields in it behind a dot."""
    for field in _members(holder):
        yield field.name
        yield from (f"{field.name}.{inner}" for inner in _names(field.type))


def _members(holder: Any) -> list[Any]:
    """The fields of a schema, or of a struct; other types have none that a name leads to."""
    if hasattr(holder, "names"):
        count = len(holder.names)
    else:
        count = holder.num_fields if str(holder).startswith("struct<") else 0
    return [holder.field(index) for index in range(count)]


def _path(holder: Any, name: str) -> list[int]:
    """The indices that lead to a field in a schema or a struct; a name may have dots in it."""
    for index, field in enumerate(_members(holder)):
        if field.name == name:
            return [index]
        if name.startswith(field.name + ".") and (rest := _path(field.type, name[len(field.name) + 1 :])):
            return [index, *rest]
    return []


def _field_at(schema: Any, path: Sequence[int]) -> Any:
    field = schema.field(path[0])
    for index in path[1:]:
        field = field.type.field(index)
    return field
