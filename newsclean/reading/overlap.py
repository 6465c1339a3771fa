"""Whether an article speaks of what a line says: the next paragraph does of a subhead, nothing of a linked title."""

from __future__ import annotations

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.slots import bits_of, slots_of_word
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_WORD = Pattern(r"[^\W\d_]{4,}")
_STEM = 5  # letters that words with different endings share: "penyakit", "penyakitnya"
_NEAR = 500
# Words of these say nothing of what boilerplate is about.
_GENERAL = (
    "nudge|call|read|press|watch|join|get|send|hook|casual|more|article|reader|own|we|glue|moment|link|below|show|thanks"
)


def content_words(text: str) -> set[str]:
    """The words of a headline that say what it is about, in lower case and cut to their first letters.

    >>> sorted(content_words("Warga Panen Raya dengan Gembira"))
    ['gembi', 'panen', 'raya', 'warga']
    """
    small = headline_words().small
    return {word[:_STEM] for word in _WORD.findall(text.lower()) if word not in small}


def is_spoken_of(page: Page, line: Span) -> bool:
    """Whether the paragraph behind a line has one of the words that the line is about."""
    return share_spoken_of(page, line) > 0


def share_spoken_of(page: Page, line: Span) -> float:
    """The share of the words that a line is about which the paragraph behind it has, from 0 to 1."""
    after = page.text[line.end : line.end + _NEAR].lower()
    words = content_words(page.text[line.start : line.end])
    return sum(word in after for word in words) / max(len(words), 1)


def is_foreign(page: Page, start: int, end: int) -> bool:
    """Whether the story has none of the words that a piece of the page is about.

    Its own sentences seldom say nothing that it says elsewhere, too; words that boilerplate of any kind has count for
    nothing.
    """
    piece = " ".join(word for word in page.text[start:end].split() if not slots_of_word(word) & bits_of(_GENERAL))
    before, after = page.text[page.opening : start].lower(), page.text[end : page.closing].lower()
    return not any(word in before or word in after for word in content_words(piece))
