"""What is shown of articles, apart from how: blocks of passages, some of which are removals of a kind.

It is shown as plain text, on a terminal, as a web page or as a picture (`terminal`, `webpage`). Article text comes in
here and nowhere else: all that could steer a terminal is made visible, and the others escape what steers them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from newsclean.cli import streams
from newsclean.segments import Segment
from newsclean.utf8 import abridged

if TYPE_CHECKING:
    from newsclean.corpus.summary import Shown


class Passage(NamedTuple):
    """Some text; what goes has a `kind`, which is named with it if it is `cut` out of an article."""

    text: str
    kind: str = ""
    cut: bool = False
    strong: bool = False

    @property
    def plain(self) -> str:
        """The passage where nothing but text can be shown."""
        return f"⟦{self.kind}: {self.text}⟧" if self.cut else self.text


class Block(NamedTuple):
    """A heading, or passages that follow on each other; each block ends its line."""

    passages: Sequence[Passage]
    heading: bool = False

    @property
    def plain(self) -> str:
        """The block as text."""
        return "".join(each.plain for each in self.passages)


def passage(text: str, kind: str = "", *, cut: bool = False, strong: bool = False) -> Passage:
    """A passage of any text, made harmless."""
    return Passage(streams.visible(text.replace("\r\n", "\n")), streams.visible(kind), cut, strong)


def line(text: str, *, heading: bool = False) -> Block:
    """A block of one line."""
    return Block([passage(text.replace("\n", " "), strong=heading)], heading)


def text_block(segments: Iterable[Segment]) -> Block:
    """A block of a text with its removals."""
    passages = [
        passage(each.text, each.removal.kind if each.removal else "", cut=each.removal is not None)
        for each in segments
    ]
    if passages and not passages[-1].cut:
        passages[-1] = passages[-1]._replace(text=passages[-1].text.rstrip("\n"))
    return Block(passages)


def data_blocks(pairs: Sequence[tuple[str, str]]) -> list[Block]:
    """Names and values, one pair a line, the values below each other."""
    width = max((len(name) for name, _ in pairs), default=0)
    return [
        Block([passage(f"{name:<{width}}  ", strong=True), passage(" ".join(value.split()))]) for name, value in pairs
    ]


def apart(groups: Iterable[Sequence[Block]]) -> list[Block]:
    """Groups of blocks with a blank line between them."""
    return [block for group in groups for block in (EMPTY, *group)][1:]


def as_text(blocks: Iterable[Block]) -> str:
    """The blocks as plain text."""
    return "".join(block.plain + "\n" for block in blocks)


EMPTY = Block([])
"""A blank line."""


def shown_blocks(shown: Shown) -> list[Block]:
    """What changes in a record: where it stands, what goes in its context, and what is added."""
    import json

    field = f": {shown.field}" if shown.field else ""
    added = [f"+ {name}: {abridged(json.dumps(value, ensure_ascii=False))}" for name, value in shown.added.items()]
    hunks = map(text_block, shown.hunks)
    return [line(f"{shown.place}{field}", heading=True), *hunks, *map(line, (*shown.notes, *added))]
