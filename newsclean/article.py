"""What comes out: an Article, its story and what was removed from it, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple


class Removal(NamedTuple):
    """One passage that was deleted.

    `start` and `end` are character offsets into the raw text, and `text` is exactly `raw[start:end]`.
    `filter` is the name of the filter that marked it, `kind` the kind of boilerplate it is.
    """

    kind: str
    filter: str
    start: int
    end: int
    text: str


class Dateline(NamedTuple):
    """Where a story was filed, as its opening mark says: "PALEMBANG, PALTV.CO.ID -"."""

    place: str | None
    outlet: str | None


class Caption(NamedTuple):
    """A picture's caption and who took the picture."""

    text: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the removed passages say about the story."""

    dateline: Dateline | None = None
    captions: tuple[Caption, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    published: str | None = None
    published_raw: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A cleaned article.

    `raw` is the text as it came in; `text` is the story, without its title; `cleaned` is what `clean()` returns:
    the story with its title once, if the raw text opened with it. `removed` accounts for every deleted passage,
    in order. `warnings` says where the cleaner held back.
    """

    raw: str
    cleaned: str
    text: str
    title: str | None = None
    url: str | None = None
    removed: tuple[Removal, ...] = ()
    metadata: Metadata = Metadata()
    warnings: tuple[str, ...] = ()

    @property
    def dateline(self) -> Dateline | None:
        """The place and the outlet that the story opened with."""
        return self.metadata.dateline

    @property
    def outlet(self) -> str | None:
        """The outlet that published the story: known by the url, else by the dateline.

        >>> Article("Hujan.", "Hujan.", "Hujan.", url="https://regional.kompas.com/read/1").outlet
        'Kompas.com'
        """
        from newsclean.lexicon.outlets import outlet_of_mark, outlet_of_url

        found = outlet_of_url(self.url) if self.url else None
        if found is None and self.dateline and self.dateline.outlet:
            found = outlet_of_mark(self.dateline.outlet)
        return found.name if found else None

    @property
    def captions(self) -> tuple[Caption, ...]:
        """The captions and credits of pictures."""
        return self.metadata.captions

    @property
    def related(self) -> tuple[str, ...]:
        """Titles of other articles that the page linked to."""
        return self.metadata.related

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources named in closing source lines."""
        return self.metadata.sources

    @property
    def authors(self) -> tuple[str, ...]:
        """Who wrote or reported the story."""
        return self.metadata.authors

    @property
    def editors(self) -> tuple[str, ...]:
        """Who edited the story."""
        return self.metadata.editors

    @property
    def tags(self) -> tuple[str, ...]:
        """The page's keywords."""
        return self.metadata.tags

    @property
    def published(self) -> str | None:
        """When the page says that the story came out, as ISO 8601: as exact as it says, with the zone if it says one.

        None if it tells no whole date.
        """
        return self.metadata.published

    @property
    def published_raw(self) -> str | None:
        """The same as it was written there."""
        return self.metadata.published_raw

    def to_dict(self) -> dict[str, Any]:
        """The article as plain data, ready for `json.dumps`."""
        data: dict[str, Any] = {"title": self.title, "text": self.text}
        if self.url is not None:
            data["url"] = self.url
        data["outlet"] = self.outlet
        data["dateline"] = self.dateline._asdict() if self.dateline else None
        data["captions"] = [caption._asdict() for caption in self.captions]
        for name in ("related", "sources", "authors", "editors", "tags"):
            data[name] = list(getattr(self, name))
        data["published"] = self.published
        data["published_raw"] = self.published_raw
        data["removed"] = [removal._asdict() for removal in self.removed]
        data["warnings"] = list(self.warnings)
        return data
