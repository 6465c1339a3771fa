"""Reads the time that a timestamp tells as data: a date, with the clock and the zone if it names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from newsclean.lexicon.dates import MONTH, MONTH_NUMBERS
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page.patterns import Pattern

_HOURS_AHEAD = {"wib": 7, "wita": 8, "wit": 9}
# No letter or figure of another script is taken for one of these.
_FLAGS = re.IGNORECASE | re.ASCII
_YEAR = r"(?:19|20)\d\d(?!\d)"
# 10 April 2021    April 10, 2021    2021-04-10    10/04/2021
_DATE = Pattern(
    rf"(?<!\d)(?:(\d{{1,2}})(?:st|nd|rd|th)?[\s.,-]*({MONTH})[\s.,-]*({_YEAR})"
    rf"|(?<!\w)({MONTH})\.?\s*(\d{{1,2}})(?:st|nd|rd|th)?[\s,]+({_YEAR})"
    rf"|({_YEAR})[-/](\d{{1,2}})[-/](\d{{1,2}})(?!\d)"
    rf"|(\d{{1,2}})[-/.](\d{{1,2}})[-/.]({_YEAR}))",
    _FLAGS,
)
_CLOCK = (
    r"([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d))?(?:\.\d+)?(?![\d:])\s*([AP]\.?M\b\.?)?"
    r"\s*(?:(WIB|WITA|WIT)\b|\(?(?:GMT|UTC)\s*([+-]\d{1,2}(?::?\d\d)?)(?!\d)|([+-]\d\d:?\d\d)(?!\d)|(Z|GMT|UTC)\b)?"
)
# What may stand between a date and its clock.
_DIVIDER = rf"[{DASHES}\s,|()/•·]*"
_BETWEEN = rf"{_DIVIDER}(?:T|pukul|pkl\.?|pk\.?|jam|at)?[\s:]*"
_BEHIND = Pattern(rf"{_BETWEEN}{_CLOCK}", _FLAGS)
_DAY_NAME = r"(?:[a-z]{3,9}[’']?[a-z]*\.?)?"
_BEFORE = Pattern(rf"(?<![\d.:/-]){_CLOCK}{_DIVIDER}{_DAY_NAME}[\s,]*\Z", _FLAGS)
_FAR = 60
# What a page says of its last change, not of when it came out.
_CHANGED = Pattern(rf"\b{any_listed('timestamps.changed')}\b", _FLAGS)


def read_time(text: str) -> str | None:
    """The time that a timestamp tells, as ISO 8601: as exact as it says, with the zone only if it names one.

    Of several it is the first, but for those of a change. None if there is no whole date.

    >>> read_time("Sabtu, 10 April 2021 - 17:44 WIB")
    '2021-04-10T17:44+07:00'
    >>> read_time("Diperbarui 12/04/2021 | Terbit 10/04/2021"), read_time("2 jam lalu")
    ('2021-04-10', None)
    """
    times = list(_times(text))
    return next((time for time, changed in times if not changed), times[0][0] if times else None)


def _times(text: str) -> Iterator[tuple[str, bool]]:
    """The times in a text, and whether each is that of a change."""
    position = 0
    for match in _DATE.finditer(text):
        behind = _BEHIND.match(text, match.end(), match.end() + _FAR)
        clock = behind or _BEFORE.search(text[max(position, match.start() - _FAR) : match.start()])
        time = _time(match, clock)
        if time is not None:
            yield time, _CHANGED.search(text, position, match.start()) is not None
        position = behind.end() if behind else match.end()


def _time(date: re.Match[str], clock: re.Match[str] | None) -> str | None:
    """A date and its clock as ISO 8601; None if there is no such day."""
    day_1, month_1, year_1, month_2, day_2, year_2, year_3, month_3, day_3, day_4, month_4, year_4 = date.groups()
    year = int(year_1 or year_2 or year_3 or year_4)
    name = month_1 or month_2
    month = MONTH_NUMBERS[name.lower()] if name else int(month_3 or month_4)
    day = int(day_1 or day_2 or day_3 or day_4)
    if day_4 and month > 12:  # as Americans write it; else the day stands first
        day, month = month, day
    try:
        if clock is None:
            return datetime(year, month, day).date().isoformat()
        hour, minute, second, half, zone, named, bare, zulu = clock.groups()
        hours = int(hour) % 12 + 12 * (half[0].lower() == "p") if half else int(hour)
        time = datetime(year, month, day, hours, int(minute), int(second or 0), tzinfo=_zone(zone, named or bare, zulu))
    except ValueError:
        return None
    return time.isoformat(timespec="seconds" if second else "minutes")


def _zone(name: str | None, offset: str | None, zulu: str | None) -> timezone | None:
    if name:
        return timezone(timedelta(hours=_HOURS_AHEAD[name.lower()]))
    if offset:
        digits = offset[1:].replace(":", "")
        hours, minutes = (digits, "0") if len(digits) <= 2 else (digits[:-2], digits[-2:])
        ahead = timedelta(hours=int(hours), minutes=int(minutes))
        return timezone(-ahead if offset[0] == "-" else ahead)
    return UTC if zulu else None
