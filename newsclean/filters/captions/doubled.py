"""Captions that stand in a line twice, one copy of which another filter has found: "... di Randu. ... di Randu."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED
from newsclean.page import Mark, Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern

# The credit behind the second copy, "(WARTARANDU.COM/BUDI SANTOSO)"; what stands behind the name of what is shown.
_CREDIT, _BEHIND_NAME = Pattern(r"\s?\((?=[^()\n]*[/.])[A-Z][^()\n]{3,60}\)"), Pattern(r"\.?\s?\(|\.\s")
_SHORTEST, _FEWEST_WORDS, _PROBE = 18, 3, 12  # characters, words, characters
_WIDEST_GAP = 4


def _is_long(copy: str) -> bool:
    return len(copy) >= _SHORTEST and copy.count(" ") >= _FEWEST_WORDS - 1


@filter_for(
    "caption",
    example="KABARNUSA/BUDI SANTOSO Warga memanen padi, Senin. Warga memanen padi, Senin. Hujan ...",
    when=When(marked=True),
)
def captions_doubled(page: Page) -> Iterator[Span]:
    """The copy right behind a caption in the same words, and right before it the name of what it shows."""
    captions = [mark for mark in page.marks if mark.kind == "caption" and mark.end - mark.start >= _SHORTEST]
    yield from chain.from_iterable(beside(page, mark) for mark in captions for beside in (_behind, _before))


def _behind(page: Page, mark: Mark) -> Iterator[Span]:
    text, start = page.text, blank_after(page.text, mark.end)
    if start - mark.end > _WIDEST_GAP or page.is_marked(start):
        return
    first = text.find(text[start : start + _PROBE], mark.start, mark.end)
    if first < 0 or text[first - 1 : first].isalnum():
        return
    copy = text[first : mark.end]
    end = start + len(copy)
    following = blank_after(text, end)
    goes_on = text[end : end + 1].isalnum() or text[following : following + 1].islower()  # the story's subject
    if _is_long(copy) and text.startswith(copy, start) and not goes_on:
        credit = _CREDIT.match(text, end)
        yield Span(start, credit.end() if credit else end)


def _before(page: Page, mark: Mark) -> Iterator[Span]:
    text = page.text
    end = blank_before(text, mark.start)
    if not end or mark.start - end > _WIDEST_GAP or page.is_marked(end - 1):
        return
    behind = _BEHIND_NAME.search(text, mark.start, mark.end)
    name = text[mark.start : behind.start()] if behind else ""
    start = end - len(name) - (text[end - 1] == ".")
    if _is_long(name) and start >= 0 and text.startswith(name, start):
        before = blank_before(text, start)
        if not before or text[before - 1] in ENDED:
            yield Span(start, end)
