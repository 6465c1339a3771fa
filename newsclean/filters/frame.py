"""What frames a one-line text: the table of contents in front of it, the publisher's address behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.headlines import in_title_case

_CONTENTS = Pattern(r"(?i:daftar isi)\s*:?\s*(?=1[.)] )")
_ITEM = Pattern(r"(\d{1,2})[.)] ")
_LONGEST_CONTENTS, _MOST_WORDS, _FEWEST_ITEMS = 900, 14, 2
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
    "nav",
    example="Daftar Isi 1. Padi 2. Jagung Harga padi naik.1. PadiHarga ...",
    when=When(words=("daftar isi",)),
)
def contents(page: Page, places: Places) -> Iterator[Span]:
    """A numbered table of contents in one line, each of whose items heads a part of the text below."""
    for position, _ in places:
        label = _CONTENTS.match(page.text, position)
        end = _contents_end(page, label.end()) if label and not page.is_marked(position) else None
        if end:
            yield Span(position, end)


def _contents_end(page: Page, start: int) -> int | None:
    """Where the last of the items ends that come again, with their numbers."""
    text, end, count = page.text, None, 0
    stop = min(page.line_end(start), start + _LONGEST_CONTENTS)
    for item in _ITEM.finditer(text, start, stop):
        if int(item[1]) != count + 1 or (end and text[end : item.start()].strip()):
            break
        end = _repeated_end(text, item, stop)
        if end is None:
            return None
        count += 1
    return end if count >= _FEWEST_ITEMS else None


def _repeated_end(text: str, item: re.Match[str], stop: int) -> int | None:
    """Where the words behind a number end that stand behind the same number once more."""
    end, at = None, item.end()
    for _ in range(_MOST_WORDS):
        blank = text.find(" ", at, stop)
        at = blank if blank >= 0 else stop
        if text.find(text[item.start() : at], item.end()) < 0:
            break
        end, at = at, at + 1
    return end


@filter_for(
    "legal",
    example="... kata warga. Sinar Randu Sdn. Bhd. Lot 1, Jalan Merbau 15/5, 40000 Shah Alam, Malaysia",
    when=When(words=_COMPANIES),
)
def publishers(page: Page, places: Places) -> Iterator[Span]:
    """The publisher's company and its address behind the story, with the labels of a menu that may follow."""
    for position, _ in places:
        match = _ADDRESS.search(page.text, max(0, position - _LONGEST_COMPANY), position + _LONGEST_ADDRESS)
        span = Span(*match.span()) if match else None
        if not span or span.start > position or page.is_marked(span.start) or not in_tail(page, span):
            continue
        rest = page.text[span.end : page.closing].strip()
        is_menu = len(rest) <= _LONGEST_MENU and rest[-1:] not in (".", '"', "”") and (not rest or in_title_case(rest))
        yield Span(span.start, max(span.end, page.closing)) if is_menu else span
