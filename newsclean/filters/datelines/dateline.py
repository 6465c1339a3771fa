"""Datelines: the opening mark of place and outlet, up to and with its dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.forms import (
    BARE_BRAND,
    BRACKET_SOON,
    BRAND,
    CAPITALS,
    DASH_SOON,
    DATE,
    FILED_ON,
    IN_BRACKETS,
    LABEL,
    LEADING_BLANKS,
    LONE_DASH,
    LONGEST_MARK,
    MARK,
    MARK_SOON,
    OUTLET_NEAR,
    OUTLET_SEEN,
    OUTLET_SOON,
    PLACE_ONLY,
    UNDASHED,
    WITH_DATE,
    WITH_OUTLET,
)
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.page.blanks import SPACE, blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.headlines import LONGEST_HEADLINE, is_headline

# How far into a text a dateline that names its outlet is looked for: captions and pull-quotes may precede it.
_HEAD = 1200
# The longest name of an outlet, and how far before it a dateline may begin.
_LONGEST_BRAND = 40
_LONGEST_BEFORE = 60
_LONGEST_LINE = 90
# With so few lines a text counts as one-line text.
_FEW_LINES = 3
_SENTENCE_ENDS = ".!?\"”)"
_CAPITAL = Pattern(r"[A-Z]")
_GLUED = Pattern(r"(?<=[a-z])(?=[A-Z]{3,})")
_CHANNEL = Pattern(r"Berita [A-Z]\w+(?: [A-Z]\w+)?\Z")
_CAPITALS_BEFORE = Pattern(r"[A-Z][A-Z.’'-]*[A-Z](?: [A-Z][A-Z.’'-]*[A-Z])*\s*,\s*\Z")
_AFTER_CAPITALS = Pattern(r"[-–—](?=\s)(?<=[A-Z][A-Z].|[A-Z]\s.)")
_ANY_DASH = ("-", "–", "—")
_LAST_CAPITALS = Pattern(r"[A-Z][A-Z.’'/&-]+(?:[ ,]{1,3}[A-Z][A-Z.’'/&-]+){0,3}\s*\Z")
_WORDS_BEFORE = Pattern(r"(?:[A-Z][\w.-]{1,30} ){1,3}\Z")
_CITY = Pattern(r"\s*(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})")
_NEXT_WORDS = Pattern(rf"{SPACE}*([\w-]+)(?:{SPACE}+([\w-]+))?")
_DASHES = tuple("-–—−,.:&â")
# Names of regions that are words of their own: "MEDAN - KOTA tua".
_BROAD = ("jawa", "kota")

# For reading: what is around the place and the outlet, and the outlet.
_FINAL_MARK = Pattern(rf"{MARK}{SPACE}*$")
_BEFORE = Pattern(r"(?:Penulis|Editor|Tim Redaksi|Berita \w+)\s*(?=[A-Z])")
_PARTS = Pattern(rf"(?P<outlet>{BRAND})|\((?P<bracket>[^)]+)\)")


@filter_for("dateline", example="JAKARTA, KOMPAS.com - Hujan turun sejak pagi.")
def dateline(page: Page) -> Iterator[Span]:
    """The opening mark: place, outlet and dash, in any order and with either missing."""
    start = LEADING_BLANKS.match(page.text, page.opening).end()  # type: ignore[union-attr]  # it matches the empty string
    if found := _after_label(page, start) or dateline_at(page, start) or _farther(page, start) or _behind_caption(page):
        yield found
    elif dash := LONE_DASH.match(page.text, start):
        yield Span(*dash.span())


def dateline_end(page: Page, start: int) -> int | None:
    """Where a dateline ends that stands at `start` and names its outlet; None if there is none."""
    found = _with_outlet(page, start)
    return found.end if found else None


def is_dateline(page: Page, line: Span) -> bool:
    """Whether a line holds a dateline and nothing else."""
    if line.end - line.start >= _LONGEST_LINE:
        return False
    # Quick looks: it ends with its dash, or the next line begins with it, or it names an outlet.
    if page.text[line.end - 1].isalnum() and not names_outlet(page, line.start):
        following = blank_after(page.text, line.end)
        if page.text[following : following + 1] not in _DASHES:
            return False
    found = dateline_at(page, line.start)
    return found is not None and found.end >= line.end


def dateline_at(page: Page, start: int) -> Span | None:
    """A dateline right where the story opens."""
    if mark := MARK_SOON.match(page.text, start):
        found = _with_outlet(page, start)
        # Behind a bracket no dash belongs to these, but to a date: "Jakarta, 12/3 (ANTARA) -".
        if not found and (page.text[mark.end() - 1] != "(" or page.text[start] == "("):
            found = _bare_brand(page, start) or _capitals(page, start) or _place_only(page, start)
        if found := found or _with_date(page, start):
            return found
    return (_with_outlet(page, start) or _undashed(page, start)) if names_outlet(page, start) else None


def _after_label(page: Page, start: int) -> Span | None:
    """A dateline behind a label that lost its names: "Tim Redaksi JAKARTA -"."""
    label = LABEL.match(page.text, start)
    found = (_with_outlet(page, label.end()) or _place_only(page, label.end())) if label else None
    return Span(start, found.end) if found else None


def _farther(page: Page, start: int) -> Span | None:
    """A dateline behind something that no filter knew."""
    near = OUTLET_NEAR.search(page.text, start, start + _HEAD)
    return (_later(page, start, near.start()) if near else None) or _behind_headline(page, start, near)


def _later(page: Page, start: int, first: int) -> Span | None:
    """A dateline that names its outlet; nothing before `first` can be its name."""
    for near in OUTLET_NEAR.finditer(page.text, first, start + _HEAD):
        # What names the outlet ends here; it begins at most a few words before, and a dash is not far.
        if not DASH_SOON.match(page.text, near.end()):
            continue
        match = OUTLET_SEEN.search(page.text, max(start, near.start() - _LONGEST_BRAND), near.end() + _LONGEST_BRAND)
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


def _behind_headline(page: Page, start: int, near: re.Match[str] | None) -> Span | None:
    """In one-line text: a place in capitals or a sure outlet (`near`), right behind a headline that nobody knew."""
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    stop = start + LONGEST_HEADLINE
    if len(page.lines) > _FEW_LINES or page.line_end(start) < stop:
        return None
    head = page.text[start:stop]
    has_dash = any(dash in head for dash in _ANY_DASH)
    for dash in _AFTER_CAPITALS.finditer(page.text, start, stop) if has_dash else ():
        place = _LAST_CAPITALS.search(page.text, max(start, dash.start() - _LONGEST_BEFORE), dash.start())
        match = CAPITALS.match(page.text, place.start()) if place else None
        sure = match and is_place(match["place"]) and not _is_route(page, match)
        if match and sure and _ends_headline(page, start, match.start()):
            return Span(*match.span())
    if not near or near.end() > stop:
        return None
    brand = OUTLET_SEEN.search(page.text, max(start, near.start() - _LONGEST_BRAND), stop)
    if brand and outlet_of_mark(brand[0]) and _ends_headline(page, start, brand.start()):
        found = _undashed(page, brand.start())
        return found if found and page.text[brand.end() : found.end].strip(" ,") else None
    return None


def _behind_caption(page: Page) -> Span | None:
    """In one-line text: a dateline right behind a picture's caption."""
    if len(page.lines) > _FEW_LINES:
        return None
    for mark in page.marks:
        start = blank_after(page.text, mark.end)
        if mark.end > _HEAD:
            return None
        if mark.kind == "caption" and not page.is_marked(start) and (found := dateline_at(page, start)):
            return found
    return None


def _ends_headline(page: Page, start: int, end: int) -> bool:
    """Whether all from `start` to `end` is a headline in Title Case, of which nothing is missing."""
    text = page.text[start:end].rstrip()
    return is_headline(text) and text.rpartition(" ")[2].lower() not in headline_words().never_last


def _possible_starts(page: Page, floor: int, position: int) -> Iterator[int]:
    """Where a dateline may begin that has its outlet at `position`: earlier sentence starts first."""
    from newsclean.lexicon.outlets import is_place

    text = page.text
    window = max(floor, position - _LONGEST_BEFORE)
    for match in _CAPITAL.finditer(text, window, position + 1):
        begin = match.start()
        if begin > floor and _opens_sentence(page, begin):
            yield begin
    if words := _WORDS_BEFORE.search(text, window, position):
        starts = (each.start() for each in _CAPITAL.finditer(text, *words.span()))
        yield from (begin for begin in starts if is_place(text[begin:position]))
    capitals = _CAPITALS_BEFORE.search(text, window, position)
    yield capitals.start() if capitals else position


def _opens_sentence(page: Page, begin: int) -> bool:
    """Whether what stands before `begin` has ended there: a line, a sentence, or a word glued to it."""
    before, sooner = page.text[begin - 1], page.text[begin - 2 : begin - 1]
    if before in "\n\t":
        return True
    glued = before.isalnum() and (not before.isupper() or page.text[begin + 1 : begin + 2].islower())
    apart = glued or before in _SENTENCE_ENDS or (sooner != "" and sooner in _SENTENCE_ENDS)
    return apart and at_boundary(page, begin)


def names_outlet(page: Page, start: int) -> bool:
    """Whether something that may be an outlet's name is near: the slower forms are tried only then."""
    key = ("names an outlet", start)
    if key not in page.known:
        page.known[key] = OUTLET_SOON.search(page.text, start, start + LONGEST_MARK) is not None
    return page.known[key]  # type: ignore[no-any-return]


def _with_outlet(page: Page, start: int) -> Span | None:
    """A dateline at `start` that names its outlet; found out once a page, for the headline's sake, too."""
    key = ("dateline with its outlet", start)
    if key not in page.known:
        page.known[key] = _find_with_outlet(page, start)
    return page.known[key]  # type: ignore[no-any-return]


def _find_with_outlet(page: Page, start: int) -> Span | None:
    if names_outlet(page, start):
        forms: tuple[Pattern, ...] = WITH_OUTLET
    elif BRACKET_SOON.match(page.text, start):
        forms = (IN_BRACKETS,)
    else:
        return None
    for pattern in forms:
        match = pattern.match(page.text, start)
        if match and not DATE.match(page.text, match.end()) and not _is_compound(page, match):
            return Span(start, match.end())
    return None


def _bare_brand(page: Page, start: int) -> Span | None:
    """A brand without its domain, known or after a known place: "VIVA –", "JAKARTA, SIMBUR –"."""
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    match = BARE_BRAND.match(page.text, start)
    if not match:
        return None
    if outlet_of_mark(match["outlet"]) or (match["place"] and is_place(match["place"])):
        return Span(start, match.end())
    return None


def _capitals(page: Page, start: int) -> Span | None:
    """Words in capitals and a dash: "JAKARTA –"."""
    match = CAPITALS.match(page.text, start)
    if not match or _is_route(page, match) or _is_compound(page, match):
        return None
    return Span(start, match.end())


def _place_only(page: Page, start: int) -> Span | None:
    """A known place and a dash or a colon: "Jakarta -", "Jakarta:"."""
    from newsclean.lexicon.outlets import is_place

    match = PLACE_ONLY.match(page.text, start)
    if not match or _is_route(page, match):
        return None
    # What stands before the city is a part of it, or an outlet that nobody knows: "Warta Kampung, Jakarta -".
    apart = ":" not in match["mark"] and match["mark"][0].isspace()
    if not is_place(match["place"]) and not (apart and is_place(_city(match))):
        return None
    if match["mark"] == "-" and page.text[match.end() : match.end() + 1].strip():
        return None  # a compound: "Jakarta-Bandung"
    return Span(start, match.end())


def place_end(page: Page, start: int) -> int | None:
    """Where a known place and its dash end that stand at `start`, far from the head of a page; None without them.

    There a word before a colon is somebody who speaks, and a place in lower case the start of a sentence.
    """
    from newsclean.lexicon.outlets import is_place

    if not MARK_SOON.match(page.text, start):
        return None
    found = _capitals(page, start) or _place_only(page, start)
    match = CAPITALS.match(page.text, start) or PLACE_ONLY.match(page.text, start)
    sure = found and match and is_place(_city(match)) and page.text[found.end - 1] != ":"
    return found.end if found and sure else None


def _with_date(page: Page, start: int) -> Span | None:
    """A known place and a date, as releases have them: "Jakarta, 12/3 (ANTARA) -"."""
    from newsclean.lexicon.outlets import is_place

    match = WITH_DATE.match(page.text, start)
    return Span(start, match.end()) if match and is_place(match["place"]) else None


def _is_compound(page: Page, match: re.Match[str]) -> bool:
    """Whether the hyphen joins two words, as in "GT-Sim": no blank beside it, and neither place nor outlet known."""
    from newsclean.lexicon.outlets import is_place

    text, end = page.text, match.end()
    if text[end - 1] != "-" or text[end - 2] in " \t\n-" or text[end : end + 1].isspace():
        return False
    return not is_place(match["place"] or "") and not OUTLET_SEEN.search(match[0])


def _city(match: re.Match[str]) -> str:
    """The last of the places that a dateline names."""
    return match["place"].rpartition(",")[2].strip()


def _is_route(page: Page, match: re.Match[str]) -> bool:
    """Whether the words around the dash are two places: "SOLO - JOGJA kini tersambung tol"."""
    from newsclean.lexicon.outlets import is_place

    following = _NEXT_WORDS.match(page.text, match.end())
    if not following or not is_place(_city(match)):
        return False
    first, second = following.groups()
    if page.text.startswith(match["place"], following.start(1)):
        return False  # the same mark twice
    if page.text.startswith(" - ", following.end(1)) and is_place(first):
        return True  # a row of places
    if first.isupper() != match["place"].isupper():
        return False
    if second and second[:1].isupper() and (second.isupper() or not first.isupper()):
        return is_place(f"{first} {second}")
    return is_place(first) and first.lower() not in _BROAD


def _undashed(page: Page, start: int) -> Span | None:
    """A mark that lost its dash: "Liputan6.com, JakartaKita semua", "REPUBLIKA.CO.ID, JAKARTA  Presiden"."""
    from newsclean.lexicon.outlets import is_place, outlet_of_mark

    match = UNDASHED.match(page.text, start)
    if not match:
        return None
    end = match.end()
    comma = "," in page.text[match.end("outlet") : end]
    if comma and not match["place2"]:
        end = _city_end(page, end)
    elif not comma and not match["place2"] and not match["place"]:
        return None
    in_city = end > match.end() or (match["place2"] is not None and is_place(match["place2"]))
    if not outlet_of_mark(match["outlet"]) and not (comma and in_city):
        return None
    following = page.text[end : end + 8].lstrip()
    return Span(start, end) if following[:1].isupper() or following[:1] in "\"“" else None


def _city_end(page: Page, start: int) -> int:
    """Where a known place ends that stands at `start`; `start` if there is none."""
    from newsclean.lexicon.outlets import is_place

    city = _CITY.match(page.text, start)
    name = city["place"] if city else ""
    while name and not is_place(name):
        name = name.rpartition(" ")[0]
    return city.start("place") + len(name) if city and name else start


def read_dateline(text: str) -> tuple[str | None, str | None]:
    """The place and the outlet in a dateline.

    >>> read_dateline("PALEMBANG, PALTV.CO.ID,-")
    ('PALEMBANG', 'PALTV.CO.ID')
    >>> read_dateline("Jakarta (ANTARA) -")
    ('Jakarta', 'ANTARA')
    """
    from newsclean.lexicon.outlets import outlet_of_mark

    body = _FINAL_MARK.sub("", text).strip(" \t\n,.")
    body = FILED_ON.sub("", body).strip("(")
    if label := _BEFORE.match(body):
        body = body[label.end() :]
    found = _PARTS.search(body)
    if found:
        place = (body[: found.start()] + " " + body[found.end() :]).strip(" \t\n,.-–—|")
        return place or None, found["outlet"] or found["bracket"]
    *places, last = (part.strip() for part in body.split(","))
    if outlet_of_mark(last):
        return ", ".join(places) or None, last
    return body or None, None
