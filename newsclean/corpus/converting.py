"""Records of any format, and articles that are files, as JSON Lines or as a table: one output of all inputs."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any, BinaryIO

from newsclean.article import Article
from newsclean.corpus.chunk_work import Result, Worker
from newsclean.corpus.formats.base import BadRecord, Chunk, Edit, Format, Record
from newsclean.corpus.formats.cells import added_cell, row_of
from newsclean.corpus.formats.csv_tsv import CSV, TSV
from newsclean.corpus.intake import Intake
from newsclean.corpus.json_bytes import in_one_line, members
from newsclean.corpus.progress import Progress, Silent
from newsclean.corpus.scanning import Input, Quiet, scan
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.source import StreamSource
from newsclean.corpus.summary import Summary
from newsclean.passes import Cleaning
from newsclean.schema import ADDED, FIELDS
from newsclean.utf8 import utf8

DELIMITERS: Mapping[str, bytes] = {CSV.name: b",", TSV.name: b"\t"}

_PATH = "path"
_ARTICLE_FIELDS = (_PATH, *(each.name for each in FIELDS))
_FOUND = {each.name for fields in ADDED.values() for each in fields} | {"warnings"}
_BLOCK = 1 << 20


class Converter(Worker):
    """Cleans records and writes each as a line of JSON, or (with `columns`) as a row."""

    rewrites = True

    def __init__(self, settings: Settings, to: str, names: Sequence[str] = ()) -> None:
        super().__init__(settings)
        self._to, self._names = to, names

    def edit(self, file: str, form: Format, record: Record, cleaning: Cleaning, added: Mapping[str, Any]) -> Edit:
        if form.is_one_article:
            text = _of_article(file, self.article_of(cleaning, title=record.title, url=record.url))
        else:
            text = record.as_json(cleaning.text, added)
        return Edit(record.start, record.end, self._written(text, form))

    def edits_of_kept(self, file: str, form: Format, record: Record) -> list[Edit]:
        if form.is_one_article and record.text is not None:
            text = _of_article(file, Article(record.text, record.text, record.text, record.title, record.url))
        else:
            text = record.as_json(record.text)
        return [Edit(record.start, record.end, self._written(text, form))]

    def output(self, form: Format, chunk: Chunk, edits: Sequence[Edit]) -> bytes:
        return b"".join(edit.new for edit in edits)

    def _written(self, text: str, form: Format) -> bytes:
        if self._to not in DELIMITERS:
            return utf8(text) + b"\n"
        found = _FOUND if form.is_one_article else self.columns
        spans = members(text)
        cells = (_cell(text[slice(*spans[name])], name in found) if name in spans else "" for name in self._names)
        return row_of(cells, DELIMITERS[self._to])


def _of_article(file: str, article: Article) -> str:
    """The record of an article that is a file."""
    data = article.to_dict()
    return json.dumps({name: file if name == _PATH else data.get(name) for name in _ARTICLE_FIELDS}, ensure_ascii=False)


def _cell(value: str, found: bool) -> str:
    """A JSON value as a cell: a text as it is, what has parts as JSON; what was `found` must be no formula."""
    if value == "null":
        return ""
    if not value.startswith('"'):
        return in_one_line(value)
    text: str = json.loads(value)
    return added_cell(text) if found else text


# ---- which columns


@dataclass(slots=True)
class _Named(Result):
    """The names of the fields in a chunk, in the order in which they first stand there."""

    names: dict[str, None] = field(default_factory=dict)


class _Namer(Worker):
    """Collects the names of fields."""

    result = _Named

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        assert isinstance(result, _Named)
        for record in form.records(chunk, self.settings):
            if not isinstance(record, BadRecord):
                names: Collection[str] = _ARTICLE_FIELDS if form.is_one_article else record.json_names
                result.names.update(dict.fromkeys(names))
                if not form.is_one_article and record.names is not None:
                    result.names.update(dict.fromkeys(self.columns))


def _columns(inputs: Iterable[Input], settings: Settings, watch: Progress) -> tuple[str, ...]:
    names: dict[str, None] = {}

    def take(result: Result) -> None:
        assert isinstance(result, _Named)
        names.update(result.names)

    scan(inputs, settings._replace(removed=None, rejects=None), Quiet(watch), _Namer, take)
    return tuple(names)


@contextmanager
def _read_twice(inputs: Sequence[Input]) -> Iterator[Callable[[], list[Input]]]:
    """What gives the inputs anew each time; streams are kept in files until the block ends."""
    with ExitStack() as files:
        kept = [each if isinstance(each, Task) else _Kept(each, files) for each in inputs]
        yield lambda: [each.again() if isinstance(each, _Kept) else each for each in kept]


class _Kept:
    """A stream whose bytes are kept in a file, which is there until `files` are closed."""

    def __init__(self, given: BinaryIO | Intake, files: ExitStack) -> None:
        self._file = files.enter_context(tempfile.TemporaryFile(prefix="newsclean-"))  # noqa: SIM115 - it lives longer
        self._form = given.form if isinstance(given, Intake) else None
        source = given.source if isinstance(given, Intake) else given
        while block := source.read(_BLOCK):
            self._file.write(block)

    def again(self) -> Input:
        """The stream from its beginning."""
        self._file.seek(0)
        return self._file if self._form is None else Intake(StreamSource(self._file), self._form)


# ---- the whole


def convert(
    inputs: Sequence[Input], out: BinaryIO, settings: Settings, to: str, watch: Progress | None = None
) -> Summary:
    """Clean all inputs and write their records to `out`, in the format `to`.

    A table has a column for every field that a record has; so its inputs are read twice, and streams are kept on the
    disk meanwhile. What cannot be read is told, and left out. Raises CorpusError, OSError.
    """
    watch = watch or Silent()

    def take(result: Result) -> None:
        out.write(result.data or b"")

    if to not in DELIMITERS:
        return scan(inputs, settings, watch, partial(Converter, to=to), take)
    with _read_twice(inputs) as again:
        names = _columns(again(), settings, watch)
        if names:
            out.write(row_of(names, DELIMITERS[to]))
        return scan(again(), settings, watch, partial(Converter, to=to, names=names), take)
