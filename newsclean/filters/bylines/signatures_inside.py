"""Signatures inside a line, with something behind them that no filter knows: codes behind a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.signatures_in_tail import is_sign
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail

_STOPS = (".", "!", "?", "”", '"')
_OPENS = tuple(f"{stop}{gap}{opening}" for stop in _STOPS for gap in ("", " ") for opening in "([|")
# A code or several: "(abc/def)", "[abc]", "(cr3)", "(Sul/R3/NW-Online/Editor: Gani)", "|KCM", "(ENT)**"
_CODE = Pattern(
    r"[(\[|](?:(?<=[.!?”].)|(?<=[.!?”] .)|(?<=\S\".)|(?<=\S\" .))"
    r"(?:(?<!\|)\s?(?P<inner>[\w*][^()\[\]\n]{0,70}?)\s?[)\]](?:\s?\*{2,3})?|(?<=\|)(?P<initials>[A-Z]{2,4})\b)"
    r"(?=\.?\s*(?:\Z|\n)|\.?\s?(?:[A-Z#<“*-]|,,)|(?<=[a-z]\)) [a-z])"
)
_EDITED = Pattern(r"[^/]{2,14}/.{0,30}/(?:Editor|Red)\s?:\s?[A-Z][\w ]{2,25}")
_TEAM = Pattern(r"Tim(?: [A-Z]\w*){1,3}|\*")
_DIVIDED = Pattern(r"[\w*.]{1,12}(?:\s?/\s?[\w*.-]{1,14}){1,4}")
_NAMES = Pattern(r"[A-Z]\w+(?: [A-Z][\w.]*){1,5}(?:\s?/\s?[A-Z]\w+(?: [A-Z][\w.]*){1,5})+")
_SHORT = Pattern(r"[a-z]{2,4}|[a-z]{1,4}\d{1,3}")
_NUMERAL = Pattern(r"[ivxIVX]+")
_UNITS = frozenset(("km", "cm", "mm", "kg", "jam", "ltr", "mbps", "kmh", "www", "sic", "ya", "tak"))
# No sign stands in the first part of a text.
_SHARE = 0.4


@filter_for("byline", example="... kata warga.(abc/def) Kurs tengah hari ini ...", when=When(signs=_OPENS))
def signature_codes(page: Page) -> Iterator[Span]:
    """A code or several, in brackets or behind a bar, right behind a sentence in the later part of a text."""
    text = page.text
    for match in _CODE.finditer(text, int(_SHARE * page.closing)):
        span, inner = Span(*match.span()), match["inner"]
        if page.is_marked(span.start):
            continue
        if inner and _EDITED.fullmatch(inner):
            yield span
        elif text[match.end() : match.end() + 2].strip()[:1].islower():
            continue
        elif not inner or _is_divided(inner) or (_is_short(inner) and in_tail(page, span)):
            yield span


def _is_divided(inner: str) -> bool:
    """Whether a bracket holds several codes or names, and no choice between words: not "(ya/tidak)"."""
    if not _DIVIDED.fullmatch(inner) and not _NAMES.fullmatch(inner):
        return False
    parts = [part.strip(" *.").lower() for part in inner.split("/")]
    common = headline_words().common
    said = sum(part in common or part in _UNITS or part.isdigit() for part in parts)
    return said == 0 or (said < len(parts) and is_sign(f"({inner})"))


def _is_short(inner: str) -> bool:
    """Whether a bracket holds a code of a few letters that is no word, no unit and no numeral."""
    if _TEAM.fullmatch(inner):
        return True
    if not _SHORT.fullmatch(inner) or _NUMERAL.fullmatch(inner):
        return False
    return inner.lower() not in headline_words().common and inner.lower() not in _UNITS
