"""What the tests of the corpus package share: small articles, and ways to run."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from newsclean.corpus.job import Problem, Settings, Summary, Task, Warned, run
from newsclean.corpus.summary import Shown

DIRTY = "Warga Desa Sukamulya memanen padi.\nADVERTISEMENT\nPanen berlangsung hingga sore."
CLEAN = "Warga Desa Sukamulya memanen padi.\nPanen berlangsung hingga sore."


class Watcher:
    """A Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.started: tuple[int, int] | None = None
        self.bytes = self.records = 0
        self.files: list[tuple[str, bool]] = []
        self.left: list[tuple[str, str]] = []
        self.diffs: list[str] = []
        self.shows: list[Shown] = []
        self.problems: list[Problem] = []
        self.notes: list[str] = []
        self.warnings: list[Warned] = []

    def start(self, total_bytes: int, total_files: int) -> None:
        self.started = (total_bytes, total_files)

    def advance(self, bytes: int, records: int) -> None:
        self.bytes += bytes
        self.records += records

    def file_done(self, path: Path, changed: bool) -> None:
        self.files.append((path.name, changed))

    def left_out(self, path: Path, why: str, *, expected: bool) -> None:
        self.left.append((path.name, why))

    def diff(self, text: str) -> None:
        self.diffs.append(text)

    def shown(self, shown: Shown) -> None:
        self.shows.append(shown)

    def note(self, text: str) -> None:
        self.notes.append(text)

    def problem(self, problem: Problem) -> None:
        self.problems.append(problem)

    def warned(self, warned: Warned) -> None:
        self.warnings.append(warned)


def settings(**changes: Any) -> Settings:
    """Settings that remove advertisement lines only."""
    return Settings(**{"select": ("ad",), **changes})


def clean_file(folder: Path, name: str, data: bytes, *, out: str | None = None, **changes: Any) -> Any:
    """Clean a file of these bytes: the output's bytes (None if there is none), and the summary."""
    source, target = folder / name, folder / "out" / (out or name)
    source.write_bytes(data)
    summary = run([Task(source, target)], settings(**changes))
    return (target.read_bytes() if target.exists() else None), summary


def clean_in_place(path: Path, **changes: Any) -> Summary:
    """Clean a file in place."""
    return run([Task(path, path)], settings(**changes))


def messages(summary: Summary) -> list[tuple[int | None, str]]:
    """Line and message of each problem."""
    return [(problem.line, problem.message) for problem in summary.problems]


def leftovers(folder: Path) -> list[str]:
    """Files that should not be there after a run."""
    return sorted(path.name for path in folder.rglob("*newsclean*"))


def python(program: str, *arguments: object, **options: Any) -> subprocess.Popen[bytes]:
    """Start a Python program in a process of its own."""
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, **options)
