"""Where a text was glued that leaves no doubt, whatever links stand in its sentences without the blanks around them."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon.dates import INDONESIAN_DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.words import is_glued

_REST_OF_SITE = rf"[\w-]{{2,24}}\.(?i:{DOMAIN_END})"
# Forms with their join at the end, and signs of which a text has one that has the form.
_FORMS = (
    # behind a clock, and before a day or a date with its clock
    ((" WI",), Pattern(r" WI(?<=\d WI)(?:B|TA|T(?!A))(?=[A-Z\d“(])")),
    ((" WI",), Pattern(rf"(?<=[a-z)\d])(?={INDONESIAN_DAY}, \d{{1,2}} {MONTH} \d{{4}},?(?: [|-])? \d\d[.:]\d\d)")),
    ((" WI",), Pattern(rf"(?<=[a-z)])(?=\d{{1,2}} {MONTH} \d{{4}},? \d\d[.:]\d\d WI)")),
    # behind a desk: "Budi Santoso - detikNews"
    (("detik",), Pattern(r"[-|] ?detik[A-Z][a-z]{1,9}(?=[A-Z\d])")),
    # around the label of an advertisement, before a counter
    (("ADVERTISEMENT",), Pattern(r"(?<=[a-z)\d])(?=ADVERTISEMENT)|ADVERTISEMENT(?=[A-Z][a-z]|- )")),
    (("0 Komentar", "0 komentar"), Pattern(r"(?<=[a-z)?!])(?=0 [Kk]omentar)")),
    # behind the label of a list
    (
        ("Redaksi", "Berita ", "Artikel "),
        Pattern(r"(?:Pilihan Redaksi|(?:Berita|Artikel) (?:Terkait|Lainnya|Terkini|Populer))(?=[A-Z\d“])"),
    ),
    # before a source's label, behind asterisks that close a story
    (("sumber",), Pattern(r"(?<=[a-z])(?=sumber ?: [A-Z])")),
    (("***",), Pattern(r"\*\*\*(?<=[.!?\"”]\*{3})(?=[A-Z])")),
    # behind a credit, before a sentence: "(c) Dok. Persatu", "DOK. Contoh.com", "TANGKAPAN LAYAR"
    (
        ("(c)", "(C)"),
        Pattern(r"\([cC]\) (?:[Dd]ok\. ?)?[\w @/&]{2,40}?(?:[a-z]|[A-Z]{2})(?=[A-Z][a-z]{2,} [a-z]{2})"),
    ),
    (("ok.", "OK."), Pattern(rf"(?:DOK|[Dd]ok)\. ?[A-Z]{_REST_OF_SITE}(?=[A-Z])")),
    (("TANGKAPAN",), Pattern(r"TANGKAPAN LAYAR(?=[A-Z][a-z])")),
)
# Before a dateline: a place, or an outlet with its place. Its first letter comes first: a search can skip to it.
_DATELINE = Pattern(
    rf"[A-Z](?<=[a-z)\d].)(?=(?P<place>[a-z]+(?: [A-Z][a-z]+){{0,2}}) ?[{DASHES}]{{1,2}} ?[A-Z“\"]"
    rf"|(?:[A-Z]{{2,}}(?: [A-Z]{{3,}}){{0,2}}, [A-Z])?{_REST_OF_SITE}(?:, [A-Z]\w+(?: [A-Z]\w+)?)?"
    rf" ?[{DASHES}]{{1,2}} ?[A-Z“\"]"
    rf"|\w+(?: [A-Z]\w+)?(?:, CNN Indonesia| \(ANTARA\)) [{DASHES}]{{1,2}}"
    rf"|[A-Z]{{3,}}(?: [A-Z]{{4,}}){{0,2}} ?[{DASHES}] [A-Z][a-z])"
)
_HEAD, _SHORTEST_TITLE, _QUOTES = 900, 20, ("“", '"', "‘", "'", ":")
# Items of a list, of which there are several: "Randu: 6 titik- Waru: 4 titik".
_ITEM, _FEWEST_ITEMS = Pattern(r"[a-z\d)](?=- [A-Z][a-z])"), 3
# Two titles in Title Case: so many words on each side, within so many characters.
_TITLES = Pattern(r"[A-Z\d](?<=[a-z\d].)(?:(?<=[A-Z])(?=[a-z]{2}|[A-Z]{3})|(?<=[a-z]\d)(?=\d? [A-Z]))")
_BEFORE, _FEWEST_WORDS = 50, 4
# No name has its capital between two words so long, or before a number.
_ARE_LONG = Pattern(r"[a-z]{3}[a-z\d](?:[A-Z]\w{3}|\d)|..[a-z ]\d[A-Z]")


def sure_joins(page: Page) -> Iterator[int]:
    """Where something begins in the text of a page that was glued to what stands before it."""
    text = page.text
    for signs, form in _FORMS:
        if holds_any(text, signs):
            yield from (match.end() for match in form.finditer(text))
    yield from _datelines(text)
    yield from _around_title(page)
    yield from _items(text)
    yield from _between_titles(page)
    # where something was cut between two lines
    yield from (at for at in page.seams or () if 0 < at < len(text) and text[at].strip() and text[at - 1].strip())


def _datelines(text: str) -> Iterator[int]:
    for match in _DATELINE.finditer(text, 0, _HEAD):
        if match["place"] is None or is_place(match[0] + match["place"]):
            yield match.start()


def _around_title(page: Page) -> Iterator[int]:
    """Where the page's title begins and ends in the head of its text."""
    title, text = (page.title or "").strip(), page.text
    at = text.find(title, 0, _HEAD) if len(title) >= _SHORTEST_TITLE else -1
    quoted = text[max(0, at - 1) : max(0, at)] in _QUOTES
    for edge in (at, at + len(title)) if at == 0 or (at > 0 and not quoted) else ():
        if 0 < edge < len(text) and not text[edge - 1].isspace() and text[edge].isalnum():
            yield edge


def _items(text: str) -> list[int]:
    """Where items of a list begin behind their dashes."""
    items = [match.end() for match in _ITEM.finditer(text)] if "- " in text else []
    return items if len(items) >= _FEWEST_ITEMS else []


def _between_titles(page: Page) -> Iterator[int]:
    """Where a title in Title Case is glued to another one."""
    text = page.text
    for match in _TITLES.finditer(text):
        at = match.start()
        before, after = text[max(0, at - _BEFORE) : at].split(" ")[1:], text[at : at + _BEFORE].split(" ")[:-1]
        if _in_title_case(before) and _in_title_case(after) and (_ARE_LONG.match(text, at - 4) or is_glued(page, at)):
            yield at


def _in_title_case(words: list[str]) -> bool:
    """Whether words are those of a title, and no names that run through a sentence."""
    small = headline_words().small
    large = [word for word in words if word not in small]
    return len(large) >= _FEWEST_WORDS and all(word[:1].isupper() or word[:1].isdigit() for word in large)
