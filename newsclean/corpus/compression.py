"""Compressed files: .gz, .bz2, .xz with the standard library, .zst with an extra."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.extras import imported

SUFFIXES = (".gz", ".bz2", ".xz", ".zst")
# What the files begin with; of bzip2 also the start of its first block, or its end: "BZh" alone may open a text.
_MAGIC = {
    ".gz": re.compile(rb"\x1f\x8b\x08"),
    ".bz2": re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"),
    ".xz": re.compile(rb"\xfd7zXZ\x00"),
    ".zst": re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"),
}
MAGIC = 10
"""So many of the first bytes of a file tell how it is compressed."""


def suffix_of(name: str) -> str:
    """The compression suffix of a file name, or ''."""
    lower = name.lower()
    return next((suffix for suffix in SUFFIXES if lower.endswith(suffix)), "")


def suffix_of_content(head: bytes) -> str:
    """The suffix of the compression that these first bytes of a file belong to, or ''."""
    return next((suffix for suffix, magic in _MAGIC.items() if magic.match(head)), "")


def read(stream: BinaryIO, size: int) -> bytes:
    """Read from what `reader` gave. Raises CorpusError for data that is damaged, cut off or something else."""
    try:
        return stream.read(size)
    except _corrupt_errors() as error:
        raise CorpusError(f"the compressed data is damaged or cut off ({error})") from None
    except OSError as error:
        if error.errno is not None:
            raise
        raise CorpusError(f"the compressed data is damaged or something else ({error})") from None


def reader(raw: BinaryIO, suffix: str) -> BinaryIO:
    """A stream of what the compressed stream `raw` holds; several members (frames) are read as one."""
    return cast(BinaryIO, _CODECS[suffix](raw, "rb"))


def writer(raw: BinaryIO, suffix: str) -> BinaryIO:
    """A stream that compresses into `raw`. Closing it ends a member; another writer may go on after it.

    The bytes depend on what is written only: no time, no file name.
    """
    return cast(BinaryIO, _CODECS[suffix](raw, "wb"))


def _gzip(raw: BinaryIO, mode: str) -> Any:
    import gzip

    if mode == "rb":
        return gzip.GzipFile(fileobj=raw, mode="rb")
    return gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0, compresslevel=6)


def _bz2(raw: BinaryIO, mode: str) -> Any:
    import bz2

    return bz2.BZ2File(raw, mode)  # type: ignore[call-overload]


def _xz(raw: BinaryIO, mode: str) -> Any:
    import lzma

    return lzma.LZMAFile(raw, mode)


def _zstd(raw: BinaryIO, mode: str) -> Any:
    if sys.version_info >= (3, 14):
        from compression import zstd

        if mode == "rb":
            return zstd.ZstdFile(raw, mode)
        return zstd.ZstdFile(raw, mode, options={zstd.CompressionParameter.checksum_flag: 1})
    zstandard = imported("zstandard", "Zstandard compression (.zst)", "zstd")
    if mode == "rb":
        return io.BufferedReader(_ZstdReader(raw, zstandard.ZstdDecompressor().decompressobj), 1 << 17)
    return zstandard.ZstdCompressor(write_checksum=True).stream_writer(raw, closefd=False)


# A frame may hold 128 kB in four bytes: so much is unpacked at a time that it stays small whatever it holds.
_PIECE = 1 << 8


class _ZstdReader(io.RawIOBase):
    """Reads frames; unlike the package's own reader it notices that the last one was cut off."""

    def __init__(self, raw: BinaryIO, frame: Callable[[], Any]) -> None:
        self._raw, self._frame = raw, frame
        self._current: Any = None  # None: between two frames
        self._packed = b""
        self._ready = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            self._packed = self._packed or self._raw.read(_PIECE)
            if not self._packed:
                if self._current is not None:
                    raise EOFError("the last frame is not complete")
                return 0
            self._current = self._current or self._frame()
            self._ready = memoryview(self._current.decompress(self._packed))
            self._packed = self._current.unused_data
            if self._current.eof:
                self._current = None
        size = min(len(buffer), len(self._ready))
        buffer[:size], self._ready = self._ready[:size], self._ready[size:]
        return size


_CODECS: dict[str, Callable[[BinaryIO, str], Any]] = {
    ".gz": _gzip,
    ".bz2": _bz2,
    ".xz": _xz,
    ".zst": _zstd,
}


def _corrupt_errors() -> tuple[type[BaseException], ...]:
    """What a reader raises for data that is damaged or cut off (besides OSError and EOFError)."""
    errors: list[Any] = [EOFError]
    for module, name in (("zlib", "error"), ("lzma", "LZMAError"), ("zstandard", "ZstdError")):
        if module in sys.modules:
            errors.append(getattr(sys.modules[module], name))
    if "compression.zstd" in sys.modules:
        errors.append(sys.modules["compression.zstd"].ZstdError)
    return tuple(errors)
