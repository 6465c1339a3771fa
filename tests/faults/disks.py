"""Disks that are full, streams that are closed, readers that leave, files that vanish."""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import subprocess
import sys
from pathlib import Path

from tests.faults.command import complaint, end, finish, start
from tests.faults.corpus import corpus, stray
from tests.faults.fault import Fault

_MOST_BYTES = 400_000


def full_disk(place: Path, rng: random.Random) -> str | None:
    """No file may grow beyond a limit, as on a full disk: every file is old or new, and the exit code is 2."""
    files = corpus()
    folder = files.write(place / "korpus")
    limit = rng.randrange(_MOST_BYTES)
    sides = ("--removed", str(place / "dibuang")) if rng.random() < 0.5 else ()

    def restrict() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    done = finish("--in-place", "-q", "-j1", str(folder), *sides, preexec_fn=restrict)
    return complaint(done.returncode, done.stderr, (2,)) or files.spoilt(folder) or stray(place)


def full_output(place: Path, rng: random.Random) -> str | None:
    """Standard output is /dev/full: a message and exit code 2."""
    name = rng.choice(sorted(corpus().write(place).iterdir()))
    arguments = rng.choice(((str(name),), ("explain", str(name)), ("--json", str(name)), ("filters",), ("--help",)))
    with open("/dev/full", "wb") as full:
        process = start(*arguments, stdout=full)
        code, err = end(process)
    return complaint(code, err, (2,))


def closed_streams(place: Path, rng: random.Random) -> str | None:
    """Standard streams are closed: a message where one is left, and every file old or new."""
    files = corpus()
    folder = files.write(place / "korpus")
    closed = " ".join(rng.sample(("<&-", ">&-", "2>&-"), rng.randint(1, 3)))
    arguments = rng.choice(("--in-place -q korpus", "korpus/satu.jsonl", "--check korpus", "", "-o bersih/ korpus"))
    script = f'exec "$0" -m newsclean {arguments} {closed}'
    shell = ["sh", "-c", script, sys.executable]
    done = subprocess.run(shell, cwd=place, input=b"Hujan.\n", capture_output=True, timeout=120, check=False)
    return complaint(done.returncode, done.stderr, (0, 1, 2)) or files.spoilt(folder)


def early_reader(place: Path, rng: random.Random) -> str | None:
    """The reader of the output leaves: no message, and what it got is the start of the whole."""
    files = corpus()
    source = files.write(place / "korpus") / "tiga.csv"
    size = rng.randrange(1, len(files.clean["tiga.csv"]) // 2)
    with start(str(source), "-q") as process:
        assert process.stdout and process.stderr
        got = process.stdout.read(size)
        process.stdout.close()
        err, code = process.stderr.read(), process.wait(60)
    if not files.clean["tiga.csv"].startswith(got):
        return "the bytes before the reader left are not those of the whole output"
    return complaint(code, err, (0,)) or (f"a message: {err!r}" if err else None)


def vanishing_files(place: Path, rng: random.Random) -> str | None:
    """Files vanish, or become unreadable, while the run is at work: the others are done."""
    files = corpus()
    source, target = files.write(place / "korpus"), place / "bersih"
    process = start("-q", str(source), "-o", f"{target}/", "-j1")
    gone = rng.sample(sorted(files.dirty), 2)
    for name in gone:
        try:
            process.wait(rng.uniform(0, 0.4))
        except subprocess.TimeoutExpired:
            (source / name).unlink()
    code, err = end(process)
    for name, right in files.clean.items():
        if name not in gone and (not (target / name).exists() or (target / name).read_bytes() != right):
            return f"{name} was not cleaned although another file vanished"
    for name in gone:
        if (target / name).exists() and (target / name).read_bytes() != files.clean[name]:
            return f"{name} is half written"
    return complaint(code, err, (0, 2))


def two_runs(place: Path, rng: random.Random) -> str | None:
    """Two runs at once on the same outputs: each file is right, and a run that steps back says so."""
    files = corpus()
    source, target = files.write(place / "korpus"), place / "bersih"
    runs = [start("-q", str(source), "-o", f"{target}/", f"-j{rng.randint(1, 2)}") for _ in range(2)]
    for code, err in map(end, runs):
        if wrong := complaint(code, err, (0, 2)):
            return wrong
    finish("-q", str(source), "-o", f"{target}/")
    return files.unfinished(target)


def piped_records(place: Path, rng: random.Random) -> str | None:
    """A stream of records that breaks off anywhere: all whole records come out, each valid."""
    data = corpus().dirty["empat.json"][2:-3].replace(b",\n", b"\n")
    cut = rng.randrange(len(data))
    done = finish("--from", "jsonl", "--to", "jsonl", "-q", stdin=data[:cut])
    out, whole = done.stdout.split(b"\n"), data[:cut].split(b"\n")
    if len(out) < len(whole) - 1:
        return "records are missing"
    for line in out[: len(whole) - 1]:
        try:
            json.loads(line)
        except ValueError:
            return f"a record is no JSON any more: {line[:80]!r}"
    return complaint(done.returncode, done.stderr, (0, 2))


FAULTS = (
    Fault("a full disk (RLIMIT_FSIZE) in place", full_disk, 3),
    *((Fault("standard output on /dev/full", full_output, 3),) if os.path.exists("/dev/full") else ()),
    Fault("closed standard streams", closed_streams, 3),
    Fault("a reader that leaves early", early_reader, 3),
    Fault("files that vanish during the run", vanishing_files, 2),
    Fault("two runs at once on the same outputs", two_runs, 2),
    Fault("a stream of records that breaks off", piped_records, 3),
)
