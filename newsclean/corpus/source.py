"""Reading: a file or a stream as bytes, and a window on it that grows until it holds whole records."""

from __future__ import annotations

import select
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from newsclean.corpus import compression
from newsclean.corpus.model import CorpusError


class Source(Protocol):
    """Where bytes come from."""

    def read(self, size: int) -> bytes:
        """Up to `size` bytes; b'' at the end only."""

    @property
    def position(self) -> int:
        """How many bytes have been read as they lie on the disk, for progress."""

    @property
    def idle(self) -> bool:
        """Whether the next read would have to wait for whoever writes the other end."""


class FileSource:
    """A file, decompressed by its suffix."""

    idle = False

    def __init__(self, raw: BinaryIO, suffix: str) -> None:
        self._raw = raw
        self.stream = compression.reader(raw, suffix) if suffix else raw

    def read(self, size: int) -> bytes:
        try:
            return self.stream.read(size)
        except compression.corrupt_errors() as error:
            raise CorpusError(compression.damage(error)) from None

    @property
    def position(self) -> int:
        return self._raw.tell()


@contextmanager
def open_file(path: Path) -> Iterator[FileSource]:
    """Open `path` for reading."""
    with open(path, "rb") as raw:
        yield FileSource(raw, compression.suffix_of(path.name))


class StreamSource:
    """A stream that may be a slow pipe: a read takes what is there, and does not wait for more."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: Any = stream
        self._read = getattr(stream, "read1", stream.read)
        self.position = 0

    def read(self, size: int) -> bytes:
        parts = [self._read(size)]
        got = len(parts[0])
        while parts[-1] and got < size and not self.idle:
            parts.append(self._read(size - got))
            got += len(parts[-1])
        self.position += got
        return b"".join(parts)

    @property
    def idle(self) -> bool:
        try:
            return not select.select([self._stream.fileno()], [], [], 0)[0]
        except (OSError, ValueError, AttributeError):  # not something that can be asked: it never waits
            return False


class Window:
    """What was read of a source and not taken yet: the bytes `data`, which stand at `offset` of it."""

    def __init__(self, source: Source, block: int) -> None:
        self.source = source
        self.block = block
        self.data = b""
        self.offset = 0
        self.ended = False

    def more(self) -> bool:
        """Read another block; at least as much as there is, so a long record is not scanned too often."""
        if not self.ended:
            got = self.source.read(max(self.block, len(self.data)))
            self.data += got
            self.ended = not got
        return not self.ended

    def fill(self) -> None:
        """Read until there is a block, or the end, or nothing more just now."""
        while len(self.data) < self.block and not self.ended:
            got = self.source.read(self.block - len(self.data))
            self.data += got
            self.ended = not got
            if self.source.idle:
                return

    def take(self, size: int) -> bytes:
        """The first `size` bytes of `data`, which are taken out of it."""
        taken, self.data = self.data[:size], self.data[size:]
        self.offset += size
        return taken

    def skip_to(self, offset: int) -> None:
        """Go on at `offset`. Raises CorpusError if the source ends before it."""
        while offset - self.offset > len(self.data):
            self.take(len(self.data))
            if not self.more():
                raise CorpusError("the file is shorter than it was")
        self.take(offset - self.offset)
