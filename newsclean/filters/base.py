"""What a filter is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from newsclean.page import Mark, Page, Span

KINDS = (
    "title", "caption", "related", "promo", "ad", "embed", "paging", "syndication", "byline", "dateline",
    "timestamp", "nav", "tags", "source", "legal",
)  # fmt: skip

Find = Callable[[Page], Iterable[Span | Mark]]


@dataclass(frozen=True)
class Filter:
    """A named rule that finds one form of boilerplate.

    `find` reads a page and yields the spans to delete, or marks where each find has a kind of its own. `opens` are
    the words with which the boilerplate opens (compared without regard to case); a filter that names them is asked
    only about a page that has one of them, and finds the places in `page.hits`. A filter without `opens` looks at
    the head or the tail of every page.
    """

    name: str
    kind: str
    find: Find
    doc: str
    example: str
    opens: tuple[str, ...] = field(default=())

    @property
    def description(self) -> str:
        """What the filter removes: the first line in short, then more."""
        from inspect import cleandoc

        return cleandoc(self.doc)

    @property
    def summary(self) -> str:
        """The first line of the description."""
        return self.description.partition("\n")[0]


def filter_for(kind: str, *, example: str, opens: Iterable[str] = ()) -> Callable[[Find], Filter]:
    """Make a filter of a function; its docstring is the description, its name with dashes the filter's name."""

    def make(find: Find) -> Filter:
        return Filter(
            name=find.__name__.replace("_", "-"),
            kind=kind,
            find=find,
            doc=find.__doc__ or "",
            example=example,
            opens=tuple(opens),
        )

    return make
