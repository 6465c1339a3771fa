"""Who wrote and for whom, below the story, known by form: a name and an office, or what is said in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.credit_labels import ROLE
from newsclean.lexicon.parts import NAME_WORD
from newsclean.lexicon.roles import OFFICES
from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import follows_sentence, tail_lines
from newsclean.reading.names import SAYS, is_name

_LONGEST, _FEWEST_LINES = 160, 2
# "Budi Santoso, peneliti di Lembaga Randu", "Budi Santoso, Co-Founder dari Randu Institute"
_OFFICE = Pattern(
    rf"(?P<name>{NAME_WORD}(?: {NAME_WORD}){{1,4}}),? (?:adalah )?(?:seorang )?"
    rf"(?i:{any_of((*OFFICES, *listed('bylines.offices_behind_names')))})\b[^\n]{{3,110}}"
)
_PHONE = Pattern(r"\d{3}")
# A label and a name of which one word may be small: "Pewarta: Rina ayu Lestari".
_NAME = rf"{NAME_WORD}(?: (?:{NAME_WORD}|[a-z]{{2,10}}(?= [A-Z]))){{0,4}}"
_LABELLED = Pattern(rf"(?i:{ROLE})\s?:\s?{_NAME}")
# A biography in English below a story that is not.
_ENGLISH = frozenset(listed("bylines.english"))
_OF_WRITERS = Pattern(rf"\b{any_listed('bylines.of_writers_in_english')}\b", re.IGNORECASE)
_QUOTED = Pattern(r"[\"“”@#]|pic\.twitter|https?:")
_OF_READERS = Pattern(
    r"\b(?:personal (?:information|data)|cookies?|privacy|interest-based|opt(?:ing)? out|all rights reserved)\b",
    re.IGNORECASE,
)
_LONGEST_TAIL, _FEWEST_WORDS, _ENGLISH_SHARE = 600, 14, 0.2
_SENTENCE = Pattern(r"(?<=[.!?”\"])\s*(?=[A-Z][a-z’']* |I[ ’'])")


@filter_for(
    "byline",
    example="... kata warga.\nBudi Santoso, peneliti di Lembaga Kajian Randu",
    when=When(ends=True, lines=_FEWEST_LINES),
)
def affiliations(page: Page) -> Iterator[Span]:
    """A last line that names somebody of whom the story does not speak, and an office; a label with a name."""
    lines = list(tail_lines(page)) if len(page.lines) >= _FEWEST_LINES else []
    for line in lines:
        text = page.text[line.start : line.end]
        if len(text) <= _LONGEST and _LABELLED.fullmatch(text) and not SAYS.search(text):
            yield line
    if len(lines) == 1 and follows_sentence(page, lines[0].start) and _is_affiliation(page, lines[0]):
        yield lines[0]


def _is_affiliation(page: Page, line: Span) -> bool:
    text = page.text[line.start : line.end]
    office = _OFFICE.fullmatch(text) if len(text) <= _LONGEST else None
    if not office or text[-1] in ",:;?!" or _PHONE.search(text) or SAYS.search(text):
        return False
    named = any(page.text.find(word, 0, line.start) >= 0 for word in office["name"].split())
    return is_name(office["name"]) and not named


@filter_for(
    "byline",
    example="... kata warga. I write about food at the Randu desk. I also like trains.",
    when=When(signs=(" the ",)),
)
def foreign_biographies(page: Page) -> Iterator[Span]:
    """A biography in English behind a story that is not."""
    if tail := _english_tail(page, _OF_WRITERS):
        yield tail


@filter_for(
    "legal",
    example="... kata warga. Do not sell my personal information. We use cookies to inform the ads you see.",
    when=When(signs=(" the ",)),
)
def foreign_notices(page: Page) -> Iterator[Span]:
    """What a site says in English of the data of its readers, behind a story that is not."""
    if tail := _english_tail(page, _OF_READERS):
        yield tail


def _english_tail(page: Page, about: Pattern) -> Span | None:
    """The last sentences, if they are in English, `about` is found in them, and what stands before is not English."""
    text, end = page.text, page.closing
    near = max(0, end - _LONGEST_TAIL)
    if not about.search(text, near, end):
        return None
    start = end
    for gap in reversed([match.end() for match in _SENTENCE.finditer(text, near, end)]):
        if not _is_english(text[gap:start]):
            break
        start = gap
    told = text[start:end]
    if len(told.split()) < _FEWEST_WORDS or not about.search(told) or _QUOTED.search(told) or start <= len(told):
        return None
    return None if _is_english(text[max(0, start - _LONGEST_TAIL) : start]) else Span(start, end)


def _is_english(text: str) -> bool:
    """Whether a good share of the words are the small words of English."""
    words = [word.strip(".,!?;:()").replace("’", "'").lower() for word in text.split()]
    return sum(word in _ENGLISH for word in words) >= max(1, _ENGLISH_SHARE * len(words))
