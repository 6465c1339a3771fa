"""Who wrote, between an unknown headline and the time of the page in its line, where no sign parts them.

Where the headline ends its words tell: those of running text, and those that the story has, too.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.dates import DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.page import Mark, Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.names import is_name

_NAMES = Pattern(r"(?:(?<=\s)[A-Z][a-z’']+ ){2,6},?\s?\Z|(?:(?<=\s)[A-Z][a-z’']+ ){1,5}[A-Z][a-z’']+,\s?\Z")
_FEWEST, _MOST, _MOST_OF_OUTLET = 2, 3, 3  # words
_NEAR = 40
_DATE = rf"(?:(?:{DAY}, )?\d{{1,2}} {MONTH} \d{{4}}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}})"
# "... Dijaga Oleh: Siti Rahma 22 April 2020 Panen padi ..."
_BY_AND_DAY = Pattern(
    rf"(?<=\S )Oleh\s?:?\s[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){{0,3}}\s?[-–|,]?\s?{_DATE}\.?(?=\s+[A-Z“\"])"
)
_HEAD = 300


def is_no_name(page: Page, word: str, story: int) -> bool:
    """Whether a word is none of a name's: a sign or a small letter tells it, or running text, or the story behind
    `story`, which has it, too."""
    return (
        not (word[0].isupper() and word[-1].isalnum())
        or word.lower() in headline_words().common
        or page.text.find(f" {word} ", story) >= 0
    )


def author_start(page: Page, window: int, time: Mark) -> int | None:
    """Where an outlet's name begins right in front of the time of the page, or that of somebody of whom the story does
    not tell; None if neither stands there."""
    text = page.text
    end = blank_before(text, time.start, window)
    starts = [window + at for at in range(end - window) if text[window + at - 1 : window + at] == " "]
    for start in starts[-_MOST_OF_OUTLET:]:
        name = text[start:end]
        if (" " in name or "." in name) and name[0].isupper() and outlet_of_mark(name):
            return start
    dateline = page.first_of("dateline")
    if dateline is None or not 0 <= dateline.start - time.end <= _NEAR:
        return None
    last = _name_start(page, window, time.start, time.end)
    if last and text[last - 2 : last] == "| ":  # two of them
        return _name_start(page, window, last - 2, time.end) or last
    return last


def _name_start(page: Page, window: int, stop: int, story: int) -> int | None:
    """Where the name begins that ends in front of `stop`; None if words of the headline may belong to it."""
    text = page.text
    run = _NAMES.search(text, window, stop)
    if run is None:
        return None
    words = text[run.start() : stop].strip(" ,").split(" ")
    first = max((at + 1 for at, word in enumerate(words) if is_no_name(page, word, story)), default=0)
    name = words[first:]
    before = text[window : run.start()].split()[-1:]
    parted = first or (before and is_no_name(page, before[0], story))
    if not parted or not _FEWEST <= len(name) <= _MOST or not is_name(" ".join(name)):
        return None
    if len(name) == _MOST and first and words[first - 1] in headline_words().roles:  # "Gubernur Waru | Siti Rahma"
        return None
    return text.rfind(" ".join(name), window, stop)


@filter_for(
    "byline",
    example="Warga Sukamaju Panen Raya Padi Oleh: Siti Rahma 22 April 2020 Panen padi tahun ini ...",
    when=When(signs=(" Oleh ", " Oleh:")),
)
def authors_and_days(page: Page) -> Iterator[Span]:
    """Who wrote and on which day, behind a headline in its line."""
    found = _BY_AND_DAY.search(page.text, page.opening, page.opening + _HEAD)
    if found and not page.is_marked(found.start()):
        yield Span(*found.span())
