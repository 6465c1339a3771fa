"""Reads the removed passages as data: who wrote the story, where, which pictures and links it had."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from newsclean.article import Caption, Dateline, Metadata, Removal
from newsclean.filters.bylines.biographies import read_author
from newsclean.filters.bylines.people import read_credits
from newsclean.filters.captions.picture_credits import read_caption
from newsclean.filters.datelines.parts import read_dateline
from newsclean.filters.links.related import read_related
from newsclean.filters.source_labels import read_source_label
from newsclean.filters.sources import read_source
from newsclean.filters.tag_labels import read_tags
from newsclean.filters.timestamp_forms import DATED
from newsclean.filters.timestamp_reading import read_time
from newsclean.lexicon.roles import EDITORS
from newsclean.page.blanks import readable

_T = TypeVar("_T")
# A byline may name the source, too.
_SOURCE = "sumber"


def read_metadata(removed: Sequence[Removal]) -> Metadata:
    """What the removed passages of an article say about it."""
    of = {
        kind: [readable(each.text) for each in removed if each.kind == kind] for kind in {each.kind for each in removed}
    }
    credits = [pair for text in of.get("byline", ()) for pair in read_credits(text)]
    alone = filter(None, map(read_author, of.get("byline", ())))
    datelines = of.get("dateline", ())
    named = [name for role, name in credits if role == _SOURCE]
    published_raw, published = _published(of.get("timestamp", ()))
    return Metadata(
        dateline=Dateline(*read_dateline(datelines[0])) if datelines else None,
        captions=_unique(Caption(*read_caption(text)) for text in of.get("caption", ())),
        related=_unique(title for text in of.get("related", ()) for title in read_related(text)),
        sources=_unique([*named, *filter(None, map(_read_source, of.get("source", ())))]),
        authors=_unique([*(name for role, name in credits if role not in (*EDITORS, _SOURCE)), *alone]),
        editors=_unique(name for role, name in credits if role in EDITORS),
        tags=_unique(tag for text in of.get("tags", ()) for tag in read_tags(text)),
        published=published,
        published_raw=published_raw,
    )


def _published(timestamps: Iterable[str]) -> tuple[str | None, str | None]:
    """The timestamp that tells when the story came out, and that time; without a whole date the first that is dated."""
    dated = list(filter(DATED.search, timestamps))
    read = ((text, time) for text in dated if (time := read_time(text)))
    return next(read, (dated[0] if dated else None, None))


def _read_source(text: str) -> str | None:
    return read_source(text) or read_source_label(text)


def _unique(items: Iterable[_T]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys(items))
