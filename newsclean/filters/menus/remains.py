"""What is left of a page's parts: bullets, numbers and dates of lists, counts of readers, icons, the weather."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newsclean.filters.base import When, filter_for
from newsclean.filters.timestamps import is_time
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.boundaries import at_an_end

_FEWEST = 4
_LONGEST = 45
_MARK = Pattern(r"[-–•*·|]{1,2}")
_NUMBER = Pattern(r"\d{1,2}[.)]?")
# How many read or shared the article: "187", "554 5", "13.8K"
_COUNT = Pattern(r"(?!(?:19|20)\d\d\Z)\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d)?[KkMm]?(?: \d{1,5})?")
_MOST_COUNTS, _LONGEST_COUNT = 2, 12
# "1.3k VIEWS", in one line or in two; a lower-case word has its line to itself.
_COUNTED = Pattern(
    r"\d(?<!\S.)[\d.,]{0,7}[KkMm]?(?:\s{1,6}(?:VIEWS|SHARES)\b|\s{0,3}\n\s{0,3}(?:dibaca|dilihat|[Vv]iews?|[Ss]hares?)(?=\s*(?:\n|\Z)))"
)
# Names of networks, in lower case as icons have them.
_NETWORK = "facebook|twitter|whatsapp|telegram|line"
_NETWORKS = Pattern(
    rf"(?<!\S)(?:{_NETWORK})"
    rf"(?:\s{{1,4}}(?:{_NETWORK}|linkedin|email|icon|copy|(?:copy )?URL berhasil dicopy)){{4,30}}+(?!\S)"
)
_COMMONEST = ("whatsapp", "twitter")
# The names of three networks behind what they are for, as buttons have them: "Bagikan : Facebook Twitter WhatsApp".
_BUTTON = r"(?:Facebook|Twitter|X|Whats[Aa]pp|Telegram|L(?:ine|INE)|Linked[Ii]n|Pinterest|E-?[Mm]ail|Threads)"
_SHARE = ("Bagikan", "Sebarkan", "Share")
_SHARED = Pattern(
    rf"{any_of(_SHARE)}\b\s{{0,2}}:?(?:\s{{1,3}}{_BUTTON}\b){{3,9}}+"
    r"(?:\s(?:Salin|Copy) (?:[Tt]autan|[Ll]ink|URL))?(?=\s|\Z)"
)
# What a page says when its address was copied, behind the button that opens it: "... Tautan telah disalin".
# Keywords behind it that end with a stop are not known as such.
_COPIED = Pattern(
    r"(?:\.{3}|…)\s{1,3}(?:Link|Tautan|URL) (?:telah|berhasil) (?:disalin|dicopy|tercopy|tersalin)\b[.!]?"
    r"(?:\s[a-z\d][a-z\d.'’ -]{3,400}\.(?=\s*(?:Anda|\Z)))?"
)
# "28.4 C", and below it the place
_DEGREES = Pattern(r"\d{1,2}(?:[.,]\d)? ?°? ?C?")
_PLACE = Pattern(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}")
# Counts and the weather stand in so many first lines, above the first paragraph; counts stand below a headline.
_HEAD_LINES, _PARAGRAPH, _SHORTEST_HEADLINE = 8, 50, 20


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


@filter_for(
    "nav",
    example="Warga Panen Raya di Girimulyo\n187\nWarga memanen ...",
    when=When(odd=1, lines=3, head=_LONGEST_COUNT),
)
def lone_counts(page: Page) -> Iterator[Span]:
    """One or two lines between the headline and the first paragraph that hold a number: how many read the article.

    What stands beside them is long enough for a headline or a paragraph: scores stand between the names of teams.
    """
    head = [line for line in _above_story(page) if not page.is_marked(line.start)]
    counts = [index for index, (start, end) in enumerate(head) if _COUNT.fullmatch(page.text, start, end)]
    if not 0 < len(counts) <= _MOST_COUNTS or counts[-1] - counts[0] >= _MOST_COUNTS or counts[0] != 1:
        return
    beside = (head[0], *head[counts[-1] + 1 : counts[-1] + 2])
    if all(end - start >= _SHORTEST_HEADLINE and page.text[end - 1] != ":" for start, end in beside):
        yield from (head[index] for index in counts)


@filter_for(
    "nav",
    example="1.3k\nVIEWS\nWarga memanen ...",
    when=When(signs=("VIEWS", "SHARES", "dibaca", "dilihat", "iew", "hare")),
)
def counts_with_unit(page: Page) -> Iterator[Span]:
    """A number and what it counts, as themes print them: views and shares."""
    yield from (Span(*match.span()) for match in _COUNTED.finditer(page.text))


@filter_for(
    "nav",
    example="facebook twitter whatsapp telegram line copy URL berhasil dicopy",
    when=When(signs=(*_COMMONEST, "WhatsApp", "Twitter", "Facebook")),
)
def network_icons(page: Page) -> Iterator[Span]:
    """Five names of networks and more, one of them WhatsApp's or Twitter's, with nothing between them.

    Three are enough behind a label: "Bagikan : Facebook Twitter WhatsApp".
    """
    if holds_any(page.text, _SHARE):
        yield from (Span(*match.span()) for match in _SHARED.finditer(page.text))
    if holds_any(page.text, _COMMONEST):
        yield from (Span(*match.span()) for match in _NETWORKS.finditer(page.text) if holds_any(match[0], _COMMONEST))


@filter_for(
    "nav",
    example="... 28 Nov 2026 18:10 WIB ... Tautan telah disalin Jakarta - Warga memanen ...",
    when=When(signs=("salin", "copy")),
)
def notices_of_copy(page: Page) -> Iterator[Span]:
    """What a page says when its address was copied, behind the three dots of a button."""
    yield from (Span(*match.span()) for match in _COPIED.finditer(page.text))


@filter_for("nav", example="28.4 C\nGirimulyo\nWarga Panen Raya ...", when=When(odd=2, lines=3, head=_LONGEST_COUNT))
def weather_box(page: Page) -> Iterator[Span]:
    """The temperature and the place for which it holds, above the headline."""
    head = _above_story(page)
    texts = [page.text[start:end] for start, end in head]
    for index, text in enumerate(texts[:-1]):
        if not text[0].isdigit() or not _DEGREES.fullmatch(text):
            continue
        place = index + 1 + (texts[index + 1] == "C")
        if "C" in (text[-1], texts[index + 1]) and place < len(texts) and _PLACE.fullmatch(texts[place]):
            yield from head[index : place + 1]
            return


def _above_story(page: Page) -> list[Span]:
    """The lines above the first paragraph; none if that does not follow soon."""
    for index, (start, end) in enumerate(page.lines[: _HEAD_LINES + 1]):
        if end - start > _PARAGRAPH and page.text[end - 1] in PARAGRAPH_ENDS and page.text[end - 2] != ".":
            return page.lines[:index]
    return []
