"""Processes that are killed or told to stop at any moment."""

from __future__ import annotations

import os
import random
import signal
from pathlib import Path

from tests.faults.command import complaint, end, finish, kill, start
from tests.faults.corpus import BAD_LINES, Corpus, corpus, stray
from tests.faults.fault import Fault

# Seconds that a run over the corpus takes at the most on a slow machine; later the kill finds nobody.
_LONGEST = 1.6
_MOST_KILLS = 4
_SIGNALS = {signal.SIGINT: 130, signal.SIGTERM: 143, signal.SIGHUP: 129}


def _jobs(rng: random.Random) -> str:
    return rng.choice(("-j1", "-j2", "-j3"))


def killed_in_place(place: Path, rng: random.Random) -> str | None:
    """In place: every file is old or new, and the next run finishes the work."""
    files = corpus()
    folder = files.write(place / "korpus")
    kill(start("--in-place", "-q", _jobs(rng), str(folder)), rng, _LONGEST)
    if loss := files.spoilt(folder):
        return loss
    finish("--in-place", "-q", str(folder))
    return files.unfinished(folder)


def killed_with_side_files(place: Path, rng: random.Random) -> str | None:
    """In place with --rejects: a bad record is in its file or in the rejects, whenever the run ends."""
    files = corpus()
    folder = files.write(place / "korpus")
    sides = ("--rejects", str(place / "buruk"), "--removed", str(place / "dibuang"))
    kill(start("--in-place", "-q", _jobs(rng), str(folder), *sides), rng, _LONGEST)
    if loss := files.spoilt(folder, files.cleaner) or _lost_records(files, folder, place):
        return loss
    finish("--in-place", "-q", str(folder), *sides)
    return _lost_records(files, folder, place) or _lost_text(files, folder, place)


def _lost_records(files: Corpus, folder: Path, place: Path) -> str | None:
    """A bad record that is neither in its file nor in the file of rejects (or what stands for it after a kill)."""
    kept = b"".join(path.read_bytes() for path in place.glob("*buruk*")) + (folder / "satu.jsonl").read_bytes()
    lines = kept.split(b"\n")
    for bad in BAD_LINES:
        if lines.count(bad) < files.dirty["satu.jsonl"].split(b"\n").count(bad):
            return f"bad record {bad!r} is lost"
    return None


def _lost_text(files: Corpus, folder: Path, place: Path) -> str | None:
    """A text file that has changed, of whose removals there is no account."""
    told = b"".join(path.read_bytes() for path in place.glob("*dibuang*"))
    for name, before in files.dirty.items():
        if name.endswith(".txt") and (folder / name).read_bytes() != before and name.encode() not in told:
            return f"what was removed from {name} is not accounted for"
    return None


def killed_and_resumed(place: Path, rng: random.Random) -> str | None:
    """With --resume: after some kills the output is that of one run."""
    files = corpus()
    source, target = files.write(place / "korpus"), place / "bersih"
    run = ("-q", "--resume", str(source), "-o", f"{target}/")
    for _ in range(rng.randint(1, _MOST_KILLS)):
        kill(start(*run, _jobs(rng)), rng, _LONGEST)
    done = finish(*run)
    return complaint(done.returncode, done.stderr, (0, 2)) or files.unfinished(target)


def told_to_stop(place: Path, rng: random.Random) -> str | None:
    """A signal: the exit code says so, nothing is half written, and nothing stays behind."""
    files = corpus()
    source, target = files.write(place / "korpus"), place / "bersih"
    number = rng.choice(list(_SIGNALS))
    in_place = rng.random() < 0.5
    where = ("--in-place",) if in_place else ("-o", f"{target}/")
    process = start("-q", str(source), *where, _jobs(rng))
    try:
        process.wait(rng.uniform(0.2, _LONGEST))
    except Exception:  # noqa: BLE001 - it is still at work, as it should be
        os.kill(process.pid, number)
    code, err = end(process)
    wrong = complaint(code, err, (0, 2, -number, _SIGNALS[number]))
    if wrong or (loss := files.spoilt(source)):
        return wrong or loss
    for path in target.glob("*") if target.exists() else ():
        if path.is_file() and not path.name.startswith(".") and path.read_bytes() != files.clean.get(path.name):
            return f"{path.name} is half written"
    return stray(place) if code != -number else None


FAULTS = (
    Fault("SIGKILL of an in-place run (parent, worker or group)", killed_in_place),
    Fault("SIGKILL of an in-place run with --rejects and --removed", killed_with_side_files),
    Fault("SIGKILL of resumed runs, one to four times each", killed_and_resumed),
    Fault("SIGINT, SIGTERM, SIGHUP at any moment", told_to_stop, 4),
)
