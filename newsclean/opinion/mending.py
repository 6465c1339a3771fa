"""The edges of a piece of running text put right: the sentence of the story that it runs into, half a name, a bracket.

The tagger sees a few words at a time; where boilerplate without a full stop ends, what stands around it tells.
"""

from __future__ import annotations

from newsclean.lexicon.headlines import headline_words
from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.opinion.neighbours import OF_OUTLETS
from newsclean.opinion.words import TOKEN, Vocabulary
from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.turns import turn

# A sentence of the story may begin behind the second piece of boilerplate, or the third.
_MOST_TURNS = 3
_MOST_WORDS = 4  # of a name of which a piece has the first
_LAST, _NEXT = Pattern(r"(?<!\S)[A-Z][\w-]*\Z"), Pattern(r"[ \n]([A-Z][\w-]*)")
_LONGEST_WORD = 40
_FIRST_WORD = Pattern(r"(?<!\S)([a-z]+) ([A-Z][a-z]+)\Z")
_VERB = Pattern(r"(?<= )(?:me|ber|di|ter)[a-z]{4,}\b")
_OF_LISTS, _QUOTES = Pattern(r"[|›»•:@#]|(?<!\d)/"), "\"“‘'"
# A name in a sentence, which goes on in lower case behind it.
_IN_SENTENCE = r"\b(?: [A-Z][\w-]*){0,2}(?:[,.]| \()? ?[a-z(]"
_BRACKETS = {"(": ")", "[": "]"}


def mended(page: Page, piece: Candidate, vocabulary: Vocabulary) -> Candidate | None:
    """A piece without what it has of the story's next sentence and of a name, and with the brackets around it.

    None if nothing is left.
    """
    start, end, where = piece
    if where in INSIDE:
        end = _before_story(page, start, end, vocabulary)
        end = _before_first_word(page.text, start, end, vocabulary)
    end = _before_name(page, start, end)
    if end <= start:
        return None
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


def _before_first_word(text: str, start: int, end: int, vocabulary: Vocabulary) -> int:
    """The end of a piece, or before its last word, if with that what follows begins: "Cetak halaman ini Layar Kita TV"."""
    last = _FIRST_WORD.search(text, max(start, end - 2 * _LONGEST_WORD), end)
    if last is None or _NEXT.match(text, end) is None:
        return end
    word, lists = last[2].lower(), headline_words()
    if last[1] in lists.small or word not in lists.common or vocabulary.class_of(word) is not None:
        return end
    return last.end(1)


def _is_told(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether the rest of a piece is a sentence with a verb, and speaks of nothing that sites speak of."""
    if _VERB.search(rest) is None or _OF_LISTS.search(rest) is not None or rest[0] in _QUOTES:
        return False
    return OF_OUTLETS.isdisjoint(vocabulary.class_of(token.lower()) for token in TOKEN.findall(rest))


def _before_name(page: Page, start: int, end: int) -> int:
    """The end of a piece, or where a name begins of which it has the first words, if the article has it elsewhere."""
    text = page.text
    for _ in range(_MOST_WORDS):
        after = _NEXT.match(text, end)
        last = _LAST.search(text, max(start, end - _LONGEST_WORD), end)
        if after is None or last is None or not _stands_in_sentence(text, f"{last[0]} {after[1]}", last.start()):
            return end
        end = blank_before(text, last.start(), start)
    return end


def _stands_in_sentence(text: str, name: str, at: int) -> bool:
    """Whether a name stands in a sentence elsewhere than at `at`."""
    found = text.find(name)
    while found >= 0:
        if found != at and _BEHIND.match(text, found + len(name)):
            return True
        found = text.find(name, found + 1)
    return False


_BEHIND = Pattern(_IN_SENTENCE)
