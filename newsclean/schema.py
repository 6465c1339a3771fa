"""The JSON form of an article: every field with its type, what it holds, and an example.

`Article.to_dict` gives these fields in this order. What a type is made of is a `TEXT`, a `NUMBER`, an object of named
types or a list of one type; what may be missing is null.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from newsclean.article import Article

TEXT, NUMBER = "text", "number"
Type = str | Mapping[str, str] | Sequence[Any]


class Field(NamedTuple):
    """One field: `example` is what it holds of the EXAMPLE."""

    name: str
    type: Type
    about: str
    example: Any


EXAMPLE_URL = "https://bogor.kompas.com/read/2021/04/10/panen"
EXAMPLE = """\
Warga Sukamaju Panen Padi Lebih Awal
Sabtu, 10 April 2021 - 17:44 WIB
Warga memanen padi. (Foto: Sari Dewi/Contoh)
BOGOR, KOMPAS.com - Warga Desa Sukamaju memanen padi dua pekan lebih awal dari biasanya tahun ini, kata kepala desa.
Baca juga: Harga Gabah Naik Jelang Musim Hujan
Panen dipercepat karena air sungai mulai meluap ke sawah sejak pekan lalu, kata petugas penyuluh pertanian di desa itu.
Tags: panen, padi
Sumber: Contoh News
Penulis: Budi Santoso
Editor: Rina Wijaya
"""
_STORY = "\n".join(EXAMPLE.splitlines()[3:6:2]).removeprefix("BOGOR, KOMPAS.com - ")
_REMOVAL = {"kind": TEXT, "filter": TEXT, "start": NUMBER, "end": NUMBER, "text": TEXT}


def _removed(kind: str, name: str, text: str) -> dict[str, Any]:
    start = EXAMPLE.index(text)
    return {"kind": kind, "filter": name, "start": start, "end": start + len(text), "text": text}


FIELDS: tuple[Field, ...] = (
    Field("title", TEXT, "The headline, as the text or the record has it.", "Warga Sukamaju Panen Padi Lebih Awal"),
    Field("text", TEXT, "The story, without its headline and without boilerplate.", _STORY),
    Field("url", TEXT, "The address; the field is there if it is known.", EXAMPLE_URL),
    Field("outlet", TEXT, "The outlet, known by the address or else by the dateline.", "Kompas.com"),
    Field(
        "dateline", {"place": TEXT, "outlet": TEXT}, "Where the story was filed, and by whom, as it opens.",
        {"place": "BOGOR", "outlet": "KOMPAS.com"},
    ),
    Field(
        "captions", [{"text": TEXT, "credit": TEXT}], "The captions of pictures, and who took them.",
        [{"text": "Warga memanen padi.", "credit": "Sari Dewi/Contoh"}],
    ),
    Field("related", [TEXT], "Titles of other articles that the page linked to.",
          ["Harga Gabah Naik Jelang Musim Hujan"]),
    Field("sources", [TEXT], "Sources that closing lines name.", ["Contoh News"]),
    Field("authors", [TEXT], "Who wrote or reported the story.", ["Budi Santoso"]),
    Field("editors", [TEXT], "Who edited it.", ["Rina Wijaya"]),
    Field("tags", [TEXT], "The keywords of the page.", ["panen", "padi"]),
    Field(
        "published", TEXT,
        "When it came out, in ISO 8601: as exact as the page says, with the zone if it says WIB, WITA or WIT.",
        "2021-04-10T17:44+07:00",
    ),
    Field("published_raw", TEXT, "The same in the words of the page.", "Sabtu, 10 April 2021 - 17:44 WIB"),
    Field(
        "removed", [_REMOVAL],
        "All that was deleted, in order; start and end are counted in characters of the text as it came in.",
        [_removed("related", "related-links", "Baca juga: Harga Gabah Naik Jelang Musim Hujan")],
    ),
    Field("warnings", [TEXT], "Where the cleaner held back, and why.", []),
)  # fmt: skip

_BY_NAME = {field.name: field for field in FIELDS}
PLACE = Field("place", TEXT, "The place of the dateline; only --add gives it.", "BOGOR")
ADDED: Mapping[str, tuple[Field, ...]] = {
    "dateline": (_BY_NAME["dateline"],),
    "place": (PLACE,),
    **{name: (_BY_NAME[name],) for name in ("authors", "editors", "captions", "tags", "related", "sources")},
    "published": (_BY_NAME["published"], _BY_NAME["published_raw"]),
    **{name: (_BY_NAME[name],) for name in ("outlet", "removed")},
}
"""What can be added to a record, by name: one or two fields."""
ALL = "all"
PREFIX = "newsclean_"
"""What the names of added fields begin with, if nothing else is asked for."""


def added_fields(names: Sequence[str]) -> tuple[Field, ...]:
    """The fields that `names` of ADDED, or ALL, stand for, each once."""
    wanted = ADDED if ALL in names else names
    return tuple({field.name: field for name in wanted for field in ADDED[name]}.values())


def values_of(article: Article, fields: Sequence[Field]) -> dict[str, Any]:
    """What an article has in these fields, by their names, as plain data."""
    data = article.to_dict()
    place = article.dateline.place if article.dateline else None
    return {field.name: place if field is PLACE else data[field.name] for field in fields}


def described(type: Type) -> str:
    """A type in words.

    >>> described([{"text": TEXT, "credit": TEXT}])
    'list of {text: text, credit: text}'
    """
    if isinstance(type, str):
        return type
    if isinstance(type, Mapping):
        return "{" + ", ".join(f"{name}: {inner}" for name, inner in type.items()) + "}"
    return f"list of {described(type[0])}"
