"""How well a cleaner does: on pieces put alone into stories, and on labelled articles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from newsclean.cleaner import Cleaner
from newsclean.page.patterns import Pattern
from newsclean.training.insertion import inserted
from newsclean.training.labels import STORY, UNSURE, labels_of
from newsclean.training.material import Article, Piece

_WORD = Pattern(r"\w+|[^\w\s]")
# A piece is gone if so large a share of it is, and kept if so large a share is left.
_GONE, _KEPT = 0.9, 0.9


@dataclass
class Tally:
    """How many of how many."""

    hit: int = 0
    total: int = 0

    def add(self, hit: int, total: int = 1) -> None:
        """Count some more."""
        self.hit += hit
        self.total += total

    @property
    def share(self) -> float:
        """The share of hits; 0 of nothing."""
        return self.hit / self.total if self.total else 0.0


@dataclass(frozen=True)
class Measures:
    """Shares: pieces gone and look-alikes kept, in lines and in one line; and of labelled articles those cleaned
    without a word wrong, boilerplate words left, and story words lost."""

    gone_lines: Tally
    gone_flat: Tally
    kept_lines: Tally
    kept_flat: Tally
    exact: Tally
    residue: Tally
    loss: Tally

    @classmethod
    def empty(cls) -> Measures:
        """Nothing measured yet."""
        return cls(*(Tally() for _ in range(7)))

    def add(self, other: Measures) -> None:
        """Count what another has counted."""
        for name, tally in vars(other).items():
            getattr(self, name).add(tally.hit, tally.total)

    def row(self) -> str:
        """The shares, in the order of HEADER."""
        shares = (self.gone_lines, self.gone_flat, self.kept_lines, self.kept_flat, self.exact, self.residue)
        return "".join(f"{each.share:>11.1%}" for each in shares) + f"{self.loss.share:>10.3%}"


HEADER = "".join(f"{name:>11}" for name in ("gone/lines", "gone/flat", "kept/lines", "kept/flat", "exact", "residue"))
HEADER += f"{'loss':>10}"


def measure(
    cleaner: Cleaner, pieces: Iterable[Piece], stories: Sequence[str], articles: Iterable[Article], into: Measures
) -> None:
    """Add what a cleaner does to `into`."""
    chance = Random(7)
    if stories:
        for piece in pieces:
            for flat in (False, True):
                _measure_piece(cleaner, piece, chance.choice(stories), chance, into, flat=flat)
    for article in articles:
        _measure_article(cleaner, article, into)


def stories_of(articles: Iterable[Article]) -> list[str]:
    """The stories of labelled articles of lines, without their boilerplate."""
    found = []
    for article in articles:
        kept = "".join(char for char, kind in zip(article.text, labels_of(article), strict=True) if kind == STORY)
        lines = [line.strip() for line in kept.split("\n") if len(line.strip()) > 60]
        if len(lines) >= 4:
            found.append("\n".join(lines))
    return found


def _measure_piece(cleaner: Cleaner, piece: Piece, story: str, chance: Random, into: Measures, *, flat: bool) -> None:
    text, [(start, end, _)] = inserted([[piece]], story, chance, flat=flat, glue=False)
    gone = _gone(cleaner, text, None)
    words = [gone[match.start()] for match in _WORD.finditer(text, start, end)]
    share = sum(words) / max(len(words), 1)
    if piece.kind:
        (into.gone_flat if flat else into.gone_lines).add(share >= _GONE)
    else:
        (into.kept_flat if flat else into.kept_lines).add(1 - share >= _KEPT)


def _measure_article(cleaner: Cleaner, article: Article, into: Measures) -> None:
    gone, labels = _gone(cleaner, article.text, article.title), labels_of(article)
    left = boilerplate = lost = story = 0
    for match in _WORD.finditer(article.text):
        kind, is_gone = labels[match.start()], gone[match.start()]
        if kind == STORY:
            story, lost = story + 1, lost + is_gone
        elif kind != UNSURE:
            boilerplate, left = boilerplate + 1, left + (not is_gone)
    into.residue.add(left, boilerplate)
    into.loss.add(lost, story)
    into.exact.add(not left and not lost)


def _gone(cleaner: Cleaner, text: str, title: str | None) -> bytearray:
    gone = bytearray(len(text))
    for each in cleaner.parse(text, title=title).removed:
        gone[each.start : each.end] = b"\1" * (each.end - each.start)
    return gone
