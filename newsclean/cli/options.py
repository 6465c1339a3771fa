"""The options of the command, each declared once, and what more than one command takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from newsclean.cli.group import complete_added, complete_filters, complete_path, option
from newsclean.recurrence import ENOUGH_ARTICLES, FEWEST
from newsclean.schema import ADDED, ALL, PREFIX
from newsclean.utf8 import abridged, encoding_name

FORMATS = ("text", "jsonl", "json", "csv", "tsv", "parquet", "html")

Decorator = Callable[[Any], Any]


def _names(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one by one, or several with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def _addable(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names of what can be added."""
    names = _names(ctx, param, values)
    for name in names:
        if name not in (*ADDED, ALL):
            raise click.BadParameter(f"{abridged(name)!r} is none of {', '.join(ADDED)}, {ALL}")
    return names


def _encoding(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    """An encoding that Python knows."""
    if value is not None:
        try:
            encoding_name(value)
        except ValueError as error:
            raise click.BadParameter(str(error)) from None
    return value


PATH = click.Path(path_type=Path)
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)

SELECTION: tuple[Decorator, ...] = (
    option(
        "What to remove", "--select", metavar="NAME[,NAME]", multiple=True, callback=_names,
        shell_complete=complete_filters,
        help="Only these filters or kinds. `newsclean filters` lists them.",
    ),
    option(
        "What to remove", "--ignore", metavar="NAME[,NAME]", multiple=True, callback=_names,
        shell_complete=complete_filters,
        help="All but these filters or kinds.",
    ),
    option(
        "What to remove", "--rules", metavar="FILE", type=click.Path(),
        help="What these phrases match besides: your own, or what `newsclean learn` wrote and you reviewed.",
    ),
    option(
        "What to remove", "--titles", metavar="FILE", type=click.Path(),
        help="Index of a corpus's titles, of `newsclean learn --save-titles`: a linked title ends where one of them "
        "does, and a line that is one of them is a link.",
    ),
    option(
        "What to remove", "--model", metavar="FILE", type=click.Path(),
        help="Ask this model for a second opinion, one that `newsclean train` has made.",
    ),
)  # fmt: skip

READING: tuple[Decorator, ...] = (
    option(
        "Input", "--encoding", metavar="NAME", callback=_encoding,
        help="Encoding of the input, as Python knows it: cp1252, latin-1, ... Default: UTF-8, or what a byte order "
        "mark says. The output is UTF-8; in place it is written as it was read.",
    ),
    option(
        "Input", "--errors", type=click.Choice(["strict", "replace"]), default="strict",
        help="Invalid bytes: stop with their place (strict, the default), or put U+FFFD there (replace).",
    ),
)  # fmt: skip

FIELDS: tuple[Decorator, ...] = (
    option("Input", "--text-field", metavar="NAME", help="Field of a record that holds the article."),
    option("Input", "--title-field", metavar="NAME", help="Field of a record that holds the title."),
    option("Input", "--url-field", metavar="NAME", help="Field of a record that holds the address."),
    option(
        "Input", "--outlet-field", metavar="NAME",
        help="Field of a record that names its outlet, for rules of one outlet. Default: told by the address or the "
        "dateline.",
    ),
)  # fmt: skip

SOURCE_FORMAT: tuple[Decorator, ...] = (
    option(
        "Input", "--from", "source_format", type=click.Choice(FORMATS),
        help="Format of the input. Default: by suffix, else by content; what is no records is text.",
    ),
)  # fmt: skip

FILES: tuple[Decorator, ...] = (
    option("Files", "--include", metavar="GLOB", multiple=True, help="Take only such files of a directory."),
    option("Files", "--exclude", metavar="GLOB", multiple=True, help="Leave out such files and directories."),
    option(
        "Files", "--force-exclude", is_flag=True,
        help="Treat files named on the command line as those of a directory: --exclude and git may leave them "
        "out, and so may their content, if it is no article.",
    ),
    option("Files", "--no-gitignore", is_flag=True, help="Do not leave out what git ignores."),
)  # fmt: skip

JOBS: tuple[Decorator, ...] = (
    option(
        "Run", "-j", "--jobs", metavar="N", type=click.IntRange(min=1),
        help="Number of processes. Default: one a core. The output is the same whatever N.",
    ),
)  # fmt: skip

QUIET = option("Run", "-q", "--quiet", is_flag=True, help="No progress and no summary, only errors.")

COLOR: tuple[Decorator, ...] = (
    option(
        "Output", "--color", type=click.Choice(["auto", "always", "never"]), default="auto",
        help="Colours: on a terminal (auto, the default; NO_COLOR and FORCE_COLOR count), always or never.",
    ),
)  # fmt: skip

CONFIGURATION: tuple[Decorator, ...] = (
    option("Configuration", "--config", metavar="FILE", type=PATH, help="Use this configuration file."),
    option("Configuration", "--no-config", is_flag=True, help="Use no configuration file."),
)

# A corpus that is read, and not written.
_CORPUS: tuple[Decorator, ...] = (
    click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH, shell_complete=complete_path),
    *SOURCE_FORMAT,
    *FIELDS,
    option(
        "Input", "--date-field", metavar="NAME",
        help="Field of a record that holds its day, to count days. Default: a usual name, else the address or the "
        "text tells it.",
    ),
    *READING,
)  # fmt: skip
_LOOK: tuple[Decorator, ...] = (*SELECTION, *FILES, *JOBS, QUIET, *CONFIGURATION)

LEARNING: tuple[Decorator, ...] = (
    *_CORPUS,
    option(
        "Input", "--per-outlet", metavar="N", type=click.IntRange(min=FEWEST), default=ENOUGH_ARTICLES,
        help=f"Learn from about N articles of each outlet ({ENOUGH_ARTICLES:,}), and from all of one that has fewer: "
        "what recurs in an outlet's articles shows in so many. They are drawn by what they say, so the order of the "
        "files does not matter. Of articles whose outlet nothing tells, ten times as many.",
    ),
    option("Output", "-o", "--output", metavar="FILE", type=PATH, help="Write the rules here, and not to the screen."),
    option("Output", "--save-titles", metavar="FILE", type=PATH, help="Write an index of titles, for --titles, here."),
    *_LOOK,
)

SURVEYING: tuple[Decorator, ...] = (
    *_CORPUS,
    option("Output", "-o", "--output", metavar="FILE", type=PATH, help="Write the page here; - is standard output."),
    option(
        "Output", "--sample", "sample_size", metavar="N", type=click.IntRange(0, 500), default=30,
        help="Quote so many removals, drawn at random (30).",
    ),
    option("Output", "--seed", metavar="N", type=int, default=0, help="Draw others: each number its own (0)."),
    *_LOOK,
)  # fmt: skip

EXPLAINING: tuple[Decorator, ...] = (
    click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH, shell_complete=complete_path),
    option(
        "What to show", "--record", metavar="N", type=click.IntRange(min=1), help="The Nth record of the file.",
    ),
    option("What to show", "--id", metavar="ID", help="The record whose field `id` is this."),
    option(
        "What to show", "--sample", metavar="N", type=click.IntRange(min=1),
        help="N removals of a corpus in their context, at random: the same for the same --seed, whatever the order of "
        "the files and the number of --jobs.",
    ),
    option("What to show", "--most", is_flag=True, help="The articles that lose the largest share of their text."),
    option("What to show", "--warnings", is_flag=True, help="Articles in which the cleaner held back, at random."),
    option(
        "What to show", "-n", "--number", metavar="N", type=click.IntRange(min=1), default=5,
        help="How many articles --most and --warnings show. Default: 5.",
    ),
    option("What to show", "--seed", metavar="S", type=int, default=0, help="Another number gives another sample."),
    option(
        "What to show", "--kind", "kinds", metavar="NAME[,NAME]", multiple=True, callback=_names,
        shell_complete=complete_filters, help="Only removals of these kinds count for --sample and --most.",
    ),
    option(
        "What to show", "--filter", "filters", metavar="NAME[,NAME]", multiple=True, callback=_names,
        shell_complete=complete_filters, help="Only removals of these filters count.",
    ),
    *SOURCE_FORMAT,
    *FIELDS,
    *READING,
    option("Output", "--html", metavar="FILE", type=PATH, help="Write it as a web page, and not to the screen."),
    option("Output", "--svg", metavar="FILE", type=PATH, help="Write it as a picture, and not to the screen."),
    *COLOR,
    *_LOOK,
)  # fmt: skip

CLEANING: tuple[Decorator, ...] = (
    click.argument("paths", metavar="[PATH]...", nargs=-1, type=PATH, shell_complete=complete_path),
    *SOURCE_FORMAT,
    option(
        "Input", "--stdin-filename", metavar="NAME", type=PATH,
        help="Treat standard input as this file: its suffix, its configuration, its name in messages.",
    ),
    *FIELDS,
    *READING,
    option(
        "Input", "--limit", metavar="N", type=click.IntRange(min=1),
        help="Only the first N records of each file, for a quick look at a big corpus: no more is read. "
        "An article is one record.",
    ),
    option(
        "Output", "--to", type=click.Choice(["text", "json", "jsonl", "csv", "tsv"]),
        help="text: the title, a blank line, the story (default for an article). json: one object with what was "
        "removed. jsonl, csv, tsv: records of any format, cleaned, in one output; an article is a record with all "
        "that was found.",
    ),
    option("Output", "--json", "as_json", is_flag=True, help="Same as --to json."),
    option(
        "Output", "-o", "--output", metavar="FILE|DIR", type=click.Path(),
        help="Write here; - is standard output (the default). A directory (an existing one, or with a slash at the "
        "end) mirrors the tree of the input.",
    ),
    option("Output", "-i", "--in-place", is_flag=True, help="Rewrite the files themselves."),
    option("Output", "--check", is_flag=True, help="Write nothing; exit with 1 if anything would change."),
    option(
        "Output", "--diff", is_flag=True,
        help="Write nothing; show what would change: of records and on a screen what goes, marked in its context, "
        "else a diff that `patch` takes.",
    ),
    option(
        "Output", "--removed", metavar="FILE", type=PATH,
        help="Write every removal to this JSONL file: file, line, kind, filter, offsets, text. "
        "To a file that is there already lines are added.",
    ),
    option(
        "Output", "--rejects", metavar="FILE", type=PATH,
        help="Move records that cannot be read to this file instead of passing them on. "
        "To a file that is there already they are added.",
    ),
    option(
        "Output", "--add", metavar="FIELD[,FIELD]", multiple=True, callback=_addable, shell_complete=complete_added,
        help=f"Put into each record what was found of its article: {', '.join(ADDED)}, or all. `newsclean fields` "
        "says what each holds. A field that is there already stays as it is.",
    ),
    option(
        "Output", "--prefix", metavar="TEXT", default=PREFIX,
        help=f"What the names of the fields that --add makes begin with. Default: {PREFIX}; '' is possible.",
    ),
    option("Output", "--report", metavar="FILE", type=PATH, help="Write the summary to this file as JSON."),
    *COLOR,
    *SELECTION,
    *FILES,
    *JOBS,
    option("Run", "--two-pass", is_flag=True, help="Read all inputs twice: first for --titles, then to clean them."),
    option("Run", "--resume", is_flag=True, help="Go on where a run with the same settings was stopped."),
    QUIET,
    option("Run", "-v", "--verbose", is_flag=True, help="Name each file that is done."),
    *CONFIGURATION,
    option("Configuration", "--show-config", is_flag=True, help="Print every setting and where it is from."),
)  # fmt: skip

TRAINING: tuple[Decorator, ...] = (
    option("Input", "--raw", metavar="FILE", multiple=True, type=FILE, help="Articles without labels."),
    option("Input", "--pieces", metavar="FILE", multiple=True, type=FILE, help="Boilerplate: text, kind, where."),
    option("Input", "--look-alikes", metavar="FILE", multiple=True, type=FILE, help="Pieces of stories like it."),
    option("Output", "-o", "--output", metavar="FILE", required=True, type=PATH, help="Write the model here."),
)  # fmt: skip


def options(*declared: Iterable[Decorator]) -> Decorator:
    """Put the declared options on a command, in the order in which they stand."""

    def decorate(function: Any) -> Any:
        for decorator in reversed([one for group in declared for one in group]):
            function = decorator(function)
        return function

    return decorate
