"""Where paragraphs were glued together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean import clean
from newsclean.page import Page
from newsclean.page.breaks import with_breaks
from newsclean.reading.glued_lines import glued_lines
from tests.reading.stories import FIRST, LAST, SECOND

QUOTED = '"Kami tidak bisa menunggu lagi," kata Wiratno kepada wartawan, Selasa (14/5/2024).'
STORY = (FIRST, SECOND, QUOTED, LAST)


def lines(text: str) -> list[str]:
    return [line.strip() for line in with_breaks(text, glued_lines(Page(text))).text.split("\n")]


@pytest.mark.parametrize(
    "piece",
    [
        "ADVERTISEMENT",
        "Baca juga:Tanggul Sungai Jebol, Warga Sukamaju Mengungsi",
        "Menunggu Pompa dari Provinsi",
        "5 Desa yang Paling Terdampak",
        "1. Bibit yang Tersisa",
        "Panen Lebih Awal, Petani Merugi? Begini Ceritanya",
        "Foto: Warga memanen padi (dok. Warta Sukamaju)",
        "Warga memanen padi di tepi sungai, Selasa (14/5/2024)",
    ],
)
def test_what_was_a_line_is_one_again(piece: str) -> None:
    assert lines("".join((FIRST, SECOND, piece, QUOTED, LAST))) == [FIRST, SECOND, piece, QUOTED, LAST]


@pytest.mark.parametrize(
    "name",
    ["WhatsApp", "Contoh.Com", "(SukaMaju)", "Badan Penanggulangan Bencana (BPB)", "pukul 15:34", "PT. Suka"],
)
def test_names_stay_whole(name: str) -> None:
    sentence = f"Kabar itu menyebar lewat {name} sejak pagi."
    assert lines("".join((FIRST, SECOND, sentence, QUOTED, LAST))) == [FIRST, SECOND, sentence, QUOTED, LAST]


def test_a_name_that_comes_again_stays_whole_and_words_that_the_article_has_alone_are_parted() -> None:
    assert lines("".join((FIRST, "Pompa buatan PasangAir.", SECOND, "PasangAir dikenal petani.", LAST)))[1::2] == [
        "Pompa buatan PasangAir.", "PasangAir dikenal petani."
    ]  # fmt: skip
    pair = ("Catatan Hadi", "Padi dan Pompa")
    assert lines("".join((FIRST, *pair, QUOTED, *pair, SECOND, LAST, "Padi tumbuh, kata Hadi.")))[1:3] == [*pair]


def test_links_that_lost_the_blanks_around_them_part_no_sentence() -> None:
    sentence = "Petani dariSukamaju menjual gabah keWarta Tani dan jugaPasar Kota setiap pekan."
    assert lines("".join((FIRST, sentence, SECOND, LAST))) == [FIRST, sentence, SECOND, LAST]


def test_a_quotation_mark_stays_with_its_quotation() -> None:
    closed = 'Wiratno berkata, "Kami tidak bisa menunggu."'
    assert lines("".join((FIRST, closed, SECOND, QUOTED, LAST))) == [FIRST, closed, SECOND, QUOTED, LAST]


@pytest.mark.parametrize("join", [" ", "\n", "||"])
def test_other_texts_have_none(join: str) -> None:
    assert glued_lines(Page(join.join(STORY))) == []


HEADS = {
    "photo": ("Foto: Siti Rahma/contohcom", "Jakarta - "),
    "author": ("Siti Rahma - detikNews", "Selasa, 14 Mei 2024 13:10 WIB", "Jakarta - "),
    "caption": ("Foto: Warga memanen padi (dok. Istimewa)", "Jakarta-"),
    "reporter": ("Reporter: Siti Rahma | Editor: Budi Waru", "KABAR CONTOH - "),
}
MIDDLES = {
    "ad": ("ADVERTISEMENT", "SCROLL TO CONTINUE WITH CONTENT"),
    "link": ("Baca juga:Tanggul Sungai Jebol, Warga Sukamaju Mengungsi",),
    "video": ("Simak Video 'Detik-detik Tanggul Jebol di Sukamaju':", "[Gambas:Video 20detik]"),
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
@pytest.mark.parametrize("middle", MIDDLES.values(), ids=MIDDLES)
@pytest.mark.parametrize("title", [None, "Panen Lebih Awal di Tepi Sungai"])
def test_glued_pages_are_cleaned_as_their_lines_are(
    head: tuple[str, ...], middle: tuple[str, ...], title: str | None
) -> None:
    pieces = (*head, FIRST, SECOND, *middle, QUOTED, LAST, "(srw/bdi)")
    assert clean("".join(pieces), title=title).replace(". ", ".") == "".join(STORY).replace(". ", ".")


def test_hashed_keywords_behind_the_last_quotation() -> None:
    story = "".join((FIRST, SECOND, LAST, QUOTED))
    assert clean(f"{story}# Sukamaju# Panen Raya# Tanggul Jebol# Petani# Padi") == story


def test_a_table_of_the_story_stays() -> None:
    rows = ("Sukamaju Barat: Balai Desa", "Sukamaju Timur: Kantor Pos", "Baca Juga", "Sukamaju Utara: Gedung Olahraga")
    cleaned = clean("".join((FIRST, SECOND, QUOTED, LAST, *rows, "Sukamaju Selatan: Lapangan Waru")))
    assert "Gedung Olahraga" in cleaned and "Lapangan Waru" in cleaned


@given(st.lists(st.sampled_from([*STORY, *(piece for each in MIDDLES.values() for piece in each)]), max_size=12))
def test_to_clean_twice_changes_nothing(pieces: list[str]) -> None:
    cleaned = clean("".join(pieces))
    assert clean(cleaned) == cleaned
