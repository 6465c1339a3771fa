"""What looks like a headline: its length, its end, its Title Case."""

from __future__ import annotations

from functools import lru_cache

from newsclean.lexicon.headlines import headline_words
from newsclean.page.patterns import Pattern

LONGEST_HEADLINE = 170
SHORTEST_HEADLINE_WORDS = 3
# A title may end with words in quotation marks that are no sentence: "... Tambah "Rest Area"".
_QUOTED_WORDS = Pattern(r"\A(?:[^\"“”]*(?:\"[^\"“”]*[\w)]\"|“[^\"“”]*[\w)]”)){1,3}\Z")
# A signature may be glued to a sentence, and a source follow it in lower case: "... sebulan sekali.(dry)".
_SENTENCE_END = Pattern(r"[a-z0-9)”\"]{3}[.](?:\s+(?:[A-Z“\"(]|sumber\s?:)|\([\w./ ]{2,20}\)\Z)")
# A stop behind an amount ends no sentence where a title goes on: "Dapatkan Rp200.000. Klik Di Sini".
_AMOUNT_STOP = Pattern(r"(?<=\.000)\. (?=[A-Z])")
_SHORTEST, _LONGEST_LINE, _MOST_DOTS = 15, 200, 10  # of the dots that do not count
_MOST_CAPITAL = 0.8


@lru_cache(4096)  # a site's columns show the same headlines on many pages
def is_headline(text: str, *, strict: bool = True) -> bool:
    """Whether a line reads like a headline: no full stop, not too long, and (if strict) in Title Case.

    >>> is_headline("Warga Kampung Baru Panen Raya Padi di Tengah Kemarau")
    True
    >>> is_headline("Warga Kampung Baru panen raya padi di tengah kemarau.")
    False
    """
    if not _SHORTEST <= len(text) <= _LONGEST_LINE or text[-1] in ".,;:\"”" or text[0] in "\"“”-•*([":
        return False
    if text[0].islower() and not text[1].isupper():  # "iPhone"
        return False
    return not strict or in_title_case(text)


def in_title_case(text: str) -> bool:
    """Whether most words that headlines capitalise are capitalised.

    >>> in_title_case("Harga Cabai Naik, Pedagang di Pasar Induk Menjerit")
    True
    >>> in_title_case("Harga cabai naik, pedagang di pasar menjerit")
    False
    """
    small = headline_words().small
    words = [word for word in (token.strip(".,:;!?\"'()“”‘’") for token in text.split()) if word]
    telling = [word for word in words if word.lower() not in small]
    capitals = sum(not word[0].islower() or any(map(str.isupper, word)) for word in telling)
    return len(telling) >= SHORTEST_HEADLINE_WORDS and capitals >= _MOST_CAPITAL * len(telling)


def says_something(text: str) -> bool:
    """Whether a text in Title Case is a headline and not a row of names: it has a verb, or a question word.

    >>> says_something("Warga Randu Minta Jembatan Diperbaiki"), says_something("Fakultas Hukum Universitas Randu")
    (True, False)
    """
    verbs, more = headline_words().verbs, headline_words().more_verbs
    words = [token.strip(".,:;!?\"'()“”‘’") for token in text.split()]
    return not verbs.isdisjoint(words) or not more.isdisjoint(words[1:])  # a sentence opens so: "Digelar di ..."


def is_without_sentence(text: str) -> bool:
    """Whether a short text has no full stop of a sentence, inside or at its end: it may be a title as a whole.

    >>> is_without_sentence('Warga Minta Tambah "Rest Area"'), is_without_sentence("Hujan turun sejak pagi.")
    (True, False)
    """
    if len(text) > LONGEST_HEADLINE + _MOST_DOTS:
        return False
    if text.endswith(("...", "…")):
        text = text.rstrip(".…")
    if ".000. " in text and _AMOUNT_STOP.search(text) and in_title_case(text):
        text = _AMOUNT_STOP.sub(" ", text)
    closed = text[-1:] not in ".\"”:;," or _QUOTED_WORDS.match(text) is not None
    return 0 < len(text) <= LONGEST_HEADLINE and closed and not _SENTENCE_END.search(text)
