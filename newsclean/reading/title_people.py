"""The people with whom the sentence behind a linked title opens: an office and its holder, several names.

What belongs together is not cut in two by the end of a title.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.vocabulary import capitalised
from newsclean.page.patterns import Pattern
from newsclean.reading.words import Word

VERB = Pattern(r"(?:me|ber)[a-z]{4,}")
FORMER = ("Eks", "Mantan")
_NAME, _LAST_OF_NAME, _LONGEST_OFFICE, _FEWEST_IN_FRONT = 6, 4, 9, 4  # words
_LAST_NAMED = ("dan", "serta", "hingga", "sampai")
_SHORT_FORM = Pattern(r"\([A-Z][a-zA-Z]{1,11}\)?\Z")
_TOLD = capitalised("title_ends.told")
_PEOPLE = capitalised("title_ends.people")
_FEWEST_NAMED, _SURELY_NAMED, _SHORTEST_NAMED, _LONGEST_ENUMERATION = 3, 5, 2, 30  # names, and words


def before_office(text: str, words: Sequence[Word], i: int) -> int:
    """Before the office of whom word `i` names, who does something: "Kepala Dinas Pangan Sastro mengatakan"; or 0.

    Who has been named before needs no office: "... Periksa Sekretaris Daerah Sastro mengatakan".
    """
    lists, name = headline_words(), words[i]
    named = name.text[0] == "(" or (name.text.istitle() and name.bare.lower() not in lists.common)
    if not named or name.bare in lists.openers:
        return 0
    if words[i + 1].is_lower and name.bare in text[: words[0].start]:
        return 0
    verb = next((word for word in words[i + 1 : i + _NAME] if word.is_ordinary), None)
    if verb is None or not (verb.bare in lists.saying or VERB.fullmatch(verb.bare)):
        return 0
    found = 0
    for at in range(i - 1, max(i - _LONGEST_OFFICE, _FEWEST_IN_FRONT), -1):
        if words[at].last in ",:;?!." or not (words[at].is_capital or words[at].bare in ("dan", "untuk")):
            break
        if words[at].text in lists.roles and i - at > 1:
            found = at
    return 0 if not found or _wants_more(words[found - 1]) else found


def before_person(words: Sequence[Word], i: int) -> int:
    """Before somebody who is named by what they are and no title spells so: "... Waduk Pegiat sejarah | Budi".

    0 if there is nobody, or if words in lower case stand in front of that, too: the title is written so.
    """
    at = next((k for k in range(i - 2, max(i - _NAME, _FEWEST_IN_FRONT), -1) if words[k + 1].is_ordinary), 0)
    if not at or words[at].text not in _PEOPLE or any(word.is_ordinary for word in words[1:at]):
        return 0
    return 0 if words[at - 1].last in ",:" or _wants_more(words[at - 1]) else at


def before_apposition(words: Sequence[Word], i: int) -> int:
    """Before the office of whom word `i` names, or goes on to name, between commas, 0 if there is none: "Pengamat
    Pertanian, Budi | Sastro, menilai", "Ketua pemuda, Budi | Sastro, menilai"."""
    lists, name = headline_words(), words[i]
    end = next((at for at in range(i, min(i + _NAME, len(words) - 1)) if words[at].last == ","), 0)
    if not end or not all(word.is_capital for word in words[i : end + 1]):
        return 0
    verb = words[end + 1]
    does = verb.is_ordinary and (verb.bare in lists.saying or VERB.fullmatch(verb.bare))
    if not does or name.bare in lists.openers:
        return 0
    comma = next((at for at in range(i - 1, max(i - _NAME, _FEWEST_IN_FRONT), -1) if words[at].last == ","), 0)
    for at in range(comma, max(comma - _LONGEST_OFFICE, _FEWEST_IN_FRONT), -1):
        if not (words[at].is_capital or words[at].is_ordinary) or (at < comma and not words[at].last.isalnum()):
            break
        if words[at].text in lists.roles:
            return 0 if words[at - 1].bare in lists.small or words[at - 1].last in ",:" else at
    return 0


def before_enumeration(words: Sequence[Word], i: int) -> int:
    """Before the names with which a sentence opens whose last one goes on at word `i`, 0 if there are none: "Budi
    Sastro, Sari Wulan, dan Rudi | Randu menanam".

    The first name has as many words as the next one, and none has only one.
    """
    if not (words[i].is_capital and words[i + 1].is_ordinary) or words[i].start == words[i - 1].end:
        return 0
    ends, last = [], 0  # of the names, and where the last one begins
    for at in range(i - 1, max(i - _LONGEST_ENUMERATION, _FEWEST_IN_FRONT), -1):
        word = words[at]
        if word.bare in _LAST_NAMED:
            last = last or at + 1
        elif not word.is_capital or not (word.last.isalnum() or word.last == ","):
            break
        elif word.last == ",":
            last = last or at + 1
            ends.append(at)
    lengths = [after - before for after, before in pairwise(ends)]
    if len(ends) < _FEWEST_NAMED - 1 or min(lengths) < _SHORTEST_NAMED:
        return 0
    if i - last >= lengths[-1] and len(ends) < _SURELY_NAMED:
        return 0
    first = ends[-1] + 1 - lengths[-1]
    before = words[first - 1]
    ends_title = before.last.isalnum() and before.bare not in headline_words().never_last
    return first if first >= _FEWEST_IN_FRONT and ends_title else 0


def before_pair(words: Sequence[Word], i: int) -> int:
    """Before two people whose second name goes on at word `i`, or 0: "Budi Sastro dan Rudi | Randu juga menanam".

    Both names have two words: none of them is cut in two by the end of a title.
    """
    first = i - 4
    if first < _FEWEST_IN_FRONT or words[i - 2].bare != "dan" or not words[i + 1].is_lower:
        return 0
    lists, names = headline_words(), (words[first], words[first + 1], words[i - 1], words[i])
    are_names = all(word.text.isalpha() and word.text.istitle() for word in names)
    if not are_names or any(word.text.lower() in lists.common for word in names):
        return 0
    return 0 if _wants_more(words[first - 1]) else first


def before_short_form(words: Sequence[Word], i: int) -> int:
    """Before an office or an institution that is cut in two, its short form in a bracket behind it; 0 if there is none.

    "Kepala Seksi Pangan | (Kasi Pangan)", "Partai Padi | Merdeka (PPM)".
    """
    bracket = next((at for at in range(i, min(i + _LAST_OF_NAME, len(words))) if words[at].text[0] == "("), 0)
    if not bracket or not _SHORT_FORM.match(words[bracket].text) or not _are_of_name(words[i:bracket]):
        return 0
    lists, found = headline_words(), 0
    for at in range(i - 1, max(i - _LONGEST_OFFICE, _FEWEST_IN_FRONT), -1):
        if not _are_of_name(words[at : at + 1]):
            break
        if _shortens(words[bracket].bare, "".join(word.text for word in words[at:bracket])):
            found = at
            break
        if words[at].text in lists.institutions:
            found = found or at
    return 0 if not found or _wants_more(words[found - 1]) else found


def before_told(words: Sequence[Word], i: int) -> int:
    """Before the verb that says who said what follows, 0 if it is none: "Dilanjutkan | Sastro, warga menanam padi"."""
    told = words[i - 1]
    if told.text not in _TOLD or not words[i - 2].last.isalnum() or words[i].start == told.end:
        return 0
    end = next((at for at in range(i, min(i + _LAST_OF_NAME, len(words) - 1)) if words[at].last == ","), 0)
    if not end or not all(word.is_capital and word.text.rstrip(",").isalpha() for word in words[i : end + 1]):
        return 0
    goes_on = words[end + 1].is_lower and words[end + 1].bare not in headline_words().introducing
    return i - 1 if goes_on else 0


def _shortens(short: str, full: str) -> bool:
    """Whether the letters of a short form stand in this order in what it is short for, and both open alike.

    >>> _shortens("Kasi", "KepalaSeksi"), _shortens("Kasi", "SeksiPangan")
    (True, False)
    """
    letters = iter(full.lower())
    return short[0] == full[0] and all(letter in letters for letter in short.lower())


def _are_of_name(words: Sequence[Word]) -> bool:
    return all(word.is_capital and word.last.isalnum() for word in words)


def _wants_more(before: Word) -> bool:
    """Whether a title goes on behind a word: "Periksa", "Eks", "di"."""
    lists = headline_words()
    known = (lists.small, lists.verbs, lists.more_verbs, lists.announcing, lists.joining, lists.roles, lists.never_last)
    return before.last in ",:;(-" or before.bare in FORMER or any(before.bare in each for each in known)
