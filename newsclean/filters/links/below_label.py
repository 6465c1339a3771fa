"""The titles in the lines below the label of a list of links."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case, says_something
from newsclean.reading.overlap import is_foreign, is_spoken_of

_SHORTEST_TITLE, _SURE_TITLE, _LONGEST_HEADING = 12, 30, 80
_MOST_TITLES, _MOST_BESIDE, _FEWEST_WORDS = 12, 3, 5
# What stands in front of the titles below a label.
_ITEM = Pattern(r"(?:[^\w\s\"“'‘(\[]{1,3}\s{0,3}|\(?\d{1,2}[.)]?\)?\s{1,4}|#\d{1,2}\s|0\d:\d\d\s|\[[^\]\n]{2,20}\]\s?)")
_NUMBER = Pattern(r"\d{1,2}\s{1,4}")
_LONE_BULLET = Pattern(r"[-–•*·]")
# A date, an age or a count between them.
_BETWEEN = Pattern(
    r"\d{1,2} [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,3} \w+ (?:lalu|ago)|Selengkapnya\W*|"
    r"\d{1,3} (?:Artikel|Komentar|[Cc]omments?)|[A-Z][A-Za-z]{3,14}"
)


def titles_below(page: Page, index: int, *, numbered: bool = True) -> Iterator[Span]:
    """The lines from `index` on, below a label, that are titles.

    Short ones without bullets, and those that open like a heading below another title, only where nothing but titles
    follows, or where the paragraph behind does not speak of them: they may be subheads. `numbered`: whether they may
    have numbers, as the lists of a story do.
    """
    waiting: list[Span] = []
    taken = 0
    for line in page.lines[index : index + 2 * _MOST_TITLES]:
        text = page.text[line.start : line.end]
        mark = _ITEM.match(text)
        if mark and _NUMBER.fullmatch(mark[0]) and not (int(mark[0]) == taken + 1 or taken == 0 < int(mark[0]) < 10):
            mark = None  # "28 Ekor Kuda Nil Mati", behind titles without a number
        title = text[mark.end() :] if mark else text
        between = _BETWEEN.fullmatch(text) is not None
        if _LONE_BULLET.fullmatch(text) or (between and (page.is_marked(line.start) or text[0].isdigit())):
            waiting.append(line)
            continue
        if page.is_marked(line.start) or not _may_be_title(title) or is_fixture(text):
            break
        if mark and text[0].isdigit() and not numbered:
            break
        if mark and len(title) >= _SHORTEST_TITLE and (in_title_case(title) or not mark[0].strip("().# ").isalnum()):
            yield from (*waiting, line)
            waiting, taken = [], taken + 1
        elif between or (len(text) >= _SHORTEST_TITLE and in_title_case(text)):
            waiting.append(line)
            if len(text) >= _SURE_TITLE and not (taken and _may_be_heading(text)):
                yield from waiting
                waiting, taken = [], taken + 1
        else:
            break
    titles = sum(line.end - line.start > 1 and not page.is_marked(line.start) for line in waiting)
    if not titles or not (taken or titles > 1):
        return
    if waiting[-1].end >= page.closing or not any(is_spoken_of(page, line) for line in waiting):
        yield from waiting


def titles_beside(page: Page, index: int, *, glued: bool) -> Iterator[Span]:
    """The lines from `index` on, right below one that is a label with its title, that are titles of its list, too.

    A subhead may stand there: an empty line parts it from the link, or its paragraph speaks of it, or the story does
    if it tells nothing; such a title counts only if the label was `glued` to its own, as in lists.
    """
    for above, line in pairwise(page.lines[index - 1 : index + _MOST_BESIDE]):
        text = page.text[line.start : line.end]
        if page.text.count("\n", above.end, line.start) > 1 or text.split()[0] in headline_words().openers:
            return
        if page.is_marked(line.start) or len(text) < _SURE_TITLE or len(text.split()) < _FEWEST_WORDS:
            return
        if not _may_be_title(text) or not in_title_case(text) or is_fixture(text) or _ITEM.match(text):
            return
        if line.end >= page.closing or is_spoken_of(page, line):
            return
        strange = glued and not _opens_heading(text) and is_foreign(page, line.start, line.end)
        if not (strange or says_something(text)):
            return
        yield line


def _opens_heading(text: str) -> bool:
    return text.split()[0] in headline_words().headings


def _may_be_heading(text: str) -> bool:
    """Whether a title opens like a heading, and tells nothing: "Tips Merawat Padi Apung"."""
    return _opens_heading(text) and len(text) <= _LONGEST_HEADING and text[-1].isalnum() and not says_something(text)


def _may_be_title(text: str) -> bool:
    if not text or len(text) > LONGEST_HEADLINE or text[-1] in ":;,":
        return False
    if text[0].islower() and not text[1:2].isupper():  # "iPhone"
        return False
    return text[-1] not in PARAGRAPH_ENDS or text.endswith("...") or (text[-1] != "." and in_title_case(text))
