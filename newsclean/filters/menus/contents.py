"""The list of a page's own sections, below its label: a table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_LABEL = Pattern(
    r"\W{0,3}(?:(?:sembunyikan |tampilkan )?daftar isi|table of contents|contents|(?:outline|isi) artikel(?: ini)?"
    r"|(?:apa (?:saja )?)?yang dibahas(?: (?:di|dalam) artikel ini)?|(?:di )?dalam artikel ini|pada halaman ini)"
    r"\W*(?:(?:buka|tutup|show|hide|toggle|sembunyikan|tampilkan)\W*){0,2}",
    re.IGNORECASE,
)
_LONGEST_LABEL, _LONGEST_ITEM, _MOST_ITEMS = 45, 90, 30
_ITEM = Pattern(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-•*–◦›])\s")
_NO_LETTER = Pattern(r"[\W\d_]+")


@filter_for("nav", example="Daftar Isi [tutup]\n1. Asal-usul\n2. Cara Merawat\nWarga ...", when=When(odd=2))
def contents(page: Page) -> Iterator[Span]:
    """A table of contents: its label, and the lines below that are numbered or that stand above a section later."""
    for index, line in page.odd_lines:
        if line.end - line.start > _LONGEST_LABEL or not _LABEL.fullmatch(page.text, line.start, line.end):
            continue
        items = list(_items(page, index + 1))
        if items:
            yield line
            yield from items


def _items(page: Page, index: int) -> Iterator[Span]:
    """The lines from `index` on that name sections."""
    names = {_bare(page.text[start:end]) for start, end in page.lines[index + 1 :] if end - start <= _LONGEST_ITEM}
    for at, line in enumerate(page.lines[index : index + _MOST_ITEMS], index):
        text = page.text[line.start : line.end]
        if len(text) > _LONGEST_ITEM or not (_ITEM.match(text) or _comes_again(page, at, text, names)):
            return
        yield line


def _comes_again(page: Page, index: int, text: str, names: set[str]) -> bool:
    """Whether the text of a line fills another one farther down."""
    name = _bare(text)
    return bool(name) and name in names and any(
        _bare(page.text[start:end]) == name
        for start, end in page.lines[index + 1 :]
        if end - start <= _LONGEST_ITEM
    )


def _bare(text: str) -> str:
    return _NO_LETTER.sub(" ", text).strip().lower()
