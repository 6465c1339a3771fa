"""The batch function that serves all engines: columns in, what came of each row out.

>>> from newsclean.integrations.columns import clean_texts
>>> clean_texts(["Hujan turun.\\nADVERTISEMENT\\nWarga mengungsi.", None, 5])
['Hujan turun.\\nWarga mengungsi.', None, 5]
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Literal, NamedTuple

from newsclean import schema
from newsclean.article import Removal
from newsclean.cleaner import Cleaner, article_of
from newsclean.corpus.chunk_work import cleanings_of, internal
from newsclean.given import is_gap
from newsclean.passes import Cleaning

Outcome = Literal["changed", "unchanged", "missing", "no text", "failed"]
"""How it went with a row: missing is None or NaN, no text a number or the like; these and what failed stay as it is."""

_LOG = logging.getLogger(__name__)
# So many texts are cleaned at a time: what a cleaning holds besides its result is dropped before the next ones.
_SLICE = 256

_TYPES = {field.name: field.type for field in schema.FIELDS}
# What an engine may put beside the text, as types of `newsclean.schema`: the fields of an article, and the removals.
FIELDS: dict[str, Any] = {name: type for name, type in _TYPES.items() if name not in ("text", "url", "removed")}
REMOVED: Any = _TYPES["removed"]


class Row(NamedTuple):
    """What came of one row: `text` is clean, or what came in where the outcome says so.

    `fields` is what the text says about the article, in the shape of FIELDS, if it was asked for and there is a text.
    """

    text: Any
    outcome: Outcome
    removed: tuple[Removal, ...] = ()
    fields: dict[str, Any] | None = None


def clean_rows(
    cleaner: Cleaner,
    texts: Iterable[Any],
    titles: Iterable[Any] | None = None,
    urls: Iterable[Any] | None = None,
    outlets: Iterable[Any] | None = None,
    *,
    fields: bool = False,
) -> list[Row]:
    """Clean a column of texts, with the columns of their titles, addresses and outlets if there are any.

    There is a row for each text, in order. What is no str in the other columns counts as none. `fields` asks for what
    can be extracted. Raises ValueError if the columns differ in length.
    """
    values = list(texts)
    nothing = [None] * len(values)
    hints = (nothing if column is None else map(_hint, column) for column in (titles, urls, outlets))
    articles = zip(values, *hints, strict=True)
    rows: list[Row] = []
    while some := list(islice(articles, _SLICE)):
        cleanings = iter(cleanings_of(cleaner, [article for article in some if isinstance(article[0], str)]))
        rows += (
            _row(article, next(cleanings), fields=fields) if isinstance(article[0], str) else _without_text(article[0])
            for article in some
        )
    return rows


def clean_texts(
    texts: Iterable[Any],
    titles: Iterable[Any] | None = None,
    urls: Iterable[Any] | None = None,
    outlets: Iterable[Any] | None = None,
    *,
    cleaner: Cleaner | None = None,
) -> list[Any]:
    """A column of texts, clean; what is no text stays as it is. Without a cleaner, the usual one is used."""
    return [row.text for row in clean_rows(cleaner or Cleaner(), texts, titles, urls, outlets)]


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
    article: tuple[str, str | None, str | None, str | None], cleaning: Cleaning | Exception, *, fields: bool
) -> Row:
    """What came of a text. A defect must not stop a corpus: the text stays as it is."""
    text, title, url, _ = article
    try:
        if isinstance(cleaning, Exception):
            raise cleaning
        found = article_of(cleaning, title=title, url=url).to_dict() if fields else None
        extracted = {name: found[name] for name in FIELDS} if found is not None else None
        return Row(cleaning.text, "changed" if cleaning.text != text else "unchanged", cleaning.removed, extracted)
    except Exception as error:  # noqa: BLE001 - whatever it is, it is told, and the row counts as failed
        _LOG.warning("a text stays as it is: %s", internal(error))
        return Row(text, "failed")
