"""Titles of other articles without a label: between paragraphs, and behind the end of the story."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.links.label_forms import is_label
from newsclean.lexicon.channels import columns
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.overlap import content_words, is_spoken_of

_WINDOW, _SHORTEST_LINE = 700, 250
_SENTENCE_END = Pattern(
    r"[.!?\"”)](?:(?<!\d.)\s{1,9}(?=[^\s\w]{0,3}[A-Z0-9])"
    r"|(?:(?<=[a-z)][a-z][a-z].)|(?<=[.!?][\"”]))(?=[A-Z][\w-]* [A-Z]))"
)
_LIST_NUMBER = Pattern(r"(?:\A|[\s\w])\(?\d{1,2}[.)](?!\d)|[•\n]|\s[-–*]\s")
# Behind a colon a list may follow; of a long title it is a part: "Hasil Liga: Persatu Menang".
_COLON, _FORECAST = Pattern(r":\s"), Pattern(r"(?:Hasil|Prediksi|Jadwal|Link|Klasemen)\b")
# A table has times in its rows, or gaps between its cells.
_TIME, _CELLS, _MOST_CELLS = Pattern(r"(?<!\d)\d?\d[.:]\d\d(?!\d)"), Pattern(r"\S {2,}(?=\S)"), 2
_SCHEDULE = Pattern(r"\b(?:Pukul|WIB|WITA|Stadion|Kick)\b|\d[.:]\d\d\b")
# Keywords, notes, people and their offices, addresses.
_NO_TITLE = Pattern(
    r"[#@*;|/]|\A(?:Penulis|PENULIS|Oleh|Dr|Prof|By|Daftar|Sebelumnya|Adapun)\b|\b(?:Referensi|Jalan|Jl|Telp|No)\b\.?"
)
# With these words headlines open that tell what happened, whatever their verb.
_TELLING = frozenset(("Momen", "Viral", "Detik-detik", "Penampakan", "Geger", "Heboh"))
_NO_LINKS = Pattern(r"[#@*;|/]")
_PROSE_ENDS = (*PARAGRAPH_ENDS, ")", "'", "’")
# What is left of a label that was a link itself: "... kata warga. : Warga Panen Raya di Tengah Kemarau".
_LOST_LABEL = Pattern(r"(?<=[.!?\"”)]\s):\s?(?=[A-Z0-9])[^\n:]{25,160}\Z")
_MEDIUM = Pattern(r"\A(?:Video|VIDEO|Foto|FOTO|Infografis|INFOGRAFIS): ")
_FEW_WORDS = 3
_FEWEST_WORDS, _SHORTEST, _SURE = 7, 45, 60
_LONGEST_LINE, _SHORTEST_PROSE = 170, 60
_CREDIT = Pattern(r"[(©]|\b(?i:foto|dok)\b")
_LABEL_WORDS = range(2, 6)
_LONGEST_HEADING = 90
_MOST_LINES, _FEW_TITLES = 15, 2


@filter_for(
    "related",
    example="... kata warga. Warga Panen Raya di Tengah Kemarau Harga Cabai Naik Dua Kali Lipat",
    when=When(open=True),
)
def closing_titles(page: Page) -> Iterator[Span]:
    """Titles in Title Case with which a one-line text ends, behind its last sentence, perhaps with a label."""
    text, end = page.text, page.closing
    start = page.line_start(max(end - 1, 0))
    if end - start < _SHORTEST_LINE or not _ends_like_title(text[end - 1 : end]):
        return
    if lost := _LOST_LABEL.search(text, max(start, end - _LONGEST_LINE), end):
        if in_title_case(lost[0]) and not _LIST_NUMBER.search(lost[0]):
            yield Span(lost.start(), end)
        return
    found = None
    for boundary in reversed(list(_SENTENCE_END.finditer(text, max(start, end - _WINDOW), end))):
        if page.is_marked(boundary.end()) or not in_title_case(text[boundary.end() : end]):
            break
        found = boundary.end()
        if text[boundary.start()] not in "?!]":
            break  # no title has a full stop
    if found is None:
        return
    if _heads_what_was_lost(text, found, end):
        return
    signed = (mark := page.mark_at(blank_after(text, end))) is not None and mark.kind == "byline"
    if _opens_with_label(text[found:end]) or _is_bare_title(text[found:end], signed=signed):
        yield Span(found, end)


def _heads_what_was_lost(text: str, start: int, end: int) -> bool:
    """Whether a heading closes the text whose list or table was lost: the story has spoken of all that it says."""
    first, _, rest = text[start:end].partition(" ")
    if first not in headline_words().headings:
        return False
    before = text[:start].lower()
    return end - start <= _LONGEST_HEADING and all(word in before for word in content_words(rest))


def _ends_like_title(last: str) -> bool:
    return last.isalnum() or last in ("?", "!", "'", "’")


def _opens_with_label(text: str) -> bool:
    """Whether the first words are a label, and titles follow."""
    words = text.split()
    if text.partition(" - ")[0].lower() in columns():  # "Terkini - Judul - Judul"
        return True
    if len(words) <= _LABEL_WORDS[-1] or _NO_LINKS.search(text):
        return False
    return any(is_label(" ".join(words[:count])) for count in _LABEL_WORDS)


def _is_bare_title(text: str, *, signed: bool = False) -> bool:
    """Whether this can only be a title: long enough, no list, and with one of the small words of headlines.

    `signed`: who wrote the story stands behind it; then nothing else can stand there.
    """
    medium = _MEDIUM.match(text)
    text = text[medium.end() :] if medium else text
    words = text.split()
    if (len(words) < _FEWEST_WORDS or len(text) < _SHORTEST) and not (medium and len(words) > _FEW_WORDS):
        return False
    forecast = len(text) >= _SURE and _FORECAST.match(text) and not _SCHEDULE.search(text)
    if _LIST_NUMBER.search(text) or _is_table(text) or (is_fixture(text) and not forecast):
        return False
    if _COLON.search(text) and not (len(text) >= _SURE and (says_something(text) or forecast)):
        return False
    if not _ends_like_title(text[-1]) or _NO_TITLE.search(text):
        return False
    if ", dan " in text and ":" not in text and not says_something(text):
        return False  # the items of a list
    small = headline_words().small
    ordinary = sum(word.isalpha() and word.islower() and word not in small for word in words)
    says = words[0] in _TELLING or says_something(text)
    return not ordinary and (signed or says or not small.isdisjoint(words))


def _is_table(text: str) -> bool:
    return len(_TIME.findall(text)) > 1 or len(_CELLS.findall(text)) > _MOST_CELLS


@filter_for(
    "related",
    example="... kata warga.\nWarga Panen Raya di Tengah Kemarau Panjang Tahun Ini",
    when=When(open=True, lines=2),
)
def closing_headlines(page: Page) -> Iterator[Span]:
    """Titles in lines of their own behind the last sentence of the story."""
    taken: list[Span] = []
    for line in reversed(page.lines[1:]):
        if page.is_marked(line.start) and page.is_marked(line.end - 1):
            continue
        text = page.text[line.start : line.end]
        short = _ends_like_title(text[-1]) and len(text) <= _LONGEST_LINE
        is_title = short and in_title_case(text) and _is_bare_title(text)
        if len(taken) == _MOST_LINES or not is_title:
            if text.endswith(_PROSE_ENDS) and (len(taken) <= _FEW_TITLES or _say_something(page, taken)):
                yield from taken
            return
        taken.append(line)


def _say_something(page: Page, lines: list[Span]) -> bool:
    """Whether one of several lines has the verb of a headline: else they may be a list that closes the story."""
    return any(says_something(page.text[line.start : line.end]) for line in lines)


@filter_for(
    "related",
    example="... kata warga.\nWarga Panen Raya di Tengah Kemarau\nHarga Cabai di Pasar Naik Dua Kali Lipat\nHujan ...",
    when=When(odd=1, lines=3),
)
def bare_titles(page: Page) -> Iterator[Span]:
    """Titles without a label between paragraphs: several together, or one of which the next paragraph does not speak.

    A subhead stands alone, and its paragraph speaks of it.
    """
    runs: list[range] = []
    for index, line in page.odd_lines:
        if _is_rest_of_bracket(page, line) or _parts_story(page, index):
            yield line
        if index and _is_title_line(page, line):
            follows = bool(runs) and runs[-1].stop == index
            runs.append(range(runs.pop().start if follows else index, index + 1))
    for run in runs:
        if run.stop < len(page.lines):
            yield from _bare_titles(page, run.start, run.stop)


def _bare_titles(page: Page, first: int, after: int) -> list[Span]:
    """Of lines like titles, from `first` to the one before `after`, those that are of other articles."""
    run, above, below = page.lines[first:after], page.lines[first - 1], page.lines[after]
    several = len(run) > 1
    if run[-1].end - run[-1].start < _SURE and is_spoken_of(page, run[-1]):
        run.pop()  # a subhead
    surely = several and all(_is_sure(page, line) for line in run) and page.text[above.end - 1] not in ":,"
    heads = _is_above_subhead(page, after)
    framed = _is_paragraph_or_marked(page, above) and _is_paragraph_or_marked(page, below)
    if surely and not (heads or framed or _is_short(page, below)):
        run.pop()  # a subhead, too
    alone = len(run) == 1 and not several and (is_spoken_of(page, run[0]) or run[0].end - run[0].start < _SURE)
    between = heads or (_is_paragraph_or_marked(page, below) and not alone)
    return run if surely or (_is_paragraph_or_marked(page, above) and between) else []


def _is_sure(page: Page, line: Span) -> bool:
    """Whether a title says something at such a length that no list of the story has two of them."""
    text = page.text[line.start : line.end]
    return len(text) >= _SURE and (says_something(text) or _FORECAST.match(text) is not None)


def _is_short(page: Page, line: Span) -> bool:
    """Whether a line is short enough for a subhead, so that the one above it is none."""
    return line.end - line.start < _SHORTEST and page.text[line.end - 1] not in PARAGRAPH_ENDS


def _is_above_subhead(page: Page, index: int) -> bool:
    """Whether a subhead and its paragraph stand at `index`: no two subheads stand together, so one above is a link.

    Between a longer subhead and its paragraph a caption may stand, if the line above is surely a title.
    """
    line, below = page.lines[index], page.lines[index + 1 : index + 3]
    text = page.text[line.start : line.end]
    if not _ends_like_title(text[-1]) or not in_title_case(text) or _LIST_NUMBER.search(text):
        return False
    if _CREDIT.search(text):
        return False
    if line.end - line.start < _SHORTEST:
        return bool(below) and _is_paragraph_or_marked(page, below[0])
    sure = line.end - line.start <= _LONGEST_LINE and _is_sure(page, page.lines[index - 1])
    return sure and any(_is_paragraph_or_marked(page, each) for each in below)


def _parts_story(page: Page, index: int) -> bool:
    """Whether a long title stands below a paragraph and right above a subhead: it needs no verb."""
    line, above = page.lines[index], page.lines[index - 1] if index else None
    if not _SURE <= line.end - line.start <= _LONGEST_LINE or page.is_marked(line.start):
        return False
    text = page.text[line.start : line.end]
    if not _ends_like_title(text[-1]) or not in_title_case(text) or _LIST_NUMBER.search(text) or _NO_TITLE.search(text):
        return False
    if above is None or index + 1 == len(page.lines):
        return False
    return _is_paragraph_or_marked(page, above) and _is_above_subhead(page, index + 1)


def _is_rest_of_bracket(page: Page, line: Span) -> bool:
    """Whether a line is a title and the bracket that closes behind it: "(Baca juga: " was lost in front of it."""
    text = page.text[line.start : line.end]
    if text[-1] != ")" or "(" in text or len(text) > _LONGEST_LINE or page.is_marked(line.start):
        return False
    return in_title_case(text) and _is_bare_title(text[:-1]) and says_something(text)


def _is_title_line(page: Page, line: Span) -> bool:
    if not _SHORTEST <= line.end - line.start <= _LONGEST_LINE or page.is_marked(line.start):
        return False
    text = page.text[line.start : line.end]
    return text[0].isalnum() and _ends_like_title(text[-1]) and in_title_case(text) and _is_bare_title(text)


def _is_paragraph_or_marked(page: Page, line: Span) -> bool:
    """Whether a line is a paragraph, or has been marked: a colon announces a list of the story."""
    if page.is_marked(line.start):
        return True
    return line.end - line.start > _SHORTEST_PROSE and page.text[line.end - 1] in PARAGRAPH_ENDS
