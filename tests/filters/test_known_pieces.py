"""Boilerplate in articles in one line: pieces that are known as a whole, and notes of several sentences."""

import pytest

import newsclean

BEFORE = (
    "Hujan turun sejak pagi di Kampung Baru dan merendam puluhan rumah di tepi sungai. Air baru surut menjelang malam, "
    "dan jalan desa tertutup lumpur setebal mata kaki. Anak-anak diliburkan selama dua hari."
)
AFTER = (
    "Petugas datang sore hari membawa bantuan pangan, selimut, dan obat-obatan untuk dua ratus keluarga. "
    "Pemerintah desa meminta semua orang tetap waspada karena hujan lebat masih mungkin turun sampai akhir pekan. "
    "Warga mengungsi ke balai desa sejak Minggu malam."
)


@pytest.mark.parametrize(
    "piece",
    [
        "View on Threads",
        "Memuat video",
        "pic.twitter.com/Ab3dEf6hIj",
        "https://www.tiktok.com/@kampungbaru/video/7100000000000000001",
        "A reel shared by Kabar Randu (@kabarrandu)",
        "randu.push({slot: 'atas'});",
        "Terus ikuti artikel pilihan kami di Google News dengan menekan tombol di atas.",
    ],
)
def test_a_known_piece_between_sentences_goes(piece: str) -> None:
    assert newsclean.clean(f"{BEFORE} {piece} {AFTER}") == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize("path", ["Beranda > Nasional > Hukum", "Beranda / Ekonomi / Makro"])
def test_a_path_in_front_of_the_story_goes(path: str) -> None:
    assert newsclean.clean(f"{path} {AFTER} {BEFORE}") == f"{AFTER} {BEFORE}"


NOTES = (
    "Hak cipta 2014 PT Randu Mulia. Isi dan desain laman ini dilindungi.",
    "Artikel ini bagian dari seri Sungai Hilang. Bagian pertama terbit 2 Juni di Suar Randu.",
    "Info cuaca di Kampung Baru? Masuk saja ke grup WA Warga Randu di sini.",
    "Kirim fotomu ke kontes@randu.co. Foto terbaik akan kami muat setiap Jumat.",
)


@pytest.mark.parametrize("note", NOTES)
def test_a_note_of_several_sentences_goes(note: str) -> None:
    assert newsclean.clean(f"{BEFORE} {AFTER} {note}") == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize(
    "sentence",
    [
        "Jangan lupa unduh aplikasi Randu melalui ponsel pintar sebelum berangkat ke posko.",
        "Coba cek video YouTube dari akun Randu Kreatif tentang cara membuat tanggul.",
        "Sebelumnya, Gubernur Budi Santoso menyatakan tanggul akan dibangun tahun depan.",
        "Berlanjut pada seri kedua lomba perahu.",
        "Indeks harga pangan di kecamatan itu naik dua kali.",
        "Iklan Layanan Masyarakat tentang banjir diputar di balai desa.",
    ],
)
def test_a_sentence_that_opens_so_stays(sentence: str) -> None:
    for text in (f"{BEFORE} {sentence} {AFTER}", f"{sentence} {BEFORE} {AFTER}"):
        assert newsclean.clean(text) == text
