"""Captions of what a screen shows, with its day: "... Tangkapan layar YouTube Warta Warga panen, Senin (6/1/2025)."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import DAY_OF_SCENE
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.lexicon.agencies import PLATFORMS
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary, is_attributed
from newsclean.reading.fact_checks import is_fact_check

# "Tangkapan layar YouTube Warta TV ", "TANGKAPAN LAYAR akun X ", "Screenshot video @warga "
_SCREEN = Pattern(
    r"(?:(?i:tangkap(?:an)? layar)|(?i:screenshoo?t))"
    r"(?: (?:[Vv]ideo|[Aa]kun|[Kk]anal|[Ll]aman|[Mm]edia sosial|dari)){0,2}"
    rf" (?:(?i:{any_of(PLATFORMS)})\b|X\b|@|[A-Z])"
)
_DAY = Pattern(rf"{DAY_OF_SCENE}\.?(?=\s*(?:[A-Z“\"(]|\Z))")
# What a sentence of the story says of a screen.
_TOLD = Pattern(
    r"\b(?:itu|tersebut|beredar|viral|tersebar|menyebar|diunggah|dibagikan|diterima|ramai|menjadi|adalah)\b|[:;“\"]"
    r"|(?<!yang )\b(?:menunjukkan|memperlihatkan|menampilkan|memuat|berisi|mengungkap)\b"
)
_LONGEST = 420


@filter_for(
    "caption",
    example="... kata dia. Tangkapan layar YouTube Warta TV Warga memanen padi di Waru, Senin (6/1/2025). Hujan ...",
    when=When(words=("tangkapan layar", "tangkap layar", "screenshot", "screenshoot")),
)
def screens(page: Page, places: Places) -> Iterator[Span]:
    """Sentences that open with a screen and whose it is, and end with the day of what it shows."""
    text = page.text
    for position, _ in places:
        if page.is_marked(position) or not _SCREEN.match(text, position) or not at_boundary(page, position):
            continue
        stop = min(page.line_end(position), page.next_mark(position), position + _LONGEST)
        day = _DAY.search(text, position, stop)
        shown = text[position : day.start()] if day else ""
        if not day or SENTENCE_END.search(shown) or _TOLD.search(shown) or reports_speech(shown):
            continue
        if not is_attributed(page, Span(position, day.end())) and not is_fact_check(page):
            yield Span(position, day.end())
