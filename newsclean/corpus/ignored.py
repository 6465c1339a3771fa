"""What git ignores: inside a work tree git answers, outside of one no ignore file counts."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from newsclean.corpus.errors import CorpusError

# A repository of someone else's may name, in its configuration, programs that git starts: to look for changed files,
# or to fetch what is missing.
_HARMLESS = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1"}


def ignored(names: Iterable[str]) -> set[str]:
    """Those of the absolute paths that git ignores. Raises CorpusError if git is needed and cannot say."""
    groups: dict[Path, list[str]] = {}
    top_of = cache(_top)
    for name in names:
        top = top_of(Path(name).parent)
        if top is not None:
            groups.setdefault(top, []).append(name)
    return {name for top, group in groups.items() for name in _ignored_in(top, group)}


def _top(directory: Path) -> Path | None:
    """The top of the work tree that `directory` is in, as it seems."""
    return next((place for place in (directory, *directory.parents) if (place / ".git").exists()), None)


def _ignored_in(top: Path, names: Iterable[str]) -> list[str]:
    """What git ignores, in its own words."""
    import subprocess  # only here: many a run asks nothing of git

    try:
        answer = subprocess.run(
            ["git", "-c", "core.fsmonitor=false", "-C", str(top), "check-ignore", "--stdin", "-z"],
            input=b"\0".join(map(os.fsencode, names)),
            capture_output=True,
            check=False,
            env={**os.environ, **_HARMLESS, "LC_ALL": "C"},
        )
    except OSError as error:
        raise _unknown(top, f"git: {error.strerror}") from None
    if answer.returncode not in (0, 1):
        reason = answer.stderr.decode("utf-8", "replace")
        if "not a git repository" in reason:
            return []
        raise _unknown(top, " ".join(reason.partition("\n")[0].split()))
    return [os.fsdecode(name) for name in answer.stdout.split(b"\0") if name]


def _unknown(top: Path, reason: str) -> CorpusError:
    return CorpusError(
        f"git cannot say what it ignores in {top} ({reason}); --no-gitignore takes the files without asking it"
    )
