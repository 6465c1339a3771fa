"""`newsclean learn`: read a corpus, and write for review what recurs in it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from newsclean.cli import ERROR, OK, streams
from newsclean.cli.batch import find_files, no_file_has_field, tasks_for
from newsclean.cli.effective import CommandLine
from newsclean.cli.errors import told
from newsclean.cli.replace import replacing
from newsclean.cli.report import Stopwatch, Watch, error_lines, left_out_line, left_out_lines
from newsclean.cli.request import STDIN, Request
from newsclean.cli.terms import settings_for
from newsclean.corpus.find import Found

# A request that cleans has more to say; one that only looks needs no place for its output.
_ONLY_LOOKS: Mapping[str, Any] = {
    **dict.fromkeys(("to", "stdin_filename", "output", "removed", "rejects", "report", "limit")),
    **dict.fromkeys(("as_json", "in_place", "diff", "resume", "show_config", "two_pass"), False),
    "check": True,
    "color": "auto",
}


def learn_rules(
    command_line: CommandLine,
    paths: tuple[Path, ...],
    source_format: str | None,
    date_field: str | None,
    rules: Path | None,
    titles: Path | None,
) -> int:
    """Learn from the files: rules to `rules` (None: standard output), an index of titles to `titles`."""
    from newsclean.corpus.learning.learn import learn
    from newsclean.corpus.learning.writing import rules_toml

    if STDIN in paths:
        raise click.UsageError("a corpus is read twice, and standard input cannot be")
    request = Request.of(paths, {**_ONLY_LOOKS, "source_format": source_format}, command_line)
    clock, unreadable, others = Stopwatch(), list[OSError](), Counter[str]()
    found = find_files(request, unreadable, others)
    for error in unreadable:
        streams.complain(f"{error.filename}: {error.strerror}")
    if not found:
        others_too = f" ({left_out_line(others)})" if others else ""
        raise click.UsageError(f"no files to learn from in {', '.join(map(str, paths))}{others_too}")
    effective = request.effective_for(paths[0])
    settings = settings_for(request, effective)
    settings = replace(settings, fields=settings.fields._replace(date=date_field))
    with told(effective), closing(Watch(request, quiet=effective["quiet"])) as watch:
        learned = learn(tasks_for(request, found), settings, watch=watch)
    summary = learned.summary
    summary.left_out.update(others)
    if no_file_has_field(summary, [effective]) or (summary.errors and not learned.articles):
        return ERROR
    _write(rules, rules_toml(learned.findings, learned.articles).encode())
    if titles is not None:
        _write(titles, learned.titles)
    if not effective["quiet"]:
        rules_found = f"{learned.articles:,} articles: {len(learned.findings):,} rules to review"
        lines = [f"{rules_found}, in {clock.seconds:.1f} s", *left_out_lines(summary), *error_lines(summary)]
        click.echo("\n".join(lines), err=True)
    return ERROR if summary.errors or unreadable else OK


@contextmanager
def knowing_titles(request: Request, found: Sequence[Found]) -> Iterator[Request]:
    """The request with an index of the titles in these files, which is there as long as the block runs."""
    from newsclean.corpus.learning.learn import collect_titles

    effective = request.effective_for(request.paths[0])
    with tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        index = Path(folder) / "titles"
        with told(effective), closing(Watch(request, quiet=effective["quiet"])) as watch:
            titles = collect_titles(tasks_for(request, found), settings_for(request, effective), watch=watch)
        index.write_bytes(titles)
        settings = replace(request.settings, given={**request.settings.given, "titles": str(index)})
        yield replace(request, settings=settings)


def _write(path: Path | None, content: bytes) -> None:
    """Write to a file, whole or not at all; None is standard output."""
    if path is None or str(path) == "-":
        streams.emit(content)
        return
    with replacing(path) as out:
        out.write(content)
