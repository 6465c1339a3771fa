"""A heading of the story between a linked title and what it heads, in one line."""

from __future__ import annotations

import pytest

from newsclean.page import Page
from newsclean.reading.story_headings import before_heading
from newsclean.reading.words import words_between

TITLE = "Warga Randu Panen Raya Padi Apung di Waduk Waru Musim Ini"
LONG = f"{TITLE}, Harga Gabah Ikut Naik Lagi dan Petani Tersenyum Lebar"
SENTENCE = "Bupati: panen padi apung di waduk langkah strategis pangan desa"
# The title, the heading, and what follows.
HEADINGS = {
    "a list": (TITLE, "Cara Menanam Padi", "1. Siapkan rakit dari bambu."),
    "a list of letters": (TITLE, "Syarat Ikut Lomba Panen", "a. Warga desa itu sendiri."),
    "a count and a list": (TITLE, "5 Cara Dapatkan Benih Gratis", "1. Datang ke balai desa."),
    "a heading with a colon": (TITLE, "Hasil Lomba Panen Randu:", "1. Sastro Wibowo, dua ton gabah."),
    "the first step": (TITLE, "Cara Menanam Padi Apung", "Buka karung benih itu lebih dulu."),
    "a sentence that says it again": (TITLE, "Jumlah Petani Baru Padi Apung", "Kata dinas, jumlah petani padi naik."),
    "a question that is answered": (TITLE, "Mengapa Padi Apung Jadi Pilihan?", "Sastro memilih padi apung itu."),
    "a heading behind a title like a sentence": (SENTENCE, "Implementasi di Waduk Randu", "Tahap awal di waduk itu."),
    "in capitals": (TITLE, "HARGA GABAH", "Sastro mengatakan ia senang."),
    "what introduces a list whose numbers are glued": (TITLE, "Berikut Desa Peserta: 1.Randu", "Desa itu ramai."),
    "a count of any word, which the list bears out": (
        TITLE, "10 Panen Terakhir di Waduk", "1. Randu dua ton 2. Waru tiga ton ... 10. Randu lagi.",
    ),
    "the first step behind tips": (TITLE, "Tips Menanam Padi Apung", "Pastikan benih itu kering."),
    "like a sentence, before a word that only opens one": (
        TITLE, "Korban banjir bandang di waduk itu", "Sebelumnya diberitakan, waduk itu meluap.",
    ),
    "syarat, far behind": (LONG, "Syarat dan Ketentuan Lomba", "Untuk ikut, petani lomba harus hadir."),
}
TITLES = {
    "what the title announces": (f"{TITLE}, Begini", "Cara Menanam Padi", "1. Siapkan rakit dari bambu."),
    "with a comma": (f"{TITLE},", "Jumlah Petani Padi Apung Naik", "Menurut dinas, jumlah petani padi naik."),
    "behind a preposition": (f"{TITLE} dengan", "Cara Menanam Padi", "1. Siapkan rakit dari bambu."),
    "of which nothing follows": (TITLE, "Jumlah Petani Kian Berkurang", "Menurut dinas, hujan turun lagi."),
    "a verb that wants to know of what": (
        f"{TITLE}, Petani Alihkan", "Cara Menanam Padi", "1. Siapkan rakit dari bambu.",
    ),
    "a verb in -i that does": (f"{TITLE}, Petani Kuasai", "Cara Menanam Padi", "1. Siapkan rakit dari bambu."),
    "too short for a title and a heading": ("Warga Randu Panen", "Cara Menanam Padi", "1. Siapkan rakit."),
    "a question at its end": (f"{TITLE},", "Apa Kata Petani Padi Apung?", "Sastro memilih padi apung itu."),
    "a count that no list bears out": (TITLE, "10 Panen Terakhir di Waduk", "1. Randu dua ton 2. Waru tiga ton."),
    "what a count belongs to": (f"{TITLE}, Ini", "10 Panen Terakhir", "1. Randu dua ton ... 10. Randu lagi."),
    "what one may do": (f"{TITLE}, Petani Boleh", "Isi Lumbung Padi", "Menurut dinas, isi lumbung padi cukup."),
    "like a sentence, behind a preposition": (
        f"{TITLE} bagi", "Korban banjir bandang di waduk itu", "Sebelumnya diberitakan, waduk itu meluap.",
    ),
    "an abbreviation": (f"{TITLE} Bersama", "PT RANDU", "Sastro mengatakan ia senang."),
    "a word that may close a title": (f"{TITLE} Tanpa", "Risiko", "Menurut dinas, hujan turun lagi."),
}


def words_and_end(title: str, heading: str, rest: str) -> tuple[str, list, int]:
    text = f"{title} {heading} {rest}"
    return text, list(words_between(Page(text), 0, len(text))), len(f"{title} {heading}".split())


@pytest.mark.parametrize(("title", "heading", "rest"), HEADINGS.values(), ids=HEADINGS)
def test_the_title_ends_before_the_heading(title: str, heading: str, rest: str) -> None:
    text, words, end = words_and_end(title, heading, rest)
    at = before_heading(text, words, end)
    assert at and text[: words[at].start].rstrip() == title


@pytest.mark.parametrize(("title", "heading", "rest"), TITLES.values(), ids=TITLES)
def test_what_belongs_to_the_title_is_no_heading(title: str, heading: str, rest: str) -> None:
    assert before_heading(*words_and_end(title, heading, rest)) == 0


@pytest.mark.parametrize(
    ("row", "found"), [("Dewasa: Rp5 ribu.", True), ("Anak kecil: 2 ribu.", True), ("Dewasa membayar lebih.", False)]
)
def test_a_heading_may_be_glued_between_the_title_and_rows_of_data(row: str, found: bool) -> None:
    text = f"{TITLE}Biaya Menyeberangi Waduk 2026{row}Anak membayar separuhnya."
    words = list(words_between(Page(text), 0, len(text)))
    end = next(i for i, word in enumerate(words) if word.text.startswith(row.split()[0]))
    at = before_heading(text, words, end)
    assert (words[at].text == "Biaya") is found and bool(at) is found


def test_an_end_inside_a_heading_is_before_it() -> None:
    text = f"{TITLE} Risiko Gagal Panen Mengintai petani."
    words = list(words_between(Page(text), 0, len(text)))
    at = before_heading(text, words, len(TITLE.split()) + 1)
    assert words[at].text == "Risiko"
