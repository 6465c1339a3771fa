"""Columns of other headlines in a one-line text, and what of the story looks like them."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])

TITLES = (
    "Bupati Randu Janji Perbaiki Tanggul Jebol Sebelum Musim Tanam Harga Gabah di Pasar Waru Naik Dua Kali Lipat "
    "Petani Desa Tallo Panen Raya Padi Apung di Tengah Kemarau Polisi Tangkap Pencuri Pompa Air Milik Warga Randu "
    "Koperasi Waru Bagikan Benih Unggul kepada Seratus Petani Warga Randu Minta Jembatan Gantung Segera Diperbaiki "
    "Dinas Pangan Siapkan Lumbung Baru di Tiga Kecamatan Camat Waru Tinjau Sawah yang Terendam Banjir Bandang "
    "Kepala Desa Tallo Ungkap Penyebab Gagal Panen Tahun Ini Jalan Menuju Waduk Randu Ditutup Selama Dua Pekan "
    "Nelayan Waru Temukan Perahu Hilang di Muara Sungai Randu Gelar Lomba Masak Nasi Jagung untuk Anak Sekolah"
)
STAMPED = TITLES.replace(" Harga", " Desa| 5 Menit laluHarga", 1).replace(" Polisi", "! Kota| 9 Menit laluPolisi", 1)
KEYWORDS = "Padi Apung gabah kering harga pupuk Randu"


@pytest.mark.parametrize(
    "column",
    [TITLES, STAMPED, f"{KEYWORDS} {TITLES}", f"{TITLES} Nasional Ekonomi Olahraga Gaya Hidup Yang Ter... Kolom Video"],
    ids=["titles", "with kinds and times", "behind keywords", "in front of a menu"],
)
def test_columns_at_the_end_go(column: str) -> None:
    assert CLEANER.clean(f"{STORY} {MORE} {column}") == f"{STORY} {MORE}"


def test_a_column_goes_in_front_of_what_is_marked() -> None:
    assert CLEANER.clean(f"{STORY} {TITLES} SCROLL TO CONTINUE WITH CONTENT {MORE}") == f"{STORY} {MORE}"


def test_a_mark_may_reach_from_one_line_into_the_next() -> None:
    assert CLEANER.clean(f"{STORY} {TITLES} Baca juga:\nWarga Randu Panen Raya Padi Apung") == STORY


def test_the_heading_in_front_of_a_column_stays() -> None:
    for heading in ("2. Pupuk Kandang", "Tips Menanam Padi Apung"):
        removed = CLEANER.parse(f"{STORY} {MORE} {heading} Kabar Baik dari Waru! {TITLES}").removed
        assert [each.text for each in removed if each.filter == "columns-in-line"] == [TITLES]


NAMES = " ".join(f"Sastro Randu{a} Wira Waru{b} Budi Tallo{a}" for a in "abcdefghij" for b in "klm")
SCHEDULE = " ".join(f"{hour}.30 WIB Lomba Randu Lawan Waru Siap Gelar Tampil Buka Tutup" for hour in range(10, 24))
ROWS = " ".join(f"{name} - Ikut Lomba Gelar Panen Waru" for name in ("Minta", "Ungkap", "Klaim", "Bantah", "Desak")) * 5
# A sentence of the story follows, and nobody knows where it begins.
BEFORE = f"{TITLES} {MORE}"
# A sentence that lost its full stop in front of titles is the story's.
OPEN = f"Warga yang datang dari dusun itu menunggu di balai desa sampai petugas datang {TITLES}"


@pytest.mark.parametrize(
    "text",
    [NAMES, SCHEDULE, ROWS, OPEN, BEFORE, TITLES[:400]],
    ids=["names", "schedule", "rows", "a sentence", "a sentence behind", "few titles"],
)
def test_what_looks_like_a_column_is_none(text: str) -> None:
    assert "columns-in-line" not in {each.filter for each in CLEANER.parse(f"{STORY} {MORE} {text}").removed}


def test_paragraphs_of_the_story_are_no_column() -> None:
    assert CLEANER.clean(f"{STORY} {MORE}") == f"{STORY} {MORE}"
