"""The first word of running text behind a linked headline: where Title Case ends, or the title's own sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import VERB
from newsclean.lexicon.vocabulary import listed
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_words import LinkedWords
from newsclean.reading.words import QUOTES, Word

# A verb opens running text, but for words that only look like one.
_VERB = Pattern(
    r"(?!(?:melalui|menuju|menjelang|terhadap|terkait|berbasis|bersama|berkat|dibanding|menurut|termasuk|tersebut|"
    rf"mengenai|diduga|dibandingkan|berikut)\b){VERB}"
)
_OF_SENTENCES = frozenset(listed("prose.of_sentences"))
_HEAD, _LONGEST_SPEAKER = 6, 4  # words


class Prose(NamedTuple):
    """Where running text begins.

    first     its first word, by its index; None if there is none before the stop
    in_story  a sentence ends before it: what stands behind the label is the story already
    """

    first: int | None
    in_story: bool = False


def is_sentence_case(words: Sequence[Word]) -> bool:
    """Whether the title itself is written like a sentence: it has ordinary words in lower case at once."""
    head = words[1:5]
    if sum(word.is_ordinary for word in head) >= 2:
        return True
    return len(head) > 1 and head[0].is_ordinary and not head[1].is_capital


def tells_like_title(words: Sequence[Word]) -> bool:
    """Whether words in sentence case tell as titles do: who speaks and a colon, or a verb as no sentence has it.

    "Camat Randu: Panen tahun ini baik", "Petani Randu akui panen baik"; a sentence says "mengakui".
    """
    if not is_sentence_case(words):
        return False
    head = words[1:_HEAD]
    if any(word.last == ":" for word in words[1:_LONGEST_SPEAKER]):
        return True
    tells = (word.bare for word in head if word.is_lower and word.last.isalpha() and not _VERB.fullmatch(word.bare))
    lists = headline_words()
    return any(
        each.capitalize() in lists.verbs or each.capitalize() in lists.more_verbs
        for each in tells
        if each not in _OF_SENTENCES
    )


def find_prose(linked: LinkedWords) -> Prose:
    """Where running text begins behind a headline."""
    if is_sentence_case(linked.words):
        return _after_sentence(linked)
    i = 1
    while linked.reaches(i):
        if linked.words[i].is_ordinary and not _is_stray(linked.words, i):
            return Prose(i)
        i += 1
    return Prose(None)


def _is_stray(words: Sequence[Word], i: int) -> bool:
    """Whether a lower-case word stands inside a headline: capitals go on after it."""
    word, before, lists = words[i], words[i - 1], headline_words()
    if before.bare == "yang" and i > 1 and words[i - 2].last == ",":  # "Budi, yang memimpin ..."
        return False
    planned = before.bare.lower() == "akan" and word.bare.startswith("di")  # "akan dikenakan" is a headline's
    verb = _VERB.fullmatch(word.bare) and not planned and before.bare.lower() not in ("untuk", "yang")
    if verb or word.bare in lists.saying or before.bare in lists.subjects:
        return False
    after = [word for word in words[i + 1 : i + 6] if word.bare and not word.bare[0].isdigit()]
    if word.last in ",." or len(after) < 2 or after[0].bare in lists.openers or before.bare in lists.openers:
        return False
    if any(word.is_ordinary for word in after[:2]):
        return False
    return sum(word.is_capital for word in after) >= 0.6 * len(after)


def _after_sentence(linked: LinkedWords) -> Prose:
    """In a title in sentence case: the word after one that can only open the next sentence."""
    words, i = linked.words, SHORTEST_HEADLINE_WORDS
    while linked.reaches(i := i + 1):
        word, before = words[i], words[i - 1]
        if not word.is_capital or not _opens_sentence(words, i):
            continue
        if before.last == "." and word.start > before.end and len(before.bare) > 3 and not word.text[0].isdigit():
            return Prose(None, in_story=True)  # no headline ends with a full stop
        return Prose(min(i + 1, len(words) - 1))
    return Prose(None)


def _opens_sentence(words: Sequence[Word], i: int) -> bool:
    word, before = words[i], words[i - 1]
    if word.start == before.end or word.text[0] in QUOTES or before.last in "?!.":
        return True
    return word.bare in headline_words().openers and i + 1 < len(words) and words[i + 1].is_lower
