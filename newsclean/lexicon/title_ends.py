"""Facts about where a linked title ends: what words open sentences, what words close titles, and what signs weigh.

`title_ends.json` is written by `newsclean.training.title_ends` and not edited by hand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple


class TitleEnds(NamedTuple):
    """What was learned from titles in front of sentences (`newsclean.training.title_ends`), in natural logarithms.

    weights  how much each sign speaks for an end
    opens    words with a capital: how much likelier one opens a sentence than stands in a title
    closes   words in lower case: how much likelier one closes a title than stands inside one
    """

    weights: dict[str, float]
    opens: dict[str, float]
    closes: dict[str, float]


@cache
def title_ends() -> TitleEnds:
    """The tables, read when first needed."""
    import json  # as long a file in TOML takes much longer to read

    data = json.loads(Path(__file__).with_name("title_ends.json").read_text(encoding="utf-8"))
    return TitleEnds(data["weights"], _by_word(data["opens"]), _by_word(data["closes"]))


def _by_word(words: dict[str, str]) -> dict[str, float]:
    """The value of each word, from the words of each value."""
    return {word: float(value) for value, listed in words.items() for word in listed.split()}
