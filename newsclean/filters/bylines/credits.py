"""Credits: labels of roles and the names behind them, "Penulis: Nama | Editor: Nama"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.credit_labels import (
    CREDIT_LABEL,
    CREDITS_LINE,
    GLUED_NAME,
    LABEL,
    LABEL_ALONE,
    LABEL_OPENS,
    PEOPLE,
    WRITTEN_BY,
)
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.headlines import in_title_case
from newsclean.reading.names import is_capitalised

# One person in two roles, who ends where the name ends that was read before: "Reporter: Budi | Editor: Budi"
_TWICE = Pattern(
    rf"(?:{LABEL}[A-Z][\w.’' ]{{2,40}}?\s)?{LABEL}(?P<name>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){{0,4}}?)\s?\|\s?"
    rf"{LABEL}(?P=name)(?![\w’'-])"
)
_TITLES = 120
_MOST_GLUED = 6
_LONGEST_NAME = 60
_OUTLET_BEHIND = Pattern(r"\s?\|\s?[A-Z][\w.]*(?: [A-Z][\w.]*){0,2}\s?")
_LONGEST_GLUED = 80
# A list of labels has no more lines between a credit and its end, and no longer ones.
_MOST_LABELS, _LONGEST_OF_LIST = 12, 300
# A label of any kind: "Sutradara: ..."
_ANY_LABEL = Pattern(r"[A-Z][\w ]{2,20}?\s*:(?=\s*\S)")
# "KUPANG.", "JAKARTA", or a link: "Baca Juga"
_DATELINE_NEXT = Pattern(r"\s*[A-Z][\w-]*\.|\s*[A-Z]{3,}|\s*Baca [Jj]uga\b")
_DATELINE_INSIDE = Pattern(
    r"(?<=[a-z])\s(?=[A-Z]{3,}(?:[ ,]{1,2}[A-Z]{3,}|\.[A-Z]{2,4}){0,3}\s?[-–—](?:\s|[A-Z]))"
    r"|(?<=[a-z])\s{1,3}(?=Baca [Jj]uga)"
)
_HEAD = 600
# So surely that no sentence needs to end in front of it.
_ARTICLE_BY = Pattern(r"Artikel ini (?:ditulis|dibuat|disusun) oleh [A-Z][\w’' ]{2,60},? [^.!?\n]{5,110}\.?(?=\s*\Z)")
# In a line of its own: "Artikel ini ditulis Siti Aminah, peserta magang di Wartalaut."
_BY_TRAINEE = Pattern(
    r"Artikel ini ditulis (?:oleh )?[A-Z][\w’' ]{2,60}, [^.!?\n]{0,60}\b[Mm]agang\b"
    r"[^.!?\n]{0,90}(?:\.\w[^.!?\n]{0,20})?\.?"
)
_REPORTERS = ("Pewarta", "Reporter")


@filter_for("byline", example="Pewarta: Budi Santoso\nEditor: Siti Aminah", when=When(words=LABEL_OPENS))
def credits(page: Page, places: Places) -> Iterator[Span]:
    """Lines of credits, such as "Penulis: Nama | Editor: Nama", and credits glued together at the end."""
    for position, _ in places:
        if not at_boundary(page, position):
            yield from _credits_at_end(page, position)
            continue
        twice = _TWICE.match(page.text, position)
        if twice and not in_title_case(page.text[twice.end() : twice.end() + _TITLES]):  # else other titles follow
            yield Span(*twice.span())
            continue
        if glued := _glued_credits(page.text, position):
            if not among_other_labels(page, position):
                yield glued
            continue
        match = CREDITS_LINE.match(page.text, position)
        if match and _stands_apart(page, match):
            yield Span(*match.span())
        elif match and (end := _end_at_dateline(page, match) or _end_with_outlet(page, match)):
            yield Span(position, end)
        elif not match:
            yield from _label_and_people(page, position)


def _credits_at_end(page: Page, position: int) -> Iterator[Span]:
    """Who reported and edited, one glued to the other behind a list or a caption: no film or book has a reporter."""
    text = page.text
    if text[position - 1].isspace() and text.startswith(_REPORTERS, position):
        glued = _glued_credits(text, position)
        if glued and page.end_before(len(text)) <= glued.end:
            yield glued


def _glued_credits(text: str, position: int) -> Span | None:
    """Credits one after the other, perhaps with no space between: "Pewarta: Budi SantosoEditor: Siti Aminah"."""
    label, end, names = CREDIT_LABEL.match(text, position), position, 0
    while label and names < _MOST_GLUED:
        following = CREDIT_LABEL.search(text, label.end(), label.end() + _LONGEST_GLUED)
        if following:
            name = text[label.end() : following.start()].strip(" \t\n\r|")
            end = following.start()
        else:
            last = GLUED_NAME.match(text, label.end())
            name, end = (last[0], last.end()) if last else ("", end)
        if "\n" in name or not is_capitalised(name):
            return None
        names += 1
        label = following
    return Span(position, end) if names > 1 else None


def among_other_labels(page: Page, position: int) -> bool:
    """Whether the line stands in a list of the story, with labels that no byline has: "Sutradara: ..."."""
    index = page.line_index(position)
    if page.lines[index].end - page.lines[index].start > _LONGEST_OF_LIST:
        return False
    above, below = range(index - 1, max(index - _MOST_LABELS, -1), -1), range(index + 1, index + _MOST_LABELS)
    return any(_has_other_label(page, neighbours) for neighbours in (above, below))


def _has_other_label(page: Page, neighbours: range) -> bool:
    """Whether one of the lines has a label of its own, before there is one without any label."""
    for at in neighbours:
        if at >= len(page.lines):
            return False
        line = page.lines[at]
        if line.end - line.start > _LONGEST_OF_LIST:
            return False
        label = _ANY_LABEL.match(page.text, line.start, line.end)
        if not label or page.is_marked(line.start):
            return False
        if not LABEL_ALONE.fullmatch(label[0]):
            return True
    return False


def _stands_apart(page: Page, match: re.Match[str]) -> bool:
    """Whether credits have a line to themselves, or stand in front of a dateline or at the very end."""
    text, credit = page.text, match.group()
    if credit[:6].lower() == "sumber" and "|" not in credit:
        return False
    if credit.rstrip().endswith((".", "?", "!")) and len(match["names"].split()) < 2:
        return False
    if among_other_labels(page, match.start()):
        return False
    if page.ends_line(match.end()) or page.is_marked(blank_after(text, match.end())):
        return True
    heads = page.starts_line(match.start()) or match.end() < _HEAD
    return heads and "|" in credit and _DATELINE_NEXT.match(text, match.end()) is not None


def _end_at_dateline(page: Page, match: re.Match[str]) -> int | None:
    """Where credits end that stand in one-line text, in front of a dateline in capitals that was read as a name."""
    if match.end() > _HEAD or len(page.lines) > 1 or among_other_labels(page, match.start()):
        return None
    dateline = _DATELINE_INSIDE.search(page.text, match.start("names"), match.end() + 4)
    return dateline.start() if dateline else None


def _end_with_outlet(page: Page, match: re.Match[str]) -> int | None:
    """Where a row of credits with bars ends that is the last of the text, and the outlet behind it."""
    rest = page.text[match.end() : page.closing]
    outlet = "|" in match.group() and _OUTLET_BEHIND.fullmatch(rest) is not None
    return page.closing if outlet and not among_other_labels(page, match.start()) else None


def _label_and_people(page: Page, position: int) -> Iterator[Span]:
    """A label alone on its line, and the names in the next, with the colon or without."""
    start, end = page.line_start(position), page.line_end(position)
    if end - start > _LONGEST_GLUED or not LABEL_ALONE.fullmatch(page.text[start:end].strip()):
        return
    index = page.line_index(position) + 1
    if index >= len(page.lines):
        yield Span(start, end)
        return
    people = page.lines[index]
    if people.end - people.start > _LONGEST_NAME or page.text[people.end - 1] in ".?!":
        return
    if PEOPLE.fullmatch(page.text, people.start, people.end):
        yield Span(start, people.end)


# What is left of the links to the pages of a text: "(Ditulis oleh Sari Wati)12".
_PAGE_NUMBERS = Pattern(r"\s?(?:\d ?){0,4}")


@filter_for(
    "byline",
    example="(Ditulis oleh Budi Santoso)",
    when=When(words=("artikel", "(ditulis", "ditulis", "(penulis", "(reporter", "(editor", "(kontributor", "(laporan")),
)
def written_by(page: Page, places: Places) -> Iterator[Span]:
    """Closing credits in words: "(Ditulis oleh Nama)"."""
    for position, _ in places:
        if (article := _ARTICLE_BY.match(page.text, position)) and article.end() >= page.closing:
            yield Span(*article.span())
            continue
        if (trainee := _BY_TRAINEE.match(page.text, position)) and page.starts_line(position):
            if page.ends_line(trainee.end()):
                yield Span(*trainee.span())
            continue
        match = WRITTEN_BY.match(page.text, position)
        if not match or not at_boundary(page, position):
            continue
        if match.end() >= page.closing or _PAGE_NUMBERS.fullmatch(page.text, match.end(), page.closing):
            yield Span(position, max(match.end(), page.closing))
