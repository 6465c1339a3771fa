"""Finding the files of a corpus: below directories by suffix, hidden and ignored ones left out."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Found:
    """A file to clean. `relative` is its place below the output directory: the tree is mirrored there."""

    path: Path
    relative: Path


@dataclass(frozen=True, slots=True)
class Rules:
    """Which files count. Globs without a slash are held against every name on the way to a file, globs with
    one against its path below the directory given; `**` crosses directories."""

    known: Callable[[str], bool]
    """True for a file name whose suffix is one that we read."""
    include: Sequence[str] = ()
    """If there are any, exactly the files that one of them matches are taken, whatever their suffix."""
    exclude: Sequence[str] = ()
    gitignore: bool = True
    force_exclude: bool = False
    """Hold `exclude` and the ignore files against explicitly named files too."""
    skip: Path | None = None
    """A directory that is never entered: the output directory."""


def find(paths: Iterable[Path], rules: Rules, on_error: Callable[[OSError], None]) -> list[Found]:
    """The files that `paths` stand for: each explicit file, and below each directory the files that count.

    In the order of `paths`, sorted by name below a directory, each file once. `on_error` is told of each
    directory that cannot be read; a path that does not exist is taken as it is, for the reader to report.
    """
    found: dict[str, Found] = {}
    for path in paths:
        below = _below(path, rules, on_error) if path.is_dir() else _explicit(path, rules)
        for file in below:
            found.setdefault(os.path.abspath(file.path), file)
    return list(found.values())


def _explicit(path: Path, rules: Rules) -> list[Found]:
    found = [Found(path, Path(path.name))]
    if not rules.force_exclude:
        return found
    if matches(_shown(path), rules.exclude):
        return []
    return _without_ignored(path.parent, found) if rules.gitignore else found


def _shown(path: Path) -> str:
    """`path` as seen from the working directory if it is below it: what a user writes globs for."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    return (absolute.relative_to(here) if absolute.is_relative_to(here) else absolute).as_posix()


def _below(root: Path, rules: Rules, on_error: Callable[[OSError], None]) -> list[Found]:
    skip = os.path.realpath(rules.skip) if rules.skip is not None else None
    if skip is not None and skip == os.path.realpath(root):
        skip = None  # the caller says what it means to write into the directory that is read
    found = [Found(root / name, Path(name)) for name in _walk(root, rules, skip, on_error)]
    return _without_ignored(root, found) if rules.gitignore else found


def _walk(root: Path, rules: Rules, skip: str | None, on_error: Callable[[OSError], None]) -> Iterator[str]:
    """The paths, relative to `root`, of the files that count; links to directories are not followed."""
    waiting = [""]
    while waiting:
        here = waiting.pop()
        if here and not here.endswith("/"):
            yield here
            continue
        try:
            with os.scandir(root / here) as entries:
                names = sorted(name for entry in entries if (name := _name(here, entry, rules)) is not None)
        except OSError as error:
            on_error(error)
            continue
        waiting.extend(
            name for name in reversed(names) if not (skip and name.endswith("/") and _is(root / name, skip))
        )


def _is(directory: Path, other: str) -> bool:
    return os.path.realpath(directory) == other


def _name(here: str, entry: os.DirEntry[str], rules: Rules) -> str | None:
    """The entry's path below the root, a directory's with a slash at the end; None if it does not count."""
    if entry.name.startswith("."):
        return None
    name = here + entry.name
    if matches(name, rules.exclude):
        return None
    if entry.is_dir(follow_symlinks=False):
        return name + "/"
    counts = matches(name, rules.include) if rules.include else rules.known(entry.name)
    return name if counts and entry.is_file() else None


# ---- globs


def matches(name: str, globs: Sequence[str]) -> bool:
    """True if one of the globs matches the relative path `name` or a directory on the way to it."""
    return any(_pattern(glob, r"(?:/|\Z)").search(name) is not None for glob in globs)


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


def _without_ignored(root: Path, found: list[Found]) -> list[Found]:
    """The files below `root` that no ignore file leaves out."""
    if not found:
        return found
    ignored = _ignored_by_git(root, found)
    if ignored is None:
        ignored = _IgnoreFiles(root).ignored(found)
    return [file for file in found if os.path.abspath(file.path) not in ignored]


def _ignored_by_git(root: Path, found: list[Found]) -> set[str] | None:
    """What git ignores, in its own words; None where git is missing or cannot say (no repository, ...)."""
    if not any((place / ".git").exists() for place in (root.absolute(), *root.absolute().parents)):
        return None
    asked = b"\0".join(os.fsencode(os.path.abspath(file.path)) for file in found)
    try:
        answer = subprocess.run(
            ["git", "-C", str(root), "check-ignore", "--stdin", "-z"],
            input=asked,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=False,
        )
    except OSError:
        return None
    if answer.returncode not in (0, 1):
        return None
    return {os.path.abspath(os.fsdecode(name)) for name in answer.stdout.split(b"\0") if name}


class _IgnoreFiles:
    """A small reader of .gitignore files, for where git does not answer."""

    def __init__(self, root: Path) -> None:
        self._top = _repository(root)
        self._rules: dict[Path, list[tuple[re.Pattern[str], bool, bool]]] = {}

    def ignored(self, found: list[Found]) -> set[str]:
        """The absolute paths of those files that an ignore file leaves out."""
        names = (os.path.abspath(file.path) for file in found)
        return {name for name in names if self._is_ignored(Path(name))}

    def _is_ignored(self, path: Path) -> bool:
        """A file is ignored if it is, or a directory on the way to it: inside those nothing is taken back."""
        parts = path.relative_to(self._top).parts
        count = len(parts)
        return any(self._says(self._top.joinpath(*parts[:n]), is_dir=n < count) for n in range(1, count + 1))

    def _says(self, path: Path, *, is_dir: bool) -> bool:
        """What the ignore files above `path` say of it; the last rule of the deepest file counts."""
        verdict = False
        places = [place for place in path.parents if place.is_relative_to(self._top)]
        for place in reversed(places):
            name = path.relative_to(place).as_posix()
            for pattern, only_dirs, negated in self._read(place):
                if (is_dir or not only_dirs) and pattern.search(name):
                    verdict = not negated
        return verdict

    def _read(self, directory: Path) -> list[tuple[re.Pattern[str], bool, bool]]:
        if directory not in self._rules:
            try:
                content = (directory / ".gitignore").read_text("utf-8", "replace")
            except OSError:
                content = ""
            rules = map(_rule, content.splitlines())
            self._rules[directory] = [rule for rule in rules if rule is not None]
        return self._rules[directory]


def _rule(line: str) -> tuple[re.Pattern[str], bool, bool] | None:
    """A line of an ignore file: its pattern, whether it is for directories only, whether it takes back."""
    line = line.rstrip()
    if not line or line.startswith("#"):
        return None
    negated = line.startswith("!")
    glob = line[1:] if negated else line
    return _pattern(glob), glob.endswith("/"), negated


def _repository(root: Path) -> Path:
    """The top of the work tree that `root` is in, else `root` itself."""
    start = Path(os.path.abspath(root))
    return next((place for place in (start, *start.parents) if (place / ".git").exists()), start)
