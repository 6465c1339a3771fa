"""Finding one record among those of an input: by its line, its number or its id."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.formats.base import BadRecord, Record, Start
from newsclean.corpus.intake import Intake, take_in
from newsclean.corpus.picks import Pick
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import StreamSource, open_file


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which record: the first one for which all that is given holds. `line` is what messages call it."""

    line: int | None = None
    number: int | None = None
    id: str | None = None

    def fits(self, number: int, record: Record | BadRecord) -> bool:
        """Whether this record is it, the input's `number`th."""
        if self.line not in (None, record.line) or self.number not in (None, number):
            return False
        return self.id is None or (isinstance(record, Record) and str(record.id()) == self.id)

    def is_behind(self, number: int, record: Record | BadRecord) -> bool:
        """Whether it cannot follow on this record."""
        behind_line = self.line is not None and record.line > self.line
        return behind_line or (self.number is not None and number > self.number)

    def __str__(self) -> str:
        if self.line is not None:
            return f"no record begins at line {self.line:,}"
        return f"there is no record {self.number:,}" if self.number is not None else f"no record has the id {self.id!r}"

    @property
    def is_any(self) -> bool:
        """Whether the first record will do."""
        return self == Wanted()


def pick_record(given: Path | BinaryIO, wanted: Wanted, settings: Settings) -> tuple[Pick, bool] | None:
    """The record of an input that is wanted, and whether others follow; None if there is none.

    No more is read than is needed. Raises CorpusError, also for a record that is there and cannot be read.
    """
    name = str(given) if isinstance(given, Path) else "-"
    with _taken_in(given, settings) as intake, closing(_numbered(intake, settings)) as records:
        for number, record in records:
            if wanted.is_behind(number, record):
                return None
            if wanted.fits(number, record):
                if isinstance(record, BadRecord):
                    raise CorpusError(f"line {record.line}: {record.message}")
                if record.text is None:
                    raise CorpusError(f"line {record.line}: the record has no text")
                place = intake.form.place(name, record)
                pick = Pick((0, b""), place, record.text, record.title, record.url, record.outlet)
                return pick, wanted.is_any and next(records, None) is not None
    return None


def _numbered(intake: Intake, settings: Settings) -> Generator[tuple[int, Record | BadRecord], None, None]:
    """The records of an input, with their numbers from 1."""
    number = 0
    for chunk in intake.form.read(intake.source, settings, Start()):
        for record in intake.form.records(chunk, settings) if chunk is not None else ():
            number += 1
            yield number, record


@contextmanager
def _taken_in(given: Path | BinaryIO, settings: Settings) -> Iterator[Intake]:
    if not isinstance(given, Path):
        yield take_in(StreamSource(given), "-", settings)
        return
    with open_file(given) as source:
        yield take_in(source, given.name, settings)
