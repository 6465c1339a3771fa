"""The options that several commands take, each declared once, and what makes options of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from newsclean.cli.group import complete_filters, option
from newsclean.utf8 import encoding_name

FORMATS = ("text", "jsonl", "json", "csv", "tsv", "parquet", "html")

Decorator = Callable[[Any], Any]


def comma_separated(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Names given one by one, or several with commas between them."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


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
        "What to remove", "--select", metavar="NAME[,NAME]", multiple=True, callback=comma_separated,
        shell_complete=complete_filters,
        help="Only these filters or kinds. `newsclean filters` lists them.",
    ),
    option(
        "What to remove", "--ignore", metavar="NAME[,NAME]", multiple=True, callback=comma_separated,
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

def options(*declared: Iterable[Decorator]) -> Decorator:
    """Put the declared options on a command, in the order in which they stand."""

    def decorate(function: Any) -> Any:
        for decorator in reversed([one for group in declared for one in group]):
            function = decorator(function)
        return function

    return decorate
