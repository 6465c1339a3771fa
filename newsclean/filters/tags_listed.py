"""Keywords in one piece near the end of a page, whatever follows: hashtags, in brackets, or parted by commas.

No sentence begins in lower case behind a full stop, and none is made of hashtags or of short words in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.tags import WORD
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.ends import follows_sentence
from newsclean.reading.fact_checks import is_fact_check

_SHARE, _FEWEST = 0.4, 3
_HASHED = Pattern(r"#[^\W_][\w-]{1,40}(?:[\s,]{0,2}#[^\W_][\w-]{1,40})+")
_BRACKETED = Pattern(
    r"\[[^\W\d][\w -]{1,28}\](?:\s?\[[^\W\d][\w -]{1,28}\])+|\{[^\W\d][\w -]{1,28}\}(?:\s?\{[^\W\d][\w -]{1,28}\})+"
)
# The last hashtag, to which the next piece may be glued: "#OganIlirParlementaria lainnya"
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z][a-z]+ [a-z])")
_ITEM = r"[a-z0-9$][\w$.'’-]*(?: [\w.'’-]+){0,3}?"
_LISTED = Pattern(rf"{_ITEM}(?:\s?[,/·]\s?{_ITEM}){{2,14}}(?=\s*\Z|\n|\s{{1,2}}[^a-z\s,/·.]|(?<=[a-z])(?=[A-Z]))")
# A post that the story quotes: "... #padi @kabarwaru pic.twitter.com/abc".
_GOES_ON = Pattern(r"[,.;\"”]|\s{0,2}(?:[a-z@]|[—–])")
_POST = Pattern(r"pic\.twitter|”|\bReferensi|\bPENJELASAN")
_TELLS = Pattern(
    r"\b(?:yang|akan|tidak|telah|sudah|karena|sehingga|kata|ujar|itu|ini|untuk|dengan|dia|ia|mereka|kami|saya|adalah|juga"
    r"|agar|dan|atau|jika|per|oleh|kali|setelah)\b"
)


@filter_for("tags", example="... katanya. #padi #panen Ikuti kami di WhatsApp", when=When(signs=("#", "[", "{")))
def strewn_tags(page: Page) -> Iterator[Span]:
    """Several hashtags, or several keywords in brackets, behind a sentence near the end, whatever follows them."""
    floor = max(page.opening, int(_SHARE * page.closing))
    if is_fact_check(page):
        return  # it quotes posts
    for pattern in (_HASHED, _BRACKETED):
        for match in pattern.finditer(page.text, floor):
            start, end = match.span()
            if pattern is _HASHED and (glued := _GLUED.search(page.text, page.text.rfind("#", start, end), end + 20)):
                end = min(end, glued.start())
            span = Span(start, end)
            if _is_apart(page, span) and not (_GOES_ON.match(page.text, end) or _POST.search(page.text, end, end + 80)):
                yield span


@filter_for("tags", example="... katanya. (abc)panen padi,waru,harga gabahIkuti kami di WhatsApp")
def listed_keywords(page: Page) -> Iterator[Span]:
    """Keywords of the story in lower case, parted by commas or slashes, in a line or behind a sentence near the end."""
    text = page.text
    lines = page.lines[-_MOST_LINES:]
    starts = [line.start for line in lines if line.end - line.start <= _LONGEST]
    starts += [mark.end + (text[mark.end : mark.end + 1] == " ") for mark in page.marks if mark.end < page.closing]
    for start in starts:
        if page.is_marked(start) or not text[start : start + 1].islower():
            continue
        match = _LISTED.match(text, start, min(page.line_end(start), start + _LONGEST))
        if match and _is_apart(page, Span(*match.span())) and _are_of_story(text[:start].lower(), match[0]):
            yield Span(*match.span())


_MOST_LINES, _LONGEST = 12, 200


def _is_apart(page: Page, span: Span) -> bool:
    """Whether a piece stands near the end, below a line or behind a sentence."""
    if page.is_marked(span.start) or not in_tail(page, span):
        return False
    before = blank_before(page.text, span.start)
    return page.starts_line(span.start) or page.is_marked(before - 1) or follows_sentence(page, span.start)


def _are_of_story(story: str, listed: str) -> bool:
    """Whether most of the words of a list are the story's, and none tells something."""
    words = WORD.findall(listed.lower())
    known = sum(word in story for word in words if len(word) > _FEWEST)
    return not _TELLS.search(listed) and 2 * known >= sum(len(word) > _FEWEST for word in words) > 1
