"""The command writes over nothing that it was not asked to write over, and says how far it came."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, command, write

RECORD = json.dumps({"text": ARTICLE}) + "\n"
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture(autouse=True)
def corpus(place: Path) -> None:
    """`d/` with two articles, and a file of records."""
    write("d/a.txt")
    write("d/b.txt")
    write("in.jsonl", RECORD)


def content() -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in Path().rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("--check in.jsonl --report in.jsonl", "--report in.jsonl would overwrite the input in.jsonl"),
        ("--in-place in.jsonl --rejects in.jsonl", "--rejects in.jsonl would overwrite the input in.jsonl"),
        ("in.jsonl -o out.jsonl --removed out.jsonl", "--removed out.jsonl would overwrite the output of in.jsonl"),
        ("in.jsonl --removed x --rejects d/../x", "--rejects d/../x would overwrite what --removed writes"),
        ("d -o out --report out/a.txt", "--report out/a.txt would overwrite the output of d/a.txt"),
        ("d/a.txt --report d/a.txt", "--report d/a.txt would overwrite the input d/a.txt"),
        ("d/a.txt -o d/../d/a.txt", "d/a.txt is both input and output; --in-place rewrites it"),
        ("d/a.txt -o d", "d/a.txt is both input and output; --in-place rewrites it"),
        ("d/a.txt d/b.txt -o d/", "d/a.txt is both input and output; --in-place rewrites it"),
        ("d -o d", "d is both input and output; --in-place rewrites the files in it"),
        ("d in.jsonl -o ./d/", "d is both input and output; --in-place rewrites the files in it"),
        ("in.jsonl d/b.txt d/a.txt -o d/b.txt", "several files need a directory, and d/b.txt is the name of a file"),
        ("d -o k.jsonl", "several files need a directory, and k.jsonl is the name of a file"),
        ("d/a.txt d/b.txt -o x.txt.gz", "several files need a directory, and x.txt.gz is the name of a file"),
        ("in.jsonl -o x.csv", "the output is jsonl, and x.csv has the suffix of csv: files keep their format"),
        ("--from csv in.jsonl -o x.jsonl", "the output is csv, and x.jsonl has the suffix of jsonl"),
        ("d/a.txt -o x.json", "the output is text, and x.json has the suffix of json: --to json writes that"),
        ("d/a.txt --json -o x.jsonl.gz", "the output is json, and x.jsonl.gz has the suffix of jsonl"),
    ],
)
def test_it_is_refused(run: Run, line: str, message: str) -> None:
    before = content()
    done = run(*line.split())
    assert (done.code, done.out) == (2, "")
    assert message in done.err
    assert content() == before


@pytest.mark.parametrize(
    "line",
    ["d -o k.jsonl/", "d -o d/x", "d/a.txt --to jsonl -o x.json", "d/a.txt --json -o x.json", "in.jsonl -o x.ndjson"],
)
def test_it_is_not_refused(run: Run, line: str) -> None:
    assert run(*line.split()).code == 0


@posix
@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("newsclean < d/a.txt -o d/a.txt", "d/a.txt"),
        ("newsclean < in.jsonl --from jsonl --report in.jsonl", "in.jsonl"),
        ("newsclean d/a.txt >> d/a.txt", "d/a.txt"),
    ],
)
def test_redirected_streams_are_known(script: str, name: str) -> None:
    before = content()
    shell = script.replace("newsclean", " ".join(command()), 1)
    done = subprocess.run(["sh", "-c", shell], capture_output=True, timeout=60, check=False)
    assert (done.returncode, name in done.stderr.decode()) == (2, True)
    assert content() == before


def test_an_output_is_compressed_as_its_name_says(run: Run) -> None:
    import gzip

    assert run("d/a.txt", "-o", "x.txt.gz").code == 0
    assert run("--from", "jsonl", "-o", "x.jsonl.gz", stdin=RECORD).code == 0
    assert gzip.decompress(Path("x.txt.gz").read_bytes()).decode() == CLEAN
    assert json.loads(gzip.decompress(Path("x.jsonl.gz").read_bytes())) == {"text": CLEAN}


def test_lines_are_added_and_that_is_said(run: Run) -> None:
    write("rejects", "{lama\n")
    write("in.jsonl", "{rusak\n" + RECORD)
    for quiet in ((), ("-q",)):
        done = run("--in-place", "in.jsonl", "--rejects", "rejects", *quiet)
        assert ("rejects was there already; lines are added to it" in done.err) == (not quiet)
        assert Path("rejects").read_text() == "{lama\n{rusak\n"


def test_a_text_that_is_kept_is_named(run: Run) -> None:
    """A text of which hardly anything would be left is kept: with -v and in the report it says which."""
    links = "\n".join(f"Baca juga: Panen Raya di Desa Sukamaju Bagian {number}" for number in range(30))
    write("k.jsonl", RECORD + json.dumps({"id": "b-2", "text": links}) + "\n")
    done = run("k.jsonl", "-o", "out.jsonl", "-v", "--report", "report.json")
    assert "newsclean: warning: k.jsonl:2 (id b-2): kept: " in done.err
    [warned] = json.loads(Path("report.json").read_text())["warned"]
    assert (warned["file"], warned["line"], warned["id"]) == ("k.jsonl", 2, "b-2")
    assert warned["message"].startswith("kept: ")
    assert "b-2" not in run("k.jsonl", "-o", "out.jsonl").err


LONG = " ".join(f"Pada hari ke-{day} hujan turun di kota itu." for day in range(5_000))


@posix
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "out/"), b"1 of 2 files done; the same command starts from the beginning"),
        (("-o", "out/", "--resume"), b"1 of 2 files done; the same command goes on there"),
        (("--in-place",), b"1 of 2 files done, the others are as they were; the same command cleans them"),
        (("--check",), b"1 of 2 files done\n"),
        (("--in-place", "-q"), None),
    ],
)
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGHUP, 129)])
def test_it_says_how_far_it_came(arguments: tuple[str, ...], said: bytes | None, number: int, code: int) -> None:
    write("in.jsonl", (json.dumps({"text": LONG}) + "\n") * 300)
    started = ("d/a.txt", "in.jsonl", "-v", "-j1", *arguments)
    with subprocess.Popen(command(*started), stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        assert b"d/a.txt" in running.stderr.readline()  # it is done
        time.sleep(0.05)
        running.send_signal(number)
        assert running.wait(30) == code
        rest = running.stderr.read()
    assert (b"newsclean: stopped: " + said in rest) if said else (rest.strip() == b"")
