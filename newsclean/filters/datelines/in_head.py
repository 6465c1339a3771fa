"""Datelines anywhere in the head of a page: what a name in them is tells it, or the sign that no sentence has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.forms import NO_OPPONENT
from newsclean.filters.datelines.segments import names_place
from newsclean.filters.datelines.unknown import are_names
from newsclean.lexicon.dates import MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_name_of
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

_HEAD, _LONGEST = 900, 74
# What ends a dateline, and the sentence behind it: a capital, and soon a word in lower case.
# A search for the last character of the sign can skip to it.
_NEXT = r"\s{1,3}(?=[“\"]?[A-Z][\w’'-]*,? (?:[\w’'./-]+,? ){0,5}?[a-z]{2})"
_SIGN_ENDS = Pattern(rf"[~=/|»•:.)\]–—-]{_NEXT}")
_SIGN = Pattern(
    r"(?:\s?(?P<odd>[~=]{1,4}|//?)|\s?(?P<dash>-{1,4}|[–—]{1,2}|\|{1,2}|[»•])|\s?(?P<colon>:)|(?P<stop>\.)|(?<=[)\]]))"
    + _NEXT
)
_LONGEST_SIGN = 5
# A word that no name has, and no address.
_OF_SENTENCE = Pattern(r"(?<![\w.-])(?!dan\b|id\b|com\b)[a-z]{2,}(?![\w.])")
_NO_PLAY = Pattern(NO_OPPONENT)
# Quick looks: most sentences end with two words in lower case, and no dateline of one part ends with a full stop,
# but for an address.
_TWO_WORDS = Pattern(r"(?<=[a-z]{2})(?<!\bdan)(?<!\bid)(?<!\bcom) [a-z]+(?:-[a-z]+)?\Z")
_LONGEST_WORD = 18
_PARTED = Pattern(r"[,()|/\[\].–—-]")
_START = Pattern(r"(?<![\w.,&’'-])[\[(]?[A-Za-z]|[\[(](?=[A-Z])|(?<=[a-z\d])[A-Z](?=[A-Z]|[a-z]{3})")
_PARTS = Pattern(r"\s?[,()|/\[\]]+\s?|\s[–—-]\s")
_DATE = Pattern(rf"\d{{1,2}}(?:/\d{{1,2}}(?:/\d{{2,4}})?| {MONTH}(?: \d{{4}})?)")
_SITE = Pattern(rf"[\w-]+\.\s?(?:[a-z]{{2,3}}\.)?(?i:{DOMAIN_END}|my|fm|tv|xyz|site|online)")
_CAPITALS, _CODE = Pattern(r"[A-Z]{4,}(?:[ -][A-Z]{2,}){0,3}"), Pattern(r"[A-Z]{2,5}")
_NAME = Pattern(r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}")
# A name, or the outlet's address.
_NAME_LIKE = Pattern(r"[A-Za-z][\w’'-]*(?:\.[\w-]+){0,3}(?: (?:[A-Z][\w.’'-]*|id|com)){0,4}")
_CLOSES, _APART = "\n.!?\"”", ")]|:;/…×▷"
_MOST_PARTS, _MOST_UNKNOWN, _SHORTEST_PART = 5, 2, 6


@filter_for("dateline", example="Warga Panen Raya by minda in KABAR WARTA RANDU — Hujan turun ... (of wartarandu.id)")
def datelines_in_head(page: Page) -> Iterator[Span]:
    """Datelines of the outlet's own name, or of a place and another name, behind whatever stands above the story."""
    if page.first_of("dateline"):
        return
    for sign in _signs(page.text, min(_HEAD, page.read_again_until)):
        if not page.is_marked(sign.start()) and (start := _start(page, sign)) is not None:
            yield Span(start, sign.end())
            return


def _signs(text: str, stop: int) -> Iterator[re.Match[str]]:
    """What may end a dateline in `text` before `stop`."""
    floor = 0
    for end in _SIGN_ENDS.finditer(text, 0, stop):
        if sign := _SIGN.search(text, max(floor, end.start() - _LONGEST_SIGN), stop):
            yield sign
            floor = sign.end()


def _start(page: Page, sign: re.Match[str]) -> int | None:
    """Where the dateline begins that `sign` ends; None if there is none."""
    text, at = page.text, sign.start()
    if sign.lastgroup is None and not page.about.outlet:
        return None  # behind a bracket only the outlet's own name tells
    if sign["stop"] and _TWO_WORDS.search(text, max(0, at - _LONGEST_WORD), at):
        return None
    before = page.mark_before(at)
    floor = max(page.line_start(at), at - _LONGEST, before.end if before else 0, _title_end(page, at))
    first = max((word.end() for word in _OF_SENTENCE.finditer(text, floor, at)), default=floor)
    if sign["stop"] and not _PARTED.search(text, first, at):
        return None
    for found in _START.finditer(text, first, at):
        start = found.start()
        kinds = _kinds(page, text[start:at])
        if kinds and _is_dateline(kinds, sign) and _may_begin(page, start, floor, sign, sure="own" in kinds):
            return start
    return None


def _title_end(page: Page, at: int) -> int:
    """Where the title ends that stands in front of `at`, if one does."""
    found = page.text.rfind(page.title, 0, at) if page.title else -1
    return found + len(page.title or "") if found >= 0 else 0


def _kinds(page: Page, text: str) -> list[str]:
    """What the parts of a dateline are; none of what is no dateline."""
    if text.count("(") != text.count(")") or text.count("[") != text.count("]"):
        return []
    kinds: list[str] = []
    for part in filter(None, _PARTS.split(text)):
        if not (kind := _kind(page, part)) or (kind == "name" and not page.about.outlet):
            return []
        kinds.append(kind)
    kinds += ["own"] if "address" in kinds else []
    named = kinds.count("name") <= (_MOST_UNKNOWN if "own" in kinds else 0)
    return kinds if named and len(kinds) <= _MOST_PARTS else []


def _kind(page: Page, part: str) -> str:
    """What a part of a dateline is; "" if it is none. An "address" is the outlet's own."""
    if _DATE.fullmatch(part):
        return "date"
    if names_place(part) and part[0].isupper():
        return "place"
    if _is_own(page.about.outlet, part):
        return "address" if "." in part else "own"
    if _SITE.fullmatch(part):
        return "site"
    if _CODE.fullmatch(part):
        return "code"
    if _CAPITALS.fullmatch(part):
        return "capitals"
    return "name" if _NAME.fullmatch(part) and are_names(part) else ""


def _is_own(outlet: str, part: str) -> bool:
    """Whether a part is the outlet's own name, or holds it: "KAMPUS WARINGIN" of waringin.ac.id."""
    if not outlet or not _NAME_LIKE.fullmatch(part):
        return False
    return is_name_of(outlet, part) or not _labels(outlet).isdisjoint(part.lower().split())


@lru_cache(256)
def _labels(outlet: str) -> frozenset[str]:
    """The longer parts of an outlet's address."""
    return frozenset(label for label in outlet.lower().split(".") if len(label) >= _SHORTEST_PART)


def _is_dateline(kinds: list[str], sign: re.Match[str]) -> bool:
    """Whether these parts make a dateline with this sign."""
    if "own" not in kinds and not _NO_PLAY.match(sign.string, sign.end()):
        return False
    own, placed = "own" in kinds, "place" in kinds or ("capitals" in kinds and "own" in kinds)
    signed = "site" in kinds or "code" in kinds or kinds.count("capitals") + kinds.count("place") > 1
    if sign["stop"]:
        return "address" in kinds or (placed and (own or "site" in kinds or "date" in kinds))
    if sign["colon"]:
        return placed and (own or "code" in kinds)
    if sign["dash"]:
        return own or (placed and ("site" in kinds or "code" in kinds or "capitals" in kinds[1:]))
    if sign["odd"]:
        return own or (placed and signed)
    return own  # behind a bracket


def _may_begin(page: Page, start: int, floor: int, sign: re.Match[str], *, sure: bool) -> bool:
    """Whether a dateline may begin at `start`: not in the midst of a sentence or of a name."""
    end = blank_before(page.text, start, floor)
    before = page.text[end - 1]
    if end <= floor or before in _CLOSES:
        return True
    bracketed = page.text[start] == "["  # "[KABARWARU]"
    if before in ",-–—&“‘(" or not (bracketed or any(sign[each] for each in ("odd", "dash", "colon"))):
        return False
    if before in _APART or before.isdigit():
        return True
    if sign["colon"] and not (sure or page.text[start : start + 2].isupper()):
        return False  # who speaks: "... Dokter Anak Indonesia (IDAI):"
    word = page.text[floor:end].rpartition(" ")[2]
    return word.lower() not in headline_words().small if sure else not word[:1].islower()
