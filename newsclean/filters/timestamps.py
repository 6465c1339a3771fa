"""Date and time lines, reading times and view counts that stand apart from the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_MONTH = (
    r"(?:Jan(?:uari|uary)?|Feb(?:ruari|ruary)?|Mar(?:et|ch)?|Apr(?:il)?|Mei|May|Jun[ei]?|Jul[iy]?"
    r"|A(?:gu(?:stus)?|ug(?:ust)?|gt|gs)|Sep(?:t(?:ember)?)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[sc](?:ember)?)"
)
_DAY = (
    r"(?:Senin|Selasa|Rabu|Kamis|Jum[’']?at|Sabtu|Minggu|Ahad"
    r"|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|(?:Sen|Sel|Rab|Kam|Jum|Sab|Min|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?=,))"
)
_CLOCK = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*(?:WI[BT]A?|WITA|[AaPp]\.?[Mm]\.?))?"
_DASH = r"\s*[-–—|,]?\s*"
# 10 April 2021    10/04/21    April 10, 2021    2021-04-10
_DATE = (
    rf"(?:{_DAY}\s*,?\s*)?(?:\(?\d{{1,2}}[\s-]+{_MONTH}[\s-]+\d{{4}}\)?|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{2,4}}"
    rf"|{_MONTH} \d{{1,2}}, \d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
)
# Who published: "Contoh.com -", "Oleh Budi Santoso |"; and that it was published.
_WHO = (
    r"(?:(?:[\w .&-]{2,40}?(?:\.com|\.id|\.co|\.tv|Indonesia)|oleh [\w .]{3,40}?|By [\w .]{3,40}?|[\w .]{3,30})?"
    rf"{_DASH})"
)
_PUBLISHED = (
    r"(?:(?:Diperbarui|Diterbitkan|Terbit|Dipublikasikan|Publikasi|Published|Updated|Update|Tanggal(?: asli)?|Tayang"
    r"|Posted(?: on)?|Diposting|Rilis)(?: pada)?\s*:?\s*)?"
)
_TIME_LINE = Pattern(
    rf"{_WHO}{_PUBLISHED}{_DATE}(?:{_DASH}(?:pukul |jam |at )?{_CLOCK})?"
    r"(?:\s*[|·•-]\s*[\w .]{0,30}|\s(?:by|oleh)\s[\w .]{2,40})?\.?",
    re.IGNORECASE,
)
_BARE_DATE = Pattern(rf"(?:Update[d]?\s*:?\s*)?{_DATE}(?:{_DASH}(?:pukul )?{_CLOCK})?", re.IGNORECASE)
# In front of the story, in the same line: only with the time zone.
_HEAD_DATE = Pattern(
    rf"(?:[\w.-]{{2,40}}\.(?i:com|id|co|net)\s*[-–|]\s*)?(?i:{_PUBLISHED})(?:{_DAY}\s*,?\s*)?"
    rf"(?:\d{{1,2}} {_MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}}){_DASH}(?:pukul )?{_CLOCK}(?<=W[IT][BTA])"
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
# A line that opens so needs no clock.
_OPENS = ("Posted", "Diposting", "Dipublikasikan", "Diterbitkan", "Published")
_CRAWL = Pattern(r"date \d{4}-\d{2}(?:-\d{2})? ")
# A paragraph this long is the story; what stands above the first one is the head of the page.
_PARAGRAPH = 160
_SENTENCE = 60
_HEAD_LINES = 12
_LONGEST, _LONGEST_HEAD = 90, 250


@filter_for("timestamp", example="Sabtu, 10 April 2021 - 17:44 WIB")
def time_lines(page: Page) -> Iterator[Span]:
    """Lines at the head that say when the page was published or read."""
    opening = page.opening
    if "WI" in page.text[opening : opening + _LONGEST_HEAD] and (match := _HEAD_DATE.match(page.text, opening)):
        yield Span(*match.span())
    for line in page.lines[:_HEAD_LINES]:
        length = line.end - line.start
        text = page.text[line.start : line.end]
        if length >= _PARAGRAPH or (length > _SENTENCE and text[-1] in ".\"”"):
            return
        if length <= _LONGEST and any(map(str.isdigit, text)) and _is_time(text):
            yield line


def _is_time(line: str) -> bool:
    """Whether a line says a date, a time or a count, and nothing else."""
    if _BARE_DATE.fullmatch(line) or _COUNTER.fullmatch(line):
        return True
    return (":" in line or line.startswith(_OPENS)) and _TIME_LINE.fullmatch(line) is not None


@filter_for("timestamp", example="date 2023-09-13 Warga Panen Raya")
def crawl_date(page: Page) -> Iterator[Span]:
    """The date that a crawler wrote in front of a text."""
    if match := _CRAWL.match(page.text, page.opening):
        yield Span(*match.span())
