"""Sentences inside a line that only name a picture, behind the name of where it is from: "Warta Randu Poster ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import caption_end
from newsclean.filters.captions.sentences import RUNNING_WORD, says
from newsclean.lexicon.agencies import PLATFORMS
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.fact_checks import is_fact_check

_LISTS = listed("pictures.listed_behind_source")
_SHOWN = (*listed("pictures.behind_source"), *_LISTS)
# "Warta Randu ", "wartarandu.com "
_SOURCE = Pattern(rf"(?:[A-Z][\w&’'-]+ (?:[A-Z][\w&’'-]+ ){{0,2}}|(?<![\w.])[\w-]{{2,25}}\.(?i:{DOMAIN_END}) )\Z")
_LONGEST_SOURCE, _LONGEST, _SHORTEST = 45, 170, 12
_ONE_LINE = 400
_FIRMS = frozenset((*PLATFORMS, "Google", "Google Maps", "Google Earth", "WhatsApp", "Telegram"))
_NAMING = "/:"  # behind one of these the credit has begun: "Foto: Warta Randu"
_NO_CAPTION = Pattern(r"[:;?!|\"“”]|\b(?:ini|itu|tersebut)\b|\n")


@filter_for(
    "caption",
    example="... kata dia. Warta Randu Poster lomba panen padi di Waru. Hujan ...",
    when=When(words=tuple(word.lower() for word in _SHOWN)),
)
def shown_behind_source(page: Page, places: Places) -> Iterator[Span]:
    """What a picture shows, without a predicate, behind the name of the outlet or the firm that it is from."""
    text = page.text
    for position, _ in places:
        line = page.line_start(position)
        if page.is_marked(position) or page.line_end(position) - line < _ONE_LINE:
            continue
        source = _SOURCE.search(text, max(line, position - _LONGEST_SOURCE), position)
        if source is None or page.is_marked(source.start()) or not at_boundary(page, source.start()):
            continue
        start = source.start()
        if text[blank_before(text, start) - 1] in _NAMING or not _is_name(source[0]):
            continue
        end = caption_end(page, position)
        shown = text[position:end] if end else ""
        runs = not shown.startswith(_LISTS) or RUNNING_WORD.search(shown)
        if end and runs and _SHORTEST <= len(shown) <= _LONGEST and _is_shown(shown) and not is_fact_check(page):
            yield Span(start, end)


def _is_shown(text: str) -> bool:
    return not says(text) and _NO_CAPTION.search(text) is None


def _is_name(text: str) -> bool:
    """Whether no sentence opens with the first of these words, and none of them is a headline's verb."""
    if text.strip() in _FIRMS:
        return True
    words, lists = text.split(), headline_words()
    if words[-1].endswith("-"):  # a dateline: "RANDU- Poster ..."
        return False
    if words[0] in lists.openers or words[0] in lists.roles or words[0].lower() in lists.common:
        return False
    return lists.verbs.isdisjoint(words) and lists.more_verbs.isdisjoint(words)
