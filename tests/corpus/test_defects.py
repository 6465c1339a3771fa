"""Defects, and damage that only shows late, cost a record or a file but never the run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from room import CLEAN, DIRTY, clean_file, messages, settings

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


@pytest.mark.parametrize("depth", [100, 900, 1010, 1023, 5000])
def test_deep_nesting_costs_a_record_at_most(tmp_path: Path, depth: int) -> None:
    deep = b"[" * depth + b"]" * depth
    dirty, clean = (b"Pagi.\\nADVERTISEMENT\\nSore.", b"Pagi.\\nSore.")
    data = b'{"text": "%s", "x": %s}\n{"text": "%s"}\n' % (dirty, deep, dirty)
    out, summary = clean_file(tmp_path, "a.jsonl", data)
    first, second = out.splitlines()
    assert first in (data.splitlines()[0], data.splitlines()[0].replace(dirty, clean))
    assert second == b'{"text": "%s"}' % clean
    assert summary.errors == (dirty in first)


def test_a_damaged_row_group(tmp_path: Path) -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "x.parquet"
    parquet.write_table(arrow.table({"text": [DIRTY * 50] * 10}), path, compression="zstd")
    data = path.read_bytes()
    out, summary = clean_file(tmp_path, "a.parquet", data[:4] + bytes(60) + data[64:])
    assert out is None
    assert len(summary.problems) == 1
