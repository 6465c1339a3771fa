"""The day of an article, told by a field of its record, by its address or by the first date in its text."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from newsclean.lexicon.dates import MONTH_NUMBERS

_YEAR = r"((?:19|20)\d\d)(?!\d)"
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_NUMERIC = re.compile(rf"(?<!\d)(\d{{1,2}})([/.-])(\d{{1,2}})\2{_YEAR}")
_SPELLED = re.compile(rf"(?<!\d)(\d{{1,2}})[ -]([^\W\d_]{{3,9}})[ -]{_YEAR}")
_IN_TEXT = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?:[/-]((?:19|20)\d\d))?(?!\d)")
_SECONDS = re.compile(r"\d{10}(?=(?:\d{3}|\d{6}|\d{9})?(?:\.\d*)?\Z)")
_FAR = 2000  # characters of the text that are looked through


def day_of(date: str | None, url: str | None, text: str) -> str:
    """The day of an article in any spelling that is the same for the same day; '' if nothing tells it.

    >>> day_of(None, "https://contoh.id/read/2024/05/17/panen", "")
    '2024-05-17'
    >>> day_of(None, None, "kata Sari, Jumat (17/5/2024).")
    '2024-05-17'
    >>> day_of("Jumat, 17 Mei 2024 - 10:15 WIB", "https://contoh.id/panen", "")
    '2024-05-17'
    """
    return _day_in(date.strip()) if date and not date.isspace() else _day_of_url(url) or _day_in_text(text)


def _day_in(date: str) -> str:
    """The day in a field, which may be a count of seconds; what has no known form is the same for the same words."""
    if found := _ISO.search(date):
        return _spelled(found[1], found[3], found[4])
    if found := _NUMERIC.search(date):
        return _spelled(found[4], found[3], found[1])
    if (found := _SPELLED.search(date)) and (month := MONTH_NUMBERS.get(found[2].casefold())):
        return _spelled(found[3], month, found[1])
    if found := _SECONDS.match(date):
        return datetime.fromtimestamp(int(found[0]), UTC).date().isoformat()
    return date


def _day_of_url(url: str | None) -> str:
    found = _ISO.search(url) if url else None
    return _spelled(found[1], found[3], found[4]) if found else ""


def _day_in_text(text: str) -> str:
    found = _IN_TEXT.search(text, 0, _FAR)
    return _spelled(found[3] or "", found[2], found[1]) if found else ""


def _spelled(year: str, month: str | int, day: str) -> str:
    return f"{year}-{int(month):02}-{int(day):02}"
