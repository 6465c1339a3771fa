"""Links to other articles: a label ("Baca juga:") and the linked headlines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import filter_for
from newsclean.filters.context import BULLETS, at_boundary, bullet_start
from newsclean.filters.headline import is_headline
from newsclean.filters.linked import LinkedTitle
from newsclean.lexicon.known_titles import title_hash
from newsclean.lexicon.phrases import spell_out
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# Labels that may stand without a colon when a headline follows.
_PLAIN = (
    r"(?:yuk,? )?(?:baca|simak|lihat|tonton)~(?:juga|pula|lagi)"
    r"(?:~(?:artikel|berita|video|tulisan))?(?: (?:menarik |terkait )?lainnya)?"
    r"|baca (?:artikel|berita)(?: menarik| terkait)? lainnya|baca ini juga(?: deh)?|pilihan (?:editor|redaksi)"
    r"|(?:artikel|berita) (?:terkait|lainnya|selanjutnya|selengkapnya)"
    r"|editor[’']s picks?|related (?:news|articles?)|also read|read also|read more|rekomendasi untuk anda"
)
# Labels that are ordinary words: only with a colon.
_COLON = (
    r"(?:artikel|berita) (?:rekomendasi|pilihan|lain)|bacaan (?:terkait|menarik|lain(?:nya)?)"
    r"|(?:baca|simak|lihat|klik|cek)~(?:artikel|berita|liputan|di~sini|dulu|juga)"
    r"|baca|simak|lihat|selanjutnya|menarik dibaca|rekomendasi|terkait|tonton|jangan lewatkan(?: juga)?"
)
_SEPARATOR = r"(?:~(?P<colon>[:；;»›>→►▶➡]+|(?<=\s)[-–—]+(?= )))?"
_LABEL = Pattern(spell_out(rf"(?:(?P<plain>{_PLAIN}){_SEPARATOR}|(?:{_COLON})~(?P<must>:+))"), re.IGNORECASE)
_BRACKETED = Pattern(
    spell_out(
        rf"[(\[]~(?:(?:{_PLAIN})~[:：-]?|(?:{_COLON})~:)"
        r"[^()\[\]\n]{5,300}(?:\([^()\n]{1,60}\)[^()\[\]\n]{0,200})?[)\]]"
    ),
    re.IGNORECASE,
)
_UNCLOSED = Pattern(r"[(\[](?:baca|simak|lihat) juga\s*:[^()\[\].\n]{10,170}$", re.IGNORECASE | re.MULTILINE)
_BLANKS = Pattern(spell_out("~"))
_MOST_TITLES = 5
_SHORTEST_GLUED = 28
_LONGEST_LABEL = 30
_OPENS = (
    "baca", "simak", "lihat", "tonton", "yuk", "pilihan", "artikel", "berita", "editor", "related", "also", "read",
    "rekomendasi", "selanjutnya", "menarik", "terkait", "bacaan", "klik", "cek", "jangan lewatkan",
)  # fmt: skip


@filter_for(
    "related",
    example="(Baca juga: Klasemen Lengkap Usai Laga Semalam)",
    opens=("(baca", "(lihat", "(simak", "[baca"),
)
def related_brackets(page: Page) -> Iterator[Span]:
    """Links to other articles in brackets: "(Baca juga: Judul)"."""
    for position, _ in page.hits["related-brackets"]:
        match = _BRACKETED.match(page.text, position)
        if match and _is_bracketed_link(match.group()):
            yield Span(*match.span())
        elif not match and page.starts_line(position) and _UNCLOSED.match(page.text, position):
            yield Span(position, page.line_end(position))


def _is_bracketed_link(text: str) -> bool:
    """Whether a bracket holds a title, and not an explanation: "(baca: keadaan mendesak)"."""
    _, colon, title = text.partition(":")
    return not colon or (len(text.split()) > 3 and not title.lstrip()[:1].islower())


@filter_for("related", example="Baca juga: Harga Cabai Naik, Pedagang Menjerit", opens=_OPENS)
def related_links(page: Page) -> Iterator[Span]:
    """Links to other articles: a label such as "Baca juga:", and the headline or headlines after it.

    The headline may follow in the same line, fill the next line or lines, or be lost. In one-line text the end of
    the headline is sought; where it is not certain, only the label goes.
    """
    stop = len(page.text)
    for position, _ in reversed(page.hits["related-links"]):
        if position >= stop:
            continue
        label = _LABEL.match(page.text, position)
        if label and not page.is_marked(position) and _is_label(page, label):
            yield from _label_and_titles(page, label, stop)
            stop = position


def _is_label(page: Page, label: re.Match[str]) -> bool:
    """Whether this is a label and not a word of the story."""
    text = page.text
    if not at_boundary(page, label.start()) and not label["colon"] and not label["must"]:
        return False
    if label.start() and text[label.start() - 1] in "\"“'‘":
        return False
    after = _BLANKS.match(text, label.end()).end()  # type: ignore[union-attr]
    if label["colon"] and ":" in label["colon"]:
        return True
    if after == len(text) or "\n" in text[label.end() : after]:
        return bool(label["colon"] or label["must"]) or _alone(page, label)
    opening = text[after]
    if label["must"]:
        return (opening.isupper() or opening.isdigit()) and at_boundary(page, label.start())
    return (opening.isupper() or opening.isdigit() or opening in "'‘\"“") and not text[label.start()].islower()


def _alone(page: Page, label: re.Match[str]) -> bool:
    """Whether a label has its line to itself."""
    return bullet_start(page, label.start()) == page.line_start(label.start())


def _label_and_titles(page: Page, label: re.Match[str], stop: int) -> Iterator[Span]:
    text = page.text
    start = bullet_start(page, label.start())
    after = _BLANKS.match(text, label.end()).end()  # type: ignore[union-attr]
    if "\n" in text[label.end() : after] or after == len(text):
        yield Span(start, label.end())
        yield from _titles_below(page, after, colon=bool(label["colon"] or label["must"]))
        return
    stop = min(stop, page.line_end(after), page.next_mark(after))
    end = _title_end(page, label, after, stop)
    yield Span(start, label.end() if end is None else end)


def _title_end(page: Page, label: re.Match[str], after: int, stop: int) -> int | None:
    """Where the title or the titles end that follow a label in its line; None if that is not certain."""
    title = LinkedTitle(page, after, stop, several=not label["colon"])
    end = title.end()
    if end is None or after > label.end() or label["colon"]:
        return end
    # The label was glued to what follows, so that titles would be glued to each other: "Baca JugaKepala Dinas ..." is
    # the story.
    edges = [after, *(title.words[i].start for i in title.joins if title.words[i].start < end), end]
    pieces = [right - left for left, right in pairwise(edges)]
    return end if len(pieces) > 1 and min(pieces) >= _SHORTEST_GLUED else None


def _titles_below(page: Page, position: int, *, colon: bool) -> Iterator[Span]:
    """The headlines in the lines below a label: after a colon one is expected, else only what is clearly one."""
    taken = 0
    for line in page.open_lines(position):
        if line.start < position:
            continue
        first = colon and not taken
        if taken == _MOST_TITLES or not _is_linked(page, line, first=first):
            return
        yield line
        taken += 1


@filter_for("related", example="Harga Cabai Naik, Pedagang Pasar Induk Menjerit")
def known_titles(page: Page) -> Iterator[Span]:
    """Lines that are the title of another article of the corpus, with a label or without (--titles)."""
    if not (titles := page.known.titles):
        return
    own = {title_hash(page.title or ""), _hash_of(page, page.headline)}
    for line in page.lines[1:]:
        text = page.text[line.start : line.end].lstrip(BULLETS + " -")
        label, _, labelled = text.partition(":")
        for title in (text, labelled) if len(label) <= _LONGEST_LABEL else (text,):
            if title in titles and title_hash(title) not in own:
                yield line
                break


def _hash_of(page: Page, span: Span | None) -> int | None:
    return title_hash(page.text[span.start : span.end]) if span else None


def _is_linked(page: Page, line: Span, *, first: bool) -> bool:
    text = page.text[line.start : line.end]
    if first:
        return is_headline(text, strict=False)
    return len(text) >= 30 and is_headline(text)


def read_related(text: str) -> Iterator[str]:
    """The linked titles in a removed link.

    >>> list(read_related("BACA JUGA:Warga Panen Raya di Tengah Kemarau"))
    ['Warga Panen Raya di Tengah Kemarau']
    """
    body = text.strip("()[] \n")
    label = _LABEL.match(body)
    title = (body[label.end() :] if label else body).strip()
    if title:
        yield from (line.strip() for line in title.split("\n") if line.strip())
