"""Which files a corpus has: suffixes, hidden and ignored files, globs, links, order."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsclean.corpus.errors import CorpusError
from newsclean.corpus.find import Rules, find


def known(name: str) -> bool:
    return name.endswith((".txt", ".jsonl"))


@pytest.fixture
def corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with `corpus/` in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "corpus"


def make(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("Hujan turun.\n")


def names(*paths: str, **rules: object) -> list[str]:
    """The paths that are found, with slashes; an unreadable directory fails the test."""
    errors: list[OSError] = []
    found = find(map(Path, paths), Rules(known=known, **rules), errors.append)  # type: ignore[arg-type]
    assert not errors
    return [file.path.as_posix() for file in found]


def test_files_of_known_suffix_in_sorted_order(corpus: Path) -> None:
    make(corpus, "b.txt", "a.jsonl", "c.pdf", "z/1.txt", "d/2.txt", "d/e/3.txt")
    assert names("corpus") == [
        "corpus/a.jsonl", "corpus/b.txt", "corpus/d/2.txt", "corpus/d/e/3.txt", "corpus/z/1.txt",
    ]  # fmt: skip


def test_the_tree_below_the_directory_is_told(corpus: Path) -> None:
    make(corpus, "d/e/3.txt")
    found = find([corpus, corpus / "d/e/3.txt"], Rules(known=known), lambda error: None)
    assert [(file.path, file.relative) for file in found] == [(corpus / "d/e/3.txt", Path("d/e/3.txt"))]


def test_hidden_files_and_directories_are_left_out(corpus: Path) -> None:
    make(corpus, ".git/a.txt", ".cache.txt", "a.txt")
    assert names("corpus") == ["corpus/a.txt"]


def test_named_files_are_always_taken_once_and_in_the_order_given(corpus: Path) -> None:
    make(corpus, "z.pdf", ".h.txt", "a.txt")
    given = ["corpus/z.pdf", "corpus/.h.txt", "corpus/a.txt", "./corpus/a.txt", "corpus/missing.txt"]
    assert names(*given, exclude=["*"]) == [
        "corpus/z.pdf", "corpus/.h.txt", "corpus/a.txt", "corpus/missing.txt",
    ]  # fmt: skip


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_force_exclude_holds_for_named_files_too(corpus: Path) -> None:
    make(corpus, "draft/a.txt", "b.txt", "c.txt")
    subprocess.run(["git", "init", "-q", str(corpus)], check=True)
    (corpus / ".gitignore").write_text("c.txt\n")
    given = ["corpus/draft/a.txt", "corpus/b.txt", "corpus/c.txt"]
    assert names(*given, exclude=["corpus/draft/"], force_exclude=True) == ["corpus/b.txt"]


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ({"exclude": ["draft"]}, ["a.txt", "n/b.txt"]),
        ({"exclude": ["draft/**"]}, ["a.txt", "n/b.txt"]),
        ({"exclude": ["corpus/draft"]}, ["a.txt", "n/b.txt"]),
        ({"exclude": ["/n/b.*"]}, ["a.txt", "draft/b.txt"]),
        ({"exclude": ["b.txt"]}, ["a.txt"]),
        ({"exclude": ["corpus"]}, ["a.txt", "draft/b.txt", "n/b.txt"]),
        ({"include": ["*.dat"]}, ["n/c.dat"]),
        ({"include": ["n/*"]}, ["n/b.txt", "n/c.dat"]),
        ({"include": ["n"], "exclude": ["*.dat"]}, ["n/b.txt"]),
    ],
)
def test_globs(corpus: Path, rules: dict[str, list[str]], expected: list[str]) -> None:
    make(corpus, "a.txt", "draft/b.txt", "n/b.txt", "n/c.dat")
    assert names("corpus", **rules) == [f"corpus/{name}" for name in expected]


def test_globs_count_from_where_they_were_written(corpus: Path) -> None:
    make(corpus, "2024/a.txt", "2025/a.txt")
    assert names("corpus/2024", "corpus/2025", exclude=["/2024"], base=corpus) == [
        "corpus/2024/a.txt",  # the directory that was named is no part of what a glob excludes
        "corpus/2025/a.txt",
    ]
    assert names("corpus/2024", exclude=["/2024/a.txt"], base=corpus) == []


def test_what_is_asked_for_by_name(corpus: Path) -> None:
    make(corpus, "a.txt", "b.txt")
    for force, expected in ((False, [False, True]), (True, [False, False])):
        rules = Rules(known=known, force_exclude=force)
        found = find([corpus, corpus / "b.txt"], rules, lambda error: None)
        assert [file.named for file in found] == expected


def test_files_of_other_suffixes_are_told(corpus: Path) -> None:
    make(corpus, "a.txt", "b.md", "d/LICENSE", ".hidden.md", "draft/c.md")
    others: list[str] = []
    find([corpus], Rules(known=known, exclude=["draft"]), lambda error: None, others.append)
    assert others == ["b.md", "d/LICENSE"]


def test_links(corpus: Path) -> None:
    make(corpus, "d/a.txt")
    (corpus / "d/loop").symlink_to(corpus, target_is_directory=True)
    (corpus / "link.txt").symlink_to("d/a.txt")
    (corpus / "broken.txt").symlink_to("nowhere.txt")
    (corpus / "itself.txt").symlink_to("itself.txt")
    os.mkfifo(corpus / "pipe.txt")
    assert names("corpus") == ["corpus/d/a.txt", "corpus/link.txt"]


def test_a_named_link_to_a_directory_is_entered(corpus: Path) -> None:
    make(corpus, "a.txt")
    Path("other").symlink_to(corpus, target_is_directory=True)
    assert names("other") == ["other/a.txt"]


def test_what_the_run_writes_is_not_taken(corpus: Path) -> None:
    make(corpus, "a.txt", "clean/a.txt", "removed.jsonl", "sub/clean/removed.jsonl")
    skip = [Path("corpus/clean"), corpus / "removed.jsonl", Path("missing")]
    assert names("corpus", skip=skip) == ["corpus/a.txt", "corpus/sub/clean/removed.jsonl"]
    assert names("corpus/clean", skip=skip) == ["corpus/clean/a.txt"]


def test_more_levels_than_the_stack_has(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = "/".join(["d"] * 1200)
    corpus.mkdir()
    monkeypatch.chdir(corpus)
    for _ in range(1200):  # a path of this length cannot be made in one call everywhere
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("Hujan turun.\n")
    monkeypatch.chdir(corpus)
    try:
        assert names(".") == [f"{deep}/a.txt"]
    finally:  # what removes temporary directories recurses too
        for _ in range(1200):
            os.chdir("d")
        os.remove("a.txt")
        for _ in range(1200):
            os.chdir("..")
            os.rmdir("d")


def test_an_unreadable_directory_is_told(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(corpus, "a.txt", "d/b.txt")
    scandir = os.scandir

    def refuse(path: Path) -> Iterator[os.DirEntry[str]]:
        if path.name == "d":
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    errors: list[OSError] = []
    found = find([corpus], Rules(known=known), errors.append)
    assert [file.path for file in found] == [corpus / "a.txt"]
    assert [Path(error.filename) for error in errors] == [corpus / "d"]


# ---- what git ignores

IGNORE = "*.txt\n!keep.txt\n# a comment\n\n/raw/\nbuild/\ndocs/*.jsonl\n!docs\n"
FILES = (
    "a.txt", "keep.txt", "a.jsonl", "raw/keep.txt", "sub/raw/keep.txt", "sub/raw/a.jsonl",
    "sub/build/a.jsonl", "docs/a.jsonl", "docs/b/a.jsonl", "docs/a.txt", "deep/er/a.txt",
    "deep/er/special.txt",
)  # fmt: skip
KEPT = ["a.jsonl", "deep/er/special.txt", "docs/b/a.jsonl", "keep.txt", "sub/raw/a.jsonl", "sub/raw/keep.txt"]
with_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


@pytest.fixture
def ignoring(corpus: Path) -> Path:
    make(corpus, *FILES)
    (corpus / ".gitignore").write_text(IGNORE)
    (corpus / "deep/er/.gitignore").write_text("!special.*\n")
    return corpus


def kept(*paths: str, **rules: object) -> list[str]:
    return [name.removeprefix("corpus/") for name in names(*paths, **rules)]


@with_git
def test_git_answers_in_a_work_tree(ignoring: Path) -> None:
    subprocess.run(["git", "init", "-q", str(ignoring)], check=True)
    assert kept("corpus") == KEPT
    assert kept("corpus/docs") == ["docs/b/a.jsonl"]
    assert kept("corpus", gitignore=False) == sorted(FILES)


@with_git
@pytest.mark.parametrize("seeming", [False, True])
def test_outside_of_a_work_tree_no_ignore_file_counts(ignoring: Path, seeming: bool) -> None:
    if seeming:
        (ignoring / ".git").mkdir()  # no repository that git would accept
    assert kept("corpus") == sorted(FILES)


def test_an_ignore_file_that_is_a_pipe_is_not_read(corpus: Path) -> None:
    make(corpus, "a.txt")
    os.mkfifo(corpus / ".gitignore")
    assert kept("corpus") == ["a.txt"]


@with_git
@pytest.mark.skipif(os.name != "posix", reason="the program is a shell script")
def test_a_repository_cannot_have_a_program_started(ignoring: Path, tmp_path: Path) -> None:
    git = ["git", "-C", str(ignoring)]
    program, proof = tmp_path / "program", tmp_path / "proof"
    program.write_text(f"#!/bin/sh\ntouch {proof}\n")
    program.chmod(0o755)
    for command in (["init", "-q"], ["add", "--all"], ["config", "core.fsmonitor", str(program)]):
        subprocess.run([*git, *command], check=True)
    kept("corpus")
    assert not proof.exists()
    subprocess.run([*git, "status"], check=True, capture_output=True)
    assert proof.exists()  # as git does by itself


@pytest.mark.parametrize("git", [None, "#!/bin/sh\necho 'fatal: detected dubious ownership' >&2\nexit 128\n"])
def test_a_git_that_cannot_say_stops_the_run(
    ignoring: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, git: str | None
) -> None:
    (ignoring / ".git").mkdir()
    (tmp_path / "bin").mkdir()
    if git is not None:
        (tmp_path / "bin/git").write_text(git)
        (tmp_path / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    with pytest.raises(CorpusError, match=r"git cannot say .*; --no-gitignore"):
        names("corpus")
    assert kept("corpus", gitignore=False) == sorted(FILES)


@with_git
def test_a_repository_inside_a_repository(corpus: Path) -> None:
    make(corpus, "a.txt", "inner/a.txt", "inner/b.txt")
    for place, ignored in ((corpus, "a.txt"), (corpus / "inner", "b.txt")):
        subprocess.run(["git", "init", "-q", str(place)], check=True)
        (place / ".gitignore").write_text(f"/{ignored}\n")
    assert names("corpus") == ["corpus/inner/a.txt"]
