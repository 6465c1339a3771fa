"""The verdict: which of the judged pieces are boilerplate, beside each other and in their places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.opinion.judge import Judgement, judged, tagged
from newsclean.opinion.mending import mended
from newsclean.opinion.model import Model
from newsclean.opinion.review import GAP
from newsclean.opinion.story import is_of_the_story
from newsclean.opinion.words import Vocabulary
from newsclean.page import Page
from newsclean.page.blanks import blank_after, blank_before

_SURE = 80  # above its limit
_BESIDE = 40  # what touches boilerplate takes so much less
_REST = 60  # characters between pieces that are taken, or beyond the outermost, that go with them


def boilerplate(page: Page, model: Model) -> Iterator[Judgement]:
    """The pieces that are boilerplate, in the order of the text."""
    judgements = sorted([*judged(page, model), *tagged(page, model)])
    scored = ((each, each.score - model.limits[each.piece.where]) for each in judgements)
    suspect = [(each, over) for each, over in scored if over > -_BESIDE and each.score > 0]
    left: list[tuple[Judgement, int]] = []
    for each, over in _taken(suspect):  # nothing else can be taken, and to look for the story's takes long
        piece = _without_story(page, each.piece, model.vocabulary, is_sure=over > _SURE)
        if piece is not None:
            left.append((each._replace(piece=piece), over))
    yield from _joined(page, [each for each, _ in _taken(left)], model.vocabulary)


def _without_story(page: Page, piece: Candidate, vocabulary: Vocabulary, *, is_sure: bool) -> Candidate | None:
    """A piece without what it has of the story; None if it is the story's by its place or its form."""
    if is_of_the_story(page, piece, vocabulary, is_sure=is_sure):
        return None
    left = mended(page, piece, vocabulary)
    if left is None or (left != piece and is_of_the_story(page, left, vocabulary, is_sure=is_sure)):
        return None
    return left


def _taken(judgements: Sequence[tuple[Judgement, int]]) -> list[tuple[Judgement, int]]:
    """Those above their limits, and those beside one that is taken; by how much each is above its limit."""
    taken = {at for at, (_, over) in enumerate(judgements) if over > 0}
    pieces = [each.piece for each, _ in judgements]
    touching = [at for at in range(len(pieces) - 1) if _touch(pieces[at], pieces[at + 1])]
    for at, beside in [*((at, at + 1) for at in touching), *((at + 1, at) for at in reversed(touching))]:
        if at in taken:
            taken.add(beside)
    return [judgements[at] for at in sorted(taken)]


def _joined(page: Page, taken: Sequence[Judgement], vocabulary: Vocabulary) -> Iterator[Judgement]:
    """The pieces, with what little stands between two of them, in front of the first, or below the last, a line."""
    for at, each in enumerate(taken):
        start, end, where = each.piece
        if not at and _goes_too(page, Candidate(page.opening, start, where), vocabulary):
            start = page.opening
        if at + 1 < len(taken):
            after = taken[at + 1].piece.start
            end = after if _is_little(page, end, after) else end
        elif where not in INSIDE and _goes_too(page, Candidate(end, page.closing, where), vocabulary):
            end = page.closing
        yield each._replace(piece=Candidate(start, end, where))


def _goes_too(page: Page, rest: Candidate, vocabulary: Vocabulary) -> bool:
    """Whether what stands beyond the outermost piece is little, and nothing says that it is the story's."""
    start, end, where = rest
    bare = Candidate(blank_after(page.text, start), blank_before(page.text, end), where)
    return _is_little(page, start, end) and not is_of_the_story(page, bare, vocabulary)


def _is_little(page: Page, start: int, end: int) -> bool:
    """Whether a part of the page is short, and not what some filter has marked that is not asked to cut."""
    return 0 < end - start <= _REST and not page.is_marked(blank_after(page.text, start))


def _touch(before: Candidate, after: Candidate) -> bool:
    """Whether only blanks stand between two pieces."""
    return 0 <= after.start - before.end <= GAP
