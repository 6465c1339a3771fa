"""Bylines: who wrote, reported and edited, apart from the story."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.cut import blank_after, blank_before
from newsclean.filters.base import filter_for
from newsclean.filters.context import at_boundary
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

_ROLES = (
    "penulis", "reporter", "editor", "pewarta", "wartawan", "jurnalis", "kontributor", "redaktur", "penyunting", "produser",
    "translator", "penerjemah", "kreator", "uploader", "writer", "author", "fotografer", "videografer", "penanggung",
    "oleh", "sumber", "diadaptasi", "pewarta", "laporan", "teks", "narasi", "by", "editor/penulis", "redaktur/reporter",
)  # fmt: skip
_ROLE = (
    r"(?:(?:penulis|reporter|editor|pewarta|wartawan|jurnalis|kontributor|redaktur|penyunting|produser|translator|penerjemah|kreator|"
    r"uploader|writer|author|fotografer|videografer)(?:\s*(?:&|/|dan)\s*(?:penulis|reporter|editor|pewarta|foto|fotografer))?(?: foto)?)"
)
_NAME_WORD = r"(?:(?!(?i:editor|penulis|reporter|sumber|pewarta)\s*:)(?![\w-]+\.\s?(?i:com|co|id|net|tv)\b)[A-Z][\w.’'-]*|bin|binti|al|de|van|[a-z]{2,}(?=\s*(?:\n|\Z)))"
_NAME = rf"(?:[@A-Za-z][\w.’'@-]*(?:[ \t\xa0]+{_NAME_WORD}){{0,4}}(?:(?:[ \t\xa0]*[,&/][ \t\xa0]*|[ \t\xa0]+dan[ \t\xa0]+){_NAME_WORD}(?:[ \t\xa0]+{_NAME_WORD}){{0,4}}){{0,4}})"
_CREDIT = rf"(?:(?i:{_ROLE}|sumber|oleh|diadaptasi oleh))[ \t\xa0]*(?:[:：]|(?<=oleh))[ \t\xa0]*"
_CREDITS_LINE = Pattern(rf"[,(\[-]?\s*{_CREDIT}(?P<names>{_NAME})(?:[\s|,;/·-]*{_CREDIT}{_NAME})*[)\]]?\.?")
_CREDIT_LABEL = Pattern(_CREDIT)
_GLUED_NAME = Pattern(r"[A-Z][^\n|:]{2,60}?(?=\s*(?:\n|\Z|\t|COPYRIGHT|Copyright|©|&copy))")
_MOST_GLUED = 6
_LONGEST_GLUED = 80
_LABEL_LINE = Pattern(rf"(?i:{_ROLE}|oleh)\s*:?")
_ANY_LABEL = Pattern(r"[A-Z][\w ]{2,20}?\s*:(?=\s*\S)")
_MOST_LABELS = 12
_DATELINE_NEXT = Pattern(r"\s*[A-Z][\w-]*\.|\s*[A-Z]{3,}")
_PARTICLES = ("bin", "binti", "al", "de", "van", "dan", "&", "/")
_PEOPLE_LINE = Pattern(rf"{_NAME}")
_REPORT = Pattern(
    r"[(\[]?\s*Laporan(?: (?:langsung|khusus))?\s*(?::|(?i:wartawan|reporter|kontributor|jurnalis|koresponden)\b)[^\n,|:(]{0,60}?[,:|]?\s*(?P<name>(?:[A-Z][\w.’'-]+[ ,|/]*){1,6}?)[)\]]?"
    r"(?=\s*(?:\n|\Z|[A-Z][\w.-]*(?:\.\s?(?i:com|co|id|net))\b|[A-Z]{3,}[ ,][^\n]{0,40}[-–—]))"
)
_REPORT_CITY = Pattern(r"Laporan (?P<name>(?:[A-Z][\w.’'-]+ ?){1,4})\s*(?:\||\bI\b)\s*(?:[A-Z][a-z’'-]+ ?){1,3}(?=[A-Z\n])")
_WRITTEN_BY = Pattern(rf"[(\[]?\s*(?i:ditulis oleh|penulis\s*:|laporan\s*:?|kontributor\s*:?|reporter\s*:?|editor\s*:)\s*(?P<name>{_NAME})\s*[)\]]?\.?")
_CLOSING_SLASHED = Pattern(r"[.!?”\"]\s+((?:[A-Z][\w.’']+ ){0,3}[A-Z][\w.’']+/[\w-]+\.(?:com|co\.id|id))\s*\Z")
_SLASHED_NAME = Pattern(r"(?:[A-Z][\w.’']+ ){0,3}[A-Z][\w.’']+/[\w-]+\.(?:com|co\.id|id)\s*")
_CHECKED_BY = Pattern(r"(?:Hasil )?[Pp]eriksa [Ff]akta (?P<name>(?:[A-Z][\w’'-]*(?:(?<=\b[A-Z][a-z])\.|(?<=\b[A-Z][a-z]{2})\.|(?<=\b[A-Z][a-z]{3})\.)?[ \xa0]?){1,4}\.?)")
_OUTLET_LINE = Pattern(r"(?P<name>(?:[A-Z][\w.’'-]+ ){1,4})[-–] (?:detik\w*|CNN Indonesia|CNBC Indonesia|Jurnalis|Okezone|Liputan6\.com)")

_CODE = r"[A-Za-z][A-Za-z0-9.-]{1,11}|\d?[a-z]{2,8}\d{0,3}"
_INITIALS = Pattern(
    rf"""(?:
      [(\[]\s*(?:(?:{_CODE}|\w[\w.]*(?:\s[\w.]+){{0,4}})(?:\s*[/|,&-]\s*(?:{_CODE}|\w[\w.]*(?:\s[\w.]+){{0,4}})){{0,6}}|\*{{1,5}}|[A-Z]{{1,3}}-\d{{1,2}})?\s*[)\]]\s*\*{{0,3}}
      | \*{{2,5}}(?:\d{{1,2}}\*{{2,5}})?
      | \(\*+\)
    )\s*\Z""",
    re.VERBOSE,
)  # fmt: skip
_BARE_INITIALS = Pattern(r"(?<=[.”\"\n])\s*[a-z]{2,5}/[a-z]{2,5}\s*\Z")
_SLOT = 170
_SAYS = Pattern(r"(?:nya|\w+)\s*\Z")
_SIGNED_BY_OUTLET = Pattern(r"[\w-]+\.(?:com|co\.id|id|co|net)\s*[/,]\s*[A-Z]", re.IGNORECASE)
_DIGITS_ONLY = Pattern(r"[\d\W]+\Z")


@filter_for("byline", example="Laporan Wartawan TribunnewsBogor.com, Budi Santoso", opens=("laporan", "(laporan"))
def reports(page: Page) -> Iterator[Span]:
    """Opening bylines: "Laporan Wartawan Outlet, Nama"."""
    for position, _ in page.hits["reports"]:
        if at_boundary(page, position):
            match = _REPORT.match(page.text, position) or _REPORT_CITY.match(page.text, position)
            if match:
                yield Span(*match.span())


@filter_for("byline", example="Pewarta: Budi Santoso\nEditor: Siti Aminah", opens=tuple(dict.fromkeys(_ROLES)))
def credits(page: Page) -> Iterator[Span]:
    """Lines of credits, such as "Penulis: Nama | Editor: Nama", and credits glued together at the end."""
    for position, word in page.hits["credits"]:
        if word == "laporan":
            continue
        if glued := _glued_credits(page.text, position):
            if at_boundary(page, position) and not _among_other_labels(page, position):
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
            name = text[label.end() : following.start()].strip(" \t\n\r\xa0|")
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
    return bool(words) and len(text) <= 60 and all(word[0].isupper() or word in _PARTICLES for word in words) and text.strip()[-1] not in "?!"


def _among_other_labels(page: Page, position: int) -> bool:
    """Whether the line stands in a list of the story, with labels that no byline has: "Sutradara: ..."."""
    index = page.line_index(position)
    above, below = range(index - 1, max(index - _MOST_LABELS, -1), -1), range(index + 1, index + _MOST_LABELS)
    for neighbours in (above, below):
        for at in neighbours:
            if at >= len(page.lines):
                break
            line = page.lines[at]
            label = _ANY_LABEL.match(page.text, line.start, line.end)
            if not label or page.is_marked(line.start):
                break
            if not _LABEL_LINE.fullmatch(label[0]):
                return True
    return False


def _stands_apart(page: Page, match: re.Match[str]) -> bool:
    """Whether credits have a line to themselves, or stand in front of a dateline or at the very end."""
    text = page.text
    if text[match.start() : match.start() + 6].lower() == "sumber" and "|" not in match.group():
        return False
    if not at_boundary(page, match.start()) or (match.group().rstrip().endswith((".", "?", "!")) and len(match["names"].split()) < 2):
        return False
    if _among_other_labels(page, match.start()):
        return False
    if page.ends_line(match.end()) or page.is_marked(blank_after(text, match.end())):
        return True
    return page.starts_line(match.start()) and "|" in match.group() and _DATELINE_NEXT.match(text, match.end()) is not None


def _label_and_people(page: Page, position: int) -> Iterator[Span]:
    """A label alone on its line, and the names in the next."""
    start, end = page.line_start(position), page.line_end(position)
    if end - start > _LONGEST_GLUED or not _LABEL_LINE.fullmatch(page.text[start:end].strip()):
        return
    index = page.line_index(position) + 1
    if index >= len(page.lines):
        yield Span(start, end)
        return
    people = page.lines[index]
    text = page.text[people.start : people.end]
    if len(text) <= 60 and _PEOPLE_LINE.fullmatch(text) and text[-1] not in ".?!":
        yield Span(start, people.end)


@filter_for("byline", example="Budi Santoso - detikNews")
def author_lines(page: Page) -> Iterator[Span]:
    """A line at the head that names the author and the desk."""
    for line in page.lines[:6]:
        if line.end - line.start < 70:
            text = page.text[line.start : line.end]
            if _OUTLET_LINE.fullmatch(text) or _SLASHED_NAME.fullmatch(text):
                yield line


@filter_for("byline", example="Hasil periksa fakta Budi Santoso", opens=("hasil periksa", "periksa fakta"))
def fact_checkers(page: Page) -> Iterator[Span]:
    """Who checked the facts, at the head of a fact check: "Hasil periksa fakta Nama"."""
    for position, _ in page.hits["fact-checkers"]:
        match = _CHECKED_BY.match(page.text, position)
        if match and at_boundary(page, position):
            end = match.start("name")
            for word in re.finditer(r"\S+", match["name"]):
                if word.group().lower() in headline_words().common and end > match.start("name"):
                    break
                end = match.start("name") + word.end()
            yield Span(position, end)


@filter_for("byline", example="... kata Kapolsek. (dry/din)")
def initials(page: Page) -> Iterator[Span]:
    """What closes a story: the reporter's initials or name in brackets, or asterisks."""
    end = page.closing
    while True:
        start = _closing_mark(page, end)
        if start is None:
            return
        yield Span(start, end)
        end = blank_before(page.text, start)
        while page.is_marked(end - 1):
            end = blank_before(page.text, next(mark.start for mark in page.marks if mark.start < end <= mark.end))


def _closing_mark(page: Page, end: int) -> int | None:
    """Where the closing initials begin that end at `end`."""
    text = page.text
    window = max(0, end - _SLOT)
    slot = text[window:end]
    opening = max(slot.rfind("("), slot.rfind("["))
    if slot.endswith(("*", "*.")) and not slot.rstrip("*.").endswith(("(", ")")):
        opening = len(slot.rstrip("*").rstrip("0123456789").rstrip("*"))
        if _INITIALS.fullmatch(slot[opening:]) and slot[:opening].rstrip()[-1:] in ".!?\"”’)":
            return window + opening
        return None
    if opening >= 0 and _INITIALS.fullmatch(slot[opening:]) and _is_signature(page, window + opening, slot[opening:]):
        return window + opening
    bare = _BARE_INITIALS.search(slot)
    return window + bare.start() if bare else None


def _is_signature(page: Page, start: int, mark: str) -> bool:
    """Whether a bracket at the end signs the story and does not belong to its last sentence."""
    text = page.text
    if blank_before(text, start) == 0:
        return False
    inner = mark.strip("()[]*. \n\t")
    if not inner:
        return True
    if len(inner) < 2:
        return False
    if _SIGNED_BY_OUTLET.match(inner):
        return True
    if _DIGITS_ONLY.match(inner) or len(inner) > 60:
        return False
    end = blank_before(text, start)
    before = text[end - 1 : end]
    own_line = page.starts_line(start)
    if own_line or before in ".!?\"”’…":
        return not _is_remark(inner, own_line=own_line)
    if page.is_marked(end - 1):
        return not _is_remark(inner, own_line=False)
    slashed = bool(re.fullmatch(r"[a-z0-9]{2,8}/[a-z0-9]{2,8}(?:/[a-z0-9]{2,8})?", inner))
    after_saying = bool(re.search(r"(?:kata|ujar|tutup|ungkap|jelas|tandas|pungkas|imbuh|tegas|papar|terang|tutur|ucap)nya\s*\Z", text[max(0, start - 30) : start]))
    return slashed or after_saying


def _is_remark(inner: str, *, own_line: bool) -> bool:
    """Whether the bracket says something: "(foto bersama)", "(Hikam, 2014:9)", "(QS Al-Baqarah: 2)"."""
    if re.search(r"\d{3,}|:|\bQS\b|\bHR\b", inner):
        return True
    words = re.findall(r"[A-Za-z]+", inner)
    common = headline_words().common
    if len(words) == 1 and words[0].lower() in common and len(words[0]) > 3:
        return True
    lower = [word for word in words if word.islower() and len(word) > 3 and word in common]
    return len(words) > 1 and "/" not in inner and bool(lower) and not inner.lower().startswith(("ditulis", "laporan"))


@filter_for("byline", example="(Ditulis oleh Budi Santoso)", opens=("(ditulis", "ditulis", "(penulis", "(reporter", "(editor", "(kontributor", "(laporan"))
def written_by(page: Page) -> Iterator[Span]:
    """Closing credits in words: "(Ditulis oleh Nama)"."""
    for position, _ in page.hits["written-by"]:
        match = _WRITTEN_BY.match(page.text, position)
        if match and match.end() >= page.closing and at_boundary(page, position):
            yield Span(*match.span())


@filter_for("byline", example="THE VERGE | BUDI S")
def closing_people(page: Page) -> Iterator[Span]:
    """Tempo's closing line of source and writer in capitals, its note on contributors, and "Nama/Outlet.com"."""
    if not page.lines:
        return
    slot = page.text[max(0, page.closing - _SLOT) : page.closing]
    if "/" in slot and (slashed := _CLOSING_SLASHED.search(slot)):
        yield Span(page.closing - len(slot) + slashed.start(1), page.closing)
        return
    if "|" not in slot and "berkontribusi" not in slot:
        return
    start = max(page.lines[-1].start, page.line_start(max(page.closing - 1, 0)))
    line = page.text[start : page.closing]
    if re.fullmatch(r"[A-Z][A-Z .,'’&-]{2,60}(?:\s*\|\s*[A-Z][A-Z .,'’&-]{2,40})+", line) or re.fullmatch(
        r"(?:[A-Z][\w.’']+ ){1,4}berkontribusi (?:dalam|pada) penulisan artikel ini\.?", line
    ):
        yield Span(start, page.closing)
