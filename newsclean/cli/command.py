"""The command and its sub-commands: what they take and what their help says. The work is done elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from newsclean._version import __version__
from newsclean.cli.command_options import CLEANING, EXPLAINING, LEARNING, SURVEYING, TRAINING
from newsclean.cli.group import DefaultGroup, complete_filter
from newsclean.cli.shared_options import FILE, options

_HELP = """\
Delete from scraped Indonesian news articles what the web page added to the story: photo captions, "Baca juga"
links, advertisement marks, bylines, datelines, tags and the like.

PATH is a file, a directory, or - for standard input (the default). One article goes to standard output;
several files or a directory need -o DIR, --in-place, --check, --diff or --to jsonl.
"""

_EXAMPLES = """\
\b
Examples:
  Clean one article, in a pipe or from a file:
    cat artikel.txt | newsclean
    newsclean artikel.txt -o bersih.txt

\b
  See what was removed and why, or get it as data:
    newsclean explain artikel.txt
    newsclean --json artikel.txt
    newsclean explain berita.jsonl:234
    newsclean explain korpus/ --sample 20 --kind promo
    newsclean report korpus/ -o laporan.html

\b
  Clean a directory of articles and record files into another one:
    newsclean korpus/ -o bersih/
    newsclean korpus/ -o bersih/ --removed dibuang.jsonl --report laporan.json
    newsclean korpus/ -o bersih/ --resume
    newsclean berita.jsonl -o bersih.jsonl --add authors,published

\b
  Clean records as they stream by:
    zcat berita.jsonl.gz | newsclean --from jsonl --to jsonl > bersih.jsonl
    newsclean berita.csv --text-field isi > bersih.csv

\b
  Make records of a directory of articles, or of a table:
    newsclean korpus/ --to jsonl -o korpus.jsonl
    newsclean berita.csv --to jsonl > berita.jsonl

\b
  Look before you change anything, then change the files themselves:
    newsclean --check --diff korpus/
    newsclean --in-place korpus/

\b
  Try a big corpus with the first records of each file:
    newsclean --check --diff --limit 20 berita.jsonl.gz
    newsclean korpus/ -o coba/ --limit 100

\b
  Remove only links and advertisements, or everything but datelines:
    newsclean --select related,ad artikel.txt
    newsclean --ignore dateline artikel.txt

\b
Exit codes: 0 done; 1 --check found something to change;
  2 bad usage, unreadable input or a bad record.
"""

_CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


@click.group(cls=DefaultGroup, no_args_is_help=False, help=_HELP, epilog=_EXAMPLES, context_settings=_CONTEXT)
@options(CLEANING)
@click.version_option(__version__, prog_name="newsclean")
@click.pass_context
def newsclean(ctx: click.Context, /, paths: tuple[Path, ...], **given: Any) -> int:
    from newsclean.cli import streams
    from newsclean.cli.effective import CommandLine
    from newsclean.cli.request import Request

    if not paths and not given["show_config"] and streams.at_terminal():
        click.echo(ctx.get_help())
        return 0
    request = Request.of(paths, given, CommandLine.of(ctx))
    if given["show_config"]:
        from newsclean.cli.showconfig import show_config

        return show_config(request)
    if request.reads_stdin:
        from newsclean.cli.single import clean_stdin

        return clean_stdin(request)
    from newsclean.cli.batch import clean_files

    return clean_files(request)


@newsclean.command("filters", context_settings=_CONTEXT)
@click.argument("name", required=False, metavar="[NAME]", shell_complete=complete_filter)
def filters(name: str | None) -> None:
    """List the filters, or explain the filter or the kind NAME with an example."""
    from newsclean.cli.catalogue import explain_name, list_filters

    if name is None:
        list_filters()
    else:
        explain_name(name)


@newsclean.command("fields", context_settings=_CONTEXT)
def fields() -> None:
    """List the fields of the JSON form, and of what --add puts into records: type, meaning, example."""
    from newsclean.cli.catalogue import list_fields

    list_fields()


@newsclean.command("explain", context_settings=_CONTEXT)
@options(EXPLAINING)
@click.pass_context
def explain(
    ctx: click.Context, /, paths: tuple[Path, ...], source_format: str | None, color: str, **given: Any
) -> int:
    """Show an article with what would be removed marked in it, and say why.

    PATH is a text, a web page, a file of records or a directory, or - for standard input (the default). Of several
    articles the first is shown; berita.jsonl:234 is the record at line 234, as messages count (in .json and .parquet
    the 234th), and the options below choose others.
    """
    from newsclean.cli import streams
    from newsclean.cli.effective import CommandLine

    if not paths and streams.at_terminal():
        click.echo(ctx.get_help())
        return 0
    from newsclean.cli.explain import asked_for, explain, numbered
    from newsclean.cli.request import Request

    paths, line = numbered(paths)
    asked = asked_for(line, given)
    request = Request.only_looking(paths, CommandLine.of(ctx), source_format=source_format, color=color)
    return explain(request, asked)


_LEARN_HELP = """\
Find boilerplate that recurs in a corpus and that no filter takes, and write it as rules for you to review.

PATH is a file of records or a directory. Read what was written, delete what is part of stories, and clean with
`newsclean --rules FILE`. However large the corpus is, the memory stays below 500 MB and 200 MB for each of the --jobs,
but for 50 bytes a title.
"""

_LEARN_EXAMPLES = """\
\b
Examples:
  Learn, review, clean:
    newsclean learn scrape.jsonl -o rules.toml
    newsclean scrape.jsonl -o bersih.jsonl --rules rules.toml

\b
  A table that names its outlets and days:
    newsclean learn berita.csv --outlet-field media --date-field terbit -o rules.toml
    newsclean berita.csv -o bersih.csv --outlet-field media --rules rules.toml

\b
  Learn the titles of the corpus, too, and end linked titles where they do:
    newsclean learn korpus/ -o rules.toml --save-titles titles.idx
    newsclean korpus/ -o bersih/ --rules rules.toml --titles titles.idx

\b
Exit codes: 0 done; 2 bad usage, unreadable input or a bad record.
"""


@newsclean.command("learn", help=_LEARN_HELP, epilog=_LEARN_EXAMPLES, context_settings=_CONTEXT)
@options(LEARNING)
@click.pass_context
def learn(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    source_format: str | None,
    date_field: str | None,
    per_outlet: int,
    output: Path | None,
    save_titles: Path | None,
    **_: Any,
) -> int:
    from newsclean.cli.effective import CommandLine
    from newsclean.cli.learn import learn_rules
    from newsclean.cli.reading import Records

    records = Records(paths, source_format, date_field)
    return learn_rules(CommandLine.of(ctx), records, per_outlet, output, save_titles)


@newsclean.command("report", context_settings=_CONTEXT)
@options(SURVEYING)
@click.pass_context
def report(
    ctx: click.Context,
    /,
    paths: tuple[Path, ...],
    source_format: str | None,
    date_field: str | None,
    output: Path | None,
    sample_size: int,
    seed: int,
    **_: Any,
) -> int:
    """Show what cleaning would remove from a corpus: how much, from whom, and what.

    PATH is a file of records or a directory; nothing in it is changed. Prints a summary; -o writes a page for the
    browser, which needs no network and no other file.
    """
    from newsclean.cli.effective import CommandLine
    from newsclean.cli.reading import Records
    from newsclean.cli.survey.command import report_on

    return report_on(CommandLine.of(ctx), Records(paths, source_format, date_field), output, sample_size, seed)


@newsclean.command("train", context_settings=_CONTEXT)
@click.argument("labels", metavar="LABELS.jsonl...", nargs=-1, required=True, type=FILE)
@options(TRAINING)
def train(
    labels: tuple[Path, ...],
    raw: tuple[Path, ...],
    pieces: tuple[Path, ...],
    look_alikes: tuple[Path, ...],
    output: Path,
    jobs: int | None,
) -> None:
    """Train a model for the second opinion, for --model.

    LABELS are articles with what is boilerplate in them: text, cut ([[start, end, kind], ...]), and if known title,
    source and outlet. Prints how well models do on sources, outlets and pieces that they have not seen. Needs
    newsclean[train].
    """
    from newsclean.cli.train import train_model

    train_model(labels, raw, pieces, look_alikes, output, jobs)
