"""What is kept of many things in bounded space."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from newsclean.corpus.sampling import Frequent, Largest, lot

_WORDS = st.lists(st.lists(st.sampled_from("abcdefghij"), max_size=30), max_size=8)


@given(_WORDS, st.integers(1, 4))
def test_no_count_is_too_high_and_none_is_further_off_than_it_says(parts: list[list[str]], most: int) -> None:
    frequent, truth = Frequent[str](most), Counter[str]()
    for part in parts:
        frequent.add(Counter(part))
        truth.update(part)
    counted = dict(frequent.top(100))
    for key, times in truth.items():
        assert times - frequent.short <= counted.get(key, 0) <= times
    assert frequent.short * (most + 1) <= truth.total()
    assert len(counted) <= 2 * most


@given(_WORDS, st.integers(1, 4))
def test_what_parts_counted_is_no_further_off_when_it_is_put_together(parts: list[list[str]], most: int) -> None:
    whole, truth = Frequent[str](most), Counter[str]()
    for part in parts:
        counted = Frequent[str](most)
        counted.add(Counter(part))
        whole.merge(counted)
        truth.update(part)
    for key, times in truth.items():
        assert times - whole.short <= dict(whole.top(100)).get(key, 0) <= times


def test_with_few_keys_all_is_exact_and_equal_ones_are_in_order() -> None:
    frequent = Frequent[str](3)
    frequent.add({"padi": 2, "air": 2, "hujan": 5})
    assert (frequent.top(2), frequent.short) == ([("hujan", 5), ("air", 2)], 0)


@given(st.lists(st.lists(st.integers(0, 5), max_size=10), max_size=5), st.integers(0, 6))
def test_the_largest_are_those_of_a_sorted_list_however_they_came(parts: list[list[int]], most: int) -> None:
    items = [(size, (number, at)) for number, part in enumerate(parts) for at, size in enumerate(part)]
    one_by_one, merged = Largest[tuple[int, int]](most), Largest[tuple[int, int]](most)
    for size, item in items:
        one_by_one.add(size, item)
    for number, part in enumerate(parts):
        some = Largest[tuple[int, int]](most)
        for at, size in enumerate(part):
            some.add(size, (number, at))
        merged.merge(some)
    wanted = [item for _, item in sorted(items, key=lambda pair: -pair[0])][:most]
    assert one_by_one.items == merged.items == wanted


def test_lots_are_drawn_fairly() -> None:
    """Of 10,000 things each hundred has about as many of the thousand greatest lots."""
    ranked = sorted(range(10_000), key=lambda number: -lot(7, "a.jsonl", number))[:1000]
    per_hundred = Counter(number // 100 for number in ranked)
    assert all(1 <= per_hundred[hundred] <= 25 for hundred in range(100))
