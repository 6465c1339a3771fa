"""Files with labels: articles with what is boilerplate in them, and pieces of boilerplate and of stories."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

UNSURE = "any"
"""The kind of what two careful editors would not agree on: it does not count."""
_Made = TypeVar("_Made", "Article", "Piece")


class Article(NamedTuple):
    """An article as scraped; `cut` are the spans that a perfect cleaner deletes, each with its kind, in order."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    outlet: str = ""
    shape: str = ""
    cut: tuple[tuple[int, int, str], ...] = ()

    @property
    def story(self) -> str:
        """The text without what is to be cut."""
        parts, position = [], 0
        for start, end, _ in self.cut:
            parts.append(self.text[position:start])
            position = end
        return "".join([*parts, self.text[position:]])


class Piece(NamedTuple):
    """A piece of boilerplate, or of a story that looks like it; it stands at the head, middle or tail, or any."""

    text: str
    kind: str
    where: str


class LabelsError(ValueError):
    """A file that is not as the README says; the message names the line."""


def read_articles(path: Path) -> list[Article]:
    """The labelled articles of a JSONL file. Raises LabelsError, OSError."""
    return list(_read(path, _article))


def read_pieces(path: Path) -> list[Piece]:
    """The pieces of a JSONL file. Raises LabelsError, OSError."""
    return list(_read(path, lambda record, _: Piece(record["text"], record["kind"], record["where"])))


def _read(path: Path, make: Callable[[Any, int], _Made]) -> Iterator[_Made]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            yield make(json.loads(line), number)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LabelsError(f"{path}:{number}: {type(error).__name__}: {error}") from None


def _article(record: Any, number: int) -> Article:
    text = record["text"]
    cut = sorted((start, end, str(kind)) for start, end, kind in record["cut"])
    position = 0
    for start, end, _ in cut:
        if not position <= start < end <= len(text):
            raise ValueError(f"the span from {start} to {end} overlaps another one, is empty, or is not in the text")
        position = end
    return Article(
        id=str(record.get("id", number)),
        text=text,
        title=record.get("title"),
        url=record.get("url"),
        outlet=str(record.get("outlet") or ""),
        shape=str(record.get("shape") or ""),
        cut=tuple(cut),
    )
