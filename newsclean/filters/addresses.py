"""Addresses with which a page closes: where the story is from, or where it was talked about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern

_ADDRESS = Pattern(r"(?:https?://|www\.)[^\s\"“”<>]{4,}")
_NUMBER = r"(?:\(\d{1,2}\)\.?|\[\d{1,2}\]|\d{1,2}[.)])"
# What heads addresses: a word that says so and a colon, or words in capitals: "LINK FORUM :".
_LABEL = (
    rf"(?:(?i:{any_listed('addresses.labels')})\b[^.!?:\"“”\n]{{0,60}}:"
    r"|(?:LINK|SUMBER|REFERENSI|RUJUKAN|DISKUSI|URL)(?: [A-Z]{3,}){0,3}\s?[:=]?)"
)
_BETWEEN = Pattern(rf"[\s=,;&()*-]*(?:{_NUMBER}\s*)?(?:{_LABEL}\s*)?")
_LABEL_BEFORE = Pattern(rf"(?<!\w)(?:{_LABEL}\s*)(?:{_NUMBER}\s*)?\Z")
_NUMBER_BEFORE = Pattern(rf"(?<!\w){_NUMBER}\s*\Z")
_RULE_BEFORE = Pattern(r"(?:[-=*_]\s?){3,}\Z")
_REST = Pattern(r"[\s.,;)=-]*")
# A sentence that leads to an address of its own: "Daftarnya dapat dilihat di situs panitia."
_LEADS = Pattern(rf"\b(?i:{any_listed('addresses.leading')})\b")
_CLOSING, _BEFORE, _NEAR, _LONGEST = SENTENCE_ENDS + "’)]=", 100, 140, 4000

# The sections with which an encyclopaedia's article closes.
_SECTIONS = Pattern(
    r"(?:(?:Galeri|Catatan(?: kaki)?|Referensi|Rujukan|Bacaan lanjutan)\s{1,9}){0,4}Pranala luar\s{1,9}(?=\S)"
)
_LONGEST_SECTION = 900


@filter_for(
    "source",
    example="... kata warga. https://contoh.example/1 Sumber diskusi: https://contoh.example/2",
    when=When(signs=("http", "www."), open=True),
)
def closing_addresses(page: Page) -> Iterator[Span]:
    """Addresses with which a page closes, each perhaps behind its number or a label."""
    text, end = page.text, page.closing
    floor = max(page.line_start(max(end - 1, 0)), end - _LONGEST)
    found = [Span(*match.span()) for match in _ADDRESS.finditer(text, floor, end)]
    if not found or not _REST.fullmatch(text, found[-1].end, end):
        return
    first = len(found) - 1
    for sooner, later in reversed(list(pairwise(found))):
        if not _BETWEEN.fullmatch(text, sooner.end, later.start):
            break
        first -= 1
    for index, address in enumerate(found[first:]):
        label = _LABEL_BEFORE.search(text, max(floor, address.start - _BEFORE), address.start)
        if index and label is None:
            continue  # it belongs to the one before
        number = _NUMBER_BEFORE.search(text, max(floor, address.start - _BEFORE), address.start)
        start = label.start() if label else number.start() if number else address.start
        rule = _RULE_BEFORE.search(text, max(floor, start - _BEFORE), blank_before(text, start, floor))
        start = rule.start() if rule else start
        if _is_apart(page, floor, start, labelled=label is not None):
            yield Span(start, end)
            return


def _is_apart(page: Page, floor: int, start: int, *, labelled: bool) -> bool:
    """Whether addresses belong to no sentence of the story: one ends before them, and leads to no address."""
    text, before = page.text, blank_before(page.text, start, floor)
    if before == floor:
        return False
    if page.is_marked(before - 1):
        return True
    if labelled:
        return text[before - 1] in _CLOSING or start - before > 1 or "/" in text[floor:before].rpartition(" ")[2]
    return text[before - 1] in _CLOSING and not _LEADS.search(text, max(floor, before - _NEAR), before)


@filter_for("source", example="... tahun 1920. Referensi Pranala luar Situs resmi", when=When(words=("pranala luar",)))
def outside_links(page: Page, places: Places) -> Iterator[Span]:
    """The notes and links with which an article of an encyclopaedia closes, in one line with it."""
    text = page.text
    for position, _ in places:
        start = max(page.line_start(position), position - _NEAR // 2)
        sections = next((each for each in _SECTIONS.finditer(text, start) if each.end() > position), None)
        if sections is None or page.closing - position > _LONGEST_SECTION or page.is_marked(position):
            continue
        begin = sections.start()
        before = blank_before(text, begin)
        apart = before > 0 and (text[before - 1] in _CLOSING or begin - before > 1)
        if apart and "\n" not in text[begin : page.closing]:
            yield Span(begin, page.closing)
            return
