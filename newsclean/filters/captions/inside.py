"""Captions inside a line, as flat articles have them: the credit is seen first, then the sentence it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.picture_credits import CREDIT_WORD_INSIDE, SLASH_CREDIT, in_brackets
from newsclean.lexicon.agencies import AGENCY, agency_words
from newsclean.lexicon.outlets import is_place
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import SPACE, blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary

# How the brackets open that may hold a credit: with a word of credit, an agency or an outlet.
_WORDS = (
    "foto", "photo", "dok", "dokumentasi", "ist", "ilustrasi", "credit", "image", "sumber", "humas", "screenshot",
    "tangkapan", "instagram", "twitter", "youtube", *agency_words(), "tribun", "kompas", "republika", "liputan6",
    "detik", "cnn", "merdeka", "suara", "okezone", "sindo", "viva", "tempo", "jawapos", "medcom", "inews", "bisnis",
    "kontan", "jpnn",
)  # fmt: skip
_BRACKETS = tuple(f"({word}" for word in _WORDS)
_SURE = Pattern(in_brackets(CREDIT_WORD_INSIDE))
_SLASH = Pattern(SLASH_CREDIT)
# After a caption a sentence begins. A dash says that the bracket belongs to a dateline: "Jakarta (Antara) -".
_AFTER_CAPTION = Pattern(r"\.?(?:\s*\Z|\s*\n|\s*[A-Z“\"0-9])")
_DATELINE_DASH = Pattern(rf"{SPACE}{{0,9}}(?:[-–—|:]|&(?:amp;){{0,9}}[nm]dash;)")
SENTENCE_END = Pattern(
    r"(?:(?<=[\w)\]%][.\"”])\s+|(?<=\w\w\w\w[!?])\s+|(?<=[.!?][\"”])\s*)(?=[A-Z0-9\"“(\[])"
)
# A sentence that lost the blank, or was left with the commas of a lost link, in front of a caption.
_GLUED_SENTENCE = Pattern(r"(?<=[a-z]{3}[a-z)]\.),{0,2}(?=[A-Z][a-z](?!m\b|d\b|o\b|et\b))")
_LONGEST_SENTENCE = 300
# A caption shows; a sentence that reports what somebody says, or goes on from the one before it, is the story's.
_REPORTS = Pattern(
    r"\b(?:(?:kata|ujar|ungkap|jelas|tutur|ucap|tegas|imbuh|sebut|papar|terang|tambah|lanjut)(?:nya)?(?![\w-])|"
    r"menurut(?:nya)?\b|menyebut(?:kan)?\b|mengata(?:kan)\b|mengaku(?:i)?\b|menilai\b|menegaskan\b|menjelaskan\b|"
    r"menambahkan\b|menyatakan\b|mengungkap(?:kan)?\b|menuturkan\b|mengklaim\b|menduga\b|berpendapat\b|"
    r"dikutip\b|dilansir\b|melansir\b)"
)
_GOES_ON = Pattern(r"[\"“(\s]*(?:Ia|Dia|Mereka|Beliau|Namun|Tetapi|Tapi|Menurut\w*|Selain itu|Sementara itu)\b")
_NO_CAPTION = Pattern(r"https?://|==|\A\s*\Z|\b(?:ilustrasi|gambar|foto) (?:ini|itu|berikut|di (?:atas|bawah))\b")
# What is left of a picture; its caption may follow, with a credit of its own.
_PLACEHOLDER = Pattern(r"\([Ff]oto\)")
_CREDITED = Pattern(r"\s*[A-Z][^()\n]{5,200}(?=\()")

_LABEL = rf"(?:Foto|FOTO){SPACE}{{0,9}}[:/]{SPACE}{{0,9}}"
# No sentence ends inside, and none is glued to a word of it.
_LABELLED = Pattern(
    rf"{_LABEL}(?:[^\n()”\"=.]|\.(?! ?[A-Z])){{0,200}}?"
    r"\((?=[^()\n]{0,60}(?:/|[a-z]\s+[A-Z]|[Dd]ok|[Ii]st\b))(?![a-z]{2,5}/[a-z]{2,5}\))[^()\n\d]{3,60}\)"
)
# A name and an outlet without brackets: the story is glued to them, or a dateline follows.
_NAME = r"[A-Z][\w.’'-]{0,30}(?: [A-Z][\w.’'-]{0,30}){0,3}"
_LABELLED_NAME = Pattern(
    rf"{_LABEL}{_NAME} ?/ ?(?:detik[A-Z][a-z]{{2,8}}|[a-z][a-z.]{{2,30}})(?=[A-Z][a-z]|\s*[\n\"“(]|\s*\Z)"
)
_SEEN = Pattern(r"Lihat Foto\s{1,3}[A-Z][^\n(]{5,250}\((?![^()\n]{0,9}\d)[^()\n]{3,60}\)")
_LONGEST_LEAD, _HEAD = 150, 400
_BEFORE_DATELINE = Pattern(rf"{_LABEL}(?P<words>[\w./’'@ -]{{2,80}}?)(?=\s[-–—]\s{{1,3}}[A-Z\"“])")
_MOST_NAMES = 8  # words, with the place
# Flat articles lose the slash of such a credit: "- (AntaraBudi Santoso)", "- (Edwin P Republika)".
_DASHED = Pattern(
    r"\s-{1,2} ?\((?:"
    rf"(?P<sure>\s*(?:{AGENCY}|{CREDIT_WORD_INSIDE}|Republika|REPUBLIKA|[Hh]umas |BPMI|Tim [Ii]nfografis|Akun )"
    r"[^()\n]{0,60}|"
    r"[^()\n]{2,50}Republika(?:\.co\.id)?\s*)|"
    r"[A-Z][\w.’'/-]{1,20}(?:\s+[A-Z][\w.’'/-]{0,20}){1,4})\)"
)
_ENDED = Pattern(r"[\w)]\.|\d\)")
# Flat articles of some outlets have the credit before the caption, which then ends with its date.
_CREDIT_FIRST = Pattern(
    r"(?:kompas\.com|antara foto|tribun[\w.]{0,30}|afp|reuters)\s?/\s?(?-i:[A-Z])[^\n]{10,450}?"
    r"\(\d{1,2}/\d{1,2}/\d{4}\)(?:\.|(?=\s*(?:\n|\Z)))",
    re.IGNORECASE,
)
# Or a name in capitals is glued to it: "KOMPAS.com/BUDI SANTOSOPetani memanen jagung."
_CREDIT_GLUED = Pattern(
    r"(?i:kompas\.com|tribun[\w.]{0,30})\s?/\s?[A-Z][A-Z .’'-]{2,40}[A-Z](?=[A-Z][a-z])[^\n.]{10,250}\.(?=\s|\Z)"
)
# Without a date a longer sentence behind such a credit may be the story's.
_LONGEST_GLUED, _DATED = 100, Pattern(r"\(\d{1,2}/\d{1,2}/\d{4}\)")
_BRACKET_GLUED = Pattern(r"\([A-Z][^()\n]{3,80}\)(?=[A-Z][a-z])")
_GLUED_END = Pattern(r"[a-z]{4}\.[A-Z]")
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
        start = sentence_before(page, position)
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
    if caption and credit and not reports(caption[0]) and not _holds_sentence(caption[0].strip()[:-1]):
        end = credit.end()
    yield Span(start, end)


def _stands_alone(page: Page, credit: re.Match[str]) -> bool:
    """Whether a credit that names somebody stands between sentences: it goes also where the story is around it."""
    floor = page.line_start(credit.start())
    end = blank_before(page.text, credit.start(), floor)
    named = ":" in credit.group() or "/" in credit.group()
    return named and (end == floor or page.text[end - 1] in ".!?”\"")


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
    words = re.findall(r"\w+", before.lower())[-len(letters) :]
    return letters.isalpha() and "".join(word[0] for word in words) == letters


def sentence_before(page: Page, position: int) -> int | None:
    """Where the sentence begins that the credit at `position` ends; None if it is the story's."""
    text = page.text
    floor = page.line_start(position)
    end = blank_before(text, position, floor)
    stop = end - 1 if text[end - 1 : end] == "." else end
    window = max(floor, stop - 400)
    ends = (each.end() for ending in (SENTENCE_END, _GLUED_SENTENCE) for each in ending.finditer(text, window, stop))
    begin = max(ends, default=floor)
    last = bisect_left(page.marks, position, key=lambda mark: mark.start) - 1
    if last >= 0 and begin < page.marks[last].end <= position:
        begin = page.marks[last].end
    sentence = text[begin:end]
    if len(sentence) > _LONGEST_SENTENCE or sentence.count('"') % 2 or _NO_CAPTION.search(sentence):
        return None
    return None if reports(sentence) or _GOES_ON.match(sentence) else begin


def reports(sentence: str) -> bool:
    """Whether a sentence reports what somebody says, as captions do not."""
    return _REPORTS.search(sentence) is not None


@filter_for(
    "caption",
    example="... kata dia. KOMPAS.com/BUDI SANTOSO Warga membersihkan lumpur, Senin (2/1/2023). Hujan ...",
    when=When(words=("kompas.com/", "antara foto/", "tribunnews.com/", "afp/", "reuters/")),
)
def credited_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that open with their credit and end with their date."""
    for position, _ in places:
        match = _CREDIT_FIRST.match(page.text, position)
        if match and at_boundary(page, position) and not _holds_sentence(match[0][:-1]):
            yield Span(*match.span())
            continue
        glued = _CREDIT_GLUED.match(page.text, position)
        short = glued is not None and (len(glued[0]) <= _LONGEST_GLUED or _DATED.search(glued[0]) is not None)
        if glued and short and at_boundary(page, position) and not reports(glued[0]):
            yield Span(*glued.span())


def _holds_sentence(text: str) -> bool:
    """Whether a sentence ends inside, perhaps with the next one glued to it."""
    return SENTENCE_END.search(text) is not None or _GLUED_END.search(text) is not None


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


@filter_for("caption", example="Foto: Warga membersihkan lumpur (Budi/Contoh)", when=When(words=("foto", "lihat foto")))
def labelled_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that have both a label and a credit: "Foto: ... (Nama/Outlet)"."""
    for position, _ in places:
        if not at_boundary(page, position):
            continue
        if match := _SEEN.match(page.text, position):
            yield Span(*match.span())
        elif (end := _end_before_dateline(page.text, position)) is not None:
            yield Span(_lead_start(page, position), end)
        elif match := _LABELLED_NAME.match(page.text, position):
            yield Span(_lead_start(page, position), match.end())
        elif match := _LABELLED.match(page.text, position):
            yield Span(*match.span())


def _lead_start(page: Page, position: int) -> int:
    """Where the caption begins that ends with a label and a name, at the head of a one-line text; else `position`."""
    start = next((mark.end for mark in reversed(page.marks) if mark.end <= position), page.opening)
    start = blank_after(page.text, start)
    at_head = start == page.opening or page.mark_at(blank_before(page.text, start) - 1) is not None
    lead = page.text[start:position]
    if not at_head or start >= _HEAD or len(lead) > _LONGEST_LEAD or "\n" in lead:
        return position
    return position if reports(lead) or SENTENCE_END.search(lead.strip()) else start


def _end_before_dateline(text: str, position: int) -> int | None:
    """Where a credit ends that a dateline follows: "Foto: Contoh/Budi Santoso Jakarta - Pabrik itu ..."."""
    match = _BEFORE_DATELINE.match(text, position)
    words = match["words"].split(" ") if match else []
    if match is None or not 2 <= len(words) <= _MOST_NAMES:
        return None
    for place in (" ".join(words[-2:]), words[-1]):
        if len(place) < len(match["words"]) and is_place(place):
            return match.end() - len(place) - 1
    return None


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
