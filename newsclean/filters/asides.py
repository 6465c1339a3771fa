"""Invitations and offers between the sentences of the story in one line, of one sentence or several.

"Punya cerita unik? Kirim ke meja redaksi, 0811-2020-0000." Nobody in a report speaks to its readers like that, bids
them something or offers them something of which the report says nothing. Such a form (`where = "between"`) may name
whom it likes; it begins behind a sentence, and ends with one, or where the story begins again without a full stop.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from newsclean.filters.form_vetoes import is_story, is_told, may_stand
from newsclean.lexicon.forms import Form, forms_of, may_have_form, may_stand_between
from newsclean.lexicon.slots import bit_of, bits_of, opening_slots, slots_of, slots_of_word
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.pieces import LONGEST, Piece, sentence_starts
from newsclean.reading.turns import begins, may_turn, turns

# So many sentences are one piece at most; one that goes on with a piece is no longer than this.
_MOST_SENTENCES, _LONGEST_MORE = 3, 130
_SHORTEST, _GLANCES, _LAST_WORDS = 14, (45, 120), 5
# What goes on with an invitation bids, too, or says where and for how much.
_BIDS, _OFFERS = (
    "call|bid|press|send|get|join|only|free|thanks",
    "handle|phone|domain|url|email|money|price|free|own|link|app|channel|subscription|shop|ad",
)
_LEADING = "call|get|send|join|subscription|work_this|contribute|reader|cond|article|donate|broadcast|shop|classified"
# Behind one of these signs an invitation may begin without a full stop before it, with a word of these.
_OPENING = Pattern(r"[)\]|»”\d~*](?:\s|(?=[A-Z]))(?=[A-Z][a-z]{2}|[\U0001f000-\U0001ffff])")
_NEAR, _OPENS = 30, "call|nudge|join|wish"
# What such words stand before may be a name.
_NAMED = "app|channel|broadcast|media|desk|gathering|event|service|printed"
_TELLS = "reports|quoted"
# A line with an aside has more than that; so much must speak for the place where one without a full stop ends.
_SHORTEST_LINE, _SURE, _SURE_BEGINNING, _MOST_TURNS = 120, 3, 5, 4
# What only outlets offer or have: somebody in a story bids people something, too, but hardly that.
_OF_OUTLETS = (
    "own|handle|email|phone|url|domain|channel|subscription|notification|link|desk|donate|price|yours|comment|article"
    "|printed|classified|work_this|contribute|ad|pager|share|shop"
)
# Who wrote what was quoted: "Unggah akun Budi."
_TOLD_BY = Pattern(r"(?:Unggah|Tulis|Cuit|Ungkap|Mari kita) (?!ke\b)")
# "Gratis." "Tanpa spam."
_FEW_WORDS, _STOPS = 2, ".!"
_HEAD = 400  # characters, that show in which language a story is


def asides(page: Page) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The pieces of long lines that have a form with which boilerplate stands between sentences, and these forms."""
    is_english = slots_of(page.text[page.opening : page.opening + _HEAD]).found & bit_of("english")
    if is_english or is_fact_check(page):
        return  # its sentences have the words of an English invitation, or are quoted from one
    for line in page.lines:
        if line.end - line.start <= LONGEST and _may_open(page.text[line.start : line.end]):
            piece = Piece(*line, True)
            if (entries := _entries(page, piece)) and not is_story(page, piece):
                yield piece, entries
                continue
        if line.end - line.start <= _SHORTEST_LINE:
            continue
        edges, end = _edges(page, max(line.start, page.opening), line.end), 0
        sentences, quotes = list(pairwise(edges)), _open_quotations(page.text[line.start : edges[0]], 0)
        for number, (start, stop) in enumerate(sentences):
            following = sentences[number : number + _MOST_SENTENCES]
            is_quoted, quotes = quotes > 0, _open_quotations(page.text[start:stop], quotes)
            if start < end or stop - start < _SHORTEST or is_quoted:
                continue
            if not _may_open(page.text[start : following[-1][1]]):
                continue
            for piece in _extents(page, following):
                if entries := _entries(page, piece):
                    yield piece, entries
                    end = piece.end
                    break


def _open_quotations(sentence: str, before: int) -> int:
    """How many quotations are open behind a sentence, if `before` are in front of it."""
    return max(0, (before + sentence.count('"')) % 2 + sentence.count("“") - sentence.count("”"))


def _edges(page: Page, start: int, end: int) -> list[int]:
    """Where sentences of a line begin, also behind what was cut from it, and where the last one ends."""
    cuts = [at for at in page.seams or () if start < at < end]
    behind = [at + (page.text[at] == " ") for at in cuts]
    signs = (sign.end() for sign in _OPENING.finditer(page.text, start, end))
    opening = (at for at in signs if _bids(page.text[at : at + _NEAR]))
    return sorted({*sentence_starts(page.text, start, end), *behind, *opening, end})


def _bids(text: str) -> bool:
    """Whether an invitation opens a text."""
    return bool(opening_slots(text) & bits_of(_OPENS))


def _may_open(sentence: str) -> bool:
    return may_stand_between(sentence[:LONGEST]) or any(may_have_form(sentence[:glanced]) for glanced in _GLANCES)


def _extents(page: Page, sentences: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """The pieces that the first of some sentences may open, those of the most sentences first."""
    text, ends, first = page.text, [], sentences[0][0]
    for number, (start, stop) in enumerate(sentences):
        turns_at = list(islice(turns(page, start, stop, opens=True, sure=_SURE), _MOST_TURNS))
        at = [turn for turn in turns_at if not _may_name(page, turn, stop) and not _is_title(text[start:turn])]
        if number and not _goes_along(text[start : at[0] if at else stop]):
            break
        runs_on = turns_at or _runs_past(text[start:stop]) or may_turn(page, start, stop)
        ends.append([*at, *([] if runs_on else [stop])])
        if turns_at or not (number or _leads(text[start:stop])):
            break
    for end in (end for group in reversed(ends) for end in group):
        if end - first <= LONGEST:
            yield Piece(first, first + len(text[first:end].rstrip()), False)


def _leads(sentence: str) -> bool:
    """Whether the first sentence of several asks something, or speaks of what invitations speak of."""
    reading = slots_of(sentence)
    return "?" in sentence or bool(reading.opening & bits_of(_LEADING) or reading.found & bits_of(_OFFERS))


def _may_name(page: Page, at: int, stop: int) -> bool:
    """Whether a name that stands at a place may belong to the word before it: "grup WhatsApp RT", "aplikasi KRL"."""
    before = page.text[max(0, at - _NEAR) : at].split()[-1:]
    named = bool(before and slots_of_word(before[0]) & bits_of(_NAMED))
    return named and begins(page.text, at, stop) < _SURE_BEGINNING


def _is_title(text: str) -> bool:
    """Whether all words have a capital, and some small letters: the first words of a title."""
    words = text.split()
    return len(words) > _FEW_WORDS and all(word[0].isupper() for word in words) and not text.isupper()


def _runs_past(sentence: str) -> bool:
    """Whether names stand behind all that a sentence offers: one of the story may have been joined to it."""
    last = sentence.split()[-_LAST_WORDS:]
    after = next((i for i in range(len(last)) if not slots_of(" ".join(last[i:])).found & bits_of(_OFFERS)), len(last))
    return len(last) - after > 1 and any(word[0].isupper() for word in last[after:])


def _goes_along(sentence: str) -> bool:
    """Whether a sentence behind an invitation belongs to it."""
    reading = slots_of(sentence)
    return (
        len(sentence) <= _LONGEST_MORE
        and not reading.found & bits_of(_TELLS)
        and (
            bool(reading.opening & bits_of(_BIDS) or reading.found & bits_of(_OFFERS))
            or (reading.words <= _FEW_WORDS and sentence.rstrip()[-1:] in _STOPS)
        )
    )


def _entries(page: Page, piece: Piece) -> tuple[Form, ...]:
    """The forms of a piece with which it may stand between sentences."""
    text = page.text[piece.start : piece.end]
    if text[0].islower() or _TOLD_BY.match(text) or not slots_of(text).found & bits_of(_OF_OUTLETS):
        return ()
    forms = (form for form in forms_of(text) if form.where == "between")
    entries = tuple(form for form in forms if may_stand(page, piece, form))
    return entries if entries and not is_told(page, piece) else ()
