"""Rows of the story's people and bodies at the end of a page, which are its keywords."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern

# The people and bodies of the story, in a row: "Polres Randu, Kapolres Randu, AKBP Budi Santoso, Drs. Siti Aminah"
_NAME = r"[A-Z][\w’'-]*\.?(?: [A-Z][\w’'-]*\.?){0,4}"
_NAMES = Pattern(rf"(?:(?<=[.”\"*)])\s?|(?<=[.”\"*)]\n))({_NAME}(?:,\s?{_NAME}){{3,20}})\Z")
_LONGEST_ROW, _FEWEST_COMMAS = 400, 3


@filter_for(
    "tags", example="... katanya. Polres Randu, Kapolres Randu, AKBP Budi Santoso, Siti Aminah", when=When(open=True)
)
def names_in_row(page: Page) -> Iterator[Span]:
    """A closing row of names without a full stop, behind the last sentence; most of them the story has, too."""
    end = page.closing
    near = max(0, end - _LONGEST_ROW)
    if page.text[end - 1 : end] in SENTENCE_ENDS or page.text.count(",", near, end) < _FEWEST_COMMAS:
        return
    if not (row := _NAMES.search(page.text, near, end)):
        return
    names, story = row[1].split(","), page.text[: row.start(1)]
    known = sum(name.rpartition(" ")[2] in story for name in names)
    if 2 * known > len(names) and not page.is_marked(row.start(1)):
        yield Span(*row.span(1))
