"""The articles that the benchmarks are run on (the benchmarks themselves read clocks, and are no tests)."""

import pytest
from benchmarks.generator import articles

import newsclean

_SIZE = 300_000


@pytest.mark.parametrize("flat", [False, True])
def test_a_seed_gives_the_same_articles(flat: bool) -> None:
    assert list(articles(_SIZE, flat=flat)) == list(articles(_SIZE, flat=flat))
    assert list(articles(_SIZE, flat=flat)) != list(articles(_SIZE, flat=flat, seed=8))


@pytest.mark.parametrize("flat", [False, True])
def test_articles_have_the_size_and_the_shape_that_is_asked_for(flat: bool) -> None:
    texts = [story.text for story in articles(_SIZE, flat=flat)]
    assert _SIZE <= sum(len(text.encode()) for text in texts) < 1.1 * _SIZE
    assert all(("\n" in text) != flat for text in texts)


def test_about_nine_lines_of_ten_are_story() -> None:
    lines = kept = 0
    for story in articles(_SIZE, flat=False):
        before = [line for line in story.text.split("\n") if line]
        after = [line for line in newsclean.clean(story.text).split("\n") if line]
        lines, kept = lines + len(before), kept + len(after)
    assert 0.85 <= kept / lines <= 0.95
