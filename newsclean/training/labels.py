"""What each character of an article is by its labels: story, boilerplate of a kind, or nobody can say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsclean.article import Removal
from newsclean.opinion.candidates import Candidate
from newsclean.training.material import Article

STORY, UNSURE = "", "any"
# A piece is boilerplate from so large a share of its characters on: it goes whole, or not at all.
BOILERPLATE, _MOST_UNSURE = 0.9, 0.2


def labels_of(article: Article) -> list[str]:
    """The kind of each character; empty for the story."""
    labels = [STORY] * len(article.text)
    for start, end, kind in article.cut:
        labels[start:end] = [kind] * (end - start)
    return labels


def carried(labels: Sequence[str], raw: str, removed: Sequence[Removal], cleaned: str) -> list[str]:
    """The labels of what the rules left: of the same characters, in the same order."""
    gone = bytearray(len(raw))
    for each in removed:
        gone[each.start : each.end] = b"\1" * (each.end - each.start)
    left = (label for label, is_gone, char in zip(labels, gone, raw, strict=True) if not is_gone and not char.isspace())
    return [STORY if char.isspace() else next(left) for char in cleaned]


def label_of(text: str, labels: Sequence[str], piece: Candidate) -> str | None:
    """The kind of a piece, empty where it is the story's or partly so; None where nobody can say."""
    counts = Counter(labels[i] for i in range(piece.start, piece.end) if not text[i].isspace())
    total = counts.total()
    if not total or counts[UNSURE] > _MOST_UNSURE * total:
        return None
    share = 1 - (counts[STORY] + counts[UNSURE]) / total
    if share < BOILERPLATE:
        return STORY
    del counts[STORY], counts[UNSURE]
    return max(counts, key=lambda kind: (counts[kind], kind))
