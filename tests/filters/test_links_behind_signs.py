"""Links whose label is in no list: words that lead on, and a sign."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from newsclean.filters.links.loose_labels import GUESSED, KNOWN, LEADING, NO_LABEL, how_sure
from tests.filters.stories import MORE as LAST
from tests.filters.stories import STORY as FIRST

CLEANER = Cleaner(ignore=["second-opinion"])
TITLE = "Warga Waru Gotong Royong Perbaiki Tanggul yang Jebol"
IN_SENTENCE_CASE = "Harga kambing naik lagi di pasar hewan"
LABELS = (
    "Racikan kemarin ☞", "CEK JUGA ▸", "KEPO JUGA 👉", "Silakan geser ke cerita kemarin ===>", "Untuk pemula ▹",
    "📌 Penting dibaca:", "📎 Rujukan tulisan:", "Grafik terkait:", "Sambungan laporan ini:", "Also on this site:",
    "OJO KELIWATAN!", "Jangan di-skip!", "Lihat lagi..", "Dari penulis yang sama —", "Bagian 2:", "Belum baca?",
    "CEK PASARAN KAMU DI SINI", "TONTON LAINNYA", "Lanjutannya di sini:", "Sudah dibaca 12 ribu orang:", "[Tengok]",
)  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("join", [" ", "", "\n"])
def test_a_link_goes_whatever_its_label_says(label: str, join: str) -> None:
    text = f"{FIRST}{join}{label} {TITLE}{join}{LAST}"
    assert CLEANER.clean(text) == f"{FIRST}{join or ' '}{LAST}"


@pytest.mark.parametrize("label", LABELS)
def test_a_link_that_closes_the_text_goes(label: str) -> None:
    assert CLEANER.clean(f"{FIRST} {LAST} {label} {TITLE}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize("label", ["Racikan kemarin ☞", "CEK JUGA ▸", "Artikel berkaitan:", "SEE ALSO"])
def test_behind_a_sure_label_a_title_may_be_in_sentence_case(label: str) -> None:
    assert CLEANER.clean(f"{FIRST} {label} {IN_SENTENCE_CASE} {LAST}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize("sign", ["→", "»", ">>>", "👉"])
def test_an_arrow_alone_leads_to_a_title(sign: str) -> None:
    assert CLEANER.clean(f"{FIRST} {sign} {TITLE} {LAST}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize("word", ["Analisis", "Telaah", "Ulasan"])
def test_a_word_for_what_is_read_leads_to_a_title_that_says_something(word: str) -> None:
    assert CLEANER.clean(f"{FIRST} {word}: {TITLE} {LAST}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize(
    "between",
    [
        # told, announced, asked
        "Ulasan camat: Tanggul itu sudah tua dan harus diganti tahun depan.",
        "Ikuti tips berikut ini: Cobalah menata ulang isi lemari sebelum air naik.",
        "Lantas seperti apa cerita selengkapnya? Camat Randu menunggu laporan dari tiga desa.",
        "Saya tegaskan, cerita ini bukan dari saya! Ini karangan orang yang iri kepada camat.",
        "Simak jadwal lengkapnya di sini! Lomba Perahu Waru memperebutkan seekor sapi.",
        # how to reach somebody, when something is open
        "Untuk informasi lebih lanjut, silakan menghubungi: Balai Desa Randu Telp 021 555 019.",
        "Untuk jam buka hari Senin - Jumat mulai 09.00, dan Sabtu - Minggu mulai 10.00.",
        # steps, prices and ways
        "Buka Pengaturan → Pilih Akun → Ganti Kata Sandi → Simpan Lalu Keluar.",
        "Harga cabai → 30 ribu per kilogram di Pasar Waru pada Senin pagi.",
        # headings of the story's own parts
        "Lanjutkan membaca --> 2. Warga Waru Punya Banyak Pilihan Bibit Padi",
        "Penyebab Utama: Tanggul Tua Tidak Pernah Diperbaiki Lagi",
    ],
)
def test_what_only_looks_like_a_link_stays(between: str) -> None:
    assert CLEANER.clean(f"{FIRST} {between} {LAST}") == f"{FIRST} {between} {LAST}"


def test_what_a_message_that_the_story_tells_announces_stays() -> None:
    message = f"berita terkini: {TITLE}"
    assert message in CLEANER.clean(f"“{message} Camat menolak usul itu. Sungai tidak surut” {FIRST}")


def test_at_the_head_of_a_text_it_is_the_headline() -> None:
    headline = "Cerita Kereta Pertama Randu: Warga Waru Masih Merawat Gerbongnya"
    assert CLEANER.clean(f"{headline} {FIRST}").startswith(headline)


@pytest.mark.parametrize(
    ("label", "sure"),
    [
        ("Kata camat", NO_LABEL), ("Lanjutkan membaca", NO_LABEL), ("Cerita berikut", NO_LABEL),
        ("Cerita Budi tentang sungai di hulu Randu", NO_LABEL), ("Telaah", GUESSED), ("Kisah serupa", LEADING),
        ("Baca juga", KNOWN),
    ],
)  # fmt: skip
def test_how_sure_a_label_is(label: str, sure: int) -> None:
    assert how_sure(label.split()) == sure
