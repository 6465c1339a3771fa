"""Bylines at the head: who reported, wrote or checked the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.dates import INDONESIAN_DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DASHES, DOMAIN_END, NAME_WORD
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
_OUTLET_LINE = Pattern(
    r"(?:Tim detik\w+ |(?:[A-Z][\w.’'-]*,? ){1,9}|(?:[A-Z][\w.’']+ ){0,3}[A-Z][\w.’']+)[-–] ?"
    r"(?:detik\w*|CNN Indonesia|CNBC Indonesia|Jurnalis|Okezone|Liputan6\.com)"
)
_HEAD_LINES, _LONGEST_LINE = 6, 70
_HEAD = 400
# How a desk is known: a time follows its name, which is one word; detik's by its own name.
_DESK = Pattern(
    r" (?P<name>[A-Z][\w.’'-]{0,20} [\w.’'-]{1,20}) - ?"
    r"(?:(?:detik\w{2,12}|CNN Indonesia|CNBC Indonesia|[A-Z]\w{3,15}) "
    rf"{INDONESIAN_DAY}, \d{{1,2}} {MONTH}\s{{1,2}}\d{{4}},? \d{{1,2}}[:.]\d\d WIB"
    r"|detik[A-Z][a-z]{1,10}\b)"
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


_GLUED_WORD = Pattern(r"(?<=[a-z]{3})[A-Z]")


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
        if line.end - line.start < _LONGEST_LINE and _OUTLET_LINE.fullmatch(page.text, *line):
            yield line


@filter_for("byline", example="Warga Panen Raya Budi Santoso - detikNews Kamis, 28 Nov 2019 18:10 WIB Jakarta - ...")
def head_authors(page: Page) -> Iterator[Span]:
    """Author, desk and time behind the headline at the head of a one-line text."""
    window = page.text[:_HEAD]
    if " -" in window and (match := _DESK.search(f" {window}")):
        yield Span(_name_start(page, match.start("name") - 1), match.end() - 1)


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
    if not names or (begin == line and any(word.strip(",").lower() in common for word in names[0].split())):
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
