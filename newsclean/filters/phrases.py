"""Filters that know their boilerplate word for word: one for each name in the lexicon's phrase files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from newsclean.blanks import blank_before
from newsclean.filters.base import Filter, Find
from newsclean.filters.context import (
    at_boundary,
    bullet_start,
    goes_on,
    in_tail,
    is_attributed,
    stands_between,
    whole_line,
)
from newsclean.lexicon.phrases import Phrase, phrases, spell_out
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# A control is a label on a button: longer lines are not looked at.
_CONTROL_LENGTH = 60
_LABEL_ENDS = " \xa0:.…"
# Where a label may begin in a line that holds more.
_LABEL_OPENS = Pattern(r"(?<![\w\"“(])[A-Z]")
# Wording this long is no accident: it is taken also where no sentence seems to begin.
_SURE_LENGTH = 40
# How far the words that a pattern needs may stand.
_NEAR = 260

_SUMMARIES = {
    "ad-marker": "Markers of advertisements between paragraphs.",
    "ad-free": "Offers to read without advertisements.",
    "placeholder": "Placeholders of embedded media.",
    "player": "What a video player shows instead of the video.",
    "post": "Frames of embedded posts of social networks.",
    "video-promo": "Lines that lead to a video.",
    "next-page": "Links to the next page of the story.",
    "page-count": "Page counters and the buttons beside them.",
    "copyright": "Copyright lines.",
    "no-crawling": "Prohibitions to copy or crawl.",
    "disclaimer": "Disclaimers of the outlet.",
    "syndicated": 'Notes that the story "has appeared in" another outlet.',
    "google-news": "Invitations to read the outlet on Google News.",
    "channel": "Invitations to a WhatsApp or Telegram channel.",
    "follow-us": "Invitations to follow the outlet or to read more of it.",
    "subscribe": "Offers to subscribe or to donate.",
    "app": "Offers to install the outlet's app.",
    "event": "Plugs for the outlet's events.",
    "slogan": "Slogans of the outlet.",
    "more-news": "Links to more of the same.",
    "button": "Buttons to share and to load.",
    "control": "Buttons, menus and labels that have a line to themselves.",
    "comment-box": "The box in which readers comment.",
}


def phrase_filters(kind: str) -> tuple[Filter, ...]:
    """The filters of one kind that work by phrases, in the order of the lexicon's file."""
    entries = phrases(kind)
    names = dict.fromkeys(phrase.filter for phrase in entries)
    return tuple(_filter(name, kind, [phrase for phrase in entries if phrase.filter == name]) for name in names)


def _filter(name: str, kind: str, entries: list[Phrase]) -> Filter:
    controls = entries[0].where == "control"
    return Filter(
        name=name,
        kind=kind,
        find=_find_controls(entries) if controls else _find_phrases(name, entries),
        doc=_SUMMARIES[name] + "\n\nForms:\n" + "\n".join(f"  {phrase.example}" for phrase in entries),
        example=entries[0].example,
        opens=() if controls else tuple(dict.fromkeys(word for phrase in entries for word in phrase.words)),
    )


def _find_phrases(name: str, entries: list[Phrase]) -> Find:
    by_word: dict[str, list[Phrase]] = {}
    for phrase in entries:
        for word in phrase.words:
            by_word.setdefault(word, []).append(phrase)

    def find(page: Page) -> Iterator[Span]:
        for position, word in reversed(page.hits[name]):
            for phrase in by_word[word]:
                if phrase.needs and not _is_near(page, position, phrase.needs):
                    continue
                match = phrase.regex.match(page.text, position)
                if match and (span := taken(page, phrase, match)):
                    yield span
                    break

    return find


def _is_near(page: Page, position: int, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands not far behind `position`."""
    near = page.text[position : position + _NEAR].lower()
    return any(word in near for word in words)


def taken(page: Page, phrase: Phrase, match: re.Match[str]) -> Span | None:
    """What the phrase takes where its pattern matches, if what must hold around it does."""
    span = Span(match.start(), blank_before(page.text, match.end(), match.start()))
    if not _is_apart(page, phrase, span, match.end()) or is_attributed(page, span):
        return None
    return _placed(page, phrase.where, Span(bullet_start(page, span.start), span.end))


def _is_apart(page: Page, phrase: Phrase, span: Span, end: int) -> bool:
    """Whether a short match is no part of a sentence of the story."""
    sure = page.text[span.start] == "[" or (phrase.case and phrase.where == "anywhere")
    if not sure and end - span.start < _SURE_LENGTH and not at_boundary(page, span.start):
        return False
    return span.end - span.start >= _SURE_LENGTH or not goes_on(page.text, span.end)


def _placed(page: Page, where: str, span: Span) -> Span | None:
    """`span` (or the line that it fills), if it stands where the phrase may stand."""
    match where:
        case "line":
            return whole_line(page, span)
        case "tail":
            return span if in_tail(page, span) else None
        case "between":
            return span if stands_between(page, span) else None
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
        for line in page.lines:
            start, end = line
            if end - start <= _CONTROL_LENGTH and is_control(page.text[start:end]):
                yield line
        yield from _closing_control(page, is_control)

    return find


def _closing_control(page: Page, is_control: Callable[[str], bool]) -> Iterator[Span]:
    """A control that is the last thing in a longer line, behind a sentence: "... katanya. Bagikan"."""
    text, end = page.text, page.closing
    if text[end - 1 : end] in ".!?\"”)" or end - page.line_start(end - 1) <= _CONTROL_LENGTH:
        return
    for opening in _LABEL_OPENS.finditer(text, end - _CONTROL_LENGTH, end):
        span = Span(opening.start(), end)
        if stands_between(page, span) and is_control(text[span.start : end]):
            yield span
            return
