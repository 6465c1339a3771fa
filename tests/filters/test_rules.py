"""Rules of the user's: what they match goes, what is wrong with them is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsclean import Cleaner
from newsclean.filters.rules import RulesError

STORY = "Hujan turun sejak pagi di Karangmalang.", "Warga menutup pintu air."


def _rules(tmp_path: Path, *fields: str) -> Path:
    path = tmp_path / "rules.toml"
    path.write_text("[[phrase]]\n" + "\n".join(fields) + "\n", encoding="utf-8")
    return path


def _clean(rules: Path, line: str, url: str | None = None) -> bool:
    """Whether the rules take a line between two of a story, and nothing else."""
    text = "\n".join([STORY[0], line, STORY[1]])
    cleaned = Cleaner(rules=rules).clean(text, url=url)
    assert cleaned in (text, "\n".join(STORY))
    return cleaned != text


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        ("kabar karangmalang hadir di {brand}", "Kabar Karangmalang hadir di Contoh.com"),
        ("kabar~karangmalang", "KabarKarangmalang"),
        (r"\\d+ warga menyukai ini", "17 warga menyukai ini"),
        ("kabar|warta", "Warta"),
        (r"lihat\\.", "Lihat."),
    ],
)
def test_a_line_goes(tmp_path: Path, pattern: str, line: str) -> None:
    assert _clean(_rules(tmp_path, f'pattern = "{pattern}"', 'where = "line"'), line)


@pytest.mark.parametrize(("where", "goes"), [("apart", True), ("between", False)])
def test_a_sentence_behind_a_line_without_a_stop(tmp_path: Path, where: str, goes: bool) -> None:
    rules = _rules(tmp_path, r'pattern = "kabar pagi ini gratis\\."', f'where = "{where}"')
    text = f"Cara memanen padi\nKabar pagi ini gratis. {STORY[1]}"
    assert (Cleaner(rules=rules).clean(text) == f"Cara memanen padi\n{STORY[1]}") == goes


def test_a_rule_of_one_outlet(tmp_path: Path) -> None:
    rules = _rules(tmp_path, 'pattern = "kabar pagi"', 'where = "line"', 'outlet = "karangmalang.id"')
    assert _clean(rules, "Kabar pagi", "https://www.karangmalang.id/1")
    assert not _clean(rules, "Kabar pagi", "https://lain.id/1")
    assert not _clean(rules, "Kabar pagi")


def test_no_word_is_cut(tmp_path: Path) -> None:
    assert not _clean(_rules(tmp_path, 'pattern = "ab"'), "Kabar pagi")


def test_a_pattern_without_end_is_stopped_and_named(tmp_path: Path) -> None:
    cleaner = Cleaner(rules=_rules(tmp_path, 'pattern = "(?:a|aa)+b"'))
    text = f"{STORY[0]}\n{'a' * 5000}\n{STORY[1]}\n"
    (warning,) = cleaner.parse(text).warnings
    assert warning == "a rule took too long, and is skipped from here on: (?:a|aa)+b"
    assert cleaner.clean(text) == text
    assert cleaner.stopped_rules == ["(?:a|aa)+b"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (['pattern = "("'], "phrase 1: the pattern is not valid"),
        (['pattern = "a*"'], "phrase 1: the pattern matches where there is nothing"),
        (['where = "line"'], "phrase 1: a pattern is needed"),
        (['pattern = "a"', 'where = "di sini"'], "phrase 1: where must be one of"),
        (['pattern = "a"', 'kind = "iklan"'], "phrase 1: kind must be one of"),
        (['pattern = "a"', 'pola = "b"'], "phrase 1: unknown field 'pola'"),
        (["pattern = 3"], "phrase 1: outlet, pattern and example are strings"),
        (["pattern"], "not valid TOML"),
    ],
)
def test_what_is_wrong_is_told(tmp_path: Path, fields: list[str], message: str) -> None:
    with pytest.raises(RulesError, match=message):
        Cleaner(rules=_rules(tmp_path, *fields))
