"""Captions that say where the picture is from by a site, a channel or an outlet; and what only a picture can show."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.behind_headings import behind_heading
from newsclean.filters.captions.lines_by_scene import HALVES
from newsclean.filters.captions.sentences import (
    RUNNING_WORD,
    SENTENCE_END,
    has_prose_below,
    reports_speech,
    sentence_before,
)
from newsclean.filters.captions.signed_names import signed_end
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.parts import BULLETS, DASHES, DOMAIN_END
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed

_SHORTEST, _LONGEST, _HEAD_LINES = 30, 330, 4
_FEWEST_LINES = 3
_TAIL, _PROSE = 100, 60
# "(Kanal youtube Warta Randu)", "(dinsos.randukab.go.id)", "(WARTARANDU.COM/Budi)", "(wartarandu)"
_DOMAIN = rf"(?:[\w-]{{1,40}}\.){{1,4}}(?i:{DOMAIN_END})\b"
_SITE = Pattern(
    rf"[(\[]\s*+(?:(?i:kanal|channel|akun|laman|situs|website|fanpage)\s(?=\w)[^()\[\]\n]{{3,60}}"
    rf"|{_DOMAIN}(?:\s?[/|]\s?[^()\[\]\n]{{2,40}})?"
    r"|(?P<outlet>[a-z]{4,20}|[A-Z][\w.!]*+(?: [A-Z][\w.!]*+){0,2}))\s*[)\]]\Z"
)
# "... Data: Warta Randu"
_BEHIND = Pattern(
    r"(?<=[.!?]) (?:Data|Peta|Grafis|Desain|Olah(?:an)? (?:data|foto)|Visual)\s?:"
    r"\s?[A-Z][\w.]*(?: [A-Z&/][\w.]*){0,5}\Z"
)
# "Infografik Luas Sawah", whose picture was lost.
_INFOGRAPHIC = Pattern(r"(?:Info)?grafi[ks] [A-Z][\w-]*+(?: [\w(),-]{1,20}){1,10}")
_ITEM = Pattern(rf"[{DASHES}{BULLETS}\d]")
_ADDRESS = Pattern(r"https?://|\bwww\.")
_STORY_ENDS = "\"”:;?"


@filter_for(
    "caption",
    example="Warga menerima bantuan pangan di balai desa (Kanal youtube Warta Randu)\nWarga ...",
    when=When(lines=_FEWEST_LINES, odd=1),
)
def captions_with_site(page: Page) -> Iterator[Span]:
    """Lines above or between paragraphs that end with the site, channel or outlet of a picture."""
    for index, line in page.odd_lines if len(page.lines) >= _FEWEST_LINES else ():
        start, end = line
        if not _SHORTEST <= end - start <= _LONGEST or page.is_marked(start) or index + 1 >= len(page.lines):
            continue
        text = page.text[start:end]
        if text[-1] not in _STORY_ENDS and _may_show(text) and _shows(page, index, text):
            yield line


def _may_show(text: str) -> bool:
    """A quick look for what makes such a caption."""
    return text[-1] in ")]" or ":" in text or "grafi" in text[:9]


def _shows(page: Page, index: int, text: str) -> bool:
    if _ITEM.match(text) or _ADDRESS.search(text) or not RUNNING_WORD.search(text) or reports_speech(text):
        return False
    below = _HEAD_LINES - 1 if index < _HEAD_LINES else 1
    if not has_prose_below(page, index, lines=below, shortest=_PROSE):
        return False
    if _INFOGRAPHIC.fullmatch(text) or HALVES.search(text):
        return True
    start = max(0, len(text) - _TAIL)
    if _BEHIND.search(text, start):
        return True
    site = _SITE.search(text, start) if text[-1] in ")]" else None
    if not site or len(SENTENCE_END.findall(text, 0, site.start())) > 1:
        return False
    return _is_outlet(page, site["outlet"]) if site["outlet"] else True


def _is_outlet(page: Page, name: str) -> bool:
    from newsclean.lexicon.outlets import outlet_of_mark, publisher_of

    outlet = outlet_of_mark(name)
    return outlet is not None or (name.islower() and publisher_of(name + ".com") == page.about.outlet != "")


# Who stands where: "Bupati Budi Santoso (kiri)", and what else a sentence has that only a picture can show.
_PLACE = r"(?:(?:(?:paling|(?:ke)?(?:dua|tiga|empat)(?: dari)?) )?(?:kiri|kanan)|tengah|berdiri|duduk)"
_PLACED = Pattern(rf"(?<=[\w.]) \({_PLACE}(?:,[^()\n]{{1,25}})?\)")
_SENTENCE = 450
# Where such a sentence ends although the next one was glued to it, and the credit behind it.
_GLUED = Pattern(r"(?<=[a-z)\d])\.?(?=[A-Z][a-z])(?<![A-Z][a-z]{2})(?<![A-Z][a-z])")
_CREDIT = Pattern(
    rf"\s{{0,3}}(?:\(?{AGENCY}\s?/\s?[A-Z][\w.]*+(?: [A-Z][\w.]*+){{0,3}}|Dok\. [A-Z]\w++)\)?\.?(?=\s|\Z)"
)
# The credit behind a heading: "Air Mulai Surut ANTARA FOTO/BUDI Bupati Siti (kiri) ..."; what is announced, not shown.
_AGENCY_IN_FRONT = Pattern(rf"(?<=\w )(?:ANTARA ?FOTO|FOTO ANTARA|{AGENCY}) ?/ ?(?=[A-Z])")
_ANNOUNCES, _LONGEST_LABEL = Pattern(r"[a-z] ?: (?=[A-Z])"), 40
# "(c) Contoh.com/Budi"
_SIGN = Pattern(r"\s?(?:\([cC]\)|©)\s?(?:(?:[Dd]ok|DOK)\. )?(?=[A-Z@])")
# What a fact check says of a picture.
_TELLS = Pattern(r"[\"“”]|\b(?:[Ff]oto|[Gg]ambar|[Vv]ideo) (?:tersebut|itu|ini|yang)\b|\A[A-Z]{4,}\s?:")


@filter_for(
    "caption",
    example="Hujan reda. Bupati Budi Santoso (kiri) berbincang dengan warga di Randu, Senin (6/1/2025). Panen ...",
    when=When(words=("(kiri", "(kanan", "(tengah", "(paling", "(dua", "(kedua", "(tiga", "(ketiga", "(empat")),
)
def placed_sentences(page: Page, places: Places) -> Iterator[Span]:
    """Sentences that say who stands where in a picture, wherever they are."""
    text, done = page.text, 0
    for position, _ in places:
        bracket = _PLACED.match(text, position - 1) if position else None
        if not bracket or bracket.start() < done or page.is_marked(bracket.start()):
            continue
        start = _begin(page, bracket.start())
        if start is None:
            continue
        end = _sentence_end(page, bracket.end(), start)
        sentence = text[start:end]
        named = any(word[0].isupper() for word in text[start : bracket.start()].split()[-2:])
        said = reports_speech(sentence) or is_attributed(page, Span(start, end))
        if named and len(sentence) <= _SENTENCE and not said and not _TELLS.search(sentence):
            done = _credit_end(text, end)
            yield Span(start, done)


def _begin(page: Page, bracket: int) -> int | None:
    """Where such a sentence begins: behind a heading, at an agency in front; None behind what announces it."""
    text, start = page.text, sentence_before(page, bracket)
    if start is None or _ANNOUNCES.search(text, start + _LONGEST_LABEL, bracket):
        return None
    agencies = [agency.start() for agency in _AGENCY_IN_FRONT.finditer(text, start, bracket)]
    return agencies[0] if agencies else behind_heading(text, blank_after(text, start), bracket)


def _credit_end(text: str, end: int) -> int:
    """Where the credit ends behind such a sentence that ends at `end`; `end` if there is none."""
    if sign := _SIGN.match(text, end):
        return signed_end(text, sign.end()) or end
    credit = _CREDIT.match(text, end)
    return credit.end() if credit else end


def _sentence_end(page: Page, position: int, start: int) -> int:
    line_end = min(page.line_end(position), page.next_mark(position))
    stop = min(line_end, start + 2 * _SENTENCE)
    if sign := _SIGN.search(page.text, position, stop):
        line_end = stop = sign.start()
    gaps = [gap for each in (SENTENCE_END, _GLUED) if (gap := each.search(page.text, position, stop))]
    return min((blank_before(page.text, gap.end()) for gap in gaps), default=line_end)
