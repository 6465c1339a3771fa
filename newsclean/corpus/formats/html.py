"""A web page: trafilatura takes the article out of it, which is then cleaned. The output is text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from newsclean.corpus.formats.base import Chunk, Edit, Format, Record, Start
from newsclean.corpus.formats.text import TextRecord, read_all
from newsclean.corpus.model import CorpusError, MissingExtraError, Settings
from newsclean.corpus.source import Source


class Html(Format):
    """A chunk holds the page as it is; only who cleans it extracts the article."""

    name = "html"
    in_place = False
    by_line = False

    def __init__(self) -> None:
        try:
            import trafilatura
        except ImportError:
            raise MissingExtraError("HTML", "html") from None
        self._extract: Any = trafilatura.bare_extraction

    def chunks(self, source: Source, settings: Settings, start: Start) -> Iterator[Chunk]:
        data = read_all(source, settings)
        yield Chunk(data, 1, offset=len(data), next_line=1, position=source.position)

    def records(self, chunk: Chunk, settings: Settings) -> Iterator[Record]:
        found = self._extract(chunk.data, include_comments=False, with_metadata=True)
        if not found:
            raise CorpusError("no article found in the page")
        page = found if isinstance(found, dict) else found.as_dict()
        text, title, url = (page.get(name) or "" for name in ("text", "title", "url"))
        if not text:
            raise CorpusError("no article found in the page")
        if title and not text.startswith(title):
            text = f"{title}\n\n{text}"
        yield TextRecord(1, 0, len(chunk.data), text + "\n", title, url)

    def rebuild(self, chunk: Chunk, edits: Sequence[Edit]) -> bytes:
        return b"".join(edit.new for edit in edits)
