"""An article as `explain` shows it: what goes and why, what the filters say of it, and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from newsclean.article import Article, Removal
from newsclean.cli.view import EMPTY, Block, data_blocks, line, passage, text_block
from newsclean.filters import Filter
from newsclean.opinion.model import SCALE
from newsclean.segments import excerpts, marked

if TYPE_CHECKING:
    from newsclean.opinion.judge import Judgement
    from newsclean.opinion.model import Model

_SHOWN = 60  # characters of a piece that the second opinion takes
NOTHING = "Nothing would be removed."


def article_blocks(article: Article, filters: Mapping[str, Filter], opinions: Sequence[str] = ()) -> list[Block]:
    """The whole article, the legend in its order, and the metadata; `filters` by name."""
    legend = [*legend_blocks(article.removed, filters), *(line(f"warning: {each}") for each in article.warnings)]
    blocks = [text_block(marked(article.raw, article.removed)), EMPTY, *(legend or [line(NOTHING)])]
    blocks += map(line, opinions)
    found = _metadata_of(article)
    return [*blocks, EMPTY, *data_blocks(found)] if found else blocks


def excerpt_blocks(article: Article, chosen: Removal) -> list[Block]:
    """One removal in its context."""
    return [text_block(excerpt) for excerpt in excerpts(article.raw, article.removed, [chosen])]


def legend_blocks(removed: Iterable[Removal], filters: Mapping[str, Filter]) -> list[Block]:
    """A line for each filter that removed something, in the order in which they first did."""
    counts: dict[tuple[str, str], int] = {}
    for removal in removed:
        counts[removal.kind, removal.filter] = counts.get((removal.kind, removal.filter), 0) + 1
    return [
        Block([passage(kind, kind), passage(f" ({name}, {count}x): {filters[name].summary}")])
        for (kind, name), count in counts.items()
    ]


def _metadata_of(article: Article) -> list[tuple[str, str]]:
    """Names and values of what was found of the article, as it reads."""
    dateline = [article.dateline.place, article.dateline.outlet] if article.dateline else []
    captions = [" - ".join(filter(None, [each.text, each.credit])) for each in article.captions]
    found: list[tuple[str, Sequence[str | None]]] = [
        ("title", [article.title]),
        ("outlet", [article.outlet]),
        ("dateline", dateline),
        ("published", [article.published or article.published_raw]),
        ("authors", article.authors),
        ("editors", article.editors),
        ("captions", captions),
        ("related", article.related),
        ("tags", article.tags),
        ("sources", article.sources),
    ]
    shown = [(name, "; ".join(filter(None, values))) for name, values in found]
    return [(name, value) for name, value in shown if value] if any(value for name, value in shown[1:]) else []


def opinion_line(text: str, model: Model, judgement: Judgement) -> str:
    """Why the second opinion takes a piece: its score, the score that it takes, and the words that told most."""
    from newsclean.opinion.judge import telling

    shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
    score, limit = judgement.score / SCALE, model.limits[judgement.piece.where] / SCALE
    return f"second-opinion: {score:.1f} of {limit:.1f} for “{shown}”: {', '.join(telling(judgement, model))}"
