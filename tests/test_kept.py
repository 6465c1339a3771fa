"""What is kept for the next run: it is the same as made anew, and done without where it is damaged."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean import Cleaner
from newsclean.filters import KINDS
from newsclean.filters.captions import picture_credits
from newsclean.filters.datelines import forms
from newsclean.kept import Kept
from newsclean.lexicon.load import load_toml
from newsclean.lexicon.phrases import phrases
from newsclean.page import patterns
from newsclean.page.patterns import Pattern

_WORDED = ("ad", "embed", "nav", "syndication", "legal", "promo", "paging")


def _all_patterns() -> Iterator[Pattern]:
    yield from (phrase.regex for kind in _WORDED for phrase in phrases(kind))
    for room in (forms, picture_credits):
        yield from (each for each in vars(room).values() if isinstance(each, Pattern))


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kept:
    """An empty place for compiled patterns, as on the first run on a machine."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = Kept(tmp_path / "patterns.py", "1")
    monkeypatch.setattr(patterns, "_kept", lambda: kept)
    monkeypatch.setattr(patterns, "_new", {})
    _next_run(monkeypatch)
    return kept


def _next_run(monkeypatch: pytest.MonkeyPatch) -> None:
    content = patterns._kept().read()
    monkeypatch.setattr(patterns, "_programs", lambda: content if isinstance(content, dict) else {})


@pytest.mark.skipif(not patterns._SEE_THROUGH, reason="this Python compiles patterns in its own way")
def test_a_kept_pattern_is_the_one_that_re_compiles() -> None:
    assert set(_WORDED) <= set(KINDS)
    for each in _all_patterns():
        program = patterns._program(each.source, each.flags)
        # Patterns are equal if their source, their flags and their code are.
        kept, plain = patterns._pattern(each.source, program), re.compile(each.source, each.flags)
        assert (kept, kept.groupindex, kept.groups) == (plain, plain.groupindex, plain.groups)


def test_what_one_run_compiles_the_next_one_has(place: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Pattern("(?P<label>baca) juga", re.IGNORECASE).match("Baca juga")
    patterns.keep_programs()
    _next_run(monkeypatch)
    monkeypatch.setattr(patterns, "_program", None)  # to compile anew would fail
    match = Pattern("(?P<label>baca) juga", re.IGNORECASE).match("BACA JUGA")
    assert match and match["label"] == "BACA"


@pytest.mark.parametrize(
    "damaged",
    [b"", b"not marshal", {("baca", 32): None}, {("baca", 32): (32, b"1234", 0, {}, (None,))}, ["a list"]],
    ids=["empty", "garbage", "no program", "no code", "another shape"],
)
def test_damage_costs_only_time(damaged: object, place: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    if isinstance(damaged, bytes):
        place.write({})
        place._path.write_bytes(damaged)
    else:
        place.write(damaged)
    _next_run(monkeypatch)
    assert Pattern("baca", 32).match("baca") and not Pattern("baca", 32).match("bata")


def test_nothing_is_kept_where_python_keeps_nothing(place: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert Pattern("baca").match("baca")
    patterns.keep_programs()
    assert place.read() is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "__pycache__").write_text("a file where the folder should be")
    Kept(tmp_path / "patterns.py", "1").write({"a": 1})
    assert Kept(tmp_path / "patterns.py", "1").read() is None


def test_a_changed_file_is_read_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "kata.toml"
    file.write_text("kata = 'lama'")
    assert load_toml(file) == load_toml(file) == {"kata": "lama"}
    file.write_text("kata = 'yang baru'")
    assert load_toml(file) == {"kata": "yang baru"}
    assert len(list((tmp_path / "__pycache__").iterdir())) == 1  # the old copy is gone


def test_without_a_view_under_the_bonnet_all_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "JAKARTA, KOMPAS.com - Hujan turun sejak pagi di Kampung Baru.\nBaca juga: Warga Kampung Baru Panen Raya\n"
    cleaned = Cleaner().clean(text)
    monkeypatch.setattr(patterns, "_SEE_THROUGH", False)
    for each in _all_patterns():
        for method in Pattern.__annotations__:
            vars(each).pop(method, None)
    assert Cleaner().clean(text) == cleaned == "Hujan turun sejak pagi di Kampung Baru.\n"
