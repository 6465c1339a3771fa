"""Blocks of passages on standard output: on a screen, or as plain text."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.cli import streams
from newsclean.cli.view import Block, as_text
from newsclean.utf8 import utf8


def show(blocks: Sequence[Block], color: str) -> None:
    """Show blocks on standard output: on a screen, or in colour if that is asked for, else as plain text."""
    colour = streams.has_colour(color)
    if colour or streams.stdout_is_terminal():
        from newsclean.cli.terminal import print_blocks

        print_blocks(blocks, colour=colour)
    else:
        streams.emit(utf8(as_text(blocks)))
