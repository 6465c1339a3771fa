"""`--to jsonl`, `csv` and `tsv` where the inputs have another format: one output of all their records."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli import ERROR, streams
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.replace import replacing
from newsclean.cli.report import Stopwatch, Watch, has_free_screen, summary_lines, write_report
from newsclean.cli.request import Request
from newsclean.cli.stopped import FilesDone, records_so_far, telling
from newsclean.cli.terms import check_files, exit_code, refuse_other_suffix, settings_for
from newsclean.corpus.settings import Task

if TYPE_CHECKING:
    from newsclean.corpus.intake import Intake


def convert(request: Request, effective: Effective, inputs: Sequence[Task | Intake]) -> int:
    """Clean the inputs, write their records in the format asked for, and return the exit code."""
    from newsclean.corpus.converting import convert as convert_all

    assert request.to is not None  # as it converts
    refuse_other_suffix(request, request.output, request.to)
    quiet = effective["quiet"]
    sources: list[Path | int] = [each.source if isinstance(each, Task) else 0 for each in inputs]
    target: Path | int = request.output or 1
    check_files(request, [(sources[0], target), *((source, None) for source in sources[1:])], quiet=quiet)
    watch = Watch(request, quiet=quiet, verbose=effective["verbose"], files=FilesDone(len(inputs)))
    clock = Stopwatch()
    with (
        ExitStack() as files,
        telling(lambda: records_so_far(request, watch.records), quiet=quiet),
        told(effective),
        closing(watch),
    ):
        out = streams.stdout() if request.output is None else files.enter_context(replacing(request.output))
        summary = convert_all(inputs, out, settings_for(request, effective), request.to, watch)
        if summary.errors and not summary.records:
            raise click.exceptions.Exit(ERROR)  # nothing could be read: what there was stays as it was
    if not quiet and (request.output is not None or has_free_screen(request)):
        click.echo("\n".join(summary_lines(summary, clock.seconds, looks_only=False)), err=True)
    if request.report is not None:
        write_report(request.report, summary, clock.seconds)
    return exit_code(request, summary)
