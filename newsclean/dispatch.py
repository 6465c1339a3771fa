"""Who is asked: each filter, in running order, about the pages in which it can have anything to say."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsclean.filters.base import Filter, When
from newsclean.filters.titles import find_headline
from newsclean.page import Mark, Page
from newsclean.page.cues import Cues
from newsclean.page.patterns import Pattern, any_of

_mark = tuple.__new__  # Mark(...), but for the call: there are many


class _Asked(NamedTuple):
    """Filters, by their turns, that are asked under one condition; its signs are `lone` ones and `alike` ones."""

    number: int
    odd: int
    lines: int
    head: int
    lone: list[str]
    alike: list[tuple[str, Pattern]]
    turns: list[int]


class Dispatch:
    """Filters in running order, with their conditions brought together.

    Most conditions are about the text, which stays as it is while it is being marked: each is looked at once a page,
    for all filters that share it. What depends on the marks of other filters is looked at when it is a filter's turn.
    """

    def __init__(self, filters: Sequence[Filter], cuts: Collection[str] | None = None) -> None:
        """`cuts` names the filters whose marks are cut (None: all)."""
        self._filters, self._cuts = tuple(filters), cuts
        self._cues = _cues_of(tuple((each.name, each.when.words) for each in filters if each.when.words))
        self._turns = {each.name: turn for turn, each in enumerate(filters)}
        by_condition: dict[tuple[tuple[str, ...], int, int, int], list[int]] = {}
        for turn, each in enumerate(filters):
            if not (when := each.when).words:
                by_condition.setdefault((when.signs, when.odd, when.lines, when.head), []).append(turn)
        self._by_condition = [
            _Asked(number, odd, lines, head, *_searches(signs), turns)
            for number, ((signs, odd, lines, head), turns) in enumerate(by_condition.items())
        ]
        self._reach = max((len(sign) for signs, *_ in by_condition for sign in signs), default=0)

    def mark(self, pages: Sequence[Page]) -> None:
        """Let every filter mark what it finds in each of the pages; one filter's turn is over before the next one's."""
        queues: list[list[Page]] = [[] for _ in self._filters]
        for page in pages:
            page.headline = find_headline(page)
            for turn in self._asked(page):
                queues[turn].append(page)
        for each, queue in zip(self._filters, queues, strict=True):
            if queue:
                self._take_turn(each, queue)

    def _asked(self, page: Page) -> list[int]:
        """The turns of the filters of which nothing in the text says that they need not be asked."""
        turns, absent = self._turns, page.absent
        page.hits = self._cues.scan(page.text, page.read_again_until)
        asked = [turns[name] for name in page.hits]
        odd, lines, in_head = len(page.odd_lines), len(page.lines), page.shortest_in_head
        near = page.near_seams(self._reach) if absent else ""
        missed = []
        for number, fewest_odd, fewest, longest, lone, alike, met in self._by_condition:
            if fewest_odd <= odd and fewest <= lines and (not longest or in_head <= longest):
                text = near if number in absent else page.text
                found = False
                for sign in lone:
                    found = found or sign in text
                for shared, signs in alike:
                    found = found or (shared in text and signs.search(text) is not None)
                if found:
                    asked += met
                else:
                    missed.append(number)
        page.absent = frozenset(missed)
        return asked

    def _take_turn(self, each: Filter, pages: Sequence[Page]) -> None:
        find, name, kind, when = each.find, each.name, each.kind, each.when
        for page in _met_by_now(when, pages, self._cuts):
            found = list(find(page, page.hits[name]) if when.words else find(page))
            if found:
                page.mark(found if when.last else [_mark(Mark, (start, end, name, kind)) for start, end in found])


@lru_cache(4)  # cleaners that differ in what they cut ask the same filters: their patterns are compiled once
def _cues_of(words_of: tuple[tuple[str, tuple[str, ...]], ...]) -> Cues:
    """The cues of filters, by name, that open with these words."""
    return Cues(dict(words_of))


@lru_cache(256)
def _searches(signs: tuple[str, ...]) -> tuple[list[str], list[tuple[str, Pattern]]]:
    """How signs are looked for: lone ones, and patterns of those that share a character. A search can skip to that, and
    many texts do not have it: the fewest that are not too frequent, and the rarest of these.

    Of no signs an empty one is made, which stands in every text.
    """
    in_order = sorted(signs) or [""]
    left = [sign for sign in in_order if len(sign) > 1 and not _TOO_FREQUENT.issuperset(sign)]
    lone, alike = [sign for sign in in_order if sign not in left], []
    while left:
        holders = {each: [sign for sign in left if each in sign] for each in {*"".join(left)} - _TOO_FREQUENT}
        shared = max(holders, key=lambda each: (len(holders[each]), -_FREQUENT.find(each), each))
        alike.append((shared, _around(shared, holders[shared])))
        left = [sign for sign in left if shared not in sign]
    return lone, alike


# Characters of news that are no signs by themselves, the rarer first; and those that a text has many of.
_FREQUENT = "z89:W64OF35E/U”\"LHvGC()J-NfR1D0TIwBM2KAcSPj.,y"
_TOO_FREQUENT = frozenset(" aneirtuksmdglpobh")


def _around(shared: str, signs: Iterable[str]) -> Pattern:
    """A pattern for signs that share a character, which comes first, before what stands on both sides of it."""
    sides: dict[str, list[str]] = {}
    for sign in signs:
        before, _, after = sign.partition(shared)
        sides.setdefault(before, []).append(re.escape(after))
    return Pattern(
        re.escape(shared)
        + any_of(f"(?<={re.escape(before + shared)}){any_of(behind)}" for before, behind in sides.items())
    )


def is_met(when: When, page: Page, cuts: Collection[str] | None = None) -> bool:
    """Whether a condition holds on a page, as it is marked by now. (The pipeline takes the words from `page.hits`.)"""
    return (
        len(page.odd_lines) >= when.odd
        and len(page.lines) >= when.lines
        and (not when.head or page.shortest_in_head <= when.head)
        and (not when.signs or any(sign in page.text for sign in when.signs))
        and bool(_met_by_now(when, [page], cuts))
    )


def _met_by_now(when: When, pages: Sequence[Page], cuts: Collection[str] | None) -> Sequence[Page]:
    """The pages of which the marks and the notes so far do not say that a filter has nothing to find."""
    if when.open:
        pages = [page for page in pages if page.ends_open]
    if when.ends:
        pages = [page for page in pages if page.odd_lines or page.ends_open]
    if when.marked:
        pages = [page for page in pages if page.marks]
    if when.noted:
        note = (when.noted, 0)
        pages = [page for page in pages if page.known.get(note) != []]
    if when.last:
        pages = [page for page in pages if not _holds_cut(page, cuts)]
    return pages


def _holds_cut(page: Page, cuts: Collection[str] | None) -> bool:
    """Whether some mark of a page will be cut."""
    return any(cuts is None or mark.filter in cuts for mark in page.marks)
