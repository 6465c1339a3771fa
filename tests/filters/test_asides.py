"""Invitations, offers and the word for an advertisement between two sentences of the story."""

from __future__ import annotations

import pytest

from newsclean import Cleaner

FIRST = (
    "Petani di Desa Randu memanen kentang lebih awal karena musim hujan datang pada September. Hasilnya turun "
    "sepertiga dibanding panen sebelumnya, sedangkan harga di pasar induk naik dua kali lipat dalam sebulan."
)
LAST = (
    "Kepala desa, Wiratno Hadi, meminta petani menyimpan benih di gudang koperasi yang dibangun tahun lalu. Gudang "
    "itu menampung empat puluh ton benih dan dijaga oleh pemuda dusun. Panen berikutnya dijadwalkan pada Maret."
)
RULES = Cleaner(ignore=["second-opinion"])


def _between(piece: str, gap: str = " ") -> str:
    return RULES.clean(f"{FIRST}{gap}{piece}{gap}{LAST}")


@pytest.mark.parametrize(
    "piece",
    [
        "Punya resep keluarga? Kirim foto dan ceritanya ke dapur Wartalima, 0811-xxxx-2020.",
        "Gabungi grup Telegram t.me/wartalima biar nggak ketinggalan kabar",
        "Yuk Sahabat Lima, sedekah buku mulai 20rb lewat wartalima.org/buku",
        "Langgani Harian Wartalima edisi cetak Rp70.000/bulan, telp 0274 xxx112",
        "Dapatkan cashback s.d. 30% di Wartalima Shop!",
        "Dijual kios dua lantai di Pasar Lima, hub 0811-2020-4040",
        "Get the Lima brief. Free. Every weekday, in your inbox.",
        "Sambung ke halaman 2",
        "Berita dilanjutkan setelah iklan",
        "- I K L A N -",
        "[slot iklan 320x50 tengah]",
        "*** Pariwara ***",
        "Tonton liputan LimaTV https://youtu.be/abc123def45",
    ],
)
def test_what_speaks_to_the_reader_goes(piece: str) -> None:
    assert _between(piece) == f"{FIRST} {LAST}"


@pytest.mark.parametrize(
    "piece",
    [
        "Tiket gudang itu dijual Rp25 ribu untuk petani dan Rp40 ribu untuk pedagang.",
        "Pengaduan dibuka di nomor 0274-555-0188 pada hari kerja.",
        "Apa pesan untuk petani muda? Baca, baca juga, dan baca lagi.",
        "Petani yang keberatan diminta menyampaikannya lewat grup WhatsApp RT.",
        "Simpan kentang di gudang koperasi, lalu hubungi mandor lewat 0811-2020-4040.",
        "Iklan (rokok) dilarang di gudang.",
        "Harga kentang (iklan dan ongkos) naik.",
        "\"Ikuti kami di Instagram @randu. Gratis, kok,\" kata Wiratno.",
    ],
)
def test_what_only_looks_like_it_stays(piece: str) -> None:
    assert _between(piece) == f"{FIRST} {piece} {LAST}"


def test_an_offer_of_what_the_story_is_about_stays() -> None:
    story = "Aplikasi Randutani dibuat petani Randutani. Randutani dipakai seribu orang."
    piece = "Unduh Randutani di Play Store, gratis."
    assert RULES.clean(f"{FIRST} {story} {piece} {LAST}") == f"{FIRST} {story} {piece} {LAST}"


def test_a_word_with_signs_goes_where_it_is_glued() -> None:
    assert _between("— Iklan —", gap="").split() == f"{FIRST} {LAST}".split()
