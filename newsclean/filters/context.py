"""Where in a page a match stands: what several families of filters ask."""

from __future__ import annotations

from newsclean.cut import BLANK, blank_before
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# A sentence, a quote or a bracket ends with one of these.
_ENDS = ".!?\"”’'…)]»>:;*•|–—-/"
_OPEN_QUOTES = "\"“‘'"
_BULLET = Pattern(r"[-–—•*>»|\s]{0,40}")
_ARROWS = Pattern(r"[>»]{2,}\s*\Z")
_TRAILING = Pattern(rf"[\s{BLANK}.!:…»>,;\"'”)]*")
# How much may follow a footer that is not yet known to be one.
_TAIL_SHARE, _TAIL_LENGTH = 0.2, 500


def at_boundary(page: Page, position: int) -> bool:
    """Whether a sentence, or a piece that lost the space before it, may begin at `position`."""
    text = page.text
    start = blank_before(text, position)
    gap = text[start:position]
    if start == 0 or "\n" in gap or "\t" in gap or page.is_marked(start - 1):
        return True
    before = text[start - 1]
    if start == position:
        return before not in _OPEN_QUOTES + "([" or (before in "\"'" and is_closing_quote(text, start - 1))
    return before in _ENDS


_GOES_ON = Pattern(r"[ \xa0](?!(?:sumber|editor|penulis|reporter)\s*:)[a-z]{2,}")
_ATTRIBUTION = Pattern(
    r"[,”\"]\s?(?:kata|ujar|ajak|pesan|seru|imbau|tutur|ucap|ungkap|tegas|begitu|demikian bunyi|bunyi)(?:nya)?\b(?! sandi)"
)


def goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on in lower case at `end`."""
    return text[end - 1].isalnum() and _GOES_ON.match(text, end) is not None


def is_attributed(page: Page, span: Span) -> bool:
    """Whether somebody in the story says what stands at `span`: "..., kata kepala desa"."""
    inside = _ATTRIBUTION.search(page.text, span.start + 1, span.end)
    return (inside or _ATTRIBUTION.match(page.text, span.end)) is not None


def is_closing_quote(text: str, position: int) -> bool:
    """Whether the straight quote at `position` closes a quotation: something stands right before it."""
    return position > 0 and not text[position - 1].isspace()


def bullet_start(page: Page, position: int) -> int:
    """`position`, or where the bullet or the arrows in front of it begin."""
    start = page.line_start(position)
    bullet = _BULLET.match(page.text, start)
    if bullet and bullet.end() >= position >= start:
        return start
    arrows = _ARROWS.search(page.text, max(0, position - 12), position)
    return arrows.start() if arrows else position


def whole_line(page: Page, span: Span) -> Span | None:
    """The line that `span` fills, but for a bullet before it and punctuation after it; else None."""
    text = page.text
    left = _BULLET.match(text, page.line_start(span.start))
    if left is None or left.end() < span.start:
        return _closing(page, span)
    right = _TRAILING.match(text, span.end)
    end = page.line_end(span.end) if text[span.end - 1 : span.end] != "\n" else span.end
    if right is None or right.end() < end:
        return None
    return Span(page.line_start(span.start), end)


def in_tail(page: Page, span: Span) -> bool:
    """Whether only little of the story follows `span`."""
    rest = page.closing - span.end
    return rest <= max(_TAIL_LENGTH, _TAIL_SHARE * len(page.text))


def _closing(page: Page, span: Span) -> Span | None:
    """In one-line text: `span`, if a sentence ends before it and nothing of the story follows it."""
    text = page.text
    end = _TRAILING.match(text, span.end).end()
    before = text[blank_before(text, span.start) - 1]
    marked = page.is_marked(blank_before(text, span.start) - 1)
    return Span(span.start, max(span.end, min(end, page.closing))) if end >= page.closing and (marked or before in ".!?\"”)") else None
