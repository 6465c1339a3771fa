"""The colours of the kinds: text on them can be read, and any two differ for all eyes."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from newsclean.cli.colours import COLOURS, INK
from newsclean.filters import KINDS

Colour = tuple[float, ...]
# What eyes without red, green or blue cones see of linear light: Machado, Oliveira and Fernandes (2009).
EYES = {
    "all cones": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.01182, 0.04294, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.3039)),
}


def linear(code: str) -> Colour:
    parts = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return tuple(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)


def luminance(code: str) -> float:
    red, green, blue = linear(code)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lab(light: Colour) -> Colour:
    rows = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    x, y, z = (
        root(sum(a * b for a, b in zip(row, light, strict=True)) / white)
        for row, white in zip(rows, (0.9505, 1, 1.089), strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116


def test_every_kind_has_a_colour_of_its_own() -> None:
    assert tuple(COLOURS) == KINDS
    assert len(set(COLOURS.values())) == len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_text_on_it_can_be_read(kind: str) -> None:
    """By the contrast that the guidelines for the web ask for."""
    assert (luminance(COLOURS[kind]) + 0.05) / (luminance(INK) + 0.05) >= 4.5


@pytest.mark.parametrize("eye", EYES)
def test_any_two_differ(eye: str) -> None:
    seen = {}
    for kind, code in COLOURS.items():
        light = (sum(a * b for a, b in zip(row, linear(code), strict=True)) for row in EYES[eye])
        seen[kind] = lab(tuple(min(max(part, 0), 1) for part in light))
    assert min(math.dist(seen[a], seen[b]) for a, b in combinations(seen, 2)) > 15  # 2.3 can just be seen
