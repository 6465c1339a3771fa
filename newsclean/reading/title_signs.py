"""The signs by which a reader sees that a linked title ends before a word, and the story's next sentence begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.title_ends import TitleEnds
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_prose import is_sentence_case
from newsclean.reading.words import QUOTES, Word, stands_elsewhere

Signs = dict[str, float]

_VERB = Pattern(r"(?:me|di|ber|ter)[a-z]{4,}")
_AGE = Pattern(r"\(\d{1,2}(?: tahun)?\)[,.]?")
_LIST_NUMBER = Pattern(r"\(?\d{1,2}[.)]")
_OPENING = QUOTES + "([‘'•"
_EDGES = ".,:;\"“”()"
_NEAR, _FAR, _BEHIND = 4, 9, 8  # words
_MOST_KNOWN, _MOST_PLAIN, _LONG_WORD = 4, 4, 3
_MOST_IN_CAPITALS = 5  # ordinary words in lower case
_LENGTHS = (3, 4, 5, 6, 8, 10, 12, 14, 17)
_STANDS_FOR = {"?": "?!", "!": "?!", ";": ":", "]": ")", "“": "q", "”": "q", '"': "q"}


class Cue(NamedTuple):
    """What one cue alone says: the title ends before word `end`, by its index; 0 if there is none, -1 elsewhere."""

    end: int
    name: str


class TitleSigns:
    """The words behind a label, looked at once, and what stands at each place where the title may end."""

    def __init__(self, text: str, words: Sequence[Word], cue: Cue, tables: TitleEnds) -> None:
        self._text, self._words, self._cue, self._tables = text, words, cue, tables
        self._kinds = [_kind(word) for word in words]
        self._style = "S" if is_sentence_case(words) else "T"
        self._plain = [word.is_ordinary for word in words]

    def ends(self) -> Iterator[int]:
        """The words before which a title may end."""
        words, never_last = self._words, headline_words().never_last
        plain = sum(self._plain[1 : SHORTEST_HEADLINE_WORDS - 1])
        for i in range(SHORTEST_HEADLINE_WORDS, len(words) - 3):
            before, first = words[i - 1], words[i].text[0]
            plain += self._plain[i - 1]
            if before.end - words[0].start > LONGEST_HEADLINE or (plain > _MOST_IN_CAPITALS and self._style == "T"):
                return
            if before.bare in never_last or before.last in ",:":
                continue
            if first.isupper() or first.isdigit() or first in _OPENING or words[i].start == words[i - 1].end:
                yield i

    def of_no_title(self) -> Signs:
        """What speaks for the story going on at once behind the label, whose link was lost."""
        words, kinds, first = self._words, self._kinds, self._words[0]
        prose = self._prose_from(0)
        signs: Signs = {
            "none": 1, "none" + self._style: 1, "none:opens": self._tables.opens.get(first.bare, 0.0),
            f"none:01:{kinds[0]}-{kinds[1]}": 1, f"none:12:{kinds[1]}-{kinds[2]}": 1, f"none:prose={prose}": 1,
            f"none:plain={sum(self._plain[:12])}": 1, f"none:known={self._known(0, prose, 3)}": 1,
        }  # fmt: skip
        if prose < len(words):
            signs["none:at " + self._prose_kind(prose)] = 1
        signs["none:comma"] = 0 < prose < len(words) and words[prose - 1].last == ","
        signs["none:points"] = any(word.bare in ("itu", "ini", "tersebut") for word in words[1:5])
        signs["none:quote"] = first.text[0] in QUOTES
        if self._cue.end == 0:
            signs["none:cue " + self._cue.name] = 1
        return signs

    def of_form(self, i: int) -> Signs:
        """What the words on both sides of an end before word `i` say by themselves."""
        words, kinds, style, lists, tables = self._words, self._kinds, self._style, headline_words(), self._tables
        before, word = words[i - 1], words[i]
        prose = self._prose_from(i)
        signs: Signs = {
            "opens": tables.opens.get(word.bare, 0.0), "closes": tables.closes.get(before.bare.lower(), 0.0),
            f"{style}sides:{kinds[i - 1]}-{kinds[i]}": 1, f"next:{kinds[i]}-{kinds[i + 1]}": 1,
            f"{style}then:{kinds[i + 1]}-{kinds[i + 2]}": 1, f"{style}prose={prose - i}": 1,
            f"plain5={sum(self._plain[i : i + 5])}": 1, f"{style}length={self._length(i)}": 1,
            f"{style}plain={min(sum(self._plain[1:i]), _MOST_PLAIN)}": 1, "last:" + self._last(before): 1,
        }  # fmt: skip
        if word.bare not in tables.opens:
            signs["unseen:" + kinds[i]] = 1
        if prose < len(words):
            signs["at " + self._prose_kind(prose)] = 1
            signs["comma"] = prose > i and words[prose - 1].last == ","
        signs[style + "silent"] = not any(each.bare in lists.verbs for each in words[:i])
        signs["quote"], signs["bracket"] = word.text[0] in QUOTES, word.text[0] in "(["
        signs["number"] = _LIST_NUMBER.fullmatch(word.text) is not None
        signs["glued"], signs["gap"] = word.start == before.end, word.start > before.end + 1
        signs["small last"] = before.bare in lists.small
        if word.bare in lists.openers:
            signs["opener, weak" if word.bare in lists.weak else "opener"] = 1
        if word.bare in lists.joining:
            signs["joins small" if words[i + 1].is_lower else "joins"] = 1
        signs["site"] = ".com" in word.text or "/" in word.text
        if self._cue.end == i:
            signs[f"{style}cue {self._cue.name}"] = 1
        self._add_inside(signs, i)
        self._add_ahead(signs, i, min(prose, len(words) - 1))
        return signs

    def _add_inside(self, signs: Signs, i: int) -> None:
        """What the title would hold."""
        words = self._words
        title = " ".join(word.text for word in words[:i])
        signs["open quote"] = title.count('"') % 2 == 1 or title.count("“") > title.count("”")
        signs["open bracket"] = title.count("(") > title.count(")")
        signs["stop inside"] = "." in title and any(
            word.last == "." and len(word.bare) > _LONG_WORD and not word.text.endswith("...") for word in words[1:i]
        )
        asks = "?" in title or "!" in title
        signs["question inside"] = asks and any(word.last in "?!" for word in words[1 : i - 1])

    def _add_ahead(self, signs: Signs, i: int, prose: int) -> None:
        """What stands between word `i` and the prose: a better end, the age of a person."""
        words, lists, opens = self._words, headline_words(), self._tables.opens
        ahead = words[i + 1 : prose + 1]
        signs["opener ahead"] = any(
            word.bare in lists.openers and word.bare not in lists.weak and opens.get(word.bare, 0) > 1 for word in ahead
        )
        signs["question ahead"] = any(word.last in "?!" for word in words[i:prose])
        signs["quote ahead"] = any(
            words[at].text[0] in QUOTES and words[at - 1].last not in ",:" for at in range(i + 1, prose + 1)
        )
        before = words[i - 1].bare.lower()
        signs["repeats"] = len(before) > _LONG_WORD and any(
            word.bare.lower() == before for word in words[i : i + _NEAR]
        )
        for at in range(i, min(i + 6, len(words))):
            if _AGE.fullmatch(words[at].text):
                signs[f"age={at - i}"] = 1
                return
            if not words[at].is_capital:
                return

    def of_article(self, i: int) -> Signs:
        """What the rest of the article says: whether the words on both sides of word `i` stand in it too."""
        before, word, kind = self._words[i - 1], self._words[i], self._kinds[i]
        prose = self._prose_from(i)
        known = self._known(i, max(prose, i + 1), _MOST_KNOWN)
        return {
            f"{self._style}known={known} {kind}": 1,
            "pair known": self._stands_elsewhere(before.start, word.end, i),
            "last known " + self._kinds[i - 1]: self._stands_elsewhere(before.start, before.end, i),
        }

    def _known(self, i: int, prose: int, most: int) -> int:
        """How many words from word `i` on stand elsewhere in the article, in this order."""
        start, count = self._words[i].start, 0
        for word in self._words[i : min(prose, i + most)]:
            if not self._stands_elsewhere(start, word.end, i):
                break
            count += 1
        return count

    def _stands_elsewhere(self, start: int, end: int, i: int) -> bool:
        words = self._words
        behind = words[min(i + _BEHIND, len(words) - 1)].end
        return stands_elsewhere(self._text, self._text[start:end].strip(_EDGES), words[0].start, behind)

    def _prose_from(self, i: int) -> int:
        """The first ordinary word at word `i` or soon behind it; where the search ends if there is none."""
        stop = min(len(self._words), i + _FAR)
        return next((at for at in range(i, stop) if self._plain[at]), stop)

    def _prose_kind(self, prose: int) -> str:
        bare, lists = self._words[prose].bare, headline_words()
        if bare in lists.saying:
            return "say"
        if _VERB.fullmatch(bare):
            return "verb"
        return "introduction" if bare in lists.introducing else "prose"

    @staticmethod
    def _length(i: int) -> str:
        return next((str(most) for most in _LENGTHS if i <= most), "more")

    @staticmethod
    def _last(word: Word) -> str:
        """How the title would end."""
        last = word.text[-1]
        if last.isalnum():
            return "nya" if word.bare.endswith("nya") else "a"
        if word.text.endswith(("...", "…")):
            return "..."
        if last == ".":
            return "." if len(word.bare) > _LONG_WORD else "abbreviation"
        return _STANDS_FOR.get(last, last if last in ",:)" else "-")


def _kind(word: Word) -> str:
    """What sort of word this is."""
    bare, lists = word.bare, headline_words()
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
