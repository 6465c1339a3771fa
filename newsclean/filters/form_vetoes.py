"""What says that a piece with a form of boilerplate is the story's: who speaks, what it belongs to, how it goes on."""

from __future__ import annotations

from functools import cache

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.slots import bit_of, bits_of, slots_of
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed, is_in_open_quotation
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.headlines import is_headline
from newsclean.reading.named_sites import names_site_of_story
from newsclean.reading.overlap import is_foreign
from newsclean.reading.pieces import Piece
from newsclean.reading.standing import is_last

_QUOTES, _STOPS = "\"“‘'", ".!?…"
_LIST_NUMBER = Pattern(r"(?<!\d)(?<!\d[.,])\d{1,2}[.)]\s*\Z")  # no year, no hour
_ITEM = Pattern(r"(\d{1,2})[.)] ")
# What is written somewhere, and no link: "Di halaman terakhir tertulis: bersambung."
_WRITTEN = Pattern(
    r"\b(?:menulis|menuliskan|tertulis|tulisan|bertuliskan|berbunyi|terbaca)(?: (?:sebagai )?berikut(?: ini)?)?\s?:"
)
# The space behind a sentence of the story may have been lost: "di sanaIkuti kami".
# "WhatsApp untuk" and "YouTube kami" are whole.
_JOINED = Pattern(r"[a-z)\d][.!?]?(?=(?!(?:App|Tube|Tok)\b)[A-Z][a-z]+ [a-z])|[A-Z]{3}(?=\d)")
_LONG_JOINED = 100
# A list has no more lines, and no longer ones.
_LONGEST_LIST, _LONGEST_ITEM = 8, 90
# With a colon a longer line is a sentence that announces a list, and a heading that speaks of steps does so, too.
_HEADING, _STEPS = 60, Pattern(r"(?:Berikut |Begini |Ini )?(?:[Tt]ata )?(?:[Cc]ara|[Ll]angkah|[Ss]yarat)\b")
# Rows of data and no buttons; a shop, which no outlet has.
_MOVES, _SHOP = Pattern(r"\b(?:Masuk|Keluar)\s?:"), Pattern(r"\bterdekat\b")
# A subscription, of which the story has spoken so far before.
_SUBSCRIBING = Pattern(r"\b(?:[Bb]er)?[Ll]angganan\b")
_SUBSCRIBERS, _PARAGRAPH = Pattern(r"langganan|pelanggan"), 110
_FAR, _CHAT_FAR = 200, 400
_APP = Pattern(r"\b[Aa]plikasi ([A-Z]\w{2,})")
_EVENT_NAME = Pattern(r"(?:[A-Z][\w+]+ ){1,3}[A-Z][\w+]+")
_HEADLINE = 40
# A scraper lost words of the story.
_LOST = Pattern(r",\s?,\s?\w|,,,")
_LINK_LENGTH = 40
# Chat and chain letters spell so, and no outlet speaks to its readers like that: they are what a fact check quotes.
_CHAT = Pattern(
    r"\b(?:[a-z]{4,}2(?:an)?|[yY]g (?!lain\b)|tdk|sdh|sll|utk|krn|donk|dmn|blm|[tT]mn2|gaes|[jJ]gn)(?:(?<= )|\b)"
)
# Who was asked, and has not answered yet.
_ASKED = Pattern(
    r"\b(?:dihubungi|dikonfirmasi|dilayangkan"
    r"|belum (?:\w+ )?(?:jawaban|balasan|tanggapan|respons?|menjawab|menanggapi))\b"
)
# How far the lines beside a piece are looked for, and with what a sentence does not end.
_GAP, _UNFINISHED = 20, ("-", "–", "—", ",")
# A sentence that is boilerplate has one of the slots below among so many of its last words.
_LAST_WORDS, _FEWEST_IN_SENTENCE = 5, 3
_CLOSINGS = (
    "channel|app|link|own|reader|yours|article|more|subscription|url|handle|ad|page|pager|video|comment|email|phone|press|money"
)


def is_story(page: Page, piece: Piece) -> bool:
    """Whether a piece is quoted, said by somebody, or part of a sentence that goes on."""
    return (
        page.text[piece.start] in _QUOTES
        or _ends_quotation(page.text[piece.start : piece.end])
        or _is_torn(page.text[piece.start : piece.end])
        or _enumerates(page.text[piece.start : piece.end])
        or (_CHAT.search(page.text, piece.start, piece.end) is not None and not _names_account(page, piece))
        or _ASKED.search(page.text, piece.start, piece.end) is not None
        or _WRITTEN.search(page.text, piece.start, piece.end) is not None
        or _MOVES.search(page.text, piece.start, piece.end) is not None
        or is_attributed(page, Span(piece.start, piece.end))
        or is_in_open_quotation(page, piece.start)
        or _is_in_list(page, piece)
        or _ends_open(page, piece)
        or (not piece.alone and not is_last(page, piece) and is_fact_check(page))
        or (_goes_on(page, piece) if piece.alone else _runs_on(page, piece))
    )


def _ends_quotation(text: str) -> bool:
    """Whether a text holds the end of a quotation that began before it."""
    return "”" in text and text.find("”") < text.find("“") % (len(text) + 1)


def _ends_open(page: Page, piece: Piece) -> bool:
    """Whether the sentence goes on behind a piece, whose last word is never the last one: "Kepala Desa di"."""
    last = page.text[piece.start : piece.end].rpartition(" ")[2]
    return last in headline_words().never_last and not is_last(page, piece)


def _is_torn(text: str) -> bool:
    """Whether words were lost inside a text, or another sentence was joined to a longer one."""
    return _LOST.search(text) is not None or (len(text) > _LONG_JOINED and _JOINED.search(text) is not None)


def _names_account(page: Page, piece: Piece) -> bool:
    """Whether a piece bids its reader follow an account, which no chain letter does: "Follow @warta utk skor"."""
    reading = slots_of(page.text[piece.start : piece.end])
    return bool(reading.found & bit_of("handle")) and bool(reading.opening & bit_of("join"))


def _enumerates(text: str) -> bool:
    """Whether a text says its first word again behind each comma, as no note does: "Cek laci, cek dompet, cek kas"."""
    return text.lower().count(f", {text.partition(' ')[0].lower()} ") > 1


def _is_in_list(page: Page, piece: Piece) -> bool:
    """Whether the number of a list stands before the piece, or at the end of the line above it."""
    return _LIST_NUMBER.search(page.text[max(0, piece.start - _GAP) : piece.start]) is not None


def is_listed(page: Page, piece: Piece) -> bool:
    """Whether the line before or after the piece opens with the same word, or the piece with the number that another
    line goes on to or from: they are a list of the story."""
    if not piece.alone:
        return False
    if _ITEM.match(page.text, piece.start, piece.end):
        return is_numbered(page, piece)
    index = page.line_index(piece.start)
    word = _first_word(page, piece.start, piece.end)
    beside = (page.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(page.lines))
    return any(_first_word(page, *line) == word for line in beside if not page.is_marked(line.start))


def is_numbered(page: Page, piece: Piece) -> bool:
    """Whether the piece opens with the number that another line goes on to or from."""
    item = _ITEM.match(page.text, piece.start, piece.end) if piece.alone else None
    if item is None:
        return False
    number, sign = int(item[1]), item[0][-2]
    return any(page.text.find(f"\n{near}{sign} ") >= 0 for near in (number - 1, number + 1))


def is_of_list(page: Page, piece: Piece, kind: str) -> bool:
    """Whether the piece is an item of a list of the story, or its headline: menus are lists, but none has numbers."""
    if kind == "nav":
        return may_be_headline(page, piece) or is_numbered(page, piece)
    return is_listed(page, piece)


def is_announced(page: Page, piece: Piece) -> bool:
    """Whether the piece is an item of a list that a sentence or a heading above it announces: where to write, whom to
    call, what to do."""
    if not piece.alone:
        return False
    index = page.line_index(piece.start)
    for start, end in reversed(page.lines[max(0, index - _LONGEST_LIST) : index]):
        if page.is_marked(start):
            return False
        if page.text[end - 1] == ":" and (end - start > _HEADING or _STEPS.match(page.text, start, end)):
            return True
        if end - start > _LONGEST_ITEM:
            return False
    return False


def is_strange(page: Page, piece: Piece) -> bool:
    """Whether the story says nothing of what the piece is about; of claims that are checked it does, and whoever
    spells like a chat tells what happened to them."""
    return (
        is_foreign(page, piece.start, piece.end)
        and not is_fact_check(page)
        and _CHAT.search(page.text, max(page.opening, piece.start - _CHAT_FAR), piece.end) is None
    )


def names_subject(page: Page, piece: Piece) -> bool:
    """Whether the piece offers an app, a site or a subscription of which the story speaks, or a shop: then it is the
    story's own."""
    if _SHOP.search(page.text, piece.start, piece.end):
        return True
    if _SUBSCRIBING.search(page.text, piece.start, piece.end) and (
        _SUBSCRIBING.search(page.text, page.opening, max(page.opening, piece.start - _FAR))
        or _heads_subscribers(page, piece)
    ):
        return True
    app = _APP.search(page.text, piece.start, piece.end)
    if app is not None and page.text.find(app[1], 0, piece.start) >= 0:
        return True
    return names_site_of_story(page, piece.start, piece.end) or _names_event(page, piece)


def _heads_subscribers(page: Page, piece: Piece) -> bool:
    """Whether the piece is a short line above a paragraph that speaks of subscribers: a subhead, "Cara Langganan"."""
    if not piece.alone or piece.end - piece.start > _HEADLINE or not page.text[piece.end - 1].isalnum():
        return False
    index = page.line_index(piece.start) + 1
    if index == len(page.lines):
        return False
    start, end = page.lines[index]
    is_paragraph = end - start >= _PARAGRAPH and page.text[end - 1] in PARAGRAPH_ENDS
    return is_paragraph and _SUBSCRIBERS.search(page.text, start, end) is not None


def _names_event(page: Page, piece: Piece) -> bool:
    """Whether the piece invites to an event of which the story speaks by the same name."""
    text = page.text[piece.start : piece.end]
    names = [name[0] for name in _EVENT_NAME.finditer(text) if page.text.find(name[0], 0, piece.start) >= 0]
    return bool(names) and bool(slots_of(text).found & bit_of("event"))


def may_be_headline(page: Page, piece: Piece) -> bool:
    """Whether the piece is the first line, and has a comma as no menu has: it may be the headline."""
    text = page.text[piece.start : piece.end]
    return piece.start == page.lines[0].start and "," in text and len(text) >= _HEADLINE and is_headline(text)


def _first_word(page: Page, start: int, end: int) -> str:
    return page.text[start:end].split(None, 1)[0]


def _goes_on(page: Page, piece: Piece) -> bool:
    """Whether the piece is in the midst of a sentence: a scraper set a link on a line of its own."""
    before = page.text[max(0, piece.start - _GAP) : piece.start].rstrip()
    after = page.text[piece.end : piece.end + _GAP].lstrip()
    lower = page.text[piece.start].islower() and (before[-1:].isalnum() or before[-1:] == "_")
    in_between = lower and (page.text[piece.end - 1] == "." or not is_last(page, piece))
    return in_between or after[:1].islower() or before[-1:] in _UNFINISHED or _is_in_torn_sentence(page, piece)


def _is_in_torn_sentence(page: Page, piece: Piece) -> bool:
    """Whether the line after the next one begins in lower case: each link of a sentence has a line of its own."""
    index = page.line_index(piece.start)
    below = page.lines[index + 1 : index + 3]
    return len(below) > 1 and page.text[below[1].start].islower() and below[0].end - below[0].start <= _LINK_LENGTH


def _runs_on(page: Page, piece: Piece) -> bool:
    """Whether a sentence of the story may have been joined to the piece: in one-line text boilerplate has no stop."""
    if is_last(page, piece) or page.is_marked(piece.end) or page.ends_line(piece.end):
        return False
    last = page.text[piece.start : piece.end].split()[-_LAST_WORDS:]
    if page.text[piece.end - 1] not in _STOPS or not _closes(last):
        return True
    # A sentence of several words behind the account or the address: "... @wartarawa Warga pun pulang."
    after = next((i for i in range(len(last)) if not _closes(last[i:])), len(last))
    return len(last) - after >= _FEWEST_IN_SENTENCE and last[after][0].isupper()


def _closes(words: list[str]) -> bool:
    """Whether these are words with which boilerplate ends: a channel, a link, the outlet."""
    return bool(slots_of(" ".join(words)).found & _closing_bits())


@cache
def _closing_bits() -> int:
    return bits_of(_CLOSINGS)
