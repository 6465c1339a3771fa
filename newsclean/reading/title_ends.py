"""Where a linked title ends that runs into the story: every possible end is weighed by all its signs at once.

One cue alone is often wrong: a name that the article knows may close the title or open the sentence. Each sign adds its
weight, learned from titles in front of sentences, and the likeliest end is taken if it is likely enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import NamedTuple

from newsclean.lexicon.title_ends import title_ends
from newsclean.reading.title_signs import Cue, Signs, TitleSigns
from newsclean.reading.words import Word

# An end that is so much less likely by its form is not looked for in the rest of the article.
_HOPELESS = 7.0
FEWEST_WORDS = 7


class TitleEnd(NamedTuple):
    """Where a title ends.

    word    before which word, by its index; 0 if there is no title
    share   how likely that is, from 0 to 1
    absent  how likely it is that there is no title
    """

    word: int
    share: float
    absent: float


def likeliest_end(text: str, words: Sequence[Word], cue: Cue, *, titled: bool = False) -> TitleEnd | None:
    """The likeliest end of the title that `words` open with, at least `FEWEST_WORDS`; `cue` is one sign of them.

    `titled`: there is surely a title; then None if it can end nowhere.
    """
    tables = title_ends()
    signs = TitleSigns(text, words, cue, tables)
    scores = {} if titled else {0: _score(signs.of_no_title(), tables.weights)}
    scores |= {i: _score(signs.of_form(i), tables.weights) for i in signs.ends()}
    if not scores:
        return None
    hopeless = max(scores.values()) - _HOPELESS
    for i, score in scores.items():
        if i and score > hopeless:
            scores[i] += _score(signs.of_article(i), tables.weights)
    best = max(scores, key=scores.__getitem__)
    whole = sum(exp(score - scores[best]) for score in scores.values())
    absent = 0.0 if titled else exp(scores[0] - scores[best]) / whole
    return TitleEnd(best, 1 / whole, absent)


def _score(signs: Signs, weights: dict[str, float]) -> float:
    score = 0.0
    for sign, value in signs.items():
        if value and sign in weights:
            score += weights[sign] * value
    return score
