"""Captions inside a line whose credit in brackets names a person and an outlet: "... (Budi/contoh.com) Hujan ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED
from newsclean.filters.captions.extents import caption_start, opens_with_day, pair_start
from newsclean.filters.captions.sentences import has_predicate
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern

_OUTLET = rf"(?:detik[a-zA-Z]{{3,9}}|(?:[\w-]+\.){{1,2}}(?i:{DOMAIN_END})|{AGENCY})"
# "(Budi Santoso/detikcom)", "(Reuters: Budi Santoso)", "(Film Contoh/Budi via IMDb)", "(tiktok)", "(wartarandu/Budi)";
# not "X (Twitter)", its new name and its old one
_BRACKET = Pattern(
    rf"\(\s?(?:[A-Z][\w. ’'-]{{1,40}}\s?[/-]\s?(?:[A-Z][\w ]{{2,20}}/)?{_OUTLET}"
    rf"|(?:{AGENCY}|ABC[A-Z a-z]{{0,20}}|AAP|Supplied)\s?: [A-Z][\w. ’'/,-]{{2,40}}"
    r"|[A-Z][\w. ’'-]{1,40}/[\w. ’'/-]{2,40} via [A-Z]\w+"
    r"|(?P<house>[a-z]{6,25})/[A-Z][a-z]+(?: [A-Z][\w.]*){0,2}"
    r"|(?P<platform>(?:(?<=\w\()|(?<=\w \())(?<!\bX \()(?i:tik ?tok|instagram|youtube|facebook|twitter)))\s?\)\.?"
)
_PLATFORM_LETTERS = ("tik", "Tik", "TIK", "inst", "Inst", "you", "You", "face", "Face", "twi", "Twi")
_GOES_ON = Pattern(rf"\s?[{DASHES}a-z,;:]")


@filter_for(
    "caption",
    example="... kata warga.Warga panen raya di Randu (Budi/contoh.com) Hujan ...",
    when=When(signs=("/", ": ", *(f"({letters}" for letters in _PLATFORM_LETTERS))),
)
def outlet_brackets(page: Page) -> Iterator[Span]:
    """Credits in brackets between sentences, of a person and an outlet or of a platform, and their caption."""
    text = page.text
    for credit in _BRACKET.finditer(text):
        start, end = credit.span()
        if page.is_marked(start) or page.starts_line(start) or page.ends_line(end):
            continue
        if credit["house"] and credit["house"] in headline_words().common:  # "(siswa/Mahasiswa)"
            continue
        if _GOES_ON.match(text, end) and not page.is_marked(blank_after(text, end)):
            continue
        caption = caption_start(page, start)
        told = pair_start(page, start)
        if told is not None and caption is not None and told < caption and opens_with_day(text[told:start]):
            yield Span(told, end)
        elif caption is not None and _is_caption(page, caption, credit):
            yield Span(caption, end)
        elif not credit["platform"] and text[blank_before(text, start) - 1] in ENDED:
            yield Span(start, end)


def _is_caption(page: Page, start: int, credit: re.Match[str]) -> bool:
    """Whether what stands between `start` and a credit is its caption: it has no full stop, or a join beside it."""
    text, end = page.text, credit.end()
    caption = text[start : credit.start()].strip()
    if not caption or start == page.line_start(start):
        return False
    left = blank_before(text, start)
    joined = left == blank_after(text, start) or page.is_marked(left - 1)
    if not caption.endswith(ENDED):
        return joined or not text[end].isspace() or page.is_marked(blank_after(text, end)) or not has_predicate(caption)
    return not text[end].isspace() or (joined and page.is_marked(blank_after(text, end))) or not has_predicate(caption)


# "(Budi saat berlatih bersama timnya. Foto: contoh.com)"
_WHOLE = Pattern(
    r"\((?=[A-Z])[^()\n]{8,220}?(?:[.,;] ?|[a-z] )(?:Foto|FOTO|[Dd]ok(?:umentasi)?)\b ?[.:/] ?[^()\n]{2,40}\)\.?"
)


@filter_for(
    "caption",
    example="... kata warga. (Budi saat berlatih bersama timnya. Foto: contoh.com) Hujan ...",
    when=When(signs=("Foto", "FOTO", "dok", "Dok")),
)
def captions_in_brackets(page: Page) -> Iterator[Span]:
    """A caption and the label of its credit, all in one bracket between sentences."""
    text = page.text
    for whole in _WHOLE.finditer(text):
        start, end = whole.span()
        if page.is_marked(start) or _GOES_ON.match(text, end):
            continue
        left = blank_before(text, start)
        if not left or text[left - 1] in ENDED or page.is_marked(left - 1):
            yield Span(start, end)
