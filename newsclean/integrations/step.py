"""What a step of an engine is told: what to read, how to clean, what to write. It travels to the workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from newsclean import given
from newsclean.cleaner import Cleaner
from newsclean.corpus.chunk_work import cleaner_of
from newsclean.corpus.fields import Found, find_fields
from newsclean.corpus.manifest import digest_of_settings
from newsclean.corpus.settings import Fields, Settings
from newsclean.integrations.columns import Row, clean_rows

_OTHER = (
    "this worker has another version of newsclean, or other files of rules, titles or a model under these names, than "
    "the process that made the step"
)


class OtherCleanerError(RuntimeError):
    """A worker would clean in another way than the process that sent the work."""


@dataclass(kw_only=True, eq=False, repr=False)
class Step:
    """How to clean the articles of an engine.

    `title`, `url` and `outlet` name what holds them beside the text; None: title and url are found by their usual
    names, as the command does, and may be missing, and nothing holds the outlet. `select`, `ignore`, `rules`, `titles`
    and `model` are those of the command; every worker must find the files under the same paths. `article`, `removed`
    and `outcome` say under which names to put the extracted fields, the removals and how it went (see
    `newsclean.integrations.columns`); None: they are not written.
    Raises UnknownFilterError, RulesError, TitlesError, and OSError if the model cannot be read.
    """

    title: str | None = None
    url: str | None = None
    outlet: str | None = None
    select: Iterable[str] = ()
    ignore: Iterable[str] = ()
    rules: Path | str | None = None
    titles: Path | str | None = None
    model: Path | str | None = None
    article: str | None = None
    removed: str | None = None
    outcome: str | None = None

    def __post_init__(self) -> None:
        files = (self.rules, self.titles, self.model)
        rules, titles, model = (Path(file) if file is not None else None for file in files)
        self.select, self.ignore = given.names(self.select), given.names(self.ignore)
        self._settings = Settings(select=self.select, ignore=self.ignore, rules=rules, titles=titles, model=model)
        # An engine that keeps results by what their step was (Hugging Face datasets does) sees with it when the rules
        # or the version are others; so does a worker.
        self.digest = digest_of_settings(self._settings, cleaner_of(self._settings).fingerprint)

    def rows(self, texts: Iterable[Any], *hints: Iterable[Any] | None) -> list[Row]:
        """Clean a column of texts; `hints` are those of titles, urls and outlets. Raises OtherCleanerError.

        Each process makes a cleaner when it first needs one.
        """
        cleaner = _cleaner_here(self._settings, self.digest)
        return clean_rows(cleaner, texts, *hints, fields=self.article is not None)

    def beside(self, rows: Sequence[Row]) -> Iterator[tuple[str, list[Any]]]:
        """The names and the values of what is to be written beside the text."""
        if self.article is not None:
            yield self.article, [row.fields for row in rows]
        if self.removed is not None:
            yield self.removed, [[each._asdict() for each in row.removed] for row in rows]
        if self.outcome is not None:
            yield self.outcome, [row.outcome for row in rows]


@dataclass(kw_only=True, eq=False, repr=False)
class TableStep(Step):
    """How to clean a table.

    `text` names the column of the texts, as `title` and `url` theirs; None: it is found by its usual names. The clean
    text goes to the column `cleaned`; None: it replaces the text.
    """

    text: str | None = None
    cleaned: str | None = None

    def find(self, names: Iterable[Any], *, strict: bool = True) -> Found:
        """Which of these columns are text, title, url and outlet. Raises FieldError, whose message lists the columns.

        What the step writes is not looked at. Not `strict`: what was named besides the text may be missing.
        """
        own = {self.cleaned, self.article, self.removed, self.outcome} - {self.text}
        others = tuple(name for name in names if isinstance(name, str) and name not in own)
        return find_fields(others, Fields(self.text, self.title, self.url, self.outlet), strict=strict)

    def read(self, found: Found, column: Callable[[str], Iterable[Any]]) -> list[Row]:
        """Clean the columns that were found; `column` gives the values of one."""
        hints = (column(name) if name is not None else None for name in (found.title, found.url, found.outlet))
        return self.rows(column(found.text), *hints)

    def written(self, rows: Sequence[Row], text: str) -> Iterator[tuple[str, list[Any]]]:
        """The names and the values of the columns to write; one that stays as it is is left out."""
        if self.cleaned is not None or any(row.outcome == "changed" for row in rows):
            yield self.cleaned or text, [row.text for row in rows]
        yield from self.beside(rows)


@lru_cache(4)
def _cleaner_here(settings: Settings, digest: str) -> Cleaner:
    cleaner = cleaner_of(settings)
    if digest_of_settings(settings, cleaner.fingerprint) != digest:
        raise OtherCleanerError(_OTHER)
    return cleaner
