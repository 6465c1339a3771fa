"""What a page adds to a story whose paragraphs a scraper glued together: at the head, inside and at the tail."""

from __future__ import annotations

import pytest

from newsclean import Cleaner, clean

STORY = (
    "Warga Randu memanen padi di tengah kemarau pada Rabu pagi. Petani menanam lagi bulan depan."
    "Hujan turun di Waru pada malam hari, kata Kepala Desa Budi Santoso.Jalan menuju balai desa ramai sampai sore."
    "\"Kami senang,\" ujar Suminah.Penyuluh pertanian dari Kabupaten Lubuk datang membawa bibit padi yang tahan kering "
    "dan membagikannya kepada kelompok tani. Panen berikutnya menunggu hujan, dan warga memperbaiki saluran air yang "
    "rusak sejak tahun lalu agar sawah di dua dusun itu tidak kering lagi."
)
TITLE = "Panen Raya Padi di Desa Randu Jadi Tontonan"


@pytest.mark.parametrize(
    "head",
    [
        "Siti Aminah Rahayu - detikKabar",
        "Siti Aminah, Budi Waru - detikKabarRabu, 3 Apr 2024 10:15 WIB",
        "Rabu, 3 Apr 2024 10:15 WIBBagikan:URL telah tercopy",
        "Balai desa (Siti Aminah/detikcom)",
        "Balai desa/Foto: Siti Aminah",
        "judul:author:tanggal: Rabu, 3 Apr 2024 10:15 WIB",
    ],
)
def test_heads(head: str) -> None:
    assert clean(head + STORY) == STORY


@pytest.mark.parametrize(
    "tail",
    [
        "panen padi randu waru",
        "#panenraya#randu",
        "#panen padi#desa randu",
        "(sta/bws)panen padi randu",
        " (sta/bws) panen padi randu Sebelumnya Harga Beras: Naik Lagi di Waru 1 / 2 Selanjutnya Kapan Hujan Turun?",
        " Sebelumnya Harga Beras Naik Lagi di Waru 2 / 2",
    ],
)
def test_tails(tail: str) -> None:
    assert clean(STORY + tail) == STORY


@pytest.mark.parametrize(
    "story",
    [
        # words that a writer did not part from the sentence before
        STORY + "terima kasih atas bantuan warga yang datang",
        STORY + "kami tidak akan menanam padi lagi",
        STORY + " Sebelumnya warga menanam jagung pada 1 / 2 lahan desa.",
        STORY + "Pengamat menilai Anggi - Mahari unggul atas Cak Imran. Jagung tumbuh.Co-Founder Kebun Kita setuju.",
    ],
)
def test_what_stays(story: str) -> None:
    assert Cleaner(ignore=["second-opinion"]).clean(story) == story


def test_the_first_paragraph_behind_a_credit_is_no_caption() -> None:
    assert clean("Foto: Kantor KabarBandung- " + STORY).endswith(STORY)


def test_a_name_above_the_time_is_an_author() -> None:
    head = f"{TITLE}Siti Rahayu3 April 2024, 10:15 WIB3 April 2024, 10:10 WIB"
    assert clean(head + STORY, title=TITLE) == f"{STORY}"


def test_a_bar_of_buttons_behind_the_headline_goes_with_its_author() -> None:
    assert clean(f"{TITLE} Siti Follow 3 min read · Feb 22, 2025 -- Share{STORY}", title=TITLE) == STORY


def test_a_line_of_many_hashtags_that_ends_as_a_sentence_is_read_once() -> None:
    text = f"{STORY}\n{'#panen raya ' * 60}kata warga!"
    assert clean(text) == text
