"""The words behind a label such as "Baca juga:", made as they are needed."""

from __future__ import annotations

from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import LONGEST_HEADLINE
from newsclean.reading.words import Word, words_between

# Sites that link several headlines run them together.
_LONGEST_GLUED = 400
# The number of a list's heading: "3."
NUMBER = Pattern(r"\d{1,2}\.")
# A reporter's initials close an article, and never a headline: "(abc/def)"; nor has one the number of a section: "#2."
_INITIALS = Pattern(
    r"[(\[#](?:(?<=\s[(\[])[a-z]{2,5}(?:(?:/[a-z]{2,5}){1,3}[)\]](?=\s|\Z)|[)\]](?=\s*\Z))"
    r"|(?<=\s#)\d{1,2}\. (?=[A-Z]))"
)
# Codes to be redeemed, one behind the other: "Kode Permainan Hari Ini RX12MNOP34QT ZK9QWERTY8U1".
_CODE = r"(?:(?=[A-Z-]*\d)[A-Z\d-]{10,24}|(?=[a-z]*\d)[a-z\d]{14,24})"
_DIGIT = Pattern(r"\d")
_CODES = Pattern(rf"\s(?=[A-Za-z\d-]{{10}})(?=(?:{_CODE}\s(?:[A-Z\d-]{{10}}|{_CODE})|[A-Z\d-]{{10,24}}\s{_CODE}\s))")
# The bullet of the story's own list: "Siapa dia? Baca juga: Judul • Nama: Budi • Usia: 30 tahun".
_ITEM = Pattern(r"(?<=[\w?!”\"] )•\s?(?=[A-Z][^•]{1,200}[^•\s] • ?[A-Z])")
# An item of one with a number: "... Nomor HP Paket Hemat 3: Beras 5 kg", where "Paket Hemat 2:" stands elsewhere, too.
_COUNTED = Pattern(r"(?<=\w )([A-Z]\w+(?: [A-Z]\w+)?) (\d{1,2}): ?(?=[A-Z0-9“\"])")
_LOOK_AHEAD = 6  # words


class LinkedWords:
    """The words from `start` to `stop`, or to the initials that close the article, or codes, before it.

    `several`: more than one title may follow the label, or none.

    words         those that were needed so far
    joins_so_far  those of them, by their index, that are glued to the one before
    """

    def __init__(self, page: Page, start: int, stop: int, *, several: bool) -> None:
        if initials := _INITIALS.search(page.text, start + 1, min(stop, start + _LONGEST_GLUED)):
            stop = initials.start() - 1
        near = min(stop, start + _LONGEST_GLUED)
        if _DIGIT.search(page.text, start, near):
            if codes := _CODES.search(page.text, start, near):
                stop = near = codes.start()
            if item := _item_start(page.text, start, near):
                stop = near = item
        item = page.text.find("•", start, near)
        if item > start and not several and _ITEM.match(page.text, item):
            stop = item
        self.page, self.start, self.stop = page, start, blank_before(page.text, stop, start)
        self.several = several
        # No title is longer, and a sentence shows itself soon.
        window = 2 * _LONGEST_GLUED if several else _LONGEST_GLUED
        self.words: list[Word] = []
        self.joins_so_far: list[int] = []
        self._more = words_between(page, start, min(self.stop, start + window))

    def reaches(self, i: int) -> bool:
        """Whether there is a word `i`; makes it, and those behind it that tell whether it is a stray one."""
        words = self.words
        while len(words) <= i + _LOOK_AHEAD and (word := next(self._more, None)):
            if words and words[-1].end == word.start:
                self.joins_so_far.append(len(words))
            words.append(word)
        return i < len(words)

    @property
    def joins(self) -> list[int]:
        """The words that are glued to the one before."""
        while self.reaches(len(self.words)):
            pass
        return self.joins_so_far

    def is_too_long(self, end: int) -> bool:
        """Whether no title is so long; several may be, or one in a text that is glued."""
        length = end - self.start
        if length <= LONGEST_HEADLINE:
            return False
        return length > _LONGEST_GLUED or not (self.several or self.joins)

    def counts(self, i: int) -> bool:
        """Whether the article counts its headings up to the number that word `i` is."""
        number, text = int(self.words[i].text[:-1]), self.page.text
        return text.find(f" {number - 1}. ", 0, self.start) >= 0 or (number == 1 and " 2. " in text)


def _item_start(text: str, start: int, stop: int) -> int:
    """Where the label of an item stands of whose list the article has the item before or behind it; 0 if none does."""
    for label in _COUNTED.finditer(text, start, stop):
        if any(f"{label[1]} {int(label[2]) + step}:" in text for step in (-1, 1)):
            return label.start()
    return 0
