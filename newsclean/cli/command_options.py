"""What each command takes: the options of its own, beside those that several take."""

from __future__ import annotations

import click

from newsclean.cli.group import complete_added, complete_filters, complete_path, option
from newsclean.cli.shared_options import (
    COLOR,
    CONFIGURATION,
    FIELDS,
    FILE,
    FILES,
    JOBS,
    PATH,
    QUIET,
    READING,
    SELECTION,
    SOURCE_FORMAT,
    Decorator,
    comma_separated,
)
from newsclean.recurrence import ENOUGH_ARTICLES, FEWEST
from newsclean.schema import ADDED, ALL, PREFIX
from newsclean.utf8 import abridged


def _addable(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names of what can be added."""
    names = comma_separated(ctx, param, values)
    for name in names:
        if name not in (*ADDED, ALL):
            raise click.BadParameter(f"{abridged(name)!r} is none of {', '.join(ADDED)}, {ALL}")
    return names


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
        "What to show", "--kind", "kinds", metavar="NAME[,NAME]", multiple=True, callback=comma_separated,
        shell_complete=complete_filters, help="Only removals of these kinds count for --sample and --most.",
    ),
    option(
        "What to show", "--filter", "filters", metavar="NAME[,NAME]", multiple=True, callback=comma_separated,
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
    *JOBS,
)  # fmt: skip
