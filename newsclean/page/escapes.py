r"""Characters that a scraper wrote in the way of another format: "&amp;quot;", "\u201c", "\'"; and two for one."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from newsclean.page.blanks import BLANK
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any

Edit = tuple[int, int, str]
"""From where to where a text is read as another one."""

_SIGNS = ("&", "\\", "``", "''", "@-@", ". co", ". id", ". net")
_ENTITY = r"&(?:amp;)*(?:#\d{2,6}|#[xX][\da-fA-F]{2,5}|[a-zA-Z]{2,8}\d?);"
# A quotation mark; no empty string of a script or of a list, nor the end of one title and the start of the next.
_TWO_FOR_ONE = r"(?<!\S)''(?=[\w ])|(?<=[\w.,!?])''(?!\w)"
_WRITTEN = Pattern(
    rf"{_ENTITY}|\\u(?:[dD][89abAB][\da-fA-F]{{2}}\\u[dD][c-fC-F][\da-fA-F]{{2}}|[\da-fA-F]{{4}})|\\+['\"/]|``| @-@ |{_TWO_FOR_ONE}"
)
_AMPERSANDS, _BLANKS = Pattern(r"&(?:amp;)+(?=[#\w])"), f"\xa0\u2009\u202f{BLANK}"
# What belongs to the name of a site: "Kompas. com", "detik. co. id".
_PARTED_NAME = Pattern(r"(?<=\w\.) (?=(?:com?|id|net)\b)")


def escaped(text: str) -> Iterator[Edit]:
    r"""What of a text was written in the way of another format, as what it is read.

    >>> list(escaped(r"&amp;quot;Ya,\u201d kata \'dia\' kepada Wangi. com"))
    [(0, 10, '"'), (13, 19, '”'), (25, 27, "'"), (30, 32, "'"), (46, 47, '')]
    """
    if not holds_any(text, _SIGNS):
        return
    edits = [(*match.span(), read) for match in _WRITTEN.finditer(text) if (read := _read(match[0]))]
    yield from sorted(edits + [(*match.span(), "") for match in _PARTED_NAME.finditer(text)])


def _read(written: str) -> str:
    """The one character that was written so; empty if there is none that can be read."""
    if written[0] == "&":
        character = unescape(_AMPERSANDS.sub("&", written))
    elif written[:2] == "\\u":
        code = bytes.fromhex(written.replace("\\u", ""))
        character = code.decode("utf-16-be", errors="ignore")
    else:
        character = written[-1] if written[0] == "\\" else "-" if "@" in written else '"'
    if len(character) != 1:
        return ""
    if "\x80" <= character < "\xa0":
        character = bytes([ord(character)]).decode("cp1252", errors="replace")
    return character if character.isprintable() else " " if character in _BLANKS else ""
