"""Titles of other articles behind an invitation to read them that has been found: "... di tautan berikut. Judul"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.linked_titles import LinkedTitle

# What the invitation ends with, and what it offers.
_LINK_ENDS = Pattern(r"(?i:di ?sini|(?:tautan|link) (?:berikut|ini)(?: ini)?)\s*[.!:]?(?:&(?:amp;)*nbsp;|\s)*\Z")
_OFFERS = Pattern(r"(?i:\b(?:selengkapnya|lengkapnya|baca|simak))\b")
_KINDS = ("promo", "paging")
_FEWEST_WORDS, _LONGEST_INVITATION = 6, 160
# So likely the end of the title must be, where no number of a list follows it.
_SURE, _ABSENT = 0.6, 0.1
_ITEM = Pattern(r"\d{1,2}\. [A-Z]")


@filter_for(
    "related",
    example="... kata dia. Ulasan selengkapnya bisa Anda baca di sini Warga Randu Minta Jembatan Diperbaiki Bupati ...",
    when=When(marked=True),
)
def titles_behind_invitations(page: Page) -> Iterator[Span]:
    """Titles behind an invitation to read more at a link, whose text they were."""
    text = page.text
    for mark in page.marks:
        if mark.kind not in _KINDS or mark.end - mark.start > _LONGEST_INVITATION:
            continue
        if not _LINK_ENDS.search(text, mark.start, mark.end) or not _OFFERS.search(text, mark.start, mark.end):
            continue
        start = blank_after(text, mark.end)
        if _ITEM.match(text, start):
            continue  # the heading of what the story tells next
        if start < page.line_end(mark.end) and not page.is_marked(start) and (end := _title_end(page, start)):
            yield Span(start, end)


def _title_end(page: Page, start: int) -> int | None:
    """Where the title ends that begins at `start`; None if that is not certain."""
    title = LinkedTitle(page, start, min(page.line_end(start), page.next_mark(start)))
    end = title.end() if title.opens_in_capitals() else None
    if end is None:
        return None
    in_list = _ITEM.match(page.text, blank_after(page.text, end)) is not None
    if not in_list and title.sure_end(_SURE, _ABSENT) != end:
        return None
    end = blank_before(page.text, end)
    words = page.text[start:end]
    is_title = len(words.split()) >= _FEWEST_WORDS and in_title_case(words)
    return end if is_title and (in_list or says_something(words)) else None
