"""Captions without a credit of their own, known by what stands beside them: the credit above, the dateline below."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import caption_end
from newsclean.filters.captions.lines_by_credit import FILE
from newsclean.filters.captions.picture_credits import CREDITED_NAME
from newsclean.filters.captions.sentences import SENTENCE_END, opens_story, reports_speech
from newsclean.lexicon.agencies import AGENCY, PLATFORMS
from newsclean.lexicon.dates import BRACKETED_DATE, MONTH
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.pictures import POSITIONS
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import is_attributed
from newsclean.reading.headlines import in_title_case

_SHORTEST, _LONGEST, _LONGEST_TOLD = 30, 420, 700
# A line above it this short is a credit and nothing else: "Dok. Persipura", "AFP/Rina Lestari".
_LONGEST_CREDIT = 60
# With more words and a full stop it is a caption itself, and what follows is the story: "Warga saat memanen padi."
_CREDIT_WORDS = 4
# So near the top a line may be the caption of the picture above the dateline.
_HEAD_LINES = 3
_DATE_AT_END = rf"{BRACKETED_DATE}(?: \w+)?\.?\Z"
_PLACED = rf"\((?:{any_of(POSITIONS)}|dua|kedua|ketiga|atas|bawah)\b[^()\n]{{0,30}}\)|\ADari kiri\b"
_SHOWN = Pattern(rf"{_DATE_AT_END}|{_PLACED}|\b(?:berpose|berfoto|merayakan gol|merayakan (?:akhir|kemenangan))\b")
# "Budi Santoso, bidan yang menyumbangkan seratus perahu untuk warga.": a name and who that is, and nothing of them.
_NAMED = r"\A[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}, [a-z][^,.;:!?\"“]{15,150}\.\Z"
_SURELY_SHOWN = Pattern(
    rf"{_DATE_AT_END}|{_PLACED}|\bber(?:pose|foto)\b|[a-z] \([A-Z][^()\n\d]{{3,50}}\)\.?\Z|{_NAMED}"
)
_SURELY_PLACED = Pattern(rf"{_PLACED}|\bber(?:pose|foto)\b")
# A line that speaks of a picture, or quotes, is the story's.
_TELLS = Pattern(r"[\"“”]|\A(?:Sebuah |Akun|Unggahan|Video|Foto|Dalam|Namun|Menurut|Hal )|\bnarasi\b")
# A photographer in capitals behind an outlet or an agency: some pages print it above its caption, and never alone.
_SOURCE = rf"(?:(?:[\w-]+\.){{1,2}}(?i:{DOMAIN_END})|{AGENCY})"
_IN_CAPITALS = r"[A-Z][A-Z.’'-]+(?: [A-Z.’'-]+){1,3}"
_OPENS_CAPTION = Pattern(rf"{_SOURCE}/{_IN_CAPITALS}|TANGKAP(?:AN)? LAYAR\b[\w@./ ]{{0,45}}|[A-Z ]+ OFFICIAL")
_OUTLET_AND_NAME = Pattern(r"[A-Z][\w.]+(?: [A-Z]\w+){0,2}/[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}")
# With the date of what is shown such a caption may tell more.
_LONGEST_BELOW, _DAY_SHOWN = 330, Pattern(rf"\bpada \d{{1,2}} (?i:{MONTH}) \d{{4}}\Z")
_BEHIND_LINK = Pattern(rf"(?<=[\w?!.”\"’')]) {_SOURCE}/(?:{_IN_CAPITALS}|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){{1,3}})\Z")
# A word that a page prints in front of a picture's name.
_WORD_IN_FRONT = Pattern(r"(?:iklan|Iklan|image|Image|foto|Foto) (?=[A-Z])")
_ALTERNATIVE = Pattern(r"[a-z]{3,15}(?: [a-z\d]{2,15}){0,2}")
_LABEL_BELOW = Pattern(r"(?:Foto|FOTO)\s?:")
# "YouTube Warta Laut"
_ACCOUNT = Pattern(rf"{any_of(PLATFORMS)} [A-Z@][\w.@]*(?: [A-Z][\w.]*){{0,3}}")
_LONGEST_ABOVE, _FEWEST_WORDS = 150, 5
_SAME = 12  # characters: a quick look before the whole line
# What a copy of a line has behind it, when the line is the picture's name and the copy its caption.
_CREDIT_BEHIND = Pattern(
    r"\s/|\s?(?:[Vv]ia |[Ff]oto\s?:? ?|[Ss]umber\s?: ?|\| ?|/ ?|[–-] )[\w@][\w @./,&()-]{1,45}"
    rf"|\s?\([^()\n\d]{{2,45}}\)\.?|\s?{CREDITED_NAME}/{CREDITED_NAME}\.?|\s[a-z]{{4,14}}"
)
# The same, where it is known to be a caption.
_BRACKET = Pattern(r"\.?\s?[(\[]")


@filter_for(
    "caption",
    example="Dok. Persatu\nPemain Persatu berpose sebelum laga di Stadion Mandala, Jumat (7/11/2025).\nPelatih ...",
    when=When(marked=True, lines=3),
)
def captions_beside(page: Page) -> Iterator[Span]:
    """A line that shows what a picture shows, below the line of its credit or above the dateline."""
    lines = page.lines[:-1]
    if not page.first_of("caption"):
        lines = lines[:_HEAD_LINES]  # no line is a credit
    for index, line in enumerate(lines):
        if _is_account(page, index):
            yield line
            continue
        if not _SHORTEST <= line.end - line.start <= _LONGEST_TOLD or page.is_marked(line.start):
            continue
        if _is_credit(page, index - 1):
            leads = _leads_story(page, index)
            if not leads and _is_below_photographer(page, index):
                yield line
                continue
            marks = _SURELY_PLACED if leads else _SHOWN
        elif index < _HEAD_LINES and _is_dateline(page, index + 1) and line != page.headline:
            marks = _SURELY_SHOWN
        else:
            continue
        text = page.text[line.start : line.end]
        if len(text) > _LONGEST:
            continue
        first = SENTENCE_END.split(text, maxsplit=1)[0]
        tells = _TELLS.search(text) or reports_speech(first) or opens_story(text) or is_attributed(page, line)
        if not tells and (marks.search(first) or marks.search(text)):
            yield line


def _leads_story(page: Page, index: int) -> bool:
    """Whether a line below the credit with which the page opens may be the first of the story: no dateline follows."""
    above = page.lines[: index - 1]
    alone = all(page.is_marked(line.start) or line == page.headline for line in above)
    return alone and not _is_dateline(page, index + 1)


def _is_account(page: Page, index: int) -> bool:
    """Whether a line between a caption and the dateline names the account that the picture is from."""
    line = page.lines[index]
    if not 0 < index <= _HEAD_LINES or line.end - line.start > _LONGEST_CREDIT or page.is_marked(line.start):
        return False
    return _ACCOUNT.fullmatch(page.text, *line) is not None and _is_dateline(page, index + 1)


def _is_below_photographer(page: Page, index: int) -> bool:
    """Whether a line stands below a photographer's name that opens its caption: one sentence, or two.

    Between an outlet with a name in any case, or the name of its file, and the dateline, too.
    """
    above, line = page.lines[index - 1], page.lines[index]
    text = page.text[line.start : line.end]
    if len(text) > _LONGEST_BELOW and not _DAY_SHOWN.search(SENTENCE_END.split(text, maxsplit=1)[0].rstrip(".")):
        return False
    if not _OPENS_CAPTION.fullmatch(page.text, *above) and not (
        _is_dateline(page, index + 1) and any(each.fullmatch(page.text, *above) for each in (_OUTLET_AND_NAME, FILE))
    ):
        return False
    return text[-1] == "." and not _TELLS.search(text) and not reports_speech(text) and not is_attributed(page, line)


def _is_credit(page: Page, index: int) -> bool:
    """Whether a line is a credit that has been found, and nothing else."""
    if index < 0:
        return False
    line = page.lines[index]
    is_sentence = page.text[line.end - 1] == "." and page.text.count(" ", line.start, line.end) > _CREDIT_WORDS
    return _is_caption(page, line) and not is_sentence and line.end - line.start <= _LONGEST_CREDIT


def _is_caption(page: Page, line: Span) -> bool:
    """Whether a caption that has been found fills a line."""
    mark = page.mark_at(line.start)
    return mark is not None and mark.kind == "caption" and mark.start == line.start and mark.end >= line.end


def _is_dateline(page: Page, index: int) -> bool:
    """Whether a line opens with a dateline that has been found."""
    return page.kind_at(page.lines[index].start) == "dateline"


@filter_for(
    "caption",
    example="Baca juga: Panen Raya di Randu ANTARA/Budi Santoso Warga memanen padi, Rabu (17/9/2025). Hujan ...",
    when=When(marked=True, signs=("/",)),
)
def captions_behind_links(page: Page) -> Iterator[Span]:
    """Captions behind a linked title that took their credit with it."""
    for mark in page.marks:
        credit = max(mark.start, mark.end - _LONGEST_CREDIT)
        if mark.kind != "related" or page.text.find("/", credit, mark.end) < 0:
            continue
        start = blank_after(page.text, mark.end)
        if start >= len(page.text) or page.is_marked(start):
            continue
        if _BEHIND_LINK.search(page.text, credit, mark.end):
            end = caption_end(page, start)
            if end is not None and not _TELLS.search(page.text, start, end):
                yield Span(start, end)


@filter_for(
    "caption",
    example="Petani menyiangi sawah.\nPetani menyiangi sawah. Via Istimewa.\nHujan ...",
    when=When(lines=3),
)
def captions_repeated(page: Page) -> Iterator[Span]:
    """A line and its copy right below it, which adds a credit: the name of a picture and its caption."""
    text = page.text
    for above, line in pairwise(page.lines[:-1]):
        start, word = above.start, None
        if text[start] != text[line.start] or text[start : start + _SAME] != text[line.start : line.start + _SAME]:
            if text[start] not in "iIfF" or not (word := _WORD_IN_FRONT.match(text, start)):
                continue
            start = word.end()
        if _is_copy_below(page, above, line):
            yield line
            continue
        if not _SHORTEST <= above.end - above.start <= _LONGEST or line.end - line.start > _LONGEST:
            continue
        name = text[start : above.end]
        end = line.start + len(name)
        if not text.startswith(name, line.start):
            continue
        if page.is_marked(line.end - 1):
            if above != page.headline and _is_caption(page, line) and _BRACKET.match(text, end, line.end):
                yield above
            continue
        if (word and end == line.end) or _CREDIT_BEHIND.fullmatch(text, end, line.end):
            yield Span(line.start if above == page.headline else above.start, line.end)


def _is_copy_below(page: Page, above: Span, line: Span) -> bool:
    """Whether a line has, without a full stop, the words of the caption above it that a credit in brackets ends."""
    text, end = page.text, above.start + line.end - line.start
    if line.end - line.start < _SHORTEST or end >= above.end or text[line.end - 1] in PARAGRAPH_ENDS:
        return False
    same = text.startswith(text[slice(*line)], above.start) and _BRACKET.match(text, end, above.end) is not None
    return same and not page.is_marked(line.start) and _is_caption(page, above)


@filter_for("caption", example="banjir\nWarga mengungsi. (Foto: Budi)\nHujan ...", when=When(marked=True, lines=3))
def words_above(page: Page) -> Iterator[Span]:
    """What stands above a caption or its credit: a word or two in lower case, or the caption of a labelled credit."""
    for above, line in pairwise(page.lines[:-1]):
        if above.end - above.start > _LONGEST_ABOVE or page.is_marked(above.start) or above == page.headline:
            continue
        if not _is_caption(page, line):
            continue
        before = blank_before(page.text, above.start) - 1
        if before >= 0 and page.text[before].isalnum() and not page.is_marked(before):
            continue  # a sentence may go on here
        text = page.text[slice(*above)]
        labelled = _LABEL_BELOW.match(page.text, line.start) or _ACCOUNT.fullmatch(page.text, *line)
        if _ALTERNATIVE.fullmatch(text) or (labelled and _may_be_name(text)):
            yield above


def _may_be_name(text: str) -> bool:
    """Whether a line above the label of a credit may be its caption: in running words, without a full stop."""
    runs = not in_title_case(text) and not text.isupper()
    return runs and (text[-1].isalnum() or text[-1] == ")") and len(text.split()) >= _FEWEST_WORDS
