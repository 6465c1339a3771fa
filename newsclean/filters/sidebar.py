"""Columns beside the story that a scraper took along: runs of other headlines, menus, channel labels, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import groupby

from newsclean.filters.base import filter_for
from newsclean.filters.headline import is_headline
from newsclean.lexicon.channels import channels
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# A line this long that reads like a headline is one; shorter ones may be subheads of the story.
_HEADLINE_LENGTH = 40
# At the edge of a column a shorter one may be a subhead of the story.
_SURE_HEADLINE_LENGTH = 50
_SENTENCE = 50
_FEWEST_AT_END = 4
_FEWEST_INSIDE = 8
_LABEL_LENGTH = 45
_MENU_LABEL_LENGTH = 30
_FEWEST_IN_MENU = 8
_LIST_ITEM = Pattern(r"(?:\d+[.)]|[-•*–]|[a-z][.)])\s")
_ANNOUNCES = Pattern(r"\b(?:berikut|yakni|yaitu|antara lain|daftar|di antaranya|inilah|urutan|susunan)\b", re.IGNORECASE)
_LONG_WORD = Pattern(r"\w{4,}")
_SCORE = Pattern(r"\b\d{1,3}\s?[-–:]\s?\d{1,3}\b")
_TITLE_WORD = Pattern(r"\b[A-Z][a-z]+")
# Names one after the other: a squad, a list of winners.
_NAMES = Pattern(r"(?=(?:[^,/]*(?:, |/)){2})(?:[^\sa-z,/][^\s,/]*[\s,/]+)+[^\sa-z,/][^\s,/]*")
_TEASER = Pattern(r"[A-Z][\w &]{2,20}\s?\|\s*(?:\d+ (?:jam|menit|detik|hari)\s*)+lalu", re.IGNORECASE)


@filter_for("related", example="Parkir Liar Menjamur, Diawasi Ketat dengan Patroli Gabungan\nHarga Cabai ...")
def headline_runs(page: Page) -> Iterator[Span]:
    """Columns of other headlines: runs of lines of which none is a sentence and several are headlines.

    Short labels between the headlines go with them. Inside the story a run must be longer, and one that a colon
    announces is the story's own list.
    """
    if len(page.loose_lines) < _FEWEST_AT_END:
        return
    counts = Counter(page.text[line.start : line.end] for line in page.lines)
    for run in _runs(page):
        announced = _announced(page, run[0])
        while run and not _is_column(page, run[0], counts) and not (_at_tail(page, run) and _is_tag(page, run[0])):
            run.pop(0)
        while run and not _is_column(page, run[-1], counts) and not _at_tail(page, run):
            run.pop()
        if _is_rail(page, run, counts, announced=announced):
            yield from (line for line in run if not _LIST_ITEM.match(page.text, line.start))


def _runs(page: Page) -> Iterator[list[Span]]:
    """Lines one after the other that are no sentences; what is marked already does not end a run."""
    run: list[Span] = []
    for line in page.lines:
        if page.is_marked(line.start) and page.is_marked(line.end - 1):
            continue
        if _is_sentence(page.text[line.start : line.end]):
            if run:
                yield run
            run = []
        else:
            run.append(line)
    if run:
        yield run


def _is_sentence(text: str) -> bool:
    if text[-1] in ".\"”:;,’'" and not text.endswith("..."):
        return True
    if len(text) <= _LABEL_LENGTH:
        return False
    return len(text) > 200 or not (is_headline(text) or _TEASER.match(text))


def _is_linked(text: str) -> bool:
    if len(text) < _HEADLINE_LENGTH or _NAMES.fullmatch(text):
        return False
    return bool(_TEASER.match(text)) or (is_headline(text) and len(_TITLE_WORD.findall(text)) >= 3)


def _is_column(page: Page, line: Span, counts: Counter[str]) -> bool:
    """Whether a line surely belongs to a column: a headline, or a label that stands there more than once."""
    text = page.text[line.start : line.end]
    if counts[text] > 1:
        return True
    return len(text) >= _SURE_HEADLINE_LENGTH and _is_linked(text) and not _LIST_ITEM.match(text)


def _is_rail(page: Page, run: list[Span], counts: Counter[str], *, announced: bool) -> bool:
    linked = [line for line in run if _is_linked(page.text[line.start : line.end])]
    items = sum(bool(_LIST_ITEM.match(page.text, line.start)) for line in run)
    scores = sum(bool(_SCORE.search(page.text, line.start, line.end)) for line in linked)
    if not linked or 2 * scores > len(linked) or items > len(linked) / 2 or 3 * len(linked) < len(run) - len(linked):
        return False
    if _is_table(page, linked) and not any(counts[page.text[line.start : line.end]] > 1 for line in linked):
        return False
    again = sum(counts[page.text[line.start : line.end]] > 1 for line in linked)
    if (announced or _announced(page, run[0])) and not again:
        return False
    fewest = _FEWEST_AT_END if again > 1 or (_at_an_end(page, run) and _beside_furniture(page, run)) else _FEWEST_INSIDE
    return len(linked) >= fewest


def _is_table(page: Page, lines: list[Span]) -> bool:
    """Whether most lines share a word: the rows of a table do, headlines of a column seldom."""
    words = Counter(word for line in lines for word in set(_LONG_WORD.findall(page.text, line.start, line.end)))
    return bool(words) and words.most_common(1)[0][1] > 0.6 * len(lines)


def _beside_furniture(page: Page, run: list[Span]) -> bool:
    """Whether the line above or below is part of the page and not of the story."""
    above, below = page.line_index(run[0].start) - 1, page.line_index(run[-1].start) + 1
    return any(
        0 <= at < len(page.lines) and page.is_marked(page.lines[at].start) and page.is_marked(page.lines[at].end - 1)
        for at in (above, below)
    )


def _announced(page: Page, first: Span) -> bool:
    """Whether the line above announces a list, which then is the story's."""
    index = page.line_index(first.start) - 1
    while index >= 0 and page.is_marked(page.lines[index].start):
        index -= 1
    if index < 0:
        return False
    above = page.text[page.lines[index].start : page.lines[index].end]
    return above[-1] == ":" or bool(_ANNOUNCES.search(above))


def _prose(page: Page) -> list[Span]:
    return [
        line
        for line in page.lines
        if line.end - line.start > _SENTENCE and page.text[line.end - 1] in ".\"”" and not page.is_marked(line.start)
    ]


def _at_an_end(page: Page, lines: list[Span]) -> bool:
    """Whether a run stands before the first or after the last sentence of the story."""
    prose = _prose(page)
    return not prose or lines[-1].end <= prose[0].start or lines[0].start >= prose[-1].end


def _is_tag(page: Page, line: Span) -> bool:
    text = page.text[line.start : line.end]
    return len(text.split()) <= 3 or page.text.count(text) > 1


def _at_tail(page: Page, lines: list[Span]) -> bool:
    return lines[-1].end >= page.closing and len(lines) > _FEWEST_AT_END


@filter_for("nav", example="Nasional\nKeuangan\nInvestasi\nIndustri\n...")
def menus(page: Page) -> Iterator[Span]:
    """Runs of many short labels at the head or the tail of the page."""
    if len(page.loose_lines) < _FEWEST_IN_MENU:
        return
    lines = [line for line in page.lines if not page.is_marked(line.start)]
    for same, run in groupby(lines, _is_label_on(page)):
        labels = list(run)
        if same and len(labels) >= _FEWEST_IN_MENU and _at_an_end(page, labels) and _names_channels(page, labels):
            yield from labels


def _names_channels(page: Page, labels: list[Span]) -> bool:
    """Whether several labels are names of channels, or come again: a list of the story has neither."""
    texts = [page.text[line.start : line.end].lower().strip("»| ") for line in labels]
    return sum(text in channels() for text in texts) >= 3 or 2 * len(set(texts)) < len(texts) + 2


def _is_label_on(page: Page) -> Callable[[Span], bool]:
    def is_label(line: Span) -> bool:
        text = page.text[line.start : line.end]
        return (
            len(text) <= _MENU_LABEL_LENGTH
            and (text[-1] not in ".:;,!?\"”)" or text.endswith("..."))
            and not any(map(str.isdigit, text))
            and (text[0].isupper() or text[0] in "»|")
        )

    return is_label


@filter_for("nav", example="EKONOMI\nPOSKOTA.CO.ID - Kemajuan ...")
def channel_label(page: Page) -> Iterator[Span]:
    """The name of a channel, alone on its line above the story."""
    for line, below in zip(page.lines[:6], page.lines[1:7], strict=False):
        text = page.text[line.start : line.end]
        if len(text) > 160:
            return
        if text.lower() in channels() and below.end - below.start > 80:
            yield line


_BREADCRUMB = Pattern(r"(?:[A-Z][\w&-]*(?: [\w&-]+){0,3}\s*[>»›/|]+\s*){1,5}[A-Z][\w&-]*(?: [\w&-]+){0,4}")


@filter_for("nav", example="Beranda > Nasional > Hukum")
def breadcrumbs(page: Page) -> Iterator[Span]:
    """The path to the page, in a line at the head."""
    for line in page.lines[:6]:
        text = page.text[line.start : line.end]
        if len(text) <= 100 and _BREADCRUMB.fullmatch(text):
            if re.split(r"\s*[>»›/|]+\s*", text)[0].lower() in channels():
                yield line


@filter_for("paging", example="1\n2\n3")
def page_numbers(page: Page) -> Iterator[Span]:
    """The numbers of a story's pages, each on a line."""
    lines = page.lines
    if all(line.end - line.start > 2 for line in page.loose_lines):
        return
    i = 0
    while i < len(lines):
        count = 0
        while i + count < len(lines) and page.text[lines[i + count].start : lines[i + count].end] == str(count + 1):
            count += 1
        after = i + count
        if count >= 2 and (after == len(lines) or len(page.text[lines[after].start : lines[after].end]) > 3):
            yield from lines[i:after]
        i += max(count, 1)


_WORDS = Pattern(r"(?:(?<=[.!?\"”’)])\s+|\A|\n)((?:[A-Z][A-Za-z&+]+\s+){5,}[A-Z][A-Za-z&+]+)\s*\Z")
_LONGEST_MENU = 600
_CAPITALISED = Pattern(r"\s[A-Z][A-Za-z&+]+\s+[A-Z][A-Za-z&+]+\Z")


@filter_for("nav", example="... katanya. News Global Regional News Hype News Regional Global")
def menu_words(page: Page) -> Iterator[Span]:
    """Names of channels, run together at the end: capitalised words that come again and again."""
    end = page.closing
    if not page.text[end - 1 : end].isalpha() or not _CAPITALISED.search(page.text, max(0, end - 40), end):
        return
    if match := _WORDS.search(page.text, max(0, end - _LONGEST_MENU), end):
        words = match[1].split()
        if len(set(words)) <= 0.65 * len(words):
            yield Span(*match.span(1))


_BULLETED = Pattern(r"(?:\s*•\s*[^•\n]{40,160}){3,}\Z")
_LONGEST_BULLETED = 900


@filter_for("related", example="• Warga Panen Raya di Tengah Kemarau • Harga Cabai Naik Dua Kali Lipat")
def bulleted_headlines(page: Page) -> Iterator[Span]:
    """Headlines behind bullets, one after the other at the end of a one-line text."""
    start = page.text.find("•", max(0, page.closing - _LONGEST_BULLETED), page.closing)
    if start >= 0 and (match := _BULLETED.match(page.text, start, page.closing)):
        if all(is_headline(item.strip()) for item in match.group().split("•") if item.strip()):
            yield Span(*match.span())
