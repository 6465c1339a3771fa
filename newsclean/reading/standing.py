"""Where a piece of a page stands: at its head, at its tail, as the first thing or the last."""

from __future__ import annotations

from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.pieces import HEAD, Piece

# What may follow the last piece of the story: punctuation.
REST = 4
# Before the tail there is a story of so many characters at least.
_SHORTEST_STORY = 200
_SENTENCE_ENDS = Pattern(r"[.”\"]\s*\n")


def stands(page: Page, piece: Piece, where: str) -> bool:
    """Whether a piece stands there: on a "line", in the "tail", "last", in the "head", at the "ends", or anywhere."""
    match where:
        case "line":
            return piece.alone or is_last(page, piece)
        case "tail":
            return _has_story_before(page, piece) and in_tail(page, Span(piece.start, piece.end))
        case "last":
            return _has_story_before(page, piece) and is_last(page, piece)
        case "head":
            return _is_first(page, piece)
        case "ends":
            return stands(page, piece, "head") or stands(page, piece, "last")
    return True


def _has_story_before(page: Page, piece: Piece) -> bool:
    return piece.start - page.opening > _SHORTEST_STORY


def _is_first(page: Page, piece: Piece) -> bool:
    """Whether a piece stands near the start; a single word, which may be a subhead, before all sentences."""
    if not piece.alone:
        return piece.start <= page.opening
    single = " " not in page.text[piece.start : piece.end]
    return piece.start - page.opening <= HEAD and not (
        single and _SENTENCE_ENDS.search(page.text, page.opening, piece.start)
    )


def is_last(page: Page, piece: Piece) -> bool:
    return page.closing - piece.end <= REST
