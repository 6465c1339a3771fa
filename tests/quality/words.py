"""Words, and which of them a cleaner has left: any cleaner, for only its output is looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

# A run of letters, a number or one mark. Glued words fall apart at a change of case, so that "RusiaKemudian" can be
# cut in its middle.
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_a-zA-Z]+|[^\w\s]|_")


def words(text: str) -> list[str]:
    """The words of a text.

    >>> words("RusiaKemudian, 12 kali")
    ['Rusia', 'Kemudian', ',', '12', 'kali']
    """
    return _WORD.findall(text)


def words_at(text: str) -> list[tuple[str, int]]:
    """The words of a text, each with the place where it begins."""
    return [(match[0], match.start()) for match in _WORD.finditer(text)]


def left(before: Sequence[str], after: Sequence[str]) -> list[bool]:
    """Of each word before, whether it is still there after: the two are laid beside each other.

    >>> left(["Hujan", "IKLAN", "turun"], ["Hujan", "turun"])
    [True, False, True]
    """
    found = [False] * len(before)
    for start, _, size in SequenceMatcher(None, before, after, autojunk=False).get_matching_blocks():
        found[start : start + size] = [True] * size
    return found
