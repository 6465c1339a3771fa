"""Keywords in one piece near the end of a page, whatever follows: hashtags, or several in brackets."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.ends import follows_sentence
from newsclean.reading.fact_checks import is_fact_check

_SHARE = 0.4
_HASHED = Pattern(r"#[^\W_][\w-]{1,40}(?:[\s,]{0,2}#[^\W_][\w-]{1,40})+")
_BRACKETED = Pattern(
    r"\[[^\W\d][\w -]{1,28}\](?:\s?\[[^\W\d][\w -]{1,28}\])+|\{[^\W\d][\w -]{1,28}\}(?:\s?\{[^\W\d][\w -]{1,28}\})+"
)
# The last hashtag, to which the next piece may be glued: "#OganIlirParlementaria lainnya"
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z][a-z]+ [a-z])")
# A post that the story quotes: "... #padi @kabarwaru pic.twitter.com/abc".
_GOES_ON = Pattern(r"[,.;\"”]|\s{0,2}(?:[a-z@]|[—–])")
_POST = Pattern(r"pic\.twitter|”|\bReferensi|\bPENJELASAN")


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


def _is_apart(page: Page, span: Span) -> bool:
    """Whether a piece stands near the end, below a line or behind a sentence."""
    if page.is_marked(span.start) or not in_tail(page, span):
        return False
    before = blank_before(page.text, span.start)
    return page.starts_line(span.start) or page.is_marked(before - 1) or follows_sentence(page, span.start)
