"""A web page: trafilatura takes the article out of it, which is then cleaned. The output is text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.extras import imported
from newsclean.corpus.formats.base import NOTHING, ArticleFormat, Chunk, Edit, Hints, Record, Single, Start
from newsclean.corpus.formats.extraction import extract
from newsclean.corpus.formats.text import read_all
from newsclean.corpus.settings import Settings
from newsclean.corpus.source import Source
from newsclean.schema import Type


class Page(Record):
    """The article of a page. It is written with its title above it."""

    def edit(self, cleaned: str, added: Mapping[str, Any] = NOTHING) -> Edit:
        return Edit(self.start, self.end, _with_title(self.title, cleaned).encode())


class Html(ArticleFormat):
    """A chunk holds the page as it is; only who cleans it extracts the article."""

    name = "html"
    in_place = False

    def __init__(self) -> None:
        self._bare_extraction: Any = imported("trafilatura", "HTML", "html").bare_extraction

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk]:
        data = read_all(source)
        yield Chunk(data, 1, offset=len(data), next_line=1, position=source.position)

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record]:
        yield Page(1, 0, len(chunk.data), *self.article(chunk.data, settings.errors))

    def article(self, data: bytes, errors: str) -> Single:
        found = extract(data, self._bare_extraction)
        if found is None:
            raise CorpusError("no article found in the page")
        text, title = found.text, found.title
        if title and text.startswith(title + "\n"):
            text = text[len(title) :].lstrip()
        if not text:
            raise CorpusError("no article found in the page")
        return Single(text + "\n", Hints(title, found.url, date=found.date))

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit], columns: Mapping[str, Type] = NOTHING) -> bytes:
        return b"".join(edit.new for edit in edits)


def _with_title(title: str | None, story: str) -> str:
    """The title, a blank line, the story; once only."""
    return story if not title or story.startswith(title) else f"{title}\n\n{story}"
