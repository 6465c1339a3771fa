"""Datelines right behind a headline in one-line text, and what is left of one there."""

from __future__ import annotations

import re

from newsclean.filters.datelines.by_form import comma_only, is_route, undashed
from newsclean.filters.datelines.forms import CAPITALS, OF_WAY, OUTLET_SEEN
from newsclean.filters.datelines.mark_ends import mark_end
from newsclean.lexicon.dates import MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.headlines import LONGEST_HEADLINE, is_headline, says_something

# With so few lines a text counts as one-line text.
FEW_LINES = 3
# The longest name of an outlet, and how far before it a dateline may begin.
LONGEST_BRAND = 40
LONGEST_BEFORE = 60
_STANDFIRST = 450
_AFTER_CAPITALS = Pattern(r"[-–—](?=\s)(?<=[A-Z][A-Z].|[A-Z]\s.)")
_CAPITALS_AND_COMMA = Pattern(r"(?<=[a-z?!])\s(?=[A-Z]{4,}(?: [A-Z]{3,}){0,2}, [A-Z][a-z])")
_LAST_CAPITALS = Pattern(r"[A-Z][A-Z.’'/&-]+(?:[ ,]{1,3}[A-Z][A-Z.’'/&-]+){0,3}\s*\Z")
_DASH_INSIDE = Pattern(rf"(?<=[\w!?)’'])\s?(?:-{{1,2}}|[{DASHES}])\s{{1,3}}(?=[A-Z“\"][^.!?]{{0,90}}?\s[a-z]{{5}})")
_ANY_LOOSE_DASH = Pattern(rf"[{DASHES}]\s")  # a quick look
_SIGN = Pattern(r"[\w’'],|[:?!\d]")
# "Jakarta (12/5/2020) -", "Jakarta, InfoPublik -": what else it is, the marks tell.
_PLACE_AND_MORE = Pattern(
    r"[A-Z](?:(?<=[\w?!)]\s.)|(?<=[a-z]{3}.))(?=(?P<rest>[\w’'-]{2,}(?: [A-Z][\w’'-]+)?)(?:,\s?[A-Z(\d]|\s\(\d))"
)
_SHORTEST_GLUED, _DATED, _SIGNS = 3, Pattern(rf"\d/\d|\d {MONTH}"), f"{DASHES}|:. "
_SHORTEST_HEADLINE, _SHORT_WORD, _FEWEST_TELLING = 25, 3, 4
# Of other places a headline may speak last: "Pohon Pisang Berbuah di Tengah Batang - Warga ...". In front of it a
# scraper may have set its address.
_CAPITAL_CITY = Pattern(
    rf"(?:(?<=[\w!?)’'\"”]\s)|(?<=[a-z]{{3}}))Jakarta(?:\s?(?:-{{1,2}}|[{DASHES}])\s{{1,3}}|\s(?:-{{1,2}}|[{DASHES}]))(?=[A-Z“\"][^.!?]{{0,90}}?\s[a-z]{{5}})"
)
_ADDRESS = Pattern(r"https?://\S+\s+")
# The dashes in front of the items of a list in one line.
ITEM_DASH, _LIST = Pattern(r"(?<!\d)\s[-–—•]\s(?=[A-Z])"), 260


def behind_headline(page: Page, start: int, near: re.Match[str] | None) -> Span | None:
    """In one-line text: a place in capitals or a sure outlet (`near`), right behind a headline or a standfirst."""
    stop = start + LONGEST_HEADLINE
    if len(page.lines) > FEW_LINES or page.line_end(start) < stop:
        return None
    head = page.text[start : start + _STANDFIRST]
    has_dash = holds_any(head, DASHES)
    for dash in _AFTER_CAPITALS.finditer(page.text, start, start + _STANDFIRST) if has_dash else ():
        place = _LAST_CAPITALS.search(page.text, max(start, dash.start() - LONGEST_BEFORE), dash.start())
        match = CAPITALS.match(page.text, place.start()) if place else None
        sure = match and is_place(match["place"]) and not is_route(page, match)
        if match and sure and _ends_headline_or_sentence(page, start, match.start()):
            return Span(*match.span())
    for comma in _CAPITALS_AND_COMMA.finditer(page.text, start, stop):
        if (found := comma_only(page, comma.end())) and ends_headline(page, start, found.start):
            return found
    if found := _capital_behind_headline(page, start):
        return found
    if not near or near.end() > stop:
        return None
    brand = OUTLET_SEEN.search(page.text, max(start, near.start() - LONGEST_BRAND), stop)
    if brand and outlet_of_mark(brand[0]) and ends_headline(page, start, brand.start()):
        found = undashed(page, brand.start())
        return found if found and page.text[brand.end() : found.end].strip(" ,") else None
    return None


def _capital_behind_headline(page: Page, start: int) -> Span | None:
    """The place that most datelines name, and a dash, between a headline and the story it tells."""
    address = _ADDRESS.match(page.text, start)
    first = address.end() if address else start
    match = _CAPITAL_CITY.search(page.text, first + _SHORTEST_HEADLINE, first + LONGEST_HEADLINE)
    if match is None or OF_WAY.match(page.text, match.end()):
        return None
    told = ends_headline(page, first, match.start()) and _is_told(page, first, match.start(), match.end())
    return Span(*match.span()) if told else None


def behind_glued_word(text: str, outlet: re.Match[str]) -> int:
    """Where a known outlet begins to which the headline's last word was glued: "DijagaContoh.com"; 0 if none was."""
    start, end = outlet.span()
    if outlet_of_mark(outlet[0]):
        return 0
    for at in range(start + _SHORTEST_GLUED, text.find(".", start, end)):
        lists, word = headline_words(), text[start:at].lower()
        apart = text[at].isupper() or (word in lists.common and word not in lists.never_last)  # "kepada"
        if text[at - 1].islower() and apart and outlet_of_mark(text[at:end]):
            return at
    return 0


def marked_behind_headline(page: Page, start: int) -> Span | None:
    """In one-line text: a known place and what datelines have behind one, right behind a headline: "... Dijaga Jakarta
    (12/5/2020) - ", "... Dijaga Jakarta, InfoPublik - "."""
    if len(page.lines) > FEW_LINES:
        return None
    key = ("marked behind headline", start)
    if key not in page.known:
        page.known[key] = _marked_behind(page, start)
    found: Span | None = page.known[key]
    return found


def _marked_behind(page: Page, start: int) -> Span | None:
    for match in _PLACE_AND_MORE.finditer(page.text, start + _SHORTEST_HEADLINE, start + LONGEST_HEADLINE):
        if page.is_marked(match.start()) or not is_place(match[0] + match["rest"]):
            continue
        end = mark_end(page, match.start())
        said = page.text[match.end("rest") : end].strip(f"{_SIGNS},")
        signed = page.text[match.start() : end].rstrip()[-1:] != "."  # "... di Stadion Randu, Minggu 9 November 2025."
        if not signed or not (_DATED.search(said) or outlet_of_mark(said)):
            continue  # a headline may end with two places: "... Guncang Randu, Bali - Warga Mengungsi"
        if ends_headline(page, start, match.start()):
            return Span(match.start(), end)
    return None


def dash_behind_headline(page: Page, start: int) -> Span | None:
    """In one-line text: the dash of a dateline that lost its words, between a headline and the story it tells."""
    if len(page.lines) > 1 or page.line_end(start) < start + LONGEST_HEADLINE:
        return None
    inside = (page.text, start + _SHORTEST_HEADLINE, start + LONGEST_HEADLINE)
    dash = _DASH_INSIDE.search(*inside) if _ANY_LOOSE_DASH.search(*inside) else None
    if not dash or not ends_headline(page, start, dash.start()):
        return None
    if is_place(page.text[start : dash.start()].rpartition(" ")[2]):
        return None
    return Span(*dash.span()) if _is_told(page, start, dash.start(), dash.end()) else None


def _is_told(page: Page, start: int, end: int, story: int) -> bool:
    """Whether what stands from `start` to `end` is a headline in Title Case that says something, and the story that
    begins at `story` tells it."""
    said = page.text[start:end]
    if ". " in said or not (says_something(said) or _SIGN.search(said)):  # "Ketua Tim Budi - Siti berharap"
        return False
    headline = said.split()
    small = headline_words().small
    if any(word.isalpha() and word.islower() and word not in small for word in headline):
        return False
    words = {word.lower() for word in headline if len(word) > _SHORT_WORD}
    lead = page.text[story : story + LONGEST_HEADLINE].lower().split()
    return len(words) >= _FEWEST_TELLING and not words.isdisjoint(lead) and not opens_list(page, story)


def opens_list(page: Page, position: int) -> bool:
    """Whether the dash before `position` is one of those in front of the items of a list in one line."""
    return len(ITEM_DASH.findall(page.text, position, position + _LIST)) > 1


def _ends_headline_or_sentence(page: Page, start: int, end: int) -> bool:
    """Whether all from `start` to `end` is a headline, or a standfirst that ends with a full stop."""
    if end - start <= LONGEST_HEADLINE and ends_headline(page, start, end):
        return True
    text = page.text[start:end].rstrip()
    return text[-1:] in (".", "?", "!") and text[-3:-1].isalpha() and text[-2].islower()


def ends_headline(page: Page, start: int, end: int) -> bool:
    """Whether all from `start` to `end` is a headline in Title Case, of which nothing is missing."""
    text = page.text[start:end].rstrip()
    return is_headline(text) and text.rpartition(" ")[2].lower() not in headline_words().never_last
