"""What the second opinion is trained on: articles, labelled or not, pieces of boilerplate, and look-alikes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from newsclean import lexicon
from newsclean.lexicon.load import load_toml
from newsclean.opinion.weights import hash_of

FOLDS = 5
_TEXTS = ("text", "expected", "input")  # the first of these that a record has is its article
_BLOCK = "pieces"  # a record that has these is a block
Made = TypeVar("Made")


@dataclass(frozen=True)
class Article:
    """An article; `cut` are the spans of its boilerplate with their kinds, of kind "any" where nobody can say."""

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
    """A piece of boilerplate, or (without a kind) of a story that looks like one; `where` says where it stands."""

    text: str
    where: str
    kind: str | None

    @property
    def fold(self) -> int:
        """Which part of the cross-validation tests it."""
        return fold_of(self.text)


@dataclass(frozen=True)
class Material:
    """All of it; `blocks` are pieces that follow each other on a page."""

    labelled: Sequence[Article] = ()
    raw: Sequence[Article] = ()
    pieces: Sequence[Piece] = field(default=())
    blocks: Sequence[Sequence[Piece]] = ()


def fold_of(name: str) -> int:
    """A number below FOLDS that depends on nothing but the name."""
    return hash_of(name) % FOLDS


class MaterialError(ValueError):
    """A file that is not as it should be."""


def read_articles(path: Path) -> list[Article]:
    """The articles of a JSONL file or a JSON list: text, and title, source, outlet, cut where there are any.

    Of a test case the article is what is expected, or else the input: a story in which nothing is to be cut.

    Where all come from one source, its outlets take the place of sources. Raises MaterialError.
    """
    articles = list(_read(path, _article))
    if len({article.source for article in articles}) > 1:
        return articles
    return [replace(article, source=article.outlet) for article in articles]


def read_pieces(path: Path, *, boilerplate: bool) -> list[Piece]:
    """The pieces of a JSONL file that stand alone: text, kind, and where (head, middle, tail or any).

    Raises MaterialError.
    """
    read = _read(path, lambda record: None if _BLOCK in record else _piece(record, boilerplate=boilerplate))
    return [piece for piece in read if piece is not None]


def read_blocks(path: Path) -> list[list[Piece]]:
    """The blocks of a JSONL file: where, and as "pieces" the text and the kind of each. Raises MaterialError."""
    read = _read(path, lambda record: _block(record) if _BLOCK in record else None)
    return [block for block in read if block is not None]


def lexicon_pieces() -> list[Piece]:
    """The examples and counter-examples of the lexicon's entries: pieces of boilerplate, and look-alikes."""
    found = []
    for path in sorted(Path(lexicon.__file__).parent.glob("*/*.toml")):
        for entries in load_toml(path).values():
            for entry in entries if isinstance(entries, list) else ():
                if "example" in entry:
                    found.append(Piece(entry["example"], "any", path.stem))
                    found += [Piece(keep, "any", None) for keep in entry.get("keep", ())]
    return found


def _article(record: dict[str, Any]) -> Article:
    outlet = str(record.get("outlet") or "?")
    text = record[min(record.keys() & {*_TEXTS}, key=_TEXTS.index, default="text")]
    return Article(
        text=text + "",
        title=record.get("title") or None,
        source=str(record.get("source") or record.get("id") or record.get("label") or outlet),
        outlet=outlet,
        cut=tuple((int(start), int(end), str(kind)) for start, end, kind in record.get("cut", ())),
    )


def _piece(record: dict[str, Any], *, boilerplate: bool) -> Piece:
    return Piece(record["text"] + "", record.get("where", "any"), str(record["kind"]) if boilerplate else None)


def _block(record: dict[str, Any]) -> list[Piece]:
    return [_piece({"where": record["where"], **piece}, boilerplate=True) for piece in record[_BLOCK]]


def _read(path: Path, make: Callable[[Any], Made]) -> Iterator[Made]:
    for number, record in _records(path):
        try:
            yield make(record)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise MaterialError(f"{path}:{number}: {type(error).__name__}: {error}") from None


def _records(path: Path) -> Iterator[tuple[int, Any]]:
    """The records of a file, numbered: the items of a JSON list, or the lines of a JSONL file, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
    try:
        if path.suffix == ".json":
            yield from enumerate(json.loads(text), 1)
            return
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, json.loads(line)
    except ValueError as error:
        raise MaterialError(f"{path}: {error}") from None
