"""What the tagger sees in a word of running text: itself, its neighbours, what parts them, and how far the ends are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, reduce
from operator import add, or_
from typing import Any, Generic, NamedTuple, Protocol, Self, TypeVar
from zlib import crc32

from newsclean.opinion.tokens import Token, ends_sentence, may_turn
from newsclean.opinion.weights import Kept, hash_of
from newsclean.opinion.words import STOPS, Word, coded

# So many tokens on each side of a word are looked at.
CONTEXT = 2
_OUTSIDE = Word("^", "^", b"^", opens=False, closes=False, content=False, cluster=b"^ ")
# How far off the full stop of a word's sentence is, in steps.
_FARTHEST, _STEP = 24, 3
_FAR_OFF, _STEPS = _FARTHEST // _STEP, [distance // _STEP for distance in reversed(range(_FARTHEST))]
# Places by the number of characters from the first of the page's story and to its last.
_AT_HEAD, _NEAR_HEAD, _AT_TAIL, _NEAR_TAIL = 150, 400, 150, 450
_WIDEST = 3  # blanks between two words

Form = tuple[str, str, str]  # the parts that three words in a row are of a form


class Summed(Protocol):
    """What can be added up: weights, or slots in a row."""

    def __add__(self, other: Any, /) -> Self: ...


Worth = TypeVar("Worth", bound=Summed)


class View(NamedTuple):
    """Words in a row as they are looked at, `CONTEXT` of them on each side only as neighbours.

    For each, `codes` has what it is known by, `forms` the form that begins with it, `places` where it stands: in the
    story, before a full stop, and as which part of a form; `one`, `two` and `three` have the hashes of the clusters of
    so many words from it on.
    """

    codes: Sequence[bytes]
    parts: Sequence[str]
    forms: Sequence[Form]
    places: Sequence[tuple[str, int, str]]
    one: Sequence[int]
    two: Sequence[int]
    three: Sequence[int]


class Sight(Generic[Worth]):
    """What is seen in words before which boilerplate neither begins nor ends, and what that is worth.

    `worth_of` says what one feature is worth by its slot, its hash below `size`: its weight, or, for learning, the
    slot itself. What is seen again and again is kept as one sum: the parts of forms, and the places. Pairs of words are
    not, as most are seen once; their hash goes on from that of what they begin with.
    """

    def __init__(self, size: int, worth_of: Callable[[int], Worth]) -> None:
        self._mask, self._worth_of = size - 1, worth_of
        self._behind = self._kept(_of_form_behind)
        self._amid = self._kept(_of_form_amid)
        self._places = self._kept(_of_place)
        self._again = self._kept(_of_again)

    def of(self, view: View, chosen: Sequence[int]) -> list[Worth]:
        """What the chosen words are worth, but for whether the article has them again."""
        codes, _, forms, places, one, two, three = view
        worth, mask, behind, amid, place = self._worth_of, self._mask, self._behind, self._amid, self._places
        return [
            behind[forms[at - 2]] + amid[forms[at - 1]] + place[places[at]]
            + worth(crc32(codes[at], _WORD) & mask) + worth(crc32(codes[at], _BEHIND_WORD[codes[at - 1]]) & mask)
            + worth(one[at] & mask) + worth(two[at - 1] & mask) + worth((two[at] ^ _FROM) & mask)
            + worth(three[at - 1] & mask)
            for at in chosen
        ]  # fmt: skip

    def again(self, part: str, is_again: bool) -> Worth:
        """What it is worth that an article has a word again, or has it not."""
        return self._again[part, is_again]

    def _kept(self, features: Callable[..., Iterable[str]]) -> Kept[tuple[object, ...], Worth]:
        return Kept(lambda key: reduce(add, [self._worth_of(hash_of(each) & self._mask) for each in features(*key)]))


class TurningSight(Sight[Worth]):
    """The same of words before which boilerplate may begin or end: there they have more features."""

    def __init__(self, size: int, worth_of: Callable[[int], Worth]) -> None:
        super().__init__(size, worth_of)
        self._ahead = self._kept(_of_form_ahead)
        self._joins = self._kept(_of_join)

    def with_joins(self, view: View, chosen: Sequence[int], joins: Sequence[str]) -> list[Worth]:
        """What the chosen words are worth, each with what parts it from the one before it."""
        codes, parts, forms, places, one, two, three = view
        worth, mask, ahead, joined = self._worth_of, self._mask, self._ahead, self._joins
        return [
            alone + ahead[forms[at]] + joined[join, places[at]]
            + worth(crc32(codes[at], _BEHIND_JOIN[join]) & mask)
            + worth(crc32(codes[at], _BEHIND_PART[parts[at - 1]]) & mask)
            + worth(crc32(codes[at + 1], _AHEAD_OF_WORD[codes[at]]) & mask)
            + worth((one[at - 1] ^ _BEHIND) & mask) + worth((one[at + 1] ^ _FROM) & mask)
            + worth((two[at - 2] ^ _BEHIND) & mask) + worth((three[at] ^ _FROM) & mask)
            + worth(crc32(codes[at - 1], _BEFORE) & mask)
            + worth(crc32(coded(parts[at]), _BEHIND_WORD_PART[codes[at - 1]]) & mask)
            for alone, at, join in zip(self.of(view, chosen), chosen, joins, strict=True)
        ]  # fmt: skip


_WORD, _BEFORE = hash_of("w"), hash_of("u")
_CLUSTER = hash_of("c")
# What clusters are worth depends on where they stand: those that begin with a word or go on behind it, those before it.
_FROM, _BEHIND = hash_of("f"), hash_of("b")


def _opened_by(name: str) -> Kept[bytes, int]:
    opened = hash_of(name)
    return Kept(lambda code: crc32(code + b" ", opened))


# The hash of what features of two words begin with, by the first of them or what stands for it.
_BEHIND_WORD, _BEHIND_WORD_PART, _AHEAD_OF_WORD = map(_opened_by, "vxn")
_BEHIND_JOIN = Kept[str, int](lambda join: hash_of(f"jw{join} "))
_BEHIND_PART = Kept[str, int](lambda part: hash_of(f"y{part} "))


def _of_form_behind(p0: str, p1: str, p2: str) -> Iterable[str]:
    return f"q{p1} {p2}", f"s{p0} {p1} {p2}"


def _of_form_amid(p1: str, p2: str, p3: str) -> Iterable[str]:
    return (f"r{p1} {p2} {p3}",)


def _of_form_ahead(p2: str, p3: str, p4: str) -> Iterable[str]:
    return (f"o{p2} {p3} {p4}",)


def _of_place(place: str, stop: int, part: str) -> Iterable[str]:
    return f"p{part}", f"l{place}{part}", f"d{stop}{part}"


def _of_join(join: str, at: tuple[str, int, str]) -> Iterable[str]:
    place, stop, part = at
    return f"j{join}", f"jp{join} {part}", f"k{place}{join}", f"D{stop}{join}"


def _of_again(part: str, is_again: bool) -> Iterable[str]:
    return (f"e{part}{'again' if is_again else 'once'}",)


class Seen(NamedTuple, Generic[Worth]):
    """For each token its word, whether boilerplate may begin or end before it, and what is seen in it is worth, but for
    whether the article has it again."""

    words: Sequence[Word]
    turns: Sequence[bool]
    worths: Sequence[Worth]


class Part(NamedTuple):
    """The tokens `first` to `last` (excluded) of those of a text; `story` is where the page's text lies in it."""

    text: str
    spans: Sequence[Token]
    first: int
    last: int
    story: Token


def seen(
    part: Part, read: Callable[[str], Word], within: Sight[Worth], turning: TurningSight[Worth]
) -> Seen[Worth]:
    """What is seen in the tokens of a part: by `turning` where boilerplate may begin or end, else by `within`."""
    text, spans, first, last, story = part
    beside = [_OUTSIDE] * CONTEXT
    found = [*beside, *[read(text[start:end]) for start, end in spans], *beside]
    words, parts, codes, opens, closes, _, clusters = zip(*found, strict=True)
    where = [""] * CONTEXT + _places([start for start, _ in spans], story)
    forms, places = zip(parts, parts[1:], parts[2:], strict=False), zip(where, _stops(words), parts, strict=False)
    view = View(codes, parts, [*forms], [*places], *_in_rows(clusters))
    # Behind a blank, where most words stand, only the two words tell whether boilerplate may begin or end.
    chosen = slice(first + CONTEXT, last + CONTEXT)
    turns = [*map(or_, closes[first + CONTEXT - 1 :], opens[chosen])]
    for at in range(first, last):
        if spans[at - 1][1] == spans[at][0]:
            turns[at - first] = may_turn(text, spans[at - 1][1], spans[at][0])
    if not first:
        turns[0] = True
    turn = [at for at, each in enumerate(turns, first + CONTEXT) if each]
    joins = [_join_before(text, spans, at - CONTEXT) for at in turn]
    inner = [at for at, each in enumerate(turns, first + CONTEXT) if not each]
    of_turn, of_inner = iter(turning.with_joins(view, turn, joins)), iter(within.of(view, inner))
    return Seen(found[chosen], turns, [next(of_turn) if each else next(of_inner) for each in turns])


def _in_rows(clusters: Sequence[bytes]) -> tuple[list[int], list[int], list[int]]:
    """For each cluster its hash, that of it and the next, and that of it and the next two."""
    one = [crc32(cluster, _CLUSTER) for cluster in clusters]
    two = [*map(crc32, clusters[1:], one)]
    return one, two, [*map(crc32, clusters[2:], two)]


def _stops(words: Sequence[str]) -> list[int]:
    """For each word how far off the full stop behind it is."""
    found = [_FAR_OFF] * len(words)
    for at in range(len(words) - 1, -1, -1):
        if words[at] in STOPS:
            first = max(at - _FARTHEST, -1) + 1
            found[first : at + 1] = _STEPS[first - at - 1 :]
    return found


def _places(starts: Sequence[int], story: Token) -> list[str]:
    """The places of words, in the order of the text: one if the first and the last have the same."""
    place = place_of(starts[0], story)
    if place == place_of(starts[-1], story):
        return [place] * len(starts)
    return [place_of(start, story) for start in starts]


def place_of(start: int, story: Token) -> str:
    """Where in a story a position is: at its head (h1, farther h2), its tail (t1, farther t2), or between (m)."""
    from_head, to_tail = start - story[0], story[1] - start
    if from_head < _NEAR_HEAD:
        return "h1" if from_head < _AT_HEAD else "h2"
    if to_tail < _NEAR_TAIL:
        return "t1" if to_tail < _AT_TAIL else "t2"
    return "m"


def _join_before(text: str, spans: Sequence[Token], at: int) -> str:
    """What parts a token from the one before it."""
    start, before = spans[at][0], spans[at - 1][1] if at else 0
    return _join(text[max(before - 2, 0) : start + 1], start - before) if before else "^" + _sort(text[start])


@lru_cache(4096)
def _join(text: str, blanks: int) -> str:
    """The sorts of the characters beside a gap, and the blanks in it, of the two before it, it, and the one behind."""
    before, first = text[: -1 - blanks], text[-1]
    full_stop = "." if before[-1] not in STOPS and ends_sentence(before, len(before)) else ""
    return f"{_sort(before[-1])}{full_stop}{min(blanks, _WIDEST)}{_sort(first)}"


def _sort(character: str) -> str:
    if character.islower():
        return "a"
    return "A" if character.isupper() else "d" if character.isdigit() else character
