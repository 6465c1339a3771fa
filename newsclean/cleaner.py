"""The pipeline: runs the filters in order over pages until nothing more is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from newsclean.article import Article
from newsclean.cleaning import Cleaning
from newsclean.cues import Cues
from newsclean.cut import cut
from newsclean.filters import FILTERS, KINDS, Filter, with_opinion
from newsclean.metadata import read_metadata
from newsclean.page import Mark, Page, Span

# So many texts, or a text more than so many characters, are marked by one filter before the next one is asked.
_BATCH, _BATCH_LENGTH = 64, 250_000


class UnknownFilterError(ValueError):
    """A name that is neither a filter nor a kind."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        from difflib import get_close_matches

        close = get_close_matches(name, known, 1)
        super().__init__(f"no filter or kind {name!r}" + (f"; did you mean {close[0]!r}?" if close else ""))


class Cleaner:
    """Cleans articles, one or a million, always with the same filters.

    `select` names the filters or kinds to use (all, if empty), `ignore` those to leave out; `opinion` is another
    second opinion, of a model of one's own.

    >>> Cleaner(select=["ad"]).clean("Hujan turun.\\nADVERTISEMENT\\nBaca juga: Banjir\\n")
    'Hujan turun.\\nBaca juga: Banjir\\n'
    """

    def __init__(
        self, *, select: Sequence[str] = (), ignore: Sequence[str] = (), opinion: Filter | None = None
    ) -> None:
        known = sorted({name for each in FILTERS for name in (each.name, each.kind)} | set(KINDS))
        for name in (*select, *ignore):
            if name not in known:
                raise UnknownFilterError(name, known)
        self.filters: tuple[Filter, ...] = tuple(
            each
            for each in with_opinion(opinion)
            if (not select or each.name in select or each.kind in select)
            and each.name not in ignore
            and each.kind not in ignore
        )
        self._cues = Cues(self.filters)
        self._steps = tuple((each.name if each.opens else None, each) for each in self.filters)

    def clean(self, text: str, *, title: str | None = None, url: str | None = None) -> str:
        """The text without its boilerplate. A text without any comes back as it is."""
        return self._cleaned(text, title).text

    def parse(self, text: str, *, title: str | None = None, url: str | None = None) -> Article:
        """The article: its story, and all that was removed, as data."""
        cleaning = self._cleaned(text, title)
        cleaned, headline = cleaning.text, cleaning.page.headline
        story = cut(cleaned, [headline]).text if headline else cleaned
        return Article(
            raw=text,
            cleaned=cleaned,
            text=story.strip(),
            title=cleaned[headline.start : headline.end] if headline else title,
            url=url,
            removed=cleaning.removed,
            metadata=read_metadata(cleaning.removed),
            warnings=cleaning.warnings,
        )

    def clean_all(self, articles: Iterable[tuple[str, str | None]]) -> Iterator[Cleaning]:
        """Clean many articles, each a text and what is known of its title; what comes of them is in the same order.

        They are taken in batches: a filter that has just read one page reads the next one faster, by a sixth or so.

        >>> texts = ["Hujan turun.\\nBaca juga: Banjir\\n", "Hujan reda.\\n"]
        >>> [each.text for each in Cleaner().clean_all((text, None) for text in texts)]
        ['Hujan turun.\\n', 'Hujan reda.\\n']
        """
        for batch in _batches(articles):
            self._run(batch)
            yield from batch

    def _cleaned(self, text: str, title: str | None) -> Cleaning:
        cleaning = Cleaning(text, title)
        self._run([cleaning])
        return cleaning

    def _run(self, cleanings: Sequence[Cleaning]) -> None:
        """Pass by pass, until the filters find nothing more in any of the texts."""
        while cleanings:
            self._mark([each.page for each in cleanings])
            cleanings = [each for each in cleanings if each.advance()]

    def _mark(self, pages: Sequence[Page]) -> None:
        """Let every filter mark what it finds in each of the pages."""
        for page in pages:
            self._cues.scan(page)
        for cue, each in self._steps:
            for page in pages:
                if cue is None or cue in page.hits:
                    found = list(each.find(page))
                    if found:
                        page.mark([as_mark(each, span) for span in found])

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that decides what is removed: version, selection, rules and facts."""
        from newsclean.fingerprint import fingerprint

        return fingerprint([each.name for each in self.filters])


def as_mark(found_by: Filter, span: Span | Mark) -> Mark:
    """A filter's find as a mark: of the filter's kind, unless the find says its own."""
    return span if isinstance(span, Mark) else Mark(*span, found_by.name, found_by.kind)


def _batches(articles: Iterable[tuple[str, str | None]]) -> Iterator[list[Cleaning]]:
    batch: list[Cleaning] = []
    length = 0
    for text, title in articles:
        batch.append(Cleaning(text, title))
        length += len(text)
        if len(batch) == _BATCH or length > _BATCH_LENGTH:
            yield batch
            batch, length = [], 0
    yield batch
