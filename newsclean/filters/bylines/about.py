"""Who wrote, told in sentences below the story: under a label, or of somebody of whom the story does not speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.speech import REPORTING, SAYING
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.names import is_name

_LABEL = Pattern(
    r"\W{0,3}(?:(?:tentang|ihwal|profil|sosok|mengenal|siapa)\s(?:si\s)?(?:para\s)?(?:penulis|kontributor|pengarang)(?:nya)?"
    r"|about (?:the )?(?:author|writer)s?|author bio|bio(?:data)? penulis)\W*",
    re.IGNORECASE,
)
_LONGEST_LABEL, _LONGEST, _MOST_LINES, _FEWEST_LINES = 40, 420, 4, 3
# Somebody's name, and what a biography goes on with.
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|bin|binti)){1,4})"
_OF_SOMEBODY = Pattern(
    rf"(?:[~*—–-]{{1,3}}\s?)?(?P<by>(?:Ditulis|Disusun|Dikirim) oleh )?{_NAME}"
    r"(?:,\s(?=[a-z])|\.\s| (?:adalah|merupakan|ialah|kini|meliput|menulis|bergabung|lahir|bekerja|aktif)\s)"
)
_WRITES = Pattern(
    rf"\b{any_listed('bylines.of_writers')}\b", re.IGNORECASE
)
# A report of what somebody said or did is none.
_REPORTS = Pattern(
    rf"[\"“”]|\b{any_of(SAYING)}(?:nya)?\b|\b{any_of(REPORTING)}\b"
    rf"|\b{any_listed('bylines.of_reports')}\b|\(\d{{1,2}}/\d"
)


@filter_for(
    "byline",
    example="... kata warga.\nTentang Penulis\nBudi Santoso\nSuka naik gunung.",
    when=When(lines=_FEWEST_LINES),
)
def about_author(page: Page) -> Iterator[Span]:
    """Lines below the story that tell of its author: all below a label, or one about a stranger who writes."""
    if len(page.lines) < _FEWEST_LINES:
        return
    last = [line for line in page.lines[-2 * _MOST_LINES :] if not page.is_marked(line.start)][-_MOST_LINES - 1 :]
    for at, line in enumerate(last):
        if line.end - line.start <= _LONGEST_LABEL and _LABEL.fullmatch(page.text, line.start, line.end):
            if all(end - start <= _LONGEST for start, end in last[at:]):
                yield from last[at:]
            return
    if last and _is_of_stranger(page, last[-1]):
        yield last[-1]


def _is_of_stranger(page: Page, line: Span) -> bool:
    """Whether a line tells of somebody who writes or teaches, and of whom nothing before it speaks."""
    text = page.text[line.start : line.end]
    somebody = _OF_SOMEBODY.match(text) if len(text) <= _LONGEST else None
    if not somebody or not is_name(somebody["name"]) or _REPORTS.search(text):
        return False
    if not somebody["by"] and not _WRITES.search(text):
        return False
    return not any(page.text.find(word, 0, line.start) >= 0 for word in somebody["name"].split() if len(word) > 2)
