"""Forms: boilerplate known by what it speaks of, in whatever words and order.

Each kind of boilerplate has a file `forms/KIND.toml` of entries:

    [[form]]
    filter = "follow-us"                 the filter that uses it
    all = ["invite", "channel", "own|domain"]   slots (see `slots.py`) each of which the piece must have; | for either
    opens = "invite"                     optional: the first word (or phrase) must be of this slot
    none = ["saying"]                    optional: slots that it must not have
    where = "tail"                       optional, see `Form`
    most = 30                            optional: no more words than this
    example = "Ikuti kabar Contoh di Google News"
    keep = ["Ikuti kabar warga di Google, kata petugas itu."]

The tests run every example (it must be deleted) and every `keep` (it must stay).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from newsclean.lexicon.load import load_toml
from newsclean.lexicon.slots import bit_of

_MOST_WORDS = 40


@dataclass(frozen=True)
class Form:
    """One entry. `where` says where the piece must stand:

    line   it fills its line
    tail   it fills its line, or in one-line text stands between sentences; and only little of the story follows
    head   the same, and only little of the story precedes
    apart  it fills its line, or stands between sentences
    """

    filter: str
    all: tuple[str, ...]
    example: str
    where: str = "apart"
    opens: str = ""
    none: tuple[str, ...] = ()
    most: int = _MOST_WORDS
    keep: tuple[str, ...] = ()

    @cached_property
    def needed(self) -> tuple[int, ...]:
        """What the piece must have: bits, one of each number."""
        return tuple(_bits(names) for names in self.all)

    @cached_property
    def forbidden(self) -> int:
        """What it must not have, as bits."""
        return _bits("|".join(self.none)) if self.none else 0

    @cached_property
    def opening(self) -> int:
        """With one of these bits it must open, if there are any."""
        return _bits(self.opens) if self.opens else 0

    def matches(self, found: int, opening: int, count: int) -> bool:
        """Whether a piece with these slots, opening with those, of so many words, has this form."""
        return (
            count <= self.most
            and not found & self.forbidden
            and (not self.opening or bool(opening & self.opening))
            and all(found & bits for bits in self.needed)
        )


def _bits(names: str) -> int:
    bits = 0
    for name in names.split("|"):
        bits |= bit_of(name)
    return bits


@cache
def forms(kind: str) -> tuple[Form, ...]:
    """The forms of one kind of boilerplate, in the order of its file; none if it has no file."""
    path = Path(__file__).with_name("forms") / f"{kind}.toml"
    return tuple(_form(entry) for entry in load_toml(path)["form"]) if path.exists() else ()


def _form(entry: dict[str, Any]) -> Form:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Form(**fields)
