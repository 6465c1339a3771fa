"""The head of a page in one line with the story: sections, names, times, buttons, in any order.

Where it ends the words tell: a sentence has small words soon, and a head has none but those of times and buttons.
So the words are read up to the first other small word, and the head ends with the last time, count, sign or button
before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from newsclean.filters.base import filter_for
from newsclean.lexicon.dates import DAYS, MONTH, MONTHS, SHORT_DAYS
from newsclean.lexicon.slots import bits_of, slots_of_word
from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import HEAD

# So long is a head at most, in so long a line at least; and so many words it has that nobody knows.
_LONGEST, _SHORTEST_LINE, _MOST_UNKNOWN = 200, 300, 8
# Quick looks: most stories open with a name or two and a small word; a head has a sign, a clock or a count.
_STORY = Pattern(r"(?:[A-Z][\w’'.-]*+,? ){1,5}+(?!oleh )[a-z]{3}|[“\"]")
_MAY_END = Pattern(
    r"[|·•>›»→▸∙●]|\d[.:]\d\d|\d H\b|\d[dhm]? ago|\d \w+ (?:yang )?lalu|ibaca|ihat|iews|\d m\w+ (?:mem)?[br]"
)
_TOKEN = Pattern(r"\S+")
_EDGES = ".:()[]\"'“”‘’‹›«»<>|•·"
_SMALL = frozenset(
    ("dan", "di", "oleh", "by", "in", "ku", "dening", "dari", "to", "this", "the", "and", "of", "for", "ke")
)
# What a word is: of a time, of a button, a sign between labels, any other with a capital; small ones join, or tell.
_TIME, _BUTTON, _SIGN, _CAPITAL, _JOINS, _TELLS = range(6)
_SIGNS = frozenset("|·•>›»→▸~∙●/")
_FIGURES = Pattern(r"[(\[±]?[’']?\d[\d.,:/+-]*(?:[kKx]|rb|jt|d|h|m)?[’'′″)\]]?")
# With these a time or a count ends, and with what a head tells it.
_UNITS, _AGO, _COUNTED = any_listed("timestamps.units"), any_listed("timestamps.ago"), any_listed("timestamps.counted")
_CLOCK = r"\d{1,2}[.:]\d\d(?::\d\d)?"
_TOLD = Pattern(
    rf"(?:(?:\d{{1,2}}[ -]{MONTH},?[ -]\d{{4}}|{MONTH} \d{{1,2}}, \d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}"
    r"|\d{4}-\d\d-\d\d)"
    rf"[^\w\n]{{0,4}}(?:(?:pukul|jam|at|-) )?{_CLOCK}"
    rf"|\d{{1,2}} ?{_UNITS} (?:yang )?{_AGO}|\d{{1,2}}[dhm] ago"
    rf"|\d[\d.,]*(?: ?[kK]| ?rb)? ?(?:kali )?{_COUNTED}|{_COUNTED}:? \d[\d.,]*(?: ?[kK]| ?rb)?(?: kali| ?x)?"
    rf"|\d{{1,2}} ?{_UNITS} {_COUNTED}"
    rf"|(?:{_COUNTED}|waktu|durasi)\W{{0,2}} (?:baca )?\W{{0,2}}\d{{1,2}} ?(?:{_UNITS}|[’'])"
    rf"|(?:1[34]\d\d H|{_CLOCK} WI(?:B|TA|T)))\Z",
    re.IGNORECASE,
)
_LAST_OF_TIME = frozenset(
    ("lalu", "ago", "wib", "wita", "wit", "h", "kali", "x", *listed("timestamps.counted"), *listed("timestamps.units"))
)
_OF_TIMES = ("units", "ago", "counted", "around", "zones")
_BACK, _SURE, _MOST_CLOCKS = 45, 2, 2
_CLOCKS = Pattern(_CLOCK)
_ENDS_SENTENCE = (",", ".", "?", "!", ";", "”", '"', "...", "…")
_OPENS = Pattern(r"[A-Z\"“]|\d+ [a-z]")
_PROSE, _NEAR = Pattern(r"(?:\S+\s+){1,7}?[a-z]{3,}\b"), 110


@filter_for("nav", example="Kanal Waru › Panen Sari Rahma 2 jam lalu Warga memanen padi di sawah sejak Senin pagi. ...")
def head_in_line(page: Page) -> Iterator[Span]:
    """Sections, names, times, counts and buttons in front of the story in its line, up to the last that is sure."""
    start = page.opening
    if not page.title or start > HEAD or page.line_end(start) - start < _SHORTEST_LINE or page.is_marked(start):
        return
    if _STORY.match(page.text, start) or not _MAY_END.search(page.text, start, start + _LONGEST):
        return
    if end := _head_end(page, start, min(page.next_mark(start), page.line_end(start), start + _LONGEST)):
        yield Span(start, end)


def _head_end(page: Page, start: int, stop: int) -> int:
    """Where a head ends that begins at `start`, 0 if none does."""
    text, end, sure, unknown, run, names = page.text, 0, 0, 0, 0, list[str]()
    for match in _TOKEN.finditer(text, start, stop):
        word = match[0]
        kind = _kind(word)
        if kind == _TELLS:
            break
        if kind == _CAPITAL:
            unknown += 1
            names.append(word.lower())
            if word.endswith(_ENDS_SENTENCE) and len(word) > 3:
                break
        run = run + 1 if kind == _BUTTON and (run or not word[0].islower()) else 0
        told = _is_told(text, start, match.end(), word)
        if told:
            sure += _SURE
        elif kind == _SIGN:
            sure += 1
        ends = told or kind == _SIGN or (run > 1 and word[-1] != ":")
        if ends and sure >= _SURE and _opens_story(text, match.end()):
            end = match.end()
        if unknown > _MOST_UNKNOWN:
            break
    if not end or len(_CLOCKS.findall(text, start, end)) > _MOST_CLOCKS:
        return 0
    title = (page.title or "").lower()
    return end if 2 * sum(name in title for name in names) <= len(names) else 0


def _is_told(text: str, start: int, end: int, word: str) -> bool:
    """Whether a time or a count ends with a word."""
    if not (word[-1].isdigit() or word[-1] in "’'" or word.strip(_EDGES).lower() in _LAST_OF_TIME):
        return False
    return _TOLD.search(text, max(start, end - _BACK), end) is not None


def _opens_story(text: str, end: int) -> bool:
    """Whether a sentence begins behind a blank."""
    after = end + 1
    if not text[end:after].isspace() or not _OPENS.match(text, after):
        return False
    return _PROSE.match(text, after, after + _NEAR) is not None


@lru_cache(4096)
def _kind(word: str) -> int:
    bare = word.strip(_EDGES)
    if not any(map(str.isalnum, bare)):
        return _SIGN if not _SIGNS.isdisjoint(word) or ord(word[0]) > 0x2300 else _JOINS
    if bare in _times() or bare.lower() in _times() or _FIGURES.fullmatch(bare):
        return _TIME
    found = slots_of_word(bare)
    if found & _buttons():
        return _BUTTON
    if bare.lower() in _SMALL:
        return _JOINS
    return _TELLS if bare[0].islower() else _CAPITAL


@cache
def _times() -> frozenset[str]:
    words = (phrase for name in _OF_TIMES for phrase in listed(f"timestamps.{name}"))
    single = (word.lower() for phrase in words for word in phrase.split())
    return frozenset((*single, *MONTHS, *DAYS, *SHORT_DAYS, "menit", "baca"))


@cache
def _buttons() -> int:
    return bits_of("share|control|home|footer")
