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
from newsclean.cli.errors import told
from newsclean.cli.replace import replacing
from newsclean.cli.request import STDIN, Request
from newsclean.corpus.find import Found
from newsclean.corpus.places import identity, refuse_clashes

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


def corpus_of(
    command_line: CommandLine,
    paths: tuple[Path, ...],
    source_format: str | None,
    purpose: str,
    outputs: Mapping[str, Path | None],
) -> Corpus:
    """The files that the paths stand for, but for the `outputs` (by option), which may lie among them.

    Raises UsageError if there are none (`purpose` completes what it says), or if an output is one that was named.
    """
    if STDIN in paths:
        raise click.UsageError("a corpus is read twice, and standard input cannot be")
    request = Request.of(paths, {**_ONLY_LOOKS, "source_format": source_format}, command_line)
    unreadable: list[OSError] = []
    written = {identity(path) for path in outputs.values() if path is not None} - {None}
    found = find_files(request, unreadable, Counter())
    files = [file for file in found if file.named or identity(file.path) not in written]
    for error in unreadable:
        streams.complain(f"{error.filename}: {error.strerror}")
    if not files:
        raise click.UsageError(f"no files to {purpose} in {', '.join(map(str, paths))}")
    effective = request.effective_for(paths[0])
    with told(effective):
        refuse_clashes([(file.path, None) for file in files], outputs, in_place=False)
    return Corpus(request, effective, files, bool(unreadable))


def write_whole(path: Path | None, content: bytes) -> None:
    """Write to a file, whole or not at all; None and `-` are standard output."""
    if path is None or str(path) == "-":
        streams.emit(content)
        return
    with replacing(path) as out:
        out.write(content)
