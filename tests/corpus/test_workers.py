"""Several processes: the same bytes in the same order, and nobody is left behind."""

from __future__ import annotations

import gzip
import json
import os
import signal
import time
from pathlib import Path
from typing import Any

import pytest
from runs import CLEAN, DIRTY, Watcher, leftovers, messages, python, settings

from newsclean.corpus import workers
from newsclean.corpus.job import CorpusError, Task, run

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start the processes with the first byte."""
    monkeypatch.setattr(workers, "ENOUGH", 0)


def corpus(folder: Path) -> list[Path]:
    """Files of several formats, with a bad record and a bad file among them."""
    lines = [json.dumps({"id": n, "isi": DIRTY if n % 7 else CLEAN}) for n in range(600)]
    lines[234] = "{oops"
    files: dict[str, bytes] = {
        "a.jsonl": "\n".join(lines).encode(),
        "b.csv": ("id,text\n" + "".join(f'{n},"{DIRTY}"\n' for n in range(300))).encode(),
        "c.json": ("[" + ",".join(line for line in lines if line != "{oops") + "]").encode(),
        "d.jsonl.gz": gzip.compress("\n".join(lines).encode()),
        "e.txt": b"rusak \xff",
        "f.xlsx": b"PK\x03\x04",
        **{f"g{n:03}.txt": f"{DIRTY} {n}\n".encode() for n in range(100)},
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


def clean(files: list[Path], out: Path, jobs: int) -> tuple[Any, ...]:
    watch = Watcher()
    tasks = [Task(path, out / path.name) for path in files]
    summary = run(
        tasks,
        settings(jobs=jobs, chunk_bytes=3000, removed=out / "removed", rejects=out / "bad"),
        watch=watch,
    )
    made = {path.name: path.read_bytes() for path in out.iterdir()}
    return made, summary.to_dict(), watch.files, watch.problems


def test_the_number_of_processes_makes_no_difference(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    files = corpus(tmp_path / "in")
    one = clean(files, tmp_path / "1", 1)
    assert one == clean(files, tmp_path / "2", 2) == clean(files, tmp_path / "5", 5)
    assert len(one[0]) == 106
    assert one[1]["errors"] == 4


def test_a_process_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n' * 1000)

    class Killer(Watcher):
        def advance(self, bytes: int, records: int) -> None:
            import multiprocessing

            for process in multiprocessing.active_children():
                process.kill()

    with pytest.raises(CorpusError, match=r"a\.jsonl: the process that cleaned it died"):
        run([Task(path, tmp_path / "out.jsonl")], settings(jobs=2, chunk_bytes=100), watch=Killer())
    assert sorted(os.listdir(tmp_path)) == ["a.jsonl"]


@pytest.mark.parametrize(("chunks", "jobs", "most"), [(3, 100, 3), (30, 2, 2)])
def test_no_more_processes_than_there_is_work_for(tmp_path: Path, chunks: int, jobs: int, most: int) -> None:
    import multiprocessing

    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "pagi"}\n' * chunks)
    seen: list[int] = []

    class Counter(Watcher):
        def advance(self, bytes: int, records: int) -> None:
            seen.append(len(multiprocessing.active_children()))

    run([Task(path, tmp_path / "out.jsonl")], settings(jobs=jobs, chunk_bytes=17), watch=Counter())
    assert max(seen) == most


PROGRAM = """
import multiprocessing, sys
from pathlib import Path
from newsclean.corpus import workers
from newsclean.corpus.job import Settings, Task, run
workers.ENOUGH = 0

class Watch:
    def start(self, *a): pass
    def advance(self, bytes, records):
        print(*[process.pid for process in multiprocessing.active_children()], flush=True)
    def file_done(self, path, changed): pass
    def diff(self, text): pass
    def problem(self, problem): pass
    def warned(self, warned): pass

if __name__ == "__main__":
    path, jobs = Path(sys.argv[1]), int(sys.argv[2])
    run([Task(path, path)], Settings(jobs=jobs, chunk_bytes=500), watch=Watch())
"""


@posix
@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(
    ("how", "code"),
    [(signal.SIGINT, -signal.SIGINT), (signal.SIGTERM, 143), (signal.SIGKILL, -signal.SIGKILL)],
)
def test_a_signal_stops_all(tmp_path: Path, how: int, code: int, jobs: int) -> None:
    path = tmp_path / "a.jsonl"
    data = (json.dumps({"text": DIRTY}) + "\n").encode() * 20_000
    path.write_bytes(data)
    program = python(PROGRAM, path, jobs, start_new_session=True)
    assert program.stdout
    processes = [int(number) for number in program.stdout.readline().split()]
    assert len(processes) == (jobs if jobs > 1 else 0)
    if how == signal.SIGINT:
        os.killpg(program.pid, how)  # as a terminal does
    else:
        program.send_signal(how)
    _, err = program.communicate(timeout=60)
    assert program.returncode == code
    assert err.count(b"Traceback") == (how == signal.SIGINT), err.decode()
    assert path.read_bytes() == data
    if how != signal.SIGKILL:
        assert leftovers(tmp_path) == []
    _wait_until_gone(processes)


def _wait_until_gone(processes: list[int]) -> None:
    deadline = time.monotonic() + 30
    while any(map(_alive, processes)) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert [process for process in processes if _alive(process)] == []


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    stat = Path(f"/proc/{process}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")


def test_a_run_in_a_thread(tmp_path: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    path = tmp_path / "a.txt"
    path.write_text(DIRTY)
    with ThreadPoolExecutor(1) as pool:
        summary = pool.submit(run, [Task(path, path)], settings()).result()
    assert (path.read_text(), messages(summary)) == (CLEAN, [])
