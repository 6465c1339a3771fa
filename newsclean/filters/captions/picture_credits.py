"""What the credit of a picture looks like: pieces of patterns that the caption filters share."""

from __future__ import annotations

import re

from newsclean.lexicon.agencies import AGENCY
from newsclean.page.patterns import Pattern

# Words that make what follows them a credit: "Foto: ...", "Dok. ...", "Tangkapan layar ...".
CREDIT_WORD = (
    r"(?:[Ff][Oo][Tt][Oo](?:\s*[/:]|\s+(?:oleh|by|[Dd]ok|[A-Z])|(?=\s*[)\]]))|[Ff]:|[Pp]hoto\s*[:/]|"
    r"[Ii]mages?(?: by|:)|[Cc]redits?\s*:|[Ss]umber\s*:|[Dd][Oo][Kk]\b\.?|[Dd]okumentasi\b|DOKUMENTASI|"
    r"[Ii][Ss][Tt]\b|[Ii]stimewa\b|ISTIMEWA|[Ss]creenshot\b|[Tt]angkapan [Ll]ayar|[Tt]angkap [Ll]ayar|"
    r"[Ii]lustrasi(?=\s*[)\]/:])|[Hh]umas [A-Z]|HUMAS|@|"
    r"(?:[Ii]nstagram|[Tt]witter|[Ff]acebook|[Yy]ou[Tt]ube|[Tt]ik[Tt]ok|IG|X)\s*(?:[/@:]|\s[@A-Z]))"
)
# The same inside a line, where more of the brackets belong to the story.
CREDIT_WORD_INSIDE = (
    r"(?:[Ff][Oo][Tt][Oo]|[Ff]:|[Pp]hoto|[Ii]mage|[Cc]redit|[Ss]umber [Ff]oto|[Dd][Oo][Kk]\b|[Dd]okumentasi|"
    r"[Ii][Ss][Tt]\b|[Ii]stimewa|[Ii]lustrasi\b)"
)
# How a credit begins that needs no brackets to be known.
CREDIT_START = Pattern(rf"{CREDIT_WORD}|{AGENCY}\b")
# How much of a line's end a credit may fill.
LONGEST_CREDIT = 100
NAMES = r"[\w .,&@’'–-]{2,60}"


def in_brackets(word: str) -> str:
    """A credit in brackets that is sure by its words: "(Foto: Budi/Contoh)", "(ANTARA FOTO/Budi)", "(Budi/AFP)"."""
    return (
        rf"[(\[]\s*(?:{word}[^()\[\]\n]{{0,90}}|{AGENCY}(?:\s*/[^()\[\]\n]{{0,60}})?|"
        rf"[^()\[\]\n]{{2,50}}(?:/|\bvia ){AGENCY}[^()\[\]\n]{{0,40}})\s*[)\]]"
    )


SURE_CREDIT = in_brackets(CREDIT_WORD)
# A credit by its shape: outlet and name with a slash.
SLASH_CREDIT = (
    r"[(\[]\s*(?![^()\[\]]{0,60}(?:\b[Pp]ukul\b|\bWI(?:B|TA|T)\b))(?=[^()\[\]/]{0,60}[a-z])[A-Z][\w.@ &-]{1,40}\s*/"
    r"\s*(?=[^()\[\]]{0,60}[a-z])[A-Z@][\w. @’'-]{1,40}\s*[)\]]"
)

# Where a caption's credit stands, the surest first.
_CREDITS = (
    Pattern(r"[(\[]\s*(?:[Ff]oto|FOTO|[Cc]redit|[Ff](?=:))?\s*[:/]?\s*([^()\[\]]+)[)\]]\.?\Z"),
    Pattern(r"--?\s*([^-\n]+)-?\Z"),
    Pattern(r"(?<=[.)\s])(?:[Ff]oto|FOTO)\s*[:/]\s*([^\n:]+)\Z"),
)
_LEAD = Pattern(
    r"(?:(?:ket(?:erangan)?\.? ?(?:foto|gambar)?|(?:photo |foto )?caption(?: foto)?|kapsion|teks(?: foto)?)\s*[:;,]"
    r"|ilustrasi\.|(?:lihat )?foto\s*[:;]?)\s*",
    re.IGNORECASE,
)


def read_caption(text: str) -> tuple[str | None, str | None]:
    """A caption's text and credit.

    >>> read_caption("Warga Panen Raya--Budi/X")
    ('Warga Panen Raya', 'Budi/X')
    >>> read_caption("Foto: Warga panen. (Budi/Contoh)")
    ('Warga panen.', 'Budi/Contoh')
    """
    text = " ".join(text.split())
    match = next(filter(None, (credit.search(text) for credit in _CREDITS)), None)
    body = text[: match.start()] if match else text
    lead = _LEAD.match(body)
    body = body[lead.end() if lead else 0 :].strip(" -")
    return body or None, match[1].strip(" -.") if match else None
