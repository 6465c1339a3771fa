"""The training from end to end: examples, cross-validation, limits, the model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.opinion.candidates import INSIDE
from newsclean.opinion.model import Model
from newsclean.opinion.tagger import Tagger
from newsclean.opinion.words import Vocabulary
from newsclean.training.classes import classes, openers_of
from newsclean.training.clusters import clusters_of
from newsclean.training.crossval import Fold, Tried, apart, folds_of, limits_of, table
from newsclean.training.examples import examples_of, stories_for
from newsclean.training.fitting import Fit, Fitting, Weights, fit_near, model_of
from newsclean.training.material import FOLDS, Material, lexicon_pieces
from newsclean.training.reviewing import review_of, reviewed, reviews_without_each_fold
from newsclean.training.running import Running, Sequences, running_texts, sequences_of
from newsclean.training.tagging import Proposal, features_of_windows, fit_taggers, limit_of, mean_of, proposals, windows

# How many of the story's lines that no fit has seen may be taken for boilerplate: of look-alikes, of lines of labelled
# stories, and of what the rules leave in articles without labels.
LOST = {"look-alike": 0.012, "labelled": 0.0005, "raw": 0.012}
# And in running text: so many wrong pieces for each look-alike, and for each labelled article.
_LOST_INSIDE = {"look-alike": 0.01, "labelled": 0.01}
# Of the story so many windows of words teach the first look.
_WINDOWS_OF_STORY = 0.05


def train(material: Material, say: Callable[[str], None], jobs: int = 1) -> Model:
    """A model of the material; `say` gets the lines of a report on how well it does on what it has not seen.

    So many processes fit the taggers; the model is the same however many.

    What the lexicon gives as examples is learned beside the rest.
    """
    material = replace(material, pieces=[*material.pieces, *lexicon_pieces()])
    rules = Cleaner(ignore=["second-opinion"])
    vocabulary = vocabulary_of(material)
    say(f"{sum(map(len, vocabulary.clusters))} words in {len(vocabulary.clusters)} clusters")
    stories = stories_for(material, rules)
    examples = examples_of(material, stories, vocabulary, rules)
    fitting = Fitting(examples)
    say(f"{len(fitting.kinds)} lines, {int(fitting.boilerplate.sum())} of them boilerplate")
    say(f"{int(fitting.doubtful.sum())} lines of articles without labels may be boilerplate and are left out")
    texts = list(running_texts(material, stories, rules))
    sequences = sequences_of(texts, vocabulary)
    say(f"{sum(map(len, sequences.tags))} words of running text in {len(texts)} texts")
    folds, unseen = folds_of(fitting)
    taggers, found = _unseen_taggers(folds, texts, sequences, vocabulary, jobs)
    reviews = reviews_without_each_fold(found)
    tried = [
        Tried(fold.number, fold.pieces, tagger, unseen)
        for fold, tagger, unseen in zip(folds, taggers, reviews, strict=True)
    ]
    review, found = review_of(found), reviewed(found, reviews)
    inside = limit_of(found, texts, _LOST_INSIDE)
    limits = {**limits_of(fitting, unseen, LOST), **dict.fromkeys(INSIDE, inside)}
    say(f"limits: {limits}")
    for line in table(material, tried, limits, vocabulary, rules):
        say(line)
    _, pieces = fitting.fit_pieces(np.ones(len(fitting.kinds), dtype=bool))
    near = _first_look(texts, found, inside)
    weights = Weights(pieces, near, mean_of(taggers), review, fitting.fit_kinds())
    return model_of(weights, vocabulary, limits)


def vocabulary_of(material: Material) -> Vocabulary:
    """The words that a model of the material knows: given classes, and the openers and clusters of its texts."""
    plain = Vocabulary(classes(material))
    clusters = clusters_of((article.text for article in material.raw), plain.words_of)
    return Vocabulary(plain.classes, openers_of(material), clusters)


def _unseen_taggers(
    folds: Sequence[Fold], texts: Sequence[Running], sequences: Sequences, vocabulary: Vocabulary, jobs: int
) -> tuple[list[Tagger], list[Proposal]]:
    """For each fold a tagger that has not seen it, and what these take in the texts of their folds."""
    unseen = (apart(sequences.folds, sequences.outlets, fold.outlets, fold.number) for fold in folds)
    taggers = fit_taggers((sequences.chosen(~tested & ~outlets) for tested, outlets in unseen), jobs)
    found: list[Proposal] = []
    for fold, tagger in zip(folds, taggers, strict=True):
        found += proposals((running for running in texts if running.fold == fold.number), tagger, vocabulary)
    return taggers, found


def _first_look(texts: Sequence[Running], found: Sequence[Proposal], limit: int) -> Fit:
    """A first look that learns of all folds but one what it lets pass in the one that is left."""
    chance, last = Random(9), FOLDS - 1
    rows = [
        row
        for running in texts
        if running.fold != last
        for row in windows(running)
        if row[1] or chance.random() < _WINDOWS_OF_STORY
    ]
    passing = [each.near for each in found if each.is_right and each.score > limit and each.fold == last]
    return fit_near(rows, [features_of_windows(near.split(" ")) for near in passing])
