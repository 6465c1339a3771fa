"""Credits alone in front of the story or between its sentences, without brackets, whose end is sure by their form."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED
from newsclean.filters.captions.extents import caption_end, shows_dated_scene
from newsclean.lexicon.agencies import LIBRARIES, PLATFORMS
from newsclean.lexicon.parts import plain_name
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.fact_checks import is_fact_check

_LIBRARY = rf"(?i:{any_of(LIBRARIES)})"
_NAME = plain_name(4)
_PLATFORMS = (*PLATFORMS, "IG", "Threads")
_AGENCIES = ("AFP", "AP", "EPA", "REUTERS")
_FORMS = (
    # "Photo by Budi Santoso on Unsplash", "Image by Siti from Pixabay"
    rf"(?:Photo|Image|Picture|Foto|Gambar) (?:by|oleh) {_NAME} (?:on|from|via|di|dari) {_LIBRARY}(?:\.com)?",
    # "freepik.com/author/langitjingga", "Pexels.com"
    rf"{_LIBRARY}\.com(?:/[a-z\d][\w-]*){{0,4}}",
    # "Getty Images/iStockphoto/kulinerista88"
    r"(?:Getty Images|GETTY IMAGES)/(?:i[Ss]tock\w*(?:/[\w-]+)?|[a-z][\w-]*\d*)",
    # "Instagram @budi.santoso", "TikTok/@budi", "IG/kulinersolobagus"
    rf"{any_of(_PLATFORMS)}(?:\.com)?(?:(?:\s?[/:]\s?|\s)@[\w.]{{3,30}}\w|/[a-z][a-z\d._]{{3,30}}(?=\s[A-Z]\w+ [a-z]))",
    # "AFP PHOTO / BUDI SANTOSO"
    rf"{any_of(_AGENCIES)} PHOTO ?/ ?[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){{0,3}}",
    # "Foto/Net", "Foto: handout", "Sumber foto: google"
    r"Foto ?/ ?(?:Net|net|[Ii]st|red|int|repro)|Foto ?: ?(?:handout|ist|net|int)",
    r"Sumber (?:[Ff]oto|[Gg]ambar) ?: ?(?:[Gg]oogle|[Ii]nternet|[Ii]stimewa|[Pp]interest|[Nn]et)",
    # "Foto hanya ilustrasi.", "Gambar dihasilkan oleh AI"
    r"(?:Foto|Gambar)(?: ini)? hanya (?:sebagai )?ilustrasi\.?",
    r"(?:Foto|Gambar) (?:dihasilkan|dibuat) (?:oleh|dengan) AI",
)
_CREDIT = Pattern(rf"(?:{any_of(_FORMS)})(?=\s+[\"“]?[A-Z]|\s*\Z)")
# So near the head the sentence behind a credit may be the first of the story.
_HEAD = 120
_OPENS = tuple(
    word.lower()
    for word in (
        "Photo by", "Image by", "Picture by", "Foto", "Gambar", "Sumber foto", "Sumber gambar", "Getty Images",
        *LIBRARIES, *_PLATFORMS, *_AGENCIES,
    )
)  # fmt: skip


@filter_for(
    "caption",
    example="... kata dia. Photo by Budi Santoso on Unsplash Hujan turun ...",
    when=When(words=_OPENS),
)
def bare_credits(page: Page, places: Places) -> Iterator[Span]:
    """Credits without brackets that show their end: of a library, an account, an agency in capitals, from wherever."""
    for start, _ in places:
        credit = _CREDIT.match(page.text, start)
        if credit and not page.is_marked(start) and _may_stand(page, start) and not is_fact_check(page):
            yield Span(start, _caption_behind(page, credit.end()) or credit.end())


def _caption_behind(page: Page, credit: int) -> int | None:
    """Where the caption ends that such a credit opens, if it shows a scene with its day between sentences."""
    end = caption_end(page, credit)
    shown = page.text[credit:end].strip() if end and credit > page.opening + _HEAD else ""
    return end if shows_dated_scene(shown) else None


def _may_stand(page: Page, start: int) -> bool:
    """Whether a credit stands in front of all, or behind a sentence and a blank."""
    return start == page.opening or page.text[max(0, start - 2) : start].strip() in ENDED
