"""Spans of a text, and what filters and readers say of them."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple


class Span(NamedTuple):
    """Characters `start` to `end` of a page's text."""

    start: int
    end: int


Edit = tuple[int, int, str]
"""From where to where a text is read as another one."""


class Mark(NamedTuple):
    """A span that a filter wants deleted."""

    start: int
    end: int
    filter: str
    kind: str


# Where words stand: the position in the text and the word in lower case, in the order of the text.
Places = list[tuple[int, str]]


class About(NamedTuple):
    """What is known of an article beside its text and its title: who publishes it ('': nobody knows), and which titles
    there are in its corpus."""

    outlet: str = ""
    titles: Container[str] = ()


UNKNOWN = About()
