"""Boilerplate of several sentences with which a one-line text closes: together they have a form, alone some have none.

"Media kecil, ongkos besar. Sokong kami lewat rekening ini." Each of the sentences must be something of boilerplate, or
the first one opens as a note does.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, reduce
from itertools import pairwise
from operator import or_

from newsclean.filters.form_vetoes import is_story
from newsclean.lexicon.forms import Form, forms, forms_of, may_have_form, telling
from newsclean.lexicon.parts import VERB
from newsclean.lexicon.slots import bit_of, bits_of, opening_slots, slots_of
from newsclean.page import Page
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.pieces import Piece, sentence_starts

_CALLS, _STOPS, _CODE_ENDS = "!?", ".!?", "};>"
# In one-line text so many sentences may be one piece of boilerplate, each of so many words at most.
_MOST_SENTENCES, _BESIDE_WORDS = 6, 25
_TELLING = "say|told|quoted|agency|steps"
_FEWEST_TOLD, _VERB = 4, Pattern(rf"\b{VERB}\b")  # words
# What it opens with, and what it is about, unless it is a short question.
_INVITING = "hook|nudge|read|watch|join|get|send|press|subscription|thanks|article|own|only"
_OFFERED = "channel|app|link|subscription|notification|handle|email|phone|url|domain|media|own|comment"
_QUESTION_WORDS = 12
_ADDRESS = "reader|yours|own|nudge|question|exclaim|emoji|casual"
_LETTERS = Pattern(r"[a-z]+")
_QUOTES = "\"“‘'"
# A sentence behind boilerplate that goes on with it is short; what notes are, of which one sentence tells.
_LONGEST_CLOSING, _SURE_NOTES = 120, ("legal", "syndication", "ad")
_LONGEST_NOTED = 260
_NOTES = (*_SURE_NOTES, "promo", "paging", "nav")
_GOING_ALONG = "free|call|get|send|watch|read|press|event|thanks|broadcast|more|money"
_NOTING = "copyright|disclaimer|masthead|privacy|pressrules|work_this|notadvice"
# What a sentence of boilerplate speaks of, although nobody is spoken to in it.
_OF_SITE = "comment|copy|rights|pressrules|notadvice|disclaims|privacy|uncertain"


def closing_forms(
    page: Page, sentences: list[Piece], *, last_has_form: bool
) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The last sentences of a one-line text, of which the last ends it, that have a form together; and the forms."""
    last = sentences[-1]
    if last_has_form or _may_close(page.text[last.start : last.end]):
        yield from _closing_sentences(page, sentences[-_MOST_SENTENCES:])
    yield from _closing_notes(page, sentences[-_MOST_SENTENCES:])


def begun_sentence(page: Page) -> Iterator[Piece]:
    """The last sentence of a one-line text, if only its start is marked."""
    text, closing = page.text, page.closing
    before = [mark for mark in page.marks if closing - _LONGEST_CLOSING <= mark.end < closing]
    mark = max(before, key=lambda each: each.end, default=None)
    if mark is None or page.starts_line(mark.start) or mark.kind not in _NOTES:
        return
    ended = text[mark.end - 1] in _STOPS + _CODE_ENDS
    if ended or next(sentence_starts(text, mark.end, closing), None) is not None:
        return
    if ":" not in text[mark.end : closing] and at_boundary(page, mark.start):
        yield Piece(mark.start, closing, False)


def _adjoin(text: str, piece: Piece, after: Piece) -> bool:
    return not text[piece.end : after.start].strip()


def _closing_sentences(page: Page, sentences: list[Piece]) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """The last sentences of a one-line text that have a form together, each of them something of boilerplate."""
    text, last = page.text, sentences[-1]
    after, closing = last, text[last.start : last.end]
    for before in reversed(sentences[:-1]):
        if not _adjoin(text, before, after):
            return
        first = text[before.start : before.end]
        belongs = _may_belong(first)
        if not belongs and not _speaks_of_site(first):
            return
        after = before
        piece = Piece(before.start, last.end, False)
        entries = forms_of(text[piece.start : piece.end])
        if entries and not _goes_along(closing):
            entries = tuple(form for form in entries if form.kind in _SURE_NOTES and form.opening)
        if not belongs:
            entries = tuple(form for form in entries if _begins(form, first))
        if entries and not is_story(page, piece):
            yield piece, entries


def _closing_notes(page: Page, sentences: list[Piece]) -> Iterator[tuple[Piece, tuple[Form, ...]]]:
    """A note that closes a one-line text with what else it says: the first of its sentences has the form of one."""
    text, last = page.text, sentences[-1]
    for first, after in reversed(list(pairwise(sentences))):
        if not _adjoin(text, first, after) or last.end - after.start > _LONGEST_NOTED:
            return
        sentence, piece = text[first.start : first.end], Piece(first.start, last.end, False)
        opens = opening_slots(sentence)
        # What asks for one thing only is no sure note; nor is what first says who does something.
        if not opens & _bits_of_notes() or not any(
            any(map(opens.__and__, form.needed)) for form in forms_of(sentence) if _is_sure_note(form)
        ):
            continue
        entries = tuple(form for form in forms_of(text[piece.start : piece.end]) if form.kind == "legal")
        if entries and not is_story(page, piece):
            yield piece, entries


def _is_sure_note(form: Form) -> bool:
    return form.kind == "legal" and len(form.all) > 1


@cache
def _bits_of_notes() -> int:
    """The slots that sure notes ask for, with one of which they open."""
    return reduce(or_, (bits for form in forms("legal") if _is_sure_note(form) for bits in form.needed))


def _may_close(sentence: str) -> bool:
    """Whether a last sentence may be of boilerplate that began before it: a short one that tells nothing."""
    return sentence[-1] not in PARAGRAPH_ENDS or (
        len(sentence) <= _LONGEST_CLOSING
        and sentence[0] not in _QUOTES
        and sentence[-1] in ".!"
        and not telling().intersection(_LETTERS.findall(sentence.lower()))
    )


def tells_of_no_site(sentence: str) -> bool:
    """Whether a sentence has a verb and a full stop, and speaks of nothing that outlets speak of: it is the story's."""
    reading = slots_of(sentence)
    if reading.words < _FEWEST_TOLD or sentence[-1] not in PARAGRAPH_ENDS or _VERB.search(sentence) is None:
        return False
    return not _goes_along(sentence) and not reading.found & bits_of(f"{_NOTING}|{_OF_SITE}")


def _goes_along(sentence: str) -> bool:
    """Whether a last sentence speaks of what outlets speak of, too: behind a note it need not."""
    return bool(slots_of(sentence).found & bits_of(f"{_ADDRESS}|{_OFFERED}|{_GOING_ALONG}") or forms_of(sentence))


def _speaks_of_site(sentence: str) -> bool:
    """Whether a short sentence tells nothing and speaks of what boilerplate speaks of, or bids its reader something."""
    reading = slots_of(sentence)
    return (
        reading.words <= _BESIDE_WORDS
        and not reading.found & bits_of(_TELLING)
        and bool(reading.found & bits_of(_OF_SITE) or reading.opening & bit_of("call"))
    )


def _begins(form: Form, sentence: str) -> bool:
    """Whether a sentence can be the first one of a piece of this form: it has what the form needs first; of a note
    on rights and the like, anything that it needs."""
    needed = form.needed if form.kind == "legal" else form.needed[:1]
    return any(map(slots_of(sentence).found.__and__, needed))


def _may_belong(sentence: str) -> bool:
    """Whether a sentence beside boilerplate may be of it: it speaks to the reader, of what outlets speak of."""
    if sentence[-1] not in _CALLS and not may_have_form(sentence):
        return False
    reading = slots_of(sentence)
    if reading.words <= _BESIDE_WORDS and (
        reading.opening & bits_of(_NOTING) or any(form.opening and form.kind in _NOTES for form in forms_of(sentence))
    ):
        return True
    return (
        reading.words <= _BESIDE_WORDS
        and not reading.found & bits_of(_TELLING)
        and bool(reading.found & bits_of(_ADDRESS))
        and bool(reading.opening & bits_of(_INVITING))
        and (bool(reading.found & bits_of(_OFFERED)) or (sentence[-1] == "?" and reading.words <= _QUESTION_WORDS))
    )
