"""The files that a run reads and those that it writes: no two of them may be the same file."""

from __future__ import annotations

import os
import stat
from collections.abc import Hashable, Iterable, Mapping
from pathlib import Path

from newsclean.corpus.errors import ClashError
from newsclean.corpus.settings import Settings, Task

AnyFile = Path | int
"""A path, or the number of an open file (standard input and output)."""


def identity(file: AnyFile) -> Hashable:
    """What two names of one file have in common; None for what is no file (a device, a pipe).

    A file is known by its device and inode; one that does not exist yet by its real path.
    """
    try:
        status = os.stat(file)
    except OSError:
        return os.path.realpath(file) if isinstance(file, Path) else None
    mode = status.st_mode
    return (status.st_dev, status.st_ino) if stat.S_ISREG(mode) or stat.S_ISDIR(mode) else None


def refuse_clashes(
    works: Iterable[tuple[AnyFile, AnyFile | None]], sides: Mapping[str, Path | None], *, in_place: bool
) -> None:
    """Refuse files that a run would overwrite with something else, or lose.

    `works` are sources with their targets (None: nothing is written), `sides` what is written beside them, by the
    name that the message should give it. `in_place`: a target may be its own source. One source may be read twice.
    Raises ClashError.
    """
    works = list(works)
    sources: dict[Hashable, AnyFile] = {}
    for source, _ in works:
        sources.setdefault(identity(source), source)
    sources.pop(None, None)
    targets: dict[Hashable, AnyFile] = {}
    for source, target in works:
        if target is not None:
            key = identity(target)
            _refuse_target(source, target, sources.get(key), targets.get(key), in_place=in_place)
            if key is not None:
                targets[key] = source
    taken: dict[Hashable, str] = {key: f"the output of {_name(source)}" for key, source in targets.items()}
    taken |= {key: f"the input {_name(source)}" for key, source in sources.items()}
    for name, side in sides.items():
        key = identity(side) if side is not None else None
        if key in taken:
            raise ClashError(f"{name} {side} would overwrite {taken[key]}")
        if key is not None:
            taken[key] = f"what {name} writes"


def _refuse_target(
    source: AnyFile, target: AnyFile, read: AnyFile | None, other: AnyFile | None, *, in_place: bool
) -> None:
    """`read` is the source that stands at the target, `other` the source that is written there already."""
    if other is not None and in_place and source == target:
        raise ClashError(f"{_name(other)} and {_name(source)} are one file, which would be rewritten twice")
    if other is not None:
        raise ClashError(f"{_name(other)} and {_name(source)} would both be written to {_name(target)}")
    if read is None or (in_place and source == target):
        return
    if identity(source) == identity(target):
        name = _name(source if isinstance(source, Path) else target)
        raise ClashError(f"{name} is both input and output; --in-place rewrites it")
    raise ClashError(f"the output of {_name(source)}, {_name(target)}, would overwrite the input {_name(read)}")


def _name(file: AnyFile) -> str:
    if isinstance(file, Path):
        return str(file)
    return "standard output" if file == 1 else "standard input"


def refuse_clashes_of(tasks: Iterable[Task], settings: Settings, manifest: Path | None) -> None:
    """The same for the tasks of a run; a task whose target is its source is meant to be in place."""
    works = [(task.source, task.target if settings.writes else None) for task in tasks]
    sides = {"removed": settings.removed, "manifest": manifest}
    if settings.writes:
        sides["rejects"] = settings.rejects
    refuse_clashes(works, sides, in_place=True)
