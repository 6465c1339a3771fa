"""Captions of articles in one line that stand behind a heading without a full stop, or in front of one."""

import pytest

import newsclean
from tests.filters.stories import AFTER
from tests.filters.stories import LONG_STORY as STORY


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


@pytest.mark.parametrize("credit", ["", "ANTARA FOTO /RATNA KUSUMO "])
def test_the_heading_in_front_of_who_stands_where_stays(credit: str) -> None:
    story = f"{STORY}Pengungsi Minta Tanggul Segera Diperbaiki"
    scene = "Ekspresi warga saat Bupati Siti Aminah (tengah) datang di balai desa, Senin (6/1/2025)."
    assert newsclean.clean(f"{story} {credit}{scene} {AFTER}") == f"{story} {AFTER}"


def test_what_announces_a_list_in_front_of_who_stands_where_stays() -> None:
    story = "Simak daftar relawan dengan jam kerja terbanyak di posko:"
    scene = "Budi Santoso (tengah) bersama warga di balai desa, Senin (6/1/2025)."
    rules = newsclean.Cleaner(ignore=["second-opinion"])
    assert story in rules.clean(f"{STORY}{story} {scene} {AFTER}")


def test_the_heading_of_an_item_in_front_of_a_credit_stays() -> None:
    first = f"1. Posko Induk Foto: Balai Randu Tersedia dapur umum untuk warga. {AFTER}"
    text = f"{STORY}{first} 2. Perahu Karet Foto: Balai Randu Apakah perahu itu cukup untuk semua warga? {AFTER}"
    assert "2. Perahu Karet" in newsclean.clean(text)


def test_what_goes_on_from_the_story_is_no_caption() -> None:
    story = "Tidak hanya menyediakan perahu, desa yang dekat sungai itu memiliki dapur umum."
    assert story in newsclean.clean(f"{STORY}{story} (Foto: Ratna/Randu Media) {AFTER}")


def test_a_quotation_glued_to_a_caption_is_none_of_its_sentences() -> None:
    story = "Buka menu “Posko”.Terakhir, pilih opsi “Tampilkan semua perahu”."
    assert newsclean.clean(f"{STORY}{story}Cara melihat daftar perahu (Istimewa){AFTER}") == f"{STORY}{story} {AFTER}"


def test_initials_of_words_that_are_glued_are_no_agency() -> None:
    story = "Ratna menang di lombaEksibisi Perahu Akbar (EPA) Randu tahun lalu."
    assert newsclean.clean(f"{STORY}{story} {AFTER}") == f"{STORY}{story} {AFTER}"


HEADINGS = (
    "Pengungsi Minta Tanggul Segera Diperbaiki Jadwal Lengkap Posko Banjir Randu Dapur Umum Dibuka Lagi di Balai Desa "
    "Perahu Karet Dikirim ke Kampung Baru Sekolah Randu Diliburkan Dua Hari"
)


@pytest.mark.parametrize(
    "caption",
    [
        "Kiper Persatu Randu, Ratna Kusumo, merayakan kemenangan di Waru (c) Wartarandu.com/Siti Aminah",
        "Pemain Persatu Randu merayakan kemenangan di stadion Waru (c) Wartarandu.com/Siti Aminah",
        "Pelatih Persatu Randu, Ratna Kusumo (c) Wartarandu.com/Siti Aminah",
        "Ratna Kusumo (c) Wartarandu.com/Siti Aminah",
    ],
)
def test_behind_several_headings_a_caption_begins_with_who_it_shows(caption: str) -> None:
    story = f"{STORY}Ratna Kusumo memimpin warga."
    cleaner = newsclean.Cleaner(ignore="second-opinion")
    assert cleaner.clean(f"{story} {HEADINGS} {caption} {AFTER}") == f"{story} {HEADINGS} {AFTER}"


def test_where_no_heading_ends_for_sure_heading_and_caption_stay() -> None:
    text = f"{STORY}{HEADINGS} Sumur Tua yang tak Terpakai di Lereng Randu (c) Wartarandu.com/Siti Aminah {AFTER}"
    assert "Sumur Tua" in newsclean.Cleaner(ignore="second-opinion").clean(text)


def test_the_heading_in_front_of_a_label_stays() -> None:
    caption = "Foto: Peta posko banjir di Randu (YouTube Warta Randu)"
    story = f"{STORY}Bupati Jelaskan Letak Posko"
    assert newsclean.clean(f"{story} {caption} {AFTER}") == f"{story} {AFTER}"


def test_two_captions_with_the_same_credit_end_where_the_story_begins() -> None:
    credit = "Kompas.com/ratnak Ilustrasi cara menguras sumur"
    captions = f"{credit} warga dengan pompa kecil {credit} di tepi sungai yang dangkal"
    story = "Itulah cara menguras sumur dengan pompa di rumah."
    assert newsclean.clean(f"{STORY}{captions} {story} {AFTER}") == f"{STORY}{story} {AFTER}"
