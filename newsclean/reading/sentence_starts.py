"""The word with which the sentence begins that runs from a linked headline into the story."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newsclean.lexicon.headlines import PROMISING, headline_words
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import SHORTEST_HEADLINE_WORDS
from newsclean.reading.linked_words import NUMBER, LinkedWords
from newsclean.reading.subjects import Subject
from newsclean.reading.words import QUOTES, Word

# So long at least is each of several headlines that run together.
SHORTEST_GLUED = 28
NEAR_PROSE = 4  # words
SURE_TITLE = 6  # words
_STOPS = ".!?)"
_LONGEST_SUBJECT = 10  # words
_LONGEST_ADVERBIAL = 8  # words
_VERB = Pattern(r"(?:Di|Ter|Ber|Me)[a-z]{4,}")
_AGE = Pattern(r"\(\d{1,2}\)[,.]?")


def wants_verb(words: Sequence[Word], i: int) -> bool:
    """Whether word `i` is the verb of the title in front of it: "Bocah Enam Tahun Ini | Tercatat sebagai Juara"."""
    if words[i - 1].text != "Ini" or not _VERB.fullmatch(words[i].text) or i + 1 == len(words):
        return False
    lists = headline_words()
    before = (word.text for word in words[: i - 1])
    tells = any(each[-1] in ",:;?!" or each in lists.verbs or each in lists.more_verbs for each in before)
    return not tells and (words[i + 1].is_capital or words[i + 1].bare in lists.small)


class SentenceStart:
    """The search for the sentence that has its first ordinary lower-case word at `prose`, by several cues.

    The surer come first: a quotation opens, a heading is counted, two words are glued, a person is introduced, a
    sentence ended, a run of spaces, a word that only opens sentences, a name that the article knows, and at last the
    change from Title Case to running text.
    """

    def __init__(self, linked: LinkedWords) -> None:
        self.linked, self.words = linked, linked.words
        self.subject = Subject(linked.page.text, linked.words)

    def find(self, prose: int) -> tuple[int | None, str]:
        """The word with which the sentence begins, None if that is not certain, and the name of the cue for it."""
        for cue in (
            self._by_quote, self._by_number, self._by_join, self._by_age, self._by_stop, self._by_gap, self._by_opener,
            self.subject.by_known_name,
        ):  # fmt: skip
            if (found := cue(prose)) is not None and (start := self._settled(found)) is not None:
                return start, cue.__name__
        found = self.subject.by_case(prose)
        return (None if found is None else self._settled(found)), self.subject.by_case.__name__

    def _settled(self, i: int) -> int | None:
        """Where the sentence begins that `i` is the subject of; None if no title can end before it.

        No title ends with a comma or a preposition: "Menurut Airlangga, Indonesia mengimpor ..." begins with its
        adverbial.
        """
        i = self._with_joining(i)
        if i < SHORTEST_HEADLINE_WORDS:
            return i
        before = self.words[i - 1]
        if before.end != self.words[i].start and before.last == ",":
            office = self.words[i].bare in headline_words().roles
            return (self.subject.name_before(i) if office else None) or self._with_adverbial(i)
        if before.bare in headline_words().never_last or self.linked.is_too_long(before.end):
            return None
        return i

    def _with_joining(self, i: int) -> int:
        """Take along the words before that no headline ends with: "Jika Anda ingin ..."."""
        joining, words = headline_words().joining, self.words
        while i > SHORTEST_HEADLINE_WORDS and words[i - 1].bare in joining and words[i].start > words[i - 1].end:
            i -= 1
        return i

    def _with_adverbial(self, i: int) -> int | None:
        """Where the adverbial opens that ends with a comma before word `i`; None if there is none."""
        lists = headline_words()
        for at in range(i - 1, max(i - _LONGEST_ADVERBIAL, SHORTEST_HEADLINE_WORDS - 1), -1):
            if at < i - 1 and self.words[at].last in ",?!:":
                return None
            bare = self.words[at].bare
            if bare in lists.joining or bare in lists.adverbials or bare in lists.openers - lists.weak:
                return self._with_joining(at)
        return None

    def _last(self, prose: int, holds: Callable[[int], bool]) -> int | None:
        """The last word up to `prose` for which something holds."""
        return next((i for i in range(prose, SHORTEST_HEADLINE_WORDS - 1, -1) if holds(i)), None)

    def _by_quote(self, prose: int) -> int | None:
        def opens(i: int) -> bool:
            word = self.words[i]
            quotes = word.text[0] in QUOTES and len(word.text) > 1
            return quotes and not self._quotes_a_word(i, prose) and not self._closes_title(i)

        return self._last(prose, opens)

    def _closes_title(self, i: int) -> bool:
        """Whether the quotation at word `i` is the end of a title: 'Tiga Pemain Absen, Pelatih: "Bukan Alasan"'."""
        if self.words[i - 1].last != ":":
            return False
        near = self.words[i : i + _LONGEST_SUBJECT]
        end = next((word.text for word in near if word.text[-1] in QUOTES and len(word.text) > 1), None)
        return end is not None and end[-2] not in ",."

    def _quotes_a_word(self, i: int, prose: int) -> bool:
        """Whether the quotation that opens at word `i` ends well before the prose: then the headline has it."""
        for at in range(i, min(i + 4, prose - 3)):
            text = self.words[at].text
            if len(text) > 1 and text.rstrip(",.:")[-1:] in QUOTES:
                return text[-1] not in ",." and text[-2] not in ",."
        return False

    def _by_join(self, prose: int) -> int | None:
        joins = [i for i in self.linked.joins_so_far if SHORTEST_HEADLINE_WORDS <= i <= prose <= i + _LONGEST_SUBJECT]
        if not self.linked.several and len(joins) > 1:  # a subhead may be glued between the title and the sentence
            joins = [i for i in joins if i >= SURE_TITLE][:1] or joins
        if len(joins) > 1 and self.words[joins[-1]].start - self.words[joins[-2]].start < SHORTEST_GLUED:
            joins.pop()  # too short for a title: a subhead
        return joins[-1] if joins else None

    def _by_age(self, prose: int) -> int | None:
        """A person who is introduced: "Budi Santoso (53), warga ...", "Kapolsek Budi (53)"."""
        for i in range(SHORTEST_HEADLINE_WORDS + 1, prose + 1):
            if _AGE.fullmatch(self.words[i].text):
                return self.subject.full_name(i - 1)
        return None

    def _by_number(self, prose: int) -> int | None:
        """The numbered heading of a list that the article counts through."""
        return self._last(prose, lambda i: NUMBER.fullmatch(self.words[i].text) is not None and self.linked.counts(i))

    def _by_stop(self, prose: int) -> int | None:
        last = self.subject.last_capital(prose)

        def stops_before(i: int) -> bool:
            before, word = self.words[i - 1].text, self.words[i]
            if word.bare in PROMISING:
                return False  # a headline answers its own question
            return before[-1] in _STOPS and len(before) > 3 and word.is_capital and last - i <= 3

        return self._last(prose, stops_before)

    def _by_gap(self, prose: int) -> int | None:
        def gaps_before(i: int) -> bool:
            gap = self.linked.page.text[self.words[i - 1].end : self.words[i].start]
            return len(gap) > 1 and gap.strip("\n") != ""

        return self._last(prose, gaps_before)

    def _by_opener(self, prose: int) -> int | None:
        return self._last(prose, lambda i: self._is_opener(i, prose))

    def _is_opener(self, i: int, prose: int) -> bool:
        """Whether word `i` opens a sentence; "weak" openers stand in headlines too, and need more."""
        lists, word = headline_words(), self.words[i]
        if word.bare not in lists.openers or wants_verb(self.words, i):
            return False
        if word.bare == "Selanjutnya":
            return word.last == "," or i >= self.subject.last_capital(prose)
        last = self.subject.last_capital(prose)
        if i >= last:
            return True
        after = self.words[i + 1]
        if word.bare not in lists.weak:  # far from the prose it may be the headline's: "... Tampung Sementara 100 ..."
            return word.last == "," or not after.is_capital or last - i <= NEAR_PROSE
        if word.bare == "Pada" and after.bare in lists.days:
            return True
        if word.bare in lists.markers and after.is_lower and after.bare not in ("dan", "yang", "di"):
            return True
        return word.bare in lists.topics and self.words[prose - 1].last == "," and prose - i <= 6
