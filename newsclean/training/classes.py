"""The classes of words with which a model is trained."""

from __future__ import annotations

import tomllib
from pathlib import Path

from newsclean.lexicon.outlets import outlets, places


def classes() -> dict[str, list[str]]:
    """The words of each class, in lower case; where a word stands in several, the last counts."""
    marks = {mark.lower() for outlet in outlets() for mark in outlet.marks if mark.isalpha() and len(mark) > 3}
    known = {"place": sorted(place for place in places() if place.isalpha()), "outlet": sorted(marks)}
    given = tomllib.loads((Path(__file__).parent / "classes.toml").read_text(encoding="utf-8"))
    return {**known, **{name: words.split() for name, words in given.items()}}
