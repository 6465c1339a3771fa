"""How captions open: labels and outlets, each written once; what is looked for first is taken from the patterns."""

from __future__ import annotations

import re

from newsclean.lexicon.agencies import AGENCIES
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page.patterns import Pattern, any_of, opening_of

# Labels of any wording, by the sign that ends them. Each begins with letters that stand for themselves.
_LABELS = {
    # "Dari kiri:", "Ket :", "Handout/Humas:"
    r"\s?:": (
        "ki-ka", "dari kiri(?: ke kanan)?", "ket", "gambar fail", "foto (?:dokumentasi|atas|bawah|udara)",
        r"handout/[\w ]{3,30}",
    ),
    # "Ket. foto :", "Caption Foto:", "Kapsion;", "Foto 3 dari 8:", "Foto/Dok: X"
    r"\.?\s?[:;]": (
        r"ket(?:erangan|\.)?\.?\s?(?:foto|gambar|gbr|photo)", "caption(?: foto)?", "photo caption(?: foto)?",
        "foto caption(?: foto)?", "kapsion", "teks(?: foto)?", "sumber[ -]?(?:foto|gambar)",
        "kredit[ -]?(?:foto|gambar)", *(f"{word} (?:credit|by|dari|oleh|kredit)" for word in
        ("photo", "image", "foto", "picture")), r"foto(?:[/ -](?:ilustrasi|dok|arsip|foto))?(?: \d{1,2} dari \d{1,2})?",
        r"gambar(?: \d{1,2})?", "karikatur", "ilustrasi foto", "ilustrasi", "grafis", "infografik", "file photo",
        "foto ihsan", "credit",
    ),
    # "Ilustrasi - ", "Foto 1/8 - "
    r"\s-\s": ("arsip foto", "dokumentasi", "foto dokumentasi", "ilustrasi", r"foto \d{1,2}/\d{1,2}"),
    "--": ("teks foto",),
    ",": ("foto ist", "foto", "keterangan (?:foto|gambar)", "sumber gambar"),
    r"\.": ("foto arsip", "ilustrasi", r"gambar \d{1,2}"),
    "": (r"\[caption\]",),
}  # fmt: skip
CAMERAS = "📷📸🎥"
LABEL = Pattern(
    rf"(?:{'|'.join(any_of(labels) + end for end, labels in _LABELS.items())}|[{CAMERAS}]\s?:?)\s*(?=\S)",
    re.IGNORECASE,
)
# How labels begin, in lower case: a quick look before the slow one.
LABEL_LETTERS = frozenset(opening_of(label)[:3] for labels in _LABELS.values() for label in labels)
# Labels of a sentence, and not of a name.
LABEL_OF_SENTENCE = Pattern(
    any_of(
        ("ket", "caption", "photo caption", "foto caption", "kapsion", "teks", r"ilustrasi\.", "foto arsip",
         "file photo")
    ),
    re.IGNORECASE,
)  # fmt: skip

# Labels with which a line is a caption wherever it stands.
_LINE_LABELS = (
    "Foto(?: ilustrasi)?", "foto(?: ilustrasi)?", "FOTO", "Gambar", "gambar", "Grafis", "Infografis", "Photo", "Image",
    "Ilustrasi", "Keterangan(?: foto| gambar)?", "Caption",
)  # fmt: skip
LABELLED_LINE = Pattern(rf"{any_of(_LINE_LABELS)}\s*:\s*\S[^\n]*")
# The credit stands before the caption: "KOMPAS.com/BUDI Warga ...", "Dok. Humas Warga ...".
_DOCUMENTED = (
    r"Dok\.?(?=[ /.A-Z])", r"dok\.?(?=[ /.A-Z])", r"DOK(?:\.?(?=[ /.]|[A-Z][a-z])|\.(?=[A-Z]))",
    *(rf"{word}(?=[/.A-Z]| [A-Z]| (?:pribadi|istimewa|humas|anggota|petugas)\b)" for word in
      ("Dokumentasi", "dokumentasi")),
)  # fmt: skip
_LIBRARIES = ("SHUTTERSTOCK", "PIXABAY", "FREEPIK", "UNSPLASH", "PEXELS")
_OUTLETS = (
    r"KOMPAS\.(?:com|COM)/", r"Kompas\.com/", r"TRIBUN[\w. -]{0,30}/", r"Liputan6\.com/[A-Z]", r"Suara\.com/[A-Z]",
)  # fmt: skip
_AROUND_PICTURES = (
    "Sumber gambar,", "Keterangan gambar,", "Keterangan foto,", "zoom-?in ", r"Lihat Foto\b(?! (?:itu|ini))",
    r"Perbesar\s*\Z",
)  # fmt: skip
_STOCK = (*_DOCUMENTED, *(rf"{agency}\s*/" for agency in AGENCIES), *_LIBRARIES, *_OUTLETS, *_AROUND_PICTURES)
# Any other outlet: "Contoh.com/Budi Warga ..."; only its slash is known beforehand.
_ANY_OUTLET = rf"[A-Z][\w.]{{1,40}}\.(?i:{DOMAIN_END})/[A-Z]"
STOCK_LINE = Pattern(any_of((*_STOCK, _ANY_OUTLET)))
# "Ilustrasi panen padi"
_ILLUSTRATIONS = ("Ilustrasi", "ILUSTRASI")
ILLUSTRATION = Pattern(rf"{any_of(_ILLUSTRATIONS)}\b[^\n]{{0,140}}")

# Their openings, by the first letters; those of some agencies are no more than two.
_OPENINGS = tuple(dict.fromkeys(map(opening_of, (*_LINE_LABELS, *_STOCK, *_ILLUSTRATIONS))))
FIRST_LETTERS = min(map(len, _OPENINGS))
OPENINGS = {
    letters: tuple(each for each in _OPENINGS if each.startswith(letters))
    for letters in (opening[:FIRST_LETTERS] for opening in _OPENINGS)
}


def opens_like_caption(text: str) -> bool:
    """Whether a text may be a caption by its opening: a label, an agency or an outlet."""
    openings = OPENINGS.get(text[:FIRST_LETTERS])
    return openings is not None and text.startswith(openings)
