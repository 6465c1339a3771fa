"""How the second opinion reads a word: as itself, and as a part of a form ("an outlet", "a month", "an invitation")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsclean.page.patterns import Pattern

TOKEN = Pattern(
    # Most words, with what shows that they go on neither as an address nor with an apostrophe: they are found soonest.
    r"[A-Za-z]+(?=[\s,]|\.\s)"
    r"|https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.\w+|@[\w.]+|#\w+"
    r"|\b[\w-]+\.(?:com|co\.id|go\.id|ac\.id|or\.id|id|net|tv|org|news|info|my)\b(?:/\S*)?"
    r"|\d+|[^\W\d_]+(?:[-’'][^\W\d_]+)*|[^\w\s]"
)
_LONGEST_WORD = 24
_YEARS = range(1900, 2100)
# Classes that only count where a word has a capital: "Batu" is a town, "batu" a stone.
NAMES = ("outlet", "place")
STOPS, _NEVER_FIRST = ".!?…", ".,;:!?)]}”%/…"
_NAMES_AND_WORDS, _SHORTEST_CONTENT = ("x", "X", "P"), 5
_SPELT = (*_NAMES_AND_WORDS, "U")  # words that belong to no class but by how they are spelt


class Word(NamedTuple):
    """A token as it is read.

    word      as itself: in small letters, or what it is: "<url>"
    part      as a part of a form
    coded     what the tagger knows it by: `word` in bytes
    opens     boilerplate may begin with it, and the story go on, wherever a blank stands before it
    closes    they may behind it: its last character is a full stop's
    content   it says what an article is about, if it comes twice
    cluster   of words that stand among the same words, in bytes, and whether it has a capital; of a rare word its part
    """

    word: str
    part: str
    coded: bytes
    opens: bool
    closes: bool
    content: bool
    cluster: bytes


def hidden(word: Word) -> Word:
    """A word as one that no model knows; one of a class, a number or a mark as it is."""
    return word._replace(coded=coded("?" + word.part)) if word.part in _SPELT else word


def may_open(first: str) -> bool:
    """Whether boilerplate may begin with a word that has this first character, or the story go on with it."""
    return not (first.islower() or first in _NEVER_FIRST)


def coded(text: str) -> bytes:
    """A text in bytes; half a character of a broken text has some, too."""
    return text.encode("utf-8", "surrogatepass")


class Vocabulary:
    """The words that a model was trained with: for each class its words, in lower case; words that open boilerplate;
    clusters of words.

    They are the model's own: a word that changes its class later would make its weights wrong.
    """

    def __init__(
        self, classes: Mapping[str, Sequence[str]], openers: Sequence[str] = (), clusters: Sequence[Sequence[str]] = ()
    ) -> None:
        self.classes, self.openers = classes, frozenset(openers)
        self._class_of = {word: name for name, words in classes.items() for word in words}
        self.class_of = self._class_of.get
        self.clusters = clusters
        self._cluster_of: dict[str, str] = {}
        for number, words in enumerate(clusters):  # of 24,000 words: cluster by cluster is soonest done
            self._cluster_of.update(dict.fromkeys(words, str(number)))
        self.read = lru_cache(20_000)(self._read)

    def words_of(self, text: str) -> list[str]:
        """The words of a text, as they are read."""
        return [self.read(token).word for token in TOKEN.findall(text)]

    def _read(self, token: str) -> Word:
        word, part = self._word_and_part(token)
        content = part in _NAMES_AND_WORDS and len(word) >= _SHORTEST_CONTENT
        cluster = coded(self._cluster_of.get(word, part) + ("^ " if token[0].isupper() else " "))
        return Word(word, part, coded(word), may_open(token[0]), token[-1] in STOPS, content, cluster)

    def _word_and_part(self, token: str) -> tuple[str, str]:
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
