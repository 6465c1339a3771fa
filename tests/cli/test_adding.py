"""`--add`, and `newsclean fields`, which says what it adds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from cli_tools import ARTICLE, Run, write

from newsclean.schema import ADDED, FIELDS


def test_what_was_found_goes_into_each_record(run: Run) -> None:
    write("a.jsonl", json.dumps({"id": 1, "text": ARTICLE}) + "\n")
    record = json.loads(run("a.jsonl", "--add", "place,related").out)
    assert list(record) == ["id", "text", "newsclean_place", "newsclean_related"]
    assert record["newsclean_related"] == ["Harga Gabah Naik Jelang Musim Hujan"]
    assert list(json.loads(run("a.jsonl", "--add", "outlet", "--add", "place", "--prefix", "").out)) == [
        "id", "text", "outlet", "place"
    ]
    assert run("-i", "a.jsonl", "--add", "all", "--prefix", "x.").code == 0
    assert len(json.loads(Path("a.jsonl").read_text())) == 2 + len(ADDED) + 1  # with the raw text of the time


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a.jsonl", "--add", "plac"), "'plac' is none of dateline, place, "),
        (("a.txt", "--add", "place"), "--add needs records"),
        (("d", "-o", "out", "--add", "place"), "--add needs records"),
    ],
)
def test_errors(run: Run, arguments: tuple[str, ...], message: str) -> None:
    write("a.txt")
    write("d/a.txt")
    write("a.jsonl", json.dumps({"text": ARTICLE}) + "\n")
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err


def test_fields_lists_them_all(run: Run) -> None:
    out = run("fields").out
    for field in FIELDS:
        assert f"{field.name}: " in out and field.about in out
        assert json.dumps(field.example, ensure_ascii=False) in out
