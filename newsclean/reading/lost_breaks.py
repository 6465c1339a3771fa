"""Where a long line was several: the line breaks that a scraper lost beside what opens like boilerplate.

In one-line text the words of boilerplate are the same as in lines; what it has lost is its beginning and its end. A
reader finds them again: it begins behind a sentence with a word that boilerplate opens with, and ends with its own
full stop, or where a new sentence begins in the midst of one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsclean.lexicon.forms import forms_of
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.known_pieces import fixtures, invites, known_piece, names_nobody
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.openings import credits_somebody, opens_boilerplate, opens_like_title, possible_openings
from newsclean.reading.pieces import FLAT, HEAD, LIST_NUMBER, TAIL, sentence_starts, stands_out
from newsclean.reading.turns import HAS_CREDIT, LABEL, credit_end, may_turn, turn

# A story may begin with a quotation, and the entry of a dictionary with a bracket: "[kong.grés]".
_NO_HEAD = "\"“["
_TAIL_MARKS, _QUOTES, _CLOSED, _STOPS = "*#([", "\"“", "\"”", ".!?…"
_BY = ("Oleh", "OLEH", "By ", "BY ", "Laporan ")
_SENTENCE_ENDS = (". ", "! ", "? ", "” ", '" ')
_MOST_PIECES, _MOST_OF_TAIL = 6, 5
# No piece is longer; so far the end of a sentence is looked for, as a text may have none.
_LONGEST_SENTENCE = 1_000
# Without one of these nothing stands in front of the first sentence that does not open like boilerplate.
_RARE_SIGN = Pattern("[|»›>@•·~\u2100-\U0001ffff]")
_LABEL_SIGNS, _NEAR_HEAD = (":", ";", "/"), 90
_LABEL_SIGN = Pattern(r"[:;/](?<=[A-Za-z ].)(?=[A-Za-z ])")
_HEAD_SIGN = Pattern(r"[.:](?<=\d\d.)(?=\d\d\b)|0(?<=[a-z] 20)(?=\d\d [A-Z])|[A-Z](?<=[A-Z]{3} [A-Z])(?=[A-Z]{2})")
# Words were lost where links stood: nobody knows where sentences end.
_LOST = (" , ", ",,", ", ,", "¬†")


def readings(page: Page) -> list[list[int]]:
    """The positions in a page's text at which a line should begin and none does; in several ways, the likelier first.

    Sentences of boilerplate that follow each other are one line, or each is one.
    """
    parting: dict[int, bool] = {}  # whether a break parts two sentences of boilerplate
    for start, end in page.lines:
        if end - start > FLAT:
            parting.update(_in_line(page, start, end))
    parting = {at: parts for at, parts in parting.items() if at < page.closing}
    if not parting or is_fact_check(page) or any(lost in page.text for lost in _LOST):
        return []
    each = sorted(parting)
    together = [at for at in each if not parting[at]]
    return [each] if together == each else [each, together]


def _in_line(page: Page, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where the line should break, and whether that parts sentences of boilerplate."""
    text, head = page.text, page.opening
    if start <= head < end and text[head] not in _NO_HEAD and _may_be_behind(text[head : head + HEAD]):
        for at in _pieces_before(page, head, _sentence_end(text, head, end), is_head=True):
            yield at, False
    found = possible_openings().finditer(text, max(start, head + 1), end)
    possible = [(first.start(), first.start(1)) for first in found]
    if start <= head < end and (piece := known_piece(text, head, end, at_head=True)):
        yield piece.end, False
    known = list(_known(text, possible, end))
    for piece in (*fixtures(text, start, end), *known):
        yield piece.start, False
        yield piece.end, False
    before = start  # where the boilerplate ends that was found last
    openings = (at for stop, at in possible if _starts(text, stop, at))
    for left in sorted({*openings, *_of_tail(page, start, end)}):
        right = _sentence_end(text, left, min(end, left + _LONGEST_SENTENCE))
        for at in _around(page, left, right, at_tail=left > page.closing - TAIL):
            if any(piece.start < at < piece.end for piece in known):
                continue
            yield at, at == before and at == left and not _is_apart(text, left, right)
            before = at
    if HAS_CREDIT.search(text, start, end):
        yield from _credits(page, max(start, head + 1), end)


def _may_be_behind(text: str) -> bool:
    """A quick look: whether the story may begin behind something else."""
    return (
        _RARE_SIGN.search(text) is not None
        or text.startswith(_BY)
        or text.count("  ", 0, _NEAR_HEAD) > 1
        or _HEAD_SIGN.search(text, 0, _NEAR_HEAD) is not None
        or (any(sign in text for sign in _LABEL_SIGNS) and _LABEL_SIGN.search(text) is not None)
    )


def _credits(page: Page, start: int, end: int) -> Iterator[tuple[int, bool]]:
    """Where captions begin and end that lack a full stop behind their credit."""
    edges = [*sentence_starts(page.text, start, end), end]
    for left, right in pairwise(edges):
        if LIST_NUMBER.search(page.text, max(start, left - 6), left):
            continue  # the heading of an item: nobody knows where it ends
        if (at := credit_end(page, left, right)) is not None:
            yield left, False
            yield at, False


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the sentence ends that begins at `start`; the numbers of a list end none."""
    starts = sentence_starts(text, start, end)
    return next((at for at in starts if not LIST_NUMBER.search(text, max(start, at - 6), at)), end)


def _known(text: str, possible: Sequence[tuple[int, int]], end: int) -> Iterator[Span]:
    """The pieces that are known as a whole; `possible` has the full stops behind which they may begin, and where."""
    for stop, at in possible:
        if (piece := known_piece(text, at, end)) and (not text[at].isalpha() or _begins_sentence(text, stop, at)):
            yield piece


def _starts(text: str, stop: int, at: int) -> bool:
    """Whether boilerplate, and a sentence, begins at `at` behind the full stop at `stop`."""
    if not opens_boilerplate(text, at, len(text)):
        return False
    return not text[at].isalpha() or _begins_sentence(text, stop, at)


def _begins_sentence(text: str, stop: int, at: int) -> bool:
    return next(sentence_starts(text, stop, at + 1), None) == at and not LIST_NUMBER.search(text, stop - 3, at)


def _of_tail(page: Page, start: int, end: int) -> Iterator[int]:
    """The last sentences of a page that speak of what boilerplate speaks of; one between them may be of it, too."""
    text, closing = page.text, page.closing
    if not start < closing <= end or text[closing - 1] in _CLOSED:
        return
    last = max(text.rfind(mark, max(start, closing - TAIL), closing - 1) for mark in _SENTENCE_ENDS)
    if last < start or not _may_begin(text, last + 2, end, closing):
        return  # as most
    edges = [*sentence_starts(text, max(start, closing - TAIL), end), end][-_MOST_OF_TAIL - 1 :]
    missed = 0
    for left, right in reversed(list(pairwise(edges))):
        if _may_begin(text, left, right, closing):
            yield left
        elif (missed := missed + 1) > 1:
            return


def _is_apart(text: str, start: int, end: int) -> bool:
    """Whether a sentence does not go on with the piece before it."""
    return not text[start].isalpha() or LABEL.match(text, start, end) is not None


def _pieces_before(page: Page, start: int, end: int, *, is_head: bool) -> Iterator[int]:
    """Where pieces end that stand one after the other in front of a sentence."""
    for _ in range(_MOST_PIECES):
        opens = opens_boilerplate(page.text, start, end)
        found = _end(page, start, end, opens=opens) if opens or is_head else None
        if found is None:
            return
        yield (start := found)


def _end(page: Page, start: int, end: int, *, opens: bool) -> int | None:
    """Where a piece ends that begins at `start`, before `end`; of a title with a label as titles do."""
    label = LABEL.match(page.text, start, end)
    if label and not credits_somebody(label[0]) and opens_like_title(page.text[label.end() : end]):
        found = LinkedTitle(page, label.end(), end).end()
        return found if found is not None and found < end else None
    return turn(page, start, end, opens=opens)


def _around(page: Page, start: int, end: int, *, at_tail: bool) -> Iterator[int]:
    """Where the pieces begin and end that open a sentence."""
    ends = [start, *_pieces_before(page, start, end, is_head=False)]
    if len(ends) > 1:
        yield from ends
        if not opens_boilerplate(page.text, ends[-1], end):
            return
    if end - start < _LONGEST_SENTENCE and _may_be_whole(page, ends[-1], end, at_tail=at_tail):
        yield ends[-1]
        yield end


def _may_be_whole(page: Page, start: int, end: int, *, at_tail: bool) -> bool:
    """Whether a sentence that opens like boilerplate may be nothing else."""
    if at_tail and end >= page.closing:
        return True
    sentence = page.text[start:end].rstrip()
    noted = invites(sentence)
    may_stand_inside = noted or at_tail or sentence[-1] == "!" or not sentence[0].isalpha()
    if sentence[-1] not in _STOPS or not may_stand_inside or LABEL.match(sentence):
        return False
    return (noted and names_nobody(sentence)) or not may_turn(page, start, end)


def _may_begin(text: str, start: int, end: int, closing: int) -> bool:
    """Whether boilerplate may begin with a sentence of the tail."""
    if text[start] in _QUOTES or text.find("”", start, end) >= 0 > text.find("“", start, end):
        return False
    if text[start] in _TAIL_MARKS:
        return True
    sentence = text[start:end].rstrip()
    return (end >= closing or stands_out(text, start, start + len(sentence))) and bool(forms_of(sentence))
