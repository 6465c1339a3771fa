"""Lines between paragraphs that open with the credit of a picture: "Tangkapan layar Petani ...", "IST Petani ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import reports_speech
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_SHORTEST, _LONGEST = 20, 230
_PLATFORM = r"(?:WhatsApp|WABetaInfo|Instagram|Twitter|Facebook|TikTok|YouTube|X|Google|Telegram)"
# What opens a caption behind the name of a platform: else that is the subject of a subhead.
_SHOWS = r"(?:Tangkapan layar|Tampilan|Ilustrasi|Fitur|Logo|Beberapa|Cuplikan|Potongan|Unggahan|Contoh)"
_CREDIT = Pattern(
    rf"(?:[Tt]angkapan layar|IST|Ist(?:imewa)?|[A-Za-z]{{4,12}}\.(?:{DOMAIN_END})/@[\w.]{{2,40}}"
    rf"|{_PLATFORM}(?= {_SHOWS} )) (?=[A-Z][\w-]*(?: [\w()-]+){{1,3}} [a-z])"
)
_STOPS = ".!?\"”)"


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
        if page.is_marked(start) or not _CREDIT.match(text, start, end) or reports_speech(text[start:end]):
            continue
        above = page.lines[index - 1]
        if page.is_marked(above.start) or text[above.end - 1] in _STOPS:
            yield line
