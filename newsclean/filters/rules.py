"""Rules that users bring: phrases in a file of their own, each for one outlet or for all.

The file has the lexicon's format (see `newsclean.lexicon.phrases`), with two more fields:

    [[phrase]]
    outlet = "Kabar Contoh"         optional: the outlet's name, or its host
    kind = "promo"
    pattern = "kabar contoh hadir di {brand}"
    where = "line"

A user's pattern may backtrack without end: it runs with a time limit, and one that exceeds it is not tried again.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Any

import regex

from newsclean.filters.base import KINDS, Filter
from newsclean.filters.phrases import taken
from newsclean.lexicon.phrases import Phrase, spell_out
from newsclean.page import Page, Span
from newsclean.utf8 import abridged

_MOST_SECONDS = 1.0
"""So long may one rule look at one page."""
_WHERE = ("anywhere", "line", "between", "apart", "tail", "last")
_FIELDS = frozenset(("outlet", "kind", "pattern", "where", "example", "filter", "keep", "opens", "case"))
_WORD = regex.compile(r"[^\W_]+")
# The word with which a pattern opens, if it is plain: then only the places of that word are tried.
_OPENS = regex.compile(r"([^\W_]+)(?=[ ,;:!-]|\\|$)(?! [?*{])(?![^|]*\|)")


class RulesError(ValueError):
    """A file of rules that cannot be used; the message names the file and says what is wrong."""


class Rule:
    """A phrase of the user's: `outlet` is '' if it holds for all."""

    def __init__(self, phrase: Phrase, kind: str, outlet: str) -> None:
        self.phrase, self.kind, self.outlet = phrase, kind, outlet
        self.stopped = False
        opens = _OPENS.match(phrase.pattern)
        self.opens = opens[1].casefold() if opens else None

    @cached_property
    def _regex(self) -> regex.Pattern[str]:
        return regex.compile(spell_out(self.phrase.pattern), 0 if self.phrase.case else regex.IGNORECASE)

    def check(self) -> None:
        """Raise ValueError if the pattern is none, or matches nothing at all."""
        try:
            if self._regex.match(""):
                raise ValueError("the pattern matches where there is nothing")
        except regex.error as error:
            raise ValueError(f"the pattern is not valid: {error}") from None

    def find(self, page: Page, positions: Iterable[int] | None) -> Iterator[Span]:
        """What the rule takes of a page, where it may open (None: anywhere); nothing more once it was too slow."""
        try:
            for match in self._matches(page.text, positions):
                if _is_whole(page.text, *match.span()) and (span := taken(page, self.phrase, match)):
                    yield span
        except TimeoutError:
            self.stopped = True
            page.warnings.append(f"a rule took too long, and is skipped from here on: {abridged(self.phrase.pattern)}")

    def _matches(self, text: str, positions: Iterable[int] | None) -> Iterator[Any]:
        """The matches in a text. Raises TimeoutError."""
        if self.stopped:
            return
        if positions is None:
            yield from self._regex.finditer(text, timeout=_MOST_SECONDS)
            return
        end = monotonic() + _MOST_SECONDS
        for position in positions:
            if match := self._regex.match(text, position, timeout=max(end - monotonic(), 0)):
                yield match


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word is cut in two; two that lost the space between them are told by a capital."""
    before = text[start - 1 : start].isalnum() and text[start].isalnum() and not text[start].isupper()
    after = text[end - 1].isalnum() and text[end : end + 1].isalnum() and not text[end].isupper()
    return not before and not after


class Rules:
    """The rules of a file, found by the outlet of a page and the words in it."""

    def __init__(self, rules: Iterable[Rule], content: bytes = b"") -> None:
        self.rules = tuple(rules)
        self.digest = blake2b(content, digest_size=16).hexdigest()
        """What the content of the file is known by."""
        self._of_outlet = lru_cache(1 << 10)(self._find_of_outlet)

    @classmethod
    def load(cls, path: Path) -> Rules:
        """The rules of a TOML file. Raises RulesError."""
        try:
            data = path.read_bytes()
            content = tomllib.loads(data.decode())
        except OSError as error:
            raise RulesError(f"{path}: {error.strerror}") from None
        except UnicodeDecodeError as error:
            raise RulesError(f"{path}: not valid UTF-8 at byte {error.start}") from None
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise RulesError(f"{path}: not valid TOML: {error}") from None
        entries = content.pop("phrase", [])
        if content or not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise RulesError(f"{path}: a file of rules holds [[phrase]] tables and nothing else")
        return cls((_rule(path, number, entry) for number, entry in enumerate(entries, 1)), data)

    @property
    def stopped(self) -> list[str]:
        """The patterns that took too long, and are no longer tried."""
        return [rule.phrase.pattern for rule in self.rules if rule.stopped]

    def filters(self) -> tuple[Filter, ...]:
        """A filter for each kind that there are rules of."""
        kinds = dict.fromkeys(rule.kind for rule in self.rules)
        return tuple(self._filter(kind) for kind in kinds)

    def _filter(self, kind: str) -> Filter:
        def find(page: Page) -> Iterator[Span]:
            by_word, others = self._of_outlet(kind, page.about.outlet)
            for rule in others:
                yield from rule.find(page, None)
            places: dict[str, list[int]] = {}
            if by_word:
                for word in _WORD.finditer(page.text):
                    opening = word[0].casefold()
                    if opening in by_word:
                        places.setdefault(opening, []).append(word.start())
            for opening, positions in places.items():
                for rule in by_word[opening]:
                    yield from rule.find(page, positions)

        return Filter(
            name=f"rules-{kind}",
            kind=kind,
            find=find,
            doc="Rules that the user brought.",
            example=next(rule.phrase.example for rule in self.rules if rule.kind == kind),
        )

    def _find_of_outlet(self, kind: str, outlet: str) -> tuple[dict[str, list[Rule]], list[Rule]]:
        """The rules that hold for an outlet: by the word with which they open, and those that have none."""
        by_word: dict[str, list[Rule]] = {}
        others: list[Rule] = []
        for rule in self.rules:
            if rule.kind == kind and rule.outlet in ("", outlet):
                (by_word.setdefault(rule.opens, []) if rule.opens else others).append(rule)
        return by_word, others


def _rule(path: Path, number: int, entry: dict[str, Any]) -> Rule:
    """An entry of a file, checked."""
    where, kind = entry.get("where", "anywhere"), entry.get("kind", "nav")
    texts = [entry.get(name, "") for name in ("outlet", "pattern", "example")]
    unknown = sorted(set(entry) - _FIELDS)
    problem = (
        f"unknown field {abridged(unknown[0])!r}" if unknown
        else f"where must be one of {', '.join(_WHERE)}" if where not in _WHERE
        else f"kind must be one of {', '.join(KINDS)}" if kind not in KINDS
        else "outlet, pattern and example are strings" if not all(isinstance(text, str) for text in texts)
        else "a pattern is needed" if not texts[1].strip()
        else ""
    )  # fmt: skip
    if problem:
        raise RulesError(f"{path}: phrase {number}: {problem}")
    outlet, pattern, example = texts
    rule = Rule(Phrase("rules", example, pattern, where, case=entry.get("case") is True), kind, outlet)
    try:
        rule.check()
    except ValueError as error:
        raise RulesError(f"{path}: phrase {number}: {error}") from None
    return rule
