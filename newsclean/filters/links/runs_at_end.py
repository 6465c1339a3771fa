"""Titles of other articles that a scraper took along behind the end of a text, each glued to the one before."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_TAIL = 3000  # characters
# Two words that lost the space between them.
JOIN = Pattern(r"(?:[a-z0-9)]|[?'’](?<=\w.))['’]??(?=['‘]?[A-Z][a-zA-Z]|\[[A-Z])|[a-z](?=\d{1,3} [A-Za-z])")
# What each of these has, and so often at least near the end; a quick look.
MAY_JOIN = Pattern(r"[A-Z\d](?:(?<=[a-z0-9)?'’‘\[][A-Z])|(?<=[a-z]\d))")
_LAST, _FEWEST_LAST = 900, 2
MOST_AT_ONE = 2  # joins: before a quotation mark and behind it
_FEWEST, _LENGTHS = 8, range(15, 171)  # titles, and the characters of each
_FEWEST_WORDS, _SHARE = 3, 0.8
# So much may stand behind them: the address of a publisher, a notice.
_MOST_BEHIND = 700
_SHORTEST_MEAN, _MOST_DIGITS = 35, 0.06
# No title has a full stop, a sign of a table, or a label of who comes and goes.
_NO_TITLE = Pattern(
    r"\b(?:Masuk|Keluar)\s?:|[a-z)\d]{2}[.!][\"”]?(?:\s|[A-Z]|\Z)|,[\"”]|[|;=•\"“]|\A[\w ]{2,24}: [\w-]+\Z"
)
_MOST_ALIKE = 0.4  # of the titles, that open with the same word
# How a story ends in front of them: with a sentence, or the name of its agency.
_SENTENCE_END = Pattern(
    r"[.!?](?:[\"”]|(?<=[a-z)\d]{3}.)|(?<=-\d\d.)|(?<=[A-Z]{3}.)|(?<=[A-Z]\).))(?=[A-Z'‘\d])"
    r"|(?<=[.\"”] [-–—] )(?:AFP|AP|REUTERS|BERNAMA)(?=[A-Z][a-z])"
)
_AGENCY = Pattern(r"[.\"”]\s[-–—] ?[A-Z][\w/ ]{1,20}\Z")


@filter_for(
    "related",
    example="... kata warga. - KabarPadi mula dituai di RanduHarga cili naik lagiBanjir: Dua sekolah ditutup...",
    when=When(open=True),
)
def glued_runs(page: Page) -> Iterator[Span]:
    """Titles, eight at least, that are glued to each other at the end of a one-line text, in sentence case too."""
    if len(page.lines) > 2:
        return
    text, stop = page.text, page.closing
    floor = max(page.line_start(stop), stop - _TAIL)
    if len(MAY_JOIN.findall(text, max(floor, stop - _LAST), stop)) < _FEWEST_LAST:
        return
    if not may_be_run([join.start() for join in MAY_JOIN.finditer(text, floor, stop)]):
        return
    joins = [join.end() for join in JOIN.finditer(text, floor, stop)]
    if len(joins) < _FEWEST - 1:
        return
    run = max(_runs(text, [*joins, stop]), key=len)
    start = _start(text, floor, run)
    pieces = [text[left:right] for left, right in pairwise([start, *(edge for edge in run if edge > start)])]
    if len(pieces) >= _FEWEST and stop - run[-1] <= _MOST_BEHIND and _are_titles(pieces):
        yield Span(start, blank_before(text, run[-1]))


def may_be_run(places: list[int]) -> bool:
    """A quick look: whether as many joins as a run of titles has may follow each other at these places, none farther
    from the one before than a title is long."""
    count = 0
    for sooner, later in pairwise([0, *places]):
        count = count + 1 if later - sooner <= _LENGTHS[-1] + MOST_AT_ONE else 1
        if MOST_AT_ONE * count >= _FEWEST - 1:
            return True
    return False


def _runs(text: str, edges: list[int]) -> Iterator[list[int]]:
    """The edges of pieces that may all be titles, one after the other."""
    run = edges[:1]
    for left, right in pairwise(edges):
        if not _is_piece(text[left:right]):
            yield run
            run = []
        run.append(right)
    yield run


def _start(text: str, floor: int, edges: list[int]) -> int:
    """Where the first of the titles begins, behind the end of the story; the last edge if it is not found."""
    agency = next((edge for edge in edges if _AGENCY.search(text, max(floor, edge - 25), edge)), None)
    if agency is not None:
        return agency
    near = max(floor, edges[0] - _LENGTHS[-1])
    return max((end.end() for end in _SENTENCE_END.finditer(text, near, edges[0])), default=edges[-1])


def _is_piece(text: str) -> bool:
    """Whether this may be one of the titles, or a part of one that has a capital inside."""
    return len(text) <= _LENGTHS[-1] and not _NO_TITLE.search(text)


def _are_titles(pieces: list[str]) -> bool:
    long = sum(len(piece) in _LENGTHS and len(piece.split()) >= _FEWEST_WORDS for piece in pieces)
    whole = "".join(pieces)
    if len(whole) < _SHORTEST_MEAN * len(pieces) or sum(map(str.isdigit, whole)) > _MOST_DIGITS * len(whole):
        return False
    first = [piece.split()[0] for piece in pieces]
    alike = max(first.count(word) for word in first)
    return long >= _SHARE * len(pieces) and alike <= _MOST_ALIKE * len(pieces)
