"""Finding the files of a corpus: below directories by suffix, hidden and ignored ones left out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsclean.corpus.globs import matches
from newsclean.corpus.ignored import ignored


@dataclass(frozen=True, slots=True)
class Found:
    """A file to clean. `relative` is its place below the output directory: the tree is mirrored there."""

    path: Path
    relative: Path
    named: bool = False
    """Asked for by its own name, so that it is cleaned whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Which files count. Globs are those of .gitignore: without a slash one is held against every name on the
    way to a file, with one against its path below the directory given and below `base`."""

    known: Callable[[str], bool]
    """True for a file name whose suffix is one that we read."""
    include: Sequence[str] = ()
    """If there are any, exactly the files that one of them matches are taken, whatever their suffix."""
    exclude: Sequence[str] = ()
    gitignore: bool = True
    """Leave out what git ignores, in a git work tree."""
    force_exclude: bool = False
    """Hold `exclude` and git against explicitly named files too; they do not count as asked for by name."""
    skip: Sequence[Path] = ()
    """What is never taken below a directory: the files and the directory that the run itself writes."""
    base: Path = Path()
    """Where the globs were written: the directory of the configuration file, or the working directory."""


def find(
    paths: Iterable[Path],
    rules: Rules,
    on_error: Callable[[OSError], None],
    on_other: Callable[[str], None] = lambda name: None,
) -> list[Found]:
    """The files that `paths` stand for: each explicit file, and below each directory the files that count.

    In the order of `paths`, sorted by name below a directory, each file once. `on_error` is told of each
    directory that cannot be read, `on_other` the name of each file below a directory whose suffix is not known;
    a path that does not exist is taken as it is, for the reader to report. Raises CorpusError if git cannot say
    what it ignores.
    """
    found: dict[str, Found] = {}
    for path in paths:
        if path.is_dir():
            files = _below(path, rules, on_error, on_other)
        else:
            files = [Found(path, Path(path.name), named=not rules.force_exclude)]
        for file in files:
            first = found.setdefault(os.path.abspath(file.path), file)
            if file.named and not first.named:
                found[os.path.abspath(file.path)] = replace(first, named=True)
    if rules.force_exclude:
        found = _without_excluded(found, rules)
    return list(found.values())


def _without_excluded(found: dict[str, Found], rules: Rules) -> dict[str, Found]:
    """The files that neither a glob nor git leaves out."""
    base = os.path.abspath(rules.base)
    kept = {name: file for name, file in found.items() if not matches(_seen_from(base, name), rules.exclude)}
    left_out = ignored(kept) if rules.gitignore else set()
    return {name: file for name, file in kept.items() if name not in left_out}


def _seen_from(base: str, name: str) -> str:
    """The absolute path `name` relative to `base` if it is below it."""
    path = Path(name)
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()


def _below(
    root: Path, rules: Rules, on_error: Callable[[OSError], None], on_other: Callable[[str], None]
) -> list[Found]:
    prefix = _seen_from(os.path.abspath(rules.base), os.path.abspath(root)) + "/"
    names = list(_walk(root, prefix, rules, on_error))
    if rules.gitignore:
        place = os.path.abspath(root)
        left_out = ignored(os.path.join(place, name) for name in names)
        names = [name for name in names if os.path.join(place, name) not in left_out]
    found = []
    for name in names:
        if rules.include or rules.known(os.path.basename(name)):
            found.append(Found(root / name, Path(name)))
        else:
            on_other(name)
    return found


def _walk(root: Path, prefix: str, rules: Rules, on_error: Callable[[OSError], None]) -> Iterator[str]:
    """The paths, relative to `root`, of the files that no glob leaves out; links to directories are not followed.

    `prefix` is the way from where the globs were written to `root`, with a slash at the end.
    """
    skip = {os.path.realpath(path) for path in rules.skip}
    skip_names = {os.path.basename(path) for path in skip}  # asking for the real path of each file takes long
    waiting = [""]
    while waiting:
        here = waiting.pop()
        if here and not here.endswith("/"):
            yield here
            continue
        try:
            with os.scandir(root / here) as entries:
                below = [
                    _name(here, entry, prefix, rules)
                    for entry in entries
                    if entry.name not in skip_names or os.path.realpath(entry.path) not in skip
                ]
        except OSError as error:
            on_error(error)
            continue
        waiting += sorted(filter(None, below), reverse=True)


def _name(here: str, entry: os.DirEntry[str], prefix: str, rules: Rules) -> str | None:
    """The entry's path below the root, a directory's with a slash at the end; None if it does not count."""
    if entry.name.startswith("."):
        return None
    name = here + entry.name
    if matches(name, rules.exclude, prefix):
        return None
    if entry.is_dir(follow_symlinks=False):
        return name + "/"
    if rules.include and not matches(name, rules.include, prefix):
        return None
    return name if _is_file(entry) else None


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a regular file, or a link to one; a link that leads in a circle or nowhere is none."""
    try:
        return entry.is_file()
    except OSError:
        return False
