"""Reads the removed passages as data: who wrote the story, where, which pictures and links it had."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from newsclean.article import Caption, Dateline, Metadata, Removal
from newsclean.filters.dateline import read_dateline
from newsclean.filters.picture_credits import read_caption
from newsclean.filters.related import read_related
from newsclean.patterns import Pattern

_T = TypeVar("_T")
_CREDIT = Pattern(
    r"(?P<role>penulis|reporter|pewarta|wartawan|jurnalis|kontributor|oleh|kreator|author|writer|laporan"
    r"|editor|redaktur|penyunting|sumber)"
    r"(?:\s*(?:&|/|dan)\s*\w+)?\s*(?::|\b(?=\s[A-Z]))\s*(?P<names>[^|\n:]*?)\s*"
    r"(?=$|\||\n|[\s,]*(?:penulis|reporter|pewarta|editor|redaktur|sumber)\s*:)",
    re.IGNORECASE,
)
_EDITORS = ("editor", "redaktur", "penyunting")
# Before it is read, a byline is brought into one shape: glued labels apart, and a colon after each.
_GLUED_LABEL = Pattern(r"(?<=[a-z.])(?=(?:Editor|Reporter|Penulis)\s*:)")
_REPORT = Pattern(
    r"^laporan (?:langsung )?(?:wartawan|reporter|kontributor|jurnalis)[^,:|]*[,:|]\s*", re.IGNORECASE
)
# "Penulis: Nama | Nama"
_SECOND_WRITER = Pattern(r"^(penulis\s*:[^|:\n]*)\|(?!\s*(?:editor|redaktur|reporter)\b)(?=[^|:\n]*$)", re.IGNORECASE)
_WRITTEN_BY = Pattern(r"^ditulis oleh\s+", re.IGNORECASE)
_BETWEEN_NAMES = Pattern(r",|&|\bdan\b|;")
_SOURCE = Pattern(
    r"[(\[]?\s*(?:sumber|source|referensi|dilansir dari)[^:]*:\s*(?P<names>.*?)\s*[)\]]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)
_TAG_LABEL = Pattern(r"\s*(?:tags?|topik(?: terkait)?|kata kunci|keywords?|labels?)\s*:?\s*", re.IGNORECASE)
_BETWEEN_TAGS = Pattern(r",|\n|\s{2,}|\s+(?=#)")


def read_metadata(removed: Sequence[Removal]) -> Metadata:
    """What the removed passages of an article say about it."""
    of = {kind: [each.text for each in removed if each.kind == kind] for kind in {each.kind for each in removed}}
    credits = [pair for text in of.get("byline", ()) for pair in _credits(text)]
    datelines = of.get("dateline", ())
    return Metadata(
        dateline=Dateline(*read_dateline(datelines[0])) if datelines else None,
        captions=_unique(Caption(*read_caption(text)) for text in of.get("caption", ())),
        related=_unique(title for text in of.get("related", ()) for title in read_related(text)),
        sources=_unique(_sources(of.get("source", ()), credits)),
        authors=_unique(name for role, name in credits if role not in (*_EDITORS, "sumber")),
        editors=_unique(name for role, name in credits if role in _EDITORS),
        tags=_unique(tag for text in of.get("tags", ()) for tag in _tags(text)),
        published=next(iter(of.get("timestamp", ())), None),
    )


def _unique(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))


def _credits(text: str) -> Iterator[tuple[str, str]]:
    """Role and name of everyone whom a byline credits."""
    text = _GLUED_LABEL.sub("\n", text.strip(" ()[]"))
    text = _WRITTEN_BY.sub("Penulis: ", _REPORT.sub("Laporan: ", text))
    text = _SECOND_WRITER.sub(r"\1,", text)
    for credit in _CREDIT.finditer(text):
        for name in _BETWEEN_NAMES.split(credit["names"]):
            if name := name.strip(" .\t\xa0"):
                yield credit["role"].lower(), name


def _sources(texts: Iterable[str], credits: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield from (name for role, name in credits if role == "sumber")
    for text in texts:
        if (match := _SOURCE.match(text)) and match["names"]:
            yield match["names"]


def _tags(text: str) -> Iterator[str]:
    body = _TAG_LABEL.sub("", text, count=1) if _TAG_LABEL.match(text) else text
    for tag in _BETWEEN_TAGS.split(body):
        if tag := tag.strip(" #\t\xa0"):
            yield tag
