"""The judgement: how much speaks for each piece of a page being boilerplate, and what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from newsclean.opinion.candidates import INSIDE, MARKS, Candidate, candidates, running_lines
from newsclean.opinion.features import features
from newsclean.opinion.model import Model
from newsclean.opinion.review import seen_in
from newsclean.opinion.story import ENDS_BEFORE, is_doubtful
from newsclean.opinion.tagger import Tagger
from newsclean.opinion.token_features import place_of
from newsclean.opinion.words import Vocabulary
from newsclean.page import Page
from newsclean.page.blanks import blank_before


class Judgement(NamedTuple):
    """A piece, what was seen in it, and its score: above the limit of its place it is boilerplate."""

    piece: Candidate
    features: list[str]
    score: int


Heard = Callable[[str, Model, Judgement], object]
_WORDS = ("w=", "2=")  # features that are words
_MOST_TELLING = 4
# A piece that seems to begin in the midst of a sentence takes so much more, and one that is doubtful by its form.
_IN_MIDST, _DOUBTFUL = 96, 64
# In running text each word adds to the score, so that length takes more.
_LONG_INSIDE = 160
# Of what is longer, three characters take one so much more.
_LONG, _PER_CHARACTERS = 200, 3
# A line so long is judged if it is worth a look, for which it takes so much less than one for parts of it.
_PARAGRAPH, _LESS_IN_LINES = 150, 20
# What stands inside a line that is hardly several paragraphs takes so much more, and so does what is the whole line, as
# that is judged as a line, too.
_UNLIKELY, _LINE = 40, 20
_FEWEST_BLANKS = 4  # in such a line; a shorter one is boilerplate as a whole or not at all


def telling(judgement: Judgement, model: Model) -> list[str]:
    """The words of a piece that speak most for boilerplate, the most telling first."""
    words = [each for each in judgement.features if each.startswith(_WORDS)]
    words.sort(key=model.pieces.weight, reverse=True)
    return [each[2:].replace("_", " ") for each in words[:_MOST_TELLING] if model.pieces.weight(each) > 0]


def judged(page: Page, model: Model) -> Iterator[Judgement]:
    """The lines that could be boilerplate, judged.

    The longer one, the more it takes, for the more is lost if it is none.
    """
    for piece in candidates(page, model.vocabulary.openers):
        start, end, _ = piece
        if end - start < _PARAGRAPH or model.first_look.is_worth(page.text, start, end, _LESS_IN_LINES):
            found = features(page.text, piece, model.vocabulary, page.title)
            yield Judgement(piece, found, model.known_pieces.score(found) - extra(piece))


def tagged(page: Page, model: Model) -> Iterator[Judgement]:
    """The pieces of running text that the tagger takes for boilerplate, reviewed as a whole."""
    for line, is_likely in running_lines(page):
        if not is_likely and page.text.count(" ", *line) < _FEWEST_BLANKS:
            continue
        for region in model.first_look.regions(page.text, *line):
            found = list(tagged_in(page, region, line, model.tagger, model.vocabulary))
            for (piece, score), (own, edges) in zip(found, seen_in(page.text, found, model.vocabulary), strict=True):
                surcharge = _UNLIKELY * (not is_likely) + _LINE * _is_line(page, piece)
                yield Judgement(piece, own, model.review.score([*own, *edges], score) - surcharge)


def _is_line(page: Page, piece: Candidate) -> bool:
    """Whether a piece is one of several lines."""
    return len(page.lines) > 1 and page.starts_line(piece.start) and page.ends_line(piece.end)


def tagged_in(
    page: Page, region: tuple[int, int], line: tuple[int, int], tagger: Tagger, vocabulary: Vocabulary
) -> Iterator[tuple[Candidate, int]]:
    """The pieces that a tagger finds in a region of a line, and how much speaks for each.

    Less does for one that begins in the midst of a sentence, and not behind another piece, or is doubtful, or long.
    """
    story, last = (page.opening, page.closing), -1
    for start, end, score in tagger.pieces(page.text, region, line, story, vocabulary):
        piece = Candidate(start, end, place_of(start, story)[0] + "i")
        goes_on = _goes_on(page, start, line[0], last)
        yield piece, score - _IN_MIDST * goes_on - _DOUBTFUL * is_doubtful(page, piece, vocabulary) - extra(piece)
        last = end


def _goes_on(page: Page, start: int, line: int, last: int) -> bool:
    """Whether what stands at `start` goes on with a sentence of the story; `last` is where a piece ends before it."""
    before = blank_before(page.text, start, line)
    if before in (line, last) or page.text[before - 1] in ENDS_BEFORE or page.text[start] in MARKS:
        return False
    return not page.is_marked(before - 1)


def extra(piece: Candidate) -> int:
    """How much less speaks for a piece for its length."""
    length = piece.end - piece.start
    if piece.where in INSIDE:
        return max(length - _LONG_INSIDE, 0)
    return max(length - _LONG, 0) // _PER_CHARACTERS
