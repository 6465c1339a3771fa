"""Lists of words of which patterns are made: each is used, and has each word once."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

import newsclean
from newsclean.lexicon.load import load_lists
from newsclean.lexicon.vocabulary import any_listed, listed

_HOME = Path(newsclean.__file__).parent
_LISTS = load_lists(_HOME / "lexicon" / "vocabulary.txt")


def test_a_list_has_a_name_and_entries_and_comments_are_none(tmp_path: Path) -> None:
    file = tmp_path / "vocabulary.txt"
    file.write_text("# Words.\n\n[times.units]\njam, hari\nbulan\n\n# Ago.\n[times.ago]\nbaru saja\n", encoding="utf-8")
    assert load_lists(file) == {"times.units": ["jam", "hari", "bulan"], "times.ago": ["baru saja"]}


@pytest.mark.parametrize("name", _LISTS)
def test_each_list_has_each_word_once_and_all_are_found(name: str) -> None:
    assert [word for word, count in Counter(_LISTS[name]).items() if count > 1] == []
    assert [word for word in _LISTS[name] if not re.fullmatch(any_listed(name), word.replace("*", "nusa"))] == []


def test_each_list_is_used_in_the_package() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _HOME.rglob("*.py"))
    assert [name for name in _LISTS if f'"{name}"' not in code and f"'{name}'" not in code] == []


@pytest.mark.parametrize(
    ("text", "is_one"), [("Warta", False), ("Suara", True), ("suaranusa", True), ("pos", True), ("pospos", False)]
)
def test_a_star_stands_for_any_letters_or_none(text: str, is_one: bool) -> None:
    assert (re.fullmatch(any_listed("datelines.press"), text, re.IGNORECASE) is not None) == is_one


def test_a_name_that_is_no_list_is_an_error() -> None:
    with pytest.raises(KeyError):
        listed("times.of_day")
