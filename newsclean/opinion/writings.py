"""Texts that are no article: letters, chain letters and chats, entries of a dictionary, songs with their chords.

Corpora of fact checks and of posts hold them without a page around; who writes them speaks to the reader as sites do.
"""

from __future__ import annotations

from newsclean.lexicon.vocabulary import any_listed, listed
from newsclean.page import Page
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any

# Words as chats shorten them, and the names of pictures in them: ":grin:".
_SHORTENED = Pattern(rf"(?<![\w@#./-])(?i:{any_listed('writings.shortened')})(?![\w@/-])")
_PICTURE = Pattern(r":[a-z]{3,}(?:[_-][a-z0-9]+)*:(?!//)|￼")
# Among so many characters one of them is shortened, and there are so many.
_CHARACTERS, _FEWEST_SHORTENED = 500, 3
# Who shouts, or writes without an end, writes no article: so many of these, and one in so many characters.
_SHOUT = Pattern(r"\.\.|…|\x85|!\s?!|\?\s?\?|[\U0001F600-\U0001F64F\U0001F449\U0001F447]+")
_FEWEST_SHOUTS, _PER_SHOUT = 3, 250
# Nor who writes much in capitals, on no more characters than posts have.
_CAPITALS, _LONGEST_POST = 0.3, 3000
# What the head of a letter has; so many of these, the first of them near the head.
_HEADS = tuple(
    Pattern(rf"\b{any_of((word, word.upper()))}\b\s?[:.]") for word in ("Perihal", "Hal", "Lampiran", "Yth", "Nomor")
)
_HEAD, _FEWEST_HEADS = 600, 3
_GREETING = Pattern(rf"\W{{0,3}}{any_listed('writings.greetings')}\b")
# A dictionary writes so what it explains: "~ murid itu mendapat hadiah"
_DICTIONARY = Pattern(r"[:;,.] [^.:;]{0,60}?~ \w|\bkl?\. ~")
_FEWEST_EXAMPLES = 2
_CHORDS = Pattern(r"(?:[A-G](?:#|b)?(?:m|maj|min|dim|sus)?[2-9]?(?:/[A-G]#?)?(?:\s+|\Z))+")
_NOTE = ("no article", 0)


def is_no_article(page: Page) -> bool:
    """Whether a page is the text of a letter, a chain letter, a chat, or a dictionary.

    >>> is_no_article(Page("Info utk warga, jgn keluar dulu yg tdk perlu. Sebarkan ya!"))
    True
    """
    if _NOTE not in page.known:
        text = page.text
        page.known[_NOTE] = _is_chat(text) or _is_letter(text) or _is_entry(text)
    return bool(page.known[_NOTE])


def is_chords(text: str) -> bool:
    """Whether a line holds nothing but the chords of a song: "Am G"."""
    return _CHORDS.fullmatch(text) is not None


def _is_chat(text: str) -> bool:
    if _PICTURE.search(text) is not None:
        return True
    if len(_SHORTENED.findall(text)) >= max(_FEWEST_SHORTENED, len(text) / _CHARACTERS):
        return True
    if len(_SHOUT.findall(text)) >= max(_FEWEST_SHOUTS, len(text) / _PER_SHOUT):
        return True
    return len(text) <= _LONGEST_POST and sum(map(str.isupper, text)) > _CAPITALS * sum(map(str.isalpha, text))


def _is_letter(text: str) -> bool:
    if _GREETING.match(text) is not None:
        return True
    head = text[:_HEAD]
    return holds_any(head, listed("writings.of_letters")) and sum(
        each.search(head) is not None for each in _HEADS
    ) >= _FEWEST_HEADS


def _is_entry(text: str) -> bool:
    return "~" in text and len(_DICTIONARY.findall(text)) >= _FEWEST_EXAMPLES
