r"""Characters that a scraper wrote in the way of another format: "&amp;quot;", "\u201c", "\'"; and two for one."""

from __future__ import annotations

from html import unescape

from newsclean.page.patterns import Pattern
from newsclean.page.spans import Edit

# What is written so, by a sign of it. Two apostrophes are a quotation mark where they are no empty string of a script
# or of a list, nor the end of one title and the start of the next. What follows a blank belongs to the name of a site.
_WRITTEN = {
    "&": Pattern(r"&(?:amp;)*(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);"),
    "\\": Pattern(r"\\(?:u(?:[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|[\da-fA-F]{4})|\\*['\"/])"),
    "`": Pattern("``"),
    "''": Pattern(r"''(?:(?<=(?<!\S)'')(?=[\w ])|(?<=[\w.,!?]'')(?!\w))"),
    "@": Pattern(" @-@ "),
    ". co": Pattern(r" (?=[a-z])(?:(?<=\w\. )(?=(?:com?|id|net|me/|go\.)\b)|(?<=www\. ))"),
}
_MARKS = {"``": '"', "''": '"', " @-@ ": "-", " ": ""}
_AMPERSANDS = Pattern(r"&(?:amp;)+(?=[#\w])")


def escaped(text: str) -> list[Edit]:
    r"""What of a text was written in the way of another format, as what it is read.

    >>> escaped(r"&amp;quot;Ya,\u201d kata \'dia\' kepada Wangi. com")
    [(0, 10, '"'), (13, 19, '”'), (25, 27, "'"), (30, 32, "'"), (46, 47, '')]
    """
    edits = []
    for sign, pattern in _WRITTEN.items():
        if sign in text:
            for match in pattern.finditer(text):
                read = _read(match[0])
                if read is not None:
                    edits.append((*match.span(), read))
    return sorted(edits)


def _read(written: str) -> str | None:
    """The one character that was written so, or none at all; None if that cannot be told, and of a blank.

    Blanks are known as they are written, to all that looks for blanks.
    """
    if written in _MARKS:
        return _MARKS[written]
    if written[0] == "&":
        character = unescape(_AMPERSANDS.sub("&", written))
    elif written[:2] == "\\u":
        character = bytes.fromhex(written.replace("\\u", "")).decode("utf-16-be", errors="ignore")
    else:
        character = written[-1]
    if len(character) != 1:
        return None
    if "\x80" <= character < "\xa0":
        character = bytes([ord(character)]).decode("cp1252", errors="replace")
    return character if character.isprintable() and not character.isspace() else None
