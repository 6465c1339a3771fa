"""What stands around a piece of running text: a sentence that goes on through its edge, a list that it leads to."""

from __future__ import annotations

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import BULLETS, VERB
from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern

ENDS = ".!?…:;|<>‹›«»)]”\"'’*-–—"
_QUOTES = "\"”’"
# The sentence goes on behind a piece; a tag's "#", an arrow or a mark does not.
_GOES_ON = Pattern(r"\s{1,2}(?!\d{1,2} [A-Z][a-z]+ \d{4})[a-z\d]")
# Titles, offices and the like that are shortened; nothing ends behind them: "Prof. Dr. Sahlan", "Nomor 7/Pid.B/2020".
_SHORT_FORM = Pattern(
    r"(?:\b(?:Prof|Drs?|Dra|Ir|KH|Hj|Ust|St|PT|CV|UD|[Nn]o|Jl|Tgl|Gg|Pid|Pdt|Yth|std|vs|vol|hlm|pp)|/[A-Z]+)\.\Z"
)
_LONGEST_FORM = 12
_HALF_NAME, _FEWEST_OF_CREDIT = Pattern(r"\s{1,3}[A-Z][a-z]+-[a-z]"), 3  # "Foto: Budi | Satrio-wartalaut"
_VERB, _LONGEST_VERB = Pattern(rf"\s{VERB}\Z"), 20  # what it says follows
# Who did it follows, or the second of two words: "berkas yang diperiksa | Polda Randu", "Pemilu/ | Pemilihan".
_UNFINISHED = Pattern(r"(?:\byang di[a-z]{4,}|[a-z]/)\Z")
_FULL_LINE = 70  # characters
_ITEM = 300  # characters
# The first item of a list.
_FIRST_ITEM, _SECOND_ITEM = Pattern(r"\s*\(?1[.)]\s?[A-Z]"), Pattern(r"\(?2[.)]\s?[A-Z]")


def is_cut_off(page: Page, piece: Candidate) -> bool:
    """Whether a piece begins or ends in the midst of a sentence, a name or a number."""
    text, (start, end, where) = page.text, piece
    before = blank_before(text, start)
    if before and not page.is_marked(before - 1) and _ends_shortened(text, 0, before):
        return True
    if where not in INSIDE:
        return _is_in_midst(page, piece)
    if text[start - 1 : start] == "@" or _is_part_of_item(page, piece):
        return True
    if text.count("(", start, end) != text.count(")", start, end):
        return True
    if text[end - 1] in _QUOTES and _GOES_ON.match(text, end) is not None:  # 'Klik menu "Tanam" di kanan bawah.'
        return True
    if text[end - 1] in ENDS or page.is_marked(end + 1):
        return _ends_shortened(text, start, end)
    if end < page.line_end(start) and text[start:end].rpartition(" ")[2] in headline_words().never_last:
        return True
    if _GOES_ON.match(text, end) is not None or (text[end - 1].isupper() and text[end : end + 1].isalpha()):
        return True
    if _HALF_NAME.match(text, end) and ":" in text[start:end] and text[start:end].count(" ") < _FEWEST_OF_CREDIT:
        return True  # a label with half of a name
    if end < page.line_end(start) and _UNFINISHED.search(text, max(start, end - _LONGEST_VERB), end) is not None:
        return True
    return _VERB.search(text, max(0, before - _LONGEST_VERB), before) is not None


def _is_part_of_item(page: Page, piece: Candidate) -> bool:
    """Whether a piece opens with a bullet, as something else near it does, and the item goes on behind it."""
    text, (start, end, _) = page.text, piece
    bullet = text[start]
    if bullet not in BULLETS or text[end - 1] in ENDS or page.ends_line(end) or page.is_marked(end + 1):
        return False
    before, after = text[max(start - _ITEM, page.line_start(start)) : start], text[end : page.line_end(start)][:_ITEM]
    return not after.lstrip().startswith(bullet) and (bullet in before or bullet in after)


def _ends_shortened(text: str, start: int, end: int) -> bool:
    """Whether a text ends with a title or the like that is shortened."""
    return text[end - 1] == "." and _SHORT_FORM.search(text, max(start, end - _LONGEST_FORM), end) is not None


def _is_in_midst(page: Page, piece: Candidate) -> bool:
    """Whether a line is a part of a sentence that was broken: the one above, long or short, does not end."""
    text, at = page.text, page.line_index(piece.start)
    if at < len(page.lines) - 1 and text[piece.start : piece.end].rpartition(" ")[2] in headline_words().never_last:
        return True
    if not 0 < at < len(page.lines) - 1:
        return False
    above, below = page.lines[at - 1], page.lines[at + 1]
    if not text[above.end - 1].isalpha() or page.is_marked(above.end - 1):
        return False
    if text[piece.end - 1] in ENDS:
        return False
    broken = piece.where == "ml" and above.end - above.start >= _FULL_LINE and text[above.end - 1].islower()
    return broken or text[below.start].islower()


def leads_to_list(page: Page, piece: Candidate) -> bool:
    """Whether a numbered list begins behind a piece: "Simak ya! 1. Pasar Sagara ... 2. Bukit Rawa"."""
    item = _FIRST_ITEM.match(page.text, piece.end)
    if item is None or page.is_marked(item.end() - 1):
        return False
    return _SECOND_ITEM.search(page.text, item.end()) is not None
