"""`newsclean learn`, and what it learned in use."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclean.cli.command import newsclean

FURNITURE = "Lumbung tautan pembaca Karangmalang mengalir sampai subuh"
_PLACES = ("Sukamulya", "Karangjati", "Wonosari", "Batursari", "Girimulyo", "Tegalrejo", "Margasari", "Ciwaringin")


def _record(number: int, line: str = FURNITURE) -> dict[str, str]:
    place, other = _PLACES[number], _PLACES[number - 3]
    lines = [f"{place} menanam bakau bersama {other}.", line, f"{other} menyusul sepekan kemudian."]
    title, text = f"Warga {place} Menanam Bakau Bersama", "\n".join(lines)
    return {"url": f"https://karangmalang.id/{number}", "title": title, "text": text}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "korpus.jsonl"
    path.write_text("".join(json.dumps(_record(number)) + "\n" for number in range(8)), encoding="utf-8")
    return path


def _run(*arguments: object) -> str:
    done = CliRunner().invoke(newsclean, [*map(str, arguments), "--quiet"], standalone_mode=False)
    assert not done.exception, done.output
    assert not done.return_value
    return done.output


def _texts(path: Path) -> list[str]:
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines()]


def test_learn_review_clean(corpus: Path, tmp_path: Path) -> None:
    rules, clean = tmp_path / "rules.toml", tmp_path / "bersih.jsonl"
    _run("learn", corpus, "-o", rules)
    _run(corpus, "-o", clean, "--rules", rules)
    assert not any(FURNITURE in text for text in _texts(clean))
    assert all(len(text.splitlines()) == 2 for text in _texts(clean))


def test_rules_go_to_the_screen(corpus: Path) -> None:
    assert 'outlet = "karangmalang.id"' in _run("learn", corpus)


@pytest.mark.parametrize("way", ["--two-pass", "--titles"])
def test_titles(tmp_path: Path, way: str) -> None:
    corpus, clean, titles = tmp_path / "korpus.jsonl", tmp_path / "bersih.jsonl", tmp_path / "titles"
    records = [_record(1, "Warga Wonosari Menanam Bakau Bersama"), _record(2)]
    corpus.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    if way == "--titles":
        _run("learn", corpus, "--save-titles", titles, "-o", tmp_path / "rules.toml")
    _run(corpus, "-o", clean, way, *([titles] if way == "--titles" else []))
    assert [len(text.splitlines()) for text in _texts(clean)] == [2, 3]


def test_rules_of_a_configuration_lie_beside_it(corpus: Path, tmp_path: Path) -> None:
    _run("learn", corpus, "-o", tmp_path / "rules.toml")
    (tmp_path / "newsclean.toml").write_text('rules = "rules.toml"\n', encoding="utf-8")
    _run(corpus, "-o", tmp_path / "bersih.jsonl")
    assert not any(FURNITURE in text for text in _texts(tmp_path / "bersih.jsonl"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["learn", "-"], "a corpus is read twice"),
        (["learn"], "Missing argument"),
        (["learn", "KORPUS", "-o", "KORPUS"], "would overwrite the input"),
        (["learn", "KORPUS", "-o", "sama", "--save-titles", "sama"], "would overwrite what --output writes"),
        (["--rules", "tidak-ada.toml", "KORPUS"], "tidak-ada.toml: No such file"),
        (["--titles", "KORPUS", "KORPUS"], "is no index of titles"),
        (["--two-pass", "-"], "cannot read standard input a second time"),
    ],
)
def test_what_cannot_be(corpus: Path, arguments: list[str], message: str) -> None:
    done = CliRunner().invoke(newsclean, [str(corpus) if each == "KORPUS" else each for each in arguments])
    assert done.exit_code == 2 or done.exit_code == 1
    assert message in done.output
