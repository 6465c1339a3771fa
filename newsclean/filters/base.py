"""What a filter is: a rule that finds one form of boilerplate, and when it can have anything to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from newsclean.page import Page, Places, Span

KINDS = (
    "title", "caption", "related", "promo", "ad", "embed", "paging", "syndication", "byline", "dateline",
    "timestamp", "nav", "tags", "source", "legal",
)  # fmt: skip

Find = Callable[[Page], Iterable[Span]] | Callable[[Page, Places], Iterable[Span]]


class When(NamedTuple):
    """What must hold of a page before a filter can find anything in it; all that is given must hold.

    But for `last`, it saves time and decides nothing: a filter that leaves it out is asked about every page. A page on
    which it does not hold must be one in which the filter finds nothing, whatever else it looks at.

    words   the page has one of these words or openings where boilerplate may begin: with a capital, or first in its
            line (written here in lower case, compared without regard to case). `find` gets their places.
    signs   one of these stands anywhere in the text
    odd     so many lines are no plain paragraphs (see `Page.odd_lines`)
    lines   there are so many lines
    head    one of the first lines is no longer than so many characters (see `Page.shortest_in_head`)
    open    the text that no filter has marked does not end like a paragraph (see `Page.ends_open`)
    ends    a line is no plain paragraph, or the text that no filter has marked does not end like one: without either,
            nothing stands above the story or below it (see `newsclean.reading.ends`)
    marked  some filter has marked something
    noted   what an earlier filter has found out of the page for this one, too (see `Page.known`), is not nothing
    last    no filter has marked anything that will be cut
    """

    words: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    odd: int = 0
    lines: int = 0
    head: int = 0
    open: bool = False
    ends: bool = False
    marked: bool = False
    noted: str = ""
    last: bool = False


ALWAYS = When()
# What must be sure of a text for what a filter finds to count: nothing; that its paragraphs are whole; or also that its
# line breaks are its own. Where a text has lost them, they are likely and not sure (see `newsclean.restored_lines`).
Needs = Literal["", "paragraphs", "lines"]


class Filter(NamedTuple):
    """A named rule that finds one form of boilerplate.

    `find` reads a page and yields the spans to delete; it is asked only about pages on which `when` holds. Where that
    names words, `find` gets their places, too: `find(page, places)`; where it says `last`, `find` yields marks, each
    with a kind of its own. `needs` says in which texts that have lost their line breaks its finds do not count.
    """

    name: str
    kind: str
    find: Callable[..., Iterable[Any]]
    doc: str
    example: str
    when: When = ALWAYS
    needs: Needs = ""

    @property
    def description(self) -> str:
        """What the filter removes: the first line in short, then more."""
        from inspect import cleandoc

        return cleandoc(self.doc)

    @property
    def summary(self) -> str:
        """The first line of the description."""
        return self.description.partition("\n")[0]


def filter_for(kind: str, *, example: str, when: When = ALWAYS, needs: Needs = "") -> Callable[[Find], Filter]:
    """Make a filter of a function; its docstring is the description, its name with dashes the filter's name."""

    def make(find: Find) -> Filter:
        name = find.__name__.replace("_", "-")
        return Filter(name, kind, find, find.__doc__ or "", example, when, needs)

    return make
