"""The subject of a sentence that follows a headline: a name with its offices, an institution, or a common word."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place_or_outlet
from newsclean.reading.headlines import SHORTEST_HEADLINE_WORDS
from newsclean.reading.words import Word, stands_elsewhere

_FIRST = SHORTEST_HEADLINE_WORDS  # no sentence begins earlier: the headline stands before it
_LONGEST_NAME = 8  # words, with its offices
_LONGEST_OFFICE = 4  # words
_LONGEST_INSTITUTION = 4  # words
# What stands between an institution and its place.
_RANKS = ("Negeri", "Tinggi", "Agama", "Daerah", "Kota", "Kabupaten", "Provinsi", "Desa")


class Subject:
    """The words of a headline and the prose after it; finds the word with which the prose's subject begins."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self.text, self.words = text, words

    def last_capital(self, prose: int) -> int:
        """The last capitalised word before the prose: small words in between belong to the sentence."""
        words, i = self.words, prose - 1
        while i > _FIRST and not words[i].is_capital:
            i -= 1
        while i - 1 > _FIRST and words[i - 1].is_lower and words[i - 2].is_capital:
            i -= 2
        return i

    def by_known_name(self, prose: int) -> int | None:
        """Where the longest run of capitals before the prose begins that stands elsewhere in the article too."""
        words, lists = self.words, headline_words()
        found, last = None, self.last_capital(prose)
        for i in range(last, max(last - _LONGEST_NAME, _FIRST - 1), -1):
            if not (words[i].is_capital or words[i].bare[:1].isdigit()) or not self._stands_elsewhere(i, last):
                break
            if words[i].is_capital:
                found = i
        if found is None:
            return None
        if found == last and words[last].last == "," and words[prose].bare in lists.introducing:
            return self.full_name(last)  # who is introduced has more than one name: "Budi Santoso, warga ..."
        before, explains = words[found - 1].bare, words[last].last == ","  # "Budi, Kepala Puskesmas Wangun, ..."
        if found > _FIRST and (before in lists.heads or (explains and before in lists.institutions)):
            found -= 1
        found = self._with_institution(found)
        office = self._office_of(found, says=words[prose].bare in lists.saying)
        return self._with_roles(found) if office is None else office

    def _with_institution(self, i: int) -> int:
        """Take the institution along that the name at word `i` belongs to: "Kejaksaan Negeri Randu"."""
        words, at = self.words, i - 2
        named = at >= _FIRST and words[at].bare in headline_words().institutions and words[i - 1].text in _RANKS
        return at if named and words[i].start > words[i - 1].end else i

    def _stands_elsewhere(self, first: int, last: int) -> bool:
        start, end = self.words[first].start, self.words[last].end
        return stands_elsewhere(self.text, self.text[start:end].rstrip(",.;:"), start, end)

    def _office_of(self, i: int, *, says: bool) -> int | None:
        """Where the office begins that the name at word `i` holds: "Kepala Desa Wangunsari, Diki ..."."""
        lists = headline_words()
        comma = self.words[i - 1].last == ","
        for at in range(i - 1, max(i - 6, _FIRST - 1), -1):
            word = self.words[at]
            if not word.is_capital or word.last in ".?!:;" or (word.last == "," and at < i - 1):
                return None
            if self.words[at - 1].bare.isdigit():  # "Umumkan 5 Direktur Baru"
                return None
            if word.bare in lists.roles and (comma or (says and word.bare in lists.offices)):
                return at
        return None

    def _with_roles(self, i: int) -> int:
        """Take the offices in front of a name along with it."""
        roles = headline_words().roles
        while i > _FIRST and self.words[i - 1].bare in roles:
            i -= 1
        return next((i - gap for gap in (2, 3) if i - gap >= _FIRST and self._holds_office(i - gap, i)), i)

    def _holds_office(self, at: int, i: int) -> bool:
        """Whether the office at word `at` is that of the name at `i`: "Presiden AS Donald", "Menko Polhukam, Budi"."""
        office, between, lists = self.words[at], self.words[at + 1 : i], headline_words()
        if office.bare not in lists.roles or office.last in ",.?!:" or not all(word.is_capital for word in between):
            return False
        if any(word.last in ".?!:," for word in between[:-1]) or between[-1].last in ".?!:":
            return False
        return between[-1].last == "," or all(word.bare in lists.states for word in between)

    def full_name(self, i: int) -> int:
        """Where the name begins that ends at word `i`, with one word before it and its offices."""
        before = self.words[i - 1]
        belongs = before.is_capital and before.bare.lower() not in headline_words().common and before.last not in ",?!:"
        if belongs and is_place_or_outlet(before.bare):  # "... di Perairan Randu", and then "Budi (53), warga ..."
            belongs = False
        return self._with_roles(i - 1 if belongs and i - 1 > _FIRST else i)

    def name_before(self, i: int) -> int | None:
        """Where the name begins that the office at word `i` explains: "Budi Santoso, Kepala Desa Wangun"."""
        start = i
        while start - 1 > _FIRST and i - start < _LONGEST_OFFICE and self._belongs_to_name(start - 1):
            if start < i and self.words[start - 1].last == ",":
                break
            start -= 1
        return start if i - start > 1 else None

    def by_case(self, prose: int) -> int | None:
        """The capitalised words right before the prose: one common word, or a name with its offices."""
        lists = headline_words()
        i = self.last_capital(prose)
        word = self.words[i]
        if not word.is_capital:
            return None
        if word.bare.endswith("nya") and len(word.bare) > 6:  # "Istrinya" refers to the sentence before
            return i
        if word.bare in lists.starters or word.bare in lists.roles:
            return self._with_roles(i)
        if (head := self._head_of_phrase(i)) is not None:
            return self._with_roles(head)
        if word.bare.lower() in lists.common:
            return self._with_roles(i)
        while i > _FIRST and self._belongs_to_name(i - 1):
            i -= 1
            if self.words[i].bare in lists.roles and self.words[i - 1].last != ",":
                return self._with_roles(i)
        return i

    def _head_of_phrase(self, i: int) -> int | None:
        """The office or institution with which the name begins that ends at word `i`: "Direktur Keuangan PT Maju"."""
        lists, found = headline_words(), None
        for at in range(i, max(i - _LONGEST_NAME - 1, _FIRST - 1), -1):
            word = self.words[at]
            if word.bare == "dan" and self.words[at - 1].is_capital:  # "Kelautan dan Perikanan"
                continue
            if not (word.is_capital or word.bare[:1].isdigit()) or (at < i and word.last in ".?!:;\"”"):
                break
            institution = word.bare in lists.institutions
            if not institution and word.bare not in lists.roles:
                continue
            if found is not None and not self._same_phrase(at, found):
                break
            far = i - at > _LONGEST_INSTITUTION
            if not (far and institution and word.bare not in lists.roles and word.bare not in ("PT", "CV")):
                found = at
        return found

    def _same_phrase(self, at: int, found: int) -> bool:
        """Whether the office at word `at` goes on at `found`: "Kepala Satuan", "Polres Kota Kompol"."""
        lists, gap = headline_words(), found - at
        if gap == 1 or self.words[found - 1].last == ",":
            return True
        before, after = self.words[at].bare, self.words[found].bare
        named = before in lists.institutions and (after in lists.roles or after in lists.institutions)
        return gap <= _LONGEST_OFFICE and (before in lists.offices or named)

    def _belongs_to_name(self, i: int) -> bool:
        word, lists = self.words[i], headline_words()
        if not word.is_capital or word.last in "?!":
            return False
        return word.bare in lists.roles or word.bare.lower() not in lists.common
