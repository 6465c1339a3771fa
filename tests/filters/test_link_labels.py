"""Labels of links in an outlet's own wording: what makes one, and what of a story only looks like it."""

from __future__ import annotations

import pytest

from newsclean import Cleaner
from newsclean.filters.links.label_forms import announces_links, is_label, may_head_list
from tests.filters.stories import MORE as LAST
from tests.filters.stories import STORY as FIRST

CLEANER = Cleaner(ignore=["second-opinion"])


@pytest.mark.parametrize(
    "label",
    [
        "Loker serupa", "Resep episode lalu", "Lirik lain yang dicari", "Siaran Pers Lainnya",
        "Wacan Sanes", "Bâca kiya",
        "Cek itinerary kami", "Topik hangat", "Tulisan lain dari penulis ini", "Rilis lain pekan ini",
        "Bestie, wajib baca",
    ],
)  # fmt: skip
def test_what_is_a_label(label: str) -> None:
    assert is_label(label)


@pytest.mark.parametrize(
    "words", ["Resep", "Lirik lagu daerah", "Pertanyaan lain", "Lihat kami", "Sambil menunggu hujan", "Catatan lain"]
)
def test_what_is_no_label(words: str) -> None:
    assert not is_label(words)


def test_what_may_head_a_list_of_the_story() -> None:
    assert may_head_list("Resep lainnya") and not announces_links("Resep lainnya")
    assert not may_head_list("Artikel lainnya") and announces_links("Artikel lainnya")


TITLE = "Harga Cabai Naik Dua Kali Lipat, Pedagang Pasar Waru Mengeluh"


@pytest.mark.parametrize(
    "link",
    [
        f"Loker serupa: {TITLE}", f"Sambil menunggu, baca yang ini: {TITLE}", f"Makin penasaran? Buka {TITLE}",
        f"Info pasar lain {TITLE}", f"Tulisan lain dari penulis ini {TITLE}", f"Yang juga layak dibaca {TITLE}",
        f"⚽ Klik nih >>> {TITLE}", f"# Baca Juga # {TITLE}", f"Baca juga ↓ {TITLE}", f"Bestie, intip juga:{TITLE}",
        f"Brosis Wajib Baca &#8594; {TITLE}", f"Simak: , {TITLE} ,", f"Supaya tidak salah kaprah, baca juga: {TITLE}",
        f"Terpopuler 1. {TITLE} 2. Bupati Waru Resmikan Pasar Ikan 3. {TITLE}", f"Baca juga: - {TITLE} - {TITLE}",
        f"Cek daftar panjang kami: {TITLE}", f"Editor's Choice {TITLE}",
    ],
)  # fmt: skip
def test_links_between_sentences_go(link: str) -> None:
    assert CLEANER.clean(f"{FIRST} {link} {LAST}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize(
    "between",
    [
        # behind the row of a table, where no sentence ends
        " 19.30 WIB Randu FC vs Waru FC Klik juga Bupati Waru Larang Warga Jual Beras ke Luar Daerah ",
    ],
)
def test_labels_behind_rows_go(between: str) -> None:
    assert CLEANER.clean(f"{FIRST}{between}{LAST}") == f"{FIRST} 19.30 WIB Randu FC vs Waru FC {LAST}"


@pytest.mark.parametrize(
    "between",
    [
        # told, or written on a sign
        " Di pintu tertulis 'Baca Juga Boleh, Bawa Juga Boleh Asal Dikembalikan Lagi.' ",
        " Pertanyaan lain: Siapa yang menjaga pintu bendungan itu setiap malam di Randu? ",
        " Catatan lain: Randu FC belum pernah menang di kandang sendiri tahun ini. ",
        " Warga makin penasaran? Buka pintu balai desa, kata camat, lalu lihat petanya. ",
        # the heading of the story's own list
        " Sebelum datang ke pasar, baca dulu syaratnya: Syarat dan Ketentuan Pasar Murah Randu 1. Membawa kartu. ",
        " Sebelum datang, baca dulu syaratnya:Syarat dan Ketentuan Pasar Murah Randu Minggu 13 Mei 20251. Bawa kartu. ",
        " Resep lain: tumis bawang, lalu tuang santan dan aduk sampai matang. ",
        # a list of the story behind a label that lost its link
        " Baca juga: 1. Siapkan lahan dulu. Tanah digali. 2. Semai benih. Benih disiram. 3. Panen. ",
        " Selain itu, lihat juga keadaan tanggul di hulu, pinta camat kepada warga Randu. ",
    ],
)
def test_what_looks_like_links_stays(between: str) -> None:
    left = between.replace("Baca juga: ", "")
    assert CLEANER.clean(f"{FIRST}{between}{LAST}") == f"{FIRST}{left}{LAST}"


@pytest.mark.parametrize("label", ["Mungkin Anda Suka", "Rekomendasi Untukmu", "Bacaan Lainnya"])
def test_a_label_that_closes_the_text_goes(label: str) -> None:
    assert CLEANER.clean(f"{FIRST} {LAST} {label}") == f"{FIRST} {LAST}"


@pytest.mark.parametrize("closing", ["Kisah Sastro", "Info Desa Randu", "Mungkin warga suka"])
def test_other_words_that_close_the_text_stay(closing: str) -> None:
    assert CLEANER.clean(f"{FIRST} {LAST} {closing}") == f"{FIRST} {LAST} {closing}"


LINES = "Warga Randu memanen padi lebih awal karena hujan diperkirakan turun lagi pekan depan."


@pytest.mark.parametrize(
    "links",
    [
        "◆ Baca Pula ◆ Jalan Tembus Randu-Waru Mulai Dicor Bulan Depan",
        "Siaran Pers Lainnya\nBupati Lantik Dua Puluh Kepala Sekolah\nPosyandu Teladan Wakili Provinsi",
        "Loker serupa: Klinik Waru Cari Dua Bidan",
        "Resep lainnya\nSayur Lodeh Waru Tanpa Santan Kental\nPepes Ikan Randu Bumbu Kuning Pedas",
    ],
)
def test_links_in_lines_go(links: str) -> None:
    assert CLEANER.clean(f"{LINES}\n{links}\n{LAST}") == f"{LINES}\n{LAST}"


@pytest.mark.parametrize(
    "lines",
    [
        "Prediksi lainnya", "Resep lain: ganti santan dengan susu cair",
        "Panduan lainnya\n1. Siram pagi hari\n2. Pupuk tiap pekan",
        "Catatan: santan jangan sampai pecah",
    ],
)  # fmt: skip
def test_headings_and_notes_in_lines_stay(lines: str) -> None:
    assert CLEANER.clean(f"{LINES}\n{lines}\n{LAST}") == f"{LINES}\n{lines}\n{LAST}"


def test_a_title_that_opens_with_a_number_is_no_item() -> None:
    titles = "Bupati Waru Resmikan Pasar Ikan Baru\n28 Kuda Nil Mati Secara Misterius di Waduk Waru"
    assert CLEANER.clean(f"{LINES}\n\nBaca Juga\n\n{titles}\n\n\n{LAST}") == f"{LINES}\n\n{LAST}"


@pytest.mark.parametrize("title", ['Kotak Amal "Kode" Palsu: Nama Rekening "Restorasi Masjid"'])
def test_a_title_with_two_quotations_fills_its_line(title: str) -> None:
    assert CLEANER.clean(f"{LINES} Baca juga: {title}\n{LAST}") == f"{LINES}\n{LAST}"
