"""Date and time lines, reading times and view counts that stand apart from the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.timestamp_forms import (
    COUNTS_READERS,
    DAY_OF_PAGE,
    HAS_YEAR_OR_MORE,
    LAST_OF_TIME,
    OPENS_SENTENCE,
    PLACE_IN_FRONT,
    STORY_OPENS,
    TELLS_TIME,
    TELLS_WHO_READ,
    TIME_IN_FRONT,
    TIME_WORDS,
)
from newsclean.lexicon.dates import DAY, MONTH, SHORT_DAY, SHORT_ENGLISH_DAYS
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import head_lines, is_below_prose, rest_of_last_line, tail_lines
from newsclean.reading.headlines import in_title_case
from newsclean.reading.turns import begins

_DAY = rf"(?:{DAY}|{SHORT_DAY}(?=,))"
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:WI[BT]A?|WITA|[AaPp]\.?[Mm]\.?))?"
_DIVIDER = rf"\s*[{DASHES}|,]?\s*"
# 10 April 2021    10/04/21    April 10, 2021    2021-04-10
_DATE = (
    rf"(?:{_DAY}\s*,?\s*)?(?:\(?\d{{1,2}}[\s-]+{MONTH}[\s-]+\d{{4}}\)?|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}"
    rf"|{MONTH} \d{{1,2}}, \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
# Who published: "Contoh.com -", "Oleh Budi Santoso |"; and that it was published.
_WHO = (
    rf"(?:(?:[\w .&-]{{2,40}}?(?:\.{DOMAIN_END}|Indonesia)|oleh [\w .]{{3,40}}?|By [\w .]{{3,40}}?|[\w .]{{3,30}})?"
    rf"{_DIVIDER})"
)
_PUBLISHED = rf"(?:{any_listed('timestamps.labels')}(?: pada)?\s*:?\s*)?"
_TIME_LINE = Pattern(
    rf"{_WHO}{_PUBLISHED}{_DATE}(?:{_DIVIDER}(?:pukul |jam |at )?{_CLOCK})?"
    r"(?:\s*[|·•-]\s*[\w .]{0,30}|\s(?:by|oleh)\s[\w .]{2,40})?\s?\.?",
    re.IGNORECASE,
)
_BARE_DATE = Pattern(rf"(?:Update[d]?\s*:?\s*)?{_DATE}(?:{_DIVIDER}(?:pukul )?{_CLOCK})?", re.IGNORECASE)
# In front of the story, in the same line: only with the time zone.
_HEAD_DATE = Pattern(
    # Fields whose values were lost: "judul: author: tanggal: Rabu, 8 Maret 2023 07:00 WIB"
    rf"(?i:(?:(?:judul|title|author|penulis|tanggal|date)\s?:\s?){{1,4}})?"
    rf"(?:[\w.-]{{2,40}}\.(?i:{DOMAIN_END})\s*[-–|]\s*)?(?i:{_PUBLISHED})(?:{_DAY}\s*,?\s*)?"
    rf"(?:\d{{1,2}} {MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}){_DIVIDER}(?:pukul )?{_CLOCK}(?<=W[IT][BTA])"
    r"(?:\s*[|•])?(?=\s+[A-Z\"“])"
)
# Reading times and counts: "2 jam lalu", "Dibaca 1.204 kali"
_COUNTER = Pattern(
    r"(?:\d+|an?|sekitar \d+) (?:detik|menit|jam|hari|minggu|bulan|tahun|hours?|minutes?|days?)(?: yang)? (?:lalu|ago)"
    r"(?: \d+)?"
    r"|(?:dibaca|views?|dilihat)\s*:?\s*[\d.,]+(?: kali| x)?"
    r"|[\d.,]+[kK]? (?:views?|kali dibaca|pembaca|shares?|dibaca)",
    re.IGNORECASE,
)
# A quick look: every date has one of these.
_YEAR_OR_DAY = Pattern(r"\d(?:\d{3}|[/-]\d)")
# A line that opens so needs no clock.
_OPENS = ("Posted", "Diposting", "Dipublikasikan", "Diterbitkan", "Published")
# A paragraph this long is the story; what stands above the first one is the head of the page.
_PARAGRAPH = 160
# A day with its year, or a time that is told from now.
_DATED = Pattern(r"\b(?:19|20)\d\d\b|\b(?:lalu|ago)\b", re.IGNORECASE)
_SENTENCE = 60
_HEAD_LINES, _NEAR_HEAD = 12, 6
_LONGEST, _LONGEST_HEAD = 90, 250
_LONGEST_PART = 12
# A time in front of the story has its first figure so near, or opens so.
_FIGURE = Pattern(r"\d")
_SPELLED = Pattern(r"lalu|menit|minute|aru saja")
_NO_DIGITS = ("just now", "setahun", "Setahun", "Less than", "(kurang", "Sejam", "sejam", "Baru saja")
LONGEST_BEFORE_FIGURE = 23
# A quick look: what stands where a time may begin.
MAY_BE_TIME = rf"(?:[\s\S]{{0,{LONGEST_BEFORE_FIGURE}}}?\d|{any_of(map(re.escape, _NO_DIGITS))})"
_MAY_BE_TIME = Pattern(MAY_BE_TIME)
_SENTENCE_BEGINS = 2  # see `begins`


@filter_for("timestamp", example="Sabtu, 10 April 2021 - 17:44 WIB")
def time_lines(page: Page) -> Iterator[Span]:
    """Lines at the head that say when the page was published or read."""
    opening = page.opening
    if "WI" in page.text[opening : opening + _LONGEST_HEAD] and (match := _HEAD_DATE.match(page.text, opening)):
        yield Span(*match.span())
    for line in page.lines[:_HEAD_LINES]:
        length = line.end - line.start
        text = page.text[line.start : line.end]
        closes = length > _SENTENCE and text[-1] in PARAGRAPH_ENDS
        if length >= _PARAGRAPH or (closes and not (line == page.lines[0] and in_title_case(text))):
            return  # a headline may have its full stop
        if length <= _LONGEST and any(map(str.isdigit, text)) and is_time(text):
            yield line


def is_time(line: str) -> bool:
    """Whether a line says a date, a time or a count, and nothing else."""
    if _COUNTER.fullmatch(line):
        return True
    if not _YEAR_OR_DAY.search(line):
        return False
    told = ":" in line or line.startswith(_OPENS)
    return _BARE_DATE.fullmatch(line) is not None or (told and _TIME_LINE.fullmatch(line) is not None)


@filter_for("timestamp", example="Diperbarui: 3 jam yang lalu · 1,2K views")
def time_words(page: Page) -> Iterator[Span]:
    """Text above and below the story that holds nothing but words of time and counts, in any order.

    Below the story it must say that somebody published or read, or be all that stands there and have a year: a
    schedule ends with dates, too.
    """
    yield from _timed(page, head_lines(page))
    yield from _published(page)
    if end := time_in_front_end(page, page.opening):
        yield Span(page.opening, end)
    rest, tail = rest_of_last_line(page), tail_lines(page)
    for piece in [*tail, rest] if rest else tail:
        if piece.end - piece.start <= _LONGEST:
            text = page.text[piece.start : piece.end]
            if not _FIGURE.search(text):
                continue
            if TIME_WORDS.match(text) and TELLS_TIME.search(text):
                alone = tail == [piece] and _DATED.search(text) and is_below_prose(page, piece)
                if alone or TELLS_WHO_READ.search(text):
                    yield piece


def _published(page: Page) -> Iterator[Span]:
    """The lines near the head, below a standfirst too, that say the day on which the page was published or changed."""
    for line in page.lines[1:_NEAR_HEAD]:
        text = page.text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if DAY_OF_PAGE.search(text) and TIME_WORDS.match(text):
            yield line


def time_in_front_end(page: Page, start: int) -> int:
    """Where words of time end that stand in front of the story in its line; 0 if there are none."""
    text = page.text
    if not _MAY_BE_TIME.match(text, start):
        return 0
    words = TIME_IN_FRONT.match(text, start, start + _LONGEST)
    if not words or OPENS_SENTENCE.match(text, start):
        return 0
    found = list(LAST_OF_TIME.finditer(text, start, words.end()))
    if not found or not STORY_OPENS.match(text, found[-1].end()):
        return 0
    said = text[start : found[-1].end()]
    if not TELLS_TIME.search(said):
        return 0
    sure = HAS_YEAR_OR_MORE.search(said) or TELLS_WHO_READ.search(said)
    after = blank_after(text, found[-1].end())
    return found[-1].end() if sure or begins(text, after, page.line_end(after), never="") >= _SENTENCE_BEGINS else 0


def _timed(page: Page, lines: Iterable[Span]) -> Iterator[Span]:
    """The lines that tell a time, alone or one after the other: "28", "FEB"."""
    run: list[Span] = []
    for line in lines:
        text = page.text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
        if len(text) > _LONGEST_PART and not _FIGURE.search(text) and not _SPELLED.search(text):
            text = ""  # a quick look before the slow ones
        if text and len(text) <= _LONGEST_PART and TIME_WORDS.match(text) and not TELLS_TIME.search(text):
            run.append(line)
            continue
        if text and _is_timed(text):
            yield line
        yield from _run(page, run)
        run = []
    yield from _run(page, run)


def _run(page: Page, lines: list[Span]) -> list[Span]:
    if len(lines) < 2:
        return []
    together = " ".join(page.text[line.start : line.end] for line in lines)
    return lines if TELLS_TIME.search(together) else []


def _is_timed(text: str) -> bool:
    """Whether a line holds nothing but words of time, and tells one; a place may stand in front."""
    place = None if TIME_WORDS.match(text) else PLACE_IN_FRONT.match(text)
    if place and not TIME_WORDS.match(text, place.end()):
        return False
    if not place and not TIME_WORDS.match(text):
        return False
    return TELLS_TIME.search(text) is not None and (text[-1] not in ".,;" or TELLS_WHO_READ.search(text) is not None)


_READ_OR_DATED = ("dibaca", "dilihat", "hits", "views", "telah dibaca", *map(str.lower, SHORT_ENGLISH_DAYS))
# "Tue Aug 11 2020", as a browser writes it.
_ENGLISH_DATE = Pattern(
    rf"{any_of(SHORT_ENGLISH_DAYS)},? [A-Z][a-z]{{2}} \d{{1,2}},? (?:19|20)\d\d(?=\s*(?:\Z|\n|[A-Z<“\"]))"
)
# Below a table that changes: "*Update terakhir Senin (27/2/2023) pukul 05:28 WIB".
_UPDATES = ("update terakhir", "pembaruan terakhir", "terakhir diperbarui")
_UPDATED = Pattern(
    rf"(?i:{any_of(_UPDATES)}):? (?:{DAY}),? \(?\d{{1,2}}/\d{{1,2}}/\d{{4}}\)?"
    rf",? (?:pukul |jam )?{_CLOCK}"
)


@filter_for("timestamp", example="Dibaca 1.234 kali", when=When(words=(*_READ_OR_DATED, *_UPDATES)))
def reader_counts(page: Page, places: Places) -> Iterator[Span]:
    """Lines anywhere that count readers, are the date of a browser, or say when a table was last brought up to date."""
    for position, _ in places:
        if date := _ENGLISH_DATE.match(page.text, position):
            yield Span(*date.span())
        elif updated := _UPDATED.match(page.text, position):
            yield Span(position - (page.text[position - 1 : position] == "*"), updated.end())
        elif page.starts_line(position) and COUNTS_READERS.fullmatch(page.text, position, page.line_end(position)):
            yield Span(position, page.line_end(position))
