"""What the second opinion sees in a piece: its words, its form, and how much the rest of the article speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.words import TOKEN, Vocabulary
from newsclean.page.patterns import Pattern

_MOST_TOKENS = 80
_WHOLE_FORM = 8  # parts; a longer form does not come twice
_CONTENT = Pattern(r"[^\W\d_]{5,}")
_SHORTEST_TITLE = 15


def features(text: str, candidate: Candidate, vocabulary: Vocabulary, title: str | None = None) -> list[str]:
    """All that is seen in a piece of `text`, each once."""
    piece = text[candidate.start : candidate.end]
    return [
        *_of_piece(piece, vocabulary),
        *_of_place(piece, candidate),
        *_of_overlap(text, piece, candidate, vocabulary),
        *(["title"] if title and _is_in_title(piece, title) else []),
    ]


@lru_cache(4096)  # sites repeat their boilerplate on every page
def _of_piece(piece: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """What depends on nothing but the piece."""
    tokens = TOKEN.findall(piece)[:_MOST_TOKENS] or ["<none>"]
    read = list(map(vocabulary.read, tokens))
    words, form = [each.word for each in read], _form([each.part for each in read])
    return tuple(dict.fromkeys([*_of_words(words), *_of_form(form), *_of_shape(piece, tokens)]))


def size_of(piece: str) -> int:
    """The length of a piece in steps of half a doubling."""
    bits = len(piece).bit_length()
    return min(bits * 2 + (len(piece) >> max(bits - 2, 0) & 1), 21)


def _end_of(piece: str) -> str:
    """The last character, letters and digits as one each."""
    last = piece[-1]
    return "a" if last.isalpha() else "d" if last.isdigit() else last


def _form(parts: list[str]) -> list[str]:
    """The parts of a form, runs of names and of other words as one."""
    return [part for i, part in enumerate(parts) if not i or part != parts[i - 1] or part not in ("x", "X", "U", "P")]


def _of_words(words: list[str]) -> Iterator[str]:
    for word in words:
        yield "w=" + word
    for pair in pairwise(words):
        yield "2=" + "_".join(pair)
    yield "f1=" + words[0]
    yield "f2=" + "_".join(words[:2])
    yield "l1=" + words[-1]
    yield "l2=" + "_".join(words[-2:])
    if ":" in words[1:4]:
        yield "label"
        yield "label=" + words[0]
    for mark in ":,.|/":
        yield f"{mark}={min(words.count(mark), 3)}"


def _of_form(form: list[str]) -> Iterator[str]:
    for part in form:
        if part[0] == "<":
            yield "c=" + part
    for i in range(len(form) - 1):
        yield "g2=" + "_".join(form[i : i + 2])
        yield "g3=" + "_".join(form[i : i + 3])
    for count in (2, 3):
        yield f"h{count}=" + "_".join(form[:count])
        yield f"t{count}=" + "_".join(form[-count:])
    if len(form) <= _WHOLE_FORM:
        yield "form=" + "_".join(form)


def _of_shape(piece: str, tokens: list[str]) -> Iterator[str]:
    size, end = size_of(piece), _end_of(piece)
    yield f"size={size}"
    yield f"end={end}"
    yield f"end={end}{size // 2}"
    letters = [token for token in tokens if token[0].isalpha()]
    capital = 5 * sum(token[0].isupper() for token in letters) // max(len(letters), 1)
    upper = 5 * sum(token.isupper() and len(token) > 1 for token in letters) // max(len(letters), 1)
    yield f"cap={capital}"
    yield f"cap={capital}{end}"
    yield f"cap={capital}{size // 2}"
    yield f"up={upper}"
    yield f"up={upper}{size // 2}"
    if "\n" in piece:
        yield "lines"
    if piece[0] in "([" and piece[-1] in ")]":
        yield "bracketed"
    if any(quote in piece for quote in "“\"”"):
        yield "quotes"
    if piece[0].islower():
        yield "lower"


def _of_place(piece: str, candidate: Candidate) -> Iterator[str]:
    where = candidate.where
    yield f"at={where}"
    yield f"size={where}{size_of(piece)}"
    yield f"end={where}{_end_of(piece)}"


def _of_overlap(text: str, piece: str, candidate: Candidate, vocabulary: Vocabulary) -> Iterator[str]:
    """How many content words the piece has, and how many of them the rest of the article has, too."""
    small = piece.lower()
    own = {word for word in _CONTENT.findall(small) if vocabulary.class_of(word) not in _COMMON}
    whole = _lower(text) if own else ""
    shared = sum(whole.count(word) > small.count(word) for word in own)
    yield f"shares={min(len(own), 6)}/{min(shared, 4)}"
    share = "none" if not own else str((3 * shared + len(own) - 1) // len(own))
    yield f"shares={candidate.where}{share}"


# Words of these classes say nothing about what an article is about.
_COMMON = frozenset(("small", "invite", "reader", "channel", "link", "article", "own", "say", "month", "day"))


@lru_cache(4)
def _lower(text: str) -> str:
    return text.lower()


def _is_in_title(piece: str, title: str) -> bool:
    return len(piece) > _SHORTEST_TITLE and piece.rstrip(".… ").lower() in title.lower()
