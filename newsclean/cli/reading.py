"""What the commands share that read a corpus and write none: their request, and the files that it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import click

from newsclean.cli import streams
from newsclean.cli.batch import find_files
from newsclean.cli.effective import CommandLine, Effective
from newsclean.cli.replace import replacing
from newsclean.cli.request import STDIN, Request
from newsclean.corpus.find import Found

# A request that cleans has more to say; one that only looks needs no place for its output.
_ONLY_LOOKS: Mapping[str, Any] = {
    **dict.fromkeys(("to", "stdin_filename", "output", "removed", "rejects", "report", "limit")),
    **dict.fromkeys(("as_json", "in_place", "diff", "resume", "show_config", "two_pass"), False),
    "check": True,
    "color": "auto",
}


class Corpus(NamedTuple):
    """The files to read, how, and whether some could not be looked for."""

    request: Request
    effective: Effective
    files: list[Found]
    incomplete: bool


def corpus_of(command_line: CommandLine, paths: tuple[Path, ...], source_format: str | None, purpose: str) -> Corpus:
    """The files that the paths stand for. Raises UsageError if there are none; `purpose` completes what it says."""
    if STDIN in paths:
        raise click.UsageError("a corpus is read twice, and standard input cannot be")
    request = Request.of(paths, {**_ONLY_LOOKS, "source_format": source_format}, command_line)
    unreadable: list[OSError] = []
    files = find_files(request, unreadable, Counter())
    for error in unreadable:
        streams.complain(f"{error.filename}: {error.strerror}")
    if not files:
        raise click.UsageError(f"no files to {purpose} in {', '.join(map(str, paths))}")
    return Corpus(request, request.effective_for(paths[0]), files, bool(unreadable))


def write_whole(path: Path | None, content: bytes) -> None:
    """Write to a file, whole or not at all; None and `-` are standard output."""
    if path is None or str(path) == "-":
        streams.emit(content)
        return
    with replacing(path) as out:
        out.write(content)
