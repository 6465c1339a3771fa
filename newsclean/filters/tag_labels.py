"""Keywords at the end of a page behind any label, and lists of them that need none: hashtags, bullets, wide gaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.tags import FEWEST_HASHTAGS, FEWEST_INLINE
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page, Places, Span
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.ends import (
    closing_end,
    head_lines,
    is_below_prose,
    is_below_story,
    rest_of_last_line,
    tail_lines,
)

# The labels, and with what the longer forms open.
_OPENS = (
    *listed("tags.labels"), *listed("tags.words"), "topik", "trending tags", "post tags", "related", "filed under",
    "kategori", "category", "categories", "posted in", "artikel ini terkait", "berita ini terkait", "lihat berita",
    "baca berita", "dengan kaitkata",
)  # fmt: skip
_TAGS = any_listed("tags.words")
_LABEL = (
    rf"(?:filed under\s*:?\s*[\w &]{{2,30}} tagged with|{any_listed('tags.labels')}"
    rf"|(?:{any_listed('tags.before')} )?{_TAGS}(?: {any_listed('tags.behind')})?"
    rf"|topik(?: {any_listed('tags.behind_topik')})?(?: [A-Z]\w+)?"
    r"|(?:berita|artikel) ini terkait dengan (?:tag|topik)|(?:lihat|baca) berita (?:\w+ ){0,3}(?:dengan tag|bertopik)"
    r"|posted in [\w &]{2,30}? tagged|(?:kategori|categor(?:y|ies))\s*:\s*[\w &-]{2,30}[|\s]+(?:tags?|label|topik))"
)
_BEHIND = r"\s*(?:\(\d{1,2}\))?\s*(?:[:»►▶→|=]{1,2}\s*|(?=#)|\s{2,}|\t|\n|(?<=kunci) [–-] |(?<=words) [–-] )"
_OF_ABSTRACT, _SEVERAL = Pattern(r"(?:keywords?|key words?|kata kunci)\s?:", re.IGNORECASE), 2
_LABELLED = Pattern(rf"{_LABEL}{_BEHIND}", re.IGNORECASE)
# Only keywords can follow these labels, so they need no colon.
_SURE = Pattern(r"(?:KEYWORDS|posted in [\w &]{2,30}? tagged|dengan kaitkata|ditandai) |TAGS?(?=[a-z])", re.IGNORECASE)
_ITEMS = Pattern(rf"\s*[,;|#•»►→·+\n\]\[]+\s*|\s{{2,}}|\s[{DASHES}]\s|::")
_HASHTAGS = Pattern(r"(?:#\s?\w[\w-]{0,50}+(?: {1,2}[\w-]{1,50}+){0,8}+[\s,|]*+)++")
_SIGNED_LIST = Pattern(r"(?:[•·+]\s)?[\w-]+(?: [\w-]+){0,4}(?:\s+[•·+]\s+[\w-]+(?: [\w-]+){0,4}){1,12}")
_WIDE_LIST = Pattern(r"[a-z][a-z-]+(?: [a-z-]+){0,4}(?:\s{2,}[a-z][a-z-]+(?: [a-z-]+){0,4}){2,12}")
_TWO_WORDS = Pattern(r"[a-z] [a-z]")
# A mark before the label: "🔖 Tag: ...".
_LEAD = Pattern(r"(?<![^\s])[^\w\s.!?\"'”)(\[,]{1,3}\s\Z")
_LEAD_LENGTH = 5
_MARKED = ("🏷", "🔖")
_LINKED = Pattern(r"<a>[^<]{2,40}</a>(?:[,;\s]+<a>[^<]{2,40}</a>){1,12}")
# "Polres Randu, Kapolres Randu, AKBP Budi Santoso, Iptu Siti Aminah"
_NAMES = Pattern(r"[A-Z][\w./-]*(?: [A-Z0-9][\w./-]*){0,4}(?:, [A-Z][\w./-]*(?: [A-Z0-9][\w./-]*){0,4}){3,20}")
_FEWEST_COMMAS = 3
_AS = " sebagai "  # a cast: "• Budi Santoso sebagai lurah"
_LIST_SIGNS = ("•", "·", "+", "   ")
_LONGEST = 700
_LONGEST_BARE = 300
_MOST_WORDS = 7


@filter_for("tags", example="Posted in Nasional Tagged hukuman mati, narkotika", when=When(words=_OPENS))
def tag_labels(page: Page, places: Places) -> Iterator[Span]:
    """Keywords that close a page behind any label: "Topik Berita: ...", "Posted in ... Tagged ...", "Tag::a::b"."""
    text = page.text
    for position, _ in places:
        if page.closing - position > _LONGEST:
            continue
        lead = _LEAD.search(text, max(0, position - _LEAD_LENGTH), position)
        label = _LABELLED.match(text, position) or _SURE.match(text, position)
        if not label or not (end := _list_end(page, lead.start() if lead else position)):
            continue
        items = [item for item in _ITEMS.split(text[label.end() : end]) if item]
        if items and _may_end(text, position, end, items) and all(len(item.split()) <= _MOST_WORDS for item in items):
            yield Span(lead.start() if lead else position, end)


def _may_end(text: str, start: int, end: int, items: list[str]) -> bool:
    """Whether keywords may end so: behind an abstract they have a full stop."""
    if text[end - 1] not in SENTENCE_ENDS:
        return True
    return text[end - 1] == "." and len(items) > _SEVERAL and _OF_ABSTRACT.match(text, start) is not None


def _list_end(page: Page, position: int) -> int | None:
    """Where the line of keywords ends: behind the story, in its own line or behind a sentence."""
    end = closing_end(page, position)
    if end is None and page.starts_line(position) and is_below_story(page, position):
        end = page.line_end(position)
    return end


@filter_for("tags", example="#DesaWisata|#Pokdarwis|#Mangrove", when=When(ends=True))
def tag_lists(page: Page) -> Iterator[Span]:
    """Keywords that need no label: hashtags with any sign between them, and lists that bullets or gaps divide."""
    text = page.text
    rest = rest_of_last_line(page)
    for piece in (*tail_lines(page), rest):
        if not piece or piece.end - piece.start > _LONGEST_BARE or not (
            _is_list_of_tags(text[piece.start : piece.end]) or _are_names_of_story(page, piece)
        ):
            continue
        fewest = FEWEST_INLINE if piece == rest else FEWEST_HASHTAGS  # a few close a post that the story quotes
        if text[piece.start] != "#" or text.count("#", *piece) >= fewest:
            yield piece
    if "#" in text:
        yield from (line for line in head_lines(page) if text[line.start] == "#" and _is_hashtag(text, line))


def _are_names_of_story(page: Page, piece: Span) -> bool:
    """Whether the last line is nothing but names with commas between, of the story or of one and the same."""
    said = page.text[piece.start : piece.end]
    if piece.end != page.closing or said.count(",") < _FEWEST_COMMAS or not page.starts_line(piece.start):
        return False
    if not _NAMES.fullmatch(said) or not is_below_prose(page, piece):
        return False
    names, story = said.split(", "), page.text[: piece.start]
    lasts = [name.split()[-1] for name in names]
    return lasts[0] == lasts[1] or 2 * sum(last in story for last in lasts) > len(lasts)


def _is_hashtag(text: str, line: Span) -> bool:
    return " " not in text[line.start : line.end] and line.end - line.start > 2


def _is_list_of_tags(text: str) -> bool:
    if text[-1] in SENTENCE_ENDS or len(text) < 5:
        return False
    if text[0] == "#":
        return _HASHTAGS.fullmatch(text) is not None
    if text.startswith(_MARKED):
        return True
    if _LINKED.fullmatch(text):
        return True
    if not any(sign in text for sign in _LIST_SIGNS):
        return False
    if "   " in text and _WIDE_LIST.fullmatch(text) and _TWO_WORDS.search(text):
        return True
    return any(sign in text for sign in "•·+") and _AS not in text and _SIGNED_LIST.fullmatch(text) is not None


_BETWEEN = Pattern(rf"[,;|#•»►→·+\n\t\]\[]+|\s{{2,}}|::|\s[{DASHES}]\s|</?a>")


def read_tags(text: str) -> Iterator[str]:
    """The keywords in removed tags.

    >>> list(read_tags("Tags: banjir, bekasi"))
    ['banjir', 'bekasi']
    >>> list(read_tags("Posted in Nasional Tagged hukuman mati, narkotika"))
    ['hukuman mati', 'narkotika']
    >>> list(read_tags("# KPK# Kasus Korupsi"))
    ['KPK', 'Kasus Korupsi']
    """
    label = _LABELLED.match(text) or _SURE.match(text)
    for tag in _BETWEEN.split(text[label.end() :] if label else text):
        if tag := tag.strip(" \t\xa0🔖🏷️"):
            yield tag
