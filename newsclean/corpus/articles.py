"""Which files of a directory hold articles: what nobody asked for by name counts only if it reads like one."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.corpus.fields import NoTextFieldError
from newsclean.corpus.formats.base import Chunk
from newsclean.corpus.model import NO_FIELD
from newsclean.corpus.prose import may_be_article


class Articles:
    """Looks at one file. `left_out` says what a file without an article is, and how that is seen."""

    def __init__(self, *, named: bool) -> None:
        self._named = named
        self.left_out: tuple[str, str] | None = None

    def among(self, chunks: Iterator[Chunk | None], kind: str) -> Iterator[Chunk | None]:
        """The chunks of the file, whose format is `kind`; one without an article is marked so."""
        if self._named:
            yield from chunks
            return
        try:
            for chunk in chunks:
                if chunk is not None and kind == "text" and not _may_be_article(chunk):
                    chunk.has_article = False
                    self.left_out = ("texts that are no article", "it does not read like an article")
                yield chunk
        except NoTextFieldError as error:
            self.left_out = (NO_FIELD, str(error))


def _may_be_article(chunk: Chunk) -> bool:
    """Whether a chunk that is a text should be cleaned; in one of blanks there is nothing to leave alone."""
    text = chunk.data[chunk.head :].decode("utf-8", "replace")
    return not text.strip() or may_be_article(text)
