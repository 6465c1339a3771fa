"""Articles that check a claim: they tell and quote what people post, which asks to be passed on as boilerplate does."""

from __future__ import annotations

from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any

# In lower case: what is false, how it was checked, and the label of what was claimed; "Google Penelusuran" is Google
# Search.
_SIGN = Pattern(
    r"hoa(?:x|ks)|\b[dm]isinformasi\b|(?<!google )\bpenelusuran\b|\bcek fakta\b|\bfact[- ]check"
    r"|[\[(](?:narasi|kategori|penjelasan)[\])]"
    r"|\bkategori\s?:? ?klarifikasi\b|\bnarasi(?:nya)?(?: lengkap(?:nya)?)?\s?[:(“]|\bdisertai narasi\b"
)
# Each of these signs has one of these parts: a quick look.
_PARTS = ("hoa", "isinformasi", "penelusuran", "cek fakta", "fact", "narasi", "kategori", "penjelasan")
_NOTE = ("fact check", 0)


def is_fact_check(page: Page) -> bool:
    """Whether a page may check a claim.

    >>> is_fact_check(Page("Pesan berantai itu hoaks.")), is_fact_check(Page("Warga memanen padi."))
    (True, False)
    """
    if _NOTE not in page.known:
        text = page.text.lower()
        page.known[_NOTE] = holds_any(text, _PARTS) and _SIGN.search(text) is not None
    return bool(page.known[_NOTE])
