"""The edges of a piece of running text, put right by what stands around it."""

from __future__ import annotations

import pytest

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.mending import mended
from newsclean.opinion.model import usual
from newsclean.page import Page

STORY = "Warga Desa Sagara memanen padi lebih awal karena sungai meluap sejak pekan lalu."


def left_of(before: str, text: str, after: str, where: str = "mi") -> str | None:
    """What of a piece is left."""
    page = Page(before + text + after)
    piece = mended(page, Candidate(len(before), len(before) + len(text), where), usual().vocabulary)
    return piece and page.text[piece.start : piece.end]


@pytest.mark.parametrize(
    ("text", "after", "left"),
    [
        (
            "Kirim tulisan ke surel@sagara.or.id Aku mengirimkannya kemarin.",
            f" {STORY}",
            "Kirim tulisan ke surel@sagara.or.id",
        ),
        # what follows speaks of what sites speak of, too, or has no verb
        (
            "Kirim tulisan ke surel@sagara.or.id Tautan untuk mengirim artikel.",
            f" {STORY}",
            "Kirim tulisan ke surel@sagara.or.id Tautan untuk mengirim artikel.",
        ),
        ("Kirim tulisan ke surel@sagara.or.id Kantor Waru Lama.", f" {STORY}", None),
        ('Dengarkan siniar kami di Spotify "Cerita yang merindukan Waru".', f" {STORY}", None),
    ],
)
def test_the_story_begins_behind_an_address_without_a_full_stop(text: str, after: str, left: str | None) -> None:
    assert left_of(f"{STORY} ", text, after) == (left or text)


@pytest.mark.parametrize(
    ("text", "after", "left"),
    [
        ("Baca Bantuan Kelompok", " Tani memanen padi.", "Baca Bantuan"),
        ("Baca harga bantuan Kelompok", " Tani memanen padi.", None),  # in the midst of a sentence
        ("• Baca Bantuan Kelompok", " Tani memanen padi.", None),  # of an item of the story's
        ("Baca Bantuan Kelompok", " Wanita memanen padi.", "Baca Bantuan Kelompok"),  # no name of the article
        ("Pukul 19.00 WIB", " Tani memanen padi.", "Pukul 19.00 WIB"),
    ],
)
@pytest.mark.parametrize("where", ["mi", "hl"])
def test_a_name_is_not_cut_in_two(text: str, after: str, left: str | None, where: str) -> None:
    told = "Ketua Kelompok Tani meminta pupuk pukul 09.00 WIB Tani meminta lagi. "
    assert left_of(told, text, after, where) == left


def test_a_note_that_comes_again_before_the_same_words_ends_in_no_name() -> None:
    assert left_of("Baca Artikel Menurut warga itu benar. ", "Baca Artikel", " Menurut petani salah.") == "Baca Artikel"


def test_a_name_in_titles_only_is_none() -> None:
    told = "Catatan Harian Sagara Catatan Harian Sagara Catatan Harian. "
    assert left_of(told, "Catatan Harian Sagara", " Catatan Harian Sagara") == "Catatan Harian Sagara"


@pytest.mark.parametrize(
    ("before", "text", "after", "left"),
    [
        ("(", "gsm/wir", ")", "(gsm/wir)"),
        ("[", "SELESAI", "]", "[SELESAI]"),
        ("(", "gsm/wir", " dan Wati)", "gsm/wir"),
        ("#", "SagaraPanen #Waru", " ", "#SagaraPanen #Waru"),
        ("# ", "#Waru", " ", "#Waru"),
    ],
)
def test_brackets_and_the_sign_of_a_hashtag_go_along(before: str, text: str, after: str, left: str) -> None:
    assert left_of(f"{STORY} {before}", text, after) == left


@pytest.mark.parametrize(("short", "left"), [("LPSR", None), ("DPR", "Laporan Panen")])
def test_the_first_words_of_a_name_whose_short_form_stands_behind_it_stay(short: str, left: str | None) -> None:
    assert left_of(f"{STORY} ", "Laporan Panen", f" Sawah Randu ({short}) dibacakan kemarin.") == left
