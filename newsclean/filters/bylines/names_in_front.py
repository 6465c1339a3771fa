"""Who wrote, and the section, in front of the time of the page or of the dateline: no sentence, in the story's line.

A page prints the author's name and the time one behind the other; where a time follows, or a dateline, a name alone is
an author, and words that are no sentence are labels.
"""

from __future__ import annotations

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.head_bylines import names_author
from newsclean.filters.captions.sentences import has_predicate
from newsclean.filters.timestamp_forms import HAS_YEAR_OR_MORE
from newsclean.filters.timestamps import LONGEST_BEFORE_FIGURE, MAY_BE_TIME, time_in_front_end
from newsclean.lexicon.dates import DAY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.names import SAYS, is_name
from newsclean.reading.pieces import HEAD

# Where the time may begin: behind a space, or glued to the name.
_JOIN = Pattern(rf"(?:\s+(?=\S)|(?<=[a-zé]{{2}})(?=[A-Z\d])|(?<=\.com|\.net)(?=\d))(?={MAY_BE_TIME})")
_LONGEST, _SHORTEST, _EDGES = 110, 4, " \t|,;:/–—-•·~✔✓👤✍️🖋"
_BEHIND = ("timestamp", "dateline")
_TOLD_AGO = Pattern(r"\b(?:lalu|ago)\b")
_NAME = plain_name(5)
# "Budi Santoso in Randu", "Budi Santoso, Analis Muda Contoh", "Redaksi / Warta Randu"
_PLACED = Pattern(rf"(?P<name>{_NAME})(?:,? (?:in|di|dari)|,| [-–|/]) {_NAME}")
_DESK = Pattern(
    rf"(?i:{any_listed('bylines.accounts')})(?:\s?[/|,–-]\s?{_NAME})?|(?:Redaksi|Tim|Desk|Newsroom|Admin|Min) {_NAME}"
    rf"|[A-Za-z][\w-]{{2,30}}\.{DOMAIN_END}|(?i:oleh|by) (?i:admin|redaksi|mimin|mi\w{{2,12}})(?: {_NAME})?"
)
# What an author is besides, told behind a label: no report of what somebody said.
_LABELLED = Pattern(
    rf"(?i:di ?{any_listed('bylines.done')} (?:oleh )?|{any_listed('bylines.done_otherwise')} (?:oleh|by) "
    rf"|{any_listed('bylines.works')} (?:oleh|by) |ku ?: |dening ?: )"
    r"(?P<names>(?:drg?\. )?[A-Z][^:\"“”?!]{3,90})"
)


@filter_for("byline", example="Budi Santoso Kamis, 11 Mei 2023 | 17.22 WIB Warga memanen padi di sawah ...")
def names_before_times(page: Page) -> list[Span]:
    """A name, a desk or a label with names in front of the time of the page, in its line."""
    start = page.opening
    if start > HEAD or page.is_marked(start):
        return []
    end = next((end for end in _ends(page, start) if _is_author(page.text[start:end])), None)
    return [Span(start, end)] if end else []


@filter_for(
    "byline",
    example="Redaksi / Warta Randu RANDU, CONTOH.CO.ID - Warga memanen padi di sawah ...",
    when=When(marked=True),
)
def names_before_datelines(page: Page) -> list[Span]:
    """The same in front of a time or of the dateline that other filters have found."""
    start = page.opening
    mark = page.next_mark(start)
    if start > HEAD or mark > min(page.line_end(start), start + _LONGEST) or page.kind_at(mark) not in _BEHIND:
        return []
    end = blank_before(page.text, mark, start)
    return [Span(start, end)] if start < end and _is_author(page.text[start:end]) else []


def _ends(page: Page, start: int) -> list[int]:
    """Where what stands at `start` ends in front of a time: found out once for the filters that ask."""
    key = ("ends before times", start)
    found: list[int] | None = page.known.get(key)
    if found is None:
        found = page.known[key] = _ends_before_times(page, start)
    return found


def _ends_before_times(page: Page, start: int) -> list[int]:
    text, stop = page.text, min(page.line_end(start), start + _LONGEST)
    if " Follow" in text[start:stop]:
        return []  # how a page of Medium opens, which is read as a whole
    stop = min(stop, page.next_mark(start))
    joins = _JOIN.finditer(text, start + _SHORTEST, stop + LONGEST_BEFORE_FIGURE)
    return [join.start() for join in joins if join.end() < stop and _is_time(page, join.end())]


def _is_time(page: Page, start: int) -> bool:
    """Whether the time of the page stands at `start`: with a year or a clock, with readers, or as long ago."""
    if page.text[start] == ":":  # a date of the story, behind its label
        return False
    end = time_in_front_end(page, start)
    return (
        end > 0
        and (_TOLD_AGO.search(page.text, start, end) or HAS_YEAR_OR_MORE.search(page.text[start:end])) is not None
    )


def _is_author(text: str) -> bool:
    """Whether words in front of a time are an author."""
    bare = text.strip(_EDGES)
    if len(bare) < _SHORTEST:
        return False
    if (labelled := _LABELLED.fullmatch(bare)) or names_author(bare):
        return not (labelled and SAYS.search(labelled["names"]))
    if _DESK.fullmatch(bare):
        return True
    if placed := _PLACED.fullmatch(bare):
        return is_name(placed["name"]) and headline_words().roles.isdisjoint(placed["name"].split())
    return bare.replace(" ", "").replace("'", "").replace(".", "").replace("’", "").isalpha() and _is_person(bare)


def _is_person(text: str) -> bool:
    return text[0].isupper() and is_name(text) and not outlet_of_mark(text)


# Labels are no sentence: no small word but these, no stop, no figure of a headline's, no comma.
_LABELS = Pattern(r"[A-Z][\w&’'.-]*(?:\s{1,3}(?:[A-Z&][\w&’'.-]*|[|/›»>→•·&~-]+|dan|di|yang|No\.|\d{1,4}))*")
_LEADS = Pattern(
    r"(?i:pada|sejak|hingga|sampai|dari|di|dalam|mulai|untuk|per|tanggal|hari|bulan|tahun|edisi|jelang|menjelang|selama|sepanjang)"
)
_MOST_LABELS, _LONGEST_TIME = 90, 40
# A day without more may belong to a name: "Universitas 17 Agustus 1945".
_OF_PAGE = Pattern(rf"{DAY}|\b\d{{1,2}}[.:]\d\d\b|\d[/-]\d{{1,2}}[/-]\d|\b(?:lalu|ago)\b")


@filter_for("nav", example="Alat Kelengkapan DewanAgenda SidangSelasa, 14 Maret 2023Warga memanen ...")
def labels_before_times(page: Page) -> list[Span]:
    """Words that are no sentence in front of the time or the dateline, where the headline is known beside the text."""
    start = page.opening
    mark, stop = page.next_mark(start), min(page.line_end(start), start + _MOST_LABELS)
    if not page.title or start > HEAD or page.is_marked(start):
        return []
    is_marked = mark <= stop and page.kind_at(mark) == "timestamp"
    ends = [blank_before(page.text, mark, start)] if is_marked else _ends(page, start)
    labels = (end for end in ends if end - start >= _SHORTEST and _are_labels(page.text[start:end]))
    labels = (end for end in labels if _OF_PAGE.search(page.text, end, end + _LONGEST_TIME))
    return [Span(start, end) for end in labels][:1]


def _are_labels(text: str) -> bool:
    """Whether words are labels, and none leads to a time or a place as a sentence does: "Pada November 2023"."""
    words = text.split()
    leads = _LEADS.fullmatch(words[0]) or _LEADS.fullmatch(words[-1])
    return not leads and _LABELS.fullmatch(text) is not None and not has_predicate(text)
