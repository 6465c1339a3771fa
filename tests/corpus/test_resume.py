"""A run that was stopped goes on where it stopped, and comes to the same bytes."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, Watcher, leftovers, messages, python, settings

from newsclean.corpus.job import Summary, Task, run
from newsclean.corpus.manifest import NAME

# Cleans sys.argv[1] / NAME... into out/, and prints a line whenever a chunk is done.
PROGRAM = """
import sys
from pathlib import Path
from newsclean.corpus.job import Settings, Task, run

class Watch:
    def start(self, *a): pass
    def advance(self, bytes, records): print(records, flush=True)
    def file_done(self, path, changed): pass
    def left_out(self, path, why, *, expected): pass
    def diff(self, text): pass
    def note(self, text): pass
    def problem(self, problem): pass
    def warned(self, warned): pass

if __name__ == "__main__":
    folder, jobs, sidecars = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "True"
    tasks = [Task(folder / name, folder / "out" / name) for name in sys.argv[4:]]
    run(tasks, Settings(
        select=("ad",), jobs=jobs, resume=True, chunk_bytes=2_000, checkpoint_bytes=10_000,
        removed=folder / "removed" if sidecars else None, rejects=folder / "rejects" if sidecars else None,
    ), watch=Watch())
    print("done", flush=True)
"""

LINES = [json.dumps({"id": n, "text": DIRTY if n % 3 else CLEAN}) for n in range(1000)]
LINES[100] = LINES[700] = "{oops"


def table() -> str:
    stream = io.StringIO()
    csv.writer(stream).writerows(
        [["id", "text"], *([n, DIRTY if n % 3 else CLEAN] for n in range(1000)), [1]]
    )
    return stream.getvalue()


def write(folder: Path, names: list[str]) -> None:
    """The inputs of a test, each by its suffix."""
    import gzip

    shapes = {
        ".jsonl": "\n".join(LINES).encode(),
        ".json": ("[" + ",\n ".join(line for line in LINES if line != "{oops") + "]\n").encode(),
        ".csv": table().encode(),
        ".txt": DIRTY.encode(),
        ".gz": gzip.compress("\n".join(LINES).encode(), mtime=0),
    }
    for name in names:
        (folder / name).write_bytes(shapes[Path(name).suffix])


def outcome(folder: Path) -> dict[str, bytes]:
    """Every file that a run made, but the manifest."""
    files = [*(folder / "out").iterdir(), *folder.glob("re*")]
    return {path.name: path.read_bytes() for path in files if path.name != NAME}


def run_here(folder: Path, names: list[str], **changes: Any) -> Summary:
    tasks = [Task(folder / name, folder / "out" / name) for name in names]
    options = {"resume": True, "chunk_bytes": 2_000, "checkpoint_bytes": 10_000, **changes}
    return run(tasks, settings(**options))


def stop(
    folder: Path, names: list[str], chunks: int, how: int, *, jobs: int = 1, sidecars: bool = False
) -> int:
    """Start a run, and send it a signal when so many chunks are done. Its exit code."""
    program = python(PROGRAM, folder, jobs, sidecars, *names)
    assert program.stdout
    for _ in range(chunks):
        program.stdout.readline()
    program.send_signal(how)
    program.communicate(timeout=60)
    return program.returncode


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("sidecars", [False, True])
def test_killed_six_times_and_resumed(tmp_path: Path, sidecars: bool, jobs: int) -> None:
    names = ["a.jsonl", "b.txt", "c.csv", "d.json", "e.jsonl.gz"]
    whole, pieces = tmp_path / "whole", tmp_path / "pieces"
    for folder in (whole, pieces):
        folder.mkdir()
        write(folder, names)
        for path in _sidecars(folder, sidecars).values():
            path.write_text("lama\n")
    expected = run_here(whole, names, **_sidecars(whole, sidecars))
    for n in range(6):
        assert (
            stop(pieces, names, 9 + 4 * n, signal.SIGKILL, jobs=jobs, sidecars=sidecars) == -signal.SIGKILL
        )
    assert "a.jsonl" in outcome(pieces), "six pieces get somewhere"
    summary = run_here(pieces, names, jobs=jobs, **_sidecars(pieces, sidecars))
    assert _named(outcome(pieces), pieces) == _named(outcome(whole), whole)
    assert leftovers(pieces) == [NAME]
    assert summary.files_skipped > 0
    assert _without_skipped(summary, pieces) == _without_skipped(expected, whole)


def _sidecars(folder: Path, wanted: bool) -> dict[str, Path]:
    return {"removed": folder / "removed", "rejects": folder / "rejects"} if wanted else {}


def _named(files: dict[str, bytes], folder: Path) -> dict[str, bytes]:
    return {name: data.replace(str(folder).encode(), b"") for name, data in files.items()}


def _without_skipped(summary: Summary, folder: Path) -> Any:
    return json.loads(json.dumps({**summary.to_dict(), "files_skipped": 0}).replace(str(folder), ""))


@pytest.mark.skipif(os.name != "posix", reason="POSIX only")
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, -signal.SIGINT), (signal.SIGTERM, 143)])
def test_a_stopped_run_goes_on_inside_the_file(tmp_path: Path, how: int, code: int, jobs: int) -> None:
    write(tmp_path, ["a.jsonl"])
    assert stop(tmp_path, ["a.jsonl"], 40, how, jobs=jobs) == code
    assert leftovers(tmp_path) == [NAME, "a.jsonl.newsclean-partial"]
    entry = json.loads((tmp_path / "out" / NAME).read_bytes().splitlines()[-1])
    assert entry["at"][0] >= 50_000
    # What lies behind the checkpoint is not read again: a mark put before it stays.
    partial = tmp_path / "out" / "a.jsonl.newsclean-partial"
    partial.write_bytes(b"#" + partial.read_bytes()[1:] + b"rest of a broken write")
    run_here(tmp_path, ["a.jsonl"])
    whole = "\n".join(LINES).replace(json.dumps(DIRTY), json.dumps(CLEAN))
    assert (tmp_path / "out" / "a.jsonl").read_text() == "#" + whole[1:]
    assert leftovers(tmp_path) == [NAME]


def test_a_finished_run_has_nothing_to_do(tmp_path: Path) -> None:
    names = ["a.jsonl", "b.txt"]
    write(tmp_path, names)
    first = run_here(tmp_path, names, **_sidecars(tmp_path, True))
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("[ab].*")}
    made = outcome(tmp_path)
    again = run_here(tmp_path, names, **_sidecars(tmp_path, True))
    assert (first.files_skipped, again.files_skipped) == (0, 2)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert outcome(tmp_path) == made
    assert messages(again) == messages(first) != []


@pytest.mark.parametrize(
    ("change", "skipped"),
    [
        ("nothing", 2),
        ("input", 1),
        ("output", 1),
        ("output gone", 1),
        ("settings", 0),
        ("manifest", 0),
        ("cut manifest", 1),
        ("unknown key in the manifest", 0),
        ("unknown key in a summary", 0),
        ("deep manifest", 0),
        ("new file", 2),
    ],
)
def test_what_changed_is_done_anew(tmp_path: Path, change: str, skipped: int) -> None:
    names, changes = ["a.txt", "b.txt"], {}
    write(tmp_path, names)
    run_here(tmp_path, names)
    manifest, out = tmp_path / "out" / NAME, tmp_path / "out" / "b.txt"
    if change == "input":
        (tmp_path / "b.txt").write_text(DIRTY + "\nLagi.")
    elif change == "output":
        out.write_text("rusak")
    elif change == "output gone":
        out.unlink()
    elif change == "settings":
        changes = {"select": ("ad", "title")}
    elif change == "manifest":
        manifest.write_bytes(b"\x00rusak\n" + manifest.read_bytes())
    elif change.startswith("unknown key"):
        first = b'"files"' if "summary" in change else b'"output"'
        manifest.write_bytes(manifest.read_bytes().replace(first, b'"x": 1, ' + first))
    elif change == "deep manifest":
        head, _, rest = manifest.read_bytes().partition(b"\n")
        manifest.write_bytes(head + b"\n" + b"[" * 100_000 + b"\n" + rest)
    elif change == "cut manifest":
        manifest.write_bytes(manifest.read_bytes()[:-10])
    elif change == "new file":
        names.append("c.txt")
        (tmp_path / "c.txt").write_text(DIRTY)
    again = run_here(tmp_path, names, **changes)
    assert again.files_skipped == skipped
    assert out.read_text() == ((tmp_path / "b.txt").read_text()).replace(DIRTY, CLEAN)
    assert run_here(tmp_path, names, **changes).files_skipped == len(names)


@pytest.mark.parametrize(
    ("line", "cause"),
    [
        (b"\x00rusak", "not valid JSON"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"target": "a.txt", "summary": {"x": 1}, "at": null}', "no line of a manifest"),
    ],
    ids=["no JSON", "deep", "unknown key"],
)
def test_what_is_wrong_with_a_manifest_is_told(tmp_path: Path, line: bytes, cause: str) -> None:
    write(tmp_path, ["a.txt"])
    task, manifest = Task(tmp_path / "a.txt", tmp_path / "out" / "a.txt"), tmp_path / "out" / NAME
    run([task], settings(resume=True))
    manifest.write_bytes(manifest.read_bytes() + line + b"\n")
    for notes in ([f"{manifest}:3: {cause}; what is done from there on is done again"], []):
        watcher = Watcher()
        assert run([task], settings(resume=True), watch=watcher).files_skipped == 1
        assert watcher.notes == notes


def test_a_changed_file_makes_removals_anew_from_there(tmp_path: Path) -> None:
    names = ["a.txt", "b.txt", "c.txt"]
    write(tmp_path, names)
    run_here(tmp_path, names, **_sidecars(tmp_path, True))
    before = (tmp_path / "removed").read_bytes()
    (tmp_path / "b.txt").write_text("Bersih.")
    summary = run_here(tmp_path, names, **_sidecars(tmp_path, True))
    assert summary.files_skipped == 1
    assert (tmp_path / "removed").read_bytes().splitlines() == [
        before.splitlines()[0],
        before.splitlines()[2],
    ]


def test_resume_in_place(tmp_path: Path) -> None:
    write(tmp_path, ["a.jsonl", "b.txt"])
    tasks = [Task(tmp_path / name, tmp_path / name) for name in ("a.jsonl", "b.txt")]
    assert run(tasks, settings(resume=True)).files_skipped == 0
    assert run(tasks, settings(resume=True)).files_skipped == 2
    (tmp_path / "b.txt").write_text(DIRTY)
    assert run(tasks, settings(resume=True)).files_skipped == 1
    assert (tmp_path / "b.txt").read_text() == CLEAN


def test_the_manifest_can_lie_elsewhere(tmp_path: Path) -> None:
    write(tmp_path, ["a.txt"])
    manifest = tmp_path / "state" / "manifest"
    assert run_here(tmp_path, ["a.txt"], manifest=manifest).files_skipped == 0
    assert run_here(tmp_path, ["a.txt"], manifest=manifest).files_skipped == 1
    assert leftovers(tmp_path) == []


def test_without_resume_nothing_is_kept(tmp_path: Path) -> None:
    write(tmp_path, ["a.jsonl"])
    run_here(tmp_path, ["a.jsonl"], resume=False)
    assert leftovers(tmp_path) == []
