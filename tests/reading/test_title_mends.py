"""Where a linked title ends when the likeliest end parts words that belong together."""

from __future__ import annotations

import pytest

from newsclean.page import Page
from newsclean.reading.title_mends import mended
from newsclean.reading.words import words_between

BEFORE = "Menurut kata Sastro, bupati Randu dan game Tambak Emas dibahas warga dalam rapat desa."
LONG = "Warga Randu Panen Raya Padi Apung di Waduk Waru Setelah Tiga Bulan Kemarau, Harga Gabah Ikut Naik"

# The title as it seems to end, what follows, and the title as it is.
PARTED = {
    "a number and its unit": ("Rekaman Banjir Waru Dibatasi 15", "Detik Petugas menyimpan rekaman itu.", "15 Detik"),
    "a number and a letter": ("Ponsel Pisang Randu Lahir Kembali dengan 4", "G Warga menyambut ponsel itu.", "4 G"),
    "a sum and its currency": (
        "Aset Bank Randu Capai 900 Miliar",
        "Dolar AS Bank itu belum menjawab.",
        "Miliar Dolar AS",
    ),
    "what is called out": (
        "Bonus Panen Raya Cair, Begini Caranya",
        "Nggak Ribet! Petani datang ke balai.",
        "Nggak Ribet!",
    ),
    "a question of two words": (
        "Ini Lima Desa Terkaya, Ada Desamu",
        "Nggak Lur? Petani datang ke balai.",
        "Nggak Lur?",
    ),
    "a number, its size and its unit": ("Pemilih Waru Capai 31 Juta", "Orang - 21 Januari rapat.", "31 Juta Orang"),
    "how much": ("Harga Gabah Randu Anjlok", "Paling Dalam Warga juga mengeluh.", "Paling Dalam"),
    "what something was called": ("Koperasi: Kabar Gagal Panen", "Menyesatkan Sastro menegaskan itu.", "Menyesatkan"),
    "the name of an island": ("Perahu Nelayan Hilang di Pulau", "Wanoja Tallo (53), warga, cemas.", "Pulau Wanoja"),
    "what a question promises": ("Beras Randu Menumpuk, Berkutu?", "Ini Kata Bupati Itu aturan baru.", "Kata Bupati"),
    "an explanation": ("Padi Randu Kuning, Bisa Sembuh?", "Ini Penjelasannya Padi itu kurang air.", "Penjelasannya"),
    "the rest of a name": ("Pelawak Larasati Kenang Budi", "Sastrowo Gus Wira juga mengenangnya.", "Budi Sastrowo"),
}
TOO_LONG = {
    "a word that the article has in front of the name": ("Warga Main Gim Baru di Waduk Game", "Tambak Emas ramai."),
    "the same words that the title opens with": (
        "Kebakaran Waru Dipicu Kompor yang Menyala Kebakaran", "Waru bermula pagi hari.",
    ),
    "who asks": ("Iuran Beras Randu Berlaku Bulan Ini Mengapa", "Sastro menolak beras itu? Ia belum tahu."),
    "who asks from where": ("Warga Randu Menanam Padi Apung Dari Mana", "Benih unggul itu berasal? Ia tahu."),
    "the office of whom speaks": (
        "Warga Randu Menanam Padi Apung Lagi Kepala Dinas Pangan", "Wiratno mengatakan padi itu baik.",
    ),
    "an office that a bracket shortens": (
        "Warga Randu Menanam Padi Apung Lagi Kepala Seksi Pangan", "(Kasi Pangan) Wiratno menambahkan itu.",
    ),
    "an office whose department is named": ("Warga Randu Jadi Terduga Pelaku Kepala Dinas", "Komunikasi Waru diam."),
    "a word that joins": ("Petani Randu Minta Tunjangan Musim Adapun", "UMK terendah ada di Waru."),
    "who speaks between commas": (
        "Warga Randu Menanam Padi Apung Lagi Pengamat Pertanian, Budi", "Wiratno, menilai padi itu baik.",
    ),
    "who speaks between commas, with an office in lower case": (
        "Warga Randu Menanam Padi Apung Lagi Ketua kelompok tani, Budi", "Wiratno, menilai padi itu baik.",
    ),
    "several people, the last of whom goes on": (
        "Warga Randu Menanam Padi Apung Lagi Budi Wira, Sari Wulan, Rudi Waru, dan Wati", "Tallo menanam padi.",
    ),
    "many people": (
        "Desa Randu Menang Lomba Lagi Budi Wira, Sari Wulan, Rudi Waru, Joko Waru, Tono Gede, sampai Wati Nur",
        "Tallo ikut main.",
    ),
    "two people, the second of whom goes on": (
        "Desa Randu Menang Lomba Lagi Joko Wirasto dan Tono", "Waruno juga ikut lomba itu.",
    ),
    "an institution that a bracket shortens": (
        "Warga Randu Menanam Padi Apung Lagi Partai Padi", "Merdeka (PPM) yang ia pimpin kalah.",
    ),
    "an office of several words that a bracket shortens": (
        "Warga Randu Menanam Padi Apung Lagi Pelaksana Tugas", "(Plt) Camat Randu yang baru hadir.",
    ),
    "who somebody is": ("Warga Randu Menanam Padi Apung Lagi Dosen pangan", "Dr. Sastro mengingatkan mereka."),
    "who somebody is, and where": ("Jalur Kereta Waru Menunggu Kajian Pegiat sejarah Randu,", "Sastro, cemas."),
    "who told": ("Warga Randu Menanam Padi Apung Lagi Dilanjutkan", "Wiratno, cabai boleh ditanam lagi."),
    "what the name is of": ("Pasar Menanti Langkah Wiratno Saham", "Randu turun tajam kemarin."),
    "who says something": ("Kader Randu Dukung Calon Bupati Kata", "Sastro, ia tidak kaget."),
    "a heading that asks": ("Gim Padi Apung Beri Bonus Besar Apa Itu Padi Apung", "Padi Apung merupakan gim."),
    "a heading of which the story speaks": (f"{LONG} Cara Menanam Padi Apung", "Berikut cara menanam padi apung itu."),
    "a heading that counts": (f"{LONG} 5 Cara Menanam Padi Apung", "Berikut cara menanam padi apung itu."),
}  # fmt: skip
WHOLE = {
    "a year": ("Randu Juara Piala Desa Tahun 2024", "Hari Senin warga berpesta."),
    "a question about the next sentence": ("Gim Padi Apung Beri Bonus Besar", "Apa Itu? Padi Apung merupakan gim."),
    "a word that belongs to the title in the article, too": ("Warga Main Gim Baru game Tambak", "Emas ramai."),
    "what the headline announces": (f"{LONG}, Begini Cara Menanam Padi Apung", "Cara menanam padi apung mudah."),
    "a question that ends the title": (
        "Iuran Beras Randu Berlaku, Sampai Kapan?", "Sastro menolak beras itu? Ia belum tahu.",
    ),
    "what the story does": ("Warga Randu Panen Raya Padi", "Membesarkan Sastro, ibunya menjual padi."),
    "a name behind its office": (
        "Warga Randu Menanam Padi Apung Lagi Kepala Dinas Pangan", "Wiratno yang datang sendiri.",
    ),
    "an office in front of who has been named": (
        "Warga Randu Siang Ini Laporkan Lagi Kepala Dinas Pangan", "Sastro mengatakan itu keliru.",
    ),
    "who held an office": (
        "Jaksa Randu Siang Ini Periksa Lagi Eks Kepala Dinas Pangan", "Wiratno mengatakan itu keliru.",
    ),
    "an office that somebody gets": ("Warga Randu Resmi Jadi Kepala Dinas", "Komunikasi Waru diam."),
    "people with whom the title ends": (
        "Lomba Panen Diikuti Sari Wulan, Rudi Waru, dan Wati Tallo", "Bupati menonton lomba itu.",
    ),
    "things with which the title ends": (
        "Kampus Randu Buka Kelas Malam Jenjang S1, S2, dan S3", "Sastro sendiri hadir.",
    ),
    "an office in the title": ("Petani Randu Tunggu Kepala Dinas Pangan, Menteri", "Datang, tetapi hujan turun."),
    "two people who are asked": (
        "Jaksa Randu Siang Ini Periksa Joko Wirasto dan Tono", "Waruno juga menunggu di luar.",
    ),
    "somebody in a title that has other words in lower case": (
        "Warga Randu sering Menanam Padi bersama Dosen pangan", "Sastro datang dari kota.",
    ),
    "somebody behind a word that wants more": ("Desa Randu Siang Ini Kunjungi Rumah di Ahli gizi", "Sastro datang."),
    "people of one name": ("Lomba Panen Diikuti Joko dan Tono", "Waruno juga menunggu di luar."),
    "an institution that somebody leads": (
        "Warga Randu Siang Ini Temui Ketua Partai", "Merdeka (PPM) yang baru datang kemarin.",
    ),
    "a bracket that shortens something else": (
        "Warga Randu Menanam Padi Apung di Sawah Kepala Desa", "Wiratno (PPM) yang baru datang kemarin.",
    ),
    "who speaks behind what was told": (
        "Kabar Panen Padi Apung Belum Disampaikan", "Wiratno, warga Randu, menanam cabai.",
    ),
    "what the title is about": ("Warga Kota Randu Ramai Borong Saham", "Randu turun tajam kemarin."),
    "a heading in a title of usual length": (
        "Warga Randu Panen Raya Padi Apung di Waduk Waru Cara Menanam Padi", "Cara menanam padi mudah.",
    ),
}


def title_of(seen: str, rest: str) -> str:
    text = f"{BEFORE} {seen} {rest}"
    start = len(BEFORE) + 1
    words = list(words_between(Page(text), start, len(text)))
    return text[start : words[mended(text, words, len(seen.split()))].start].strip()


@pytest.mark.parametrize(("seen", "rest", "last"), PARTED.values(), ids=PARTED)
def test_what_a_title_needs_belongs_to_it(seen: str, rest: str, last: str) -> None:
    title = title_of(seen, rest)
    assert title.startswith(seen) and title.endswith(last)


@pytest.mark.parametrize(("seen", "rest"), TOO_LONG.values(), ids=TOO_LONG)
def test_what_the_story_opens_with_is_no_part_of_the_title(seen: str, rest: str) -> None:
    title = title_of(seen, rest)
    assert title != seen and seen.startswith(title)
    assert "Cara" not in title and "Apa Itu" not in title and not title.endswith("5")


@pytest.mark.parametrize(("seen", "rest"), WHOLE.values(), ids=WHOLE)
def test_other_titles_stay_as_they_are(seen: str, rest: str) -> None:
    assert title_of(seen, rest) == seen
