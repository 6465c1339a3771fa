"""An end of a linked title that parts words which belong together: where it is instead.

The end is found by the words on both sides of it. What stands elsewhere in the article, and what a measure or an
outcry needs, shows that a word or a few of them stand on the other side.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.headlines import PROMISING, headline_words
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.vocabulary import capitalised
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import SHORTEST_HEADLINE_WORDS
from newsclean.reading.sentence_starts import wants_verb
from newsclean.reading.story_headings import ASKING, WHERE, before_heading, before_named_heading
from newsclean.reading.title_people import (
    FORMER,
    VERB,
    before_apposition,
    before_enumeration,
    before_office,
    before_pair,
    before_person,
    before_short_form,
    before_told,
)
from newsclean.reading.words import QUOTES, Word, stands_elsewhere

_LARGE = capitalised("title_ends.numerals")
_UNITS = capitalised("title_ends.units")
_CURRENCIES = capitalised("title_ends.currencies")
_COUNTRIES = capitalised("title_ends.countries")
_YEAR, _OUTCRY = 4, 3  # digits, words
_FAR, _LONGEST_PLACE = 14, 3  # words
_DEGREES = capitalised("title_ends.degrees")
_TRANSITIVE = Pattern(r"Me[a-z]{4,}kan")
_PLACES = capitalised("title_ends.of_places")
_HONORIFICS = capitalised("title_ends.honorifics")
_HEADS = capitalised("title_ends.heads")
_TOLD = ("Kata", "Penjelasan", "Respons", "Jawaban", "Tanggapan", "Alasan")
_DEPARTMENTS = ("Dinas", "Badan", "Bagian", "Bidang", "Seksi", "Satuan", "Kantor", "Divisi", "Biro", "Pusat")
_SHORTEST_SUBJECT = 4  # characters


def mended(text: str, words: Sequence[Word], i: int) -> int:
    """The word before which the title ends that seemed to end before word `i`, both by their index."""
    if not SHORTEST_HEADLINE_WORDS < i < len(words) - 1:
        return i
    for mend in (
        _before_joining, _behind_promise, _behind_measure, _behind_outcry, _before_count, before_named_heading,
        _before_question, _behind_closing, _before_head, _before_department, before_enumeration, before_apposition,
        before_pair, before_person, before_short_form, before_told,
    ):  # fmt: skip
        if at := mend(words, i):
            return at
    return before_heading(text, words, i) or _before_subject(text, words, i) or before_office(text, words, i) or i


def _before_joining(words: Sequence[Word], i: int) -> int:
    """Before a word with which the next sentence opens and no title ends, 0 if there is none: "Adapun | Randu"."""
    opens = words[i - 1].text in headline_words().never_ending and words[i].start > words[i - 1].end
    return i - 1 if opens and i - 1 >= SHORTEST_HEADLINE_WORDS and words[i - 2].last.isalnum() else 0


def _behind_promise(words: Sequence[Word], i: int) -> int:
    """Behind what a title promises to tell behind its own question at or around word `i`, 0 if it promises nothing.

    "... Semuanya Berkutu? Ini Kata Menteri", "... Bisa Sembuh? Ini Penjelasannya".
    """
    for at in range(i, min(i + _OUTCRY, len(words) - 3)):
        if words[at - 1].last == "?" and words[at].text in PROMISING:
            told = words[at + 1]
            if told.text.endswith("nya") and told.is_capital:
                return at + 2
            who = words[at + 2].text
            named = who in headline_words().roles or who in headline_words().institutions or who.isupper()
            return at + 3 if told.text in _TOLD and named and words[at + 3].is_capital else 0
    return 0


def _behind_measure(words: Sequence[Word], i: int) -> int:
    """Behind the unit of the number before word `i`, 0 if it is none: "15 Detik", "1446 H", "9 Juta Dolar AS"."""
    before, word = words[i - 1], words[i]
    if before.last == "." or word.start == before.end:
        return 0
    if before.text in _LARGE and word.text in _CURRENCIES:
        return i + 1 + (words[i + 1].text in _COUNTRIES)
    if before.text in _LARGE and word.text in _UNITS:
        return 0 if words[i + 1].is_lower else i + 1
    letter = len(word.text) == 1 and word.text.isupper()
    counted = word.text in _UNITS and len(before.text) < _YEAR
    if before.text.isdigit() and (letter or counted) and words[i + 1].is_capital:
        return i + 1
    return 0


def _behind_outcry(words: Sequence[Word], i: int) -> int:
    """Behind the few words that call something out, 0 if word `i` opens none: "..., Begini Caranya Gak Ribet!"."""
    for at in range(i, min(i + _OUTCRY, len(words) - 1)):
        if not words[at].is_capital or words[at].text[0] in "\"“" or words[at].last in ".,:":
            return 0
        if words[at].last in "?!":
            asks = words[at].last == "?" and not ASKING.isdisjoint(word.bare for word in words[i : at + 1])
            return 0 if asks or words[at + 1].is_lower else at + 1
    return 0


def _before_count(words: Sequence[Word], i: int) -> int:
    """Before the number with which the next sentence counts what was told of, 0 if it does not: "11 sawah ini ...".

    The word before it closes the title.
    """
    if not words[i + 1].text.isdigit() or i + 3 >= len(words) or not words[i].last.isalpha():
        return 0
    if words[i + 2].bare in ("tahun", "persen") or words[i].bare in headline_words().openers:  # "Petani 21 tahun ini"
        return 0
    points = words[i + 3].bare in ("ini", "itu", "tersebut")
    return i + 1 if points and words[i + 2].is_ordinary and words[i].start > words[i - 1].end else 0


def _before_question(words: Sequence[Word], i: int) -> int:
    """Before the word that asks in front of word `i`, 0 if the story asks nothing: "Mengapa Randu menolak beras?"."""
    word = words[i - 1]
    if word.text not in ASKING or words[i].last in "?!":
        return 0
    asks = next((k for k in range(i, min(i + _FAR, len(words))) if words[k].last in "?!."), 0)
    said = asks and words[asks].last == "?" and any(each.is_ordinary for each in words[i:asks])
    if not said or not words[i - 2].last.isalnum():
        return 0
    return i - 1 - (words[i - 2].text in WHERE)


def _behind_closing(words: Sequence[Word], i: int) -> int:
    """Behind what closes a title and opens no sentence, 0 if word `i` is nothing of the sort.

    "... Anjlok Paling Dalam", "... Dinilai Menyesatkan" before what someone says, "... di Pulau Randu" before a name,
    "... Kenang Budi Sastro" before another name with its honorific.
    """
    lists, before, word, after = headline_words(), words[i - 1], words[i], words[i + 1]
    apart = after.start > word.end and word.last.isalpha()
    if not apart or not after.is_capital or i + 3 >= len(words):
        return 0
    if word.text in _DEGREES and after.text.istitle() and after.last.isalpha():
        return i + 2 if words[i + 2].is_capital and after.text.lower() in lists.common else 0
    if _TRANSITIVE.fullmatch(word.text) and word.text not in lists.openers | lists.joining:
        return i + 1 if words[i + 2].is_ordinary and VERB.fullmatch(words[i + 2].text) else 0
    if before.text in _PLACES and words[i - 2].text in ("di", "dari"):
        at = i + 1
        while at < i + _LONGEST_PLACE and words[at].last.isalpha() and is_place(words[at].text):
            at += 1
        return at if at < len(words) - 1 and words[at].is_capital else 0
    named = word.text.istitle() and word.text.lower() not in lists.common and not is_place(word.text)
    return i + 1 if named and after.text in _HONORIFICS and words[i + 2].is_capital and before.text.istitle() else 0


def _before_head(words: Sequence[Word], i: int) -> int:
    """Before the word that belongs to the name at word `i`, 0 if there is none: "Saham Randu turun" behind a name."""
    lists, last, head, name = headline_words(), words[i - 2], words[i - 1], words[i]
    if head.text not in _HEADS or not name.text.istitle() or not words[i + 1].is_lower or last.last in ",:":
        return 0
    known = (lists.verbs, lists.more_verbs, lists.roles, lists.institutions)
    if not (last.text.isalpha() and last.text.istitle()) or any(last.text in each for each in known):
        return 0
    return 0 if any(last.text.lower() in each for each in (lists.common, lists.small)) else i - 1


def _before_department(words: Sequence[Word], i: int) -> int:
    """Before an office whose department word `i` goes on to name, 0 if there is none: "Kepala Dinas | Pangan Randu"."""
    if words[i - 1].text not in _DEPARTMENTS or words[i - 2].text not in headline_words().offices:
        return 0
    before = words[i - 3]
    lists = headline_words()
    known = (lists.small, lists.verbs, lists.more_verbs, lists.announcing, lists.joining, lists.roles)
    goes_on = before.last in ",:;(-" or before.bare in FORMER or any(before.bare in each for each in known)
    return 0 if goes_on or not words[i].is_capital or i - 2 < SHORTEST_HEADLINE_WORDS else i - 2


def _before_subject(text: str, words: Sequence[Word], i: int) -> int:
    """Before a word that the article has in front of word `i` elsewhere, too, and not behind the word before it.

    0 if this is no such word: "... Bertemu Menteri Bupati Sastro mengatakan", where "bupati Sastro" has been named.
    """
    last, subject, name = words[i - 2], words[i - 1], words[i]
    plain = subject.text.isalpha() and subject.text.istitle() and len(subject.text) >= _SHORTEST_SUBJECT
    if not plain or not name.is_capital or name.start == subject.end or last.last in ",:":
        return 0
    if last.bare in headline_words().never_last or last.text in _LARGE:
        return 0
    if subject.text == "Kata" and "," in (name.last, words[i + 1].last):  # "Kata Sastro, ia belum tahu"
        return i - 1
    start, end = words[0].start, name.end
    lowered = subject.text.lower()
    named = (f"{lowered} {name.bare}", f"{subject.text} {name.bare}")
    parted = (f"{last.bare} {subject.text}", f"{last.bare.lower()} {lowered}")
    again = any((words[k].bare, words[k + 1].bare) == (subject.text, name.bare) for k in range(i - 2))
    if not again and not any(stands_elsewhere(text, each, start, end, whole=True) for each in named):
        return 0
    return 0 if any(stands_elsewhere(text, each, start, end, whole=True) for each in parted) else i - 1


def parts_words(words: Sequence[Word], end: int | None, word: int) -> bool:
    """Whether `word` stands in the name of an institution, or is the name behind an office, with which a cue has the
    sentence begin: at `end`; or is the verb of the title in front of it."""
    if word and wants_verb(words, word):
        return True
    lists = headline_words()
    first = next((i for i, each in enumerate(words[:word]) if each.start == end), word)
    name = words[first:word]
    if not name or words[first - 1].bare.isdigit():  # "... Bangun 99 Masjid"
        return False
    if all(each.bare in lists.roles for each in name):
        before = words[first - 1].bare.lower()  # no title ends with "Jadi"
        return before not in lists.small and words[word].bare.lower() not in lists.common
    return name[0].bare in lists.institutions and all(each.text.istitle() for each in name)


def before_quote(words: Sequence[Word], i: int) -> int:
    """The word that tells what to do with the name in quotation marks at word `i`: "Pilih "Tentang Ponsel"."""
    before = words[i - 1]
    quotes = words[i].text[0] in QUOTES and i > SHORTEST_HEADLINE_WORDS
    return i - 1 if quotes and before.bare in headline_words().joining and before.last.isalpha() else i
