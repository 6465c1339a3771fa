"""The work on one chunk: read its records, clean them, rebuild its bytes. It runs in any process."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from newsclean import given
from newsclean.article import Removal
from newsclean.corpus import formats
from newsclean.corpus.diff import Change, changes, kept_lines
from newsclean.corpus.errors import CorpusError, too_large
from newsclean.corpus.formats.base import BadRecord, Chunk, Edit, Format, Record, line_end
from newsclean.corpus.settings import Settings
from newsclean.corpus.summary import Shown
from newsclean.passes import Cleaning
from newsclean.schema import added_fields, values_of
from newsclean.segments import excerpts
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from newsclean.cleaner import Cleaner
    from newsclean.opinion.judge import Heard

_FIXED = "invalid bytes become U+FFFD"


@dataclass(slots=True)
class Result:
    """What came of a chunk."""

    data: bytes | None = None  # what to write; None = the chunk's bytes as they are
    records: int = 0
    changed: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    warned: list[tuple[int, Any, str]] = field(default_factory=list)  # line, id, message
    problems: list[tuple[int, str]] = field(default_factory=list)  # line, message
    failed: str | None = None  # the whole file cannot be cleaned: why
    removed: bytes = b""  # lines for the file of removals
    rejects: bytes = b""  # records for the file of rejects
    changes: list[Change] = field(default_factory=list)  # of the lines of a text, for a diff of them
    shown: list[Shown] = field(default_factory=list)  # of records, for a diff


class Worker:
    """Works on chunks with one set of settings: cleans them, if it is no other kind of worker."""

    result: Callable[[], Result] = Result
    """Makes what comes of a chunk."""
    rewrites = False
    """Whether what comes of a record is other bytes also where nothing changes."""

    def __init__(self, settings: Settings) -> None:
        from newsclean.cleaner import article_of

        self.settings = settings
        self.cleaner = cleaner_of(settings)
        self.article_of = article_of
        self._added = added_fields(settings.add)
        self.columns = {settings.prefix + field.name: field.type for field in self._added}

    def clean(self, file: str, kind: str, chunk: Chunk) -> Result:
        """Work on a chunk of the file with the name `file`, whose format is `kind`."""
        result, form = self.result(), formats.named(kind)
        try:
            if chunk.has_article:
                self.work_on(file, form, chunk, result)
        except CorpusError as error:
            result.failed = str(error)
        except MemoryError:
            result.failed = f"line {chunk.line}: {too_large(len(chunk.data))}"
        except Exception as error:  # noqa: BLE001 - of a format, or of the package that reads it
            result.failed = internal(error)
        return result

    def work_on(self, file: str, form: Format, chunk: Chunk, result: Result) -> None:
        """What is done with a chunk whose format is known; `result` takes what comes of it."""
        edits: list[Edit] = []
        rejects: list[bytes] = []
        with_text: list[Record] = []
        for record in form.records(chunk, self.settings):
            result.records += 1
            if isinstance(record, BadRecord):
                result.problems.append((record.line, record.message))
                if self.settings.rejects:
                    rejects.append(chunk.data[record.start : record.end].rstrip(b"\r\n") + b"\n")
                    if form.drops_rejects:
                        edits.append(Edit(record.start, line_end(chunk.data, record.end), b""))
            elif record.text is None:
                edits += self.edits_of_kept(file, form, record)
            else:
                with_text.append(record)
        removed: list[bytes] = []
        kept: list[tuple[int, int]] = []
        for record, cleaning in zip(with_text, self.cleanings(with_text), strict=True):
            try:
                if isinstance(cleaning, Exception):
                    raise cleaning
                edits += self._edits(file, form, record, cleaning, result)
            except Exception as error:  # a defect must not stop a corpus; the record stays as it is
                if not form.in_place:
                    raise
                result.problems.append((record.line, internal(error)))
                edits += self.edits_of_kept(file, form, record)
            else:
                if self.settings.diff and form.is_lines:
                    kept = kept_lines(cleaning)  # of a text, which is the only record
                if self.settings.removed:
                    removed += _removal_lines(file, record, cleaning.removed)
        result.removed, result.rejects = b"".join(removed), b"".join(rejects)
        result.data = self.output(form, chunk, sorted(edits, key=lambda edit: edit.start))
        if result.data is not None and self.settings.diff and form.is_lines:
            result.changes = changes(chunk.data, result.data, kept)

    def output(self, form: Format, chunk: Chunk, edits: Sequence[Edit]) -> bytes | None:
        """What is written for a chunk with these edits, which are in order; None: its own bytes."""
        if edits or (self.columns and form.has_columns):
            return form.rebuild(chunk, edits, self.columns)
        return None

    def edit(self, file: str, form: Format, record: Record, cleaning: Cleaning, added: Mapping[str, Any]) -> Edit:
        """What becomes of a record that was cleaned."""
        return record.edit(cleaning.text, added)

    def edits_of_kept(self, file: str, form: Format, record: Record) -> list[Edit]:
        """What becomes of a record without a text, or whose cleaning failed: its row is as long as the others."""
        new = [name for name in self.columns if name not in (record.names or ())]
        if record.text is None or not (new and form.has_columns):
            return []
        return [record.edit(record.text, dict.fromkeys(new))]

    def articles(self, form: Format, chunk: Chunk, result: Result) -> Iterator[Record]:
        """The records of a chunk that hold an article; they are counted, and what is wrong with others is told."""
        for record in form.records(chunk, self.settings):
            result.records += 1
            if isinstance(record, BadRecord):
                result.problems.append((record.line, record.message))
            elif record.text is not None:
                yield record

    def cleanings_or_told(self, records: Sequence[Record], result: Result) -> Iterator[Cleaning | None]:
        """The cleaning of each record; None for one in which a defect shows, which is told and stops no corpus."""
        for record, cleaning in zip(records, self.cleanings(records), strict=True):
            if isinstance(cleaning, Exception):
                result.problems.append((record.line, internal(cleaning)))
                yield None
            else:
                yield cleaning

    def cleanings(self, records: Sequence[Record]) -> list[Cleaning] | list[Cleaning | Exception]:
        """The cleaning of each record, or how it failed."""
        articles = [(record.text or "", record.title, record.url, record.outlet) for record in records]
        return cleanings_of(self.cleaner, articles)

    def _edits(self, file: str, form: Format, record: Record, cleaning: Cleaning, result: Result) -> list[Edit]:
        """What becomes of a record; counts it."""
        added = self._added_to(record, cleaning, result) if self._added and not form.is_one_article else {}
        result.kinds.update(removal.kind for removal in cleaning.removed)
        result.warned += [(record.line, record.id(), warning) for warning in cleaning.warnings]
        changed = cleaning.text != cleaning.raw or record.fixed or bool(added)
        result.changed += changed
        if changed and self.settings.diff and (self.settings.words or not form.is_lines):
            hunks, notes = excerpts(cleaning.raw, cleaning.removed), [_FIXED] if record.fixed else []
            result.shown.append(Shown(form.place(file, record), record.field, hunks, added, notes))
        if not (changed or self.rewrites or not form.in_place):
            return []
        return [self.edit(file, form, record, cleaning, added)]

    def _added_to(self, record: Record, cleaning: Cleaning, result: Result) -> dict[str, Any]:
        """The new fields of a record with their values. A field that is there stays as it is."""
        names = record.names
        if names is None:
            result.warned.append((record.line, None, "nothing added: the record is a text alone, without fields"))
            return {}
        values = values_of(self.article_of(cleaning, title=record.title, url=record.url), self._added)
        added = {self.settings.prefix + name: value for name, value in values.items()}
        there = [name for name in added if name in names]
        if there:
            result.warned.append((record.line, record.id(), f"not added, for they are there: {', '.join(there)}"))
        return {name: value for name, value in added.items() if name not in there}


def cleaner_of(settings: Settings, heard: Heard | None = None) -> Cleaner:
    """The cleaner that a run with these settings uses; `heard` is told what the second opinion takes, and why.

    Raises UnknownFilterError, RulesError, TitlesError.
    """
    from newsclean.cleaner import Cleaner
    from newsclean.filters.second_opinion import opinion_of

    opinion = opinion_of(settings.model, heard) if settings.model or heard else None
    return Cleaner(
        select=settings.select, ignore=settings.ignore, rules=settings.rules, titles=settings.titles, opinion=opinion
    )


def cleanings_of(cleaner: Cleaner, articles: Sequence[given.Article]) -> list[Cleaning] | list[Cleaning | Exception]:
    """The cleaning of each article, or how it failed: a defect in one of them must not stop the others."""
    try:
        return list(cleaner.clean_all(articles))
    except Exception:  # noqa: BLE001 - in one of them: the others are cleaned all the same
        return [_alone(cleaner, article) for article in articles]


def _alone(cleaner: Cleaner, article: given.Article) -> Cleaning | Exception:
    try:
        return next(cleaner.clean_all([article]))
    except Exception as error:  # noqa: BLE001 - told where its record is dealt with
        return error


def internal(error: Exception) -> str:
    """What to tell the user about a defect, or about a memory that is too small."""
    if isinstance(error, MemoryError):
        return "there is not enough memory for it"
    return f"internal error, please report it: {error!r}"


def _removal_lines(file: str, record: Record, removals: Sequence[Removal]) -> list[bytes]:
    import json

    own = record.id()
    where: dict[str, Any] = {"file": file, "line": record.line}
    if own is not None:
        where["id"] = own
    return [utf8(json.dumps(where | removal._asdict(), ensure_ascii=False)) + b"\n" for removal in removals]
