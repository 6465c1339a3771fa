"""Bylines at the head: who reported, wrote or checked the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.channels import channels
from newsclean.lexicon.dates import INDONESIAN_DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DASHES, DOMAIN_END, NAME_WORD, WORD_START
from newsclean.lexicon.roles import REPORTERS
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.words import stands_elsewhere

_NAME = rf"{NAME_WORD}(?:[ ,|/]{{1,3}}{NAME_WORD}){{0,5}}?"
# What follows such a byline in the same line: a dateline.
_DATELINE = rf"[A-Z][\w.-]{{0,40}}(?:\.\s?(?i:{DOMAIN_END}))\b|[A-Z]{{3,40}}[ ,][^\n]{{0,40}}[{DASHES}]"
_REPORT = Pattern(
    r"[(\[]?\s{0,9}Laporan(?i: langsung| khusus)?"
    rf"(?:\s{{0,3}}:|\s(?i:{any_of(REPORTERS)})\b)"
    rf"[^\n,|:(]{{0,60}}?[,:|]?\s{{0,9}}(?P<name>{_NAME})[ ,|/]{{0,3}}[)\]]?(?=\s{{0,99}}(?:\n|\Z|{_DATELINE}))"
)
# "Laporan Budi Santoso | Kota"
_REPORT_CITY = Pattern(
    rf"Laporan (?P<name>{NAME_WORD}(?: {NAME_WORD}){{0,3}})\s{{0,3}}(?:\||\bI\b)\s{{0,3}}"
    r"(?:[A-Z][a-z’'-]{1,40} ?){1,3}(?=[A-Z\n])"
)
_CLOCK = rf"\d{{1,2}} {MONTH}\s{{1,2}}\d{{4}},? \d{{1,2}}[:.]\d\d"
# A scraper may have set a full stop behind each part: "Siti Rahma - detikNews ."
_OUTLET_LINE = Pattern(
    r"(?:Tim detik\w+ |(?:[A-Z][\w.’'-]*,? ){1,9}|(?:[A-Z][\w.’']+ ){0,3}[A-Z][\w.’']+)[-–] ?"
    r"(?:detik\w*|CNN Indonesia|CNBC Indonesia|Jurnalis|Okezone|Liputan6\.com)"
    rf"(?:\s?,\s?{INDONESIAN_DAY}, {_CLOCK} WIB)?(?:\s?\.)?"
    r"|(?:[A-Z][\w.’'-]* ){1,3}[A-Z][\w.’'-]*, Jurnalis ?- ?[A-Z]\w+"
)
# "News - Siti Rahma, Warta Randu", "TECH - srw, CNBC Indonesia Rabu 22 April 2020 09:41 WIB"
_WRITERS = r"(?:[a-z]{2,5}(?:/[a-z]{2,5})?|(?:[A-Z][\w.’'-]* ?){1,6}(?:(?:,| &| dan) (?:[A-Z][\w.’'-]* ?){1,6}){0,2})"
_STAMP = rf"(?:{INDONESIAN_DAY},? )?{_CLOCK}(?: WI(?:B|TA|T)\b)?"
_OF_SECTION = Pattern(
    rf"(?P<section>[A-Z][\w&]*(?: [A-Z&][\w&]*){{0,2}}) [-–] {_WRITERS}, "
    rf"(?P<outlet>[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){{0,2}}?)(?:[ ,|]{{1,3}}{_STAMP})?(?:\s?\.)?"
)
_HEAD_LINES, _LONGEST_LINE = 6, 100
_HEAD = 400
# The same behind a headline in its line: there the section must be a known channel, and the time follows.
_SECTION_INSIDE = Pattern(
    rf"(?P<section>(?:\b|(?<=[a-z]))[A-Z]\w*(?: [A-Z]\w*)?) [-–] {_WRITERS}, "
    rf"(?P<outlet>[A-Z][A-Za-z.]*(?: [A-Z][A-Za-z.]*){{0,2}}?) ?{_STAMP}"
    r"(?:\s?\.(?!\d))?"
)
# How a desk is known: a time follows its name, which is one word; detik's by its own name.
_DESK = Pattern(
    r" (?P<name>[A-Z][\w.’'-]{0,20} [\w.’'-]{1,20}) - ?"
    rf"(?:(?:detik\w{{2,12}} |detik[A-Z][a-z]{{1,10}}(?={INDONESIAN_DAY},)|CNN Indonesia |CNBC Indonesia "
    r"|[A-Z]\w{3,15} )"
    rf"(?:\. ?)?{INDONESIAN_DAY}, {_CLOCK} WIB(?:\s?\.)?"
    rf"|detik[A-Z][a-z]{{1,10}}\b(?:\s?\.(?: ?{INDONESIAN_DAY}, {_CLOCK} WIB(?:\s?\.)?)?)?)"
)
_NAME_APART = Pattern(r"(?:[a-z\d)][.!?)”\"]|\d WIB) (?P<name>(?:[A-Z][a-z.’'-]{1,20} ){1,2})\Z")
_NAMES_BEFORE, _LONGEST_NAMES = Pattern(r"(?:[A-Z][\w.’'-]{1,20},? ){1,8}"), 90
_TITLED = tuple(f"Laporan {role.capitalize()}" for role in REPORTERS)
_LONGEST_KICKER = 30
# Short words with a full stop are titles or initials: "Dr."
_CHECKED_BY = Pattern(
    r"(?:Hasil )?[Pp]eriksa [Ff]akta "
    r"(?P<name>(?:[A-Z][\w’'-]{0,40}(?:(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|(?<=\b[A-Z][a-z]{3})\.)? ?)"
    r"{1,4}\.?)"
)
_TIME_OF_DAY = Pattern(r"\d{4},? \d{1,2}[:.]\d\d")  # a quick look
_GLUED_WORD, _WORD_START = Pattern(r"(?<=[a-z]{3})[A-Z]"), Pattern(WORD_START)


@filter_for(
    "byline",
    example="Laporan Wartawan TribunnewsBogor.com, Budi Santoso",
    when=When(words=("laporan", "(laporan")),
)
def reports(page: Page, places: Places) -> Iterator[Span]:
    """Opening bylines: "Laporan Wartawan Outlet, Nama"."""
    for position, _ in places:
        # In Title Case it is no part of a sentence.
        if at_boundary(page, position) or page.text.startswith(_TITLED, position):
            match = _REPORT.match(page.text, position) or _REPORT_CITY.match(page.text, position)
            if match:
                yield Span(*match.span())


@filter_for("byline", example="Warga Panen Raya\nBudi Santoso - detikNews\n...", when=When(head=_LONGEST_LINE))
def author_lines(page: Page) -> Iterator[Span]:
    """A line at the head that names the author and the desk."""
    for line in page.lines[:_HEAD_LINES]:
        if line.end - line.start >= _LONGEST_LINE:
            continue
        if _OUTLET_LINE.fullmatch(page.text, *line) or _is_of_section(page, line):
            yield line


def _is_of_section(page: Page, line: Span) -> bool:
    """Whether a line names the section, who wrote, and a known outlet."""
    match = _OF_SECTION.fullmatch(page.text, *line)
    return match is not None and outlet_of_mark(match["outlet"]) is not None


@filter_for("byline", example="Warga Panen Raya Budi Santoso - detikNews Kamis, 28 Nov 2019 18:10 WIB Jakarta - ...")
def head_authors(page: Page) -> Iterator[Span]:
    """Author, desk and time behind the headline at the head of a one-line text."""
    window = page.text[:_HEAD]
    if " -" not in window:
        return
    if match := _DESK.search(f" {window}"):
        start = match.start("name") - 1
        glued = _GLUED_WORD.search(match["name"])
        yield Span(start + glued.start() if glued else _name_start(page, start), match.end() - 1)
    elif ", " in window and _TIME_OF_DAY.search(window):
        yield from _behind_section(page)


def _behind_section(page: Page) -> Iterator[Span]:
    """A channel, who wrote for a known outlet, and the time, in one line with the headline."""
    for match in _SECTION_INSIDE.finditer(page.text, 0, _HEAD):
        starts = (word.start() for word in _WORD_START.finditer(match["section"]))
        known = next((at for at in starts if match["section"][at:].lower() in channels()), None)
        if known is not None and outlet_of_mark(match["outlet"]):
            yield Span(match.start() + known, match.end())


def _name_start(page: Page, start: int) -> int:
    """Where the names begin that go on at `start`: behind the title, or with their line.

    Else what stands before them may be the headline's.
    """
    text, line = page.text, page.line_start(start)
    title = (page.title or "").strip()
    at = text.find(title, line, line + len(title) + _LONGEST_KICKER) if title else -1
    begin = at + len(title) + 1 if at >= 0 else line
    names = _NAMES_BEFORE.fullmatch(text, begin, start) if start - begin <= _LONGEST_NAMES else None
    common = headline_words().common
    if apart := _NAME_APART.search(text, max(begin, start - _LONGEST_NAMES), start):
        return apart.start("name")
    in_front = begin == line and not page.title  # the title of a record need not stand in its text
    if not names or (in_front and any(word.strip(",").lower() in common for word in names[0].split())):
        return start
    return begin


@filter_for("byline", example="Hasil periksa fakta Budi Santoso", when=When(words=("hasil periksa", "periksa fakta")))
def fact_checkers(page: Page, places: Places) -> Iterator[Span]:
    """Who checked the facts, at the head of a fact check: "Hasil periksa fakta Nama"."""
    for position, _ in places:
        match = _CHECKED_BY.match(page.text, position)
        if match and at_boundary(page, position):
            yield Span(position, _name_end(page, match["name"], match.start("name")))


def _name_end(page: Page, name: str, start: int) -> int:
    """Where a name that begins at `start` ends: before the first word that opens the story.

    That is a common word, one that is glued to the name, or the name of something else that the article speaks of.
    """
    end = start
    for word in re.finditer(r"\S+", name):
        at, after = start + word.start(), start + len(name.rstrip())
        if end > start and (word.group().lower() in headline_words().common or "'s" in word.group()):
            break
        if end > start and page.text[after + 1 : after + 2].islower() and stands_elsewhere(
            page.text, page.text[at:after], at, after
        ):  # fmt: skip
            break
        if glued := _GLUED_WORD.search(word.group()):
            return at + glued.start()
        end = start + word.end()
    return end
