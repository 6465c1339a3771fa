"""Links whose label is in no list: a clause in sentence case leads to a title in Title Case."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.timestamps import is_time
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import ANNOUNCING, NUMERALS
from newsclean.lexicon.roles import OFFICES
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.overlap import content_words, share_spoken_of

# What stands between the clause and the title; a hashtag is a clause by itself.
_SEPARATOR = Pattern(r"\s?(?:[:»→➡►▶]|>{1,3}|\?\s?>{1,3})\s*(?=[\"“‘'(\[]?[A-Z0-9])")
_HASHTAG = Pattern(r"#[A-Z][a-z]+[A-Z]\w+\s(?=[\"“‘']?[A-Z])")
_LEAD_SIGNS = " •*>»→👉🔁📌🔥▶-–—"
_BACK, _ON = "←«‹", "→»›"
_STOP = Pattern(r"[.!…\"”“]")
_NAMING = "adalah|ialah|meliputi|bernama"  # "Mereka adalah: ...", "Anak-anak itu bernama: ..."
_STEPS = Pattern(rf"\A(?:Berikut|Adapun|Begini|Pemain)\b|(?:{any_of(ANNOUNCING)}|{_NAMING})(?:nya)?\Z")
_JOINED = Pattern(r"[a-z][A-Z]")  # items that lost the blanks between them
_SMALL_WORD = Pattern(r"[a-z]{3,}")
_NO_TITLE = Pattern(
    r"\A(?:Pukul|Pkl|Jl|Jalan|Telp|Rp|RM|No|Senin|Selasa|Rabu|Kamis|Jum.?at|Sabtu|Minggu)\b|\A\d|\d\s?[-–:]\s?\d"
)
_LONGEST_LEAD, _LEAD_WORDS, _FEWEST_WORDS = 70, range(2, 9), 4
_SHORTEST, _LONGEST, _NAMES = 35, 190, 2
_TITLE_ENDS = "?!'’”\"…"
_NO_TITLE_ENDS = ".,:;)]"
# The titles of a list, and the label above it.
_FEWEST_TITLES, _SHORTEST_ITEM, _LONGEST_LABEL = 2, 18, 60
_BULLET = Pattern(r"(?:[•*>»▸→●■-]|\d\d:\d\d)\s{0,3}")
_LIST_SIGNS = Pattern(
    r"[/|;=+&]|\b(?:Rp|RM)\s?\d|:\s\d|\s[-–]\s\d|\d [-–] \d|\d%|[^\x00-\xff“”‘’–—…][^\x00-\x7f“”‘’–—…]"
)
_DATUM_WORDS, _JOINING = 2, frozenset(("dan", "atau"))
# What announces a list of the story; how far above it, and how near the end of its line.
_ANNOUNCES = Pattern(rf"\b(?i:{any_of(ANNOUNCING)}|hasil|jadwal|peserta|pemenang|juara)\b")
_LINES_ABOVE, _NEAR = 3, 60
_MOST_SHARED = 0.34  # so much of what the titles are about may come in the article
_FEWEST_LINES = 3  # a line between paragraphs makes so many at least


@filter_for(
    "related",
    example="... kata warga.\nJangan dilewat: Warga Panen Raya di Tengah Kemarau\nHujan turun ...",
    when=When(odd=1, lines=_FEWEST_LINES),
)
def led_titles(page: Page) -> Iterator[Span]:
    """A line between paragraphs in which a clause leads to a title: "Sambil menunggu hujan: Warga Panen Raya Padi".

    The label of a subhead is in Title Case itself ("Langkah Awal: Siapkan Lahan di Dekat Sungai"), and lists of the
    story have more than one line.
    """
    for index, line in page.odd_lines if len(page.lines) >= _FEWEST_LINES else ():
        if index == 0 or not _SHORTEST <= line.end - line.start <= _LONGEST or page.is_marked(line.start):
            continue
        if _leads_to_title(page.text[line.start : line.end]) and not _is_in_list(page, index):
            yield line


def _leads_to_title(text: str) -> bool:
    """Whether a clause in sentence case stands in front of a title, or an arrow beside it."""
    if text[0] in _BACK or text[-1] in _ON:
        return _is_title(text.strip(_BACK + _ON + " "))
    if hashtag := _HASHTAG.match(text):
        return _is_title(text[hashtag.end() :])
    text = text.lstrip(_LEAD_SIGNS)
    separator = _SEPARATOR.search(text, 0, _LONGEST_LEAD)
    if separator is None or not _is_clause(text[: separator.start()]):
        return False
    title = text[separator.end() :]
    if f"{text.partition(' ')[0]} " in title:
        return False  # labels of a list: "Ketua lama: Budi Ketua baru: Sari"
    return _is_title(title) and title.partition(" ")[0] not in headline_words().institutions  # "Sumber data: Dinas ..."


def _is_clause(text: str) -> bool:
    words = text.split()
    small = headline_words().small
    return (
        len(words) in _LEAD_WORDS
        and words[0][0].isupper()
        and not _STOP.search(text)
        and not _STEPS.search(text)
        and any(_SMALL_WORD.fullmatch(word) and word not in small for word in words[1:])
    )


def _is_title(text: str) -> bool:
    words = text.split()
    return (
        len(words) >= _FEWEST_WORDS
        and (text[-1].isalnum() or text[-1] in _TITLE_ENDS)
        and text.count(",") < _NAMES
        and len(_JOINED.findall(text)) <= _NAMES
        and not _NO_TITLE.search(text)
        and not is_fixture(text)
        and in_title_case(text)
    )


def _is_in_list(page: Page, index: int) -> bool:
    """Whether the line above announces a list, or the one below has a label, too."""
    if page.text[page.lines[index - 1].end - 1] == ":":
        return True
    if index + 1 == len(page.lines) or page.is_marked(page.lines[index + 1].start):
        return False
    start, end = page.lines[index + 1]
    return _SEPARATOR.search(page.text, start, min(end, start + _LONGEST_LEAD)) is not None


@filter_for(
    "related",
    example="... kata warga.\nDari dapur yang sama\nGetuk Lindri Tiga Warna\nWingko Wajan Tanpa Oven\nHujan ...",
    when=When(odd=2, lines=3),
    needs="paragraphs",
)
def led_lists(page: Page) -> Iterator[Span]:
    """Titles of which nothing else in the article speaks, one a line, with the label above them, whatever it says."""
    end = 0
    for index in _starts_of_runs(page):
        if index < end:
            continue
        end, titles = index, 0
        while end < len(page.lines) and (taken := _takes(page, page.lines[end], titles)):
            end, titles = end + 1, titles + (taken == "title")
        if titles > _FEWEST_TITLES and end < len(page.lines) and _is_subhead(page, page.lines[end - 1]):
            end -= 1
        if titles >= _FEWEST_TITLES:
            first = index - 1 if _is_label(page, index - 1) else index
            if first and not _is_of_the_story(page, first, index, page.lines[index:end]):
                yield from page.lines[first:end]


def _is_subhead(page: Page, line: Span) -> bool:
    """Whether the last line of a run is short, and the paragraph behind it speaks of what it says."""
    return line.end - line.start < _LONGEST_LABEL and share_spoken_of(page, line) > _MOST_SHARED


def _starts_of_runs(page: Page) -> Iterator[int]:
    """The lines, but for the first, that with the next one are long enough for titles and end like them."""
    seen = -1
    for index, (start, end) in page.odd_lines:
        if not _SHORTEST_ITEM <= end - start <= _LONGEST or page.text[end - 1] in _NO_TITLE_ENDS:
            continue
        if index == seen + 1 and seen > 0:
            yield seen
        seen = index


def _is_of_the_story(page: Page, first: int, index: int, run: list[Span]) -> bool:
    """Whether a list is announced or counted above, spoken of elsewhere, or below a subhead of one word."""
    start, end = page.lines[first]
    subhead = first < index and " " not in page.text[start:end]
    return (
        subhead
        or _are_data(page, run)
        or _announces(page, first - 1, len(run))
        or (_speaks_of(page, page.lines[first], run) and not _are_bulleted_headlines(page, run))
    )


def _are_bulleted_headlines(page: Page, run: list[Span]) -> bool:
    """Whether all lines have a bullet and say something: then the article may speak of the same."""
    text = page.text
    return all(_BULLET.match(text, start) and says_something(text[start:end]) for start, end in run)


def _are_data(page: Page, run: list[Span]) -> bool:
    """Whether two lines have the same label of one word, or say who holds an office.

    "Masuk: Budi dari Randu FC", "Masuk: Rudi dari Waru FC"; "Direktur Utama: Budi Waru".
    """
    rows = [page.text[start:end].partition(":") for start, end in run]
    labels = [label.strip() for label, colon, _ in rows if colon and " " not in label.strip()]
    offices = sum(label.lower().startswith(OFFICES) and value.istitle() for label, _, value in rows)
    return len(set(labels)) < len(labels) or offices > 1


def _takes(page: Page, line: Span, titles: int) -> str:
    """What a line is in a list that has so many titles: a "title", a "time" behind one, or nothing of it ("")."""
    text = page.text[line.start : line.end] if line.end - line.start <= _LONGEST else ""
    if not text or page.is_marked(line.start):
        return ""
    return "title" if _is_item(text) else "time" if titles and is_time(text) else ""


def _is_item(text: str) -> bool:
    mark = _BULLET.match(text)
    title = text[mark.end() :] if mark else text
    return (
        len(title) >= _SHORTEST_ITEM
        and title[0].isupper()
        and not title.isupper()
        and not _LIST_SIGNS.search(title)
        and not _is_datum(title)
        and _is_title(title)
    )


def _is_datum(text: str) -> bool:
    """Whether a line is a label of a word or two and what belongs to it: "Sumber: Dinas Pertanian dan Pangan"."""
    label, colon, rest = text.partition(":")
    telling = headline_words().small - _JOINING
    return bool(colon) and len(label.split()) <= _DATUM_WORDS and telling.isdisjoint(rest.split())


def _announces(page: Page, index: int, count: int) -> bool:
    """Whether the line at `index` or one a little above it announces a list of the story, or says how many follow."""
    text, lines = page.text, page.lines[max(0, index - _LINES_ABOVE) : index + 1]
    if any(text[end - 1] == ":" and not page.is_marked(start) for start, end in lines):
        return True
    start, end = lines[-1]
    if page.is_marked(start):
        return False
    return not _counts(count).isdisjoint(text[start:end].lower().split()) or bool(
        _ANNOUNCES.search(text, max(start, end - _NEAR), end)
    )


def _counts(count: int) -> frozenset[str]:
    """How a sentence says a number."""
    return frozenset((str(count), *NUMERALS[count : count + 1]))


def _is_label(page: Page, index: int) -> bool:
    """Whether a line may be the label of a list of links: short, no sentence, and no announcement of a list."""
    start, end = page.lines[index]
    text = page.text[start:end]
    return (
        len(text) <= _LONGEST_LABEL
        and not page.is_marked(start)
        and (text[-1].isalnum() or text[-1] in ":?!")
        and not _ANNOUNCES.search(text)
    )


def _speaks_of(page: Page, first: Span, titles: list[Span]) -> bool:
    """Whether the article, without the list, has more than a few of the words that the titles are about."""
    rest = (page.text[: first.start] + page.text[titles[-1].end :]).lower()
    words = [content_words(page.text[title.start : title.end]) for title in titles]
    shares = [sum(word in rest for word in each) / max(len(each), 1) for each in words]
    return sum(shares) > _MOST_SHARED * len(shares)
