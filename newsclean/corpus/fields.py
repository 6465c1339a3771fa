"""Which field of a record is the article, its title, its url: found by the names that data sets use."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newsclean.corpus.model import CorpusError, Fields

TEXT_NAMES = (
    "text",
    "content",
    "isi",
    "isi_berita",
    "isi_artikel",
    "berita",
    "konten",
    "artikel",
    "article",
    "article_text",
    "body",
    "article_body",
    "articlebody",
    "narasi",
    "teks",
    "full_text",
    "fulltext",
    "maintext",
    "main_text",
    "raw_text",
    "clean_article",
)
TITLE_NAMES = ("title", "judul", "judul_berita", "headline", "article_title", "news_title")
URL_NAMES = ("url", "link", "tautan", "source_url", "article_url", "news_url", "permalink", "canonical_url")

_HINT = " (say which with --text-field)"


class FieldError(CorpusError):
    """The field of the text is missing, or several fields could be it."""


class NoTextFieldError(FieldError):
    """No field can be the text: so these may be no articles."""


class Found(NamedTuple):
    """The names of the fields, as the record spells them."""

    text: str
    title: str | None
    url: str | None


@lru_cache(maxsize=1024)
def find_fields(names: tuple[str, ...], wanted: Fields, *, strict: bool = False) -> Found:
    """Find the fields among a record's `names`. Raises FieldError, whose message lists the names.

    `strict` also asks that a title or url field which the user named is there.

    >>> find_fields(("Judul", "Isi Berita", "link"), Fields())
    Found(text='Isi Berita', title='Judul', url='link')
    """
    return Found(
        text=_text(names, wanted.text),
        title=_hint(names, wanted.title, TITLE_NAMES, strict),
        url=_hint(names, wanted.url, URL_NAMES, strict),
    )


def _text(names: tuple[str, ...], wanted: str | None) -> str:
    if wanted is not None:
        try:
            return _named(names, wanted)
        except FieldError as error:
            raise NoTextFieldError(str(error)) from None
    found = [name for name in names if _usual(name) in TEXT_NAMES]
    if len(found) == 1:
        return found[0]
    if found:
        raise FieldError(f"several fields could hold the text: {', '.join(found)}{_HINT}; {_seen(names)}")
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
    return next((spelled[name] for name in usual if name in spelled), None)


def _named(names: tuple[str, ...], wanted: str) -> str:
    if wanted in names:
        return wanted
    found = [name for name in names if name.casefold() == wanted.casefold()]
    if len(found) == 1:
        return found[0]
    raise FieldError(f"no field '{wanted}'; {_seen(names)}")


def _usual(name: str) -> str:
    """A name as the lists above spell it."""
    return name.strip().lower().replace(" ", "_").replace("-", "_")


def _seen(names: tuple[str, ...]) -> str:
    return f"the fields are: {', '.join(names)}" if names else "there are no fields"
