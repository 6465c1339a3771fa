"""Links between sentences whose label is in no list: the words that lead on and the sign behind them tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsclean.filters.base import filter_for
from newsclean.filters.links.loose_labels import GUESSED, KNOWN, NO_LABEL, how_sure, leads_elsewhere
from newsclean.filters.links.sure_ends import glued_end
from newsclean.lexicon.labels import label_words
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.page.signs import opens_quotation
from newsclean.reading.boundaries import is_in_open_quotation
from newsclean.reading.headlines import in_title_case, is_without_sentence, says_something
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.sentence_case import sentence_case_end

# Arrows and pointing hands are in no sentence; the other signs are, and a label in capitals needs none.
_ARROWS = "‣▸▹►▻▶▷➤➜➔➡➞➢➣➥→⇒⟶⟹⇢⇨↪↳⮕☛☞👉👆👇🔗📖⏩⏭»▪◆"
_SIGN = Pattern(
    rf"(?P<arrow>(?:[{_ARROWS}]\ufe0f?|={{1,6}}>|-{{1,4}}>|—>|>{{2,4}}|~>|&(?:raquo|rarr|gt);){{1,12}})"
    r"|:(?!\d|//)|[!?](?=\s)|(?<=\w)\.{2,3}(?=\s)|…(?=\s)|(?<=\s)[–—-](?=\s)|(?<=\w)\](?=\s?[A-Z])"
    r"|(?P<capitals>(?<=[A-Z]{2})\s(?=[A-Z0-9]\w*[a-z]))"
)
# A quick look: a sign may stand there, or a label in capitals begins behind a sentence and ends in front of a title.
_SIGN_NEAR = Pattern(
    rf"[{_ARROWS}=~>&:!?…–—\].\"”)\n-](?:(?<=[{_ARROWS}=~>&…\]])|(?<=:)(?!\d|//)|(?<=[!?])(?=\s)|(?<=\.)(?=\.)"
    r"|(?<=[–—-])(?=[->\s])|(?=[\s\[#*]{0,3}[A-Z]{2}))"
)
# (No label has more words than this, and no arrow more signs: what goes on is not read anew from each of them.)
_CAPITALS = Pattern(r"[^A-Za-z\n]{0,4}(?:[A-Z]{2,}[ &/-]{1,3}){0,8}[A-Z]{2,}(?=\s[A-Z0-9]\w*[a-z])")
# A label begins where a sentence, a mark or a line does; signs may stand in front of it, and of a bare arrow no words.
_LABEL = Pattern(
    r"(?P<behind>\A|[.!?…][\"”’)]{0,2}\s*|[\"”)\]]\s*)"
    rf"(?P<lead>[\[#*•★✦✅\s{_ARROWS}\u2600-\u27bf\U0001f300-\U0001faff\ufe0f>~=]*)"
    r"(?P<words>[^\W\d_][^.!?…:\"“”()\n\[\]]{1,64}?|)\s*\Z"
)
_LONGEST_LABEL, _MOST_WORDS, _MOST_CALLED = 72, 9, 5
_SAME_SIGNS = 200  # characters, within which no path and no list has the sign again
_OPENS = Pattern(r"[\"“'‘]?[A-ZÀ-Þ0-9]")
# "Harga cabai → 30 ribu", "--> 2. Langkah kedua"
_DATUM = Pattern(
    r"\d{1,2}[.)]\s|\d[\d.,:]*+(?:\s?(?:[\d%/–-]|persen|kg|km|ribu|juta|orang|kali|[a-z]{1,3}\b)|\Z)|Rp|RM|US\$"
)
_NO_TITLE = Pattern(r"\b(?:Telp|Tel|Telepon|HP|WA|Fax|Jl|Jalan)\b|@|\d{5}|[”\".,:;]\Z")
_JOINED = Pattern(r"[a-z’'][A-Z‘][a-z]|[’'][‘']")
# With so many commas it is a list of names.
_FEWEST_WORDS, _FEWEST_OF_GUESSED, _NAMES = 3, 5, 2
# So likely the end of a title must be behind a word or an arrow alone, and that of one in sentence case.
_SURE_OF_GUESSED, _SURE = (0.8, 0.05), (0.7, 0.1)


class _Label(NamedTuple):
    """A label that leads on: where it begins, its words, its sign, and how sure it is (see `how_sure`)."""

    start: int
    words: list[str]
    sign: re.Match[str]
    sure: int

    @property
    def points(self) -> bool:
        """Whether it is words and an arrow: what follows is a title, however it is written."""
        return bool(self.words) and self.sign["arrow"] is not None

    @property
    def announces(self) -> bool:
        """Whether its sign may stand in front of a title in sentence case."""
        return self.sign["arrow"] is not None or self.sign["capitals"] is not None or self.sign[0] == ":"


@filter_for(
    "related",
    example="... kata warga. Racikan kemarin ☞ Warga Panen Raya di Tengah Kemarau Hujan ...",
)
def titles_behind_signs(page: Page) -> Iterator[Span]:
    """Links behind a label that ends with an arrow, or that speaks of reading on and ends with another sign."""
    floor = page.opening + 1  # something of the story stands in front of it
    for sign in _signs(page.text, floor, page.read_again_until):
        if sign.start() < floor or page.is_marked(sign.start()):
            continue
        label = _label(page, sign, floor)
        if label and _fits(page.text, label) and (end := _title_end(page, label)):
            yield Span(label.start, end)
            floor = end


def _signs(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """What may end a label between these positions."""
    for near in _SIGN_NEAR.finditer(text, start, stop):
        if sign := _SIGN.match(text, near.start()):
            yield sign
        if (capitals := _CAPITALS.match(text, near.end())) and (sign := _SIGN.match(text, capitals.end())):
            yield sign


def _label(page: Page, sign: re.Match[str], floor: int) -> _Label | None:
    """The label in front of `sign`, behind a sentence, a mark or a line's start; None if there is none."""
    at, before = sign.start(), page.mark_before(sign.start())
    edge = max(page.line_start(at), floor, before.end if before else 0)
    near = max(edge, at - _LONGEST_LABEL)
    found = _LABEL.search(page.text[near:at])
    if found is None or (not found["behind"] and near > edge):
        return None
    words, lead = found["words"].split(), found["lead"]
    start = near + found.start("lead") + len(lead) - len(lead.lstrip())
    sure = how_sure(words)
    if sure != KNOWN and (found["words"][:1] or "A").islower():
        return None  # in the midst of a sentence
    if is_in_open_quotation(page, start):
        return None  # of a message that the story tells
    if len(words) > _MOST_WORDS or leads_elsewhere(words) or (sure == NO_LABEL and not sign["arrow"]):
        return None
    return _Label(start, words, sign, sure)


def _fits(text: str, label: _Label) -> bool:
    """Whether the sign of a label is the one that such words have."""
    words, sign = label.words, label.sign
    if sign["arrow"]:  # else a path, or a list
        near = text[max(0, label.start - _SAME_SIGNS) : label.start] + text[sign.end() : sign.end() + _SAME_SIGNS]
        return sign["arrow"][0] not in near
    if sign["capitals"]:
        return label.sure > GUESSED and "KLIK" not in words and " ".join(words).isupper()
    if sign[0][0] not in "!?.…":
        return True
    if len(words) > _MOST_CALLED or words[-1].lower() == "sini":
        return False
    return sign[0] != "?" or not label_words().verbs.isdisjoint(word.lower() for word in words)  # "Sudah baca ini?"


def _title_end(page: Page, label: _Label) -> int | None:
    """Where the title ends that a label leads to; None if there is none, or its end is not certain."""
    text, start = page.text, blank_after(page.text, label.sign.end())
    stop = min(page.line_end(label.sign.end()), page.next_mark(start))
    if start >= stop or page.is_marked(start) or not _OPENS.match(text, start) or _DATUM.match(text, start):
        return None
    title = LinkedTitle(page, start, stop)
    rest = text[start:stop].strip()
    whole, guessed = is_without_sentence(rest), not (label.sure > GUESSED or label.points)
    if guessed and not whole and title.sure_end(*_SURE_OF_GUESSED) is None:
        return None
    end = start + len(rest) if whole else title.end()
    if end is None and not guessed:
        end = sentence_case_end(page, start, stop)
    if end is None:
        return None
    end = blank_before(text, glued_end(title, label.start, end))
    said = text[start:end]
    if not _may_be_title(said, _FEWEST_OF_GUESSED if guessed else _FEWEST_WORDS):
        return None
    if not label.points and said.count(",") >= _NAMES:
        return None
    if in_title_case(said):
        return end if not guessed or says_something(said) else None
    if guessed or not label.announces or _JOINED.search(said):
        return None  # several titles, or the story that is glued to one
    sure = label.points or label.sure == KNOWN or whole or title.sure_end(*_SURE) is not None
    return end if sure else None


def _may_be_title(said: str, fewest: int) -> bool:
    return len(said.split()) >= fewest and not _NO_TITLE.search(said) and not opens_quotation(said)
