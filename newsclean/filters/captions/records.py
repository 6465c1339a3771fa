"""Records of pictures that a scraper left as they came out of its database: "[{'url': ..., 'caption': ...}]"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_KEY = r"['\"][a-z_]{2,20}['\"]:\s?"
# One record: keys with texts or figures behind them, one of them a caption.
_TEXT = rf"'(?:[^'\n]|'(?!,\s?{_KEY}|\}})){{0,1000}}+'|\"[^\"\n]{{0,1000}}+\""
_VALUE = rf"(?:\d{{1,20}}|None|null|True|False|true|false|{_TEXT})"
_RECORD = rf"\{{{_KEY}{_VALUE}(?:,\s?{_KEY}{_VALUE}){{1,12}}\}}"
_RECORDS = Pattern(rf"\[{_RECORD}(?:,\s?{_RECORD})*\]")
_OPENS = Pattern(r"\[\{['\"]")


@filter_for(
    "caption",
    example="[{'url': '2024/05/06/panen_raya.jpg', 'caption': 'Warga memanen padi. Contoh/Budi', 'flag_cover': 1}]",
    when=When(signs=("{",)),
)
def picture_records(page: Page) -> Iterator[Span]:
    """Records of pictures, with an address, a caption and figures, in the brackets of a program."""
    for opening in _OPENS.finditer(page.text):
        records = _RECORDS.match(page.text, opening.start())
        if records and ("'caption'" in records[0] or "\"caption\"" in records[0]):
            yield Span(*records.span())
