"""The words after a label, one by one, with words that lost the space between them taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page
from newsclean.page.patterns import Pattern

QUOTES = "\"“”"
_EDGES = ".,:;!?\"'()[]“”‘’…"
_CLOSING = ".,:;!?\")]”’…"
# Where two words may have lost the space between them: "RusiaKemudian", "DOGESebelum", "Alasannya?Berbagai".
_JOIN = Pattern(
    r"(?<=[a-z)%+?!0-9])(?=[A-Z][a-zA-Z]|[A-Z] )"
    r"|(?<=[\w?!]{2}[”'’])(?=[A-Z])"
    r"|(?<=\.\.\.)(?=[A-Z])"
    r"|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})"
    r"|(?<=[a-zA-Z?!])(?=\d{1,2}\.\Z)"
    r"|(?<=[\w?!.…])(?=“|\"\w)"
)
_INNER_CAPITAL = Pattern(r"(?<=[a-z])[A-Z][a-z]*\Z")
_QUOTE_ENTITY = Pattern(r"&(?:amp;)*(?:quot|ldquo|#34|#8220);")
# Names that go on with a capital: "DetikCom", "iPhone", "YouTube".
_CAMEL = Pattern(any_listed("prose.camel"))
_LONGEST_NAME = 20
_PROBE = 4  # characters
_LONGEST_ABBREVIATION = 3
# An article is seldom longer; a text that is holds several.
_ARTICLE = 20_000


class Word:
    """One word: where it stands, how it is written, and `bare` of the punctuation around it."""

    __slots__ = ("bare", "end", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.start, self.end = start, start + len(text)
        self.text = _QUOTE_ENTITY.sub("“", text) if text[0] == "&" else text
        self.bare = self.text.strip(_EDGES)

    @property
    def is_ordinary(self) -> bool:
        """A word of running text: in lower case, and not one that headlines spell so."""
        bare = self.bare
        if not bare[:1].islower() or not bare.islower() or bare in headline_words().small:
            return False
        return not any(map(str.isdigit, bare))  # "ke-79"

    @property
    def is_lower(self) -> bool:
        return self.bare[:1].islower()

    @property
    def is_capital(self) -> bool:
        return self.bare[:1].isupper()

    @property
    def closes_sentence(self) -> bool:
        """Whether its full stop is a sentence's, and not an abbreviation's."""
        return self.last == "." and len(self.bare) > _LONGEST_ABBREVIATION

    @property
    def last(self) -> str:
        """The character that it ends with."""
        return self.text[-1]


def words_between(page: Page, start: int, stop: int) -> Iterator[Word]:
    """The words of the page's text from `start` to `stop`, glued ones taken apart; made one by one."""
    whole, at = page.text, start
    for text in whole[start:stop].split():
        at = whole.find(text, at)
        core = text if text.isalpha() else text.rstrip(_CLOSING)
        plain = (core.isalpha() and (core.islower() or core.istitle())) or text[0] == "@"  # as most are, and an account
        if plain or not _JOIN.search(text) or _is_brand(page, text, at):
            yield Word(text, at)
        else:
            yield from _split_joins(page, text, at)
        at += len(text)


def _is_brand(page: Page, token: str, start: int) -> bool:
    """Whether a word with a capital inside is a name ("BetaVolt"): it stands elsewhere in the article too."""
    bare = token.strip(_EDGES)
    if not 3 <= len(bare) <= _LONGEST_NAME or not bare.isalnum():
        return False
    inner = _INNER_CAPITAL.search(bare)
    if inner and inner[0] in headline_words().starters:
        return False
    return bare in (page.title or "") or stands_elsewhere(page.text, bare, start, start + len(token), whole=True)


def is_glued(page: Page, at: int) -> bool:
    """Whether the words on both sides of `at` lost the space between them, and are no name: "TubeKepala", "YouTube"."""
    start, end = _letters_around(page.text, at)
    return not (_CAMEL.fullmatch(page.text[start:at]) or _is_brand(page, page.text[start:end], start))


def are_words(page: Page, at: int) -> bool:
    """Whether the article has the words on both sides of `at` by themselves, too, and they open no name."""
    text, (start, end) = page.text, _letters_around(page.text, at)
    return not _CAMEL.fullmatch(text[start:at]) and all(
        stands_elsewhere(text, word, start, end, whole=True) for word in (text[start:at], text[at:end])
    )


def _letters_around(text: str, at: int) -> tuple[int, int]:
    """Where the letters and figures begin and end that stand around `at` without a gap."""
    start, end = at, at
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def stands_elsewhere(text: str, words: str, start: int, end: int, *, whole: bool = False) -> bool:
    """Whether the article has `words` before `start` or after `end` too; `whole`: not as part of a longer word."""
    floor, stop = max(0, start - _ARTICLE), end + _ARTICLE
    at = text.find(words, floor, stop)
    while at >= 0:
        after = at + len(words)
        part = whole and (text[at - 1 : at].isalnum() or text[after : after + 1].isalnum())
        if not part and not start <= at < end:
            return True
        at = text.find(words, after, stop)
    return False


def _split_joins(page: Page, token: str, start: int) -> list[Word]:
    """A token, taken apart where words were glued."""
    words, left = [], 0
    for join in _JOIN.finditer(token):
        at = join.start()
        rest = token[at:].strip(".,:;!?\"'()")
        quotes = token[at] in QUOTES  # no name has one inside
        abbreviation = rest.isupper() and rest.isalpha() and len(rest) <= 3 and not quotes
        if abbreviation and not _opens_name(page, start + at, len(rest)):
            continue
        camel = not quotes and rest not in headline_words().starters and _CAMEL.fullmatch(token[left:at])
        if at > left and not camel:
            words.append(Word(token[left:at], start + left))
            left = at
    words.append(Word(token[left:], start + left))
    return words


def _opens_name(page: Page, start: int, length: int) -> bool:
    """Whether an abbreviation and the word behind it stand elsewhere in the article: "MS Agro"."""
    end = start + length + _PROBE
    return stands_elsewhere(page.text, page.text[start:end], start, end)


@lru_cache(4096)  # the words of titles come again and again
def sort_of(bare: str) -> str:
    """What sort of word this is, without the punctuation around it: "low", "name", "role", "number" and others."""
    lists = headline_words()
    if not bare:
        return "sign"
    if bare[0].isdigit():
        return "number"
    if bare[0].islower():
        return "small" if bare in lists.small else "low"
    if len(bare) > 1 and bare.isupper():
        return "capitals"
    if bare in lists.roles:
        return "role"
    if bare in lists.institutions:
        return "institution"
    if bare in lists.verbs:
        return "verb"
    return "word" if bare.lower() in lists.common else "name"
