"""The classes of words with which a model is trained."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from newsclean.lexicon.outlets import outlets, places
from newsclean.lexicon.slots import slots
from newsclean.page.patterns import Pattern
from newsclean.training.material import Material

_OPENER, _SENTENCE = Pattern(r"\W*([A-Z][^\W\d_]+)"), Pattern(r"[.!?…”\"’)\]][ \t]*([A-Z][^\W\d_]+)")
# A word opens boilerplate so often, and so many times as often as sentences of articles.
_FEWEST, _RATIO = 4, 6
_MOST_ARTICLES = 8000
_WORD, _SHARE = Pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*"), 0.04


def classes(material: Material) -> dict[str, list[str]]:
    """The words of each class, in lower case; where a word stands in several, the last counts.

    Words of the lexicon's slots that many articles have say nothing of where boilerplate stands.
    """
    marks = {mark.lower() for outlet in outlets() for mark in outlet.marks if mark.isalpha() and len(mark) > 3}
    known = {"place": sorted(place for place in places() if place.isalpha()), "outlet": sorted(marks)}
    given = tomllib.loads((Path(__file__).parent / "classes.toml").read_text(encoding="utf-8"))
    of_slots, frequent = given.pop("slots"), _frequent_words(_articles(material))
    for name, names in of_slots.items():
        words = (word for each in names.split() for word in slots()[each])
        own = dict.fromkeys(given.pop(name, "").split())
        known[name] = [*own, *sorted({word for word in words if " " not in word} - own.keys() - frequent)]
    return {**known, **{name: words.split() for name, words in given.items()}}


def _articles(material: Material) -> list[str]:
    """Texts in which mostly the story stands, as many as it takes to count words."""
    return [article.text for article in (material.raw or material.labelled)[:_MOST_ARTICLES]]


def _frequent_words(articles: Sequence[str]) -> set[str]:
    """The words, in lower case, that more than a few of a hundred articles have."""
    counts = Counter(word for article in articles for word in {*_WORD.findall(article.lower())})
    return {word for word, count in counts.items() if count > _SHARE * len(articles)}


def openers_of(material: Material) -> tuple[str, ...]:
    """The words with which boilerplate opens far more often than sentences do, as they are spelt there."""
    boilerplate: Counter[str] = Counter()
    for text in (piece.text for piece in material.pieces if piece.kind):
        boilerplate.update(match[1] for match in [_OPENER.match(text)] if match)
    for article in material.labelled:
        starts = (_OPENER.match(article.text, start) for start, _, kind in article.cut if kind != "any")
        boilerplate.update(match[1] for match in starts if match)
    sentences: Counter[str] = Counter()
    for told in _articles(material):
        sentences.update(_SENTENCE.findall(told))
    least = _RATIO * boilerplate.total() / max(sentences.total(), 1)
    return tuple(sorted(w for w, n in boilerplate.items() if n >= _FEWEST and n > least * sentences[w]))
