"""What the commands share that read a corpus and write none: which files, how they are read, and what is told of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from newsclean.cli import ERROR, OK
from newsclean.cli.effective import CommandLine, Effective
from newsclean.cli.errors import told
from newsclean.cli.finding import Files, find_files, no_file_has_field, no_files, tasks_for
from newsclean.cli.report import Watch
from newsclean.cli.request import STDIN, Request
from newsclean.cli.terms import settings_for
from newsclean.corpus.clashes import identity, refuse_clashes
from newsclean.corpus.settings import Settings, Task
from newsclean.corpus.summary import Summary


class Corpus(NamedTuple):
    """The files to read, how, and those that were passed over: what no format reads, and whether more is unknown."""

    request: Request
    effective: Effective
    settings: Settings
    tasks: list[Task]
    others: Counter[str]
    incomplete: bool

    def account(self, summary: Summary) -> bool:
        """Count what was passed over, too. False, and a complaint, if no file has the field that was named."""
        summary.left_out.update(self.others)
        return not no_file_has_field(summary, [self.effective])

    def exit_code(self, summary: Summary) -> int:
        """What to exit with after all was read."""
        return ERROR if summary.errors or self.incomplete else OK


class Records(NamedTuple):
    """Which records a command reads: the files, their format and the field with their date, if these are named."""

    paths: tuple[Path, ...]
    source_format: str | None
    date_field: str | None


def corpus_of(command_line: CommandLine, records: Records, purpose: str, outputs: Mapping[str, Path | None]) -> Corpus:
    """The files that the paths stand for, but for the `outputs` (by option), which may lie among them.

    Raises UsageError if there are none (`purpose` completes what it says), or if an output is one that was named.
    """
    paths = records.paths
    if STDIN in paths:
        raise click.UsageError("a corpus is read several times, and standard input cannot be")
    request = Request.only_looking(paths, command_line, source_format=records.source_format)
    files = _but(find_files(request), outputs)
    if not files.found:
        raise click.UsageError(no_files(request, files, purpose))
    effective, tasks = request.effective_for(paths[0]), tasks_for(request, files.found)
    settings = settings_for(request, effective)
    settings = settings._replace(fields=settings.fields._replace(date=records.date_field))
    with told(effective):
        refuse_clashes([(task.source, None) for task in tasks], outputs, in_place=False)
    return Corpus(request, effective, settings, tasks, files.others, files.incomplete)


def _but(files: Files, outputs: Mapping[str, Path | None]) -> Files:
    """The files without those that an earlier run has written in the same place."""
    written = {identity(path) for path in outputs.values() if path is not None} - {None}
    return files._replace(found=[file for file in files.found if file.named or identity(file.path) not in written])


@contextmanager
def watching(request: Request, effective: Effective) -> Iterator[Watch]:
    """A watch for the block in which a corpus is read, whose errors are told to the user."""
    with told(effective), closing(Watch(request, quiet=effective["quiet"])) as watch:
        yield watch
