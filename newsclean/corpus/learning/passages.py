"""Passages: the pieces of a text that may be boilerplate, with what stands beside them.

A passage is a line, a sentence of a line that holds more, or the words with which a sentence begins if another one
may begin behind them (in one-line text no stop ends a footer: "Ikuti kami di Contoh.com Warga memanen padi.").
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

from newsclean.corpus.learning.pieces import LONGEST, Piece, pieces_of
from newsclean.lexicon.headlines import headline_words

LINE, SENTENCE, OPENING = "line", "sentence", "opening"

_LONGEST_REST = 40  # words
_OPENING = range(3, 17)  # words
_OPENS_SENTENCE = frozenset("\"“‘'([")
_MOST_SENTENCES, _MOST_RECURRING, _MOST_RECURRING_AT_ENDS = 3, 0.3, 0.6
_NEAR = 3  # words of a neighbour that are compared
_EDGES = ".,:;!?\"'()[]“”‘’…"
_SHOWN, _AROUND = 160, 40  # characters of an example, and on each side of it
HEAD, TAIL, BETWEEN = "head", "tail", "between"
INSIDE = "inside"  # a passage behind which its own sentence goes on


class Example(NamedTuple):
    """A piece as it stands, and some of what stands around it."""

    before: str
    piece: str
    after: str


class Passage(NamedTuple):
    """A passage that recurs. `left` and `right` are hashes of what stands beside it (0: nothing does).

    `far` are those of what stands one further: what a filter left of other boilerplate may stand in between.
    `beside` are the keys of the pieces before and behind it that recur, too (0: they do not). `again`: the same stands
    elsewhere in the article, too. `is_rest`: a filter took what stood beside it in its sentence. `is_apart`: it is no
    opening, or one before a word with which sentences open.
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
    is_apart: bool = True


def _openings(piece: Piece, seed: int) -> Iterator[tuple[int, int]]:
    """The first words of a sentence in a one-line text, if it has more: how many, and their key."""
    if not piece.in_one_line:
        return
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
    return None if len(piece.masked) > LONGEST else _key(" ".join(piece.masked), seed)


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


def story_of(pieces: Sequence[Piece], outlet: str, recurs: Callable[[int], bool]) -> int:
    """A hash of the longest paragraph of an article: that of the same story told again with other numbers.

    A paragraph that recurs may be a disclaimer, and counts only if there is no other.
    """
    seed = _seed(outlet)
    ranked = sorted(pieces, key=lambda piece: piece.start - piece.end)
    story = next((each for each in ranked if (key := _whole_key(each, seed)) is None or not recurs(key)), None)
    longest = story or next(iter(ranked), None)
    return _key(" ".join(longest.masked), 0) if longest else 0


class KnownKeys(NamedTuple):
    """What is known of the keys of a corpus.

    recurs  the key of a whole passage comes again
    opens   the key of an opening does; of these there are many more
    is_new  no passage had the key before the filters cut
    """

    recurs: Callable[[int], bool]
    opens: Callable[[int], bool]
    is_new: Callable[[int], bool] = lambda key: False


def recurring(
    text: str, pieces: Sequence[Piece], outlet: str, known: KnownKeys, edges: Collection[int] = ()
) -> Iterator[Passage]:
    """The passages of an article whose keys are known to recur.

    The pieces are those that the filters left, which have cut at the `edges`: what was no piece before is the rest of
    one.

    What recurs is no neighbour: of the lines of a menu each stands beside the story, and none beside another.
    An article whose prose recurs (today's prices, a copy with another title) tells nothing of boilerplate.
    """
    seed, (recurs, opens, is_new) = _seed(outlet), known
    keys = [_whole_key(piece, seed) for piece in pieces]
    whole = [key if key is not None and recurs(key) else 0 for key in keys]
    if _is_template(pieces, whole):
        return
    story = [piece for piece, taken in zip(pieces, whole, strict=True) if not taken]
    told = 0  # pieces of the story up to this one
    for at, (piece, key, taken) in enumerate(zip(pieces, keys, whole, strict=True)):
        first, told = told, told + (not taken)
        before = story[first - 1] if first else None
        is_rest = not taken and key is not None and _is_rest(piece, edges) and is_new(key)
        if taken or is_rest:
            is_part = at + 1 < len(pieces) and _goes_on(text, piece, pieces[at + 1])
            after = story[told] if told < len(story) else None
            yield Passage(
                LINE if piece.whole_line else SENTENCE,
                " ".join(piece.masked),
                INSIDE if is_part else _place(before, after),
                _left(story, first),
                _right(story, told),
                (_left(story, first - 1), _right(story, told + 1)),
                (whole[at - 1] if at else 0, whole[at + 1] if at + 1 < len(whole) else 0),
                _example(text, piece),
                is_rest=is_rest,
            )
        for count, opening in _openings(piece, seed):
            if opens(opening):
                right = _beside(piece.masked[count : count + _NEAR])
                yield Passage(
                    OPENING,
                    " ".join(piece.masked[:count]),
                    _place(before, piece) if _may_open(piece.words[count]) else INSIDE,
                    _left(story, first),
                    right,
                    (_left(story, first - 1), right),
                    (whole[at - 1] if at else 0, 0),
                    _example(text, piece),
                    is_apart=piece.words[count].strip(_EDGES) in headline_words().starters,
                )


def _is_rest(piece: Piece, edges: Collection[int]) -> bool:
    """Whether a piece stands where something was cut, and is short enough to be the rest of boilerplate."""
    return len(piece.words) <= _LONGEST_REST and (piece.start in edges or piece.end in edges)


def _left(story: Sequence[Piece], end: int) -> int:
    """A hash of the last words before the piece of the story with this number; 0 if there are none."""
    return _beside(story[end - 1].masked[-_NEAR:]) if end > 0 else 0


def _right(story: Sequence[Piece], start: int) -> int:
    """A hash of the first words of the piece of the story with this number; 0 if there is none."""
    return _beside(story[start].masked[:_NEAR]) if start < len(story) else 0


def _goes_on(text: str, piece: Piece, other: Piece) -> bool:
    """Whether the sentence of a piece goes on in the other one, which stands directly behind it."""
    return other.words[0][0].islower() and not text[piece.end : other.start].strip()


def _example(text: str, piece: Piece) -> Example:
    start, end = piece.start, piece.end
    parts = text[max(start - _AROUND, 0) : start], text[start : min(end, start + _SHOWN)], text[end : end + _AROUND]
    return Example(*(" ".join(part.split()) for part in parts))


def _is_template(pieces: Sequence[Piece], recurs: Sequence[int]) -> bool:
    """Whether several sentences recur: most of all, or a good part of those that stand between others.

    At an end of the text they may be boilerplate: who wrote it, and a disclaimer.
    """
    own = [at for at, taken in enumerate(recurs) if not taken]
    inner = slice(own[0], own[-1]) if own else slice(0)
    between, everywhere = (
        (sum(piece.is_prose for piece, taken in zip(pieces[part], recurs[part], strict=True) if taken), part)
        for part in (inner, slice(None))
    )
    return any(
        again > _MOST_SENTENCES and again > most * sum(piece.is_prose for piece in pieces[part])
        for (again, part), most in ((between, _MOST_RECURRING), (everywhere, _MOST_RECURRING_AT_ENDS))
    )


def _beside(words: list[str]) -> int:
    return _key(" ".join(words), 0) or 1


def _place(before: Piece | None, after: Piece | None) -> str:
    """Where a passage stands that has these pieces of the story beside it."""
    if before is None:
        return HEAD
    return TAIL if after is None else BETWEEN
