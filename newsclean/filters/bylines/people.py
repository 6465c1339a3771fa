"""The people whom a byline credits, read as data: "Penulis: Nama | Editor: Nama"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.bylines.credit_labels import ANY_ROLE
from newsclean.lexicon.roles import EDITORS, REPORTERS, ROLE_IN_CAPITAL, WRITERS
from newsclean.page.patterns import Pattern, any_of

# A role and the names behind it, up to the next.
_CREDIT = Pattern(
    rf"(?P<role>{any_of((*WRITERS, *EDITORS, 'oleh', 'laporan', 'sumber'))})"
    r"(?:\s*(?:&|/|dan)\s*\w+)?\s*(?::|\b(?=\s[A-Z]))\s*(?P<names>[^|\n:]*?)\s*"
    rf"(?=$|\||\n|[\s,]*{ANY_ROLE}\s*:)",
    re.IGNORECASE,
)
# Before it is read, a byline is brought into one shape: glued labels apart, and a colon after each.
_GLUED_LABEL = Pattern(rf"(?<=[a-z.])(?={ROLE_IN_CAPITAL}\s*:)")
_REPORT = Pattern(rf"^laporan (?:langsung )?{any_of(REPORTERS)}[^,:|]*[,:|]\s*", re.IGNORECASE)
# "| Penulis | : Nama |"
_ROW = Pattern(rf"\|\s*({ANY_ROLE})\s*\|\s*:?", re.IGNORECASE)
# "Penulis: Nama | Nama"
_SECOND_WRITER = Pattern(rf"^(penulis\s*:[^|:\n]*)\|(?!\s*{ANY_ROLE}\b)(?=[^|:\n]*$)", re.IGNORECASE)
_DITULIS_OLEH = Pattern(r"^ditulis oleh\s+", re.IGNORECASE)
_BETWEEN_NAMES = Pattern(r",|&|\bdan\b|;")


def read_credits(text: str) -> Iterator[tuple[str, str]]:
    """Role and name of everyone whom a byline credits.

    >>> list(read_credits("Pewarta: Budi SantosoEditor: Siti Aminah"))
    [('pewarta', 'Budi Santoso'), ('editor', 'Siti Aminah')]
    """
    text = _GLUED_LABEL.sub("\n", _ROW.sub(r"\1:", text).strip(" ()[]|"))
    text = _DITULIS_OLEH.sub("Penulis: ", _REPORT.sub("Laporan: ", text))
    text = _SECOND_WRITER.sub(r"\1,", text)
    for credit in _CREDIT.finditer(text):
        for name in _BETWEEN_NAMES.split(credit["names"]):
            if name := name.strip(" .\t-–—/·•~→)]*"):
                yield credit["role"].lower(), name
