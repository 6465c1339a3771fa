"""Links inside an article of one line, without a label or with one, and what of the story looks like them."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from tests.filters.stories import MORE, STORY

CLEANER = Cleaner(ignore=["second-opinion"])


def cleaned(between: str, more: str = MORE, story: str = STORY) -> str:
    return CLEANER.clean(f"{story}{between}{more}")


@pytest.mark.parametrize(
    ("between", "left"),
    [
        # glued to a sentence that ends with a date or a year; without a verb before a word that only opens sentences
        ("Ia datang Kamis (16/1).Ekspor Kopi Gunung Waru Rp7.000 T per Oktober 2024, Bukan Hanya Teh ",
         "Ia datang Kamis (16/1). "),
        (" Panen itu tercatat pada 2025.Tiga Dapur di Kecamatan Waru Pasok Menu Makan Siang Gratis Hari Ini ",
         " Panen itu tercatat pada 2025. "),
        (" Mereka pulang.12 Dapur di Tiga Provinsi Pasok Menu Makan Siang Gratis Hari Ini ", " Mereka pulang. "),
        # a title that promises something, with a figure behind its first word
        (" Mereka pulang.UMK 2031 Bisa Naik Lebih dari 9,5 Persen, Ini Syaratnya Wiratno mengatakan itu. ",
         " Mereka pulang. Wiratno mengatakan itu. "),
        # verbs of headlines; the name of a site that opens a token is no reason to leave two words glued
        (" Mereka pulang.Tanggul Misterius di Randu Ternyata Proyek Pemerintah Kota Waru Hujan turun lagi. ",
         " Mereka pulang. Hujan turun lagi. "),
        (" Baca juga: Rekaman Banjir Waru Dibatasi 15 DetikBeberapa warga menunggu. ", " Beberapa warga menunggu. "),
        # a title that reaches to the colon in front of the player
        (" Simak juga video Niat Cari Kayu, Eh Warga Ini Malah Temukan Meriam:[Gambas:Video 20detik] ", " "),
        (" (Baca wawancara Wiratno Hadi: Saya Bukan Pahlawan) ", " "),
        # between two sentences, of which neither speaks of it
        (" Mereka pulang. Uang Kas untuk Umrah, Lurah di Waru Kembalikan Rp 90 Juta Penumpang itu menolak membayar. ",
         " Mereka pulang. Penumpang itu menolak membayar. "),
        (" Mereka pulang. TNI Gadungan Tipu Janda, Pangkatnya Jenderal Bintang Lima Seragam itu dibeli dari toko. ",
         " Mereka pulang. Seragam itu dibeli dari toko. "),
    ],
)  # fmt: skip
def test_links_go(between: str, left: str) -> None:
    assert cleaned(between) == f"{STORY}{left}{MORE}"


@pytest.mark.parametrize(
    "between",
    [
        # the subject of a sentence
        " Mereka sepakat.Dosen Sastra Daerah Waru Hulu dari Universitas Gunung Randu (Unran) Dr. Firman menjelaskan. ",
        " Mereka sepakat.Mitra Dapur Potoan Dua Kecamatan Gunung Randu Hulu Kabupaten Waru, Abd Hakim, setuju. ",
        " Mereka sepakat.Staf Khusus Bupati Waru Bidang Percepatan Panen dan Gelar Pengairan Budi Sastro, setuju. ",
        # a subhead, of which the sentence speaks
        " Mereka sepakat.Kronologi Jebolnya Tanggul Sungai Randu di Kecamatan Waru Hulu Namun tanggul itu jebol. ",
        " Mereka pulang. Uang Kas untuk Umrah, Petani di Waru Kembalikan Rp 90 Juta Uang itu sudah dipakai. ",
        " Mereka pulang. Juru Bicara Pemerintah untuk Penanganan Banjir Gunung Randu Wiratno Hadi mengatakan itu. ",
        " Petunjuknya begini (baca petunjuk: keadaan mendesak) di papan. ",
    ],
)
def test_what_looks_like_links_stays(between: str) -> None:
    assert cleaned(between) == f"{STORY}{between}{MORE}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dinas Pangan Randu pada 13 Maret menetapkan tiga desa sebagai lumbung beras. ",
        "Poin kedua yang disampaikan yaitu harga beras. ",
    ],
)
def test_titles_in_sentence_case_go_that_tell_as_titles_do(sentence: str) -> None:
    for title in ("Petani Randu akui panen padi tidak baik", "Camat Waru: Harga beras tahun ini tidak baik"):
        assert cleaned(f" Baca juga: {title} ", f"{sentence}{MORE}") == f"{STORY} {sentence}{MORE}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Harga beras itu bisa naik lagi karena Dinas Pangan Waru pada 13 Maret belum membeli gabah. ",
        "Petani itu mau menjual padi mereka di Pasar Waru pada bulan Maret. ",
    ],
)
def test_a_sentence_behind_a_lost_link_stays(sentence: str) -> None:
    assert cleaned(" Baca juga: ", f"{sentence}{MORE}") == f"{STORY} {sentence}{MORE}"


def test_a_list_that_is_announced_closes_the_story() -> None:
    players = "Berikut Daftar Pemain yang Dipanggil ke Piala Randu: Kiper Joko Waru Tono Gede Bek Budi Sastro"
    assert CLEANER.clean(f"{STORY} {players}") == f"{STORY} {players}"


def test_a_title_stands_between_the_story_and_who_signed_it() -> None:
    title, names = "Jadwal Panen Raya Gunung Randu Waru Hulu Tahun 2024", "Kebun Teh Gunung Randu"
    assert CLEANER.clean(f"{STORY} {title} (pus/mau)") == STORY
    assert CLEANER.clean(f"{STORY} {names} (pus/mau)") == f"{STORY} {names}"


@pytest.mark.parametrize(
    ("closing", "left"),
    [
        (" (Budi Santoso/Ani Lestari/Gilang Waru Randu/Ratna Sari)", ""),
        (" BACA: https://www.kabarrandu.example/read/123/tanggul-jebol?page=all", ""),
        (" ———— REFERENSI: (1) https://kabarrandu.example/a (2) https://kabarrandu.example/b", ""),
        (" ===REFERENSI:", ""),
        (" Kata kuncinya ialah referensi:", " Kata kuncinya ialah referensi:"),
        (" (Ditulis oleh Siti Rahma)12", ""),
        (" Yang laris novelnya (ditulis oleh Siti Rahma) 7", " Yang laris novelnya (ditulis oleh Siti Rahma) 7"),
        (" rs/hp (dpa, Reuters)", ""),
        (" Lajunya 3 km/jam (rerata, harian)", " Lajunya 3 km/jam (rerata, harian)"),
        (
            " Artikel ini telah tayang di Contoh.com dengan judul \"Buru \"Hantu\" di Randu\", https://contoh.example/1?a=b",
            "",
        ),
        # a title of two sentences behind a label
        (" Pilihan Editor: Warga Randu Siapkan Karung. Cukupkah?", ""),
        (" Pilihan Editor: Bagi-bagi Perahu Karet di Randu Hulu &nbsp; ", ""),
        # a title that tells what happened, whatever its verb
        (" Momen Camat Randu Banting Karung Goni Bantuan Warga Hulu", ""),
        # of a label only the colon is left
        (" : Camat Randu Beberkan Rencana Perbaikan Tanggul", ""),
        (" : kata camat itu kepada warga Randu Hulu", " : kata camat itu kepada warga Randu Hulu"),
        (" : 1. Cangkul 2. Karung Goni 3. Sepatu Bot Karet", " : 1. Cangkul 2. Karung Goni 3. Sepatu Bot Karet"),
        (" Warga memilih (Waru Hulu/Randu Kidul/Randu Lor).", " Warga memilih (Waru Hulu/Randu Kidul/Randu Lor)."),
    ],
)  # fmt: skip
def test_what_closes_a_line(closing: str, left: str) -> None:
    assert CLEANER.clean(STORY + closing) == STORY + left


def test_the_office_in_front_of_a_name_is_the_storys() -> None:
    link = " Baca juga: 5 Fakta Penertiban Tambang Emas di Gunung Randu: Omzet 100 Gram per Hari"
    story = f"Penertiban dipimpin Mayor Kav Boston Waru, Kamis (5/3/2026). {STORY}"
    more = " Mayor Boston menegaskan bahwa penertiban itu sesuai dengan aturan."
    assert cleaned(link, more, story) == story + more


def test_a_line_up_that_lost_its_blanks_is_no_title() -> None:
    line_up = "Pemain cadangan yang masuk : Wiratno HadiFirman PutraBoston WaruJoko PrasetyoRatna Sari"
    text = f"{STORY}\n\n{line_up}\n\n{MORE}"
    assert CLEANER.clean(text) == text


@pytest.mark.parametrize("joint", [" ", ""])
def test_a_title_does_not_end_between_its_subject_and_its_verb(joint: str) -> None:
    title = "Bocah Perempuan Berusia 6 Tahun Ini Tercatat sebagai Juara Panjat Tebing Termuda"
    sentence = "Lahir di Waru pada tahun 1986 dari keluarga petani, Siti Rahma berambut keriting. "
    left = cleaned(f"{joint}Baca juga: {title} ", f"{sentence}{MORE}")
    assert left == f"{STORY} {sentence}{MORE}"


@pytest.mark.parametrize("title", ["Warga Randu Minta Embung Ini Dikeruk", "Petani Minta Embung Dikeruk Tahun Ini"])
def test_a_verb_behind_a_whole_title_opens_the_sentence(title: str) -> None:
    sentence = "Terdapat dua embung yang sudah lama dangkal di desa itu. "
    assert cleaned(f" Baca juga: {title} ", f"{sentence}{MORE}") == f"{STORY} {sentence}{MORE}"
