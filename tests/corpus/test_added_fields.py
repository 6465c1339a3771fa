"""Metadata in records: new fields stand at the end, and all that was there keeps its bytes."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import Watcher, clean_file, messages, settings

from newsclean.corpus.formats.cells import added_cell
from newsclean.corpus.job import Task, run
from newsclean.corpus.json_bytes import with_members

TEXT = "BOGOR, KOMPAS.com - Warga Desa Sukamaju memanen padi dua pekan lebih awal.\nBaca juga: Harga Gabah Naik Tajam\n"
STORY = "Warga Desa Sukamaju memanen padi dua pekan lebih awal.\n"
ALL = {"select": (), "add": ("place", "related"), "prefix": "nc_"}


@pytest.mark.parametrize("chunk_bytes", [1, 1 << 20])
@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.jsonl", '{"n": 1.50, "text": %s}\n', '{"n": 1.50, "text": %s, "nc_place": "BOGOR", "nc_related": [%s]}\n'),
        ("a.jsonl", '{"text":%s,"n":1}\n\n', '{"text":%s,"n":1,"nc_place":"BOGOR","nc_related":[%s]}\n\n'),
        ("a.json", '[\n  {\n    "text": %s\n  }\n]\n',
         '[\n  {\n    "text": %s,\n    "nc_place": "BOGOR",\n    "nc_related": [%s]\n  }\n]\n'),
        ("a.json", '{"data": [{"text": %s}]}', '{"data": [{"text": %s, "nc_place": "BOGOR", "nc_related": [%s]}]}'),
    ],
)  # fmt: skip
def test_json(tmp_path: Path, name: str, before: str, after: str, chunk_bytes: int) -> None:
    out, summary = clean_file(tmp_path, name, (before % json.dumps(TEXT)).encode(), chunk_bytes=chunk_bytes, **ALL)
    assert out.decode() == after % (json.dumps(STORY), '"Harga Gabah Naik Tajam"')
    assert (summary.changed, summary.errors) == (1, 0)
    assert clean_file(tmp_path, name, out, **ALL)[0] == out


@pytest.mark.parametrize("chunk_bytes", [1, 1 << 20])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('id,text\n1,"%s"\n2,x\n', 'id,text,nc_place,nc_related\n1,"%s",BOGOR,"%s"\n2,x,,[]\n'),
        ('\ufeff"text";"id"\r\n"%s";"1"', '\ufeff"text";"id";"nc_place";"nc_related"\r\n"%s";"1";"BOGOR";"%s"'),
        ('text\n', 'text,nc_place,nc_related\n'),
    ],
)  # fmt: skip
def test_a_table(tmp_path: Path, before: str, after: str, chunk_bytes: int) -> None:
    related = json.dumps(["Harga Gabah Naik Tajam"]).replace('"', '""')
    data = before.replace("%s", TEXT).encode()
    out, summary = clean_file(tmp_path, "a.csv", data, chunk_bytes=chunk_bytes, **ALL)
    assert out.decode() == after.replace("%s", STORY, 1).replace("%s", related)
    assert summary.errors == 0
    assert clean_file(tmp_path, "a.csv", out, **ALL)[0] == out
    for row in csv.reader(io.StringIO(out.decode())):
        assert len(row) in (1, 3, 4) or row == []


def test_a_bad_row_stays_as_it_is(tmp_path: Path) -> None:
    out, summary = clean_file(tmp_path, "a.csv", b"id,text\n1\n2,x\n", **ALL)
    assert out == b"id,text,nc_place,nc_related\n1\n2,x,,[]\n"
    assert len(messages(summary)) == 1


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        ("BOGOR", "BOGOR"),
        ("=1+1", "'=1+1"), ("+62", "'+62"), ("-", "'-"), ("@a", "'@a"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
        (["=1"], '["=1"]'),
        ({"place": "é"}, '{"place": "é"}'),
    ],
)  # fmt: skip
def test_no_new_cell_is_a_formula(value: Any, cell: str) -> None:
    assert added_cell(value) == cell


def test_parquet_has_the_same_types_whatever_there_is(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path, out = tmp_path / "a.parquet", tmp_path / "out.parquet"
    schemas = []
    for texts in ([TEXT, None, "x"], ["x"], []):
        numbers, column = arrow.array(range(len(texts)), arrow.int64()), arrow.array(texts, arrow.string())
        table = arrow.table({"n": numbers, "text": column})
        parquet.write_table(table, path, row_group_size=2, compression="zstd")
        summary = run([Task(path, out)], settings(select=(), add=("all",)))
        schemas.append(parquet.read_schema(out))
        assert summary.errors == 0
        assert parquet.read_table(out).select(["n"]).equals(table.select(["n"]))
        rows = parquet.read_table(out).to_pylist()
        assert [row["newsclean_place"] for row in rows] == ["BOGOR" if text == TEXT else None for text in texts]
    assert schemas[0].equals(schemas[1]) and schemas[0].equals(schemas[2])
    assert str(schemas[0].field("newsclean_captions").type) in (
        "list<element: struct<text: string, credit: string>>", "list<item: struct<text: string, credit: string>>"
    )


def test_a_field_that_is_there_stays_and_that_is_said(tmp_path: Path) -> None:
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"place": "sini", "text": TEXT}) + "\n[1]\n")
    watch = Watcher()
    run([Task(source, source)], settings(select=(), add=("place", "outlet"), prefix=""), watch=watch)
    first = json.loads(source.read_text().splitlines()[0])
    assert first == {"place": "sini", "text": STORY, "outlet": "Kompas.com"}
    assert [each.message for each in watch.warnings] == ["not added, for they are there: place"]


def test_a_text_alone_gets_none(tmp_path: Path) -> None:
    out, summary = clean_file(tmp_path, "a.json", json.dumps([TEXT]).encode(), **ALL)
    assert json.loads(out) == [STORY]
    assert summary.warnings.total() == 1


def test_a_resumed_run_knows_what_was_added(tmp_path: Path) -> None:
    source, target = tmp_path / "a.jsonl", tmp_path / "out" / "a.jsonl"
    source.write_text(json.dumps({"text": TEXT}) + "\n")
    for add in ((), ("place",), ("outlet",)):
        run([Task(source, target)], settings(resume=True, add=add))
        assert list(json.loads(target.read_text())) == ["text", *(f"newsclean_{name}" for name in add)]


VALUES = st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3))


@given(st.dictionaries(st.text(), VALUES, max_size=4), st.sampled_from([None, 0, 2]), st.booleans(), VALUES)
def test_members_are_added_and_nothing_else_is_touched(
    record: dict[str, Any], indent: int | None, is_ascii: bool, value: Any
) -> None:
    text = json.dumps(record, indent=indent, ensure_ascii=is_ascii)
    added = {"nc a": value, "nc b": "\ud800 \u2028é"}
    record = {name: old for name, old in record.items() if name not in added}
    text = json.dumps(record, indent=indent, ensure_ascii=is_ascii)
    new = with_members(text, added)
    assert json.loads(new) == record | added
    assert new.startswith(text.rstrip("}\n ")) and new.endswith(text[len(text.rstrip("}\n ")) :])
