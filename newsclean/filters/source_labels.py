"""Closing sources behind any label: "Sumber data: ...", "Diolah dari ...", "Via ...", and lists of references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.sources import rule_start
from newsclean.lexicon.parts import ADDRESS, DASHES, DOMAIN_END
from newsclean.lexicon.references import LISTS, MATTER, NAMING, TAKEN
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import closing_end, is_below_story
from newsclean.reading.names import SAYS

_LIST_LABEL = Pattern(rf"{any_of(LISTS)}\s*(?::|=|\n|(?<=[A-Z]{{7}}) )\s*(?=\S)", re.IGNORECASE)
_NAMED_LABEL = Pattern(
    rf"{any_of(NAMING)}(?:\s(?!adalah|yang)[\w&/-]+){{0,3}}\s*(?::|=|\s[{DASHES}]\s)\s*(?=\S)", re.IGNORECASE
)
_ONE_NAME = Pattern(r"sumber\b|source\b", re.IGNORECASE)
_ACCOUNT = Pattern(rf"{any_of(NAMING)}\s*:\s*@[\w.]{{3,40}}\s*$", re.IGNORECASE | re.MULTILINE)
_VIA = Pattern(r"(?:via|cr\.|h/t|source)\s+(?=[A-Z])", re.IGNORECASE)
_FROM = Pattern(
    rf"(?:{any_of(MATTER)}\s(?:ini\s)?)?(?:di{any_of(TAKEN)}\s(?:kembali\s)?dari|resep dari"
    r"|dari (?:berbagai|pelbagai|beberapa) sumber)\b\s*:?\s*",
    re.IGNORECASE,
)
_LEAD = Pattern(r"[(\[*)\s–-]{1,5}\Z")
# A clause follows: "Dilansir dari laman resmi, berikut jadwalnya."
_GOES_ON = Pattern(r", (?!dan )[a-z]+ |\bberikut\b")
_EVIDENCE = Pattern(rf"https?:|www\.|\w\.{DOMAIN_END}\b|\b(?:19|20)\d\d\b|\bNo\.|\d+[.)]\s|Diakses", re.IGNORECASE)
_LABELS = (
    "daftar", "kepustakaan", "bibliografi", "bibliography", "referensi", "reference", "references", "rujukan",
    "sumber", "source", "sources", "narasumber", "bahan", "link", "dok", "data", "credit", "credits", "cr", "via",
    "h/t", "jurnal", "dasar", "bacaan", "pustaka", "acuan", "resep", "dari berbagai", "dari pelbagai",
)  # fmt: skip
_TAKEN = tuple(f"di{verb}" for verb in TAKEN if " " not in verb)
_IN_BRACKETS = ("(sumber", "(source", "(sources", "(via", "[via", "[sumber", "(dari", *(f"({verb}" for verb in _TAKEN))
_OPENS = (*_LABELS, *_TAKEN, *_IN_BRACKETS)
_QUOTES = ('"', "“", "‘")
_MOST_WORDS, _MOST_VIA_WORDS = 16, 6
_LONGEST, _LONGEST_LIST, _LONGEST_BEHIND_RULE = 260, 1500, 700
_LONGEST_LINE = 260
_LINES_BELOW = 12
# An entry of a list in one line, and the label of what fact checks have beside their references.
_ADDRESS = Pattern(ADDRESS)
_LONGEST_ENTRY, _LONGEST_LABEL = 220, 60
_RULE = Pattern(r"(?<=\s)=\s?=[= ]*(?=\s|\(|\Z)")
_NOTE = Pattern(r"\s\W?(?i:catatan)\b")
_SECTION = Pattern(r"\b(?:PENJELASAN|KESIMPULAN|NARASI|HASIL|KATEGORI|RINGKASAN|Penjelasan|Kesimpulan|Narasi)\s*:?\s")


@filter_for("source", example="Data diolah dari Warta Laut, 3 Mei 2022", when=When(words=_OPENS))
def source_labels(page: Page, places: Places) -> Iterator[Span]:
    """What closes a page and says where the story or its data are from: "Diolah dari ...", "Referensi: 1. ..."."""
    text = page.text
    for position, _ in places:
        if page.closing - position > _LONGEST_LIST or page.is_marked(position):
            continue
        lead = _LEAD.search(text, max(page.line_start(position), position - 5), position)
        start, label = (lead.start() if lead else position), position + (text[position] in "([")
        if end := _references_end(page, start, label) or _named_end(page, start, label):
            yield Span(_start_with_rule(text, start), end)


def _start_with_rule(text: str, start: int) -> int:
    """Where the rule of several equals signs begins that stands before `start`; `start` if there is none."""
    rule = rule_start(text, start)
    return rule if text.count("=", rule, start) > 1 else start


def _named_end(page: Page, start: int, label: int) -> int | None:
    """Where a source in one line ends: a label and names, or where it was taken from."""
    text, end = page.text, closing_end(page, start)
    if end is None and _ACCOUNT.match(text, label) and page.starts_line(start) and is_below_story(page, start):
        return page.line_end(start)
    if end is None or end - start > _LONGEST:
        return None
    if start <= page.opening and not page.ends_line(end):  # a headline in front of the story: "Data BPS: ..."
        return None
    named, taken = _NAMED_LABEL.match(text, label, end), _FROM.match(text, label, end)
    via = _VIA.match(text, label, end)
    match = named or taken or via
    if match is None or _sentence_below(page, end):
        return None
    names = text[match.end() : end].strip(" )]*")
    if names[:1] in _QUOTES:
        return None
    words = len(names.split())
    if not names and not taken:
        return None
    if SAYS.search(names) or words > (_MOST_VIA_WORDS if via and not named else _MOST_WORDS):
        return None
    if taken and names.endswith(".") and _GOES_ON.search(names):
        return None
    if names.endswith(".") and not taken and not _EVIDENCE.search(names) and words > 1:
        return None
    return end


def _sentence_below(page: Page, position: int) -> bool:
    """Whether a sentence stands in a line of its own behind `position`: then a table or a picture has the source."""
    lines = (line for line in page.lines[-_LINES_BELOW:] if line.start >= position and not page.is_marked(line.start))
    return any(page.text[end - 1] in ".”\"" and page.text.count(" ", start, end) > 3 for start, end in lines)


def _references_end(page: Page, start: int, label: int) -> int | None:
    """Where a list of references ends: all that is left of the page, if no sentence of a story is in it."""
    text, end = page.text, page.closing
    match, line_end = _LIST_LABEL.match(text, label, end), closing_end(page, start)
    ruled = end - start <= _LONGEST_BEHIND_RULE and _start_with_rule(text, start) < start
    if match and ruled and not _ONE_NAME.match(match[0]):
        rule = _RULE.search(text, match.end(), end)  # behind another rule the story may go on
        end = rule.start() if rule and any(map(str.isalpha, text[rule.end() : end])) else end
        return end if _ADDRESS.search(text, match.end(), end) else None
    if not match or line_end is None:
        return None
    names = text[match.end() : end]
    one_name = _ONE_NAME.match(match.group()) is not None
    if one_name and "\n" not in match.group() and "\n" in names:
        return None  # what stands below is no part of it
    if of_addresses := _addresses_end(text, match.end(), line_end, _LONGEST_LABEL if one_name else _LONGEST_ENTRY):
        return of_addresses
    lines = names.split("\n")
    if len(names) > _LONGEST_LIST or "“" in names or max(map(len, lines)) > _LONGEST_LINE or SAYS.search(names):
        return None
    in_lines = "\n" in text[match.start() : end]
    return end if in_lines or _EVIDENCE.search(names) else None


def _addresses_end(text: str, start: int, end: int, longest: int) -> int | None:
    """Where a list in one line ends that has an address in each of its entries; None if it is no such list.

    Between two addresses there are at most `longest` characters. What notes are behind the last one is the story's.
    """
    found = list(_ADDRESS.finditer(text, start, end))
    if not found or "\n" in text[start:end] or _SECTION.search(text, start, end):
        return None
    if note := _NOTE.search(text, found[-1].end(), end):
        end = note.start()
    ends = [start, *(address.end() for address in found)]
    starts = [*(address.start() for address in found), end]
    return end if all(later - sooner <= longest for sooner, later in zip(ends, starts, strict=True)) else None


def read_source_label(text: str) -> str | None:
    """What a removed source behind any label names.

    >>> read_source_label("Diolah dari: Warta Laut, 3 Mei 2022")
    'Warta Laut, 3 Mei 2022'
    """
    label = text.lstrip(" ([*–-")
    match = _NAMED_LABEL.match(label) or _FROM.match(label) or _VIA.match(label) or _LIST_LABEL.match(label)
    return label[match.end() :].strip(" .)]*\n") or None if match else None
