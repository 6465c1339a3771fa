"""Small models made by hand, for tests that must not change when the real one is trained again."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from zlib import crc32

from newsclean.opinion.candidates import WHERE
from newsclean.opinion.model import KIND_BITS, Model, Table

KINDS = ("nav", "promo")


def table(weights: Mapping[str, int], bias: int = 0, code: str = "h", bits: int = 16) -> Table:
    values = array(code, bytes(array(code).itemsize << bits))
    for feature, weight in weights.items():
        values[crc32(feature.encode()) & (1 << bits) - 1] = weight
    return Table(values, bias)


def model(
    weights: Mapping[str, int],
    *,
    joins: Mapping[str, int] | None = None,
    promo: str = "",
    openers: tuple[str, ...] = (),
    kinds: tuple[str, ...] = KINDS,
    classes: Mapping[str, list[str]] | None = None,
) -> Model:
    """A model that takes a piece from 1000 on; with the feature `promo` it is of the second kind, else of the first."""
    table_of_kinds = array("b", bytes(len(kinds) << KIND_BITS))
    table_of_kinds[(crc32(promo.encode()) & (1 << KIND_BITS) - 1) * len(kinds) + 1] = 1
    return Model(
        pieces=table(weights),
        joins=table(joins or {}, bias=-500),
        words=Table(array("b", [0]), 1),
        kinds=table_of_kinds,
        kind_names=kinds,
        limits=dict.fromkeys(WHERE, 1000),
        classes=classes or {"channel": ["threads"], "small": ["di"]},
        openers=openers,
    )
