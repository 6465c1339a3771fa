"""Captions inside a line behind the name of a library, or of nobody: "SHUTTERSTOCK Warga panen. Hujan turun ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.credit_first import may_begin
from newsclean.filters.captions.extents import SCENE_ENDS, caption_end
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.fact_checks import is_fact_check

# A library in capitals, or who took the picture without a name; behind it stands what is shown.
_NAMELESS = Pattern(
    r"(?:(?P<library>THINKSTOCK|SHUTTERSTOCK|UNSPLASH|FREEPIK|PIXABAY|PEXELS)(?=[/ ])"
    r"|THINKSTOCKPHOTOS?|WIKIMEDIA COMMONS|TANGKAPAN LAYAR"
    r"|(?P<dated>ISTIMEWA|Istimewa|IST|HANDOUT|Handout)"
    r"|[Dd]okumentasi [Pp]ribadi|DOKUMENTASI PRIBADI|(?:DOK|[Dd]ok)\.? ?(?:[Pp]ribadi|PRIBADI)|Shutterstock|Thinkstock)"
    r"(?:/[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){0,4})? (?=[A-Z][a-z])"
)


@filter_for(
    "caption",
    example="... kata dia. SHUTTERSTOCK Pemandangan kebun teh di Randu. Hujan ...",
    when=When(words=("thinkstock", "thinkstockphoto", "thinkstockphotos", "shutterstock", "unsplash", "freepik",
                     "pixabay", "pexels", "wikimedia commons", "tangkapan layar", "dokumentasi pribadi", "dok",
                     "istimewa", "ist", "handout")),
)  # fmt: skip
def nameless_credits(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line behind the name of a library in capitals, or "Dokumentasi pribadi"."""
    for position, _ in places:
        credit = _NAMELESS.match(page.text, position)
        if not credit or page.is_marked(position) or page.starts_line(position):
            continue
        if not may_begin(page, position, sure=credit["library"] is not None):  # the stop in front may be lost
            continue
        end = caption_end(page, credit.end())
        if end is None or (credit["dated"] and not _opens_scene(page, position, page.text[credit.end() : end])):
            continue
        if not is_fact_check(page):
            yield Span(position, end)


def _opens_scene(page: Page, position: int, shown: str) -> bool:
    """Whether a credit opens a dated scene, and does not close the caption in front of it: "... bantuan terpalIST"."""
    end = blank_before(page.text, position)
    return page.text[end - 1 : end] in SENTENCE_ENDS and SCENE_ENDS.search(shown) is not None
