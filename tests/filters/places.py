"""Pieces of a page where they stand beside a story, as the cases of a test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest


def in_places(pieces: Mapping[str, Sequence[str]], places: Mapping[str, str]) -> list[Any]:
    """Texts with each of the pieces in its place, named by both; the text of a place has "{}" for the piece."""
    return [
        pytest.param(places[place].format(piece), id=f"{place}: {piece[:50]}")
        for place, each in pieces.items()
        for piece in each
    ]
