"""What no rule knows, and a learned model takes for furniture."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsclean.filters.base import Filter, Find
from newsclean.opinion.judge import furniture
from newsclean.opinion.model import Model, load
from newsclean.page import Mark, Page

NAME = "second-opinion"
KIND = "opinion"


def opinion_of(model: Callable[[], Model] = load) -> Filter:
    """The filter that asks a model, which is read when it is first needed."""
    return Filter(NAME, KIND, _find(model), doc=_DOC, example="Ikuti Kabar Sagara di saluran WhatsApp")


def _find(model: Callable[[], Model]) -> Find:
    def find(page: Page) -> Iterator[Mark]:
        if page.marks:  # the rules have not come to an end
            return
        asked = model()
        for piece, features, _ in furniture(page, asked):
            yield Mark(piece.start, piece.end, NAME, asked.kind(features))

    return find


_DOC = """Pieces that stand apart and that a learned model takes for furniture.

It is asked when the rules find nothing more. Each removal carries the kind that the model thinks of.
"""
