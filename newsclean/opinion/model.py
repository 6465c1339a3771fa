"""The model: what has been learned, as small integers in one file that is read when it is first needed."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from newsclean.opinion.features import slot
from newsclean.opinion.words import Vocabulary

DEFAULT = Path(__file__).parent / "model.bin"
# A score of so much multiplies the odds by e.
SCALE = 1000
_FORMAT = 1
WEIGHT_BITS, KIND_BITS = 17, 12


class ModelError(ValueError):
    """A file that is no model, or one that this version does not read."""


@dataclass(frozen=True, eq=False)
class Model:
    """What has been learned.

    `weights` has a weight for each feature at its hash, `kind_weights` one for each kind in turn. `limits` holds for
    each place the score above which a piece is furniture. `classes` are classes of words, as its features know them.
    """

    weights: array[int]
    bias: int
    kinds: tuple[str, ...]
    kind_weights: array[int]
    limits: Mapping[str, int]
    classes: Mapping[str, Sequence[str]]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How the model reads words."""
        return Vocabulary(self.classes)

    def score(self, features: Sequence[str]) -> int:
        """How much speaks for furniture; 1000 more multiplies the odds by e."""
        weights = self.weights
        return self.bias + sum([weights[slot(each, WEIGHT_BITS)] for each in features])

    def weight(self, feature: str) -> int:
        """How much one feature speaks for furniture."""
        return self.weights[slot(feature, WEIGHT_BITS)]

    def kind(self, features: Sequence[str]) -> str:
        """The kind of boilerplate that a piece most likely is."""
        count = len(self.kinds)
        rows = [slot(each, KIND_BITS) * count for each in features]
        scores = [sum([self.kind_weights[row + i] for row in rows]) for i in range(count)]
        return self.kinds[scores.index(max(scores))]

    def to_bytes(self) -> bytes:
        """The model as a file holds it: a line of JSON, then the tables."""
        header = {
            "newsclean-model": _FORMAT, "bias": self.bias, "kinds": self.kinds, "limits": dict(self.limits),
            "classes": self.classes,
        }  # fmt: skip
        parts = (json.dumps(header).encode() + b"\n", _little(self.weights), self.kind_weights.tobytes())
        return b"".join(parts)

    @classmethod
    def from_bytes(cls, data: bytes) -> Model:
        """Read a model. Raises ModelError."""
        head, _, body = data.partition(b"\n")
        try:
            header = json.loads(head)
            if header["newsclean-model"] != _FORMAT:
                raise ModelError("a model of another version: train it again")
            kinds, limits, bias = tuple(header["kinds"]), dict(header["limits"]), int(header["bias"])
            classes = dict(header["classes"])
        except (ValueError, KeyError, TypeError) as error:
            raise error if isinstance(error, ModelError) else ModelError("no model of newsclean") from None
        weights_end = 2 << WEIGHT_BITS
        kinds_end = weights_end + (len(kinds) << KIND_BITS)
        if len(body) != kinds_end:
            raise ModelError("a model that is cut short")
        weights = array("h", body[:weights_end])
        if sys.byteorder == "big":
            weights.byteswap()
        return cls(weights, bias, kinds, array("b", body[weights_end:]), limits, classes)


@cache
def load(path: Path = DEFAULT) -> Model:
    """The model in a file. Raises ModelError, OSError."""
    try:
        return Model.from_bytes(path.read_bytes())
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


def _little(values: array[int]) -> bytes:
    if sys.byteorder == "big":
        values = array(values.typecode, values)
        values.byteswap()
    return values.tobytes()
