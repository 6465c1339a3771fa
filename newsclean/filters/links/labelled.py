"""Links whose labels are known by their form, with the title in the same line or the titles below."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.below_label import titles_below
from newsclean.filters.links.label_forms import (
    announces_links,
    invites,
    is_label,
    is_label_or_leads,
    may_be_label,
    may_head_list,
)
from newsclean.filters.links.related import LABEL
from newsclean.filters.links.sure_ends import glued_end
from newsclean.lexicon.labels import label_openings, label_words
from newsclean.lexicon.parts import BULLETS
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import SPACE, blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary, bullet_start, is_below_colon
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.turns import FIRST_SIGN

# A line that ends so goes on in the next: "Daftar sekarang dengan cara".
_GOES_ON = ("cara", "di", "ke", "dengan", "melalui", "lewat", "untuk")
_LONGEST_LABEL = 80
# What stands between a label and a title in the same line; its first sign comes first, so that a search can skip to it.
_SEPARATOR = Pattern(
    r"[:;»→►⟶⇢➔➜|>.!?,\]—–=#◆↓⤵&-](?:(?<=&)(?:#8594|rarr|raquo|gt);|(?<=[:;»→►⟶⇢➔➜|◆↓⤵])[:;»→►⟶⇢➔➜|\ufe0f]*(?!(?<=\d.)\d)|(?<=-)-{0,2}>|(?<=—)>|(?<=\s[–—-])(?=\s)|(?<=>)>{0,2}"
    r"|(?<=\.)\.{2,3}|(?<==)={1,4}(?=\s)|(?<=\s#)(?=\s)|(?<=[!?,])(?=\s[A-Z0-9])|(?<=[A-Za-z]\])(?=\s))"
)
_ARROWS = "→►⟶⇢➔➜◆↓⤵"
_LABEL_ENDS = Pattern(r"(?<=\w)\s*(?:\([^()\n]{1,20}\)|\[[^\]\n]{1,20}\])?\s*[^\w\s\"“)]*\s*\Z")
_LEAD = Pattern(rf"(?:<\w{{1,10}}>|&[rl]aquo;|&gt;|&bull;|[\s\"'“(\[=~#▷🔥*{BULLETS}–—-]|\d{{1,2}} (?=[A-Z]))*")
# "🔥 ", "# ", "⚽️ " in one-line text.
_SIGNS_IN_FRONT, _SIGNS = "#~", Pattern(rf"[#~\ufe0f{chr(FIRST_SIGN)}-\U0001ffff]+ \Z")
_TAG = Pattern(r"</?\w{1,10}>")
_PROSE_INSIDE = Pattern(r"[a-z0-9)\"”]{3}[.!?]\s+[A-Z“\"]")
_BLANKS = Pattern(rf"(?:{SPACE}|\|)*")
_TRAILING = Pattern(rf"(?:{SPACE}|\|){{1,40}}\Z")
# What no label holds: another separator, a quotation, the end of a sentence.
_SENTENCE = Pattern(r"[:“=\s.!?\"”…](?:(?<=[:“=])|(?<=\s)(?=\s)|(?<=[.!?\"”…])(?=\s|\Z))")
_LONGEST_REST = 330
_FIRST_ITEM, _MARK, _NEAR = Pattern(r"1[.)]\s"), 3, 30
_ITEM_NUMBER = Pattern(r"\(?\d{1,2}[.)]\s")


@filter_for(
    "related", example="Simak pula ulasan kami: Warga Panen Raya di Tengah Kemarau", when=When(words=label_openings())
)
def labelled_titles(page: Page, places: Places) -> Iterator[Span]:
    """Links whose label is known by its form, with a colon, an arrow or a dash and the title in the same line."""
    stop = len(page.text)
    for position, _ in reversed(places):
        if position >= stop or page.is_marked(position):
            continue
        start = _marks_start(page, position)
        if start is None:
            continue
        if label_end := _label_end(page, position):
            if end := _labelled_end(page, start, label_end, stop):
                yield Span(start, end)
            stop = start


def _marks_start(page: Page, position: int) -> int | None:
    """Where the marks begin that stand in front of a label at `position`; None if no label can begin there."""
    text = page.text
    before = text[position - 2] if position > 1 and text[position - 1] == " " else ""
    if (before.isalpha() or before == ",") and not page.is_marked(position - 2):
        return None  # in the midst of a sentence, as most are
    line = page.line_start(position)
    lead = _BLANKS.match(page.text, line, position).end()  # type: ignore[union-attr]  # it matches the empty string
    if _LEAD.match(page.text, lead, position).end() == position:  # type: ignore[union-attr]
        return lead
    if before and (before in _SIGNS_IN_FRONT or ord(before) >= FIRST_SIGN):
        signs = _SIGNS.search(text, line, position)
        position = signs.start() if signs else position
    if not before.isdigit() and not at_boundary(page, position):  # behind a figure, the row of a table ends
        return None
    return position - 1 if page.text[position - 1] in BULLETS else bullet_start(page, position)


def _label_end(page: Page, start: int) -> int | None:
    """Where the label and its separator end that begin at `start`; None if there is no label."""
    own_line: bool | None = None
    sure_end: int | None = None
    for separator in _SEPARATOR.finditer(page.text, start, min(start + _LONGEST_LABEL, page.line_end(start))):
        label = _bare(page.text[start : separator.start()])
        if _SENTENCE.search(label) or page.is_marked(separator.start()):
            return None
        if sure_end is None:
            sure_end = _sure_label_end(page, start)
        if sure_end >= separator.end() - 1:
            return None
        mark = separator[0][0]
        if own_line is None:
            own_line = _LEAD.fullmatch(page.text, page.line_start(start), start) is not None
        if mark in "!?,.;":
            found = invites(label, called=mark in "!?") and (own_line or mark not in ",;")
        else:
            apart = own_line or mark in _ARROWS
            found = is_label_or_leads(label) or (apart and label.strip().lower() in label_words().alone)
        if found:
            return separator.end()
    return None


def _bare(label: str) -> str:
    """A label without tags, and without the signs or the remark in brackets at its end."""
    label = _TAG.sub("", label) if "<" in label else label
    return label if label[-1:].isalnum() else _LABEL_ENDS.sub("", label)


def _sure_label_end(page: Page, start: int) -> int:
    """Where the label ends that `related_links` knows, with the colon that makes it sure; -1 if there is none."""
    known = LABEL.match(page.text, start)
    sure = known and (known["colon"] or known["must"]) and not (start and page.text[start - 1] in "\"“'‘")
    return known.end() if known and sure else -1


def _labelled_end(page: Page, start: int, label_end: int, stop: int) -> int | None:
    """Where the title ends, before `stop`, behind a label; None if what follows is none."""
    after = blank_after(page.text, label_end)
    stop = min(stop, page.line_end(label_end))
    if after >= stop or page.is_marked(after) or page.text.startswith((",", "http"), after):
        return None
    if _ITEM_NUMBER.match(page.text, after) and not page.starts_line(start):
        return None  # the story's own list
    rest = page.text[after:stop].strip()
    whole = page.starts_line(start) and page.next_mark(after) >= stop
    if whole and may_head_list(page.text[start:label_end]) and not in_title_case(rest):
        return None
    if whole and _is_title(_TAG.sub("", rest).strip()):
        return after + len(_TRAILING.sub("", page.text[after:stop]))
    stop = min(stop, page.next_mark(after))
    title = LinkedTitle(page, after, stop)
    end = title.end() if title.opens_in_capitals() else None
    if end is None or ("," in page.text[start:label_end] and _FIRST_ITEM.search(page.text, end - _MARK, end + _NEAR)):
        return None  # it heads a list, whose number may be glued to it
    return glued_end(title, start, end)


def _is_title(text: str) -> bool:
    """Whether the rest of a line is a title, or several, and no sentence."""
    if not text or len(text) > _LONGEST_REST or text[0].islower() or text[-1] == ":" or _PROSE_INSIDE.search(text):
        return False
    if in_title_case(text):
        return True
    return len(text) <= LONGEST_HEADLINE and text[-1] not in ".:,;\"”" and text.split()[0][:1].isupper()


@filter_for(
    "related",
    example="Terbanyak Dibaca\nWarga Panen Raya di Tengah Kemarau\nHarga Cabai Naik Dua Kali Lipat",
    when=When(odd=1),
)
def labelled_lists(page: Page) -> Iterator[Span]:
    """Labels of links that are known by their form and have a line to themselves, with the titles below."""
    for index, line in page.odd_lines:
        if line.end - line.start > _LONGEST_LABEL or page.text[line.end - 1] in ".?\"”" or page.is_marked(line.start):
            continue
        text = page.text[line.start : line.end]
        if "<" not in text and not may_be_label(text):
            continue
        label = _bare(text[_LEAD.match(text).end() :])  # type: ignore[union-attr]
        if label[:1].islower() or not is_label(label) or is_below_colon(page, index):
            continue
        above = page.text[slice(*page.lines[index - 1])] if index else ""
        if above.rpartition(" ")[2] in _GOES_ON and not page.is_marked(page.lines[index - 1].start):
            continue  # the line is the end of a sentence
        titles = list(titles_below(page, index + 1, numbered=not may_head_list(label)))
        if titles or (announces_links(label) and text[-1] != "!"):
            yield line
            yield from titles
