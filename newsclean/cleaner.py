"""The pipeline: runs the filters in order over pages until nothing more is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial

from newsclean import given
from newsclean.article import Article
from newsclean.dispatch import Dispatch
from newsclean.filters import FILTERS, KINDS, Filter, with_opinion
from newsclean.filters.second_opinion import NAME as OPINION
from newsclean.metadata import read_metadata
from newsclean.page.cut import cut
from newsclean.passes import Cleaning
from newsclean.utf8 import abridged

# So many texts, or a text more than so many characters, are marked by one filter before the next one is asked.
_BATCH, _BATCH_LENGTH = 64, 250_000


class UnknownFilterError(ValueError):
    """A name that is neither a filter nor a kind."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        from difflib import get_close_matches

        self.name, self.known = name, tuple(known)
        close = get_close_matches(name[:40], known, 1)
        super().__init__(f"no filter or kind {abridged(name)!r}" + (f"; did you mean {close[0]!r}?" if close else ""))

    def __reduce__(self) -> tuple[type[UnknownFilterError], tuple[object, ...]]:
        return type(self), (self.name, self.known)


class Cleaner:
    """Cleans articles, one or a million, always with the same filters.

    `select` names the filters or kinds to use (all, if empty), `ignore` those to leave out; a single name may stand
    alone. They choose what is cut: all filters read every text, for each sees what the others have marked. Cleaners
    can be pickled, so `Pool.map(cleaner.clean, texts)` works. `opinion` is another second opinion, of a model of one's
    own: `opinion_of(Path("own.bin"))`.

    >>> Cleaner(select=["ad"]).clean("Hujan turun.\\nADVERTISEMENT\\nBaca juga: Banjir\\n")
    'Hujan turun.\\nBaca juga: Banjir\\n'
    """

    def __init__(
        self, *, select: Iterable[str] = (), ignore: Iterable[str] = (), opinion: Filter | None = None
    ) -> None:
        self._opinion = opinion
        self._select, self._ignore = select, ignore = given.names(select), given.names(ignore)
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
        self._cuts = frozenset(each.name for each in self.filters) if select or ignore else None
        # No filter but the last reads what the second opinion marks: where that is not cut, it need not be asked.
        asked = [each for each in with_opinion(opinion) if not each.when.last or each in self.filters]
        self._dispatch = Dispatch(asked, self._cuts)

    def __reduce__(self) -> tuple[partial[Cleaner], tuple[()]]:
        # The filters are functions that pickle cannot find by name.
        return partial(type(self), select=self._select, ignore=self._ignore, opinion=self._opinion), ()

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
            title=cleaned[headline.start : headline.end] if headline else given.hint("title", title),
            url=given.hint("url", url),
            removed=cleaning.removed,
            metadata=read_metadata([each for each in cleaning.removed if each.filter != OPINION]),  # a guess is no fact
            warnings=cleaning.warnings,
        )

    def clean_all(self, articles: Iterable[str | tuple[str, str | None]]) -> Iterator[Cleaning]:
        """Clean many articles; what comes of them is in the same order. Raises TypeError for what is no article.

        Each is a text, or a pair of a text and what is known of its title. They are taken in batches: a filter that
        has just read one page reads the next one faster, by a sixth or so.

        >>> texts = ["Hujan turun.\\nBaca juga: Banjir\\n", "Hujan reda.\\n"]
        >>> [each.text for each in Cleaner().clean_all(texts)]
        ['Hujan turun.\\n', 'Hujan reda.\\n']
        """
        for batch in _batches(given.articles(articles)):
            self._run(batch)
            yield from batch

    def _cleaned(self, text: str, title: str | None) -> Cleaning:
        cleaning = Cleaning(given.text(text), given.hint("title", title))
        self._run([cleaning])
        return cleaning

    def _run(self, cleanings: Sequence[Cleaning]) -> None:
        """Pass by pass, until the filters find nothing more in any of the texts."""
        while cleanings:
            self._dispatch.mark([each.page for each in cleanings])
            cleanings = [each for each in cleanings if each.advance(self._cuts)]

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that decides what is removed: version, selection, rules and facts."""
        from newsclean.fingerprint import fingerprint

        return fingerprint([each.name for each in self.filters])


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
