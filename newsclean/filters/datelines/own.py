"""Datelines that are the outlet's own name, and those that stand below a standfirst."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.dateline import place_end
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_NAME_AND_DASH = Pattern(rf"(?P<name>\w[\w.&’' ]{{2,40}}?) ?(?:[{DASHES}|]{{1,2}}|:)\s{{0,3}}(?=[A-Z0-9“\"‘])")
_NO_LETTER = Pattern(r"[\W_]+")
_SHORTEST = 5
# A standfirst has so few lines, and a paragraph of the story is so long: shorter lines are items of a list.
_STANDFIRST_LINES, _PARAGRAPH = 5, 90


@filter_for("dateline", example="Warta Randu - Warga memanen padi. (of an article of wartarandu.id)")
def own_dateline(page: Page) -> Iterator[Span]:
    """The name of the outlet and a dash in front of the story, though no list knows the outlet."""
    if end := _own_end(page, page.opening):
        yield Span(page.opening, end)


@filter_for(
    "dateline",
    example="Panen padi tahun ini lebih baik daripada tahun lalu.\nBANTUL - Warga memanen padi ...",
    when=When(lines=2),
)
def datelines_below(page: Page) -> Iterator[Span]:
    """A known place or the outlet's own name with a dash, in front of the first paragraph below a standfirst."""
    if any(mark.kind == "dateline" for mark in page.marks):
        return
    found = [
        Span(line.start, end)
        for line in page.lines[1 : 1 + _STANDFIRST_LINES]
        if line.end - line.start >= _PARAGRAPH
        and not page.is_marked(line.start)
        and (end := place_end(page, line.start) or _own_end(page, line.start))
    ]
    if len(found) == 1:  # several are a list of the story
        yield found[0]


def _own_end(page: Page, start: int) -> int | None:
    """Where the outlet's own name and its dash end that stand at `start`."""
    if not page.about.outlet:
        return None
    match = _NAME_AND_DASH.match(page.text, start)
    return match.end() if match and _letters(match["name"]) in _own_names(page.about.outlet) else None


def _own_names(outlet: str) -> set[str]:
    """The outlet's name, or the parts of its domain, as letters."""
    return {name for part in (outlet, *outlet.split(".")) if len(name := _letters(part)) >= _SHORTEST}


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()
