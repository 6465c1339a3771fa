"""Datelines in any shape: places, dates and outlets in any order, with any signs between them, up to the last sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsclean.filters.base import filter_for
from newsclean.filters.datelines.by_form import names_outlet
from newsclean.filters.datelines.forms import BAR_AS_LETTER, OF_WAY
from newsclean.filters.datelines.joined import place_and_outlet
from newsclean.filters.datelines.unknown import are_names, unknown_end, unknown_inside
from newsclean.lexicon.dates import DAY, INDONESIAN_DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END, DOMAIN_ENDS
from newsclean.page import Page, Span
from newsclean.page.blanks import SPACE
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import head_lines, starts_behind_marks

_LONGEST = 90
_DASH = (
    r"(?:[.,]\s?-{1,2}(?=\s|[A-Z])|[-–—−=~•»>*|]+|/{1,2}"
    r"|&(?:amp;)*(?:[nm]dash|#82(?:11|12)|raquo|gt|bull);|â€[“”\x93\x94]|‚Äì|‚Äî"
    rf"|\b{BAR_AS_LETTER})"
)
_DATE = (
    rf"(?:\(?(?:{DAY}[\s,]*)?\(?\d{{1,2}}(?:[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\s[A-Z][a-z]{{2,8}}\.?(?:\s\d{{4}})?)\)?"
    rf"|{MONTH}\s\d{{1,2}}|{INDONESIAN_DAY}\b)"
)
# The parts of a dateline, as they follow each other; a blank may be a no-break one or an entity.
_PART = Pattern(
    rf"{SPACE}*(?:(?=[\d(A-S])(?P<date>{_DATE})(?![\w])|(?P<sign>{_DASH}|(?<=\s)\?(?=\s)"
    rf"|(?!\.{DOMAIN_END}\b)[,;:.()\[\]])"
    rf"|(?P<words>\.?[A-Za-z0-9][\w’'&]*(?:[._-](?![A-Z][a-z])\w+|\.(?i:{DOMAIN_END})\b)*(?:\.\s?(?:c\s?om?"
    rf"|{DOMAIN_END}|COM|ID)\b)?(?:(?<=\b\w\w\w)\.|(?<=\b\w\w)\.)?(?=\W|\Z)))"
)
_SOON = Pattern(r"[\s*\[(,]{0,4}\.?[A-Za-z][^\n=~•»>|:;,()/*.&–—-]{0,60}+[=~•»>|:;,()/*.&–—-]")
# Words in lower case that may stand inside a segment.
_SMALL = (*DOMAIN_ENDS, "om", "dan", "del", "de")
# Most texts open with a sentence: names, and then a word in lower case. The names of days may be dates, "I" a bar.
_SENTENCE = Pattern(
    rf"(?:(?!(?:{INDONESIAN_DAY}|I)\b)[A-Z][A-Za-z]*+ )++(?!{any_of(_SMALL)}\b|\w++\.{DOMAIN_END}\b|tv[A-Z])[a-z]"
)
_LOWER_DOMAIN = Pattern(rf"[a-z][\w-]{{3,40}}\.{DOMAIN_END}")
# Ends of domains that are words of their own elsewhere: "wartarandu.online".
_RARE_END = "my|xyz|(?<=\\.)(?:online|asia|press|media|web|ac|or|go|sch|biz|live|today|me)"
_DOMAIN = Pattern(
    rf"(?:[\w-]+\.)*[\w-]*\s?\.?\s?\b(?:c\s?om|{DOMAIN_END}|{_RARE_END})\.?(?:\.id)?|[\w ]+ \.{DOMAIN_END}",
    re.IGNORECASE,
)
_PRESS = Pattern(
    r"\b(?:pos|posmetro|poskota|kabar\w*|warta(?!wan)\w*|berita\w*|harian|koran|radar\w*|tribun\w*|suara\w*|media|online"
    r"|digital|ekspres|express|times"
    r"|daily|voice|press|today|update|rilis|pagi|gema|mimbar|humas|infokom|diskominfo|kominfo|polres\w*|kpu"
    r"|kemenag|tv|televisi"
    r"|radio|rri|mch|ledger|gazette|red|psn|news\w*|tv\w+)\b|\w{3}(?:pos|post|news|times|press|pers|update|harian"
    r"|daily|digital|satu|voice)\b",
    re.IGNORECASE,
)
_PLACE_TITLE = Pattern(
    r"(?:kab|kabupaten|kota|kec|kecamatan|desa|kel|kelurahan|dusun|nagari|gampong|kampung|prov"
    r"|provinsi)\.?(?: (?-i:[A-Z])\w*){1,4}",
    re.IGNORECASE,
)
_CAPITAL_NEXT = Pattern(r"\s[A-Z“\"]")
_STORY = Pattern(rf"{SPACE}*(?:\Z|[A-Z0-9\"“‘'(\[*])")
# Behind a dateline that is known already more of it may follow.
_MORE = Pattern(
    rf"\s{{0,3}}(?:[A-Z0-9(][\w .,/()’'-]{{2,45}}?)?(?:[–—=~•»>|:/-]|\.(?i:{DOMAIN_END})\b|\.(?=[A-Z ]|\Z))"
)
# A line with nothing else has one of these, or ends with a sign.
_IN_LINE = Pattern(r"\.\w|[^\w\s]\Z|\b[TN]V\Z|\w(?:[Nn]ews|[Pp]ost?|POST|PAGI)\Z|[Oo]nline\Z|\bI\Z|\|")
# Signs that do not part two places as a dash does.
_QUIET = (",", ".", "(", ")", "[", "]", "*")
# The next words, which may be a place.
_NEXT = Pattern(r"[\s\xa0]*([A-Z][\w-]*)(?:[ \xa0][A-Z][\w-]*)?")
_SIGN_NEXT = Pattern(r"\s?(?:[:–—]|-\s)")
# What else may stand in front of a known dateline in its line, and behind it, in capitals or with its sign.
_NAMES_BEFORE = Pattern(
    r"(?:[A-Z][\w’'-]+ ){1,2}|[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20})?\s?[,/|]\s?|[Ss]umber\s?:\s?"
)
_NAMES_BEHIND = Pattern(
    r"\s?[A-Z]{5,}(?: [A-Z]{4,}){0,2}(?:,|\s?[–—|-])\s(?=[A-Z][a-z]+ [a-z])"
    r"|\s?(?:Polres|Polda|Polsek|Polresta)(?: [A-Z][a-z]+){1,3}\s?(?:;|\s[–-])\s(?=[A-Z])"
)
_OF_HEADS = ("byline", "timestamp", "caption", "nav", "embed", "title")
_MOST_SEGMENTS, _HEAD_LINES, _HEAD = 6, 3, 600


@filter_for("dateline", example="SUKOHARJO (31/01/2025) Warta Pagi – Hujan turun.")
def dateline_marks(page: Page) -> Iterator[Span]:
    """An opening of nothing but places, dates and outlets: "REMBANG • Kabarnusa.id •", "Desa Wangun, Kec. Suka –"."""
    known = next((mark for mark in page.marks if mark.kind == "dateline"), None)
    start = page.opening
    if known:
        begin = start if known.start - _LONGEST < start < known.start else known.start
        if begin < known.start or page.text[known.end - 1] == "|" or _MORE.match(page.text, known.end):
            end = mark_end(page, begin)
            yield from [Span(begin, end)] if end > known.end or (begin < known.start and end == known.end) else []
        line_start = page.line_start(known.start)
        before = _NAMES_BEFORE.fullmatch(page.text, line_start, known.start)
        if before and not page.is_marked(line_start) and are_names(before[0]):
            yield Span(line_start, known.end)
        if behind := _NAMES_BEHIND.match(page.text, known.end):
            yield Span(known.end, behind.end())
        return
    if end := mark_end(page, start):
        yield Span(start, end)
        return
    if found := _behind_names(page):
        yield found
        return
    yield from (line for line in head_lines(page) if _is_alone(page, line))
    for line in page.lines[:_HEAD_LINES]:  # one alone in its line, which may pass for the headline
        short = line.end - line.start < _LONGEST
        seen = short and _IN_LINE.search(page.text, line.start, line.end) and not page.is_marked(line.start)
        if seen and mark_end(page, line.start) == line.end:
            yield line
            return


def _is_alone(page: Page, line: Span) -> bool:
    """Whether a line above a paragraph is the name of a place and a domain, and nothing else."""
    if line.end - line.start >= _LONGEST or page.text.find(".", *line) < 0:
        return False
    alone = _ALONE.fullmatch(page.text, line.start, line.end)
    if alone is None:
        return False
    return (alone["sign"] or alone["sign2"])[0] in ",|" or are_names(alone["place"] or alone["place2"])


def _behind_names(page: Page) -> Span | None:
    """A dateline right behind the names of who wrote it and the like, in their line."""
    starts = (start for start in starts_behind_marks(page, _OF_HEADS, _HEAD) if not page.starts_line(start))
    ends = ((start, mark_end(page, start) or unknown_end(page, start)) for start in starts)
    found = next((Span(start, end) for start, end in ends if end), None)
    return found or (unknown_inside(page) if len(page.lines) == 1 else None)


class _Reading:
    """What has been read of a dateline: its segments so far, and the words of the one that is open."""

    def __init__(self) -> None:
        self.places = self.dates = self.outlets = self.domains = self.unknown = self.segments = self.signs = 0
        self.ends_domain = False  # the last segment
        self.joined = False  # a place and an outlet without a sign between them
        self.in_capitals = True
        self.words: list[str] = []

    def close(self) -> bool:
        """End the open segment; False if it is nothing that a dateline has."""
        if not self.words:
            return True
        text, self.words = " ".join(self.words), []
        self.segments += 1
        self.ends_domain = "." in text and _DOMAIN.fullmatch(text) is not None
        self.in_capitals &= text.isupper()
        if _is_place(text):
            self.places += 1
        elif joined := place_and_outlet(text):
            self.places, self.outlets, self.joined = self.places + 1, self.outlets + 1, True
            self.domains += "." in joined[1]
        elif self.ends_domain:
            self.outlets += 1
            self.domains += 1
        elif _is_outlet(text):
            self.outlets += 1
        elif text[0].isupper() and len(text.split()) <= 3 and not _has_common(text):
            self.unknown += 1
        else:
            return False
        return True

    def is_dateline(self, sign: str) -> bool:
        """Whether what has been read is a dateline that `sign` ends."""
        if self.unknown > 1 or self.segments > _MOST_SEGMENTS:
            return False
        if sign == "." and self.dates and self.places and self.in_capitals:
            return True
        if sign in (".", ","):
            return self.places > 0 and self.outlets > 0 and not self.unknown
        if sign == ")":
            return self.places > 0 and self.outlets > 0
        if sign == ":" and self.joined and not self.in_capitals:
            return False  # somebody who speaks
        if self.places and (self.outlets or self.dates or self.unknown or not self.signs):
            return True
        if sign == "|" and self.in_capitals:
            return True
        return sign != ":" and self.domains > 0


def mark_end(page: Page, start: int) -> int:
    """Where the longest opening ends that can be a dateline; 0 if there is none."""
    text, line_end = page.text, page.line_end(start)
    limit = min(line_end, start + _LONGEST)
    if not _SOON.match(text, start, limit):
        return 0
    if _SENTENCE.match(text, start, limit):
        return _undashed(page, start)
    reading, position, end, barred = _Reading(), start, 0, False
    while part := _PART.match(text, position, limit):
        position = part.end()
        if word := part["words"]:
            small = reading.words and word[0].islower() and word not in _SMALL
            if small and not (_LOWER_DOMAIN.fullmatch(word) and reading.close()):
                return max(end, _undashed(page, start))  # a sentence
            reading.words.append(word)
            continue
        unknown = reading.unknown
        if not reading.close() or (end and reading.unknown > unknown and not barred):
            return max(end, _undashed(page, start))
        if part["date"]:
            reading.dates += 1
            if part["date"][-1] == ")" and reading.domains and not end and _CAPITAL_NEXT.match(text, position):
                end = position
            continue
        sign = part["sign"]
        dated = reading.places and reading.in_capitals and text[part.start("sign") - 1] == ")"
        if sign == "." and not reading.outlets and not dated:
            break  # a sentence
        if _is_final(text, part.start("sign"), sign, reading) and not (end and sign in ",)/"):
            kind = sign if sign in (".", ",", ")", ":") else "|" if "|" in sign else "-"
            if reading.is_dateline(kind) and _STORY.match(text, position) and not _is_route(reading, text, position):
                end, barred = position, kind == "|"
        reading.signs += sign not in _QUIET
    alone = position >= line_end > start and line_end - start < _LONGEST and len(page.lines) > 1
    if alone and reading.close() and reading.places and (reading.domains or (reading.outlets and reading.segments > 1)):
        end = position
    return max(end, _undashed(page, start))


def _is_final(text: str, position: int, sign: str, reading: _Reading) -> bool:
    """Whether a sign can end a dateline: blanks are beside it, or a domain is before it."""
    if sign in ("(", "[", ";", "*", "]"):
        return False
    end = position + len(sign)
    apart = end == len(text) or text[end].isspace() or text.startswith("&", end)
    if sign == ",":
        return reading.domains > 0 and (apart or text[end].isupper())
    if sign == "/":
        return apart and reading.outlets > 0
    if sign[0] in ".," and len(sign) > 1:
        return True
    return apart or (len(sign) == 1 and sign in "—–.") or reading.ends_domain or text[position - 1].isspace()


_NAME = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}(?:, [A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?)?"
_SITE = rf"(?:www\.)?[\w-]{{3,30}}\.(?i:{DOMAIN_END})"
_ALONE = Pattern(
    rf"(?P<place>{_NAME})\s?(?P<sign>,|\|{{1,2}}|\s[-–])\s?{_SITE}"
    rf"|{_SITE}\s?(?P<sign2>,|\|{{1,2}}|\s[-–])\s?(?P<place2>{_NAME})"
)
_UNDASHED = Pattern(
    rf"(?P<place>[A-Z*][\w*’' ]{{2,30}}?)[*]?\s*(?:[,|;•]|{_DASH})++\s*+(?P<outlet>[\w-]{{3,30}}\.{DOMAIN_END})"
    r"(?=\s+[A-Z\"“])"
)
# "wartarandu.co.id | Gianyar Bupati ...": the words behind the bar may be the place and the story.
_BARRED = Pattern(
    rf"[\w-]{{3,30}}\.{DOMAIN_END}\s*\|{{1,2}}\s*"
    r"(?=([A-Z][\w’'-]+)\s)(?=(\1 [A-Z][\w’'-]+)\s)?(?=(\2 [A-Z][\w’'-]+)\s)?"
)


def _undashed(page: Page, start: int) -> int:
    """Where a known place and a domain end that lost their dash."""
    if not names_outlet(page, start):
        return 0
    match = _UNDASHED.match(page.text, start, start + _LONGEST)
    if match and _is_place(match["place"].strip("* ")):
        return match.end()
    match = _BARRED.match(page.text, start, start + _LONGEST)
    return next((match.end(each) for each in (3, 2, 1) if match[each] and is_place(match[each])), 0) if match else 0


def _is_route(reading: _Reading, text: str, position: int) -> bool:
    """Whether places stand on both sides of the sign, and nothing else: a route or a match."""
    if reading.outlets or reading.dates or reading.unknown:
        return False
    if OF_WAY.match(text, position):
        return True
    following = _NEXT.match(text, position)
    if reading.places > 1 and reading.signs:
        return True
    if following is None:
        return False
    if following[1] in headline_words().states:
        return _SIGN_NEXT.match(text, following.end(1)) is not None
    return any(_is_place(words) for words in (following[1], following[0].strip()))


def _is_place(text: str) -> bool:
    return is_place(text) or _PLACE_TITLE.fullmatch(text) is not None


@lru_cache(4096)
def _is_outlet(text: str) -> bool:
    if len(text.split()) > 5 or not (text[0].isupper() or text.startswith("tv")):
        return False
    if outlet_of_mark(text):
        return True
    return _PRESS.search(text) is not None and all(not word[0].islower() or word[:2] == "tv" for word in text.split())


def _has_common(text: str) -> bool:
    return any(word.lower().strip(".") in headline_words().common for word in text.split())
