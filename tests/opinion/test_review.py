"""What the review sees of a piece as a whole."""

from __future__ import annotations

import pytest

from newsclean.opinion.candidates import Candidate
from newsclean.opinion.review import PARTS, Review, seen_in
from newsclean.opinion.words import Vocabulary
from tests.opinion.models import table

WORDS = Vocabulary({}, ())
TEXT = "Hujan turun di Randu. Simpan artikel ini? Masuk dulu, ya. Warga lega."


def found(*pieces: tuple[str, int]) -> list[tuple[Candidate, int]]:
    return [(Candidate(TEXT.index(text), TEXT.index(text) + len(text), "mi"), score) for text, score in pieces]


@pytest.mark.parametrize(
    ("pieces", "touching"),
    [
        ([("Masuk dulu, ya.", 10)], [("none", "none")]),
        ([("Simpan artikel ini?", 200), ("Masuk dulu, ya.", -100)], [("none", "-2"), ("4", "none")]),
        ([("Simpan artikel ini?", 50), ("Warga lega.", 10)], [("none", "none"), ("none", "none")]),
    ],
)
def test_a_piece_knows_what_touches_it(pieces: list[tuple[str, int]], touching: list[tuple[str, str]]) -> None:
    edges = [edges for _, edges in seen_in(TEXT, found(*pieces), WORDS)]
    assert [each[-2:] for each in edges] == [[f"touches={a}", f"touched={b}"] for a, b in touching]


def test_a_piece_knows_its_edges() -> None:
    [(own, edges)] = seen_in(TEXT, found(("Masuk dulu, ya.", 10)), WORDS)
    assert edges[:4] == ["before=?", "gap=11", "after=A", "next=warga"]
    assert "w=masuk" in own


def test_the_taggers_score_counts_beside_what_is_seen() -> None:
    review = Review(table({"w=masuk": 40}, bias=-10), PARTS // 2)
    assert review.score(["w=masuk", "w=dulu"], 60) == 40 - 10 + 30
    assert review.score([], -61) == -10 - 31  # rounded down on every machine
