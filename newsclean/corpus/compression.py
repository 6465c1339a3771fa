"""Compressed files, by suffix: .gz, .bz2, .xz with the standard library, .zst with an extra."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from typing import IO, Any, BinaryIO, cast

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


def _gzip(raw: BinaryIO, mode: str) -> IO[bytes]:
    import gzip

    if mode == "rb":
        return gzip.GzipFile(fileobj=raw, mode="rb")
    return gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0, compresslevel=6)


def _bz2(raw: BinaryIO, mode: str) -> IO[bytes]:
    import bz2

    return bz2.BZ2File(raw, mode)


def _xz(raw: BinaryIO, mode: str) -> IO[bytes]:
    import lzma

    return lzma.LZMAFile(raw, mode)


def _zstd(raw: BinaryIO, mode: str) -> IO[bytes]:
    if sys.version_info >= (3, 14):
        from compression import zstd

        return zstd.ZstdFile(raw, mode)
    try:
        import zstandard
    except ImportError:
        raise MissingExtraError("Zstandard compression (.zst)", "zstd") from None
    if mode == "rb":
        stream = zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True, closefd=False)
        return io.BufferedReader(cast(io.RawIOBase, stream))
    return cast(IO[bytes], zstandard.ZstdCompressor().stream_writer(raw, closefd=False))


_CODECS: dict[str, Callable[[BinaryIO, str], IO[bytes]]] = {
    ".gz": _gzip,
    ".bz2": _bz2,
    ".xz": _xz,
    ".zst": _zstd,
}


def corrupt_errors() -> tuple[type[BaseException], ...]:
    """What a reader raises for data that is damaged or cut off (besides OSError and EOFError)."""
    errors: list[Any] = [EOFError]
    for module, name in (("zlib", "error"), ("lzma", "LZMAError"), ("zstandard", "ZstdError")):
        if module in sys.modules:
            errors.append(getattr(sys.modules[module], name))
    if "compression.zstd" in sys.modules:
        errors.append(sys.modules["compression.zstd"].ZstdError)
    return tuple(errors)
