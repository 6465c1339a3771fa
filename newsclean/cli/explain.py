"""`newsclean explain`: the article with what goes marked in it, and why."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsclean.cli import streams
from newsclean.cli.effective import CommandLine
from newsclean.cli.single import article_of, taken_in
from newsclean.corpus.model import Settings
from newsclean.filters import FILTERS, KINDS
from newsclean.opinion.model import SCALE
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.opinion.judge import Judgement
    from newsclean.opinion.model import Model

_SHOWN = 60  # characters of a piece that the second opinion takes
# Colours that can be told apart on dark and on light ground; a kind always has the same.
_COLOURS = ("magenta", "cyan", "red", "yellow", "blue", "green")


def explain_article(path: Path | None, command_line: CommandLine, color: str = "auto") -> None:
    """Show the article in `path`, or on standard input for None."""
    effective = command_line.inside(path.parent if path is not None else Path())
    settings = Settings(errors=effective["errors"], encoding=effective["encoding"])
    opinions: list[str] = []

    def hear(text: str, model: Model, judgement: Judgement) -> None:
        opinions.append(_opinion(text, model, judgement))

    with streams.opened(path) as stream:
        intake = taken_in(effective, settings, stream, path or "-")
        _, article, _ = article_of(effective, intake, str(path or "-"), hear)
    legend = [*_legend(article), *map(streams.visible, opinions)]
    if streams.has_colour(color):
        _show(article, legend)
    else:
        streams.emit(utf8(_with_brackets(article) + "\n" + "".join(line + "\n" for line in legend)))


def _opinion(text: str, model: Model, judgement: Judgement) -> str:
    """Why the second opinion takes a piece: its score, the score that it takes, and the words that told most."""
    from newsclean.opinion.judge import telling

    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
    score, limit = judgement.score / SCALE, model.limits[judgement.piece.where] / SCALE
    return f"second-opinion: {score:.1f} of {limit:.1f} for “{shown}”: {', '.join(telling(judgement, model))}"


def _pieces(article: Article) -> list[tuple[str, int | None]]:
    """The raw text in order: what stays with None, what goes with its place in `article.removed`."""
    pieces: list[tuple[str, int | None]] = []
    position = 0
    for number, removal in enumerate(article.removed):
        pieces.append((article.raw[position : removal.start], None))
        pieces.append((removal.text, number))
        position = removal.end
    pieces.append((article.raw[position:], None))
    return [(streams.visible(text.replace("\r\n", "\n")), number) for text, number in pieces if text]


def _with_brackets(article: Article) -> str:
    """The article with what goes in brackets that name its kind."""
    return "".join(_bracketed(article, *piece) for piece in _pieces(article)).rstrip("\n") + "\n"


def _bracketed(article: Article, text: str, number: int | None) -> str:
    return text if number is None else f"⟦{article.removed[number].kind}: {text}⟧"


def _legend(article: Article) -> list[str]:
    """A line for each filter that removed something, in running order, then the warnings."""
    counts: dict[str, int] = {}
    for removal in article.removed:
        counts[removal.filter] = counts.get(removal.filter, 0) + 1
    used = [each for each in FILTERS if each.name in counts]
    lines = [f"{each.kind} ({each.name}, {counts[each.name]}x): {each.summary}" for each in used]
    lines += [f"warning: {streams.visible(warning)}" for warning in article.warnings]
    return lines or ["Nothing would be removed."]


def _show(article: Article, legend: Sequence[str]) -> None:
    """The article in colour on the terminal. The text only ever goes into rich as Text, never as markup."""
    from rich.console import Console
    from rich.text import Text

    if isinstance(sys.stdout, io.TextIOWrapper):  # a terminal without UTF-8 shows what it does not have as escapes
        sys.stdout.reconfigure(errors="backslashreplace")
    # The eight colours that every terminal has; whether to use them is decided.
    console = Console(soft_wrap=True, highlight=False, force_terminal=True, color_system="standard", no_color=False)
    shown = Text()
    for text, number in _pieces(article):
        if number is None:
            shown.append(text)
            continue
        removal = article.removed[number]
        shown.append(text, style=f"{_colour(removal.kind)} strike")
        shown.append(f" ({removal.filter})", style=f"{_colour(removal.kind)} bold")
    shown.rstrip()
    console.print(shown)
    console.print()
    for line in legend:
        console.print(Text(line, style=_colour(line.partition(" ")[0])))


def _colour(kind: str) -> str:
    return _COLOURS[KINDS.index(kind) % len(_COLOURS)] if kind in KINDS else "default"
