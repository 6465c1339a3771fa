"""Pieces of boilerplate in one-line text that are known as a whole: all words are such as boilerplate has.

"Memuat video", "Laporkan iklan ini": such a piece needs no full stop, for nothing in it can be the story's. It stands
behind a sentence, and a sentence begins behind it. Posts are known by their address, and scripts by their signs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsclean.lexicon.forms import forms_of
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.hints import unknown
from newsclean.lexicon.slots import bits_of, slots_of, slots_of_word
from newsclean.page import Span
from newsclean.page.patterns import Pattern
from newsclean.reading.turns import begins, joins

# (Here and below: slots.) A piece may end with a word of these; behind another one a sentence may go on.
_LAST = (
    "ad|video|frame|link|own|channel|app|moment|onward|below|broken|control|share|article|subscription|notification"
    "|page|comment|show|useful|event|join"
)
# A piece with a word of these may be the story's.
_NEVER = "agency|told|say|steps|me|office|money|quoted|time"
# Of one of these it must have a word.
_SURE = "ad|adblock|broken|frame|share|channel|app|subscription|notification|video|link|comment|privacy"
# Behind a last word of the first no name follows that is of the piece; behind one of the second it may: "aplikasi".
_LAST_BEFORE_NAME, _NAMED = "link|moment|below|ad|broken", "app|channel|video|broadcast"
_PATH = "home|crumb|bars"
_STRONG = ("ad", "embed", "promo", "legal")
# An invitation has words of each of the first, and none of the second.
_INVITATION = ("own|handle|reader", "channel|app|subscription|notification|ad", "press|link|article|join|get|read|send")
# A note on an advertisement or on a frame has words of each of the first, or of the second.
_ON_AD, _ON_FRAME = ("ad|adblock", "below|reader|own"), ("broken", "video|frame")
_NOT_INVITING = "agency|told|say|steps|me|office|money|quoted|phone"
_LONGEST, _FEWEST_WORDS = 150, 2
_WORD, _LETTERS = Pattern(r"\S+"), Pattern(r"[a-z]+")
_GOES_ON = ",;:-–—/&("
# How much must speak for the sentence that begins behind a piece: behind a few words, and behind more.
_BEGINS_BEHIND_NAMED, _BEGINS_BEHIND_FEW, _BEGINS, _FEW = 5, 3, 1, 3
_POST = Pattern(
    r"[.!?”\")] {1,2}(https?://\S{12,}|pic\.(?:twitter|x)\.com/\w{10}"
    r"|A (?:post|reel|video) shared by [^()]{3,60} \(@[\w.]+\))(?= [A-Z\d“\"]| *\Z)"
)
_CODE = Pattern(
    r"[.!?”\")] {1,2}((?:[^\s{}();<.]+ ){0,6}?[^\s{}();<]*[{(;<][^“”]{4,600}?(?:[});]|-->|/\w+>))(?= [A-Z“\"\d])"
)


def known_piece(text: str, start: int, end: int, *, at_head: bool = False) -> Span | None:
    """The longest piece at `start`, in a sentence that may reach to `end`, behind which a sentence begins."""
    reach, found = _reach(text, start, min(start + _LONGEST, end)), None
    for left, right in joins(text, start, reach + 2):
        if left > reach:
            break
        needed = _needed(text[start:left], at_head=at_head)
        if needed and begins(text, right, end) >= needed:
            found = Span(start, right)
    return found


def _reach(text: str, start: int, end: int) -> int:
    """Where the known words end that stand at `start`; before `start` if they are too few."""
    reach, count = start, 0
    for word in _WORD.finditer(text, start, end):
        if unknown(_LETTERS.findall(word[0].lower())):
            break
        reach, count = word.end(), count + 1
    return reach if count >= _FEWEST_WORDS else start - 2


@lru_cache(4096)
def _needed(piece: str, *, at_head: bool) -> int:
    """How much must speak for the sentence that begins behind a piece; 0 if the piece is not boilerplate for sure."""
    words, lists = piece.split(), headline_words()
    if len(words) < _FEWEST_WORDS or piece[-1] in _GOES_ON or words[-1].lower() in lists.never_last:
        return 0
    reading = slots_of(piece)
    if words[-1].lower() in lists.small or reading.rest or reading.found & bits_of(_NEVER):
        return 0
    entries = forms_of(piece)
    if at_head and reading.found & bits_of(_PATH) and any(form.kind == "nav" for form in entries):
        return _BEGINS_BEHIND_FEW
    last = slots_of_word(words[-1]) | slots_of_word(" ".join(words[-2:]))
    if (piece[-1].isalpha() and not last & bits_of(_LAST)) or not reading.found & bits_of(_SURE):
        return 0
    if not any(form.where == "line" and form.kind in _STRONG for form in entries):
        return 0
    if last & bits_of(_NAMED) and not last & bits_of(_LAST_BEFORE_NAME):
        return _BEGINS_BEHIND_NAMED
    closes = not piece[-1].isalpha() or last & bits_of(_LAST_BEFORE_NAME)
    return _BEGINS if closes and len(words) > _FEW else _BEGINS_BEHIND_FEW


def invites(sentence: str) -> bool:
    """Whether a whole sentence invites to what the outlet itself is read on, or notes what its page shows."""
    found = slots_of(sentence).found
    kinds = {form.kind for form in forms_of(sentence) if form.where == "line" and form.kind in _STRONG}
    if not kinds or found & bits_of(_NOT_INVITING):
        return False
    of_kind = _ON_AD if "ad" in kinds else _ON_FRAME if "embed" in kinds else _INVITATION
    return any(all(found & bits_of(names) for names in needed) for needed in (_INVITATION, of_kind))


def names_nobody(sentence: str) -> bool:
    """Whether boilerplate has all words of a sentence that have a capital, but for the first."""
    return all(not word[0].isupper() or slots_of_word(word.strip(".,!?")) for word in sentence.split()[1:])


def fixtures(text: str, start: int, end: int) -> Iterator[Span]:
    """Addresses of posts, and scripts, between two sentences."""
    if "://" in text or "pic." in text or ("@" in text and "shared by" in text):
        yield from _of_form(_POST, text, start, end)
    if "{" in text or "<" in text or (";" in text and (");" in text or "&lt;" in text)):
        yield from _of_form(_CODE, text, start, end)


def _of_form(pattern: Pattern, text: str, start: int, end: int) -> Iterator[Span]:
    for piece in pattern.finditer(text, start, end):
        if piece[1][0] in "pA" or any(form.where == "line" and form.kind in _STRONG for form in forms_of(piece[1])):
            yield Span(*piece.span(1))
