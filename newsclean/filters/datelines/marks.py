"""Datelines in any shape: places, dates and outlets in any order, with any signs between them, up to the last sign."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.mark_ends import LONGEST_DATELINE, mark_end
from newsclean.filters.datelines.told import names_before, told_end, told_inside
from newsclean.filters.datelines.unknown import are_names, unknown_end, unknown_inside
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.ends import head_lines, starts_behind_marks

# How a dateline may go on behind the part that another filter has found.
_MORE = Pattern(
    rf"\s{{0,3}}(?:[A-Z0-9(][\w .,/()’'-]{{2,45}}?)?(?:[–—=~•»>|:/-]|\.(?i:{DOMAIN_END})\b|\.(?=[A-Z ]|\Z))"
)
# A line with nothing else has one of these, or ends with a sign.
_IN_LINE = Pattern(r"\.\w|[^\w\s]\Z|\b[TN]V\Z|\w(?:[Nn]ews|[Pp]ost?|POST|PAGI)\Z|[Oo]nline\Z|\bI\Z|\|")
# Names in front of a dateline that has been found, in its line, and behind it, in capitals or with a sign.
_NAMES_BEFORE = Pattern(
    r"(?:[A-Z][\w’'-]+ ){1,2}|[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?\s?[,/|]\s?|[Ss]umber\s?:\s?"
)
_NAMES_BEHIND = Pattern(
    r"\s?[A-Z]{5,}(?: [A-Z]{4,}){0,2}(?:,|\s?[–—|-])\s(?=[A-Z][a-z]+ [a-z])"
    r"|\s?(?:Polres|Polda|Polsek|Polresta)(?: [A-Z][a-z]+){1,3}\s?(?:;|\s[–-])\s(?=[A-Z])"
)
_OF_HEADS = ("byline", "timestamp", "caption", "nav", "embed", "title")
_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?"
_SITE = rf"(?:www\.)?[\w-]{{3,30}}\.(?i:{DOMAIN_END})"
_ALONE = Pattern(
    rf"(?P<place>{_NAME})\s?(?P<sign>,|\|{{1,2}}|\s[-–])\s?{_SITE}"
    rf"|{_SITE}\s?(?P<sign2>,|\|{{1,2}}|\s[-–])\s?(?P<place2>{_NAME})"
)
_HEAD_LINES, _HEAD = 3, 600


@filter_for("dateline", example="SUKOHARJO (31/01/2025) Warta Pagi – Hujan turun.")
def dateline_marks(page: Page) -> Iterator[Span]:
    """An opening of nothing but places, dates and outlets: "REMBANG • Kabarnusa.id •", "Desa Wangun, Kec. Suka –"."""
    known = page.first_of("dateline")
    start = page.opening
    if known:
        begin = start if known.start - LONGEST_DATELINE < start < known.start else known.start
        if begin < known.start or page.text[known.end - 1] == "|" or _MORE.match(page.text, known.end):
            end = mark_end(page, begin)
            yield from [Span(begin, end)] if end > known.end or (begin < known.start and end == known.end) else []
        line_start = page.line_start(known.start)
        before = _NAMES_BEFORE.fullmatch(page.text, line_start, known.start)
        if before and not page.is_marked(line_start) and are_names(before[0]):
            yield Span(line_start, known.end)
        elif len(page.lines) == 1 and (start := names_before(page, known.start, known.end)) < known.start:
            yield Span(start, known.end)
        if behind := _NAMES_BEHIND.match(page.text, known.end):
            yield Span(known.end, behind.end())
        return
    if end := mark_end(page, start):
        yield Span(start, end)
        return
    if found := _behind_names(page):
        yield found
        return
    yield from (line for line in head_lines(page) if _is_alone(page, line))
    for line in page.lines[:_HEAD_LINES]:  # one alone in its line, which may pass for the headline
        short = line.end - line.start < LONGEST_DATELINE
        seen = short and _IN_LINE.search(page.text, line.start, line.end) and not page.is_marked(line.start)
        if seen and mark_end(page, line.start) == line.end:
            yield line
            return


def _is_alone(page: Page, line: Span) -> bool:
    """Whether a line above a paragraph is the name of a place and a domain, and nothing else."""
    if line.end - line.start >= LONGEST_DATELINE or page.text.find(".", *line) < 0:
        return False
    alone = _ALONE.fullmatch(page.text, line.start, line.end)
    if alone is None:
        return False
    return (alone["sign"] or alone["sign2"])[0] in ",|" or are_names(alone["place"] or alone["place2"])


def _behind_names(page: Page) -> Span | None:
    """A dateline right behind the names of who wrote it and the like, in their line."""
    starts = (start for start in starts_behind_marks(page, _OF_HEADS, _HEAD) if not page.starts_line(start))
    ends = ((start, mark_end(page, start) or unknown_end(page, start) or told_end(page, start)) for start in starts)
    found = next((Span(start, end) for start, end in ends if end), None)
    return found or (unknown_inside(page) or told_inside(page) if len(page.lines) == 1 else None)
