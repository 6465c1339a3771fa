"""Outputs appear whole or not at all; what was there keeps its mode, its owner and its links."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, Watcher, clean_file, clean_in_place, leftovers, messages, python, settings

from newsclean.corpus.job import CorpusError, Settings, Task, run
from newsclean.corpus.manifest import NAME

needs_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")
needs_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="changes owners")


def article(path: Path, text: str = DIRTY) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


@needs_posix
def test_in_place_keeps_the_mode_and_follows_a_link(tmp_path: Path) -> None:
    real = article(tmp_path / "data" / "a.txt")
    real.chmod(0o640)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    clean_in_place(link)
    assert link.is_symlink()
    assert real.read_text() == CLEAN
    assert real.stat().st_mode & 0o777 == 0o640
    assert leftovers(tmp_path) == []


@needs_root
def test_in_place_keeps_the_owner(tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    os.chown(path, 12345, 23456)
    clean_in_place(path)
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 23456)


@needs_posix
def test_a_new_file_has_the_mode_of_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        clean_file(tmp_path, "a.txt", DIRTY.encode())
    finally:
        os.umask(before)
    assert (tmp_path / "out" / "a.txt").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("lines", [1, 1000])
def test_an_unchanged_file_is_not_touched_in_place(tmp_path: Path, lines: int) -> None:
    path = article(tmp_path / "a.jsonl", '{"text": "bersih"}\n' * lines)
    before = path.stat()
    summary = clean_in_place(path, chunk_bytes=100)
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert (summary.records, summary.changed, summary.files_changed) == (lines, 0, 0)
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("dirty", [0, 1, 998, 999])
def test_a_late_change_in_place_keeps_what_was_before_it(tmp_path: Path, dirty: int) -> None:
    lines = [f'{{"text": "bersih {n}"}}\n' for n in range(1000)]
    cleaned = "".join(lines)
    lines[dirty] = lines[dirty].replace("bersih", "hujan\\nADVERTISEMENT\\nbersih")
    path = article(tmp_path / "a.jsonl", "".join(lines))
    clean_in_place(path, chunk_bytes=100)
    assert path.read_text() == cleaned.replace(f'bersih {dirty}"', f'hujan\\nbersih {dirty}"')


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    article(tmp_path / "blocked", "a file where a directory is needed")
    tasks = [
        Task(article(tmp_path / "1.txt"), tmp_path / "blocked" / "1.txt"),
        Task(tmp_path / "2.txt", tmp_path / "out" / "2.txt"),
        Task(article(tmp_path / "3.txt"), tmp_path / "out" / "3.txt"),
    ]
    watch = Watcher()
    summary = run(tasks, settings(), watch=watch)
    assert (tmp_path / "out" / "3.txt").read_text() == CLEAN
    assert (summary.files, summary.errors, summary.records) == (3, 2, 1)
    assert [problem.file for problem in watch.problems] == [str(tmp_path / "1.txt"), str(tmp_path / "2.txt")]
    assert watch.files == [("3.txt", True)]


LIMITED = """
import resource, sys
from pathlib import Path
from newsclean.corpus.job import Settings, Task, run
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
folder = Path(sys.argv[1])
tasks = [Task(folder / name, folder / "out" / name) for name in ("big.jsonl", "small.jsonl")]
options = {"resume": len(sys.argv) > 2, "checkpoint_bytes": 10_000, "chunk_bytes": 5000}
for problem in run(tasks, Settings(**options)).problems:
    print(problem)
"""


@needs_posix
@pytest.mark.parametrize("resume", [[], ["resume"]])
def test_a_full_disk(tmp_path: Path, resume: list[str]) -> None:
    article(tmp_path / "big.jsonl", '{"text": "bersih"}\n' * 10_000)
    article(tmp_path / "small.jsonl", '{"text": "bersih"}\n')
    program = python(LIMITED, tmp_path, *resume)
    out, err = program.communicate(timeout=60)
    target = tmp_path / "out" / "big.jsonl"
    assert out.decode() == f"{tmp_path / 'big.jsonl'}: {target}: File too large\n", err.decode()
    assert leftovers(tmp_path) == ([NAME, "big.jsonl.newsclean-partial"] if resume else [])
    assert (tmp_path / "out" / "small.jsonl").exists()
    if resume:
        tasks = [Task(tmp_path / "big.jsonl", tmp_path / "out" / "big.jsonl")]
        run(tasks, Settings(resume=True, checkpoint_bytes=10_000, chunk_bytes=5000))
        assert (tmp_path / "out" / "big.jsonl").read_bytes() == (tmp_path / "big.jsonl").read_bytes()
        assert leftovers(tmp_path) == [NAME]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_devices_are_written_directly(tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    assert messages(run([Task(path, Path("/dev/null"))], settings())) == []
    assert messages(run([Task(path, Path("/dev/full"))], settings())) == [
        (None, "/dev/full: No space left on device")
    ]
    with pytest.raises(CorpusError, match="/dev/full: No space left on device"):
        run([Task(path, tmp_path / "out.txt")], settings(removed=Path("/dev/full")))


def append(path: Path) -> None:
    with open(path, "ab") as file:
        file.write(b"baru\n")


def swap(path: Path) -> None:
    """Put another file there, of the same size and time."""
    before, new = path.stat(), path.with_name("new")
    new.write_bytes(path.read_bytes().replace(b"pagi", b"PAGI"))
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(path)


def rewrite(path: Path) -> None:
    """Write other bytes into it, and give it its time back."""
    before = path.stat()
    path.write_bytes(path.read_bytes().replace(b"pagi", b"PAGI"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@needs_posix
@pytest.mark.parametrize("edit", [append, swap, rewrite])
def test_a_source_that_is_edited_meanwhile_is_left_alone(tmp_path: Path, edit: Callable[[Path], None]) -> None:
    path = article(tmp_path / "a.jsonl", '{"text": "pagi\\nADVERTISEMENT\\nsore"}\n' * 100)
    edited: list[bytes] = []

    class Editor(Watcher):
        def advance(self, bytes: int, records: int) -> None:
            if not edited:
                edit(path)
                edited.append(path.read_bytes())

    summary = run([Task(path, path)], settings(chunk_bytes=500), watch=Editor())
    assert messages(summary) == [(None, "the file changed while it was read, so it was left as it was")]
    assert [path.read_bytes()] == edited
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("suffix", [".txt", ".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".html", ".parquet"])
def test_an_empty_input_has_an_empty_output(tmp_path: Path, suffix: str, resume: bool) -> None:
    if suffix in (".html", ".parquet"):
        pytest.importorskip({".html": "trafilatura", ".parquet": "pyarrow"}[suffix])
    article(tmp_path / "out" / f"a{suffix}", "lama")
    for _ in range(2):
        out, summary = clean_file(tmp_path, f"a{suffix}", b"", resume=resume)
        assert (out, summary.records, messages(summary)) == (b"", 0, [])
    assert summary.files_skipped == resume
    if suffix != ".html":
        assert clean_in_place(tmp_path / f"a{suffix}").errors == 0
        assert (tmp_path / f"a{suffix}").read_bytes() == b""


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.json.xz", "a.csv.bz2"])
def test_an_empty_compressed_input(tmp_path: Path, name: str) -> None:
    codec: Any = {"gz": gzip, "xz": lzma, "bz2": bz2}[name.rpartition(".")[2]]
    for data in (b"", codec.compress(b"")):
        out, summary = clean_file(tmp_path, name, data)
        assert (codec.decompress(out), messages(summary)) == (b"", [])


def test_check_writes_nothing(tmp_path: Path) -> None:
    path = article(tmp_path / "a.txt")
    before = sorted(tmp_path.rglob("*"))
    for target in (None, path, tmp_path / "out" / "a.txt"):
        summary = run([Task(path, target)], settings(check=True, resume=True))
        assert (summary.changed, summary.files_changed, summary.errors) == (1, 1, 0)
    assert sorted(tmp_path.rglob("*")) == before
    assert path.read_text() == DIRTY


def test_removals_are_written(tmp_path: Path) -> None:
    lines = [
        '{"id": 12345678901234567890123, "text": "%s"}',
        '{"text": "%s", "id": "b-2"}',
        '{"id": 1.5, "text": "%s"}',
        '{"text": "bersih"}',
    ]
    data = "\n".join(lines).replace("%s", "Pagi \\ud800.\\nADVERTISEMENT\\nSore.").encode()
    (tmp_path / "b.txt").write_text(DIRTY)
    (tmp_path / "a.jsonl").write_bytes(data)
    removed = tmp_path / "removed.jsonl"
    tasks = [Task(tmp_path / name, tmp_path / "out" / name) for name in ("a.jsonl", "b.txt")]
    summary = run(tasks, settings(removed=removed))
    entries = [json.loads(line) for line in removed.read_text("utf-8").splitlines()]
    common = {"kind": "ad", "text": "ADVERTISEMENT", "filter": entries[0]["filter"]}
    a, b = str(tmp_path / "a.jsonl"), str(tmp_path / "b.txt")
    assert entries == [
        {"file": a, "line": 1, "id": 12345678901234567890123, "start": 8, "end": 21, **common},
        {"file": a, "line": 2, "id": "b-2", "start": 8, "end": 21, **common},
        {"file": a, "line": 3, "start": 8, "end": 21, **common},
        {"file": b, "line": 1, "start": DIRTY.index("ADV"), "end": DIRTY.index("\nPanen"), **common},
    ]
    assert summary.removed_by_kind == {"ad": 4}


def test_a_failed_file_leaves_no_removals(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "pagi\\nADVERTISEMENT\\nsore"}\n' * 50)
    (tmp_path / "b.txt").write_text(DIRTY)
    (tmp_path / "x").write_text("")
    tasks = [Task(tmp_path / "a.jsonl", tmp_path / "x" / "a"), Task(tmp_path / "b.txt", tmp_path / "out.txt")]
    run(tasks, settings(removed=tmp_path / "removed", chunk_bytes=100))
    assert [json.loads(line)["file"] for line in (tmp_path / "removed").open()] == [str(tmp_path / "b.txt")]


def test_a_defect_in_a_filter_does_not_stop_a_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclean.page import Page

    class Fragile(Page):
        def __init__(self, text: str, *known: Any, **more: Any) -> None:
            super().__init__(text, *known, **more)
            if text == "rusak":
                raise ZeroDivisionError("uji")

    monkeypatch.setattr("newsclean.passes.Page", Fragile)
    records = b'{"text": "pagi\\nADVERTISEMENT"}\n{"text": "rusak"}\n{"text": "ADVERTISEMENT\\nsore"}\n'
    out, summary = clean_file(tmp_path, "a.jsonl", records)
    assert out == b'{"text": "pagi"}\n{"text": "rusak"}\n{"text": "sore"}\n'
    assert messages(summary) == [(2, "internal error, please report it: ZeroDivisionError('uji')")]


def test_the_watcher_and_the_summary(tmp_path: Path) -> None:
    a = article(tmp_path / "a.jsonl", '{"text": "pagi\\nADVERTISEMENT\\nsore"}\n' * 3 + "{bad\n")
    b = article(tmp_path / "b.txt", "bersih")
    watch = Watcher()
    summary = run([Task(a, None), Task(b, None)], settings(chunk_bytes=40), watch=watch)
    size = a.stat().st_size + b.stat().st_size
    assert watch.started == (size, 2)
    assert (watch.bytes, watch.records) == (size, 5)
    assert watch.files == [("a.jsonl", True), ("b.txt", False)]
    assert summary.to_dict() == {
        "files": 2,
        "files_changed": 1,
        "files_skipped": 0,
        "records": 5,
        "changed": 3,
        "bytes": size,
        "removed_by_kind": {"ad": 3},
        "warnings": {},
        "left_out": {},
        "warned": [],
        "errors": 1,
        "problems": [{"file": str(a), "line": 4, "message": watch.problems[0].message}],
    }
    assert str(watch.problems[0]).startswith(f"{a}:4: invalid JSON")


def test_the_memory_of_problems_is_bounded(tmp_path: Path) -> None:
    path = article(tmp_path / "a.jsonl", '{"text": "a"}\n' + "x\n" * 3000)
    summary = run([Task(path, None)], settings())
    assert (summary.errors, len(summary.problems)) == (3000, 1000)


def test_small_work_needs_no_processes() -> None:
    program = (
        "import io, sys; from newsclean.corpus.job import *\n"
        "clean_stream(io.BytesIO(b'x'), io.BytesIO(), Settings(jobs=4))\n"
        "heavy = {'multiprocessing', 'concurrent.futures', 'rich', 'json', 'csv', 'hashlib'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.exit(' '.join(heavy) or 0)"
    )
    done = python(program)
    _, err = done.communicate(timeout=60)
    assert (done.returncode, err) == (0, b"")
    assert sys.executable


@pytest.mark.parametrize(
    ("exists", "resume", "synced"), [(False, False, 0), (True, False, 1), (False, True, 1)]
)
def test_what_could_be_lost_is_on_the_disk_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool, resume: bool, synced: int
) -> None:
    calls: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda number: (calls.append("fsync"), fsync(number)))
    monkeypatch.setattr(os, "replace", lambda *paths: (calls.append("replace"), replace(*paths)))
    if exists:
        article(tmp_path / "out" / "a.txt", "lama")
    clean_file(tmp_path, "a.txt", DIRTY.encode(), resume=resume)
    assert calls == ["fsync"] * synced + ["replace"]
