"""The page's own boilerplate: menus, channel labels, the path to the page, page numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.by_form import dateline_end
from newsclean.lexicon.channels import channels
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_an_end, is_below_colon

_MENU_LABEL_LENGTH = 30
_FEWEST_IN_MENU = 8
# No name of a channel is longer.
_LONGEST_CHANNEL = 30
# So many lines at the head of a page may be its path and its channels.
_HEAD_LINES = 6
_PATH_LENGTH = 100
_PATH_STEP = Pattern(r"\s*[>»›/|]+\s*|\s+[-–]\s+")
_PATH_STEPS = 6
_PATH_WORDS = 5
# Names of channels, run together at the end of a text.
_MENU_WORDS = Pattern(r"(?:(?<=[.!?\"”’)])\s+|\A|\n)((?:[A-Z][A-Za-z&+]+\s+){5,}[A-Z][A-Za-z&+]+)\s*\Z")
_LONGEST_MENU = 600
_CAPITALISED = Pattern(r"\s[A-Z][A-Za-z&+]+\s+[A-Z][A-Za-z&+]+\Z")


@filter_for("nav", example="Nasional\nKeuangan\nInvestasi\nIndustri\n...", when=When(odd=_FEWEST_IN_MENU))
def menus(page: Page) -> Iterator[Span]:
    """Runs of many short labels at the head or the tail of the page."""
    if len(page.loose_lines) < _FEWEST_IN_MENU:
        return
    lines = [line for line in page.lines if not page.is_marked(line.start)]
    for same, run in groupby(lines, _is_label_on(page)):
        labels = list(run)
        enough = same and len(labels) >= _FEWEST_IN_MENU and not is_below_colon(page, page.line_index(labels[0].start))
        if enough and at_an_end(page, labels) and _names_channels(page, labels):
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


@filter_for("nav", example="EKONOMI\nPOSKOTA.CO.ID - Kemajuan ...", when=When(head=_LONGEST_CHANNEL))
def channel_label(page: Page) -> Iterator[Span]:
    """The name of a channel, alone on its line above the story, or several of them."""
    named: list[Span] = []
    for line in page.lines[: _HEAD_LINES + 1]:
        text = page.text[line.start : line.end]
        if len(text) > 80 and len(named) == 1:
            yield from named
        if len(text) > 160:
            return
        is_name = text.lower() in channels() or _is_word_above_dateline(page, line)
        named = [*named, line] if is_name else []
        if len(named) > 1:
            yield from named


def _is_word_above_dateline(page: Page, line: Span) -> bool:
    """Whether the first line is a single word, of a channel that is not known, above a dateline with its outlet."""
    word = page.text[line.start : line.end]
    first = line.start == page.lines[0].start and len(page.lines) > 1
    return first and word.isalpha() and word[0].isupper() and dateline_end(page, page.lines[1].start) is not None


@filter_for("nav", example="Beranda > Nasional > Hukum", when=When(odd=1, head=_PATH_LENGTH))
def breadcrumbs(page: Page) -> Iterator[Span]:
    """The path to the page, in a line at the head."""
    for index, line in page.odd_lines:
        if index >= _HEAD_LINES:
            return
        text = page.text[line.start : line.end]
        if len(text) <= _PATH_LENGTH and text[-1] not in PARAGRAPH_ENDS and _PATH_STEP.search(text) and _is_path(text):
            yield line


def _is_path(text: str) -> bool:
    """Whether a line is a path: it begins at a channel, or ends with two of them: "Koran.com - Berita - Bola"."""
    steps = _PATH_STEP.split(text)
    if not 2 <= len(steps) <= _PATH_STEPS:
        return False
    if not all(step[:1].isupper() and len(step.split()) <= _PATH_WORDS for step in steps):
        return False
    names = [step.lower() in channels() for step in steps]
    return all(names[-2:]) or (names[0] and " - " not in text)


@filter_for("paging", example="1\n2\n3", when=When(odd=2))
def page_numbers(page: Page) -> Iterator[Span]:
    """The numbers of a story's pages, each on a line."""
    lines = page.lines
    if not any(end - start <= 2 for start, end in page.loose_lines):
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


@filter_for("nav", example="... katanya. News Global Regional News Hype News Regional Global", when=When(open=True))
def menu_words(page: Page) -> Iterator[Span]:
    """Names of channels, run together at the end: capitalised words that come again and again."""
    end = page.closing
    if not page.text[end - 1 : end].isalpha() or not _CAPITALISED.search(page.text, max(0, end - 40), end):
        return
    if match := _MENU_WORDS.search(page.text, max(0, end - _LONGEST_MENU), end):
        words = match[1].split()
        if len(set(words)) <= 0.65 * len(words):
            yield Span(*match.span(1))
