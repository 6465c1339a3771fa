"""Titles of other articles behind bullets, in a one-line text."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, is_headline, says_something
from newsclean.reading.linked_titles import LinkedTitle

_BULLET = "•"
_SHORTEST = 37
# Behind the end of a sentence; a colon announces a list of the story, and so does a sentence that ends "berikut".
_CLOSES_SENTENCE = SENTENCE_ENDS + ")*"
_ANNOUNCES = Pattern(r"(?:berikut|yaitu|yakni|antara lain|di antaranya)\W*\Z")
_SENTENCE_INSIDE = Pattern(r"[a-z]{3}[.;] ")
# A label and what it stands for: "Tanggal lahir: 17 Juli".
_LABEL = Pattern(r"[A-Z][\w ]{2,20}: ")


@filter_for(
    "related",
    example="... kata warga. • Warga Panen Raya di Tengah Kemarau • Harga Cabai Naik Dua Kali Lipat Ia ...",
    when=When(signs=(_BULLET,)),
)
def bulleted_headlines(page: Page) -> Iterator[Span]:
    """Headlines behind bullets, one after the other, between two sentences of a one-line text or at its end."""
    run: list[Span] = []
    for item in _items(page):
        if run and item.start > blank_after(page.text, run[-1].end):
            yield from _as_links(page, run)
            run = []
        run.append(item)
    yield from _as_links(page, run)


def _items(page: Page) -> Iterator[Span]:
    """Each bullet with the words behind it, up to the next bullet; in front of a sentence, up to where a title ends."""
    text, at = page.text, page.text.find(_BULLET)
    while at >= 0:
        after, start = text.find(_BULLET, at + 1), blank_after(text, at + 1)
        limit = min(page.line_end(at), page.next_mark(at), len(text) if after < 0 else after)
        if start < limit and not page.starts_line(at) and not page.is_marked(at):
            whole = limit == after and limit - start <= LONGEST_HEADLINE
            end = limit if whole else LinkedTitle(page, start, limit).end()
            if end is not None:
                yield Span(at, blank_before(text, end))
        at = after


def _as_links(page: Page, run: list[Span]) -> list[Span]:
    """The items of a run, if they are titles of other articles and no list of the story."""
    text = page.text
    if not run:
        return []
    before = blank_before(text, run[0].start)
    ends = text[before - 1 : before] in _CLOSES_SENTENCE or page.is_marked(before - 1)
    if len(run) == 1 and text.rfind(_BULLET, max(0, run[0].start - LONGEST_HEADLINE), run[0].start) >= 0:
        return []  # one of a list of sentences
    if not ends or _ANNOUNCES.search(text, max(0, before - 20), before):
        return []
    titles = [text[blank_after(text, item.start + 1) : item.end] for item in run]
    if not all(is_headline(title) and not _SENTENCE_INSIDE.search(title) for title in titles):
        return []
    said = [title for title in titles if len(title) >= _SHORTEST and says_something(title) and not _LABEL.match(title)]
    return run if 2 * len(said) >= len(run) else []
