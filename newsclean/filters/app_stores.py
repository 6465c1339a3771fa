"""Where an outlet's app can be had: the rows of the stores with which a page closes, and the invitation above them."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.outlets import is_place_or_outlet
from newsclean.lexicon.slots import bits_of, slots_of
from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed, is_in_open_quotation

_STORE = rf"(?i:{any_listed('app_stores.names')})"
# The next row may be glued to an address: "https://contoh.example/aiOS: https://contoh.example/b".
_ROW = rf"[\s*•·|,–-]*{_STORE}\s?[:=→-]{{0,2}}\s{{0,3}}(?:https?://|www\.|[a-z]+\.[a-z]{{2,3}}/)\S{{1,120}}?(?=\s|\Z|{_STORE}\s?[:=→])"
_EACH = Pattern(_ROW)
_ROWS = Pattern(rf"(?:{_ROW}){{1,5}}\s*\Z")
_SIGNS_BEFORE = Pattern(r"[*•·|–-]\s?\Z")
# Behind the end of a sentence, whose blank may be lost: in front of an invitation.
_ENDED = Pattern(r"[.!?)][”\"]?(?:\s+|(?=[A-Z]))(?=[A-Z])")
_LONGEST, _FEWEST_ALONE = 160, 2
_NAMED = Pattern(r"\b[Aa]pl?(?:ikasi|ps?)(?:nya)? (?:[Bb]erita |[Rr]esmi )?(?P<name>[A-Z][\w.]*)")
_APP = Pattern(r"\b(?i:apl?ikasi|apps?)\b")


@filter_for(
    "promo",
    example="... kata warga.\nUnduh aplikasi Contoh untuk kabar yang lebih cepat:\nAndroid: https://contoh.example/a",
    when=When(words=listed("app_stores.names")),
)
def app_stores(page: Page, places: Places) -> Iterator[Span]:
    """Names of stores with the addresses of an app, as the last thing on a page, and what invites to it."""
    text, end = page.text, page.closing
    for position, _ in places:
        if page.is_marked(position) or not _ROWS.match(text, position, end):
            continue
        signs = _SIGNS_BEFORE.search(text, max(0, position - 2), position)
        start = signs.start() if signs else position
        begin = _invitation_start(page, start)
        if begin is None and not _is_of_page(page, start):
            return
        yield Span(start if begin is None else begin, end)
        return


def _is_of_page(page: Page, start: int) -> bool:
    """Whether rows without an invitation are the page's: it was found and marked, or the story speaks of no app."""
    before = blank_before(page.text, start)
    invited = before > 0 and page.kind_at(before - 1) == "promo"
    return invited or (len(_EACH.findall(page.text, start)) >= _FEWEST_ALONE and not _APP.search(page.text, 0, start))


def _invitation_start(page: Page, rows: int) -> int | None:
    """Where the invitation begins that leads to the rows at `rows`; None if none does."""
    text, before = page.text, blank_before(page.text, rows)
    floor = max(page.line_start(before - 1) if before else 0, before - _LONGEST)
    starts = [ended.end() for ended in _ENDED.finditer(text, floor, before)]
    for start in (*reversed(starts), blank_after(text, floor)):
        if start < before and _invites(page, Span(start, before)):
            return start
    return None


def _invites(page: Page, piece: Span) -> bool:
    """Whether a piece invites to get an app of which the story does not speak, but for the outlet's own."""
    reading = slots_of(page.text[piece.start : piece.end])
    asks = reading.opening & bits_of("get|nudge|press|read") and reading.found & bits_of("app")
    if page.is_marked(piece.start) or not asks or reading.found & bits_of("say|told|quoted|agency"):
        return False
    if is_attributed(page, piece) or is_in_open_quotation(page, piece.start):
        return False
    named = _NAMED.search(page.text, piece.start, piece.end)
    name = named["name"].rstrip(".") if named else ""
    return not name or "." in name or is_place_or_outlet(name) or page.text.find(name, 0, piece.start) < 0
