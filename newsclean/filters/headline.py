"""Headlines: what looks like one, and where a linked one ends when the story goes on in the same line."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property, lru_cache

from newsclean.cut import BLANK, blank_before
from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page
from newsclean.patterns import Pattern

# Longer than this is not one headline; sites that link three run them together.
_LONGEST = 170
_LONGEST_GLUED = 400
_SHORTEST_WORDS = 3
_TOKEN = Pattern(rf"[^\s{BLANK}]+")
# Two words that lost the space between them: "RusiaKemudian", "DOGESebelum", "2025Apakah", "Alasannya?Berbagai".
_JOIN = Pattern(
    r"(?<=[a-z)%+?!0-9])(?=[A-Z][a-zA-Z]|[A-Z] )|(?<=[\w?!][”'’])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})|(?<=[a-zA-Z?!])(?=\d{1,2}\.\Z)|(?<=[\w?!.…])(?=“|\"\w)"
)
_QUOTE_ENTITY = Pattern(r"&(?:amp;)*(?:quot|ldquo|#34|#8220);")
_CAMEL = Pattern(
    r"(?:[Dd]etik|Kompas|Tribun|i|e|Mc|Mac|Go|Tik|You|Whats|Linked|Play|Space|Open|Deep|Mac|Jak|Trans|Beli|Face|Moto|"
    r"Kemen|Pal|Bank|Shopee|Grab|Twit|Insta|Power|Air|Duo|My|De|Di|La|Le|Van|Suara|Ayo|Info|Liputan|Sindo|Bola|Radar|"
    r"Warta|Metro|Smart|Super|Net|Web|Hyper|Disney|Master|Pay|Blue|Red|Black|Git|Kopi|Qris|U|X|J|K|Al|Lap|Ber)"
)
_SENTENCE_END = Pattern(r"[a-z0-9)”\"]{3}[.][\s\xa0]+[A-Z“\"]")
_QUOTES = "\"“”"
_STOPS = ".!?)"
# Behind a bare label these open the story, and not a headline.
_STORY_OPENS = ("Kepada", "Menurut", "Pada", "Dalam", "Dengan", "Ia", "Dia", "Hal", "Mereka", "Selain", "Sebuah", "Seorang", "Peristiwa")
# These offices name their field: "Direktur Keuangan PT Maju".
_OFFICES = (
    "Direktur", "Kepala", "Ketua", "Wakil", "Manajer", "Manager", "Sekretaris", "Komisaris", "Deputi", "Asisten", "Dirjen",
    "Head", "Chief", "General", "Vice", "Menteri", "Presiden",
)  # fmt: skip
_LONGEST_OFFICE = 4
_SURE_TITLE = 6
_LONGEST_SUBJECT = 10
# In front of a word in lower case these open a sentence, though headlines have them too.
_MARKERS = ("Pada", "Dalam", "Menurut", "Bagi", "Selain", "Melalui")
_VERB = Pattern(r"(?!(?:melalui|menuju|menjelang|terhadap|terkait|berbasis|bersama|berkat|dibanding|menurut|termasuk|tersebut|mengenai|diduga|dibandingkan|berikut)\b)(?:me|di|ber|ter)[a-z]{4,}")
STRAYX = True
_DAYS = frozenset("Senin Selasa Rabu Kamis Jumat Sabtu Minggu".split())
_STATES = frozenset("AS RI Amerika Serikat Rusia Ukraina China Israel Iran Jepang Korea Selatan Utara Prancis Inggris Jerman Filipina Malaysia Singapura Thailand Turki Brasil Argentina India Indonesia Suriah Mesir Polandia Italia Spanyol Kanada Australia Vietnam Dalam Negeri Luar Keuangan Pertahanan".split())
_NUMBER = Pattern(r"\d{1,2}\.")


@lru_cache(4096)  # a site's columns show the same headlines on many pages
def is_headline(text: str, *, strict: bool = True) -> bool:
    """Whether a line reads like a headline: no full stop, not too long, and (if strict) in Title Case.

    >>> is_headline("Warga Kampung Baru Panen Raya Padi di Tengah Kemarau")
    True
    >>> is_headline("Warga Kampung Baru panen raya padi di tengah kemarau.")
    False
    """
    if not 15 <= len(text) <= _LONGEST + 30 or text[-1] in ".,;:\"”" or text[0] in _QUOTES + "-•*([":
        return False
    if text[0].islower():
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
    return len(telling) >= _SHORTEST_WORDS and capitals >= 0.8 * len(telling)


class _Word:
    """One word after a label: where it stands, and how it is written."""

    __slots__ = ("bare", "end", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.start, self.end = start, start + len(text)
        self.text = _QUOTE_ENTITY.sub("“", text) if text[0] == "&" else text
        self.bare = self.text.strip(".,:;!?\"'()[]“”‘’…")

    @property
    def is_low(self) -> bool:
        """A word of running text: in lower case, and not one that headlines spell so."""
        bare = self.bare
        return bare[:1].islower() and bare.islower() and bare not in headline_words().small

    @property
    def is_lower(self) -> bool:
        return self.bare[:1].islower()

    @property
    def is_capital(self) -> bool:
        return self.bare[:1].isupper()


class LinkedTitle:
    """The words that follow a label such as "Baca juga:", up to `stop`, and the search for the title's end.

    A reader sees the end by several cues; the surer come first: a quotation opens, two words are glued, a
    sentence ended, a run of spaces, a word that only opens sentences, a name that the article knows, and at last
    the change from Title Case to running text.
    """

    def __init__(self, page: Page, start: int, stop: int, *, several: bool = False) -> None:
        self.page, self.start, self.stop = page, start, blank_before(page.text, stop, start)
        self.several = several
        self._title_lost = False

    @cached_property
    def words(self) -> list[_Word]:
        """The words, glued ones taken apart."""
        words: list[_Word] = []
        for token in _TOKEN.finditer(self.page.text, self.start, min(self.stop, self.start + self._window())):
            text = token[0]
            if (text[1:].islower() and text[-1].isalpha()) or self._is_name(text, token.start()):
                words.append(_Word(text, token.start()))
            else:
                words += _split_joins(text, token.start())
        return words

    def _window(self) -> int:
        """How far the words are of interest: no title is longer, and a sentence shows itself soon."""
        return 2 * _LONGEST_GLUED if self.several else _LONGEST_GLUED

    def _is_name(self, token: str, start: int) -> bool:
        """Whether a word with a capital inside is a name ("BetaVolt"): it stands elsewhere in the article too."""
        bare, text = token.strip(".,:;!?\"'()[]“”‘’…"), self.page.text
        if len(bare) < 3 or len(bare) > 20 or not bare.isalnum():
            return False
        at = re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text[:start]) or re.search(rf"(?<!\w){re.escape(bare)}(?!\w)", text[start + len(token):])
        rest = re.split(r"(?<=[a-z])(?=[A-Z])", bare)[-1]
        if rest in headline_words().starters:
            return False
        return at is not None or bare in (self.page.title or "")

    def end(self) -> int | None:
        """Where the title ends; None if that is not certain."""
        if not self.words or (self.several and not self._opens_in_title_case()):
            return None
        if self._is_all_title():
            return self.stop
        if (own := self._own_title()) is not None:
            return own
        prose = self._prose()
        if self._title_lost:
            return None
        if prose is None:
            return self.stop if self.stop - self.start <= self._longest() else None
        first = self._sentence_start(prose)
        if first is None or first < self._fewest():
            return None
        end = self.words[first].start
        return end if end - self.start <= self._longest() else None

    def _opens_in_title_case(self) -> bool:
        """Whether at least the first words are those of a headline: behind a bare label the story may go on."""
        head = self.words[:6]
        if head[0].bare in headline_words().openers - headline_words().weak or head[0].bare in _STORY_OPENS or head[0].text[0] in _QUOTES:
            return False
        return len(head) >= _SHORTEST_WORDS and not any(word.is_low for word in head) and (
            sum(word.is_capital for word in head) >= 4 or (self.stop == self.words[-1].end and len(self.words) < 6)
        )

    def _is_all_title(self) -> bool:
        """Whether nothing up to `stop` is a sentence: it is short and has no full stop."""
        text = self.page.text[self.start : self.stop]
        if text.endswith(("...", "…")):
            text = text.rstrip(".…")
        return 0 < len(text) <= _LONGEST and text[-1] not in ".\"”:;," and not _SENTENCE_END.search(text)

    def _own_title(self) -> int | None:
        """Where the title of the page itself stands, as its first heading."""
        title = (self.page.title or "").strip()
        clause = re.split(r"[,:;?!]", title)[0]
        title = clause if len(clause) >= 25 else title
        at = self.page.text.find(title, self.start, self.stop) if len(title) > 20 else -1
        return blank_before(self.page.text, at, self.start) if at > self.start else None

    def _fewest(self) -> int:
        return _SHORTEST_WORDS

    def _longest(self) -> int:
        return _LONGEST_GLUED if self._joins or self.several else _LONGEST

    @cached_property
    def _joins(self) -> list[int]:
        """The words that are glued to the one before."""
        return [i for i in range(1, len(self.words)) if self.words[i].start == self.words[i - 1].end]

    @cached_property
    def _sentence_case(self) -> bool:
        """Whether the title itself is written like a sentence: it has ordinary words in lower case at once."""
        head = self.words[1:5]
        return sum(word.is_low for word in head) >= 2 or (len(head) > 1 and head[0].is_low and not head[1].is_capital)

    def _prose(self) -> int | None:
        """The first word of running text; None if there is none before `stop`."""
        words = self.words
        if self._sentence_case:
            return self._prose_after_sentence()
        for i in range(1, len(words)):
            if words[i].is_low and not self._is_stray(i):
                return i
        return None

    def _is_stray(self, i: int) -> bool:
        """A lower-case word inside a headline: capitals go on after it."""
        after = [word for word in self.words[i + 1 : i + 6] if word.bare and not word.bare[0].isdigit()]
        openers = headline_words().openers
        if self.words[i].bare in headline_words().saying or (STRAYX and _VERB.fullmatch(self.words[i].bare) and self.words[i - 1].bare.lower() not in ('akan', 'untuk', 'yang')) or self.words[i - 1].bare in ('Perusahaan', 'Sejumlah'):
            return False
        if self.words[i].text[-1] in ",." or len(after) < 2 or after[0].bare in openers or self.words[i - 1].bare in openers:
            return False
        return sum(word.is_capital for word in after) >= 0.6 * len(after) and not any(w.is_low for w in after[:2])

    def _prose_after_sentence(self) -> int | None:
        """In a title in sentence case: the word after one that can only open the next sentence."""
        lists = headline_words()
        for i in range(_SHORTEST_WORDS + 1, len(self.words)):
            word, last = self.words[i], self.words[i - 1]
            if word.is_capital and (
                word.start == last.end
                or word.text[0] in _QUOTES
                or last.text[-1] in "?!."
                or (word.bare in lists.openers and i + 1 < len(self.words) and self.words[i + 1].is_lower)
            ):
                if last.text[-1] == "." and word.start > last.end and len(last.bare) > 3 and not word.text[0].isdigit():
                    self._title_lost = True  # no headline ends with a full stop: this is the story already
                    return None
                return min(i + 1, len(self.words) - 1)
        return None

    def _sentence_start(self, prose: int) -> int | None:
        """The word with which the sentence begins that has its first ordinary lower-case word at `prose`."""
        for cue in (self._by_quote, self._by_join, self._by_number, self._by_stop, self._by_gap, self._by_opener, self._by_known_name):
            if (found := cue(prose)) is not None:
                return self._with_joining(found)
        found = self._by_case(prose)
        return None if found is None else self._with_joining(found)

    def _with_joining(self, i: int) -> int:
        """Take along the words before that no headline ends with: "Jika Anda ingin ..."."""
        joining = headline_words().joining
        while i > self._fewest() and self.words[i - 1].bare in joining and self.words[i].start > self.words[i - 1].end:
            i -= 1
        return i

    def _by_quote(self, prose: int) -> int | None:
        return self._last(prose, lambda i: self.words[i].text[0] in _QUOTES and len(self.words[i].text) > 1 and not self._closes(i, prose))

    def _closes(self, i: int, prose: int) -> bool:
        """Whether the quotation that opens at word `i` ends well before the prose: then the headline quotes a word."""
        closing = next((k for k in range(i, prose) if self.words[k].text.rstrip(",.:")[-1:] in _QUOTES and len(self.words[k].text) > 1), None)
        return closing is not None and closing - i < 4 and self.words[closing].text[-1] not in ",." and self.words[closing].text[-2] not in ",." and prose - closing >= 4

    def _by_join(self, prose: int) -> int | None:
        joins = [i for i in self._joins if self._fewest() <= i <= prose <= i + _LONGEST_SUBJECT]
        if not self.several and len(joins) > 1:  # a subhead may be glued between the title and the sentence
            joins = [i for i in joins if i >= _SURE_TITLE][:1] or joins
        return joins[-1] if joins else None

    def _by_number(self, prose: int) -> int | None:
        """The numbered heading of a list that the article counts through."""
        return self._last(prose, lambda i: _NUMBER.fullmatch(self.words[i].text) is not None and self._counts(i))

    def _counts(self, i: int) -> bool:
        number = int(self.words[i].text[:-1])
        return f" {number - 1}. " in self.page.text[: self.start] or (number == 1 and " 2. " in self.page.text)

    def _by_stop(self, prose: int) -> int | None:
        return self._last(
            prose,
            lambda i: self.words[i - 1].text[-1] in _STOPS and len(self.words[i - 1].text) > 3
            and self.words[i].is_capital and self._subject(prose) - i <= 3,
        )  # fmt: skip

    def _by_gap(self, prose: int) -> int | None:
        text = self.page.text
        return self._last(prose, lambda i: self.words[i].start - self.words[i - 1].end > 1
                          and text[self.words[i - 1].end : self.words[i].start].strip("\n") != "")  # fmt: skip

    def _by_opener(self, prose: int) -> int | None:
        lists = headline_words()

        def opens(i: int) -> bool:
            word = self.words[i]
            if word.bare not in lists.openers:
                return False
            if word.text[-1] == "," and word.bare == "Selanjutnya":
                return True
            if (word.bare not in lists.weak and word.bare != "Selanjutnya") or (word.bare == "Pada" and self.words[i + 1].bare in _DAYS) or i >= self._subject(prose):
                return True
            if word.bare in _MARKERS and self.words[i + 1].is_lower and self.words[i + 1].bare not in ("dan", "yang", "di"):
                return True
            return word.bare in ("Menurut", "Bagi", "Menanggapi") and self.words[prose - 1].text[-1] == "," and prose - i <= 6

        return self._last(prose, opens)

    def _subject(self, prose: int) -> int:
        """The last capitalised word before the prose: small words in between belong to the sentence."""
        i = prose - 1
        while i > self._fewest() and not self.words[i].is_capital:
            i -= 1
        while i - 1 > self._fewest() and self.words[i - 1].is_lower and self.words[i - 2].is_capital:
            i -= 2
        return i

    def _by_known_name(self, prose: int) -> int | None:
        """The longest run of capitals before the prose that stands elsewhere in the article too."""
        text, words = self.page.text, self.words
        found, last = None, self._subject(prose)
        for i in range(last, max(last - 8, self._fewest() - 1), -1):
            if not words[i].is_capital and not words[i].bare[:1].isdigit():
                break
            phrase = text[words[i].start : words[last].end].rstrip(",.;:")
            elsewhere = text.find(phrase)
            if elsewhere == words[i].start:
                elsewhere = text.find(phrase, words[i].end)
            if elsewhere < 0:
                break
            if words[i].is_capital:
                found = i
        if found is None:
            return None
        if found > self._fewest() and words[found - 1].bare in ("Pemerintah", "Perusahaan", "Nama", "Pihak", "Lanjut", "Kubu", "Tim", "Kota", "PT"):
            found -= 1
        return self._with_roles(found)

    def _with_roles(self, i: int) -> int:
        """Take the offices in front of a name along with it."""
        roles = headline_words().roles
        while i > self._fewest() and self.words[i - 1].bare in roles:
            i -= 1
        for gap in (2, 3):  # "Presiden AS Donald Trump", "Menko Polhukam, Panglima TNI"
            at = i - gap
            if at < self._fewest():
                break
            between = self.words[at + 1 : i]
            if self.words[at].bare in roles and self.words[at].text[-1] not in ",.?!:" and all(w.is_capital for w in between) and all(w.text[-1] not in ".?!:," for w in between[:-1]) and between[-1].text[-1] not in ".?!:" and (between[-1].text[-1] == "," or all(w.bare in _STATES for w in between)):
                return at
        return i

    def _by_case(self, prose: int) -> int | None:
        """The capitalised words right before the prose: one common word, or a name with its offices."""
        lists = headline_words()
        i = self._subject(prose)
        if not self.words[i].is_capital:
            return None
        if self.words[i].bare.endswith("nya") and len(self.words[i].bare) > 6:
            return i
        if self.words[i].bare in lists.starters or self.words[i].bare in lists.roles:
            return self._with_roles(i)
        if (head := self._head_of_phrase(i)) is not None:
            return self._with_roles(head)
        if self.words[i].bare.lower() in lists.common:
            return self._with_roles(i)
        while i > self._fewest() and self._belongs_to_name(i - 1):
            i -= 1
            if self.words[i].bare in lists.roles and self.words[i - 1].text[-1] != ",":
                return self._with_roles(i)
        return i

    def _head_of_phrase(self, i: int) -> int | None:
        """The office or institution with which the name begins that ends at word `i`: "Direktur Keuangan PT Maju"."""
        lists = headline_words()
        found = None
        for at in range(i, max(i - 9, self._fewest() - 1), -1):
            word = self.words[at]
            if not (word.is_capital or word.bare[:1].isdigit()) or (at < i and word.text[-1] in ".?!:;\"”"):
                break
            if word.bare in lists.roles or word.bare in lists.institutions:
                if found is not None and not self._same_phrase(at, found):
                    break
                if word.bare in lists.institutions and word.bare not in lists.roles and i - at > 4 and word.bare not in ('PT', 'CV'):
                    continue
                found = at
        return found

    def _same_phrase(self, at: int, found: int) -> bool:
        """Whether the office at word `at` goes on at `found`: "Kepala Satuan", "Kapolsek Kota, AKP", "Polres Kota Kompol"."""
        lists = headline_words()
        gap = found - at
        if gap == 1 or self.words[found - 1].text[-1] == ",":
            return True
        institution, after = self.words[at].bare in lists.institutions, self.words[found].bare
        return gap <= _LONGEST_OFFICE and (self.words[at].bare in _OFFICES or (institution and (after in lists.roles or after in lists.institutions)))

    def _belongs_to_name(self, i: int) -> bool:
        word, lists = self.words[i], headline_words()
        if not word.is_capital or word.text[-1] in "?!":
            return False
        return word.bare in lists.roles or word.bare.lower() not in lists.common

    def _last(self, prose: int, holds: Callable[[int], bool]) -> int | None:
        for i in range(prose, self._fewest() - 1, -1):
            if holds(i):
                return i
        return None


def _split_joins(token: str, start: int) -> list[_Word]:
    """A token, taken apart where words were glued."""
    words, left = [], 0
    for join in _JOIN.finditer(token):
        at = join.start()
        rest = token[at:].strip(".,:;!?\"'()")
        if at > left and not _CAMEL.fullmatch(token[left:at]) and not (rest.isupper() and rest.isalpha() and len(rest) <= 3):
            words.append(_Word(token[left:at], start + left))
            left = at
    words.append(_Word(token[left:], start + left))
    return words
