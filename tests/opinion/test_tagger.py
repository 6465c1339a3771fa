"""What saves the tagger time changes nothing of what it finds."""

from __future__ import annotations

from array import array
from random import Random
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st
from models import model

from newsclean.opinion.tagger import BEGINS, INSIDE, RESUMES, Tagger
from newsclean.opinion.token_features import Seen
from newsclean.opinion.weights import Table, Together, apart, hash_of
from newsclean.opinion.words import coded

VOCABULARY = model({}, classes={"channel": ["threads"], "small": ["di"]}).vocabulary
WEIGHTS = st.integers(-(2**15), 2**15 - 1)
WORDS = ("Ikuti ", "kami ", "di ", "Threads", ". ", "warga", "Warga ", ", ", "sungai ", "2024 ", "” ")
PAIRS = ("SB", "BB", "IB", "RB", "BI", "II", "BR", "IR", "RS")


@given(st.lists(st.tuples(WEIGHTS, WEIGHTS, WEIGHTS), min_size=1, max_size=20))
def test_what_is_added_together_comes_apart_as_the_sums(rows: list[tuple[int, int, int]]) -> None:
    tables = [Table(array("h", column), 0) for column in zip(*(rows * 32)[:32], strict=True)]
    weights = Together(tables)
    slots = range(len(rows))
    assert apart(sum(weights[slot] for slot in slots)) == tuple(each.score(slots) for each in tables)


@given(st.text(max_size=8), st.text(max_size=8))
def test_the_hash_of_a_feature_goes_on_from_that_of_its_beginning(first: str, second: str) -> None:
    assert hash_of(first + second) == crc32(coded(second), hash_of(first))


def random_table(size: int, most: int, chance: Random) -> Table:
    return Table(array("b", [chance.randint(-most, most) for _ in range(size)]), chance.randint(-5, 5))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40), st.integers(0, 10**6), st.integers(1, 40))
def test_where_no_boilerplate_may_be_the_likeliest_tags_have_none(words: list[str], seed: int, most: int) -> None:
    chance, text = Random(seed), "".join(words)
    turns = {tag: random_table(64, most, chance) for tag in (BEGINS, INSIDE, RESUMES)}
    following = {pair: chance.randint(-9 * most, 2 * most) for pair in PAIRS if chance.random() < 0.9}
    tagger = Tagger(random_table(64, most, chance), turns, following)
    always = AlwaysLooks(tagger.within, tagger.turns, tagger.following)
    whole = (0, len(text))
    found = [[*each.pieces(text, whole, whole, whole, VOCABULARY)] for each in (tagger, always)]
    assert found[0] == found[1]


class AlwaysLooks(Tagger):
    """A tagger that never saves the second step."""

    def _may_hold(self, found: Seen[int]) -> bool:
        return True
