"""What leads to an invitation in its line: a short question or call to the reader."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_ENDED = Pattern(r"[.!?”\")…*](?:\s+|(?=[A-Z]))(?=[^.!?”\"…]*\Z)")
_LONGEST, _MOST_WORDS = 75, 9
_ASKING, _CALLING = "hook|reader|nudge|casual|contribute", "nudge"
# A call speaks of one of these, or it is the story's: "Jangan lupa periksa tanggalnya, ya!"
_OFFERED = "reader|own|article|more|channel|app|subscription|notification|join|get|send|read|press|link|event|free"
_NEVER = "say|told|me|agency|quoted|office|money"
# With these a story asks, too.
_QUESTIONS = Pattern(
    r"(?:Apa|Siapa|Kenapa|Mengapa|Berapa|Bagaimana|Kapan|Seperti|Di ?mana|Ke ?mana|Benarkah|Lalu|Lantas|Bisakah|Adakah)"
)


@filter_for(
    "promo", example="... kata dia. Punya kabar? Kirim ke redaksi lewat WA 0811-2020-0000. Menurut ...",
    when=When(marked=True, signs=("?", "!")),
)  # fmt: skip
def hooks(page: Page) -> Iterator[Span]:
    """A short question to the reader, or a call, right in front of an invitation that was found in the same line."""
    text = page.text
    for mark in page.marks:
        if mark.kind != "promo":
            continue
        line = page.line_start(mark.start)
        end = blank_before(text, mark.start, line)
        if end <= line or text[end - 1] not in "?!":
            continue
        near = max(line, end - _LONGEST)
        ended = _ENDED.search(text, near, end - 1)
        start = ended.end() if ended else near
        if (ended or near == line) and not page.is_marked(start) and _leads(text[start:end]):
            yield Span(start, end)


def _leads(sentence: str) -> bool:
    """Whether a sentence speaks to the reader, and tells nothing."""
    if _QUESTIONS.match(sentence):
        return False
    reading = slots_of(sentence)
    question = sentence[-1] == "?"
    asks = bits_of(_ASKING if question else _CALLING)
    led = bool(reading.opening & asks) and (question or bool(reading.found & bits_of(_OFFERED)))
    return led and reading.words <= _MOST_WORDS and not reading.found & bits_of(_NEVER)
