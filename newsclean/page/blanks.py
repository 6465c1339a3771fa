"""What counts as blank, and how a text is read so that rules need not know of more than spaces and newlines."""

from __future__ import annotations

import re

from newsclean.page.patterns import Pattern

# Blank beside white space: the marks of no width that scrapers leave.
BLANK = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
# White space in a readable text, for patterns.
SPACE = r"(?:\s|&(?:amp;)*nbsp;)"
_BLANK_AFTER = Pattern(rf"[\s{BLANK}]*")
_STEP = 64  # long runs of blanks are passed over in steps
# Spaces that do not break, are thin or wide, and the marks of no width.
_READ_AS_SPACE = f"\xa0\u2009\u202f\u3000{BLANK}"
# Marks of a code page that were left as its bytes.
_MARKS = tuple((chr(code), bytes([code]).decode("cp1252")) for code in (0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97))
_LOST = Pattern(r"(?<!\ufffd)\ufffd(?!\ufffd)")
_READ_AS_BREAK = "\u2028\u2029"


def readable(text: str) -> str:
    """A text as rules read it, character for character: of blanks they have to know spaces and newlines.

    >>> readable("Baca\\xa0juga：Banjir\\u2028Hujan")
    'Baca juga:Banjir\\nHujan'
    """
    if "\r" in text and "\n" not in text:
        text = text.replace("\r", "\n")
    if not text.isascii():
        for byte, mark in _MARKS:
            text = text.replace(byte, mark)
        if "\ufffd" in text:
            text = _LOST.sub(_read_lost, text)
        for blank in _READ_AS_SPACE:
            text = text.replace(blank, " ")
        for blank in _READ_AS_BREAK:
            text = text.replace(blank, "\n")
        text = text.replace("：", ":")
    return text


def _read_lost(lost: re.Match[str]) -> str:
    """What a character was of which only its place is left: a dash or a quotation mark, where that can be told."""
    before, after = lost.string[max(lost.start() - 1, 0) : lost.start()], lost.string[lost.end() : lost.end() + 1]
    if before.isspace() and after.isspace():
        return "–"
    if before == "-" or after == "-":
        return " "
    if before.isalnum() and after.isalnum():
        return "’" if after.islower() else "\ufffd"
    return "“" if after.isalnum() else "”"


def blank_before(text: str, position: int, floor: int = 0) -> int:
    """The start of the blank run that ends at `position`, but not before `floor`."""
    while position > floor and (text[position - 1].isspace() or text[position - 1] in BLANK):
        step = position - _STEP
        position = step if step > floor and text[step:position].isspace() else position - 1
    return position


def blank_after(text: str, position: int) -> int:
    """The end of the blank run that starts at `position`."""
    return _BLANK_AFTER.match(text, position).end()  # type: ignore[union-attr]  # it matches the empty string
