"""The classes of words with which a model is trained."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

from newsclean.lexicon.outlets import outlets, places
from newsclean.page.patterns import Pattern
from newsclean.training.material import Material

_OPENER, _SENTENCE = Pattern(r"\W*([A-Z][^\W\d_]+)"), Pattern(r"[.!?…”\"’)\]][ \t]*([A-Z][^\W\d_]+)")
# A word opens boilerplate so often, and so many times as often as sentences of articles.
_FEWEST, _RATIO = 4, 6
_MOST_ARTICLES = 8000


def classes() -> dict[str, list[str]]:
    """The words of each class, in lower case; where a word stands in several, the last counts."""
    marks = {mark.lower() for outlet in outlets() for mark in outlet.marks if mark.isalpha() and len(mark) > 3}
    known = {"place": sorted(place for place in places() if place.isalpha()), "outlet": sorted(marks)}
    given = tomllib.loads((Path(__file__).parent / "classes.toml").read_text(encoding="utf-8"))
    return {**known, **{name: words.split() for name, words in given.items()}}


def openers_of(material: Material) -> tuple[str, ...]:
    """The words with which boilerplate opens far more often than sentences do, as they are spelt there."""
    boilerplate: Counter[str] = Counter()
    for text in (piece.text for piece in material.pieces if piece.kind):
        boilerplate.update(match[1] for match in [_OPENER.match(text)] if match)
    for article in material.labelled:
        starts = (_OPENER.match(article.text, start) for start, _, kind in article.cut if kind != "any")
        boilerplate.update(match[1] for match in starts if match)
    sentences: Counter[str] = Counter()
    for article in (material.raw or material.labelled)[:_MOST_ARTICLES]:
        sentences.update(_SENTENCE.findall(article.text))
    least = _RATIO * boilerplate.total() / max(sentences.total(), 1)
    return tuple(sorted(w for w, n in boilerplate.items() if n >= _FEWEST and n > least * sentences[w]))
