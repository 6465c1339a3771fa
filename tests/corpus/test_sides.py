"""What was cut and what could not be read is never lost: it is on the disk before the file it came from is replaced."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from runs import DIRTY, clean_file, clean_in_place, messages, python, settings

from newsclean.corpus.job import RunError, Task, run
from newsclean.corpus.manifest import NAME

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


def records(folder: Path, number: int, *, rows: int = 4) -> Path:
    """A file of dirty records and one bad one, which tell where they come from."""
    lines = [json.dumps({"id": f"{number}-{row}", "text": DIRTY}) for row in range(rows)]
    path = folder / f"{number:03}.jsonl"
    path.write_text("\n".join([*lines, f"{{bad {number}"]) + "\n")
    return path


def test_what_is_there_already_is_added_to(tmp_path: Path) -> None:
    (tmp_path / "rejects").write_text("lama")  # its line was cut off
    path = records(tmp_path, 1)
    for _ in range(2):  # the second time there is nothing bad any more
        clean_in_place(path, rejects=tmp_path / "rejects", removed=tmp_path / "removed")
        assert (tmp_path / "rejects").read_text() == "lama\n{bad 1\n"
        assert len((tmp_path / "removed").read_text().splitlines()) == 4
    assert path.read_text().count("bad") == 0


def test_rejects_alone_are_moved(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "bersih"}\n{bad\n')
    summary = clean_in_place(path, rejects=tmp_path / "rejects")
    assert (path.read_text(), (tmp_path / "rejects").read_text()) == ('{"text": "bersih"}\n', "{bad\n")
    assert (summary.changed, summary.files_changed, summary.errors) == (0, 1, 1)


def test_they_are_on_the_disk_before_the_file_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, str]] = []
    fsync, replace = os.fsync, os.replace

    def noted_fsync(number: int) -> None:
        calls.append(("fsync", Path(os.readlink(f"/proc/self/fd/{number}")).name))
        fsync(number)

    def noted_replace(source: Path, target: Path) -> None:
        calls.append(("replace", target.name))
        replace(source, target)

    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc to tell which file is meant")
    monkeypatch.setattr(os, "fsync", noted_fsync)
    monkeypatch.setattr(os, "replace", noted_replace)
    path = records(tmp_path, 1)
    clean_in_place(path, rejects=tmp_path / "rejects", removed=tmp_path / "removed")
    behind = calls[: calls.index(("replace", path.name))]
    assert {("fsync", "rejects"), ("fsync", "removed"), ("fsync", tmp_path.name)} <= set(behind)


# Cleans the files sys.argv[4:] in place with rejects and removed beside them; argv: folder, resume, limit of a file.
PROGRAM = """
import resource, sys
from pathlib import Path
from newsclean.corpus.job import CorpusError, Settings, Silent, Task, run

class Watch(Silent):
    def advance(self, bytes, records): print(records, flush=True)

folder, resume, limit = Path(sys.argv[1]), sys.argv[2] == "True", int(sys.argv[3])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
tasks = [Task(folder / name, folder / name) for name in sys.argv[4:]]
options = {"resume": resume, "chunk_bytes": 500, "checkpoint_bytes": 2000}
try:
    run(tasks, Settings(removed=folder / "removed", rejects=folder / "rejects", **options), watch=Watch())
except CorpusError as error:
    sys.exit(str(error))
"""


def accounted(folder: Path, rows: int) -> None:
    """Every bad record, and what was cut of every good one, is in its file or in the files beside them."""
    rejected = (folder / "rejects").read_text() if (folder / "rejects").exists() else ""
    removed = (folder / "removed").read_text() if (folder / "removed").exists() else ""
    for path in sorted(folder.glob("[0-9]*.jsonl")):
        number, content = int(path.stem), path.read_text()
        assert f"{{bad {number}\n" in content + rejected, path
        for row in range(rows):
            cut = f'"id": "{number}-{row}"' in removed
            assert cut or json.dumps({"id": f"{number}-{row}", "text": DIRTY}) in content, (path, row)


@posix
@pytest.mark.parametrize("resume", [False, True])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
def test_nothing_is_lost_in_place_however_it_is_stopped(tmp_path: Path, how: int, resume: bool) -> None:
    rows = 40
    names = [records(tmp_path, number, rows=rows).name for number in range(10)]
    for reports in (15, 40, 70):
        program = python(PROGRAM, tmp_path, resume, 0, *names)
        assert program.stdout
        for _ in range(reports):
            program.stdout.readline()
        program.send_signal(how)
        program.communicate(timeout=60)
        accounted(tmp_path, rows)
    program = python(PROGRAM, tmp_path, resume, 0, *names)
    assert program.communicate(timeout=60)[1] == b""
    accounted(tmp_path, rows)
    assert all(path.read_text().count("bad") == 0 for path in tmp_path.glob("[0-9]*.jsonl"))
    assert [path.name for path in tmp_path.glob(".*")] == ([NAME] if resume else [])
    if how != signal.SIGKILL and not resume:  # a signal lets it take back what belongs to no file that is done
        assert len((tmp_path / "rejects").read_text().splitlines()) == len(names)
        assert len((tmp_path / "removed").read_text().splitlines()) == len(names) * rows


@posix
@pytest.mark.parametrize("resume", [False, True])
def test_a_full_disk_leaves_the_input_as_it_was(tmp_path: Path, resume: bool) -> None:
    names = [records(tmp_path, number, rows=10).name for number in range(10)]
    size = (tmp_path / names[0]).stat().st_size * 2
    program = python(PROGRAM, tmp_path, resume, size, *names)
    _, err = program.communicate(timeout=60)
    assert err.decode().endswith(f"{tmp_path / 'removed'}: File too large\n")
    accounted(tmp_path, 10)
    assert (tmp_path / "removed").read_bytes().endswith(b"}\n")
    assert "bad 9" in (tmp_path / names[9]).read_text()


@pytest.mark.parametrize("side", ["removed", "rejects"])
def test_one_that_cannot_be_written_leaves_the_input_as_it_was(tmp_path: Path, side: str) -> None:
    path = records(tmp_path, 1)
    before = path.read_bytes()
    (tmp_path / "side").mkdir()
    for resume in (False, True):
        with pytest.raises(RunError, match="side: Is a directory"):
            clean_in_place(path, resume=resume, **{side: tmp_path / "side"})
    assert path.read_bytes() == before


def test_what_a_finished_file_moved_stays_when_it_is_done_anew(tmp_path: Path) -> None:
    one, two = records(tmp_path, 1), records(tmp_path, 2)
    sides: dict[str, Any] = {"resume": True, "rejects": tmp_path / "rejects"}
    tasks = [Task(one, one), Task(two, two)]
    run(tasks, settings(**sides))
    one.write_text('{"text": "baru"}\n{bad 3\n')
    assert run(tasks, settings(**sides)).files_skipped == 1
    assert (tmp_path / "rejects").read_text() == "{bad 1\n{bad 2\n{bad 3\n"


def test_what_others_added_is_not_taken_back(tmp_path: Path) -> None:
    """With resume, removals of what is done anew are taken out; not so what another run wrote there."""
    sides: dict[str, Any] = {"resume": True, "removed": tmp_path / "removed"}
    clean_file(tmp_path, "a.txt", DIRTY.encode(), **sides)
    other = records(tmp_path, 1)
    clean_in_place(other, removed=tmp_path / "removed")
    before = (tmp_path / "removed").read_bytes()
    assert clean_file(tmp_path, "a.txt", DIRTY.encode(), **sides)[1].files_skipped == 1
    with pytest.raises(RunError, match="something was added since"):
        clean_file(tmp_path, "a.txt", (DIRTY + "\nLagi.").encode(), **sides)
    assert (tmp_path / "removed").read_bytes() == before


def test_a_failed_file_takes_back_its_own(tmp_path: Path) -> None:
    (tmp_path / "removed").write_text("lama\n")
    (tmp_path / "x").write_text("")
    path = records(tmp_path, 1)
    summary = run([Task(path, tmp_path / "x" / "a.jsonl")], settings(removed=tmp_path / "removed", chunk_bytes=50))
    assert messages(summary)[0][1].endswith("Not a directory") or "File exists" in messages(summary)[0][1]
    assert (tmp_path / "removed").read_text() == "lama\n"
