"""Pieces put into articles: so the model sees boilerplate that no corpus has, in its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from newsclean.training.material import Piece

_FEWEST_PARAGRAPHS = 4
_GLUED = 0.1  # of the pieces in one-line text


def inserted(
    groups: Iterable[Sequence[Piece]], story: str, chance: Random, *, flat: bool, glue: bool = True
) -> tuple[str, list[tuple[int, int, Piece]]]:
    """A story with pieces in it, as lines or in one line (some of them glued), and where they stand.

    The pieces of a group follow each other where the first of them stands.
    """
    units: list[tuple[str, Piece | None]] = [(line.strip(), None) for line in story.split("\n") if line.strip()]
    for group in groups:
        where = group[0].where if group[0].where != "any" else chance.choice(["head", "middle", "tail"])
        at = chance.randrange(1, len(units)) if where == "middle" else len(units) if where == "tail" else 0
        units[at:at] = [(piece.text.replace("\n", " ") if flat else piece.text, piece) for piece in group]
    join = " " if flat else chance.choice(["\n", "\n\n"])
    text, spans = "", []
    for unit, unit_piece in units:
        if text:
            text += "" if flat and glue and unit_piece and chance.random() < _GLUED else join
        if unit_piece:
            spans.append((len(text), len(text) + len(unit), unit_piece))
        text += unit
    return text, spans


def is_long_enough(story: str) -> bool:
    """Whether a story has paragraphs between which a piece can stand."""
    return sum(bool(line.strip()) for line in story.split("\n")) >= _FEWEST_PARAGRAPHS


def varied(piece: Piece, chance: Random) -> Piece:
    """The piece in another spelling, now and then: without its full stop, with one, in capitals, in small letters."""
    text, draw = piece.text, chance.random()
    if draw < 0.10:
        text = text.rstrip(".! ") or text
    elif draw < 0.14:
        text = text.upper()
    elif draw < 0.18 and text[-1].isalnum():
        text += chance.choice([".", "!", " »"])
    elif draw < 0.22:
        text = text.lower()
    return replace(piece, text=text)
