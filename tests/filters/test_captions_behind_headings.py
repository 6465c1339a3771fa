"""Captions of articles in one line that stand behind a heading without a full stop, or in front of one."""

import pytest

import newsclean

BEFORE = "Hujan turun sejak pagi di Kampung Baru dan merendam puluhan rumah di tepi sungai."
AFTER = (
    "Petugas datang sore hari membawa bantuan pangan. Warga mengungsi ke balai desa sejak Minggu malam. "
    "Sekolah diliburkan selama dua hari."
)
STORY = f"{BEFORE} {AFTER} " * 4


@pytest.mark.parametrize(
    "caption",
    [
        # what somebody does before the camera; the name ends before a word of the story, at an account, at a figure
        "Aksi Budi Santoso bersama Persatu Randu pada laga Liga Tirta 2023/2024 (c) Dok. Persatu/@persaturandu",
        "Selebrasi pemain Persatu Randu saat mencetak gol ke gawang Tirta (c) Wartarandu.com/Ratna Kusumo",
        "Aksi Budi Santoso pada laga Liga Tirta, Sabtu (8/11/2025). (c) Persatu Randu Official",
        # a name that the story has, too
        "Ratna Kusumo ketika memimpin rapat warga di balai desa (c) Wartarandu.com/Siti Aminah",
    ],
)
def test_the_heading_in_front_of_a_caption_stays(caption: str) -> None:
    story = f"{STORY}Ratna Kusumo memimpin warga. Pengungsi Minta Tanggul Segera Diperbaiki"
    assert newsclean.clean(f"{story} {caption} {AFTER}") == f"{story} {AFTER}"


def test_a_heading_in_front_of_a_sentence_that_a_site_in_brackets_ends_stays() -> None:
    story = f"{STORY}Cara Mudah Menguras Sumur yang Terendam Banjir"
    caption = "Urutan cara menguras sumur warga (Wartarandu.com/RatnaKusumo)"
    assert newsclean.clean(f"{story} {caption} {AFTER}") == f"{story} {AFTER}"


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("Wartarandu.com/Ratna Kusumo Dewi", "Persatu Randu menang."),  # the name ends before one that the story has
        ("R.Liga", "Persatu Randu menang."),
        ("Ratna Kusumo", "5 laga terakhir dimenangi tuan rumah."),
    ],
)
def test_a_name_behind_its_sign_ends_before_the_story(name: str, behind: str) -> None:
    story = f"{STORY}Kiper Persatu Randu cedera."
    caption = f"Aksi Budi Santoso pada laga Liga Tirta (c) {name}"
    assert newsclean.clean(f"{story} {caption} {behind} {AFTER}") == f"{story} {behind} {AFTER}"


def test_a_caption_that_is_all_names_is_no_row_of_headings() -> None:
    caption = (
        "Duel antara Budi Santoso dan Ahmad Surya pada laga Liga Tirta Utama Putra antara Persatu Randu vs Tirta FC "
        "Waru, Kamis (23/10) (c) Wartarandu.com/Ratna Kusumo"
    )
    assert newsclean.clean(f"{STORY}{caption} {AFTER}") == f"{STORY}{AFTER}"


@pytest.mark.parametrize("behind", ["Jadwal Lengkap Posko Banjir di Randu", "Tanggul Randu Jebol Lagi!"])
def test_a_name_in_brackets_behind_the_last_sentence_signs_the_story(behind: str) -> None:
    last = "Relawan mengumpulkan dua puluh perahu dari sepuluh desa."
    assert last in newsclean.clean(f"{STORY}{last} (Wartarandu.com/Ratna Kusumo) {behind}")
    assert "Kusumo" not in newsclean.clean(f"{STORY}{last} (Wartarandu.com/Ratna Kusumo) {behind}")


def test_what_shows_something_is_a_caption_there_too() -> None:
    last = "Suasana balai desa Randu setelah hujan reda."
    assert last not in newsclean.clean(f"{STORY}{last} (Wartarandu.com/Ratna Kusumo) Jadwal Posko Banjir di Randu")
