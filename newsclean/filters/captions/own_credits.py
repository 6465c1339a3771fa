"""Captions whose credit is the outlet's own name and a person's: "Warga memanen padi, Senin. WARTA RANDU/Budi"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import may_be_shown, sentence_before
from newsclean.lexicon.outlets import is_name_of
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.names import name_end

# The outlet and the person behind its slash, or in front of it in brackets.
_OUTLET = Pattern(r"(?:[Ff]oto[ :/]{1,2}\s?)?[(\[]?(?P<outlet>[A-Za-z][\w.-]*(?: [A-Z][\w.]*){0,3})\Z")
_SLASH = Pattern(r"/(?<=[\w.-]/)(?<!\d/)(?=@?[A-Za-z])")  # no date
_WORD = r"(?:[A-Z][a-z’'-]*|[A-Z][A-Z.’'-]*)\.?"
_PERSON = Pattern(rf"@?(?:{_WORD}|[a-z][\w.]*)(?: {_WORD}){{0,3}}")
_NEXT = Pattern(r"\s*(?:[A-Z“\"\d]|\Z)")
_LONGEST_OUTLET, _LONGEST_CAPTION = 45, 170
_CLOSES = {"(": ")", "[": "]"}


@filter_for(
    "caption",
    example="Warga memanen padi, Senin. WARTA RANDU/Budi Hujan turun ... (of wartarandu.id)",
    when=When(signs=("/",)),
)
def own_credits(page: Page) -> Iterator[Span]:
    """The outlet's own name and a person's, joined by a slash, and the sentence that this credits."""
    if not page.about.outlet:
        return
    text = page.text
    for sign in _SLASH.finditer(text):
        found = _credit(page, sign.start())
        if found and blank_after(text, found.end) < page.closing:  # else it signs the story
            start = _caption_start(page, found.start)
            if start < found.start or at_boundary(page, start):
                yield Span(start, found.end)


def _credit(page: Page, slash: int) -> Span | None:
    """The credit around a slash; None if the outlet is not named in front of it, or its end is not certain."""
    text, floor = page.text, max(page.line_start(slash), slash - _LONGEST_OUTLET)
    outlet = _OUTLET.search(text, floor, slash)
    if outlet is None or page.is_marked(slash):
        return None
    words = [outlet.start("outlet")]
    words += [at for at in range(words[0] + 1, slash) if text[at - 1] == " "]
    start = next((at for at in words if is_name_of(page.about.outlet, text[at:slash])), None)
    if start is None:
        return None
    closing = _CLOSES.get(text[start - 1 : start])
    person = _PERSON.match(text, slash + 1, min(page.line_end(slash), page.next_mark(slash)))
    if person is None or ("." in text[start:slash] and text[slash + 1].islower()):  # an address
        return None
    if closing:
        return Span(start - 1, person.end() + 1) if text[person.end() : person.end() + 1] == closing else None
    after = blank_after(text, person.end())
    if page.ends_line(person.end()) or page.is_marked(after):
        return Span(start, person.end())
    end = name_end(text, slash + 1, fewest=1)
    return Span(start, end) if end and _NEXT.match(text, end) else None


def _caption_start(page: Page, credit: int) -> int:
    """Where the sentence begins that a credit ends, if a picture may show it; `credit` else."""
    begin = sentence_before(page, credit)
    if begin is None or not at_boundary(page, begin):
        return credit
    said = page.text[begin : blank_before(page.text, credit)]
    return begin if 0 < len(said) <= _LONGEST_CAPTION and may_be_shown(said) else credit
