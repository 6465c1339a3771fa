"""Links to what comes before and after: the neighbouring articles, or the other pages of a story."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.headlines import in_title_case

_LONGEST = 340  # behind the label
_NEXT_PAGE, _LONGEST_TITLE = Pattern(r"BACA HALAMAN (?:BERIKUT|SELANJUT)NYA"), 120
_SENTENCE_END = Pattern(r"[.!?\"”\]]\s+")
# "Previous Post Judul Next Post Judul", "Artikel sebelumnyaJudulArtikel berikutnyaJudul"
_PAGER = Pattern(
    r"(?:(?i:prev(?:ious)?|next|older|newer) (?i:article|posts?|story)|"
    r"(?i:pos|artikel|berita|tulisan) (?i:sebelumn?ya|berikutnya|selanjutnya|seterusnya)|"
    r"(?i:navigasi (?:pos|artikel|tulisan)))"
    r"[\s:»←→]{0,5}(?=[A-Z0-9])"
)
# "Sebelumnya Judul 1 / 2 Selanjutnya Judul" closes each page of a story, and "Sebelumnya Judul 2 / 2" the last one.
_NUMBERED_PAGER = Pattern(
    r"Sebelumnya ?(?=[A-Z\d\"“'‘])[^\n]{8,170}?(?<![\d/,.])\s?\d{1,2} ?/ ?\d{1,2}"
    r"(?:\s?Selanjutnya(?: ?[A-Z\d\"“'‘][^\n]{3,170})?)?(?<![.,;])\s*\Z"
)
# The numbers of a story's pages, with the button for the next one or for all, or in front of its tags.
_COUNT = Pattern(
    r"1 2(?<!\S1 2)(?: 3(?: 4(?: 5(?: 6)?)?)?)?"
    r"(?:\s?[»›](?=\s|\Z)|\s(?:(?:Lihat |Tampilkan )?[Ss]emua)(?=\s+[A-Z(\[]|\s*\Z)|(?=\sTags?\b:?\s?[A-Za-z]))"
)
_PAGE = Pattern(r"(?<!\S)[Hh]alaman ?:? \Z")
_LONGEST_PAGE = 10
# Between the pages, behind a sentence and in front of a heading: "2 dari 3 halaman".
_OF_PAGES = Pattern(r"\d{1,2} dari \d{1,2} [Hh]alaman(?=\s?[A-Z\d]|\s*\Z)")
_PAGE_WORDS = (" halaman", " Halaman")
_STOPS = ".!?\"”)"


@filter_for(
    "related",
    example="Sebelumnya Warga Panen Raya di Randu 1 / 2 Selanjutnya Harga Cabai Naik",
    when=When(words=("sebelumnya",)),
)
def numbered_pagers(page: Page, places: Places) -> Iterator[Span]:
    """Links to the pages before and after, with the number of the page between, at the end of a text."""
    for position, _ in places:
        if _NUMBERED_PAGER.match(page.text, position, page.closing):
            yield Span(position, page.closing)
            return


@filter_for(
    "paging",
    example="... kata warga. Panen Raya di Randu Tertunda BACA HALAMAN BERIKUTNYA",
    when=When(words=("baca",)),
)
def page_teasers(page: Page, places: Places) -> Iterator[Span]:
    """The title of the next page in Title Case behind a sentence, with the button that leads to it."""
    for position, _ in places:
        button = _NEXT_PAGE.match(page.text, position)
        if not button:
            continue
        floor = max(page.line_start(position), position - _LONGEST_TITLE)
        start = max((end.end() for end in _SENTENCE_END.finditer(page.text, floor, position)), default=position)
        title = page.text[start:position]
        if in_title_case(title) and not title[0].islower():
            yield Span(start, min(button.end(), page.next_mark(position)))


@filter_for(
    "related",
    example="Previous Post Warga Panen Raya Next Post Harga Cabai Naik",
    when=When(words=("prev", "previous", "next", "older", "newer", "pos", "artikel", "berita", "tulisan", "navigasi")),
)
def pagers(page: Page, places: Places) -> Iterator[Span]:
    """Links to the article before and after: lines, or the end of a one-line text."""
    for position, _ in places:
        match = _PAGER.match(page.text, position)
        if not match:
            continue
        end = page.line_end(match.start())
        rest = page.text[match.end() : end].strip()
        apart = page.starts_line(match.start()) or end >= page.closing
        if apart and rest and len(rest) < _LONGEST and in_title_case(rest) and rest[-1] != ".":
            yield Span(match.start(), end)
            return


@filter_for("paging", example="4. Padi Apung 1 2 3 » Ikuti ...", when=When(signs=("1 2", "alaman")))
def counted_pages(page: Page) -> Iterator[Span]:
    """The numbers of a story's pages from the first on, whatever stands in front; which of them this one is."""
    for count in _COUNT.finditer(page.text):
        start = count.start()
        if label := _PAGE.search(page.text, max(0, start - _LONGEST_PAGE), start):
            start = label.start()
        if not page.is_marked(start):
            yield Span(start, count.end())
    for count in _OF_PAGES.finditer(page.text) if holds_any(page.text, _PAGE_WORDS) else ():
        last = blank_before(page.text, count.start()) - 1
        behind = last >= 0 and (page.text[last] in _STOPS or page.is_marked(last))
        if behind and not page.is_marked(count.start()):
            yield Span(*count.span())
