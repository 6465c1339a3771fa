"""Many files: clean them in one run, and report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from newsclean.cli import ERROR, OK, streams
from newsclean.cli.converting import convert
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.finding import Files, find_files, no_file_has_field, no_files, tasks_for
from newsclean.cli.report import Stopwatch, Watch, summary_lines, write_report
from newsclean.cli.request import Request
from newsclean.cli.single import clean_file
from newsclean.cli.stopped import FilesDone, files_so_far, telling
from newsclean.cli.terms import (
    NO_RECORDS,
    check_files,
    exit_code,
    settings_for,
    source_format_of,
)
from newsclean.corpus.find import Found
from newsclean.corpus.settings import Task
from newsclean.corpus.summary import Summary


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
