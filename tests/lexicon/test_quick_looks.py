"""Quick looks lose nothing: where one of them sees nothing, what it stands before finds nothing."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from test_promises import ARTICLES, many, texts

from newsclean.lexicon.forms import KINDS, Form, forms, forms_of, may_have_form
from newsclean.lexicon.slots import possible_shapes, slots_of, slots_of_words, words_of

FORMS = [form for kind in KINDS for form in forms(kind)]
lines = st.one_of(texts, st.sampled_from([form.example for form in FORMS] + [*ARTICLES.values()]))


@many
@given(text=lines)
@example(text="Apakah Anda punya info? Kirim ke kami!")
@example(text="<div>\n</div>")
def test_the_slots_of_a_text_are_those_of_its_words_and_of_shapes_that_have_a_sign(text: str) -> None:
    for line in text.splitlines():
        by_words = slots_of_words(line)
        assert slots_of(line).found & ~(by_words.found | possible_shapes(line)) == 0
        assert slots_of(line)[1:] == by_words[1:]


@many
@given(text=lines)
def test_no_form_is_lost_by_looking_at_words_first(text: str) -> None:
    for line in filter(may_have_form, text.splitlines()):
        assert set(forms_of(line)) == {form for form in FORMS if form.matches(slots_of(line))}


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example[:40])
def test_an_example_is_looked_at(form: Form) -> None:
    assert may_have_form(form.example)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Simak diGoogle News", ["simak", "di", "google", "news"]),
        ("HomeNEWSEkonomi", ["home", "news", "ekonomi"]),
        ("Simak YouTube", ["simak", "youtube"]),
        ("JAKARTA", ["jakarta"]),
        ("AWas", ["awas"]),
    ],
)
def test_glued_words_are_seen(text: str, words: list[str]) -> None:
    assert words_of(text) == words
