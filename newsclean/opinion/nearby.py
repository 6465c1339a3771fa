"""Whether an article has a word again near where it stands."""

from __future__ import annotations

from typing import NamedTuple

_AROUND = 4_000  # characters on both sides of a word in which the article may have it again


class Nearby(NamedTuple):
    """An article in small letters, so far as its words may come again; and where in the article it begins."""

    text: str
    offset: int

    def has_again(self, word: str, start: int) -> bool:
        """Whether a word comes twice around `start`."""
        near = start - self.offset
        first, last = max(near - _AROUND, 0), near + _AROUND
        return self.text.find(word, self.text.find(word, first, last) + 1, last) >= 0


def nearby(text: str, start: int, end: int) -> Nearby:
    """What stands around a part of a text."""
    offset = max(start - _AROUND, 0)
    return Nearby(text[offset : end + _AROUND].lower(), offset)
