"""Slots: named lists of words that boilerplate draws on, whatever the outlet and its wording.

`slots.toml` has a list a slot: words and short phrases in lower case, separated by commas or line ends. Beside them
some slots are known by their shape: an address, an account, a phone number; and some are marks of the whole text: it
asks, it ends without a stop. The forms of boilerplate (`forms/KIND.toml`) are written in slots.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from newsclean.lexicon.channels import channels
from newsclean.lexicon.load import load_toml
from newsclean.page.patterns import Pattern

# A word as slots know it: letters, digits and the signs inside names and addresses; or a sign that means something.
_TOKEN = Pattern(
    r"https?://\S+|&\w+;|\([cC]\)|[@#]?\w[\w.&+'’-]*[\w+]|\w-?"
    r"|[▲▼«»‹›◀▶→⏩❯⌄▾▼👇🔔©ⓒ]|<<|>>"
)
# Words that lost the space between them, as links do: "diGoogle News", "HomeNewsEkonomi".
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_CAMEL = Pattern(r"(?<![/.@=?&#-])\b\w*[a-z][A-Z]\w*")  # an address stays whole
_NO_LETTERS = Pattern(r"[^a-z]+")
_LONGEST_PHRASE = 3  # words
_CLITICS = ("lah", "nya")
# Only of a label is it counted how many of its words no slot knows.
_LABEL_WORDS = 24
_EMOJI = "\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u25b6"
# Slots known by their shape; those of a group are looked for where the text has a sign of the group.
_DIGIT, _CODE_SIGN, _NOT_ASCII = Pattern(r"\d"), Pattern(r"[{<\[%=_]|&lt;"), Pattern(r"[^\x00-\x7f]")
_SHAPES: tuple[tuple[Pattern | None, dict[str, Pattern]], ...] = (
    (
        Pattern(r"\w[./]\w"),
        {
            "url": Pattern(r"https?://|www\.\w|\w\.(?:com|id|net|org|tv|co|me|ly|my|info|fm|be)/"),
            "domain": Pattern(r"\w\.(?:com|id|net|org|tv|co|my|info|news|site|xyz|example)\b"),
            "office": Pattern(r"\w\.(?:go|ac|sch|mil|desa)\.(?:id|my)\b|\w\.gov\b"),
            "post": Pattern(r"(?:youtu\.be|(?:youtube|tiktok|twitter|instagram|/x)\.com|fb\.watch|//t\.co)/"),
        },
    ),
    (
        Pattern("@"),
        {"email": Pattern(r"[\w.+-]+@[\w-]+\.\w"), "handle": Pattern(r"(?<![\w.])@\w[\w.]+")},
    ),
    (
        _DIGIT,
        {
            "number": _DIGIT,
            "numbers": Pattern(r"\d(?:.*?\D\d){2}"),
            "phone": Pattern(r"(?<![\d.])(?:\+62|\(?0\d)[\d .()-]{5,}\d"),
            "year": Pattern(r"\b(?:19|20)\d\d\b"),
            "money": Pattern(r"\b(?:Rp|RM)\s?\d"),
            "time": Pattern(r"\b\d{1,2}[.:]\d\d\b"),
            "stats": Pattern(
                r"\b\d+(?:[.,]\d+)*[kmbKMB]?\s"
                r"(?:likes?|comments?|views|retweets|repl(?:y|ies)|shares?|quotes|votes|min(?:s|utes)? read)\b"
            ),
            "total": Pattern(r"\d\s?(?:/|dari|of|daripada)\s?\d"),
            "counter": Pattern(
                r"(?i)\A(?:(?:hal(?:aman)?|hlm|laman|pages?|muka surat)\b[\s.:]*)?[(\[]?\d{1,2}[)\]]?"
                r"(?:\s?(?:/|dari|of|daripada|[-|–]|\s)\s?[(\[]?\d{1,2}[)\]]?)+(?:[\s|-]*(?:all|semua))?\Z"
            ),
        },
    ),
    (
        _CODE_SIGN,
        {
            "code": Pattern(
                r"\w\(.*\)\s?[;{]|\A[^{}]*\{[^{}]*[:;][^{}]*\}|<!--|&lt;!--|\b(?:var|window|document)[ .]\w+.*[=(]"
                r"|\A\[\w+[ \d\]][^\n\[\]]*=[^\n]*\]\Z|\A(?:\{\w|%%)[^\n{}]*[}%]+\Z|\A[A-Z]+_[A-Z_\d]+\Z"
                r"|\A<(?:div|script|iframe|ins|style|img|figure)[ >]|\A\{\"@?\w+\":[^\n]*[}\"]\Z"
            )
        },
    ),
    (
        Pattern(r"mu\b"),
        {"yours": Pattern(r"\b(?!bertemu|ketemu|(?:men|di)jamu|bertamu|meramu|diramu)[a-z]{4,}mu\b", re.I)},
    ),
    (
        _NOT_ASCII,
        {"emoji": Pattern(rf"[{_EMOJI}]"), "led": Pattern(rf"\A[{_EMOJI}\ufe0f\u200d]+\s?\w")},
    ),
    (Pattern(r"\]\Z|_"), {"button": Pattern(r"\s\[[A-Z]\w+(?: \w+){0,2}\]\Z"), "blank": Pattern("_{4,}")}),
    (
        Pattern(r"[|›»·∙•→>/~-]|  |::"),
        {
            "bars": Pattern(r"[|›»·•→]|&gt;|\s::\s| / |\s-\s.*\s-\s|  |\s[>~]\s"),
            "crumb": Pattern(r"\w\s?(?:[›»→]|\s[∙·]\s|&gt;|\s::\s|>)\s?[A-Za-z]"),
            "numbered": Pattern(r"\A[-•*–◦·]\s"),
        },
    ),
    (
        None,
        {
            "hashtag": Pattern(r"#\w"),
            "name": Pattern(r"\w[ \xa0][A-Z]\w"),
            "question": Pattern(r"\?"),
            "asks": Pattern(r"\A[^.!?:\"“\n]{8,110}\?\s+\w"),
            "exclaim": Pattern("!"),
            "colon": Pattern(r":(?!\d|//)"),
            "quoted": Pattern("[\"“”]"),
            "item": Pattern(r"\A(?:\d{1,2}|[a-zA-Z])[.)]\s"),
        },
    ),
)
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
    lists = load_toml(Path(__file__).with_name("slots.toml"))
    words = {name: frozenset(_entries(text)) for name, text in lists.items()}
    return words | {"section": words["section"] | channels()}


def _entries(text: str) -> list[str]:
    return [entry.strip() for line in text.splitlines() for entry in line.split(",") if entry.strip()]


@cache
def bit_of(slot: str) -> int:
    """The bit that stands for a slot. Raises KeyError for a name that is none."""
    return 1 << _numbers()[slot]


@cache
def _numbers() -> dict[str, int]:
    shapes = (name for _, group in _SHAPES for name in group)
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
def _meanings() -> dict[str, int]:
    """The slots of each word or phrase, as bits, with and without clitics."""
    meanings: dict[str, int] = {}
    for name, entries in slots().items():
        bit = bit_of(name)
        for entry in entries:
            meanings[entry] = meanings.get(entry, 0) | bit
    for word, bits in list(meanings.items()):
        if word.isalpha() and len(word) > 3:
            for clitic in _CLITICS:
                meanings.setdefault(word + clitic, bits)
            meanings.setdefault(word + "mu", bits | bit_of("yours"))
    return meanings


@cache
def _openings() -> frozenset[str]:
    """The first words of the phrases of more than one word."""
    return frozenset(_first_word(entry) for entry in _meanings() if " " in entry)


def slots_of_word(word: str) -> int:
    """The slots of one word, as bits: what is known of it without looking at its shape."""
    return _meanings().get(word.lower().strip(_EDGES), 0)


def words_of(text: str) -> list[str]:
    """The words of a text as slots know them, in lower case.

    >>> words_of("Ikuti kami diGoogle News (klik di sini)")
    ['ikuti', 'kami', 'di', 'google', 'news', 'klik', 'di', 'sini']
    """
    if _GLUED.search(text):
        text = _CAMEL.sub(lambda word: _part(word[0]), text)
    return _TOKEN.findall(text.lower())


def _part(word: str) -> str:
    return word if word.lower() in _meanings() else _GLUED.sub(" ", word)


def hinted_slots(words: Iterable[str]) -> int:
    """The slots that a text with these words (in lower case, letters only) may have, as bits: a quick look.

    A phrase is taken for there where its longest word is; what only words give away that any sentence has is not seen.
    """
    hints, bits = _hints(), 0
    for word in hints.keys() & words:
        bits |= hints[word]
    return bits


@cache
def _hints() -> dict[str, int]:
    common = slots()["glue"] | slots()["say"] | slots()["told"]
    hints: dict[str, int] = {}
    for entry, bits in _meanings().items():
        word = max((part for part in _words_in(entry) if part not in common), key=len, default="")
        hints[word] = hints.get(word, 0) | bits
    hints.pop("", None)
    return hints


def unknown(words: Sequence[str]) -> int:
    """How many of these words (in lower case, letters only) no slot knows."""
    known = _known()
    return sum(word not in known for word in words)


@cache
def _known() -> frozenset[str]:
    return frozenset(part for entry in _meanings() for part in _words_in(entry))


def _words_in(entry: str) -> list[str]:
    """The runs of letters in an entry: most are one word."""
    return [entry] if entry.isascii() and entry.isalpha() and entry.islower() else _NO_LETTERS.split(entry)


def slots_opening(word: str) -> int:
    """The slots of all words and phrases that begin with a word in lower case; every slot behind one that nudges."""
    bits = _openings_of().get(word, 0)
    return -1 if bits & bit_of("nudge") else bits


@cache
def _openings_of() -> dict[str, int]:
    openings: dict[str, int] = {}
    for entry, bits in _meanings().items():
        first = _words_in(entry)[0]
        openings[first] = openings.get(first, 0) | bits
    return openings


def _first_word(entry: str) -> str:
    return _TOKEN.findall(entry)[0]


@lru_cache(4096)
def slots_of(text: str) -> Reading:
    """The slots of a text."""
    reading = _slots_of_words(text)
    return reading._replace(found=reading.found | _marks(text))


def _slots_of_words(text: str) -> Reading:
    """The slots of a text that its words give away; not those known by their shape."""
    words = words_of(text)
    meanings, openings = _meanings(), _openings()
    distinct = set(words)
    found = 0
    for word in distinct & meanings.keys():
        found |= meanings[word]
    starts = distinct & openings
    covered = set()
    if starts:
        for i, word in enumerate(words):
            if word in starts and (phrase := _phrases_at(words, i)):
                found |= phrase
                covered.update(words[i : i + 2])
    if found & bit_of("english_word"):
        in_english = len(distinct & slots()["english_word"])
        if in_english > 1 and 5 * in_english >= len(words):
            found |= bit_of("english")
    unknown = len(words)
    if unknown <= _LABEL_WORDS:
        unknown = sum(
            word not in meanings and word not in covered and not word[:1].isdigit() and word[:1] not in "&#@"
            for word in words
        )
    return Reading(found, _opening(words), len(words), unknown)


def _opening(words: Sequence[str]) -> int:
    """The slots of the first word; of the next one too, behind a word that only nudges: "Yuk ikuti"."""
    meanings, bits, nudge = _meanings(), 0, bit_of("nudge")
    for i, word in enumerate(words[:4]):
        if not word[:1].isalnum() and word not in meanings:
            continue
        here = meanings.get(word, 0) | _phrases_at(words, i)
        bits |= here
        if not here & nudge and word not in ("lupa", "juga", "lewatkan", "terus", "update"):
            break
    return bits


def _phrases_at(words: Sequence[str], start: int) -> int:
    meanings, bits = _meanings(), 0
    for end in range(start + 2, min(start + _LONGEST_PHRASE, len(words)) + 1):
        bits |= meanings.get(" ".join(words[start:end]), 0)
    return bits


@cache
def _shapes() -> tuple[tuple[Pattern | None, tuple[tuple[int, Pattern], ...]], ...]:
    return tuple((sign, tuple((bit_of(name), shape) for name, shape in group.items())) for sign, group in _SHAPES)


def _marks(text: str) -> int:
    bits = 0
    for sign, group in _shapes():
        if sign is None or sign.search(text):
            for bit, shape in group:
                if shape.search(text):
                    bits |= bit
    if text.isupper():
        bits |= bit_of("caps")
    if text[-1:] not in _STOPS:
        bits |= bit_of("unended")
    return bits
