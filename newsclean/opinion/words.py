"""How the second opinion reads a word: as itself, and as a part of a form ("an outlet", "a month", "an invitation")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from newsclean.page.patterns import Pattern

TOKEN = Pattern(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|@[\w.]+|#\w+"
    r"|\b[\w-]+\.(?:com|co\.id|go\.id|ac\.id|or\.id|id|net|tv|org|news|info|my)\b(?:/\S*)?"
    r"|\d+|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]"
)
_LONGEST_WORD = 24
_YEARS = range(1900, 2100)
# Classes that only count where a word has a capital: "Batu" is a town, "batu" a stone.
NAMES = ("outlet", "place")


class Vocabulary:
    """The words that a model was trained with: for each class its words, in lower case, and words that open furniture.

    They are the model's own: a word that changes its class later would make its weights wrong.
    """

    def __init__(self, classes: Mapping[str, Sequence[str]], openers: Sequence[str] = ()) -> None:
        self.classes, self.openers = classes, frozenset(openers)
        self._class_of = {word: name for name, words in classes.items() for word in words}
        self.class_of = self._class_of.get
        self.read = lru_cache(20_000)(self._read)

    def _read(self, token: str) -> tuple[str, str]:
        """A token as a word and as a part of a form."""
        masked = _masked(token)
        if masked:
            return masked, masked
        word = token.lower()
        if not word[0].isalpha():
            return word, word
        if len(word) > _LONGEST_WORD:
            return "<long>", "<long>"
        found = self.class_of(word)
        if found == "outlet" and token[0].isupper():
            return "<site>", "<site>"
        if found == "small":
            return word, word
        if found and found not in NAMES:
            return word, f"<{found}>"
        if token.isupper() and len(token) > 1:
            return word, "U"
        if token[0].isupper():
            return word, "P" if found == "place" else "X"
        return word, "x"


def _masked(token: str) -> str | None:
    """Numbers, addresses and handles, of which only the form counts."""
    if token.isdecimal():
        return "<year>" if len(token) == 4 and int(token) in _YEARS else f"<{min(len(token), 5)}d>"
    if token[0] in "@#" and len(token) > 1:
        return "<at>" if token[0] == "@" else "<hash>"
    if "://" in token or token.startswith("www."):
        return "<url>"
    if "@" in token:
        return "<mail>"
    return "<site>" if "." in token and len(token) > 3 else None
