"""Columns beside the story that a scraper took along: runs of other headlines, and menus."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from newsclean.filters.base import filter_for
from newsclean.filters.headline import is_headline
from newsclean.page import Page, Span

_FEWEST_HEADLINES = 4
_HEADLINE_LENGTH = 45
_FEWEST_LABELS = 8
_LABEL_LENGTH = 30
_LIST_ITEM = re.compile(r"\s*(?:\d+[.)]|[-•*])|.*\d[\d.,]*\s*$")


@filter_for("related", example="Parkir Liar Menjamur, Diawasi Ketat dengan Patroli Gabungan\nHarga ...")
def headline_runs(page: Page) -> Iterator[Span]:
    """Runs of lines that are all headlines, at the head or the tail of the page."""
    for lines in _runs(page, _is_linked_headline):
        if len(lines) >= _FEWEST_HEADLINES and _at_an_end(page, lines):
            yield from lines


@filter_for("nav", example="Nasional\nKeuangan\nInvestasi\nIndustri\n...")
def menus(page: Page) -> Iterator[Span]:
    """Runs of many short labels at the head or the tail of the page."""
    for lines in _runs(page, _is_label):
        if len(lines) >= _FEWEST_LABELS and _at_an_end(page, lines):
            yield from lines


def _runs(page: Page, holds: object) -> Iterator[list[Span]]:
    lines = [line for line in page.lines if not page.is_marked(line.start)]
    for same, run in groupby(lines, lambda line: holds(page.text[line.start : line.end])):  # type: ignore[operator]
        if same:
            yield list(run)


def _is_linked_headline(text: str) -> bool:
    return len(text) >= _HEADLINE_LENGTH and not _LIST_ITEM.match(text) and is_headline(text)


def _is_label(text: str) -> bool:
    return len(text) <= _LABEL_LENGTH and text[-1] not in ".:;,!?\"”)" and not any(map(str.isdigit, text)) and (text[0].isupper() or text[0] in "»|")


def _at_an_end(page: Page, lines: list[Span]) -> bool:
    """Whether a run stands before the first or after the last sentence of the story."""
    prose = [line for line in page.lines if not page.is_marked(line.start) and page.text[line.end - 1] in ".\"”" and line.end - line.start > 80]
    return not prose or lines[-1].end <= prose[0].start or lines[0].start >= prose[-1].end
