"""Articles that check a claim: they tell and quote what people post, which asks to be passed on as boilerplate does."""

from __future__ import annotations

from newsclean.page import Page
from newsclean.page.patterns import Pattern

# In lower case, each behind the letters that a search can skip to: what is false, how it was checked, and the label of
# what was claimed; "Google Penelusuran" is Google Search.
_SIGNS = (
    ("hoa", Pattern(r"hoa(?:x|ks)")),
    ("isinformasi", Pattern(r"isinformasi\b(?<=\b[dm]isinformasi)")),
    ("penelusuran", Pattern(r"penelusuran\b(?<=\bpenelusuran)(?<!google penelusuran)")),
    ("cek fakta", Pattern(r"cek fakta\b(?<=\bcek fakta)")),
    ("fact", Pattern(r"fact(?<=\bfact)[- ]check")),
    ("narasi", Pattern(
        r"narasi(?:(?<=[\[(]narasi)[\])]|(?<=\bnarasi)(?:nya)?(?: lengkap(?:nya)?)?\s?[:(“]|\b(?<=\bdisertai narasi))"
    )),
    ("kategori", Pattern(r"kategori(?:(?<=[\[(]kategori)[\])]|(?<=\bkategori)\s?:? ?klarifikasi\b)")),
    ("penjelasan", Pattern(r"penjelasan(?<=[\[(]penjelasan)[\])]")),
)  # fmt: skip
_NOTE = ("fact check", 0)


def is_fact_check(page: Page) -> bool:
    """Whether a page may check a claim.

    >>> is_fact_check(Page("Pesan berantai itu hoaks.")), is_fact_check(Page("Warga memanen padi."))
    (True, False)
    """
    if _NOTE not in page.known:
        text = page.text.lower()
        page.known[_NOTE] = any(letters in text and sign.search(text) for letters, sign in _SIGNS)
    return bool(page.known[_NOTE])
