"""No two of the files that a run reads and writes are the same file; if they are, nothing is written."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from runs import DIRTY, clean_in_place, settings

from newsclean.corpus.job import ClashError, Settings, Task, run


def files(folder: Path) -> dict[str, bytes]:
    """Every file below a directory, by its place."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Each makes, in a directory with in/a.txt and in/b.txt, what a run is given: its tasks and changes of its settings.
Case = Callable[[Path], tuple[list[tuple[str, str | None]], dict[str, str]]]


def _hard_link(folder: Path) -> tuple[list[tuple[str, str | None]], dict[str, str]]:
    (folder / "out").mkdir()
    os.link(folder / "in/b.txt", folder / "out/a.txt")
    return [("in/a.txt", "out/a.txt"), ("in/b.txt", "out/b.txt")], {}


def _link(folder: Path) -> tuple[list[tuple[str, str | None]], dict[str, str]]:
    (folder / "out").mkdir()
    (folder / "out/a.txt").symlink_to("../in/b.txt")
    return [("in/a.txt", "out/a.txt"), ("in/b.txt", "out/b.txt")], {}


def _linked_directory(folder: Path) -> tuple[list[tuple[str, str | None]], dict[str, str]]:
    (folder / "out").symlink_to("in")
    return [("in/a.txt", "out/new.txt")], {"removed": "in/new.txt"}


def _twice_in_place(folder: Path) -> tuple[list[tuple[str, str | None]], dict[str, str]]:
    os.link(folder / "in/a.txt", folder / "in/c.txt")
    return [("in/a.txt", "in/a.txt"), ("in/c.txt", "in/c.txt")], {}


CASES: dict[str, Case] = {
    "target is its source": lambda _: ([("in/a.txt", "in/../in/a.txt")], {}),
    "target is another source": lambda _: ([("in/a.txt", "in/b.txt"), ("in/b.txt", "out/b.txt")], {}),
    "target is a link to another source": _link,
    "target is a hard link of another source": _hard_link,
    "one target for two": lambda _: ([("in/a.txt", "out/x"), ("in/b.txt", "out/./x")], {}),
    "one file twice in place": _twice_in_place,
    "removed is a source": lambda _: ([("in/a.txt", "out/a.txt")], {"removed": "in/a.txt"}),
    "removed is a source in a check": lambda _: ([("in/a.txt", None)], {"removed": "in/a.txt"}),
    "rejects is a source": lambda _: ([("in/a.txt", "in/a.txt")], {"rejects": "in/a.txt"}),
    "removed is a target": lambda _: ([("in/a.txt", "out/a.txt")], {"removed": "out/a.txt"}),
    "removed is a target by another way": _linked_directory,
    "removed is rejects": lambda _: ([("in/a.txt", "out/a.txt")], {"removed": "x", "rejects": "in/../x"}),
    "removed is the manifest": lambda _: ([("in/a.txt", "out/a.txt")], {"removed": "m", "manifest": "m"}),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_clashes_are_refused(tmp_path: Path, case: Case) -> None:
    (tmp_path / "in").mkdir()
    for name in ("a.txt", "b.txt"):
        (tmp_path / "in" / name).write_text(DIRTY + name)
    pairs, changes = case(tmp_path)
    before = files(tmp_path)
    tasks = [Task(tmp_path / source, tmp_path / target if target else None) for source, target in pairs]
    sides = {name: tmp_path / path for name, path in changes.items()}
    with pytest.raises(ClashError):
        run(tasks, Settings(resume="manifest" in sides, **sides))  # type: ignore[arg-type]
    assert files(tmp_path) == before


def test_what_is_no_clash(tmp_path: Path) -> None:
    """One source may have two outputs, and devices take anything."""
    path = tmp_path / "a.txt"
    path.write_text(DIRTY)
    os.link(path, tmp_path / "b.txt")
    tasks = [Task(tmp_path / name, tmp_path / "out" / name) for name in ("a.txt", "b.txt")]
    null = Path(os.devnull)
    assert run(tasks, settings(removed=null, rejects=null)).errors == 0
    assert clean_in_place(path).errors == 0
