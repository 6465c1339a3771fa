"""Captions above the story that only name what is shown: no sentence of a story lacks its predicate."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import SENTENCE_END, has_predicate, has_prose_below, reports_speech
from newsclean.lexicon.dates import BRACKETED_DATE
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_HEAD_LINES, _PROSE = 3, 90
_SHORTEST, _LONGEST = 40, 260
_BRACKETS, _LONGEST_DATE = (")", ")."), 13
_DATED = Pattern(rf"{BRACKETED_DATE}\.?\Z")
# Before what somebody is doing in the picture there is only who it is.
_DOING = Pattern(r"\s(?:saat|ketika|usai|seusai)\s(?=(?:me|ber|di|ter)[a-z]+\b)")
_MOST_WORDS = 14
_SIGN = Pattern(r"[;:?!\"“”]")


@filter_for(
    "caption",
    example="Calon bupati Budi Santoso seusai bertemu warga di balai desa Randu, Rabu (8/1/2025).\nCalon bupati ...",
    when=When(lines=2),
)
def fragments(page: Page) -> Iterator[Span]:
    """Lines above the story that only name who is shown, what they were doing and when."""
    for index, line in enumerate(page.lines[:_HEAD_LINES]):
        if page.is_marked(line.start) or line == page.headline or index + 1 >= len(page.lines):
            continue
        text = page.text[line.start : line.end]
        is_shown = _SHORTEST <= len(text) <= _LONGEST and _is_fragment(text)
        if is_shown and has_prose_below(page, index, lines=1, shortest=_PROSE):
            yield line


def _is_fragment(text: str) -> bool:
    doing = _DOING.search(text) if text.endswith(_BRACKETS) and _DATED.search(text, len(text) - _LONGEST_DATE) else None
    if not doing or SENTENCE_END.search(text) or reports_speech(text):
        return False
    if doing.start() > _LONGEST or len(text[: doing.start()].split()) > _MOST_WORDS:
        return False
    return not _says(text[: doing.start()]) and not _has_clause(text[doing.end() :])


def _says(text: str) -> bool:
    return _SIGN.search(text) is not None or has_predicate(text)


def _has_clause(text: str) -> bool:
    """Whether a main clause follows what somebody was doing: "Budi, saat ditemui warga, mengaku senang"."""
    return any(_says(" ".join(part.split()[:3])) for part in text.split(", ")[1:])
