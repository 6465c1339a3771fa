"""Compressed files, by suffix: .gz, .bz2, .xz with the standard library, .zst with an extra."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import Any, BinaryIO, cast

from newsclean.corpus.model import MissingExtraError

SUFFIXES = (".gz", ".bz2", ".xz", ".zst")


def suffix_of(name: str) -> str:
    """The compression suffix of a file name, or ''."""
    lower = name.lower()
    return next((suffix for suffix in SUFFIXES if lower.endswith(suffix)), "")


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
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError("Zstandard compression (.zst)", "zstd") from None
    if mode == "rb":
        return io.BufferedReader(_ZstdReader(raw, zstandard.ZstdDecompressor().decompressobj), 1 << 17)
    return zstandard.ZstdCompressor(write_checksum=True).stream_writer(raw, closefd=False)


class _ZstdReader(io.RawIOBase):
    """Reads frames; unlike the package's own reader it notices that the last one was cut off."""

    def __init__(self, raw: BinaryIO, frame: Callable[[], Any]) -> None:
        self._raw, self._frame = raw, frame
        self._current: Any = None  # None: between two frames
        self._packed = self._ready = b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self._ready:
            self._packed = self._packed or self._raw.read(1 << 14)
            if not self._packed:
                if self._current is not None:
                    raise EOFError("the last frame is not complete")
                return 0
            self._current = self._current or self._frame()
            self._ready = self._current.decompress(self._packed)
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


def damage(error: BaseException) -> str:
    """What to tell the user about one of `corrupt_errors`."""
    return f"the compressed data is damaged or cut off ({error})"


def corrupt_errors() -> tuple[type[BaseException], ...]:
    """What a reader raises for data that is damaged or cut off (besides OSError and EOFError)."""
    errors: list[Any] = [EOFError]
    for module, name in (("zlib", "error"), ("lzma", "LZMAError"), ("zstandard", "ZstdError")):
        if module in sys.modules:
            errors.append(getattr(sys.modules[module], name))
    if "compression.zstd" in sys.modules:
        errors.append(sys.modules["compression.zstd"].ZstdError)
    return tuple(errors)
