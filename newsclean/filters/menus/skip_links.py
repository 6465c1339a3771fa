"""Links that skip a box inside the story, for who has the page read aloud: "Lewati ... dan lanjutkan membaca"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern

_SKIP = Pattern(r"Lewat(?:i|kan) (?P<box>[^\n.,]{2,60}?) dan (?:lanjutkan|terus) membaca")
# What such a post says may be quoted by the story.
_POST = Pattern(r"(?i)\b(?:twitter|x|facebook|instagram|youtube|tiktok|threads|pesan|konten)\b")
_LONGEST_BOX = 700


@filter_for(
    "nav",
    example="Lewati Kabar Waru dan lanjutkan membaca Kabar Waru Klik di sini Akhir dari Kabar Waru",
    when=When(words=("lewati", "lewatkan")),
)
def skip_links(page: Page, places: Places) -> Iterator[Span]:
    """A link that skips a box, the box, and the note on its end; of a post only the link and the note."""
    for position, _ in places:
        skip = _SKIP.match(page.text, position)
        if not skip:
            continue
        closing = f"Akhir dari {skip['box']}"
        end = page.text.find(closing, skip.end(), skip.end() + _LONGEST_BOX)
        is_post = _POST.search(skip["box"]) is not None
        if end < 0 or is_post:
            yield Span(*skip.span())
        if end >= 0:
            yield Span(end if is_post else position, end + len(closing))
