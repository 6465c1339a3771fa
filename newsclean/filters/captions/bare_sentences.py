"""Sentences inside a line that only name what is shown: printed twice, or with the day on which it was seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, pairwise
from operator import eq

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED
from newsclean.filters.captions.sentences import reports_speech, says
from newsclean.lexicon.dates import BRACKETED_DATE, PART_OF_DAY
from newsclean.lexicon.pictures import SHOWN_ALONE
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_SHORTEST, _LONGEST = 16, 160
_NO_NAME = Pattern(r"[.!?:;\"“”\n]")
_WORD_IN_FRONT = Pattern(r"(?<=\s)(?:iklan|image) (?=[A-Z])")
# What is left of a credit: "... lumpur. / Hujan", "... lumpur. lilovara Hujan", "... lumpur. Via Istimewa Hujan"
_CREDIT_BEHIND = Pattern(r"\s?(?:/(?=\s[A-Z“\"]|\s*\Z)|[a-z]{4,14}(?=\s[A-Z“\"])|[Vv]ia [A-Z]\w+\.?(?=\s[A-Z“\"]))")
_DATED = Pattern(
    rf"[A-Z][^.!?:;\"“”()\n]{{14,200}}?{BRACKETED_DATE}(?: {PART_OF_DAY})?\.(?=\s+[A-Z“\"])"
)
# What the shown words may be in lower case, as words are looked for.
_OPENINGS = tuple(word.lower() for word in SHOWN_ALONE if word.isalpha())


@filter_for(
    "caption",
    example="... kata dia. Kantor Koperasi Tirta di Randu. Kantor Koperasi Tirta di Randu. Koperasi itu ...",
    when=When(signs=(". ",)),
)
def captions_twice(page: Page) -> Iterator[Span]:
    """Sentences that a line has twice, one after the other: a picture's name and its caption.

    They have no predicate, or a sign of a lost credit stands behind them, or a word in lower case.
    """
    yield from _behind_word(page)
    sentences, start = page.text[: page.read_again_until].split(". "), 0
    if not any(map(eq, sentences, islice(sentences, 1, None))):  # as in most texts
        return
    for once, again in pairwise(sentences):
        if once == again and start and _may_be_caption(once) and not page.is_marked(start):
            end = start + 2 * len(once) + 3
            if _is_name(once):
                yield Span(start, end)
            elif not reports_speech(once) and (credit := _CREDIT_BEHIND.match(page.text, end)):
                yield Span(start, credit.end())
        start += len(once) + 2


@filter_for(
    "caption",
    example="... kata dia. Suasana balai desa Randu, Kabupaten Tirta, Senin (6/1/2025). Warga ...",
    when=When(words=_OPENINGS),
)
def dated_scenes(page: Page, places: Places) -> Iterator[Span]:
    """Sentences inside a line that name a scene, a place and a day, and say nothing of it."""
    text = page.text
    for position, _ in places:
        scene = _DATED.match(text, position)
        if not scene or page.is_marked(position) or page.starts_line(position):
            continue
        after_sentence = text[blank_before(text, position) - 1] in ENDED
        if after_sentence and not says(scene[0]) and not reports_speech(scene[0]):
            yield Span(*scene.span())


def _behind_word(page: Page) -> Iterator[Span]:
    """A sentence and its copy behind a word that a page prints in front of a picture: "iklan Warga memanen padi."."""
    text = page.text
    for word in _WORD_IN_FRONT.finditer(text) if "iklan " in text or "image " in text else ():
        stop = text.find(". ", word.end(), word.end() + 2 * _LONGEST)
        caption = text[word.end() : stop + 1] if stop > 0 else ""
        if caption and text.startswith(caption, stop + 2) and not page.is_marked(word.start()):
            end = stop + 2 + len(caption)
            credit = _CREDIT_BEHIND.match(text, end)
            yield Span(word.start(), credit.end() if credit else end)


def _may_be_caption(sentence: str) -> bool:
    return _SHORTEST <= len(sentence) <= _LONGEST and sentence[0].isupper()


def _is_name(sentence: str) -> bool:
    """Whether a sentence without its full stop only names what is shown."""
    return _NO_NAME.search(sentence) is None and not says(sentence)
