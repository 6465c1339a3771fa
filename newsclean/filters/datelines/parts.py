"""The place and the outlet that a dateline names, read as data."""

from __future__ import annotations

from newsclean.filters.datelines.forms import BRAND, FILED_ON, MARK
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.page.blanks import SPACE
from newsclean.page.patterns import Pattern

_FINAL_MARK = Pattern(rf"{MARK}{SPACE}*$")
_BEFORE = Pattern(r"(?:Penulis|Editor|Tim Redaksi|Berita \w+)\s*(?=[A-Z])")
_PARTS = Pattern(rf"(?P<outlet>{BRAND})|\((?P<bracket>[^)]+)\)")


def read_dateline(text: str) -> tuple[str | None, str | None]:
    """The place and the outlet in a dateline.

    >>> read_dateline("PALEMBANG, PALTV.CO.ID,-")
    ('PALEMBANG', 'PALTV.CO.ID')
    >>> read_dateline("Jakarta (ANTARA) -")
    ('Jakarta', 'ANTARA')
    """
    body = _FINAL_MARK.sub("", text).strip(" \t\n,.")
    body = FILED_ON.sub("", body).strip("(")
    if label := _BEFORE.match(body):
        body = body[label.end() :]
    found = _PARTS.search(body)
    if found:
        place = (body[: found.start()] + " " + body[found.end() :]).strip(" \t\n,.-–—|")
        return place or None, found["outlet"] or found["bracket"]
    *places, last = (part.strip() for part in body.split(","))
    if outlet_of_mark(last):
        return ", ".join(places) or None, last
    return body or None, None
