"""Directories and several files through the command: where they go, what is said, what is configured."""

from __future__ import annotations

import gzip
import json
import os
from pathlib import Path

import pytest
from cli_tools import ARTICLE, CLEAN, Run, posix, write

RECORD = json.dumps({"isi": ARTICLE}) + "\n"


@pytest.fixture(autouse=True)
def corpus(place: Path) -> Path:
    """`corpus/` with two texts that have boilerplate, one that has none, and a file of records."""
    write("corpus/a.txt")
    write("corpus/sub/b.txt")
    write("corpus/sub/clean.txt", CLEAN)
    write("corpus/sub/c.jsonl.gz", gzip.compress((RECORD * 2).encode()))
    write("corpus/picture.png", b"\xff")
    return place / "corpus"


def tree(root: str) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in Path(root).rglob("*") if path.is_file())


def test_a_tree_is_mirrored(run: Run) -> None:
    done = run("corpus", "-o", "clean")
    assert (done.code, done.out) == (0, "")
    assert tree("clean") == ["a.txt", "sub/b.txt", "sub/c.jsonl.gz", "sub/clean.txt"]
    assert Path("clean/a.txt").read_text() == Path("clean/sub/b.txt").read_text() == CLEAN
    record = json.loads(gzip.decompress(Path("clean/sub/c.jsonl.gz").read_bytes()).splitlines()[0])
    assert record == {"isi": CLEAN}


def test_the_summary(run: Run) -> None:
    lines = run("corpus", "-o", "clean").err.splitlines()
    assert lines[0].startswith("4 files, 5 records: 4 changed in ")
    assert lines[1] == "left as they are: .png files 1"
    assert lines[2].startswith("removed: ")
    assert "related 4" in lines[2] and "ad 4" in lines[2]


@pytest.mark.parametrize("arguments", [("-o", "clean"), ("--in-place",), ("--check",), ("--diff",)])
def test_quiet(run: Run, arguments: tuple[str, ...]) -> None:
    assert run("corpus", "-q", *arguments).err == ""


def test_verbose(run: Run) -> None:
    lines = run("corpus", "-v", "-o", "clean").err.splitlines()
    assert lines[:4] == [
        "cleaned: corpus/a.txt",
        "cleaned: corpus/sub/b.txt",
        "cleaned: corpus/sub/c.jsonl.gz",
        "unchanged: corpus/sub/clean.txt",
    ]


def test_several_files(run: Run) -> None:
    write("x.txt")
    assert run("corpus/sub/b.txt", "x.txt", "-o", "clean/").code == 0
    assert tree("clean") == ["b.txt", "x.txt"]


def test_one_file_into_a_directory(run: Run) -> None:
    Path("there").mkdir()
    for directory in ("new/", "there"):
        assert run("corpus/sub/b.txt", "-o", directory).code == 0
        assert tree(directory) == ["b.txt"]


def test_an_output_directory_inside_the_input(run: Run) -> None:
    for _ in range(2):
        assert run(".", "-o", "clean", "--removed", "removed.jsonl", "--report", "report.json").code == 0
    names = ("a.txt", "sub/b.txt", "sub/c.jsonl.gz", "sub/clean.txt")
    assert tree("clean") == [f"corpus/{name}" for name in names]


def test_in_place(run: Run) -> None:
    unchanged = Path("corpus/sub/clean.txt").stat()
    done = run("--in-place", "corpus")
    assert (done.code, done.out) == (0, "")
    assert Path("corpus/a.txt").read_text() == CLEAN
    assert Path("corpus/sub/clean.txt").stat().st_mtime_ns == unchanged.st_mtime_ns
    assert run("--check", "corpus").code == 0


def test_check(run: Run) -> None:
    before = {name: Path("corpus", name).read_bytes() for name in tree("corpus")}
    done = run("--check", "corpus")
    assert (done.code, done.out) == (1, "")
    assert done.err.splitlines()[:3] == [
        "would change: corpus/a.txt", "would change: corpus/sub/b.txt", "would change: corpus/sub/c.jsonl.gz",
    ]  # fmt: skip
    assert {name: Path("corpus", name).read_bytes() for name in tree("corpus")} == before
    assert run("--check", "corpus/sub/clean.txt").code == 0


@pytest.mark.parametrize(("arguments", "code"), [(("--diff",), 0), (("--check", "--diff"), 1)])
def test_diff(run: Run, arguments: tuple[str, ...], code: int) -> None:
    done = run(*arguments, "corpus/a.txt", "corpus/sub/clean.txt")
    assert done.code == code
    assert done.out.startswith("--- a/corpus/a.txt\n+++ b/corpus/a.txt\n@@")
    assert "clean.txt" not in done.out


def test_a_bad_file_does_not_stop_the_others(run: Run) -> None:
    write("corpus/0.txt", b"\xff\n")
    write("corpus/1.jsonl", "{broken\n" + RECORD)
    done = run("corpus", "-o", "clean", "--report", "report.json")
    assert done.code == 2
    errors = [line for line in done.err.splitlines() if line.startswith("newsclean: error: ")]
    assert errors[0].startswith("newsclean: error: corpus/0.txt")
    assert errors[1].startswith("newsclean: error: corpus/1.jsonl:1: ")
    assert "errors: 2" in done.err
    assert Path("clean/sub/b.txt").read_text() == CLEAN
    assert Path("clean/1.jsonl").read_text() == "{broken\n" + json.dumps({"isi": CLEAN}) + "\n"
    report = json.loads(Path("report.json").read_text())
    assert (report["errors"], report["problems"][1]["line"]) == (2, 1)


def test_errors_are_shown_without_control_characters(run: Run) -> None:
    name = "corpus/\x1b[31m\nnewsclean: error: x.txt"
    write(name, b"\xff\n")
    for arguments in (("corpus", "-o", "clean"), (name, "-o", "clean/"), (name,), ("explain", name)):
        err = run(*arguments).err
        assert "\x1b" not in err
        assert "corpus/␛[31m␊newsclean: error: x.txt: not valid UTF-8" in err


def test_check_with_an_error_is_an_error(run: Run) -> None:
    write("corpus/0.txt", b"\xff\n")
    assert run("--check", "corpus").code == 2


def test_a_missing_path_among_others(run: Run) -> None:
    done = run("corpus/a.txt", "missing.txt", "-o", "clean")
    assert done.code == 2
    assert "missing.txt: No such file or directory" in done.err
    assert tree("clean") == ["a.txt"]


def test_nothing_found(run: Run) -> None:
    Path("empty").mkdir()
    done = run("empty", "-o", "clean")
    assert (done.code, done.out) == (0, "")
    assert done.err == "newsclean: warning: no files to clean in empty\n"
    write("empty/a.md")
    assert run("empty", "-o", "clean").err.endswith("no files to clean in empty (left as they are: .md files 1)\n")


@posix
def test_a_pipe_is_not_rewritten(run: Run) -> None:
    os.mkfifo("pipe.txt")
    done = run("-i", "pipe.txt")
    assert (done.code, "pipe.txt: is no regular file" in done.err) == (2, True)


def test_files_are_chosen(run: Run) -> None:
    run("corpus", "-o", "two", "--include", "*.txt", "--exclude", "clean.*")
    assert tree("two") == ["a.txt", "sub/b.txt"]


@pytest.mark.parametrize("looks", ["--check", "--diff"])
def test_what_only_looks_says_would(run: Run, looks: str) -> None:
    err = run(looks, "-v", "corpus").err
    assert "would change: corpus/a.txt\n" in err and "cleaned: " not in err
    assert "4 files, 5 records: 4 would change in " in err and "would be removed: " in err


def test_removals_and_selection(run: Run) -> None:
    run("corpus", "-o", "clean", "--select", "related", "--removed", "removed.jsonl")
    removed = [json.loads(line) for line in Path("removed.jsonl").read_text().splitlines()]
    assert {removal["kind"] for removal in removed} == {"related"}
    assert len(removed) == 4
    assert "ADVERTISEMENT" in Path("clean/a.txt").read_text()


def test_fields(run: Run) -> None:
    write("r.jsonl", json.dumps({"x": ARTICLE, "isi": ARTICLE}) + "\n")
    assert run("r.jsonl", "--text-field", "x").out == json.dumps({"x": CLEAN, "isi": ARTICLE}) + "\n"


def test_records_to_standard_output_and_to_a_file(run: Run) -> None:
    write("r.csv", 'isi,n\r\n"Hujan turun.\nBaca juga: Banjir di Bekasi\nWarga mengungsi.",1.50\r\n')
    expected = 'isi,n\r\n"Hujan turun.\nWarga mengungsi.",1.50\r\n'
    assert run("r.csv").out == expected
    assert run("r.csv", "-o", "s.csv").code == 0
    assert Path("s.csv").read_bytes().decode() == expected


def test_records_from_standard_input_to_a_file(run: Run) -> None:
    assert run("--from", "jsonl", "-o", "r.jsonl", stdin=RECORD).code == 0
    assert json.loads(Path("r.jsonl").read_text()) == {"isi": CLEAN}


def test_a_stream_that_breaks_off_leaves_no_output(run: Run) -> None:
    done = run("--from", "csv", "-o", "r.csv", stdin="a,b\n1,2\n")
    assert done.code == 2
    assert "no field holds the text" in done.err
    assert not Path("r.csv").exists()


def test_resume(run: Run) -> None:
    assert run("corpus", "-o", "clean", "--resume").code == 0
    done = run("corpus", "-o", "clean", "--resume")
    assert done.code == 0
    assert "done before: 4 files" in done.err


# ---- configuration


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_limit_holds_for_each_file(run: Run, jobs: str) -> None:
    record = json.dumps({"text": "Hujan turun.\nBaca juga: Banjir di Bekasi\nWarga mengungsi."}) + "\n"
    cleaned = json.dumps({"text": "Hujan turun.\nWarga mengungsi."}) + "\n"
    for name, content in (("d/a.jsonl", record * 5), ("d/b.jsonl.gz", gzip.compress(record.encode() * 5))):
        write(name, content)
    limit = ("--limit", "2", "--jobs", jobs)
    assert run("d/a.jsonl", *limit).out == cleaned * 2
    assert run("d/a.jsonl", *limit, "-o", "a.jsonl").code == 0
    assert Path("a.jsonl").read_text() == cleaned * 2
    assert run("d", *limit, "-o", "out", "--removed", "removed", "--report", "report").code == 0
    assert Path("out/a.jsonl").read_text() == cleaned * 2
    assert gzip.decompress(Path("out/b.jsonl.gz").read_bytes()).decode() == cleaned * 2
    assert len(Path("removed").read_text().splitlines()) == 4
    assert json.loads(Path("report").read_text())["records"] == 4
    look = run("d", *limit, "--check", "--diff")
    assert (look.code, look.out.count("⟦related: ")) == (1, 4)


def test_the_configuration_nearest_to_each_file_holds(run: Run) -> None:
    write("newsclean.toml", 'ignore = ["ad"]\n')
    write("corpus/sub/newsclean.toml", 'ignore = ["related"]\n')
    run("corpus", "-o", "clean")
    left = {name: Path("clean", name).read_text() for name in ("a.txt", "sub/b.txt")}
    assert {name: ("ADVERT" in text, "Baca juga" in text) for name, text in left.items()} == {
        "a.txt": (True, False),
        "sub/b.txt": (False, True),
    }


def test_several_configurations_have_no_common_file_of_removals(run: Run) -> None:
    write("corpus/sub/newsclean.toml", 'ignore = ["related"]\n')
    done = run("corpus", "-o", "clean", "--removed", "removed.jsonl")
    assert done.code == 2
    assert "--config" in done.err
    assert run("corpus", "-o", "clean", "--removed", "removed.jsonl", "--no-config").code == 0


@pytest.mark.parametrize(
    ("arguments", "stays"),
    [
        ((), True),
        (("--ignore", "related"), False),
        (("--no-config",), False),
        (("--config", "other.toml"), False),
        (("--stdin-filename", "corpus/x.txt"), False),
    ],
)
def test_what_beats_what(run: Run, arguments: tuple[str, ...], stays: bool) -> None:
    write("newsclean.toml", 'ignore = ["ad"]\n')
    write("other.toml", 'ignore = ["related"]\n')
    write("corpus/.newsclean.toml", "")
    assert ("ADVERTISEMENT" in run(*arguments, stdin=ARTICLE).out) is stays


def test_the_name_of_standard_input(run: Run) -> None:
    assert json.loads(run("--stdin-filename", "x.jsonl", stdin=RECORD).out) == {"isi": CLEAN}
    assert run("--stdin-filename", "x/y.txt", stdin=b"\xff").err.startswith("newsclean: error: x/y.txt: ")


@pytest.mark.parametrize(("force", "expected"), [((), CLEAN), (("--force-exclude",), ARTICLE)])
def test_excluded_standard_input_passes_unchanged(run: Run, force: tuple[str, ...], expected: str) -> None:
    assert run("--stdin-filename", "draft/x.txt", "--exclude", "draft", *force, stdin=ARTICLE).out == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("ingore = []", "unknown key 'ingore'; did you mean 'ignore'?"),
        ('ignore = ["relatd"]', "did you mean 'related'?"),
    ],
)
@pytest.mark.parametrize("arguments", [(), ("a.txt", "-i"), ("explain", "a.txt")])
def test_mistakes_name_the_file(run: Run, content: str, message: str, arguments: tuple[str, ...]) -> None:
    path = write("newsclean.toml", content).absolute()
    write("a.txt")
    done = run(*arguments, stdin=ARTICLE)
    assert done.code == 2
    assert done.err.startswith(f"newsclean: error: {path}: ")
    assert message in done.err
    assert Path("a.txt").read_text() == ARTICLE


def test_show_config(run: Run) -> None:
    path = write("newsclean.toml", 'ignore = ["ad"]\njobs = 2\n').absolute()
    done = run("--show-config", "-j", "3", "--text-field", 'i"si', "corpus")
    assert done.code == 0
    lines = [tuple(part.strip() for part in line.rsplit("#", 1)) for line in done.out.splitlines()[1:]]
    shown = dict(lines)
    assert done.out.startswith(f"# configuration file: {path}\n")
    assert shown['ignore = ["ad"]'] == str(path)
    assert shown["jobs = 3"] == shown['text-field = "i\\"si"'] == "command line"
    assert shown['errors = "strict"'] == shown["# title-field is not set"] == "default"


def test_shown_configuration_can_be_used(run: Run) -> None:
    shown = run("--show-config", "--ignore", "ad", "-j", "2").out
    write("newsclean.toml", shown)
    again = run("--show-config").out
    values = [[line.partition("  #")[0] for line in text.splitlines()[1:]] for text in (shown, again)]
    assert values[0] == values[1]
