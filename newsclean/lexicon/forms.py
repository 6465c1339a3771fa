"""Forms: boilerplate known by what it speaks of, in whatever words and order.

Each kind of boilerplate has a file `forms/KIND.toml` of entries:

    [[form]]
    filter = "invitation"                the filter that uses it
    all = ["channel", "own|domain"]      slots (see `slots.py`) each of which the piece must have; | for either; the
                                         rarest first, for by that the entry is found
    opens = "read|join"                  optional: the first word (or phrase) must be of one of these slots
    none = ["steps"]                     optional: slots that it must not have
    where = "tail"                       optional, see `Form`
    most = 30                            optional: no more words than this
    rest = 2                             optional: no more words than this that no slot knows
    example = "Ikuti kabar Contoh di Google News"
    keep = ["Ikuti kabar warga di Google, kata petugas itu."]

Words of saying are never in a form, but where `says = true`. The tests run every example (it must be deleted) and
every `keep` (it must stay).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from newsclean.lexicon.load import load_toml
from newsclean.lexicon.slots import Reading, bit_of, bits_of, slots_of

KINDS = ("ad", "embed", "nav", "syndication", "legal", "promo", "paging")
_MOST_WORDS = 60


@dataclass(frozen=True)
class Form:
    """One entry. `where` says where the piece must stand:

    apart  it fills its line, or stands between sentences
    line   it fills its line, or in one-line text nothing of the story follows
    tail   only little of the story follows
    last   nothing of the story follows
    head   only little of the story precedes, and it fills its line or is the first sentence
    ends   at the head or the tail, as above
    """

    filter: str
    all: tuple[str, ...]
    example: str
    kind: str = ""
    where: str = "line"
    opens: str = ""
    none: tuple[str, ...] = ()
    most: int = _MOST_WORDS
    rest: int = _MOST_WORDS
    says: bool = False
    keep: tuple[str, ...] = ()

    @cached_property
    def needed(self) -> tuple[int, ...]:
        """What the piece must have: bits, one of each number."""
        return tuple(bits_of(names) for names in self.all)

    @cached_property
    def forbidden(self) -> int:
        """What it must not have, as bits."""
        return bits_of("|".join(self.none)) | (0 if self.says else bit_of("say"))

    @cached_property
    def opening(self) -> int:
        """With one of these bits it must open, if there are any."""
        return bits_of(self.opens)

    def matches(self, piece: Reading) -> bool:
        """Whether a piece has this form, wherever it stands."""
        found = piece.found
        return (
            piece.words <= self.most
            and piece.rest <= self.rest
            and not found & self.forbidden
            and (not self.opening or bool(piece.opening & self.opening))
            and all(found & bits for bits in self.needed)
        )


@cache
def forms(kind: str) -> tuple[Form, ...]:
    """The forms of one kind of boilerplate, in the order of its file."""
    entries = load_toml(Path(__file__).with_name("forms") / f"{kind}.toml")["form"]
    return tuple(_form(kind, entry) for entry in entries)


def _form(kind: str, entry: dict[str, Any]) -> Form:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Form(kind=kind, **fields)


@lru_cache(16384)
def forms_of(text: str) -> tuple[Form, ...]:
    """The forms that a text has, of all kinds."""
    reading = slots_of(text)
    found = reading.found
    if not found & _first_bits():
        return ()
    return tuple(form for bits, form in _by_first() if found & bits and form.matches(reading))


@cache
def _by_first() -> tuple[tuple[int, Form], ...]:
    return tuple((form.needed[0], form) for kind in KINDS for form in forms(kind))


@cache
def _first_bits() -> int:
    bits = 0
    for first, _ in _by_first():
        bits |= first
    return bits
