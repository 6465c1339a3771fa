"""Only the first records of each input: a quick look at a big corpus."""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from runs import CLEAN, DIRTY, Watcher, clean_file, messages, settings

from newsclean.corpus.job import RunError, Task, clean_stream, run

D, C = json.dumps(DIRTY)[1:-1], json.dumps(CLEAN)[1:-1]


class Case:
    """A file of four records, %s the text of each, and what is left of it with two."""

    def __init__(self, name: str, whole: str, two: str) -> None:
        self.name = name
        text, cleaned = (DIRTY, CLEAN) if name[1:] in (".csv", ".tsv", ".txt") else (D, C)
        self.data = whole.replace("%s", text).encode()
        self.whole, self.two = (shape.replace("%s", cleaned).encode() for shape in (whole, two))


ROWS = 'id,text\n1,"%s"\n2,"%s"\n3,"%s"\n4,"%s"\n'
FOUR = ", ".join(['{"text": "%s"}'] * 4)
TWO = '{"text": "%s"}, {"text": "%s"}'
CASES = {
    "jsonl": Case("a.jsonl", '{"text": "%s"}\n' * 4, '{"text": "%s"}\n' * 2),
    "jsonl with blank lines": Case("a.jsonl", '\n{"text": "%s"}\r\n\n' * 4,
                                   '\n{"text": "%s"}\r\n\n\n{"text": "%s"}\r\n'),
    "jsonl with a bad line": Case("a.jsonl", '{"text": "%s"}\n{x\n' * 2, '{"text": "%s"}\n{x\n'),
    "jsonl with a record without a text": Case("a.jsonl", '{"text": "%s"}\n{"text": null}\n' * 2,
                                               '{"text": "%s"}\n{"text": null}\n'),
    "array": Case("a.json", f"[{FOUR}]", f"[{TWO}]\n"),
    "array of texts": Case("a.json", '["%s", "%s", "%s", "%s"]', '["%s", "%s"]\n'),
    "array with a record a line": Case("a.json", "[\n  " + FOUR.replace(", ", ",\n  ") + "\n]\n",
                                       "[\n  " + TWO.replace(", ", ",\n  ") + "\n]\n"),
    "array with something else in it": Case("a.json", f'[{{"text": "%s"}}, 7, {TWO}]', '[{"text": "%s"}, 7]\n'),
    "array that is cut off": Case("a.json", f"[{FOUR}", f"[{TWO}]\n"),
    "object around an array": Case("a.json", f'{{"page": 1, "data": {{"items": [{FOUR}], "next": "b"}}}}',
                                   f'{{"page": 1, "data": {{"items": [{TWO}]}}}}\n'),
    "objects one after another": Case("a.json", '{"text": "%s"}\n' * 4, '{"text": "%s"}\n' * 2),
    "csv": Case("a.csv", ROWS, 'id,text\n1,"%s"\n2,"%s"\n'),
    "csv with a bad row": Case("a.csv", ROWS.replace('2,"%s"', "2"), 'id,text\n1,"%s"\n2\n'),
    "csv with blank lines": Case("a.csv", ROWS.replace("2,", "\n2,"), 'id,text\n1,"%s"\n\n2,"%s"\n'),
    "tsv": Case("a.tsv", ROWS.replace(",", "\t"), 'id\ttext\n1\t"%s"\n2\t"%s"\n'),
    "text": Case("a.txt", "%s", "%s"),
}  # fmt: skip
each = pytest.mark.parametrize("case", CASES.values(), ids=CASES)
# Four records in one chunk, and in chunks of one or two.
sizes = pytest.mark.parametrize("chunk_bytes", [1 << 20, 1, 200])


def _stream(name: str, data: bytes, **changes: Any) -> bytes:
    outfile = io.BytesIO()
    clean_stream(io.BytesIO(data), outfile, settings(**changes), name=name)
    return outfile.getvalue()


@each
@sizes
def test_the_output_is_a_whole_file_of_the_first_records(case: Case, chunk_bytes: int, tmp_path: Path) -> None:
    changes = {"limit": 2, "chunk_bytes": chunk_bytes}
    out, summary = clean_file(tmp_path, case.name, case.data, **changes)
    assert out == case.two
    assert summary.records == (1 if case.name == "a.txt" else 2)
    assert _stream(case.name, case.data, **changes) == case.two
    packed, _ = clean_file(tmp_path, f"{case.name}.gz", gzip.compress(case.data), **changes)
    assert gzip.decompress(packed) == case.two


@each
@sizes
def test_a_file_with_fewer_records_is_as_without_a_limit(case: Case, chunk_bytes: int) -> None:
    assert _stream(case.name, case.data, limit=9, chunk_bytes=chunk_bytes) == case.whole


@given(case=st.sampled_from(list(CASES.values())), limit=st.integers(1, 6), chunk_bytes=st.integers(1, 600))
def test_they_are_the_same_however_a_file_is_read_and_found_again_in_what_was_written(
    case: Case, limit: int, chunk_bytes: int
) -> None:
    once = _stream(case.name, case.data, limit=limit, chunk_bytes=chunk_bytes)
    assert _stream(case.name, case.data, limit=limit) == once
    for fewer in range(1, limit + 1):
        assert _stream(case.name, once, limit=fewer) == _stream(case.name, case.data, limit=fewer)


@pytest.mark.parametrize("row_group_size", [2, 5])
@pytest.mark.parametrize("limit", [1, 2, 3, 5, 9])
def test_parquet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, row_group_size: int) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("newsclean.corpus.formats.parquet._BATCH", 2)
    words = arrow.array(["a", "b", "a", "b", "a"]).dictionary_encode()
    table = arrow.table({"id": range(5), "kind": words, "text": [DIRTY] * 5}).replace_schema_metadata({"a": "b"})
    buffer = io.BytesIO()
    parquet.write_table(table, buffer, row_group_size=row_group_size)
    out, summary = clean_file(tmp_path, "a.parquet", buffer.getvalue(), limit=limit)
    cleaned = table.set_column(2, table.schema.field("text"), arrow.array([CLEAN] * 5)).slice(0, limit)
    assert parquet.read_table(io.BytesIO(out)).equals(cleaned, check_metadata=True)
    assert summary.records == min(limit, 5)


class Endless(io.RawIOBase):
    """A source that never ends; `given` counts how often it was read."""

    def __init__(self, piece: bytes) -> None:
        self.piece, self.given = piece, 0

    def readable(self) -> bool:
        return True

    def read1(self, size: int) -> bytes:
        self.given += 1
        assert self.given < 100, "it is read on and on"
        return self.piece


@pytest.mark.parametrize(
    ("name", "opening", "record"),
    [
        ("a.jsonl", b"", b'{"text": "x"}\n'),
        ("a.json", b"[", b'{"text": "x"},'),
        ("a.csv", b"text,id\n", b"x,1\n"),
        ("-", b'{"text": "x"}\n', b'{"text": "x"}\n'),
    ],
)
def test_nothing_is_read_behind_them(name: str, opening: bytes, record: bytes) -> None:
    source: Any = Endless(opening + record * 3)
    out = io.BytesIO()
    source.read1 = _then(source, record * 1000)
    summary = clean_stream(source, out, settings(limit=1000, chunk_bytes=1000), name=name)
    assert (summary.records, summary.errors) == (1000, 0)
    assert _stream(name, out.getvalue()) == out.getvalue()


def _then(source: Endless, piece: bytes) -> Callable[[int], bytes]:
    """Give the source's first piece once, then another one again and again."""
    first = source.read1

    def read1(size: int) -> bytes:
        got = first(size)
        source.piece = piece
        return got

    return read1


def test_a_file_that_is_cut_off_within_them_is_told(tmp_path: Path) -> None:
    data = CASES["array that is cut off"].data
    for limit, told in ((4, 0), (5, 1), (6, 1)):
        assert len(messages(clean_file(tmp_path, "a.json", data, limit=limit)[1])) == told


def test_bad_records_behind_them_are_not_seen(tmp_path: Path) -> None:
    data = b'{"text": "x"}\n' * 2 + b"{x\n"
    assert messages(clean_file(tmp_path, "a.jsonl", data, limit=2)[1]) == []
    assert len(messages(clean_file(tmp_path, "a.jsonl", data, limit=3)[1])) == 1


@pytest.mark.parametrize("changes", [{"check": True}, {"diff": True}], ids=str)
def test_a_look_and_what_accounts_for_it_stop_there_too(tmp_path: Path, changes: dict[str, Any]) -> None:
    sources = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for source in sources:
        source.write_bytes(CASES["jsonl"].data)
    watch, removed = Watcher(), tmp_path / "removed"
    summary = run([Task(source) for source in sources], settings(limit=3, removed=removed, **changes), watch=watch)
    assert (summary.files, summary.records, summary.changed) == (2, 6, 6)
    assert len(removed.read_bytes().splitlines()) == 6
    assert len(watch.shows) == (6 if "diff" in changes else 0)


def test_with_several_processes_it_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsclean.corpus.workers.ENOUGH", 1)
    record = json.dumps({"text": DIRTY}).encode() + b"\n"
    changes = {"limit": 700, "chunk_bytes": 2_000}
    alone, beside = (
        clean_file(tmp_path, "a.jsonl", record * 2000, jobs=jobs, **changes) for jobs in (1, 2)
    )
    assert alone[0].count(b"\n") == 700
    assert (alone[0], alone[1].to_dict()) == (beside[0], beside[1].to_dict())


def test_nothing_is_cleaned_in_place_or_resumed(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(CASES["jsonl"].data)
    for task, resume in ((Task(path, path), False), (Task(path, tmp_path / "b.jsonl"), True)):
        with pytest.raises(RunError, match="limit"):
            run([task], settings(limit=1, resume=resume))
    assert path.read_bytes() == CASES["jsonl"].data
    assert list(tmp_path.iterdir()) == [path]
