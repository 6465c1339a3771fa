"""Signatures inside a line, with something behind them that no filter knows: codes and names behind a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.signatures_in_tail import is_sign
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.roles import LABEL_WORDS
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import in_tail
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.names import SAYS, is_name

_STOPS = (".", "!", "?", "”", '"')
_OPENS = tuple(f"{stop}{gap}{opening}" for stop in _STOPS for gap in ("", " ", "\n", "\n\n") for opening in "([|")
_BEHIND_STOP = r"(?:(?<=[.!?”].)|(?<=[.!?”] .)|(?<=[.!?”\"]\n.)|(?<=[.!?”\"]\n\n.)|(?<=\S\".)|(?<=\S\" .))"
# A code or several: "(abc/def)", "[abc]", "(cr3)", "(Sul/R3/NW-Online/Editor: Gani)", "|KCM", "(ENT)**"
_CODE = Pattern(
    rf"[(\[|]{_BEHIND_STOP}"
    r"(?:(?<!\|)\s?(?P<inner>[\w*#][^()\[\]\n]{0,70}?)\s?[)\]](?:\s?\*{2,3})?|(?<=\|)(?P<initials>[A-Z]{2,4})\b)"
    r"(?=\.?\s*(?:\Z|\n)|\.?\s{0,2}(?:[A-Z\d#<“\"*(\[©•►→»|/+~=–—\u2100-\U0001FFFF-]|,,)|(?<=[a-z]\)) ?[a-z])"
)
_EDITED = Pattern(r"[^/]{2,14}/.{0,30}/(?:Editor|Red)\s?:\s?[A-Z][\w ]{2,25}")
_TEAM = Pattern(r"Tim(?: [A-Z]\w*){1,3}|\*|#+")
_SIGN = r"[/|+&·–]"
_DIVIDED = Pattern(rf"[\w*.]{{1,12}}(?:\s?{_SIGN}\s?[\w*.-]{{1,14}}(?: [A-Z]\w{{1,14}})?){{1,4}}")
_NAMES = Pattern(rf"[A-Z]\w+(?: [A-Z][\w.]*){{1,5}}(?:\s?{_SIGN}\s?[A-Z]\w+(?: [A-Z][\w.]*){{1,5}})+")
_BETWEEN = Pattern(_SIGN)
_SHORT = Pattern(r"[a-z]{2,4}|[a-z]{1,4}\d{1,3}|[A-Z]{2,4}|[A-Z]{1,3}-\d{1,2}")
_LABELLED = Pattern(
    rf"(?i:{any_of(LABEL_WORDS)})(?: \w+)?\s?:\s?[A-Z][^:\"“”?!]{{2,30}}(?:[/|,;] ?\w+\s?: ?[A-Z][^:?!]{{2,30}})*"
)
_NUMERAL = Pattern(r"[ivxIVX]+")
_UNITS = frozenset(("km", "cm", "mm", "kg", "jam", "ltr", "mbps", "kmh", "www", "sic", "ya", "tak"))
# Without a bracket: "zainal/abc", "Rina/ed: Sari", "Humas/ab/foto: Budi".
_BARE = Pattern(
    r"[.!?\"”](?:(?<=[a-z)][.!?])|(?<=[.!?][\"”])) ?"
    r"(?P<code>[A-Za-z]{2,12}(?: [A-Z][a-z]+)?(?:/(?:(?:ed|foto|red|gambar) ?: ?[A-Z][a-z]+|[a-z]{2,6})){1,3})"
    r"(?=\s*\Z|\n|\s{1,2}[A-Z\d#<“\"*(\[©•►→»|\u2100-\U0001FFFF-]|[#*]|(?<=[a-z])[A-Z])"
)
# A title in quotes is none: 'Lagu terbaik: "Rumah Kedua" (Sal Amara)'.
_WORD_ENDS = Pattern(r"(?:[a-z]{2}[.!?]|[\"”])\s*\Z")  # not "Dr. (HC)"
_FAR, _GOES_ON = 60, (".", ",", ";")
_STOP, _NEAR = Pattern(r"[.!?][\"”]?\s*\Z"), 6
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
        elif text[match.end() : match.end() + 2].strip()[:1].islower() and not (inner and _SHORT.fullmatch(inner)):
            continue
        elif not inner or _is_divided(inner):
            yield span
        elif not in_tail(page, span) or (text[match.end() : match.end() + 1] in _GOES_ON and inner[0].isupper()):
            continue  # of a firm: "PT Waru Tbk. (WARU)."
        elif text[span.start] == "(" and inner.isalpha() and inner.isupper() and not _story_ends(page, match.end()):
            continue  # of somebody who is told of: "... kata polisi. (SR) ..."
        elif (
            _is_short(inner) and (inner.islower() or _WORD_ENDS.search(text, max(0, span.start - _NEAR), span.start))
        ) or (_signs(inner) and not is_fact_check(page) and _STOP.search(text, max(0, span.start - _NEAR), span.start)):
            yield span


def _story_ends(page: Page, end: int) -> bool:
    """Whether nothing follows, or what another filter has found."""
    after = blank_after(page.text, end)
    return after >= page.closing or page.is_marked(after)


@filter_for("byline", example="... kata warga. rina/abc Simak berita lain ...", when=When(signs=("/",)))
def bare_codes(page: Page) -> Iterator[Span]:
    """A code of two writers and more behind a sentence near the end of a text, with no bracket around it."""
    for match in _BARE.finditer(page.text, int(_SHARE * page.closing)):
        span = Span(*match.span("code"))
        parts = [part.lower() for part in match["code"].split("/")]
        before = page.text[max(0, span.start - _FAR) : span.start].rpartition(" ")[2]
        if "//" in before or page.is_marked(span.start):  # an address, which lost a part
            continue
        if in_tail(page, span) and headline_words().common.isdisjoint(parts):
            yield span


def _signs(inner: str) -> bool:
    """Whether a bracket behind a sentence holds a person's name, or roles with names."""
    if SAYS.search(inner):
        return False
    if "/" in inner and is_sign(f"({inner})"):
        parts = [part.strip(" *.").lower() for part in inner.split("/")]
        return any(part not in headline_words().common and part not in _UNITS for part in parts)
    if inner.replace(" ", "").isalpha():
        return is_name(inner) and all(map(str.istitle, inner.split()))  # not "HR Tirmidzi"
    return _LABELLED.fullmatch(inner) is not None


def _is_divided(inner: str) -> bool:
    """Whether a bracket holds several codes or names, and no choice between words: not "(ya/tidak)"."""
    if not _DIVIDED.fullmatch(inner) and not _NAMES.fullmatch(inner):
        return False
    parts = [part.strip(" *.").lower() for part in _BETWEEN.split(inner)]
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
