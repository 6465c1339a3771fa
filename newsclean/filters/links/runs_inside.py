"""Titles of other articles, several one after the other, between the sentences of a one-line text or at its end."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case
from newsclean.reading.pieces import is_in_one_line
from newsclean.reading.title_runs import TitleRuns
from newsclean.reading.title_starts import title_starts

# A sentence ends, and eleven words follow as headlines have them; a quick look.
AFTER_SENTENCE = Pattern(
    r"[.\"”?!)](?:(?<=[\w)%]{3}\.)|(?<=[.!?,][\"”])|(?<=[\w)]{3}[?!])|(?<=\w\)))\s"
    r"(?=[A-Z0-9'‘][\w.'’-]*[,:!]? (?:[A-Z0-9'‘&(][\w.,:!?)'’-]*,? (?:[a-z]{2,5} )?){10})"
)
_TITLE_WORDS = Pattern(r"[A-Z0-9'‘][\w.'’-]*[,:!]? (?:[A-Z0-9'‘&(][\w.,:!?)'’-]*,? (?:[a-z]{2,5} )?){6}")
_SHORTEST, _SHORTEST_LABELLED = 130, 75
_FEWEST, _FEWEST_LABELLED = 2, 1  # verbs of headlines in it
# Without a label there is one at least every so many characters: a list of names has few.
_CHARACTERS_A_VERB = 100
# The words of a text that lost its blanks are longer than those of titles.
_LONGEST_MEAN = 12
# Behind the mark of one of these a list of links may follow.
_LEADS = ("related", "byline", "nav", "caption", "ad")


@filter_for(
    "related",
    example="... kata warga. Bupati Randu Janji Perbaiki Jembatan Harga Cabai di Pasar Naik Dua Kali Lipat Ia ...",
)
def title_runs(page: Page) -> Iterator[Span]:
    """Titles, several one after the other, behind a sentence of a one-line text or behind a label."""
    text = page.text
    if not is_in_one_line(page):
        return
    starts = dict.fromkeys(title_starts(page, AFTER_SENTENCE), False)
    for mark in page.marks:
        if mark.kind in _LEADS:
            starts[blank_after(text, mark.end)] = mark.kind == "related"
    done, runs = 0, TitleRuns(page)
    for start, labelled in sorted(starts.items()):
        if start < done or page.is_marked(start) or not _TITLE_WORDS.match(text, start):
            continue
        fewest = _FEWEST_LABELLED if labelled else _FEWEST
        end = runs.end(start, min(page.line_end(start), page.next_mark(start)), fewest)
        if end is None:
            continue
        found = Span(start, blank_before(text, end))
        least = fewest + (not labelled and found.end >= page.closing)  # lists close stories, too
        if not labelled:
            least = max(least, (found.end - found.start) // _CHARACTERS_A_VERB)
        if _are_titles(text[found.start : found.end], least, _SHORTEST_LABELLED if labelled else _SHORTEST):
            yield found
            done = end


def _are_titles(text: str, least: int, shortest: int) -> bool:
    """Whether so many words at least are those that headlines say something with."""
    verbs = headline_words().verbs
    said = sum(token.strip(".,:;!?\"'()“”‘’") in verbs for token in text.split())
    has_blanks = len(text) <= _LONGEST_MEAN * len(text.split())
    return len(text) >= shortest and said >= least and has_blanks and in_title_case(text)
