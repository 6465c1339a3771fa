"""Small models made by hand, for tests that must not change when the real one is trained again."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from zlib import crc32

from newsclean.opinion.candidates import WHERE
from newsclean.opinion.model import KIND_BITS, SCALE, Model
from newsclean.opinion.review import PARTS, Review
from newsclean.opinion.tagger import BEGINS, INSIDE, RESUMES, Tagger
from newsclean.opinion.weights import Table

KINDS = ("nav", "promo")


def table(weights: Mapping[str, int], bias: int = 0, code: str = "h", bits: int = 16) -> Table:
    values = array(code, bytes(array(code).itemsize << bits))
    for feature, weight in weights.items():
        values[crc32(feature.encode()) & (1 << bits) - 1] = weight
    return Table(values, bias)


EVERYTHING = Table(array("b", [0]), 1)  # is worth a closer look


def tagging(
    begins: Mapping[str, int] | None = None,
    inside: Mapping[str, int] | None = None,
    resumes: Mapping[str, int] | None = None,
) -> Tagger:
    """A tagger that takes nothing but for these features of words where boilerplate may begin or end.

    Elsewhere boilerplate and story go on as they are.
    """
    turns = {BEGINS: table(begins or {}), INSIDE: table(inside or {}), RESUMES: table(resumes or {})}
    pairs = {**dict.fromkeys(("BI", "II", "RS"), 0), "BR": -1, "IR": -1}
    return Tagger(table({}), turns, {**pairs, **dict.fromkeys(("SB", "BB", "IB", "RB"), -100)})


def model(
    weights: Mapping[str, int],
    *,
    tagger: Tagger | None = None,
    promo: str = "",
    openers: tuple[str, ...] = (),
    kinds: tuple[str, ...] = KINDS,
    classes: Mapping[str, list[str]] | None = None,
) -> Model:
    """A model that takes a piece from SCALE on; with the feature `promo` it is of the second kind, else the first."""
    table_of_kinds = array("b", bytes(len(kinds) << KIND_BITS))
    table_of_kinds[(crc32(promo.encode()) & (1 << KIND_BITS) - 1) * len(kinds) + 1] = 1
    return Model(
        pieces=table(weights),
        near=EVERYTHING,
        tagger=tagger or tagging(),
        review=Review(table({}), PARTS),
        kinds=table_of_kinds,
        kind_names=kinds,
        limits=dict.fromkeys(WHERE, SCALE),
        classes=classes or {"channel": ["threads"], "small": ["di"]},
        openers=openers,
    )
