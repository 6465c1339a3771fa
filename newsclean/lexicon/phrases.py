r"""Phrases: boilerplate that outlets write word for word, or nearly so.

Each kind of boilerplate has a file `phrases/KIND.toml`. It says what each of its filters removes, and has entries:

    [summary]
    follow-us = "Invitations to follow the outlet or to read more of it."

    [[phrase]]
    filter = "follow-us"            the filter that uses it
    pattern = "ikuti kami di {brand}"
    where = "line"                  optional, see `Phrase`
    example = "Ikuti kami di Contoh.com"
    keep = ["Ikuti kami di belakang, kata petugas itu."]

A pattern is a regular expression, matched without regard to case, in which

    a space     stands for white space of any kind (also a line break, U+00A0, "&nbsp;")
    ~           for white space that may be missing, as scrapers lose it around links (so does " ?")
    {brand}     for one to four words that may be the name of an outlet
    {domain}    for the end of an outlet's address, behind its full stop
    {url}       for an address
    {sentence}  for the rest of the sentence
    {opener}    for nothing, before a word with which sentences open: "Namun", "Menurut"

A long one is broken into lines in a triple-quoted string, with a backslash at the end of each line; blanks at the
start of a line do not count.

The tests run every example (it must be deleted) and every `keep` (it must stay).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.load import load_toml
from newsclean.lexicon.parts import ADDRESS, DOMAIN_END
from newsclean.page.blanks import SPACE
from newsclean.page.patterns import Pattern, trie_of

# A word of an outlet's name. An address ends with its domain, and a name with its plus, whatever is glued to it.
_NAME = rf"(?:[\w-]+\.{DOMAIN_END}(?![a-z.])|[\w.&-]+)\+?"
_PIECES = {
    "{brand}": rf"{_NAME}(?:[ \t]{_NAME}){{0,3}}?",
    "{domain}": DOMAIN_END,
    "{url}": ADDRESS,
    # A stop inside a number, a name or an address ends no sentence: "1.200", "di contoh.com".
    "{sentence}": rf"(?:[^.!?\n]|[.!?](?=(?-i:[a-z\d])|{DOMAIN_END}\b)){{0,800}}[.!?]*",
}
_OPENER = "{opener}"
_PIECE = Pattern(
    r"\[\^?(?:\\.|[^\]\\])*\]"  # a character class
    r"|(?:~| \??)+"  # white space
    rf"|{'|'.join(map(re.escape, (*_PIECES, _OPENER)))}"
)
# The first words of a pattern: "ikuti kami", "(?:simak|baca) juga".
_OPENS = Pattern(r"(?:\(\?:)?([\w|]+)\)?(?: (\w+)(?=[ ~]|$))?")


@dataclass(frozen=True)
class Phrase:
    """One entry. `where` says what must hold around a match:

    anywhere   nothing but that a sentence or a line may begin there
    line       it is a whole line
    between    a sentence ends before it, and one begins after it, or nothing follows
    apart      the same, or a line ends before it
    tail       only little follows it
    last       it is the last line that is left
    control    it is a whole line, and short: a button or a label; `labels` lists such lines in lower case

    `needs` are words one of which a match holds; they are looked for first, where the pattern is slow.
    """

    filter: str
    example: str
    pattern: str = ""
    where: str = "anywhere"
    keep: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    case: bool = False
    needs: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()

    @cached_property
    def regex(self) -> Pattern:
        """The pattern as a regular expression."""
        return Pattern(spell_out(self.pattern), 0 if self.case else re.IGNORECASE)

    @property
    def words(self) -> tuple[str, ...]:
        """The words (in lower case) with one of which a match opens; where the pattern is plain, the first two."""
        if self.opens:
            return self.opens
        first, second = _OPENS.match(self.pattern).groups()  # type: ignore[union-attr]  # every pattern opens with a word
        return tuple(f"{word} {second}" if second else word for word in first.split("|"))


def spell_out(pattern: str) -> str:
    """Write a phrase's pattern out as a regular expression.

    >>> re.fullmatch(spell_out("baca~juga di {brand}"), "bacajuga  di Koran Kita") is not None
    True
    """
    return _PIECE.sub(lambda piece: _spell_out_piece(piece[0]), pattern)


def _spell_out_piece(piece: str) -> str:
    if piece[0] in " ~":
        return SPACE + ("+" if re.search(r" (?!\?)", piece) else "*")
    if piece == _OPENER:
        return _before_opener()
    return _PIECES.get(piece, piece)  # a character class stays as it is


@cache
def _before_opener() -> str:
    """Before a word with which a sentence opens, and which belongs to no noun: "Iklan Menurut", not "Komentar Anda"."""
    words = headline_words()
    return rf"(?=[ \t]+(?-i:{trie_of((words.openers & words.joining) | words.story_openers)})\b)"


@cache
def phrases(kind: str) -> tuple[Phrase, ...]:
    """The phrases of one kind of boilerplate, in the order of its file."""
    return tuple(_phrase(entry) for entry in _file(kind)["phrase"])


def summaries(kind: str) -> dict[str, str]:
    """What each filter of the kind removes, in a sentence."""
    summary: dict[str, str] = _file(kind)["summary"]
    return summary


@cache
def _file(kind: str) -> dict[str, Any]:
    return load_toml(Path(__file__).with_name("phrases") / f"{kind}.toml")


def _phrase(entry: dict[str, Any]) -> Phrase:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Phrase(**fields)
