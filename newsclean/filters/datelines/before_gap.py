"""Datelines that lost their signs: an outlet, with its place or without, and a run of blanks where the dash stood."""

from __future__ import annotations

from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.page import Page
from newsclean.page.patterns import Pattern

# "Jakarta ANTARA  Harga ...", "TRIBUNNEWS.COM  Warga ..."; in front of a sentence.
_MARK = Pattern(r"(?P<mark>[A-Z][\w.-]+(?: [A-Z(][\w.()-]+){0,4})[^\S\n]{2,}(?=[A-Z][a-z])")
_SIGNS = "()"


def mark_before_gap(page: Page, start: int) -> int:
    """Where a dateline ends that stands at `start` in front of a run of blanks; 0 if there is none."""
    match = _MARK.match(page.text, start)
    return match.end("mark") if match and _is_mark(match["mark"]) else 0


def _is_mark(text: str) -> bool:
    """Whether a text is a known outlet as marks write it, and nothing else but a known place before or behind it."""
    words = text.split(" ")
    for at in range(len(words) + 1):
        for outlet, place in ((words[at:], words[:at]), (words[:at], words[at:])):
            name = " ".join(outlet).strip(_SIGNS)
            if _is_as_in_marks(name) and (not place or is_place(" ".join(place))) and outlet_of_mark(name):
                return True
    return False


def _is_as_in_marks(name: str) -> bool:
    return name.isupper() or "." in name
