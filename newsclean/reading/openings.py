"""How boilerplate opens: with a word that sends the reader on, a sign, a label."""

from __future__ import annotations

from functools import cache

from newsclean.lexicon.forms import telling
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.hints import hinted_slots
from newsclean.lexicon.slots import bits_of, slots, slots_of_word
from newsclean.page.patterns import Pattern, trie_of
from newsclean.reading.turns import FIRST_SIGN, LABEL

# (Here and below: slots.) With a word of the first boilerplate opens, if one of the second follows soon: what outlets
# have to offer.
_OPENINGS = "nudge|read|press|watch|join|get|send|ad|thanks|onward|subscription|notification|work_this"
_OFFERS = (
    "channel|app|own|article|link|below|ad|video|subscription|notification|page|pager|more|broadcast|media|share|comment|event"
)
# With a word of these it opens, whatever follows.
_SURE_OPENINGS = "broken|frame|photo|share|copyright|disclaimer|prohibit"
# Labels of credits and links; what stands behind another label must be a title.
_LABELS = "role|photo|newsagency|article|read|watch|video|channel|copyright|disclaimer|share|title_word|filed|comment"
# With a word of these a piece may open of which all words are known (see `newsclean.reading.known_pieces`).
_KNOWN_OPENINGS = "adblock|broken|frame|comment|article|video"
# The same behind a bracket, where a credit belongs to the sentence before it.
_INVITING = "nudge|read|press|watch|join|get|send|ad|onward"
_MARKS, _BRACKETS, _EDGES = "<‹«•→▶►»➡●■◆▪☞©@↗✦>{", "([ ", ",.!?"
# A bracket with code in it.
_CODE = Pattern(r"\[[^\]\n]{1,40}[=_|]")
_WORD = Pattern(r"[a-z]+")
_CREDITING = "role|photo|newsagency"
_GLANCED = 90  # characters that are looked at
# Of so many first words most have a capital in a title, and of so many none tells what somebody did or said.
_FIRST_WORDS, _NOT_TELLING = 5, 3


def opens_boilerplate(text: str, start: int, end: int) -> bool:
    """Whether what stands at `start` opens as boilerplate does, and not as somebody's words."""
    if text[start] in _MARKS or ord(text[start]) >= FIRST_SIGN or _CODE.match(text, start):
        return True
    near = text[start : min(start + _GLANCED, end)]
    bare = near.lstrip(_BRACKETS)
    if label := LABEL.match(bare):
        return _is_label(label[0], bare[label.end() :])
    word, _, rest = bare.partition(" ")
    word = word.rstrip(_EDGES)
    opening = slots_of_word(word) | slots_of_word(f"{word} {rest.partition(' ')[0]}")
    if opening & bits_of(_SURE_OPENINGS) and bare is near:
        return True
    words = _WORD.findall(near.lower())
    return (
        bool(opening & bits_of(_OPENINGS if bare is near else _INVITING))
        and word not in headline_words().openers
        and telling().isdisjoint(words[:_NOT_TELLING])
        and bool(hinted_slots(words) & bits_of(_OFFERS))
    )


def credits_somebody(label: str) -> bool:
    """Whether a label names who wrote or took the picture, and no link."""
    return any(slots_of_word(word) & bits_of(_CREDITING) for word in _WORD.findall(label.lower()))


def _is_label(label: str, rest: str) -> bool:
    """Whether a label is one of boilerplate: by its words, or by the title behind it."""
    words = _WORD.findall(label.lower())
    if any(slots_of_word(word) & bits_of(_LABELS) for word in words):
        return True
    return opens_like_title(rest)


def opens_like_title(text: str) -> bool:
    """Whether the first words of a text are written as in a title, but for one."""
    words = text.split(None, _FIRST_WORDS)[:_FIRST_WORDS]
    return sum(word[0].isupper() for word in words) >= _FIRST_WORDS - 1


@cache
def possible_openings() -> Pattern:
    """What stands behind a full stop and may be boilerplate's: an opening word, a sign, a label."""
    entries = {entry for name in _OPENINGS.split("|") for entry in slots()[name]}
    words = {entry.partition(" ")[0] for entry in entries if " " not in entry or entry in slots()["nudge"]}
    words |= {entry.partition(" ")[0] for name in _KNOWN_OPENINGS.split("|") for entry in slots()[name]}
    found = {word + clitic for word in words if word.isalpha() for clitic in ("", "lah", "nya", "mu")}
    spelt = {each for word in found for each in (word.capitalize(), word.upper())} - headline_words().openers
    return Pattern(
        rf"[.!?…”\")] {{0,2}}(?=({trie_of(sorted(spelt))}\b|[^\w\s“\".,;:'’)\]-]"
        r"|[A-Z][^.!?:;”\"\n]{1,28}+[:;](?!//|\d)))"
    )
