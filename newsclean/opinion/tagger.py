"""Which words of running text are boilerplate, where no line break and no full stop says where it begins and ends.

A linear-chain model: each word is the story's, or the first of a piece of boilerplate, or inside one, or the first of
the story behind one; the likeliest run of these is found (Viterbi). Boilerplate may begin, and the story go on, only
where `may_turn` says so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from newsclean.opinion.nearby import Nearby, nearby
from newsclean.opinion.token_features import CONTEXT, Part, Seen, Sight, TurningSight, seen
from newsclean.opinion.tokens import tokens
from newsclean.opinion.weights import Kept, Table, Together, apart, together
from newsclean.opinion.words import Vocabulary
from newsclean.reading.pieces import sentence_starts

# What a word may be: the story's, the first of a piece of boilerplate, inside one, the first of the story behind one.
STORY, BEGINS, INSIDE, RESUMES = "S", "B", "I", "R"
TAGS = (STORY, BEGINS, INSIDE, RESUMES)
_NEVER = -(10**9)
# What may follow what, but for the story behind itself.
_PAIRS = ("SB", "BB", "IB", "RB", "BI", "II", "BR", "IR", "RS")
# Characters beside a region that are read for the neighbours of its outermost words.
_BESIDE = 60


class Tagged(NamedTuple):
    """A piece of boilerplate: its first and its last character (excluded), and how much speaks for it."""

    start: int
    end: int
    score: int


@dataclass(frozen=True, eq=False)
class Tagger:
    """Weights of what is seen in a word, against its being the story's.

    within      for a word that neither begins nor follows boilerplate: that it is inside
    turns       for a word where boilerplate may begin or end, that it is inside, begins, resumes
    following   how much speaks for one sort of word following another, as "SB", against "SS"
    """

    within: Table
    turns: Mapping[str, Table]
    following: Mapping[str, int]

    def pieces(
        self, text: str, region: tuple[int, int], line: tuple[int, int], story: tuple[int, int], vocabulary: Vocabulary
    ) -> Iterator[Tagged]:
        """The pieces of boilerplate in a region of a line; `story` is where the page's text lies."""
        floor, end = max(line[0], region[0] - _BESIDE), min(line[1], region[1] + _BESIDE)
        # Two words before the region are neighbours enough, if they are no blanks.
        start = text.rfind(" ", floor, max(text.rfind(" ", floor, max(region[0] - 1, floor)), floor)) + 1
        spans = tokens(text, max(start, floor), end, vocabulary)
        first = bisect_left(spans, region[:1])
        if first < CONTEXT and start > floor:
            spans = tokens(text, floor, end, vocabulary)
            first = bisect_left(spans, region[:1])
        last = next((i for i in range(len(spans), 0, -1) if spans[i - 1][1] <= region[1]), 0)
        if spans and spans[0][0] > line[0]:
            first = max(first, CONTEXT)
        if first >= last:
            return
        found = seen(Part(text, spans, first, last, story), vocabulary.read, self._within, self._turning)
        if not self._may_hold(found):
            return
        start, end = spans[0][0], spans[-1][1]
        opening, article = {*sentence_starts(text, start, end)}, nearby(text, start, end)
        scores = [*self._scores(found, [start for start, _ in spans[first:last]], article, opening)]
        tags = self._likeliest(scores)
        for begin, end in _runs(tags):
            yield Tagged(spans[first + begin][0], spans[first + end - 1][1], self._score(scores, tags, begin, end))

    @cached_property
    def _following(self) -> Mapping[str, int]:
        return {pair: self.following.get(pair, _NEVER) for pair in _PAIRS}

    @cached_property
    def _together(self) -> Together:
        return Together([self.turns[tag] for tag in (BEGINS, INSIDE, RESUMES)])

    @cached_property
    def _within(self) -> Sight[int]:
        return Sight(len(self.within.weights), self.within.weights.__getitem__)

    @cached_property
    def _turning(self) -> TurningSight[int]:
        return TurningSight(self._together.size, self._together.__getitem__)

    @cached_property
    def _most_again(self) -> Kept[tuple[bool, str], int]:
        """The most that it can be worth that an article has a word again or has it not.

        By whether boilerplate may turn before the word, and by its part of a form.
        """

        def most(key: tuple[bool, str]) -> int:
            turns, part = key
            sight = self._turning if turns else self._within
            again, once = sight.again(part, is_again=True), sight.again(part, is_again=False)
            if not turns:
                return max(again, once)
            return together(*map(max, apart(again), apart(once)))

        return Kept(most)

    def _may_hold(self, found: Seen[int]) -> bool:
        """Whether more may speak for some boilerplate than for none, whichever words the article has again.

        In most regions it does not, and what is costly to find out need not be known. No way to tag the words gets
        less here than by `_likeliest`: boilerplate that has just begun counts as what goes on, if that is worth more,
        and may go on where a sentence ends.
        """
        of = self._following
        going_on, resuming = max(of["BI"], of["II"]), max(of["BR"], of["IR"])
        begins, begins_behind, begins_resumed, ends = of["SB"], max(of["BB"], of["IB"]), of["RB"], of["RS"]
        most, bias, bias_of_turns = self._most_again, self.within.bias, self._together.bias
        boilerplate = resumed = _NEVER  # the best that ends with boilerplate, with the story resuming
        for at, (word, turns, worth) in enumerate(zip(*found, strict=True)):
            bound = worth + most[turns, word.part] if word.content else worth
            if not turns:
                boilerplate, resumed = boilerplate + going_on + bias + bound, _NEVER
                continue
            begin, inside, resume = apart(bound + bias_of_turns)
            begun = begin + max(begins, boilerplate + begins_behind, resumed + begins_resumed) if at else begin
            boilerplate, resumed = max(boilerplate + going_on + inside, begun), boilerplate + resuming + resume
            if resumed + ends > 0:
                return True
        return boilerplate > 0 or resumed > 0

    def _scores(
        self, found: Seen[int], starts: Sequence[int], article: Nearby, opening: Collection[int]
    ) -> Iterator[tuple[int, int, int]]:
        """How much speaks for each word's beginning a piece, being inside one, and resuming the story.

        Each sentence is a piece of its own: a word that is `opening` one is inside none.
        """
        for word, turns, worth, start in zip(*found, starts, strict=True):
            sight = self._turning if turns else self._within
            again = sight.again(word.part, article.has_again(word.word, start)) if word.content else 0
            if turns:
                begins, inside, resumes = apart(worth + again + self._together.bias)
                yield begins, _NEVER if start in opening else inside, resumes
            else:
                yield _NEVER, worth + again + self.within.bias, _NEVER

    def _likeliest(self, scores: Sequence[tuple[int, int, int]]) -> str:
        """The likeliest tags of words of which `scores` say how much speaks for B, I and R."""
        sb, bb, ib, rb, bi, ii, br, ir, rs = (self._following[pair] for pair in _PAIRS)
        story, begins, inside, resumes = 0, scores[0][0], _NEVER, _NEVER
        trail = []
        for b, i, r in scores[1:]:
            from_story = (story, STORY) if story >= resumes + rs else (resumes + rs, RESUMES)
            into = (begins + bi, BEGINS) if begins + bi >= inside + ii else (inside + ii, INSIDE)
            if b > _NEVER:
                anew = max((story + sb, STORY), (begins + bb, BEGINS), (inside + ib, INSIDE), (resumes + rb, RESUMES))
                out = max((begins + br, BEGINS), (inside + ir, INSIDE))
            else:
                anew = out = (_NEVER, STORY)
            trail.append(from_story[1] + anew[1] + into[1] + out[1])
            story, begins, inside, resumes = from_story[0], anew[0] + b, into[0] + i, out[0] + r
        ends = zip((story, begins, inside, resumes), TAGS, strict=True)
        tag = max(ends, key=lambda end: end[0])[1]
        found = [tag]
        for step in reversed(trail):
            tag = step[TAGS.index(tag)]
            found.append(tag)
        found.reverse()
        return "".join(found)

    def _score(self, scores: Sequence[tuple[int, int, int]], tags: str, begin: int, end: int) -> int:
        """How much speaks for a piece, and for the story resuming behind it.

        What a model has never seen beside a piece, for it has learned of few, says nothing.
        """
        total = self.following.get("SB", 0) + scores[begin][0]
        for at in range(begin + 1, end):
            total += scores[at][1] + self.following[tags[at - 1] + INSIDE]
        if tags[end : end + 1] == RESUMES:
            total += scores[end][2] + self.following[tags[end - 1] + RESUMES] + self.following.get("RS", 0)
        return total


def _runs(tags: str) -> Iterator[tuple[int, int]]:
    """The first word of each piece, and the one behind its last."""
    begin = tags.find(BEGINS)
    while begin >= 0:
        end = begin + 1
        while tags[end : end + 1] == INSIDE:
            end += 1
        yield begin, end
        begin = tags.find(BEGINS, end)
