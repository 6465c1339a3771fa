"""Where a linked title ends for certain: between commas, at the next gap, or at the end of the text."""

from __future__ import annotations

from newsclean.page import Page
from newsclean.page.blanks import SPACE, blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_glued_to_sentence
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS, in_title_case
from newsclean.reading.linked_titles import LinkedTitle

_BETWEEN_COMMAS = Pattern(r",\s{1,3}[A-Z0-9\"“'][^\n.;:]{20,150}? ,(?=\s|\Z)")
_FEWEST_WORDS = 4
# With this no title ends, nor has it one inside.
ENDS_SENTENCE = Pattern(r"[a-z\d)]{3}[.](?:\s|\Z)|[.,][\"”]")
_CLOSING, _NEAR_END = Pattern(rf"(?P<title>[^\n(]{{15,170}}?[\w?!]){SPACE}*\Z"), 250


def glued_end(title: LinkedTitle, label: int, end: int) -> int:
    """Where a title ends that seems to end at `end`: behind a label that is glued to a sentence, at the first join."""
    if not is_glued_to_sentence(title.page, label):
        return end
    starts = (title.words[i].start for i in title.joins if i >= SHORTEST_HEADLINE_WORDS)
    return min((start for start in starts if start < end), default=end)


def between_commas(page: Page, start: int) -> int | None:
    """Where a title ends that stands between the commas of a scraper, of which the first is at `start`."""
    title = _BETWEEN_COMMAS.match(page.text, start)
    return title.end() if title and in_title_case(title[0]) and page.next_mark(start) >= title.end() else None


def parted_end(page: Page, label: int, start: int, stop: int) -> int | None:
    """Where a title ends behind a label that a gap parts from the sentence before it: at the next such gap."""
    text = page.text
    if text[max(0, label - 2) : label] != "  " or page.starts_line(label):
        return None
    gap = text.find("   ", start, min(stop, start + LONGEST_HEADLINE))
    title = text[start:gap] if gap > 0 else ""
    whole = len(title.split()) >= _FEWEST_WORDS and title[0].isupper() and not ENDS_SENTENCE.search(title)
    return gap if whole and text[blank_after(text, gap)].isupper() else None


def closing_end(page: Page, start: int) -> int | None:
    """Where a title in Title Case, perhaps of two sentences, ends with which the text does: "Siapkan Pupuk. Cukup?"."""
    closing = _CLOSING.match(page.text, start) if len(page.text) - start <= _NEAR_END else None
    return len(page.text.rstrip()) if closing and in_title_case(closing["title"]) else None
