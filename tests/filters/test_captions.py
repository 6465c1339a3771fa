"""Captions inside a line: whoever a picture may come from is known there as in a line of its own."""

import pytest

import newsclean
from newsclean.filters.captions.openings import LABEL_LETTERS, OPENINGS
from newsclean.filters.captions.picture_credits import CREDIT_WORDS_INSIDE

BEFORE, AFTER = "Hujan turun sejak pagi di Kampung Baru.", "Petugas datang sore hari membawa bantuan pangan."


@pytest.mark.parametrize("agency", ["ANTARA FOTO", "AFP", "EPA", "Anadolu", "Pexels", "Pixabay", "iStock"])
def test_a_caption_with_its_agency_goes(agency: str) -> None:
    text = f"{BEFORE} Warga membersihkan lumpur. ({agency}/Budi Santoso) {AFTER}"
    assert newsclean.clean(text) == f"{BEFORE} {AFTER}"


def test_what_is_looked_for_first_is_taken_from_the_patterns() -> None:
    assert {"ket", "dar", "[ca", "fot"} <= LABEL_LETTERS
    assert all(len(letters) == 3 for letters in LABEL_LETTERS)  # a label with fewer would never be looked at
    openings = {opening for same in OPENINGS.values() for opening in same}
    assert {"Foto", "Dok", "KOMPAS.", "ANTARA", "Sumber gambar,"} <= openings


@pytest.mark.parametrize("label", ["Ket. foto :", "Kapsion:", "Foto 3 dari 8:", "Ilustrasi -", "Teks foto--", "📷 "])
def test_a_label_of_any_wording_opens_a_caption(label: str) -> None:
    story = f"{BEFORE}\n{AFTER}\nPanen raya digelar di Desa Waru pada hari berikutnya, dan warga ikut serta."
    assert newsclean.clean(f"{label} Warga membersihkan lumpur sejak pagi\n{story}") == story


@pytest.mark.parametrize("word", CREDIT_WORDS_INSIDE)
def test_every_word_of_credit_is_looked_for_inside_a_line(word: str) -> None:
    named = {"sumber": "Sumber foto", "f:": "F:"}.get(word, word.capitalize())
    text = f"{BEFORE} Warga membersihkan lumpur. ({named} Budi Santoso/Contoh) {AFTER}"
    assert newsclean.clean(text) == f"{BEFORE} {AFTER}"


@pytest.mark.parametrize("link", ["Baca juga: Panen di Randu", "Baca juga: Panen Raya di Tengah Kemarau Panjang"])
def test_a_caption_below_a_link_with_its_credit_goes_at_the_top_of_a_page(link: str) -> None:
    caption = "Warga memanen padi di Randu, Rabu (17/9/2025)."
    assert newsclean.clean(f"{link} ANTARA/Budi Santoso\n{caption} {BEFORE} {AFTER}") == f"{BEFORE} {AFTER}"


def test_a_paragraph_of_the_story_stays_whatever_signs_it() -> None:
    told = "Bus itu memuat 32 orang. Penumpangnya 274 orang sehari. Dua anak tertidur. Sopirnya ikut menyanyi."
    assert told in newsclean.clean(f"{BEFORE}\n{told} Humas Kampung Baru : Sari / Foto : Budi\n{AFTER}")
