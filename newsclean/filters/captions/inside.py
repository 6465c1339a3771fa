"""Captions inside a line, as flat articles have them: the credit is seen first, then the sentence it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import pair_start
from newsclean.filters.captions.picture_credits import (
    CREDIT_WORD_INSIDE,
    CREDIT_WORDS_INSIDE,
    SLASH_CREDIT,
    in_brackets,
)
from newsclean.filters.captions.sentences import holds_sentence_end, reports_speech, sentence_before
from newsclean.lexicon.agencies import AGENCY, agency_words
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import SPACE, blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern

# How the brackets open that may hold a credit: with a word of credit, an agency, or who else stands before a slash.
_BRACKETS = tuple(f"({word}" for word in (*CREDIT_WORDS_INSIDE, *agency_words(), *listed("captions.before_slash")))
_SURE = Pattern(in_brackets(CREDIT_WORD_INSIDE))
_SLASH = Pattern(SLASH_CREDIT)
# After a caption a sentence begins. A dash says that the bracket belongs to a dateline: "Jakarta (Antara) -".
_AFTER_CAPTION = Pattern(r"\.?(?:\s*\Z|\s*\n|\s*[A-Z“\"0-9])")
_DATELINE_DASH = Pattern(rf"{SPACE}{{0,9}}(?:[{DASHES}|:]|&(?:amp;){{0,9}}[nm]dash;)")
# What is left of a picture; its caption may follow, with a credit of its own.
_PLACEHOLDER = Pattern(r"\([Ff]oto\)")
_CREDITED = Pattern(r"\s*[A-Z][^()\n]{5,200}(?=\()")
# Flat articles lose the slash of such a credit: "- (AntaraBudi Santoso)", "- (Edwin P Republika)".
_DASHED = Pattern(
    r"\s-{1,2} ?\((?:"
    rf"(?P<sure>\s*(?:{AGENCY}|{CREDIT_WORD_INSIDE}|Republika|REPUBLIKA|[Hh]umas |BPMI|Tim [Ii]nfografis|Akun )"
    r"[^()\n]{0,60}|"
    r"[^()\n]{2,50}Republika(?:\.co\.id)?\s*)|"
    r"[A-Z][\w.’'/-]{1,20}(?:\s+[A-Z][\w.’'/-]{0,20}){1,4}|[A-Z]{2,8})\)"
)
_ENDED = Pattern(r"[\w)]\.|\d\)")
_BRACKET_GLUED = Pattern(r"\([A-Z][^()\n]{3,80}\)(?=[A-Z][a-z])")
# Words, though two of them are glued: "di lombaElite Pro Academy"
_WORDS = Pattern(r"[a-z](?=[a-z]+[A-Z])[a-z]+|\w+")
_AGENCY_ALONE = Pattern(rf"\s*{AGENCY}\s*")


@filter_for(
    "caption",
    example="... kata warga. Warga membersihkan lumpur. (Foto: Budi/Contoh.com) Hujan ...",
    when=When(words=_BRACKETS),
)
def captions_inside(page: Page, places: Places) -> Iterator[Span]:
    """Captions with their credit inside a line: the sentence before the credit goes with it."""
    text = page.text
    for position, _ in places:
        if placeholder := _PLACEHOLDER.match(text, position):
            yield from _lost_picture(page, placeholder)
            continue
        credit = _SURE.match(text, position) or _SLASH.match(text, position)
        if not credit or page.is_marked(position) or credit.end() >= page.closing or not _ends_caption(page, credit):
            continue
        start = pair_start(page, position)
        if start is None and _stands_alone(page, credit):
            start = position
        if start is not None:
            yield Span(start, credit.end() + (text[credit.end() : credit.end() + 1] == "."))


def _lost_picture(page: Page, placeholder: re.Match[str]) -> Iterator[Span]:
    """A picture's placeholder between sentences, with the caption behind it if that has a credit."""
    text, (start, end) = page.text, placeholder.span()
    if text[end : end + 20].lstrip()[:1].islower() or page.is_marked(start):
        return
    caption = _CREDITED.match(text, end)
    credit = caption and (_SURE.match(text, caption.end()) or _SLASH.match(text, caption.end()))
    if caption and credit and not reports_speech(caption[0]) and not holds_sentence_end(caption[0].strip()[:-1]):
        end = credit.end()
    yield Span(start, end)


def _stands_alone(page: Page, credit: re.Match[str]) -> bool:
    """Whether a credit that names somebody stands between sentences: it goes also where the story is around it."""
    floor = page.line_start(credit.start())
    end = blank_before(page.text, credit.start(), floor)
    named = ":" in credit.group() or "/" in credit.group()
    return named and (end == floor or page.text[end - 1] in SENTENCE_ENDS)


def _ends_caption(page: Page, credit: re.Match[str]) -> bool:
    """Whether a caption may end with the bracket: a sentence follows in the same line."""
    text, end = page.text, credit.end()
    if _DATELINE_DASH.match(text, end) or not _AFTER_CAPTION.match(text, end):
        return False
    if page.ends_line(end + (text[end : end + 1] == ".")):
        return False
    return not _abbreviates(text[max(0, credit.start() - 60) : credit.start()], credit.group())


def _abbreviates(before: str, bracket: str) -> bool:
    """Whether a bracket holds the initials of the words before it: "Asia Production (AP)"."""
    letters = bracket.strip("()[] ").lower()
    words = _WORDS.findall(before)[-len(letters) :]
    return letters.isalpha() and "".join(word[0] for word in words).lower() == letters


@filter_for(
    "caption", example="... kata warga.Warga panen raya. (Warta Contoh/Budi)Hujan ...", when=When(signs=("/",))
)
def glued_captions(page: Page) -> Iterator[Span]:
    """Captions whose credit names an outlet and a person, with the next sentence glued to it."""
    for bracket in _BRACKET_GLUED.finditer(page.text):
        credit = _SLASH.match(page.text, bracket.start())
        if credit and credit.end() == bracket.end() and not page.is_marked(credit.start()):
            start = sentence_before(page, credit.start())
            yield Span(credit.start() if start is None else start, credit.end())


@filter_for(
    "caption",
    example="... Wali siswa menyiapkan hidangan. - (Republika/Budi Santoso) Hujan ...",
    when=When(signs=("- (", "-(")),
)
def dashed_credits(page: Page) -> Iterator[Span]:
    """Captions inside a line whose credit follows a dash: "... hidangan. - (Republika/Nama)".

    A bracket that names no agency counts only after a full stop and before the next sentence.
    """
    for credit in _DASHED.finditer(page.text):
        if not page.is_marked(credit.end() - 1) and _is_dashed_credit(page, credit):
            start = sentence_before(page, credit.start())
            yield Span(credit.start() if start is None else start, credit.end())


def _is_dashed_credit(page: Page, credit: re.Match[str]) -> bool:
    text, end = page.text, credit.end()
    if credit["sure"]:
        return not (end >= page.closing and _AGENCY_ALONE.fullmatch(credit["sure"]))  # that signs the story
    return _ENDED.match(text, credit.start() - 2) is not None and _ends_caption(page, credit)
