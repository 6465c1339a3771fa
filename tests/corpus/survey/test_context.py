"""Passages with what stands around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.article import Removal
from newsclean.corpus.context import Segment, in_context, marked

RAW = "Warga memanen padi. IKLAN Air sungai meluap. Baca juga: Banjir"


def _removal(text: str, kind: str) -> Removal:
    start = RAW.index(text)
    return Removal(kind, kind, start, start + len(text), text)


REMOVED = [_removal("IKLAN", "ad"), _removal("Baca juga: Banjir", "related")]
IT = Segment("IKLAN", "ad", is_it=True)


@pytest.mark.parametrize(
    ("around", "wanted"),
    [
        (8, [Segment("…"), Segment("padi. "), IT, Segment(" Air"), Segment("…")]),
        (0, [Segment("…"), IT, Segment("…")]),
        (99, [Segment("Warga memanen padi. "), IT, Segment(" Air sungai meluap. "),
              Segment("Baca juga: Banjir", "related")]),
    ],
)  # fmt: skip
def test_a_passage_has_whole_words_around_it(around: int, wanted: list[Segment]) -> None:
    assert list(in_context(RAW, REMOVED, 0, around)) == wanted


def test_what_goes_before_it_is_marked_too() -> None:
    shown = in_context(RAW, REMOVED, 1, 30)
    assert Segment("IKLAN", "ad") in shown
    assert shown[-1] == Segment("Baca juga: Banjir", "related", is_it=True)


def test_a_long_passage_is_shortened() -> None:
    text = "iklan " * 10_000
    (shown,) = in_context(text, [Removal("ad", "ad", 0, len(text), text)], 0)
    assert len(shown.text) < 700
    assert " […] " in shown.text


@given(st.text("a ", max_size=30), st.lists(st.integers(0, 30), max_size=6), st.integers(0, 30), st.integers(0, 30))
def test_the_pieces_together_are_the_text(raw: str, cuts: list[int], start: int, end: int) -> None:
    places = sorted({min(cut, len(raw)) for cut in cuts})
    removed = [Removal("ad", "ad", a, b, raw[a:b]) for a, b in zip(places[::2], places[1::2], strict=False)]
    pieces = list(marked(raw, removed, start, end))
    assert "".join(text for text, _ in pieces) == raw[start : max(end, start)]
    assert all(text in removed[number].text for text, number in pieces if number >= 0)
