"""Pieces with what they are: what the model is fitted to."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from newsclean.cleaner import Cleaner
from newsclean.opinion.candidates import Candidate, candidates
from newsclean.opinion.features import features, slot
from newsclean.opinion.model import KIND_BITS, WEIGHT_BITS
from newsclean.opinion.words import Vocabulary
from newsclean.page import Page
from newsclean.training.insertion import inserted, is_long_enough, varied
from newsclean.training.labels import STORY, carried, label_of, labels_of
from newsclean.training.material import FOLDS, Article, Material, Piece

# How much an example counts, by where it comes from.
_LABELLED, _BEFORE_RULES, _RAW, _BY_RULE, _PIECE, _LOOKALIKE = 3.0, 1.2, 1.0, 0.3, 1.5, 4.0
# At the ends of articles without labels, what the rules left may well be furniture.
_RAW_END = 0.3
_TOGETHER, _LOOKALIKES_BESIDE = 3, 2
_REPEATS = 4  # how often each piece is put into articles
_VARIED_FROM = 2
_SHARE_BY_RULE = 0.35
_LONGEST_BY_RULE = 400
_LEARNED_RAW, _STORIES = 6000, 4000


@dataclass
class Examples:
    """Rows of feature slots, and for each what it is (its kind, empty for a story's), how much it counts and where from."""

    rows: list[array[int]] = field(default_factory=list)
    kind_rows: list[array[int]] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    folds: list[int] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    wheres: list[str] = field(default_factory=list)

    def add(self, seen: Sequence[str], kind: str, weight: float, article: Article | None, fold: int, origin: str, where: str) -> None:
        """Add a piece of which `seen` are the features."""
        self.rows.append(array("I", [slot(each, WEIGHT_BITS) for each in seen]))
        self.kind_rows.append(array("I", [slot(each, KIND_BITS) for each in seen] if kind else []))
        self.kinds.append(kind)
        self.weights.append(weight)
        self.folds.append(fold)
        self.outlets.append(article.outlet if article else "")
        self.origins.append(origin)
        self.wheres.append(where)


def examples_of(material: Material, vocabulary: Vocabulary, rules: Cleaner) -> Examples:
    """All examples, the same for the same material."""
    found, chance = Examples(), Random(5)
    _from_labelled(found, material.labelled, vocabulary, rules)
    raw = list(material.raw)
    chance.shuffle(raw)
    _from_raw(found, raw[:_LEARNED_RAW], vocabulary, rules, chance)
    stories = _stories(raw[_LEARNED_RAW:] or raw or material.labelled, rules)
    if stories:
        _from_pieces(found, material.pieces, stories, vocabulary, chance)
    return found


def _learn(
    found: Examples, article: Article, labels: Sequence[str], vocabulary: Vocabulary, weigh: Callable[[Candidate, str], float],
    origin: str,
) -> None:  # fmt: skip
    page = Page(article.text, article.title)
    for piece in candidates(page):
        kind = label_of(article.text, labels, piece)
        if kind is not None and (weight := weigh(piece, kind)):
            seen = features(page.text, piece, vocabulary, page.title)
            found.add(seen, kind, weight, article, article.fold, origin, piece.where)


def _from_labelled(found: Examples, articles: Iterable[Article], vocabulary: Vocabulary, rules: Cleaner) -> None:
    """Each article as it is, and as the rules leave it."""
    for article in articles:
        labels = labels_of(article)
        _learn(found, article, labels, vocabulary, lambda piece, kind: _BEFORE_RULES, "labelled, before the rules")
        cleaned = rules.parse(article.text, title=article.title)
        left = carried(labels, article.text, cleaned.removed, cleaned.cleaned)
        rest = replace(article, text=cleaned.cleaned)
        _learn(found, rest, left, vocabulary, lambda piece, kind: _LABELLED, "labelled")


def _from_raw(
    found: Examples, articles: Iterable[Article], vocabulary: Vocabulary, rules: Cleaner, chance: Random
) -> None:
    """What the rules leave counts as story, what they take as furniture."""
    known: set[tuple[str, str]] = set()
    for article in articles:
        cleaned = rules.parse(article.text, title=article.title)
        rest = replace(article, text=cleaned.cleaned)
        story = [STORY] * len(rest.text)
        _learn(found, rest, story, vocabulary, lambda piece, kind: _RAW if piece.where == "ml" else _RAW_END, "raw")
        page = Page(article.text, article.title)
        for removal in cleaned.removed:
            key = removal.kind, removal.text.lower()
            if key in known or len(removal.text) > _LONGEST_BY_RULE or chance.random() > _SHARE_BY_RULE:
                continue
            known.add(key)
            piece = Candidate(removal.start, removal.end, _where(page, removal.start, removal.end))
            seen = features(page.text, piece, vocabulary, page.title)
            found.add(seen, removal.kind, _BY_RULE, article, article.fold, "by rule", piece.where)


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
    """Pieces and look-alikes put into stories, several at a time, in lines and in one line."""
    for fold in range(FOLDS):
        furniture = [piece for piece in pieces if piece.fold == fold and piece.kind]
        alike = [piece for piece in pieces if piece.fold == fold and not piece.kind]
        for repeat in range(_REPEATS):
            chance.shuffle(furniture)
            chance.shuffle(alike)
            for i in range(0, len(furniture), _TOGETHER):
                several = furniture[i : i + _TOGETHER]
                if repeat >= _VARIED_FROM:
                    several = [varied(piece, chance) for piece in several]
                several += [alike[(i + k) % len(alike)] for k in range(_LOOKALIKES_BESIDE)] if alike else []
                text, spans = inserted(several, chance.choice(stories), chance, flat=repeat % 2 == 0)
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
        return _LOOKALIKE if all(put[piece.start : piece.end]) else 0.0

    page = Page(text)
    for piece in candidates(page):
        kind = label_of(text, labels, piece)
        if kind is not None and (weight := weigh(piece, kind)):
            seen = features(page.text, piece, vocabulary)
            found.add(seen, kind, weight, None, fold, "piece" if kind else "look-alike", piece.where)
