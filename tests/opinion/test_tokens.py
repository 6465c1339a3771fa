"""The words of running text, and where furniture may begin or end among them."""

from __future__ import annotations

import pytest
from models import model

from newsclean.opinion.token_features import place_of, seen
from newsclean.opinion.tokens import ends_sentence, may_turn, tokens

VOCABULARY = model({}, classes={"channel": ["whatsapp"]}).vocabulary


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text, 0, len(text), VOCABULARY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ikuti kami, yuk!", ["Ikuti", "kami", ",", "yuk", "!"]),
        ("beritaWarga Desa", ["berita", "Warga", "Desa"]),  # lost its space
        ("lewat WhatsApp kami", ["lewat", "WhatsApp", "kami"]),  # is spelt so
        ("pukul 10.30 di sagara.id", ["pukul", "10", ".", "30", "di", "sagara.id"]),
    ],
)
def test_text_falls_into_words_numbers_and_marks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_part_of_a_text_may_begin_inside_a_word() -> None:
    text = "beritaWarga Desa"
    assert [text[start:end] for start, end in tokens(text, 6, len(text), VOCABULARY)] == ["Warga", "Desa"]


@pytest.mark.parametrize(
    ("text", "turns"),
    [
        ("di Threads| Warga", True),
        ("di Threads| warga", False),
        ("di Threads.| warga", True),
        ("di Threads|, warga", False),
        ("berita|Warga", True),
        ("berita|warga", False),
        ("kata dia.|Warga", True),
    ],
)
def test_furniture_may_begin_and_end_before_what_may_begin_a_sentence(text: str, turns: bool) -> None:
    before = text.index("|")
    text = text.replace("|", "")
    start = before + (text[before] == " ")
    assert may_turn(text, before, start) is turns


@pytest.mark.parametrize(("text", "ends"), [("Selesai.", True), ("Selesai.”", True), ("Selesai", False), ("”", False)])
def test_a_sentence_ends_with_its_stop_or_the_quotation_mark_behind_it(text: str, ends: bool) -> None:
    assert ends_sentence(text, len(text)) is ends


@pytest.mark.parametrize(("start", "place"), [(0, "h1"), (200, "h2"), (2000, "m"), (4700, "t2"), (4990, "t1")])
def test_places_are_near_the_ends_or_between(start: int, place: str) -> None:
    assert place_of(start, (0, 5000)) == place


def test_a_word_that_the_article_has_again_is_told_from_one_that_it_has_once() -> None:
    text = "Sungai meluap di Sagara. Sungai surut."
    spans = tokens(text, 0, len(text), VOCABULARY)
    first, second = (each.features for each in seen(text, spans, 0, 2, (0, len(text)), VOCABULARY))
    assert "eXagain" in first
    assert "exonce" in second
