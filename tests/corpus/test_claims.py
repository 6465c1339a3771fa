"""Two runs do not write the same files, and what a killed run left is removed by the next."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, clean_in_place, leftovers, python, settings

from newsclean.corpus import locks
from newsclean.corpus.claims import claimed
from newsclean.corpus.job import RunError, Task, run
from newsclean.corpus.output import PARTIAL, Output

pytestmark = pytest.mark.skipif(not locks.AVAILABLE, reason="there are no locks here")

# Cleans sys.argv[4:] of folder/in into folder/out, and waits in the middle of the first until it is told to go on.
PROGRAM = """
import sys
from pathlib import Path
from newsclean.corpus.job import Settings, Silent, Task, run

class Watch(Silent):
    waits = True
    def advance(self, bytes, records):
        if self.waits:
            self.waits = False
            print("works", flush=True)
            sys.stdin.readline()

folder, resume, side = Path(sys.argv[1]), sys.argv[2] == "True", sys.argv[3]
tasks = [Task(folder / "in" / name, folder / "out" / name) for name in sys.argv[4:]]
options = {"resume": resume, "removed": folder / side if side else None, "chunk_bytes": 100, "checkpoint_bytes": 50}
run(tasks, Settings(select=("ad",), **options), watch=Watch())
"""


@contextmanager
def at_work(folder: Path, *names: str, resume: bool = False, side: str = "") -> Iterator[subprocess.Popen[bytes]]:
    """A run that is in the middle of the first of these files."""
    with python(PROGRAM, folder, resume, side, *names) as program:
        assert program.stdout and program.stdout.readline() == b"works\n"
        yield program
        if program.poll() is None:
            _, err = program.communicate(b"\n", timeout=60)
            assert (program.returncode, err) == (0, b"")


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for name in ("a.jsonl", "b.jsonl", "c.jsonl"):
        (tmp_path / "in" / name).write_text('{"text": "pagi\\nADVERTISEMENT\\nsore"}\n' * 20)
    return tmp_path


def clean(folder: Path, *names: str, **changes: Any) -> None:
    run([Task(folder / "in" / name, folder / "out" / name) for name in names], settings(**changes))


def test_another_run_at_the_same_output(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl", "b.jsonl"):
        with pytest.raises(RunError, match=r"another run is at work on .*out/b\.jsonl$"):
            clean(corpus, "b.jsonl", "c.jsonl")
        assert not (corpus / "out" / "c.jsonl").exists()
        clean(corpus, "c.jsonl")  # in the same directory, but another file
    assert sorted(path.name for path in (corpus / "out").iterdir()) == ["a.jsonl", "b.jsonl", "c.jsonl"]
    clean(corpus, "b.jsonl")


def test_another_name_of_the_same_output(corpus: Path) -> None:
    (corpus / "link").symlink_to("in", target_is_directory=True)
    with claimed([corpus / "in" / "a.jsonl"]), pytest.raises(RunError, match="another run is at work"):
        clean_in_place(corpus / "link" / "a.jsonl")


def test_another_run_at_the_same_manifest(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl", resume=True), pytest.raises(RunError, match=r"at work on .*manifest\.jsonl$"):
        clean(corpus, "c.jsonl", resume=True)


def test_another_run_at_the_same_removals(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl", side="removed"), pytest.raises(RunError, match=r"at work on .*/removed$"):
        clean(corpus, "c.jsonl", removed=corpus / "removed")


def test_a_killed_run_does_not_stand_in_the_way(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl", side="removed") as program:
        program.kill()
        program.wait(60)
    left = leftovers(corpus)
    assert sorted(Path(name).suffix for name in left) == [".newsclean-partial", ".newsclean-run"]
    clean(corpus, "b.jsonl", removed=corpus / "removed")
    assert leftovers(corpus) == []


def test_where_there_are_no_locks_nobody_stands_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    path = tmp_path / "a.txt"
    path.write_text(DIRTY)
    monkeypatch.setattr("fcntl.flock", no_locks)
    with claimed([path]):
        clean_in_place(path)
    assert path.read_text() == CLEAN


def test_what_somebody_works_on_stays(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl"):
        before = leftovers(corpus)
        clean(corpus, "b.jsonl")
        assert leftovers(corpus) == before != []


def test_what_can_be_resumed_stays_until_its_target_is_made(corpus: Path) -> None:
    with at_work(corpus, "a.jsonl", resume=True) as program:
        program.send_signal(signal.SIGTERM)
        program.wait(60)
    kept = f"a.jsonl{PARTIAL}"
    assert kept in leftovers(corpus)
    clean(corpus, "b.jsonl")
    assert kept in leftovers(corpus)
    clean(corpus, "a.jsonl")
    assert kept not in leftovers(corpus)


def test_a_file_swept_before_it_is_locked_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    take, swept = locks.take, []

    def late(descriptor: int, *, wait: bool = False) -> bool:
        if not swept:
            swept.extend(tmp_path.iterdir())
            for path in swept:
                locks.remove_unused(path)
        return take(descriptor, wait=wait)

    monkeypatch.setattr(locks, "take", late)
    output = Output(tmp_path / "a.txt")
    output.open().write(b"isi")
    output.commit()
    assert (tmp_path / "a.txt").read_bytes() == b"isi"
    assert len(swept) == 1


@pytest.mark.parametrize("moment", ["open", "flock", "fdopen"])
def test_a_signal_while_a_file_is_made_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """Whichever call it comes behind, the file is known by then to whom removes it."""
    path = tmp_path / "a.txt"
    path.write_text(DIRTY)

    def interrupted(original: Any) -> Any:
        def call(*arguments: Any, **options: Any) -> Any:
            result = original(*arguments, **options)
            if moment != "open" or PARTIAL in str(arguments[0]):
                raise KeyboardInterrupt
            return result

        return call

    if moment == "flock":
        monkeypatch.setattr(locks, "take", interrupted(locks.take))
    else:
        monkeypatch.setattr(os, moment, interrupted(getattr(os, moment)))
    with pytest.raises(KeyboardInterrupt):
        clean_in_place(path)
    monkeypatch.undo()
    assert leftovers(tmp_path) == []
    assert path.read_text() == DIRTY
    clean_in_place(path)
    assert path.read_text() == CLEAN
