"""What the user asks for, checked: the combinations of options that make sense."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import click

from newsclean.cli import streams
from newsclean.cli.effective import CommandLine, Effective

STDIN = Path("-")
_OF_ALL = ("jsonl", "csv", "tsv")  # formats in which one output may have the records of all inputs
STDOUT = Path("/dev/stdout")
_NO_PLACE = (
    "several files need a place to go: -o DIR writes them there, --in-place rewrites them, "
    "--check and --diff only look, --to jsonl makes one output of all"
)

# A request that cleans has more to say; one that only looks needs no place for its output.
_ONLY_LOOKS: Mapping[str, Any] = {
    **dict.fromkeys(("source_format", "to", "stdin_filename", "output", "removed", "rejects", "report", "limit")),
    **dict.fromkeys(("as_json", "in_place", "diff", "resume", "show_config", "two_pass"), False),
    "check": True,
    "color": "auto",
    "add": (),
    "prefix": "",
}


def _is_directory(paths: Sequence[Path], output: str | None) -> bool:
    """Whether the output is a directory that the files go into: by its look, or because there may be many."""
    if output is None:
        return False
    return _are_many(paths) or _has_slash(output) or os.path.isdir(output)


def _has_slash(output: str | None) -> bool:
    """Whether the user says that it is a directory."""
    return output is not None and output.endswith((os.sep, "/"))


def _are_many(paths: Sequence[Path]) -> bool:
    return len(paths) > 1 or any(path.is_dir() for path in paths)


def _output(name: str | Path | None) -> Path | None:
    """Where to write; `-` is standard output."""
    return STDOUT if name is not None and str(name) == "-" else Path(name) if name else None


class Request(NamedTuple):
    """The command line of a cleaning."""

    paths: tuple[Path, ...]
    settings: CommandLine
    source_format: str | None
    to: str | None
    output: Path | None
    output_is_directory: bool
    converts: bool
    output_is_stdout: bool
    output_has_slash: bool
    stdin_filename: Path | None
    in_place: bool
    check: bool
    diff: bool
    resume: bool
    limit: int | None
    removed: Path | None
    rejects: Path | None
    report: Path | None
    color: str
    two_pass: bool
    add: tuple[str, ...]
    prefix: str

    @classmethod
    def of(cls, paths: tuple[Path, ...], given: Mapping[str, Any], settings: CommandLine) -> Request:
        """Read the options. Raises UsageError for those that contradict each other."""
        to = "json" if given["as_json"] else given["to"]
        if given["as_json"] and given["to"] not in (None, "json"):
            raise click.UsageError(f"--json and --to {given['to']} contradict each other")
        same = (
            *("source_format", "stdin_filename", "in_place", "check", "diff", "resume", "limit", "color", "two_pass"),
            *("add", "prefix"),
        )
        output = _output(given["output"])
        of_all = to in _OF_ALL and not (_has_slash(given["output"]) or os.path.isdir(given["output"] or ""))
        request = cls(
            paths or (STDIN,),
            settings,
            to=to,
            output=output if output != STDOUT else None,
            output_is_directory=output != STDOUT and not of_all and _is_directory(paths, given["output"]),
            converts=of_all,
            output_is_stdout=output == STDOUT,
            output_has_slash=_has_slash(given["output"]),
            removed=_output(given["removed"]),
            rejects=_output(given["rejects"]),
            report=_output(given["report"]),
            **{name: given[name] for name in same},
        )
        if not given["show_config"]:
            request._check()
        if STDOUT in request.outputs:
            streams.stdout()  # which says so if it is closed
        return request

    @classmethod
    def only_looking(cls, paths: tuple[Path, ...], settings: CommandLine, **given: Any) -> Request:
        """A request that writes no output, of a command that takes few of the options."""
        return cls.of(paths, {**_ONLY_LOOKS, **given}, settings)

    @property
    def reads_stdin(self) -> bool:
        """Whether the input is standard input."""
        return self.paths == (STDIN,)

    @property
    def looks_only(self) -> bool:
        """Whether no output is written."""
        return self.check or self.diff

    @property
    def outputs(self) -> list[Path]:
        """All that this run writes, apart from the files that it rewrites in place."""
        return [path for path in (self.output, self.removed, self.rejects, self.report) if path is not None]

    @property
    def on_stdout(self) -> list[str]:
        """What goes to standard output."""
        claims = {
            "the output": self.output is None and not (self.in_place or self.looks_only),
            "--diff": self.diff,
            "--removed": self.removed == STDOUT,
            "--rejects": self.rejects == STDOUT,
            "--report": self.report == STDOUT,
        }
        return [name for name, claimed in claims.items() if claimed]

    @property
    def name(self) -> str:
        """What standard input is called in messages."""
        return str(self.stdin_filename) if self.stdin_filename is not None else "-"

    def _check(self) -> None:
        stdin, other_paths = self.reads_stdin, not self.reads_stdin
        output = self.output or self.output_is_stdout
        clash = " and ".join(self.on_stdout)
        rules = [
            (STDIN in self.paths and other_paths, "- (standard input) cannot stand among other paths"),
            (self.stdin_filename and other_paths, "--stdin-filename is for standard input"),
            (self.in_place and stdin, "--in-place needs a file; standard input cannot be rewritten"),
            (self.in_place and output, "--in-place and --output: choose one"),
            (self.in_place and self.looks_only, "--in-place writes, --check and --diff look: choose one"),
            (output and self.looks_only, "--output writes, --check and --diff only look: choose one"),
            (self.in_place and self.to, "--in-place keeps the format of a file; --to cannot change it"),
            (self.in_place and self.limit, "--in-place with --limit would lose the other records; -o writes the first"),
            (self.looks_only and self.to, "--check and --diff keep the format; --to cannot change it"),
            (self.output_is_directory and stdin, f"{self.output} is a directory; this output needs a file"),
            (_are_many(self.paths) and not self._has_place(), _NO_PLACE),
            (self._output_is_input(), f"{self.output} is both input and output; --in-place rewrites the files in it"),
            (self._is_no_directory(), f"several files need a directory, and {self.output} is the name of a file"),
            (self.two_pass and stdin, "--two-pass cannot read standard input a second time"),
            (self.resume and stdin, "--resume cannot read standard input a second time"),
            (self.resume and self.converts, f"--resume goes on where files keep their format, not with --to {self.to}"),
            (self.resume and self.limit, "--resume cannot go on with a part of the records; leave out --limit"),
            (len(self.on_stdout) > 1, f"{clash} would all go to standard output; only one of them can"),
            (self.resume and STDOUT in (self.removed, self.rejects), "--resume cannot go on with standard output"),
            (self.resume and not (self.output or self.in_place), "--resume needs --output or --in-place"),
        ]
        for broken, message in rules:
            if broken:
                raise click.UsageError(message)

    def _has_place(self) -> bool:
        """Whether many files have a place to go."""
        return bool(self.output) or self.in_place or self.looks_only or self.converts

    def _output_is_input(self) -> bool:
        """Whether the output is a directory that is also read."""
        output = self.output
        return output is not None and output.is_dir() and any(
            path.is_dir() and path.samefile(output) for path in self.paths
        )

    def _is_no_directory(self) -> bool:
        """Whether many files are to go into what is a file, or has the name of one."""
        if self.output is None or not self.output_is_directory or self.output.is_dir():
            return False
        from newsclean.corpus.formats import known

        return self.output.exists() or (known(self.output.name) and not self.output_has_slash)

    def effective_for(self, path: Path) -> Effective:
        """What holds for the file or directory `path`."""
        if path == STDIN:
            path = self.stdin_filename or Path("stdin")
        return self.settings.inside(path if path.is_dir() else path.parent)
