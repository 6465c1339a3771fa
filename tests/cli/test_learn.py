"""`newsclean learn`, and what it learned in use."""

from __future__ import annotations

import csv
import gzip
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsclean.cli.command import newsclean

BOILERPLATE = "Lumbung tautan pembaca Karangmalang mengalir sampai subuh"
_PLACES = ("Sukamulya", "Karangjati", "Wonosari", "Batursari", "Girimulyo", "Tegalrejo", "Margasari", "Ciwaringin")


def _record(number: int, line: str = BOILERPLATE) -> dict[str, str]:
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
    assert not any(BOILERPLATE in text for text in _texts(clean))
    assert all(len(text.splitlines()) == 2 for text in _texts(clean))


def test_a_part_of_the_articles_of_an_outlet(tmp_path: Path) -> None:
    """What is said counts the articles that were read."""
    corpus = tmp_path / "korpus.jsonl"
    records = [{**_record(n % 8), "text": f"{_record(n % 8)['text']} Kata warga ke-{n}."} for n in range(40)]
    corpus.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    arguments = ["learn", str(corpus), "--per-outlet", "10", "-o", str(tmp_path / "rules.toml")]
    done = CliRunner().invoke(newsclean, arguments, standalone_mode=False)
    said = re.match(r"40 articles, of which (\d+) were read: ", done.stderr)
    assert said
    assert 4 <= int(said[1]) <= 20
    assert f"# Boilerplate that recurs in {said[1]} of 40 articles" in (tmp_path / "rules.toml").read_text()


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
    assert not any(BOILERPLATE in text for text in _texts(tmp_path / "bersih.jsonl"))


def test_an_outlet_that_a_field_names(tmp_path: Path) -> None:
    corpus, rules, clean = (tmp_path / name for name in ("korpus.csv", "rules.toml", "bersih.csv"))
    with corpus.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["media", "terbit", "isi"])
        table.writerows(["Kabar Karangmalang", f"{n + 1} Mei 2024", _record(n)["text"]] for n in range(8))
    _run("learn", corpus, "--outlet-field", "media", "--date-field", "terbit", "-o", rules)
    assert 'outlet = "Kabar Karangmalang"' in rules.read_text(encoding="utf-8")
    _run(corpus, "-o", clean, "--rules", rules, "--outlet-field", "media")
    assert BOILERPLATE not in clean.read_text(encoding="utf-8")
    _run(corpus, "-o", clean, "--rules", rules)
    assert BOILERPLATE in clean.read_text(encoding="utf-8")


BROKEN = {
    "rusak.jsonl": (b'{"isi": "Hujan."}\n{"isi": 5}\n{"isi": \xff}\n', "rusak.jsonl:2: the field 'isi' holds a number"),
    "terpotong.jsonl.gz": (gzip.compress(b'{"isi": "Hujan turun."}\n' * 999)[:60], "terpotong.jsonl.gz: "),
    "dua.csv": (b"isi,berita\nHujan,Banjir\n", "dua.csv: several fields could hold the text"),
}
WITHOUT_ARTICLES = {
    "paket.json": b'{"name": "korpus", "iklan": "ADVERTISEMENT"}',
    "hitungan.csv": b"kata,n\nyang,5\n",
    "kata.txt": b"yang\ndan\ndi\nke\n",
    "kosong.jsonl": b"",
}


def _beside(corpus: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (corpus.parent / name).write_bytes(content)
    return corpus.parent


def test_files_without_articles_are_left_out(corpus: Path, tmp_path: Path) -> None:
    folder = _beside(corpus, WITHOUT_ARTICLES)
    done = CliRunner().invoke(newsclean, ["learn", str(folder)], standalone_mode=False)
    assert not done.return_value, done.output
    assert f"left as it is: {folder / 'paket.json'}: no field holds the text" in done.stderr
    assert "8 articles: 1 rules to review" in done.stderr
    assert "left as they are: files without a field for the text 2, texts that are no article 1" in done.stderr
    assert 'outlet = "karangmalang.id"' in done.stdout


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told_and_the_rest_is_learned_from(corpus: Path, name: str) -> None:
    content, message = BROKEN[name]
    done = CliRunner().invoke(newsclean, ["learn", str(_beside(corpus, {name: content}))], standalone_mode=False)
    assert (done.return_value, done.exception) == (2, None)
    assert done.stderr.count(message) == 1
    assert 'outlet = "karangmalang.id"' in done.stdout


@pytest.mark.parametrize("option", ["--text-field", "--outlet-field", "--date-field"])
def test_where_nothing_can_be_read_reviewed_rules_stay(corpus: Path, tmp_path: Path, option: str) -> None:
    rules = tmp_path / "rules.toml"
    rules.write_text("# reviewed\n", encoding="utf-8")
    arguments = ["learn", str(corpus), option, "terbit", "-o", str(rules)]
    done = CliRunner().invoke(newsclean, arguments, standalone_mode=False)
    assert (done.return_value, rules.read_text(encoding="utf-8")) == (2, "# reviewed\n")
    assert "no field 'terbit'" in done.stderr


def test_mixed_formats(corpus: Path) -> None:
    records = [_record(number) for number in range(8)]
    lines = "".join(f"{each['url']},\"{each['text']}\"\n" for each in records[4:])
    _beside(corpus, {"b.json": json.dumps(records[:4]).encode(), "c.csv": f"url,isi\n{lines}".encode()})
    corpus.unlink()
    assert BOILERPLATE in _run("learn", corpus.parent)


def test_the_same_rules_and_titles_for_any_jobs(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsclean.corpus.workers.ENOUGH", 1)
    written = [
        (_run("learn", corpus, "-j", jobs, "--save-titles", tmp_path / "titles"), (tmp_path / "titles").read_bytes())
        for jobs in (1, 2)
    ]
    assert written[0] == written[1]


def test_the_examples_of_the_help_parse() -> None:
    command = newsclean.commands["learn"]
    lines = [line.split() for line in (command.epilog or "").splitlines() if line.strip().startswith("newsclean ")]
    assert len(lines) == 6
    for _, *arguments in lines:
        name = arguments[0]
        (command if name == "learn" else newsclean).make_context("newsclean", arguments[name == "learn" :]).close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["learn", "-"], "a corpus is read several times"),
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
