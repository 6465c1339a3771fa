"""Lines that are captions by their form: any label in front, any credit at either end."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import opens_with_day
from newsclean.filters.captions.openings import CAMERAS, LABEL, LABEL_LETTERS
from newsclean.filters.captions.picture_credits import (
    CREDIT_ALONE,
    CREDIT_IN_FRONT,
    CREDIT_START,
    CREDIT_WORD_AT_END,
    CREDITED_NAME,
    TWO_NAMES,
)
from newsclean.filters.captions.sentences import RUNNING_WORD, is_one_sentence, reports_speech
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.ends import goes_on_below
from newsclean.reading.fixtures import is_fixture
from newsclean.reading.headlines import in_title_case

# The credit in brackets at the end: "... lumpur. (Foto: Budi)", "... lumpur. [Warta Laut/Budi]", "... lumpur (AFP)".
_WORDED = rf"(?P<word>{CREDIT_WORD_AT_END}(?![a-z])[^()\[\]]{{0,70}}|{CREDIT_ALONE}(?:/[^()\[\]]{{0,40}})?)"
_BRACKET = Pattern(
    rf"(?:(?<=[.!?\"”])\s?|(?P<inside>)\s?)[(\[]\s*\*?/?\s*"
    rf"(?:{_WORDED}|(?P<names>{TWO_NAMES})|{AGENCY}[^()\[\]]{{0,40}})\s*[)\]]\s*(?P<stop>\.)?\Z"
)
# Near the top also a name alone: "... lumpur. (Budi Santoso)"
_BARE_BRACKET = Pattern(r"(?<=[\w.”\"] )[(\[](?P<names>[A-Z][\w.]+(?: [A-Z][\w.]+){1,3})[)\]]\Z")
# The credit behind the last sign, without brackets. What divides it from the caption: ". ", " | ", " - ", "--"
_APART = r"(?:(?<=[.!?])\s?|\s?[|•~–—]+\s?|\s-\s-?\s?|\s?--+\s?|<i>)"
_CREDIT_APART = any_of(
    (
        # "Foto: Budi Santoso", "dok/Contoh.com"
        rf"{CREDIT_WORD_AT_END}\s?[:;/]\s?(?:[Dd]ok\. ?)?[^.\n]{{2,60}}(?:\.(?=\w)[^.\n]{{0,30}})*",
        # "foto warga", "Koleksi Budi Santoso"
        rf"(?:[Ff]oto|FOTO|[Kk]oleksi|[Dd]ok\.?) (?:fail|[Ww]arga|ihsan [A-Z]+|{CREDITED_NAME})",
        # "Ist", "dok. pribadi"
        r"[Ii]st|IST|[Dd]ok\.[^\n]{2,40}",
    )
)
_OUTLET_OR_AGENCY = rf"(?:{AGENCY}|[A-Z][A-Za-z]{{2,15}})"
_BEHIND = Pattern(
    any_of(
        (
            rf"{_APART}{_CREDIT_APART}\.?(?:</i>)?",
            r"<[Ff]oto: [^<>\n]{2,40}>",
            # "... lumpur / Budi", "... lumpur/ist"
            r"(?<=[a-z])\s/\s?(?:dok|[A-Z]\w+)|(?<=[a-z])/(?:[Ii]st|IST|[Nn]et)",
            # "... lumpur. Sumber: Budi Santoso"
            r"(?<=[.!?]) (?:Sumber|Poto|Ft)\s?[:/.]\s?[\w.]+(?: [A-Z][\w.]*){0,4}",
            r"\s-\sGAMBAR [A-Z/ ]{3,40}",
            # "... lumpurIST", "... lumpurFOTO: Budi"
            r"(?<=[a-z])(?:IST|FOTO)(?:[:;]\s?[^\n]{0,30})?",
            # "... lumpur, foto: Budi", "... lumpur : dok Budi", "... lumpur: foto Budi"
            r",\s?[Ff]oto\s?[:;]\s?\w+|\s:\s(?:dok|foto)\s[A-Z]\w+|: foto [A-Z]\w+",
            # "... lumpur © 2020 Warta Laut"
            r"(?<!ayat)(?<!huruf)(?<!butir)(?<!pasal)\s(?:©|&copy;|\(c\))\s?\d{0,4} ?[A-Z@][^\n]{0,40}",
            # "... lumpur | Budi Santoso", "... lumpur || Budi/Warta Laut"
            rf"\s\|{{1,2}}\s?{CREDITED_NAME}(?:\s?(?:\|{{1,2}}|-|/)\s?{CREDITED_NAME})?",
            # "... lumpur. Antara/Budi Santoso", "... (4/7). WARTA/Budi Santoso/rwg"
            rf"(?<=[.!?]) {_OUTLET_OR_AGENCY}/\s?(?:via )?{CREDITED_NAME}(?:/[a-z]{{2,5}})?\.?",
            # "... lumpur 📷 Budi Santoso", "... lumpur. | Foto oleh Budi Santoso", "... lumpur. | Warta+/Budi"
            rf"\s?[{CAMERAS}]\s?:?\s?{CREDITED_NAME}",
            rf"\s?[|•~–—]\s?(?:(?:[Tt]eks|[Nn]askah) dan )?[Ff]oto(?:-foto)? (?:oleh|by) {CREDITED_NAME}",
            rf"\s\|\s?[A-Z]\w+\+/{CREDITED_NAME}",
            rf"--[a-z]+\.{DOMAIN_END}",
        )
    )
    + r"\Z"
)
_OUTLET, _ITS_NAME = (
    r"[A-Z][\w.&]*(?: [A-Z][\w.&]*){0,3}", r"(?:[A-Z@][A-Za-z.@’'-]+(?: [A-Z][A-Za-z.’'-]*){0,3}|[a-z]{3,12})"
)  # fmt: skip
# A line that is nothing but a credit.
_BARE = Pattern(
    any_of(
        (
            # "Foto: Budi Santoso", "(Istimewa)", "Net"
            rf"[(\[]?\s*(?:{CREDIT_WORD_AT_END}(?![a-z])[.:/ ]{{0,3}}[^\n.]{{0,40}}|{CREDIT_ALONE})[)\]]?\.?",
            r"[Ff]oto hanya ilustrasi\.?",
            r"Gambar (?:dihasilkan oleh AI|sekadar hiasan)[^\n]{0,20}",
            rf"(?:Photo|Image) by {CREDITED_NAME} (?:on|from) \w+",
            r"AI Generated[^\n]{0,20}|Envato Elements|SS video|Repro",
            # "contoh.com/budi", "/net"
            rf"[\w.]+\.{DOMAIN_END}/[\w./@-]+|/[Nn]et",
            # "Warta Laut / Budi Santoso", "Warta Laut/dok"
            rf"{_OUTLET}\s?/\s?{_ITS_NAME}(?:/\w+)?\.?",
        )
    )
)
# The name of a picture library, alone.
_LIBRARY, _LONGEST_NAME = Pattern(rf"(?!X\Z|BBC\Z|AP\Z){AGENCY}|{CREDIT_ALONE}|Envato Elements"), 30
_SIGNS = CAMERAS + "([/"
# What announces such a credit, and a quicker look for some of its letters.
_NEAR_LETTERS = (
    "oto", "OTO", "Pic", "Ft", "redit", "ist", "IST", "Ist", "ok", "©", "&copy;", "(c)", "|", "--", "/", "oleksi",
    *CAMERAS,
)  # fmt: skip
_NEAR_END = 45
_NEAR = Pattern(
    rf"[FfPp]oto|FOTO|Pic\b|Ft\b|redit|IST|\bist|Ist|Dok|dok|©|&copy;|\(c\)|\||--|[a-zA-Z+ ]/|oleksi|[{CAMERAS}]"
)
_NAMES_IN_FRONT = Pattern(r"[A-Z][\w. ]{2,25}/[A-Z]|GETTY")
_LONGEST_IN_FRONT = 28
_STORY_ENDS = '."”,:'
_NO_CAPTION = Pattern(r"https?://|pic\.twitter|t\.co/")
# A sentence of the story points at the picture.
_POINTS = Pattern(r"\b(?:seperti|lihat) (?:[a-z]+ )?(?:foto|gambar|ilustrasi) (?:ini|berikut|di (?:atas|bawah))\b")
_LONGEST, _LONGEST_BARE = 320, 60
_LINES_LOOKED_AT = 5
_HEAD_LINES = 4
_PARAGRAPH = 110


@filter_for("caption", example="Ket. foto : Warga membersihkan lumpur, Minggu pagi", when=When(lines=2))
def caption_forms(page: Page) -> Iterator[Span]:
    """Lines that are captions by a label of any wording, or by a credit at either end."""
    text, last = page.text, page.line_index(max(page.closing - 1, 0))
    for index, (start, end) in page.lines_to_read(_LINES_LOOKED_AT):
        if end - start > _LONGEST or index >= last:
            continue
        closing = text[end - 1]
        if index >= _LINES_LOOKED_AT and closing in _STORY_ENDS:
            if not text[start + 1 : start + 2].isupper() or not _has_names_in_front(text, start):
                continue
        elif text[start : start + 3].lower() not in LABEL_LETTERS and text[start] not in _SIGNS and (
            closing not in ")]"
            and not (index < _HEAD_LINES and end - start <= _LONGEST_NAME)
            and not _has_credit_near(text[max(start, end - _NEAR_END) : end])
            and not _has_names_in_front(text, start)
        ):
            continue
        if not page.is_marked(start) and _is_caption(page, index, text[start:end]):
            yield Span(start, end)


def _has_credit_near(end: str) -> bool:
    return holds_any(end, _NEAR_LETTERS) and _NEAR.search(end) is not None


def _has_names_in_front(text: str, start: int) -> bool:
    near = text[start : start + _LONGEST_IN_FRONT]
    return ("/" in near or near.startswith("GETTY")) and _NAMES_IN_FRONT.match(near) is not None


def _is_caption(page: Page, index: int, text: str) -> bool:
    if label := LABEL.match(text):
        return _is_labelled(text, label.end())
    if index < _HEAD_LINES and len(text) <= _LONGEST_NAME and _LIBRARY.fullmatch(text):
        return not (_story_above(page, index) or goes_on_below(page, index))
    if reports_speech(text) or _NO_CAPTION.search(text) or text[0] in "-•*–" or text[0].isdigit():
        return False
    if _POINTS.search(text) or is_fixture(text):
        return False
    head = index < _HEAD_LINES and not _story_above(page, index)
    if head and len(text) <= _LONGEST_BARE and _BARE.fullmatch(text):
        return not (in_title_case(text) and "/" not in text) and (
            index > 0 or page.title is not None or not any(map(str.isdigit, text))
        )
    if len(text) > 25 and CREDIT_IN_FRONT.match(text):
        return is_one_sentence(text)
    start = max(0, len(text) - 90)
    if bracket := _BRACKET.search(text, start):
        if bracket["inside"] is not None and (bracket["stop"] or (not head and not bracket["word"])):
            return False  # it belongs to the sentence
        told = is_one_sentence(text) or opens_with_day(text[: bracket.start()])
        return told and not _is_in_list(page, index)
    if head and (bare := _BARE_BRACKET.search(text, start)):
        return len(text) > 40 and is_one_sentence(text) and not _repeats_names(text[: bare.start()], bare["names"])
    if text.count("|") > 2 or (":" in text[: _LONGEST_BARE // 2] and not head):
        return False
    if not RUNNING_WORD.search(text):
        return False  # a name and a desk
    return len(text) > 25 and _BEHIND.search(text, start) is not None and is_one_sentence(text)


def _is_labelled(text: str, start: int) -> bool:
    """Whether what begins at `start`, behind a label, is a caption or a credit, and no sentence of the story."""
    body = text[start:]
    if body.startswith("http"):
        return True  # where a picture was found
    if body[0].islower() and text[:3] == "Dar":
        return False
    small = body[0].islower() and (
        len(body) > _LONGEST_BARE or (body[-1] in PARAGRAPH_ENDS and not CREDIT_START.match(body))
    )
    return not small and body[0] not in '"“' and not reports_speech(body)


def _story_above(page: Page, index: int) -> bool:
    """Whether a paragraph of the story stands above a line, and not only what the head of a page has."""
    return any(line.end - line.start >= _PARAGRAPH and not page.is_marked(line.start) for line in page.lines[:index])


def _is_in_list(page: Page, index: int) -> bool:
    """Whether the line is one of several alike: a list of the story with brackets at its ends."""
    alike = [page.text[line.end - 1] in ")]" for line in page.lines[max(0, index - 1) : index + 2]]
    return sum(alike) > 1 and index >= _HEAD_LINES


def _repeats_names(before: str, names: str) -> bool:
    initials = "".join(word[0] for word in names.split())
    return names.lower() in before.lower() or initials.isdigit()
