"""Finding the files of a corpus: below directories by suffix, hidden and ignored ones left out."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Found:
    """A file to clean. `relative` is its place below the output directory: the tree is mirrored there."""

    path: Path
    relative: Path


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
    force_exclude: bool = False
    """Hold `exclude` and the ignore files against explicitly named files too."""
    skip: Sequence[Path] = ()
    """What is never taken below a directory: the files and the directory that the run itself writes."""
    base: Path = Path()
    """Where the globs were written: the directory of the configuration file, or the working directory."""


def find(paths: Iterable[Path], rules: Rules, on_error: Callable[[OSError], None]) -> list[Found]:
    """The files that `paths` stand for: each explicit file, and below each directory the files that count.

    In the order of `paths`, sorted by name below a directory, each file once. `on_error` is told of each
    directory that cannot be read; a path that does not exist is taken as it is, for the reader to report.
    """
    found: dict[str, Found] = {}
    for path in paths:
        for file in _below(path, rules, on_error) if path.is_dir() else [Found(path, Path(path.name))]:
            found.setdefault(os.path.abspath(file.path), file)
    if rules.force_exclude:
        found = _without_excluded(found, rules)
    return list(found.values())


def _without_excluded(found: dict[str, Found], rules: Rules) -> dict[str, Found]:
    """The files that neither a glob nor an ignore file leaves out."""
    base = os.path.abspath(rules.base)
    kept = {name: file for name, file in found.items() if not matches(_seen_from(base, name), rules.exclude)}
    ignored = _ignored(kept) if rules.gitignore else set()
    return {name: file for name, file in kept.items() if name not in ignored}


def _seen_from(base: str, name: str) -> str:
    """The absolute path `name` relative to `base` if it is below it."""
    path = Path(name)
    return (path.relative_to(base) if path.is_relative_to(base) else path).as_posix()


def _below(root: Path, rules: Rules, on_error: Callable[[OSError], None]) -> list[Found]:
    skip = {os.path.realpath(path) for path in rules.skip}
    prefix = _seen_from(os.path.abspath(rules.base), os.path.abspath(root)) + "/"
    found = [Found(root / name, Path(name)) for name in _walk(root, prefix, rules, skip, on_error)]
    if not rules.gitignore:
        return found
    ignored = _ignored([os.path.abspath(file.path) for file in found], Path(os.path.abspath(root)))
    return [file for file in found if os.path.abspath(file.path) not in ignored]


def _walk(
    root: Path, prefix: str, rules: Rules, skip: AbstractSet[str], on_error: Callable[[OSError], None]
) -> Iterator[str]:
    """The paths, relative to `root`, of the files that count; links to directories are not followed.

    `prefix` is the way from where the globs were written to `root`, with a slash at the end.
    """
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
    counts = matches(name, rules.include, prefix) if rules.include else rules.known(entry.name)
    return name if counts and entry.is_file() else None


# ---- globs


def matches(name: str, globs: Sequence[str], prefix: str = "") -> bool:
    """True if one of the globs matches the relative path `name`, or a directory on the way to it.

    `prefix` is a way that leads to `name`: globs are held against the whole way too, but a glob that matches
    nothing more than the prefix does not count.
    """
    for glob in globs:
        pattern = _pattern(glob, r"(?:/|\Z)")
        if pattern.search(name) or (
            prefix and (match := pattern.search(prefix + name)) and match.end() > len(prefix)
        ):
            return True
    return False


@cache
def _pattern(glob: str, end: str = r"\Z") -> re.Pattern[str]:
    """A glob in the syntax of .gitignore as a pattern for paths relative to where the glob stands."""
    body = glob.rstrip("/")
    if not body:  # nothing is left to match
        return re.compile(r"(?!)")
    start = "" if "/" in body else "(?:.*/)?"
    body = body.removeprefix("./").removeprefix("/")
    return re.compile(rf"\A{start}{_translated(body)}{end}", re.DOTALL)


_GLOB_PARTS = re.compile(r"\*\*/|/\*\*\Z|\*+|\?|\[[!^]?\]?[^\]]*\]|\\.|.", re.DOTALL)


def _translated(glob: str) -> str:
    if glob == "**":
        return ".+"
    return "".join(_part(part) for part in _GLOB_PARTS.findall(glob))


def _part(part: str) -> str:
    """One piece of a glob as a regular expression."""
    if part == "**/":
        return "(?:.*/)?"
    if part == "/**":
        return "/.+"
    if part.startswith("*"):
        return "[^/]*"
    if part == "?":
        return "[^/]"
    if part.startswith("[") and len(part) > 2:
        return _character_class(part[1:-1])
    return re.escape(part[1:] if part.startswith("\\") and len(part) == 2 else part)


def _character_class(inside: str) -> str:
    negated = inside[0] in "!^"
    body = (inside[1:] if negated else inside).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    pattern = f"[{'^/' if negated else ''}{body}]"
    try:
        re.compile(pattern)
    except re.error:  # such as a range that runs backwards: taken as it is written
        return re.escape(f"[{inside}]")
    return pattern


# ---- ignore files


def _ignored(names: Iterable[str], root: Path | None = None) -> set[str]:
    """Those of the absolute paths that an ignore file leaves out.

    Outside of any repository the ignore files in `root` and below it count, or those beside each file.
    """
    by_top: dict[tuple[Path, bool], list[str]] = {}
    repository_of = cache(_repository)
    for name in names:
        parent = Path(name).parent
        repository = repository_of(parent)
        by_top.setdefault((repository or root or parent, repository is not None), []).append(name)
    ignored: set[str] = set()
    for (top, in_repository), group in by_top.items():
        said = _ignored_by_git(top, group) if in_repository else None
        ignored |= _IgnoreFiles(top).ignored(group) if said is None else said
    return ignored


def _repository(directory: Path) -> Path | None:
    """The top of the work tree that `directory` is in."""
    return next((place for place in (directory, *directory.parents) if (place / ".git").exists()), None)


def _ignored_by_git(top: Path, names: Iterable[str]) -> set[str] | None:
    """What git ignores, in its own words; None where git is missing or cannot say."""
    import subprocess  # only here: many a run asks nothing of git

    try:
        answer = subprocess.run(
            ["git", "-C", str(top), "check-ignore", "--stdin", "-z"],
            input=b"\0".join(map(os.fsencode, names)),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return None
    if answer.returncode not in (0, 1):
        return None
    return {os.fsdecode(name) for name in answer.stdout.split(b"\0") if name}


class _Rule(NamedTuple):
    """A line of an ignore file. `below` is the length of the path that it is relative to, with its slash."""

    below: int
    pattern: re.Pattern[str]
    only_directories: bool
    takes_back: bool


class _IgnoreFiles:
    """A small reader of .gitignore files, for where git does not answer."""

    def __init__(self, top: Path) -> None:
        self._top = top
        # Of each directory: whether it is ignored, and the rules that hold in it, the strongest last.
        self._seen: dict[Path, tuple[bool, tuple[_Rule, ...]]] = {}

    def ignored(self, names: Iterable[str]) -> set[str]:
        """Those of the absolute paths that an ignore file leaves out."""
        return {name for name in names if self._is_ignored(Path(name))}

    def _is_ignored(self, path: Path) -> bool:
        ignored, rules = self._directory(path.parent)
        return ignored or _verdict(rules, path, is_directory=False)

    def _directory(self, path: Path) -> tuple[bool, tuple[_Rule, ...]]:
        """What is known of a directory. Inside one that is ignored nothing can be taken back."""
        way = [path]
        while way[-1] != self._top and way[-1] not in self._seen:
            way.append(way[-1].parent)
        for place in reversed(way):
            if place not in self._seen:
                ignored, rules = self._seen.get(place.parent, (False, ()))
                ignored = ignored or _verdict(rules, place, is_directory=True)
                self._seen[place] = ignored, rules + _rules_in(place)
        return self._seen[path]


def _verdict(rules: Iterable[_Rule], path: Path, *, is_directory: bool) -> bool:
    """Whether the last of the rules that match says that the path is ignored."""
    verdict = False
    name = path.as_posix()
    for rule in rules:
        if (is_directory or not rule.only_directories) and rule.pattern.search(name[rule.below :]):
            verdict = not rule.takes_back
    return verdict


def _rules_in(directory: Path) -> tuple[_Rule, ...]:
    """The rules of the ignore file in a directory."""
    try:
        content = (directory / ".gitignore").read_text("utf-8", "replace")
    except OSError:
        return ()
    below = len(directory.as_posix().rstrip("/")) + 1
    lines = (line.rstrip() for line in content.splitlines())
    return tuple(_rule(line, below) for line in lines if line and not line.startswith("#"))


def _rule(line: str, below: int) -> _Rule:
    takes_back = line.startswith("!")
    glob = line[1:] if takes_back else line
    return _Rule(below, _pattern(glob), glob.endswith("/"), takes_back)
