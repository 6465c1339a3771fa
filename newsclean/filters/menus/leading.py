"""What a page prints in front of the story, in one line with it or with the headline: paths, controls, counts."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.dates import DAY
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import HEAD

# A path ends with the headline, whole or cut short, perhaps with the section once more.
_PATH = Pattern(r"(?:(?:Home|Beranda|HOME|BERANDA)\b|[\w.-]{4,40} ?>>)[\w ,&/|>».-]{0,80}")
_PATH_END = Pattern(r"[ \t]?(?:\.{2,3}|…)|[ \t]?\|[ \t]?[A-Z][A-Za-z]{2,20}\b|")
_SHORTEST_TITLE, _PROBE, _HEAD_LINES = 20, 15, 7
# In one-line text.
_LONG_LINE = 300
_NETWORK = r"(?:[Ff]acebook|[Tt]witter|[Ww]hats[Aa]pp|[Tt]elegram|[Ll]ine|[Cc]opy)(?: icon)?"
_CONTROLS = Pattern(
    rf"(?:(?:-->|[×✕]|[Aa](?:vatar|uthor) photo(?=\d|\s)|{any_listed('menus.controls')}|Iklan , Iklan"
    r"|(?:Sebarkan|Bagikan) (?:artikel|berita)(?: ini)?(?=\s[A-Z])"
    r"|\d\. Buka (?:konten|menu utama)|\d\. Buka situs (?:[A-Z]\w+ ){1,4}lainnya"
    r"|[A-Z][A-Za-z]{3,20}\d{1,6} (?:[Dd]ilihat|[Dd]ibaca|[Vv]iews)"
    rf"|{_NETWORK}(?:\s{_NETWORK}){{2,7}})\s*)+(?=[A-Z\d\"“])"
)
_NUMBER = r"(?:0|[1-9]\d{0,4})"
_COUNTS = Pattern(rf"(?:{_NUMBER}(?: {_NUMBER}){{1,2}}|0)(?=\s[A-Z])")
_WEATHER = Pattern(
    rf"\d{{1,2}}(?:\.\d)?\s?°?\s?C\s[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=\s(?:{DAY}\b|Home\b|Beranda\b|No Result))"
    r"|\d{1,2}\.\d\s°?\s?C\s[A-Z][a-z]+(?=\s[A-Z])"
)


@filter_for(
    "nav",
    example="Beranda Daerah Warga Panen Raya\nWarga Panen Raya\n...",
    when=When(words=("home", "beranda", ">>")),
)
def paths_to_title(page: Page, places: Places) -> Iterator[Span]:
    """The path to the page at its head, with the headline at its end, where the headline is known or stands below."""
    for position, word in places:
        start = page.line_start(position) if word == ">>" else position
        if start > page.opening + HEAD:
            return
        opens = start == page.opening or (page.starts_line(start) and not page.is_marked(start))
        if opens and (end := _path_end(page, start)):
            yield Span(start, end)


def _path_end(page: Page, start: int) -> int | None:
    """Where a path with the headline ends that fills its line, or behind which the headline comes once more."""
    text, path = page.text, _PATH.match(page.text, start)
    if path is None:
        return None
    for title in _titles(page):
        at = text.find(title[:_PROBE], start + 1, path.end() + _PROBE)
        if at < 0:
            continue
        end = at + _common(text[at : at + len(title)], title)
        tail = _PATH_END.match(text, end)
        after = tail.end() if tail else end
        whole = end - at == len(title) or (tail and tail[0].strip() in ("..", "...", "…"))
        again = page.title is not None or text.startswith(title[:_PROBE], blank_after(text, after))
        if whole and (page.ends_line(after) or again):
            return after
    return None


def _titles(page: Page) -> list[str]:
    """The headline, if it is known beside the text; else the lines of the head that are long enough for one."""
    if page.title:
        return [page.title.strip()] if len(page.title.strip()) >= _SHORTEST_TITLE else []
    return [page.text[start:end] for start, end in page.lines[1:_HEAD_LINES] if end - start >= _SHORTEST_TITLE]


def _common(text: str, title: str) -> int:
    """How many characters two texts have in common at their start."""
    return next((i for i in range(min(len(text), len(title))) if text[i] != title[i]), min(len(text), len(title)))


@filter_for("nav", example="Avatar photo 0 573 Warga memanen padi ...")
def leading_controls(page: Page) -> Iterator[Span]:
    """Controls, the weather and counts of readers in front of a one-line text."""
    start = page.opening
    if start > HEAD or page.line_end(start) - start < _LONG_LINE:
        return
    for pattern in (_CONTROLS, _WEATHER, _COUNTS):
        if match := pattern.match(page.text, start):
            yield Span(start, match.end())
            return
