"""Several linked titles behind their label in one line, each with a number: "Terpopuler 1. Judul 2. Judul"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.label_forms import is_label
from newsclean.filters.links.related import LABEL
from newsclean.filters.links.sure_ends import ENDS_SENTENCE
from newsclean.lexicon.labels import label_openings, label_words
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case, says_something
from newsclean.reading.linked_titles import LinkedTitle

_FIRST = Pattern(
    r"(?P<label>[A-Za-z][\w’' -]{2,50}?)\s?:?\s{1,3}"
    r"(?:(?P<before>#|\(|0?)1(?P<behind>[.)]|)|(?P<bullet>[•▸●-])) (?=[A-Z0-9\"“‘'])"
)
# A quick look: the first number or bullet behind a label, with no stop between.
_SOON = Pattern(r"[^1•▸●.,;!?\"“”-]{3,56}+[1•▸●-]")
_QUESTION = Pattern(r"(?<=\w\?) (?=[A-Z“\"])")
_SHORTEST, _FEWEST, _MOST = 18, 2, 30
# So much of a line holds more than a heading and its list.
_ONE_LINE = 400


@filter_for(
    "related",
    example="... kata warga. Terpopuler 1. Warga Panen Raya di Tengah Kemarau 2. Harga Cabai Naik Dua Kali Lipat",
    when=When(words=label_openings(), signs=("1", "•", "▸", "●", "- ")),
)
def counted_links(page: Page, places: Places) -> Iterator[Span]:
    """A label and several titles, each with a number or a bullet in front, in one-line text."""
    stop = 0
    for position, _ in places:
        if position < stop or not _SOON.match(page.text, position) or page.is_marked(position):
            continue
        first = _FIRST.match(page.text, position)
        if first and _is_label(page, first) and (end := _end(page, first)):
            yield Span(position, end)
            stop = end


def _is_label(page: Page, first: re.Match[str]) -> bool:
    start = first.start()
    if page.line_end(start) - page.line_start(start) < _ONE_LINE or not at_boundary(page, start):
        return False
    label = first["label"]
    return is_label(label) or LABEL.fullmatch(label) is not None or LABEL.fullmatch(f"{label}:") is not None


def _end(page: Page, first: re.Match[str]) -> int | None:
    """Where the last of the titles ends behind a label; None if they are not titles, or too few."""
    text, stop = page.text, min(page.line_end(first.end()), page.next_mark(first.end()))
    starts = [first.end(), *_next_items(text, first, stop)]
    titles = [Span(start, blank_before(text, _mark(text, after))) for start, after in pairwise(starts)]
    last = starts[-1]
    if (end := _last_end(page, last, stop)) is not None:
        titles.append(Span(last, end))
    if len(titles) < _FEWEST:
        return None
    words = [text[title.start : title.end].rstrip(" ;,") for title in titles]
    announces = first["label"].split()[0].lower() not in label_words().verbs  # "Baca juga" may have lost its link
    if announces and end is not None and end >= page.closing:  # in sentence case, too
        return end if not any(map(ENDS_SENTENCE.search, words)) else None
    return titles[-1].end if all(map(_is_title, words)) and any(map(says_something, words)) else None


def _last_end(page: Page, start: int, stop: int) -> int | None:
    """Where the last of the titles ends; None if that is not certain."""
    text = page.text
    if stop - start <= LONGEST_HEADLINE and not ENDS_SENTENCE.search(text, start, stop):
        return blank_before(text, stop)
    end = LinkedTitle(page, start, stop).end()
    question = None if end is None else _QUESTION.search(text, start, end)
    return question.start() if question else end and blank_before(text, end)


def _next_items(text: str, first: re.Match[str], stop: int) -> Iterator[int]:
    """Where the titles begin behind the first one."""
    at = first.end()
    for number in range(2, _MOST + 1):
        sign = first["bullet"] or f"{first['before']}{number}{first['behind']}"
        found = text.find(f" {sign} ", at, min(stop, at + LONGEST_HEADLINE))
        if found < 0:
            return
        at = found + len(sign) + 2
        yield at


def _mark(text: str, start: int) -> int:
    """Where the blank stands in front of the number or the bullet of the title at `start`."""
    return text.rindex(" ", 0, start - 1)


def _is_title(text: str) -> bool:
    return _SHORTEST <= len(text) <= LONGEST_HEADLINE and in_title_case(text) and not ENDS_SENTENCE.search(text)
