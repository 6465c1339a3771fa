"""What the credit of a picture looks like: pieces of patterns that the caption filters share, from small to large."""

from __future__ import annotations

import re

from newsclean.lexicon.agencies import AGENCY
from newsclean.page.patterns import Pattern, any_of, opening_of

# How much of a line's end a credit may fill.
LONGEST_CREDIT = 100

# Words of credit, each with what must follow it: "Foto: Budi", "foto oleh Budi", "(foto)"
_PHOTO = r"[Ff][Oo][Tt][Oo](?:\s*[/:]|\s+(?:oleh|by|[Dd]ok|[A-Z])|(?=\s*[)\]]))|[Ff]:|[Pp]hoto\s*[:/]"
# "Image by Siti", "Credits: Siti", "Sumber: Contoh.com"
_OTHER_LABEL = r"[Ii]mages?(?: by|:)|[Cc]redits?\s*:|[Ss]umber(?: [FfGg]\w{3,5})?\s*:"
# "Dok. Humas", "dokumentasi warga", "DOKUMENTASI"
_DOCUMENTED = r"[Dd][Oo][Kk]\b\.?|[Dd][Oo][Cc][.:]|[Dd]okumentasi\b|DOKUMENTASI"
# "Ist", "Istimewa": from wherever
_WHEREVER = r"[Ii][Ss][Tt]\b|[Ii]stimewa\b|ISTIMEWA"
# "Tangkapan layar YouTube"
_SCREEN = r"[Tt]angkap(?:an)? [Ll]ayar"
# "Humas Polres"
_OFFICE = "[Hh]umas [A-Z]|HUMAS"
# "Instagram/@warga", "YouTube Contoh TV"
_ACCOUNT = (
    r"@|(?:[Ii]nstagram|[Tt]witter|[Ff]acebook|[Yy]ou[Tt]ube|[Tt]ik[Tt]ok|IG|X)\s*(?:[/@:]|\.com/|\s[@A-Z])"
)
# What makes the words behind it a credit, in a line of its own.
_CREDIT_WORD = any_of(
    (_PHOTO, _OTHER_LABEL, _DOCUMENTED, _WHEREVER, r"[Ss]creenshot\b", _SCREEN, r"[Ii]lustrasi(?=\s*[)\]/:])",
     _OFFICE, _ACCOUNT)
)  # fmt: skip
# The same inside a line, where more of the brackets belong to the story: by the word as it is looked for.
CREDIT_WORDS_INSIDE = {
    "foto": "[Ff][Oo][Tt][Oo]", "f:": "[Ff]:", "photo": "[Pp]hoto", "image": "[Ii]mage", "credit": "[Cc]redit",
    "sumber": "[Ss]umber [Ff]oto", "dok": r"[Dd][Oo][Kk]\b", "dokumentasi": r"[Dd]okumentasi\b",
    "ist": r"[Ii][Ss][Tt]\b", "istimewa": "[Ii]stimewa", "ilustrasi": r"[Ii]lustrasi\b",
}  # fmt: skip
CREDIT_WORD_INSIDE = any_of(CREDIT_WORDS_INSIDE.values())
# The same behind the last sign of a line or in front of it, where no letter may follow.
CREDIT_WORD_AT_END = any_of(
    ("[FfPp]oto(?:-foto)?", "FOTO", "[Ff]t", "[Pp]ict?", "[Cc]apture", "[Cc]itra satelit", "GAMBAR", "[Pp]hoto",
     "PHOTO", "[Kk]redit", "[Cc]redit", "[Dd]ok(?:umentasi)?", "DOK", "[Dd]oc", "[Ii]st(?:imewa)?", "IST(?:IMEWA)?",
     "[Kk]oleksi", "[Aa]rsip(?= [A-Z])", _SCREEN, "[Ss]creenshot", "[Ff]:", "[Dd]ibuat dengan", "[Ii]lustrasi")
)  # fmt: skip
# Who is credited without a word: "(Net)", "Setkab"; "X (Twitter)" is a name.
CREDIT_ALONE = any_of(
    ("[Ii]nternet", "[Nn]et", r"(?<!\bX \()Twitter", "Facebook", "Instagram", "YouTube", "TikTok", "X",
     "[Pp]ixabay", "[Ff]reepik", "[Uu]nsplash", "[Pp]exels", "[Ss]hutterstock", "iStock",
     "Setkab", "BNPB", "Dishub", "123RF", "depositphotos", "(?:NurPhoto via )?Getty Images")
)  # fmt: skip
# How a credit begins that needs no brackets to be known.
CREDIT_START = Pattern(rf"{_CREDIT_WORD}|{AGENCY}\b")

# One name or more behind an agency, whatever the case: "Budi Santoso, Siti"
NAMES = r"[\w .,&@’'–-]{2,60}"
# A person or an outlet: "Budi Santoso", "@warga.contoh", "Warta Laut"
CREDITED_NAME = r"[A-Z@][\w.@’'&-]*(?: [A-Z@&\d][\w.@’'&-]*){0,4}"
# Two, with lower case in one of them, or both long: "Warta Laut/Budi", "BUDI/WARTA LAUT", but not "ATR/BPN".
TWO_NAMES = any_of(
    (rf"(?=[^()\[\]]*[a-z]){CREDITED_NAME}\s?(?:/|\||\s[-–]\s)\s?{CREDITED_NAME}",
     "[A-Z][A-Z ]{5,30}/[A-Z][A-Z ]{5,30}")
)  # fmt: skip


def in_brackets(word: str) -> str:
    """A credit in brackets that is sure by its words: "(Foto: Budi/Contoh)", "(ANTARA FOTO/Budi)", "(Budi/AFP)".

    Also a handout, which agencies mark so: "(WL/HO)", and a name in front: "(Randu: Foto Budi)".
    """
    worded = rf"{word}[^()\[\]\n]{{0,90}}"
    agency_first = rf"{AGENCY}(?:\s*/[^()\[\]\n]{{0,60}})?"
    handout = r"[A-Z][\w. ]{1,20}/ ?HO"
    named = r"[A-Z][\w. ]{1,25}: ?(?:[Ff]oto|[Aa]nt)\b[^()\[\]\n:]{0,40}"
    agency_last = rf"[^()\[\]\n]{{2,50}}(?:/|\bvia ){AGENCY}[^()\[\]\n]{{0,40}}"
    return rf"[(\[]\s*{any_of((worded, agency_first, agency_last, handout, named))}\s*[)\]]"


SURE_CREDIT = in_brackets(_CREDIT_WORD)
# A credit by its shape, outlet and name with a slash: "(Warta Laut/Budi)", but no time: "(Minggu/Senin pukul 9 WIB)".
_NO_TIME = r"(?![^()\[\]]{0,60}(?:\b[Pp]ukul\b|\bWI(?:B|TA|T)\b))"
SLASH_CREDIT = (
    rf"[(\[]\s*{_NO_TIME}(?=[^()\[\]/]{{0,60}}[a-z])[A-Z][\w.@ &-]{{1,40}}\s*/"
    r"\s*(?=[^()\[\]]{0,60}[a-z])[A-Z@][\w. @’'-]{1,40}\s*[)\]]"
)

# The credit stands in front: "[Warta Laut/Budi] Warga ...", "(Dok. KAI)Warga ...", "(ANTARA/BUDI) Warga ..."
_BRACKET_IN_FRONT = (
    rf"[(\[](?:{CREDIT_WORD_AT_END}(?![a-z])[^()\[\]]{{0,40}}|{TWO_NAMES}|[A-Z.]{{4,25}}/[A-Z]{{4,20}})[)\]]\s?(?=[A-Z])"
)
# "KABARNUSA/BUDI SANTOSO Warga ...", "Antara/Budi Santoso Warga ..."
_SLASH_IN_FRONT = (
    r"(?:[A-Z][A-Z.]{3,25}(?: [A-Z]{3,20})?|Antara|Unsplash|Pexels|Pixabay)/"
    r"[A-Z][\w.]*(?: [A-Z][\w.]*){0,3}\s(?=[A-Z])"
)
_WORDED_IN_FRONT = ("GETTY IMAGES ", r"Dok\. \w+ - ")
CREDIT_IN_FRONT = Pattern(any_of((_BRACKET_IN_FRONT, _SLASH_IN_FRONT, *_WORDED_IN_FRONT)))
# How one of these opens that has neither bracket nor slash.
IN_FRONT_LETTERS = tuple(opening_of(words)[:3] for words in _WORDED_IN_FRONT)

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
