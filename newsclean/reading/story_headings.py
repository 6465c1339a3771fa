"""Where a heading of the story begins that stands between a linked title and the sentence or the list that it opens.

In one-line text such a heading is written like the title before it: what follows takes up its words, or counts.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.vocabulary import capitalised
from newsclean.page import Page
from newsclean.page.blanks import blank_after
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_prose import is_sentence_case
from newsclean.reading.linked_words import NUMBER
from newsclean.reading.overlap import content_words
from newsclean.reading.words import Word

_YEAR = 4  # digits
_LONGEST_SUBJECT = 4  # words
# Headings that ask what the next sentence tells: "Apa Itu Padi Apung Padi Apung merupakan ..."
_HEADINGS = (("Apa", "Itu"), ("Siapa", "Itu"), ("Mengenal",), ("Profil",), ("Sejarah",), ("Tentang",), ("Biodata",))
# Titles with a heading are so long, the title alone, the heading, and what is read behind it; so many of its words
# stand there.
_LONG, _SHORTEST_TITLE, _LONGEST_HEADING, _NEAR, _SPOKEN = 85, 40, 62, 300, 0.5
_VERY_LONG = 110
_FEWEST_REPEATED = 4  # words, of a heading that the story repeats
_LONGEST_ALONE = 110  # of a title behind which a heading may stand
_ITEM = Pattern(r"(?:1|[aA])[.)]|[•●▪]")
_DATUM, _LONGEST_ROW_LABEL = Pattern(r"(?:Rp|\d)"), 3  # words
_TRANSITIVE, _PASSIVE = Pattern(r"(?!Di)[A-Z][a-z]{3,}kan"), Pattern(r"(?:Di|Ter|Ber)[a-z]{4}")
_GLUED_ITEM = Pattern(r"1\.[A-Z]\w+")
_STEPS = capitalised("story_headings.steps")
_TIMES = capitalised("story_headings.times")
_NEVER_LAST = capitalised("story_headings.never_last")
_LEADING = capitalised("story_headings.leading")
_HOW = ("Cara", "Langkah", "Langkah-langkah", "Panduan", "Tutorial", "Tips")
SURE_HEADINGS = (*_HOW, "Syarat")
# Words that ask, and what may stand in front of "Mana".
ASKING = capitalised("title_ends.asking")
WHERE = ("Dari", "Di", "Ke")
_INTRODUCES = ("Berikut", "Adapun", "Inilah")
_LONGEST_INTRODUCTION = 8  # words
_SHORTEST_IN_CAPITALS = 5  # letters


def before_named_heading(words: Sequence[Word], i: int) -> int:
    """Before a heading whose name the next sentence opens with, 0 if there is none."""
    for length in range(1, min(_LONGEST_SUBJECT, len(words) - i) + 1):
        first = i - length
        if [word.bare for word in words[first:i]] != [word.text for word in words[i : i + length]]:
            continue
        for heading in _HEADINGS:
            at = first - len(heading)
            if at >= SHORTEST_HEADLINE_WORDS and tuple(word.text for word in words[at:first]) == heading:
                return at if words[at - 1].last not in ",:" else 0
    return 0


def before_heading(text: str, words: Sequence[Word], i: int) -> int:
    """Before a heading of the story that what stands at word `i` takes up, 0 if there is none."""
    for at in _behind_titles(words, i):
        if _GLUED_ITEM.match(words[at].text):
            return _introduction(words, at) or at
        if (first := _opens_heading(words, at, i)) and _is_taken_up(text, words, at, i):
            return first
    return (
        _before_counted(text, words, i)
        or _before_glued_rows(words, i)
        or _before_plain_heading(words, i)
        or _before_capitals(words, i)
        or _before_broken(words, i)
    )


def may_follow_heading(page: Page, position: int) -> bool:
    """Whether the numbers of the story's pages, or its list, stand at `position`: behind a heading, perhaps."""
    return page.text.startswith(" •", position) or page.kind_at(blank_after(page.text, position)) == "paging"


def before_lost_page(words: Sequence[Word], end: int) -> int | None:
    """Where a title ends behind which the story's page ends at `end`: before the heading of what the next page tells.

    None if a heading may stand there, and nobody knows where it begins.
    """
    first = _heading_at_end(words)
    if first:
        return words[first].start
    return None if end - words[0].start > _LONGEST_ALONE else end


def _heading_at_end(words: Sequence[Word]) -> int:
    """Before the heading, or the item of a list, that closes the words behind a title, 0 if none does."""
    for at in _behind_titles(words, len(words) - 1):
        if NUMBER.match(words[at].text) and not _goes_on(words, at):
            return at
        if first := _opens_heading(words, at, len(words)):
            return first
    return 0


def _behind_titles(words: Sequence[Word], stop: int) -> range:
    """The words before word `stop` that are so far behind the first one that a title may end before them."""
    at = SHORTEST_HEADLINE_WORDS
    while at < stop and words[at].start - words[0].start < _SHORTEST_TITLE:
        at += 1
    return range(at, stop)


def _before_counted(text: str, words: Sequence[Word], i: int) -> int:
    """Before a heading that says how many items the list at word `i` has: "10 Waduk Terluas 1. Waduk ..."."""
    if words[i].text != "1.":
        return 0
    for at in _behind_titles(words, i - 1):
        number = words[at].text
        counts = number.isdigit() and len(number) < _YEAR and text.find(f" {number}. ", words[i].end) >= 0
        if counts and not _goes_on(words, at) and words[at - 1].bare not in headline_words().verbs:
            return at
    return 0


def _before_glued_rows(words: Sequence[Word], i: int) -> int:
    """Before a heading that is glued to the title before it and to the row of data at word `i`: "...Tarif Waduk
    RanduDewasa: Rp5.000"."""
    if words[i].start > words[i - 1].end:
        return 0
    row = words[i : i + _LONGEST_ROW_LABEL]
    colon = next((at for at, word in enumerate(row, i) if word.last == ":"), len(words))
    if colon + 1 >= len(words) or not _DATUM.match(words[colon + 1].text):
        return 0
    joins = (at for at in reversed(_behind_titles(words, i)) if words[at].start == words[at - 1].end)
    first = next(joins, 0)
    return first if first and words[i].start - words[first].start <= _LONGEST_HEADING else 0


def _before_plain_heading(words: Sequence[Word], i: int) -> int:
    """Before a heading written like a sentence behind a title in Title Case: "... Kita Bantu Korban banjir bandang di
    Waru" in front of a word that only opens sentences."""
    if words[i].bare not in headline_words().openers or words[i].start - words[0].start > LONGEST_HEADLINE:
        return 0
    plain = next((at for at in range(1, i - 1) if words[at].is_ordinary), 0)
    first = plain - 1
    runs = plain and words[plain + 1].is_ordinary and words[first].is_capital and words[first].last.isalpha()
    apart = runs and words[first].start - words[0].start >= _SHORTEST_TITLE
    return first if apart and not _goes_on(words, first) and words[first - 1].last.isalnum() else 0


def _before_capitals(words: Sequence[Word], i: int) -> int:
    """Before a heading in capitals behind a title that has none: "... Padi Apung HARGA GABAH Sastro mengatakan ..."."""
    first = i
    while first > SHORTEST_HEADLINE_WORDS and _is_in_capitals(words[first - 1]):
        first -= 1
    alone = i - first > 1 and words[first].start - words[0].start >= _SHORTEST_TITLE
    return first if alone and not _goes_on(words, first) and words[first - 1].last.isalnum() else 0


def _is_in_capitals(word: Word) -> bool:
    return len(word.text) >= _SHORTEST_IN_CAPITALS and word.text.isalpha() and word.text.isupper()


def _before_broken(words: Sequence[Word], i: int) -> int:
    """Before the word with which a heading opens that goes on at word `i`: "Risiko | Gagal Panen"."""
    first = i - 1
    opens = words[first].text in _NEVER_LAST and words[i].is_capital and words[i].bare not in headline_words().openers
    apart = words[first].start - words[0].start >= _SHORTEST_TITLE and words[i].start > words[first].end
    return first if opens and apart and not _goes_on(words, first) else 0


def _introduction(words: Sequence[Word], i: int) -> int:
    """Where the words open that introduce the list at word `i`, 0 if none do: "Berikut Waduk Baru: 1.Waduk Randu"."""
    if words[i - 1].last != ":":
        return 0
    first = max(i - _LONGEST_INTRODUCTION, SHORTEST_HEADLINE_WORDS)
    return next((at for at in range(i - 1, first, -1) if words[at].text in _INTRODUCES), 0)


def _opens_heading(words: Sequence[Word], at: int, i: int) -> int:
    """The word with which a heading begins that has its first telling word at `at`, 0 if none can."""
    lists, word = headline_words(), words[at]
    asks = word.text in ASKING and words[i - 1].last == "?" and i - at >= SHORTEST_HEADLINE_WORDS
    if word.text not in lists.headings and not asks:
        return 0
    number = words[at - 1].text.isdigit() and len(words[at - 1].text) < _YEAR
    counts = number and word.text in lists.counted
    joins = words[at - 1].text in lists.headings or (asks and words[at - 1].text in WHERE)
    first = at - (counts or joins)  # "5 Cara ...", "Daftar Harga ...", "Dari Mana ...?"
    if first < SHORTEST_HEADLINE_WORDS or _goes_on(words, first) or (number and _goes_on(words, at - 1)):
        return 0
    return first


def _goes_on(words: Sequence[Word], i: int) -> bool:
    """Whether a title goes on with word `i`: "..., Begini Cara Merawatnya", but not "... Hari Ini Cara Merawat"."""
    lists, before = headline_words(), words[i - 1]
    if before.last in ",:;-–(":
        return True
    if before.bare.lower() == "ini" and words[i - 2].text in _TIMES:
        return False
    known = lists.announcing | lists.small | lists.never_last
    return before.text in _LEADING or before.bare in known or _wants_object(before)


def _wants_object(word: Word) -> bool:
    """Whether a verb tells what is done to what stands behind it: "... Warga Alihkan Rute ke Waduk"."""
    lists = headline_words()
    ends = word.last == "i" and not _PASSIVE.match(word.bare)  # "Maklumi", "Ikuti", but not "Diikuti"
    known = ends and (word.bare in lists.verbs or word.bare in lists.more_verbs)
    return known or _TRANSITIVE.fullmatch(word.text) is not None


def _is_taken_up(text: str, words: Sequence[Word], at: int, i: int) -> bool:
    """Whether the words from `at` to `i` are a heading of what stands at word `i`."""
    end = words[i - 1].end
    heading = text[words[at].start : end]
    if len(heading) > _LONGEST_HEADING or "," in heading or ":" in heading[:-1]:
        return False
    if i - at > 1 and (_ITEM.fullmatch(words[i].text) or (words[at].text in _HOW and words[i].bare in _STEPS)):
        return True
    after, about = text[end : end + _NEAR].lower(), content_words(heading)
    if end - words[0].start < _LONG:
        return i - at >= _FEWEST_REPEATED and len(about) > 1 and heading.lower() in after
    spoken = sum(word in after for word in about)
    if spoken and (_breaks_style(words, at) or (words[at].text in SURE_HEADINGS and end - words[0].start > _VERY_LONG)):
        return True
    return len(about) > 1 and spoken >= _SPOKEN * len(about)


def _breaks_style(words: Sequence[Word], at: int) -> bool:
    """Whether the title is written like a sentence, and the heading at word `at` in Title Case."""
    return is_sentence_case(words) and words[at - 1].is_ordinary and words[at].is_capital
