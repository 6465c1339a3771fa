"""Passages: the pieces of a text that may be boilerplate, with what stands beside them.

A passage is a line, a sentence of a line that holds more, or the words with which a sentence begins if another one
may begin behind them (in one-line text no stop ends a footer: "Ikuti kami di Contoh.com Warga memanen padi.").
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
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


def pieces_of(text: str, cuts: Sequence[tuple[int, int]] = ()) -> list[Piece]:
    """The lines and sentences of a text, in order, of what is left of it without the `cuts`.

    >>> [piece.words for piece in pieces_of("Hujan turun. Warga pulang.\\nAwan", [(6, 18)])]
    [['Hujan'], ['pulang.'], ['Awan']]
    """
    pieces, position = [], 0
    edges = sorted({edge for cut in cuts for edge in cut})
    for line in text.split("\n"):
        if line and not line.isspace():
            bounds = {position, *(position + match.end() for match in _BOUNDARY.finditer(line)), position + len(line)}
            bounds.update(edges[bisect_left(edges, position) : bisect_right(edges, position + len(line))])
            spans = [span for span in pairwise(sorted(bounds)) if not _is_blank(text, span, cuts)]
            for start, end in spans:
                words = text[start:end].split()
                masked = [mask(word) for word in words[: _LONGEST + 1]]
                if len(spans) == 1:
                    masked = mask_names(masked)
                pieces.append(Piece(start, end, len(spans) == 1, words, masked))
        position += len(line) + 1
    return pieces


def _is_blank(text: str, span: tuple[int, int], cuts: Sequence[tuple[int, int]]) -> bool:
    """Whether nothing is left of a span that no cut begins or ends in."""
    at = bisect_right(cuts, span[0], key=itemgetter(0)) - 1
    return text[slice(*span)].isspace() or (at >= 0 and span[1] <= cuts[at][1])


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
    cuts: Sequence[tuple[int, int]] = (),
) -> Iterator[Passage]:
    """The passages of an article whose key `recurs`; of openings (there are many more) those whose key `opens`.

    Nothing in the `cuts` is one, which the filters took. What was none before them (`is_new`) is the rest of one.

    What recurs is no neighbour: of the lines of a menu each stands beside the story, and none beside another.
    An article whose prose recurs (today's prices, a copy with another title) tells nothing of boilerplate.
    """
    seed, opens = _seed(outlet), opens or recurs
    pieces = pieces_of(text, cuts)
    keys = [_whole_key(piece, seed) for piece in pieces]
    whole = [key if key is not None and recurs(key) else 0 for key in keys]
    if _is_template(pieces, whole):
        return
    story = [piece for piece, taken in zip(pieces, whole, strict=True) if not taken]
    told = 0  # pieces of the story before this one
    goes_on = [_goes_on(text, *pair) for pair in pairwise(pieces)] + [False]
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


def _goes_on(text: str, piece: Piece, other: Piece) -> bool:
    """Whether the sentence of a piece goes on in the other one, which stands directly behind it."""
    return other.words[0][0].islower() and not text[piece.end : other.start].strip()


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
