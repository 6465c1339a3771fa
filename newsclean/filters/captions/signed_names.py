"""Where a name ends behind the sign of a credit: "(c) Contoh.com/Budi Santoso Panen raya ..."."""

from __future__ import annotations

from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.page.patterns import Pattern
from newsclean.reading.names import name_end

# The site in front of the name; what ends it by itself: an account, a name like a site's, a figure behind it.
_SITE = Pattern(rf"(?:[\w-]{{1,40}}\.){{1,4}}(?i:{DOMAIN_END})\s?/\s?(?=[A-Z])")
_WHOLE = Pattern(
    rf"(?:{plain_name(4)})?/@[\w.]*\w(?=\s)|[A-Z]\w*\.[A-Z]\w+(?= [A-Z])|{plain_name(4)}(?= \d{{1,3}} [a-z])"
)
_WORDS = Pattern(r"(?:(?:[A-Z@][\w./’'@-]*|website|situs|akun)(?=\s) ?){3,7}")
# Where the story was glued to it: "Ali SuryaPanen raya", "Persatu5 laga"
_JOIN = Pattern(r"[a-z][A-Z]|[A-Z]{2}[a-z]|[a-zA-Z]\d")
_ARTICLE = 20_000  # an article is seldom longer
_OFFICIAL, _FEWEST = Pattern(r" (?:Official|Ofisial)\b"), 2


def signed_end(text: str, start: int) -> int:
    """Where the name ends whose sign ends at `start`; 0 if that is not clear."""
    site = _SITE.match(text, start)
    start = site.end() if site else start
    whole = _WHOLE.match(text, start)
    if whole and not _JOIN.search(whole[0]):
        return whole.end()
    ends = [end for end in (name_end(text, start, fewest=1), _before_known(text, start)) if end]
    end = min(ends, default=0)
    official = _OFFICIAL.match(text, end)
    return official.end() if end and official else end


def _before_known(text: str, start: int) -> int:
    """Where a name of several words ends: in front of one that the article has elsewhere, behind other words."""
    words = _WORDS.match(text, start)
    if words and _JOIN.search(words[0]):
        return 0
    near = text[max(0, start - _ARTICLE) : start + _ARTICLE]
    at, before = start, ""
    for number, word in enumerate(words[0].split() if words else ()):
        told = number >= _FEWEST and word.isalpha() and not word.isupper()
        if told and near.count(f" {word} ") > near.count(f"{before} {word} "):
            return at - 1
        at, before = at + len(word) + 1, word
    return 0
