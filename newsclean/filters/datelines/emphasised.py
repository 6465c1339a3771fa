"""Datelines with the signs of emphasis or of a link around them, as Markdown and HTML write them."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.by_form import dateline_at
from newsclean.filters.datelines.mark_ends import mark_end
from newsclean.filters.datelines.unknown import unknown_end
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern

_TAG = r"</?(?:b|strong|em|i|u|p|span|a)\b[^<>\n]{0,120}>"
_OPENS = rf"(?:\*{{1,3}}|__?|{_TAG}|\[)"
_CLOSES = rf"(?:\*{{1,3}}|__?|{_TAG}|\]\([^()\s]{{4,160}}\))"
# "**JAKARTA, CONTOH.com** -", "**CONTOH.CO**, **Randu** -", "[Randu, Contoh.id](https://contoh.id) -"
_EMPHASISED = Pattern(
    rf"(?:(?<![\w*_])[*_]|(?<!\*)\*{{2,3}}|(?<!_)__|(?:{_TAG}){{1,3}}|\[)\s?(?=[A-Za-z])(?:[^*_<>\[\]\n]{{2,60}}{_CLOSES}(?:\s?[,|/]?\s?{_OPENS}(?=[A-Z]))?){{1,3}}"
)
_ANY_SIGN = Pattern(r"[*_<\[]")
_SIGN = Pattern(rf"\*{{1,3}}|__|(?<!\w)_|_(?!\w)|{_TAG}|\[|\]\([^()\s]{{4,160}}\)")
# What a place and a dash alone may open: the items of a list do so, too.
_ITEM = Pattern(rf"{_OPENS}[A-Z][^*_<>\[\]\n]{{2,40}}{_CLOSES}\s?[-–—:]")
_HEAD, _AHEAD = 1200, 200


@filter_for(
    "dateline",
    example="**JAKARTA, CONTOH.COM** - Hujan turun sejak pagi.",
    when=When(signs=("*", "_", "</", "](")),
)
def emphasised_datelines(page: Page) -> Iterator[Span]:
    """A dateline that is written in bold or as a link, in the head of a text, with the signs that make it so."""
    if page.first_of("dateline"):
        return
    behind = 0
    for sign in _ANY_SIGN.finditer(page.text, 0, _HEAD):
        start = sign.start()
        match = _EMPHASISED.match(page.text, start) if start >= behind and not page.is_marked(start) else None
        if match is None:
            continue
        behind = match.end()
        if end := _end(page, start, match.end()):
            yield Span(start, end)
            return


def _end(page: Page, start: int, emphasis_end: int) -> int:
    """Where a dateline ends of which the emphasis ends at `emphasis_end`; 0 if it is none, or only a part of what is
    emphasised."""
    text, stop = page.text, min(page.line_end(start), emphasis_end + _AHEAD)
    kept = _without_signs(text, start, stop)
    read = Page("".join(text[at] for at in kept))
    found = dateline_at(read, 0)
    length = found.end if found else mark_end(read, 0) or unknown_end(read, 0)
    if not length:
        return 0
    end = kept[length - 1] + 1
    rest = text[end:emphasis_end]
    if _SIGN.sub("", rest).strip() or (_is_item(text, start) and not page.starts_line(start)):
        return 0
    return blank_after(text, max(end, emphasis_end))


def _without_signs(text: str, start: int, stop: int) -> list[int]:
    """The positions of the characters from `start` to `stop` that are no signs of emphasis."""
    kept: list[int] = []
    for sign in _SIGN.finditer(text, start, stop):
        kept.extend(range(start, sign.start()))
        start = sign.end()
    kept.extend(range(start, stop))
    first = next((index for index, at in enumerate(kept) if not text[at].isspace()), len(kept))
    return kept[first:]


def _is_item(text: str, start: int) -> bool:
    """Whether what stands at `start` is one of the items of a list, which all open so."""
    return _ITEM.match(text, start) is not None and len(_ITEM.findall(text, start)) > 1
