"""The pipeline: runs the filters in order over pages until nothing more is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from newsclean import given
from newsclean.article import Article
from newsclean.dispatch import Dispatch
from newsclean.filters import KINDS, Filter, with_opinion
from newsclean.filters.second_opinion import NAME as OPINION
from newsclean.filters.second_opinion import without_kinds
from newsclean.lexicon.known_titles import KnownTitles
from newsclean.lexicon.outlets import publisher_of
from newsclean.metadata import read_metadata
from newsclean.page import About
from newsclean.page.cut import cut
from newsclean.passes import Cleaning
from newsclean.utf8 import abridged

if TYPE_CHECKING:
    from pathlib import Path

    from newsclean.filters.rules import Rules

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
    alone. They choose what is cut: all filters read every text, for each sees what the others have marked. `rules` is
    a file of the user's own phrases (see `newsclean.filters.rules`), as `newsclean learn` writes them; `titles` an
    index of the titles of a corpus, which it writes, too. Raises UnknownFilterError, RulesError, TitlesError.
    `opinion` is another second opinion, of a model of one's own: `opinion_of(Path("own.bin"))`. Cleaners can be
    pickled, so `Pool.map(cleaner.clean, texts)` works.

    >>> Cleaner(select=["ad"]).clean("Hujan turun.\\nADVERTISEMENT\\nBaca juga: Banjir\\n")
    'Hujan turun.\\nBaca juga: Banjir\\n'
    """

    def __init__(
        self,
        *,
        select: Iterable[str] = (),
        ignore: Iterable[str] = (),
        rules: Path | None = None,
        titles: Path | None = None,
        opinion: Filter | None = None,
    ) -> None:
        self._opinion = opinion
        self._select, self._ignore = select, ignore = given.names(select), given.names(ignore)
        self._files = rules, titles
        self._rules = _load(rules) if rules is not None else None
        self._titles = KnownTitles.load(titles) if titles is not None else None
        filters = (*(self._rules.filters() if self._rules else ()), *with_opinion(opinion))
        known = sorted({name for each in filters for name in (each.name, each.kind)} | set(KINDS))
        for name in (*select, *ignore):
            if name not in known:
                raise UnknownFilterError(name, known)
        self.filters: tuple[Filter, ...] = tuple(
            each
            for each in filters
            if (not select or each.name in select or each.kind in select)
            and each.name not in ignore
            and each.kind not in ignore
        )
        self._cuts = frozenset(each.name for each in self.filters) if select or ignore else None
        # No filter but the last reads what the second opinion marks: where that is not cut, it need not be asked.
        asked = [
            without_kinds(each, ignore) if each.name == OPINION and ignore else each
            for each in filters
            if not each.when.last or each in self.filters
        ]
        self._dispatch = Dispatch(asked, self._cuts)

    def __reduce__(self) -> tuple[partial[Cleaner], tuple[()]]:
        # The filters are functions that pickle cannot find by name.
        rules, titles = self._files
        again = partial(type(self), select=self._select, ignore=self._ignore, rules=rules, titles=titles)
        return partial(again, opinion=self._opinion), ()

    def clean(
        self, text: str, *, title: str | None = None, url: str | None = None, outlet: str | None = None
    ) -> str:
        """The text without its boilerplate. A text without any comes back as it is.

        `outlet` is who publishes it, as `rules` name them, where `url` does not tell.
        """
        return self._cleaned(text, title, url, outlet).text

    def parse(
        self, text: str, *, title: str | None = None, url: str | None = None, outlet: str | None = None
    ) -> Article:
        """The article: its story, and all that was removed, as data."""
        return article_of(self._cleaned(text, title, url, outlet), title=title, url=url)

    def clean_all(self, articles: Iterable[given.Article]) -> Iterator[Cleaning]:
        """Clean many articles; what comes of them is in the same order. Raises TypeError for what is no article.

        Each is a text, or a text with what is known of its title, its address, its outlet. They are taken in batches: a
        filter that has just read one page reads the next one faster, by a sixth or so.

        >>> texts = ["Hujan turun.\\nBaca juga: Banjir\\n", "Hujan reda.\\n"]
        >>> [each.text for each in Cleaner().clean_all(texts)]
        ['Hujan turun.\\n', 'Hujan reda.\\n']
        """
        for batch in _batches(self._cleaning(*each) for each in given.articles(articles)):
            self._run(batch)
            yield from batch

    def _cleaned(self, text: str, *hints: str | None) -> Cleaning:
        cleaning = self._cleaning(given.text(text), *given.hints(hints))
        self._run([cleaning])
        return cleaning

    def _cleaning(self, text: str, title: str | None, url: str | None, outlet: str | None) -> Cleaning:
        if self._rules is None and self._titles is None:
            known = url or outlet
            return Cleaning(text, title, About(publisher_of(url, name=outlet))) if known else Cleaning(text, title)
        return Cleaning(text, title, About(publisher_of(url, text, outlet), self._titles or ()))

    def _run(self, cleanings: Sequence[Cleaning]) -> None:
        """Pass by pass, until the filters find nothing more in any of the texts."""
        while cleanings:
            self._dispatch.mark([each.page for each in cleanings])
            cleanings = [each for each in cleanings if each.advance(self._cuts)]

    @property
    def stopped_rules(self) -> list[str]:
        """The patterns of `rules` that took too long, and are no longer tried."""
        return self._rules.stopped if self._rules else []

    @cached_property
    def fingerprint(self) -> str:
        """A digest of all that decides what is removed: version, selection, rules and facts."""
        from newsclean.fingerprint import fingerprint

        names = [each.name for each in self.filters]
        return fingerprint([*names, *(each.digest for each in (self._rules, self._titles) if each is not None)])


def article_of(cleaning: Cleaning, *, title: str | None = None, url: str | None = None) -> Article:
    """What came of a cleaning, as an article; `title` and `url` are what was known beside the text."""
    cleaned, headline = cleaning.text, cleaning.headline
    story = cut(cleaned, [headline]).text if headline else cleaned
    return Article(
        raw=cleaning.raw,
        cleaned=cleaned,
        text=story.strip(),
        title=cleaned[headline.start : headline.end] if headline else given.hint("title", title),
        url=given.hint("url", url),
        removed=cleaning.removed,
        metadata=read_metadata([each for each in cleaning.removed if each.filter != OPINION]),  # a guess is no fact
        warnings=cleaning.warnings,
    )


def _load(path: Path) -> Rules:
    from newsclean.filters.rules import Rules  # few bring rules: spares the others the import of regex

    return Rules.load(path)


def _batches(cleanings: Iterable[Cleaning]) -> Iterator[list[Cleaning]]:
    batch: list[Cleaning] = []
    length = 0
    for cleaning in cleanings:
        batch.append(cleaning)
        length += len(cleaning.raw)
        if len(batch) == _BATCH or length > _BATCH_LENGTH:
            yield batch
            batch, length = [], 0
    yield batch
