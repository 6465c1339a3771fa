"""Titles of other articles without a label behind the end of the story, and what such a title is."""

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
from newsclean.reading.overlap import content_words

_WINDOW, _SHORTEST_LINE = 700, 250
_SENTENCE_END = Pattern(
    r"[.!?\"”)](?:(?<!\d.)\s{1,9}(?=[^\s\w]{0,3}[A-Z0-9])"
    r"|(?:(?<=[a-z)][a-z][a-z].)|(?<=[.!?][\"”]))(?=[A-Z][\w-]* [A-Z\d]))"
)
LIST_NUMBER = Pattern(r"(?:\A|[\s\w])\(?\d{1,2}[.)](?!\d)|[•\n]|\s[-–*]\s")
# Behind a colon a list may follow; of a long title it is a part: "Hasil Liga: Persatu Menang".
_COLON, FORECAST = Pattern(r":\s"), Pattern(r"(?:Hasil|Prediksi|Jadwal|Link|Klasemen)\b")
# A table has times in its rows, or gaps between its cells.
_TIME, _CELLS, _MOST_CELLS = Pattern(r"(?<!\d)\d?\d[.:]\d\d(?!\d)"), Pattern(r"\S {2,}(?=\S)"), 2
_SCHEDULE = Pattern(r"\b(?:Pukul|WIB|WITA|Stadion|Kick)\b|\d[.:]\d\d\b")
# Keywords, notes, people and their offices, addresses; data whose labels were glued: "Judul: PadiSutradara: Budi"; a
# list that is announced: "Berikut Daftar Pemain Randu: Kiper ...".
NO_TITLE = Pattern(
    r"[#@*;|/]|\A(?:Penulis|PENULIS|Oleh|Dr|Prof|By|Daftar|Sebelumnya|Adapun)\b|\b(?:Referensi|Jalan|Jl|Telp|No)\b\.?"
    r"|\A[A-Z]\w{2,15}: [^\n]{2,90}?[a-z]{2}[A-Z][a-z]{3,}: |\A(?:Berikut|Inilah) [^\n:]{5,120}: "
)
# With these words headlines open that tell what happened, whatever their verb.
_TELLING = frozenset(("Momen", "Viral", "Detik-detik", "Penampakan", "Geger", "Heboh"))
_NO_LINKS = Pattern(r"[#@*;|/]")
_PROSE_ENDS = (*PARAGRAPH_ENDS, ")", "'", "’")
# What is left of a label that was a link itself: "... kata warga. : Warga Panen Raya di Tengah Kemarau".
_LOST_LABEL = Pattern(r"(?<=[.!?\"”)]\s):\s?(?=[A-Z0-9])[^\n:]{25,160}\Z")
_MEDIUM = Pattern(r"\A(?:Video|VIDEO|Foto|FOTO|Infografis|INFOGRAFIS): ")
_FEW_WORDS = 3
_FEWEST_WORDS, SHORTEST, SURE = 7, 45, 60
# A title in a line of its own may be so short if somebody does something in it.
_FEWEST_OF_LINE, _LENGTHS_OF_LINE = 5, range(30, 91)
# The site of another article behind its title: "Cara Menanam Padi di Pot - Randupos.com".
_SITE_BEHIND = Pattern(r"\S [-–|] [A-Z]\w+\.(?:com|id|co\.id)\Z")
_TEASES = Pattern(r"[?!,] (?:Ini|Begini)\b")
LONGEST_LINE = 170
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
    if end - start < _SHORTEST_LINE or not ends_like_title(text[end - 1 : end]):
        return
    if lost := _LOST_LABEL.search(text, max(start, end - LONGEST_LINE), end):
        if in_title_case(lost[0]) and not LIST_NUMBER.search(lost[0]):
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
    signed = page.kind_at(blank_after(text, end)) == "byline"
    if _opens_with_label(text[found:end]) or is_bare_title(text[found:end], signed=signed):
        yield Span(found, end)


def _heads_what_was_lost(text: str, start: int, end: int) -> bool:
    """Whether a heading closes the text whose list or table was lost: the story has spoken of all that it says."""
    first, _, rest = text[start:end].partition(" ")
    if first not in headline_words().headings:
        return False
    before = text[:start].lower()
    return end - start <= _LONGEST_HEADING and all(word in before for word in content_words(rest))


def ends_like_title(last: str) -> bool:
    return last.isalnum() or last in ("?", "!", "'", "’")


def _opens_with_label(text: str) -> bool:
    """Whether the first words are a label, and titles follow."""
    words = text.split()
    if text.partition(" - ")[0].lower() in columns():  # "Terkini - Judul - Judul"
        return True
    if len(words) <= _LABEL_WORDS[-1] or _NO_LINKS.search(text):
        return False
    return any(is_label(" ".join(words[:count])) for count in _LABEL_WORDS)


def is_bare_title(text: str, *, signed: bool = False) -> bool:
    """Whether this can only be a title: long enough, no list, and with one of the small words of headlines.

    `signed`: who wrote the story stands behind it; then nothing else can stand there.
    """
    medium = _MEDIUM.match(text)
    text = text[medium.end() :] if medium else text
    words = text.split()
    if (len(words) < _FEWEST_WORDS or len(text) < SHORTEST) and not (medium and len(words) > _FEW_WORDS):
        return False
    forecast = len(text) >= SURE and FORECAST.match(text) and not _SCHEDULE.search(text)
    if LIST_NUMBER.search(text) or is_table(text) or (is_fixture(text) and not forecast):
        return False
    if _COLON.search(text) and not (len(text) >= SURE and (says_something(text) or forecast)):
        return False
    if not ends_like_title(text[-1]) or NO_TITLE.search(text):
        return False
    if ", dan " in text and ":" not in text and not says_something(text):
        return False  # the items of a list
    small = headline_words().small
    ordinary = sum(word.isalpha() and word.islower() and word not in small for word in words)
    says = words[0] in _TELLING or says_something(text)
    return not ordinary and (signed or says or not small.isdisjoint(words))


def is_table(text: str) -> bool:
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
        short = ends_like_title(text[-1]) and len(text) <= LONGEST_LINE
        is_title = short and in_title_case(text) and (is_bare_title(text) or _is_title_of_line(text))
        if len(taken) == _MOST_LINES or not is_title:
            if text.endswith(_PROSE_ENDS) and (len(taken) <= _FEW_TITLES or _say_something(page, taken)):
                yield from taken
            return
        taken.append(line)


def _is_title_of_line(text: str) -> bool:
    """Whether a line that nothing follows can only be a title: it names its site, or tells what somebody does.

    What opens with a verb may be the heading of a part that was lost: "Pilih Bibit yang Baik".
    """
    if _SITE_BEHIND.search(text):
        return True
    if LIST_NUMBER.search(text) or NO_TITLE.search(text) or is_fixture(text):
        return False
    words = text.split()
    long = len(words) >= _FEWEST_OF_LINE and len(text) in _LENGTHS_OF_LINE
    opens = words[0] in headline_words().headings or words[0] in headline_words().verbs
    says = says_something(text) or _TEASES.search(text) is not None
    return long and not opens and ":" not in text and says


def _say_something(page: Page, lines: list[Span]) -> bool:
    """Whether one of several lines has the verb of a headline: else they may be a list that closes the story."""
    return any(says_something(page.text[line.start : line.end]) for line in lines)
