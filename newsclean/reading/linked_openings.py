"""How the words behind a label open: as a headline does, or as the story that goes on where the link was lost.

And where a quotation of the story is glued to them, or the title of the page itself follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.headlines import PROMISING, headline_words
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_words import LinkedWords
from newsclean.reading.sentence_starts import SURE_TITLE
from newsclean.reading.words import QUOTES, Word, stands_elsewhere

_CLAUSE_END = Pattern(r"[,:;?!]")
_SHORTEST_CLAUSE = 25
_GLUED_QUOTE = Pattern(r"[“\"](?<=[\w?!.…].)")
_FIRST_WORDS = 4
_LONGEST_SPEAKER, _OUTCRY = 9, 4  # words


def opens_in_capitals(linked: LinkedWords) -> bool:
    """Whether the first words may be those of a headline: a label that is a common word needs that."""
    linked.reaches(0)
    head = linked.words[:_FIRST_WORDS]
    capitals = sum(word.is_capital or word.text[0].isdigit() for word in head)
    return capitals >= min(len(head), SHORTEST_HEADLINE_WORDS)


def opens_story(linked: LinkedWords) -> bool:
    """Whether the link behind the label was lost, and the story goes on: "Baca juga: Ia berharap ..."."""
    lists = headline_words()
    first, second = linked.words[0].bare, linked.words[1] if len(linked.words) > 1 else None
    opens = first in lists.story_openers or (first in lists.openers and first not in lists.weak)
    if not opens and _points_at_name(linked):
        return True
    return opens and second is not None and (second.is_ordinary or second.bare in lists.subjects)


def _points_at_name(linked: LinkedWords) -> bool:
    """Whether a sentence points back at who was named: "Putra Sastro Wibowo itu dinyatakan ..."."""
    words = linked.words
    at = next((i for i, word in enumerate(words[:_LONGEST_SPEAKER]) if not word.is_capital), 0)
    if at < 2 or words[at].bare != "itu" or at + 1 == len(words) or not words[at + 1].is_ordinary:
        return False
    name = linked.page.text[words[at - 1].start : words[at - 1].end]
    return stands_elsewhere(linked.page.text, name, words[0].start, words[at].end)


def opens_with_speaker(linked: LinkedWords, prose: int) -> bool:
    """Whether the words before the prose are an office and its holder, who says something."""
    lists = headline_words()
    head = linked.words[:prose]
    speaks = linked.words[prose].bare in lists.saying and linked.words[0].bare in lists.roles
    return speaks and len(head) <= _LONGEST_SPEAKER and not any(word.bare in lists.verbs for word in head)


def opens_in_title_case(linked: LinkedWords) -> bool:
    """Whether at least the first words are those of a headline: behind a bare label the story may go on."""
    head, lists = linked.words[:SURE_TITLE], headline_words()
    first = head[0]
    if first.bare in lists.openers - lists.weak or first.bare in lists.story_openers or first.text[0] in QUOTES:
        return False
    if len(head) < SHORTEST_HEADLINE_WORDS or any(word.is_ordinary for word in head):
        return False
    alone = linked.stop == linked.words[-1].end and len(linked.words) < SURE_TITLE
    return alone or sum(word.is_capital for word in head) >= 4


def answers_itself(words: Sequence[Word], i: int) -> bool:
    """Whether a title goes on with word `i` behind its own question or outcry: "Selamat! Kamu Dapat Beras"."""
    if words[i - 1].last not in "?!" or not words[i + 1].is_capital:
        return False
    return words[i].bare in PROMISING or (i <= _OUTCRY and words[i + 2].is_capital)


def glued_quote(linked: LinkedWords) -> int | None:
    """The word with which a quotation opens that is glued to the title: "... Simpan Beras\"Kami sudah ..."."""
    if not _GLUED_QUOTE.search(linked.page.text, linked.start, linked.start + LONGEST_HEADLINE + 1):
        return None
    words, i, quotes = linked.words, 0, 0
    while linked.reaches(i := i + 1):
        before, word = words[i - 1], words[i]
        if before.end - linked.start > LONGEST_HEADLINE or before.closes_sentence or before.last in ".:":
            return None
        quotes += sum(map(before.text.count, QUOTES))
        if word.start == before.end and word.text[0] in QUOTES and i > SHORTEST_HEADLINE_WORDS and not quotes % 2:
            return i
    return None


def own_title(linked: LinkedWords, prose: int | None) -> int | None:
    """Where the title of the page itself stands, as its first heading, before any prose."""
    text, start = linked.page.text, linked.start
    title = (linked.page.title or "").strip()
    clause = _CLAUSE_END.split(title, 1)[0]
    title = clause if len(clause) >= _SHORTEST_CLAUSE else title
    stop = linked.stop if prose is None else linked.words[prose].start
    at = text.find(title, start, stop) if len(title) > 20 else -1
    return blank_before(text, at, start) if at > start + _SHORTEST_CLAUSE else None


def opens_with_outcry(words: Sequence[Word]) -> bool:
    """Whether one word calls a title out: "Resmi! Bupati Randu ..."."""
    return len(words) > 1 and words[0].last == "!" and words[1].is_capital
