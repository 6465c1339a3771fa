"""Titles in sentence case, as Malay outlets write them, behind their label and glued to each other and to the story."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.runs_at_end import JOIN
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_LABEL = Pattern(r"(?:ARTIKEL|BERITA|Artikel|Berita) (?:BERKAITAN|[Bb]erkaitan)(?:\s?:|(?= [A-Z]))\s?(?=[A-Z'‘\d])")
# A title ends and something begins: as at the end of a page, and behind or before an acronym, or before a quotation.
_ACRONYM = Pattern(r"[A-Z]{2}(?=[A-Z][a-z]{2})|[a-z]{2}(?=[A-Z]{3})|[\w?!'’](?=[“\"])|['’](?=['‘])")
# A question or an outcry ends one, too; a full stop ends a sentence of the story, and a comma may be in it.
_QUESTION, _STOP = Pattern(r"[?!]\s(?=[A-Z“\"])"), Pattern(r"[a-z)\d]{2}\.[\"”]?(?:\s|[A-Z“\"]|\Z)|[.,][\"”]")
_LONGEST_TITLE, _LONGEST = 130, 900


@filter_for(
    "related",
    example="... kata beliau.ARTIKEL BERKAITAN: Panen padi di Randu naikHarga cili turun lagiBeliau berkata, ...",
    when=When(words=("artikel berkaitan", "berita berkaitan")),
)
def titles_in_sentence_case(page: Page, places: Places) -> Iterator[Span]:
    """Labels in Malay, and the titles behind them that are glued to each other, up to the join with the story."""
    text = page.text
    for position, _ in places:
        label = _LABEL.match(text, position)
        if label and not page.is_marked(position) and (end := _titles_end(page, label.end())):
            yield Span(position, end)


def _titles_end(page: Page, start: int) -> int | None:
    """Where the last of the titles ends that begin at `start`: at the last join before the first full stop."""
    text, stop = page.text, min(page.line_end(start), page.next_mark(start), start + _LONGEST)
    sentence = _STOP.search(text, start, stop)
    if sentence is None:
        return blank_before(text, stop) if stop < start + _LONGEST and _are_titles(text, [start, stop]) else None
    edges = {join.end() for pattern in (JOIN, _ACRONYM) for join in pattern.finditer(text, start, sentence.start())}
    edges |= {question.end() for question in _QUESTION.finditer(text, start, sentence.start())}
    if not edges or not _are_titles(text, [start, *sorted(edges)]):
        return None
    return blank_before(text, max(edges))


def _are_titles(text: str, edges: list[int]) -> bool:
    """Whether no piece between two edges is too long for a title."""
    joined = [at for at in edges if at == edges[0] or text[at - 1] != " "]
    return all(after - before <= _LONGEST_TITLE for before, after in pairwise(joined))
