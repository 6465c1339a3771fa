"""Where a piece of a page stands: at its head, at its tail, as the first thing or the last."""

from __future__ import annotations

from itertools import pairwise

from newsclean.lexicon.forms import forms_of
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.pieces import HEAD, Piece, sentence_starts

# What may follow the last piece of the story: punctuation.
REST = 4
# Before the tail there is a story of so many characters at least.
_SHORTEST_STORY = 200
_SENTENCE_ENDS = Pattern(r"[.”\"]\s*\n")
# So much of other boilerplate may follow the last piece, if it is known by what it speaks of.
_LONGEST_BELOW = 300
_OF_STORY = "say|told|quoted|agency|steps|me|below"
_OF_PAGE = (
    "reader|own|app|subscription|notification|link|copyright|footer|share|email|phone|free|ad|comment"
)


def stands(page: Page, piece: Piece, where: str, *, loosely: bool = False) -> bool:
    """Whether a piece stands there: on a "line", in the "tail", "last", in the "head", at the "ends", or anywhere.

    `loosely`: it counts as the last piece, too, if what follows speaks as the page does.
    """
    match where:
        case "line":
            return piece.alone or is_last(page, piece)
        case "tail":
            return _has_story_before(page, piece) and in_tail(page, Span(piece.start, piece.end))
        case "last":
            return _has_story_before(page, piece) and (nothing_follows if loosely else is_last)(page, piece)
        case "head":
            return _is_first(page, piece)
        case "ends":
            return stands(page, piece, "head") or stands(page, piece, "last", loosely=loosely)
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


def nothing_follows(page: Page, piece: Piece) -> bool:
    """Whether nothing of the story follows a piece: nothing at all, or only what speaks as the page does."""
    return is_last(page, piece) or _page_goes_on(page, piece.end)


def _page_goes_on(page: Page, start: int) -> bool:
    """Whether all that follows is short, and each line or sentence of it is known by its form, or tells nothing."""
    text, closing = page.text, page.closing
    if closing - start > _LONGEST_BELOW or not _last_is_of_page(page, start):
        return False
    edges = [start, *sentence_starts(text, max(0, start - 1), closing), closing]
    chunks = (chunk.strip() for a, b in pairwise(edges) for chunk in text[a:b].split("\n") if not page.is_marked(a))
    return all(_is_of_page(chunk) for chunk in chunks if any(map(str.isalnum, chunk)))


def _last_is_of_page(page: Page, start: int) -> bool:
    """A quick look at what decides most often: whether the last words of a text may be the page's."""
    text, key = page.text, ("last of page", 0)
    last: Span | None = page.known.get(key)
    if last is None:
        near = page.closing - _LONGEST_BELOW
        *_, begin = (max(0, near), *sentence_starts(text, max(0, near), page.closing))
        last = page.known[key] = Span(max(begin, text.rfind("\n", 0, page.closing) + 1), page.closing)
    words = text[last.start : last.end].strip()
    return start > last.start or page.is_marked(last.start) or not any(map(str.isalnum, words)) or _is_of_page(words)


def _is_of_page(chunk: str) -> bool:
    found = slots_of(chunk).found
    if found & bits_of(_OF_STORY):
        return False
    return bool(forms_of(chunk)) or (chunk[-1] not in PARAGRAPH_ENDS and bool(found & bits_of(_OF_PAGE)))
