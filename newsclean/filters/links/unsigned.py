"""Links in one-line text whose label has no sign behind it: "Info cuaca lain Warga Panen Raya di Randu Hujan ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.label_forms import announces_links, is_label
from newsclean.filters.links.related import LABEL
from newsclean.filters.links.sure_ends import glued_end
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.labels import label_openings
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.linked_titles import LinkedTitle

_VERBS = r"(?:Baca|Simak|Lihat|Tonton|Klik|Cek|Intip|Buka|Tengok|BACA|SIMAK|LIHAT)"
_BEHIND = r"(?: (?:dari|oleh|soal|tentang|hari|pekan|minggu|bulan|edisi|kali)(?: [a-z]+){0,2} (?:ini|kami))"
_ASKS = r"(?:[Pp]enasaran|[Bb]ingung|[Ii]ngin tahu|[Mm]au (?:tahu|tau|lagi)|[Bb]elum puas|[Bb]utuh [a-z]+|[Kk]angen)"
_OF_IT = r"[^.!?:\n\"“”]{0,50}"
_FORMS = (
    # "Klik juga", "Baca Pula"
    rf"{_VERBS} (?:[Pp]ula|[Jj]uga|JUGA|PULA)",
    # "Tulisan lain dari penulis ini", "Rilis lain pekan ini"
    rf"(?P<sure>[A-Z][a-z’']+(?: [a-z]+){{0,3}} (?:lain(?:nya)?|serupa|terkait){_BEHIND}",
    # "Yang juga layak dibaca", "Seputar perkara ini"
    r"Yang juga (?:layak|patut) (?:di)?(?:baca|simak)|Seputar (?:perkara|kasus|topik) ini|Editor[’']s (?:Choice|Pick))",
    # "Makin penasaran? Buka"
    rf"(?P<asked>(?:(?:Makin|Masih|Semakin) )?{_ASKS}{_OF_IT}\? (?:{_VERBS}|Coba)(?: (?:juga|saja|aja))?)",
    # "Info cuaca lain", "Kabar transfer lain"
    r"(?P<other>[A-Z][a-z’']+(?: [a-z]+){0,3} (?:lain(?:nya)?|serupa|pula|juga|terkait))",
)
_LABEL = Pattern(rf"(?:{'|'.join(_FORMS)}) (?=[\"“'‘A-Z0-9])")
_LONGEST_LABEL, _LONGEST_CLOSING, _ONE_LINE = 90, 45, 400
_QUOTES = ("\"", "“", "'", "‘")
# So much of Title Case is looked at behind a label, and so many words a title has.
_OPENING, _FEWEST_WORDS = 40, 4
# How likely the end of the title must be, and how likely at most that there is none: behind a sentence, and behind
# what has no full stop, as the row of a table.
_SURE, _SURE_BEHIND_ROW = (0.8, 0.05), (0.8, 0.01)


@filter_for(
    "related",
    example="... kata warga. Info cuaca lain Warga Panen Raya di Tengah Kemarau Hujan ...",
    when=When(words=(*label_openings(), "semakin", "butuh", "kangen", "bingung", "seputar", "editor")),
)
def unsigned_labels(page: Page, places: Places) -> Iterator[Span]:
    """Links whose label has no sign behind it, with a title in Title Case, in one-line text."""
    stop, tail = len(page.text), page.closing - _LONGEST_CLOSING
    for position, _ in places:
        if position >= tail and _closes(page, position):
            yield Span(position, page.closing)
            stop = position
            break
    for position, _ in reversed(places):
        label = _LABEL.match(page.text, position, position + _LONGEST_LABEL)
        if not label or position >= stop or page.is_marked(position):
            continue
        if not (label["asked"] or label["sure"] or is_label(label[0])):
            continue
        if page.text[position - 1 : position] in _QUOTES:
            continue  # what is written on a sign, or said
        if LABEL.match(page.text, position) and at_boundary(page, position):
            continue  # more than one title may follow
        if page.line_end(position) - page.line_start(position) >= _ONE_LINE and (end := _end(page, label, stop)):
            yield Span(position, end)
            stop = position


def _closes(page: Page, position: int) -> bool:
    """Whether what is left of the text is the label of links that were lost: "... kata warga. Mungkin Anda Suka"."""
    text, end = page.text, page.closing
    if position >= end or page.is_marked(position) or page.starts_line(position):
        return False
    label, before = text[position:end].rstrip(" :"), text[blank_before(text, position) - 1]
    words = label.split()
    in_capitals = all(word[0].isupper() or word in headline_words().small for word in words if word[0].isalpha())
    apart = before in SENTENCE_ENDS and page.line_end(position) - page.line_start(position) >= _ONE_LINE
    return apart and len(words) > 1 and in_capitals and is_label(label) and announces_links(label)


def _end(page: Page, label: re.Match[str], stop: int) -> int | None:
    """Where the title ends, before `stop`, behind a label; None if what follows is none, or its end is not certain."""
    text, start = page.text, label.end()
    if not in_title_case(text[start : start + _OPENING].rpartition(" ")[0]):
        return None
    behind_sentence = at_boundary(page, label.start())
    stop = min(stop, page.line_end(start), page.next_mark(start))
    linked = LinkedTitle(page, start, stop)
    end = linked.sure_end(*(_SURE if behind_sentence else _SURE_BEHIND_ROW))
    if end is None:
        return None
    end = glued_end(linked, label.start(), end)
    title = text[start : blank_before(text, end)]
    if not in_title_case(title) or len(title.split()) < _FEWEST_WORDS:
        return None
    return end if not label["other"] or says_something(title) else None
