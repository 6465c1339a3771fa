"""Closing source lines: "Sumber: Antara"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.parts import ADDRESS
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern

_LABEL = Pattern(r"(?:umber|UMBER|ource|OURCE|eferensi|EFERENSI|ilansir dari)\b")
_LINE = Pattern(
    r"[(\[]?\s*(?:sumber(?: berita| artikel)?|source|referensi|dilansir dari)\s*:\s*"
    r"(?P<source>[^\n]{0,300}?)[)\]]?\s*\Z",
    re.IGNORECASE,
)
_BRACKETED = Pattern(r"\(\s*sumber\s*:[^()\n]{2,120}\)\.?\s*\Z", re.IGNORECASE)
# Behind a sentence, in the same line.
_INLINE = Pattern(
    r"(?:(?<=[.!?”\")\]]\s)|(?<=[.!?”\")\]])|(?<=\n))\s*"
    r"(?:\(\s*[Ss]umber\s*:[^()\n]{2,120}(?:\)\.?|\Z)|(?:Sumber|SUMBER|sumber|Source)\s*:\s*[^\n]{0,300}?)\s*\Z"
)
_LONGEST = 320
_MOST_WORDS = 12
_FEWEST_IN_SENTENCE = 4
_SENTENCE_INSIDE = Pattern(r"[a-z]{3}[.!?] [A-Z]")
_CLOSES_SENTENCE = SENTENCE_ENDS + "’)*…"

_ADDRESS = Pattern(r"https?:|www\.")
_ADDRESS_NEAR = 120
# So many words may stand beside addresses.
_WHOLE_ADDRESS, _MOST_BESIDE = Pattern(ADDRESS), 16
# Numbered or not: "[1] https://...", "2. https://..."; no address is taken apart.
_REFERENCES = Pattern(
    r"\[?(?:referensi|link rujukan|rujukan|sumber)\]?\s*:?\s*"
    r"(?:(?:\[\d{1,3}\]|\(?\d{1,3}[.)])?\s*(?:https?://|www\.)\S{1,1000}+[\s=,;&]*+){0,60}+\Z",
    re.IGNORECASE,
)


@filter_for(
    "source",
    example="REFERENSI: https://contoh.example/1 https://contoh.example/2",
    when=When(words=("referensi", "rujukan", "link", "sumber", "[referensi")),
)
def references(page: Page, places: Places) -> Iterator[Span]:
    """A closing list of addresses behind a label."""
    for position, _ in places:
        near = _ADDRESS.search(page.text, position, position + _ADDRESS_NEAR)
        if not near and page.closing - position > _ADDRESS_NEAR:
            continue
        match = _REFERENCES.match(page.text, position, page.closing)
        if match and (_ADDRESS.search(match.group()) or "=" in page.text[max(0, position - 2) : position]):
            yield Span(rule_start(page.text, position), match.end())


def rule_start(text: str, position: int) -> int:
    """Where the rule of equals signs or dashes begins that stands before `position`; `position` if there is none."""
    while position and text[position - 1] in "=—– \t\n":
        position -= 1
    return position


@filter_for("source", example="Sumber: berbagai sumber")
def closing_source(page: Page) -> Iterator[Span]:
    """A source line after which nothing follows. Under a table or a list it belongs to that, and stays."""
    end = page.closing
    window = max(0, end - _LONGEST)
    if page.text.rfind(":", window, end) < 0 or not _LABEL.search(page.text, window, end):
        return
    start = page.line_start(max(end - 1, 0))
    line = page.text[start:end]
    if len(line) <= _LONGEST and (match := _LINE.fullmatch(line.strip())):
        names = _after_prose(page, start) and match["source"][:1] not in ("\"", "“")
        if (names and not _is_one_of_several(page, start, match["source"])) or not match["source"]:
            yield Span(start, end)
        return
    window = max(start, window)
    found = _BRACKETED.search(page.text, window, end) or _INLINE.search(page.text, window, end)
    if found and _names_source(found.group()):
        yield Span(found.start(), end)


def _is_one_of_several(page: Page, start: int, source: str) -> bool:
    """Whether a source is told in a sentence, as those of other passages of the story are."""
    told = source.endswith(".") and len(source.split()) >= _FEWEST_IN_SENTENCE
    return told and any(_LINE.match(page.text[line.start : line.end]) for line in page.lines if line.end < start)


def _names_source(text: str) -> bool:
    """Whether what stands behind the label is an address or a name, and not a sentence of the story."""
    if _ADDRESS.search(text):
        beside = _WHOLE_ADDRESS.sub("", text)
        return len(beside.split()) <= _MOST_BESIDE and not _SENTENCE_INSIDE.search(beside)
    if any(quote in text for quote in "\"“”"):
        return False
    return len(text.split()) <= _MOST_WORDS and not _SENTENCE_INSIDE.search(text)


def _after_prose(page: Page, start: int) -> bool:
    """Whether the line above ends a sentence, or has been marked."""
    above = page.line_index(blank_after(page.text, start)) - 1
    if above < 0:
        return False
    line = page.lines[above]
    return page.is_marked(line.end - 1) or page.text[line.end - 1] in _CLOSES_SENTENCE


_LABELLED = Pattern(
    r"[(\[]?\s*(?:sumber|source|referensi|dilansir dari)[^:]*:\s*(?P<names>.*?)\s*[)\]]?\s*\Z",
    re.IGNORECASE | re.DOTALL,
)


def read_source(text: str) -> str | None:
    """What a removed source line names.

    >>> read_source("(Sumber: Antara)")
    'Antara'
    """
    match = _LABELLED.match(text)
    return match["names"] or None if match else None
