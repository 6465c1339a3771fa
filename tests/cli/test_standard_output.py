"""`-` and /dev/stdout as the name of an output: real processes, for it is their stream that is meant."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, command, posix, write

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
RECORD = json.dumps({"id": 1, "text": ARTICLE}) + "\n"
pytestmark = posix


@pytest.fixture(autouse=True)
def files(place: Path) -> None:
    write("a.txt")
    write("r.jsonl", RECORD)


@pytest.mark.parametrize("name", ["-", "/dev/stdout"])
def test_the_output(process: Process, name: str, place: Path) -> None:
    assert process("a.txt", "-o", name).stdout.decode() == CLEAN
    assert json.loads(process("r.jsonl", "-o", name).stdout)["text"] == CLEAN
    assert process("-o", name, stdin=ARTICLE.encode()).stdout.decode() == CLEAN
    assert sorted(path.name for path in place.iterdir()) == ["a.txt", "r.jsonl"]


@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1"])
@pytest.mark.parametrize("arguments", [("--check",), ("-o", "out.jsonl"), ("-i",)], ids=" ".join)
def test_what_was_removed(process: Process, arguments: tuple[str, ...], name: str) -> None:
    lines = process("r.jsonl", *arguments, "--removed", name).stdout.splitlines()
    assert {json.loads(line)["kind"] for line in lines} == {"dateline", "related", "ad"}


@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/fd/1"])
def test_the_report(process: Process, name: str) -> None:
    assert json.loads(process("--check", "r.jsonl", "--report", name).stdout)["changed"] == 1


def test_rejects(process: Process) -> None:
    write("r.jsonl", "{broken\n" + RECORD)
    assert process("r.jsonl", "-o", "out.jsonl", "--rejects", "-").stdout == b"{broken\n"


@pytest.mark.parametrize("option", ["--removed", "--report"])
def test_a_file_that_is_standard_output_keeps_what_is_in_it(option: str) -> None:
    write("log", "before\n")
    with open("log", "ab") as log:
        subprocess.run(command("--check", "-q", "r.jsonl", option, "/dev/stdout"), stdout=log, check=False, timeout=60)
    content = Path("log").read_text()
    assert content.startswith("before\n{")


@pytest.mark.parametrize("option", ["--removed", "--report"])
def test_standard_output_may_be_closed_or_full(option: str) -> None:
    line = command("--check", "-q", "r.jsonl", option, "-")
    for where, message in ((">&-", "standard output is closed"), (">/dev/full", "No space left on device")):
        script = ["sh", "-c", f'"$@" {where}', "sh", *line]
        done = subprocess.run(script, capture_output=True, text=True, timeout=60, check=False)
        assert (done.returncode, message in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("r.jsonl", "--removed", "-"), "the output and --removed would"),
        (("r.jsonl", "--diff", "--report", "-"), "--diff and --report would"),
        (("r.jsonl", "-i", "--removed", "-", "--report", "/dev/stdout"), "--removed and --report would"),
        (("r.jsonl", "-i", "-o", "-"), "--in-place and --output"),
        (("r.jsonl", "--check", "-o", "-"), "--output writes"),
        (("r.jsonl", "a.txt", "-o", "-"), "several files need a place to go"),
        (("r.jsonl", "-o", "d/", "--resume", "--removed", "-"), "--resume cannot go on with standard output"),
    ],
)
def test_contradictions(run: Run, place: Path, arguments: tuple[str, ...], message: str) -> None:
    done = run(*arguments)
    assert (done.code, done.out, message in done.err) == (2, "", True)
    assert sorted(path.name for path in place.iterdir()) == ["a.txt", "r.jsonl"]
