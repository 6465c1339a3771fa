"""The menu in front of a one-line text, the path to its page, its section: labels, until other words begin."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from operator import or_

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.by_form import dateline_end
from newsclean.lexicon.channels import channels
from newsclean.lexicon.slots import bit_of, bits_of, slots_of_word, words_of
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import HEAD

# So far it is looked for, and so many labels it has at least; a home page counts for three.
_MENU_LENGTH, _FEWEST_LABELS = 300, 5
# Between signs, and behind a home page, fewer are enough.
_FEWEST_PARTED = 3
_MENU_SLOTS = "home|section|share|control|footer"
_WORD, _PARTED = Pattern(r"\S+"), Pattern(r"\S\s*(?:[|»›▾▼☰•]|&gt;|\s[/>])\s*\S|\S {2,}\S|\A\W*\[ ?[A-Z]+ ?\]")
# The links of a site's footer and those of an account, which its header has, too; so many of them are no accident.
_FOOTER = (
    "Hubungi Kami", "Tentang Kami", "Pedoman Media Siber", "Pedoman Siber", "Privacy Policy", "Kebijakan Privasi",
    "Kode Etik", "Susunan Redaksi", "Info Iklan", "Pasang Iklan", "Contact Us", "About Us", "Syarat dan Ketentuan",
    "Hak Jawab",
)  # fmt: skip
_ACCOUNT = Pattern(
    r"\b(?:Log ?[Ii]n|Log ?[Oo]ut|Sign [Ii]n|Sign [Uu]p|Register|Masuk|Keluar|Daftar(?: [Aa]kun)?|Akun|Profile?"
    r"|Kirim \w+|(?:Download|Unduh) (?=\w+ untuk|Aplikasi|App\b)|Android|iOS|Play Store|App Store)\b"
)
_FEWEST_OF_FOOTER, _FEWEST_OF_ACCOUNT, _HEADER, _BEHIND_LABELS = 2, 3, 600, 60
_STOP, _CAPITAL, _HEADS = Pattern(r"[a-z]{2}[.!]\s"), Pattern(r"\s(?=[A-Z])"), ("dateline", "byline")
# A section in capitals, and the sentence behind it.
_SHOUTED = Pattern(r"[\W_]{0,4}([A-Z]{5,})[\W_]{0,4}(?=\s[A-Z“\"][a-z]+ [a-z]| [A-Z][a-z]+ [A-Z][a-z]+ [a-z])")


@filter_for("nav", example="Beranda Polhukam Ekonomi Sosok Indeks Masuk Warga memanen ...")
def leading_menu(page: Page) -> Iterator[Span]:
    """The menu or the path in front of a one-line text: names of sections and buttons, until other words begin."""
    start = page.opening
    if start > HEAD or page.line_end(start) - start < _MENU_LENGTH:
        return
    if shouted := _SHOUTED.match(page.text, start):
        if shouted[1].lower() in channels():
            yield Span(start, shouted.end())
        return
    labels, end = 0, start
    for word in _WORD.finditer(page.text, start, start + _MENU_LENGTH):
        found, count = _slots_of(word[0])
        if found & _menu_bits():
            labels, end = labels + count + 2 * bool(found & bit_of("home")), word.end()
        elif not found & bit_of("glue") and any(map(str.isalnum, word[0])):
            if labels >= _fewest(page.text[start:end]) and _opens_sentence(page.text, word.start()):
                yield Span(start, end)
            return


@filter_for(
    "nav",
    example="Halo, Profil Kirim Foto Keluar Daftar Akun Tentang Kami Kode Etik RANDU, CONTOH.COM - Warga memanen ...",
    when=When(signs=_FOOTER),
)
def site_header(page: Page) -> Iterator[Span]:
    """The links of an account and of the footer above the story or in front of its dateline, in one line."""
    headline = page.headline  # the first line is taken for one
    for start in (headline.start, page.opening) if headline else (page.opening,):
        if start <= HEAD and not page.is_marked(start) and (end := _header_end(page, start)):
            yield Span(start, end)
            return


def _header_end(page: Page, start: int) -> int:
    """Where a header ends that begins at `start`, 0 if none does."""
    text, stop = page.text, min(page.line_end(start), page.next_mark(start), start + _HEADER)
    if sum(text.find(label, start, stop) >= 0 for label in _FOOTER) < _FEWEST_OF_FOOTER:
        return 0
    labels = [label.end() for label in _ACCOUNT.finditer(text, start, stop)]
    if len(labels) < _FEWEST_OF_ACCOUNT:
        return 0
    end = stop if page.ends_line(stop) or page.kind_at(stop) in _HEADS else _dateline_behind(page, labels[-1], stop)
    return end if end - labels[-1] <= _BEHIND_LABELS and not _STOP.search(text, start, end) else 0


def _dateline_behind(page: Page, start: int, stop: int) -> int:
    """Where a dateline with its outlet begins soon behind the labels of a header, 0 if none does."""
    joins = _CAPITAL.finditer(page.text, start, min(start + _BEHIND_LABELS, stop))
    return next((join.end() for join in joins if dateline_end(page, join.end())), 0)


def _slots_of(word: str) -> tuple[int, int]:
    """The slots of a word between blanks, and how many labels it is; of several that were joined, those of all."""
    found = slots_of_word(word)
    if found or (word.isalpha() and word[1:].islower()):
        return found, 1
    parts = [slots_of_word(part) & _menu_bits() for part in words_of(word) if part.isalpha()]
    return (reduce(or_, parts), len(parts)) if parts and all(parts) else (0, 0)


def _fewest(labels: str) -> int:
    return _FEWEST_PARTED if _PARTED.search(labels) else _FEWEST_LABELS


def _opens_sentence(text: str, start: int) -> bool:
    return text[start].isupper() or text[start] in '“"'


@cache
def _menu_bits() -> int:
    return bits_of(_MENU_SLOTS)
