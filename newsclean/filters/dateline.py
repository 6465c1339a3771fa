"""Datelines: the opening mark of place and outlet, up to and with its dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.cut import BLANK
from newsclean.filters.base import filter_for
from newsclean.filters.context import at_boundary
from newsclean.lexicon.phrases import SPACE
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# How far into a text a dateline that names its outlet is looked for: captions and pull-quotes may precede it.
_HEAD = 1200

_GAP = rf"(?:[ \t\xa0{BLANK}]|&(?:amp;)*nbsp;)*"
_DASH = rf"(?:{SPACE}*(?:[,.]{SPACE}*)?(?:-{{1,3}}|[–—−]|&(?:amp;)*[nm]dash;|â€[“”\x93\x94])(?:{SPACE}*(?:[-–—]|&(?:amp;)*[nm]dash;))*)"
# The bar of some outlets is read as a letter: "SURYA.co.id I SURABAYA"
_MARK = rf"(?:{_DASH}|{SPACE}*[:|]|{SPACE}I(?={SPACE}))"
_WORD = r"[A-Z][\w.’'/-]{0,40}[\w.’']"
_PLACE = rf"{_WORD}(?:[ \xa0]{_WORD}){{0,3}}(?:{SPACE}*,{SPACE}*{_WORD}(?:[ \xa0]{_WORD}){{0,2}})?"
# The dot may be read as a comma: "TRIBUNNEWS, COM"
_DOMAIN = r"(?:[\w-]{1,40}(?:\s?\.\s?|,(?=co)|,\s?(?=COM\b))){1,5}(?i:com|co\.id|co|id|net|news|tv|org|info|my\.id)\b"
# Outlets without a domain in their datelines.
_BRAND = (
    rf"(?:{_DOMAIN}|CNN{SPACE}Indonesia|CNBC{SPACE}Indonesia|BBC{SPACE}(?:News{SPACE})?Indonesia|VOA{SPACE}Indonesia"
    rf"|TEMPO{SPACE}Interaktif|(?<![\w/])KBRN\b)"
)
# The story goes on with a capital, a figure or a quotation.
_STORY = rf"(?=[\s{BLANK}]*(?:&(?:amp;)*\w{{1,9}};)?[\s{BLANK}]*[A-Z0-9\"“‘'(\[*])"

_WITH_OUTLET = [
    Pattern(pattern, flags)
    for pattern, flags in (
        # KONTAN.CO.ID - JAKARTA.     KONTAN.CO.ID - NEW YORK/LONDON .
        (rf"(?P<outlet>{_DOMAIN}){_DASH}{SPACE}*(?P<place>[A-Z][A-Za-z]{{0,20}}[A-Z](?:[ \xa0/][A-Z]{{2,20}}){{0,4}}){SPACE}*\.(?!\w*\.)", 0),
        # JAKARTA, KOMPAS.com -      Jakarta, CNN Indonesia --       TRIBUNNEWS.COM, JAKARTA -     Posmetro.co.id,INDRAMAYU –
        (rf"(?:(?P<place>{_PLACE}){SPACE}*,{SPACE}*)?(?P<outlet>{_BRAND})(?:{_GAP}[,.]?{_GAP}(?P<place2>{_PLACE}))?{_GAP},?{_MARK}{_STORY}", 0),
        # Medan (ANTARA) -           Jember (beritajatim.com) –      Palu (SL) –
        (rf"(?P<place>{_PLACE}){SPACE}*,?{SPACE}*\((?P<outlet>[\w. -]{{2,30}})\){SPACE}*{_MARK}{_STORY}", 0),
    )
]  # fmt: skip
# The dash may be lost after a mark that is sure by itself.
_UNDASHED = Pattern(
    rf"(?:(?P<place>{_PLACE}){SPACE}*,{SPACE}*)?(?P<outlet>{_DOMAIN}){SPACE}*,?(?:{SPACE}*(?P<place2>[A-Z]{{3,}}(?:[ \xa0][A-Z]{{3,}}){{0,2}})(?![a-z]))?{_DASH}?"
)
_UNDASHED_PLACE = Pattern(r"[\s\xa0]*(?P<place>[A-Z][a-z]+(?:[ \xa0][A-Z][a-z]+){0,2})")
_CAPITAL_WORD = r"[A-Z][A-Z.’'/&-]{0,40}[A-Z]"
_CAPITALS = Pattern(rf"(?P<place>{_CAPITAL_WORD}(?:[ \xa0,]{{1,3}}{_CAPITAL_WORD}){{0,3}}){_DASH}{_STORY}")
_PLACE_ONLY = Pattern(rf"(?P<place>{_PLACE})(?P<mark>{_DASH}|{SPACE}*:){_STORY}")
_BARE_BRAND = Pattern(rf"(?:(?P<place>{_PLACE}),{SPACE}*)?(?P<outlet>[A-Z][\w.]*(?:[ \xa0][A-Z][\w.]*){{0,2}}){_DASH}{_STORY}")
_OUTLET_SEEN = Pattern(_BRAND + r"|\(A[Nn][Tt][Aa][Rr][Aa](?: News)?\)")
# A quick look before the long one.
_OUTLET_NEAR = Pattern(r"\.\s?(?:[cC][oO][mM]?|[iI][dD]|[nN][eE][tT]|[nN]ews|NEWS|[tT][vV]|[oO]rg|ORG|info)\b|\(A[Nn]|C[NB][NB]C?[ \xa0]I|BBC|VOA|Interaktif|KBRN|, ?COM\b")
_DASH_SOON = Pattern(rf"[^\n]{{0,60}}?(?:{_DASH}|[|:]|\n\s*[-–—]|{SPACE}I{SPACE})")
_LONGEST_BRAND = 40
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z]{3,})")
_LONE_DASH = Pattern(r"(?:[-–—]{1,2}|â€“)[ \xa0]+(?=[A-Z\"“])")
_LABEL = Pattern(r"(?:Tim Redaksi|Penulis|Editor)\s{0,9}(?=[A-Z])")
_CHANNEL = Pattern(r"Berita [A-Z]\w+(?: [A-Z]\w+)?\Z")
_CAPITALS_BEFORE = Pattern(r"[A-Z][A-Z.’'-]*[A-Z](?: [A-Z][A-Z.’'-]*[A-Z])*\s*,\s*\Z")
_DATE = Pattern(rf"{SPACE}*(?:\w+,{SPACE}*)?\d{{1,2}}[/ ](?:\d{{1,2}}/|[A-Z][a-z]{{2,8}} ){SPACE}*\d{{2,4}}")
_NEXT_WORDS = Pattern(rf"{SPACE}*([\w-]+)(?:{SPACE}+([\w-]+))?")


@filter_for("dateline", example="JAKARTA, KOMPAS.com - Hujan turun sejak pagi.")
def dateline(page: Page) -> Iterator[Span]:
    """The opening mark: place, outlet and dash, in any order and with either missing."""
    start = page.opening
    if found := _after_label(page, start) or _at(page, start) or _later(page, start):
        yield found
    elif dash := _LONE_DASH.match(page.text, start):
        yield Span(*dash.span())


def dateline_end(page: Page, start: int) -> int | None:
    """Where a dateline ends that stands at `start` and names its outlet; None if there is none."""
    found = _with_outlet(page, start)
    return found.end if found else None


def _at(page: Page, start: int) -> Span | None:
    """A dateline right where the story opens."""
    return (
        _with_outlet(page, start) or _bare_brand(page, start) or _capitals(page, start)
        or _place_only(page, start) or _undashed(page, start)
    )  # fmt: skip


def _after_label(page: Page, start: int) -> Span | None:
    """A dateline behind a label that lost its names: "Tim Redaksi JAKARTA -"."""
    label = _LABEL.match(page.text, start)
    found = (_with_outlet(page, label.end()) or _place_only(page, label.end())) if label else None
    return Span(start, found.end) if found else None


def _later(page: Page, start: int) -> Span | None:
    """A dateline behind something that no filter knew, if it names its outlet."""
    for near in _OUTLET_NEAR.finditer(page.text, start, start + _HEAD):
        # What names the outlet ends here; it begins at most a few words before, and a dash is not far.
        if not _DASH_SOON.match(page.text, near.end()):
            continue
        match = _OUTLET_SEEN.search(page.text, max(start, near.start() - _LONGEST_BRAND), near.end() + _LONGEST_BRAND)
        if not match or match.end() < near.start():
            continue
        if glued := _GLUED.search(page.text, match.start(), match.end()):
            found = _with_outlet(page, glued.start())
            if found and _CHANNEL.match(page.text[start : glued.start()]):
                return Span(start, found.end)
            if found:
                return found
        for begin in _possible_starts(page, start, match.start()):
            found = _with_outlet(page, begin)
            if found and found.end >= match.end() and page.text[found.start : found.end].rstrip()[-1] not in ":|":
                return found
    return None


def _possible_starts(page: Page, floor: int, position: int) -> Iterator[int]:
    """Where a dateline may begin that has its outlet at `position`: earlier sentence starts first."""
    text = page.text
    window = max(floor, position - 60)
    for match in re.finditer(r"[A-Z]", text[window : position + 1]):
        begin = window + match.start()
        before = text[begin - 1 : begin]
        glued = before.isalnum() or before in ".!?”\")"
        if begin > floor and (before in "\n\t" or (at_boundary(page, begin) and (glued or text[begin - 2] in ".!?\"”)"))):
            yield begin
    capitals = _CAPITALS_BEFORE.search(text, window, position)
    yield capitals.start() if capitals else position


def _with_outlet(page: Page, start: int) -> Span | None:
    for pattern in _WITH_OUTLET:
        match = pattern.match(page.text, start)
        if match and not _DATE.match(page.text, match.end()):
            return Span(start, match.end())
    return None


def _bare_brand(page: Page, start: int) -> Span | None:
    """A brand without its domain, known or after a known place: "VIVA –", "JAKARTA, SIMBUR –"."""
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    match = _BARE_BRAND.match(page.text, start)
    if not match:
        return None
    if outlet_of_mark(match["outlet"]) or (match["place"] and is_place(match["place"])):
        return Span(start, match.end())
    return None


def _capitals(page: Page, start: int) -> Span | None:
    """Words in capitals and a dash: "JAKARTA –"."""
    match = _CAPITALS.match(page.text, start)
    if not match or _is_route(page, match):
        return None
    return Span(start, match.end())


def _place_only(page: Page, start: int) -> Span | None:
    """A known place and a dash or a colon: "Jakarta -", "Jakarta:"."""
    from newsclean.lexicon.outlets import is_place

    match = _PLACE_ONLY.match(page.text, start)
    if not match or not is_place(match["place"]) or _is_route(page, match):
        return None
    dash = match["mark"]
    if dash.strip() == "-" and dash == "-" and page.text[match.end() : match.end() + 1].strip():
        return None  # a compound: "Jakarta-Bandung"
    return Span(start, match.end())


def _is_route(page: Page, match: re.Match[str]) -> bool:
    """Whether the words around the dash are two places: "SOLO - JOGJA kini tersambung tol"."""
    from newsclean.lexicon.outlets import is_place

    following = _NEXT_WORDS.match(page.text, match.end())
    if not following or not is_place(match["place"]):
        return False
    first, second = following.groups()
    if page.text.startswith(match["place"], following.start(1)):
        return False  # the same mark twice
    if first.isupper() != match["place"].isupper():
        return False
    if second and second[:1].isupper():
        return is_place(f"{first} {second}")
    return is_place(first) and first.lower() not in ("jawa", "kota")


def _undashed(page: Page, start: int) -> Span | None:
    """A mark that lost its dash: "Liputan6.com, JakartaKita semua", "REPUBLIKA.CO.ID, JAKARTA  Presiden"."""
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    match = _UNDASHED.match(page.text, start)
    if not match or not outlet_of_mark(match["outlet"]):
        return None
    end = match.end()
    if "," in page.text[match.end("outlet") : end] and not match["place2"]:
        city = _UNDASHED_PLACE.match(page.text, end)
        while city and not is_place(city["place"]):
            shorter = city["place"].rpartition(" ")[0]
            city = Pattern(r"[\s\xa0]*(?P<place>" + re.escape(shorter) + ")").match(page.text, end) if shorter else None
        end = city.end() if city else end
    elif not match["place2"] and not match["place"] and "," not in page.text[match.end("outlet") : end]:
        return None
    following = page.text[end : end + 8].lstrip()
    return Span(start, end) if following[:1].isupper() or following[:1] in "\"“" else None


_PARTS = Pattern(rf"(?P<outlet>{_BRAND})|\((?P<bracket>[^)]+)\)")


def read_dateline(text: str) -> tuple[str | None, str | None]:
    """The place and the outlet in a dateline.

    >>> read_dateline("PALEMBANG, PALTV.CO.ID,-")
    ('PALEMBANG', 'PALTV.CO.ID')
    >>> read_dateline("Jakarta (ANTARA) -")
    ('Jakarta', 'ANTARA')
    """
    from newsclean.lexicon.outlets import outlet_of_mark

    body = re.sub(rf"{_MARK}{SPACE}*$", "", text).strip(" \t\n\xa0,.")
    body = re.sub(r"^(?:Penulis|Editor|Tim Redaksi|Berita \w+)\s*(?=[A-Z])", "", body)
    found = _PARTS.search(body)
    if found:
        place = (body[: found.start()] + " " + body[found.end() :]).strip(" \t\n\xa0,.-–—|")
        return place or None, found["outlet"] or found["bracket"]
    parts = [part.strip() for part in body.split(",")]
    if outlet_of_mark(parts[-1]):
        return ", ".join(parts[:-1]) or None, parts[-1]
    return body or None, None
