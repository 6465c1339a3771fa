"""Parquet, by row group: a chunk is one row group as an Arrow stream."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO, NamedTuple, cast

from newsclean.corpus.fields import find_fields
from newsclean.corpus.formats.base import Chunk, Edit, Format, Record, Start
from newsclean.corpus.formats.text import read_all
from newsclean.corpus.model import CorpusError, MissingExtraError, Settings
from newsclean.corpus.source import Source


class Layout(NamedTuple):
    """The column of the text, and the compression of the columns."""

    text: str
    codecs: Any


class ParquetRow(Record):
    """A row; start is its index in the row group."""

    __slots__ = ("_id",)
    _id: Any

    def edit(self, cleaned: str) -> Edit:
        return Edit(self.start, self.end, cleaned.encode())

    def id(self) -> Any:
        return self._id


class Parquet(Format):
    """The schema, its metadata, the row groups and the compression of each column stay.

    The number of a row stands for its line.
    """

    name = "parquet"
    by_line = False
    resumable = False
    drops_rejects = False

    def __init__(self) -> None:
        try:
            import pyarrow
            import pyarrow.ipc
            import pyarrow.parquet
        except ImportError:
            raise MissingExtraError("Parquet", "parquet") from None
        self._arrow: Any = pyarrow

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk]:
        stream = getattr(source, "stream", None)
        if stream is None or not stream.seekable():
            stream = io.BytesIO(read_all(source, settings))
        try:
            file = self._arrow.parquet.ParquetFile(stream)
        except (self._arrow.ArrowInvalid, OSError) as error:
            raise CorpusError(f"not a Parquet file: {error}") from None
        schema = file.schema_arrow
        found = find_fields(tuple(schema.names), settings.fields, strict=True)
        kind = schema.field(found.text).type
        if not (self._arrow.types.is_string(kind) or self._arrow.types.is_large_string(kind)):
            raise CorpusError(f"the field '{found.text}' holds {kind}, not text")
        number, groups = 1, file.metadata.num_row_groups
        layout = Layout(found.text, _codecs(file.metadata))
        for group in range(groups):
            table = file.read_row_group(group)
            data = _packed(self._arrow, table)
            chunk = Chunk(
                data, number, layout=layout, offset=number + table.num_rows, position=source.position
            )
            number += table.num_rows
            chunk.next_line = number
            yield chunk
        if not groups:
            yield Chunk(_packed(self._arrow, schema.empty_table()), 1, layout=layout)

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record]:
        table = _unpacked(self._arrow, chunk.data)
        found = find_fields(tuple(table.column_names), settings.fields)
        nothing = [None] * table.num_rows
        columns = [
            table.column(name).to_pylist() if name in table.column_names else nothing
            for name in (found.text, found.title, found.url, "id")
        ]
        for index, (text, title, url, own) in enumerate(zip(*columns, strict=True)):
            row = ParquetRow(chunk.line + index, index, index + 1, text, title, url)
            row._id = own if isinstance(own, str | int) else None
            yield row

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit]) -> bytes:
        table = _unpacked(self._arrow, chunk.data)
        index = table.schema.get_field_index(chunk.layout.text)
        texts = table.column(index).to_pylist()
        for row, _, new, _ in edits:
            texts[row] = new.decode()
        column = self._arrow.array(texts, type=table.schema.field(index).type)
        return _packed(self._arrow, table.set_column(index, table.schema.field(index), column))

    def writer(self, raw: BinaryIO, compressed: str, layout: Layout) -> BinaryIO:
        inner = super().writer(raw, compressed, layout)
        return cast(BinaryIO, _Writer(self._arrow, inner, layout.codecs, inner is not raw))


class _Writer:
    """Takes Arrow streams and writes each as a row group."""

    def __init__(self, arrow: Any, raw: BinaryIO, codecs: Any, close_raw: bool) -> None:
        self._arrow, self._raw, self._codecs, self._close_raw = arrow, raw, codecs, close_raw
        self._parquet: Any = None

    def write(self, data: bytes) -> int:
        table = _unpacked(self._arrow, data)
        if self._parquet is None:
            self._parquet = self._arrow.parquet.ParquetWriter(
                self._raw, table.schema, compression=self._codecs
            )
        if table.num_rows:
            self._parquet.write_table(table, row_group_size=table.num_rows)
        return len(data)

    def close(self) -> None:
        if self._parquet is not None:
            self._parquet.close()
        if self._close_raw:
            self._raw.close()


def _codecs(metadata: Any) -> Any:
    """The compression of each column, as the writer wants it."""
    if not metadata.num_row_groups:
        return "snappy"
    group = metadata.row_group(0)
    columns = [group.column(index) for index in range(metadata.num_columns)]
    names = {"UNCOMPRESSED": "none", "LZ4_RAW": "lz4"}
    return {
        column.path_in_schema: names.get(column.compression, column.compression.lower()) for column in columns
    }


def _packed(arrow: Any, table: Any) -> bytes:
    sink = io.BytesIO()
    with arrow.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue()


def _unpacked(arrow: Any, data: bytes) -> Any:
    return arrow.ipc.open_stream(data).read_all()
