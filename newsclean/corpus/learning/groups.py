"""Articles whose outlet nothing tells: those that share lines are taken for articles of one outlet.

An article belongs to the group of its most frequent line. An intertitle makes a group by chance: the articles of an
outlet share a second line, and those of several outlets do not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from newsclean.corpus.learning.evidence import Table
from newsclean.corpus.learning.passages import BETWEEN, OPENING, Passage, key_of

_MARK = "\0"  # before the key of a line: no outlet has such a name
_FEWEST = 12  # articles that have the line
_SHARED = 0.5  # of the articles of a group have a second line in common


def group_of(passages: Sequence[Passage], count: Callable[[int], int]) -> str:
    """The group of an article of no known outlet, told by what recurs in it; '' if nothing does often enough.

    `count` says how often a key was counted. What stands at an end of an article tells more than what stands in it.
    """
    lines = [(each.place != BETWEEN, key_of(each.text, "")) for each in passages if each.form != OPENING]
    often = [(at_end, count(key), key) for at_end, key in lines if count(key) >= _FEWEST]
    return f"{_MARK}{max(often)[-1]}" if often else ""


def is_group(outlet: str) -> bool:
    """Whether this is a group, and no outlet's name."""
    return outlet.startswith(_MARK)


def without_chance_groups(table: Table) -> Table:
    """The table with the groups that share but one line put together."""
    second: Counter[str] = Counter()
    for (outlet, form, text), evidence in table:
        if is_group(outlet) and form != OPENING and outlet != f"{_MARK}{key_of(text, '')}":
            second[outlet] = max(second[outlet], evidence.count)
    return table.renamed(
        lambda outlet: "" if is_group(outlet) and second[outlet] < _SHARED * table.articles[outlet] else outlet
    )
