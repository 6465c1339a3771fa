"""An input as it is read: unpacked, as UTF-8, in a format. What nobody says of it is told by its content."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

from newsclean.corpus import compression, formats
from newsclean.corpus.content import format_of_content, is_parquet, refuse_foreign
from newsclean.corpus.encoding import UTF8, DecodedSource, encoding_of, encoding_writer
from newsclean.corpus.formats.base import Format
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import FileSource, Source, StreamSource, UnpackedSource

_LABELS = {"jsonl": "JSON Lines", "json": "JSON", "csv": "CSV", "html": "a web page", "parquet": "Parquet"}


class Intake(NamedTuple):
    """A source and its format; `packing` and `encoding` say how it was written."""

    source: Source
    form: Format
    packing: str = ""  # suffix of the compression
    encoding: str = UTF8
    note: str = ""  # what the user should know, if that was found out

    def writer(self, inner: BinaryIO, *, close_inner: bool) -> BinaryIO:
        """A stream that takes UTF-8 and writes it in the encoding of the source."""
        return encoding_writer(inner, self.encoding, close_inner=close_inner)


def take_in(
    source: FileSource | StreamSource, name: str, settings: Settings, *, packing: str = "", in_place: bool = False
) -> Intake:
    """Find out how to read the source that is called `name`. Raises CorpusError.

    `packing`: how a stream is compressed if its first bytes do not tell; what is read `in_place` is written back as
    it was.
    """
    unpacked: FileSource | StreamSource | UnpackedSource = source
    if isinstance(source, FileSource):
        packing = source.packing
    elif packing := compression.suffix_of_content(source.peek(compression.MAGIC)) or packing:
        unpacked = UnpackedSource(source, packing)
    kind, note = settings.source_format or formats.named_by(name), ""
    if settings.source_format is None:
        refuse_foreign(unpacked)
    if kind is None and is_parquet(unpacked):
        kind = "parquet"
    if kind is not None and not (form := formats.named(kind)).is_text:
        return Intake(unpacked, form, packing)
    encoding = encoding_of(unpacked.peek(compression.MAGIC), settings.encoding)
    decoded: Source = unpacked
    if encoding != UTF8:
        decoded = DecodedSource(unpacked, encoding, settings.errors, exact=in_place)
    if kind is None:
        kind = format_of_content(decoded, settings.fields)
        if kind != "text":
            note = f"its content is {_LABELS[kind]}, and is read so; --from text reads it as one article"
    return Intake(decoded, formats.named(kind), packing, encoding, note)
