r"""Characters that an encoding broke, read as what they were: "‚Äì", "â€“" and "\xe2\x80\x93" are a dash.

A text is read character for character, so each is filled up with blanks; what begins or ends at one takes all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from newsclean.page.patterns import Pattern

Broken = Sequence[tuple[int, int]]

# What was broken most: a space that does not break, the sign of a copyright, dashes, quotation marks, an ellipsis.
_CHARACTERS = "\xa0©‐–—‘’“”…"
_CARRIAGE_RETURN = "_x000D_"  # as spreadsheets write it
_LOST_SPACE = r"(?=\s|\Z)"  # behind "Â", of a no-break space that became a space
# Bytes that were printed and not decoded: b'Hujan turun.', each of the longer characters as "\xe2\x80\x93".
_BYTES = Pattern(r"\s*b(['\"]).*\1\s*\Z", re.DOTALL)
_PRINTED = r"x(?:c[2-9a-f]|d[0-9a-f]|e[0-9a-f]\\x[89ab][0-9a-f])\\x[89ab][0-9a-f]"
# A quick look for any of them; of ASCII only these. One character is looked for many times faster than two.
_SIGNS, _ASCII_SIGNS = ("Ä", "€", "\x80", "¬", "Â", "\\", "_"), ("\\", "_")


def _filled(character: str, length: int) -> str:
    """A character as so many: with blanks before what opens a quotation, else behind it, but never inside a word."""
    if character == "…":
        return "...".ljust(length)
    if character.isalnum() or character in "‘’":
        return character * length
    if character == "“":
        return character.rjust(length)
    return character.ljust(length) if character.isprintable() and character != "\ufe0f" else " " * length


def _misread(character: str) -> tuple[str, str, str]:
    """How a character's bytes look in other encodings."""
    data = character.encode()
    windows = "".join(bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in data)
    return windows, data.decode("latin-1"), data.decode("mac_roman")


@cache
def _readings() -> dict[str, str]:
    """What is read where a character was broken."""
    return {
        broken: _filled(character, len(broken)) for character in _CHARACTERS for broken in _misread(character)
    } | {_CARRIAGE_RETURN: " " * len(_CARRIAGE_RETURN)}


@cache
def _broken() -> Pattern:
    """All of them, by their first character, to which a search can skip."""
    rests: dict[str, list[str]] = {"\\": [_PRINTED], "Â": [_LOST_SPACE]}
    for broken in _readings():
        rests.setdefault(broken[0], []).append(re.escape(broken[1:]))
    branches = (
        f"(?<={re.escape(first)})(?:{'|'.join(sorted(rest, key=len, reverse=True))})" for first, rest in rests.items()
    )
    return Pattern(f"[{re.escape(''.join(rests))}](?:{'|'.join(branches)})")


def mend(text: str) -> tuple[str, Broken]:
    """A text with its broken characters as they were, and where these stand; it is as long as it came.

    >>> mend("Medan ‚Äì Hujan")
    ('Medan –   Hujan', [(6, 9)])
    """
    for sign in _ASCII_SIGNS if text.isascii() else _SIGNS:  # any(...) is slower
        if sign in text:
            break
    else:
        return text, ()
    if "\\x" in text and _BYTES.match(text):
        text = _without_quotes(text)
    parts, spans, position = [], [], 0
    for match in _broken().finditer(text):
        start, end = match.span()
        parts += [text[position:start], _reading(match[0])]
        spans.append((start, end))
        position = end
    return "".join((*parts, text[position:])), spans


def _reading(broken: str) -> str:
    if broken[0] != "\\":
        return _readings().get(broken, " ")
    character = bytes.fromhex(broken.replace("\\x", "")).decode(errors="replace")
    return _filled(character, len(broken)) if len(character) == 1 else broken


def _without_quotes(text: str) -> str:
    """Printed bytes, with blanks for what stands around them."""
    start, end = text.index("b"), len(text.rstrip()) - 1
    return f"{text[:start]}  {text[start + 2 : end]} {text[end + 1 :]}"


def widen(start: int, end: int, broken: Broken) -> tuple[int, int]:
    """A span that takes the whole of the broken characters at its ends."""
    at = bisect_left(broken, (start, 0)) - 1
    if at >= 0 and start < broken[at][1]:
        start = broken[at][0]
    at = bisect_left(broken, (end, 0)) - 1
    if at >= 0 and end < broken[at][1]:
        end = broken[at][1]
    return start, end
