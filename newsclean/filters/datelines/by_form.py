"""A dateline at a given place in a text: one function for each form."""

from __future__ import annotations

import re

from newsclean.filters.datelines.forms import (
    BARE_BRAND,
    BRACKET_SOON,
    CAPITALS,
    CITY_BEHIND,
    COMMA_ONLY,
    DATE,
    IN_BRACKETS,
    MARK_SOON,
    NO_WAY,
    OF_WAY,
    OUTLET_SEEN,
    OUTLET_SOON,
    OUTLET_WITHIN,
    PLACE_AND_BRAND,
    PLACE_ONLY,
    UNDASHED,
    WITH_DATE,
    WITH_OUTLET,
)
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.page import Page, Span
from newsclean.page.blanks import SPACE, blank_after
from newsclean.page.patterns import Pattern

_LONGEST_LINE = 90
_CITY = Pattern(r"\s*(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})")
_NEXT_WORDS = Pattern(rf"{SPACE}*([\w-]+)(?:{SPACE}+([\w-]+))?")
_DASHES = tuple("-–—−,.:&â")
# Names of regions that are words of their own: "MEDAN - KOTA tua".
_BROAD = ("jawa", "kota")


def dateline_end(page: Page, start: int) -> int | None:
    """Where a dateline ends that stands at `start` and names its outlet; None if there is none."""
    found = with_outlet(page, start)
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
    """A dateline that stands at `start`, in any form."""
    if mark := MARK_SOON.match(page.text, start):
        found = with_outlet(page, start)
        # Behind a bracket no dash belongs to these, but to a date: "Jakarta, 12/3 (ANTARA) -".
        if not found and (page.text[mark.end() - 1] != "(" or page.text[start] == "("):
            found = _bare_brand(page, start) or _capitals(page, start) or place_only(page, start)
        if found := found or _with_date(page, start):
            return found
    return (with_outlet(page, start) or undashed(page, start)) if names_outlet(page, start) else None


def names_outlet(page: Page, start: int) -> bool:
    """Whether something that may be an outlet's name is near: the slower forms are tried only then."""
    key = ("names an outlet", start)
    if key not in page.known:
        page.known[key] = OUTLET_SOON.search(page.text, start, start + OUTLET_WITHIN) is not None
    return page.known[key]  # type: ignore[no-any-return]


def with_outlet(page: Page, start: int) -> Span | None:
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
            city = None if match["place"] or match["place2"] else CITY_BEHIND.match(page.text, match.end())
            return Span(start, city.end() if city and is_place(city["place"]) else match.end())
    return None


def comma_only(page: Page, start: int) -> Span | None:
    """A known place and a comma, behind which a sentence begins with a capital: "SEMARANG, Pemerintah kota ..."."""
    match = COMMA_ONLY.match(page.text, start)
    if not match or not is_place(match["place"]) or is_place(match["opening"]):
        return None
    word, lists = match["opening"], headline_words()
    named = word in lists.roles or word in lists.institutions  # "Randu, Kota lama"
    opens = not named and word.lower() in lists.common and match["second"].islower()
    return Span(*match.span()) if match["capitals"] or opens else None


def _bare_brand(page: Page, start: int) -> Span | None:
    """A brand without its domain, known or after a known place: "VIVA –", "JAKARTA, SIMBUR –"."""
    match = BARE_BRAND.match(page.text, start)
    if not match:
        return None
    if outlet_of_mark(match["outlet"]) or (match["place"] and is_place(match["place"])):
        return Span(start, match.end())
    return None


def _capitals(page: Page, start: int) -> Span | None:
    """Words in capitals and a dash: "JAKARTA –"."""
    match = CAPITALS.match(page.text, start)
    if not match or is_route(page, match) or _is_compound(page, match):
        return None
    return Span(start, match.end())


def place_only(page: Page, start: int) -> Span | None:
    """A known place and a dash or a colon: "Jakarta -", "Jakarta:"."""
    match = PLACE_ONLY.match(page.text, start)
    if not match or is_route(page, match):
        return None
    # What stands before the city is a part of it, or an outlet that nobody knows: "Warta Kampung, Jakarta -".
    apart = ":" not in match["mark"] and match["mark"][0].isspace()
    if not is_place(match["place"]) and not (apart and is_place(_city(match))):
        return None
    glued = match["mark"] == "-" and page.text[match.end() : match.end() + 1].strip()
    if glued and not _begins_story(page, match.end()):
        return None  # a compound: "Jakarta-Bandung"
    return Span(start, match.end())


def _begins_story(page: Page, start: int) -> bool:
    """Whether what stands right behind a hyphen is no name: "Jakarta-Polisi menangkap", "Jakarta-Kapolda Budi"."""
    words, lists = _NEXT_WORDS.match(page.text, start), headline_words()
    if page.text[start] in "\"“":
        return True
    if not words or is_place(words[1]):
        return False
    opens = words[1] in lists.roles or words[1] in lists.institutions or words[1] in lists.openers
    return opens or {str(word).lower() for word in words.groups()} <= lists.common


def place_end(page: Page, start: int) -> int | None:
    """Where a known place and its dash end that stand at `start`, far from the head of a page; None without them.

    There a word before a colon is somebody who speaks, and a place in lower case the start of a sentence.
    """
    if not MARK_SOON.match(page.text, start):
        return None
    found = _capitals(page, start) or place_only(page, start)
    match = CAPITALS.match(page.text, start) or PLACE_ONLY.match(page.text, start)
    sure = found and match and is_place(_city(match)) and page.text[found.end - 1] != ":"
    return found.end if found and sure else None


def _with_date(page: Page, start: int) -> Span | None:
    """A known place and a date, as releases have them: "Jakarta, 12/3 (ANTARA) -"."""
    match = WITH_DATE.match(page.text, start)
    sure = match and (is_place(match["place"]) or ")" in page.text[match.end("place") : match.end()])
    return Span(start, match.end()) if match and sure else None


def _is_compound(page: Page, match: re.Match[str]) -> bool:
    """Whether the hyphen joins two words, as in "GT-Sim": no blank beside it, and neither place nor outlet known."""
    text, end = page.text, match.end()
    if text[end - 1] != "-" or text[end - 2] in " \t\n-,." or text[end : end + 1].isspace():
        return False
    behind = match.groupdict().get("place2") or ""
    if behind and not behind.isupper() and not is_place(behind):
        return True  # "dilansir dari warta.com, Ketua Tim Budi-Siti"
    place = match["place"] or ""
    return not is_place(place) and not is_place(place.rpartition("-")[2]) and not OUTLET_SEEN.search(match[0])


def _city(match: re.Match[str]) -> str:
    """The last of the places that a dateline names."""
    return match["place"].rpartition(",")[2].strip()


def is_route(page: Page, match: re.Match[str]) -> bool:
    """Whether the words around the dash are two places: "SOLO - JOGJA kini tersambung tol"."""
    following = _NEXT_WORDS.match(page.text, match.end())
    if not following or not is_place(_city(match)):
        return False
    first, second = following.groups()
    if page.text.startswith(match["place"], following.start(1)):
        return False  # the same mark twice
    if page.text.startswith(" - ", following.end(1)) and is_place(first):
        return True  # a row of places
    if OF_WAY.match(page.text, match.end()):
        return True
    if NO_WAY.match(page.text, match.end()):
        return False
    if first.isupper() != match["place"].isupper():
        return False
    if second and second[:1].isupper() and (second.isupper() or not first.isupper()):
        return is_place(f"{first} {second}")
    return is_place(first) and first.lower() not in _BROAD


def undashed(page: Page, start: int) -> Span | None:
    """A mark that lost its dash: "Liputan6.com, JakartaKita semua", "REPUBLIKA.CO.ID, JAKARTA  Presiden"."""
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


def brand_without_dash(page: Page, start: int) -> Span | None:
    """A known place and the name of a known outlet in two words, behind which a sentence begins with a capital."""
    match = PLACE_AND_BRAND.match(page.text, start)
    sure = match and is_place(match["place"]) and outlet_of_mark(match["outlet"])
    return Span(*match.span()) if match and sure else None


def _city_end(page: Page, start: int) -> int:
    """Where a known place ends that stands at `start`; `start` if there is none."""
    city = _CITY.match(page.text, start)
    name = city["place"] if city else ""
    while name and not is_place(name):
        name = name.rpartition(" ")[0]
    return city.start("place") + len(name) if city and name else start
