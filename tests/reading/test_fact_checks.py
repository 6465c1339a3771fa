"""Articles that check a claim quote it, and what they quote is theirs."""

from __future__ import annotations

import pytest

from newsclean.page import Page
from newsclean.reading.fact_checks import is_fact_check


@pytest.mark.parametrize(
    "sign",
    [
        "Hoaks", "HOAX", "misinformasi", "Disinformasi", "hasil penelusuran", "Cek Fakta", "fact-check", "Fact Check",
        "[NARASI]", "(Kategori)", "[Penjelasan]", "Kategori: Klarifikasi", "NARASI:", "Narasinya lengkap (",
        "disertai narasi",
    ],
)  # fmt: skip
def test_each_sign_tells_that_a_claim_is_checked(sign: str) -> None:
    assert is_fact_check(Page(f"Pesan berantai itu beredar. {sign} dibuat warga."))


@pytest.mark.parametrize("text", ["Google Penelusuran", "narasi sejarah", "kategori umum", "faktor cuaca"])
def test_words_that_only_look_like_a_sign_tell_nothing(text: str) -> None:
    assert not is_fact_check(Page(f"Warga membaca {text} itu."))
