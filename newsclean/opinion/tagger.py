"""Which words of running text are furniture, where no line break and no full stop says where it begins and ends.

A linear-chain model: each word is the story's, or the first of a piece of furniture, or inside one, or the first of the
story behind one; the likeliest run of these is found (Viterbi). Furniture may begin, and the story go on, only where
`may_turn` says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from newsclean.opinion.token_features import CONTEXT, Seen, seen
from newsclean.opinion.tokens import tokens
from newsclean.opinion.weights import Table, hash_of
from newsclean.opinion.words import Vocabulary

# What a word may be: the story's, the first of a piece of furniture, inside one, the first of the story behind one.
STORY, BEGINS, INSIDE, RESUMES = "S", "B", "I", "R"
TAGS = (STORY, BEGINS, INSIDE, RESUMES)
_NEVER = -(10**9)
# Characters beside a region that are read for the neighbours of its outermost words.
_BESIDE = 60


class Tagged(NamedTuple):
    """A piece of furniture: its first and its last character (excluded), and how much speaks for it."""

    start: int
    end: int
    score: int


@dataclass(frozen=True, eq=False)
class Tagger:
    """Weights of what is seen in a word, against its being the story's.

    within      for a word that neither begins nor follows furniture: that it is inside
    turns       for a word where furniture may begin or end, that it is inside, begins, resumes
    following   how much speaks for one sort of word following another, as "SB", against "SS"
    """

    within: Table
    turns: Mapping[str, Table]
    following: Mapping[str, int]

    def pieces(
        self, text: str, region: tuple[int, int], line: tuple[int, int], story: tuple[int, int], vocabulary: Vocabulary
    ) -> Iterator[Tagged]:
        """The pieces of furniture in a region of a line; `story` is where the page's text lies."""
        spans = tokens(text, max(line[0], region[0] - _BESIDE), min(line[1], region[1] + _BESIDE), vocabulary)
        first = next((i for i, span in enumerate(spans) if span[0] >= region[0]), len(spans))
        last = next((i for i in range(len(spans), 0, -1) if spans[i - 1][1] <= region[1]), 0)
        if spans and spans[0][0] > line[0]:
            first = max(first, CONTEXT)
        if first >= last:
            return
        scores = [self._scores(each) for each in seen(text, spans, first, last, story, vocabulary)]
        tags = self._likeliest(scores)
        for begin, end in _runs(tags):
            yield Tagged(spans[first + begin][0], spans[first + end - 1][1], self._score(scores, tags, begin, end))

    def _scores(self, token: Seen) -> tuple[int, int, int]:
        """How much speaks for a token beginning a piece, being inside one, and resuming the story."""
        hashes = [*map(hash_of, token.features)]  # most features are seen once: nothing is gained by keeping weights
        if not token.turns:
            return _NEVER, self.within.score(hashes), _NEVER
        begins, inside, resumes = (self.turns[tag].score(hashes) for tag in (BEGINS, INSIDE, RESUMES))
        return begins, _NEVER if token.opens else inside, resumes

    def _likeliest(self, scores: Sequence[tuple[int, int, int]]) -> str:
        """The likeliest tags of words of which `scores` say how much speaks for B, I and R."""
        sb, bb, ib, rb = (self.following.get(pair, _NEVER) for pair in ("SB", "BB", "IB", "RB"))
        bi, ii, br, ir, rs = (self.following.get(pair, _NEVER) for pair in ("BI", "II", "BR", "IR", "RS"))
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
        """How much speaks for a piece, and for the story resuming behind it."""
        total = self.following["SB"] + scores[begin][0]
        for at in range(begin + 1, end):
            total += scores[at][1] + self.following[tags[at - 1] + INSIDE]
        if tags[end : end + 1] == RESUMES:
            total += scores[end][2] + self.following[tags[end - 1] + RESUMES] + self.following["RS"]
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
