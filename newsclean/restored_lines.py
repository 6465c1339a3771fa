"""What the filters mark in a text that is read with line breaks which it has lost: which of it does not count.

Such breaks are likely and not sure. What leans on all lines being there, or on where a line ends, is left to the text
as it is.
"""

from __future__ import annotations

from newsclean.filters import FILTERS
from newsclean.filters.second_opinion import NAME as SECOND_OPINION
from newsclean.page import Mark, Page
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.pieces import sentence_starts

# What only real lines tell: the first of the others need not be the headline.
_KINDS_OF_LINES = ("title", "dateline")
_OF_LINES = frozenset(each.name for each in FILTERS if each.needs == "lines")
_OF_PARAGRAPHS = frozenset(each.name for each in FILTERS if each.needs)
# A row of the story's data: "Randu Timur: Balai Desa".
_ROW = Pattern(r"([A-Z]\w+)[\w ]{1,24}: [A-Z][\w ,]{2,30}")
# A link that was not glued to the sentence before it: nor need another be to what follows it.
_LINK_INSIDE = Pattern(r"[.!?\"”] (?:Baca|BACA|Simak|Lihat) (?:[Jj]uga|JUGA)\b")
# The first words of a sentence in which links lost the blanks around them: "Kepala Desa SagaraWiratno Hadi membuka".
_WORDS, _LAST_OPENING, _SHORTEST_SENTENCE = Pattern(r"\w+(?: [\w/-]+){0,9}"), 1, 60
# Kinds of notes, and words glued together of which a note holds only the first.
_NOTES, _GLUED = ("ad", "embed", "promo", "nav", "paging", "legal"), Pattern(r"[a-z]{3}(?=[A-Z][a-z]{3})")
# No caption has a dateline or a link in it, or goes on behind its credit or a lost break.
_NO_CAPTION = Pattern(
    r"\b(?:Baca|Simak|Lihat) [Jj]uga\b|\bBACA JUGA\b|[A-Za-z)] {1,3}[-–—]{1,2} [A-Z][^\n]{60}"
    r"|\([^()\n]{0,40}(?:[/:@-]|\b(?i:dok|ist|istimewa|repro)\b)[^()\n]{0,40}\)\.? ?[A-Z][^\n]{60}"
    r"|[a-z]{3}(?=[A-Z]\w{3}[^\n)]{60})"
)


def needs_lines(page: Page, mark: Mark) -> bool:
    """Whether a mark counts only where the page has the lines itself; a caption of which a quotation is part, too."""
    return _is_quoting_caption(page, mark) or mark.kind in _KINDS_OF_LINES or mark.filter in _OF_LINES


def may_be_more(page: Page, mark: Mark) -> bool:
    """Whether a mark may be part of a line that was not glued to the next one, but had a blank between them.

    Such a caption does not open its line, has more than a caption in it, or announces something; such a link stands
    where links have kept their blanks. Rows of data are no titles.
    """
    if mark.filter == SECOND_OPINION and _opens_sentence(page, mark):
        return True
    if mark.filter in _OF_PARAGRAPHS:
        return not (mark.filter == "authors-alone" and _is_above_time(page, mark))
    if mark.kind in _NOTES:
        return _GLUED.search(page.text, mark.start, mark.end) is not None
    if mark.filter == "captions-beside" and len(list(sentence_starts(page.text, mark.start, mark.end))) > 1:
        return True
    if mark.kind == "related":
        row = _ROW.fullmatch(page.text, mark.start, mark.end)
        return _LINK_INSIDE.search(page.text) is not None or (
            row is not None and page.text.count(f"\n{row[1]} ") > 1
        )
    return mark.kind == "caption" and (
        page.text[mark.end - 1] == ":"
        or page.end_before(mark.start) > page.line_start(mark.start)
        or _is_quoting_caption(page, mark)
        or _NO_CAPTION.search(page.text, mark.start, page.line_end(mark.start)) is not None
    )


def _opens_sentence(page: Page, mark: Mark) -> bool:
    """Whether a line in front of the story has words without a sign, with which its sentence may begin."""
    at = page.line_index(mark.start)
    if at > _LAST_OPENING or at == len(page.lines) - 1 or _WORDS.fullmatch(page.text, *page.lines[at]) is None:
        return False
    below = page.lines[at + 1]
    return below.end - below.start > _SHORTEST_SENTENCE and page.text[below.start].isupper()


def _is_quoting_caption(page: Page, mark: Mark) -> bool:
    """Whether a caption has a quotation in it, or an end of one."""
    return mark.kind == "caption" and holds_any(page.text[mark.start : mark.end], "\"“”")


def _is_above_time(page: Page, mark: Mark) -> bool:
    """Whether the line below a mark says when the page was published."""
    below = page.line_index(mark.end - 1) + 1
    start = page.lines[below].start if below < len(page.lines) else len(page.text)
    return any(each.kind == "timestamp" and each.start == start for each in page.marks)
