"""`newsclean learn`: read a corpus, and write for review what recurs in it."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import click

from newsclean.cli import ERROR, OK, streams
from newsclean.cli.batch import find_files
from newsclean.cli.effective import CommandLine
from newsclean.cli.errors import told
from newsclean.cli.replace import write_whole
from newsclean.cli.report import Stopwatch, Watch
from newsclean.cli.request import STDIN, Request
from newsclean.cli.terms import settings_for


def learn_rules(
    command_line: CommandLine,
    paths: tuple[Path, ...],
    source_format: str | None,
    rules: Path | None,
    titles: Path | None,
) -> int:
    """Learn from the files: rules to `rules` (None: standard output), an index of titles to `titles`."""
    from newsclean.corpus.learning.learn import learn
    from newsclean.corpus.learning.writing import rules_toml

    if STDIN in paths:
        raise click.UsageError("a corpus is read twice, and standard input cannot be")
    request = Request.only_looking(paths, command_line, source_format=source_format)
    clock, unreadable = Stopwatch(), list[OSError]()
    sources = [file.path for file in find_files(request, unreadable, Counter())]
    for error in unreadable:
        streams.complain(f"{error.filename}: {error.strerror}")
    if not sources:
        raise click.UsageError(f"no files to learn from in {', '.join(map(str, paths))}")
    effective = request.effective_for(paths[0])
    watch = Watch(request, quiet=effective["quiet"])
    with told(effective), closing(watch):
        learned = learn(sources, settings_for(request, effective), watch=watch)
    write_whole(rules, rules_toml(learned.findings, learned.articles).encode())
    if titles is not None:
        write_whole(titles, learned.titles)
    if not effective["quiet"]:
        found = f"{learned.articles:,} articles: {len(learned.findings):,} rules to review"
        click.echo(f"{found}, in {clock.seconds:.1f} s", err=True)
    return ERROR if learned.summary.errors or unreadable else OK


@contextmanager
def knowing_titles(request: Request, sources: Sequence[Path]) -> Iterator[Request]:
    """The request with an index of the titles in these files, which is there as long as the block runs."""
    from newsclean.corpus.learning.learn import collect_titles

    effective = request.effective_for(request.paths[0])
    with tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        index = Path(folder) / "titles"
        with told(effective), closing(Watch(request, quiet=effective["quiet"])) as watch:
            index.write_bytes(collect_titles(sources, settings_for(request, effective), watch=watch))
        settings = replace(request.settings, given={**request.settings.given, "titles": str(index)})
        yield replace(request, settings=settings)
