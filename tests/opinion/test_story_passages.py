"""What passages of the story have in running text."""

from __future__ import annotations

import pytest

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.model import usual
from newsclean.opinion.passages import has_labels_of_data, is_among_english, is_headline_in_front, is_told
from newsclean.page import Page

STORY = "Warga Desa Sagara memanen padi lebih awal karena sungai meluap sejak pekan lalu. " * 4
ENGLISH = "The people of the village are in the fields, and this is what they said to us in the rain. " * 4


def piece(before: str, text: str, after: str) -> tuple[Page, Candidate]:
    """A piece inside a line, and its page."""
    return Page(before + text + after), Candidate(len(before), len(before) + len(text), "mi")


@pytest.mark.parametrize(
    ("text", "after", "told"),
    [
        ("(Warta Sagara, 12 Juni 2024, )", f" {STORY}", True),
        ("(Warta Sagara, 12 Juni 2024)", "", False),  # at the end it may say where the story is from
        ("(Warta Sagara)", f" {STORY}", False),
        ("Panen Raya tayang 2 Mei di bioskop.", "", True),
        ("Artikel ini tayang 2 Mei di Warta Sagara.", "", False),
    ],
)
def test_references_and_showings_are_told(text: str, after: str, told: bool) -> None:
    page, candidate = piece(STORY, text, after)
    assert is_told(page, candidate, text) is told


@pytest.mark.parametrize(
    ("before", "text", "in_front"),
    [
        ("", "Petani Desa Sagara Panen Lebih Awal -", True),
        ("", "Petani Desa Sagara Sudah Panen Lebih Awal", True),  # no title is known
        ("", "Kabar Sagara", False),
        ("", "SAGARA, WARTA -", False),
        ("", "Petani Desa Sagara Panen Lebih Awal.", False),
        (STORY, "Petani Desa Sagara Panen Lebih Awal -", False),
        ("", "Kabar Gembira!", True),
        (STORY, "Kabar Gembira!", False),
        ("", "Ayo gabung saluran kami sekarang juga!", False),
    ],
)
def test_a_headline_in_front_of_a_lost_dateline(before: str, text: str, in_front: bool) -> None:
    page, candidate = piece(before, text, f" {STORY}")
    assert is_headline_in_front(page, candidate, text) is in_front


@pytest.mark.parametrize(("title", "in_front"), [("Kabar! Petani Sagara Panen Lebih Awal", True), (None, False)])
def test_a_part_of_the_records_title_in_the_head(title: str | None, in_front: bool) -> None:
    text = "Petani Sagara Panen Lebih Awal -"
    page, candidate = piece("Kabar! ", text, f" {STORY}")
    page.title = title
    assert is_headline_in_front(page, candidate._replace(where="hi"), text) is in_front


@pytest.mark.parametrize(
    ("before", "text", "in_front"),
    [
        ("Unik! ", "Pohon Pisang di Sagara Berbuah di Tengah Batang -", True),
        ("Panen Raya di Sagara Lebih Awal dari Biasanya ", "SAGARA, KABAR -", False),  # a dateline
        ("Panen Raya Sagara Lebih Awal. ", "Kabar di Sagara Pagi -", False),
    ],
)
def test_the_rest_of_a_headline_in_front_of_a_dash(before: str, text: str, in_front: bool) -> None:
    page, candidate = piece(before, text, f" {STORY}")
    assert is_headline_in_front(page, candidate._replace(where="hi"), text) is in_front


def test_a_headline_in_front_of_a_dash_behind_it() -> None:
    text = "Petani Desa Sagara Sudah Panen Lebih Awal"
    page, candidate = piece("", text, f" - {STORY}")
    assert is_headline_in_front(page, candidate, text)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("Waktu: 30 menit Sajian: 4 porsi Bahan: dua buah pare", True),
        ("Harga tiket: Jam buka:", True),
        ("Catatan: warga mengungsi", False),
        ("Penulis: Wiratno Hadi Editor: Budi Laksono", False),
        ("Sumber: Warta Sagara Tempat: Sagara", False),
    ],
)
def test_labels_of_data_are_not_those_of_sites(text: str, data: bool) -> None:
    assert has_labels_of_data(*piece(STORY, text, " " + STORY), text, usual().vocabulary) is data


@pytest.mark.parametrize(
    ("text", "is_story"), [("Visitors may join a trip every Saturday.", True), ("Subscribe to our channel.", False)]
)
def test_in_an_english_story_only_a_notice_is_boilerplate(text: str, is_story: bool) -> None:
    assert is_among_english(*piece(ENGLISH, text, " " + ENGLISH), text, usual().vocabulary) is is_story


def test_a_sentence_in_english_is_the_storys_among_others() -> None:
    text, vocabulary = "It is the worst year of them all.", usual().vocabulary
    among, alone = piece(ENGLISH, text, " " + ENGLISH), piece(STORY, text, " " + STORY)
    assert is_among_english(*among, text, vocabulary)
    assert not is_among_english(*alone, text, vocabulary)
