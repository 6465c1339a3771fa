"""Schedules and fixtures: lines of the story that look like headlines."""

from __future__ import annotations

import re

from newsclean.lexicon.dates import INDONESIAN_DAY
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any

# An hour and what happens then; two teams with a day, an hour or a score.
_HOUR = Pattern(r"\d{1,2}[.:]\d\d(?:\s*[-–]\s*\d{1,2}[.:]\d\d)?(?:\s*WI(?:B|TA|T)\b)?[\s:–-]+\S")
_VERSUS, _VERSUS_LETTERS = Pattern(r"\b(?:vs?|lawan|kontra)\b", re.IGNORECASE), ("v", "lawan", "kontra")
_WHEN = Pattern(rf"\d{{1,2}}[.:]\d\d|\bWI(?:B|TA|T)\b|\d{{1,2}}/\d{{1,2}}|\b{INDONESIAN_DAY}\b")
_FEW_WORDS = 6


def is_fixture(text: str) -> bool:
    """Whether a line tells when something takes place, or who plays whom.

    >>> is_fixture("19.00 WIB Persatria vs Bahari"), is_fixture("Persatria Menang atas Bahari di Laga Tandang")
    (True, False)
    """
    if _HOUR.match(text):
        return True
    if not holds_any(text.lower(), _VERSUS_LETTERS):
        return False
    return _VERSUS.search(text) is not None and (bool(_WHEN.search(text)) or len(text.split()) < _FEW_WORDS)
