"""Closing source lines: "Sumber: Antara"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

_LINE = Pattern(r"[(\[]?\s*(?:sumber(?: berita| artikel)?|source|referensi|dilansir dari)\s*:\s*(?P<source>[^\n]{0,300}?)[)\]]?\s*\Z", re.IGNORECASE)
_INLINE = Pattern(
    r"(?:(?<=[.!?”\")\]]\s)|(?<=[.!?”\")\]])|(?<=\n))\s*(?:\(\s*[Ss]umber\s*:[^()\n]{2,120}\)\.?|(?:Sumber|SUMBER|sumber|Source)\s*:\s*[^\n]{0,300}?)\s*\Z"
)
_ADDRESS = Pattern(r"https?:|www\.")
_BRACKETED = Pattern(r"\(\s*sumber\s*:[^()\n]{2,120}\)\.?\s*\Z", re.IGNORECASE)
_LABEL = Pattern(r"(?:umber|UMBER|ource|OURCE|eferensi|EFERENSI|ilansir dari)\b")
_LONGEST = 320


_REFERENCES = Pattern(
    r"\[?(?:referensi|link rujukan|rujukan|sumber)\]?\s*:?\s*(?:(?:\[\d+\]|\d+[.)])?\s*(?:https?://|www\.)\S+[\s=,;&]*)*\Z", re.IGNORECASE
)


@filter_for("source", example="REFERENSI: https://contoh.example/1 https://contoh.example/2", opens=("referensi", "rujukan", "link", "sumber", "[referensi"))
def references(page: Page) -> Iterator[Span]:
    """A closing list of addresses behind a label."""
    for position, _ in page.hits["references"]:
        if not _ADDRESS.search(page.text, position, position + 120) and page.closing - position > 120:
            continue
        match = _REFERENCES.match(page.text, position, page.closing)
        if match and ("http" in match.group() or "www." in match.group() or page.text[position - 2 : position].strip(" ") == "="):
            start = position
            while start and page.text[start - 1] in "= \t\n":
                start -= 1
            yield Span(start, match.end())


@filter_for("source", example="Sumber: berbagai sumber")
def closing_source(page: Page) -> Iterator[Span]:
    """A source line after which nothing follows. Under a table or a list it belongs to that, and stays."""
    end = page.closing
    if not _LABEL.search(page.text, max(0, end - _LONGEST), end):
        return
    start = page.line_start(max(end - 1, 0))
    line = page.text[start:end]
    if len(line) <= _LONGEST and (match := _LINE.fullmatch(line.strip())):
        if _after_prose(page, start) or not match["source"]:
            yield Span(start, end)
        return
    window = max(start, end - _LONGEST)
    if match := _BRACKETED.search(page.text, window, end) or _INLINE.search(page.text, window, end):
        named = match.group()
        if "http" in named or "www." in named or (len(named.split()) <= 12 and not re.search(r"[a-z]{3}[.!?] [A-Z]", named)):
            yield Span(match.start(), end)


def _after_prose(page: Page, start: int) -> bool:
    """Whether the line above ends a sentence, or has been marked."""
    above = page.line_index(start) - 1
    if above < 0:
        return False
    line = page.lines[above]
    return page.is_marked(line.end - 1) or page.text[line.end - 1] in ".!?\"”’)*…"
