"""Slots: named lists of words that boilerplate draws on, whatever the outlet and its wording.

`slots.txt` has a list a slot: words and short phrases in lower case, separated by commas or line ends. Beside them
some slots are known by their shape (`shapes.py`), and some are marks of the whole text: in capitals, in English, ending
without a stop. The forms of boilerplate (`forms/KIND.toml`) are written in slots.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from newsclean.lexicon.channels import channels
from newsclean.lexicon.load import load_lists
from newsclean.lexicon.shapes import SHAPES
from newsclean.page.patterns import Pattern

# A word as slots know it: letters, digits and the signs inside names and addresses; or a sign that means something.
_TOKEN = Pattern(
    r"https?://\S+|&\w+;|\([cC]\)|[@#]?\w[\w.&+'’-]*[\w+]|\w-?"
    r"|[▲▼«»‹›◀▶→⏩❯⌄▾▼👇🔔©ⓒ]|<<|>>"
)
# Words that lost the space between them, as links do: "diGoogle News", "HomeNewsEkonomi".
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_CAMEL = Pattern(r"(?<![/.@=?&#-])\b\w*[a-z][A-Z]\w*")  # an address stays whole
_JOINED = Pattern(r"[A-Z](?<=[a-z].)")  # a quick look whether there is any: it skips to the capitals
_LONGEST_PHRASE = 3  # words
_OPENING_WORDS = 8  # the first ones, among which dashes may stand
_CLITICS = ("lah", "nya")
# Only of a label is it counted how many of its words no slot knows.
_LABEL_WORDS = 24
_EDGES = ".,:;!?\"'()[]“”‘’…"
_STOPS = ".!?\"”)’"


class Reading(NamedTuple):
    """What a text is made of: the slots that it has and with which it opens, as bits; how many words it has, and how
    many of them no slot knows (of a long text: all)."""

    found: int
    opening: int
    words: int
    rest: int


@cache
def slots() -> dict[str, frozenset[str]]:
    """The words and phrases of each slot, in lower case."""
    words = {name: frozenset(listed) for name, listed in load_lists(Path(__file__).with_name("slots.txt")).items()}
    return words | {"section": words["section"] | channels()}


@cache
def bit_of(slot: str) -> int:
    """The bit that stands for a slot. Raises KeyError for a name that is none."""
    return 1 << _numbers()[slot]


@cache
def _numbers() -> dict[str, int]:
    shapes = (name for _, group in SHAPES for name in group)
    return {name: number for number, name in enumerate((*slots(), *shapes, "caps", "unended", "english"))}


@cache
def bits_of(names: str) -> int:
    """The bits of several slots: "channel|app"; none of "".

    >>> bits_of("channel|app") == bit_of("channel") | bit_of("app")
    True
    """
    bits = 0
    for name in filter(None, names.split("|")):
        bits |= bit_of(name)
    return bits


@cache
def meanings() -> dict[str, int]:
    """The slots of each word or phrase, as bits, with and without clitics."""
    found: dict[str, int] = {}
    for name, words in slots().items():
        bit = bit_of(name)
        for entry in words:
            found[entry] = found.get(entry, 0) | bit
    for word, bits in list(found.items()):
        if word.isalpha() and len(word) > 3:
            for clitic in _CLITICS:
                found.setdefault(word + clitic, bits)
            found.setdefault(word + "mu", bits | bit_of("yours"))
    return found


@cache
def _openings() -> dict[str, frozenset[str]]:
    """The first words of the phrases of more than one word, and what their second words are."""
    seconds: dict[str, set[str]] = {}
    for entry in meanings():
        first, *rest = entry.split(" ")
        if rest:
            seconds.setdefault(first, set()).add(rest[0])
    return {first: frozenset(words) for first, words in seconds.items()}


def slots_of_word(word: str) -> int:
    """The slots of one word, as bits: what is known of it without looking at its shape."""
    return meanings().get(word.lower().strip(_EDGES), 0)


def words_of(text: str) -> list[str]:
    """The words of a text as slots know them, in lower case.

    >>> words_of("Ikuti kami diGoogle News (klik di sini)")
    ['ikuti', 'kami', 'di', 'google', 'news', 'klik', 'di', 'sini']
    """
    if _JOINED.search(text):
        text = _CAMEL.sub(lambda word: _part(word[0]), text)
    return _TOKEN.findall(text.lower())


def _part(word: str) -> str:
    return word if word.lower() in meanings() else _GLUED.sub(" ", word)


@lru_cache(4096)
def slots_of(text: str) -> Reading:
    """The slots of a text."""
    found, opening, words, rest = slots_of_words(text)
    return Reading(found | shapes_of(text), opening, words, rest)


def slots_of_words(text: str) -> Reading:
    """The slots of a text that its words give away; not those known by their shape."""
    words = words_of(text)
    known, openings = meanings(), _openings()
    distinct = set(words)
    found = 0
    for word in distinct & known.keys():
        found |= known[word]
    covered: set[str] = set()
    for i, (word, after) in enumerate(pairwise(words)):
        if word in openings and after in openings[word] and (phrase := _phrases_at(words, i)):
            found |= phrase
            covered.update((word, after))
    if found & bit_of("english_word"):
        in_english = len(distinct & slots()["english_word"])
        if in_english > 1 and 5 * in_english >= len(words):
            found |= bit_of("english")
    unknown = len(words)
    if unknown <= _LABEL_WORDS:
        strange = [word for word in words if word not in known and word not in covered]
        unknown = sum(not word[0].isdigit() and word[0] not in "&#@" for word in strange)
    return Reading(found, _opening(words), len(words), unknown)


def opening_slots(text: str) -> int:
    """The slots with which a text opens, as bits: of `slots_of` the opening, read from its first words alone."""
    return _opening(words_of(" ".join(text.split(None, _OPENING_WORDS)[:_OPENING_WORDS])))


def _opening(words: Sequence[str]) -> int:
    """The slots of the first word; of the next one too, behind a word that only nudges: "Yuk ikuti"."""
    known, bits, nudge = meanings(), 0, bit_of("nudge")
    for i, word in enumerate(words[:4]):
        if not word[:1].isalnum() and word not in known:
            continue
        here = known.get(word, 0) | _phrases_at(words, i)
        bits |= here
        if not here & nudge and word not in ("lupa", "juga", "lewatkan", "terus", "update"):
            break
    return bits


def _phrases_at(words: Sequence[str], start: int) -> int:
    known, bits = meanings(), 0
    for end in range(start + 2, min(start + _LONGEST_PHRASE, len(words)) + 1):
        bits |= known.get(" ".join(words[start:end]), 0)
    return bits


@cache
def _shapes() -> tuple[tuple[Pattern | None, int, tuple[tuple[int, Pattern], ...]], ...]:
    """The groups of shapes: the sign of the group, the bits of all its slots, and each of them with its shape."""
    return tuple(
        (sign, bits_of("|".join(group)), tuple((bit_of(name), shape) for name, shape in group.items()))
        for sign, group in SHAPES
    )


def possible_shapes(text: str) -> int:
    """The slots, as bits, that a text may have by its shape or as a whole: a quick look for the signs of shapes."""
    bits = _marks_of_whole(text)
    for sign, group, _ in _shapes():
        if sign is None or sign.search(text):
            bits |= group
    return bits


def shapes_of(text: str, asked_for: int = -1) -> int:
    """The slots, as bits, that a text has by its shape or as a whole; of shapes, only those asked for."""
    bits = _marks_of_whole(text)
    for sign, group_bits, group in _shapes():
        if group_bits & asked_for and (sign is None or sign.search(text)):
            for bit, shape in group:
                if bit & asked_for and shape.search(text):
                    bits |= bit
    return bits


def _marks_of_whole(text: str) -> int:
    bits = bit_of("caps") if text.isupper() else 0
    return bits if text[-1:] in _STOPS else bits | bit_of("unended")
