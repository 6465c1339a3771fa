"""`newsclean filters` and `newsclean fields`: the filters in running order, or one of them; and the JSON form."""

from __future__ import annotations

from itertools import zip_longest

import click

from newsclean.cleaner import UnknownFilterError
from newsclean.cli import streams
from newsclean.filters import FILTERS, KINDS, Filter
from newsclean.schema import ADDED, EXAMPLE, FIELDS, PLACE, described
from newsclean.utf8 import utf8

# No summary is squeezed into fewer columns.
_NARROWEST = 20


def list_filters() -> None:
    """Print name, kind and summary of each filter, in lines that fit the terminal (80 columns, if there is none)."""
    from shutil import get_terminal_size
    from textwrap import wrap

    name_width = max(len(each.name) for each in FILTERS)
    kind_width = max(len(each.kind) for each in FILTERS)
    indent = name_width + kind_width + 4
    width = max(get_terminal_size().columns - indent, _NARROWEST)
    for each in FILTERS:
        lines = wrap(each.summary, width, break_on_hyphens=False) or [""]
        name = f"{each.name:<{name_width}}  {each.kind:<{kind_width}}  "
        _print(*(start + line for start, line in zip_longest([name], lines, fillvalue=" " * indent)))


def explain_name(name: str) -> None:
    """Print what the filter or the filters of the kind `name` do. Raises UsageError if there is none."""
    meant = [each for each in FILTERS if name in (each.name, each.kind)]
    if not meant:
        raise click.UsageError(str(UnknownFilterError(name, [*(each.name for each in FILTERS), *KINDS])))
    _print("\n\n".join(_explanation(each) for each in meant))


def _explanation(each: Filter) -> str:
    example = "\n".join(_indented(each.example))
    return f"{each.name} (kind: {each.kind})\n\n{each.description.strip()}\n\nExample:\n{example}"


def list_fields() -> None:
    """Print every field of the JSON form with its type, what it holds, an example, and whether --add takes it."""
    import json

    added = {field.name for fields in ADDED.values() for field in fields}
    for each in (*FIELDS, PLACE):
        addable = "; can be added to records" if each.name in added else ""
        example = json.dumps(each.example, ensure_ascii=False)
        _print(f"{each.name}: {described(each.type)}{addable}", f"    {each.about}", f"    {example}", "")
    _print("What is not known is null, or an empty list. The examples are of this article:", "", *_indented(EXAMPLE))


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines()]


def _print(*lines: str) -> None:
    streams.emit(utf8("".join(line + "\n" for line in lines)))
