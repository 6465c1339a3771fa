"""Credits as web pages leave them: in the rows of a table, or as a name in capitals below the story."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.bylines.credit_labels import ROLE
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.dates import DAY, INDONESIAN_DAY, MONTH
from newsclean.lexicon.parts import plain_name
from newsclean.lexicon.roles import ROLE_IN_CAPITAL, ROLES
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.ends import follows_sentence, tail_lines
from newsclean.reading.names import may_be_name

# "| Penulis | : Budi Santoso |"
_ROW = Pattern(rf"\|\s*(?:(?i:{ROLE}|sumber))\s*\|\s*:?\s*[^|\n]{{2,80}}?\s*\|?")
# "Penulis | : | Budi Santoso |", in a line of its own or in one with others.
_CELLS = Pattern(r"(?:[A-Z][a-z]+)\s?\|\s?:\s?\|\s?[^|\n]{2,80}?\s?\|")
_CELL_ROLE = Pattern(rf"(?i:{ROLE}|sumber|source)\s?\|")
# "Reporter: Budi Santoso | Editor: Siti Aminah | Rabu 19-03-2025,21:55 WIB"
_DATED = Pattern(
    rf"(?:(?i:{ROLE})\s?: ?[^|:\n]{{2,60}} \| ){{1,3}}(?:{DAY},? )?"
    r"\d{1,2}[-/]\d{1,2}[-/]\d{4},? ?\d\d[:.]\d\d WI(?:B|TA|T)\b"
)
# "Penulis Budi Santoso | Editor Siti Aminah": the bar tells what the colons would.
_PLAIN_NAME = plain_name(4)
_BARRED = rf"{ROLE_IN_CAPITAL}\s{_PLAIN_NAME}(?:\s?[,&]\s?{_PLAIN_NAME})?\s{{0,4}}\|\s?{ROLE_IN_CAPITAL}\s{_PLAIN_NAME}"
_BARRED_LINE, _HEAD_LINES = Pattern(_BARRED), 6
_CLOCK = Pattern(r"\| [A-Z][^|\n]{8,22}\d[:.]\d\d WI")  # a quick look
# "BUDI SANTOSO", "SITI AMINAH | ANTARA"
_CAPITALS = rf"(?:{AGENCY}|[A-Z][A-Z.’' -]{{2,40}})"
_IN_CAPITALS = Pattern(rf"{_CAPITALS}(?:\s*[|/]\s*{_CAPITALS}){{0,4}}")
# The same behind the last sentence of a one-line text: "... katanya.ANTARA | REUTERS".
_AS_CLOSED = Pattern(r"[.!?\"”]\s?,|\|")  # a quick look before the slow ones
_SOURCE = rf"(?:{AGENCY}|[A-Z][A-Z0-9.!&’' -]{{2,40}})"
_CLOSING = Pattern(rf"[.!?\"”](?:\s?,){{0,3}}\s?({_SOURCE}(?:\s*\|\s*{_SOURCE}){{1,5}})[\s,¬†]*\Z")
# One name behind the comma of a scraper: "... katanya.,ANTARA".
_CLOSING_ALONE = Pattern(rf"[.!?\"”]((?:\s?,){{1,2}}\s?({_CAPITALS})\s*\Z)")
_AGENCY_ALONE = Pattern(AGENCY)
_BETWEEN = Pattern(r"\s*[|/]\s*")
_LONGEST, _SENTENCE_END = 120, Pattern(r"[.!?\"”]\s+(?=[A-Z])")


@filter_for("byline", example="| Penulis | : Budi Santoso |\n| Editor | : Siti Aminah |", when=When(signs=("|",)))
def credit_rows(page: Page) -> Iterator[Span]:
    """Rows of a table that name a role and who had it, and rows of names that end with the time of day."""
    for line in page.lines:
        start, end = line
        if end - start <= _LONGEST and page.text[start] == "|" and _ROW.fullmatch(page.text, start, end):
            yield line
    if _CLOCK.search(page.text):
        yield from (Span(*row.span()) for row in _DATED.finditer(page.text))
    for line in page.lines[:_HEAD_LINES]:
        barred = _BARRED_LINE.match(page.text, line.start)
        if barred and barred.end() == page.lines[page.line_index(barred.end() - 1)].end:
            yield Span(*barred.span())
    if "| : |" in page.text:
        cells = [Span(*match.span()) for match in _CELLS.finditer(page.text)]
        if any(_CELL_ROLE.match(page.text, cell.start) for cell in cells):
            yield from cells


# Two roles and more with their names: "Reporter: Budi Editor: Sari | Editor: Sari".
_NAME = r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}?"
_ROLES_AND_NAMES = rf"(?:{ROLE_IN_CAPITAL}\s?:\s?{_NAME}\s?[|,/•]?\s){{2,5}}"
_IN_FRONT = Pattern(rf"(?:{_ROLES_AND_NAMES}|{_BARRED}\s?)\Z")
_DATE = rf"(?:{INDONESIAN_DAY},? )?(?:\d{{1,2}}[/-]\d{{1,2}}[/-]\d{{4}}|\d{{1,2}} {MONTH} \d{{4}})"
_BEFORE_TIME = Pattern(rf"{_ROLES_AND_NAMES}{_DATE}[ ,|–-]{{1,3}}\d{{1,2}}[:.]\d\d(?: ?WI(?:B|TA|T))?\b")
_ROLE_OPENS = Pattern(rf"(?:\b|(?<=[a-z])){ROLE_IN_CAPITAL}\s?(?::|[A-Z][^|\n:]{{2,80}}\|)")
_HEAD, _LONGEST_RUN = 600, 240


@filter_for(
    "byline",
    example="Warga Panen Raya Reporter: Budi Waru Editor: Siti Rahma | Editor: Siti Rahma CONTOH.CO.ID - JAKARTA. ...",
    when=When(signs=tuple(map(str.capitalize, ROLES))),
)
def roles_in_head(page: Page) -> Iterator[Span]:
    """Two roles and more with their names behind a headline in its line: in front of a dateline, or with the time."""
    text, dateline = page.text, page.first_of("dateline")
    for opening in _ROLE_OPENS.finditer(text, 0, max(_HEAD, dateline.start if dateline else 0)):
        start = opening.start()
        if run := _BEFORE_TIME.match(text, start):
            yield Span(*run.span())
            return
        near = dateline and 0 < dateline.start - start <= _LONGEST_RUN
        if dateline and near and _IN_FRONT.match(text, start, dateline.start):
            yield Span(start, dateline.start)
            return


# "TIM LIPUTAN: Penanggung jawab: Budi Santoso; Penulis: Siti Aminah, Rudi; Desainer: Rina"
_SERIES = Pattern(
    r"(?:TIM [A-Z]{4,}(?: [A-Z]{3,}){0,2}\s?:\s?)?(?:[A-Z][\w ]{3,30}: [^;:.!?\n]{3,200}; ){2,14}"
    r"[A-Z][\w ]{3,30}: [^;:.!?\n]{3,200}\.?\s*\Z"
)
_SERIES_LABEL = Pattern(rf"(?:[;:]|\A) ?(?i:{ROLE}|penanggung jawab|desainer)\b")
_FEWEST_ROLES, _LONGEST_SERIES = 2, 1200


@filter_for(
    "byline",
    example="... kata warga. TIM LIPUTAN: Penulis: Budi Santoso; Editor: Siti Aminah; Desainer: Rina",
    when=When(signs=("; ",), open=True),
)
def credit_series(page: Page) -> Iterator[Span]:
    """Who did what for a story, in one series at its end: roles and names, parted by semicolons."""
    text, end = page.text, page.closing
    floor = max(page.line_start(max(end - 1, 0)), end - _LONGEST_SERIES)
    for start in (floor, *(stop.end() for stop in _SENTENCE_END.finditer(text, floor, end))):
        series = _SERIES.match(text, start, end)
        if series and len(_SERIES_LABEL.findall(series[0])) >= _FEWEST_ROLES and not page.is_marked(start):
            yield Span(start, end)
            return


@filter_for("byline", example="... kata Kapolsek.\nBUDI SANTOSO | ANTARA")
def names_in_capitals(page: Page) -> Iterator[Span]:
    """The last line below the story, if it holds nothing but names of people or agencies in capitals."""
    lines = tail_lines(page)
    if not lines:
        yield from _behind_last_sentence(page)
    if len(lines) != 1 or lines[0].end - lines[0].start > _LONGEST:
        return
    text = page.text[lines[0].start : lines[0].end]
    if text.isupper() and _IN_CAPITALS.fullmatch(text) and follows_sentence(page, lines[0].start):
        names = _BETWEEN.split(text)
        if len(names) > 1 or _AGENCY_ALONE.fullmatch(names[0]) or may_be_name(names[0]):
            yield lines[0]


def _behind_last_sentence(page: Page) -> Iterator[Span]:
    """Names in capitals behind the last sentence, in its line."""
    if not page.ends_open and not page.text[page.closing - 2].isupper():
        return  # the full stop of a paragraph, and not of an initial
    window = max(0, page.closing - _LONGEST), page.closing
    if not _AS_CLOSED.search(page.text, *window):
        return
    if closing := _CLOSING.search(page.text, *window):
        yield Span(*closing.span(1))
    alone = _CLOSING_ALONE.search(page.text, *window)
    if alone and (_AGENCY_ALONE.fullmatch(alone[2]) or may_be_name(alone[2])):
        yield Span(*alone.span(1))
