"""Where the story begins behind boilerplate without a full stop: "Klik foto untuk memperbesar Kepala desa menolak"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsclean.lexicon.dates import INDONESIAN_DAY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.lexicon.slots import bits_of, slots_of_word
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.words import is_glued

# The story begins with a capital or a figure, behind a space or glued to the word before.
_JOIN = Pattern(
    r"[ \t]+(?=[“\"'(]?[A-Z0-9]|[©#•►\U0001f000-\U0001ffff])|[a-z](?=[A-Z][a-z]|\d{1,2}\. )|[)\]!?▼▶→~—](?=[A-Z][a-z])"
    r"|\d(?=[A-Z][a-z]{3})"
)
# So long is a piece at most, and what is read on both sides of its end.
_LONGEST, _NEAR, _SOON = 220, 40, 90
# An article is seldom longer: so far a name is looked for that stands in it again.
_ARTICLE = 10_000
_LETTERS = Pattern(r"\w+")
_AFTER, _FAR = Pattern(r"[^\W_]+\S*|[^\w\s]\S*"), 6  # words
_EDGES = ".,:;!?\"'()[]“”‘’…"
# What goes on behind these: a name, an address, a list.
_GOES_ON = ",;:/&+" + DASHES
# With these signs a link, a credit or a call ends, and no part of a sentence of the story.
_SIGNS = "»›▶←→👇↓!?…>*|~"
FIRST_SIGN = 0x2100  # arrows, symbols and emoji
_CREDIT = Pattern(
    r"[(\[<][^()\[\]<>]{0,40}(?:[/|:@.]|\b(?i:ist|dok|doc|foto|repro|istimewa|ilustrasi|net)\b)[^()\[\]<>]{0,40}[)\]>]\s*\Z"
)
_NAME = r"[A-Z@][\w.@'-]*(?: (?:[A-Z&][\w.'-]*|dan|bin|via)){0,4}"
# Who took the picture, who wrote; the name stands at the end.
_CREDITS = r"\b(?:[Ff]oto|FOTO|Photo|PHOTO|Image|Gambar|Grafis|Pic|Kredit|Credit|Sumber|Dok|Repro)"
# A quick look, that skips to signs which are rare: the label of a credit, or a bracket that opens with one.
HAS_CREDIT = Pattern(
    r"[:;(\[](?:(?<=(?:oto|OTO|Pic|Dok|fis)[:;])|(?<=(?:mage|mber|edit)[:;])|(?<=oto [:;])|(?<=mber [:;])"
    r"|(?<=[(\[])(?=(?i:foto|dok|ist|repro|istimewa|ilustrasi|antara)\b))"
)
_CREDIT_SIGN = Pattern(r"[/:.]|oto |OTO ")
_LABELLED = Pattern(rf"{_CREDITS}\s?[:;]\s?{_NAME}\Z")
_CREDITED = Pattern(
    rf"(?:{_CREDITS}\s?[:./]\s?|\b(?:Foto|FOTO|Photo) |\b(?:Red|Editor|Penulis|Reporter)\s?[:.]\s?"
    rf"|(?:\A|(?<=[.,)] ))[A-Z]{{2}}[A-Z .-]+/){_NAME}\Z"
)
_AUTHORED = Pattern(
    r"(?:Oleh|OLEH|By|BY|by|Penulis|Reporter|Story by|Ditulis oleh|Author|Editor|Laporan[a-z ]{0,30})\b\s?:?\s?"
    rf"{_NAME}(?:, (?:dari )?{_NAME})?"
)
# Between labels, and nowhere in a sentence.
_BARS = Pattern(r"[|›»•·~◦⟩](?<=\s.)(?=\s)|  (?<=\S  )|&gt;|&raquo;")
_ZONES = ("WIB", "WITA", "WIT", "Wita")
_TIME = Pattern(r"\d\d(?:(?<=\b(?:19|20)\d\d)|(?<=\d\d[.:]\d\d)(?: ?(?i:wib|wita|wit|am|pm))?)\Z")
_PHONE = Pattern(r"(?<![\d.])(?:\+62|0\d)[\dxX -]{6,}\Z")
_ADDRESS = Pattern(rf"\w\.{DOMAIN_END}(?:/|\Z)|://|[@#]\w")
# What else may begin: another piece of boilerplate, the dateline, an item of a list.
LABEL = Pattern(r"[A-Z][\w./&()' ]{1,28}?\s?[:;]\s?(?=[^\s\d])")
_NEXT = Pattern(
    rf"[A-Z][\w .,/()]{{2,44}}?(?:\s(?:--|[{DASHES}|])|--|(?<=[A-Z])[{DASHES}])\s*[A-Z“\"]"
    r"|[A-Z][a-z]+(?: [a-z]+)?\s?:\s?(?=\S)"
    rf"|{INDONESIAN_DAY},? \(?\d"
    r"|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d"
    r"|\d\d[/-]\d\d[/-]\d{2}|\d{1,2}\. [A-Z]|[©#•►\U0001f000-\U0001ffff]"
)
_LAST = (
    "own|link|below|onward|more|free|moment|copyright|pager|show|ad|video|read|channel|comment|subscription|notification|app"
    "|casual|join|share"
)
_BIDDING = "read|press|watch|send|get"
# How much must speak for the end of a piece and for what begins behind it, at least and together.
_FEWEST_END, _FEWEST_BEGINNING, _SURE = 2, 1, 7
_GLUED, _LABELS, _NEVER = 3, 3, -99
# Between labels: where one of these follows soon, labels go on.
_LABEL_SIGNS, _NEAR_SIGN = frozenset("|›»•·>⟩"), 4
_SHORTEST_WORD = 4  # characters
_OWNED = 6  # characters; "Korbannya" refers to what was told before


def credit_end(page: Page, start: int, end: int) -> int | None:
    """Where the story begins behind a credit with a label or in brackets, with which a sentence without a stop ends."""
    text = page.text
    credit = HAS_CREDIT.search(text, start, end)
    if credit is None:
        return None
    for left, right in joins(text, credit.end(), min(credit.end() + _NEAR, end)):
        near = max(start, left - 2 * _NEAR)
        if (_CREDIT.search(text, near, left) or _LABELLED.search(text, near, left)) and begins(text, right, end) >= 5:
            return right
    return None


def turn(page: Page, start: int, end: int, *, opens: bool) -> int | None:
    """Where the story, or the next piece, begins behind a piece at `start` in a sentence that ends at `end`.

    `opens`: the piece opens as boilerplate does; without that more is asked of its end. None: nowhere for sure.
    """
    bars = _BARS.search(page.text, start, min(start + _LONGEST, end))
    labels = bars.end() if bars else end
    for left, right in joins(page.text, start, min(start + _LONGEST, end)):
        if not _may_turn_at(page.text, left, right):
            continue
        ends = _ends(page, start, left, opens=opens)
        if left > labels and ends >= 0:
            ends = max(ends, _LABELS)
        if left == right and page.text[left - 1].isalpha():
            ends += _glue(page, right) if opens else _NEVER
        if ends < _FEWEST_END:
            continue
        after = begins(page.text, right, end)
        if after >= _FEWEST_BEGINNING and ends + after >= _SURE:
            return right
    return None


def joins(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a piece may end, and what follows begin."""
    for join in _JOIN.finditer(text, start, end):
        left, right = join.span()
        yield left if text[left].isspace() else right, right


def _may_turn_at(text: str, left: int, right: int) -> bool:
    """A quick look: whether a sentence, or another piece, may begin at `right`."""
    last = text[left - 1]
    if last in _SIGNS or last in ")]" or ord(last) >= FIRST_SIGN or not text[right].isalpha():
        return True
    first, lists = _LETTERS.match(text, right)[0], headline_words()  # type: ignore[index]  # it begins with a letter
    if left < right and _goes_on_in_capitals(text, left, first):
        return _NEXT.match(text, right) is not None
    return (
        first in lists.starters
        or first.lower() in lists.common
        or first in lists.roles
        or first in lists.institutions
        or first in lists.openers
        or _NEXT.match(text, right) is not None
    )


def _goes_on_in_capitals(text: str, end: int, word: str) -> bool:
    """Whether the words on both sides are in capitals, and no acronyms: the piece goes on."""
    before = text[max(0, end - _NEAR) : end].rpartition(" ")[2]
    return all(each.isupper() and len(each) >= _SHORTEST_WORD for each in (before, word))


def may_turn(page: Page, start: int, end: int) -> bool:
    """Whether anything speaks for the story beginning inside a sentence, which then is not all boilerplate."""
    for left, right in joins(page.text, start, min(start + _LONGEST, end)):
        if _ends(page, start, left, opens=True) > _NEVER and begins(page.text, right, end, never="channel|app") > 0:
            return True
    return False


def _glue(page: Page, at: int) -> int:
    """How much the missing space at `at` speaks for an end: it does not in a name."""
    return _GLUED if is_glued(page, at) else _NEVER


def _ends(page: Page, start: int, end: int, *, opens: bool) -> int:
    """How much speaks for a piece that ends at `end`."""
    text, lists = page.text, headline_words()
    words = text[max(start, end - _NEAR) : end].split()[-2:]
    if not words:
        return _NEVER
    word, last = words[-1], words[-1][-1]
    if text[start] in "([" and last in ")]" and text.find(last, start) == end - 1:
        return 7 if not text[start + 1 : end - 1].isalnum() else _NEVER  # an acronym
    if last in _SIGNS or ord(last) >= FIRST_SIGN:
        is_whole = text.count(last, start, end) == 1 or last not in _LABEL_SIGNS  # else labels go on
        return 6 if is_whole and any(map(str.isalpha, text[start:end])) else _NEVER
    if not opens and word.islower() and word.isalpha():
        return 0
    bare = word.strip(_EDGES).lower()
    if text.count("(", start, end) > text.count(")", start, end):
        return _NEVER
    if last in _GOES_ON or bare in lists.small or bare in lists.never_last or " " not in text[start:end].strip():
        return _NEVER
    if word in lists.starters or word in lists.roles or word in lists.institutions:
        return _NEVER  # the sentence began with it
    if word.istitle() and words[0].islower() and slots_of_word(word) & bits_of(_BIDDING):
        return _NEVER  # a name begins with it: "Klik menu Cek Status"
    if opens and (slots_of_word(word) | slots_of_word(" ".join(words))) & _last_bits():
        return 5
    if last in ")]":
        return 5 if _CREDIT.search(text, max(start, end - 2 * _NEAR), end) else 0
    return _ends_by_form(text[start:end], word, opens=opens)


def _ends_by_form(piece: str, word: str, *, opens: bool) -> int:
    """How much the form of a piece speaks for its being whole: a credit, an author, an address, a time, labels."""
    near = piece[-2 * _NEAR :]
    if (_CREDIT_SIGN.search(near) and _CREDITED.search(near)) or _AUTHORED.fullmatch(piece):
        return 5
    if not word.isalpha() or word in _ZONES:
        if _ADDRESS.search(word) or _PHONE.search(near):
            return 4
        if _TIME.search(near):
            return 3
    if _is_in_capitals(piece):
        return 3
    return 2 if opens and (word.islower() or LABEL.match(piece)) else 0


def _is_in_capitals(piece: str) -> bool:
    """Whether a piece is in capitals, and more than acronyms."""
    return piece.isupper() and sum(len(word) >= _SHORTEST_WORD for word in piece.split()) > 1


@cache
def _last_bits() -> int:
    return bits_of(_LAST)


def begins(text: str, start: int, end: int, *, never: str = "reader|own|channel|app|day|month") -> int:
    """How much speaks for the story, or another piece, that begins at `start`; it does with no word of `never`."""
    if _NEXT.match(text, start):
        return 5
    words, lists = _AFTER.findall(text, start, min(start + _SOON, end)), headline_words()
    first = words[0].strip(_EDGES) if words else ""
    if not _LABEL_SIGNS.isdisjoint(words[1:_NEAR_SIGN]):
        return _NEVER
    if not first[:1].isupper() or text[start] in "([" or slots_of_word(first) & bits_of(never):
        return _NEVER
    leads = first in lists.roles or first in lists.institutions or (first[-3:] == "nya" and len(first) > _OWNED)
    score = 3 if leads or first in lists.starters or first in lists.openers else 0
    is_name = not score and first.lower() not in lists.common
    if text[start] in "“\"":
        score += 3
    prose = next((i for i, word in enumerate(words[1:_FAR]) if _is_prose(word)), None)
    if prose is None:
        score -= 1 if score else 2
    else:
        score += 1 if is_name else 2
    if len(first) > 3 and text.find(first, start + len(first), start + _ARTICLE) >= 0:
        score += 2
    if first.isupper() and len(first) > 3:
        score -= 2
    return min(score, 1) if is_name and text[start] not in "“\"" else score


def _is_prose(word: str) -> bool:
    bare = word.strip(_EDGES)
    return bare[:1].islower() and bare not in headline_words().small
