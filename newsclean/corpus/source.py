"""Reading: a file or a stream as bytes, and a window on it that grows until it holds whole records."""

from __future__ import annotations

import io
import os
import select
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol, cast

from newsclean.corpus import compression
from newsclean.corpus.errors import CorpusError, too_large


class Source(Protocol):
    """Where bytes come from."""

    def read(self, size: int) -> bytes:
        """About `size` bytes; b'' at the end only."""

    def peek(self, size: int) -> bytes:
        """The bytes that come next, without taking them: at least `size`, fewer only at the end."""

    @property
    def position(self) -> int:
        """How many bytes have been read as they lie on the disk, for progress."""

    @property
    def idle(self) -> bool:
        """Whether the next read would have to wait for whoever writes the other end."""


class Ahead:
    """What all sources share: looking ahead. `_more` reads on."""

    _ahead = b""

    @property
    def idle(self) -> bool:
        return False

    def read(self, size: int) -> bytes:
        if not self._ahead:
            return self._more(size)
        got, self._ahead = self._ahead[:size], self._ahead[size:]
        return got

    def peek(self, size: int) -> bytes:
        while len(self._ahead) < size and (got := self._more(max(size - len(self._ahead), 1 << 13))):
            self._ahead += got
        return self._ahead

    def _more(self, size: int) -> bytes:
        raise NotImplementedError


class FileSource(Ahead):
    """A file, decompressed as its name or its first bytes say; `packing` is the suffix of that compression."""

    def __init__(self, raw: io.BufferedReader, name: str) -> None:
        self._raw = raw
        self.packing = compression.suffix_of_content(raw.peek(compression.MAGIC)) or compression.suffix_of(name)
        self.stream = compression.reader(raw, self.packing) if self.packing else cast(BinaryIO, raw)

    def _more(self, size: int) -> bytes:
        return compression.read(self.stream, size) if self.packing else self.stream.read(size)

    @property
    def position(self) -> int:
        return self._raw.tell()


@contextmanager
def open_file(path: Path) -> Iterator[FileSource]:
    """Open `path` for reading."""
    with open(path, "rb") as raw:
        yield FileSource(raw, path.name)


class StreamSource(Ahead):
    """A stream that may be a slow pipe: a read takes what is there, and does not wait for more."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream: Any = stream
        self._read = getattr(stream, "read1", stream.read)
        self.position = 0

    def _more(self, size: int) -> bytes:
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
            return not self._ahead and not select.select([self._stream.fileno()], [], [], 0)[0]
        except (OSError, ValueError, AttributeError):  # not something that can be asked: it never waits
            return False


class UnpackedSource(Ahead):
    """What a compressed source holds."""

    def __init__(self, packed: Source, packing: str) -> None:
        self._packed = packed
        self.packing = packing
        self._stream = compression.reader(cast(BinaryIO, io.BufferedReader(_Raw(packed), 1 << 16)), packing)

    def _more(self, size: int) -> bytes:
        return compression.read(self._stream, size)

    @property
    def position(self) -> int:
        return self._packed.position


class _Raw(io.RawIOBase):
    """A source as the standard library reads."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        got = self._source.read(len(buffer))
        buffer[: len(got)] = got
        return len(got)


class Window:
    """What was read of a source and not taken yet: the bytes `data`, which stand at `offset` of it.

    It grows in place, so that what arrives in small pieces is not copied again with each of them. No match may be
    held while it grows.
    """

    def __init__(self, source: Source, block: int) -> None:
        self.source = source
        self.block = block
        self.data = bytearray()
        self.offset = 0
        self.ended = False

    def more(self) -> bool:
        """Read another block; at least as much as there is, so a long record is not scanned too often."""
        if not self.ended:
            self._grow(max(self.block, len(self.data)))
        return not self.ended

    def fill(self) -> None:
        """Read until there is a block, or the end, or nothing more just now."""
        while len(self.data) < self.block and not self.ended:
            self._grow(self.block - len(self.data))
            if self.source.idle:
                return

    def _grow(self, size: int) -> None:
        try:
            got = self.source.read(size)
            self.data += got
        except MemoryError:
            raise too_large(len(self.data)) from None
        if len(self.data) > largest():
            raise too_large(len(self.data))
        self.ended = not got

    def take(self, size: int) -> bytes:
        """The first `size` bytes of `data`, which are taken out of it."""
        try:
            with memoryview(self.data) as view:
                taken = bytes(view[:size])
        except MemoryError:
            raise too_large(size) from None
        del self.data[:size]
        self.offset += size
        return taken

    def skip_to(self, offset: int) -> None:
        """Go on at `offset`. Raises CorpusError if the source ends before it."""
        while offset - self.offset > len(self.data):
            self.take(len(self.data))
            if not self.more():
                raise CorpusError("the file is shorter than it was")
        self.take(offset - self.offset)


@cache
def largest() -> int:
    """So many bytes of a record are read at most: with its copies in the making it fills the machine's memory."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 4
    except (AttributeError, ValueError, OSError):  # not on this system
        return sys.maxsize
