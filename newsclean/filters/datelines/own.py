"""Datelines of outlets and places that no list knows, in front of the first paragraph.

Who publishes an article is known by its address: its name is (a part of) the domain. Without one, a word or two with
a capital and a dash in front of the first sentence are a place or an outlet.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.datelines.before_gap import mark_before_gap
from newsclean.filters.datelines.behind_headlines import dash_behind_headline, marked_behind_headline
from newsclean.filters.datelines.by_form import dateline_at, dateline_end, place_end
from newsclean.filters.datelines.forms import NO_OPPONENT, OUTLET_SEEN, OUTLET_SOON
from newsclean.filters.datelines.mark_ends import LONGEST_DATELINE, mark_end
from newsclean.filters.datelines.told import told_end
from newsclean.filters.datelines.unknown import is_common, unknown_end
from newsclean.lexicon.dates import MONTH
from newsclean.lexicon.outlets import is_name_of, is_place, outlet_of_mark
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern

_SIGN = rf"(?:-{{1,3}}|[{DASHES}|:»•])"
_WORD = r"[A-Z][\w.&’'-]*"
_PART = rf"{_WORD}(?: {_WORD}){{0,3}}"
# Up to three parts and the last sign: "Cisarua, BOGOR HUJAN |", "Bandar Lampung, Lampung Menyala :".
_PARTS = Pattern(rf"(?P<parts>{_PART}(?:\s?(?:,|{_SIGN})\s?{_PART}){{0,2}}?)\s?{_SIGN}{{1,2}}\s{{1,3}}(?=[A-Z0-9“\"‘])")
_BETWEEN = Pattern(rf"\s?(?:,|{_SIGN})\s?")
_UNKNOWN = Pattern(
    rf"(?P<parts>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) (?:--|[{DASHES}]) (?=[A-Z“\"]){NO_OPPONENT}"
)
_STOPPED = Pattern(r"(?P<places>[A-Z][a-z]+(?: [A-Z][a-z]+)?, [A-Z][a-z]+(?: [A-Z][a-z]+)?)\. (?=[A-Z“\"])")
# "[Jakarta] Warga", "(Randu, 12/5/2020) Warga"
_DAY = rf"(?:\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{1,2}} {MONTH} \d{{4}})"
_BRACKETED = Pattern(
    rf"(?:\[(?P<place>{_PART})\]|\((?P<dated>{_PART}), {_DAY}\))"
    r"\s{1,3}(?=[A-Z“\"])"
)
_OUTLET_AND_STOP = Pattern(r"(?P<outlet>[A-Z]{4,12})\.\s{1,3}(?=[A-Z][a-z]+ \w)")
# A quick look: capitalised words, and a sign behind them.
_SIGN_SOON = Pattern(
    rf"[A-Za-z(\"](?:[^{DASHES}\s,:|]*+[\s.(]++(?![a-z]))*+[^{DASHES}\s,:|]*+\s?[{DASHES},:|]"
    r"|\[|[A-Z ]{4,}+(?:\.[A-Z]|\(\d)|[A-Z][A-Za-z]++(?: [A-Z][A-Za-z]++)?+(?:\.\s?[A-Z]| \(\d)"
)
# The first paragraph is a line so long, among so many.
_PARAGRAPH, _HEAD_LINES = 90, 10
# A line so long is a paragraph or several, whatever it ends with.
_SEVERAL = 400
# Behind a mark that is sure a line so long is a sentence.
_SENTENCE = 60
# A standfirst has so few lines.
_STANDFIRST_LINES = 5
# What is left of a dateline that lost its links, below the headline.
_REMAIN, _REMAINS = Pattern(rf"(?:, ?)*[{DASHES}]{{1,2}}"), 3
# Or its outlet and its dash: ", Randu Warga Randu memanen padi".
_PLACE_LEFT = Pattern(r"(?:, ?)+(?P<place>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3}) (?=[A-Z“\"])")
_LONGEST_LEFT = 60
# With these the name of an outlet ends: "Lumbung Media".
_PRESS = frozenset((*listed("datelines.media_endings"), "media"))
_STORY, _SENTENCE_BEFORE = Pattern(r"\s?[A-Z“\"]"), Pattern(r"[.!?”\")]\s?\Z|[a-z\d]\Z")
# "Solo -" is shorter: the stop of a route, in a list.
_SHORTEST_AGAIN = 12


@filter_for("dateline", example="Warta Randu - Warga memanen padi. (of an article of wartarandu.id)")
def own_dateline(page: Page) -> Iterator[Span]:
    """Datelines with the outlet's own name, with a place that no list knows, or below lines that nobody knew."""
    yield from (line for line in page.lines[1:_REMAINS] if _REMAIN.fullmatch(page.text, *line))
    yield from _places_left(page)
    paragraphs = _first_paragraphs(page)
    for start in dict.fromkeys((page.opening, *paragraphs)):
        if page.is_marked(start):
            continue
        if start != page.opening and (end := mark_before_gap(page, start)):
            yield Span(start, end)
            return
        if not _SIGN_SOON.match(page.text, start):
            continue
        end = _with_own_name(page, start) or (_known_or_alone(page, start) if start in paragraphs else 0)
        if end:
            yield Span(start, end)
            return
    if marked_behind_headline(page, page.opening):
        return  # see `headline_datelines`
    if not page.marks and (dash := dash_behind_headline(page, page.opening)):  # what others find may end with it
        yield dash


def _places_left(page: Page) -> Iterator[Span]:
    """The place alone that is left of a dateline in front of the first paragraph, behind the comma of a lost outlet."""
    for line in page.lines[:_STANDFIRST_LINES]:
        if page.text[line.start] != "," or line.end - line.start < _PARAGRAPH:
            continue
        match = _PLACE_LEFT.match(page.text, line.start, line.start + _LONGEST_LEFT)
        words = match["place"].split() if match else []
        names = (" ".join(words[:count]) for count in range(len(words), 0, -1))
        if match and (place := next(filter(is_place, names), None)):
            yield Span(line.start, blank_after(page.text, match.start("place") + len(place)))
            return


@filter_for(
    "dateline",
    example="Panen padi tahun ini lebih baik daripada tahun lalu.\nBANTUL - Warga memanen padi ...",
    when=When(lines=2),
    needs="paragraphs",
)
def datelines_below(page: Page) -> Iterator[Span]:
    """A known place or the outlet's own name with a dash, in front of the first paragraph below a standfirst."""
    if page.first_of("dateline"):
        return
    found = [
        Span(line.start, end)
        for line in page.lines[1 : 1 + _STANDFIRST_LINES]
        if line.end - line.start >= _SENTENCE and not page.is_marked(line.start) and (end := _end_below(page, line))
    ]
    if len(found) == 1:  # several are a list of the story
        yield found[0]


def _end_below(page: Page, line: Span) -> int:
    """Where a mark ends that opens a line: of a known place, of the outlet itself or with the domain of any."""
    if not _SIGN_SOON.match(page.text, line.start):
        return 0
    if line.end - line.start >= _PARAGRAPH and (end := place_end(page, line.start)):
        return end
    if end := _with_own_name(page, line.start):
        return end
    if not OUTLET_SOON.search(page.text, line.start, line.start + LONGEST_DATELINE):
        return unknown_end(page, line.start) or told_end(page, line.start)
    end = max(dateline_end(page, line.start) or 0, mark_end(page, line.start))
    return end if end and OUTLET_SEEN.search(page.text, line.start, end) else unknown_end(page, line.start)


@filter_for(
    "dateline",
    example="RANDUSARI, Kabarku – Ketua kelompok berharap ...\n(again, below a standfirst with the same opening)",
    when=When(marked=True),
)
def datelines_again(page: Page) -> Iterator[Span]:
    """The opening mark once more, in front of another paragraph; inside a line, one that names a domain."""
    known = page.first_of("dateline")
    said = page.text[known.start : known.end].rstrip() if known else ""
    if known is None or len(said) < _SHORTEST_AGAIN:
        return
    if OUTLET_SEEN.search(said):
        yield from _inside(page, said, known.end)
    for line in page.lines[page.line_index(known.start) + 1 :]:
        again = page.text.startswith(said, line.start) and line.end - line.start >= _SENTENCE
        if again and not page.is_marked(line.start):
            yield Span(line.start, line.start + len(said))


@filter_for(
    "dateline",
    example="Warga Panen Raya Padi di Tengah Kemarau Jakarta (12/5/2020) - Panen padi ...",
    needs="paragraphs",
)
def headline_datelines(page: Page) -> Iterator[Span]:
    """A known place with its date, or a known outlet, behind a headline in one line, where nothing else was found."""
    if not page.first_of("dateline") and (found := marked_behind_headline(page, page.opening)):
        yield found


def _inside(page: Page, said: str, start: int) -> Iterator[Span]:
    """Where a mark stands again behind `start`, between two sentences of a line."""
    while (start := page.text.find(said, start)) >= 0:
        end = start + len(said)
        if _STORY.match(page.text, end) and _SENTENCE_BEFORE.search(page.text, max(0, start - 2), start):
            yield Span(start, end)
        start = end


def _first_paragraphs(page: Page) -> list[int]:
    """Where the first paragraph begins and the shorter ones before it, if no dateline is marked already."""
    starts: list[int] = []
    if page.first_of("dateline"):
        return starts
    for index, (start, end) in enumerate(page.lines[:_HEAD_LINES]):
        below = page.lines[index + 1].start if index + 1 < len(page.lines) else 0
        wrapped = page.text[below].islower() and below > 0  # a paragraph that is broken into lines
        ends = wrapped or (page.text[end - 1] in PARAGRAPH_ENDS and not page.is_marked(end - 1))
        if end - start >= (_SENTENCE if ends else _SEVERAL):
            starts.append(max(start, page.opening) if page.opening < end else start)
            if wrapped or end - start >= _PARAGRAPH:
                break
    return starts


def _with_own_name(page: Page, start: int) -> int:
    """Where a dateline ends of which one part is the outlet's own name; 0 if there is none."""
    match = _PARTS.match(page.text, start) if page.about.outlet else None
    parts = _BETWEEN.split(match["parts"]) if match else ()
    return match.end() if match and any(is_name_of(page.about.outlet, part) for part in parts) else 0


def _known_or_alone(page: Page, start: int) -> int:
    """Where a known dateline ends, or a word or two that stand alone before a dash and are nobody's name or office."""
    if start != page.opening and (found := dateline_at(page, start)):
        return found.end
    if end := mark_end(page, start) or unknown_end(page, start) or told_end(page, start, opens=True):
        return end
    if end := _bracketed_or_stopped(page, start):
        return end
    stopped = _STOPPED.match(page.text, start)
    # Notes end otherwise: "Dki Jakarta, Jabar. Ada 600 kasus".
    ends = page.text[page.lines[page.line_index(start)].end - 1] in PARAGRAPH_ENDS
    if stopped and ends and is_place(stopped["places"]):
        return stopped.end()
    return _alone_end(page, start)


def _bracketed_or_stopped(page: Page, start: int) -> int:
    """Where a known place in a bracket ends, or a known outlet in capitals and its full stop: "[Jakarta]", "RMOL."."""
    bracketed = _BRACKETED.match(page.text, start)
    if bracketed and is_place(bracketed["place"] or bracketed["dated"]):
        return bracketed.end()
    outlet = _OUTLET_AND_STOP.match(page.text, start)
    return outlet.end() if outlet and outlet_of_mark(outlet["outlet"]) else 0


def _alone_end(page: Page, start: int) -> int:
    """Where a word or two end that stand alone before a dash and a paragraph: an outlet's name, or no known word.

    0 if there are none.
    """
    match = _UNKNOWN.match(page.text, start) if page.line_end(start) - start >= _PARAGRAPH else None
    if match is None or is_place(match["parts"]):
        return 0
    words = match["parts"].split()
    above = page.text[:start].lower().split()
    is_outlet = len(words) > 1 and (words[-1].lower() in _PRESS or "".join(words).lower() in above)
    return match.end() if is_outlet or not any(map(is_common, words)) else 0
