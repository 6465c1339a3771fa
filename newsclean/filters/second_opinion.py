"""What no rule knows, and a learned model takes for furniture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newsclean.filters.base import Filter, When
from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.opinion.judge import Heard, furniture
from newsclean.opinion.model import DEFAULT, Model, load
from newsclean.page import Mark, Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed

NAME = "second-opinion"
_DOC = """What stands apart and what a learned model takes for furniture.

It is asked when the rules find nothing more. Each removal carries the kind that the model thinks of; `explain` shows
the score of each and the words that spoke most for it.
"""
_EXAMPLE = "Jangan lupa ikuti Kabar Sagara di Threads"
# More than this share of a page is no furniture that the rules left: then the model is wrong about the page.
_MOST = 0.6
_OPEN_QUOTES = "“\"‘'"
_FEWEST_WORDS = 3
_NOTE = Pattern(r"[(\[]\d{1,3}[)\]]")  # the number of a footnote
# The items of a list open alike.
_ITEM = Pattern(r"(\d{1,2}[.)]\s|[a-zA-Z][.)]\s)|([-–—•*►●■▪]\s)|([A-Z][^\n:.]{0,30}:\s)")


@dataclass(frozen=True)
class Asking:
    """Asks a model about a page; `model` is the file of one (None: newsclean's), read when it is first needed."""

    model: Path | Model | None = None
    heard: Heard | None = None

    def __call__(self, page: Page) -> Iterator[Mark]:
        """Mark what the model takes for furniture, each piece with the kind that it thinks of."""
        asked = self.model if isinstance(self.model, Model) else load(self.model or DEFAULT)
        taken = [each for each in furniture(page, asked) if not _is_of_the_story(page, each.piece)]
        if sum(piece.end - piece.start for piece, _, _ in taken) > _MOST * len(page.text):
            return
        for judgement in taken:
            start, end, _ = judgement.piece
            if self.heard is not None:
                self.heard(page.text[start:end], asked, judgement)
            yield Mark(start, end, NAME, asked.kind(judgement.features))


def opinion_of(model: Path | Model | None = None, heard: Heard | None = None) -> Filter:
    """The filter that asks a model, or the one in a file (default: newsclean's), which is read when it is first needed.

    `heard` is told the text of each piece that is taken, the model, and its judgement.
    """
    return Filter(NAME, "opinion", Asking(model, heard), doc=_DOC, example=_EXAMPLE, when=When(last=True))


def _is_of_the_story(page: Page, piece: Candidate) -> bool:
    """Whether the structure says that a piece is the story's: somebody says it, it is the number of a note, it goes on
    with a sentence, or it is one of a list's items."""
    text = page.text[piece.start : piece.end]
    if text[0] in _OPEN_QUOTES or _NOTE.fullmatch(text) or _is_half_quoted(text):
        return True
    if piece.where in INSIDE and text[-1] in "!?" and text.count(" ") < _FEWEST_WORDS:  # a cry: "Oh!"
        return True
    if is_attributed(page, Span(piece.start, piece.end)):
        return True
    return piece.where == "ml" and (text[0].islower() or _is_item(page, piece.start))


def _is_half_quoted(text: str) -> bool:
    """Whether a quotation begins in a piece or ends in it, but not both."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _is_item(page: Page, start: int) -> bool:
    """Whether a line and one beside it open as the items of a list do."""
    at, opens = page.line_index(start), _ITEM.match(page.text, start)
    if opens is None:
        return False
    beside = (page.lines[i] for i in (at - 1, at + 1) if 0 <= i < len(page.lines))
    others = (_ITEM.match(page.text, line.start) for line in beside)
    return any(other is not None and other.lastindex == opens.lastindex for other in others)
