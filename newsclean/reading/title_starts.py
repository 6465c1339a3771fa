"""Where in running text a title may begin that no label announces: what several filters of titles look at."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.page import Page
from newsclean.page.patterns import Pattern

# A sentence ends, and two words follow that are written as in titles; for each sign that it ends with, to which a
# search can skip.
_STOPS = tuple(Pattern(sign + r"\s(?=[A-Z0-9'‘]\S* [A-Z0-9'‘&(])") for sign in (r"\.", '"', "”", r"\?", "!", r"\)"))
_NOTE = "title starts"


def stops_before_titles(page: Page) -> list[int]:
    """Where sentences end behind which a title may begin, parted by a blank: the positions of their last signs.

    They are found once a page.
    """
    known: list[int] | None = page.known.get((_NOTE, 0))
    if known is None:
        stops = (stop for sign in _STOPS for stop in sign.finditer(page.text, 0, page.read_again_until))
        known = page.known[_NOTE, 0] = sorted(stop.start() for stop in stops)
    return known


def title_starts(page: Page, behind: Pattern) -> Iterator[int]:
    """Where titles may begin: what `behind` matches, from the end of a sentence on, ends there."""
    boundaries = (behind.match(page.text, stop, page.read_again_until) for stop in stops_before_titles(page))
    return (boundary.end() for boundary in boundaries if boundary)
