"""Pieces with what they are: what the model is fitted to."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple

from newsclean.cleaner import Cleaner
from newsclean.opinion.candidates import Candidate, candidates
from newsclean.opinion.features import features
from newsclean.opinion.judge import extra
from newsclean.opinion.model import KIND_BITS, WEIGHT_BITS
from newsclean.opinion.story import is_of_the_story
from newsclean.opinion.weights import hash_of
from newsclean.opinion.words import Vocabulary
from newsclean.page import Page
from newsclean.training.insertion import inserted, is_long_enough, varied
from newsclean.training.labels import STORY, carried, label_of, labels_of
from newsclean.training.material import FOLDS, Article, Material, Piece

# How much an example counts, by where it comes from.
_LABELLED, _BEFORE_RULES, _RAW, _BY_RULE, _PIECE, _LOOKALIKE = 3.0, 1.2, 1.0, 0.3, 1.5, 4.0
# At the ends of articles without labels, what the rules left may well be boilerplate.
_RAW_END = 0.6
_TOGETHER, _LOOKALIKES_BESIDE = 3, 2
_REPEATS = 2  # how often each piece is put into articles
_VARIED_FROM = 1
_SHARE_BY_RULE = 0.35
_LONGEST_BY_RULE = 400
_LEARNED_RAW, _STORIES = 6000, 4000


def slot(feature: str, bits: int) -> int:
    """Where the weight of a feature stands among 2^`bits`."""
    return hash_of(feature) & ((1 << bits) - 1)


class Label(NamedTuple):
    """What an example is (a kind, empty for the story's), how much it counts, and where it is from."""

    kind: str
    weight: float
    origin: Origin


@dataclass
class Rows:
    """Rows of slots, and for each what it is (a kind, empty for the story's), how much it counts, where it is from."""

    bits: int
    rows: list[array[int]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)

    def add(self, seen: Iterable[str], label: Label) -> None:
        """Add a row of which `seen` are the features."""
        self.rows.append(array("I", [slot(each, self.bits) for each in seen]))
        self.kinds.append(label.kind)
        self.weights.append(label.weight)
        self.folds.append(label.origin.fold)
        self.outlets.append(label.origin.outlet)


class Origin(NamedTuple):
    """Where an example is from."""

    name: str
    fold: int
    outlet: str


@dataclass
class Examples:
    """Lines, and their kinds if they are boilerplate."""

    pieces: Rows = field(default_factory=lambda: Rows(WEIGHT_BITS))
    kinds: Rows = field(default_factory=lambda: Rows(KIND_BITS))
    origins: list[str] = field(default_factory=list)
    wheres: list[str] = field(default_factory=list)
    surplus: list[int] = field(default_factory=list)  # how much a piece takes beside its limit
    vetoed: list[bool] = field(default_factory=list)  # the structure says that it is the story's

    def add(self, page: Page, piece: Candidate, label: Label, vocabulary: Vocabulary) -> None:
        """Add a piece."""
        seen = features(page.text, piece, vocabulary, page.title)
        self.pieces.add(seen, label)
        self.kinds.add(seen if label.kind else (), label)
        self.origins.append(label.origin.name)
        self.wheres.append(piece.where)
        self.surplus.append(extra(piece))
        self.vetoed.append(is_of_the_story(page, piece, vocabulary))


def examples_of(material: Material, stories: Sequence[str], vocabulary: Vocabulary, rules: Cleaner) -> Examples:
    """All examples, the same for the same material; pieces are put into `stories`."""
    found, chance = Examples(), Random(5)
    _from_labelled(found, material.labelled, vocabulary, rules)
    raw = list(material.raw)
    chance.shuffle(raw)
    _from_raw(found, raw[:_LEARNED_RAW], vocabulary, rules, chance)
    if stories:
        pieces = [*material.pieces, *(piece for block in material.blocks for piece in block)]
        _from_pieces(found, pieces, stories, vocabulary, chance)
    return found


def stories_for(material: Material, rules: Cleaner) -> list[str]:
    """Articles of lines without what the rules know, for pieces to be put in."""
    raw = list(material.raw)
    Random(8).shuffle(raw)
    return _stories(raw or material.labelled, rules)


def _learn(
    found: Examples, page: Page, labels: Sequence[str], vocabulary: Vocabulary,
    weigh: Callable[[Candidate, str], float], origin: Origin,
) -> None:  # fmt: skip
    for piece in candidates(page, vocabulary.openers):
        kind = label_of(page.text, labels, piece)
        if kind is None or not (weight := weigh(piece, kind)):
            continue
        name = "look-alike" if origin.name == "piece" and not kind else origin.name
        found.add(page, piece, Label(kind, weight, origin._replace(name=name)), vocabulary)


def _from_labelled(found: Examples, articles: Iterable[Article], vocabulary: Vocabulary, rules: Cleaner) -> None:
    """Each article as it is, and as the rules leave it."""
    for article in articles:
        labels = labels_of(article)
        # An article without any boilerplate is there for what looks like it.
        origin = Origin("labelled" if article.cut else "look-alike", article.fold, article.outlet)
        before = origin._replace(name="labelled, before the rules")
        page = Page(article.text, article.title)
        _learn(found, page, labels, vocabulary, lambda piece, kind: _BEFORE_RULES, before)
        cleaned = rules.parse(article.text, title=article.title)
        left = carried(labels, article.text, cleaned.removed, cleaned.cleaned)
        page = Page(cleaned.cleaned, article.title)
        _learn(found, page, left, vocabulary, lambda piece, kind: _LABELLED, origin)


def _from_raw(
    found: Examples, articles: Iterable[Article], vocabulary: Vocabulary, rules: Cleaner, chance: Random
) -> None:
    """What the rules leave counts as story, what they take as boilerplate."""
    known: set[tuple[str, str]] = set()
    for article in articles:
        cleaned = rules.parse(article.text, title=article.title)
        origin = Origin("raw", article.fold, article.outlet)
        rest = Page(cleaned.cleaned, article.title)
        story = [STORY] * len(rest.text)
        _learn(found, rest, story, vocabulary, lambda piece, kind: _RAW if piece.where == "ml" else _RAW_END, origin)
        page = Page(article.text, article.title)
        for removal in cleaned.removed:
            key = removal.kind, removal.text.lower()
            if key in known or len(removal.text) > _LONGEST_BY_RULE or chance.random() > _SHARE_BY_RULE:
                continue
            known.add(key)
            piece = Candidate(removal.start, removal.end, _where(page, removal.start, removal.end))
            found.add(page, piece, Label(removal.kind, _BY_RULE, origin._replace(name="by rule")), vocabulary)


def _where(page: Page, start: int, end: int) -> str:
    place = "h" if start < len(page.text) // 5 else "t" if end > len(page.text) * 3 // 4 else "m"
    alone = page.starts_line(start) and page.ends_line(end) and len(page.lines) > 1
    return place + ("l" if alone else "i")


def _stories(articles: Iterable[Article], rules: Cleaner) -> list[str]:
    """Articles of lines without what the rules know."""
    found: list[str] = []
    for article in articles:
        story = rules.clean(article.text, title=article.title)
        if is_long_enough(story) and len(story) < 5000:
            found.append(story)
            if len(found) == _STORIES:
                break
    return found


def _from_pieces(
    found: Examples, pieces: Sequence[Piece], stories: Sequence[str], vocabulary: Vocabulary, chance: Random
) -> None:
    """Pieces and look-alikes put into stories as lines, several at a time."""
    for fold in range(FOLDS):
        boilerplate = [piece for piece in pieces if piece.fold == fold and piece.kind]
        alike = [piece for piece in pieces if piece.fold == fold and not piece.kind]
        for repeat in range(_REPEATS):
            chance.shuffle(boilerplate)
            chance.shuffle(alike)
            for i in range(0, len(boilerplate), _TOGETHER):
                several = boilerplate[i : i + _TOGETHER]
                if repeat >= _VARIED_FROM:
                    several = [varied(piece, chance) for piece in several]
                several += [alike[(i + k) % len(alike)] for k in range(_LOOKALIKES_BESIDE)] if alike else []
                text, spans = inserted([[each] for each in several], chance.choice(stories), chance, flat=False)
                _from_insertion(found, text, spans, vocabulary, fold)


def _from_insertion(
    found: Examples, text: str, spans: Sequence[tuple[int, int, Piece]], vocabulary: Vocabulary, fold: int
) -> None:
    labels, put = [STORY] * len(text), bytearray(len(text))
    for start, end, piece in spans:
        labels[start:end] = [piece.kind or STORY] * (end - start)
        put[start:end] = b"\1" * (end - start)

    def weigh(piece: Candidate, kind: str) -> float:
        if kind:
            return _PIECE
        inside = sum(put[piece.start : piece.end])
        if inside == piece.end - piece.start:
            return _LOOKALIKE
        here = labels[piece.start : piece.end]
        return _PIECE if STORY in here and any(here) else 0.0

    _learn(found, Page(text), labels, vocabulary, weigh, Origin("piece", fold, ""))
