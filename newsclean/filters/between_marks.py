"""What stands between marks in the head of a page: names and labels.

A page sets the headline, the section, the author, the time and its buttons one behind the other. A few words between
two of them, or above the first, that are no sentence are one of them, whatever they say. Where the headline is not
known, it may be what stands there; then nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.head_bylines import names_author
from newsclean.filters.captions.sentences import says
from newsclean.lexicon.parts import plain_name
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.headlines import says_something
from newsclean.reading.named_sites import is_own_name
from newsclean.reading.names import SAYS, is_name

_HEAD, _LONGEST = 700, 90
# Marks between which the head of a page stands, and those that end it.
_BEFORE = ("title", "nav", "byline", "timestamp", "promo", "ad")
_BEHIND = ("title", "nav", "byline", "timestamp")
_EDGES = " \t\n|,;:/–—-•·●~✔✓▸>»›\ufe0f"
_MOST_WORDS, _MOST_PARTED, _MOST_LINES = 4, 8, 2
# The words of a label, and the signs that part several of them.
_LABEL_WORD = r"(?:[A-Z\d][\w.’'&+-]*|dan|di|yang)"
_LABEL = Pattern(rf"{_LABEL_WORD}(?:(?:[ \n]| ?[|•·●/>»›,&:–—-]+ ?){_LABEL_WORD})*")
_PARTED = Pattern(r" ?[|•·●/>»›,–—]| - ")
_NO_LABEL = Pattern(r"[.!?\"”:]\s*\Z|\bRp|%|\d{4,}")
_NAME = plain_name(5)
_NAME_AND = Pattern(
    rf"(?:{any_listed('bylines.titles')}\.? )?(?P<name>{_NAME})(?: ?[-–—|/·•] ?|, | )(?P<rest>[^\n]{{2,40}})"
)
_ROLES = any_of((any_listed("bylines.roles_behind"), "Penyunting", "Editor", "Redaktur", "Pewarta", "Koresponden"))
_ROLE = Pattern(rf"{_ROLES}\b[\w ]{{0,30}}")
_ACCOUNT = Pattern(r"[a-z][a-z_.\d]{3,24}")


class _Gap(NamedTuple):
    """Words that nobody has marked, and the kind of the mark before them: "" at the start of the text."""

    span: Span
    before: str


def _gaps_in_head(page: Page) -> list[_Gap]:
    """The words between the marks of the head."""
    key = ("gaps in head", len(page.marks))
    found: list[_Gap] | None = page.known.get(key)
    if found is None:
        found = page.known[key] = list(_find_gaps(page))
    return found


def _find_gaps(page: Page) -> Iterator[_Gap]:
    text, left, before, headline = page.text, 0, "", page.headline
    for mark in page.marks:
        if headline and headline.start < mark.start:
            if page.title and left < headline.start:
                yield from _gap(text, left, headline.start, before)
            left, before, headline = max(left, headline.end), "title", None
        if mark.start > _HEAD:
            return
        if mark.start > left and mark.kind in _BEHIND and (page.title or before):
            yield from _gap(text, left, mark.start, before)
        left, before = max(left, mark.end), mark.kind


def _gap(text: str, start: int, end: int, before: str) -> Iterator[_Gap]:
    start, end = blank_after(text, start), blank_before(text, end)
    said = text[start:end]
    start, end = start + len(said) - len(said.lstrip(_EDGES)), start + len(said.rstrip(_EDGES))
    if 1 < end - start <= _LONGEST and text.count("\n", start, end) < _MOST_LINES and (before in _BEFORE or not before):
        yield _Gap(Span(start, end), before)


@filter_for(
    "byline",
    example="Warga Panen Raya\nBudi Waru, Warta Randu\nSabtu, 10 April 2021 - 17:44 WIB\n...",
    when=When(marked=True),
)
def names_between_marks(page: Page) -> Iterator[Span]:
    """A name with what it is or for whom it writes, between two marks of the head."""
    for gap in _gaps_in_head(page):
        said = page.text[gap.span.start : gap.span.end]
        if gap.before and _is_author(page, said):
            yield gap.span


def _is_author(page: Page, text: str) -> bool:
    """Whether a text is a name alone, with the outlet or with a role, or the name of the outlet's account."""
    if SAYS.search(text):
        return False
    if names_author(text) or (is_name(text) and len(text) <= _LONGEST // 2 and not says_something(text)):
        return True
    if _ACCOUNT.fullmatch(text):
        return is_own_name(page, text)
    named = _NAME_AND.fullmatch(text)
    return named is not None and (_ROLE.fullmatch(named["rest"]) is not None or is_own_name(page, named["rest"]))


@filter_for(
    "nav",
    example="Warga Panen Raya\nBeranda\nFilantropi\nOleh: Budi Waru\n...",
    when=When(marked=True),
    needs="lines",
)
def labels_between_marks(page: Page) -> Iterator[Span]:
    """A few words in capitals, no sentence and no part of the headline, above the marks of the head or between two."""
    for gap in _gaps_in_head(page):
        if _is_label(page, page.text[gap.span.start : gap.span.end]):
            yield gap.span


def _is_label(page: Page, text: str) -> bool:
    words = text.split()
    most = _MOST_PARTED if _PARTED.search(text) else _MOST_WORDS
    if len(words) > most or not _LABEL.fullmatch(text) or _NO_LABEL.search(text) or says(text, opens=True):
        return False
    title = set((page.title or "").lower().split())
    telling = [word.lower() for word in words if word[0].isalnum()]
    return 2 * sum(word in title for word in telling) <= len(telling) and not says_something(text)
