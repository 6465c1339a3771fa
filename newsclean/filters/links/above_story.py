"""Titles of other articles between the names of the authors and the dateline of a one-line text."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.parts import NAME_WORD
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case

# Names of authors with their labels, one after the other.
_NAMES = rf"{NAME_WORD}(?: {NAME_WORD}){{0,3}}?"
_CREDITS = Pattern(
    rf"(?:Reporter|Penulis|Pewarta)\s?: ?{_NAMES}\s?[|•]\s?(?:Editor|Redaktur)\s?: ?(?={NAME_WORD})"
)
_HEAD, _SHORTEST, _LONGEST = 600, 120, 3000
# Several titles are so many words at least; none has a full stop.
_FEWEST_WORDS, _SENTENCE_END = 16, Pattern(r"[a-z]{3}[.”\"](?:\s|[A-Z])|[.,][\"”]")


@filter_for(
    "related",
    example="Penulis: Budi | Editor: Siti Warga Panen Raya Jembatan Randu Roboh ... RANDU, X.ID - Hujan turun ...",
    when=When(words=("reporter", "penulis", "pewarta"), marked=True),
)
def titles_above_story(page: Page, places: Places) -> Iterator[Span]:
    """Titles between the row of the authors and the dateline, and the row with them: nobody knows where it ends."""
    text = page.text
    for position, _ in places:
        if position > _HEAD:
            return
        if not (credits := _CREDITS.match(text, position)):
            continue
        dateline = next((mark for mark in page.marks if mark.start > position and mark.kind != "byline"), None)
        if dateline is None or dateline.kind != "dateline" or dateline.start > page.line_end(position):
            return
        titles = text[credits.end() : dateline.start]
        if (
            _SHORTEST <= len(titles) <= _LONGEST
            and len(titles.split()) >= _FEWEST_WORDS
            and in_title_case(titles)
            and not _SENTENCE_END.search(titles)
        ):
            yield Span(position, dateline.start)
        return
