"""Fits the tagger, sets the limit of what it takes, and the first look that says where to ask it."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from statistics import fmean
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import pycrfsuite

from newsclean.opinion.first_look import WINDOW, seen_in
from newsclean.opinion.judge import tagged_in
from newsclean.opinion.model import LEAST, REVIEW_BITS, SCALE, TURN_BITS, WITHIN_BITS
from newsclean.opinion.review import seen_in as seen_in_piece
from newsclean.opinion.story import is_of_the_story
from newsclean.opinion.tagger import BEGINS, INSIDE, RESUMES, STORY, Tagger
from newsclean.opinion.weights import Table
from newsclean.opinion.words import Vocabulary
from newsclean.page import Page
from newsclean.training.examples import slot
from newsclean.training.labels import BOILERPLATE, UNSURE
from newsclean.training.labels import STORY as NO_KIND
from newsclean.training.running import Running, Sequences

_REGULARITY, _STEPS = 0.1, 30
_LARGEST = 127
_MEASURED = ("labelled", "piece")  # origins of texts
_BESIDE = 30  # characters


def fit_taggers(several: Iterable[Sequences], jobs: int) -> list[Tagger]:
    """A tagger of each of several sequences, so many at a time, each in a process of its own: a fit draws numbers, and
    those of a second fit in one process are others."""
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
        return list(pool.map(_fit_tagger, several))


def _fit_tagger(sequences: Sequences) -> Tagger:
    trainer = pycrfsuite.Trainer(algorithm="l2sgd", params={"c2": _REGULARITY, "max_iterations": _STEPS}, verbose=False)
    for slots_of, turns_of, tags in zip(sequences.slots, sequences.turns, sequences.tags, strict=True):
        rows = zip(slots_of, turns_of, strict=True)
        trainer.append([[f"{'wt'[turns]}{slot}" for slot in slots] for slots, turns in rows], list(tags))
    with TemporaryDirectory() as folder:
        path = str(Path(folder) / "tagger")
        trainer.train(path)
        learned = pycrfsuite.Tagger()
        learned.open(path)
        return _tagger_of(learned.info())


def mean_of(taggers: Sequence[Tagger]) -> Tagger:
    """A tagger with the mean weights of several.

    A fit by stochastic gradient descent is a little different each time, and so is the size of its scores: the mean of
    those that the cross-validation has tried does what was measured.
    """
    first = taggers[0]
    within = _mean([each.within for each in taggers])
    turns = {tag: _mean([each.turns[tag] for each in taggers]) for tag in first.turns}
    following = {pair: round(fmean(each.following.get(pair, 0) for each in taggers)) for pair in first.following}
    return Tagger(within, turns, following)


def _mean(tables: Sequence[Table]) -> Table:
    means = np.rint(np.mean([np.array(table.weights) for table in tables], axis=0))
    return Table(array("b", np.where(np.abs(means) < LEAST, 0, means).astype(int).tolist()), 0)


def _tagger_of(info: Any) -> Tagger:
    """The learned weights in integers, all against a word's being the story's."""
    within = np.zeros(1 << WITHIN_BITS)
    turns = {tag: np.zeros(1 << TURN_BITS) for tag in (BEGINS, INSIDE, RESUMES)}
    for (name, tag), weight in info.state_features.items():
        slot = int(name[1:])
        if name[0] == "w":
            if tag in (INSIDE, STORY):
                within[slot] += weight if tag == INSIDE else -weight
        else:
            for each in turns if tag == STORY else (tag,):
                turns[each][slot] += -weight if tag == STORY else weight
    base = info.transitions.get((STORY, STORY), 0.0)
    following = {a + b: round((weight - base) * SCALE) for (a, b), weight in info.transitions.items()}
    return Tagger(_table(within), {tag: _table(weights) for tag, weights in turns.items()}, following)


def _table(weights: np.ndarray) -> Table:
    return Table(array("b", np.clip(np.rint(weights * SCALE), -_LARGEST, _LARGEST).astype(int).tolist()), 0)


class Proposal(NamedTuple):
    """A piece that a tagger takes for boilerplate in a text that it has not seen."""

    score: int
    seen: array[int]  # in the whole piece, as slots of the review
    near: str  # the piece with what stands beside it
    is_right: bool
    is_alike: bool
    origin: str
    fold: int


def proposals(texts: Iterable[Running], tagger: Tagger, vocabulary: Vocabulary) -> Iterator[Proposal]:
    """What a tagger takes, but for what the structure of a page says is the story's, and what nobody can say."""
    for running in texts:
        if running.origin not in _MEASURED:
            continue
        page, whole = Page(running.text), (0, len(running.text))
        found = list(tagged_in(page, whole, whole, tagger, vocabulary))
        for (piece, score), seen in zip(found, seen_in_piece(page.text, found, vocabulary), strict=True):
            start, end, _ = piece
            kinds = [running.kinds[at] for at in range(start, end) if not running.text[at].isspace()]
            if UNSURE in kinds or is_of_the_story(page, piece, vocabulary):
                continue
            is_right = kinds.count(NO_KIND) <= (1 - BOILERPLATE) * len(kinds)
            is_alike = not running.starts and any(start < last and first < end for first, last in running.alike)
            near = running.text[max(start - _BESIDE, 0) : end + _BESIDE]
            slots = array("I", [slot(feature, REVIEW_BITS) for part in seen for feature in part])
            yield Proposal(score, slots, near, is_right, is_alike, running.origin, running.fold)


def limit_of(found: Sequence[Proposal], texts: Sequence[Running], lost: dict[str, float]) -> int:
    """The score above which few enough pieces lie that are the story's: so many for each look-alike that stands alone
    in a story, and for each labelled article."""
    alike = sum(len(running.alike) for running in texts if not running.starts)
    labelled = sum(running.origin == "labelled" for running in texts)
    wrong = [each for each in found if not each.is_right]
    limits = [0]
    for count, scores in (
        (alike * lost["look-alike"], [each.score for each in wrong if each.is_alike]),
        (labelled * lost["labelled"], [each.score for each in wrong if each.origin == "labelled"]),
    ):
        ranked = sorted(scores, reverse=True)
        limits.append(ranked[int(count)] if int(count) < len(ranked) else 0)
    return max(limits)


def windows(running: Running) -> Iterator[tuple[list[str], bool]]:
    """The features of words in a row, as the first look sees them, and whether most are boilerplate's."""
    words, starts, at = running.text.split(" "), [], 0
    for word in words:
        starts.append(at)
        at += len(word) + 1
    is_boilerplate = [running.kinds[start : start + 1] not in ([], [NO_KIND], [UNSURE]) for start in starts]
    for first, features in enumerate(features_of_windows(words)):
        yield features, 2 * sum(is_boilerplate[first : first + WINDOW]) > WINDOW


def features_of_windows(words: Sequence[str]) -> list[list[str]]:
    """The features of all words in a row that are looked at together."""
    return [seen_in(words[first : first + WINDOW]) for first in range(max(len(words) - WINDOW, 0) + 1)]
