"""The cells of delimited text: how they are told apart, read, and written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from newsclean.corpus.formats.text import BOM
from newsclean.utf8 import utf8

_OPENS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Grammar(NamedTuple):
    """The patterns of one delimiter. A quote opens a field only at its start, and '""' in it is a quote."""

    row: re.Pattern[bytes]
    field: re.Pattern[bytes]
    quoted: re.Pattern[bytes]


@lru_cache(maxsize=16)
def grammar_of(delimiter: bytes, newline: bytes = b"\n") -> Grammar:
    """The patterns for a delimiter and a line end: LF (also after a CR), or CR alone."""
    d = re.escape(delimiter)
    if newline == b"\r":
        end, bare = rb"\r", rb"[^" + d + rb"\r]*+"
    else:  # a CR alone is a character like others
        end, bare = rb"\r?\n", rb"[^" + d + rb"\r\n]*+(?:\r(?!\n)[^" + d + rb"\r\n]*+)*+"
    quoted = rb'"[^"]*+(?:""[^"]*+)*+"'
    field = rb"(?:" + quoted + bare + rb'|(?!")' + bare + rb")"
    row = field + rb"(?:" + d + field + rb")*+" + end
    return Grammar(re.compile(row), re.compile(rb"(" + field + rb")(" + d + rb")?"), re.compile(quoted))


def cells_in(row: bytes, grammar: Grammar) -> Iterator[tuple[int, int]]:
    """Where the cells of a row (without its line end) stand."""
    position = 0
    while match := grammar.field.match(row, position):
        yield match.span(1)
        if match[2] is None:
            return
        position = match.end()


def value_of_cell(cell: bytes, grammar: Grammar) -> bytes:
    """What a cell holds. Quotes that do not enclose the whole cell are part of it."""
    return cell[1:-1].replace(b'""', b'"') if grammar.quoted.fullmatch(cell) else cell


def is_torn(cell: bytes, delimiter: bytes) -> bool:
    """Whether a cell is neither enclosed in quotes nor can be without them: who knows where it ends?"""
    return (
        cell.startswith(b'"')
        and any(mark in cell for mark in (delimiter, b"\n", b"\r"))
        and grammar_of(delimiter).quoted.fullmatch(cell) is None
    )


def cell_like(value: bytes, original: bytes, delimiter: bytes) -> bytes:
    """A cell with a new value, quoted if the original cell was or if it has to be."""
    quoted = grammar_of(delimiter).quoted.fullmatch(original) is not None
    opens = value.startswith(b'"') and not original.startswith(b'"')
    if quoted or opens or any(mark in value for mark in (delimiter, b"\n", b"\r")):
        return b'"' + value.replace(b'"', b'""') + b'"'
    return value


@lru_cache(maxsize=16)
def each_its_own(columns: tuple[str, ...]) -> tuple[str, ...]:
    """Names of columns, which JSON does not have twice.

    >>> each_its_own(("a", "b", "a"))
    ('a', 'b', 'a_2')
    """
    names: list[str] = []
    for column in columns:
        number, name = 1, column
        while name in names:
            number += 1
            name = f"{column}_{number}"
        names.append(name)
    return tuple(names)


def row_of(values: Iterable[str], delimiter: bytes) -> bytes:
    """A row of cells, with its line end."""
    return (cells_behind(values, b"", delimiter).removeprefix(delimiter) or b'""') + b"\n"


def cells_behind(values: Iterable[str], row: bytes, delimiter: bytes) -> bytes:
    """Cells that stand behind those of `row`, quoted if its first is, or if there are quotes in them."""
    quoted = row.removeprefix(BOM).startswith(b'"')
    return b"".join(
        delimiter + cell_like(utf8(value), b'""' if quoted or '"' in value else b"", delimiter) for value in values
    )


def added_cell(value: Any) -> str:
    """A value of a new column: a text as it is, what has parts as JSON.

    A spreadsheet takes a text that begins with one of a few signs for a formula; a quote in front says that it is none.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return "'" + value if value.startswith(_OPENS_FORMULA) else value
