"""Where one-line text was glued that leaves no doubt."""

from __future__ import annotations

import pytest

from newsclean.page import Page
from newsclean.reading.sure_joins import sure_joins

_TITLE = "Warga Randu Panen Raya di Tengah Kemarau"


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Senin, 4 Jan 2021 10:00 WIBHujan turun.", ["Hujan"]),
        ("Kabar RanduSenin, 4 Jan 2021 10:00 WIB", ["Senin"]),
        ("Budi Santoso - detikNewsWarga memanen padi.", ["Warga"]),
        ("Foto: Siti/kanalBandung - Warga memanen padi.", ["Bandung"]),
        ("Kapolsek BudiKABAR RANDU - Warga memanen padi.", ["KABAR"]),
        ("panen (c) Dok. Persatu FCStabilitas tim membaik.", ["Stabilitas"]),
        ("Waru: 6 titik- Randu: 4 titik- Kebun: 3 titik- Lubuk: 1 titik", ["- Randu", "- Kebun", "- Lubuk"]),
        ("Harga Cabai Naik Dua Kali LipatPetani Waru Menanam Padi Lagi Bulan Ini", ["Petani"]),
        (f"Beranda{_TITLE}Hujan turun", ["Warga", "Hujan"]),
        ("Pilihan RedaksiHujan Turun di Randu", ["Hujan"]),
        # names and sentences
        ("Menurut PayLater Randu, layanan itu naik dua kali lipat.", []),
        ("Budi - Siti menang, Randu - Waru imbang pukul 10:00 WIB di Waru.", []),
        (f"Ia menulis “{_TITLE}” di akunnya.", []),
    ],
)
def test_begins(text: str, begins: list[str]) -> None:
    found = sorted(set(sure_joins(Page(text, _TITLE))))
    assert [text[at:].startswith(word) for at, word in zip(found, begins, strict=True)] == [True] * len(begins)
