"""Every entry of the phrase files: its example goes, its counter-examples stay."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsclean.filters import FILTERS
from newsclean.lexicon.phrases import Phrase, phrases, summaries
from tests.lexicon.stories import assert_goes, assert_stays

KINDS = ("ad", "embed", "nav", "syndication", "legal", "promo", "paging")


def entries() -> Iterator[object]:
    for kind in KINDS:
        for phrase in phrases(kind):
            yield pytest.param(kind, phrase, id=f"{phrase.filter}: {phrase.example[:40]}")


@pytest.mark.parametrize(("kind", "phrase"), list(entries()))
def test_the_example_goes(kind: str, phrase: Phrase) -> None:
    assert_goes(phrase.example, kind)


@pytest.mark.parametrize(("kind", "phrase"), list(entries()))
def test_look_alikes_stay(kind: str, phrase: Phrase) -> None:
    for keep in phrase.keep:
        assert_stays(keep)


def test_every_filter_explains_itself() -> None:
    names = [each.name for each in FILTERS]
    assert len(names) == len(set(names))
    for each in FILTERS:
        assert each.summary.endswith("."), each.name
        assert each.example, each.name


@pytest.mark.parametrize("kind", KINDS)
def test_every_filter_of_a_file_has_a_summary_and_a_phrase(kind: str) -> None:
    assert list(summaries(kind)) == list(dict.fromkeys(phrase.filter for phrase in phrases(kind)))
