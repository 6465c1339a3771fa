"""Captions that only name what is shown: no sentence of a story lacks its predicate."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ends_with_date
from newsclean.filters.captions.sentences import (
    SENTENCE_END,
    has_prose_below,
    reports_speech,
    says,
    sentence_before,
)
from newsclean.lexicon.dates import BRACKETED_DAY
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any

_PROSE, _ONE_LINE = 90, 600
_SHORTEST, _LONGEST = 40, 260
_BRACKETS = (")", ").")
# Before what somebody is doing in the picture there is only who it is.
_DOING = Pattern(r"\s(?:saat|ketika|usai|seusai|sesaat sebelum)\s(?!(?:ini|itu|yang|dan)\b)(?=[a-z]{3,}\b)")
_DOING_LETTERS = ("saat", "usai", "ketika")
_MOST_WORDS = 14
_SIGN = Pattern(r"[;:?!\"“”]")
# A word that lost the blank before or behind it may hide a predicate.
_GLUED = Pattern(r"[a-z][A-Z]")
_DATE_INSIDE = Pattern(rf"{BRACKETED_DAY}\.(?=\s+[A-Z“\"])")
# A sentence ends before it, and no short form or initial; and it does not say when somebody said what stands there.
_ENDED = Pattern(r"(?:[A-Za-z][a-z]{3}|\d|[)%])[.!?][”\"]?\Z")
_ASKED = Pattern(r"\bdi(?:hubungi|konfirmasi|temui|jumpai|wawancarai|mintai|tanya)\b")


@filter_for(
    "caption",
    example="Calon bupati Budi Santoso seusai bertemu warga di balai desa Randu, Rabu (8/1/2025).\nCalon bupati ...",
    when=When(lines=2),
)
def fragments(page: Page) -> Iterator[Span]:
    """Lines above paragraphs that only name who is shown, what they were doing and when."""
    for index, line in enumerate(page.lines[:-1]):
        if not page.text.endswith(_BRACKETS, line.start, line.end):
            continue
        if page.is_marked(line.start) or line == page.headline:
            continue
        text = page.text[line.start : line.end]
        is_shown = _SHORTEST <= len(text) <= _LONGEST and _is_fragment(text)
        if is_shown and has_prose_below(page, index, lines=1, shortest=_PROSE):
            yield line


def _is_fragment(text: str) -> bool:
    doing = _DOING.search(text) if ends_with_date(text) else None
    if not doing or SENTENCE_END.search(text) or reports_speech(text):
        return False
    if _GLUED.search(text) or doing.start() > _LONGEST or len(text[: doing.start()].split()) > _MOST_WORDS:
        return False
    return not _says(text[: doing.start()]) and not _has_clause(text[doing.end() :])


def _may_be_doing(text: str) -> bool:
    """A quick look: whether somebody may be doing something in a text, as in few sentences that end with a date."""
    return holds_any(text, _DOING_LETTERS) and _DOING.search(text) is not None


def _says(text: str) -> bool:
    return _SIGN.search(text) is not None or says(text, opens=True)


def _has_clause(text: str) -> bool:
    """Whether a main clause follows what somebody was doing: "Budi, saat ditemui warga, mengaku senang"."""
    return any(_says(" ".join(part.split()[:3])) for part in text.split(", ")[1:])


@filter_for(
    "caption",
    example="... kata dia. Calon bupati Budi Santoso seusai bertemu warga di Randu, Rabu (8/1/2025). Hujan ...",
    when=When(signs=(").",)),
)
def fragments_inside(page: Page) -> Iterator[Span]:
    """Sentences inside a line that only name who is shown, what they were doing and when."""
    for date in _DATE_INSIDE.finditer(page.text):
        if page.is_marked(date.start()) or not _may_be_doing(page.text[max(0, date.end() - _LONGEST) : date.end()]):
            continue
        start = sentence_before(page, date.end())
        if start is None or not _SHORTEST <= date.end() - start <= _LONGEST:
            continue
        before, sentence = blank_before(page.text, start), page.text[start : date.end()]
        opens = page.starts_line(start)
        apart = _leads(page, start, date.end()) if opens else _ENDED.search(page.text, before - 6, before)
        if apart and not _ASKED.search(sentence) and _is_fragment(sentence):
            yield Span(start, date.end())


def _leads(page: Page, start: int, end: int) -> bool:
    """Whether more of the page follows the first sentence of a long line, or the story begins there with its words."""
    text, after = page.text, blank_after(page.text, end)
    opening = " ".join(text[start:end].split(None, 2)[:2])
    follows = page.is_marked(after) or text.startswith(f"{opening} ", after)
    return follows and page.line_end(start) - start >= _ONE_LINE
