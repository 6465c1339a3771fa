"""HTML from untrusted text: everything that goes into the page passes through here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from newsclean.article import Removal
from newsclean.cli import streams
from newsclean.segments import Segment


class Html(str):
    """Text that is HTML already; every other text is escaped."""

    __slots__ = ()


def html(text: str) -> Html:
    """Any text as HTML: markup in it is shown, and so are characters that hide or turn the text around.

    >>> html("<b>\\u202eiklan")
    '&lt;b&gt;\\\\u202eiklan'
    """
    return text if isinstance(text, Html) else Html(escape(streams.visible(text)))


def joined(parts: Iterable[str], between: str = "") -> Html:
    """Several texts as one."""
    return Html(between.join(map(html, parts)))


def tag(name: str, *content: str, **attributes: str | float) -> Html:
    """An element. A trailing `_` of an attribute's name is dropped, any other one is a dash.

    >>> tag("td", "<7", class_="number", data_value=7)
    '<td class="number" data-value="7">&lt;7</td>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html(str(value))}"' for key, value in attributes.items()
    )
    return Html(f"<{name}{written}>{joined(content)}</{name}>")


class Column(NamedTuple):
    """A column of a table: its heading, and the class of its cells."""

    heading: str
    class_: str = ""


class Number(NamedTuple):
    """A cell that is sorted by its value."""

    value: float
    shown: str


Cell = str | Number
Row = Sequence[Cell]


def count(number: int) -> Number:
    """A cell with a whole number."""
    return Number(number, f"{number:,}")


def percent(share: float) -> Number:
    """A cell with a share."""
    return Number(round(share, 6), f"{share:.1%}")


def table(columns: Sequence[Column], rows: Iterable[Row], *, filtered_as: str = "") -> Html:
    """A table that can be sorted, and filtered if its rows are called something."""
    head = joined(tag("th", each.heading, scope="col", **_class(each)) for each in columns)
    body = (
        tag("tr", *(_cell(column, cell) for column, cell in zip(columns, row, strict=True))) for row in rows
    )
    whole = tag("table", tag("thead", tag("tr", head)), tag("tbody", joined(body, "\n")))
    return tag("div", whole, class_="scroll", **({"data_filter": filtered_as} if filtered_as else {}))


def _cell(column: Column, cell: Cell) -> Html:
    if isinstance(cell, Number):
        return tag("td", cell.shown, data_value=cell.value, **_class(column))
    return tag("td", cell, **_class(column))


def _class(column: Column) -> dict[str, str]:
    return {"class_": column.class_} if column.class_ else {}


def quoted(context: Iterable[Segment], removal: Removal) -> Html:
    """A passage in its context, of which `removal` is shown; what goes is struck out, and says of which kind it is."""
    return joined(_segment(each, is_it=each.removal == removal) for each in context)


def _segment(segment: Segment, *, is_it: bool) -> Html:
    if segment.removal is None:
        return html(segment.text)
    return tag("del", segment.text, title=segment.removal.kind, **({"class_": "it"} if is_it else {}))
