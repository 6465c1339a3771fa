"""Where a caption in one line begins behind a heading without a full stop: "Jadwal Panen Suasana sawah (c) Budi"."""

from __future__ import annotations

from newsclean.filters.captions.openings import opens_like_caption
from newsclean.filters.captions.sentences import has_predicate, last_sentence_start, sentence_before
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.pictures import ACTS, SHOWN
from newsclean.page import Page
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.headlines import in_title_case, says_something
from newsclean.reading.words import stands_elsewhere

# What a picture shows, with a capital in the midst of a sentence.
_ACT = Pattern(rf"{any_of(ACTS)} (?=[\w(])")
_ARTICLE = 10_000  # an article is seldom longer
_PERSONS = frozenset((*SHOWN, "Pemain", "Para"))
_LABEL = Pattern(r"(?<=\w )(?:Foto|FOTO) ?: ?(?=\w)")
_WORD, _LONGEST_ROLE = Pattern(r"[A-Z][\w’'-]*"), 6  # words
_LAST_WORD, _LONGEST_WORD = Pattern(r"\S+ \Z"), 30
# The last word in capitals in front of running text: "... di Sawah Suasana panen raya"
_FIRST_OF_PROSE = Pattern(r"\b([A-Z][\w’'-]+),? (?!(?:dan|yang|dari|untuk|dengan|vs|ala|pada) )[a-z]{3,} [\w(]")
# A name of two words, or of three.
_NAME, _LONGEST_NAME = Pattern(r"(?:([A-Z][\w’'-]+) )?\b([A-Z][\w’'-]+) [A-Z][\w’'-]+\Z"), 50

_LONGEST_HEADING, _HEADING_WORDS, _FEWEST_WORDS = 120, 5, 2
_MOST_WORDS, _TITLE_SHARE = 16, 0.65
# So far in front of a credit its caption may begin, and so far if the caption is long.
_LONGEST = (250, 350)


def caption_behind_heading(page: Page, credit: int) -> int | None:
    """Where the caption begins that a credit ends, behind a heading in front of it; None if that is not certain."""
    text, start = page.text, sentence_before(page, credit)
    if start is not None and not _is_run_of_titles(text[start:credit]):
        return behind_heading(text, blank_after(text, start), credit, named=True)
    stop, before = blank_before(text, credit), page.mark_before(credit)
    for longest in _LONGEST:
        near = text.find(" ", max(0, credit - longest), credit) + 1
        floor = max(page.line_start(credit), near, before.end if before else 0)
        floor = max(floor, last_sentence_start(text, floor, stop - (text[stop - 1] == ".")))
        floor = blank_after(text, floor)
        shown = behind_heading(text, floor, credit, named=True, run=True)
        if shown > floor or _ACT.match(text, floor):
            return shown
    return None


def _is_run_of_titles(text: str) -> bool:
    """Whether so many capitals stand in front of a credit that its caption is not alone there."""
    words = text.split()
    return len(words) > _MOST_WORDS and sum(not word[0].islower() for word in words) > _TITLE_SHARE * len(words)


def behind_heading(text: str, start: int, stop: int, *, named: bool = False, run: bool = False) -> int:
    """Where the caption begins between `start` and `stop`: behind the heading in front of it, else at `start`.

    `named`: it may begin with a name that the text has again. `run`: several headings are known to stand there.
    """
    if opens_like_caption(text[start : start + _LONGEST_NAME]):
        return start
    acts = [act.start() for act in _ACT.finditer(text, start + 1, stop) if _may_begin(text, start, act.start())]
    if acts and _is_heading(text[start : acts[-1]]):
        at = acts[-1]
        return acts[-2] if len(acts) > 1 and text[acts[-2] : at].count(" ") == 1 else at
    label = _LABEL.search(text, start + 1, stop)
    if label and len(text[start : label.start()].split()) >= _FEWEST_WORDS and _is_heading(text[start : label.start()]):
        return label.start()
    for prose in _FIRST_OF_PROSE.finditer(text, start + 1, stop):
        at = prose.start()
        if prose[1] not in headline_words().starters:
            at = _role(text, start, prose.end(1)) if run else start
            at = _known_name(text, start, prose.end(1)) if named and at == start else at
        front = text[start:at].rstrip()
        if not _is_in_capitals(front):
            return start  # the caption began with the words in front
        if follows_name(text, start, at) and in_title_case(front) and not in_title_case(text[at:stop]):
            return at if run or says_something(front) or has_predicate(front) else start
    end = blank_before(text, stop, start)
    end -= text[end - 1] == "."
    names = run and len(text[start:end].split()) > _LONGEST_ROLE and _is_in_capitals(text[start:end])
    if not names:
        return start
    at = _role(text, start, end)
    at = at if at > start else _known_name(text, start, end)
    return at if text[start:at].rstrip()[-1:] != "," else start


def _role(text: str, start: int, end: int) -> int:
    """Where it is said who does something, in front of the name that ends at `end`, behind a heading; else `start`."""
    words = list(_WORD.finditer(text, start, end))[-_LONGEST_ROLE:]
    roles = (word.start() for word in words if word[0] in headline_words().roles or word[0] in _PERSONS)
    at = next((at for at in roles if all(not word[0].islower() for word in text[at:end].split())), start)
    return at if at > start and follows_name(text, start, at) else start


def _known_name(text: str, start: int, end: int) -> int:
    """Where the name of two words or three begins that ends at `end`, if the text has it again; else `start`."""
    words = _NAME.search(text, max(start, end - _LONGEST_NAME), end)
    names = [words.start(number) for number in (1, 2) if words and words[number]]
    known = [at for at in names if stands_elsewhere(text, text[at:end], at, end)]
    near = text[max(0, start - _ARTICLE) : end + _ARTICLE]
    longer = len(known) > 1 and near.count(text[known[0] : end]) < near.count(text[known[1] : end])
    return known[longer] if known else start


def ends_heading(text: str, position: int) -> bool:
    """Whether the words in front of `position`, behind the last sentence, are those of a heading."""
    near = max(0, position - _LONGEST_HEADING)
    words = text[last_sentence_start(text, near, position) or near : position].split()[-_HEADING_WORDS:]
    known = len(words) >= _FEWEST_WORDS and _is_in_capitals(" ".join(words))
    return known and text[position - 1] == " " and follows_name(text, near, position)


def follows_name(text: str, start: int, position: int) -> bool:
    """Whether the word in front of `position` may be the last of a heading: it has a capital, or is a figure."""
    word = _LAST_WORD.search(text, max(start, position - _LONGEST_WORD), position)
    return word is not None and (not word[0][0].islower() and word[0][-2] not in ",;:&/-–")


def _may_begin(text: str, start: int, position: int) -> bool:
    """Whether a heading may end in front of `position`, or is glued to what stands there."""
    return text[position - 1].islower() or follows_name(text, start, position)


def _is_heading(front: str) -> bool:
    """Whether words in front of a caption have the capitals of headings."""
    return _is_in_capitals(front) or in_title_case(front)


def _is_in_capitals(text: str) -> bool:
    """Whether all words are capitalised but those that headings spell small."""
    small = headline_words().small
    return all(not word[0].islower() or word.strip(",:") in small for word in text.split())
