"""A plain text file: one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newsclean.corpus.errors import too_large
from newsclean.corpus.formats.base import NOTHING, ArticleFormat, Chunk, Edit, Record, Single, Start, decode
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import Source, largest

BOM = b"\xef\xbb\xbf"


class TextRecord(Record):
    """The article is the whole file."""

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        return Edit(self.start, self.end, cleaned.encode())


class Text(ArticleFormat):
    """UTF-8 text, with or without a byte order mark, with any line ends."""

    name = "text"
    is_lines = True

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk]:
        data = read_all(source)
        head = len(BOM) if data.startswith(BOM) else 0
        decode(data, settings.errors)
        yield Chunk(data, 1, head, offset=len(data), next_line=1, position=source.position)

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record]:
        raw = chunk.data[chunk.head :]
        record = TextRecord(1, chunk.head, len(chunk.data), decode(raw, settings.errors))
        record.fixed = settings.errors != "strict" and "\ufffd" in (record.text or "") and not _is_utf8(raw)
        yield record

    def article(self, data: bytes, errors: str) -> Single:
        return Single(decode(data, errors))


def read_all(source: Source) -> bytes:
    """The whole source. Raises CorpusError if it does not fit in the memory."""
    parts: list[bytes] = []
    size = 0
    try:
        while part := source.read(1 << 20):
            parts.append(part)
            size += len(part)
            if size > largest():
                raise MemoryError
        return b"".join(parts)
    except MemoryError:
        raise too_large(size) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
