"""Who wrote, between a headline that nobody knows and the time of the page, in one line with the story."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

HEADLINE = "Sawah Kering Tiga Bulan, Petani Sukamaju Tanam Jagung di Sela Kemarau Panjang"
STORY = (
    "Warga Kabupaten Sukamaju menanam jagung di sawah milik desa sejak Senin pagi karena hujan belum turun. Kepala "
    "desa mengatakan benih dibagikan gratis kepada tiga ratus keluarga. Mereka menanam bergiliran dan menyiram dari "
    "embung. Panen diperkirakan berlangsung pada akhir bulan depan di seluruh kecamatan."
)
RULES = Cleaner(ignore=["second-opinion"])


@pytest.mark.parametrize(
    "head",
    [
        "Siti Rahma 22 Apr 2020, 15:09 WIB Jakarta - ",
        "Siti Rahma Wening 22 Apr 2020, 15:09 WIB Contoh.com, Jakarta - ",
        "Siti Rahma, 22 Apr 2020, 15:09 WIB Liputan6.com, Surabaya - ",
        "Siti Rahma | Galih Wiratno Senin, 13 April 2020 | 11:09 WIB Suara.com - ",
        "Siti Rahma – detikFinance Senin, 17 Feb 2020 10:22 WIB Jakarta - ",
        "CNN Indonesia Sabtu, 04/04/2020 20:20 WIB Jakarta, CNN Indonesia -- ",
        "CNN Indonesia Sabtu, 04/04/2020 20:20 WIB ",
        "Oleh: Siti Rahma 22 April 2020 ",
        "Oleh Siti Rahma - 21/04/2020 ",
        "Selasa, 21 April 2020 21:43 ",
    ],
)
def test_who_wrote_and_when_go_behind_a_headline_that_nobody_knows(head: str) -> None:
    assert RULES.clean(f"{HEADLINE} {head}{STORY}") == f"{HEADLINE} {STORY}"


def test_a_name_of_the_headline_that_the_story_tells_of_stays() -> None:
    headline = "Sawah Kering Tiga Bulan, Ini Kata Galih Wiratno"
    text = f"{headline} 22 Apr 2020, 15:09 WIB Jakarta - {STORY} Begitu kata Galih Wiratno."
    assert RULES.clean(text).startswith(f"{headline} Warga")


def test_the_place_of_an_office_stays_with_it() -> None:
    text = f"Sawah Kering, Petani Didukung Gubernur Warukarta Siti Rahma 22 Apr 2020, 15:09 WIB Jakarta - {STORY}"
    assert "Gubernur Warukarta" in RULES.clean(text)


@pytest.mark.parametrize(
    "opening",
    [
        "Buku itu ditulis oleh Siti Rahma 22 April 2020 Warga membacanya bersama. ",
        "Rapat digelar pada Selasa, 21 April 2020 21:43 Warga pun pulang. ",
        "Warga Sukamaju bertemu Siti Rahma 22 April lalu. ",
    ],
)
def test_a_sentence_with_a_name_and_a_day_stays(opening: str) -> None:
    assert RULES.clean(opening + STORY) == opening + STORY
