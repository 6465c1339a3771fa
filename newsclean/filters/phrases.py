"""Filters that know their boilerplate word for word: one for each name in the lexicon's phrase files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from newsclean.filters.base import Filter, Find, When
from newsclean.lexicon.phrases import Phrase, phrases, spell_out, summaries
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.boundaries import (
    at_boundary,
    bullet_start,
    goes_on,
    in_tail,
    is_attributed,
    is_quotation,
    stands_apart,
    stands_between,
    whole_line,
)

# A control is a label on a button: longer lines are not looked at.
_CONTROL_LENGTH = 60
_LABEL_ENDS = " :.…"
# Where a label may begin in a line that holds more.
_LABEL_OPENS = Pattern(r"(?<![\w\"“(])[A-Z]")
# A quick look for a place where one may stand: a sentence ends, or there are more blanks than are looked through.
_NEAR_END = Pattern(r"[.!?\"”’)\]]\s*[A-Z]|\s{8}")
_ROOM = 10
# Wording this long is no accident: it is taken also where no sentence seems to begin.
_SURE_LENGTH = 40
# A quotation that is attributed, as in the sentence that follows an invitation.
_QUOTE = Pattern(r"[\"“](?=[A-Z][^\"”\n]{0,300},[\"”])")
# A link ends an invitation, whether a full stop follows or a sentence of the story: "... klik di sini Warga memanen".
_LINK = Pattern(
    r"\b(?:di ?sini|(?:link|tautan) (?:ini|berikut(?: ini)?)) (?=[A-Z][a-z]+,? (?:[a-z]{3}|[A-Z][a-z]+ [a-z]{3}))"
)
# A sentence of the story opens so, behind an invitation that has no stop: "... duluan Warganet pun ramai", or behind a
# button in capitals: "... JOIN SEKARANG Warga menampung air".
_TURN = Pattern(
    r"(?:[a-z] (?=[A-Z][a-z]+ (?:pun|itu|tersebut) [a-z])|(?<=[A-Z]{3} )[A-Z]{4,12} (?=[A-Z][a-z]+ [a-z]{3}))"
    r"(?!Berita|Artikel)"
)
# How far the words that a pattern needs may stand.
_NEAR = 260


def phrase_filters(kind: str) -> tuple[Filter, ...]:
    """The filters of one kind that work by phrases, in the order of the lexicon's file."""
    entries, summary_of = phrases(kind), summaries(kind)
    names = dict.fromkeys(phrase.filter for phrase in entries)
    return tuple(
        _filter(name, kind, summary_of[name], [phrase for phrase in entries if phrase.filter == name]) for name in names
    )


def _filter(name: str, kind: str, summary: str, entries: list[Phrase]) -> Filter:
    controls = entries[0].where == "control"
    words = dict.fromkeys(word for phrase in entries for word in phrase.words) if not controls else ()
    return Filter(
        name=name,
        kind=kind,
        find=_find_controls(entries) if controls else _find_phrases(entries),
        doc=summary + "\n\nForms:\n" + "\n".join(f"  {phrase.example}" for phrase in entries),
        example=entries[0].example,
        when=When(ends=True) if controls else When(words=tuple(words)),
    )


def _find_phrases(entries: list[Phrase]) -> Find:
    by_word: dict[str, list[Phrase]] = {}
    for phrase in entries:
        for word in phrase.words:
            by_word.setdefault(word, []).append(phrase)

    def find(page: Page, places: Places) -> Iterator[Span]:
        for position, word in reversed(places):
            near = ""
            for phrase in by_word[word]:
                if phrase.needs:
                    near = near or page.text[position : position + _NEAR].lower()
                    if not holds_any(near, phrase.needs):
                        continue
                match = phrase.regex.match(page.text, position)
                if match and (stop := _story_in(page.text, position, match.end())):
                    match = phrase.regex.match(page.text, position, stop)
                if match and (span := taken(page, phrase, match)):
                    yield span
                    break

    return find


def _story_in(text: str, start: int, end: int) -> int | None:
    """Where inside of a match somebody speaks, or a sentence follows a link."""
    if quote := _QUOTE.search(text, start, end):
        return quote.start()
    if turn := _TURN.search(text, start + _SURE_LENGTH, end):
        return turn.end()
    link = _LINK.search(text, start, end)
    return link.end() if link and link.end() < end else None


def taken(page: Page, phrase: Phrase, match: re.Match[str]) -> Span | None:
    """What the phrase takes where its pattern matches, if what must hold around it does."""
    span = Span(match.start(), blank_before(page.text, match.end(), match.start()))
    if not _is_apart(page, phrase, span, match.end()) or is_attributed(page, span) or is_quotation(page, span):
        return None
    return _placed(page, phrase.where, Span(bullet_start(page, span.start), span.end))


def _is_apart(page: Page, phrase: Phrase, span: Span, end: int) -> bool:
    """Whether a short match is no part of a sentence of the story."""
    sure = page.text[span.start] == "[" or (phrase.case and phrase.where == "anywhere")
    if not sure and end - span.start < _SURE_LENGTH and not at_boundary(page, span.start):
        return False
    shouted = sure and page.text[span.start : span.end].isupper()
    return shouted or span.end - span.start >= _SURE_LENGTH or not goes_on(page.text, span.end)


def _placed(page: Page, where: str, span: Span) -> Span | None:
    """`span` (or the line that it fills), if it stands where the phrase may stand."""
    match where:
        case "line":
            return whole_line(page, span)
        case "tail":
            return span if in_tail(page, span) else None
        case "between":
            return span if stands_between(page, span) else None
        case "apart":
            return span if stands_apart(page, span) else None
        case "last":
            return span if page.closing <= span.end else None
    return span


def _find_controls(entries: list[Phrase]) -> Find:
    labels = {label for phrase in entries for label in phrase.labels}
    sources = (spell_out(phrase.pattern) for phrase in entries if phrase.pattern)
    pattern = Pattern("|".join(f"(?:{source})" for source in sources), re.IGNORECASE)

    @lru_cache(4096)  # sites repeat them on every page
    def is_control(text: str) -> bool:
        return text.rstrip(_LABEL_ENDS).lower() in labels or pattern.fullmatch(text) is not None

    def find(page: Page) -> Iterator[Span]:
        text = page.text
        for _, line in page.odd_lines:
            start, end = line
            if end - start <= _CONTROL_LENGTH and is_control(text[start:end]):
                yield line
        yield from _closing_control(page, is_control)

    return find


def _closing_control(page: Page, is_control: Callable[[str], bool]) -> Iterator[Span]:
    """A control that is the last thing in a longer line, behind a sentence: "... katanya. Bagikan"."""
    text, end = page.text, page.closing
    if text[end - 1 : end] in SENTENCE_ENDS + ")" or end - page.line_start(end - 1) <= _CONTROL_LENGTH:
        return
    near = end - _CONTROL_LENGTH - _ROOM
    if not page.marks and near > 0 and not _NEAR_END.search(text, near, end):
        return
    for opening in _LABEL_OPENS.finditer(text, end - _CONTROL_LENGTH, end):
        span = Span(opening.start(), end)
        if stands_between(page, span) and is_control(text[span.start : end]):
            yield span
            return
