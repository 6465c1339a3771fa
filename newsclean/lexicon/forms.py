"""Forms: boilerplate known by what it speaks of, in whatever words and order.

Each kind of boilerplate has a file `forms/KIND.toml` of entries:

    [[form]]
    all = ["channel", "own|domain"]      slots (see `slots.py`) each of which the piece must have; | for either; the
                                         rarest first, for by that the entry is found
    opens = "read|join"                  optional: the first word (or phrase) must be of one of these slots
    none = ["steps"]                     optional: slots that it must not have
    where = "tail"                       optional, see `Form`
    most = 30                            optional: no more words than this
    rest = 2                             optional: no more words than this that no slot knows
    foreign = true                       optional: the story must have none of the words that the piece is about
    example = "Ikuti kabar Contoh di Google News"
    keep = ["Ikuti kabar warga di Google, kata petugas itu."]

Words of saying and of telling are in no form, but where `says = true`. The tests run every example (it must be
deleted) and every `keep` (it must stay).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, reduce
from operator import or_
from pathlib import Path
from typing import Any

from newsclean.lexicon.hints import hinted_slots, hinting_words, slots_opening, unknown
from newsclean.lexicon.load import load_toml
from newsclean.lexicon.slots import Reading, bits_of, possible_shapes, shapes_of, slots, slots_of_words
from newsclean.page.patterns import Pattern

KINDS = ("ad", "embed", "syndication", "legal", "promo", "paging", "nav")
_MOST_WORDS = 60
# So many forms that find the same are sure wherever the piece stands, if the story says nothing of it.
_AGREEING = 3


@dataclass(frozen=True)
class Form:
    """One entry. `where` says where the piece must stand:

    apart  it fills its line, or stands between sentences
    line   it fills its line, or in one-line text nothing of the story follows
    tail   only little of the story follows
    last   nothing of the story follows
    head   only little of the story precedes, and it fills its line or is the first sentence
    ends   head or last
    """

    all: tuple[str, ...]
    example: str
    kind: str = ""
    where: str = "line"
    opens: str = ""
    none: tuple[str, ...] = ()
    most: int = _MOST_WORDS
    rest: int = _MOST_WORDS
    says: bool = False
    foreign: bool = False
    keep: tuple[str, ...] = ()

    @cached_property
    def needed(self) -> tuple[int, ...]:
        """What the piece must have: bits, one of each number."""
        return tuple(bits_of(names) for names in self.all)

    @cached_property
    def forbidden(self) -> int:
        """What it must not have, as bits."""
        return bits_of("|".join(self.none)) | (0 if self.says else bits_of("say|told"))

    @cached_property
    def opening(self) -> int:
        """With one of these bits it must open, if there are any."""
        return bits_of(self.opens)

    @cached_property
    def asked_for(self) -> int:
        """All slots that it asks for, as bits: those that the piece must have and those that it must not."""
        return reduce(or_, self.needed, self.forbidden)

    def matches(self, piece: Reading, perhaps: int = 0) -> bool:
        """Whether a piece has this form, wherever it stands; or may have it, if it has some of the slots `perhaps`."""
        if (
            piece.words > self.most
            or piece.rest > self.rest
            or piece.found & self.forbidden
            or (self.opening and not piece.opening & self.opening)
        ):
            return False
        found = piece.found | perhaps
        return all(map(found.__and__, self.needed))


@cache
def forms(kind: str) -> tuple[Form, ...]:
    """The forms of one kind of boilerplate, in the order of its file."""
    entries = load_toml(Path(__file__).with_name("forms") / f"{kind}.toml")["form"]
    return tuple(_form(kind, entry) for entry in entries)


def _form(kind: str, entry: dict[str, Any]) -> Form:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Form(kind=kind, **fields)


@lru_cache(16384)  # sites repeat their boilerplate on every page, and a page is read several times
def forms_of(text: str) -> tuple[Form, ...]:
    """The forms that a text has, of all kinds."""
    if not may_have_form(text):
        return ()
    by_words, perhaps = slots_of_words(text), possible_shapes(text)
    found = by_words.found | perhaps
    groups = (group for bits, group in _by_first() if found & bits)
    possible = [form for group in groups for form in group if form.matches(by_words, perhaps)]
    if not possible:
        return ()
    asked_for = reduce(or_, (form.asked_for for form in possible))
    reading = by_words._replace(found=by_words.found | shapes_of(text, asked_for))
    return tuple(form for form in possible if form.matches(reading))


def agree(entries: Sequence[Form], kind: str) -> bool:
    """Whether several of the forms that a piece has are of this kind: each makes sure what the others make likely."""
    return sum(form.kind == kind for form in entries) >= _AGREEING


# Signs of slots that no word gives away: accounts, addresses, code, counters.
_SIGNS = Pattern(r"[@/{}<>\[_»«›→©]")
_LABEL_SIGNS = Pattern(
    r"\A(?:\W*\d|[Hh]al|HAL|[Ll]aman|[Mm]uka|[Pp]age)|&gt;|::|A[+-]"
    r"|\d[KMkmb]?\s(?:like|comm|view|retw|repl|share|quote|vote|min)"
)
_WORD = Pattern(r"[a-z]+")
# Longer texts are no labels.
_LABEL, _LABEL_WORDS, _UNKNOWN = 130, 16, 2
_ENDS = ".\"”"


def may_have_form(text: str) -> bool:
    """Whether it is worth while to look at a text more closely: hardly any sentence of a story is.

    >>> may_have_form("Ikuti kami di Google News"), may_have_form("Warga memanen padi di sawah.")
    (True, False)
    """
    words = _WORD.findall(text.lower())
    if not telling().isdisjoint(words):
        return not _words_beside_telling().isdisjoint(words) or "{" in text
    hints = hinted_slots(words)
    which = "long" if len(text) > _LABEL else "short"
    if hints and hints & _first_slots(which, slots_opening(words[0])):
        return True
    if which == "short" and text[-1:] not in _ENDS and hints & _first_slots("label") and unknown(words) <= _UNKNOWN:
        return True
    return _SIGNS.search(text) is not None or (which == "short" and _LABEL_SIGNS.search(text) is not None)


@cache
def telling() -> frozenset[str]:
    """Words of saying and of telling, which boilerplate hardly ever has."""
    return frozenset(word for word in slots()["say"] | slots()["told"] if word.isalpha())


@cache
def _words_beside_telling() -> frozenset[str]:
    """Words one of which a text has if it has a form although it tells what somebody said, unless a sign tells."""
    return hinting_words(_first_slots("says"))


@cache
def _by_first() -> tuple[tuple[int, tuple[Form, ...]], ...]:
    """All forms, by the first of what they need."""
    groups: dict[int, list[Form]] = {}
    for kind in KINDS:
        for form in forms(kind):
            groups.setdefault(form.needed[0], []).append(form)
    return tuple((bits, tuple(group)) for bits, group in groups.items())


@lru_cache(4096)
def _first_slots(which: str, opens: int = -1) -> int:
    """The slots one of which a text has if it has a form, as bits, unless a sign tells.

    Of the forms of a "short" text or of a "long" one, with these slots a text may open; of a "label"; or of those of
    a text that "says" what a story says.
    """
    return reduce(or_, (bits for opening, bits in _firsts(which) if not opening or opening & opens), 0)


@cache
def _firsts(which: str) -> tuple[tuple[int, int], ...]:
    """By the slots with which forms open (0: any), the first ones that they need."""
    firsts: dict[int, int] = {}
    for bits, group in _by_first():
        for form in group:
            if _is_of(form, which):
                firsts[form.opening] = firsts.get(form.opening, 0) | bits
    return tuple(firsts.items())


def _is_of(form: Form, which: str) -> bool:
    label = form.rest <= 1
    if which in ("says", "label"):
        return form.says if which == "says" else label
    return not label and (which == "short" or form.most > _LABEL_WORDS)
