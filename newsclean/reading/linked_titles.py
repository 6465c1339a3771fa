"""Where a linked headline ends when the story goes on in the same line."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE, SHORTEST_HEADLINE_WORDS
from newsclean.reading.subjects import Subject
from newsclean.reading.words import QUOTES, Word, words_between

# Sites that link several headlines run them together.
_LONGEST_GLUED = 400
_MOST_WORDS = 40  # of a title that is known
_LONGEST_SUBHEAD = 32
# So long at least is each of several headlines that run together.
SHORTEST_GLUED = 28
_SENTENCE_END = Pattern(r"[a-z0-9)”\"]{3}[.]\s+[A-Z“\"]")
_STOPS = ".!?)"
# With these a headline answers its own question: "Berapa Untungnya? Begini Kata Pemilik".
_ANSWERS = ("Begini", "Ini", "Inilah", "Simak", "Cek", "Berikut")
_FIRST_WORDS = 4
_SURE_TITLE = 6  # words
# Behind a label without a colon fewer words may be the subject of the story's next sentence.
_FEWEST_OF_SEVERAL = 5
_LOOK_AHEAD = 6  # words
_LONGEST_SUBJECT = 10  # words
_LONGEST_ADVERBIAL = 8  # words
_NEAR_PROSE = 4  # words
_NUMBER = Pattern(r"\d{1,2}\.")
# A reporter's initials close an article, and never a headline: "(abc/def)".
_INITIALS = Pattern(r"\s\([a-z]{2,5}(?:(?:/[a-z]{2,5}){1,3}\)(?=\s|\Z)|\)(?=\s*\Z))")
_AGE = Pattern(r"\(\d{1,2}\)[,.]?")
_CLAUSE_END = Pattern(r"[,:;?!]")
_SHORTEST_CLAUSE = 25
# A verb opens running text, but for words that only look like one.
_VERB = Pattern(
    r"(?!(?:melalui|menuju|menjelang|terhadap|terkait|berbasis|bersama|berkat|dibanding|menurut|termasuk|tersebut|"
    r"mengenai|diduga|dibandingkan|berikut)\b)(?:me|di|ber|ter)[a-z]{4,}"
)


class LinkedTitle:
    """The words that follow a label such as "Baca juga:", up to `stop`, and the search for the title's end.

    `several`: the label stands without a colon, so that more than one title may follow, or none.

    A reader sees the end by several cues; the surer come first: a quotation opens, two words are glued, a
    sentence ended, a run of spaces, a word that only opens sentences, a name that the article knows, and at last
    the change from Title Case to running text.
    """

    def __init__(self, page: Page, start: int, stop: int, *, several: bool = False) -> None:
        if initials := _INITIALS.search(page.text, start, min(stop, start + _LONGEST_GLUED)):
            stop = initials.start()
        self.page, self.start, self.stop = page, start, blank_before(page.text, stop, start)
        self.several = several
        # No title is longer, and a sentence shows itself soon.
        window = 2 * _LONGEST_GLUED if several else _LONGEST_GLUED
        self.words: list[Word] = []  # those that were needed so far
        self._joins: list[int] = []  # those of them that are glued to the one before
        self._more = words_between(page, start, min(self.stop, start + window))
        self.subject = Subject(page.text, self.words)
        self._in_story = False

    def end(self) -> int | None:
        """Where the title ends; None if that is not certain."""
        known = self._known_end()
        if known is not None and not self.several and not self._is_all_title():
            return known
        # A longer title may begin like one that is known, and titles that are not known may follow.
        return max((end for end in (known, self._seen_end()) if end is not None), default=None)

    def _seen_end(self) -> int | None:
        """Where the title ends by the cues of a reader."""
        if not self._reaches(0) or self._opens_story() or (self.several and not self._opens_in_title_case()):
            return None
        all_title = self._is_all_title()
        prose = self._prose()
        if (opener := self._sure_opener(None if all_title or self._sentence_case else prose)) is not None:
            return self.words[opener].start
        if not self.several and (gap := self._first_gap(None if all_title else prose)) is not None:
            return self.words[gap - 1].end
        if all_title:
            return self.stop
        if not self.several and (own := self._own_title(prose)) is not None:
            return own
        if self._in_story:
            return None
        if prose is None:
            return None if self._is_too_long(self.stop) else self.stop
        first = self._sentence_start(prose)
        if first is None or first < (_FEWEST_OF_SEVERAL if self.several else SHORTEST_HEADLINE_WORDS):
            return None
        end = self.words[first].start
        return None if self._is_too_long(end) else end

    def _known_end(self) -> int | None:
        """Where the last of the titles ends that follow each other and are those of other articles."""
        titles, first, found = self.page.about.titles, 0, None
        while titles and self._reaches(first):
            start = self.words[first].start
            self._reaches(first + _MOST_WORDS)
            ends = filter(self._may_end, range(min(len(self.words), first + _MOST_WORDS), first, -1))
            end = next((i for i in ends if self.page.text[start : self.words[i - 1].end] in titles), None)
            if end is None:
                break
            found, first = self.words[end].start if self._reaches(end) else self.stop, end
        return found

    def _may_end(self, i: int) -> bool:
        """Whether a title may end before word `i`: a longer one goes on with a comma, or in lower case."""
        return not self._reaches(i) or (self.words[i - 1].last not in ",:;" and not self.words[i].is_lower)

    def _reaches(self, i: int) -> bool:
        """Whether there is a word `i`; makes it, and those behind it that tell whether it is a stray one."""
        words = self.words
        while len(words) <= i + _LOOK_AHEAD and (word := next(self._more, None)):
            if words and words[-1].end == word.start:
                self._joins.append(len(words))
            words.append(word)
        return i < len(words)

    @property
    def joins(self) -> list[int]:
        """The words that are glued to the one before."""
        while self._reaches(len(self.words)):
            pass
        return self._joins

    def _is_too_long(self, end: int) -> bool:
        """Whether no title is so long; several may be, or one in a text that is glued."""
        length = end - self.start
        if length <= LONGEST_HEADLINE:
            return False
        return length > _LONGEST_GLUED or not (self.several or self.joins)

    # What follows the label: a title alone, or a title and then prose?

    def opens_in_capitals(self) -> bool:
        """Whether the first words may be those of a headline: a label that is a common word needs that."""
        self._reaches(0)
        head = self.words[:_FIRST_WORDS]
        capitals = sum(word.is_capital or word.text[0].isdigit() for word in head)
        return capitals >= min(len(head), SHORTEST_HEADLINE_WORDS)

    def _opens_story(self) -> bool:
        """Whether the link behind the label was lost, and the story goes on: "Baca juga: Ia berharap ..."."""
        lists = headline_words()
        first, second = self.words[0].bare, self.words[1] if len(self.words) > 1 else None
        opens = first in lists.story_openers or (first in lists.openers and first not in lists.weak)
        return opens and second is not None and (second.is_ordinary or second.bare in lists.subjects)

    def _opens_in_title_case(self) -> bool:
        """Whether at least the first words are those of a headline: behind a bare label the story may go on."""
        head, lists = self.words[:_SURE_TITLE], headline_words()
        first = head[0]
        if first.bare in lists.openers - lists.weak or first.bare in lists.story_openers or first.text[0] in QUOTES:
            return False
        if len(head) < SHORTEST_HEADLINE_WORDS or any(word.is_ordinary for word in head):
            return False
        alone = self.stop == self.words[-1].end and len(self.words) < _SURE_TITLE
        return alone or sum(word.is_capital for word in head) >= 4

    def _is_all_title(self) -> bool:
        """Whether nothing up to `stop` is a sentence: it is short and has no full stop."""
        text = self.page.text[self.start : self.stop]
        if text.endswith(("...", "…")):
            text = text.rstrip(".…")
        return 0 < len(text) <= LONGEST_HEADLINE and text[-1] not in ".\"”:;," and not _SENTENCE_END.search(text)

    def _own_title(self, prose: int | None) -> int | None:
        """Where the title of the page itself stands, as its first heading, before any prose."""
        title = (self.page.title or "").strip()
        clause = _CLAUSE_END.split(title, 1)[0]
        title = clause if len(clause) >= _SHORTEST_CLAUSE else title
        stop = self.stop if prose is None else self.words[prose].start
        at = self.page.text.find(title, self.start, stop) if len(title) > 20 else -1
        return blank_before(self.page.text, at, self.start) if at > self.start + _SHORTEST_CLAUSE else None

    def _sure_opener(self, prose: int | None) -> int | None:
        """The first word that can only open a sentence: "Namun, ...", "Hal itu ...", "...? Dilansir dari ..."."""
        words, lists, i = self.words, headline_words(), SHORTEST_HEADLINE_WORDS - 1
        while (prose is None or i + 1 < prose) and self._reaches(i + 2):
            i += 1
            word, before, after = words[i], words[i - 1], words[i + 1]
            if before.end - self.start > LONGEST_HEADLINE or _ends_sentence(before):
                return None
            glued, far = word.start == before.end, words[i + 2 : i + _NEAR_PROSE + 2]
            points = after.bare in ("itu", "ini")
            if before.bare in lists.small or not (word.bare in lists.openers or word.bare in lists.events):
                continue
            if (word.bare in lists.events and points and far and far[0].is_lower) or (glued and after.is_lower):
                return self._with_subhead(i)
            if word.bare not in lists.openers or word.bare in lists.weak:
                continue
            prose_soon = word.last == "," and any(each.is_ordinary for each in (after, *far))
            if prose_soon or points or after.bare == "adalah" or (before.text[-1] in "?!" and after.is_lower):
                return i
        return None

    def _with_subhead(self, i: int) -> int:
        """Where the subhead begins that is glued to the title before it and to the sentence at word `i`, if one is."""
        join = next((at for at in reversed(self._joins) if SHORTEST_HEADLINE_WORDS <= at < i), i)
        short = self.words[i].start - self.words[join].start <= _LONGEST_SUBHEAD
        return join if short or _NUMBER.fullmatch(self.words[join].text) else i

    def _first_gap(self, prose: int | None) -> int | None:
        """The first word behind two blanks, as some sites have them between paragraphs; it may be a subhead's."""
        i = SHORTEST_HEADLINE_WORDS - 1
        while (prose is None or i < prose) and self._reaches(i := i + 1):
            if _ends_sentence(self.words[i - 1]):
                return None
            if _NUMBER.fullmatch(self.words[i].text) and self._counts(i):
                return i
            gap = self.page.text[self.words[i - 1].end : self.words[i].start]
            if len(gap) > 1 and "\n" not in gap and self.words[i - 1].bare not in headline_words().never_last:
                numbered = _NUMBER.fullmatch(self.words[i - 1].text)  # "... di Bank2.  Judul"
                first = i - 1 if numbered else i
                return first if self.words[first - 1].end - self.start <= LONGEST_HEADLINE else None
        return None

    # The first word of running text.

    @cached_property
    def _sentence_case(self) -> bool:
        """Whether the title itself is written like a sentence: it has ordinary words in lower case at once."""
        head = self.words[1:5]
        if sum(word.is_ordinary for word in head) >= 2:
            return True
        return len(head) > 1 and head[0].is_ordinary and not head[1].is_capital

    def _prose(self) -> int | None:
        """The first word of running text; None if there is none before `stop`."""
        if self._sentence_case:
            return self._prose_after_sentence()
        words, i = self.words, 1
        while self._reaches(i):
            if words[i].is_ordinary and not self._is_stray(i):
                return i
            i += 1
        return None

    def _is_stray(self, i: int) -> bool:
        """A lower-case word inside a headline: capitals go on after it."""
        word, before, lists = self.words[i], self.words[i - 1], headline_words()
        if before.bare == "yang" and i > 1 and self.words[i - 2].last == ",":  # "Budi, yang memimpin ..."
            return False
        planned = before.bare.lower() == "akan" and word.bare.startswith("di")  # "akan dikenakan" is a headline's
        verb = _VERB.fullmatch(word.bare) and not planned and before.bare.lower() not in ("untuk", "yang")
        if verb or word.bare in lists.saying or before.bare in lists.subjects:
            return False
        after = [word for word in self.words[i + 1 : i + 6] if word.bare and not word.bare[0].isdigit()]
        if word.last in ",." or len(after) < 2 or after[0].bare in lists.openers or before.bare in lists.openers:
            return False
        if any(word.is_ordinary for word in after[:2]):
            return False
        return sum(word.is_capital for word in after) >= 0.6 * len(after)

    def _prose_after_sentence(self) -> int | None:
        """In a title in sentence case: the word after one that can only open the next sentence."""
        i = SHORTEST_HEADLINE_WORDS
        while self._reaches(i := i + 1):
            word, before = self.words[i], self.words[i - 1]
            if not word.is_capital or not self._opens_sentence(i):
                continue
            if before.last == "." and word.start > before.end and len(before.bare) > 3 and not word.text[0].isdigit():
                self._in_story = True  # no headline ends with a full stop: this is the story already
                return None
            return min(i + 1, len(self.words) - 1)
        return None

    def _opens_sentence(self, i: int) -> bool:
        word, before = self.words[i], self.words[i - 1]
        if word.start == before.end or word.text[0] in QUOTES or before.last in "?!.":
            return True
        return word.bare in headline_words().openers and i + 1 < len(self.words) and self.words[i + 1].is_lower

    # The word with which the sentence begins that runs into the prose.

    def _sentence_start(self, prose: int) -> int | None:
        """The word with which the sentence begins that has its first ordinary lower-case word at `prose`."""
        for cue in (
            self._by_quote, self._by_number, self._by_join, self._by_age, self._by_stop, self._by_gap, self._by_opener,
            self.subject.by_known_name,
        ):  # fmt: skip
            if (found := cue(prose)) is not None and (start := self._settled(found)) is not None:
                return start
        found = self.subject.by_case(prose)
        return None if found is None else self._settled(found)

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
        if before.bare in headline_words().never_last or self._is_too_long(before.end):
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
        joins = [i for i in self._joins if SHORTEST_HEADLINE_WORDS <= i <= prose <= i + _LONGEST_SUBJECT]
        if not self.several and len(joins) > 1:  # a subhead may be glued between the title and the sentence
            joins = [i for i in joins if i >= _SURE_TITLE][:1] or joins
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
        return self._last(prose, lambda i: _NUMBER.fullmatch(self.words[i].text) is not None and self._counts(i))

    def _counts(self, i: int) -> bool:
        number, text = int(self.words[i].text[:-1]), self.page.text
        return text.find(f" {number - 1}. ", 0, self.start) >= 0 or (number == 1 and " 2. " in text)

    def _by_stop(self, prose: int) -> int | None:
        last = self.subject.last_capital(prose)

        def stops_before(i: int) -> bool:
            before, word = self.words[i - 1].text, self.words[i]
            if word.bare in _ANSWERS:
                return False
            return before[-1] in _STOPS and len(before) > 3 and word.is_capital and last - i <= 3

        return self._last(prose, stops_before)

    def _by_gap(self, prose: int) -> int | None:
        def gaps_before(i: int) -> bool:
            gap = self.page.text[self.words[i - 1].end : self.words[i].start]
            return len(gap) > 1 and gap.strip("\n") != ""

        return self._last(prose, gaps_before)

    def _by_opener(self, prose: int) -> int | None:
        return self._last(prose, lambda i: self._is_opener(i, prose))

    def _is_opener(self, i: int, prose: int) -> bool:
        """Whether word `i` opens a sentence; "weak" openers stand in headlines too, and need more."""
        lists, word = headline_words(), self.words[i]
        if word.bare not in lists.openers:
            return False
        if word.bare == "Selanjutnya":
            return word.last == "," or i >= self.subject.last_capital(prose)
        last, after = self.subject.last_capital(prose), self.words[i + 1]
        if i >= last:
            return True
        if word.bare not in lists.weak:  # far from the prose it may be the headline's: "... Tampung Sementara 100 ..."
            return word.last == "," or not after.is_capital or last - i <= _NEAR_PROSE
        if word.bare == "Pada" and after.bare in lists.days:
            return True
        if word.bare in lists.markers and after.is_lower and after.bare not in ("dan", "yang", "di"):
            return True
        return word.bare in lists.topics and self.words[prose - 1].last == "," and prose - i <= 6


def _ends_sentence(word: Word) -> bool:
    """Whether a full stop behind a word is a sentence's, and not an abbreviation's."""
    return word.last == "." and len(word.bare) > 3
