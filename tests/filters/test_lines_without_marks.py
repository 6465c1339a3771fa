"""Lines of a page that have lost the marks by which they are known: colons, dashes, the lines around them."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

CLEANER = Cleaner(ignore=["second-opinion"])
STORY = (
    "Petani Desa Waru memanen padi lebih awal karena sungai meluap. Hasilnya turun sepertiga dari panen lalu."
)
MORE = "Kepala desa meminta warga menyimpan benih di gudang koperasi. Gudang itu menampung empat puluh ton benih."
LAST = "Warga berharap tanggul diperbaiki sebelum musim tanam. Sekolah di tepi sungai diliburkan selama dua hari."


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga Koperasi tani minta harga gabah dijaga selama panen",
        "Baca juga Petani Waru tak lagi menanam kentang 2 musim",
        "Oleh Budi Aminah Laksono",
        "Petugas menata benih di gudang.Petugas menata benih di gudang.",
        "Petugas menata benih di WaruKWR Petugas menata benih di Waru",
        "Kompascom+ baca berita tanpa iklan: https://contoh.example/plus",
    ],
)
def test_a_line_goes(line: str) -> None:
    assert CLEANER.clean(f"{STORY}\n\n{line}\n\n{MORE}\n\n{LAST}") == f"{STORY}\n\n{MORE}\n\n{LAST}"


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga buku harian Budi, pesannya.",
        "Oleh Budi dan warga padi dijemur di jalan",
        "Petugas menata benih di gudang, dan petugas menata benih di balai desa.",
    ],
)
def test_a_line_of_the_story_stays(line: str) -> None:
    text = f"{STORY}\n\n{line}\n\n{MORE}\n\n{LAST}"
    assert CLEANER.clean(text) == text


@pytest.mark.parametrize("mark", ["VIVA", "Jakarta ANTARA", "JAKARTA KOMPAS.com", "TEMPO.CO Jakarta"])
def test_a_dateline_goes_that_lost_its_dash(mark: str) -> None:
    assert CLEANER.clean(f"{mark}  {STORY}\n{MORE}\n{LAST}") == f"{STORY}\n{MORE}\n{LAST}"


@pytest.mark.parametrize("opening", ["Jakarta  Petani", "Waru  Petani", "Kepala Desa  Petani"])
def test_no_place_alone_is_a_dateline_before_blanks(opening: str) -> None:
    text = f"{opening} {STORY}\n{MORE}\n{LAST}"
    assert CLEANER.clean(text) == text


def test_a_dateline_below_a_standfirst_lost_its_dash() -> None:
    above = "Petani Waru panen lebih awal\nSungai meluap sejak pekan lalu"
    assert CLEANER.clean(f"{above}\nJakarta ANTARA  {STORY}\n{MORE}\n{LAST}") == f"{above}\n{STORY}\n{MORE}\n{LAST}"


def test_a_list_of_prayer_times_that_the_story_announces_stays() -> None:
    times = "1. WaruMagrib: 17.50 WIBIsya: 18.59 WIB\n\n2. RanduMagrib: 17.51 WIBIsya: 19.00 WIB"
    text = f"{STORY}\n\nBerikut jadwal buka puasa di dua desa, Kamis (6/3).\n\n{times}"
    assert CLEANER.clean(text) == text


def test_the_two_names_of_a_platform_are_no_credit() -> None:
    text = f"Jakarta - Perdebatan Harga Beras di X (Twitter)\n\n{STORY}\n\n{MORE}"
    assert "Perdebatan Harga Beras di X (Twitter)" in CLEANER.clean(text)


def test_a_caption_begins_behind_a_year_that_ends_the_sentence_before() -> None:
    before = f"{STORY} Panen raya itu dijadwalkan kembali pada awal musim hujan 2018."
    assert CLEANER.clean(f"{before}Petani Waru menjemur padi. (REUTERS/Budi Laksono) {MORE}") == f"{before} {MORE}"


def test_a_publisher_goes_whatever_stands_in_front() -> None:
    reached = "PT Waru Media Nusantara Jl. Kenanga No. 75, Waru, 40111Telepon : 022-4000000Email : redaksi@contoh.com"
    assert CLEANER.clean(f"{STORY} {MORE} {LAST} Pemenang: Budi; Ratna {reached}").endswith("Budi; Ratna")


def test_a_publisher_of_which_the_story_tells_stays() -> None:
    text = f"{STORY} PT Waru Tani di Jl. Kenanga No. 75 membeli gabah itu. {MORE} {LAST}"
    assert CLEANER.clean(text) == text
