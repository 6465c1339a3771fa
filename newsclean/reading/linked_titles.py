"""Where a linked headline ends when the story goes on in the same line."""

from __future__ import annotations

from functools import cached_property

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page
from newsclean.page.blanks import blank_after
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS, is_without_sentence
from newsclean.reading.linked_openings import (
    answers_itself,
    glued_quote,
    opens_in_capitals,
    opens_in_title_case,
    opens_story,
    opens_with_outcry,
    opens_with_speaker,
    own_title,
)
from newsclean.reading.linked_prose import find_prose, is_sentence_case, tells_like_title
from newsclean.reading.linked_words import NUMBER, LinkedWords
from newsclean.reading.sentence_starts import NEAR_PROSE, SentenceStart
from newsclean.reading.story_headings import before_lost_page, may_follow_heading
from newsclean.reading.title_ends import FEWEST_WORDS, TitleEnd, likeliest_end
from newsclean.reading.title_mends import before_quote, mended, parts_words
from newsclean.reading.title_signs import Cue
from newsclean.reading.words import Word

_MOST_WORDS, _LONGEST_SUBHEAD = 40, 32  # words, of a title that is known; characters
# Behind a label without a colon fewer words may be the subject of the story's next sentence.
_FEWEST_OF_SEVERAL = 5
# So many words are looked at to weigh the ends, and so likely the likeliest must be.
_WEIGHED, _LIKELY = 34, 0.5
# Where a sentence seems to end in the title, it must be so likely that there is one nevertheless.
_SURE_SHARE, _MOST_ABSENT = 0.6, 0.25
# ... and so much of one in sentence case that is surely there.
_SURE_OF_TITLED = 0.7
# These cues are marks of the page's own paragraphs.
_SURE = ("gap", "glued quote", "_by_number", "sure opener", "opening", "story")
_GAP, _SHORTEST_GAP = 3, 2  # blanks: between a title and the next word at most, between paragraphs at least


class LinkedTitle:
    """The words that follow a label such as "Baca juga:", up to `stop`, and the search for the title's end.

    `several`: the label stands without a colon, so that more than one title may follow, or none.

    A title that is known ends it for certain; else a reader sees the end by what follows: a word that only opens
    sentences, a run of spaces, or the sentence that runs into the prose (see `SentenceStart`).
    """

    def __init__(self, page: Page, start: int, stop: int, *, several: bool = False) -> None:
        self._linked = LinkedWords(page, start, stop, several=several)
        self.page, self.start, self.stop, self.several = page, start, self._linked.stop, several
        self.words = self._linked.words  # those that were needed so far
        self._reaches, self._is_too_long = self._linked.reaches, self._linked.is_too_long

    @property
    def joins(self) -> list[int]:
        """The words, by their index, that are glued to the one before."""
        return self._linked.joins

    def end(self) -> int | None:
        """Where the title ends; None if that is not certain."""
        known = self._known_end()
        if known is not None and not self.several and not self._is_all_title:
            return known
        # A longer title may begin like one that is known, and titles that are not known may follow.
        return max((end for end in (known, self._seen_end()) if end is not None), default=None)

    def _seen_end(self) -> int | None:
        """Where the title ends for a reader: by the likeliest of all ends, else by the first cue."""
        end, cue = self.by_cues()
        if end == self.stop and may_follow_heading(self.page, end):
            return before_lost_page(self.words, end)
        if self.several or self._is_all_title:
            return end
        end = self._mended(self._weighed_end(end, cue))
        outcry = end is None and opens_with_outcry(self.words)
        return LinkedTitle(self.page, self.words[1].start, self.stop).end() if outcry else end

    def _mended(self, end: int | None) -> int | None:
        """An end that parts no words that belong together."""
        i = 0 if end is None else next((i for i, word in enumerate(self.words) if 0 <= word.start - end <= _GAP), 0)
        at = mended(self.page.text, self.words, i) if i else i
        if at and self.words[at - 1].last == ":":
            return None  # no title ends so
        return end if at == i else self.words[at].start

    def _weighed_end(self, end: int | None, cue: str) -> int | None:
        """Where the title ends by the likeliest of all ends, if that is likely enough; a cue has it end at `end`."""
        if cue in _SURE and cue != "story" and not self._is_numbered(end):
            return end
        if cue == "story" and tells_like_title(self.words):
            found = self.likeliest(end, cue, titled=True)
            return self.words[found.word].start if found and found.share >= _SURE_OF_TITLED else end
        found = self.likeliest(end, cue)
        if found is None or parts_words(self.words, end, found.word):
            return end
        if found.share < _LIKELY and not self._parts_answer(end):
            return end
        if cue in _SURE and (found.share < _SURE_SHARE or found.absent > _MOST_ABSENT):
            return end
        if cue in _SURE and end is not None and self.words[found.word].start > end:
            return end
        if cue == "_by_join" and self._is_glued_subhead(end, found.word):
            return end
        return self.words[before_quote(self.words, found.word)].start if found.word else None

    def _parts_answer(self, end: int | None) -> bool:
        """Whether a title goes on at `end` behind its own question."""
        i = next((i for i, word in enumerate(self.words[:-2]) if word.start == end), 0)
        return i > 0 and answers_itself(self.words, i)

    def _is_numbered(self, end: int | None) -> bool:
        """Whether the number of a heading stands at `end`: another heading may stand in front of it."""
        return end is not None and NUMBER.match(self.page.text, blank_after(self.page.text, end)) is not None

    def _is_glued_subhead(self, end: int | None, word: int) -> bool:
        """Whether between the join at `end` and the one before `word` a subhead stands."""
        joins, words = self._linked.joins_so_far, self.words
        first = next((i for i in joins if words[i].start == end), word)
        return first < word and word in joins and words[word].start - words[first].start <= _LONGEST_SUBHEAD

    def sure_end(self, share: float, absent: float) -> int | None:
        """Where a title ends that no label announces: only if that is likely, and a sentence of the story is not."""
        found = self.likeliest(*self.by_cues())
        if found is None or not found.word or found.share < share or found.absent > absent:
            return None
        return self.words[found.word].start

    def likeliest(self, end: int | None, cue: str, *, titled: bool = False) -> TitleEnd | None:
        """The likeliest of all ends, if there are enough words; a cue says that the title ends at `end`."""
        words = self.words_to_weigh()
        few = len(words) < FEWEST_WORDS
        return None if few else likeliest_end(self.page.text, words, self.as_cue(end, cue), titled=titled)

    def words_to_weigh(self) -> list[Word]:
        """The words among which the end is sought that is likeliest."""
        self._reaches(_WEIGHED - 1)
        return self.words[:_WEIGHED]

    def as_cue(self, end: int | None, cue: str) -> Cue:
        """What a cue says that has the title end at `end`."""
        if end is None:
            return Cue(0, cue)
        return Cue(next((i for i, word in enumerate(self.words) if 0 <= word.start - end <= _GAP), -1), cue)

    def by_cues(self) -> tuple[int | None, str]:
        """Where the title ends by the first cue that tells, None if none does; and the name of that cue."""
        if not self._reaches(0) or opens_story(self._linked):
            return None, "opening"
        if self.several and not opens_in_title_case(self._linked):
            return None, "opening"
        all_title = self._is_all_title
        prose, in_story = find_prose(self._linked)
        if not self.several and (quote := glued_quote(self._linked)) is not None:
            return self.words[quote].start, "glued quote"
        if (opener := self._sure_opener(None if all_title or is_sentence_case(self.words) else prose)) is not None:
            return self.words[opener].start, "sure opener"
        if not self.several and (gap := self._first_gap(None if all_title else prose)) is not None:
            return self.words[gap - 1].end, "gap"
        if all_title:
            return self.stop, "stop"
        if not self.several and (own := own_title(self._linked, prose)) is not None:
            return own, "own title"
        if in_story or (self.several and prose is not None and opens_with_speaker(self._linked, prose)):
            return None, "story"
        if prose is None:
            return None if self._is_too_long(self.stop) else self.stop, "no prose"
        first, cue = SentenceStart(self._linked).find(prose)
        if first is None or first < (_FEWEST_OF_SEVERAL if self.several else SHORTEST_HEADLINE_WORDS):
            return None, cue
        end = self.words[first].start
        return None if self._is_too_long(end) else end, cue

    def _known_end(self) -> int | None:
        """Where the last of the titles ends that follow each other and are those of other articles."""
        titles, first, found = self.page.about.titles, 0, None
        while titles and self._reaches(first):
            start = self.words[first].start
            self._reaches(first + _MOST_WORDS)
            ends = filter(self._may_end, range(min(len(self.words), first + _MOST_WORDS), first, -1))
            end = next((i for i in ends if self.page.text[start : self.words[i - 1].end] in titles), None)
            if end is None:
                break
            found, first = self.words[end].start if self._reaches(end) else self.stop, end
        return found

    def _may_end(self, i: int) -> bool:
        """Whether a title may end before word `i`: a longer one goes on with a comma, or in lower case."""
        return not self._reaches(i) or (self.words[i - 1].last not in ",:;" and not self.words[i].is_lower)

    def opens_in_capitals(self) -> bool:
        """Whether the first words may be those of a headline: a label that is a common word needs that."""
        return opens_in_capitals(self._linked)

    @cached_property
    def _is_all_title(self) -> bool:
        """Whether nothing up to `stop` is a sentence: it is short and has no full stop."""
        return is_without_sentence(self.page.text[self.start : self.stop])

    def _sure_opener(self, prose: int | None) -> int | None:
        """The first word that can only open a sentence: "Namun, ...", "Hal itu ...", "...? Dilansir dari ..."."""
        words, lists, i = self.words, headline_words(), SHORTEST_HEADLINE_WORDS - 1
        while (prose is None or i + 1 < prose) and self._reaches(i + 2):
            i += 1
            word, before, after = words[i], words[i - 1], words[i + 1]
            if before.end - self.start > LONGEST_HEADLINE or before.closes_sentence:
                return None
            if before.bare in lists.small or not (word.bare in lists.openers or word.bare in lists.events):
                continue
            if before.text.lower() in listed("title_ends.asking"):  # "Apa Sebenarnya yang Terjadi?"
                continue
            glued, far = word.start == before.end, words[i + 2 : i + NEAR_PROSE + 2]
            points = after.bare in ("itu", "ini")
            if (word.bare in lists.events and points and far and far[0].is_lower) or (glued and after.is_lower):
                return self._with_subhead(i)
            if word.bare not in lists.openers or word.bare in lists.weak:
                continue
            prose_soon = word.last == "," and any(each.is_ordinary for each in (after, *far))
            if prose_soon or points or after.bare == "adalah" or (before.text[-1] in "?!" and after.is_lower):
                return i
        return None

    def _with_subhead(self, i: int) -> int:
        """Where the subhead begins that is glued to the title before it and to the sentence at word `i`, if one is."""
        join = next((at for at in reversed(self._linked.joins_so_far) if SHORTEST_HEADLINE_WORDS <= at < i), i)
        short = self.words[i].start - self.words[join].start <= _LONGEST_SUBHEAD
        return join if short or NUMBER.fullmatch(self.words[join].text) else i

    def _first_gap(self, prose: int | None) -> int | None:
        """The first word behind two blanks, as some sites have them between paragraphs; it may be a subhead's."""
        words, i = self.words, SHORTEST_HEADLINE_WORDS - 1
        while (prose is None or i < prose) and self._reaches(i := i + 1):
            before, word = words[i - 1], words[i]
            if before.closes_sentence:
                return None
            if word.last == "." and NUMBER.fullmatch(word.text) and self._linked.counts(i):
                return i
            if word.start - before.end < _SHORTEST_GAP or (word.is_lower and word.text.isalpha()):
                continue
            if "\n" not in self.page.text[before.end : word.start] and before.bare not in headline_words().never_last:
                numbered = NUMBER.fullmatch(before.text)  # "... di Bank2.  Judul"
                first = i - 1 if numbered else i
                return first if words[first - 1].end - self.start <= LONGEST_HEADLINE else None
        return None
