"""Captions of articles in one line whose credit comes first: where they begin, and where the story does behind them."""

import pytest

import newsclean
from tests.filters.stories import AFTER
from tests.filters.stories import LONG_STORY as STORY


@pytest.mark.parametrize(
    "caption",
    [
        "KOMPAS.com/Ratna Kusumo Perahu karet di halaman sekolah, Senin (6/1/2025).",
        "AFP/RATNA KUSUMO Kiper Persatu Randu merayakan gol di Stadion Waru, pada 6 Januari 2025.",
        "Dok. Persatu Randu Momen perebutan bola di Stadion Waru, Senin (6/1/2025).",
        "Dokumentasi Persatu Randu Kiper Persatu Randu dijaga ketat di Waru, Senin (6/1/2025) sore.",
    ],
)
def test_behind_a_heading_a_credit_begins_whose_caption_has_its_date(caption: str) -> None:
    story = f"{STORY}Pengungsi Minta Tanggul Segera Diperbaiki"
    assert newsclean.clean(f"{story} {caption} {AFTER}") == f"{story} {AFTER}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Kabar itu dimuat kantor Berita AFP/Randu yang terbit di kota, Senin (6/1/2025).",
        "Relawan Posko Induk Dok. Randu Permai menghitung perahu karet milik warga.",
    ],
)
def test_a_credit_in_the_midst_of_a_sentence_is_part_of_it(sentence: str) -> None:
    rules = newsclean.Cleaner(ignore=["second-opinion"])
    assert rules.clean(f"{STORY}{sentence} {AFTER}") == f"{STORY}{sentence} {AFTER}"


@pytest.mark.parametrize("announced", ["Rinciannya adalah sebagai berikut:", "Ada beberapa jenis perahu, yakni:"])
@pytest.mark.parametrize("credit", ["KOMPAS.com/Ratna Kusumo", "Dok. Humas Randu"])
def test_behind_what_announces_a_list_a_credit_begins(announced: str, credit: str) -> None:
    story = f"{STORY}{announced}"
    caption = f"{credit} Perahu karet di halaman sekolah, Senin (6/1/2025)."
    assert newsclean.clean(f"{story} {caption} {AFTER}") == f"{story} {AFTER}"


def test_the_name_of_an_account_is_a_credit_and_the_page_of_an_address_is_none() -> None:
    assert newsclean.clean(f"{STORY}Kompas.com/ratnak Ilustrasi cara menguras sumur. {AFTER}") == f"{STORY}{AFTER}"
    text = f"{STORY}wartarandu.com/sumur Panduan itu memuat cara menguras sumur. {AFTER}"
    assert newsclean.clean(text) == text


@pytest.mark.parametrize(
    ("caption", "story"),
    [
        ("Kompas.com/Ratna Bagian dalam Perahu X5 GT", "Bagian lambung dilapisi karet tebal, sehingga tidak bocor."),
        ("Kompas.com/Ratna Suasana gerai di Pusat Grosir (PGR)", "Perlu dicatat, harga di gerai mengikuti pasar."),
        ("KOMPAS.com/RATNA Panen padi di sawah", "Santoso menuturkan hujan belum turun sejak Juni."),
        ("Freepik Ilustrasi perahu karet", "Santoso menjelaskan perahu dipakai sejak Juni oleh para relawan."),
    ],
)
def test_behind_a_caption_without_a_full_stop_the_story_goes_on(caption: str, story: str) -> None:
    assert newsclean.clean(f"{STORY}{caption} {story} {AFTER}") == f"{STORY}{story} {AFTER}"


@pytest.mark.parametrize(
    "caption",
    [
        "KOMPAS.com/RATNA Kepala Badan Pengawas Sungai menghadiri rapat warga.",
        "KOMPAS.com/Ratna Kusumo Suasana dapur umum dilihat dari perahu.",
        "KOMPAS.com/RATNA Bupati Siti bersama Ketua Bagian Hukum meninjau tanggul.",
    ],
)
def test_offices_and_scenes_inside_a_caption_open_no_sentence(caption: str) -> None:
    assert newsclean.clean(f"{STORY}{caption} {AFTER}") == f"{STORY}{AFTER}"


def test_the_sign_of_a_credit_ends_who_stands_where() -> None:
    scene = "Kiper Budi Santoso (kiri) dan Ahmad (kanan) di Waru, Senin (6/1/2025) (c) Wartarandu.com/Ratna Kusumo"
    assert newsclean.clean(f"{STORY}{scene} Meski hujan, laga itu tetap ramai. {AFTER}").endswith(
        f"dua hari. Meski hujan, laga itu tetap ramai. {AFTER}"
    )


@pytest.mark.parametrize(
    "caption",
    [
        "Ratna Kusumo/Wartarandu.com Perahu karet di halaman sekolah Kampung Baru.",
        "ratna kusumo/WartaRandu Dapur umum di halaman sekolah Kampung Baru.",
        "Dok. Randu Motor Randu Motor X5 dengan lampu depan bundar.",
    ],
)
def test_between_sentences_a_credit_of_a_person_and_an_outlet_goes_with_its_caption(caption: str) -> None:
    assert newsclean.clean(f"{STORY}{caption} {AFTER}") == f"{STORY}{AFTER}"


def test_of_a_caption_that_tells_what_its_maker_does_only_the_credit_goes() -> None:
    told = "Randu Motor melakukan perbaikan tanggul pada bulan Juni."
    assert newsclean.clean(f"{STORY}Dok. Randu Motor {told} {AFTER}") == f"{STORY}{told} {AFTER}"


def test_what_is_told_between_a_caption_and_the_photographer_goes_with_them() -> None:
    scene = "Bupati Siti Aminah (kiri) meninjau tanggul di Randu, Senin (6/1/2025)."
    told, credit = "Tanggul itu jebol sepanjang dua puluh meter.", "ANTARA FOTO/Ratna Kusumo/rwa."
    assert newsclean.clean(f"{STORY}{scene} {told} {credit} {AFTER}") == f"{STORY}{AFTER}"
    said = "Tanggul itu segera diperbaiki, kata bupati."
    assert newsclean.clean(f"{STORY}{scene} {said} {credit} {AFTER}") == f"{STORY}{said} {AFTER}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Hasil survei Randu/WartaRandu Media memuat harga perahu di sepuluh desa.",
        "Perusahaan itu milik Ratna Kusumo/Ahmad Surya dan berkantor di kota.",
    ],
)
def test_a_slash_in_a_sentence_is_no_credit(sentence: str) -> None:
    assert newsclean.clean(f"{STORY}{sentence} {AFTER}") == f"{STORY}{sentence} {AFTER}"
