"""Labelled articles: what a cleaner leaves of the boilerplate, and what it takes of the story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from tests.quality.labelled import UNSURE, Article
from tests.quality.words import left, words, words_at


class Wrong(NamedTuple):
    """A passage that should have gone (of a kind), or that should have stayed (of none)."""

    article: str
    kind: str | None
    text: str


@dataclass
class Score:
    """Words counted in some articles."""

    articles: int = 0
    exact: int = 0  # articles without one word wrong
    story: int = 0
    lost: int = 0
    boilerplate: Counter[str] = field(default_factory=Counter)  # by kind
    left: Counter[str] = field(default_factory=Counter)
    sum_of_f1: float = 0.0

    @property
    def residue(self) -> float:
        """What is left of the boilerplate."""
        return self.left.total() / self.boilerplate.total() if self.boilerplate.total() else 0.0

    @property
    def loss(self) -> float:
        """What is lost of the story."""
        return self.lost / self.story if self.story else 0.0

    @property
    def f1(self) -> float:
        """Of the deletion of boilerplate: the harmonic mean of precision and recall."""
        hit, wanted = self.boilerplate.total() - self.left.total(), self.boilerplate.total()
        precision = hit / (hit + self.lost) if hit + self.lost else 1.0
        recall = hit / wanted if wanted else 1.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    @property
    def mean_f1(self) -> float:
        """The mean of each article's own, so that a few long menus do not decide."""
        return self.sum_of_f1 / self.articles if self.articles else 0.0

    @property
    def exact_share(self) -> float:
        """Articles without one word wrong, of all."""
        return self.exact / self.articles if self.articles else 0.0

    def add(self, other: Score) -> None:
        """Count other articles, too."""
        for name in ("articles", "exact", "story", "lost", "sum_of_f1"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.boilerplate.update(other.boilerplate)
        self.left.update(other.left)


def score(article: Article, cleaned: str) -> tuple[Score, list[Wrong]]:
    """The score of one article, and what is wrong in it."""
    found = words_at(article.text)
    kinds = list(_kinds(article, found))
    raw, after = [word for word, _ in found], words(cleaned)
    kept = left(raw, after)
    added = len(after) > sum(kept)
    _settle(kept, raw, kinds)
    result = Score(articles=1)
    wrong = [False] * len(raw)
    for number, (stays, kind) in enumerate(zip(kept, kinds, strict=True)):
        if kind is None:
            result.story += 1
            result.lost += not stays
            wrong[number] = not stays
        elif kind != UNSURE:
            result.boilerplate[kind] += 1
            result.left[kind] += stays
            wrong[number] = stays
    result.sum_of_f1 = result.f1
    result.exact = int(not added and not any(wrong))
    return result, list(_passages(article, found, kinds, wrong))


def _kinds(article: Article, found: list[tuple[str, int]]) -> Iterator[str | None]:
    """The kind of each word; None for those of the story. A word belongs where it begins."""
    spans = iter(article.cut)
    span = next(spans, None)
    for _, position in found:
        while span is not None and span[1] <= position:
            span = next(spans, None)
        yield span[2] if span is not None and span[0] <= position else None


def _settle(kept: list[bool], raw: list[str], kinds: list[str | None]) -> None:
    """Where a cut begins and ends with the same word, the wrong one of the two may count as kept: swap them."""
    for number, stays in enumerate(kept):
        if stays or kinds[number] is not None:
            continue  # only a lost word of the story
        for step in (1, -1):
            other = number + step
            while 0 <= other < len(kept) and not kept[other]:
                other += step
            if 0 <= other < len(kept) and raw[other] == raw[number] and kinds[other] not in (None, UNSURE):
                kept[number], kept[other] = True, False
                break


def _passages(
    article: Article, found: list[tuple[str, int]], kinds: list[str | None], wrong: list[bool]
) -> Iterator[Wrong]:
    """The wrong words, with those beside them that are wrong in the same way."""
    for (is_wrong, kind), group in groupby(range(len(found)), lambda number: (wrong[number], kinds[number])):
        numbers = list(group)
        if is_wrong:
            word, start = found[numbers[-1]]
            yield Wrong(article.id, kind, article.text[found[numbers[0]][1] : start + len(word)])
