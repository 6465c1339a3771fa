"""Passages: the pieces of a text that may be boilerplate, with what stands beside them.

A passage is a line, a sentence of a line that holds more, or the words with which a sentence begins if another one
may begin behind them (in one-line text no stop ends a footer: "Ikuti kami di Contoh.com Warga memanen padi.").
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

from newsclean.corpus.learning.masking import mask, mask_names

LINE, SENTENCE, OPENING = "line", "sentence", "opening"

_LONGEST, _LONGEST_REST = 120, 40  # words
_OPENING = range(3, 17)  # words
_BOUNDARY = re.compile(
    r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])"
    r"|(?<=[a-z][.!?])(?=[A-Z][a-z])"
    r"|(?<=[.!?][\"”])(?=[A-Z])"
)
_OPENS_SENTENCE = frozenset("\"“‘'([")
_MOST_SENTENCES, _MOST_RECURRING, _SHORTEST_PROSE = 3, 0.3, 7
_NEAR = 3  # words of a neighbour that are compared
_SHOWN, _AROUND = 160, 40  # characters of an example, and on each side of it
HEAD, TAIL, BETWEEN = "head", "tail", "between"
INSIDE = "inside"  # a passage behind which its own sentence goes on


class Piece(NamedTuple):
    """A line, or a sentence of one that holds several: where it stands, its words, and these masked."""

    start: int
    end: int
    whole_line: bool
    words: list[str]
    masked: list[str]


class Example(NamedTuple):
    """A piece as it stands, and some of what stands around it."""

    before: str
    piece: str
    after: str


class Passage(NamedTuple):
    """A passage that recurs. `left` and `right` are hashes of what stands beside it (0: nothing does).

    `far` are those of what stands one further: what a filter left of other furniture may stand in between.
    `beside` are the keys of the pieces before and behind it that recur, too (0: they do not). `again`: the same stands
    elsewhere in the article, too. `is_rest`: a filter took what stood beside it in its sentence.
    """

    form: str
    text: str
    """Masked words with spaces between them."""
    place: str
    left: int
    right: int
    far: tuple[int, int]
    beside: tuple[int, int]
    example: Example
    again: bool = False
    is_rest: bool = False


def pieces_of(text: str) -> list[Piece]:
    """The lines and sentences of a text, in order."""
    pieces, position = [], 0
    for line in text.split("\n"):
        if line and not line.isspace():
            bounds = [0, *(match.end() for match in _BOUNDARY.finditer(line)), len(line)]
            for start, end in pairwise(bounds):
                words = line[start:end].split()
                if words:
                    masked = [mask(word) for word in words[: _LONGEST + 1]]
                    whole = len(bounds) == 2
                    if whole:
                        masked = mask_names(masked)
                    pieces.append(Piece(position + start, position + end, whole, words, masked))
        position += len(line) + 1
    return pieces


def _openings(piece: Piece, seed: int) -> Iterator[tuple[int, int]]:
    """The first words of a piece that holds more: how many, and their key."""
    key = seed
    for count, word in enumerate(piece.masked[: min(_OPENING.stop - 1, len(piece.words) - 1)], 1):
        key = crc32(word.encode("utf-8", "replace"), key)
        if count in _OPENING:
            yield count, key


def _may_open(word: str) -> bool:
    """Whether a sentence may begin with this word."""
    return word[0].isupper() or word[0].isdigit() or word[0] in _OPENS_SENTENCE


def _whole_key(piece: Piece, seed: int) -> int | None:
    """The key of a whole piece; None if it is too long to be boilerplate that recurs."""
    return None if len(piece.masked) > _LONGEST else _key(" ".join(piece.masked), seed)


def key_of(text: str, outlet: str) -> int:
    """The key of the whole piece that a passage of this text is."""
    return _key(text, _seed(outlet))


def _key(text: str, seed: int) -> int:
    return crc32(text.encode("utf-8", "replace"), seed)


def _seed(outlet: str) -> int:
    return crc32(outlet.encode("utf-8", "replace"))


def keys_of(text: str, outlet: str) -> array[int]:
    """The keys of all passages of an article, each once and in order: they are other ones for another outlet."""
    seed = _seed(outlet)
    found: dict[int, None] = {}
    for piece in pieces_of(text):
        whole = _whole_key(piece, seed)
        if whole is not None:
            found[whole] = None
        for count, key in _openings(piece, seed):
            if _may_open(piece.words[count]):
                found[key] = None
    return array("I", found)


def story_of(text: str, outlet: str, recurs: Callable[[int], bool]) -> int:
    """A hash of the longest paragraph of an article: that of the same story told again with other numbers.

    A paragraph that recurs may be a disclaimer, and counts only if there is no other.
    """
    seed = _seed(outlet)

    def weight(piece: Piece) -> tuple[bool, int]:
        key = _whole_key(piece, seed)
        return key is None or not recurs(key), piece.end - piece.start

    longest = max(pieces_of(text), key=weight, default=None)
    return _key(" ".join(longest.masked), 0) if longest else 0


def recurring(
    text: str,
    outlet: str,
    recurs: Callable[[int], bool],
    opens: Callable[[int], bool] | None = None,
    is_new: Callable[[int], bool] = lambda key: False,
) -> Iterator[Passage]:
    """The passages of an article whose key `recurs`; of openings (there are many more) those whose key `opens`.

    Those that were no passages before the article was cleaned (`is_new`) are what is left of one.

    What recurs is no neighbour: of the lines of a menu each stands beside the story, and none beside another.
    An article whose prose recurs (today's prices, a copy with another title) tells nothing of boilerplate.
    """
    seed, opens = _seed(outlet), opens or recurs
    pieces = pieces_of(text)
    keys = [_whole_key(piece, seed) for piece in pieces]
    whole = [key if key is not None and recurs(key) else 0 for key in keys]
    if _is_template(pieces, whole):
        return
    story = [piece for piece, taken in zip(pieces, whole, strict=True) if not taken]
    told = 0  # pieces of the story before this one
    goes_on = [piece.words[0][0].islower() for piece in pieces[1:]] + [False]
    around = zip(pieces, keys, [0, *whole], whole, [*whole[1:], 0], goes_on, strict=False)
    for piece, key, previous, taken, following, is_part in around:
        before = story[told - 1] if told else None
        left, far_left = (_beside(story[i].masked[-_NEAR:]) if i >= 0 else 0 for i in (told - 1, told - 2))
        shown = _example(text, piece.start, piece.end)
        told += not taken
        is_rest = not taken and key is not None and len(piece.words) <= _LONGEST_REST and is_new(key)
        if taken or is_rest:
            after = story[told] if told < len(story) else None
            right, far_right = (
                _beside(story[i].masked[:_NEAR]) if i < len(story) else 0 for i in (told, told + 1)
            )
            far, near = (far_left, far_right), (previous, following)
            form = LINE if piece.whole_line else SENTENCE
            place = INSIDE if is_part else _place(before, after)
            yield Passage(form, " ".join(piece.masked), place, left, right, far, near, shown, is_rest=is_rest)
        for count, opening in _openings(piece, seed):
            if opens(opening):
                place = _place(before, piece) if _may_open(piece.words[count]) else INSIDE
                right = _beside(piece.masked[count : count + _NEAR])
                words, far = " ".join(piece.masked[:count]), (far_left, right)
                yield Passage(OPENING, words, place, left, right, far, (previous, 0), shown)


def _example(text: str, start: int, end: int) -> Example:
    parts = text[max(start - _AROUND, 0) : start], text[start : min(end, start + _SHOWN)], text[end : end + _AROUND]
    return Example(*(" ".join(part.split()) for part in parts))


def _is_template(pieces: list[Piece], recurs: list[int]) -> bool:
    """Whether several sentences recur, and a good part of all."""
    prose = [bool(taken) for piece, taken in zip(pieces, recurs, strict=True) if _is_prose(piece)]
    return sum(prose) > _MOST_SENTENCES and sum(prose) > _MOST_RECURRING * len(prose)


def _is_prose(piece: Piece) -> bool:
    return len(piece.words) >= _SHORTEST_PROSE and piece.words[-1][-1] in ".\"”"


def _beside(words: list[str]) -> int:
    return _key(" ".join(words), 0) or 1


def _place(before: Piece | None, after: Piece | None) -> str:
    """Where a passage stands that has these pieces of the story beside it."""
    if before is None:
        return HEAD
    return TAIL if after is None else BETWEEN
