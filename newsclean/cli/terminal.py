"""Blocks of passages on a terminal, and as a picture of one. Apart because it imports rich.

Text only ever goes into rich as Text, never as markup.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence

from rich.color import Color
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import SVG_EXPORT_THEME
from rich.text import Text

from newsclean.cli import streams
from newsclean.cli.colours import COLOURS, INK
from newsclean.cli.view import Block, Passage

_PICTURE_COLUMNS = 100
# A picture of a terminal as rich draws it, but without fonts from elsewhere.
_SVG = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace;
  font-size: {char_height}px; line-height: {line_height}px; font-variant-east-asian: full-width; }}
.{unique_id}-title {{ font-size: 18px; font-weight: bold; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


def print_blocks(blocks: Sequence[Block], *, colour: bool) -> None:
    """Print blocks on standard output; on a terminal lines break between words."""
    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal without UTF-8 shows what it does not have as escapes
        sys.stdout.reconfigure(errors="backslashreplace")
    console = Console(highlight=False, force_terminal=colour or None, no_color=not colour)
    if colour and console.color_system is None:  # asked for, whatever the terminal says that it is
        console = Console(highlight=False, force_terminal=True, no_color=False, color_system="standard")
    _print(console, blocks, styled=colour, wrap=streams.stdout_is_terminal())


def as_svg(blocks: Sequence[Block], title: str) -> str:
    """The blocks as a picture of a terminal."""
    console = Console(
        record=True, file=io.StringIO(), width=_PICTURE_COLUMNS, highlight=False,
        force_terminal=True, no_color=False, color_system="truecolor", legacy_windows=False,
    )  # fmt: skip
    _print(console, blocks, styled=True, wrap=True)
    return console.export_svg(title=streams.visible_line(title), theme=SVG_EXPORT_THEME, code_format=_SVG)


def _print(console: Console, blocks: Sequence[Block], *, styled: bool, wrap: bool) -> None:
    for block in blocks:
        shown = Text()
        for each in block.passages:
            shown.append(each.plain, style=_style(each) if styled else None)
        console.print(shown, soft_wrap=not wrap)


def _style(each: Passage) -> Style | None:
    if each.kind in COLOURS:
        return Style(color=Color.parse(INK), bgcolor=Color.parse(COLOURS[each.kind]))
    return Style(bold=True) if each.strong or each.kind else None
