"""The figures as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tests.quality.articles import Score
from tests.quality.labelled import Article
from tests.quality.pieces import Tally

ARTICLES = """\
| cleaner | articles | exact | residue | loss | f1 | f1 an article |
|---|---|---|---|---|---|---|"""
PIECES = """\
| cleaner | gone: in lines | in one line | look-alikes kept: in lines | in one line | loss beside them |
|---|---|---|---|---|---|"""
_COLUMNS = ((True, False), (True, True), (False, False), (False, True))  # boilerplate or alike, flat or not
LEGEND = """\
exact: articles without one word wrong. residue: words of boilerplate left, of all. loss: words of the story deleted, of
all. gone: pieces of which at most a tenth of the words is left; kept: of which at least nine tenths are."""


def articles_row(name: str, score: Score) -> str:
    """A row below ARTICLES."""
    return (
        f"| {name} | {score.articles} | {score.exact_share:.1%} | {score.residue:.2%} | {score.loss:.3%} "
        f"| {score.f1:.4f} | {score.mean_f1:.4f} |"
    )


def pieces_row(name: str, tally: Tally) -> str:
    """A row below PIECES."""
    shares = [tally.share(boilerplate=boilerplate, flat=flat) for boilerplate, flat in _COLUMNS]
    return f"| {name} | {' | '.join(f'{share:.1%}' for share in shares)} | {tally.loss:.3%} |"


def parts(gold: Sequence[Article], scores: Sequence[Score], by: str) -> Iterator[str]:
    """A table of a part of the articles each, by "outlet" or "shape", or of each kind of boilerplate."""
    if by == "kind":
        total = added(scores)
        yield "| kind | words | left |\n|---|---|---|"
        for kind, words in sorted(total.boilerplate.items()):
            yield f"| {kind} | {words} | {total.left[kind] / words:.2%} |"
        return
    yield ARTICLES.replace("cleaner", by)
    for name in sorted({getattr(article, by) for article in gold}):
        chosen = [score for article, score in zip(gold, scores, strict=True) if getattr(article, by) == name]
        yield articles_row(name, added(chosen))


def piece_kinds(tally: Tally) -> Iterator[str]:
    """A table of newsclean's pieces by kind."""
    yield "| kind | gone: in lines | in one line | look-alikes kept: in lines | in one line |\n|---|---|---|---|---|"
    for kind in sorted({kind for _, _, kind in tally.total}):
        shares = [
            f"{tally.share(boilerplate=boilerplate, flat=flat, kind=kind):.1%}"
            if (boilerplate, flat, kind) in tally.total else ""
            for boilerplate, flat in _COLUMNS
        ]  # fmt: skip
        yield f"| {kind} | {' | '.join(shares)} |"


def added(scores: Sequence[Score]) -> Score:
    """All scores together."""
    total = Score()
    for score in scores:
        total.add(score)
    return total
