"""`--to jsonl`, `csv` and `tsv`: the records of all inputs in one output."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from cli_tools import ARTICLE, CLEAN, Run, write

from newsclean.schema import FIELDS

RECORDS = [
    {"id": 1, "price": 1.50, "text": ARTICLE, "tags": ["padi", "panen"]},
    {"id": 2, "text": "Hujan turun, kata \"Sari\".", "more": {"a": None}, "url": None, "ok": True},
    {"id": 3, "text": None},
]
LINES = "".join(json.dumps(each) + "\n" for each in RECORDS).replace("1.5,", "1.50,", 1)
QUOTED = ARTICLE.replace('"', '""')


def rows(text: str, delimiter: str = ",") -> list[dict[str, Any]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter))


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(("to", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_records_to_a_table(run: Run, to: str, delimiter: str) -> None:
    write("a.jsonl", LINES)
    found = rows(run("a.jsonl", "--to", to).out, delimiter)
    assert list(found[0]) == ["id", "price", "text", "tags", "more", "url", "ok"]
    assert found[0] == {
        "id": "1", "price": "1.50", "text": CLEAN, "tags": '["padi", "panen"]', "more": "", "url": "", "ok": ""
    }
    assert found[1]["text"] == 'Hujan turun, kata "Sari".' and found[1]["more"] == '{"a": null}'
    assert (found[1]["ok"], found[2]["text"]) == ("true", "")


@pytest.mark.parametrize("name", ["a.csv", "a.tsv"])
def test_a_table_to_records_and_back(run: Run, name: str) -> None:
    table = f'id,text,x\n1,"{QUOTED}",a\n2,Hujan turun.,"b,""c"""\n'
    write(name, table)
    out = run(name, "--to", "jsonl").out
    assert objects(out) == [
        {"id": "1", "text": CLEAN, "x": "a"}, {"id": "2", "text": "Hujan turun.", "x": 'b,"c"'}
    ]
    write("b.jsonl", out)
    back = run("b.jsonl", "--to", "csv", "-o", "back.csv")
    assert back.code == 0
    assert Path("back.csv").read_text() == table.replace(QUOTED, CLEAN.replace('"', '""'))


def test_json_and_parquet_to_records(run: Run) -> None:
    write("a.json", json.dumps(RECORDS, indent=2))
    out = run("a.json", "--to", "jsonl").out
    assert objects(out) == [RECORDS[0] | {"text": CLEAN}, *RECORDS[1:]]
    assert '"price": 1.5, ' in out and "  " not in out
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    parquet.write_table(arrow.table({"n": [1.0, float("nan")], "text": [ARTICLE, None]}), "a.parquet")
    assert objects(run("a.parquet", "--to", "jsonl").out) == [{"n": 1.0, "text": CLEAN}, {"n": None, "text": None}]


def test_a_directory_of_texts_to_records(run: Run) -> None:
    write("k/a.txt")
    write("k/sub/b.txt", ARTICLE + "Penulis: Budi Santoso\n")
    write("k/stopwords.txt", "yang\ndan\n")
    done = run("k", "--to", "jsonl", "-o", "k.jsonl")
    assert done.code == 0
    found = objects(Path("k.jsonl").read_text())
    assert [each["path"] for each in found] == ["k/a.txt", "k/sub/b.txt"]
    assert list(found[0]) == ["path", *(field.name for field in FIELDS)]
    title, _, story = CLEAN.partition("\n\n")
    assert (found[0]["title"], found[0]["text"], found[0]["outlet"]) == (title, story.strip(), "Kompas.com")
    assert found[1]["authors"] == ["Budi Santoso"]
    assert "left as they are: texts that are no article 1" in done.err
    assert objects(run("k", "--to", "jsonl").out) == found
    table = rows(run("k", "--to", "csv", "-q").out)
    assert table[1]["authors"] == '["Budi Santoso"]' and table[0]["dateline"].startswith('{"place": "BOGOR"')


def test_web_pages_to_records(run: Run) -> None:
    pytest.importorskip("trafilatura")
    paragraphs = "".join(f"<p>{line}</p>" for line in ARTICLE.splitlines() if line)
    write("k/a.html", f"<html><head><title>Panen</title></head><body><article>{paragraphs}</article></body></html>")
    (found,) = objects(run("k", "--to", "jsonl").out)
    assert (found["path"], found["dateline"]["place"]) == ("k/a.html", "BOGOR")


def test_records_of_several_formats_in_one_output(run: Run) -> None:
    write("k/a.jsonl", LINES)
    write("k/b.csv", "id,text\n7,Hujan turun.\n")
    for jobs in ("1", "2"):
        out = run("k", "--to", "jsonl", "--jobs", jobs).out
        assert out.startswith('{"id": 1, "price": 1.50, "text": ')
        assert [each["id"] for each in objects(out)] == [1, 2, 3, "7"]
    assert run("k/a.jsonl", "k/a.jsonl", "--to", "jsonl").out.count("\n") == 3  # each file once


def test_standard_input(run: Run) -> None:
    assert [each["id"] for each in rows(run("--from", "jsonl", "--to", "csv", stdin=LINES).out)] == ["1", "2", "3"]
    assert objects(run("--to", "jsonl", stdin="id,text\n7,Hujan turun.\n").out) == [{"id": "7", "text": "Hujan turun."}]


def test_what_was_found_goes_along(run: Run) -> None:
    write("a.csv", f'id,text\n1,"{QUOTED}"\n')
    (record,) = objects(run("a.csv", "--to", "jsonl", "--add", "related,place").out)
    assert record["newsclean_related"] == ["Harga Gabah Naik Jelang Musim Hujan"]
    write("a.jsonl", LINES)
    found = rows(run("a.jsonl", "--to", "csv", "--add", "place", "--prefix", "").out)
    assert (found[0]["place"], found[1]["place"]) == ("BOGOR", "")


def test_a_bad_record_is_told_and_left_out(run: Run) -> None:
    write("a.csv", "id,text\n1\n2,Hujan turun.\n")
    done = run("a.csv", "--to", "jsonl", "-o", "out.jsonl", "--rejects", "bad", "--removed", "removed")
    assert (done.code, objects(Path("out.jsonl").read_text())) == (2, [{"id": "2", "text": "Hujan turun."}])
    assert "error: a.csv:2: the row has 1 fields" in done.err
    assert Path("bad").read_text() == "1\n"


def test_two_columns_of_one_name(run: Run) -> None:
    assert objects(run("--from", "csv", "--to", "jsonl", stdin="x,text,x\na,Hujan turun.,b\n").out) == [
        {"x": "a", "text": "Hujan turun.", "x_2": "b"}
    ]


def test_of_the_format_that_they_have_records_keep_their_bytes(run: Run) -> None:
    odd = '{"a":1.50,"text":"Hujan turun."}\n\n'
    assert run("--from", "jsonl", "--to", "jsonl", stdin=odd).out == odd
    assert run("--from", "csv", "--to", "csv", stdin='"text"\r\nHujan turun.\r\n').out == '"text"\r\nHujan turun.\r\n'


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a.csv", "--to", "jsonl", "-o", "a.csv"), "has the suffix of csv"),
        (("a.csv", "--to", "jsonl", "-o", "k/"), "--to jsonl makes one file of all; k is a directory"),
        (("a.csv", "--to", "json"), "--to json is for one article"),
        (("k/a.jsonl", "a.csv", "--to", "jsonl", "-o", "k/a.jsonl"), "k/a.jsonl is both input and output"),
        (("k", "--to", "jsonl", "-o", "x.jsonl", "--resume"), "--resume goes on where files keep their format"),
    ],
)
def test_errors(run: Run, arguments: tuple[str, ...], message: str) -> None:
    write("a.csv", "id,text\n7,Hujan turun.\n")
    write("k/a.jsonl", LINES)
    before = {path: path.read_bytes() for path in Path().rglob("*.*")}
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert {path: path.read_bytes() for path in Path().rglob("*.*")} == before


def test_a_file_that_cannot_be_read_leaves_the_output_as_it_was(run: Run) -> None:
    write("a.csv", b"PK\x03\x04")
    write("out.jsonl", "lama\n")
    assert run("a.csv", "--to", "jsonl", "-o", "out.jsonl").code == 2
    assert Path("out.jsonl").read_text() == "lama\n"
