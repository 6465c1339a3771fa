"""Tables of contents: the list of a page's own sections, below its label or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern

_LABEL = Pattern(
    rf"\W{{0,3}}{any_listed('menus.contents')}\W*(?:{any_listed('menus.contents_controls')}\W*){{0,2}}", re.IGNORECASE
)
_LONGEST_LABEL, _LONGEST_ITEM, _MOST_ITEMS = 45, 90, 30
_ITEM = Pattern(r"(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[-•*–◦›])\s")
# In one-line text.
_LINE_LABEL = Pattern(
    r"(?i:daftar isi|daftar konten|table of contents?)\s*:?\s*(?:[A-Z][^\n.:]{5,140}?[.:]?\s+)?(?=1[.)] ?[A-Z])"
)
_NUMBERED = Pattern(r"(\d{1,2})[.)] ?(?=[A-Z\"“])")
_GLUED_END = Pattern(r"[a-z)](?=[A-Z“\"])")
# Without numbers, above the dateline.
_OPENING_LABEL = Pattern(r"(?:Daftar Isi|DAFTAR ISI)\b\s*:?")
_STOP = Pattern(r"[a-z]{2}\.\s")
_LONGEST_HEAD = 600
_LONGEST_CONTENTS, _MOST_WORDS, _FEWEST_ITEMS = 900, 14, 2
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


@filter_for(
    "nav",
    example="Daftar Isi 1. Padi 2. Jagung Harga padi naik.1. PadiHarga ...",
    when=When(words=("daftar isi", "daftar konten", "table of")),
)
def contents_in_line(page: Page, places: Places) -> Iterator[Span]:
    """A table of contents in one line: numbered, each of its items heading a part below, or all above the dateline."""
    for position, _ in places:
        if end := _contents_above_dateline(page, position):
            yield Span(position, end)
            return
        label = _LINE_LABEL.match(page.text, position)
        end = _contents_end(page, label.end()) if label and not page.is_marked(position) else None
        if end:
            yield Span(position, end)


def _contents_above_dateline(page: Page, position: int) -> int | None:
    """Where a table of contents ends that opens the text and stands right above the dateline; no sentence is in it."""
    dateline = next((mark for mark in page.marks if mark.kind == "dateline" and mark.start > position), None)
    if dateline is None or position > page.opening or dateline.start - position > _LONGEST_HEAD:
        return None
    label = _OPENING_LABEL.match(page.text, position)
    between = label and page.text[label.end() : dateline.start]
    return dateline.start if between and "\n" not in between and not _STOP.search(between) else None


def _contents_end(page: Page, start: int) -> int | None:
    """Where the last of the items ends that come again, with their numbers."""
    text, end, count = page.text, None, 0
    stop = min(page.line_end(start), start + _LONGEST_CONTENTS)
    for item in _NUMBERED.finditer(text, start, stop):
        if int(item[1]) != count + 1 or (end and text[end : item.start()].strip()):
            break
        end = _repeated_end(text, item, stop)
        if end is None:
            return None
        count += 1
    return end if count >= _FEWEST_ITEMS else None


def _repeated_end(text: str, item: re.Match[str], stop: int) -> int | None:
    """Where the words behind a number end that stand behind the same number once more, at the next number at most."""
    end, at = None, item.end()
    following = _NUMBERED.search(text, at, stop)
    limit = following.start() if following else stop  # it may be glued to the last word
    for _ in range(_MOST_WORDS):
        blank = text.find(" ", at, limit)
        word, at = at, blank if blank >= 0 else limit
        if text.find(text[item.start() : at], item.end()) < 0:
            glued = _GLUED_END.search(text, word, at)
            again = glued and text.find(text[item.start() : glued.end()], item.end()) >= 0
            return glued.end() if glued and again else end
        end, at = at, at + 1
    return end
