"""Where boilerplate of one-line text begins and ends: beside tables, captions, credits and datelines of the story."""

from __future__ import annotations

import pytest

from newsclean import clean

STORY = (
    "Hujan deras merendam sawah dan dusun di Kecamatan Randu sejak Senin malam. Warga membersihkan lumpur bersama "
    "petugas sampai sore, dan dapur umum dibuka di balai desa. Camat Randu berharap air surut dalam dua hari."
)
MORE = "Selain itu, sekolah di dua dusun diliburkan. Jalan menuju pasar belum dapat dilalui truk sampai Rabu pagi."

GOES_BETWEEN = {
    "a title glued to a label that stands apart": "BACA JUGAWarga Randu Minta Jembatan Gantung Segera Diperbaiki",
    "a title in sentence case": "Baca juga: Bupati Waru tinjau posko banjir dan janjikan bantuan pangan",
    "a caption that names what is shown": "DOK. Hotel Randu Kamar premium di hotel Randu tepi sungai.",
    "a caption without a full stop": "Dok. Waru Motor Perahu karet Waru versi listrik",
    "a caption behind a site": "Dok. hotelrandu.com Tampak depan Hotel Randu Indah",
    "a caption behind an account": "Contoh.com/siturandu Ilustrasi perahu karet.",
    "where the article goes on": "Artikel berlanjut di bawah iklan ini ↓",
    "the place of an advertisement": "*** ruang iklan ***",
    "what the advertiser shows": "Konten di bawah ini disajikan oleh advertiser.",
    "a button of a channel": "Klik gambar untuk ikut saluran WA kami",
    "what an advertisement offers": "Temukan lebih banyak Kabar desa Temukan lebih banyak Kabar desa",
}
GOES_IN_FRONT = {
    "fields that lost their values": "judul: author: tanggal: Rabu, 8 Mar 2023 07:00 WIB",
    "one person in two roles": "Reporter: Insan Waru | Editor: Insan Waru",
    "two people in front of a dateline": "Reporter: Siti Rahma | Editor: Budi Waru KONTAN.CO.ID - JAKARTA.",
    "two people, and a place without a stop": "Reporter: Siti Rahma | Editor: Budi Waru KONTAN.CO.ID - JAKARTA",
    "who wrote, and when": "Reporter: Siti Rahma | Editor: Budi Waru | Rabu 19-03-2025,21:55 WIB",
    "when, without a blank": "Rabu 19-03-2025,21:55 WIB",
    "a place in capitals and a comma": "SEMARANG,",
    "a place and a comma": "Jakarta,",
    "an illustration with its outlet": "Ilustrasi(Randupos)",
    "who wrote, as a site for writers says it": "Siti Rahma Follow 4 min read · Feb 23, 2025 -- 1 Share",
    "who is shown doing what, and when, in front of a dateline": (
        "Bupati Budi Santoso saat meninjau posko banjir di balai desa Randu, Rabu (8/1/2025). JAKARTA, KOMPAS.com -"
    ),
}
GOES_BEHIND = {
    "a name that signs twice": "(Siti Rahma) (Siti Rahma)",
    "the licence of a copied text": "Under Creative Commons License: Attribution Non-Commercial",
    "who wrote it as an apprentice": (
        "Artikel ini ditulis oleh Siti Rahma peserta Program Magang Bersertifikat Kampus Merdeka di randucom."
    ),
    "a button with arrows": "Baca Selanjutnya >>>",
    "a desk": "Redaksi",
    "who wrote, in lower case": "penulis siti rahma w",
    "longer initials": "randukini/nov",
    "what a button says, and keywords": "(krs/yna) ... Tautan telah disalin banjir randu dapur umum",
    "tags behind a pager": "1 2 Semua Tags : banjir randu DANA desa dapur umum",
    "what an outlet is, and what it asks": "Randupos.com menyajikan kabar. Dukung kami lewat langganan Randupos Plus!",
    "a note with what else it says": (
        "Dilarang memperbanyak artikel ini tanpa izin Randupos. Pelanggaran diproses sesuai UU Hak Cipta."
    ),
    "a channel, and how it is read": "Temukan Randupos di Google News, tanpa biaya dan tanpa perlu mendaftar.",
    "two channels": "Cek berita dan artikel yg lain di Google News dan dan ikuti WhatsApp channel randupos.com",
}
STAYS_BEHIND = {
    "what is forbidden in a wood": "Dilarang menebang pohon di hutan itu tanpa izin. Pelanggaran diproses.",
    "advice": "Jika Anda mau pinjam, baca dulu komentar warga untuk referensi bagi Anda. Dilanjutkan apa tidak.",
    "an event of the story": "Ikuti lomba perahu hias di sungai itu setiap Rabu. Terbuka untuk umum.",
    "a table of times": "Randu ke Waru COMMUTER LINE RANDU WARU05:10 502 COMMUTER LINE WARU09:05 504 Turun di Waru",
    "an announcement": "Kursus Singkat Ekonomi Desa Senin, 25 Agustus 2025 13:00-17:00 WITA Balai Randu 13:00",
    "who comes and goes": "Masuk: - Keluar: Budi Santoso",
    "a desk of the story": "Laporan itu dibaca Redaksi.",
    "a shop": "Langsung saja ke Randumart terdekat sekarang juga dan bawa pulang perahu impianmu!",
    "a sentence that goes on, in front of a credit": (
        "Dengan cara ini, Anda dapat menjaga sawah sampai panen. (Randupos.com/Siti Rahma)"
    ),
}


@pytest.mark.parametrize("piece", GOES_BETWEEN.values(), ids=GOES_BETWEEN)
def test_it_goes_from_between_two_sentences(piece: str) -> None:
    assert clean(f"{STORY} {piece} {MORE}") == f"{STORY} {MORE}"


@pytest.mark.parametrize("piece", GOES_IN_FRONT.values(), ids=GOES_IN_FRONT)
def test_it_goes_from_the_front(piece: str) -> None:
    text = f"{STORY} {STORY.replace('Randu', 'Waru')} {MORE}"
    assert clean(f"{piece} {text}") == text


@pytest.mark.parametrize("piece", GOES_BEHIND.values(), ids=GOES_BEHIND)
def test_it_goes_from_the_end(piece: str) -> None:
    assert clean(f"{STORY} {MORE} {piece}") == f"{STORY} {MORE}"


@pytest.mark.parametrize("heading", ["Akses Tampilan lama di sini.", "Optimasi Tampilan di luar zona: tepinya tampak."])
def test_what_to_do_with_a_screen_stays(heading: str) -> None:
    assert clean(f"{STORY} {heading} {MORE}") == f"{STORY} {heading} {MORE}"


@pytest.mark.parametrize("button", ["Baca Selanjutnya >>>", "Artikel ini ditulis oleh Siti Rahma, magang di Randu."])
def test_an_item_stays_in_front_of_what_closes_the_page(button: str) -> None:
    assert clean(f"{STORY} {MORE} 1. Perahu Karet {button}") == f"{STORY} {MORE} 1. Perahu Karet"


@pytest.mark.parametrize("table", ["1. Siti Rahma 2. Budi Waru", "Posko Randu 1 2 1 4"])
@pytest.mark.parametrize("credits", ["", " Pewarta: Siti RahmaEditor: Budi Waru"])
def test_a_table_stays_in_front_of_whose_the_rights_are(table: str, credits: str) -> None:
    assert clean(f"{STORY} {MORE} {table}{credits} COPYRIGHT © WARTA RANDU 2023") == f"{STORY} {MORE} {table}"


@pytest.mark.parametrize("story", [
    "Jakarta, Ibu kota negara, banjir sejak pagi.", "Surabaya, Malang dan Kediri banjir sejak pagi.",
    "JAKARTA, BOGOR, dan DEPOK banjir sejak pagi.", "Jakarta, Kota Pahlawan, banjir sejak pagi.",
])  # fmt: skip
def test_a_sentence_that_opens_with_places_stays(story: str) -> None:
    assert clean(f"{story} {STORY} {MORE}") == f"{story} {STORY} {MORE}"


@pytest.mark.parametrize("piece", STAYS_BEHIND.values(), ids=STAYS_BEHIND)
def test_it_stays_at_the_end(piece: str) -> None:
    assert piece.partition(" (Randupos")[0] in clean(f"{STORY} {MORE} {piece}")


@pytest.mark.parametrize(
    "note",
    [
        "Disclaimer: Lowongan ini disampaikan sebagai informasi. Randupos tidak memungut biaya. Waspada penipuan!",
        "Bukan tanggung jawab Randupos segala transaksi antara pembaca dan pengiklan. Waspadalah!",
        "Hak cipta dilindungi Randupos. Isi laman tidak boleh diterbitkan semula tanpa izin tertulis.",
    ],
)
def test_a_note_goes_with_the_sentences_behind_it(note: str) -> None:
    story = f"{STORY} {MORE} {STORY.replace('Randu', 'Waru')} {MORE}"
    assert clean(f"{story} {note}") == story


def test_a_first_sentence_with_a_date_stays() -> None:
    first = "Penyerang Randu Budi Santoso takjub saat melihat jumlah penggemarnya mencapai sejuta, Senin (9/9)."
    assert clean(f"{first} {STORY} {STORY.replace('Randu', 'Waru')} {MORE}").startswith(first)


def test_the_last_word_of_a_sentence_is_no_place() -> None:
    text = f"{STORY} Petugas mencari Pak Sastro. RANDUPOS.COM - {MORE}"
    assert "Pak Sastro." in clean(text)


def test_behind_the_year_of_a_caption_the_story_goes_on() -> None:
    caption = "Dok. Liga Randu Budi Santoso saat berlaga pada Liga Randu Waru 2024"
    last = "Pelatih Persatu Waru diprediksi menjadi salah satu yang diunggulkan."
    assert clean(f"{STORY} {caption} {last} {MORE}") == f"{STORY} {last} {MORE}"


def test_two_blanks_inside_a_sentence_end_no_title() -> None:
    link = "Baca juga: Jumlah Daftar Warga Randu di Seluruh Provinsi"
    text = f"{STORY} {link} Ketua Dusun Randu, Budi Waru  mengaku lelah. {MORE}"
    assert "Ketua Dusun Randu, Budi Waru" in clean(text)
