"""Sentences inside a line that only name what is shown: printed twice, or with the day on which it was seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED
from newsclean.filters.captions.sentences import reports_speech, says
from newsclean.lexicon.dates import BRACKETED_DATE, MONTH, PART_OF_DAY
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.lexicon.pictures import SHOWN_ALONE
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_SHORTEST, _LONGEST, _LONGEST_DATED, _PROBE = 16, 160, 450, 12
_NO_NAME = Pattern(r"[.!?:;\"“”\n]")
_WORD_IN_FRONT = Pattern(r"(?<=\s)(?:iklan|image) (?=[A-Z])")
# What is left of a credit: "... lumpur. / Hujan", "... lumpur. lilovara Hujan", "... lumpur. Via Istimewa Hujan"
_CREDIT_BEHIND = Pattern(r"\s?(?:/(?=\s[A-Z“\"]|\s*\Z)|[a-z]{4,14}(?=\s[A-Z“\"])|[Vv]ia [A-Z]\w+\.?(?=\s[A-Z“\"]))")
# Right in front of the first copy: "KOMPAS.com/BUDI SANTOSO", "contoh.go.id", "Screenshot/YouTube Randu", "Contoh/Budi"
_NAMES = rf"/ ?{plain_name(4)}"
_SITE = rf"(?:(?:[Dd]ok|DOK)\. ?)?(?:[\w-]{{2,30}}\.){{1,3}}(?i:{DOMAIN_END})"
_CREDIT_BEFORE = Pattern(rf"(?<![\w.])(?:{_SITE}(?:{_NAMES})?|[A-Z][\w-]+{_NAMES})\s\Z")
_LONGEST_CREDIT = 60
_SHOWN_WHEN = Pattern(rf"(?:{BRACKETED_DATE}(?: {PART_OF_DAY})?|\d{{1,2}} (?i:{MONTH}) \d{{4}})\Z")
# A scraper may have lost the strokes: "Senin (612025)."
_DATED = Pattern(
    rf"[A-Z][^.!?:;\"“”()\n]{{14,200}}?(?:{BRACKETED_DATE}|\(\d{{6,8}}\))(?: {PART_OF_DAY})?\.(?=\s+[A-Z“\"])"
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

    They have no predicate, or a credit stands beside them, or what is left of one, or they end with a date.
    """
    yield from _behind_word(page)
    sentences, start = page.text[: page.read_again_until].split(". "), 0
    for once, again in pairwise(sentences):
        at = once.find(again[:_PROBE]) if len(again) >= _SHORTEST else -1
        if at >= 0 and again.startswith(once[at:]) and (found := _twice(page, start + at, once[at:])):
            yield found
        start += len(once) + 2


def _twice(page: Page, start: int, caption: str) -> Span | None:
    """A sentence at `start`, without its full stop, that stands behind that once more, if it is a caption."""
    text = page.text
    end = start + 2 * len(caption) + 2  # with the full stop between them
    if text[end : end + 1] not in (".", ""):
        return None  # the second one goes on
    end = min(end + 1, len(text))
    if not start or page.is_marked(start) or not _SHORTEST <= len(caption) <= _LONGEST_DATED:
        return None
    credit = _CREDIT_BEFORE.search(text, max(0, start - _LONGEST_CREDIT), start)
    if credit:
        return Span(credit.start(), end)
    before = blank_before(text, start) - 1
    opens = text[before] in ENDED or page.is_marked(before)
    if not opens or not caption[0].isupper():
        return None
    if len(caption) <= _LONGEST and _is_name(caption):
        return Span(start, end)
    if reports_speech(caption):
        return None
    if _SHOWN_WHEN.search(caption):
        return Span(start, end)
    credit = _CREDIT_BEHIND.match(text, end) if len(caption) <= _LONGEST else None
    return Span(start, credit.end()) if credit else None


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


def _is_name(sentence: str) -> bool:
    """Whether a sentence without its full stop only names what is shown."""
    return _NO_NAME.search(sentence) is None and not says(sentence)
