"""Regular expressions that are compiled when they are first used.

Compiling all patterns of all filters takes longer than cleaning a thousand articles, and one article needs few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator


class Pattern:
    """Like `re.compile(source, flags)`, only later. After the first use it costs nothing over a compiled pattern."""

    match: Callable[..., re.Match[str] | None]
    search: Callable[..., re.Match[str] | None]
    fullmatch: Callable[..., re.Match[str] | None]
    finditer: Callable[..., Iterator[re.Match[str]]]
    findall: Callable[..., list[str]]
    sub: Callable[..., str]
    split: Callable[..., list[str]]

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source, self.flags = source, int(flags)

    def __getattr__(self, name: str) -> object:
        # Called only while the methods are not there: compile, and put them there.
        if name not in Pattern.__annotations__:
            raise AttributeError(name)
        compiled = re.compile(self.source, self.flags)
        for method in Pattern.__annotations__:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def any_of(alternatives: Iterable[str]) -> str:
    """A pattern for any of these, the first that matches."""
    return f"(?:{'|'.join(alternatives)})"


def trie_of(words: Iterable[str], *, blank: str = r"(?u:\s)+") -> str:
    """A pattern that matches the longest of the words; it looks at each letter of a text once.

    `blank` is the pattern for a blank in them.

    >>> trie_of(["baca", "bagikan", "cek"])
    '(?:ba(?:ca|gikan)|cek)'
    """
    in_order = sorted(words)
    if len(in_order) == 1:
        return _literal(in_order[0], blank)
    groups: dict[str, list[str]] = {}
    for word in in_order:
        groups.setdefault(word[:1], []).append(word[1:])
    ends = groups.pop("", None) is not None
    if not groups:
        return "" if ends else "(?!)"
    branches = [_literal(first, blank) + trie_of(rests, blank=blank) for first, rests in groups.items()]
    pattern = branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join(branches)})"
    return pattern + "?" if ends and len(branches) > 1 else f"(?:{pattern})?" if ends else pattern


def _literal(word: str, blank: str) -> str:
    return re.escape(word).replace(r"\ ", blank)


def opening_of(alternative: str) -> str:
    r"""The letters with which a pattern opens that stand for themselves: every match begins with them.

    >>> opening_of(r"Dok\.?(?= )"), opening_of(r"KOMPAS\.com/"), opening_of("Getty Images?")
    ('Dok', 'KOMPAS.com/', 'Getty Image')
    """
    letters = _LITERAL.match(alternative)
    return _ESCAPE.sub("", letters[0]) if letters else ""


# Characters that mean themselves, or another one behind a backslash; none that may be left out.
_LITERAL = Pattern(r"(?:(?:[^\\^$.|?*+()\[\]{}]|\\[^\w\s])(?![?*{]))+")
_ESCAPE = Pattern(r"\\")
