"""The training from end to end: examples, cross-validation, limits, the model."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from newsclean.cleaner import Cleaner
from newsclean.opinion.model import Model
from newsclean.opinion.words import Vocabulary
from newsclean.training.classes import classes
from newsclean.training.crossval import folds_of, limits_of, table
from newsclean.training.examples import examples_of
from newsclean.training.fitting import Fitting, model_of
from newsclean.training.material import Material

# How many of the story's pieces that no fit has seen may be taken for furniture: of look-alikes, of pieces of labelled
# stories, and of what the rules leave in articles without labels.
LOST = {"look-alike": 0.015, "labelled": 0.003, "raw": 0.005}


def train(material: Material, say: Callable[[str], None]) -> Model:
    """A model of the material; `say` gets the lines of a report on how well it does on what it has not seen."""
    known = classes()
    rules = Cleaner(ignore=["second-opinion"])
    examples = examples_of(material, Vocabulary(known), rules)
    fitting = Fitting(examples)
    say(f"{len(examples.rows)} pieces, {int(fitting.furniture.sum())} of them furniture")
    folds, unseen = folds_of(fitting, examples)
    limits = limits_of(fitting, examples, unseen, LOST)
    for line in table(material, folds, limits, known, rules):
        say(line)
    everything = np.ones(len(examples.rows), dtype=bool)
    _, weights, bias = fitting.scores(everything)
    return model_of(weights, bias, fitting.kind_weights(everything), known, limits)
