"""What a Parquet file is written with: row groups as Arrow streams, in the compression of the source."""

from __future__ import annotations

import io
from typing import Any, BinaryIO


class RowGroupWriter:
    """Takes Arrow streams and writes each as a row group."""

    def __init__(self, arrow: Any, raw: BinaryIO, codecs: Any, close_raw: bool) -> None:
        self._arrow, self._raw, self._codecs, self._close_raw = arrow, raw, codecs, close_raw
        self._parquet: Any = None

    def write(self, data: bytes) -> int:
        table = unpacked(self._arrow, data)
        if self._parquet is None:
            codecs = _with_new(self._arrow, table.schema, self._codecs)
            self._parquet = self._arrow.parquet.ParquetWriter(self._raw, table.schema, compression=codecs)
        if table.num_rows:
            self._parquet.write_table(table, row_group_size=table.num_rows)
        return len(data)

    def close(self) -> None:
        if self._parquet is not None:
            self._parquet.close()
        if self._close_raw:
            self._raw.close()


def codecs_of(metadata: Any) -> Any:
    """The compression of each column, as the writer wants it."""
    if not metadata.num_row_groups:
        return "snappy"
    group = metadata.row_group(0)
    columns = [group.column(index) for index in range(metadata.num_columns)]
    names = {"UNCOMPRESSED": "none", "LZ4_RAW": "lz4"}
    return {
        column.path_in_schema: names.get(column.compression, column.compression.lower()) for column in columns
    }


def _with_new(arrow: Any, schema: Any, codecs: Any) -> Any:
    """The compression also of columns that the source did not have: that of its first."""
    if isinstance(codecs, str) or not codecs:
        return codecs
    sink = io.BytesIO()
    arrow.parquet.write_table(schema.empty_table(), sink)
    written = arrow.parquet.ParquetFile(sink).metadata.schema
    usual = next(iter(codecs.values()))
    return {path: codecs.get(path, usual) for path in (written.column(n).path for n in range(len(written)))}


def packed(arrow: Any, table: Any) -> bytes:
    """A table as an Arrow stream."""
    sink = io.BytesIO()
    with arrow.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    return sink.getvalue()


def unpacked(arrow: Any, data: bytes) -> Any:
    """The table of an Arrow stream."""
    return arrow.ipc.open_stream(data).read_all()
