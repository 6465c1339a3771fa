"""Datelines of names that no list knows, of which the story itself tells that they are places."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.datelines.forms import NO_OPPONENT
from newsclean.filters.datelines.unknown import MEDIA, SEGMENT, are_names
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.roles import ROLE_IN_CAPITAL
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

# "Wringin – Warga Kelurahan Wringin", "Belua, Batas Line -", "Mandrawe. Bupati berjanji jembatan Mandrawe"
_SIGNED = Pattern(
    rf"(?P<first>{SEGMENT})(?:\s?[,|]{{1,2}}\s?(?P<last>{SEGMENT}))?"
    rf"(?:\s?(?:(?<!\s)(?P<hyphen>-)(?!-)|-{{1,2}}|[{DASHES}]{{1,2}}"
    rf"|\|{{1,2}}(?!\s?{ROLE_IN_CAPITAL}\s?:|[^\n]{{0,80}}\|))\s{{0,3}}"
    rf"|(?<![.\s])(?P<stop>\.)\s{{0,3}})"
    r"(?=“|[A-Z][a-z]+(?:-[a-z]+)? (?:[A-Za-z]|\d)|[A-Z]{2,} [a-z])"
    + NO_OPPONENT
)
_PLACE_BEFORE = Pattern(rf"\b(?i:{any_listed('datelines.of_places')}) (?:[A-Z]\w+ )?\Z")
_BEFORE = Pattern(r"(?<![\w,])((?:[A-Z][\w’'-]{1,30} ){0,2}[A-Z][\w’'-]{1,30})\s?[,|]\s?\Z")
_NAME_START = Pattern(r"\b(?<!-)[A-Z]")
# In one line with what stands above the story: a place in capitals and a dash, or a comma, a name and a dash. (The
# capital and the comma come first, so that a search can skip to them.)
_CAPITALS_INSIDE = Pattern(
    r"(?P<name>[A-Z](?<=[a-z0-9.)\]”\"/:] .)[A-Z]{3,}(?: [A-Z]{3,}){0,2})"
    r"\s{0,2}[–—-]{1,2}\s{0,2}(?=[A-Z][a-z]+ [a-z\d])"
)
_COMMA_INSIDE = Pattern(rf",\s?(?P<last>{SEGMENT})\s?[{DASHES}]{{1,2}}\s{{1,3}}(?=[A-Z][a-z]+ [a-z\d])")
_LAST_WORD = Pattern(r"\w+(?=\W*\Z)")
_INNER_CAPITAL = Pattern(r"[a-z][A-Z]")
_SITE = Pattern(r"[\w-]+\.[a-zA-Z]")
_HEAD = 700
_LOOK_BACK = 40
_LONGEST = 70
_LONG_NAME = 5


def told_end(page: Page, start: int, *, opens: bool = False) -> int:
    """Where a dateline ends that stands at `start` and names a place of the story behind it; 0 without one.

    Where the story `opens`, two names in front of a dash need no more.
    """
    match = _SIGNED.match(page.text, start, start + _LONGEST + _LOOK_BACK)
    if not match or match.end() - start > _LONGEST:
        return 0
    first, last = match["first"], match["last"] or ""
    if not are_names(first, last):
        return 0
    # "TPN Ganjar- Mahfud", "Dki Jakarta, Jabar. Ada 600 kasus"
    if (match["stop"] and last) or (match["hyphen"] and not last and not first.isupper()):
        return 0
    last_word = _LAST_WORD.search(match.group()).group().lower()  # type: ignore[union-attr]
    if page.text[match.end() : match.end() + len(last_word)].lower() == last_word:
        return 0  # "BARU- BARU ini"
    sure = opens and last and len(page.lines) > 1
    return match.end() if sure or any(_is_place_of(page, name, match.end()) for name in (first, last) if name) else 0


def told_inside(page: Page) -> Span | None:
    """The same in the head of a text of one line, behind what stands above the story there."""
    text = page.text
    for match in _CAPITALS_INSIDE.finditer(text, 0, _HEAD):
        told = are_names(match["name"]) and len(match["name"]) >= _LONG_NAME and match["name"].title() in text
        if told and not page.is_marked(match.start()) and not _PLACE_BEFORE.search(text, 0, match.start()):
            return Span(*match.span())
    for match in _COMMA_INSIDE.finditer(text, 0, _HEAD):
        if page.is_marked(match.start()):
            continue
        start = match.start("last")
        if outlet_of_mark(match["last"]) and (place := _known_place_before(page, start)) < start:
            return Span(place, match.end())
        medium = not MEDIA.isdisjoint(match["last"].split()) or _INNER_CAPITAL.search(match["last"])
        if medium and text[match.end("last")].isspace() and are_names(match["last"]):
            place = _place_before(page, start, match.end())
            if place < start and _is_place_of(page, text[place : match.start()].rstrip(), match.end()):
                return Span(place, match.end())
    return None


def names_before(page: Page, position: int, end: int) -> int:
    """Where the name of a place begins that stands before a comma and an address at `position`, and again behind `end`.

    In one line with a headline of capitalised words nothing else tells the two apart.
    """
    if not _SITE.match(page.text, position):
        return position
    return _place_before(page, position, end)


def _known_place_before(page: Page, position: int) -> int:
    """Where the name of a place that the list knows begins before a comma in front of `position`."""
    return next((start for start, name in _possible_names(page, position) if is_place(name)), position)


def _place_before(page: Page, position: int, end: int) -> int:
    """Where a longer name begins before a comma in front of `position` that stands again behind `end`."""
    for start, name in _possible_names(page, position):
        if len(name) >= _LONG_NAME and are_names(name) and page.text.find(name, end) >= 0:
            return start
    return position


def _possible_names(page: Page, position: int) -> Iterator[tuple[int, str]]:
    """The words that may be a name before a comma in front of `position`, and where they begin: the longest first."""
    before = _BEFORE.search(page.text, max(0, position - _LOOK_BACK), position)
    if before is None:
        return
    for capital in _NAME_START.finditer(page.text, *before.span(1)):
        yield capital.start(), page.text[capital.start() : before.end(1)]


def _is_place_of(page: Page, name: str, start: int) -> bool:
    """Whether the text from `start` speaks of a place of that name."""
    said = name.title() if name.isupper() else name
    if len(name) >= _LONG_NAME and name.isupper() and said in page.text:
        return True
    at = page.text.find(said, start)
    while at >= 0:
        apart = not page.text[at + len(said) : at + len(said) + 1].isalnum()
        if apart and _PLACE_BEFORE.search(page.text, max(0, at - _LOOK_BACK), at):
            return True
        at = page.text.find(said, at + 1)
    return False
