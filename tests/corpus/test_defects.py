"""Defects, and damage that only shows late, cost a record or a file but never the run."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, clean_file, messages, python, settings

from newsclean.corpus.formats.json_file import JsonFile
from newsclean.corpus.formats.jsonl import JsonLines
from newsclean.corpus.job import Task, run


def broken(*arguments: Any, **options: Any) -> None:
    raise ZeroDivisionError("uji")


@pytest.mark.parametrize("method", ["chunks", "records", "rebuild"])
def test_a_defect_in_a_format_costs_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str
) -> None:
    monkeypatch.setattr(JsonLines, method, broken)
    (tmp_path / "a.jsonl").write_text('{"text": "Pagi.\\nADVERTISEMENT\\nSore."}\n')
    (tmp_path / "b.txt").write_text(DIRTY)
    summary = run(
        [Task(tmp_path / name, tmp_path / f"{name}.out") for name in ("a.jsonl", "b.txt")], settings()
    )
    assert messages(summary) == [(None, "internal error, please report it: ZeroDivisionError('uji')")]
    assert not (tmp_path / "a.jsonl.out").exists()
    assert (tmp_path / "b.txt.out").read_text() == CLEAN


def nested(depth: int) -> bytes:
    """A record to be cleaned, with so many brackets in brackets."""
    return b'{"text": "Pagi.\\nADVERTISEMENT\\nSore.", "x": %s}' % (b"[" * (depth - 1) + b"]" * (depth - 1))


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
@pytest.mark.parametrize("fast", [True, False], ids=["orjson", "json"])
@pytest.mark.parametrize("depth", [100, 500, 501, 900, 1010, 1023, 5000])
def test_deep_nesting_costs_a_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, depth: int, fast: bool, name: str
) -> None:
    forms = {"a.jsonl": JsonLines(fast=fast), "a.json": JsonFile(fast=fast)}
    monkeypatch.setattr("newsclean.corpus.formats.named", lambda _: forms[name])
    out, summary = clean_file(tmp_path, name, nested(depth) + b"\n" + nested(2) + b"\n")
    clean = [line.replace(b"ADVERTISEMENT\\n", b"") for line in (nested(depth), nested(2))]
    if depth > 500:
        clean[0] = nested(depth)
        assert messages(summary) == [(1, "more than 500 brackets in brackets")]
    assert out.splitlines() == clean


def called(depth: int, function: Callable[[], Any]) -> Any:
    """What a function gives that is called with so many calls open."""
    return called(depth - 1, function) if depth else function()


def test_nesting_does_not_depend_on_who_calls(tmp_path: Path) -> None:
    outs = [called(depth, lambda: clean_file(tmp_path, "a.jsonl", nested(500))[0]) for depth in (0, 300)]
    assert outs[0] == outs[1] == nested(500).replace(b"ADVERTISEMENT\\n", b"")


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory that holds")
@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json", "a.csv"])
def test_a_record_that_does_not_fit_in_the_memory(tmp_path: Path, name: str) -> None:
    with open(tmp_path / name, "wb") as file:
        file.write(b'{"text": "')
        file.truncate(1 << 32)  # nothing of it is on the disk
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from newsclean.corpus.job import run, Settings, Task\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1 << 28, 1 << 28))\n"
        "print(run([Task(Path(sys.argv[1]), Path(sys.argv[1] + '.out'))], Settings()).problems[0])"
    )
    out, err = python(program, tmp_path / name).communicate(timeout=60)
    assert re.search(rb": a record of [\d,]+ bytes or more does not fit in the memory\n$", out), (out, err)


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit of memory that holds")
def test_a_record_that_can_be_read_but_not_parsed(tmp_path: Path) -> None:
    """A package that reads JSON fast may end the process where there is no memory."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "' + b"x" * (100 << 20) + b'"}\n')
    program = (
        "import resource, sys; from pathlib import Path\n"
        "from newsclean.corpus.job import run, Settings, Task\n"
        "resource.setrlimit(resource.RLIMIT_AS, (360 << 20, 360 << 20))\n"
        "print(run([Task(Path(sys.argv[1]), Path(sys.argv[1] + '.out'))], Settings()).problems[0])"
    )
    out, err = python(program, path).communicate(timeout=60)
    assert re.search(rb": a record of [\d,]+ bytes or more does not fit in the memory\n$", out), (out, err)


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_record_larger_than_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    for module in ("source", "formats.text"):
        monkeypatch.setattr(f"newsclean.corpus.{module}.largest", lambda: 1000)
    _, summary = clean_file(tmp_path, name, b'{"text": "' + b"x" * 5000, chunk_bytes=100)
    assert "bytes or more does not fit in the memory" in messages(summary)[0][1]


def test_a_damaged_row_group(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.parquet"
    parquet.write_table(arrow.table({"text": [DIRTY * 50] * 10}), path, compression="zstd")
    data = path.read_bytes()
    out, summary = clean_file(tmp_path, "a.parquet", data[:4] + bytes(60) + data[64:])
    assert out is None
    assert len(summary.problems) == 1
