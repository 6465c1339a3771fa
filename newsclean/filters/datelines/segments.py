"""What a dateline is made of: the segments between its signs, each a place, a date, an outlet or nothing known."""

from __future__ import annotations

import re
from functools import lru_cache

from newsclean.filters.datelines.joined import MEDIUM, place_and_outlet
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import Pattern

# Ends of domains that are words of their own elsewhere: "wartarandu.online".
_RARE_END = rf"my|xyz|(?<=\.){any_listed('datelines.rare_domain_ends')}"
_DOMAIN = Pattern(
    rf"(?:[\w-]+\.)*[\w-]*\s?\.?\s?\b(?:c\s?om|{DOMAIN_END}|{_RARE_END})\.?(?:\.id)?|[\w ]+ \.{DOMAIN_END}",
    re.IGNORECASE,
)
_PRESS = Pattern(
    rf"\b(?:{MEDIUM}|{any_listed('datelines.press')})\b|\w{{3}}{any_listed('datelines.media_endings')}\b",
    re.IGNORECASE,
)
_PLACE_TITLE = Pattern(rf"{any_listed('datelines.place_titles')}\.?(?: (?-i:[A-Z])\w*){{1,4}}", re.IGNORECASE)
_MOST_SEGMENTS = 6


class Segments:
    """What has been read of a dateline: its segments so far, and the words of the one that is open."""

    def __init__(self) -> None:
        self.segments = self.signs = 0
        self.places = self.dates = self.outlets = self.domains = self.unknown = 0  # how many of each
        self.ends_domain = False  # the last segment
        self.joined = False  # a place and an outlet without a sign between them
        self.in_capitals = True
        self.words: list[str] = []

    def close(self) -> bool:
        """End the open segment; False if it is nothing that a dateline has."""
        if not self.words:
            return True
        text, self.words = " ".join(self.words), []
        self.segments += 1
        self.ends_domain = "." in text and _DOMAIN.fullmatch(text) is not None
        self.in_capitals &= text.isupper()
        if names_place(text):
            self.places += 1
        elif joined := place_and_outlet(text):
            self.places, self.outlets, self.joined = self.places + 1, self.outlets + 1, True
            self.domains += "." in joined[1]
        elif self.ends_domain:
            self.outlets += 1
            self.domains += 1
        elif _is_outlet(text):
            self.outlets += 1
        elif text[0].isupper() and len(text.split()) <= 3 and not _has_common(text):
            self.unknown += 1
        else:
            return False
        return True

    def name_place_and_outlet(self) -> bool:
        """Whether both have been read, in segments of their own if the outlet is no domain."""
        return self.places > 0 and (self.domains > 0 or (self.outlets > 0 and self.segments > 1))

    def is_dateline(self, sign: str) -> bool:
        """Whether what has been read is a dateline that `sign` ends."""
        if self.unknown > 1 or self.segments > _MOST_SEGMENTS:
            return False
        if sign == "." and self.dates and self.places and self.in_capitals:
            return True
        if sign in (".", ","):
            return self.places > 0 and self.outlets > 0 and not self.unknown
        if sign == ")":
            return self.places > 0 and self.outlets > 0
        if sign == ":" and self.joined and not self.in_capitals:
            return False  # somebody who speaks
        if self.places and (self.outlets or self.dates or self.unknown or not self.signs):
            return True
        if sign == "|" and self.in_capitals:
            return True
        return sign != ":" and self.domains > 0


def names_place(text: str) -> bool:
    """Whether a text is a place that is known, or has the title of one: "Kec. Waru"."""
    return is_place(text) or _PLACE_TITLE.fullmatch(text) is not None


@lru_cache(4096)
def _is_outlet(text: str) -> bool:
    if len(text.split()) > 5 or not (text[0].isupper() or text.startswith("tv")):
        return False
    if outlet_of_mark(text):
        return True
    return _PRESS.search(text) is not None and all(not word[0].islower() or word[:2] == "tv" for word in text.split())


def _has_common(text: str) -> bool:
    return any(word.lower().strip(".") in headline_words().common for word in text.split())
