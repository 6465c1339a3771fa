"""What lists of other articles leave when their titles are lost: bullets, numbers and dates, each on its line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsclean.filters.base import When, filter_for
from newsclean.filters.timestamps import is_time
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_an_end

_FEWEST = 4
_LONGEST = 45
_MARK = Pattern(r"[-–•*·|]{1,2}")
_NUMBER = Pattern(r"\d{1,2}[.)]?")


@filter_for("nav", example="- Kamis, 05/11/2015 10:08 WIB\n-\n01\n-\n02", when=When(odd=_FEWEST))
def list_remains(page: Page) -> Iterator[Span]:
    """Runs of lines above or below the story that hold a bullet, a number or a date and nothing else.

    Numbers count only beside bullets: a table of the story has cells of them.
    """
    if sum(end - start <= _LONGEST for _, (start, end) in page.odd_lines) < _FEWEST:  # so short a line is an odd one
        return
    lines = [line for line in page.lines if not page.is_marked(line.start)]
    known = ((_what_remains(page.text[line.start : line.end]), line) for line in lines)
    for remains, run in groupby(known, lambda each: each[0] is not None):
        kinds, left = map(list, zip(*run, strict=True))
        if remains and len(left) >= _FEWEST and at_an_end(page, left) and kinds.count("number") <= kinds.count("mark"):
            yield from left


def _what_remains(text: str) -> str | None:
    """What a line holds and nothing else: a "mark", a "number" or a "time"; None for any other line."""
    if len(text) > _LONGEST:
        return None
    mark = _MARK.match(text)
    rest = text[mark.end() :].strip() if mark else text
    if not rest:
        return "mark"
    if _NUMBER.fullmatch(rest):
        return "number"
    return "time" if any(map(str.isdigit, rest)) and is_time(rest) else None
