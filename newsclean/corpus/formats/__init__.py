"""The formats, by suffix and by name."""

from __future__ import annotations

from functools import cache

from newsclean.corpus.compression import suffix_of
from newsclean.corpus.errors import CorpusError
from newsclean.corpus.formats.base import Format

_BY_SUFFIX = {
    ".txt": "text",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
    ".html": "html",
    ".htm": "html",
}
NAMES = tuple(dict.fromkeys(_BY_SUFFIX.values()))


def _plain(name: str) -> tuple[str, str]:
    """A file name without its compression suffix, and its format's suffix."""
    compressed = suffix_of(name)
    plain = name[: len(name) - len(compressed)]
    dot = plain.rfind(".")
    return plain, plain[dot:].lower() if dot > 0 else ""


def named_by(name: str) -> str | None:
    """The name of the format that the suffix of a file name stands for; None if it is none that is read."""
    return _BY_SUFFIX.get(_plain(name)[1])


def known(name: str) -> bool:
    """Whether a file with this name has a suffix that is read."""
    return named_by(name) is not None


def output_name(name: str, wanted: str | None = None) -> str:
    """The name of the output for an input of this name: the same, but the text of a web page is a text file.

    >>> output_name("berita.html.gz"), output_name("berita.csv")
    ('berita.txt.gz', 'berita.csv')
    """
    plain, suffix = _plain(name)
    if (wanted or _BY_SUFFIX.get(suffix)) != "html" or suffix == ".txt":
        return name
    stem = plain[: len(plain) - len(suffix)] if _BY_SUFFIX.get(suffix) == "html" else plain
    return stem + ".txt" + name[len(plain) :]


@cache
def named(name: str) -> Format:
    """The format with this name. Raises CorpusError, MissingExtraError."""
    if name == "text":
        from newsclean.corpus.formats.text import Text

        return Text()
    if name == "jsonl":
        from newsclean.corpus.formats.jsonl import JsonLines

        return JsonLines()
    if name == "json":
        from newsclean.corpus.formats.json_file import JsonFile

        return JsonFile()
    if name in ("csv", "tsv"):
        from newsclean.corpus.formats import csv_tsv

        return csv_tsv.CSV if name == "csv" else csv_tsv.TSV
    if name == "parquet":
        from newsclean.corpus.formats.parquet import Parquet

        return Parquet()
    if name == "html":
        from newsclean.corpus.formats.html import Html

        return Html()
    raise CorpusError(f"unknown format {name!r}; known are {', '.join(NAMES)}")
