"""The names of people: whether words may be one, and where one ends that the story follows.

How much is asked depends on what stands around them: behind a label almost anything is a name; without one, no word of
it may be a word of running text.
"""

from __future__ import annotations

import re

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place_or_outlet
from newsclean.lexicon.parts import DOMAIN_END, PARTICLES
from newsclean.lexicon.vocabulary import listed
from newsclean.page.patterns import Pattern

# What a sentence has and a list of names has not.
SAYS = Pattern(
    r"\b(?:men\w{3,}|mem\w{3,}|meng\w{3,}|ber(?:ada|asal|kata|ujar|langsung)|adalah|ialah|akan|telah|sudah|tidak|bukan"
    r"|kata|ujar(?:nya)?|bahwa|kami|kita|mereka|ia|dia|saya|itu|yang)\b|©|(?i:copyright)"
)
# Words in lower case that may stand in a list of names, or in what tells of one: "Siswa SMA 2 Waru".
_SMALL = frozenset((*PARTICLES, *listed("bylines.among_names")))
_MOST_NAMES = 16
# What joins two names behind a label.
_BETWEEN_NAMES = ("dan", "&", "/")
_LONGEST = 60
# A name has fewer words than this; in capitals fewer still: longer ones are headlines.
_MOST_WORDS, _MOST_CAPITALS, _MOST_IN_CAPITALS = 6, 3, 6
# In front of the story.
_WORD = Pattern(r"\S+")
_DOMAIN_WORD = Pattern(rf"\.{DOMAIN_END}\b", re.IGNORECASE)
_GOES_ON = Pattern(r"(?: [A-Z][\w-]*){0,4},? [a-z]{2,}")
# Words with the prefix and the suffix of nouns and verbs, which no name has: "Kelangkaan", "Pemeriksaan", "Membedakan".
_DERIVED = Pattern(r"(?:Ke|Pem|Pen[gy]?|Per|Ber)[a-z]{4,}an|Me(?:m|n|ng|ny|l|r)[a-z]{3,}(?:kan|i)|Di[a-z]{4,}kan")
# "Budi SantosoWarga": the story has lost the blank in front of it.
_GLUED = Pattern(r"(?<=[a-z]{3})[A-Z](?=[a-z])")
_INSIDE_NAMES = (*PARTICLES, *_BETWEEN_NAMES, "|", "dari")
_LONGEST_NAMES = 70


def names_only(text: str) -> bool:
    """Whether a text may be names: short, with capitals, and nothing that only a sentence has."""
    words = text.split()
    if not words or len(words) > _MOST_NAMES or SAYS.search(text):
        return False
    small = sum(word[0].islower() and word.strip(".,;:()") not in _SMALL for word in words)
    return small == 0 or (small <= 2 and len(words) > 3 * small) or (len(words) == 1 and len(text) < 20)


def is_capitalised(text: str) -> bool:
    """Whether what stands behind a label may be names: all words are capitalised, but for "Budi bin Santoso"."""
    words = text.replace(",", " ").split()
    if not words or len(text) > _LONGEST or text.strip()[-1] in "?!":
        return False
    return all(word[0].isupper() or word in PARTICLES or word in _BETWEEN_NAMES for word in words)


def is_name(text: str) -> bool:
    """Whether words without a label are the name of a person: none is a word of running text, a place or an outlet."""
    words, common = text.split(), headline_words().common
    if not 1 < len(words) <= (_MOST_CAPITALS if text.isupper() else _MOST_WORDS) or is_place_or_outlet(text):
        return False
    return not any(word.strip(".").lower() in common for word in words if len(word.strip(".")) > 1)


def may_be_name(text: str) -> bool:
    """Whether a last line in capitals may be a person's name: below a story nothing else is written so.

    One word that is not common is enough, for many names are words too: "BUDI SURYA".
    """
    words, common = text.split(), headline_words().common
    if not 1 < len(words) <= _MOST_IN_CAPITALS or is_place_or_outlet(text):
        return False
    return any(word.strip(".").lower() not in common for word in words)


def name_end(text: str, start: int, *, fewest: int = 2) -> int:
    """Where a name ends that stands at `start` before a sentence: at the first common word.

    0 if that is not clear, or if the name has fewer than `fewest` words.
    """
    roles, end, names = headline_words().roles, 0, 0
    for word in _WORD.finditer(text, start, start + _LONGEST_NAMES):
        bare = word[0].strip("().,")
        if bare in _INSIDE_NAMES and names:
            continue
        in_capitals = bare.isupper() and text[start : word.start()].isupper() == (names > 0)  # "MEDIA RANDU"
        glued = _GLUED.search(word[0])
        if glued and names + 1 >= fewest and _is_plain(word[0][glued.start() :]):
            return word.start() + glued.start()
        plain = not in_capitals and _is_plain(bare)
        said = word[0][0] in "\"“"
        if names >= fewest and (said or (bare in roles and text[end - 1] != ",")):  # or who somebody is
            return end
        if not bare[:1].isupper() or _DOMAIN_WORD.search(bare) or (len(bare) > 1 and plain):
            opens = bare[:1].isupper() and (_DOMAIN_WORD.search(bare) or _GOES_ON.match(text, word.end()))
            return end if opens and names >= fewest else 0
        end, names = word.end(), names + 1
    return 0


def _is_plain(word: str) -> bool:
    """Whether a word is one of running text and no name's."""
    return word.lower() in headline_words().common or _DERIVED.fullmatch(word) is not None
