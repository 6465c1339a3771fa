"""What the second opinion is trained on: labelled articles, articles without labels, pieces of furniture, look-alikes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from zlib import crc32

FOLDS = 5


@dataclass(frozen=True)
class Article:
    """An article; `cut` are the spans of its furniture with their kinds, of kind "any" where nobody can say."""

    text: str
    title: str | None
    source: str
    outlet: str
    cut: tuple[tuple[int, int, str], ...] = ()

    @property
    def fold(self) -> int:
        """Which part of the cross-validation tests it: the same for all that one scraper took."""
        return fold_of(self.source)


@dataclass(frozen=True)
class Piece:
    """A piece of furniture, or (without a kind) of a story that looks like one; `where` says where it stands."""

    text: str
    where: str
    kind: str | None

    @property
    def fold(self) -> int:
        """Which part of the cross-validation tests it."""
        return fold_of(self.text)


@dataclass(frozen=True)
class Material:
    """All of it."""

    labelled: Sequence[Article] = ()
    raw: Sequence[Article] = ()
    pieces: Sequence[Piece] = field(default=())


def fold_of(name: str) -> int:
    """A number below FOLDS that depends on nothing but the name."""
    return crc32(name.encode()) % FOLDS


def read_articles(path: Path) -> list[Article]:
    """The articles of a JSONL file: text, and title, source, outlet, cut where there are any.

    Where all come from one source, its outlets take the place of sources.
    """
    articles = [_article(record) for record in _records(path)]
    if len({article.source for article in articles}) > 1:
        return articles
    return [replace(article, source=article.outlet) for article in articles]


def read_pieces(path: Path, *, furniture: bool) -> list[Piece]:
    """The pieces of a JSONL file: text, where (head, middle, tail or any) and kind."""
    return [Piece(each["text"], each.get("where", "any"), each["kind"] if furniture else None) for each in _records(path)]


def _article(record: dict[str, object]) -> Article:
    outlet = str(record.get("outlet") or "?")
    return Article(
        text=str(record["text"]),
        title=str(record["title"]) if record.get("title") else None,
        source=str(record.get("source") or record.get("id") or outlet),
        outlet=outlet,
        cut=tuple((start, end, kind) for start, end, kind in record.get("cut", ())),  # type: ignore[attr-defined]
    )


def _records(path: Path) -> Iterator[dict[str, object]]:
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        yield from (json.loads(line) for line in lines if line.strip())
