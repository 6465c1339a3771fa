"""Whether a text may be an article: running text in Indonesian, with sentences."""

from __future__ import annotations

from newsclean.lexicon.vocabulary import listed
from newsclean.page.patterns import Pattern

# Words that hold sentences together; no story of some length does without them, and no other language has many.
_COMMON = frozenset(listed("prose.common"))
_WORD = Pattern(r"[^\W\d_]+")
_SENTENCE_END = Pattern(r"[^\W_]{2}[.!?…](?![a-z0-9])")
# A line of fewer words shows little, unless it is a sentence.
_FEWEST_WORDS = 4
# No headline is as long: a line of so many words is running text, whatever it ends with.
_MANY_WORDS = 25
_LEAST_COMMON, _MOST_COMMON = 0.03, 0.6
# So much of a text shows what it is.
_READ = 20_000


def may_be_article(text: str) -> bool:
    """True for running text; lists of words, requirements, addresses and texts in English are none.

    >>> may_be_article("Hujan turun di kota itu sejak pagi."), may_be_article("yang\\ndan\\ndi\\n")
    (True, False)
    """
    words: list[str] = []
    ended = False
    for line in text[:_READ].splitlines():
        found = _WORD.findall(line)
        sentence = len(found) >= _MANY_WORDS or (len(found) > 1 and _SENTENCE_END.search(line) is not None)
        if sentence or len(found) >= _FEWEST_WORDS:
            words += found
            ended = ended or sentence
    common = sum(word.lower() in _COMMON for word in words)
    return ended and _LEAST_COMMON * len(words) <= common <= _MOST_COMMON * len(words)
