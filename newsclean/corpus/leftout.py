"""Which files of a directory hold articles: the others are left as they are."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.corpus.fields import NoTextFieldError
from newsclean.corpus.formats.base import Chunk
from newsclean.corpus.prose import may_be_article
from newsclean.corpus.summary import NO_FIELD


class LeftOut:
    """What a file is, in the words of a summary, and how that is seen, if it holds no article.

    It is looked at while `but_articles` passes its chunks on; until it is known, both are ''.
    """

    what = why = ""

    def __bool__(self) -> bool:
        return bool(self.what)

    def but_articles(self, chunks: Iterator[Chunk | None], kind: str) -> Iterator[Chunk | None]:
        """The chunks of a file that nobody asked for by name: what is no article in it goes on as it is."""
        try:
            for chunk in chunks:
                if chunk is not None and kind == "text" and not _may_be_article(chunk):
                    chunk.has_article = False
                    self.what, self.why = "texts that are no article", "it does not read like an article"
                yield chunk
        except NoTextFieldError as error:
            self.what, self.why = NO_FIELD, str(error)


def _may_be_article(chunk: Chunk) -> bool:
    """Whether a chunk that is a text should be cleaned; in one of blanks there is nothing to leave alone."""
    text = chunk.data[chunk.head :].decode("utf-8", "replace")
    return not text.strip() or may_be_article(text)
