"""Where a piece of running text is cut out of a sentence, or leads to a list."""

from __future__ import annotations

import pytest

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.edges import is_cut_off, leads_to_list
from newsclean.page import Page

STORY = "Warga Desa Sagara memanen padi lebih awal karena sungai meluap sejak pekan lalu."


def piece(before: str, text: str, after: str, where: str = "mi") -> tuple[Page, Candidate]:
    return Page(before + text + after), Candidate(len(before), len(before) + len(text), where)


@pytest.mark.parametrize(
    ("before", "text", "after", "cut"),
    [
        (f"{STORY} ", "Artikel", " ini memuat cerita panen.", True),
        (f"{STORY} Guru itu Prof. ", "Dr. Wiratno Sagara,", " kata warga.", True),
        (f"{STORY} ", "Oleh Guru Besar Universitas Sagara Prof.", " Wiratno Hadi", True),
        (f"{STORY} Perkara nomor 12/Pid.", "Pra/2025/PN Sagara.", " Hakim bertanya.", True),
        (f"{STORY} Spanduk itu dinyatakan ", "Oleh Putusan Nomor 27", " PK/PDT ada.", True),
        (f"{STORY} Kabar Rumah ", "Foto: Wiratno", " Hadi-sagara.id", True),
        (f"{STORY} ", "Klik di sini..Berkas panen yang diperiksa", " Polda Sagara lengkap.", True),
        (f"{STORY} ", "Ada tiga jawaban: Pemilu/", " Pemilihan itu khusus.", True),
        (f"{STORY} Kabar Rumah ", "Oleh Redaksi", " Buka Obrolan", False),
        (f"{STORY} ", "CATATAN: Artikel ini telah diubah pada", " Sabtu, 2 Mei 2020.", True),
        (f"{STORY} ", "(Dok.", " Sagara) Warga pulang.", True),
        (f"{STORY} ", "Jurnal Sagara Lestari 12, no.", " 3 (2024).", True),
        (f"{STORY} ", 'Klik menu "Tanam"', " di kanan bawah.", True),
        (f"{STORY} ", 'Simak video "Tanam"', f" {STORY}", False),
        (f"{STORY} ", "Ikuti kabar kami di Threads.", f" {STORY}", False),
        (f"{STORY} ", "Pewarta: Gilang S.", f" {STORY}", False),
        (f"{STORY} ", "Posted by: Benny Lesmono", f" 21 Agustus 2013 {STORY}", False),
        (f"{STORY} ", "Bola Sagara -", f" {STORY}", False),
        (f"{STORY} • Siapkan surat lama. ", "• Cek", " Status lahan: lihat peta. • Daftar ke balai.", True),
        (f"{STORY} • Siapkan surat lama. ", "• Cek status lahan.", " • Daftar ke balai.", False),
        (f"{STORY} ", "• Cek", f" {STORY}", False),  # one of none
        (f"{STORY} @", "sagara_panen", f" {STORY}", True),
    ],
)
def test_a_piece_in_the_midst_of_a_sentence_is_cut_off(before: str, text: str, after: str, cut: bool) -> None:
    assert is_cut_off(*piece(before, text, after)) is cut


@pytest.mark.parametrize(
    ("above", "text", "below", "cut"),
    [
        ("Pertandingan bisa disaksikan. Klik\n", "di sini", "\nuntuk menonton.", True),
        (f"{STORY[:-1]}\n", "Bank Sampah Sagara di tepi kota", f"\n{STORY}", True),
        (f"{STORY}\n", "Berita Sagara", f"\n{STORY}", False),
        (f"{STORY[:-1]}\n", "Tulisan ini pandangan pribadi penulisnya.", f"\n{STORY}", False),
        (f"{STORY}\n", "Menu Jadwal Acara Pagi di", f"\n{STORY}", True),
    ],
)
def test_a_line_is_cut_off_where_the_sentence_goes_on(above: str, text: str, below: str, cut: bool) -> None:
    assert is_cut_off(*piece(f"{STORY}\n{above}", text, f"{below}\n{STORY}", "ml")) is cut


@pytest.mark.parametrize(
    ("after", "leads"),
    [(" 1. Pasar Sagara 2. Bukit Rawa", True), (" 1. Pasar Sagara", False), (f" {STORY} 2. Bukit Rawa", False)],
)
def test_what_leads_to_a_list(after: str, leads: bool) -> None:
    assert leads_to_list(*piece(f"{STORY} ", "Simak ya!", after)) is leads
