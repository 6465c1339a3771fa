"""Many files: find them, say where each goes, run, report."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import click

from newsclean.cli import ERROR, OK, streams
from newsclean.cli.converting import convert
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.report import Stopwatch, Watch, left_out_line, summary_lines, write_report
from newsclean.cli.request import Request
from newsclean.cli.single import clean_file
from newsclean.cli.stopped import FilesDone, files_so_far, telling
from newsclean.cli.terms import (
    NO_RECORDS,
    check_files,
    exit_code,
    rules_for,
    settings_for,
    source_format_of,
)
from newsclean.corpus.find import Found, find
from newsclean.corpus.settings import Task
from newsclean.corpus.summary import NO_FIELD, Summary


def clean_files(request: Request) -> int:
    """Clean the files and directories of the request and return the exit code."""
    files = find_files(request)
    if not files.found:
        if not files.incomplete and not request.effective_for(request.paths[0])["quiet"]:
            streams.warn(no_files(request, files, "clean"))
        return ERROR if files.incomplete else OK
    if request.two_pass:
        from newsclean.cli.learn import knowing_titles

        with knowing_titles(request, files.found) as request:
            code = _clean(request, files)
    else:
        code = _clean(request, files)
    return ERROR if files.incomplete else code


def _clean(request: Request, files: Files) -> int:
    if len(request.paths) == 1 and not request.paths[0].is_dir():
        code = _clean_one(request, files.found[0])
        if code is not None:
            return code
    if request.converts:
        groups = {request.effective_for(file.path).config.path for file in files.found}
        _refuse_mixture(request, list(groups))
        tasks = [Task(file.path, None, file.named) for file in files.found]
        return convert(request, request.effective_for(files.found[0].path), tasks)
    return _run(request, files.found, files.others)


# ---- which files


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


# ---- one file


def _clean_one(request: Request, file: Found) -> int | None:
    """Clean a single file to standard output, or a single article to a file; None if it is work for a run."""
    if request.in_place or request.looks_only or request.output_is_directory:
        return None
    return clean_file(request, request.effective_for(file.path), file.path)


# ---- a run


def _run(request: Request, found: Sequence[Found], others: Counter[str]) -> int:
    """Clean the files, once for each configuration among them."""
    from newsclean.corpus.job import run

    groups: dict[Path | None, tuple[Effective, list[Task]]] = {}
    for task in tasks_for(request, found):
        effective = request.effective_for(task.source)
        groups.setdefault(effective.config.path, (effective, []))[1].append(task)
    _refuse_mixture(request, list(groups))
    summary, clock = Summary(left_out=others), Stopwatch()
    quiet = all(effective["quiet"] for effective, _ in groups.values())
    for _, tasks in groups.values():
        _refuse_other_format(request, tasks)
    check_files(
        request, [(task.source, task.target) for _, tasks in groups.values() for task in tasks], quiet=quiet
    )
    files = FilesDone(len(found))
    with telling(lambda: files_so_far(request, files), quiet=quiet):
        for effective, tasks in groups.values():
            watch = Watch(request, quiet=effective["quiet"], verbose=effective["verbose"], files=files)
            with told(effective), closing(watch):
                summary.merge(run(tasks, settings_for(request, effective), watch=watch))
    if not quiet:
        click.echo("\n".join(summary_lines(summary, clock.seconds, looks_only=request.looks_only)), err=True)
    if request.report is not None:
        write_report(request.report, summary, clock.seconds)
    if no_file_has_field(summary, [effective for effective, _ in groups.values()]):
        return ERROR
    return exit_code(request, summary)


def no_file_has_field(summary: Summary, configurations: Iterable[Effective]) -> bool:
    """Complain if all files were left out for want of the field that was asked for; whether they were."""
    if summary.left_out[NO_FIELD] and not summary.records:
        for effective in configurations:
            if effective["text-field"] and not effective["force-exclude"]:
                streams.complain(f"no file has the field {effective['text-field']!r}")
                return True
    return False


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


def _refuse_other_format(request: Request, tasks: Sequence[Task]) -> None:
    """Files keep their format, and get new fields if they have fields at all. Raises UsageError."""
    if request.add and all(source_format_of(request, task.source.name) in ("text", "html") for task in tasks):
        raise click.UsageError(NO_RECORDS)
    for task in tasks if request.to is not None else ():
        source_format = source_format_of(request, task.source.name) or "text"
        if source_format != request.to:
            if request.to in ("text", "json"):
                raise click.UsageError(f"--to {request.to} is for one article, and these are several files")
            raise click.UsageError(f"--to {request.to} makes one file of all; {request.output} is a directory")


def _refuse_mixture(request: Request, configs: Sequence[Path | None]) -> None:
    """One file for all records or removals, or a resumed run, needs one configuration for all files."""
    if len(configs) > 1 and (request.removed or request.rejects or request.resume or request.converts):
        names = ", ".join(str(config or "none") for config in configs)
        raise click.UsageError(
            "--removed, --rejects, --resume and one output of all need one configuration for all files, and these "
            f"have several ({names}); choose one with --config"
        )
