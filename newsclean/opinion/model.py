"""The model: what has been learned, as small integers in one file that is read when it is first needed."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from newsclean.opinion.candidates import WHERE
from newsclean.opinion.words import Vocabulary

DEFAULT = Path(__file__).parent / "model.bin"
# A score of so much multiplies the odds by e.
SCALE = 1000
_FORMAT = 1
_MOST_KNOWN = 50_000
WEIGHT_BITS, KIND_BITS, JOIN_BITS, GLANCE_BITS = 17, 12, 13, 14


class ModelError(ValueError):
    """A file that is no model, or one that this version does not read."""


def hash_of(feature: str) -> int:
    """A number for a feature, the same on every machine; half a character of a broken text has one, too."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


class Table(NamedTuple):
    """Weights by the hash of what they are for, and what is added to every score."""

    weights: array[int]
    bias: int

    def weight(self, feature: str) -> int:
        """The weight of one feature."""
        return self.weights[hash_of(feature) & len(self.weights) - 1]


class Known(dict[str, int]):
    """The weights of a table that have been asked for: a look-up in the table itself takes ten times as long."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self._weights, self._bias = table
        self._mask = len(self._weights) - 1

    def __missing__(self, feature: str) -> int:
        if len(self) == _MOST_KNOWN:
            self.clear()
        weight = self[feature] = self._weights[crc32(feature.encode("utf-8", "surrogatepass")) & self._mask]
        return weight

    def score(self, features: Iterable[str]) -> int:
        """The sum of the weights of features."""
        return self._bias + sum(map(self.__getitem__, features))


@dataclass(frozen=True, eq=False)
class Model:
    """What has been learned.

    pieces   how much a feature of a piece speaks for furniture
    joins    how much speaks for the story beginning where a piece may end
    words    how much a word speaks for furniture at first sight, so that most of the story is passed over soon
    kinds    for each feature and each of `kind_names` how much speaks for the kind
    limits   the score above which a piece is furniture, for each place where it may stand
    classes  classes of words, as the features know them
    openers  words with which furniture opens more often than the story's sentences do
    """

    pieces: Table
    joins: Table
    words: Table
    kinds: array[int]
    kind_names: tuple[str, ...]
    limits: Mapping[str, int]
    classes: Mapping[str, Sequence[str]]
    openers: Sequence[str]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How the model reads words."""
        return Vocabulary(self.classes, self.openers)

    @cached_property
    def known_words(self) -> Known:
        """How much a word, as blanks part them, speaks for furniture at first sight."""
        return Known(self.words)

    @cached_property
    def known_pieces(self) -> Known:
        """How much a feature of a piece speaks for furniture."""
        return Known(self.pieces)

    @cached_property
    def known_joins(self) -> Known:
        """How much a feature speaks for the story beginning where a piece may end."""
        return Known(self.joins)

    def kind(self, features: Sequence[str]) -> str:
        """The kind of boilerplate that a piece most likely is."""
        count, mask = len(self.kind_names), (1 << KIND_BITS) - 1
        rows = [(hash_of(each) & mask) * count for each in features]
        scores = [sum([self.kinds[row + i] for row in rows]) for i in range(count)]
        return self.kind_names[scores.index(max(scores))]

    def to_bytes(self) -> bytes:
        """The model as a file holds it: a line of JSON, then the tables."""
        header = {
            "newsclean-model": _FORMAT, "kinds": self.kind_names, "limits": dict(self.limits), "classes": self.classes,
            "openers": list(self.openers),
            "tables": [[table.weights.typecode, len(table.weights), table.bias] for table in self._tables],
        }  # fmt: skip
        tables = [table.weights for table in self._tables]
        import json  # this is written seldom

        return b"".join([json.dumps(header).encode(), b"\n", *map(_little, tables), self.kinds.tobytes()])

    @property
    def _tables(self) -> tuple[Table, Table, Table]:
        return self.pieces, self.joins, self.words

    @classmethod
    def from_bytes(cls, data: bytes) -> Model:
        """Read a model. Raises ModelError."""
        head, _, body = data.partition(b"\n")
        try:
            import json  # cleaning one text needs it nowhere else

            header = json.loads(head)
            if header["newsclean-model"] != _FORMAT:
                raise ModelError("a model of another version: train it again")
            tables = []
            for code, length, bias in header["tables"]:
                size = length * array(code).itemsize
                tables.append(Table(_little(array(code, body[:size])), int(bias)))
                body = body[size:]
            pieces, joins, words = tables
            names, limits, classes = tuple(header["kinds"]), dict(header["limits"]), dict(header["classes"])
            openers = tuple(header["openers"])
        except (ValueError, KeyError, TypeError) as error:
            raise error if isinstance(error, ModelError) else ModelError("no model of newsclean") from None
        if len(body) != len(names) << KIND_BITS or not limits.keys() >= set(WHERE):
            raise ModelError("a model that is damaged")
        return cls(pieces, joins, words, array("b", body), names, limits, classes, openers)


@cache
def usual() -> Model:
    """The model that comes with the package."""
    return load(DEFAULT)


def load(path: Path) -> Model:
    """The model in a file. Raises ModelError, OSError."""
    try:
        return Model.from_bytes(path.read_bytes())
    except ModelError as error:
        raise ModelError(f"{path}: {error}") from None


def _little(values: array[int]) -> array[int]:
    """The values in the order of bytes that the file has."""
    if sys.byteorder == "big":
        values = array(values.typecode, values)
        values.byteswap()
    return values
