"""Whole pages: scrapes that hold the site's menus, columns and footer around the story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.channels import channels
from newsclean.page import Page, Span
from newsclean.reading.headlines import is_headline

# A page of the site, and not an article with a list: so many lines are no sentences, ...
_FEWEST_LOOSE, _LOOSE_SHARE = 75, 0.75
# ... and so many of them are known as boilerplate: marked by other filters, or names of channels.
_FEWEST_KNOWN = 10
# A frame is long; a few lines may be subheads of a story that lies between columns.
_FEWEST_IN_FRAME = 20
_PARAGRAPH = 40
# More lines than this without a paragraph between them end the story.
_WIDEST_GAP = 6
# The story holds at least this share of the characters that stand in paragraphs.
_STORY_SHARE = 0.6
_TITLE_LINES = 12
_SHORTEST_TITLE, _LONGEST_QUOTING = 30, 90


@filter_for(
    "nav",
    example="Beranda\nNews\nEkonomi\n...\nWarga memanen padi ...\n...\nTentang Kami\nKarier",
    when=When(odd=_FEWEST_LOOSE),
)
def page_frame(page: Page) -> Iterator[Span]:
    """The frame of a whole page: the lines above and below the story that are no sentences.

    Only where the text is plainly a page of the site, with dozens of short lines of which many are known as
    menus and buttons, and one block of paragraphs as the story.
    """
    if len(page.loose_lines) < _FEWEST_LOOSE or not _is_whole_page(page):
        return
    story = _story(page)
    if not story:
        return
    above = page.lines[: page.line_index(story.start)]
    below = page.lines[page.line_index(story.end - 1) + 1 :]
    title = None if page.title else _title_among(page, above[-_TITLE_LINES:])
    frame = [
        line
        for line in (*_beyond_boilerplate(page, above[::-1]), *_beyond_boilerplate(page, below))
        if line != title and not page.is_marked(line.start) and not _ends_like_sentence(page, line)
    ]
    if len(frame) >= _FEWEST_IN_FRAME:
        yield from frame


def _beyond_boilerplate(page: Page, lines: Sequence[Span]) -> Sequence[Span]:
    """Lines going away from the story, from the first that is known boilerplate: the story may have a list before."""
    known = (i for i, line in enumerate(lines) if _is_marked_or_channel(page, line))
    return lines[next(known, len(lines)) :]


def _is_marked_or_channel(page: Page, line: Span) -> bool:
    """Whether a line is marked by another filter, or names a channel."""
    return page.is_marked(line.start) or page.text[line.start : line.end].lower().strip("»|· ") in channels()


def _is_whole_page(page: Page) -> bool:
    loose = page.loose_lines
    if len(loose) < _LOOSE_SHARE * len(page.lines):
        return False
    return sum(_is_marked_or_channel(page, line) for line in loose) >= _FEWEST_KNOWN


def _story(page: Page) -> Span | None:
    """The one block of paragraphs that is the story, if there is one."""
    blocks = list(_blocks(page))
    if not blocks:
        return None
    sizes = [sum(page.lines[i].end - page.lines[i].start for i in block) for block in blocks]
    if max(sizes) < _STORY_SHARE * sum(sizes):
        return None
    block = blocks[sizes.index(max(sizes))]
    return Span(page.lines[block[0]].start, page.lines[block[-1]].end)


def _blocks(page: Page) -> Iterator[Sequence[int]]:
    """Paragraphs that stand near each other, as indexes into the page's lines."""
    block: list[int] = []
    for i, line in enumerate(page.lines):
        if line.end - line.start < _PARAGRAPH or not _ends_like_sentence(page, line):
            continue
        if block and i - block[-1] > _WIDEST_GAP:
            yield block
            block = []
        block.append(i)
    if block:
        yield block


def _ends_like_sentence(page: Page, line: Span) -> bool:
    text = page.text[line.start : line.end]
    if len(text) <= _SHORTEST_TITLE or text[-1] not in ".\"”?!:)":
        return False
    if text[-1] in "\"”" and text[-2].isalnum() and len(text) <= _LONGEST_QUOTING:
        return False  # a headline with a word in quotation marks
    return text[-1] not in "?!)" or not is_headline(text)


def _title_among(page: Page, lines: Sequence[Span]) -> Span | None:
    """The first of the lines above the story that may be its headline."""
    for line in lines:
        text = page.text[line.start : line.end]
        if len(text) >= _SHORTEST_TITLE and is_headline(text, strict=False):
            return line
    return None
