"""Credits at the ends of a page behind any label that names a role: "VO: Nisa - Script: Budi", "Diedit oleh Sari"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.credit_labels import DONE, WORKS
from newsclean.filters.bylines.credits import among_other_labels
from newsclean.lexicon.roles import LABEL_WORDS, REPORTERS, ROLES
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.ends import head_lines, last_pieces, tail_lines
from newsclean.reading.headlines import says_something
from newsclean.reading.names import name_end, names_only

# One to five words for roles, with any sign between.
_ROLE = any_of(LABEL_WORDS)
_LABEL = (
    rf"(?:{_ROLE}(?:(?:\s*[/&,.]\s*|\s+(?:dan\s+)?|-){_ROLE}){{0,4}}(?:\s+(?!Oleh"
    rf"|By)(?-i:[A-Z])[\w]+)?\s*(?:(?:[:：;=→~]|&rarr;|\s—\s)+|\s*\n)"
    rf"|{WORKS}\s(?:oleh|by)\b\s*[:：]?(?=\s*\S)|{DONE}\s+(?:bareng|(?:oleh|by))?\s*[:：]?(?=\s*\S)"
    rf"|(?:oleh|by|ku|dening)\s*[:：]|(?:dikontribusi|diwartakan|disunting|dilaporkan)\s*:)\s*"
)
_FIRST = Pattern(rf"[^\w@]{{0,6}}(?:&nbsp;)?{_LABEL}", re.IGNORECASE)
_NEXT = Pattern(
    rf"(?:[\s|/,;.·•—–&+(-]|&nbsp;|dan\b|[^\w\s:]){{0,8}}(?<![\w]){_LABEL}|(?<=[a-zA-Z])(?=(?-i:EDITOR|Editor"
    rf"|Reporter)\s*:){_LABEL}",
    re.IGNORECASE,
)
# Labels that need no sign before the names in the next line.
_STRONG = Pattern(
    rf"\W*{any_of((*ROLES, 'juru', 'kamera', 'tim peliput'))}\b",
    re.IGNORECASE,
)
_MARK_SIGNS = (":", "：", ";", "=", "→", "~")
_BY_LETTERS = ("oleh", "Oleh", "OLEH", "by", "By", "BY", "areng")  # a quick look before the slow one
_BY_WORD = Pattern(r"\b(?:[Oo]leh|OLEH|[Bb]y|BY|[Bb]areng)\b")
# "• account_circle Budi": the name of an icon.
_HEAD_LABEL = Pattern(
    r"(?:[-•] account_circle|[Oo]leh|OLEH|[Bb]y|BY|[Dd]itulis|Author|Penulis|Reporter|Laporan|LAPORAN)\b"
)
# "Oleh Nama" without a colon, "Laporan wartawan Warta Laut, Nama", "AuthorNama"
_HEAD_NAME = Pattern(
    r"[(\[]?(?:(?:[-•] account_circle|(?:ditulis |laporan )?oleh|by|author)\b\s*:?\s*"
    r"|author(?=(?-i:[A-Z]))|(?:penulis|reporter|author)\n"
    rf"|laporan\s+(?:khusus\s+|langsung\s+)?(?:{'|'.join(REPORTERS)}|haji)\b[^\n:]{{0,60}}?[,:]?\s*)"
    r"(?P<names>[^\n]{2,80}?)[)\]]?",
    re.IGNORECASE,
)
_INSIDE = ("Oleh ", "OLEH ", "Ditulis oleh ")
# In front of the story, in its line.
_FLAT_OPENS = (*ROLES, "oleh", "by", "laporan", "(laporan", "ditulis", "written")
_LABEL_IN_FRONT = Pattern(
    rf"[(\[]?(?:{_LABEL}|(?:oleh|by|written by|ditulis oleh|author)\s+|laporan {any_of(REPORTERS)}\s+)",
    re.IGNORECASE,
)
# The label and the name have lost what stood between: "PenulisOktaviana Dewi", "Haikal MushthafaEditor: Wening".
_GLUED = Pattern(
    r"(?:Tim ?Redaksi)?(?:(?:Penulis|PENULIS|Editor|EDITOR|Reporter|REPORTER|Pewarta|Wartawan|Redaktur|Author"
    r"|WRITER|Writer|[Oo]leh|[Bb]y|Jurnalis|Kontributor):?"
    r"(?=[A-Z])[A-Z][\w.’']*(?: [A-Z][\w.’']*){0,4}?[\s,|]*){1,4}"
    r"|(?:[A-Z][a-z’']+ ){1,3}[A-Z][a-z]+(?:Penulis|Editor|Reporter"
    r"|Jurnalis)(?:\s?:\s?[A-Z]\w+(?: [A-Z]\w+){0,3}|(?:[A-Z][a-z’']+ ?){1,4}(?:Editor|Penulis)?)?"
)
_TAGS = Pattern(r"\b(?:tags?|tagar|kata kunci)\s*:", re.IGNORECASE)
_LONGEST, _MOST_LINES = 230, 8
# What follows may be a title: "Video: Petani Panen Raya di Desa Waru".
_MEDIA = Pattern(
    r"\W*(?:video|foto|cek fakta|wawancara|catatan|liputan|kiriman|artikel|berita|data(?: [A-Z]\w+)?)\s*:",
    re.IGNORECASE,
)
_MOST_IN_NAME = 6


@filter_for("byline", example="VO: Nisa - Script: Budi Santoso", needs="paragraphs")
def role_labels(page: Page) -> Iterator[Span]:
    """Credits above and below the story whose labels are made of words for roles, whatever signs stand between."""
    text, head, tail = page.text, head_lines(page), tail_lines(page)
    blocks = [*_block(head), *_block(tail[::-1])]
    pieces = [*head, *tail, *blocks]
    if _may_end_label(text[max(0, page.closing - _LONGEST) : page.closing]):
        pieces += last_pieces(page)
    for whole in pieces:
        if whole.end - whole.start > _LONGEST or not (_FIRST.match(text, *whole) or _GLUED.match(text, *whole)):
            continue
        tags = _TAGS.search(text, *whole)  # they are no names, and have a filter of their own
        piece = Span(whole.start, blank_before(text, tags.start(), whole.start)) if tags else whole
        glued = _GLUED.fullmatch(text, piece.start, piece.end)
        if (glued or _are_credits(text[piece.start : piece.end])) and (
            whole in blocks or not among_other_labels(page, piece.start)
        ):
            yield piece


@filter_for("byline", example="Oleh Budi Santoso", when=When(odd=1))
def authors_above(page: Page) -> Iterator[Span]:
    """A line above the story that says by whom it is, without a colon: "Oleh Nama", "Laporan wartawan X, Nama".

    Or one that says so inside the story, where a scraper put the page's side.
    """
    found = [line for line in head_lines(page) if _is_author(page.text, line)]
    inside = () if found else [line for _, line in page.odd_lines if page.text.startswith(_INSIDE, line.start)]
    yield from found or (inside if len(inside) == 1 and _is_author(page.text, inside[0]) else ())


def _is_author(text: str, line: Span) -> bool:
    if not _HEAD_LABEL.match(text, line.start) or line.end - line.start >= _LONGEST:
        return False
    match = _HEAD_NAME.fullmatch(text, *line)
    return match is not None and text[line.end - 1] not in "?!" and names_only(match["names"])


@filter_for("byline", example="Oleh: Budi Santoso Warga memanen padi.", when=When(words=_FLAT_OPENS))
def authors_in_front(page: Page, places: Places) -> Iterator[Span]:
    """Who wrote, in front of the story in its line: a label and a name, up to the first word of running text."""
    if page.opening - page.line_start(page.opening) > 3:
        return
    for position, _ in places:
        if position > page.opening + 2:
            return
        match = _LABEL_IN_FRONT.match(page.text, page.opening)
        end = name_end(page.text, match.end()) if match and page.line_end(position) - position > _LONGEST else 0
        if end:
            yield Span(page.opening, end)


def first_label(text: str, start: int) -> int:
    """Where a label ends that begins at `start`, and the names begin; 0 if none does."""
    label = _FIRST.match(text, start)
    return label.end() if label else 0


def next_label(text: str, start: int) -> int:
    """The same of another label behind names that end at `start`."""
    label = _NEXT.match(text, start)
    return label.end() if label else 0


def _may_end_label(text: str) -> bool:
    """Whether a text has something with which a label ends."""
    return holds_any(text, _MARK_SIGNS) or (holds_any(text, _BY_LETTERS) and _BY_WORD.search(text) is not None)


def _block(lines: list[Span]) -> Iterator[Span]:
    """A few lines together: labels and names may each have their own."""
    if 1 < len(lines) <= _MOST_LINES:
        yield Span(lines[0].start, lines[-1].end)


def _are_credits(text: str) -> bool:
    """Whether a text is nothing but labels of roles and names behind them."""
    label = _FIRST.match(text)
    if not label:
        return False
    while label:
        if (
            "\n" in label.group().rstrip(" \n") + label.group()[-1:]
            and ":" not in label.group()
            and not _STRONG.match(label.group())
        ):
            return False
        following = _NEXT.search(text, label.end())
        names = text[label.end() : following.start() if following else len(text)]
        if not names_only(names) or any(" " not in name for name in names.strip().split("\n")[1:] if name):
            return False  # one word in a further line is a heading of the story
        if _MEDIA.match(label.group()) and (len(names.split()) > _MOST_IN_NAME or says_something(names)):
            return False
        label = following
    return True
