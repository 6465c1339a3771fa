"""Where paragraphs and labels were glued together: "... katanya.Hujan ...", "... Gagal PanenBaca juga: ...".

A scraper that drops line breaks leaves no blank where one stood, and within paragraphs they are all there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.openings import opens_boilerplate, opens_like_title
from newsclean.reading.pieces import LIST_NUMBER, is_in_one_line, sentence_starts
from newsclean.reading.sure_joins import sure_joins
from newsclean.reading.words import are_words, is_glued

# So many paragraphs that are glued show that a text is.
_FEWEST = 3
# The end of a paragraph or of code, before what follows. The signs come first: a search can skip to them.
_STOP = Pattern(
    r"[.!?\"”);(↓→▼►](?:(?<=[.!?])(?=\S)(?:(?:(?<=[a-z\d)%][a-z\d)%].)(?<!\b\d\d.)|(?<=\).)|(?<=[A-Z]{3}.))"
    rf"(?=[A-Z“(]|\"[A-Z]|# |\d{{1,2}}\. ?[A-Z])(?!(?i:{DOMAIN_END})\b)|(?<=[a-z]{{3}}.)(?=\d{{1,2}} [A-Z][a-z]))"
    r"|(?<=[\"”)])(?=[A-Z“(]|\"[A-Z]|# )(?<=[.!?,].)|(?<=[)}];)(?= ?[A-Z“])|(?<=[↓→▼►])(?=[A-Z\d“])"
    # a date or a credit in brackets
    r"|(?<=\()[^()]{0,40}(?:[/:@]|-[a-z]|\b(?i:dok|ist|istimewa|repro)\b)[^()]{0,40}\)(?=[A-Z][a-z]|“|\"[A-Z]))"
)
# The number of an item that was glued to what stands before it, and its full stop.
_ITEM = Pattern(r"\.(?=\ ?[A-Z])(?:(?<=[a-z)\]](\d)\.)|(?<=[a-z)\]](\d\d)\.))")
_SCRIPT_SIGN, _BEFORE_SCRIPT = "googletag.", Pattern(r"[\w.)](?= ?googletag\.)")
# The beginning of a word that lost what stood before it; most capitals have a blank there.
_JOIN = Pattern(
    r"[A-Z“\"©\d(d](?<=\S.)(?:(?<=[A-Z])(?:"
    r"(?<=[a-z)\]?!%].)(?=[A-Za-z ])(?<!GoogleN(?=ews))(?<!NasD(?=em))|(?<=\d.)(?=[a-z]{2})"
    r"|(?:(?<=[A-Z]{2}.)|(?<=\d [A-Z].))(?<!CNNI(?=ndonesia))(?=[a-z]{3})"
    r"|(?<=[a-z\d)]:.)(?<!Gambas:.)|(?<=[a-z\d)] :.)|(?<=[a-z]\.{3}.))"
    r"|(?<=[“\"])(?:(?<=“)|(?=[A-Z]))(?:(?<=[a-z)\]?!%\d].)|(?<=[A-Z]{4}.))|(?<=[a-z)\]?!%\d]©)"
    r"|(?<=JUGA\d)|(?<=[a-z\d]\()(?=[A-Z][a-z]+ [a-z])|(?<=[a-z]d)(?=etik(?:[A-Z][a-z]+|com)\b))"
)
# A video's title, up to its place.
_EMBED = Pattern(r"\b(?:Simak|Tonton|Saksikan|Lihat)\b(?: [Jj]uga)? (?:[Vv]ideo|VIDEO)\b[^\[\]\n]{4,160}\[Gambas")
_LAST_WORD, _LONGEST_WORD, _LONGEST_BRACKET = Pattern(r"\w+\W?\Z"), 30, 60
# A link in the midst of a sentence is shorter than what follows a caption, an announcement longer than a label.
_LONGEST_LINK, _SHORTEST_ANNOUNCEMENT = 40, 20
# What stands for the words before it, and is no credit: "Badan Penanggulangan Bencana (BPB)".
_ACRONYM = Pattern(rf"\((?!{AGENCY}\))(?:[A-Z][a-z]+ )?[A-Z]{{2,}}[\w-]*\)\Z")
# Links from which the blanks around them were dropped are many, or a share of all.
_MOST_LINKS, _LINKS = 1, 0.1


def glued_lines(page: Page) -> list[int]:
    """Where lines begin in the text of a page that were glued to the one before; none of a text with line breaks."""
    if not is_in_one_line(page) or page.joints:
        return []
    text = page.text
    stops = set(_stops(text))
    if len(stops) < _FEWEST:
        return []
    sure = set(sure_joins(page))
    joins = {at for match in _JOIN.finditer(text) if (at := match.start()) not in stops and _parts(page, at)} | sure
    edges = [*sorted(stops | joins), len(text)]
    inside = {at for at, after in pairwise(edges) if at in joins - sure and _is_inside(text, at, after)}
    if len(inside) > max(_MOST_LINKS, _LINKS * len(joins)):
        inside = joins - sure
    embeds = _EMBED.finditer(text) if "[Gambas" in text else ()
    titles = {at for match in embeds for at in range(match.start() + 1, match.end())}
    return [at for at in _settled(text, edges[:-1], stops, sure, inside) if at not in titles]


def _stops(text: str) -> Iterator[int]:
    """Where something begins behind a stop or a number that was glued to it."""
    for stop in _STOP.finditer(text):
        yield stop.end()
    for item in _ITEM.finditer(text):
        yield item.start(item.lastindex or 0)
    if _SCRIPT_SIGN in text:
        for before in _BEFORE_SCRIPT.finditer(text):
            yield before.end()


def _settled(text: str, edges: list[int], stops: set[int], sure: set[int], inside: set[int]) -> Iterator[int]:
    """Those of the edges at which a line begins."""
    start, whole = 0, True
    for at in edges:
        if at in stops:
            begins = not _is_quoted(text, start, at)
        else:
            whole = whole and at not in inside
            begins = at in sure or (whole and _is_whole(text, start, at)) or opens_boilerplate(text, at, len(text))
        if begins:
            yield at
            start, whole = at, True


def _is_quoted(text: str, start: int, at: int) -> bool:
    """Whether a straight quotation mark beside `at` belongs to the other side: it closes where one may open."""
    return '"' in text[at - 1 : at + 1] and text.count('"', start, at) % 2 == 1


def _parts(page: Page, at: int) -> bool:
    """Whether words are glued there, and no name has its capital there."""
    text = page.text
    if not (text[at - 1].isalpha() and text[at].isalpha()):
        return True
    if "@" in text[max(at - _LONGEST_WORD, 0) : at].rpartition(" ")[2]:  # in the name of an account
        return False
    return is_glued(page, at) or (text[at + 1].islower() and are_words(page, at))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a heading, a caption or a link may stand there, in which no sentence begins, or an announcement."""
    starts = list(sentence_starts(text, start, end))
    if text[end - 1] == ":":
        return end - (starts or [start])[-1] >= _SHORTEST_ANNOUNCEMENT
    return all(
        LIST_NUMBER.search(text, start, at)
        or (text[start:at].rstrip()[-1] in "?!" and opens_like_title(text[start:end]))
        or opens_boilerplate(text, at, end)
        for at in starts
    )


def _is_inside(text: str, at: int, after: int) -> bool:
    """Whether a link may begin there in the midst of a sentence, up to the next edge."""
    if text.rfind("(", max(at - _LONGEST_BRACKET, 0), at) > text.rfind(")", max(at - _LONGEST_BRACKET, 0), at):
        return True
    if text[at - 1] == ")":
        return _ACRONYM.search(text, max(at - _LONGEST_WORD, 0), at) is not None
    if not (text[at].isalpha() and text[at - 1].isalpha()):
        return False
    word = _LAST_WORD.search(text, max(at - _LONGEST_WORD, 0), at)
    last = word[0] if word else ""
    if last in headline_words().never_last or last.lower() in listed("datelines.place_titles"):
        return True
    return last.islower() and after - at < _LONGEST_LINK and not opens_boilerplate(text, at, len(text))
