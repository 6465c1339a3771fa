"""The command as a process: pipes, signals, exit codes, and what it imports."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, command, environment, posix, write

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
LINE = json.dumps({"id": 1, "text": "Hujan turun.\nBaca juga: Banjir di Bekasi\nWarga mengungsi."}) + "\n"
CLEAN_LINE = json.dumps({"id": 1, "text": "Hujan turun.\nWarga mengungsi."}) + "\n"
LONG = " ".join(f"Pada hari ke-{day} hujan turun di kota itu." for day in range(5_000)) + "\n"


def start(*arguments: str, **kwargs: object) -> subprocess.Popen[bytes]:
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.Popen(command(*arguments), **{**pipes, **kwargs})  # type: ignore[call-overload,no-any-return]


def test_a_pipe(process: Process) -> None:
    done = process(stdin=ARTICLE.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, CLEAN.encode(), b"")


def test_unbuffered(process: Process) -> None:
    done = process(stdin=LONG.encode(), env=environment(PYTHONUNBUFFERED="1"))
    assert (done.returncode, done.stdout, done.stderr) == (0, LONG.encode(), b"")
    done = process("--from", "jsonl", stdin=LINE.encode(), env=environment(PYTHONUNBUFFERED="1"))
    assert (done.returncode, done.stdout) == (0, CLEAN_LINE.encode())


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
def test_utf8_whatever_the_locale(process: Process, encoding: str) -> None:
    article = "“Hujan” turun — 5°C.\n".encode()
    done = process(stdin=article, env=environment(PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C"))
    assert (done.returncode, done.stdout) == (0, article)


@pytest.mark.parametrize(
    ("arguments", "stdin", "code"),
    [
        ((), ARTICLE, 0),
        (("--check",), CLEAN, 0),
        (("--check",), ARTICLE, 1),
        (("--diff",), ARTICLE, 0),
        (("--bogus",), "", 2),
        (("missing.txt",), "", 2),
        (("--from", "jsonl"), "{broken\n", 2),
        (("--check", "--from", "jsonl"), LINE + "{broken\n", 2),
    ],
)
def test_exit_codes(process: Process, arguments: tuple[str, ...], stdin: str, code: int) -> None:
    done = process(*arguments, stdin=stdin.encode())
    assert done.returncode == code
    assert b"Traceback" not in done.stderr


@posix
@pytest.mark.parametrize(
    ("arguments", "data"),
    [
        ((), LONG),
        (("--json",), LONG),
        (("--from", "jsonl", "--to", "jsonl"), LINE * 3_000),
        (("--from", "jsonl", "--diff"), LINE * 3_000),
        (("explain",), LONG),
    ],
)
def test_a_reader_that_leaves(arguments: tuple[str, ...], data: str, place: Path) -> None:
    write("in", data)
    with open("in", "rb") as infile, start(*arguments, stdin=infile) as running:
        assert running.stdout and running.stderr
        assert running.stdout.read(1)
        running.stdout.close()
        assert (running.wait(30), running.stderr.read()) == (0, b"")


@posix
def test_records_stream(place: Path) -> None:
    """A record comes out before the next goes in."""
    with start("--from", "jsonl", "--to", "jsonl") as running:
        assert running.stdin is not None and running.stdout is not None
        for _ in range(3):
            running.stdin.write(LINE.encode())
            running.stdin.flush()
            assert running.stdout.readline() == CLEAN_LINE.encode()
        running.stdin.close()
        assert running.wait(30) == 0


@posix
@pytest.mark.parametrize("arguments", [(), ("--from", "jsonl"), ("--check",), ("-o", "out.jsonl")], ids=str)
def test_with_a_limit_nobody_waits_for_the_next_record(arguments: tuple[str, ...], place: Path) -> None:
    with start("--limit", "3", *arguments) as running:
        assert running.stdin is not None and running.stdout is not None
        running.stdin.write(LINE.encode() * 3)
        running.stdin.flush()
        assert running.wait(30) == (1 if "--check" in arguments else 0)
        written = running.stdout.read() or (Path("out.jsonl").read_bytes() if "-o" in arguments else b"")
    assert written == (b"" if "--check" in arguments else CLEAN_LINE.encode() * 3)


@posix
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_limit_ends_an_endless_pipe(jobs: str, place: Path) -> None:
    endless = ["yes", LINE.rstrip("\n")]
    with (
        subprocess.Popen(endless, stdout=subprocess.PIPE) as writer,
        start("--limit", "8000", "--jobs", jobs, "--quiet", stdin=writer.stdout) as running,
    ):
        assert writer.stdout is not None
        writer.stdout.close()
        assert running.communicate(timeout=60) == (CLEAN_LINE.encode() * 8000, b"")
        assert (running.returncode, writer.wait(30)) == (0, -signal.SIGPIPE)


def test_records_keep_their_bytes(process: Process) -> None:
    odd = '{"n": 1e5,  "big":12345678901234567890123, "text":"\\u0048ujan \\ud83d\\ude00 \\ud800."}\r\n'
    done = process("--from", "jsonl", "--to", "jsonl", stdin=(odd + LINE).encode())
    assert (done.returncode, done.stdout) == (0, (odd + CLEAN_LINE).encode())


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("arguments", [(), ("--from", "jsonl", "--to", "jsonl"), ("-o", "out.txt")])
def test_signals(arguments: tuple[str, ...], number: int, code: int, place: Path) -> None:
    with start(*arguments) as running:
        assert running.stdin is not None and running.stderr is not None
        _wait_until_it_reads(running.pid)
        running.send_signal(number)
        assert running.wait(30) == code
        assert b"Traceback" not in running.stderr.read()
    assert list(place.iterdir()) == []


@posix
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_signals_in_a_run(jobs: str, number: int, code: int, place: Path) -> None:
    write("in.jsonl", (json.dumps({"text": LONG}) + "\n") * 100)
    with start("in.jsonl", "-o", "out/", "-j", jobs) as running:
        assert running.stderr is not None
        deadline = time.monotonic() + 30
        while not _some_is_written(place) and time.monotonic() < deadline:
            time.sleep(0.01)
        running.send_signal(number)
        assert running.wait(30) == code
        said = b"newsclean: stopped: 0 of 1 files done; the same command starts from the beginning"
        assert running.stderr.read().startswith(said)
    assert [path.name for path in (place / "out").iterdir()] == []


def _some_is_written(place: Path) -> bool:
    return any(path.stat().st_size for path in place.glob("out/*.newsclean-partial"))


def _wait_until_it_reads(pid: int) -> None:
    """Wait until the process waits for its input; where that cannot be seen, wait a moment."""
    place = Path(f"/proc/{pid}/wchan")
    for _ in range(100):
        time.sleep(0.05)
        try:
            waits = place.read_text()
        except OSError:
            waits = "0"
        if "pipe" in waits:
            return
    if not waits.strip("0"):
        time.sleep(1)


@posix
def test_records_of_a_named_pipe_are_read_once(place: Path) -> None:
    os.mkfifo("pipe")
    with subprocess.Popen(command("pipe", "-o", "out.jsonl"), stderr=subprocess.PIPE) as running:
        Path("pipe").write_text(LINE * 3000)
        _, err = running.communicate(timeout=60)
    assert (running.returncode, b"JSON Lines" in err) == (0, True)
    assert Path("out.jsonl").read_text() == CLEAN_LINE * 3000


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize(
    "arguments", [(), ("--json",), ("--from", "jsonl"), ("filters",), ("-h",), ("explain",)]
)
def test_a_full_disk(arguments: tuple[str, ...], place: Path) -> None:
    write("in", LINE if "jsonl" in arguments else LONG)
    with open("in", "rb") as infile, open("/dev/full", "wb") as full:
        run = {"stdin": infile, "stdout": full, "stderr": subprocess.PIPE, "timeout": 60}
        done = subprocess.run(command(*arguments), check=False, **run)  # type: ignore[call-overload]
    assert done.returncode == 2
    assert b"No space left" in done.stderr
    assert done.stderr.startswith(b"newsclean: error: ")
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@posix
@pytest.mark.parametrize(("closed", "word"), [("<&-", b"input"), (">&-", b"output")])
def test_closed_streams(closed: str, word: bytes, place: Path) -> None:
    script = f'"$0" -m newsclean {closed}'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable], input=ARTICLE.encode(), capture_output=True, timeout=60, check=False
    )
    assert (done.returncode, done.stderr) == (2, b"newsclean: error: standard " + word + b" is closed\n")


@posix
def test_on_a_terminal_with_nothing_piped_there_is_help(place: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(command(), stdin=theirs, capture_output=True, timeout=60, check=False)
    finally:
        os.close(ours)
        os.close(theirs)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"Usage: newsclean [OPTIONS] [PATH]...\n")


# ---- a fast start

HEAVY = {"rich", "regex", "multiprocessing", "tomllib", "csv", "difflib", "importlib.metadata", "subprocess"}
WHEN_USED = {"rich", "multiprocessing", "importlib.metadata", "csv", "pyarrow", "trafilatura"}


@pytest.mark.parametrize(
    ("arguments", "stdin", "heavy"),
    [
        (("--version",), "", HEAVY | {"newsclean.filters", "newsclean.cleaner", "newsclean.corpus"}),
        (("--help",), "", HEAVY | {"newsclean.filters", "newsclean.cleaner", "newsclean.corpus"}),
        ((), ARTICLE, WHEN_USED | {"newsclean.corpus.job", "subprocess", "secrets"}),
        (("--from", "jsonl"), LINE, WHEN_USED),
        (("--in-place", "-q", "a.txt"), "", WHEN_USED),
    ],
)
def test_what_is_not_imported(arguments: tuple[str, ...], stdin: str, heavy: set[str], place: Path) -> None:
    write("a.txt")
    script = (
        "import sys; from newsclean.cli import main; code = main(sys.argv[1:]);"
        "sys.stderr.write('\\n'.join(sys.modules)); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], input=stdin.encode(), capture_output=True, timeout=60, check=False
    )
    assert done.returncode == 0
    assert heavy & set(done.stderr.decode().split()) == set()
