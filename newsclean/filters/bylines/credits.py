"""Credits: labels of roles and the names behind them, "Penulis: Nama | Editor: Nama"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary

# What one who made the story may be; "foto" and "teks" only beside another.
_WRITERS = (
    "penulis", "reporter", "pewarta", "wartawan", "jurnalis", "kontributor", "kreator", "author", "writer",
)  # fmt: skip
EDITORS = ("editor", "redaktur", "penyunting")
_ROLE_WORDS = (
    *_WRITERS, *EDITORS, "produser", "translator", "penerjemah", "uploader", "fotografer", "videografer",
)  # fmt: skip
_OPENS = (
    *_ROLE_WORDS, "penanggung", "oleh", "sumber", "diadaptasi", "teks", "narasi", "by",
    "editor/penulis", "redaktur/reporter",
)  # fmt: skip
_ANY_ROLE = "|".join((*_ROLE_WORDS, "sumber"))
_BLANK = r"[ \t]*"
ROLE = (
    rf"(?:(?:{'|'.join(_ROLE_WORDS)})"
    r"(?:\s*(?:&|/|dan)\s*(?:penulis|reporter|editor|pewarta|foto|fotografer))?(?: foto)?)"
)
# A further word of a name: not the next label, and no domain. A last word may be small.
_NAME_WORD = (
    rf"(?:(?!(?i:{_ANY_ROLE})\s*:)(?![\w-]{{1,40}}\.\s?(?i:com|co|id|net|tv)\b)"
    r"[A-Z][\w.’'-]{0,40}|bin|binti|al|de|van|[a-z]{2,40}(?=\s*(?:\n|\Z)))"
)
_NAME_REST = rf"(?:[ \t]+{_NAME_WORD}){{0,4}}"
_AND = rf"(?:{_BLANK}[,&/]{_BLANK}|[ \t]+dan[ \t]+)"
_NAMES = rf"(?:[@A-Za-z][\w.’'@-]{{0,60}}{_NAME_REST}(?:{_AND}{_NAME_WORD}{_NAME_REST}){{0,4}})"
_LABEL = rf"(?:(?i:{ROLE}|sumber|oleh|diadaptasi oleh)){_BLANK}(?:[:：]|(?<=oleh)){_BLANK}"

_CREDITS_LINE = Pattern(
    rf"[,(\[-]?\s*{_LABEL}(?P<names>{_NAMES})(?:{_BLANK}\([\w.-]{{2,40}}@[\w.-]{{4,40}}\))?(?:[\s|,;/·-]{{0,20}}{_LABEL}{_NAMES}){{0,11}}[)\]]?\.?"
)
_CREDIT_LABEL = Pattern(_LABEL)
_GLUED_NAME = Pattern(r"[A-Z][^\n|:]{2,60}?(?=\s*(?:\n|\Z|\t|COPYRIGHT|Copyright|©|&copy))")
_MOST_GLUED = 6
_LONGEST_NAME = 60
_LONGEST_GLUED = 80
_LABEL_ALONE = Pattern(rf"(?i:{ROLE}|oleh)\s*:?")
_PEOPLE = Pattern(rf"(?::{_BLANK})?{_NAMES}")
_ANY_LABEL = Pattern(r"[A-Z][\w ]{2,20}?\s*:(?=\s*\S)")
_MOST_LABELS = 12
_DATELINE_NEXT = Pattern(r"\s*[A-Z][\w-]*\.|\s*[A-Z]{3,}")
_PARTICLES = ("bin", "binti", "al", "de", "van", "dan", "&", "/")
_WRITTEN_BY = Pattern(
    r"[(\[]?\s*(?i:ditulis oleh|penulis\s*:|laporan\s*:?|kontributor\s*:?|reporter\s*:?|editor\s*:)\s*"
    rf"(?P<name>{_NAMES}(?:\s*\|\s*{_NAMES}){{0,3}})\s*[)\]]?\.?"
)


@filter_for("byline", example="Pewarta: Budi Santoso\nEditor: Siti Aminah", when=When(words=_OPENS))
def credits(page: Page, places: Places) -> Iterator[Span]:
    """Lines of credits, such as "Penulis: Nama | Editor: Nama", and credits glued together at the end."""
    for position, _ in places:
        if not at_boundary(page, position):
            continue
        if glued := _glued_credits(page.text, position):
            if not among_other_labels(page, position):
                yield glued
            continue
        match = _CREDITS_LINE.match(page.text, position)
        if match and _stands_apart(page, match):
            yield Span(*match.span())
        elif not match:
            yield from _label_and_people(page, position)


def _glued_credits(text: str, position: int) -> Span | None:
    """Credits one after the other, perhaps with no space between: "Pewarta: Budi SantosoEditor: Siti Aminah"."""
    label, end, names = _CREDIT_LABEL.match(text, position), position, 0
    while label and names < _MOST_GLUED:
        following = _CREDIT_LABEL.search(text, label.end(), label.end() + _LONGEST_GLUED)
        if following:
            name = text[label.end() : following.start()].strip(" \t\n\r|")
            end = following.start()
        else:
            last = _GLUED_NAME.match(text, label.end())
            name, end = (last[0], last.end()) if last else ("", end)
        if "\n" in name or not _is_name(name):
            return None
        names += 1
        label = following
    return Span(position, end) if names > 1 else None


def _is_name(text: str) -> bool:
    """Whether all words are capitalised, but for particles: "Budi bin Santoso"."""
    words = text.replace(",", " ").split()
    if not words or len(text) > _LONGEST_NAME or text.strip()[-1] in "?!":
        return False
    return all(word[0].isupper() or word in _PARTICLES for word in words)


def among_other_labels(page: Page, position: int) -> bool:
    """Whether the line stands in a list of the story, with labels that no byline has: "Sutradara: ..."."""
    index = page.line_index(position)
    above, below = range(index - 1, max(index - _MOST_LABELS, -1), -1), range(index + 1, index + _MOST_LABELS)
    return any(_has_other_label(page, neighbours) for neighbours in (above, below))


def _has_other_label(page: Page, neighbours: range) -> bool:
    """Whether one of the lines has a label of its own, before there is one without any label."""
    for at in neighbours:
        if at >= len(page.lines):
            return False
        line = page.lines[at]
        label = _ANY_LABEL.match(page.text, line.start, line.end)
        if not label or page.is_marked(line.start):
            return False
        if not _LABEL_ALONE.fullmatch(label[0]):
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
    return page.starts_line(match.start()) and "|" in credit and _DATELINE_NEXT.match(text, match.end()) is not None


def _label_and_people(page: Page, position: int) -> Iterator[Span]:
    """A label alone on its line, and the names in the next, with the colon or without."""
    start, end = page.line_start(position), page.line_end(position)
    if end - start > _LONGEST_GLUED or not _LABEL_ALONE.fullmatch(page.text[start:end].strip()):
        return
    index = page.line_index(position) + 1
    if index >= len(page.lines):
        yield Span(start, end)
        return
    people = page.lines[index]
    if people.end - people.start > _LONGEST_NAME or page.text[people.end - 1] in ".?!":
        return
    if _PEOPLE.fullmatch(page.text, people.start, people.end):
        yield Span(start, people.end)


@filter_for(
    "byline",
    example="(Ditulis oleh Budi Santoso)",
    when=When(words=("(ditulis", "ditulis", "(penulis", "(reporter", "(editor", "(kontributor", "(laporan")),
)
def written_by(page: Page, places: Places) -> Iterator[Span]:
    """Closing credits in words: "(Ditulis oleh Nama)"."""
    for position, _ in places:
        match = _WRITTEN_BY.match(page.text, position)
        if match and match.end() >= page.closing and at_boundary(page, position):
            yield Span(*match.span())


# For reading: a role and the names behind it, up to the next.
_CREDIT = Pattern(
    rf"(?P<role>{'|'.join(_WRITERS)}|{'|'.join(EDITORS)}|oleh|laporan|sumber)"
    r"(?:\s*(?:&|/|dan)\s*\w+)?\s*(?::|\b(?=\s[A-Z]))\s*(?P<names>[^|\n:]*?)\s*"
    rf"(?=$|\||\n|[\s,]*(?:{_ANY_ROLE})\s*:)",
    re.IGNORECASE,
)
# Before it is read, a byline is brought into one shape: glued labels apart, and a colon after each.
_GLUED_LABEL = Pattern(rf"(?<=[a-z.])(?=(?:{'|'.join(map(str.capitalize, _ROLE_WORDS))})\s*:)")
_REPORT = Pattern(
    r"^laporan (?:langsung )?(?:wartawan|reporter|kontributor|jurnalis)[^,:|]*[,:|]\s*", re.IGNORECASE
)
# "| Penulis | : Nama |"
_ROW = Pattern(rf"\|\s*({_ANY_ROLE})\s*\|\s*:?", re.IGNORECASE)
# "Penulis: Nama | Nama"
_SECOND_WRITER = Pattern(rf"^(penulis\s*:[^|:\n]*)\|(?!\s*(?:{_ANY_ROLE})\b)(?=[^|:\n]*$)", re.IGNORECASE)
_DITULIS_OLEH = Pattern(r"^ditulis oleh\s+", re.IGNORECASE)
_BETWEEN_NAMES = Pattern(r",|&|\bdan\b|;")


def read_credits(text: str) -> Iterator[tuple[str, str]]:
    """Role and name of everyone whom a byline credits.

    >>> list(read_credits("Pewarta: Budi SantosoEditor: Siti Aminah"))
    [('pewarta', 'Budi Santoso'), ('editor', 'Siti Aminah')]
    """
    text = _GLUED_LABEL.sub("\n", _ROW.sub(r"\1:", text).strip(" ()[]|"))
    text = _DITULIS_OLEH.sub("Penulis: ", _REPORT.sub("Laporan: ", text))
    text = _SECOND_WRITER.sub(r"\1,", text)
    for credit in _CREDIT.finditer(text):
        for name in _BETWEEN_NAMES.split(credit["names"]):
            if name := name.strip(" .\t-–—/·•~→)]*"):
                yield credit["role"].lower(), name
