"""Lines that are the title of another article of the corpus (--titles)."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.lexicon.known_titles import title_hash
from newsclean.lexicon.parts import BULLETS
from newsclean.page import Page, Span

_LONGEST_LABEL = 30  # characters


@filter_for("related", example="Harga Cabai Naik, Pedagang Pasar Induk Menjerit")
def known_titles(page: Page) -> Iterator[Span]:
    """Lines that are the title of another article of the corpus, with a label or without (--titles)."""
    if not (titles := page.about.titles):
        return
    own = {title_hash(page.title or ""), _hash_of(page, page.headline)}
    for line in page.lines[1:]:
        text = page.text[line.start : line.end].lstrip(BULLETS + " -")
        label, _, labelled = text.partition(":")
        for title in (text, labelled) if len(label) <= _LONGEST_LABEL else (text,):
            if title in titles and title_hash(title) not in own:
                yield line
                break


def _hash_of(page: Page, span: Span | None) -> int | None:
    return title_hash(page.text[span.start : span.end]) if span else None
