"""The signs by which a reader sees that a linked title ends before a word, and the story's next sentence begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.lexicon.dates import MONTH_NUMBERS
from newsclean.lexicon.headlines import PROMISING, headline_words
from newsclean.lexicon.parts import VERB
from newsclean.lexicon.title_ends import TitleEnds
from newsclean.page.patterns import Pattern
from newsclean.page.signs import opens_quotation
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_openings import answers_itself
from newsclean.reading.linked_prose import is_sentence_case
from newsclean.reading.words import QUOTES, Word, sort_of, stands_elsewhere

Signs = dict[str, float]

_VERB = Pattern(VERB)
_ACTIVE = Pattern(r"(?!Di|Me|Ter|Ber|Ke)[A-Z][a-z]{3,}kan")
_OF_WHAT = ("Sekadar", "Segudang", "Seolah-olah")
_AGE = Pattern(r"\(\d{1,2}(?: tahun)?\)[,.]?")
_AMOUNT = Pattern(r"Rp\.?\d")
_LIST_NUMBER = Pattern(r"\(?\d{1,2}[.)]")
_OPENING = QUOTES + "([‘'•"
_EDGES = ".,:;\"“”()"
_PAIRED = frozenset("\"“”()")  # what a title must not open and leave open
_NEAR, _FAR, _BEHIND, _LONGEST_NAME = 4, 9, 8, 6  # words
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
        self._texts = texts = [word.text for word in words]
        bare, lists, opens = [word.bare for word in words], headline_words(), tables.opens
        self._lowered = [each.lower() for each in bare]
        self._kinds = [sort_of(each) for each in bare]
        self._style = "S" if is_sentence_case(words) else "T"
        self._plain = [word.is_ordinary for word in words]
        self._has_pairs = not _PAIRED.isdisjoint("".join(texts))
        # By word, the next one of its sort: whether one stands between two words is asked at each of the ends.
        self._next_plain = _nexts(self._plain)
        self._next_small = _nexts([not each[:1].isupper() for each in bare])
        self._next_age = _nexts([each[0] == "(" and _AGE.fullmatch(each) is not None for each in texts])
        self._next_asking = _nexts([each[-1] in "?!" for each in texts])
        self._next_stop = _nexts([word.closes_sentence and not word.text.endswith("...") for word in words])
        self._next_opener = _nexts(
            [each in lists.openers and each not in lists.weak and opens.get(each, 0) > 1 for each in bare]
        )
        self._next_quote = _nexts([each[0] in QUOTES and texts[i - 1][-1] not in ",:" for i, each in enumerate(texts)])
        self._first_verb = next((i for i, each in enumerate(bare) if each in lists.verbs), len(bare))

    def ends(self) -> Iterator[int]:
        """The words before which a title may end."""
        words, lists = self._words, headline_words()
        plain = sum(self._plain[1 : SHORTEST_HEADLINE_WORDS - 1])
        for i in range(SHORTEST_HEADLINE_WORDS, len(words) - 3):
            before, first = words[i - 1], words[i].text[0]
            plain += self._plain[i - 1]
            if before.end - words[0].start > LONGEST_HEADLINE or (plain > _MOST_IN_CAPITALS and self._style == "T"):
                return
            if before.bare in lists.never_last or before.last in ",:" or self._promises(i):
                continue
            if words[i].start > before.end and (self._wants_object(i) or self._is_done(i)):
                continue
            if (before.text.isdigit() or before.bare == "Bulan") and self._lowered[i] in MONTH_NUMBERS:
                continue
            if _AMOUNT.match(words[i].text) or words[i].text in ("Ini,", "Itu,") or answers_itself(words, i):
                continue
            if first.isupper() or first.isdigit() or first in _OPENING or words[i].start == words[i - 1].end:
                yield i

    def _promises(self, i: int) -> bool:
        """Whether the words before word `i` announce what the title ends with: "..., Berkutu? Ini" """
        return self._words[i - 1].bare in PROMISING and self._words[i - 2].last in "?!,"

    def _wants_object(self, i: int) -> bool:
        """Whether the word before word `i` wants what stands there: "... Bebaskan | Sandera", "Segudang | Cara"."""
        before, lists = self._words[i - 1].text, headline_words()
        tells = before in lists.verbs or before in lists.more_verbs
        if not tells or not _ACTIVE.fullmatch(before):
            return before in _OF_WHAT
        return lists.doers.isdisjoint(self._lowered[i - 3 : i - 1])  # "Ini yang Harus Kamu Siapkan"

    def _is_done(self, i: int) -> bool:
        """Whether word `i` tells what is done to whom a title names before it: "... Petani | Diimbau Tunda Panen"."""
        word, lists = self._words[i].text, headline_words()
        known = word.startswith("Di") and (word in lists.verbs or word in lists.more_verbs)
        return known and word not in lists.openers and self._words[i + 1].is_capital

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
            "opens": tables.opens.get(word.bare, 0.0), "closes": tables.closes.get(self._lowered[i - 1], 0.0),
            f"{style}sides:{kinds[i - 1]}-{kinds[i]}": 1, f"next:{kinds[i]}-{kinds[i + 1]}": 1,
            f"{style}then:{kinds[i + 1]}-{kinds[i + 2]}": 1, f"{style}prose={prose - i}": 1,
            f"plain5={sum(self._plain[i : i + 5])}": 1, f"{style}length={_length(i)}": 1,
            f"{style}plain={min(sum(self._plain[1:i]), _MOST_PLAIN)}": 1, "last:" + self._last(before): 1,
        }  # fmt: skip
        if word.bare not in tables.opens:
            signs["unseen:" + kinds[i]] = 1
        if prose < len(words):
            signs["at " + self._prose_kind(prose)] = 1
            signs["comma"] = prose > i and words[prose - 1].last == ","
        signs[style + "silent"] = self._first_verb >= i
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
        title = " ".join(self._texts[:i]) if self._has_pairs else ""
        signs["open quote"] = opens_quotation(title)
        signs["open bracket"] = title.count("(") > title.count(")")
        signs["stop inside"] = self._next_stop[1] < i
        signs["question inside"] = self._next_asking[1] < i - 1

    def _add_ahead(self, signs: Signs, i: int, prose: int) -> None:
        """What stands between word `i` and the prose: a better end, the age of a person."""
        lowered = self._lowered
        signs["opener ahead"] = self._next_opener[i + 1] <= prose
        signs["question ahead"] = self._next_asking[i] < prose
        signs["quote ahead"] = self._next_quote[i + 1] <= prose
        before = lowered[i - 1]
        signs["repeats"] = len(before) > _LONG_WORD and before in lowered[i : i + _NEAR]
        age = self._next_age[i]
        if age < min(i + _LONGEST_NAME, len(lowered)) and age <= self._next_small[i]:
            signs[f"age={age - i}"] = 1

    def of_article(self, i: int) -> Signs:
        """What the rest of the article says: whether the words on both sides of word `i` stand in it too."""
        before, word, kind = self._words[i - 1], self._words[i], self._kinds[i]
        prose = self._prose_from(i)
        known = self._known(i, max(prose, i + 1), _MOST_KNOWN)
        last_known = self._stands_elsewhere(before.start, before.end, i)
        return {
            f"{self._style}known={known} {kind}": 1,
            "pair known": last_known and self._stands_elsewhere(before.start, word.end, i),
            "last known " + self._kinds[i - 1]: last_known,
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
        return min(self._next_plain[i], i + _FAR)

    def _prose_kind(self, prose: int) -> str:
        bare, lists = self._words[prose].bare, headline_words()
        if bare in lists.saying:
            return "say"
        if _VERB.fullmatch(bare):
            return "verb"
        return "introduction" if bare in lists.introducing else "prose"

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


def _nexts(sort: Sequence[bool]) -> list[int]:
    """For each word the first of a sort at it or behind it, by its index; how many words there are if there is none.

    >>> _nexts([False, True, False])
    [1, 1, 3]
    """
    found, after = [], len(sort)
    if True not in sort:
        return [after] * after
    for at in range(len(sort) - 1, -1, -1):
        if sort[at]:
            after = at
        found.append(after)
    return found[::-1]


def _length(i: int) -> str:
    """The step of length of a title that has so many words."""
    at = bisect_left(_LENGTHS, i)
    return str(_LENGTHS[at]) if at < len(_LENGTHS) else "more"
