"""Masking: what changes from page to page in the same boilerplate (numbers, dates, names) becomes a slot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsclean.lexicon.dates import DAYS, MONTHS
from newsclean.lexicon.roles import ROLES

# Masked words are in lower case, so that no word of a text is taken for a slot.
NUMBER, MONTH, DAY, NAME = "{NUMBER}", "{MONTH}", "{DAY}", "{NAME}"

_SLOT_OF = dict.fromkeys(map(str.lower, MONTHS), MONTH) | dict.fromkeys(map(str.lower, DAYS), DAY)
_NUMBER = re.compile(r"\d+(?:[.,:/-]\d+)*")
_PARTS = re.compile(r"([^\w']*)(.*?)([^\w']*)\Z", re.DOTALL)
# A person is named behind one of these and a colon.
_ROLES = frozenset((*ROLES, "laporan", "sumber", "foto", "oleh", "by", "kameramen", "koresponden"))
_MOST_KNOWN = 1 << 17  # words
_LONGEST_NAME = 8  # words: two people with "dan" between them

_SPELLED = {
    NUMBER: r"\d+(?:[.,:/-]\d+)*",
    MONTH: r"[a-z]{3,9}",
    DAY: r"[a-z']{4,9}",
    NAME: r"[\w.,'’/&-]+(?: [\w.,'’/&-]+){0,7}",
}
_SLOT = re.compile("|".join(map(re.escape, _SPELLED)))
# What has a meaning of its own in a phrase's pattern, but for spaces.
_SPECIAL = re.compile(r"[\\^$.|?*+()\[\]{}~]")


def masks(words: Sequence[str]) -> list[str]:
    """Words as they are compared: without regard to case, dates and numbers as slots.

    >>> masks(["(26/7/2025)", "Juli", "Jum'at,", "Ikuti"])
    ['({NUMBER})', '{MONTH}', '{DAY},', 'ikuti']
    """
    return list(map(_known.__getitem__, words))


class _Masks(dict[str, str]):
    """The masks of words that have come before: most have, and this takes half the time of an `lru_cache`."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[word] = found = _mask(word)
        return found


_known = _Masks()


def _mask(word: str) -> str:
    lower = word.casefold().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    if lower.isalpha():
        return _SLOT_OF.get(lower, lower)
    before, bare, after = _PARTS.match(lower).groups()  # type: ignore[union-attr]  # it matches any word
    return before + (_SLOT_OF.get(bare) or _NUMBER.sub(NUMBER, bare)) + after


def mask_names(words: list[str]) -> list[str]:
    """Masked words of a line, with the people behind a credit's label as one slot.

    >>> mask_names("editor: budi santoso".split())
    ['editor:', '{NAME}']
    """
    for at, word in enumerate(words[:3]):
        label, colon, rest = word.partition(":")
        if colon and label in _ROLES and not rest and 0 < len(words) - at - 1 <= _LONGEST_NAME:
            return [*words[: at + 1], NAME]
    return words


def pattern_of(words: str) -> str:
    r"""A pattern for the lexicon from masked words with spaces between them.

    >>> pattern_of("baca juga ({NUMBER} foto)")
    'baca juga \\(\\d+(?:[.,:/-]\\d+)* foto\\)'
    """
    pieces, position = [], 0
    for slot in _SLOT.finditer(words):
        pieces += [_escaped(words[position : slot.start()]), _SPELLED[slot[0]]]
        position = slot.end()
    return "".join([*pieces, _escaped(words[position:])])


def without_slots(words: str) -> str:
    """Masked words without their slots."""
    return _SLOT.sub(" ", words)


def _escaped(text: str) -> str:
    plain = _SPECIAL.sub(r"\\\g<0>", text)
    return plain.replace("'", "['’‘]").replace('"', '["“”]')
