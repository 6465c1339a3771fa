"""Who a story is from, at its end, although more is glued to it: initials and agencies, an agency behind a dash."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.signatures_in_tail import is_from
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DASHES, ESCAPED_DASH
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail

# "ae/hp (AFP, Kompas)"
_INITIALS_AND_AGENCIES = Pattern(
    r"[.!?\"”)|]\s{0,2}(?P<mark>[a-z]{2,4}(?:/[a-z]{2,4}){1,2} ?\((?P<names>[^()\n]{2,60})\))"
)
_NAME = Pattern(AGENCY)
_ALSO = frozenset(listed("bylines.agencies_beside_initials"))
# "... katanya. - BernamaWarga memanen": the name ends where another word is glued to it.
_BEHIND_DASH = Pattern(rf"[.\"”] {{0,2}}(?P<from>[{DASHES}]\s?[A-Z][\w!.]{{1,20}}(?: [A-Z!.]{{2,20}})?)")
_ESCAPED_DASH = Pattern(ESCAPED_DASH)
_GLUED = Pattern(r"(?<=[a-z!.])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# "Budi Santoso/Wati/Kalimantan Timur"
_NAMES_AND_PLACES = Pattern(
    r"(?<=[.!?\"”])\s{1,12}(?P<names>(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}/){1,5}[A-Z]\w+(?: [A-Z]\w+){0,2})\s*\Z"
)
_STOPS = tuple(f"{stop}{gap}" for stop in ".\"”" for gap in ("", " ", "  "))
_LONGEST, _TAIL, _ESCAPED, _LONGEST_FROM = 120, 800, "\\xe2\\x80\\x9", 30


@filter_for("byline", example="... kata warga.ae/hp (AFP, Reuters)Simak juga video ini", when=When(signs=("/",)))
def agency_initials(page: Page) -> Iterator[Span]:
    """Initials with agencies in brackets near the end; names and places at the end of one-line text."""
    text, end = page.text, page.closing
    slash = text.rfind("/", 0, end)
    if slash < end - _TAIL:
        return
    for match in _INITIALS_AND_AGENCIES.finditer(text, max(0, end - _TAIL)):
        mark = Span(*match.span("mark"))
        if all(_is_agency(name.strip()) for name in match["names"].split(",")) and in_tail(page, mark):
            yield mark
    if slash < end - _LONGEST:
        return
    signed = _NAMES_AND_PLACES.search(text, max(0, end - _LONGEST), end)
    if signed and is_place(signed["names"].rpartition("/")[2]):
        yield Span(*signed.span("names"))


@filter_for(
    "byline",
    example="... kata warga. - BernamaWarga panen raya",
    when=When(signs=(_ESCAPED, *(f"{stop}{dash}" for stop in _STOPS for dash in DASHES))),
)
def glued_agencies(page: Page) -> Iterator[Span]:
    """An agency behind a dash at the end of the story, although a headline is glued to it."""
    text = page.text
    for match in _BEHIND_DASH.finditer(text):
        start, stop = match.span("from")
        ends = [glued.start() for glued in _GLUED.finditer(text, start + 3, min(stop + 1, len(text)))]
        found = next((each for each in ends if is_from(text[start:each])), None)
        if found and not page.is_marked(start):
            yield Span(start, found)
            return
    for dash in _ESCAPED_DASH.finditer(text, max(0, page.closing - _TAIL)) if _ESCAPED in text else ():
        end = blank_before(text, min(page.next_mark(dash.start()), page.closing))
        if end - dash.end() < _LONGEST_FROM and is_from(text[dash.start() : end]):
            yield Span(dash.start(), end)


def _is_agency(name: str) -> bool:
    return _NAME.fullmatch(name) is not None or name.lower() in _ALSO or outlet_of_mark(name) is not None
