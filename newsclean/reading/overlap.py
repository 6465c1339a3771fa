"""Whether an article speaks of what a line says: the next paragraph does of a subhead, nothing of a linked title."""

from __future__ import annotations

from collections import Counter
from functools import cache

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.slots import bits_of, slots, slots_of_word
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_WORD = Pattern(r"[^\W\d_]{4,}")
_STEM = 5  # letters that words with different endings share: "penyakit", "penyakitnya"
_NEAR = 500
# Words of these say nothing of what boilerplate is about.
# So often may a story have a name, or another word, of what it hardly speaks of; and so many of the others.
_ONCE, _TWICE, _MOST_SPOKEN_OF = 1, 2, 1 / 3
_NAME, _PLACE, _EDGES = Pattern(r"\A\W*[A-Z]|[@.]\w"), Pattern(r"@\w|\w\.\w"), ".,:;!?\"'()[]“”‘’…"
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


@cache
def _general_words() -> frozenset[str]:
    """The words, also of phrases, that say nothing of what an invitation is about."""
    entries = (entry for name in _GENERAL.split("|") for entry in slots()[name])
    return frozenset(part for entry in entries for part in entry.split(" ")) | frozenset(listed("overlap.units"))


def is_hardly_spoken_of(page: Page, start: int, end: int) -> bool:
    """Whether the story hardly has the words that a piece of the page is about.

    It may name the outlet once, and have a word or two in common with an invitation; what it is about comes again and
    again.
    """
    names: set[str] = set()
    words: set[str] = set()
    for word in page.text[start:end].split():
        if word.lower().strip(_EDGES) not in _general_words():
            (names if _NAME.search(word) else words).update(content_words(word))
    story, own = _stems_of_story(page), _stems(page.text[start:end])
    counts = {word: story[word] - own[word] for word in names | words}
    if any(counts[word] > _ONCE for word in names) or any(counts[word] > _TWICE for word in words - names):
        return False
    return sum(counts[word] > 0 for word in words - names) <= _MOST_SPOKEN_OF * len(words - names)


def _stems_of_story(page: Page) -> Counter[str]:
    """How often each word stands in the page, without what is marked at its ends: found out once."""
    key = (f"stems from {page.opening}", page.closing)
    found: Counter[str] | None = page.known.get(key)
    if found is None:
        found = page.known[key] = _stems(page.text[page.opening : page.closing])
    return found


def _stems(text: str) -> Counter[str]:
    return Counter(word[:_STEM] for word in _WORD.findall(text.lower()))


def names_place_of_story(page: Page, start: int, end: int) -> bool:
    """Whether a piece of the page names an account or a site that stands elsewhere on it, too."""
    places = [word.strip(_EDGES) for word in page.text[start:end].split() if _PLACE.search(word)]
    return any(place in page.text[:start] or page.text.find(place, end) >= 0 for place in places)
