"""When a page was published, in the line of the headline or the story: told as no sentence tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.unparted import author_start, is_no_name
from newsclean.filters.captions.sentences import has_predicate
from newsclean.filters.timestamp_forms import GLUED_SITE
from newsclean.lexicon.dates import DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.names import is_name, may_be_name

_CLOCK = r"(?:pukul )?\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?(?:WI(?:B|T|TA)|[AP]M)(?:\b|(?-i:(?=[A-Z][a-z]))))?"
_ENGLISH_ORDER = rf"{MONTH} \d{{1,2}}, \d{{4}}"
_DATE = rf"(?:\d{{1,2}}\s{MONTH}\s{{1,2}}\d{{4}}|{_ENGLISH_ORDER}|\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}})"
_UPDATED = r"\s?Last Updated \d{4}-\d\d-\d\dT[\d:]+Z"
_COUNT = (
    r"(?:[\d.,]+[kK]? ?(?:views?|hits|kali|x)\b(?: dibaca)?|(?:views?|dilihat|dibaca)[: ]{1,2}[\d.,]+(?: ?kali| ?x)?"
    r"|\d{1,2} min(?:ute)?s? read)"
)
# "Contoh.com - 02/03/2020, 11:26 WIB": no sentence has it, and the next word may be glued to it.
_OF_SITE = (
    rf"(?-i:\b[A-Z][\w-]{{2,30}}\.{DOMAIN_END}) [-–|] (?:{DAY}, )?{_DATE},? \d{{1,2}}[:.]\d\d"
    r" (?-i:WI(?:B|TA|T))(?:\s?\.(?!\w*[\d.]))?"
)
_SAID = r"(?-i:Di(?:posting|publikasikan|terbitkan|unggah)|Posted|Published|Updated|Terbit)(?: pada| on)?[: ]\s{0,2}"
# A date with its clock, parted by a sign; with what else says that a machine wrote it; how long ago it was.
_TIME = Pattern(
    rf"(?=(?-i:[\d•A-Z]))(?:{_OF_SITE}"
    rf"|{DAY},? ?(?:\| )?{_DATE} ?(?:[|:–-]|,?(?= ?\d\d[:.]\d\d WI)) ?{_CLOCK}(?:{_UPDATED})?"
    rf"|(?:{DAY}, )?{_DATE}[, |–-]{{1,3}}(?:{_CLOCK}|{_ENGLISH_ORDER} WIB){_UPDATED}"
    rf"|(?:{DAY}, )?{_DATE}(?:[, |:–-]{{1,3}}{_CLOCK})?(?:\s|\s?[|•·]\s?){_COUNT}"
    rf"|{DAY}, \d{{1,2}} {MONTH} \d{{4}} \d\d:\d\d(?= (?-i:[A-Z]))"
    rf"|{_SAID}(?:{DAY}, )?{_DATE}(?:[, |–-]{{1,3}}{_CLOCK})?"
    rf"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?{_ENGLISH_ORDER}(?:[ |–-]{{1,3}}{_CLOCK})?"
    rf"|•\s(?:{_DATE}|{_COUNT})|Durasi baca: \d{{1,2}} menit"
    r"|\b\d{1,2} (?:minute|hour|day|week|month|year)s? ago\b(?: \d{1,5}\b)?)",
    re.IGNORECASE,
)
# A scraper may have set a full stop behind it: "19:22 WIB ."
_MORE = Pattern(rf"\s\.(?=\s|[A-Z])|[\s|,•·–-]{{1,3}}(?:{_COUNT}|{_UPDATED})| \|(?= )", re.IGNORECASE)
_NEXT = Pattern(r"\s?(?:\Z|[|•·(]|\s?[A-Z“\"\d])")
# A sentence leads to a time with one of these.
_LEADS = Pattern(
    r"(?:\b(?:pada|hari|tanggal|tgl|sejak|hingga|sampai|dari|per|malam|sore|siang|pagi|mulai|untuk|dan|atau|di|ke|yang"
    r"|oleh|bulan|edisi|lahir|on|since|until|from|of|by|to|in|the|and|dated)|[,():“\"‘])\s?\Z",
    re.IGNORECASE,
)
# When it was published and when it was changed, one behind the other: no sentence tells both so.
_STAMP = rf"(?:{DAY},? )?{_DATE},? \d{{1,2}}[:.]\d\d WI(?:B|TA|T)"
_STAMPS = Pattern(rf"{_STAMP} {_STAMP}(?=\s+[A-Z“\"])")
# Who wrote, and how long it takes to read, as Medium writes above a text.
_FOLLOWED = Pattern(
    r"(?:[A-Z][\w.’'-]+ ){0,4}?Follow(?:ing)? \d{1,2} min read · [A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: --)?(?: \d{1,4})?"
    r"(?: Listen)?(?: Share)?(?=\s*[A-Z\"“])"
)
# A quick look before the slow one: each form has one of these, or a year behind a comma.
_SIGNS = (
    " WI", " Updated", " ago", "iews", " min read", "ibaca", "Dilihat", "Dipos", "Dipubl", "Diterb", "Posted",
    "Publish", "Terbit", "Durasi", " | ", ", 20", ", 19",
)  # fmt: skip
_PLAIN = Pattern(r"20\d\d \d\d:\d\d [A-Z]")
# Another clock follows: a schedule of the story.
_SCHEDULE, _SCHEDULE_LENGTH = Pattern(r"\d{1,2}[:.]\d\d\s?WI"), 150
_HEAD, _LEAD, _NEAR = 400, 20, 60


@filter_for("timestamp", example="Warga Panen Raya Rabu, 8 Maret 2023 | 19:22 WIB | Dilihat 1.204 kali Panen padi ...")
def times_inside(page: Page) -> Iterator[Span]:
    """A date, its clock and a count of readers in the head of a text, between headline and story, in their line."""
    window = page.text[:_HEAD]
    plain = _PLAIN.search(window)
    if not plain and not holds_any(window, _SIGNS):
        return
    if " min read" in window:
        # if the headline in front is not known, neither is where a name begins
        floor = 0 if page.headline else page.opening
        start = page.opening if page.title else max(window.find(" Follow") + 1, floor)
        if followed := _FOLLOWED.match(page.text, page.opening) or _FOLLOWED.match(page.text, start):
            yield Span(*followed.span())
            return
    if window.count(" WI") > 1 and (stamps := _STAMPS.search(window)):
        yield Span(*stamps.span())
        return
    found = [at for at in (*map(window.find, _SIGNS), plain.start() if plain else -1) if at >= 0]
    for match in _TIME.finditer(page.text, max(0, min(found) - _NEAR), min(max(found) + _NEAR, _HEAD)):
        start, end = match.span()
        if glued := GLUED_SITE.search(page.text, start, end):
            start = glued.start()
        while more := _MORE.match(page.text, end):
            end = more.end()
        led = _LEADS.search(page.text, max(page.line_start(start), start - _LEAD), start)
        told = "Last Updated" not in match[0] and (
            led or not _NEXT.match(page.text, end) or _SCHEDULE.search(page.text, end, end + _SCHEDULE_LENGTH)
        )
        if not told and not page.is_marked(start):
            yield Span(start, end)


_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,3}"
_LABELLED = Pattern(rf"(?:\b(?:[Bb]y|[Oo]leh|(?:Penulis|Reporter)\s?:)\s(?P<name>{_NAME}))\s?[-–|]?\s\Z")
_DASHED = Pattern(
    r"(?P<before>\S+)\s(?P<name>[A-Z][a-z’'-]+ [A-Z][a-z’'-]+) [-–]"
    r"(?: (?P<outlet>[A-Za-z][A-Za-z.]+(?: [A-Z][A-Za-z.]*){0,2}))? \Z"
)
_OUTLET = r"(?P<outlet>[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){0,2})\s?[|·•–-]?\s?\Z"
# "Tim, CNN Indonesia |": a desk or initials; where a person's name begins behind a headline nobody can tell.
_FOR_OUTLET = Pattern(
    rf"(?:(?<!\S)|(?<=[a-z]{{3}})(?=[A-Z]))(?:Tim|Redaksi|[a-z]{{2,4}}(?:/[a-z]{{2,4}}){{0,2}}), {_OUTLET}"
)
# "... Dijaga Siti Rahma, CNN Indonesia": behind a word that no name has, or glued to one.
_NAMED = Pattern(
    rf"(?:(?P<before>\S+)\s|(?<=[a-z]{{3}}))(?P<name>[A-Z][a-z’']+ [A-Z][a-z’']+)\s?, {_OUTLET}"
)
_LONE_NAME, _LONGEST = Pattern(rf"\s+{_NAME}\s+"), 70


@filter_for(
    "byline",
    example="Warga Panen Raya by Budi Santoso October 20, 2017 Panen padi ...",
    when=When(marked=True),
)
def authors_before_times(page: Page) -> Iterator[Span]:
    """Who wrote, right before the time in the head of a text, in its line."""
    yield from _before_times(page)


def _before_times(page: Page) -> Iterator[Span]:
    for mark in page.marks:
        if mark.start > _HEAD:
            return
        if mark.kind != "timestamp" or page.starts_line(mark.start):
            continue
        window = max(page.line_start(mark.start), mark.start - _LONGEST)
        if labelled := _LABELLED.search(page.text, window, mark.start):
            if not page.is_marked(labelled.start()):
                yield Span(*labelled.span())
            continue
        if (desk := _FOR_OUTLET.search(page.text, window, mark.start)) and outlet_of_mark(desk["outlet"]):
            yield Span(desk.start(), mark.start)
            continue
        if (named := _NAMED.search(page.text, window, mark.start)) and _writes_for_outlet(named):
            yield Span(named.start("name"), mark.start)
            continue
        if (behind := _title_end(page, mark.start)) and _is_lone_name(page.text[behind : mark.start]):
            yield Span(behind, mark.start)
            continue
        dashed = _DASHED.search(page.text, window, mark.start)
        if not dashed or not is_name(dashed["name"]):
            if (start := author_start(page, window, mark)) is not None:
                yield Span(start, mark.start)
            continue
        of_outlet = not dashed["outlet"] or outlet_of_mark(dashed["outlet"]) is not None
        if of_outlet and is_no_name(page, dashed["before"], mark.end):
            yield Span(dashed.start("name"), mark.start)


def _writes_for_outlet(named: re.Match[str]) -> bool:
    """Whether a name in front of a known outlet is a person's, and the word before it none of the name's."""
    before = named["before"]
    apart = before is None or before.lower() in headline_words().common or not before[-1].isalnum()
    return apart and is_name(named["name"]) and outlet_of_mark(named["outlet"]) is not None


@filter_for(
    "byline",
    example="Warga Panen Raya Digelar Siti Rahma, CNN Indonesia 8 Maret 2023 19:22 Jakarta, CNN Indonesia -- Panen ...",
    when=When(marked=True),
)
def authors_before_stamps(page: Page) -> Iterator[Span]:
    """The same before a time that only the dateline behind it told."""
    if page.first_of("dateline"):
        yield from _before_times(page)


@filter_for(
    "byline",
    example="Warga Panen Raya Rabu, 8 Maret 2023 | 19:22 | Budi Santoso Contoh.com - Panen padi ...",
    when=When(marked=True),
)
def authors_behind_times(page: Page) -> Iterator[Span]:
    """A name alone between the time of the page and the dateline, in their line."""
    time, opening = page.first_of("timestamp"), page.first_of("dateline")
    if not time or not opening or not 0 < opening.start - time.end <= _LONGEST:
        return
    between = page.text[time.end : opening.start]
    if "\n" not in between and _is_lone_name(between):
        yield Span(time.end, opening.start)


def _title_end(page: Page, stop: int) -> int:
    """Where the title of the page ends that stands before `stop`, 0 if it does not or is not known."""
    title = (page.title or "").strip()
    at = page.text.find(title, 0, stop) if title else -1
    return at + len(title) if at >= 0 else 0


def _is_lone_name(text: str) -> bool:
    """Whether a text is a name; it may have common words, but none that tells something."""
    return _LONE_NAME.fullmatch(text) is not None and may_be_name(text) and not has_predicate(text)
