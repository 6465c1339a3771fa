"""The training from end to end: examples, cross-validation, limits, the model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.opinion.model import SCALE, Model
from newsclean.opinion.words import Vocabulary
from newsclean.training.classes import classes, openers_of
from newsclean.training.crossval import folds_of, limits_of, table
from newsclean.training.examples import examples_of
from newsclean.training.fitting import Fitting, model_of
from newsclean.training.material import Material, lexicon_pieces

# How many of the story's pieces that no fit has seen may be taken for furniture: of look-alikes, of pieces of labelled
# stories, and of what the rules leave in articles without labels; as lines, of which some are furniture, and inside.
LOST = {"look-alike": (0.012, 0.012), "labelled": (0.0, 0.0), "raw": (0.012, 0.0015)}


def train(material: Material, say: Callable[[str], None]) -> Model:
    """A model of the material; `say` gets the lines of a report on how well it does on what it has not seen.

    What the lexicon gives as examples is learned beside the rest.
    """
    material = replace(material, pieces=[*material.pieces, *lexicon_pieces()])
    rules = Cleaner(ignore=["second-opinion"])
    vocabulary = Vocabulary(classes(), openers_of(material))
    examples = examples_of(material, vocabulary, rules)
    fitting = Fitting(examples)
    say(f"{len(fitting.kinds)} pieces, {int(fitting.furniture.sum())} of them furniture")
    say(f"{int(fitting.doubtful.sum())} pieces of articles without labels may be furniture and are left out")
    folds, unseen = folds_of(fitting)
    limits = limits_of(fitting, unseen, LOST)
    say(f"limits: {limits}")
    for line in table(material, folds, limits, vocabulary, rules):
        say(line)
    suspect = unseen * SCALE > np.array([limits[where] for where in fitting.wheres.tolist()])
    _, pieces = fitting.fit_pieces(np.ones(len(fitting.kinds), dtype=bool))
    joins = fitting.fit_joins(np.ones(len(examples.joins.kinds), dtype=bool))
    return model_of(pieces, joins, fitting.fit_words(suspect), fitting.fit_kinds(), vocabulary, limits)
