"""Signs of a text that are looked for without a pattern."""

from __future__ import annotations

from collections.abc import Iterable


def holds_any(text: str, signs: Iterable[str]) -> bool:
    """Whether a text has one of these letters or words in it: a quick look before a pattern that is slow."""
    for sign in signs:  # noqa: SIM110 - any(...) takes several times as long
        if sign in text:
            return True
    return False


def opens_quotation(text: str) -> bool:
    """Whether a quotation that opens in a text does not end in it.

    >>> opens_quotation("Ia membaca: “Foto"), opens_quotation('Ia membaca "Foto" itu')
    (True, False)
    """
    return text.count('"') % 2 == 1 or text.count("“") > text.count("”")
