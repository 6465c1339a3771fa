"""Repeated titles: the headline again, whole, cut short or with the outlet's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.by_form import dateline_end, is_dateline
from newsclean.filters.timestamp_forms import TELLS_TIME, TIME_WORDS
from newsclean.lexicon.outlets import is_name_of, outlet_of_mark
from newsclean.lexicon.parts import DASHES
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary, follows_word
from newsclean.reading.ends import is_inside_sentence
from newsclean.reading.headlines import in_title_case, is_headline

_SUFFIX = Pattern(rf"(?:[{DASHES}|:]|\|\|)\s*[\w .&+-]{{2,40}}(?:\|\|? ?[\w .]{{2,30}})?\Z")
_LONGEST_SUFFIX = 80
# The title is the subject of a sentence: "Dewan Kopi (DKN) adalah ...", "Sanggar Tari Waru Hulu merupakan ...".
_SUBJECT = Pattern(
    r"\s{0,3}(?:\([^()\n]{1,120}\)\s{0,3}){1,2}[a-z,]|(?: [A-Z][\w-]*){1,3} (?:adalah|merupakan|ialah)\b"
)
_NOT_WORD = Pattern(r"[\W_]+")
# A copy of the title stands at the head; how many lines that is.
_HEAD_LINES = 8
_FEWEST_LETTERS = 15
_PROBE = 4
_LONGEST_COPY = 300
_LONGEST_TITLE = 250
# In one-line text the headline is known by its first letters, when they come again within so many.
_LONGEST_PROBE, _LONGEST_DOUBLED = 30, 400
# So far into a one-line text copies stand between its menus and dates: never behind a dash, a colon or a sentence.
_FLAT_HEAD, _SHORTEST_APART = 600, 30
_APART = Pattern(r"(?:\A|[\w?!)>/|×•…](?<![a-z]{4}[?!])|\.{3})\s{0,3}\Z")
_CHANNEL = Pattern(r"\s\|\s[A-Z]{3,20}(?=\s)")

# A caption, with who took the picture: "Panen raya di Randu/Foto: Budi", "... (Budi Santoso/contoh.com)".
_CREDITED = Pattern(r"(?:\bFoto ?: ?[A-Z][\w .’'/@]{2,40}|\([A-Z][\w .’']{2,40}/(?P<site>[\w. ]{4,30})\)\.?)\Z")


@filter_for("title", example="Warga Panen Raya\n\nWarga Panen Raya\n\nBANTUL - Warga ...")
def repeated_title(page: Page) -> Iterator[Span]:
    """The headline, repeated at the head of the text.

    A headline that comes apart from the text (a record's `title`) repeats itself in the text; without one, the
    first line stays and its copies go. A copy may be cut short by an ellipsis or carry the outlet's name.
    """
    if page.title:
        yield from _copies(page, page.title, first=True)
        yield from _flat_copies(page, page.title)
        if len(page.lines) == 1:
            yield from _copies_in_head(page, page.title)
    elif page.headline and not page.is_marked(page.headline.start):
        title = page.text[page.headline.start : page.headline.end]
        if len(page.lines) > 1:
            yield from _copies(page, title, first=False)
        elif again := _next_copy(page, page.headline):
            yield again


def find_headline(page: Page) -> Span | None:
    """The headline that opens the text, where none is known beside it: the first line, if it reads like one or comes
    again; in one-line text an opening that is there twice in a row.
    """
    if page.title or not page.lines:
        return None
    first = page.lines[0]
    if len(page.lines) == 1:
        return _doubled_opening(page.text, first)
    if first.end - first.start > _LONGEST_TITLE or page.text[first.start] in "\"“":
        return None
    text = page.text[first.start : first.end]
    if (credit := _CREDITED.search(text)) and (credit["site"] is None or outlet_of_mark(credit["site"])):
        return None
    if not is_headline(text, strict=False) and not any(_copies(page, text, first=False)):
        return None
    return None if dateline_end(page, first.start) is not None or is_dateline(page, first) else first


def _copies(page: Page, title: str, *, first: bool) -> Iterator[Span]:
    """The lines at the head that repeat the title."""
    letters = _key(title[: 2 * _FEWEST_LETTERS])[:_PROBE]
    initials = letters[:1] + letters[:1].upper()
    from_line = 0 if first else 1
    for index, (start, end) in enumerate(page.lines[from_line : _HEAD_LINES + 1], from_line):
        # Quick looks before the slow one: most lines begin with other letters.
        opening = page.text[start]
        if end - start > _LONGEST_COPY or (opening.isalnum() and opening not in initials):
            continue
        if _opens_otherwise(page.text[start : start + _PROBE], letters):
            continue
        text, keys = page.text[start:end], _keys(title)
        is_copy = _opens_with(text, keys) and not page.is_marked(start) and _same_title(text, keys)
        if is_copy and not is_inside_sentence(page, index):
            yield Span(start, end)


def _opens_otherwise(opening: str, letters: str) -> bool:
    """Whether an opening, perhaps behind a quotation mark, has other letters."""
    first = opening[0] if opening[0].isalnum() else opening[1:2]
    return first.isalnum() and (first.lower() != letters[:1] or (opening.isalnum() and opening.lower() != letters))


def _opens_with(text: str, keys: list[str]) -> bool:
    """Whether a line begins with the letters of a title."""
    letters = _key(text[: 2 * _FEWEST_LETTERS])[:_FEWEST_LETTERS]
    return any(key.startswith(letters) for key in keys)


@lru_cache(256)
def _keys(title: str) -> list[str]:
    """The forms of a title to compare with: as it is, and without the outlet's name."""
    short = _without_outlet(title)
    return [key for key in dict.fromkeys((_key(title), _key(short))) if len(key) >= _FEWEST_LETTERS]


def _without_outlet(text: str) -> str:
    """A title without the outlet's name behind it: "Warga Panen Raya - Contoh.com"."""
    suffix = _SUFFIX.search(text, max(0, len(text) - _LONGEST_SUFFIX))
    return text[: suffix.start()].rstrip() if suffix else text


@lru_cache(1024)  # a title is asked about in every pass
def _key(text: str) -> str:
    return _NOT_WORD.sub("", text).lower()


def _same_title(line: str, keys: list[str]) -> bool:
    own = _key(line)
    half = own[: len(own) // 2]
    if 2 * half == own and half in keys:  # twice in one line
        return True
    if own in keys or _key(_without_outlet(line)) in keys:
        return True
    return line.endswith(("..", "…")) and len(own) >= _FEWEST_LETTERS and any(key.startswith(own) for key in keys)


def _flat_copies(page: Page, title: str) -> Iterator[Span]:
    """Copies at the start of a one-line text, one after the other."""
    text, position = page.text, page.opening
    title = title.strip()
    while (end := _copy_end(page, title, position)) and _may_end(text, end) and len(_key(title)) >= _FEWEST_LETTERS:
        yield Span(position, end)
        position = blank_after(text, end)


def _copies_in_head(page: Page, title: str) -> Iterator[Span]:
    """Copies in the head of a one-line text, apart from its sentences: "Beranda / Judul 12 Mei 2024 Judul Oleh ..."."""
    text = page.text
    at = text.find(title, 0, _FLAT_HEAD) if len(title) >= _SHORTEST_APART else -1
    if at < 0 or not in_title_case(title):
        return
    while at >= 0:
        end = at + len(title)
        if channel := _CHANNEL.match(text, end):
            end = channel.end()
        apart = _APART.search(text, max(0, at - _LONGEST_PROBE), at) and not follows_word(page, at)
        if apart and (channel or _may_end(text, end)):
            yield Span(at, end)
        at = text.find(title, end, _FLAT_HEAD)


def _copy_end(page: Page, title: str, position: int) -> int | None:
    """Where the copy of a title ends that begins at `position`; blanks of broken signs may be between its words."""
    if page.text.startswith(title, position):
        return position + len(title)
    words = _NOT_WORD.split(title) if page.broken else [title]
    if not page.text.startswith(words[0], position):
        return None  # as most: compiling a pattern for each title takes long
    copy = re.compile(r"[\W_]*".join(map(re.escape, words))).match(page.text, position)
    return copy.end() if copy else None


def _may_end(text: str, position: int) -> bool:
    """Whether a title may end here: the text goes on with a capital or a new line, not inside a sentence."""
    if _SUBJECT.match(text, position):
        return False
    rest = text[position : position + 3].lstrip()
    if not rest or "\n" in text[position : position + 2]:
        return True
    return rest[0].isupper() or rest[0].isdigit() or rest[0] in "\"“-(×"


def _doubled_opening(text: str, line: Span) -> Span | None:
    """The headline with which a one-line text opens and then opens again."""
    probe = text[line.start : line.start + _LONGEST_PROBE]
    again = text.find(probe, line.start + _LONGEST_PROBE, line.start + _LONGEST_DOUBLED)
    if len(probe) < _LONGEST_PROBE or again < 0:
        return None
    end = line.start + _common_length(text[again : again + _LONGEST_DOUBLED], text[line.start : again])
    title, between = text[line.start : end].rstrip(), text[end:again].strip()
    if between and not (TIME_WORDS.fullmatch(between) and TELLS_TIME.search(between)):
        return None  # no more than a time stands between the two
    return Span(line.start, line.start + len(title)) if is_headline(title) else None


def _next_copy(page: Page, headline: Span) -> Span | None:
    """The headline again, right behind itself, or behind what is marked there."""
    title, start = page.text[headline.start : headline.end], max(blank_after(page.text, headline.end), page.opening)
    return Span(start, start + len(title)) if page.text.startswith(title, start) else None


# In front of a copy, behind the story: "Anda sedang membaca:", "Judul:"; behind it, the outlet: " | Warta Randu".
_LABEL_BEFORE = Pattern(
    r"(?<!\w)(?:(?:Anda|Kamu|You)(?: sedang| are)? (?:membaca|baca|reading)"
    r"|(?:Judul|Artikel|Title|Sumber)(?: asli| artikel| ini)?(?=\s?:))\s?:?\s{0,3}\Z",
    re.IGNORECASE,
)
_OUTLET_BEHIND = Pattern(r"\s?(?:…|\.{3})?\s?[-–—|~•»:]{1,2}\s(?P<outlet>[A-Z][\w.&-]*(?: [A-Z\d][\w.&-]*){0,4})")
_LONGEST_LABEL, _FEWEST_KNOWN = 40, 30


@filter_for("title", example="... memanen padi. Warga Panen Raya Padi di Randu | Warta Randu")
def titles_with_outlet(page: Page) -> Iterator[Span]:
    """The title of a record again, behind a sentence: with the outlet's name, behind a label, or as the last words."""
    title = (page.title or "").strip()
    probe = title[:_FEWEST_KNOWN]
    if len(probe) < _FEWEST_KNOWN:
        return
    text, at = page.text, page.text.find(probe, page.opening + 1)
    while at >= 0:
        end = at + len(title) if text.startswith(title, at) else at + _common_length(text[at : at + len(title)], title)
        outlet = _OUTLET_BEHIND.match(text, end)
        label = _LABEL_BEFORE.search(text, max(0, at - _LONGEST_LABEL), at)
        named = outlet and is_name_of(page.about.outlet, outlet["outlet"])
        whole = end - at == len(title)
        closes = whole and blank_after(text, end) >= page.closing
        if not page.is_marked(at) and (named or (label and whole and _may_end(text, end)) or closes):
            start = label.start() if label else at
            if at_boundary(page, start):
                yield Span(start, outlet.end() if outlet and named else end)
        at = text.find(probe, at + 1)


def _common_length(text: str, title: str) -> int:
    """How many letters a text has in common with a title, of which a copy was cut short."""
    letters = enumerate(zip(text, title, strict=False))
    return next((i for i, (one, other) in letters if one != other), min(len(text), len(title)))
