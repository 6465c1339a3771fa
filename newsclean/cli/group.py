"""A command that cleans by itself and also has sub-commands, with its options listed in sections."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem


class Option(click.Option):
    """An option that stands in a section of the help."""

    def __init__(self, *args: Any, section: str = "Other", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.section = section


def option(section: str, *names: str, **kwargs: Any) -> Callable[[Any], Any]:
    """`click.option` with the section of the help that it stands in."""
    return click.option(*names, cls=Option, section=section, **kwargs)


class _Context(click.Context):
    """A context whose command path is just the names: the paths to clean are no part of a sub-command."""

    @property
    def command_path(self) -> str:
        return f"{self.parent.command_path} {self.info_name}" if self.parent else str(self.info_name)


class _Command(click.Command):
    context_class = _Context


class DefaultGroup(click.Group):
    """A group whose own callback runs unless the first argument is exactly the name of a sub-command.

    A file of that name wins: `newsclean filters` cleans the file `filters` if there is one.
    """

    allow_interspersed_args = True
    command_class = _Command
    context_class = _Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if self._is_command(args):
            ctx.args = args
            return args
        rest = click.Command.parse_args(self, ctx, args)
        if not ctx.resilient_parsing:
            self._refuse_near_commands(ctx)
        return rest

    def _refuse_near_commands(self, ctx: click.Context) -> None:
        """Name the sub-command that was meant by a word that is no file."""
        for word in map(str, ctx.params.get("paths") or ()):
            if word.isalpha() and not os.path.lexists(word):
                from difflib import get_close_matches

                for name in get_close_matches(word.lower(), self.commands, 1, 0.7):
                    first = f"; it has to stand first: {ctx.command_path} {name} ..." if name == word else ""
                    hint = first or f"; did you mean {name}?"
                    raise click.UsageError(f"{word}: no such file{hint}", ctx)

    def _is_command(self, args: Sequence[str]) -> bool:
        return bool(args) and args[0] in self.commands and not os.path.lexists(args[0])

    def invoke(self, ctx: click.Context) -> Any:
        if not ctx.args:
            return click.Command.invoke(self, ctx)
        name, *rest = ctx.args
        command = self.commands[name]
        ctx.invoked_subcommand = name
        with command.make_context(name, rest, parent=ctx) as sub:
            return sub.command.invoke(sub)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return click.Command.collect_usage_pieces(self, ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        sections: dict[str, list[tuple[str, str]]] = {}
        for parameter in self.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None and isinstance(parameter, click.Option):
                sections.setdefault(getattr(parameter, "section", "Other"), []).append(record)
        for title, records in sections.items():
            with formatter.section(title):
                formatter.write_dl(records)
        self.format_commands(ctx, formatter)


def complete_filter(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The filters and kinds whose names go on like this."""
    from newsclean.filters import FILTERS, KINDS

    said = {kind: f"all filters of the kind {kind}" for kind in KINDS}
    said |= {each.name: each.summary for each in FILTERS}
    return [CompletionItem(name, help=said[name]) for name in sorted(said) if name.startswith(incomplete)]


def complete_filters(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The same for the last of several names with commas between them."""
    before, comma, last = incomplete.rpartition(",")
    items = complete_filter(ctx, param, last)
    return [CompletionItem(before + comma + item.value, help=item.help) for item in items]


def complete_added(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What can be added, for the last of several names."""
    from newsclean.schema import ADDED, ALL

    before, comma, last = incomplete.rpartition(",")
    items = [(name, " ".join(field.about for field in fields)) for name, fields in ADDED.items()]
    items.append((ALL, "all of them"))
    return [CompletionItem(before + comma + name, help=about) for name, about in items if name.startswith(last)]


def complete_path(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """What may stand where a path is expected: a file, or a sub-command as the first word."""
    group = ctx.command
    names = group.commands if isinstance(group, click.Group) and not ctx.params.get(param.name or "") else {}
    commands = [CompletionItem(name) for name in names if name.startswith(incomplete)]
    return [*commands, CompletionItem(incomplete, type="file")]
