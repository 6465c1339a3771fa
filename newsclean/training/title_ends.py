"""Learns where a linked title ends: titles of articles are put in front of sentences of others, and the signs weighed.

    python -m newsclean.training.title_ends CORPUS.jsonl.gz ... > newsclean/lexicon/title_ends.json

Nothing has to be labelled, since it is known where each title was put.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np

from newsclean.lexicon.title_ends import TitleEnds
from newsclean.page import Page
from newsclean.reading.headlines import LONGEST_HEADLINE
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.overlap import content_words
from newsclean.reading.title_ends import FEWEST_WORDS
from newsclean.reading.title_signs import Signs, TitleSigns
from newsclean.training.material import Article, read_articles

_EXAMPLES = 40_000
LABEL = " Baca juga: "
_READ, _SHORTEST, _NEAR_ENDS = 6000, 800, 220  # characters of an article
_SENTENCE = re.compile(r"(?<=[a-z)\d”\"]{3}\.)\s+(?=[\"“]?[A-Z])|(?<=[.,!?][\"”])\s+(?=[\"“]?[A-Z])")
_COUNTED = 12  # sentences of an article
_SUFFIX = re.compile(r"\s+[-–|]\s+[\w.]+(?: [\w.]+){0,2}\Z")
_TITLE_CHARACTERS, _TITLE_WORDS = range(25, 151), range(4, 23)
_SUBHEAD, _PARAGRAPH = range(13, 60), 100  # characters
# How often the link was lost, and how often a subhead follows the title; how the title is parted from the sentence.
_LOST, _WITH_SUBHEAD, _FROM_SITE, _SIMILAR = 0.05, 0.03, 0.85, 0.7
_BLANKS, _BLANKS_WEIGHTS = (" ", "", "  "), (0.82, 0.1, 0.08)
_MOST_OF_SITE, _SAMPLE = 25, 12
# Words are counted that come so often, and their odds kept in steps; signs that few examples have are left out.
_FEWEST, _SMOOTHING, _STEP, _LEAST, _MOST = 12, 8, 0.5, 0.5, 3.0
_FEWEST_SIGNS, _LEAST_WEIGHT = 30, 0.15
_ROUNDS, _RATE, _REGULARITY = 400, 0.05, 3e-5


class Example(NamedTuple):
    """The signs of each end that a title may have, and which is the true one."""

    ends: Sequence[tuple[int, Signs]]
    true: int


def learn(articles: Sequence[Article], *, examples: int = _EXAMPLES, seed: int = 3) -> TitleEnds:
    """The tables, learned from articles with titles."""
    chance = Random(seed)
    titles = [(article, title) for article in articles if (title := title_of(article))]
    tables = TitleEnds({}, *_count_words(articles, [title for _, title in titles]))
    return tables._replace(weights=_fit(list(_examples(articles, titles, tables, examples, chance))))


def title_of(article: Article) -> str:
    """The title without the site's name, or nothing if it is not written like a linked title."""
    title = _SUFFIX.sub("", " ".join((article.title or "").split()))
    usual = len(title) in _TITLE_CHARACTERS and len(title.split()) in _TITLE_WORDS
    stopped = title.endswith(".") and not title.endswith("...")
    return title if usual and not (stopped or title.isupper()) and title[0].isalnum() else ""


def _count_words(articles: Iterable[Article], titles: Iterable[str]) -> tuple[dict[str, float], dict[str, float]]:
    """How much likelier words open a sentence than stand in a title, and close a title than stand inside one."""
    opening, in_title, closing, inside = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    for article in articles:
        starts = list(_SENTENCE.finditer(article.text))[:_COUNTED]
        opening.update(word for start in starts for word in map(_bare, article.text[start.end() :][:40].split()[:1]))
    for title in titles:
        words = [_bare(word) for word in title.split()]
        in_title.update(word for word in words[1:] if word[:1].isupper())
        inside.update(word.lower() for word in words[1:-1])
        closing[words[-1].lower()] += 1
    return _odds(opening, in_title), _odds(closing, inside)


def _bare(word: str) -> str:
    return word.strip(".,:;!?\"'()[]“”‘’…")


def _odds(of: Counter[str], against: Counter[str]) -> dict[str, float]:
    """Logarithms of the odds, nearer to nothing for words that were seen seldom."""
    found = {}
    for word in {*of, *against} - {""}:
        seen = of[word] + against[word]
        odds = log((of[word] + 0.5) / of.total()) - log((against[word] + 0.5) / against.total())
        value = max(-_MOST, min(_MOST, round(odds * seen / (seen + _SMOOTHING) / _STEP) * _STEP))
        if seen >= _FEWEST and abs(value) >= _LEAST:
            found[word] = value
    return found


def _examples(
    articles: Sequence[Article], titles: Sequence[tuple[Article, str]], tables: TitleEnds, most: int, chance: Random
) -> Iterator[Example]:
    by_site, subheads, of_site = defaultdict(list), list(_subheads(articles)), Counter[str]()
    for article, title in titles:
        by_site[article.outlet].append(title)
    every, found, order = [title for _, title in titles], 0, list(articles)
    chance.shuffle(order)
    for article in order * 4:
        if found == most:
            return
        text = " ".join(article.text[:_READ].split())
        gaps = [gap for gap in _SENTENCE.finditer(text) if _NEAR_ENDS < gap.start() < len(text) - _NEAR_ENDS]
        if len(text) < _SHORTEST or not gaps or of_site[article.outlet] * _MOST_OF_SITE > most:
            continue
        gap, site = chance.choice(gaps), by_site[article.outlet]
        pool = site if len(site) > _SAMPLE and chance.random() < _FROM_SITE else every
        title = _title_for(text, chance.sample(pool, min(_SAMPLE, len(pool))), chance)
        title = "" if chance.random() < _LOST else title + chance.choices(_BLANKS, _BLANKS_WEIGHTS)[0]
        between = chance.choice(subheads) + " " if title and subheads and chance.random() < _WITH_SUBHEAD else ""
        head = text[: gap.start()] + LABEL
        if example := _example(head, title, between + text[gap.end() :], tables):
            of_site[article.outlet] += 1
            found += 1
            yield example


def _title_for(text: str, titles: Sequence[str], chance: Random) -> str:
    """A title that, mostly, is about something similar, as linked ones are."""
    if chance.random() > _SIMILAR:
        return titles[0]
    words = content_words(text)
    return max(titles, key=lambda title: len(content_words(title) & words) / max(len(content_words(title)), 3))


def _subheads(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        lines = [line.strip() for line in article.text.split("\n")]
        for (above, line), (_, below) in pairwise(pairwise(lines)):
            if len(line) in _SUBHEAD and min(len(above), len(below)) > _PARAGRAPH and line[-1].isalnum():
                yield line


def _example(head: str, title: str, rest: str, tables: TitleEnds) -> Example | None:
    """The example of a title between a label and the rest of an article; None if no end is at the true place."""
    start, text = len(head), head + title + rest
    linked = LinkedTitle(Page(text), start, len(text))
    cue = linked.as_cue(*linked.by_cues())
    words = linked.words_to_weigh()
    if len(words) < FEWEST_WORDS:
        return None
    signs = TitleSigns(text, words, cue, tables)
    true = 0 if not title else next((i for i, word in enumerate(words) if word.start == start + len(title)), -1)
    ends = [(0, signs.of_no_title()), *((i, signs.of_form(i) | signs.of_article(i)) for i in signs.ends())]
    return Example(ends, true) if any(i == true for i, _ in ends) and len(title) <= LONGEST_HEADLINE else None


def _fit(examples: Sequence[Example]) -> dict[str, float]:
    """The weights with which the true ends are likeliest (a conditional logit, fitted with Adam)."""
    numbers: dict[str, int] = {}
    rows: list[int] = []
    columns: list[int] = []
    values: list[float] = []
    groups: list[int] = []
    true: list[bool] = []
    for group, example in enumerate(examples):
        for end, signs in example.ends:
            for sign, value in signs.items():
                if value:
                    rows.append(len(groups))
                    columns.append(numbers.setdefault(sign, len(numbers)))
                    values.append(float(value))
            groups.append(group)
            true.append(end == example.true)
    row, column, value, group_of, wanted = map(np.array, (rows, columns, values, groups, true))
    weights, mean, spread = (np.zeros(len(numbers)) for _ in range(3))
    for step in range(1, _ROUNDS + 1):
        scores = np.exp(np.clip(np.bincount(row, value * weights[column], minlength=len(groups)), -40, 40))
        shares = scores / np.bincount(group_of, scores)[group_of]
        slope = np.bincount(column, value * (shares - wanted)[row], minlength=len(numbers)) / len(examples)
        slope += _REGULARITY * weights
        mean, spread = 0.9 * mean + 0.1 * slope, 0.99 * spread + 0.01 * slope**2
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-8)
    seen = np.bincount(column, minlength=len(numbers))
    kept = (seen >= _FEWEST_SIGNS) & (np.abs(weights) >= _LEAST_WEIGHT)
    return {sign: round(float(weights[at]), 2) for sign, at in sorted(numbers.items()) if kept[at]}


def written(tables: TitleEnds) -> str:
    """The tables as the lexicon's file."""
    content = {"opens": _listed(tables.opens), "closes": _listed(tables.closes), "weights": tables.weights}
    return json.dumps(content, ensure_ascii=False, indent=0) + "\n"


def _listed(words: Mapping[str, float]) -> dict[str, str]:
    """For each value all its words."""
    by_value = defaultdict(list)
    for word, value in sorted(words.items()):
        by_value[value].append(word)
    return {f"{value:+.1f}": " ".join(listed) for value, listed in sorted(by_value.items())}


def _read(paths: Iterable[str]) -> Iterator[Article]:
    for path in map(Path, paths):
        for article in read_articles(path):
            yield article if article.outlet != "?" else replace(article, outlet=article.source)


if __name__ == "__main__":
    sys.stdout.write(written(learn(list(_read(sys.argv[1:])))))
