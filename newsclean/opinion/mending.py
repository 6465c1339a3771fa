"""The edges of a piece of running text put right: the sentence of the story that it runs into, half a name, a bracket.

The tagger sees a few words at a time; where boilerplate without a full stop ends, what stands around it tells.
"""

from __future__ import annotations

from newsclean.lexicon.parts import VERB
from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.opinion.neighbours import ITEM_SIGNS, OF_OUTLETS
from newsclean.opinion.words import TOKEN, Vocabulary
from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.turns import turn

# A sentence of the story may begin behind the second piece of boilerplate, or the third.
_MOST_TURNS = 3
_MOST_WORDS = 4  # of a name of which a piece has the first
_LAST, _NEXT = Pattern(r"(?<!\S)(?!WI[BT]\b|WITA\b)[A-Z][\w-]*\Z"), Pattern(r"[ \n]([A-Z][\w-]*)")
_LONGEST_WORD, _AROUND = 40, 4_000  # characters
_VERB = Pattern(rf"(?<= ){VERB}\b")
_ITEMS = (*ITEM_SIGNS, "*")
_OF_LISTS, _QUOTES = Pattern(r"[|›»•:@#]|(?<!\d)/"), "\"“‘'"
# A name in a sentence, which goes on in lower case behind it.
_IN_SENTENCE = Pattern(r"\b(?: [A-Z][\w-]*\b)?(?:[,.]| \()? ?[a-z(]")
_BRACKETS = {"(": ")", "[": "]"}
# The rest of a name, and its short form behind it: "Laporan Harta | Kekayaan Penyelenggara Negara (LHKPN)".
_SHORT_FORM = Pattern(r"((?: [A-Z][\w-]*){1,6}) \(([A-Z]{3,8})\)")


def mended(page: Page, piece: Candidate, vocabulary: Vocabulary) -> Candidate | None:
    """A piece without what it has of the story's next sentence and of a name, and with the brackets around it.

    None if nothing is left.
    """
    start, end, where = piece
    if where in INSIDE:
        end = _before_story(page, start, end, vocabulary)
    end = _before_name(page.text, start, end)
    if end <= start or _cuts_short_form(page.text, start, end):
        return None
    if page.text[start - 1 : start] == "#" != page.text[start]:
        start -= 1
    if where in INSIDE and _BRACKETS.get(page.text[start - 1 : start], "none") == page.text[end : end + 1]:
        start, end = start - 1, end + 1
    return Candidate(start, end, where)


def _before_story(page: Page, start: int, end: int, vocabulary: Vocabulary) -> int:
    """The end of a piece, or where the story begins in its last sentence: "Foto: Budi | Padi itu dipanen warga." """
    text, at = page.text, max((*sentence_starts(page.text, start, end), start))
    for _ in range(_MOST_TURNS):
        found = turn(page, at, page.line_end(start), opens=True)
        if found is None or found >= end:
            return end
        at = found
        if _is_told(text[at:end], vocabulary):
            return blank_before(text, at, start)
    return end


def _is_told(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the rest of a piece is a sentence with a verb, and speaks of nothing that sites speak of."""
    if _VERB.search(rest) is None or _OF_LISTS.search(rest) is not None or rest[0] in _QUOTES:
        return False
    return OF_OUTLETS.isdisjoint(vocabulary.class_of(token.lower()) for token in TOKEN.findall(rest))


def _before_name(text: str, start: int, end: int) -> int:
    """The end of a piece, or where a name begins of which it has the first words, if the article has it elsewhere.

    The start if the sentence before the name has not ended, either.
    """
    whole = end
    for _ in range(_MOST_WORDS):
        after = _NEXT.match(text, end)
        last = _LAST.search(text, max(start, end - _LONGEST_WORD), end)
        if after is None or last is None or not _stands_in_sentence(text, f"{last[0]} {after[1]}", last.start()):
            break
        end = blank_before(text, last.start(), start)
    left = text[start:end]
    goes_on = left.rpartition(" ")[2][:1].islower() or left[:1] in _ITEMS  # of a list: "• Cek | Desa Randu"
    return start if end < whole and goes_on else end


def _cuts_short_form(text: str, start: int, end: int) -> bool:
    """Whether a piece ends with the first words of a name whose short form stands behind the others."""
    rest = _SHORT_FORM.match(text, end)
    if rest is None:
        return False
    words = [*text[start:end].split(), *rest[1].split()][-len(rest[2]) :]
    return len(words) > len(rest[1].split()) and "".join(word[0] for word in words) == rest[2]


def _stands_in_sentence(text: str, name: str, at: int) -> bool:
    """Whether a name stands in a sentence near `at`, but for there, and not behind the same word as there."""
    before = " ".join(text[max(at - _LONGEST_WORD, 0) : at].split(" ")[-2:])
    last = at + _AROUND
    found = text.find(name, max(at - _AROUND, 0), last)
    while found >= 0:
        if found != at and not text.endswith(before, 0, found) and _IN_SENTENCE.match(text, found + len(name)):
            return True
        found = text.find(name, found + 1, last)
    return False
