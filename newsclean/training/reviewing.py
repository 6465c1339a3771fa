"""Fits the review of what a tagger finds, and says how well each piece does by one that has not seen its fold."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.opinion.review import Review
from newsclean.training.fitting import fit_review
from newsclean.training.material import FOLDS
from newsclean.training.tagging import Proposal

# What stands in real articles is worth most, for most of the rest was put where it stands.
_WEIGHTS = {"labelled": 6.0, "piece": 0.5}
_ALIKE = 3.0


def review_of(found: Sequence[Proposal]) -> Review:
    """A review that has learned of these pieces."""
    return fit_review(
        [each.seen for each in found],
        [each.score for each in found],
        [each.is_right for each in found],
        [_ALIKE if each.is_alike else _WEIGHTS[each.origin] for each in found],
    )


def reviews_without_each_fold(found: Sequence[Proposal]) -> list[Review]:
    """For each fold a review that has not seen it."""
    return [review_of([each for each in found if each.fold != fold]) for fold in range(FOLDS)]


def reviewed(found: Sequence[Proposal], reviews: Sequence[Review]) -> list[Proposal]:
    """The pieces with the scores of a review that has not seen their fold."""
    return [each._replace(score=reviews[each.fold].score_of_hashes(each.seen, each.score)) for each in found]
