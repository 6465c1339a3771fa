"""Datelines: the opening mark of place and outlet, up to and with its dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.before_gap import mark_before_gap
from newsclean.filters.datelines.behind_headlines import (
    FEW_LINES,
    ITEM_DASH,
    LONGEST_BEFORE,
    LONGEST_BRAND,
    behind_glued_word,
    behind_headline,
    ends_headline,
    opens_list,
)
from newsclean.filters.datelines.by_form import (
    brand_without_dash,
    comma_only,
    dateline_at,
    place_only,
    with_outlet,
)
from newsclean.filters.datelines.forms import (
    DASH_SOON,
    LABEL,
    LEADING_BLANKS,
    LONE_DASH,
    OUTLET_NEAR,
    OUTLET_SEEN,
)
from newsclean.lexicon.dates import INDONESIAN_DAY, MONTH
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DOMAIN_END, WORD_START
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.ends import starts_behind_marks

# How far into a text a dateline that names its outlet is looked for: captions and pull-quotes may precede it.
_HEAD = 1200
_CLOSES_SENTENCE = SENTENCE_ENDS + ")"
_OF_HEADS = ("caption", "byline", "timestamp")
_CAPITAL = Pattern(r"[A-Z]")
# "kasus korupsi.WARTA.COM -", "Pekan Buku 2016WARTA.CO, Randu -": no end of a domain behind its dot.
_GLUED = Pattern(
    rf"(?<=[a-z])(?=[A-Z]{{3,}})|(?<=[a-z]{{3}}\.)(?!(?i:{DOMAIN_END})\b)(?=[A-Z]{{3,}})|(?<=\b(?:19|20)\d\d)(?=[A-Z]{{4,}})"
    r"|(?<=\d[:.]\d\d)(?=[A-Z])"
)
# What stands before an address that the story names.
_NAMES_ADDRESS = Pattern(r"(?:://|\b(?:[Ss]itus|[Ww]ebsite|[Ll]aman|[Aa]lamat)(?: \w+){0,3}\s?:?|\bdari)\s*\Z")
# No headline ends so.
_PREPOSITION = Pattern(r"\b(?:di|dari|oleh|ke|kepada|pada|melalui|lewat)\s\Z")
_LONGEST_NAMING = 60
# "Jakarta, 18 Mei 2020 –", "MAGELANG, WARTA.ID |"; a date is also told: "lahir di Jakarta, 18 Mei 2020".
_DATE_OR_SITE = Pattern(
    r"[,(](?:"
    rf"(?<=,) (?:\d{{1,2}} [A-Z][a-z]{{2,8}} (?:19|20)\d\d|[\w-]{{4,30}}\.(?i:{DOMAIN_END}))"
    r"\s?[–—|-]{1,2}\s?(?=[A-Z“\"])"
    rf"|(?:(?<=,) (?:{INDONESIAN_DAY},? )?\d{{1,2}} {MONTH} (?:19|20)\d\d|(?<=\s\()\d{{1,2}}/\d{{1,2}}/\d{{4}}\))"
    r"(?P<stop>\.)\s{0,3}(?=[A-Z“\"]))"
)
_PLACE_LAST = Pattern(
    r"(?<!\b(?:di|ke) )(?<!\b(?:dari|pada|asal) )(?<![\w,/-])(?P<place>[A-Z][\w’'-]{2,}(?: [A-Z][\w’'-]+){0,2})\Z"
)
_LONGEST_PLACE = 60
_AT_PLACE = Pattern(r"\b(?:di|ke|dari) (?:[A-Z]\S* ){1,3}\Z")
_STORY_BEFORE = Pattern(r"[a-z]{3}[.!?]\s+[A-Z]")  # inside a sentence, behind another one
_CHANNEL = Pattern(r"Berita [A-Z]\w+(?: [A-Z]\w+)?\Z")
_CAPITALS_BEFORE = Pattern(r"[A-Z][A-Z.’'-]*[A-Z](?: [A-Z][A-Z.’'-]*[A-Z])*\s*[,/|]\s*\Z")
_WORDS_BEFORE = Pattern(r"(?:[A-Z][\w.-]{1,30} ){1,3}\Z")
_PLACE_BEFORE = Pattern(r"((?:[A-Z][\w.’'-]{1,30} ){0,3}[A-Z][\w.’'-]{1,30})\s?(?:[,|]\s?){1,2}\Z")
_WORD_START = Pattern(WORD_START)
_LONGEST_ITEM = 30
# In front of a dateline, behind a headline in the same line.
_DESK, _LONGEST_DESK = Pattern(r"(?:\A|\b[A-Z\d][\w.-]*[?!]? |[.!?\"”)] ?)(?P<desk>Tim Redaksi\s{0,9})\Z"), 44
# A scraper lost the first letter of the text, or put the whole in quotation marks.
_TORN = Pattern(r"(?P<rest>[a-z]{3,15}), ")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@filter_for("dateline", example="JAKARTA, KOMPAS.com - Hujan turun sejak pagi.")
def dateline(page: Page) -> Iterator[Span]:
    """The opening mark: place, outlet and dash, in any order and with either missing."""
    start = LEADING_BLANKS.match(page.text, page.opening).end()  # type: ignore[union-attr]  # it matches the empty string
    if found := (
        _after_label(page, start)
        or dateline_at(page, start)
        or _torn(page, start)
        or _farther(page, start)
        or _behind_head(page)
        or _dated_or_named(page, start)
        or comma_only(page, start)
        or brand_without_dash(page, start)
    ):
        desk = _DESK.search(page.text, max(start, found.start - _LONGEST_DESK), found.start)
        yield Span(desk.start("desk"), found.end) if desk else found
    elif end := mark_before_gap(page, start):
        yield Span(start, end)
    elif (dash := LONE_DASH.match(page.text, start)) and not opens_list(page, dash.end()):
        yield Span(*dash.span())


def _after_label(page: Page, start: int) -> Span | None:
    """A dateline behind a label that lost its names: "Tim Redaksi JAKARTA -"."""
    label = LABEL.match(page.text, start)
    found = (with_outlet(page, label.end()) or place_only(page, label.end())) if label else None
    return Span(start, found.end) if found else None


def _is_item(page: Page, found: Span) -> bool:
    """Whether the dashes of items stand near on both sides: "- Akses contoh.com - Isi formulir - Kirim"."""
    near = max(page.line_start(found.start), found.start - _LONGEST_ITEM)
    sides = (near, found.start), (found.end, found.end + 2 * _LONGEST_ITEM)
    return all(ITEM_DASH.search(page.text, *side) for side in sides)


def _torn(page: Page, start: int) -> Span | None:
    """A dateline behind a quotation mark, or one whose place lost its first letter: "akarta, CNN Indonesia --"."""
    if page.text.startswith('"', start):
        return dateline_at(page, start + 1)
    torn = _TORN.match(page.text, start)
    found = with_outlet(page, torn.end()) if torn else None
    if torn and found and any(is_place(letter + torn["rest"]) for letter in _LETTERS):
        return Span(start, found.end)
    return None


def _farther(page: Page, start: int) -> Span | None:
    """A dateline behind something that no filter knew."""
    near = OUTLET_NEAR.search(page.text, start, start + _HEAD)
    return (_later(page, start, near.start()) if near else None) or behind_headline(page, start, near)


def _later(page: Page, start: int, first: int) -> Span | None:
    """A dateline that names its outlet; nothing before `first` can be its name."""
    for near in OUTLET_NEAR.finditer(page.text, first, start + _HEAD):
        # What names the outlet ends here; it begins at most a few words before, and a dash is not far.
        if not DASH_SOON.match(page.text, near.end()):
            continue
        match = OUTLET_SEEN.search(page.text, max(start, near.start() - LONGEST_BRAND), near.end() + LONGEST_BRAND)
        if not match or match.end() < near.start():
            continue
        if glued := _GLUED.search(page.text, match.start(), match.end()):
            found = with_outlet(page, glued.start())
            if found and _CHANNEL.match(page.text[start : glued.start()]):
                return Span(start, found.end)
            if found:
                return found
        apart = behind_glued_word(page.text, match)
        found = with_outlet(page, apart) if apart else None
        if found and page.text[found.start : found.end].rstrip()[-1] not in ".:|":  # who speaks: "Contoh.com: ..."
            return found
        for begin in _possible_starts(page, start, _behind_sentence(page, match)):
            found = with_outlet(page, begin)
            signed = found and page.text[found.start : found.end].rstrip()[-1] not in ":|"
            listed = found and (opens_list(page, found.end) or _is_item(page, found))
            if found and signed and found.end >= match.end() and not listed and not _is_named(page, found.start):
                return found
    return None


def _dated_or_named(page: Page, start: int) -> Span | None:
    """In one-line text: a known place with a date or a domain, and a sign, behind something that no filter knew."""
    if len(page.lines) > FEW_LINES:
        return None
    for behind in _DATE_OR_SITE.finditer(page.text, start, start + _HEAD):
        end = blank_before(page.text, behind.start())
        place = _PLACE_LAST.search(page.text, max(start, end - _LONGEST_PLACE), end)
        starts = (word.start() for word in _WORD_START.finditer(page.text, *place.span("place"))) if place else ()
        first = next((begin for begin in starts if is_place(page.text[begin:end])), None)
        if first is None or page.is_marked(first) or _STORY_BEFORE.search(page.text, start, first):
            continue
        # "Budi lahir di Randu Bogor, 18 Mei 2020. Ia ...", "... di Stadion Utama Randu, Minggu 9 November 2025."
        placed = _AT_PLACE.search(page.text, max(start, first - _LONGEST_PLACE), first)
        if not behind["stop"] or (ends_headline(page, start, first) and not placed):
            return Span(first, behind.end())
    return None


def _is_named(page: Page, start: int) -> bool:
    """Whether the words before `start` name what stands there as an address: "Situs Koperasi: www.contoh.co.id - "."""
    near = max(0, start - _LONGEST_NAMING)
    if _PREPOSITION.search(page.text, near, start):
        return True
    return page.text[start].islower() and _NAMES_ADDRESS.search(page.text, near, start) is not None


def _behind_sentence(page: Page, outlet: re.Match[str]) -> int:
    """Where the name of an outlet begins that was read with the last word of a sentence: "... Sastro. WARTA.COM -"."""
    stop = page.text.rfind(". ", *outlet.span()) + 2
    apart = stop > 2 and page.text.find(".", stop, outlet.end()) > 0 and not _opens_sentence(page, outlet.start())
    return stop if apart else outlet.start()


def _behind_head(page: Page) -> Span | None:
    """In one-line text: a dateline right behind a picture's caption, the names of who wrote it, or a time."""
    if len(page.lines) > FEW_LINES:
        return None
    starts = starts_behind_marks(page, _OF_HEADS, _HEAD)
    return next((found for start in starts if (found := dateline_at(page, start))), None)


def _possible_starts(page: Page, floor: int, position: int) -> Iterator[int]:
    """Where a dateline may begin that has its outlet at `position`: earlier sentence starts first."""
    text = page.text
    window = max(floor, position - LONGEST_BEFORE)
    for match in _CAPITAL.finditer(text, window, position + 1):
        begin = match.start()
        if begin > floor and _opens_sentence(page, begin):
            yield begin
    if words := _WORDS_BEFORE.search(text, window, position):
        starts = (each.start() for each in _CAPITAL.finditer(text, *words.span()))
        yield from (begin for begin in starts if is_place(text[begin:position]))
    if place := _PLACE_BEFORE.search(text, window, position):
        starts = (each.start() for each in _WORD_START.finditer(text, *place.span(1)))
        yield from (begin for begin in starts if begin > floor and is_place(text[begin : place.end(1)]))
    capitals = _CAPITALS_BEFORE.search(text, window, position)
    yield capitals.start() if capitals else position


def _opens_sentence(page: Page, begin: int) -> bool:
    """Whether what stands before `begin` has ended there: a line, a sentence, or a word glued to it."""
    before, sooner = page.text[begin - 1], page.text[begin - 2 : begin - 1]
    if before in "\n\t":
        return True
    glued = before.isalnum() and (not before.isupper() or page.text[begin + 1 : begin + 2].islower())
    apart = glued or before in _CLOSES_SENTENCE or (sooner != "" and sooner in _CLOSES_SENTENCE)
    return apart and at_boundary(page, begin)
