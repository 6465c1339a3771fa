"""What a run says while it works and when it is done: problems, progress, changed files, the summary."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli import streams
from newsclean.cli.replace import replacing
from newsclean.cli.stopped import FilesDone
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from newsclean.corpus.job import Problem, Summary, Warned


class Watch:
    """Watches a run for the user: problems and what was asked for as lines, progress as a bar on a terminal.

    Problems and the bar go to standard error; a diff goes to standard output.
    """

    def __init__(
        self,
        *,
        quiet: bool = False,
        verbose: bool = False,
        check: bool = False,
        bar: bool = True,
        files: FilesDone | None = None,
    ) -> None:
        self._files = files or FilesDone(1)
        self._verbose = verbose
        self._names_changed = check and not quiet
        self._wants_bar = bar and not quiet and sys.stderr is not None and sys.stderr.isatty()
        self._bar: Bar | None = None
        self.records = 0

    def start(self, total_bytes: int, total_files: int) -> None:
        if not self._wants_bar:
            return
        from newsclean.cli.progress import make_bar

        self._bar = make_bar(total_bytes, total_files)
        self._bar.start()

    def advance(self, bytes: int, records: int) -> None:
        self.records += records
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], advance=bytes, records=self.records)

    def file_done(self, path: Path, changed: bool) -> None:
        self._files.done += 1
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], files=self._files.done)
        if self._names_changed and changed:
            self._say(f"would change: {path}")
        elif self._verbose:
            self._say(f"{'cleaned' if changed else 'unchanged'}: {path}")

    def diff(self, text: str) -> None:
        shown = streams.visible(text) if streams.stdout().isatty() else text
        streams.emit(utf8(shown))

    def problem(self, problem: Problem) -> None:
        self._say(f"newsclean: error: {problem}")

    def warned(self, warned: Warned) -> None:
        if self._verbose:
            self._say(f"newsclean: warning: {warned}")

    def close(self) -> None:
        """Take the bar off the screen; to be called however the run ends."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def _say(self, line: str) -> None:
        shown = streams.visible_line(line)
        if self._bar is None:
            click.echo(shown, err=True)
        else:  # above the bar, and never as markup
            self._bar.console.print(shown, markup=False, highlight=False, soft_wrap=True)


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start


def summary_lines(summary: Summary, seconds: float) -> list[str]:
    """The summary of a run for people."""
    speed = f" ({summary.bytes / 1e6 / seconds:,.1f} MB/s)" if seconds >= 1 else ""
    lines = [
        (
            f"{_count(summary.files, 'file')}, {_count(summary.records, 'record')}: {summary.changed:,} changed"
            f" in {seconds:.1f} s{speed}"
        )
    ]
    if summary.files_skipped:
        lines.append(f"done before: {_count(summary.files_skipped, 'file')}")
    if summary.removed_by_kind:
        kinds = ", ".join(f"{kind} {count:,}" for kind, count in summary.removed_by_kind.most_common())
        lines.append(f"removed: {kinds}")
    lines += [f"warning: {text} ({count:,})" for text, count in summary.warnings.most_common()]
    if summary.errors:
        lines.append(f"errors: {summary.errors:,}")
    return [streams.visible_line(line) for line in lines]


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def write_report(path: Path, summary: Summary, seconds: float) -> None:
    """Write the summary as JSON. Raises OSError if the file cannot be written."""
    import json

    from newsclean._version import __version__

    data = {"newsclean": __version__, "seconds": round(seconds, 3), **summary.to_dict()}
    with replacing(path) as out:
        out.write(utf8(json.dumps(data, ensure_ascii=False, indent=2) + "\n"))
