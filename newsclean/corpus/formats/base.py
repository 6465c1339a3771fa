"""The one shape of all formats: a file is cut into chunks of whole records, which can be cleaned anywhere."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from types import MappingProxyType
from typing import Any, BinaryIO, NamedTuple

from newsclean.corpus import compression
from newsclean.corpus.errors import CorpusError
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import Source
from newsclean.corpus.summary import Place
from newsclean.schema import Type
from newsclean.utf8 import invalid_bytes


@dataclass(slots=True)
class Chunk:
    """Some whole records of a file, as bytes."""

    data: bytes
    line: int  # where its first record stands: line, or number of the record
    head: int = 0  # so many bytes at the start are no records (a byte order mark, a CSV header, a bracket)
    layout: Any = None  # what the format has to know to read `data` (the columns of a CSV file)
    offset: int = 0  # where the next chunk starts in the (decompressed) file
    next_line: int = 0  # and the line (number) of its first record
    position: int = 0  # bytes read of the file on the disk
    has_article: bool = True  # False: it goes on as it is


class Start(NamedTuple):
    """Where to begin to read: an offset in the (decompressed) file at which a chunk ended, and its line."""

    offset: int = 0
    line: int = 1


class Edit(NamedTuple):
    """Put `new` in the place of data[start:end].

    `added` are values for new columns, where those do not stand in the bytes.
    """

    start: int
    end: int
    new: bytes
    added: Mapping[str, Any] | None = None


_TEXT = "text"  # the field of what is a text alone
NOTHING: Mapping[str, Any] = MappingProxyType({})


class Hints(NamedTuple):
    """What a record or a file knows of its article beside the text."""

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    date: str | None = None


NO_HINTS = Hints()


def hints_of(title: Any, url: Any, outlet: Any, date: Any) -> Hints:
    """What a record holds, as hints: nothing but texts; a date may be a number, too."""
    title, url, outlet = (each if isinstance(each, str) else None for each in (title, url, outlet))
    return Hints(title, url, outlet, str(date) if isinstance(date, str | int | float) else None)


class Record:
    """An article in a chunk; it stands at data[start:end].

    `text` None: there is none, and that is no fault. `fixed`: invalid bytes were replaced, so it has changed.
    `outlet` and `date` are as the record spells them, if they were asked for.
    """

    __slots__ = ("date", "end", "fixed", "line", "outlet", "start", "text", "title", "url")

    def __init__(self, line: int, start: int, end: int, text: str | None, hints: Hints = NO_HINTS) -> None:
        self.line, self.start, self.end = line, start, end
        self.text = text
        self.title, self.url, self.outlet, self.date = hints
        self.fixed = False

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        """What has to change in the chunk so that the record has `cleaned` as its text, and the fields `added`."""
        raise NotImplementedError

    @property
    def names(self) -> Collection[str] | None:
        """The names of its fields; None if it has none, and can have none."""
        return None

    @property
    def field(self) -> str:
        """The name of the field that holds its text; '' if the text is all that there is."""
        return ""

    def as_json(self, cleaned: str | None, added: Mapping[str, Any] = NOTHING) -> str:
        """The record as a JSON object in one line, with `cleaned` as its text and the fields `added`."""
        raise NotImplementedError

    @property
    def json_names(self) -> Collection[str]:
        """The names of the fields in that object."""
        return self.names or (_TEXT,)

    def id(self) -> Any:
        """The record's own id, or None."""
        return None


class BadRecord(NamedTuple):
    """A record that cannot be read, and why."""

    line: int
    start: int
    end: int
    message: str


class Format(ABC):
    """A file format. Its objects hold no state of a file, so that one serves all files and processes."""

    name: str
    in_place = True  # whether the output has the format of the input
    is_lines = False  # whether a file is a text, which a diff of its lines can change
    resumable = True  # whether a file can be written in several goes
    drops_rejects = True  # whether a record can be left out of the output
    is_text = True  # whether it has an encoding
    has_columns = False  # whether all records have the same fields, so that a new one is every record's

    @property
    def is_one_article(self) -> bool:
        """Whether a file is an article, and not records."""
        return isinstance(self, ArticleFormat)

    def place(self, file: str, record: Record) -> Place:
        """Where a record of the file with this name stands."""
        return Place(file, 0 if self.is_one_article else record.line, record.id())

    def read(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        """The chunks of a file up to its first `settings.limit` records, behind which nothing is read.

        Otherwise as `chunks`.
        """
        left = settings.limit
        for chunk in self.chunks(source, settings, start):
            if chunk is None or left is None:
                yield chunk
                continue
            first, count = self.first(chunk, left, settings)
            yield first
            left -= count
            if not left:
                return

    @abstractmethod
    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk | None]:
        """Cut a file into chunks; None: nothing more just now. Raises CorpusError for a hopeless file."""

    @abstractmethod
    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record | BadRecord]:
        """The records of a chunk."""

    def first(self, chunk: Chunk, count: int, settings: Settings) -> tuple[Chunk, int]:
        """The chunk with its first `count` records only, and how many it has. If it has so many, the file ends there.

        A record that cannot be read counts, too.
        """
        records = list(islice(self.records(chunk, settings), count))
        return self.cut(chunk, records[-1]) if len(records) == count else chunk, len(records)

    def cut(self, chunk: Chunk, last: Record | BadRecord) -> Chunk:
        """The chunk as the end of a file whose last record is `last`: what stands behind it goes."""
        return replace(chunk, data=chunk.data[: last.end])

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit], columns: Mapping[str, Type] = NOTHING) -> bytes:
        """The chunk with the edits made; `columns` are new ones with their types, if the format has columns."""
        parts, position = [], 0
        for edit in edits:
            parts += [chunk.data[position : edit.start], edit.new]
            position = edit.end
        return b"".join([*parts, chunk.data[position:]])

    def writer(self, raw: BinaryIO, compressed: str, layout: Any) -> BinaryIO:
        """A stream that takes rebuilt chunks and writes them into `raw`; `layout` is that of the first."""
        return compression.writer(raw, compressed) if compressed else raw


class Single(NamedTuple):
    """The one article of a file, and what the file knows of it."""

    text: str
    hints: Hints = NO_HINTS


class ArticleFormat(Format):
    """A format whose files are one article each."""

    def first(self, chunk: Chunk, count: int, settings: Settings) -> tuple[Chunk, int]:
        return chunk, 1

    @abstractmethod
    def article(self, data: bytes, errors: str) -> Single:
        """The article in the bytes of a file. Raises CorpusError."""


def line_end(data: bytes, position: int) -> int:
    """The position behind a line end that stands at `position`."""
    return position + 1 if data[position : position + 1] == b"\n" else position


def decode(data: bytes, errors: str) -> str:
    """UTF-8 text. Raises CorpusError that names the byte."""
    try:
        return data.decode("utf-8", errors)
    except UnicodeDecodeError as error:
        raise CorpusError(invalid_bytes(error)) from None
