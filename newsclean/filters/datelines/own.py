"""Datelines that are the outlet's own name: who publishes an article is known by its address."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_NAME_AND_DASH = Pattern(rf"(?P<name>\w[\w.&’' ]{{2,40}}?) ?(?:[{DASHES}|]{{1,2}}|:)\s{{0,3}}(?=[A-Z0-9“\"‘])")
_NO_LETTER = Pattern(r"[\W_]+")
_SHORTEST = 5


@filter_for("dateline", example="Warta Randu - Warga memanen padi. (of an article of wartarandu.id)")
def own_dateline(page: Page) -> Iterator[Span]:
    """The name of the outlet and a dash in front of the story, though no list knows the outlet."""
    if not page.about.outlet:
        return
    match = _NAME_AND_DASH.match(page.text, page.opening)
    if match and _letters(match["name"]) in _own_names(page.about.outlet):
        yield Span(*match.span())


def _own_names(outlet: str) -> set[str]:
    """The outlet's name, or the parts of its domain, as letters."""
    return {name for part in (outlet, *outlet.split(".")) if len(name := _letters(part)) >= _SHORTEST}


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()
