"""What the lines around one tell: it is an item of a list, a row of a table, one of many data, a subhead."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.vocabulary import any_listed
from newsclean.opinion.candidates import Candidate
from newsclean.opinion.passages import ENGLISH
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.overlap import share_spoken_of

# The items of a list open alike.
_ITEM = Pattern(r"(\d{1,2}[.)]\s|[a-zA-Z][.)]\s)|([-–—•·*►●■▪]\s)|(\[[A-Z]+\]\s)|([A-Z][^\n:.]{0,30}:\s)")
_MEASURE = Pattern(rf"\d\s?{any_listed('prose.measures')}\b")
# Of so many short lines one after the other each is an item.
_RUN, _LONGEST_IN_RUN = 3, 90
# A line between paragraphs of so many words of which the next one says most is a subhead.
_SUBHEAD, _SPOKEN = 4, 0.75
_NEAR = 90  # characters in which a story asks something else
ITEM_SIGNS = "•●■◆▪"  # in front of the items of a list
# A question or a call to the reader is boilerplate only if it speaks of one of these.
OF_OUTLETS = frozenset(("channel", "link", "right", "role", "article", "own", "outlet"))


def is_in_run(page: Page, piece: Candidate) -> bool:
    """Whether a line is one of several short ones that follow each other."""
    at, count = page.line_index(piece.start), 1
    for step in (-1, 1):
        beside = at + step
        while count < _RUN and 0 <= beside < len(page.lines) and _is_short(page.lines[beside]):
            count, beside = count + 1, beside + step
    return count >= _RUN


def is_among_foreign(page: Page, piece: Candidate) -> bool:
    """Whether the line above or below is in English, too: a song, a letter."""
    beside = _lines_beside(page, piece.start)
    return any(not ENGLISH.isdisjoint(page.text[start:end].lower().split()) for start, end in beside)


def is_among_data(page: Page, piece: Candidate) -> bool:
    """Whether the piece is one of many short lines of which most measure something: what a product is like."""
    at = page.line_index(piece.start)
    beside = [page.text[start:end] for start, end in page.lines[max(0, at - _RUN) : at + _RUN + 1]]
    if len(beside) <= _RUN or any(len(text) > _LONGEST_IN_RUN for text in beside):
        return False
    return 3 * sum(_MEASURE.search(text) is not None for text in beside) >= len(beside)


def is_row(page: Page, piece: Candidate) -> bool:
    """Whether a line and one beside it have as many bars, or several dashes: rows of a table."""
    beside = _lines_beside(page, piece.start)
    for sign, fewest in (("|", 1), (" - ", 2)):
        count = page.text.count(sign, piece.start, piece.end)
        if count >= fewest and any(page.text.count(sign, line.start, line.end) == count for line in beside):
            return True
    return False


def is_item(page: Page, start: int) -> bool:
    """Whether a line and one beside it open as the items of a list do; the labels of sites are known to the rules."""
    opens = _ITEM.match(page.text, start)
    if opens is None:
        return False
    others = (_ITEM.match(page.text, line.start) for line in _lines_beside(page, start))
    return any(other is not None and other.lastindex == opens.lastindex for other in others)


def is_among_questions(page: Page, piece: Candidate, classes: Sequence[str | None]) -> bool:
    """Whether a piece is a question with another one near it, and neither about the outlet: what a story asks."""
    if page.text[piece.end - 1] != "?" or not OF_OUTLETS.isdisjoint(classes):
        return False
    near = page.text[max(0, piece.start - _NEAR) : piece.start], page.text[piece.end : piece.end + _NEAR]
    return any("?" in each for each in near)


def is_subhead(page: Page, piece: Candidate, classes: Sequence[str | None]) -> bool:
    """Whether a line between paragraphs says what the next one says."""
    if piece.where != "ml" or len(classes) < _SUBHEAD or piece.end - piece.start > _LONGEST_IN_RUN:
        return False
    return OF_OUTLETS.isdisjoint(classes) and share_spoken_of(page, Span(piece.start, piece.end)) >= _SPOKEN


def _lines_beside(page: Page, start: int) -> list[Span]:
    """The lines above and below the one that holds `start`."""
    at = page.line_index(start)
    return [page.lines[i] for i in (at - 1, at + 1) if 0 <= i < len(page.lines)]


def _is_short(line: Span) -> bool:
    return line.end - line.start <= _LONGEST_IN_RUN
