"""Notes of the page between two sentences of one line that signs stand around: "-- Iklan, gulir ke bawah --"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.related import LABEL
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of

_FRAMES = (("--", "--"), ("~", "~"), ("»»", "««"), (">>>", "<<<"), ("[[", "]]"), ("==", "=="))
_SIGNS = tuple(opens for opens, _ in _FRAMES)
# Each begins with its sign, to which a search can skip.
_FRAMED = Pattern(
    "|".join(
        rf"{opens}(?:(?<=[.!?”\")]\s{opens})|(?<=[.!?”\")]{opens}))\s[^\n~»«<>\[\]=]{{8,140}}?\s{closes}"
        for opens, closes in ((re.escape(opens), re.escape(closes)) for opens, closes in _FRAMES)
    )
)
# A table of one cell between two sentences, as it is written in Markdown: a box of the page, and no data.
_CELL = Pattern(
    r"\|(?:(?<=[.!?”\")]\s\|)|(?<=[.!?”\")]\|))\s(?P<inside>[^|\n]{10,330}?)\s?\|(?=\s*(?:[A-Z“\"]|\Z))(?!\s?[^|\n]{0,330}\|)"
)
_CREDIT = Pattern(r"\b(?:Foto|FOTO|Photo|Dok|DOK)\s?[:.]\s?(?:[Dd]ok\. ?)?[A-Z@][\w .@/&’'-]{1,50}\)?\Z")
_BEHIND = Pattern(r"\s*(?:[A-Z“\"\d]|\Z)")
# The word for an advertisement alone, also letter by letter; with signs around it, or an arrow behind it.
_AD_SIGNS = (
    "klan", "KLAN", "K L A N", "ajaan", "AJAAN", "A J A A N", "ponsor", "PONSOR", "ariwara", "ARIWARA", "dvert",
    "DVERT", "D V E R T", "romosi", "ROMOSI", "[ad", "<!-- ad",
)  # fmt: skip
_AD = Pattern(
    r"(?i:\b(?:(?:pesan |ruang |sela |slot )?(?:iklan|sponsor|tajaan|pariwara|promosi)(?: baris)?|i k l a n|t a j a a n"
    r"|s p o n s o r|p a r i w a r a|advert(?:isement|orial)|a d v e r t i s e m e n t)\b)"
)
_AD_NEAR = Pattern(any_of(map(re.escape, _AD_SIGNS)))
_SIGNS_BEFORE = Pattern(r"[-–—_.*~=+|•·<>\[\](){}/:#! ]{0,16}\Z")
_SIGNS_AFTER = Pattern(r"[-–—_.*~=+|•·<>\[\](){}/:#! ]{0,16}")
_ARROW, _MARKS = Pattern(r" ?[▸▼►↓▾»]\s?"), "-–—_*~=+|•·<>[](){}/#."
# A slot of the page, named in brackets: "[slot iklan 300x250 tengah]".
_SLOT = Pattern(
    r"[\[<(](?:(?<=[.!?”\")] .)|(?<=[.!?”\")].))(?:!--)? ?(?:[\w-]+ ){0,2}(?i:iklan|ads?|banner)\b"
    r"[^\[\]<>()\n.,!?]{0,45}[\])>](?=\s*(?:[A-Z“\"]|\Z))"
)
_FRAME_LENGTH, _CLOCK = 16, Pattern(r"\d\d[.:]\d\d")
_MOST_WORDS = 18
_OFFERING = "channel|app|subscription|press|join|get|read|watch|link|notification"
_NEVER = "say|told|me|agency|quoted|office"


@filter_for("ad", example="... kata dia. -- Iklan, gulir terus ke bawah -- Menurut ...", when=When(signs=_SIGNS))
def framed_ads(page: Page) -> Iterator[Span]:
    """What is said of an advertisement between signs that stand around it."""
    return _framed(page, "ad", _NEVER)


@filter_for("ad", example="... kata dia. - I K L A N - Menurut ...", when=When(signs=_AD_SIGNS))
def marked_ads(page: Page) -> Iterator[Span]:
    """The word for an advertisement between two sentences, with signs around it; and slots named in brackets."""
    for slot in _SLOT.finditer(page.text):
        yield Span(*slot.span())
    floor = 0
    for near in _AD_NEAR.finditer(page.text):
        if word := _AD.search(page.text, max(floor, near.start() - _FRAME_LENGTH), near.end() + _FRAME_LENGTH):
            floor = word.end()
            if mark := _marked(page.text, word.start(), word.end()):
                yield mark


def _marked(text: str, start: int, end: int) -> Span | None:
    """A word with the signs around it, if they are the only things between two sentences."""
    before, after = _SIGNS_BEFORE.search(text, max(0, start - _FRAME_LENGTH), start), _SIGNS_AFTER.match(text, end)
    arrow = _ARROW.match(text, end)
    left = before.start() if before else start
    right = arrow.end() if arrow else after.end() if after else end
    left += text[left:start].startswith((".", "!")) and text[left - 1 : left].isalnum()  # the stop of the sentence
    framed = any(sign in _MARKS for sign in text[left:start]) and any(sign in _MARKS for sign in text[end:right])
    ended = text[max(0, left - _FRAME_LENGTH) : left].rstrip()[-1:] in (".", "!", "?", "”", "\"", ")")
    begins = text[right : right + 1].isupper() or text[right : right + 1] in "“\"\n" or _CLOCK.match(text, right)
    return Span(left, right) if ended and begins and (framed or arrow) else None


@filter_for("promo", example="... kata dia. »» Ikuti Kabar Randu di Facebook! «« Menurut ...", when=When(signs=_SIGNS))
def framed_notes(page: Page) -> Iterator[Span]:
    """Links and invitations between signs that stand around them."""
    return _framed(page, _OFFERING, f"{_NEVER}|ad")


def _framed(page: Page, spoken_of: str, never: str) -> Iterator[Span]:
    """The notes that speak of one of these slots, and of none of `never`."""
    asked, forbidden = bits_of(spoken_of), bits_of(never)
    for note in _FRAMED.finditer(page.text):
        if page.is_marked(note.start()) or not _BEHIND.match(page.text, note.end()):
            continue
        reading = slots_of(note[0])
        if reading.words <= _MOST_WORDS and reading.found & asked and not reading.found & forbidden:
            yield Span(*note.span())


@filter_for(
    "related", example="... kata dia. | Baca juga: Warga Randu Panen Raya Padi | Menurut ...", when=When(signs=("|",))
)
def framed_links(page: Page) -> Iterator[Span]:
    """Links between the two bars of a cell, which stands between two sentences of one line."""
    return _in_cells(page, _is_link)


@filter_for(
    "caption", example="... kata dia. | Padi di Randu Foto: Dok. Tani Muda | Menurut ...", when=When(signs=("|",))
)
def framed_captions(page: Page) -> Iterator[Span]:
    """Captions with their credit between the two bars of a cell, which stands between two sentences of one line."""
    return _in_cells(page, lambda text: _CREDIT.search(text) is not None)


def _in_cells(page: Page, holds: Callable[[str], bool]) -> Iterator[Span]:
    for cell in _CELL.finditer(page.text):
        if not page.is_marked(cell.start()) and holds(cell["inside"]):
            yield Span(*cell.span())


def _is_link(text: str) -> bool:
    label = LABEL.match(text)
    return label is not None and bool(label["colon"] or label["must"])
