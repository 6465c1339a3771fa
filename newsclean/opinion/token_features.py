"""What the tagger sees in a word of running text: itself, its neighbours, what parts them, and how far the ends are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.opinion.tokens import STOPS, Token, ends_sentence, may_turn
from newsclean.opinion.words import Vocabulary
from newsclean.reading.pieces import sentence_starts

# So many tokens on each side of a word are looked at.
CONTEXT = 2
_OUTSIDE = ("^", "^")
# How far off the full stop of a word's sentence is, in steps.
_FARTHEST, _STEP = 24, 3
# Places by the number of characters from the first of the page's story and to its last.
_AT_HEAD, _NEAR_HEAD, _AT_TAIL, _NEAR_TAIL = 150, 400, 150, 450
_AROUND = 4_000  # characters on both sides of a word in which the article may have it again
_NAMES_AND_WORDS, _SHORTEST_CONTENT = ("x", "X", "P"), 5


class Seen(NamedTuple):
    """The features of a token; whether furniture may begin or end before it: there it has others; whether a sentence
    ends before it: each is a piece of its own."""

    turns: bool
    opens: bool
    features: list[str]


def seen(
    text: str, spans: Sequence[Token], first: int, last: int, story: Token, vocabulary: Vocabulary
) -> Iterator[Seen]:
    """What is seen in the tokens `first` to `last` (excluded) of `spans`; `story` is where the page's text lies."""
    read = [_OUTSIDE] * CONTEXT + [vocabulary.read(text[start:end]) for start, end in spans] + [_OUTSIDE] * CONTEXT
    stops = _stops(read)
    start, end = spans[0][0], spans[-1][1]
    offset = max(start - _AROUND, 0)
    lowered = text[offset : end + _AROUND].lower()
    opening = {*sentence_starts(text, start, end)}
    for at in range(first, last):
        start = spans[at][0]
        before = spans[at - 1][1] if at else None
        near = read[at : at + 2 * CONTEXT + 1]
        (_, p0), (w1, p1), (w2, p2), (w3, p3), (_, p4) = near
        place, stop = place_of(start, story), stops[at + CONTEXT]
        features = [
            f"w{w2}", f"p{p2}", f"v{w1} {w2}", f"q{p1} {p2}", f"r{p1} {p2} {p3}", f"s{p0} {p1} {p2}", f"l{place}{p2}",
            f"d{stop}{p2}",
        ]  # fmt: skip
        if p2 in _NAMES_AND_WORDS and len(w2) >= _SHORTEST_CONTENT:
            features.append(f"e{p2}{'again' if _comes_twice(w2, lowered, start - offset) else 'once'}")
        turns = before is None or may_turn(text, before, start)
        if turns:
            join = _join(text, before, start)
            features += [
                f"j{join}", f"jp{join} {p2}", f"jw{join} {w2}", f"n{w2} {w3}", f"o{p2} {p3} {p4}", f"u{w1}",
                f"k{place}{join}", f"D{stop}{join}", f"x{w1} {p2}", f"y{p1} {w2}",
            ]  # fmt: skip
        yield Seen(turns, turns and start in opening, features)


def _comes_twice(word: str, text: str, near: int) -> bool:
    first, last = max(near - _AROUND, 0), near + _AROUND
    return text.find(word, text.find(word, first, last) + 1, last) >= 0


def _stops(read: Sequence[tuple[str, str]]) -> list[int]:
    """For each token how far off the full stop behind it is."""
    found, distance = [], _FARTHEST
    for word, _ in reversed(read):
        distance = 0 if word in STOPS else distance + 1
        found.append(min(distance, _FARTHEST) // _STEP)
    found.reverse()
    return found


def place_of(start: int, story: Token) -> str:
    """Where in a story a position is: at its head (h1, farther h2), its tail (t1, farther t2), or between (m)."""
    from_head, to_tail = start - story[0], story[1] - start
    if from_head < _NEAR_HEAD:
        return "h1" if from_head < _AT_HEAD else "h2"
    if to_tail < _NEAR_TAIL:
        return "t1" if to_tail < _AT_TAIL else "t2"
    return "m"


def _join(text: str, before: int | None, start: int) -> str:
    """What parts a word from the one before it: the sorts of the characters on both sides, and the blanks between."""
    if not before:
        return "^" + _sort(text[start])
    last = text[before - 1]
    full_stop = "." if last not in STOPS and ends_sentence(text, before) else ""
    return f"{_sort(last)}{full_stop}{min(start - before, 3)}{_sort(text[start])}"


def _sort(character: str) -> str:
    if character.islower():
        return "a"
    return "A" if character.isupper() else "d" if character.isdigit() else character
