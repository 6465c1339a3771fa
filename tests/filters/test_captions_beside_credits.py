"""Captions inside a line whose credit is of a form of its own, or that stand there twice; and what only looks so."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])


def cleaned(between: str) -> str:
    return CLEANER.clean(f"{STORY}{between}{MORE}")


@pytest.mark.parametrize(
    "caption",
    [
        # who it is from, without a slash
        " Warta Kelana Poster lomba panen padi di Waru. ", " wartakelana.com Logo Koperasi Tirta di Waru. ",
        "Kelana Laman toko benih Kelana di wilayah Waru",
        # the label of a credit behind what is shown
        " Klasemen liga desa hingga pekan ke-14. Grafis: Budi Santoso ",
        " Pelatih Randu FC di lapangan desa. Foto: Instagram Wiratno ",
        " Para lansia dirikan kelompok tani di Waru. Foto: Wiratno/wartakelana.com ",
        " Seorang nelayan melintas di perkampungan pesisir Waru. Foto: Wiratno Sastro. ",
        " Pasangan Wiratno/Sastro merayakan kemenangan di balai desa. KWR Photo/Teguh L ",
        " Padi apung Kelana warna hijau lumut (kelanatani/Wiratno) ",
        # all in one bracket, and an account's site alone
        " (Wiratno saat berlatih bersama timnya di Randu. Foto: wartakelana.com) ",
        "Petani bertemu kawan lama yang kini jadi camat (tiktok)",
        # printed twice
        "Motor Kelana 125. (Kelana Motor)Motor Kelana 125. (Kelana Motor)",
    ],
)  # fmt: skip
def test_captions_go(caption: str) -> None:
    assert cleaned(caption).replace(".Men", ". Men") == f"{STORY} {MORE}"


def test_what_a_gallery_repeats_between_its_buttons_goes() -> None:
    caption = "Pantauan lalu lintas Randu selama pasar malam ke-43/Kelana-Wiratno"
    shown = f"{caption} [Gambas:Video Kelana] "
    assert CLEANER.clean(f"{STORY} [Gambas:Video Kelana] {2 * shown}{MORE}") == f"{STORY} {MORE}"


def test_a_library_in_capitals_needs_no_stop_in_front() -> None:
    listed = " Penyedia benih yang punya padi apung UNSPLASH Daftar desa yang menanam padi apung. "
    assert cleaned(listed) == f"{STORY} Penyedia benih yang punya padi apung {MORE}"


def test_a_screen_in_a_line_of_its_own_goes() -> None:
    assert CLEANER.clean(f"{STORY}\nKelana Weekly Tangkapan layar halaman muka\n{MORE}") == f"{STORY}\n{MORE}"


def test_the_heading_that_is_glued_to_a_caption_stays() -> None:
    between = " Jam buka: 24 jam4. Waduk TirtaJembatan kayu Waduk Tirta. Image: Susur Waru"
    assert cleaned(f"{between}{MORE}").count("Waduk Tirta") == 1


@pytest.mark.parametrize(
    "between",
    [
        " Bupati Waru Poster itu ditempel warga di balai desa. ", " Padahal Logo baru koperasi itu belum disahkan. ",
        # the subject of the story's sentence
        " Koperasi (Kelompok Tani Randu) Koperasi (Kelompok Tani Randu) adalah lembaga tani di Waru. ",
        " Warga Randu memanen padi di Waru, Senin (6/1/2025) Warga Randu memanen padi di Waru, Senin (6/1/2025). ",
        "Tautan itu dibagikan di grup desa, baik Facebook maupun X (Twitter).",
        "Seperti usul Pak Menteri Sastro, (Facebook) “akan” diblokir di Waru. ",
        " Kabar itu menyebut panen ditiadakan. Faktanya, panen di Waru tetap diadakan. (Facebook)",
        # the story's list, and what somebody said
        " Desa yang menarik untuk dilihat hari ini: Randu, Waru, Kelana ",
        ' "Kami sudah menunggu sejak pagi, dan tidak ada kabar." [FOTO] ',
    ],
)  # fmt: skip
def test_what_looks_like_captions_stays(between: str) -> None:
    kept = between.replace("[FOTO] ", "")
    assert cleaned(between) == f"{STORY}{kept}{MORE}"


def test_a_handle_that_ran_into_the_story_ends_no_caption() -> None:
    caption = "Panitia Hormati PutusanAksi Wiratno bersama Randu FC pada Liga Waru 2025 (c) Dok. Randu FC/@randu"
    told = f"{caption}Deputi CEO Randu FC setuju. {MORE} "
    assert cleaned(f" [Gambas:Video Kelana] {told}") == f"{STORY} {told}{MORE}"
