"""What no rule knows, and a learned model takes for boilerplate."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from newsclean.filters.base import Filter, When
from newsclean.opinion.judge import Heard
from newsclean.opinion.model import Model, load, usual
from newsclean.opinion.verdict import boilerplate
from newsclean.page import Mark, Page

NAME = "second-opinion"
_DOC = """What stands apart and what a learned model takes for boilerplate.

It is asked when the rules find nothing more. Each removal carries the kind that the model thinks of; `explain` shows
the score of each and the words that spoke most for it.
"""
_EXAMPLE = "Jangan lupa ikuti Kabar Sagara di Threads"
# More than this share of a page is no boilerplate that the rules left: then the model is wrong about the page.
_MOST = 0.6
# A page so short has no story beside which something could be boilerplate.
_SHORTEST_PAGE = 60  # characters


@dataclass(frozen=True)
class Asking:
    """Asks a model about a page; `model` may be the file of one (None: newsclean's), read when it is first needed.

    `heard` is told the text of each piece that is taken, the model, and its judgement.
    """

    model: Path | Model | None = None
    heard: Heard | None = None

    def __call__(self, page: Page) -> Iterator[Mark]:
        """Mark what the model takes for boilerplate, each piece with the kind that it thinks of."""
        if len(page.text) < _SHORTEST_PAGE:
            return
        asked = _model(self.model)
        taken = list(boilerplate(page, asked))
        if sum(piece.end - piece.start for piece, _, _ in taken) > _MOST * len(page.text):
            return
        for judgement in taken:
            start, end, _ = judgement.piece
            if self.heard is not None:
                self.heard(page.text[start:end], asked, judgement)
            yield Mark(start, end, NAME, asked.kind(judgement.features))


def _model(given: Path | Model | None) -> Model:
    if isinstance(given, Model):
        return given
    return usual() if given is None else _loaded(given)


_loaded = lru_cache(4)(load)


def opinion_of(model: Path | Model | None = None, heard: Heard | None = None) -> Filter:
    """The filter that asks a model; see `Asking`."""
    return Filter(NAME, "opinion", Asking(model, heard), doc=_DOC, example=_EXAMPLE, when=When(last=True))


def without_kinds(opinion: Filter, kinds: Collection[str]) -> Filter:
    """The second opinion, but for what it takes for boilerplate of these kinds."""

    def find(page: Page) -> Iterator[Mark]:
        return (mark for mark in opinion.find(page) if isinstance(mark, Mark) and mark.kind not in kinds)

    return opinion._replace(find=find)
