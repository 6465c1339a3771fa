"""Links to other articles: a label ("Baca juga:") and the linked headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.below_label import titles_below, titles_beside
from newsclean.filters.links.sure_ends import between_commas, closing_end, parted_end
from newsclean.lexicon.phrases import spell_out
from newsclean.page import Page, Places, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary, bullet_start, is_closing_quote
from newsclean.reading.headlines import LONGEST_HEADLINE, is_headline
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.sentence_starts import SHORTEST_GLUED

# Labels that may stand without a colon when a headline follows.
_PLAIN = (
    r"(?:yuk,? )?(?:baca|simak|lihat|tonton)~(?:juga|pula|lagi)"
    r"(?:~(?:artikel|berita|video|tulisan))?(?: (?:menarik |terkait )?lainnya)?"
    r"|baca (?:artikel|berita)(?: menarik| terkait)? lainnya|baca ini juga(?: deh)?|pilihan (?:editor|redaksi)"
    r"|baca selengkapnya di"
    r"|(?:artikel|berita) (?:terkait|lainnya|selanjutnya|selengkapnya)"
    r"|editor[’']s picks?|related (?:news|articles?)|also read|read also|read more|rekomendasi untuk anda"
    r"|(?:aa )?read next|(?P<fact>(?:cek|periksa) fakta(?=~:))|(?-i:READ|Bacaan Lainnya|Pos [Tt]erkait|Related Posts?"
    r"|BACA(?=\s{1,4}[A-Z][a-z])(?!\s+(?:Juga|Artikel|Berita|Liputan|Di|Dulu|Selengkapnya|Halaman|Lanjut)))"
)
# Labels that are ordinary words: only with a colon.
_COLON = (
    r"(?:artikel|berita) (?:rekomendasi|pilihan|lain)|bacaan (?:terkait|menarik|lain(?:nya)?)"
    r"|(?:baca|simak|lihat|klik|cek)~(?:artikel|berita|liputan|di~sini|dulu|juga|lanjut)"
    r"|baca|simak|lihat|selanjutnya|menarik dibaca|terkait|tonton|jangan lewatkan(?: juga)?"
)
_SEPARATOR = r"(?:~(?P<colon>[:；;»›>→►▶➡]+|(?<=\s)[-–—]+(?= )))?"
LABEL = Pattern(spell_out(rf"(?:(?P<plain>{_PLAIN}){_SEPARATOR}|(?:{_COLON})~(?P<must>:+))"), re.IGNORECASE)
# Titles of fact checks open like their label: it is one beside other links, behind so much of the story.
_OTHER_LINK = Pattern(spell_out(r"(?:baca~juga|(?:cek|periksa) fakta)~:"), re.IGNORECASE)
_BESIDE, _STORY = 240, 300
# "(Baca wawancara Budi Santoso: Saya Bukan Pahlawan)"
_NAMED = r"baca (?:wawancara|laporan|liputan|kisah|ulasan)(?: [\w.-]+){0,6}"
_BRACKETED = Pattern(
    spell_out(
        rf"[(\[]~(?:(?:{_PLAIN})~[:：-]?|(?:{_COLON}|klik)~:|{_NAMED}~:)"
        r"[^()\[\]\n]{5,300}(?:\([^()\n]{1,60}\)[^()\[\]\n]{0,200})?[)\]]"
    ),
    re.IGNORECASE,
)
_UNCLOSED = Pattern(r"[(\[](?:baca|simak|lihat) juga\s*:[^()\[\].\n]{10,170}$", re.IGNORECASE | re.MULTILINE)
# A book that a bracket refers to: "(Lihat: Kiai Hasan, Kitab Sabar, halaman 3)".
_CITATION = Pattern(
    r"\b(?:halaman|hal\.|hlm\.?|jilid|juz|bab|pasal|ayat|vol\.?|no\.|qs\.?|hr\.?) ?\d|\bkitab\b", re.IGNORECASE
)
_BLANKS = Pattern(spell_out("~"))
_ADDRESS = Pattern(r"https?://[^\s\"“”<>]{8,}(?<![.,])")
_ITEM = Pattern(r"(\d{1,2})\. (?=[A-Z])")
# A title has so many words at least, and ends with none of these.
_FEWEST_IN_TITLE, _NO_TITLE_ENDS = 4, PARAGRAPH_ENDS + ":,;(-"
_SURELY_LEADS = "baca selengkapnya di"
_ONE_TITLE = ("baca", "simak", "lihat", "tonton")
_OPENS = (
    "baca", "bacajuga", "simak", "lihat", "tonton", "yuk", "pilihan", "artikel", "berita", "editor", "related", "pos",
    "also", "read", "aa", "rekomendasi", "selanjutnya", "menarik", "terkait", "bacaan", "klik", "cek",
    "jangan lewatkan",
)  # fmt: skip


@filter_for(
    "related",
    example="(Baca juga: Klasemen Lengkap Usai Laga Semalam)",
    when=When(words=("(baca", "(lihat", "(simak", "(klik", "[baca")),
)
def related_brackets(page: Page, places: Places) -> Iterator[Span]:
    """Links to other articles in brackets: "(Baca juga: Judul)"."""
    for position, _ in places:
        match = _BRACKETED.match(page.text, position)
        if match and _is_bracketed_link(match.group()):
            yield Span(*match.span())
        elif not match and page.starts_line(position) and _UNCLOSED.match(page.text, position):
            yield Span(position, page.line_end(position))


def _is_bracketed_link(text: str) -> bool:
    """Whether a bracket holds a title, and not an explanation: "(baca: keadaan mendesak)"."""
    _, colon, title = text.partition(":")
    if _CITATION.search(title):
        return False
    return not colon or (len(text.split()) > 3 and not title.lstrip()[:1].islower())


@filter_for("related", example="Baca juga: Harga Cabai Naik, Pedagang Menjerit", when=When(words=_OPENS))
def related_links(page: Page, places: Places) -> Iterator[Span]:
    """Links to other articles: a label such as "Baca juga:", and the headline or headlines after it.

    The headline may follow in the same line, fill the next line or lines, or be lost. In one-line text the end of
    the headline is sought; where it is not certain, only the label goes.
    """
    stop = len(page.text)
    for position, _ in reversed(places):
        if position >= stop:
            continue
        label = LABEL.match(page.text, position)
        if label and not page.is_marked(position) and _is_label(page, label):
            yield from _label_and_titles(page, label, stop)
            stop = position


def _is_label(page: Page, label: re.Match[str]) -> bool:
    """Whether this is a label and not a word of the story."""
    text = page.text
    if label["fact"] and not _stands_beside_links(page, label):
        return False
    if not at_boundary(page, label.start()) and not label["colon"] and not label["must"]:
        return False
    before = label.start() - 1
    if before >= 0 and text[before] in "\"“'‘" and not (text[before] in "\"'" and is_closing_quote(text, before)):
        return False
    after = _BLANKS.match(text, label.end()).end()  # type: ignore[union-attr]
    if label["colon"] and ":" in label["colon"]:
        return True
    if after == len(text) or "\n" in text[label.end() : after]:
        return bool(label["colon"] or label["must"]) or _alone(page, label)
    opening = text[after]
    if label["must"] and opening == ",":
        return between_commas(page, after) is not None
    if label["must"] and opening in "\"“" and _alone(page, label):  # BACA: "Kami Lelah" - Ketua RT Buka Suara
        return text[after + 1 : after + 2].isupper() and text[page.line_end(after) - 1] not in PARAGRAPH_ENDS
    if label["must"] and opening == "h" and _ADDRESS.match(text, after):
        return at_boundary(page, label.start())
    if label["must"]:
        return (opening.isupper() or opening.isdigit()) and at_boundary(page, label.start())
    return (opening.isupper() or opening.isdigit() or opening in "'‘\"“") and not text[label.start()].islower()


def _stands_beside_links(page: Page, label: re.Match[str]) -> bool:
    """Whether another link stands soon in front of a label or behind it, and the story in front of both."""
    near = ((label.start() - _BESIDE, label.start()), (label.end() + 1, label.end() + _BESIDE))
    return label.start() - page.opening > _STORY and any(_OTHER_LINK.search(page.text, *span) for span in near)


def _alone(page: Page, label: re.Match[str]) -> bool:
    """Whether a label has its line to itself."""
    return bullet_start(page, label.start()) == page.line_start(label.start())


def _label_and_titles(page: Page, label: re.Match[str], stop: int) -> Iterator[Span]:
    text = page.text
    start = bullet_start(page, label.start())
    label_end = label.start() + len(label.group().partition("\n")[0].rstrip())  # an arrow below it is a title's
    after = _BLANKS.match(text, label_end).end()  # type: ignore[union-attr]
    if "\n" in text[label_end:after] or after == len(text):
        yield Span(start, label_end)
        yield from _titles_below(page, after, colon=bool(label["colon"] or label["must"]))
        return
    if address := _ADDRESS.match(text, after):  # in place of the title
        yield Span(start, address.end())
        return
    if (item := _ITEM.match(text, after)) and text.find(f"{int(item[1]) - 1}. ", 0, start) >= 0:
        yield Span(start, label.end())  # the link was lost, and the story's list goes on
        return
    if text[after] == ",":  # what is left of a lost link, or of one whose title was kept: "Simak: , Judul ,"
        yield Span(start, between_commas(page, after) or label.end())
        return
    stop = min(stop, page.line_end(after), page.next_mark(after))
    end = _title_end(page, label, after, stop)
    yield Span(start, label.end() if end is None else end)
    if end is not None and page.ends_line(end) and _alone(page, label):
        yield from titles_beside(page, page.line_index(after) + 1, glued=after == label.end())


def _title_end(page: Page, label: re.Match[str], after: int, stop: int) -> int | None:
    """Where the title or the titles end that follow a label in its line; None if that is not certain."""
    again = label["must"] and page.text.find(label.group().strip(), after, stop) >= 0  # "Baca: Judul Baca: Judul"
    apart = after - label.end() > 1  # two blanks part a label from its title, and the title from the story
    marked = apart or label["colon"] or label["must"] or label["plain"].lower() == _SURELY_LEADS
    if marked and not again and (end := closing_end(page, after)):
        return end
    title = LinkedTitle(page, after, stop, several=again or not marked)
    # A label apart from the sentence before it, and glued to what follows, stood in one line with its title.
    glued = not marked and after == label.end() and label["plain"].lower().startswith(_ONE_TITLE)
    if glued and page.text[label.start() - 1 : label.start()] == " " and not title.joins:
        return LinkedTitle(page, after, stop).end()
    own_line = page.starts_line(label.start()) and page.line_end(after) == stop
    if own_line and not marked and label["plain"].lower().startswith(_ONE_TITLE) and _is_bare_title(page, after, stop):
        return stop
    if label["must"] and not title.opens_in_capitals():
        sure = own_line and label.group().isupper() and is_headline(page.text[after:stop].strip(), strict=False)
        return stop if sure else None
    end = title.end() or parted_end(page, label.start(), after, stop)
    if end is None or after > label.end() or label["colon"] or label["must"]:
        return end
    if own_line and page.ends_line(end) and is_headline(text := page.text[after:end]):
        return end if len(text) >= SHORTEST_GLUED else None
    # The label was glued to what follows, so that titles would be glued to each other: "Baca JugaKepala Dinas ..." is
    # the story.
    edges = [after, *(title.words[i].start for i in title.joins if title.words[i].start < end), end]
    pieces = [right - left for left, right in pairwise(edges)]
    return end if len(pieces) > 1 and min(pieces) >= SHORTEST_GLUED else None


def _is_bare_title(page: Page, start: int, end: int) -> bool:
    """Whether the rest of a line is one title in sentence case: as long as one, and it ends in no sentence."""
    title = page.text[start:end].strip()
    return (
        len(title) <= LONGEST_HEADLINE
        and len(title.split()) >= _FEWEST_IN_TITLE
        and title[-1] not in _NO_TITLE_ENDS
        and next(sentence_starts(page.text, start, end), None) is None
    )


def _titles_below(page: Page, position: int, *, colon: bool) -> Iterator[Span]:
    """The headlines in the lines below a label: after a colon one is expected, else only what is clearly one."""
    index = page.line_index(position)
    first = page.lines[index] if index >= 0 else None
    if first is None or first.start < position or page.is_marked(first.start):
        return
    titles = list(titles_below(page, index, numbered=colon))
    if colon and (not titles or titles[0] != first) and is_headline(page.text[first.start : first.end], strict=False):
        yield first
        yield from titles_below(page, index + 1)
    yield from titles


def read_related(text: str) -> Iterator[str]:
    """The linked titles in a removed link.

    >>> list(read_related("BACA JUGA:Warga Panen Raya di Tengah Kemarau"))
    ['Warga Panen Raya di Tengah Kemarau']
    """
    body = text.strip("()[] \n")
    label = LABEL.match(body)
    title = (body[label.end() :] if label else body).strip()
    if title:
        yield from (line.strip() for line in title.split("\n") if line.strip())
