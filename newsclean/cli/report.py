"""What a run says while it works and when it is done: problems, progress, changed files, the summary."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclean.cli import streams
from newsclean.cli.replace import write_whole
from newsclean.cli.request import Request
from newsclean.cli.screen import show
from newsclean.cli.stopped import FilesDone
from newsclean.cli.view import EMPTY, shown_blocks
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from newsclean.corpus.job import Problem, Summary, Warned
    from newsclean.corpus.summary import Shown


class Watch:
    """Watches a run for the user: problems and what was asked for as lines, progress as a bar on a terminal.

    Problems and the bar go to standard error; a diff goes to standard output. `size` is what there is to read, where
    that is known before the run tells it.
    """

    def __init__(
        self,
        request: Request,
        *,
        quiet: bool = False,
        verbose: bool = False,
        bar: bool = True,
        size: int | None = None,
        files: FilesDone | None = None,
    ) -> None:
        self._quiet, self._verbose = quiet, verbose
        self._looks_only = request.looks_only
        self._names_changed = request.check and not quiet
        self._color = request.color
        self._first = True  # of what is shown
        self._wants_bar = bar and not quiet and has_free_screen(request)
        self._size = size
        self._files = files or FilesDone(1)
        self._bar: Bar | None = None
        self.records = 0

    def start(self, total_bytes: int, total_files: int) -> None:
        if not self._wants_bar:
            return
        from newsclean.cli.progress import make_bar

        self._bar = make_bar(total_bytes or self._size, total_files)
        self._bar.start()

    def advance(self, bytes: int, records: int) -> None:
        self.records += records
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], advance=bytes, records=self.records)

    def file_done(self, path: Path, changed: bool) -> None:
        self._step()
        if self._verbose or (self._names_changed and changed):
            done = "would change" if self._looks_only else "cleaned"
            self._say(f"{done if changed else 'unchanged'}: {path}")

    def left_out(self, path: Path, why: str, *, expected: bool) -> None:
        self._step()
        if self._verbose or not (expected or self._quiet):
            self._say(f"left as it is: {path}: {why}")

    def diff(self, text: str) -> None:
        streams.emit(utf8(text))

    def shown(self, shown: Shown) -> None:
        blocks = shown_blocks(shown)
        show(blocks if self._first else [EMPTY, *blocks], self._color)
        self._first = False

    def _step(self) -> None:
        self._files.done += 1
        if self._bar is not None:
            self._bar.update(self._bar.task_ids[0], files=self._files.done)

    def note(self, text: str) -> None:
        if not self._quiet:
            self._say(f"newsclean: note: {text}")

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


def has_free_screen(request: Request) -> bool:
    """Whether standard error is a screen on which nothing else is written or typed meanwhile."""
    if sys.stderr is None or not sys.stderr.isatty():
        return False
    shown = bool(request.on_stdout) and streams.stdout_is_terminal()
    return not (shown or (request.reads_stdin and streams.at_terminal()))


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._start = time.monotonic()

    @property
    def seconds(self) -> float:
        return time.monotonic() - self._start


def summary_lines(summary: Summary, seconds: float, *, looks_only: bool) -> list[str]:
    """The summary of a run for people; `looks_only`: nothing was written."""
    speed = f" ({summary.bytes / 1e6 / seconds:,.1f} MB/s)" if seconds >= 1 else ""
    verb = "would change" if looks_only else "changed"
    lines = [
        (
            f"{counted(summary.files, 'file')}, {counted(summary.records, 'record')}: {summary.changed:,} {verb}"
            f" in {seconds:.1f} s{speed}"
        )
    ]
    if summary.files_skipped:
        lines.append(f"done before: {counted(summary.files_skipped, 'file')}")
    lines += left_out_lines(summary)
    if summary.removed_by_kind:
        lines.append(_counts("would be removed" if looks_only else "removed", summary.removed_by_kind))
    lines += warning_lines(summary.warnings)
    return [streams.visible_line(line) for line in lines + error_lines(summary)]


def warning_lines(warnings: Counter[str]) -> list[str]:
    """How often the cleaner warned, by what it said."""
    return [f"warning: {text} ({count:,})" for text, count in warnings.most_common()]


def left_out_lines(summary: Summary) -> list[str]:
    """How many files hold no article, if there are any."""
    return [streams.visible_line(left_out_line(summary.left_out))] if summary.left_out else []


def error_lines(summary: Summary) -> list[str]:
    """How many errors there were, if any."""
    return [f"errors: {summary.errors:,}"] if summary.errors else []


def left_out_line(left_out: Counter[str]) -> str:
    """How many files were not cleaned, by what they are."""
    return _counts("left as they are", left_out)


def _counts(what: str, counts: Counter[str]) -> str:
    return f"{what}: {', '.join(f'{name} {count:,}' for name, count in counts.most_common())}"


def counted(number: int, noun: str) -> str:
    """So many of something, in words."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def write_report(path: Path, summary: Summary, seconds: float) -> None:
    """Write the summary as JSON. Raises OSError if the file cannot be written."""
    import json

    from newsclean._version import __version__

    data = {"newsclean": __version__, "seconds": round(seconds, 3), **summary.to_dict()}
    write_whole(path, utf8(json.dumps(data, ensure_ascii=False, indent=2) + "\n"))
