"""Lines between paragraphs that open with the credit of a picture: "Tangkapan layar Petani ...", "IST Petani ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import caption_end
from newsclean.filters.captions.sentences import last_sentence_start, reports_speech
from newsclean.lexicon.agencies import PLATFORMS
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.page import Page, Span
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of

_SHORTEST, _LONGEST = 20, 230
_PLATFORM = any_of((*PLATFORMS, "WhatsApp", "WABetaInfo", "X", "Google", "Telegram"))
# What opens a caption behind the name of a platform: else that is the subject of a subhead.
_SHOWS = r"(?:Tangkapan layar|Tampilan|Ilustrasi|Fitur|Logo|Beberapa|Cuplikan|Potongan|Unggahan|Contoh)"
_CREDIT = Pattern(
    rf"(?:[Tt]angkapan layar|IST|Ist(?:imewa)?|[A-Za-z]{{4,12}}\.(?:{DOMAIN_END})/@[\w.]{{2,40}}"
    rf"|{_PLATFORM}(?= {_SHOWS} )) (?=[A-Z][\w-]*(?: [\w()-]+){{1,3}} [a-z])"
    # "Business Weekly Tangkapan layar halaman muka"
    rf"|(?:[A-Z]\w+(?: [A-Z]\w+)?|[\w-]{{2,25}}\.(?:{DOMAIN_END}))"
    r" (?=(?:Tangkapan layar|Ilustrasi|Cuplikan|Screenshot) [a-z])"
    # "Arsip Lumbung.id Budi Santoso, Ketua Kelompok Tani Randu", "Warta/Budi Ilustrasi Panen"
    r"|Arsip (?:[\w-]+\.[a-z]{2,4}|[Pp]ribadi|Humas [A-Z]\w+) (?=[A-Z])"
    rf"|[A-Z]\w+(?: [A-Z]\w+)?/[A-Z]\w+(?: [A-Z]\w+){{0,2}} (?={_SHOWS}|(?:Suasana|Foto|Infografik|Tampak|Potret)\b)"
    r"|Infografi[ks] (?=[A-Z][^:,]{5,60}\Z)"
)
_STOPS = SENTENCE_ENDS + ")"
# "WABetaInfo Tangkapan layar fitur Pesan Kilat di WhatsApp", "TikTok TikTok Pasang Label", "Twitter.com/budi Budi S"
_SURE_CREDIT = Pattern(
    rf"{_PLATFORM} Tangkapan layar [a-zA-Z]|(?P<twice>{_PLATFORM}) (?P=twice) [A-Z][a-z]"
    rf"|(?i:twitter|instagram|facebook|tiktok)\.com/[\w.]{{3,30}} [A-Z][\w.]*(?: [A-Z][\w.]*){{0,3}}\Z"
)
# Who took the picture and for whom: "Budi Santoso/Wartalaut.com", "siti aminah/WartaNiaga", "Budi S / Getty Images".
_OUTLET_BEHIND = Pattern(
    rf"/\s?(?:[\w-]{{3,25}}\.(?:{DOMAIN_END})|(?:[A-Z][a-z]+){{2}}|Getty Images|GETTY IMAGES)\s{{1,2}}(?=[A-Z][\w-]* )"
)
_NAME_BEFORE = Pattern(r"(?:[A-Za-z][\w.’'-]*\s){0,3}[A-Za-z][\w.’'-]+\s?")
_LONGEST_NAME = 45
_PERSON = Pattern(rf"(?!Screenshot|SCREENSHOT)(?:{plain_name(4)}|[a-z]{{3,}} [a-z]{{3,}})\s?")
_PLATFORM_BEHIND = Pattern(rf"/\s?{_PLATFORM}\b")


@filter_for(
    "caption",
    example="Hujan turun sejak pagi.\nTangkapan layar Video petani menanam padi di sawah\nWarga ...",
    when=When(lines=3, odd=1),
)
def captions_behind_credit(page: Page) -> Iterator[Span]:
    """A line between paragraphs that opens with a credit and goes on, without a stop, with what the picture shows."""
    text, last = page.text, len(page.lines) - 1
    for index, line in page.odd_lines:
        start, end = line
        if not 0 < index < last or not _SHORTEST <= end - start <= _LONGEST or not text[end - 1].isalnum():
            continue
        above = page.lines[index - 1]
        apart = page.is_marked(above.start) or text[above.end - 1] in _STOPS
        credit = _SURE_CREDIT.match(text, start, end) or (apart and _CREDIT.match(text, start, end))
        if credit and not page.is_marked(start) and not reports_speech(text[start:end]):
            yield line


@filter_for(
    "caption",
    example="Hujan turun sejak pagi.\nBudi Santoso/Wartalaut.com Petani menanam padi di sawah.\nWarga ...",
    when=When(signs=("/",)),
)
def captions_behind_name(page: Page) -> Iterator[Span]:
    """What a picture shows, at the start of a line below another, behind the name of who took it and for whom.

    In a long line it stands behind a sentence.
    """
    for outlet in _OUTLET_BEHIND.finditer(page.text):
        slash, line = outlet.start(), page.line_index(outlet.start())
        start = page.lines[line].start
        if slash - start > _LONGEST_NAME:
            start = last_sentence_start(page.text, slash - _LONGEST_NAME, slash)
            if not _PERSON.fullmatch(page.text, start, slash) or _PLATFORM_BEHIND.match(page.text, slash):
                continue
        elif line < 1:
            continue
        if not start or page.is_marked(start) or not _NAME_BEFORE.fullmatch(page.text, start, slash):
            continue
        end = caption_end(page, outlet.end())
        if end is not None and end > outlet.end() and end < page.lines[-1].end:
            yield Span(start, end)
