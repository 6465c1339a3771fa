"""Other encodings than UTF-8: everything is read as UTF-8, and in place written back as it was read."""

from __future__ import annotations

import codecs
from typing import BinaryIO, cast

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.source import Ahead, Source
from newsclean.utf8 import encoding_name, invalid_bytes

UTF8 = "utf-8"
_MARKS = (
    (codecs.BOM_UTF8, UTF8),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BOM = "\ufeff"


def encoding_of(head: bytes, wanted: str | None) -> str:
    """The encoding of a file with these first bytes: that of its byte order mark, else the one wanted, else UTF-8.

    Raises CorpusError for a name that Python does not know.
    """
    marked = next((name for mark, name in _MARKS if head.startswith(mark)), None)
    if marked is not None or wanted is None:
        return marked or UTF8
    try:
        return encoding_name(wanted)
    except ValueError as error:
        raise CorpusError(str(error)) from None


class DecodedSource(Ahead):
    """A source in another encoding as UTF-8, without its byte order mark.

    `exact`: the bytes are to be written back in that encoding. So the mark stays, and an encoding that would give
    other bytes for the same text is refused.
    """

    def __init__(self, source: Source, encoding: str, errors: str, *, exact: bool) -> None:
        self._source, self._encoding, self._exact = source, encoding, exact
        self._decoder = codecs.getincrementaldecoder(encoding)(errors)
        self._encoder = codecs.getincrementalencoder(encoding)() if exact and errors == "strict" else None
        self._unmatched = b""  # what was read, and is not yet known to be written back as it is
        self._read = 0
        self._begun = False

    def _more(self, size: int) -> bytes:
        while True:
            raw = self._source.read(size // 3 + 1)  # a byte becomes three at most
            text = self._decode(raw)
            if not self._begun and text:
                self._begun = True
                text = text if self._exact else text.removeprefix(_BOM)
            if text or not raw:
                return text.encode("utf-8", "surrogatepass")

    def _decode(self, raw: bytes) -> str:
        waiting = self._decoder.getstate()[0]
        try:
            text = self._decoder.decode(raw, not raw)
        except UnicodeDecodeError as error:
            raise CorpusError(invalid_bytes(error, self._encoding, self._read - len(waiting))) from None
        except UnicodeError as error:  # of codecs that know no place
            raise CorpusError(f"not valid {self._encoding}: {error}") from None
        self._read += len(raw)
        self._match(raw, text)
        return text

    def _match(self, raw: bytes, text: str) -> None:
        if self._encoder is None:
            return
        read = self._unmatched + raw
        again = self._encoder.encode(text, not raw)
        if not read.startswith(again):
            raise CorpusError(f"its text has other bytes too in {self._encoding}; --output writes UTF-8")
        self._unmatched = read[len(again) :]

    @property
    def position(self) -> int:
        return self._source.position

    @property
    def idle(self) -> bool:
        return self._source.idle


class EncodingWriter:
    """Takes UTF-8, whole characters at a time, and writes it in another encoding."""

    def __init__(self, inner: BinaryIO, encoding: str, *, close_inner: bool) -> None:
        self._inner, self._encoding, self._close_inner = inner, encoding, close_inner

    def write(self, data: bytes) -> int:
        try:
            self._inner.write(data.decode("utf-8", "surrogatepass").encode(self._encoding))
        except UnicodeEncodeError as error:
            character = f"U+{ord(error.object[error.start]):04X}"
            raise CorpusError(f"{character} cannot be written in {self._encoding}; --output writes UTF-8") from None
        return len(data)

    def close(self) -> None:
        if self._close_inner:
            self._inner.close()


def encoding_writer(inner: BinaryIO, encoding: str, *, close_inner: bool) -> BinaryIO:
    """A stream that takes UTF-8 and writes into `inner`, which is closed with it if `close_inner`."""
    if encoding == UTF8:
        return inner
    return cast(BinaryIO, EncodingWriter(inner, encoding, close_inner=close_inner))
