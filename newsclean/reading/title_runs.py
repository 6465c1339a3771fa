"""Where several headlines end that stand one after the other, and the story goes on in the same line."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

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


class TitleRuns:
    """The search for titles one after the other in a page; the words that several may open with are made once."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._words: list[Word] = []  # up to the first ordinary one, behind the start that was asked about last
        self._read_to = self._stop = 0
        self._last_ends: dict[int, int | None] = {}  # of titles, by where they start

    def end(self, start: int, stop: int, fewest: int) -> int | None:
        """Where the titles end that stand one after the other at `start`, with so many verbs of headlines at least;
        None if that is not certain."""
        end = self._end(start, stop, fewest)
        return None if end is None or _NO_TITLES.search(self._page.text, start, end) else end

    def _end(self, start: int, stop: int, fewest: int) -> int | None:
        words, ended = self._up_to_prose(start, stop)
        verbs = headline_words().verbs
        if sum(word.bare in verbs for word in words) < fewest:
            return None
        if not ended:
            return stop if self._page.closing <= stop <= start + _LONGEST else None
        prose = len(words) - 1
        if prose <= SHORTEST_HEADLINE_WORDS or any(word.closes_sentence and word.bare.islower() for word in words):
            return None
        if dateline := _DATELINE.search(self._page.text, words[SHORTEST_HEADLINE_WORDS].start, words[prose].start):
            return dateline.start()
        last = words[max(0, prose - _LAST)].start
        # A quick look: what stands in front of the last title stands between the titles, wherever that ends.
        return None if _NO_TITLES.search(self._page.text, start, last) else self._last_end(last, stop)

    def _last_end(self, start: int, stop: int) -> int | None:
        """Where the last title ends, which is in the words from `start` on."""
        if start not in self._last_ends:
            self._last_ends[start] = LinkedTitle(self._page, start, stop).sure_end(_SURE_END, _NO_SENTENCE)
        return self._last_ends[start]

    def _up_to_prose(self, start: int, stop: int) -> tuple[list[Word], bool]:
        """The words from `start` up to the first ordinary one, and whether there is one."""
        read_to = min(stop, start + _LONGEST)
        words = self._known_from(start, stop)
        are_all = self._read_to == read_to or (words and words[-1].is_ordinary and words[-1].end < self._read_to)
        if not words or not are_all:
            at = start
            if words:  # the last one may have been cut off
                at = self._start_of_token(words[-1].start, start)
                words = words[: bisect_left(words, at, key=attrgetter("start"))]
            for word in words_between(self._page, at, read_to):
                words.append(word)
                if word.is_ordinary:
                    break
        self._words, self._read_to, self._stop = words, read_to, stop
        return words, bool(words) and words[-1].is_ordinary

    def _known_from(self, start: int, stop: int) -> list[Word]:
        """The words from `start` on that were made when another start was asked about, if one of them begins there."""
        if stop != self._stop:
            self._words, self._last_ends = [], {}
        words = self._words[bisect_left(self._words, start, key=attrgetter("start")) :]
        is_known = words and words[0].start == start and self._page.text[start - 1].isspace()
        return words if is_known else []

    def _start_of_token(self, position: int, first: int) -> int:
        """Where the blank ends that stands in front of `position`: glued words have one only before the first."""
        while position > first and not self._page.text[position - 1].isspace():
            position -= 1
        return position
