"""The batch function that serves all engines: columns in, what came of each row out.

>>> from newsclean.integrations.columns import clean_texts
>>> clean_texts(["Hujan turun.\\nADVERTISEMENT\\nWarga mengungsi.", None, 5])
['Hujan turun.\\nWarga mengungsi.', None, 5]
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from newsclean.article import Removal
from newsclean.cleaner import Cleaner, article_of
from newsclean.corpus.work import cleanings_of, internal
from newsclean.given import is_gap
from newsclean.passes import Cleaning

Outcome = Literal["changed", "unchanged", "missing", "no text", "failed"]
"""How it went with a row: missing is None or NaN, no text a number or the like; these and what failed stay as it is."""

_LOG = logging.getLogger(__name__)

# What an engine may put beside the text: the fields of an article, by type; a list stands for any number of its item.
FIELDS: dict[str, Any] = {
    "title": str,
    "outlet": str,
    "dateline": {"place": str, "outlet": str},
    "captions": [{"text": str, "credit": str}],
    **{name: [str] for name in ("related", "sources", "authors", "editors", "tags")},
    "published": str,
    "warnings": [str],
}
REMOVED: list[Any] = [{"kind": str, "filter": str, "start": int, "end": int, "text": str}]


@dataclass
class Row:
    """What came of one row: `text` is clean, or what came in where the outcome says so."""

    text: Any
    outcome: Outcome
    cleaning: Cleaning | None = None
    title: str | None = None
    url: str | None = None

    @cached_property
    def removed(self) -> tuple[Removal, ...]:
        """What was cut."""
        return self.cleaning.removed if self.cleaning is not None else ()

    @cached_property
    def fields(self) -> dict[str, Any] | None:
        """What the text says about the article, in the shape of FIELDS; None where there is no text."""
        if self.cleaning is None:
            return None
        found = article_of(self.cleaning, title=self.title, url=self.url).to_dict()
        return {name: found[name] for name in FIELDS}


def clean_rows(
    cleaner: Cleaner,
    texts: Iterable[Any],
    titles: Iterable[Any] | None = None,
    urls: Iterable[Any] | None = None,
    *,
    details: bool = False,
) -> list[Row]:
    """Clean a column of texts, with the columns of their titles and addresses if there are any.

    There is a row for each text, in order. Titles and addresses that are no str count as none. With `details`,
    `removed` and `fields` have been read: a row in which that fails has failed, and none raises later. Raises
    ValueError if the columns differ in length.
    """
    values = list(texts)
    nothing = [None] * len(values)
    hints = (nothing if column is None else map(_hint, column) for column in (titles, urls))
    articles = list(zip(values, *hints, strict=True))
    cleanings = iter(cleanings_of(cleaner, [article for article in articles if isinstance(article[0], str)]))
    return [
        _row(text, title, url, next(cleanings), details=details) if isinstance(text, str) else _without_text(text)
        for text, title, url in articles
    ]


def clean_texts(
    texts: Iterable[Any],
    titles: Iterable[Any] | None = None,
    urls: Iterable[Any] | None = None,
    *,
    cleaner: Cleaner | None = None,
) -> list[Any]:
    """A column of texts, clean; what is no text stays as it is. Without a cleaner, the usual one is used."""
    return [row.text for row in clean_rows(cleaner or Cleaner(), texts, titles, urls)]


def tally(rows: Iterable[Row]) -> Iterator[tuple[str, int]]:
    """What to count of rows: how many had which outcome, and how many passages of each kind were removed."""
    outcomes, kinds = Counter[str](), Counter[str]()
    for row in rows:
        outcomes[row.outcome] += 1
        kinds.update(removal.kind for removal in row.removed)
    yield from outcomes.items()
    yield from ((f"removed {kind}", count) for kind, count in kinds.items())


def _hint(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _without_text(value: Any) -> Row:
    return Row(value, "missing" if is_gap(value) else "no text")


def _row(
    text: str, title: str | None, url: str | None, cleaning: Cleaning | Exception, *, details: bool
) -> Row:
    """What came of a text. A defect must not stop a corpus: the text stays as it is."""
    try:
        if isinstance(cleaning, Exception):
            raise cleaning
        row = Row(cleaning.text, "changed" if cleaning.text != text else "unchanged", cleaning, title, url)
        if details:
            _ = row.removed, row.fields
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the row counts as failed
        _LOG.warning("a text stays as it is: %s", internal(error))
        return Row(text, "failed")
    return row
