"""What is scored: newsclean, and what a user could run instead."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from newsclean import Cleaner
from tests.benchmarks import peers
from tests.quality.labelled import Article

Clean = Callable[[Sequence[Article]], Iterable[str]]
"""Cleans many articles: the text that is left of each."""
OURS = "newsclean"


def _ours(cleaner: Cleaner) -> Clean:
    def clean(articles: Sequence[Article]) -> Iterator[str]:
        for cleaning in cleaner.clean_all((each.text, each.title, each.url) for each in articles):
            yield cleaning.text

    return clean


def _peer(make: Callable[[], peers.Contender]) -> Callable[[], Clean]:
    def made() -> Clean:
        contender = make()
        return lambda articles: map(contender, [each.text for each in articles])

    return made


_PEERS = (peers.script, peers.datatrove_c4, peers.justext, peers.trafilatura)
CLEANERS: dict[str, Callable[[], Clean]] = {
    OURS: lambda: _ours(Cleaner()),
    "newsclean without the second opinion": lambda: _ours(Cleaner(ignore="second-opinion")),
    "nothing": _peer(lambda: lambda text: text),
    **{peers.name_of(make): _peer(make) for make in _PEERS},
}
"""The cleaners by name; one whose package is not installed raises ImportError when it is made."""
