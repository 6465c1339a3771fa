"""Which articles are learned from: of an outlet with very many a part of them, drawn by what they say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newsclean.corpus.sampling import lot
from newsclean.limits import ENOUGH_ARTICLES

_UNKNOWN = 10
_LOTS = 1 << 64


class Choice(NamedTuple):
    """About `most` articles of each outlet, of which there are so many `articles`; all of those that have fewer.

    Of articles whose outlet nothing tells, ten times as many: they are of several. What is chosen depends on nothing
    but the articles: not on their order, nor on who reads them.
    """

    articles: Mapping[str, int]
    most: int = ENOUGH_ARTICLES

    def has(self, text: str, outlet: str) -> bool:
        """Whether an article of this outlet is chosen."""
        most = self.most if outlet else _UNKNOWN * self.most
        articles = self.articles.get(outlet, 0)
        return articles <= most or lot(0, text) * articles < most * _LOTS
