"""The day of an article, told by its address or the first date in its text."""

from __future__ import annotations

import re

_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_IN_TEXT = re.compile(r"(?<!\d)(\d{1,2})[/-](\d{1,2})(?:[/-]((?:19|20)\d\d))?(?!\d)")
_FAR = 2000  # characters of the text that are looked through


def day_of(url: str | None, text: str) -> str:
    """The day of an article in any spelling that is the same for the same day; '' if nothing tells it.

    >>> day_of("https://contoh.id/read/2024/05/17/panen", "")
    '2024-05-17'
    >>> day_of(None, "kata Sari, Jumat (17/5/2024).")
    '2024-5-17'
    """
    if url and (found := _IN_URL.search(url)):
        return "-".join(found.groups())
    found = _IN_TEXT.search(text, 0, _FAR)
    return f"{found[3] or ''}-{found[2]}-{found[1]}" if found else ""
