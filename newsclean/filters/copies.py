"""Copies: blocks of lines that a scraper took twice, and lines that the page puts between the paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary

# A block is so many lines, one after the other, and so many characters: a paragraph alone may be said twice.
_SHORTEST, _FEWEST_IN_BLOCK, _SHORTEST_BLOCK = 30, 3, 400
# A line that stands there so often and is no sentence is the page's.
_OFTEN, _SHORTEST_OFTEN = 3, 40
_SENTENCE_ENDS = (".", ",", ":", ";", "!", "?", "\"", "”")
_PROSE_ENDS = tuple(PARAGRAPH_ENDS)


@filter_for(
    "nav",
    example="Warga panen raya.\nHarga cabai naik.\nPasar ramai.\n\nWarga panen raya.\n...",
    when=When(lines=4),
)
def copies(page: Page) -> Iterator[Span]:
    """The second copy of a block of lines, and lines between paragraphs that come again and again."""
    texts = [page.text[line.start : line.end] for line in page.lines]
    if len(set(texts)) == len(texts):  # as in most articles
        return
    counts = Counter(text for text in texts if len(text) >= _SHORTEST)
    if len(counts) == sum(counts.values()):
        return
    yield from _second_blocks(page, texts)
    often = {text for text, count in counts.items() if count >= _OFTEN and _is_boilerplate(text)}
    for text in often:
        places = [index for index, each in enumerate(texts) if each == text]
        if all(_is_between_prose(texts, index) for index in places):
            yield from (page.lines[index] for index in places)


# What Google's advertisements offer to look for, with a copy for each size of a screen.
_OFFERS = ("Temukan lebih banyak", "Discover more")
_OFFER = Pattern(
    rf"(?P<offer>{any_of(_OFFERS)} [^.!?\n]{{5,160}}?)(?: (?P=offer)){{1,9}}+(?= [A-Z“\"]|\s*\Z)"
)


@filter_for(
    "ad",
    example="... kata dia. Temukan lebih banyak Kabar desa Temukan lebih banyak Kabar desa Hujan ...",
    when=When(signs=_OFFERS),
)
def offers_again(page: Page) -> Iterator[Span]:
    """What an advertisement offers to look for, twice or more in one line, between sentences."""
    for offer in _OFFER.finditer(page.text):
        if not page.is_marked(offer.start()) and at_boundary(page, offer.start()):
            yield Span(*offer.span())


def _second_blocks(page: Page, texts: list[str]) -> Iterator[Span]:
    """Lines one after the other that have all stood there before, in the same order."""
    first: dict[str, int] = {}
    run: list[int] = []
    for index, text in enumerate([*texts, ""]):
        follows = text in first and (not run or first[text] == first[texts[run[-1]]] + 1)
        if follows:
            run.append(index)
            continue
        if len(run) >= _FEWEST_IN_BLOCK and sum(len(texts[at]) for at in run) >= _SHORTEST_BLOCK:
            yield from (page.lines[at] for at in run)
        run = [index] if text in first else []
        first.setdefault(text, index)


def _is_boilerplate(text: str) -> bool:
    """Whether a line is neither a sentence, a label nor an item of a list."""
    return (
        len(text) >= _SHORTEST_OFTEN
        and not text.endswith(_SENTENCE_ENDS)
        and ":" not in text
        and " " in text
        and text[1:2] not in (".", ")")
    )


def _is_between_prose(texts: list[str], index: int) -> bool:
    """Whether a sentence ends above or below a line and its own copies beside it: verses and lists have none."""
    text = texts[index]
    above = next((each for each in reversed(texts[max(index - _OFTEN, 0) : index]) if each != text), "")
    below = next((each for each in texts[index + 1 : index + 1 + _OFTEN] if each != text), "")
    return above.endswith(_PROSE_ENDS) or below.endswith(_PROSE_ENDS)
