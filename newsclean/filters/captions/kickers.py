"""Captions inside a line that open with a few words in capitals and a dash: "... PANEN RAYA - Warga memanen padi."."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_uppercase

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.picture_credits import SURE_CREDIT
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.lexicon.outlets import is_place
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

# The dash behind capitals, which a search can skip to; the words in front of it, and the button that enlarges the
# picture in front of these. All stands behind a sentence.
_DASH = Pattern(r"[-–] (?<=[A-Z]{2} . )(?=[A-Z][a-z])")
_WORDS, _LONGEST_WORDS = Pattern(r"(?:(?<![\w,])|(?<=ihat foto))[A-Z]{3,}(?: [A-Z]{2,}){1,4} \Z"), 120
_BUTTON, _LONGEST_BUTTON = Pattern(r"[Ll]ihat foto\s?\Z"), 11
_BEHIND = Pattern(r"(?:[.!?\"”)]|[.!?)] )\Z")
_CREDIT = Pattern(SURE_CREDIT)
_SIGNS = tuple(f"{letter} {dash} " for dash in "-–" for letter in ascii_uppercase)
_LONGEST, _MOST_SENTENCES = 400, 3
_DATED = Pattern(r"\(\d{1,2}/\d{1,2}/\d{4}\)\.?(?=\s?[A-Z“\"])")


@filter_for(
    "caption",
    example="... kata warga.PANEN RAYA - Warga memanen padi di Randu. (Instagram @desarandu)Hujan ...",
    when=When(signs=_SIGNS),
)
def kicker_captions(page: Page) -> Iterator[Span]:
    """Captions inside a line with a kicker in capitals in front and their credit, or the button, around them."""
    text = page.text
    for dash in _DASH.finditer(text):
        words = _WORDS.search(text, max(0, dash.start() - _LONGEST_WORDS), dash.start())
        if not words:
            continue
        button = _BUTTON.search(text, max(0, words.start() - _LONGEST_BUTTON), words.start())
        start = button.start() if button else words.start()
        if page.is_marked(start) or not _BEHIND.search(text, max(0, start - 2), start):
            continue
        if is_place(words[0].strip().title()) or is_place(words[0].split()[-1].title()):
            continue
        end = _end(text, dash.end(), min(dash.end() + _LONGEST, page.line_end(start)), dated=button is not None)
        if end and not reports_speech(text[start:end]):
            yield Span(start, end)


def _end(text: str, start: int, stop: int, *, dated: bool) -> int:
    """Where the caption ends that is told from `start` on, 0 if that is not clear: with its credit, or its date."""
    credit = _CREDIT.search(text, start, stop)
    if credit and sum(1 for _ in SENTENCE_END.finditer(text, start, credit.start())) < _MOST_SENTENCES:
        return credit.end()
    date = _DATED.search(text, start, stop) if dated else None
    return date.end() if date and not SENTENCE_END.search(text, start, date.start()) else 0
