"""The files that a command works on: found, with the target of each; and what is said where there are none."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newsclean.cli import streams
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.report import left_out_line
from newsclean.cli.request import Request
from newsclean.cli.terms import rules_for
from newsclean.corpus.find import Found, find
from newsclean.corpus.settings import Task
from newsclean.corpus.summary import NO_FIELD, Summary


class Files(NamedTuple):
    """The files that paths stand for; `others` counts those that no format reads, by what they are.

    `incomplete`: a directory could not be read.
    """

    found: list[Found]
    others: Counter[str]
    incomplete: bool


def find_files(request: Request) -> Files:
    """The files that the paths stand for. Complains of directories that cannot be read."""
    unreadable: list[OSError] = []
    others: Counter[str] = Counter()
    groups: dict[Path | None, tuple[Effective, list[Path]]] = {}
    for path in request.paths:
        effective = request.effective_for(path)
        groups.setdefault(effective.config.path, (effective, []))[1].append(path)
    found: dict[str, Found] = {}
    for effective, paths in groups.values():
        with told(effective):
            files = find(
                paths, rules_for(request, effective), unreadable.append, lambda name: others.update([_suffix(name)])
            )
        for file in files:
            found.setdefault(os.path.abspath(file.path), file)
    for error in unreadable:
        streams.complain(f"{error.filename}: {error.strerror}")
    return Files(list(found.values()), others, bool(unreadable))


def no_files(request: Request, files: Files, purpose: str) -> str:
    """What to say where there is nothing to read; `purpose` is what the files were wanted for."""
    others_too = f" ({left_out_line(files.others)})" if files.others else ""
    return f"no files to {purpose} in {', '.join(map(str, request.paths))}{others_too}"


def _suffix(name: str) -> str:
    """What kind of file the name says it is, in words."""
    suffix = os.path.splitext(name)[1].lower()
    return f"{suffix} files" if suffix else "files without a suffix"


def tasks_for(request: Request, found: Iterable[Found]) -> list[Task]:
    """Each file with its target."""
    if request.looks_only:
        return [Task(file.path, None, file.named) for file in found]
    if request.in_place:
        return [Task(file.path, file.path, file.named) for file in found]
    assert request.output is not None  # the request was checked
    if not request.output_is_directory:
        return [Task(file.path, request.output, file.named) for file in found]
    return [
        Task(file.path, request.output / _output_name(request, file.relative), file.named) for file in found
    ]


def _output_name(request: Request, relative: Path) -> Path:
    from newsclean.corpus.formats import output_name

    return relative.with_name(output_name(relative.name, request.source_format))


def no_file_has_field(summary: Summary, configurations: Iterable[Effective]) -> bool:
    """Complain if all files were left out for want of the field that was asked for; whether they were."""
    if summary.left_out[NO_FIELD] and not summary.records:
        for effective in configurations:
            if effective["text-field"] and not effective["force-exclude"]:
                streams.complain(f"no file has the field {effective['text-field']!r}")
                return True
    return False
