"""The publisher behind the story: its company and address, and whose the rights are."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.headlines import in_title_case

# "Sinar Randu Sdn. Bhd. Lot 1, Jalan Merbau 15/5, Seksyen 15, 40000 Shah Alam, Malaysia"
_ADDRESS = Pattern(
    r"(?:PT\.? )?[A-Z][a-z&]{2,30}(?: [A-Z][\w&]{1,30}){0,4}? (?:Sdn\.? ?Bhd|Tbk|(?:Pte\.? )?Ltd)\b\.?"
    r"[\s,]+(?:Lot|No|Jalan|Jln|Jl|Level|Tingkat|Menara|Gedung|Wisma|Bangunan)\b"
    r"[^\n]{10,150}?\b\d{5}\b[^\n.]{0,50}?(?:Malaysia|Indonesia|Singapura)"
)
_COMPANIES = ("sdn", "tbk", "ltd")
_LONGEST_COMPANY, _LONGEST_ADDRESS = 120, 320
# So much of a menu may follow.
_LONGEST_MENU = 80


@filter_for(
    "legal",
    example="... kata warga. Sinar Randu Sdn. Bhd. Lot 1, Jalan Merbau 15/5, 40000 Shah Alam, Malaysia",
    when=When(words=_COMPANIES),
)
def publishers(page: Page, places: Places) -> Iterator[Span]:
    """The publisher's company and its address behind the story, with the labels of a menu that may follow."""
    for position, _ in places:
        if not in_tail(page, Span(position, position + _LONGEST_ADDRESS)):
            continue  # before the slow look
        match = _ADDRESS.search(page.text, max(0, position - _LONGEST_COMPANY), position + _LONGEST_ADDRESS)
        span = Span(*match.span()) if match else None
        if not span or span.start > position or page.is_marked(span.start) or not in_tail(page, span):
            continue
        rest = page.text[span.end : page.closing].strip()
        is_menu = len(rest) <= _LONGEST_MENU and (not rest or (rest[-1] not in PARAGRAPH_ENDS and in_title_case(rest)))
        yield Span(span.start, max(span.end, page.closing)) if is_menu else span


# Its street, its telephone and its mail behind each other: no sentence needs to end in front of so much.
_REACHED = Pattern(
    r"PT\.? [A-Z]\w+(?: [A-Z][\w.&]+){0,6},? (?:Jl\b|Jln\b|Jalan|Gedung|Menara|Wisma|Ruko)[^\n]{5,160}?"
    r"(?i:telepon|telp|tel|phone)\b\s?[:.]?\s?[\d() /+.-]{7,40}[^\n]{0,40}?(?i:e-?mail|surel)\s?:\s?[\w.-]+@[\w.]+\w"
)


@filter_for(
    "legal",
    example="... Budi; Ratna PT Randu Media Jl. Merbau No. 5, Randu 40111Telepon : 022-424000Email : warta@contoh.com",
    when=When(signs=("PT",)),
)
def publishers_reached(page: Page) -> Iterator[Span]:
    """The publisher's company with its street, telephone and mail behind the story, whatever stands in front of it."""
    if "@" in page.text and (found := _REACHED.search(page.text)) and in_tail(page, Span(*found.span())):
        yield Span(*found.span())


# "COPYRIGHT © WARTA 2023": it names itself so surely that no sentence needs to end in front of it.
_RIGHTS = Pattern(
    r"(?<=\s)(?:COPYRIGHT|Copyright|HAK CIPTA|Hak Cipta) ?© ?(?:[A-Z][\w.]*(?: [A-Z][\w.]*){0,3} )?(?:19|20)\d\d"
    r"(?=\s*(?:\Z|Tags?\s?:))"
)


@filter_for(
    "legal",
    example="... 3. Budi Santoso 4. Ratna Kusumo COPYRIGHT © WARTA RANDU 2023",
    when=When(signs=("COPYRIGHT", "Copyright", "HAK CIPTA", "Hak Cipta")),
)
def rights_at_end(page: Page) -> Iterator[Span]:
    """The line of the rights at the very end of a text, whatever stands in front of it."""
    if rights := _RIGHTS.search(page.text):
        yield Span(*rights.span())
