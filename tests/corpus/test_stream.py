"""One stream into another."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from runs import CLEAN, DIRTY, Watcher, messages, python, settings

from newsclean.corpus.job import clean_stream
from newsclean.corpus.source import StreamSource

PIPE = (
    "import sys; from newsclean.corpus.job import *\n"
    "settings = Settings(select=('ad',), source_format='jsonl', jobs=%d)\n"
    "clean_stream(sys.stdin.buffer, sys.stdout.buffer, settings)"
)
LINE = json.dumps({"text": DIRTY}).encode() + b"\n"
CLEANED = json.dumps({"text": CLEAN}).encode() + b"\n"
# Records whose size is in another field: a large stream of them is cleaned soon.
_OTHER = {"catatan": "x" * 8_000}
LARGE = json.dumps({"text": DIRTY, **_OTHER}).encode() + b"\n"
LARGE_CLEANED = json.dumps({"text": CLEAN, **_OTHER}).encode() + b"\n"


def clean(data: bytes, name: str = "-", **changes: Any) -> Any:
    outfile = io.BytesIO()
    summary = clean_stream(io.BytesIO(data), outfile, settings(**changes), name=name)
    return outfile.getvalue(), summary


@pytest.mark.parametrize(
    ("name", "shape"),
    [("-", "%s"), ("a.txt", "%s"), ("a.csv", 'text\n"%s"\n'), ("a.dat", "%s"), ("a.json", '[{"text": %j}]')],
)
def test_the_format_is_that_of_the_name(name: str, shape: str) -> None:
    dirty, clean_ = (
        shape.replace("%s", text).replace("%j", json.dumps(text)).encode() for text in (DIRTY, CLEAN)
    )
    out, summary = clean(dirty, name)
    assert out == clean_
    assert (summary.files, summary.records, summary.changed, summary.files_changed) == (1, 1, 1, 1)


def test_a_parquet_stream() -> None:
    arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
    buffer = io.BytesIO()
    parquet.write_table(arrow.table({"text": [DIRTY]}), buffer)
    out, _ = clean(buffer.getvalue(), source_format="parquet")
    assert parquet.read_table(io.BytesIO(out))["text"].to_pylist() == [CLEAN]


def test_check_writes_nothing() -> None:
    out, summary = clean(LINE, source_format="jsonl", check=True)
    assert (out, summary.changed) == (b"", 1)


def test_problems() -> None:
    out, summary = clean(b"x" + LINE, source_format="jsonl")
    assert out == b"x" + LINE
    assert [line for line, _ in messages(summary)] == [1]
    out, summary = clean(b"abc\xff")
    assert (out, messages(summary)[0][1][:28]) == (b"", "not valid UTF-8 at byte 3 (0")


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_is_done_is_flushed(jobs: int) -> None:
    program = python(PIPE % jobs)
    assert program.stdin and program.stdout
    for lines in (1, 3, 5):
        program.stdin.write(LINE * lines)
        program.stdin.flush()
        assert [program.stdout.readline() for _ in range(lines)] == [CLEANED] * lines
    program.stdin.write(LINE.rstrip(b"\n"))
    program.stdin.close()
    assert program.stdout.read() == CLEANED.rstrip(b"\n")
    assert program.wait(timeout=60) == 0


def test_a_large_stream_through_processes() -> None:
    out, err = python(PIPE % 2).communicate(LARGE * 1_000, timeout=120)
    assert (out, err) == (LARGE_CLEANED * 1_000, b"")


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
def test_memory_stays_small() -> None:
    program = (
        "import resource, sys; from newsclean.corpus.job import *\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "clean_stream(sys.stdin.buffer, sys.stdout.buffer, Settings(select=('ad',), source_format='jsonl'))\n"
        "sys.stderr.write(str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before))"
    )
    _, err = python(program).communicate(LARGE * 5_000, timeout=120)
    assert len(LARGE) * 5_000 > 30e6
    assert int(err) * 1024 < 30e6


def test_a_closed_pipe_is_told(tmp_path: Path) -> None:
    program = PIPE % 1 + "\n"
    done = subprocess.run(
        [
            "sh",
            "-c",
            '"$0" -c "$1" < "$2" | head -c 10 > /dev/null',
            sys.executable,
            program,
            _large(tmp_path),
        ],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"BrokenPipeError" in done.stderr


def _large(folder: Path) -> Path:
    path = folder / "a.jsonl"
    path.write_bytes(LARGE * 500)
    return path


@pytest.mark.parametrize(
    ("arguments", "shape"),
    [({}, '{"text": %j}\n{"text": "x"}\n'), ({}, 'id,text\n1,"%s"\n'), ({"source_format": "text"}, "%s")],
)
def test_compressed_streams(arguments: dict[str, Any], shape: str) -> None:
    dirty, clean_ = (
        shape.replace("%s", text).replace("%j", json.dumps(text)).encode() for text in (DIRTY, CLEAN)
    )
    for module in (gzip, bz2, lzma):
        assert clean(module.compress(dirty), **arguments)[0] == clean_
        out, summary = clean(module.compress(dirty)[:-7], **arguments)
        assert clean_.startswith(out)
        assert [text[:42] for _, text in messages(summary)] == ["the compressed data is damaged or cut off "]


def test_a_format_is_noted() -> None:
    watch = Watcher()
    clean_stream(io.BytesIO(LINE * 2), io.BytesIO(), settings(), watch=watch)
    assert watch.notes == ["-: its content is JSON Lines, and is read so; --from text reads it as one article"]


class Slow(io.BytesIO):
    """A stream that gives a hundred bytes at a time."""

    def read1(self, size: int | None = -1) -> bytes:
        return self.read(100)


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("json", '{"text": "x", "list": [' + '"kata", ' * 3000 + '"kata"]}'),
        ("csv", 'id,text\n1,"' + "kata " * 5000 + '"\n'),
    ],
)
def test_a_record_that_comes_slowly_is_looked_at_once(
    monkeypatch: pytest.MonkeyPatch, kind: str, document: str
) -> None:
    steps = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal steps
        steps += frame.f_code.co_name == "_take" if event == "call" else getattr(argument, "__name__", "") == "match"

    monkeypatch.setattr(StreamSource, "idle", property(lambda self: True))
    options = settings(source_format=kind, select=("debris",))
    clean_stream(Slow(document.encode()), io.BytesIO(), options)  # what is made once is made here
    out = io.BytesIO()
    sys.setprofile(count)
    try:
        clean_stream(Slow(document.encode()), out, options)
    finally:
        sys.setprofile(None)
    assert out.getvalue().decode() == document
    assert steps < (9000 if kind == "json" else 300)  # of 250 parts; to clean the record takes a hundred


def test_removals_and_rejects_of_a_stream(tmp_path: Path) -> None:
    removed, rejects = tmp_path / "removed", tmp_path / "rejects"
    out, summary = clean(LINE + b"{x\n" + LINE, source_format="jsonl", removed=removed, rejects=rejects)
    assert out == CLEANED * 2
    entries = [json.loads(line) for line in removed.read_text().splitlines()]
    assert [(entry["file"], entry["line"], entry["text"]) for entry in entries] == [
        ("-", 1, "ADVERTISEMENT"),
        ("-", 3, "ADVERTISEMENT"),
    ]
    assert (rejects.read_bytes(), summary.errors) == (b"{x\n", 1)
