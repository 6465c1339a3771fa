"""The words of running text, and where boilerplate may begin or end among them."""

from __future__ import annotations

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.opinion.nearby import nearby
from newsclean.opinion.token_features import Part, Sight, TurningSight, place_of, seen
from newsclean.opinion.tokens import ends_sentence, may_turn, tokens
from newsclean.opinion.words import Vocabulary, hidden

VOCABULARY = Vocabulary({"channel": ["whatsapp"]}, clusters=[*[[]] * 12, ["panik"]])


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
def test_boilerplate_may_begin_and_end_before_what_may_begin_a_sentence(text: str, turns: bool) -> None:
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
    article = nearby(text, 0, len(text))
    assert article.has_again("sungai", 0)
    assert not article.has_again("meluap", 7)
    assert article.has_again("sungai", text.index("Sungai surut"))


def test_a_hidden_word_is_known_by_its_part_of_a_form_and_a_word_of_a_class_is_never_hidden() -> None:
    assert [hidden(VOCABULARY.read(word)).coded for word in ("panik", "Panik", "whatsapp", "12", ".")] == [
        b"?x", b"?X", b"whatsapp", b"<2d>", b".",
    ]  # fmt: skip


SLOTS = 1 << 20


def itself(slot: int) -> tuple[int, ...]:
    return (slot,)


def slots(*features: str | tuple[str, str]) -> list[int]:
    """The slots of features; of clusters before a word, or from it on, with what says so."""
    named = (each if isinstance(each, tuple) else (each, "") for each in features)
    return sorted((crc32(feature.encode()) ^ crc32(place.encode())) % SLOTS for feature, place in named)


def test_what_is_seen_in_a_word_are_its_features_by_their_hashes() -> None:
    text = "Warga panik. Ikuti"
    spans = tokens(text, 0, len(text), VOCABULARY)
    within, turning = Sight(SLOTS, itself), TurningSight(SLOTS, itself)
    found = seen(Part(text, spans, 1, len(spans), (0, len(text))), VOCABULARY.read, within, turning)
    assert found.turns == [False, False, True]
    panik, _, ikuti = map(sorted, found.worths)
    assert panik == slots(
        "wpanik", "px", "vwarga panik", "qX x", "rX x .", "s^ X x", "lh1x", "d0x",
        "c12 ", "cX^ 12 ", ("c12 . ", "f"), "cX^ 12 . ",
    )  # fmt: skip
    assert ikuti == slots(
        "wikuti", "pX", "v. ikuti", "q. X", "r. X ^", "sx . X", "lh1X", "d8X",
        "j.1A", "jp.1A X", "jw.1A ikuti", "nikuti ^", "oX ^ ^", "u.", "kh1.1A", "D8.1A", "x. X", "y. ikuti",
        "cX^ ", "c. X^ ", ("cX^ ^ ", "f"), "c. X^ ^ ", ("c. ", "b"), ("c^ ", "f"), ("c12 . ", "b"), ("cX^ ^ ^ ", "f"),
    )  # fmt: skip
    assert sorted(turning.again("X", is_again=False)) == slots("eXonce")


@given(st.text("aB. \u201d_\n7", max_size=60))
def test_where_boilerplate_may_turn_is_the_same_whether_words_tell_or_the_text(text: str) -> None:
    spans = tokens(text, 0, len(text), VOCABULARY)
    if spans:
        none = Sight(1, lambda _: 0), TurningSight(1, lambda _: 0)
        found = seen(Part(text, spans, 0, len(spans), (0, len(text))), VOCABULARY.read, *none)
        places = zip([None, *spans], spans, strict=False)
        assert list(found.turns) == [
            before is None or may_turn(text, before[1], start) for before, (start, _) in places
        ]
