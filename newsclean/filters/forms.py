"""Filters that know boilerplate by what it speaks of: one for each kind that the lexicon has forms of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsclean.filters.base import Filter, Find, When, filter_for
from newsclean.lexicon.forms import KINDS, Form, forms, forms_of, may_have_form
from newsclean.lexicon.slots import bit_of, bits_of, slots_of, slots_of_word
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import in_tail, is_attributed
from newsclean.reading.headlines import is_headline
from newsclean.reading.pieces import HEAD, LONGEST, Piece, pieces, stands_out

_QUOTES = "\"“‘'"
# What may follow the last piece of the story: punctuation.
_REST = 4
# Before the tail there is a story of so many characters at least.
_SHORTEST_STORY = 200
_NOTE = "forms"
_STOPS, _CALLS, _SAID = ".!?…", "!?", ".\"”"
# A longer invitation opens as one, or is a sentence of the story that names a channel.
_LONG_INVITATION, _ASKING = 160, "nudge|read|press|watch|join|get|send|subscription"
# Articles that check hoaxes quote messages, which ask to be passed on.
_FACT_CHECK = Pattern(r"\b(?i:hoax|hoaks)")
_LIST_NUMBER = Pattern(r"\d[.)]\s*\Z")
# The space behind a sentence of the story may have been lost: "di sanaIkuti kami".
_JOINED = Pattern(r"[a-z)\d][.!?]?(?=[A-Z][a-z]+ [a-z])|[A-Z]{3}(?=\d)")
_LONG_JOINED = 100
# A list has no more lines, and no longer ones.
_LONGEST_LIST, _LONGEST_ITEM = 8, 60
_APP = Pattern(r"\b[Aa]plikasi ([A-Z]\w{2,})")
_HEADLINE = 40
# A scraper lost words of the story.
_LOST = Pattern(r",\s?,\s?\w|,,,")
_LINK_LENGTH = 40
# How far the lines beside a piece are looked for, and with what a sentence does not end.
_GAP, _UNFINISHED = 20, ("-", "–", "—", ",")
# Among so many words at the end of a sentence that is boilerplate there is one of these slots.
_LAST_WORDS, _FEWEST_IN_SENTENCE = 5, 3
# In one-line text so many sentences may be one piece of boilerplate, each of so many words at most.
_MOST_SENTENCES, _BESIDE_WORDS = 4, 25
_TELLING = "say|told|quoted|agency|steps"
# What it opens with, and what it is about, unless it is a short question.
_INVITING = "hook|nudge|read|watch|join|get|send|press|subscription|thanks|article|own|only"
_OFFERED = "channel|app|link|subscription|notification|handle|email|phone|url|domain|media|own|comment"
_QUESTION_WORDS = 12
_ADDRESS = "reader|yours|own|nudge|question|exclaim|emoji|casual"
# So far a menu in front of a text is looked for, and so many labels it has at least; a home page counts for two.
_MENU_LENGTH, _FEWEST_LABELS = 300, 5
_MENU_SLOTS = "home|section|share|control|footer"
_WORD = Pattern(r"\S+")
_SENTENCE_ENDS = Pattern(r"[.”\"]\s*\n")
_CLOSINGS = (
    "channel|app|link|own|reader|yours|article|more|subscription|url|handle|ad|page|pager|video|comment|email|phone|press"
)

# The filter of each kind: its name, and what it removes.
_FILTERS = {
    "ad": ("ad-note", "Notes about advertisements and who paid, and code."),
    "embed": ("embed-note", "What players and embedded posts say instead of showing, and what leads to them."),
    "nav": ("page-label", "Labels, buttons, menus, paths and tickers; the box for comments."),
    "syndication": ("origin-note", "Notes on where the text appeared, and with whom it was made."),
    "legal": ("legal-note", "Rights, liability, rules of the press, the publisher's people and addresses."),
    "promo": ("invitation", "Invitations to read, follow, join, write to and watch the outlet."),
    "paging": ("page-link", "Links to other pages of the story."),
}


def _form_filter(kind: str) -> Filter:
    name, summary = _FILTERS[kind]
    entries = forms(kind)
    first = kind == KINDS[0]  # it reads the page for all of them
    return Filter(
        name=name,
        kind=kind,
        find=_find(kind),
        doc=summary + "\n\nFor example:\n" + "\n".join(f"  {form.example}" for form in entries),
        example=entries[0].example,
        when=When() if first else When(noted=_NOTE),
    )


def _find(kind: str) -> Find:
    def find(page: Page) -> Sequence[Span]:
        found = page.known.get((_NOTE, 0))
        if found is None:
            found = page.known[_NOTE, 0] = list(_candidates(page))
        return [Span(piece.start, piece.end) for piece, entries in found if _is_of(page, piece, entries, kind)]

    return find


def _is_of(page: Page, piece: Piece, entries: Sequence[Form], kind: str) -> bool:
    """Whether one of the forms is of this kind, and the piece stands where it wants it."""
    return (
        any(form.kind == kind and _stands(page, piece, form.where) for form in entries)
        and not (_may_be_headline(page, piece) if kind == "nav" else _is_listed(page, piece))  # menus are lists
        and not (kind == "promo" and (_is_announced(page, piece) or _names_subject(page, piece)))
        and (kind != "promo" or piece.end - piece.start <= _LONG_INVITATION or _asks(page.text, piece.start))
    )


def _asks(text: str, start: int) -> bool:
    return bool(slots_of(text[start : start + _GAP]).opening & bits_of(_ASKING))


def _candidates(page: Page) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The pieces that have a form, and the forms.

    While other filters still find something, only what follows a mark in its line is looked at: the rest is read once,
    when the page has nothing else left.
    """
    text, closing = page.text, page.closing
    entries: tuple[Form, ...] = ()
    flat: list[Piece] = []
    for piece in _begun_lines(page) if page.marks else pieces(page):
        start, end, alone = piece
        if not alone:
            flat.append(piece)
        if closing - end > _REST and not stands_out(text, start, end):
            continue
        entries = forms_of(text[start:end])
        if entries and not _is_story(page, piece):
            yield piece, entries
    if len(flat) > 1 and _is_last(page, flat[-1]) and (entries or text[flat[-1].end - 1] not in _SAID):
        yield from _closing_sentences(page, flat[-_MOST_SENTENCES:])


def _begun_lines(page: Page) -> Iterator[Piece]:
    """The lines of which only the start is marked: the rest may belong to it."""
    for mark in page.marks:
        end = page.line_end(mark.end)
        if mark.end < end and end - mark.start <= LONGEST and page.starts_line(mark.start):
            yield Piece(mark.start, end, True)


def _adjoin(text: str, piece: Piece, after: Piece) -> bool:
    return not text[piece.end : after.start].strip()


def _closing_sentences(page: Page, sentences: list[Piece]) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The last sentences of a one-line text that have a form together, each of them something of boilerplate."""
    text, last = page.text, sentences[-1]
    after = last
    for before in reversed(sentences[:-1]):
        if not _adjoin(text, before, after) or not _may_belong(text[before.start : before.end]):
            return
        after = before
        piece = Piece(before.start, last.end, False)
        entries = forms_of(text[piece.start : piece.end])
        if entries and not _is_story(page, piece):
            yield piece, entries


def _may_belong(sentence: str) -> bool:
    """Whether a sentence beside boilerplate may be of it: it speaks to the reader, of what outlets speak of."""
    if sentence[-1] not in _CALLS and not may_have_form(sentence):
        return False
    reading = slots_of(sentence)
    return (
        reading.words <= _BESIDE_WORDS
        and not reading.found & bits_of(_TELLING)
        and bool(reading.found & bits_of(_ADDRESS))
        and bool(reading.opening & bits_of(_INVITING))
        and (bool(reading.found & bits_of(_OFFERED)) or (sentence[-1] == "?" and reading.words <= _QUESTION_WORDS))
    )


def _is_story(page: Page, piece: Piece) -> bool:
    """Whether a piece is quoted, said by somebody, or part of a sentence that goes on."""
    return (
        page.text[piece.start] in _QUOTES
        or _ends_quotation(page.text[piece.start : piece.end])
        or _is_torn(page.text[piece.start : piece.end])
        or is_attributed(page, Span(piece.start, piece.end))
        or (not piece.alone and _is_in_list_or_hoax(page, piece))
        or (_goes_on(page, piece) if piece.alone else _runs_on(page, piece))
    )


def _ends_quotation(text: str) -> bool:
    """Whether a text holds the end of a quotation that began before it."""
    return "”" in text and text.find("”") < text.find("“") % (len(text) + 1)


def _is_torn(text: str) -> bool:
    """Whether words were lost inside a text, or another sentence was joined to a longer one."""
    return _LOST.search(text) is not None or (len(text) > _LONG_JOINED and _JOINED.search(text) is not None)


def _is_in_list_or_hoax(page: Page, piece: Piece) -> bool:
    before = page.text[max(0, piece.start - _GAP) : piece.start]
    return _LIST_NUMBER.search(before) is not None or _FACT_CHECK.search(page.text) is not None


def _is_listed(page: Page, piece: Piece) -> bool:
    """Whether the line before or after the piece opens with the same word: they are a list of the story."""
    if not piece.alone:
        return False
    index = page.line_index(piece.start)
    word = _first_word(page, piece.start, piece.end)
    beside = (page.lines[i] for i in (index - 1, index + 1) if 0 <= i < len(page.lines))
    return any(_first_word(page, *line) == word for line in beside if not page.is_marked(line.start))


def _is_announced(page: Page, piece: Piece) -> bool:
    """Whether the piece is an item of a list that a sentence above it announces: where to write, whom to call."""
    if not piece.alone:
        return False
    index = page.line_index(piece.start)
    for start, end in reversed(page.lines[max(0, index - _LONGEST_LIST) : index]):
        if end - start > _LONGEST_ITEM:
            return page.text[end - 1] == ":" and not page.is_marked(start)
        if page.is_marked(start):
            return False
    return False


def _names_subject(page: Page, piece: Piece) -> bool:
    """Whether the piece offers an app of which the story speaks: then it is the story's own."""
    app = _APP.search(page.text, piece.start, piece.end)
    return app is not None and page.text.find(app[1], 0, piece.start) >= 0


def _may_be_headline(page: Page, piece: Piece) -> bool:
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
    in_between = lower and (page.text[piece.end - 1] == "." or not _is_last(page, piece))
    return in_between or after[:1].islower() or before[-1:] in _UNFINISHED or _is_in_torn_sentence(page, piece)


def _is_in_torn_sentence(page: Page, piece: Piece) -> bool:
    """Whether the line after the next one begins in lower case: each link of a sentence has a line of its own."""
    index = page.line_index(piece.start)
    below = page.lines[index + 1 : index + 3]
    return len(below) > 1 and page.text[below[1].start].islower() and below[0].end - below[0].start <= _LINK_LENGTH


def _runs_on(page: Page, piece: Piece) -> bool:
    """Whether a sentence of the story may have been joined to the piece: in one-line text boilerplate has no stop."""
    if _is_last(page, piece) or page.is_marked(piece.end) or page.ends_line(piece.end):
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


def _stands(page: Page, piece: Piece, where: str) -> bool:
    """Whether a piece stands where the form wants it."""
    match where:
        case "line":
            return piece.alone or _is_last(page, piece)
        case "tail":
            return _has_story_before(page, piece) and in_tail(page, Span(piece.start, piece.end))
        case "last":
            return _has_story_before(page, piece) and _is_last(page, piece)
        case "head":
            return _is_first(page, piece)
        case "ends":
            return _stands(page, piece, "head") or _stands(page, piece, "last")
    return True


def _has_story_before(page: Page, piece: Piece) -> bool:
    return piece.start - page.opening > _SHORTEST_STORY


def _is_first(page: Page, piece: Piece) -> bool:
    """Whether a piece stands near the start; a single word, which may be a subhead, before all sentences."""
    if not piece.alone:
        return piece.start <= page.opening
    single = " " not in page.text[piece.start : piece.end]
    return piece.start - page.opening <= HEAD and not (
        single and _SENTENCE_ENDS.search(page.text, page.opening, piece.start)
    )


def _is_last(page: Page, piece: Piece) -> bool:
    return page.closing - piece.end <= _REST


@filter_for("nav", example="Beranda Polhukam Ekonomi Sosok Indeks Masuk Warga memanen ...")
def leading_menu(page: Page) -> Iterator[Span]:
    """The menu or the path in front of a one-line text: names of sections and buttons, until other words begin."""
    start = page.opening
    if start > HEAD or page.line_end(start) - start < _MENU_LENGTH:
        return
    labels, end = 0, start
    for word in _WORD.finditer(page.text, start, start + _MENU_LENGTH):
        found = slots_of_word(word[0])
        if found & _menu_bits():
            labels, end = labels + 1 + bool(found & bit_of("home")), word.end()
        elif word[0][0].isalnum() and not found & bit_of("glue"):
            if labels >= _FEWEST_LABELS and word[0][0].isupper():
                yield Span(start, end)
            return


@cache
def _menu_bits() -> int:
    return bits_of(_MENU_SLOTS)


# They stand together: the page's pieces are read once, when the first of them is asked; most pages have none of a form.
FORM_FILTERS = tuple(map(_form_filter, KINDS))
