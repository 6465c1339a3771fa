"""Cleaning stays linear: eight times the text takes about eight times the steps, whatever stands in it.

No clock is read: steps are the calls that Python makes, and the characters that are copied or searched through.
(What a pattern does inside is not seen; `python -m tests.benchmarks --only growth` measures that.)
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any, SupportsIndex

import pytest
from benchmarks import adversarial

from newsclean import Cleaner

_LENGTH = 2_000
_TIMES = 8
# Between linear (_TIMES) and quadratic (_TIMES * _TIMES), nearer to the first.
_MOST_GROWTH = 2 * _TIMES
# Fewer steps than this for the long text are start-up, and grow as they like.
_FEW = 20_000
_CHARACTERS_A_STEP = 100


class CountedText(str):
    """A text that counts the characters which are copied from it or searched through."""

    characters = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        piece = str.__getitem__(self, key)
        CountedText.characters += len(piece)
        return piece

    def find(self, sub: str, start: Any = None, end: Any = None) -> int:
        found = str.find(self, sub, start, end)
        stop = found if found >= 0 else len(self) if end is None else min(end, len(self))
        CountedText.characters += max(0, stop - (start or 0))
        return found

    def rfind(self, sub: str, start: Any = None, end: Any = None) -> int:
        found = str.rfind(self, sub, start, end)
        stop = len(self) if end is None else min(end, len(self))
        CountedText.characters += max(0, stop - max(found, start or 0))
        return found


def steps(cleaner: Cleaner, text: str) -> int:
    """How many steps it takes to clean `text`."""
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    CountedText.characters = 0
    before = sys.getprofile()
    sys.setprofile(count)
    try:
        cleaner.clean(CountedText(text))
    finally:
        sys.setprofile(before)
    return calls + CountedText.characters // _CHARACTERS_A_STEP


def growth(cleaner: Cleaner, name: str) -> tuple[int, int]:
    short, long = (adversarial.text(name, length) for length in (_LENGTH, _TIMES * _LENGTH))
    return steps(cleaner, short), steps(cleaner, long)


@pytest.fixture(scope="module")
def cleaner() -> Cleaner:
    cleaner = Cleaner()
    for name in adversarial.UNITS:  # word lists and patterns are read when first needed
        cleaner.clean(adversarial.text(name, 400))
    return cleaner


@pytest.fixture(autouse=True)
def few_passes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A longer text may need more passes, up to a fixed number; what is asked here is what one of them costs."""
    monkeypatch.setattr("newsclean.passes._MOST_PASSES", 2)


@pytest.mark.parametrize("name", adversarial.UNITS)
def test_steps_grow_no_faster_than_the_text(cleaner: Cleaner, name: str) -> None:
    short, long = growth(cleaner, name)
    assert long <= max(_FEW, _MOST_GROWTH * short)


class _Quadratic(Cleaner):
    """Looks back to the beginning again and again."""

    def clean(self, text: str, *, title: str | None = None, url: str | None = None) -> str:
        for position in range(0, len(text), 10):
            text[:position].strip()
        return text


def test_the_guard_sees_what_is_quadratic() -> None:
    short, long = growth(_Quadratic(select=["debris"]), "headlines")
    assert long > _MOST_GROWTH * short
