"""Copies: blocks of lines or sentences that a scraper took twice, and lines that stand between paragraphs again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.pieces import is_in_one_line

# A block is so many lines, one after the other, and so many characters: a paragraph alone may be said twice.
_SHORTEST, _FEWEST_IN_BLOCK, _SHORTEST_BLOCK = 30, 3, 400
# A story may say a paragraph twice, of two schools: a block of sentences is longer.
_SHORTEST_IN_LINE = 800
# A line that stands there so often and is no sentence is the page's.
_OFTEN, _SHORTEST_OFTEN = 3, 40
_SENTENCE_ENDS = (".", ",", ":", ";", "!", "?", "\"", "”")
_PROSE_ENDS = tuple(PARAGRAPH_ENDS)
_STOP, _BEFORE_COPY = ". ", (*SENTENCE_ENDS, ":", *DASHES)


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


@filter_for("nav", example="Warga panen raya. Harga cabai naik. Pasar ramai. Warga panen raya. Harga cabai naik. ...")
def copies_in_line(page: Page) -> Iterator[Span]:
    """The second copy of a block of sentences in a one-line text; a fact check quotes what it has told in short."""
    if not is_in_one_line(page):
        return
    text = page.text
    sentences = text.split(_STOP)
    if len(set(sentences)) == len(sentences) or is_fact_check(page):  # as in most articles
        return
    starts = [0, *accumulate(len(each) + len(_STOP) for each in sentences)]
    for first, run in _again([each.rstrip(" .") for each in sentences]):
        start, end = starts[run[0]], min(starts[run[-1] + 1], len(text))
        if len(run) < _FEWEST_IN_BLOCK or end - start < _SHORTEST_IN_LINE or page.next_mark(start) < end:
            continue
        yield Span(_begin_alike(text, starts[first], start), end)


def _begin_alike(text: str, first: int, again: int) -> int:
    """Where the second of two copies begins that go on alike from two places on: in front of it, if a sentence or a
    dateline ends there."""
    back = next((at for at in range(min(first, again - first)) if text[first - at - 1] != text[again - at - 1]), first)
    start = blank_after(text, again - back)
    return start if text[blank_before(text, start) - 1 : start].strip().endswith(_BEFORE_COPY) else again


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
    for _, run in _again(texts):
        if len(run) >= _FEWEST_IN_BLOCK and sum(len(texts[at]) for at in run) >= _SHORTEST_BLOCK:
            yield from (page.lines[at] for at in run)


def _again(texts: list[str]) -> Iterator[tuple[int, list[int]]]:
    """Where texts begin that have all stood there before, one after the other, and which of them stand there again."""
    first: dict[str, int] = {}
    run: list[int] = []
    for index, text in enumerate([*texts, ""]):
        follows = text in first and (not run or first[text] == first[texts[run[-1]]] + 1)
        if follows:
            run.append(index)
            continue
        if run:
            yield first[texts[run[0]]], run
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
