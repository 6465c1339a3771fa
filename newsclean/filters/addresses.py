"""Addresses with which a page closes: where the story is from, or where it was talked about."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern

_ADDRESS = Pattern(r"(?:https?://|www\.|blob:https?://)[^\s\"“”<>]{4,}")
_NUMBER = r"(?:\(\d{1,2}\)\.?|\[\d{1,2}\]|\d{1,2}[.)])"
# What heads addresses: a word that says so and a colon, or words in capitals: "LINK FORUM :", "SUMBER: Akun Budi".
_LABEL = (
    rf"(?:(?i:{any_listed('addresses.labels')})\b[^.!?:\"“”\n]{{0,60}}:"
    r"|(?:LINK|SUMBER|REFE?RENSI|RUJUKAN|DISKUSI|URL)(?: [A-Z]{3,}){0,3}(?:\s?[:=](?: [A-Z]\w*){0,5})?)"
)
_BETWEEN = Pattern(rf"[\s=,;&()*-]*(?:{_NUMBER}\s*)?(?:{_LABEL}\s*)?")
_LABEL_BEFORE = Pattern(rf"(?<!\w)(?:{_LABEL}\s*)(?:{_NUMBER}\s*)?\Z")
_NUMBER_BEFORE = Pattern(rf"(?<!\w){_NUMBER}\s*\Z")
_RULE_BEFORE = Pattern(r"(?:[-=*_]\s?){3,}\Z")
_REST = Pattern(r"[\s.,;)=-]*(?:\((?:arsip|archive)\))?[\s.,;)=-]*")
_CAPITALS = Pattern(r"[A-Z]{3,}(?: [A-Z]{3,}){0,3}\s?:")
# A sentence that leads to an address of its own: "Daftarnya dapat dilihat di situs panitia."
_LEADS = Pattern(rf"\b(?i:{any_listed('addresses.leading')})\b")
_CLOSING, _BEFORE, _NEAR, _LONGEST = SENTENCE_ENDS + "’)]=", 100, 140, 4000

# The sections with which an encyclopaedia's article closes: notes, what else to read, links.
_NOTES = r"(?:(?:Galeri|Catatan(?: kaki)?|Referensi|Rujukan|Bacaan lanjutan)\s{1,9}){0,4}"
_SECTIONS = Pattern(rf"{_NOTES}(?:Lihat (?:pula|juga)\s[^.!?]{{3,200}}?\s{{1,9}})?Pranala luar\s{{1,9}}(?=\S)")
# The heading of one that was lost.
_EMPTY = Pattern(r"(?:Pranala luar|Referensi|Catatan kaki|Daftar pustaka)\s*:?\s*\Z")
_LONGEST_SECTION, _LONGEST_BEFORE = 900, 260
# A title as it stands in an address: "Harga+Cabai+Naik".
_ENCODED = Pattern(r"[^\s+]+(?:\+[^\s+]+){4,40}")


@filter_for(
    "related", example="https://contoh.example/1\nHarga+Cabai+Naik+Lagi+Hari+Ini", when=When(signs=("+",), odd=1)
)
def encoded_titles(page: Page) -> Iterator[Span]:
    """Lines that are a title as it stands in an address, with a plus sign for each blank."""
    for _, line in page.odd_lines:
        if _ENCODED.fullmatch(page.text, *line) and not page.is_marked(line.start):
            yield line


@filter_for(
    "source",
    example="... kata warga. https://contoh.example/1 Sumber diskusi: https://contoh.example/2",
    when=When(signs=("http", "www."), open=True),
)
def closing_addresses(page: Page) -> Iterator[Span]:
    """Addresses with which a page closes, each perhaps behind its number or a label."""
    text, end = page.text, page.closing
    floor = max(page.line_start(max(end - 1, 0)), end - _LONGEST)
    if text.find("http", floor, end) < 0 and text.find("www.", floor, end) < 0:
        return
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
    if before == floor:  # they have their line to themselves
        before = blank_before(text, floor)
        if labelled or not before or page.is_marked(before - 1):
            return before > 0
        return text[before - 1] in PARAGRAPH_ENDS and not _LEADS.search(text, max(0, before - _NEAR), before)
    if page.is_marked(before - 1):
        return True
    if labelled:
        if _CAPITALS.match(text, start):
            return True
        return text[before - 1] in _CLOSING or start - before > 1 or "/" in text[floor:before].rpartition(" ")[2]
    return text[before - 1] in _CLOSING and not _LEADS.search(text, max(floor, before - _NEAR), before)


@filter_for(
    "source",
    example="... tahun 1920. Referensi Pranala luar Situs resmi",
    when=When(words=("pranala luar", "referensi", "catatan kaki", "daftar pustaka")),
)
def outside_links(page: Page, places: Places) -> Iterator[Span]:
    """The notes and links with which an article of an encyclopaedia closes, or the heading that is left of them."""
    text = page.text
    for position, word in places:
        if page.closing - position > _LONGEST_SECTION or page.is_marked(position):
            continue
        apart = position - blank_before(text, position) > 1 or page.starts_line(position)
        if apart and _EMPTY.match(text, position, page.closing) and page.opening < position:
            yield Span(position, page.closing)
            return
        if word != "pranala luar":
            continue
        near = max(0, position - _LONGEST_BEFORE)
        sections = next((each for each in _SECTIONS.finditer(text, near) if each.end() > position), None)
        if sections is None:
            continue
        before = blank_before(text, sections.start())
        if before > 0 and (text[before - 1] in _CLOSING or sections.start() - before > 1):
            yield Span(sections.start(), page.closing)
            return
