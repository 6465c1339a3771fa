"""Titles of other articles that stand between two sentences of a one-line text, without a label."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case, says_something
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.overlap import is_spoken_of, share_spoken_of
from newsclean.reading.pieces import is_in_one_line

# A sentence ends, and a word with a capital follows without a blank, and another one.
_JOIN = Pattern(r"(?:(?<=[A-Za-z)]{3})\.|(?<=[.!?])[\"”])(?=[A-Z][\w-]* (?:[A-Z]|\w{2,3} [A-Z]))")
_STOPS = ('.', '"', "”")
_FIRST_WORDS, _FEWEST_WORDS, _SHORTEST = 6, 6, 37
_SENTENCE_INSIDE = Pattern(r"[.!?\"”;]\s|[a-z][A-Z][a-z]+ ?:|[\d.)]\)|\s[-–—]\s|\d\. [A-Z]|\?[a-z]|\b[a-z]+ [a-z]+,")
_LONG = 60
# What such a title promises at its end: "..., Ini Alasannya".
_PROMISE = Pattern(r"\b(?:Ini|Begini|Apa|Simak|Cek|Berikut) (?:[A-Z]\w+ )?[A-Z]\w+nya\b(?=\s)")
# A label whose title was lost, between the commas of a scraper.
_LOST = Pattern(r"(?:(?<=[.!?\"”],)|(?<=[.!?\"”],\s))(?i:(?:baca|simak|lihat) juga)\s?:?(?=,{1,3}\s?[A-Z“\"])")


@filter_for(
    "related",
    example="... kata warga.Warga Randu Minta Jembatan Segera Diperbaiki Bupati mengatakan ...",
)
def glued_titles(page: Page) -> Iterator[Span]:
    """Titles without a label that are glued to the sentence before them in a one-line text."""
    text = page.text
    if not is_in_one_line(page):
        return
    for start in _joins(text):
        title = _title_at(page, start)
        end = title.end() if title else None
        if end and (promise := _PROMISE.search(text, start, end)):
            end = promise.end()
        if end is not None and end < page.closing and _is_title(text[start:end].rstrip()):
            found = Span(start, blank_before(text, end))
            if _LABEL_NEXT.match(text, found.end):
                continue
            long = found.end - found.start >= _LONG
            if long or text[found.end].isspace() or not is_spoken_of(page, found):  # else it is a subhead
                yield found


# A sentence ends, and four words follow as headlines have them; a quick look.
_AFTER_SENTENCE = Pattern(
    r"[.\"”](?:(?<=[\w)%]{3}\.)|(?<=[.!?,][\"”]))\s"
    r"(?=[A-Z0-9][\w'-]*,? (?:[A-Z0-9'‘][\w.'’-]*,? (?:[a-z]{2,4} )?){2}[A-Z0-9'‘][\w.'’-]*)"
)
# So likely the end must be, and a sentence of the story so unlikely.
_SURE_END, _NO_SENTENCE = 0.9, 0.004
# The sentence behind a subhead has so many of its words.
_MOST_SPOKEN = 0.34
# Then the title is an item of a list: its number is glued to the item before, or the next one follows.
_ITEM_NUMBER = Pattern(r"[A-Za-z)\]]\d{1,2}\.\s\Z")
_NEXT_ITEM = Pattern(r"\s?\d{1,2}\.\s")
# Then it is the heading of one: "Susunan Panitia Acara" before "Ketua: Budi".
_LABEL_NEXT = Pattern(r"\s?[A-Z][a-z]+(?: [A-Z]?[a-z]+)?\s?:\s")
# The verb of a headline about an office-holder is one of so many first words.
_VERB_WITHIN = 4


@filter_for(
    "related",
    example="... kata warga. Bupati Randu Janji Perbaiki Jembatan Gantung yang Putus Ia mengatakan ...",
)
def strewn_titles(page: Page) -> Iterator[Span]:
    """Titles without a label that stand between two sentences of a one-line text, parted from them by blanks."""
    text = page.text
    if not is_in_one_line(page):
        return
    for boundary in _AFTER_SENTENCE.finditer(text, 0, page.read_again_until):
        start = boundary.end()
        title = _title_at(page, start)
        end = title.sure_end(_SURE_END, _NO_SENTENCE) if title else None
        if end is not None and end < page.closing and _is_title(text[start:end].rstrip()):
            found = Span(start, blank_before(text, end))
            if _NEXT_ITEM.match(text, found.end) or _ITEM_NUMBER.search(text, max(0, start - 6), start):
                continue
            if _LABEL_NEXT.match(text, found.end):
                continue
            most = _MOST_SPOKEN if found.end - found.start >= _LONG else 0
            if share_spoken_of(page, found) <= most and not _opens_subhead(text[start:end]):
                yield found


def _title_at(page: Page, start: int) -> LinkedTitle | None:
    """The title that may begin at `start`, if what opens there is like one."""
    if page.is_marked(start) or not _opens_title(page.text[start : start + LONGEST_HEADLINE]):
        return None
    return LinkedTitle(page, start, min(page.line_end(start), page.next_mark(start)))


def _opens_subhead(text: str) -> bool:
    """Whether a title opens as subheads do, or the name of an office: "Akan Dihadiri Bupati", "Ketua Umum Partai"."""
    first, *rest = text.split()[:_VERB_WITHIN]
    lists = headline_words()
    return first.lower() in lists.small or (first in lists.offices and lists.verbs.isdisjoint(rest))


def _joins(text: str) -> Iterator[int]:
    """Where a word is glued to the sentence before it."""
    for stop in _STOPS:  # a search for one sign at a time is faster than a pattern
        at = text.find(stop)
        while at >= 0:
            if text[at + 1 : at + 2].isupper() and _JOIN.match(text, at):
                yield at + 1
            at = text.find(stop, at + 1)


def _opens_title(text: str) -> bool:
    words = text.split()[:_FIRST_WORDS]
    small = headline_words().small
    if words[0] in headline_words().openers or text.startswith("Terima Kasih"):
        return False
    return all(not word[0].islower() or word.strip(".,!?:") in small for word in words) and says_something(text)


def _is_title(text: str) -> bool:
    words = text.split()
    if len(words) < _FEWEST_WORDS or not _SHORTEST <= len(text) <= LONGEST_HEADLINE or _SENTENCE_INSIDE.search(text):
        return False
    small = headline_words().small
    plain = any(word.isalpha() and word.islower() and word not in small for word in words)
    return not plain and in_title_case(text) and says_something(text) and (text[-1].isalnum() or text[-1] in "?!'’")


@filter_for(
    "related",
    example="... kata warga.,Baca juga,,Hujan turun.",
    when=When(words=("baca", "simak", "lihat")),
)
def lost_titles(page: Page, places: Places) -> Iterator[Span]:
    """Labels of links between two commas: the title was a link that a scraper lost."""
    for position, _ in places:
        if position and page.text[position - 1] in ", " and (label := _LOST.match(page.text, position)):
            yield Span(*label.span())
