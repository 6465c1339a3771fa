"""Other articles with their first words, cut short: behind the story below a label, or each behind its dateline."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.label_forms import is_label
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern

_LONGEST_LABEL, _SHORTEST_TEASER, _MOST_LINES = 40, 40, 40
_LEAD = "━-–•»>*# "
_AGO = r"\d{1,3} (?:menit|jam|hari|minggu|bulan|minutes?|hours?|days?|weeks?) (?:ago|lalu|yang lalu)"
_MORE = r"(?:Read [Mm]ore|Baca [Ss]elengkapnya|Selengkapnya)"
_CUT_END = Pattern(rf"(?:…|\.{{3}}|\b{_MORE}|\b{_AGO})\W{{0,3}}\Z")
_LONGEST_CUT = 40
_CUT = Pattern(rf"…|\.{{3}}|\b{_MORE}\b|\b{_AGO}\b")
_SENTENCE_INSIDE = Pattern(r"[a-z]{3}\. [A-Z]")
_PROSE_ENDS = (*PARAGRAPH_ENDS, "!")
# In one-line text.
_LABEL = Pattern(
    r"(?<=\S )(?:━ |Komentar )?(?:Terkait|Recent Posts|Related (?:Posts?|Articles?|News)|Don['’]t Miss"
    r"|Artikel (?:Terkait|Lainnya|Terbaru)"
    r"|Berita (?:Lainnya|Terkait|Terbaru|Terkini|Populer))(?=:? [A-Z\d\"“])"
)
_LONGEST_REST, _FEWEST_CUTS = 1500, 2
_DATELINE = Pattern(r"[A-Z][A-Z .,/]{2,30} ?[-–—] ?[A-Z]")
_FEWEST = 2
# (The first figure comes before what is before it, so that a search can skip to it.)
_BEHIND_FIGURE = r"\d[:.]\d\d [-–] [A-Z][^\n]{8,70}?(?:\.{3}|…)\s*"
_TIMED = Pattern(rf"[0-9](?<!\S.)(?>{_BEHIND_FIGURE})(?:\d{_BEHIND_FIGURE}){{1,39}}+")


@filter_for(
    "related",
    example="Recent Posts\nBupati Tunjuk Kepala Dinas\nWaru | Bupati menunjuk kepala dinas baru untuk\n6 jam ago",
    when=When(odd=_FEWEST, lines=_FEWEST + 2),
)
def teasers_below_label(page: Page) -> Iterator[Span]:
    """What stands below the label of a list of articles to the end of the page, if no line of it ends like a sentence.

    One of them at least is cut, or says how long ago it was.
    """
    text, lines = page.text, page.lines
    if not lines or _is_prose(page, lines[-1]):
        return
    for index in range(len(lines) - _FEWEST - 1, max(0, len(lines) - _MOST_LINES), -1):
        if _is_prose(page, lines[index + 1]):
            return
        line = lines[index]
        if line.end - line.start > _LONGEST_LABEL or not is_label(text[line.start : line.end].strip(_LEAD)):
            continue
        below = [each for each in lines[index + 1 :] if not page.is_marked(each.start)]
        if len(below) >= _FEWEST and any(_is_teaser(text[start:end]) for start, end in below):
            yield line
            yield from below
            return


def _is_prose(page: Page, line: Span) -> bool:
    """Whether a line that nobody has marked ends like a sentence."""
    ends = page.text.endswith(_PROSE_ENDS, line.start, line.end)
    return ends and not _is_cut(page.text, *line) and not page.is_marked(line.start)


def _is_cut(text: str, start: int, end: int) -> bool:
    """Whether a part of a text ends as what is cut short does."""
    return _CUT_END.search(text, max(start, end - _LONGEST_CUT), end) is not None


def _is_teaser(text: str) -> bool:
    if len(text) < _SHORTEST_TEASER:
        return False
    return _is_cut(text, 0, len(text)) or (_SENTENCE_INSIDE.search(text) is not None and text[-1].isalnum())


@filter_for(
    "related",
    example="... kata warga. Berita Lainnya Warga Panen Raya Warga memanen padi di ... Harga Naik Harga cabai ...",
    when=When(signs=("Recent Posts", "Related ", "t Miss", "Artikel ", "Berita ", "Terkait")),
)
def teasers_in_line(page: Page) -> Iterator[Span]:
    """The same at the end of one-line text: a label, and behind it nothing but titles with words that are cut."""
    text, closing = page.text, page.closing
    start = max(page.line_start(max(closing - 1, 0)), closing - _LONGEST_REST)
    if not _is_cut(text, start, closing):
        return
    for label in _LABEL.finditer(text, start, closing):
        before = text[label.start() - 2]
        rest = text[label.end() : closing]
        if not (before in SENTENCE_ENDS + "*)]" or page.is_marked(label.start() - 2)) or '"' in rest or "“" in rest:
            continue
        if len(_CUT.findall(rest)) >= (_FEWEST_CUTS if _SENTENCE_INSIDE.search(rest) else 1):
            yield Span(label.start(), closing)
            return


@filter_for(
    "related",
    example="Editor: Budi Waskito\nWARU - Bupati membuka pasar yang\nRANDU – Harga cabai naik sejak",
    when=When(odd=_FEWEST, lines=_FEWEST + 1),
)
def cut_datelines(page: Page) -> Iterator[Span]:
    """The last lines, if each opens with a dateline and is cut in a sentence, and something was marked above them."""
    run: list[Span] = []
    for line in reversed(page.lines[1:]):
        text = page.text[line.start : line.end]
        if page.is_marked(line.start) and page.is_marked(line.end - 1):
            if run:
                break
            continue
        if len(text) < _SHORTEST_TEASER or text.endswith((*_PROSE_ENDS, ")", "?")) or not _DATELINE.match(text):
            break
        run.append(line)
    if len(run) >= _FEWEST and page.is_marked(page.text.rfind("\n", 0, run[-1].start) - 1):
        yield from run


@filter_for(
    "related",
    example="21:19 - Warga Panen Raya di Ten...\n15:07 - Harga Cabai Naik Dua K...",
    when=When(signs=("...", "…")),
)
def timed_titles(page: Page) -> Iterator[Span]:
    """Titles that are cut, each behind the time at which it came."""
    yield from (Span(*match.span()) for match in _TIMED.finditer(page.text))
