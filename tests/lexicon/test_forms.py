"""Every entry of the files of forms: its example goes, its counter-examples stay; and what slots see in a text."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsclean.lexicon.forms import KINDS, Form, forms, forms_of
from newsclean.lexicon.slots import bit_of, bits_of, slots, slots_of, words_of
from tests.lexicon.stories import assert_goes, assert_stays


def entries() -> Iterator[object]:
    for kind in KINDS:
        for form in forms(kind):
            yield pytest.param(form, id=f"{kind}: {form.example[:40]}")


@pytest.mark.parametrize("form", list(entries()))
def test_the_example_goes(form: Form) -> None:
    assert_goes(form.example, first=form.where == "head")


@pytest.mark.parametrize("form", list(entries()))
def test_the_example_has_the_form(form: Form) -> None:
    assert form in forms_of(form.example)


@pytest.mark.parametrize("form", list(entries()))
def test_look_alikes_stay(form: Form) -> None:
    for keep in form.keep:
        assert_stays(keep)


@pytest.mark.parametrize(
    ("text", "has", "has_not"),
    [
        ("Ikuti kami di Google News", "join|own|channel|unended", "say|question"),
        ("Bergabunglah di saluran WhatsApp kami!", "join|channel|own|exclaim", "unended"),
        ("Kabar kotamu ada di ponsel", "yours", "own"),
        ("Kirim ke halo@contoh.id atau 0812-0000-4004", "send|email|phone|number", "handle|money"),
        ("Ikuti @contoh.id", "handle", "email"),
        ("Harga tiketnya Rp 25.000, dibayar pukul 08.30", "money|time", "phone|year"),
        ("Laporkan ke lapor.contoh.go.id", "office", "own"),
        ("The opinions are those of the author", "english", "own"),
        ("Warga menyebut jalan itu rusak", "say|told", "english|channel"),
        ("Bagikan 👍", "share|emoji", "english"),
        ("Home › Daerah › Rawa", "home|crumb|bars", "numbers"),
        ("12.4K likes", "stats", "counter"),
        ("[1] [2] [3]", "counter", "stats"),
    ],
)
def test_slots_of_a_text(text: str, has: str, has_not: str) -> None:
    found = slots_of(text).found
    assert [name for name in has.split("|") if not found & bit_of(name)] == []
    assert [name for name in has_not.split("|") if found & bit_of(name)] == []


@pytest.mark.parametrize(
    ("text", "opening"),
    [("Ikuti kabar kami", "join"), ("Yuk, ikuti kabar kami", "join"), ("Jangan lupa ikuti kabar kami", "join")],
)
def test_a_text_opens_with_its_first_word_behind_a_nudge(text: str, opening: str) -> None:
    assert slots_of(text).opening & bit_of(opening)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("diGoogle News", ["di", "google", "news"]),
        ("HomeNewsEkonomi", ["home", "news", "ekonomi"]),
        ("WhatsApp", ["whatsapp"]),
        ("Bagikan ke:FacebookX", ["bagikan", "ke", "facebook", "x"]),
    ],
)
def test_words_that_lost_the_space_between_them(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_words_that_no_slot_knows_are_counted_in_a_label() -> None:
    assert slots_of("Bagikan ke Facebook").rest == 0
    assert slots_of("Bagikan beras Sukamaju").rest == 2


def test_every_word_of_a_slot_is_found_in_a_text() -> None:
    missed = [
        (name, entry)
        for name, words in slots().items()
        for entry in words
        if name != "english_word" and not slots_of(entry).found & bit_of(name)
    ]
    assert missed == []


def test_bits_of_several_slots() -> None:
    assert bits_of("") == 0
    assert bits_of("channel|app") == bit_of("channel") | bit_of("app")
