"""The pieces of a page that stand apart, so that they could be furniture: where the second opinion looks.

Place only says where to look. What a piece is, it has to say itself: no candidate knows its neighbours, which may be
cut in the same breath.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import NamedTuple

from newsclean.lexicon.forms import may_have_form
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

# A line of the story's middle that is longer is a paragraph; at the head and the tail, furniture may be longer.
_SHORT, _LONG = 240, 700
# A line that is a paragraph of the story, as far as its form tells: so long, and it ends like a sentence.
_PROSE, _PROSE_ENDS = 90, ".!?”\""
# How much of a long line is looked at from its ends, and how many pieces of it; the next pass looks at the next ones.
_HEAD_WINDOW, _TAIL_WINDOW = 400, 400
_HEAD_PIECES, _TAIL_PIECES = 2, 3
# A line this long holds what was several paragraphs; in its middle so many pieces are looked at, so far.
_FLAT, _MOST_OPENINGS, _MIDDLE_WINDOW = 900, 20, 400
# A shorter line may be a label, whatever its last character is.
_LABEL = 60
_SENTENCE_ENDS, _LONGEST_OPENER = (". ", "” ", '" '), 20
_FIRST_LETTERS = 3  # are looked up first
MARKS = "<‹«•→▶►»➡●■◆▪☞👉👇📲📌📢🔔✅★☆|©"
# Where one piece ends and the next begins inside a line: behind a sentence, at a mark, at a join that lost its space.
# All alternatives begin with the same set of characters, which makes the search fast.
_CUT = Pattern(
    rf"[.!?…”\"’')\]{MARKS}](?:(?<=[ \t][{MARKS}])|(?<![{MARKS}])[ \t]+(?=[A-Z0-9“\"‘'(\[#@*>–-])"
    r"|(?<=[a-z0-9)][.!?])(?=[A-Z][a-zA-Z])|(?<=[a-z.][”\"])(?=[A-Z]))"
)
_ABBREVIATION = Pattern(
    r"(?:\b[A-Z]|\b(?:Dr|Drs|Dra|Jl|No|St|Hj|Ir|Rp|Kol|Prof|Kab|Tn|Ny|Bpk|Sdr|Moh|Muh|Abd|Letjen|Brigjen|Kompol|vs|Moch|PT|CV|Tbk|Sdri|Kec|Kel|Ds|Mr|Mrs|Jend|Mayjen|AKP|AKBP|dll|dkk|dsb))\.\Z"
)
_ABBREVIATION_LENGTH = 10

# Where a candidate may stand: head, middle or tail (h, m, t) of the story, as a line or inside one (l, i); or it is the
# first part of a sentence, behind which the story goes on.
PART = "part"
INSIDE = ("hi", "mi", "ti")
WHERE = ("hl", "ml", "tl", *INSIDE, PART)


class Candidate(NamedTuple):
    """Characters `start` to `end` of a page's text, and which of WHERE they stand."""

    start: int
    end: int
    where: str


def candidates(page: Page, openers: frozenset[str]) -> Iterator[Candidate]:
    """The pieces that stand apart in what no filter has marked.

    Between paragraphs these are lines that are no paragraphs, or open with one of the words with which furniture
    opens; at both ends all lines, the last sentences of the last paragraph, and where several paragraphs make one line,
    its first sentences, and in its middle those that open so.
    """
    text = page.text
    lines = list(page.open_lines()) if page.marks else page.lines
    first, last = _story(text, lines)
    if len(lines) > 1:
        for i in range(first + 1):
            if lines[i].end - lines[i].start <= _LONG:
                yield Candidate(*lines[i], "hl")
        first_letters = _first_letters(openers)
        for i in range(first + 1, last):
            start, end = lines[i]
            if end - start <= _SHORT and (
                text[end - 1] not in _PROSE_ENDS
                or end - start <= _LABEL
                or (text[start : start + _FIRST_LETTERS] in first_letters and _opens(text, start, openers))
            ):
                yield Candidate(start, end, "ml")
        for i in range(max(last, first + 1), len(lines)):
            if lines[i].end - lines[i].start <= _LONG:
                yield Candidate(*lines[i], "tl")
    for i, (start, end) in enumerate(lines):
        is_flat = end - start > _FLAT
        if is_flat or i == last:
            yield from _inside(text, start, end, i == first and (is_flat or i == last), i == last, openers)


def _story(text: str, lines: list[Span]) -> tuple[int, int]:
    """The first and the last line that are paragraphs of the story; without any, the first and the last."""
    prose = (i for i, (start, end) in enumerate(lines) if end - start >= _PROSE and text[end - 1] in _PROSE_ENDS)
    first = next(prose, None)
    if first is None:
        return 0, len(lines) - 1
    last = len(lines) - 1
    while lines[last].end - lines[last].start < _PROSE or text[lines[last].end - 1] not in _PROSE_ENDS:
        last -= 1
    return first, last


def _opens(text: str, start: int, openers: frozenset[str]) -> bool:
    """Whether the word at `start` is one with which furniture opens."""
    return text[start : start + _LONGEST_OPENER].partition(" ")[0].rstrip(":,.") in openers


def _inside(
    text: str, start: int, end: int, is_head: bool, is_tail: bool, openers: frozenset[str]
) -> Iterator[Candidate]:
    """The pieces of a line; of a short one that is both head and tail, each has a half."""
    middle = (start + end) // 2
    head = [each for each in _at_head(text, start, end) if not is_tail or each.start < middle] if is_head else []
    tail = [each for each in _at_tail(text, start, end) if not is_head or each.start >= middle] if is_tail else []
    yield from head
    if end - start > _FLAT:
        yield from _in_middle(text, head[-1].end if head else start, tail[0].start if tail else end, openers)
    yield from tail


def cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Where pieces begin in a part of a line, but for the first."""
    for match in _CUT.finditer(text, start, end):
        at = match.start()
        if text[at] in MARKS:
            if at > start:
                yield at
        elif not (text[at] == "." and _ABBREVIATION.search(text, max(start, at - _ABBREVIATION_LENGTH), at + 1)):
            yield match.end()


def _at_head(text: str, start: int, end: int) -> Iterator[Candidate]:
    window = min(end, start + _HEAD_WINDOW)
    edges = [start, *islice(cuts(text, start, window), _HEAD_PIECES)]
    if len(edges) <= _HEAD_PIECES and window == end:
        edges.append(end)
    yield from _pieces(text, edges, Span(start, end), "hi")


def _at_tail(text: str, start: int, end: int) -> Iterator[Candidate]:
    window = max(start, end - _TAIL_WINDOW)
    edges = [*[start][window > start :], *cuts(text, window, end), end]
    edges = edges[-_TAIL_PIECES - 1 :]
    last = edges[0] + len(text[edges[0] : edges[-1]].rstrip())
    for piece in _pieces(text, edges, Span(start, end), "ti"):
        yield piece
        # What may have a form is judged like a line, with the sentences behind it: they may be one piece.
        if text[piece.start - 1 : piece.start] == " " and may_have_form(text[piece.start : piece.end]):
            yield piece._replace(end=last, where="tl")


def _in_middle(text: str, start: int, end: int, openers: frozenset[str]) -> Iterator[Candidate]:
    for at in islice(_openings(text, start, end, openers), _MOST_OPENINGS):
        window = min(end, at + _MIDDLE_WINDOW)
        after = next(cuts(text, at, window), window)
        yield Candidate(at, at + len(text[at:after].rstrip()), "mi")


def _openings(text: str, start: int, end: int, openers: frozenset[str]) -> Iterator[int]:
    """Where a sentence opens with one of the words. Done by hand: a pattern takes four times as long."""
    first_letters = _first_letters(openers)
    for mark in _SENTENCE_ENDS:
        at = start
        for sentence in text[start:end].split(mark):
            if sentence[:_FIRST_LETTERS] in first_letters and at > start and _opens(text, at, openers):
                yield at
            at += len(sentence) + len(mark)


@lru_cache(4)
def _first_letters(openers: frozenset[str]) -> frozenset[str]:
    return frozenset(word[:_FIRST_LETTERS] for word in openers if len(word) >= _FIRST_LETTERS)


def _pieces(text: str, edges: list[int], line: Span, where: str) -> Iterator[Candidate]:
    for start, after in pairwise(edges):
        if (start, after) != line:
            yield Candidate(start, start + len(text[start:after].rstrip()), where)
