"""Who answers for a press release, in lines of their own below it: offices, people, telephone numbers, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.dates import MONTH
from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page, Places, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail
from newsclean.reading.ends import follows_sentence
from newsclean.reading.names import SAYS, is_capitalised, names_only

# What heads them, and what heads addresses among them.
_HEADING = Pattern(rf"(?i:{any_listed('contacts.headings')})(?: (?:[A-Z]\w+|berita|media)){{0,3}}\s?:?")
_MEDIUM = Pattern(rf"(?i:{any_listed('contacts.media')})\s?:.{{0,60}}")
_PHONE = r"(?:\+?62|0)[\d -]{7,15}"
_ADDRESS = Pattern(rf"(?:https?://)?[\w-]+(?:\.[\w-]+){{1,4}}(?:/\S*)?|@?[\w.]{{3,40}}@[\w.-]+|@[\w.]{{3,40}}|{_PHONE}")
# An office, and whoever holds it, perhaps with what else is told of them: "Siti Aminah - Ketua Forum (0812345678)".
_OFFICE = Pattern(rf"(?:(?:Plt|Plh|Pj)\.? )?(?i:{any_listed('contacts.offices')})\b[^.!?:\"“”\n]{{3,130}}")
_PERSON = Pattern(rf"(?P<name>[A-Z][\w.,’' ]{{3,50}}?)(?:\s[-–]\s[A-Z][\w ,]{{3,60}})?(?:\s?[(:]\s?{_PHONE}\)?)?")
_TELEPHONE = Pattern(_PHONE)
_DAY = Pattern(rf"[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:, [A-Z]\w+)?, \d{{1,2}} (?i:{MONTH}) \d{{4}}")
_MOST_LINES = 24
# None stands in the first part of a text.
_SHARE = 0.4

_Sort = Literal["heading", "office", "person", "other", ""]


@filter_for(
    "byline",
    example="Narahubung:\nSiti Aminah - Ketua Forum Randu (0812345678)",
    when=When(open=True, odd=2, lines=3),
)
def contacts(page: Page) -> Iterator[Span]:
    """The offices and people below a press release who answer for it, and where more is said."""
    found: list[tuple[Span, _Sort]] = []
    for line in reversed(page.lines[-_MOST_LINES:]):
        if page.is_marked(line.start):
            if found and page.text[line.end - 1] in ".)*":
                break
            continue
        sort = _sort(page.text[line.start : line.end])
        if not sort:
            break
        found.append((line, sort))
    lines = [line for line, _ in found]
    while found and not _opens(page, found):
        found.pop()
    if found:
        first = len(found)
        if first < len(lines) and _DAY.fullmatch(page.text, *lines[first]):
            yield lines[first]  # where and when it was released
        yield from (line for line, _ in reversed(found))


def _opens(page: Page, found: list[tuple[Span, _Sort]]) -> bool:
    """Whether the first of the lines heads the others: a heading, or an office with a name or a number below it."""
    sort = found[-1][1]
    if len(found) < 2:
        return False
    below = page.text[slice(*found[-2][0])]
    return (
        sort == "heading"
        or (sort == "office" and found[-2][1] == "person")
        or (sort == "person" and _TELEPHONE.search(below) is not None)
    )


def _sort(text: str) -> _Sort:
    """What a line of the contacts is; nothing if it is none."""
    if _HEADING.fullmatch(text):
        return "heading"
    if _MEDIUM.fullmatch(text) or _ADDRESS.fullmatch(text) or _DAY.fullmatch(text):
        return "other"
    if SAYS.search(text) or text[-1] in '.!?"”':
        return ""
    if _OFFICE.fullmatch(text):
        return "office"
    person = _PERSON.fullmatch(text)
    return "person" if person and names_only(person["name"]) and is_capitalised(person["name"]) else ""


# In one line: a heading, offices and names, and a number or an address.
_MAIL = r"[\w.]{3,40}@[\w-]+(?:\.[a-z]{2,8})+(?![a-z])|(?<=[ (])@[a-z\d_.]{3,40}"
_REACHED = rf"(?:\(0\d{{2,3}}\)[\d -]{{5,12}}[\dx]|{_PHONE}x{{0,6}}|{_MAIL})"
_AND = r"[ ,/|()&-]{1,4}(?:atau |dan )?(?:[A-Z][\w.]{1,20} ){0,4}"
_IN_LINE = Pattern(
    rf"(?i:{any_listed('contacts.headings')})(?: (?:[A-Z]\w+|berita|media)){{0,3}}\s?:\s?"
    rf"(?=[A-Z0-9@(])[^!?:\"“”\n]{{0,110}}?{_REACHED}(?:{_AND}{_REACHED}){{0,3}}\)?\.?"
)


@filter_for(
    "byline",
    example="... kata menteri. Kontak media: Biro Randu, Budi Waru, 0812345678 Ikuti akun kami",
    when=When(words=listed("contacts.headings")),
)
def contacts_inside(page: Page, places: Places) -> Iterator[Span]:
    """Who answers for a press release, behind a sentence near the end of a one-line text."""
    floor = max(page.opening, int(_SHARE * page.closing))
    for start, _ in places:
        match = _IN_LINE.match(page.text, start) if start >= floor else None
        if match and follows_sentence(page, start) and in_tail(page, Span(*match.span())) and not page.is_marked(start):
            yield Span(*match.span())
            floor = match.end()
