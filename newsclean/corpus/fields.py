"""Which field of a record is the article, its title, its url, its date: found by the names that data sets use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.settings import Fields
from newsclean.utf8 import abridged

# Written with "_" or " " or "-" between their words, or with nothing.
TEXT_NAMES = (
    "text",
    "content",
    "isi",
    "isi_berita",
    "isi_artikel",
    "isi_konten",
    "berita",
    "konten",
    "konten_berita",
    "konten_artikel",
    "artikel",
    "article",
    "article_text",
    "article_content",
    "body",
    "body_text",
    "article_body",
    "news_text",
    "news_content",
    "narasi",
    "teks",
    "teks_berita",
    "teks_artikel",
    "full_text",
    "main_text",
    "raw_text",
    "clean_article",
)
TITLE_NAMES = (
    "title",
    "judul",
    "judul_berita",
    "judul_artikel",
    "headline",
    "article_title",
    "news_title",
)
URL_NAMES = ("url", "link", "tautan", "source_url", "article_url", "news_url", "permalink", "canonical_url")
DATE_NAMES = (
    *("date", "tanggal", "publish_date", "published_at", "published", "publish_time", "published_date", "pubdate"),
    *("date_published", "pub_date", "tanggal_terbit", "tgl", "datetime", "timestamp", "time", "waktu", "created_at"),
)
# What else a table of articles usually has: not read, but it tells a table from a text.
OTHER_NAMES = (
    *("id", "no", "nomor", "index"),
    *("author", "penulis", "editor", "source", "sumber", "media", "portal", "domain"),
    *("category", "kategori", "tag", "tags", "keyword", "keywords", "label"),
    *("summary", "ringkasan", "description", "image"),
)

_HINT = " (say which with --text-field)"
_MOST_NAMES = 40  # that a message lists
_LONGEST_NAME = 40  # of a column


class FieldError(CorpusError):
    """The field of the text is missing, or several fields could be it."""


class NoTextFieldError(FieldError):
    """No field can be the text: so these may be no articles."""


class Found(NamedTuple):
    """The names of the fields, as the record spells them; a field in a field as "article.body"."""

    text: str
    title: str | None
    url: str | None
    outlet: str | None = None
    date: str | None = None


@lru_cache(maxsize=1024)
def find_fields(names: tuple[str, ...], wanted: Fields, *, strict: bool = False) -> Found:
    """Find the fields among a record's `names`. Raises FieldError, whose message lists the names.

    `strict` also asks that any other field which the user named is there.

    >>> find_fields(("Judul", "Isi Berita", "link"), Fields())
    Found(text='Isi Berita', title='Judul', url='link', outlet=None, date=None)
    """
    return Found(
        text=_text(names, wanted.text),
        title=_hint(names, wanted.title, TITLE_NAMES, strict),
        url=_hint(names, wanted.url, URL_NAMES, strict),
        outlet=_hint(names, wanted.outlet, (), strict),
        date=None if wanted.date is None else _hint(names, wanted.date or None, DATE_NAMES, strict),
    )


def names_of(record: Mapping[str, Any], wanted: Fields) -> tuple[str, ...]:
    """The names of a record's fields, and of those in them among which the user named one.

    >>> names_of({"id": 1, "article": {"body": "x", "n": 2}}, Fields(text="article.body"))
    ('id', 'article', 'article.body', 'article.n')
    """
    names = list(record)
    for name in filter(None, wanted):
        for prefix, _ in _splits(name):
            outer = value_of(record, prefix)
            if isinstance(outer, Mapping):
                names += [f"{prefix}.{inner}" for inner in outer if f"{prefix}.{inner}" not in names]
    return tuple(names)


def value_of(record: Mapping[str, Any], name: str) -> Any:
    """The value of a field, or of a field in a field; None if there is none."""
    if name in record:
        return record[name]
    value: Any = record
    for step in path_of(record, name):
        value = value[step]
    return None if value is record else value


def path_of(record: Mapping[str, Any], name: str) -> Sequence[str]:
    """The keys that lead to a field: a key may have dots in it. Nothing if they lead nowhere."""
    if name in record:
        return (name,)
    for outer, inner in _splits(name):
        within = record.get(outer)
        if isinstance(within, Mapping) and (rest := path_of(within, inner)):
            return (outer, *rest)
    return ()


def _splits(name: str) -> Iterator[tuple[str, str]]:
    at = name.find(".")
    while at >= 0:
        yield name[:at], name[at + 1 :]
        at = name.find(".", at + 1)


def are_columns(names: Sequence[str], wanted: Fields) -> bool:
    """Whether these are the names of a table's columns, and not words of a text.

    Two of them are usual ones; one that the user named is evidence enough.
    """
    known = sum(_usual(name) in _KNOWN for name in names)
    is_list = len(set(names)) == len(names) > 1 and all(len(name) <= _LONGEST_NAME for name in names)
    return is_list and (known >= 2 or wanted.text in names)


def _text(names: tuple[str, ...], wanted: str | None) -> str:
    if wanted is not None:
        try:
            return _named(names, wanted)
        except FieldError as error:
            raise NoTextFieldError(str(error)) from None
    found = [name for name in names if _usual(name) in _TEXTS]
    if len(found) == 1:
        return found[0]
    if found:
        raise FieldError(f"several fields could hold the text: {_listed(found)}{_HINT}; {_seen(names)}")
    raise NoTextFieldError(f"no field holds the text{_HINT}; {_seen(names)}")


def _hint(names: tuple[str, ...], wanted: str | None, usual: tuple[str, ...], strict: bool) -> str | None:
    """A field that helps but need not be there; of several the one with the most usual name."""
    if wanted is not None:
        try:
            return _named(names, wanted)
        except FieldError:
            if strict:
                raise
            return None
    spelled = {_usual(name): name for name in reversed(names)}
    return next((spelled[name] for name in map(_usual, usual) if name in spelled), None)


def _named(names: tuple[str, ...], wanted: str) -> str:
    if wanted in names:
        return wanted
    found = [name for name in names if name.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    raise FieldError(f"no field '{abridged(wanted)}'; {_seen(names)}")


def _usual(name: str) -> str:
    """A name without what stands between its words."""
    return name.strip().lower().replace(" ", "").replace("-", "").replace("_", "")


_TEXTS = frozenset(map(_usual, TEXT_NAMES))
_KNOWN = _TEXTS | frozenset(map(_usual, (*TITLE_NAMES, *URL_NAMES, *DATE_NAMES, *OTHER_NAMES)))


def _seen(names: Sequence[str]) -> str:
    return f"the fields are: {_listed(names)}" if names else "there are no fields"


def _listed(names: Sequence[str]) -> str:
    more = f" and {len(names) - _MOST_NAMES:,} more" if len(names) > _MOST_NAMES else ""
    return ", ".join(abridged(name, 60) for name in names[:_MOST_NAMES]) + more
