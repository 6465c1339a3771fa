"""`newsclean learn`: read a corpus, and write for review what recurs in it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from newsclean.cli import ERROR
from newsclean.cli.effective import CommandLine
from newsclean.cli.finding import tasks_for
from newsclean.cli.reading import Records, corpus_of, watching
from newsclean.cli.replace import write_whole
from newsclean.cli.report import Stopwatch, error_lines, left_out_lines
from newsclean.cli.request import Request
from newsclean.cli.terms import settings_for
from newsclean.corpus.find import Found


def learn_rules(command_line: CommandLine, records: Records, most: int, rules: Path | None, titles: Path | None) -> int:
    """Learn from the records, at `most` so many articles of an outlet.

    Rules go to `rules` (None: standard output), an index of titles to `titles`.
    """
    from newsclean.corpus.learning.learn import learn
    from newsclean.corpus.learning.writing import rules_toml

    clock, outputs = Stopwatch(), {"--output": rules, "--save-titles": titles}
    corpus = corpus_of(command_line, records, "learn from", outputs)
    with watching(corpus.request, corpus.effective) as watch:
        learned = learn(corpus.tasks, corpus.settings, most=most, watch=watch)
    summary = learned.summary
    if not corpus.account(summary) or (summary.errors and not learned.read):
        return ERROR
    write_whole(rules, rules_toml(learned).encode())
    if titles is not None:
        write_whole(titles, learned.titles)
    if not corpus.effective["quiet"]:
        articles, read = learned.articles.total(), learned.read.total()
        part = f", of which {read:,} were read" if read < articles else ""
        found = f"{articles:,} articles{part}: {len(learned.findings):,} rules to review"
        lines = [f"{found}, in {clock.seconds:.1f} s", *left_out_lines(summary), *error_lines(summary)]
        click.echo("\n".join(lines), err=True)
    return corpus.exit_code(summary)


@contextmanager
def knowing_titles(request: Request, found: Sequence[Found]) -> Iterator[Request]:
    """The request with an index of the titles in these files, which is there as long as the block runs."""
    from newsclean.corpus.learning.learn import collect_titles

    effective = request.effective_for(request.paths[0])
    with tempfile.TemporaryDirectory(prefix="newsclean-") as folder:
        index = Path(folder) / "titles"
        with watching(request, effective) as watch:
            titles = collect_titles(tasks_for(request, found), settings_for(request, effective), watch=watch)
        index.write_bytes(titles)
        settings = replace(request.settings, given={**request.settings.given, "titles": str(index)})
        yield request._replace(settings=settings)
