"""What stands between a headline and the dateline in their line: sites, times and credits, in any order.

"... Gabah Dijaga Kompas.com - 22/04/2020, 09:41 WIB Penulis: Siti Rahma JAKARTA, KOMPAS.com - ...". Where the headline
ends is not known; but between it and a dateline no sentence has room, and so all is the page's that is nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.forms import BRAND
from newsclean.filters.timestamp_forms import GLUED_SITE
from newsclean.lexicon.dates import DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import NAME_WORD
from newsclean.lexicon.roles import ROLE_IN_CAPITAL
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.names import is_name

_DATE = rf"(?:{DAY},?\s)?(?:\d{{1,2}}[\s-]{MONTH}[\s-]\d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}})"
_CLOCK = r"[\s,|/·–-]{1,5}(?:pukul |jam )?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?WI(?:B|TA|T))?"
_NAMES = rf"{NAME_WORD}(?:[ ,&/]{{1,3}}{NAME_WORD}){{0,6}}?"
_CREDIT = rf"(?:(?:{ROLE_IN_CAPITAL}|Oleh|Rep|Red)(?:\s?:\s?|\s){_NAMES}|Tim Redaksi)"
_LABEL = rf"(?:(?i:{any_listed('timestamps.labels')})(?: pada)?\s?:?\s?)?"
_STAMP = rf"{_LABEL}{_DATE}(?:{_CLOCK})?\.?"
_SIGNS = r"[\s|,/·•–.-]{0,4}"
_ITEM = Pattern(rf"(?P<credit>{_CREDIT})|{_STAMP}|{BRAND}")
_STRIPE = Pattern(rf"(?:(?:{_CREDIT}|{_STAMP}|{BRAND}){_SIGNS}){{1,8}}\Z")
# With one of these a stripe begins: with a date only if its clock follows, for a headline may end with one.
_BEGINS = Pattern(
    rf"(?:\b|(?<=[a-z?!]))(?:{_CREDIT}|{_LABEL}{_DATE}{_CLOCK}|{BRAND})"
)
_TELLS = Pattern(rf"{_DATE}{_CLOCK}|{ROLE_IN_CAPITAL}\s?:|\b(?:Oleh|Rep|Red)\s?:|{ROLE_IN_CAPITAL} [^|]{{3,60}}\|")
_WITH_ZONE = Pattern(rf"{_DATE}{_CLOCK}(?<=WI.)A?")
_SITE, _HEAD_LINES, _LONGEST_LINE, _OF_HEADS = Pattern(BRAND), 6, 40, ("timestamp", "byline", "dateline")
_NAMES_SOURCE = Pattern(r"(?i:sumber)\s?:\s?")
_SHORTEST_HEADLINE, _HEAD, _LONGEST = 25, 500, 260


@filter_for(
    "timestamp",
    example="Warga Panen Raya Padi di Randu Contoh.com, 8 Maret 2023, 19:22 WIB JAKARTA, CONTOH.COM - Panen padi ...",
    when=When(marked=True),
)
def stamps_before_datelines(page: Page) -> Iterator[Span]:
    """Sites and times between a headline and the dateline in their line."""
    yield from (item for item, is_credit in _items(page) if not is_credit)


@filter_for(
    "byline",
    example="Warga Panen Raya Padi di Randu Reporter: Siti Rahma Editor: Budi Waru JAKARTA, CONTOH.COM - Panen ...",
    when=When(marked=True),
)
def credits_before_datelines(page: Page) -> Iterator[Span]:
    """Who wrote, behind the word for it, between a headline and the dateline in their line."""
    yield from (item for item, is_credit in _items(page) if is_credit)


@filter_for(
    "byline",
    example="Warga Panen Raya\nContoh.com\nSiti Rahma,\n8 Maret 2023, 19:22 WIB\nJAKARTA, CONTOH.COM - Panen ...",
    when=When(marked=True, lines=3),
    needs="lines",
)
def lines_in_stripes(page: Page) -> Iterator[Span]:
    """A line that is a site, or a name and a comma, between the headline or another mark and a mark of the head."""
    for index, line in enumerate(page.lines[1:_HEAD_LINES], 1):
        if line.end - line.start > _LONGEST_LINE or page.is_marked(line.start) or index + 1 == len(page.lines):
            continue
        above, below = page.lines[index - 1], page.lines[index + 1]
        beside = (above == page.headline or page.is_marked(above.start)) and page.kind_at(below.start) in _OF_HEADS
        text = page.text[line.start : line.end]
        signed = _NAMES_SOURCE.sub("", text)
        behind = page.is_marked(above.start) and outlet_of_mark(signed) is not None
        if behind or (beside and (_SITE.fullmatch(text) or outlet_of_mark(signed) or _is_listed_name(text))):
            yield line


def _is_listed_name(text: str) -> bool:
    """Whether a line is a name behind which another follows."""
    return text[-1] == "," and is_name(text[:-1])


def _items(page: Page) -> list[tuple[Span, bool]]:
    """The parts of the stripe in front of the dateline; none without both, or at the start of a line."""
    key = ("head stripe", 0)
    dateline = page.first_of("dateline")
    if dateline is None or dateline.start > _HEAD or page.starts_line(dateline.start):
        return []
    found: list[tuple[Span, bool]] | None = page.known.get(key)
    if found is None:
        found = page.known[key] = _find_items(page, dateline.start)
    return found


def _find_items(page: Page, stop: int) -> list[tuple[Span, bool]]:
    text, floor = page.text, page.line_start(stop)
    first = max(floor + _SHORTEST_HEADLINE, stop - _LONGEST)
    if first >= stop or not _TELLS.search(text, first, stop):
        return []
    for begins in _BEGINS.finditer(text, first, stop):
        glued = GLUED_SITE.search(text, begins.start(), begins.end())
        start = glued.start() if glued else begins.start()
        is_stripe = _STRIPE.match(text, start, stop) and _TELLS.search(text, start, stop)
        if not is_stripe or _is_led_to(text, floor, start):
            continue
        items = [(item.start(), item["credit"] is not None) for item in _ITEM.finditer(text, start, stop)]
        ends = [at for at, _ in items[1:]] + [stop]
        return [(Span(at, end), is_credit) for (at, is_credit), end in zip(items, ends, strict=True)]
    return []


def _is_led_to(text: str, floor: int, start: int) -> bool:
    """Whether the words in front lead to a time or a name as a sentence does, or the headline goes on."""
    end = blank_before(text, start, floor)
    if text[end - 1] == "," and _WITH_ZONE.match(text, start):  # "... Dijaga Siti Rahma, 22 Apr 2020, 09:41 WIB"
        return False
    return text[end - 1] in ",:(“" or text[floor:end].rpartition(" ")[2].lower() in headline_words().never_last
