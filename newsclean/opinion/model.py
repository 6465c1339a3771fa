"""The model: what has been learned, as small integers in one file that is read when it is first needed."""

from __future__ import annotations

import sys
import zlib
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from newsclean.opinion.candidates import WHERE
from newsclean.opinion.first_look import FirstLook
from newsclean.opinion.review import Review
from newsclean.opinion.tagger import BEGINS, INSIDE, RESUMES, Tagger
from newsclean.opinion.weights import Known, Table, hash_of
from newsclean.opinion.words import Vocabulary

DEFAULT = Path(__file__).parent / "model.bin"
# A score of so much multiplies the odds by e.
SCALE = 32
# A smaller weight of a line or of running text decides nothing, and takes much of the file: it is left out.
LEAST = 3
_FORMAT = 6
_MOST_BYTES = 1 << 24  # of a model that has been unpacked
# The sizes of the tables, in bits of the hash.
WEIGHT_BITS, KIND_BITS, NEAR_BITS, WITHIN_BITS, TURN_BITS, REVIEW_BITS = 17, 12, 16, 17, 17, 15
_TURNS = (BEGINS, INSIDE, RESUMES)


class ModelError(ValueError):
    """A file that is no model, or one that this version does not read."""


@dataclass(frozen=True, eq=False)
class Model:
    """What has been learned.

    pieces   how much a feature of a line speaks for boilerplate
    near     the same for words at first sight, and their forms, so that most of the story is passed over
    tagger   which words of running text are boilerplate
    review   how much what is seen in a piece that the tagger found speaks for boilerplate
    kinds    for each feature and each of `kind_names` how much speaks for the kind
    limits   the score above which a piece is boilerplate, for each place where it may stand
    classes  classes of words, as the features know them
    openers  words with which boilerplate opens more often than the story's sentences do
    clusters words that stand among the same words in articles without labels
    """

    pieces: Table
    near: Table
    tagger: Tagger
    review: Review
    kinds: array[int]
    kind_names: tuple[str, ...]
    limits: Mapping[str, int]
    classes: Mapping[str, Sequence[str]]
    openers: Sequence[str]
    clusters: Sequence[Sequence[str]] = ()

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """How the model reads words."""
        return Vocabulary(self.classes, self.openers, self.clusters)

    @cached_property
    def known_pieces(self) -> Known:
        """How much a feature of a piece speaks for boilerplate."""
        return Known(self.pieces)

    @cached_property
    def first_look(self) -> FirstLook:
        """Where running text is worth a closer look."""
        return FirstLook(self.near)

    def kind(self, features: Sequence[str]) -> str:
        """The kind of boilerplate that a piece most likely is."""
        count, mask = len(self.kind_names), (1 << KIND_BITS) - 1
        rows = [(hash_of(each) & mask) * count for each in features]
        scores = [*map(sum, zip(*(self.kinds[row : row + count] for row in rows), strict=True))]
        return self.kind_names[scores.index(max(scores))]

    def to_bytes(self) -> bytes:
        """The model as a file holds it: a line of JSON and the tables, each packed.

        Hardly any run of bytes comes twice in the tables: what is common among them is all that packs them.
        """
        header = {
            "newsclean-model": _FORMAT, "kinds": self.kind_names, "limits": dict(self.limits), "classes": self.classes,
            "openers": list(self.openers), "following": dict(self.tagger.following),
            "of tagger": self.review.of_tagger, "clusters": [" ".join(words) for words in self.clusters],
            "tables": [[table.weights.typecode, len(table.weights), table.bias] for table in self._tables],
        }  # fmt: skip
        tables = [table.weights for table in self._tables]
        import json  # this is written seldom

        first_line = json.dumps(header, ensure_ascii=False).encode() + b"\n"
        packing = zlib.compressobj(9, strategy=zlib.Z_HUFFMAN_ONLY)
        body = packing.compress(b"".join([*map(_little, tables), self.kinds.tobytes()]))
        return zlib.compress(first_line, 9) + body + packing.flush()

    @property
    def _tables(self) -> tuple[Table, ...]:
        words = self.tagger
        return (
            self.pieces, self.near, self.review.table, words.within, *(words.turns[tag] for tag in _TURNS)
        )  # fmt: skip

    @classmethod
    def from_bytes(cls, data: bytes) -> Model:
        """Read a model. Raises ModelError."""
        first_line, rest = _unpacked(data)
        body, behind = _unpacked(rest) if rest else (b"", b"")  # a model of a version before has one part
        try:
            import json  # cleaning one text needs it nowhere else

            header = json.loads(first_line.partition(b"\n")[0])
            if header["newsclean-model"] != _FORMAT:
                raise ModelError("a model of another version: train it again")
            tables = []
            for code, length, bias in header["tables"]:
                size = length * array(code).itemsize
                tables.append(Table(_little(array(code, body[:size])), int(bias)))
                body = body[size:]
            pieces, near, review, within, *turns = tables
            tagger = Tagger(within, dict(zip(_TURNS, turns, strict=True)), dict(header["following"]))
            reviewed = Review(review, int(header["of tagger"]))
            names, limits, classes = tuple(header["kinds"]), dict(header["limits"]), dict(header["classes"])
            openers = tuple(header["openers"])
            clusters = tuple(words.split(" ") for words in header["clusters"])
        except (ValueError, KeyError, TypeError) as error:
            raise error if isinstance(error, ModelError) else ModelError("no model of newsclean") from None
        if behind or len(body) != len(names) << KIND_BITS or not limits.keys() >= set(WHERE):
            raise ModelError("a model that is damaged")
        return cls(pieces, near, tagger, reviewed, array("b", body), names, limits, classes, openers, clusters)


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


def _unpacked(data: bytes) -> tuple[bytes, bytes]:
    """What the first packed part of some data holds, and what stands behind it. Raises ModelError."""
    unpacking = zlib.decompressobj()
    try:
        unpacked = unpacking.decompress(data, _MOST_BYTES)
    except zlib.error:
        raise ModelError("no model of newsclean, or one of another version: train it again") from None
    if not unpacking.eof:
        raise ModelError("a model that is damaged")
    return unpacked, unpacking.unused_data


def _little(values: array[int]) -> array[int]:
    """The values in the order of bytes that the file has."""
    if sys.byteorder == "big":
        values = array(values.typecode, values)
        values.byteswap()
    return values
