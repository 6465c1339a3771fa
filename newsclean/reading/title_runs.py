"""Where several headlines end that stand one after the other, and the story goes on in the same line."""

from __future__ import annotations

from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.words import Word, words_between

_LONGEST = 4000  # characters
# The last title is looked for in so many words before the prose.
_LAST = 18
# So likely its end must be, and a sentence of the story so unlikely.
_SURE_END, _NO_SENTENCE = 0.85, 0.05
# A sentence ends, a list counts, a table or a schedule has its signs.
_NO_TITLES = Pattern(r"[a-z]{4}\. [A-Z]|\d[.)] [A-Z]|[•|;=]|\s[–—*:]\s|\b(?:VS|WIB)\b|\d\d\.\d\d\s")
_DATELINE = Pattern(r"\b[A-Z]{4,}(?: [A-Z]+)?,? (?:[A-Z][\w.]+ ?)?[-–—]")


def titles_end(page: Page, start: int, stop: int, fewest: int) -> int | None:
    """Where the titles end that stand one after the other at `start`, with so many verbs of headlines at least; None
    if that is not certain."""
    end = _last_end(page, start, stop, fewest)
    return None if end is None or _NO_TITLES.search(page.text, start, end) else end


def _last_end(page: Page, start: int, stop: int, fewest: int) -> int | None:
    words, ended = _up_to_prose(page, start, min(stop, start + _LONGEST))
    verbs = headline_words().verbs
    if sum(word.bare in verbs for word in words) < fewest:
        return None
    if not ended:
        return stop if page.closing <= stop <= start + _LONGEST else None
    prose = len(words) - 1
    if prose <= SHORTEST_HEADLINE_WORDS or any(word.closes_sentence and word.bare.islower() for word in words):
        return None
    if dateline := _DATELINE.search(page.text, words[SHORTEST_HEADLINE_WORDS].start, words[prose].start):
        return dateline.start()
    return LinkedTitle(page, words[max(0, prose - _LAST)].start, stop).sure_end(_SURE_END, _NO_SENTENCE)


def _up_to_prose(page: Page, start: int, stop: int) -> tuple[list[Word], bool]:
    """The words up to the first ordinary one, and whether there is one."""
    words = []
    for word in words_between(page, start, stop):
        words.append(word)
        if word.is_ordinary:
            return words, True
    return words, False
