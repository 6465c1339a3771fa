"""Whole columns of other headlines in a one-line text: a long stretch without a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import VERB
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case
from newsclean.reading.pieces import is_in_one_line
from newsclean.reading.story_headings import SURE_HEADINGS

# A sentence ends with a full stop behind a word, a figure or a bracket; a title with none.
_STOP = Pattern(r"[.!?][\"”]?(?:(?<=[a-zA-Z)\]%\d][a-zA-Z)\]%\d]\.)|(?<=[.!?][\"”]))(?:\s+(?=\S)|\s*\Z)")
_SHORTEST = 600  # characters: no sentence is so long
_LONG = 300  # a quick look: this is, between two stops
# The verbs of headlines: so many at least, one every so many characters, and so many different ones.
_FEWEST_VERBS, _CHARACTERS_A_VERB, _FEWEST_DIFFERENT = 6, 150, 5
_MOST_ORDINARY, _MOST_FIGURES = 0.1, 0.2  # of the words
# A story that closes with a list may tell in rows what is what, and when; the time of a title stands behind its date.
_ROW = Pattern(r"\b[A-Z][\w ]{2,20}: |\s[-–—=]\s|(?<!\d{4} )(?<!\d{4}, )\b\d?\d[.:]\d\d\b")
_MOST_ROWS = 0.04  # of the words
# A sentence that lacks its full stop has in so many words so many ordinary ones, and among them one that joins.
_FIRST, _NEAR, _MOST_NEAR = 60, 7, 3
# In front of a column the heading may stand whose part of the story comes behind it: "2. Pupuk", "Tips Menanam Padi".
_NUMBER, _OUTCRY, _HEADING = Pattern(r"\(?\d{1,2}[.)]"), Pattern(r"[!?]\s+(?=[A-Z0-9])"), 300
_VERB = Pattern(VERB)
_EDGES = ".,:;!?\"'()“”‘’|"


@filter_for(
    "related",
    example="... kata warga. Bupati Randu Janji Perbaiki Jembatan Harga Cabai di Pasar Naik Dua Kali Lipat Jadwal ...",
)
def columns_in_line(page: Page) -> Iterator[Span]:
    """Columns of other headlines in a one-line text, up to what is marked or to its end.

    Nothing of a story is so long without a sentence, and has so many verbs of headlines.
    """
    text = page.text
    if not is_in_one_line(page) or not any(len(part) >= _LONG for part in text.split(". ")):
        return
    for start, end in page.lines:
        for left, last in page.gaps(start, end):
            first = blank_after(text, left)
            stops = [first, *(stop.end() for stop in _STOP.finditer(text, first, last))]
            column = Span(_behind_heading(text, stops[-1], last), blank_before(text, last))
            if column.end - column.start >= _SHORTEST and _is_column(text[column.start : column.end]):
                yield column


def _behind_heading(text: str, start: int, end: int) -> int:
    """Where a column begins whose first words may be a heading of the story: behind the first title that asks or calls
    out; at its end if none does."""
    first, second, *_ = [*text[start : min(end, start + _HEADING)].split(), "", ""]
    opens = first in SURE_HEADINGS or (first.isdigit() and second in SURE_HEADINGS)
    if not opens and not _NUMBER.fullmatch(first):
        return start
    outcry = _OUTCRY.search(text, start, min(end, start + _HEADING))
    return outcry.end() if outcry else end


def _is_column(text: str) -> bool:
    """Whether a long stretch without a sentence is headlines, one behind the other."""
    words = [word for word in (token.strip(_EDGES) for token in text.split()) if word]
    lists = headline_words()
    verbs = [word for word in words if word in lists.verbs or word in lists.more_verbs]
    if len(verbs) < max(_FEWEST_VERBS, len(text) // _CHARACTERS_A_VERB) or len(set(verbs)) < _FEWEST_DIFFERENT:
        return False
    figures = sum(word[0].isdigit() for word in words)
    rows = len(_ROW.findall(text))
    return (
        sum(map(_is_ordinary, words)) <= _MOST_ORDINARY * len(words)
        and not _opens_with_sentence(words)
        and figures <= _MOST_FIGURES * len(words)
        and rows <= _MOST_ROWS * len(words)
        and in_title_case(text)
    )


def _opens_with_sentence(words: list[str]) -> bool:
    """Whether among the first words is a sentence, and not only keywords in lower case, which nothing joins."""
    near = [words[i : i + _NEAR] for i in range(min(_FIRST, len(words)))]
    return any(sum(map(_is_ordinary, part)) > _MOST_NEAR and any(map(_joins, part)) for part in near)


def _joins(word: str) -> bool:
    return word in headline_words().small or _VERB.fullmatch(word) is not None


def _is_ordinary(word: str) -> bool:
    return word.isalpha() and word.islower() and word not in headline_words().small
