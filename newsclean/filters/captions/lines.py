"""Captions and credits of pictures that have their own line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.captions.dashes import credit_behind_dashes, is_caption_before
from newsclean.filters.captions.inside import SENTENCE_END, reports
from newsclean.filters.captions.picture_credits import (
    CREDIT_START,
    LONGEST_CREDIT,
    NAMES,
    SLASH_CREDIT,
    SURE_CREDIT,
)
from newsclean.lexicon.agencies import AGENCY
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

# A longer line is a paragraph; of a shorter one with several sentences, only the credit goes.
_LONGEST = 420
_LONGEST_CAPTION = 230
# A line so short, among so many first lines, may be a credit and nothing else.
_HEAD_LINES = 6
_LONGEST_BARE = 60
_LONGEST_SLASHED = 50
# How far before its end what makes a line a caption is looked for.
_TAIL = 90

_LABELLED = Pattern(
    r"(?:[Ff]oto(?: ilustrasi)?|FOTO|[Gg]ambar|Grafis|Infografis|Photo|Image|Ilustrasi|"
    r"Keterangan(?: foto| gambar)?|Caption)\s*:\s*\S[^\n]*"
)
# The credit stands before the caption: "KOMPAS.com/BUDI Warga ...", "Dok. Humas Warga ...".
_STOCK_LINE = Pattern(
    r"(?:(?:[Dd]ok\.?|DOK\.?)(?=[ /.A-Z])|"
    rf"[Dd]okumentasi(?=[/.A-Z]| [A-Z]| (?:pribadi|istimewa|humas|anggota|petugas)\b)|{AGENCY}\s*/|"
    r"SHUTTERSTOCK|Shutterstock/|PIXABAY|FREEPIK|UNSPLASH|PEXELS|"
    r"KOMPAS\.(?:com|COM)/|Kompas\.com/|TRIBUN[\w. -]{0,30}/|[A-Z][\w.]{1,40}\.(?:com|COM|co\.id|id)/[A-Z]|"
    r"Sumber gambar,|Keterangan gambar,|Keterangan foto,|zoom-?in |Lihat Foto\b(?! (?:itu|ini))|Perbesar\s*\Z)"
)
_ILLUSTRATION = Pattern(r"(?:Ilustrasi|ILUSTRASI)\b[^\n]{0,140}")
_ILLUSTRATION_MARK = Pattern(r"[^\n.]{5,140}\s\(\s*[Ii]lustrasi\s*\)\.?")
# The illustration is what the sentence speaks of.
_DESCRIBED = Pattern(
    r"\w+ (?:itu|ini|tersebut|yang|karya|buatan|milik|pada|di|dalam)\b|"
    r".*\b(?:me\w{3,}(?:i|kan)?|menghiasi|adalah|dibuat|ber\w{3,}) \w+ \w+",
    re.IGNORECASE,
)
_BARE_CREDIT = Pattern(
    rf"[-–(]?\s*(?:istimewa|ist|dok\.? ?(?:istimewa|pribadi)|{AGENCY}(?:\s*/\s*{NAMES})?|Humas [A-Z]{NAMES})\s*\)?\.?",
    re.IGNORECASE,
)

_SURE = Pattern(rf"{SURE_CREDIT}\.?\Z")
_SLASH = Pattern(rf"{SLASH_CREDIT}(?P<stop>\.)?\Z")
_ENDS_AGENCY = Pattern(rf"(?<=[.\s]){AGENCY}\s*/\s*{NAMES}(?:/[\w.]{{1,20}})?\Z")
_ENDS_LABEL = Pattern(
    r"(?:(?:(?<=[.)\s])|^)(?:Foto|FOTO|Photo)|(?:(?<=[.)])\s?|(?<=[-–|,/]\s)|^)foto)"
    r"\s*[:/]\s*[^\n.]{2,80}(?:\.\w[\w/ ]{0,40})*\.?\s*\Z"
)
_LABEL_WITHIN = Pattern(
    r"(?:(?<=[a-z] )Foto: ?[A-Za-z]\w+(?=(?: [a-z]+){3})|\AFoto: ?[A-Z][\w ]{2,40}/[a-z.]{3,30}(?=[A-Z][a-z]+ [a-z])"
    r"|\AFoto: ?(?:[Aa]rsip|[Dd]ok\.?|[Ii]stimewa)[\w .]{0,40}?[a-z](?=[A-Z][a-z]+ [a-z]))"
)
_DATE = Pattern(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)\.?\Z")
_LONGEST_DATE = 13
_ENDS_DOMAIN = Pattern(r"[(\[](?:[\w-]{1,40}\.){1,4}(?:com|id|net|org)[)\]]\Z")
# Such a bracket may also belong to a sentence: "lewat akunnya (@warga).", "..., katanya. (Sumber: Contoh.com)".
_AGENCY_ALONE = Pattern(rf"[(\[]\s*{AGENCY}\s*[)\]]\.")
_MENTION = Pattern(r"[(\[]\s*(?:@|[Ss]umber\s*:)")
# A dateline only looks like a credit in front.
_DATELINE = Pattern(r"[\w. ]{1,60}?\s*(?:,\s*[\w ]{1,40})?\s[-–—]")

# "Dok pribadi, begitu ia menyebutnya": a sentence.
_GOES_ON_SMALL = Pattern(r"[Dd]ok(?:umentasi)? [a-z]+,? [a-z]")
_ENDED = (".", "!", "?", "”", "\"")
# Where the story was glued to a caption: "di Surabaya.Polisi ...", "(1/2/2020)Polisi ...", "Lebaran 2019Polisi ...".
_GLUED_STORY = Pattern(r"(?:(?<=[a-z0-9)]\.)|(?<=/\d\d\d\d\))|(?<= (?:19|20)\d\d))(?=[A-Z][a-z]|[“\"][A-Z])")
# What somebody says, and what follows an illustration's few words, is the story's, too.
_STORY_BEHIND = Pattern(
    r"[.)\w]\s(?=[“\"][^”\"\n]{10,400}[,.?!][”\"] ?(?:kata|ujar|lanjut|jelas|tutur|ucap|ungkap|tambah|imbuh)\w*)"
    r"|\b[Ii]lustrasi (?:[^.\n]|\.(?! )){3,80}\.\s(?=[A-Z][^\n]{30,}\.\Z)(?!Ilustrasi)"
)
_SHORTEST_CAPTION = 40
_SHORTEST_COPY = 20
# A heading of the story with a picture's credit: "1. Rani (Foto: @rani)".
_NUMBERED_NAME = Pattern(r"\d{1,2}[.)] [A-Z][^.\n]{2,60}")
# A sentence that points to the picture: "Pasang kail seperti ilustrasi ini."
_POINTS = Pattern(r"\bseperti (?:ilustrasi|gambar|foto) (?:ini|itu|berikut|di (?:atas|bawah))\b")
_NUMBERED = Pattern(r"(?<=[a-z.)])\s*(?<!\d)(\d{1,2})\. [A-Z][^.\n]{3,60}\Z")

# How lines open that may be captions by their opening, ...
_OPENINGS = (
    "Foto", "foto", "FOTO", "Gambar", "gambar", "Grafis", "Infografis", "Photo", "Image", "Ilustrasi", "ILUSTRASI",
    "Keterangan", "Caption", "Dok", "dok", "DOK", "Lihat Foto", "Liputan6.", "Suara.", "Perbesar", "Sumber gambar,",
    "zoom", "ANTARA", "Antara", "AFP", "AP/", "AP ", "EPA", "EFE", "REUTERS", "Reuters", "BBC", "Bloomberg", "Anadolu",
    "Getty", "GETTY", "Xinhua", "Shutterstock", "SHUTTERSTOCK", "shutterstock", "Freepik", "FREEPIK", "freepik",
    "Pixabay", "PIXABAY", "pixabay", "Pexels", "PEXELS", "pexels", "Unsplash", "UNSPLASH", "unsplash", "Thinkstock",
    "THINKSTOCK", "iStock", "Dreamstime", "Flickr", "Wikimedia", "Gemini AI", "AI Generated", "Kompas.", "KOMPAS.",
    "TRIBUN",
)  # fmt: skip
# ... by their first three letters.
_BY_LETTERS = {letters[:3]: tuple(each for each in _OPENINGS if each[:3] == letters[:3]) for letters in _OPENINGS}
_LONGEST_OPENING = max(map(len, _OPENINGS))
_PROSE_ENDS = ".\"”"
# ... and how they may end.
_BRACKET_ENDS = (").", "].")


@filter_for("caption", example="Warga membersihkan lumpur. (Foto: Budi Santoso/Contoh.com)")
def caption_lines(page: Page) -> Iterator[Span]:
    """Lines that are a picture's caption, known by their label or by the credit at their end."""
    last = page.line_index(max(page.closing - 1, 0))
    for index, line, text in _candidates(page):
        if _is_caption(page, index, text, last):
            yield _part(page, line, text)


def _candidates(page: Page) -> Iterator[tuple[int, Span, str]]:
    """The lines that may be captions at all, by their first and last characters, with their index and text."""
    text, by_letters = page.text, _BY_LETTERS
    for index, line in page.lines_to_read(_HEAD_LINES):
        start, end = line
        if end - start > _LONGEST:
            continue
        tail = text[end - _TAIL if end - _TAIL > start else start : end]
        opens = text[start : start + 3] in by_letters and _opens_like_caption(text[start : start + _LONGEST_OPENING])
        if (
            opens
            or ((tail[-1] in ")]" or tail[-2:] in _BRACKET_ENDS) and not _ends_with_date(tail))
            or tail[-1] == "-"
            or (index < _HEAD_LINES and end - start < _LONGEST_BARE)
            or ("-" in tail and ("--" in tail or " - " in tail))
            or ("/" in tail and ("oto/" in tail or _names_after_slash(tail)))
            or (":" in tail and ("oto:" in tail or "oto :" in tail))
        ) and not page.is_marked(start):
            yield index, line, text[start:end]


def _opens_like_caption(text: str) -> bool:
    openings = _BY_LETTERS.get(text[:3])
    return openings is not None and text.startswith(openings)


def _names_after_slash(tail: str) -> bool:
    """Whether a slash near the end has a name behind it: "ANTARA/Budi Santoso", but not "(1/2/2020)"."""
    slash = tail.rfind("/", -_LONGEST_SLASHED, -1)
    return slash >= 0 and not tail[slash + 1].isdigit()


def _is_caption(page: Page, index: int, text: str, last: int) -> bool:
    head = index < _HEAD_LINES and index < last
    several = len(page.lines) > 1
    if _ends_with_bracket(page, index, text, last):
        return True
    opens = _opens_like_caption(text)
    if opens and _LABELLED.fullmatch(text):
        return _is_labelled(text)
    if (opens or "/" in text[:_LONGEST_SLASHED]) and _STOCK_LINE.match(text):
        return not _opens_with_dateline(text) and not _GOES_ON_SMALL.match(text)
    if credit := credit_behind_dashes(text):
        return is_caption_before(page, page.lines[index], credit, head=head)
    end = max(0, len(text) - LONGEST_CREDIT)
    if several and "/" in text[-_LONGEST_SLASHED:] and not _is_source(text) and _ENDS_AGENCY.search(text, end):
        return True
    if several and "oto" in text[-90:] and _ENDS_LABEL.search(text, end):
        return True
    if opens and ":" not in text and _ILLUSTRATION.fullmatch(text):
        if _ENDS_DOMAIN.search(text, end):
            return True
        return len(text.split()) <= 9 and not text.endswith(("\"", ":")) and not _DESCRIBED.match(text)
    return head and len(text) < _LONGEST_BARE and bool(_BARE_CREDIT.fullmatch(text)) and not _goes_on(page, index)


def _ends_with_bracket(page: Page, index: int, text: str, last: int) -> bool:
    """Whether the line ends with a credit in brackets. In the last line it signs the story rather than a picture."""
    start = _bracket_start(text)
    if start is None:
        return False
    if (index < last or index == 0) and (credit := _SURE.match(text, start)):
        told = _AGENCY_ALONE.fullmatch(credit[0]) and _ends_sentence(text, credit)
        return not told and not _is_mention(text, credit)
    if index < last and len(page.lines) > 2 and _slash_credit(text, start) and not reports(text):
        return True
    return "lustrasi" in text[-12:] and _ILLUSTRATION_MARK.fullmatch(text) is not None


def _bracket_start(text: str) -> int | None:
    """Where the bracket opens with which the text ends, if it does."""
    if text[-1] not in ")]" and (text[-1] != "." or text[-2:-1] not in (")", "]")):
        return None
    return None if _ends_with_date(text) else max(text.rfind("("), text.rfind("["), 0)


def _ends_with_date(text: str) -> bool:
    """Whether the bracket at the end only says when: "(12/3/2021)"."""
    bracket = text.rfind("(", -_LONGEST_DATE)
    return bracket >= 0 and _DATE.match(text, bracket) is not None


def _slash_credit(text: str, start: int) -> re.Match[str] | None:
    """A closing "(Contoh/Budi)". If it ends the sentence it belongs to it: "liga domestik (LaLiga/Serie A)."."""
    credit = _SLASH.match(text, start)
    if credit and credit["stop"] and not text[: credit.start()].rstrip().endswith(_ENDED):
        return None
    return credit


def _is_mention(text: str, credit: re.Match[str]) -> bool:
    """Whether the bracket at the end names a source or an account for a sentence of the story."""
    if not _MENTION.match(credit.group()):
        return False
    return _ends_sentence(text, credit) or reports(text)


def _ends_sentence(text: str, credit: re.Match[str]) -> bool:
    """Whether the full stop behind a bracket ends the sentence before it."""
    return credit.group().endswith(".") and not text[: credit.start()].rstrip().endswith(_ENDED)


def _is_labelled(text: str) -> bool:
    """Whether a line with a label is a caption; "Foto: itulah bukti yang dibawa warga." is a sentence."""
    if text.startswith(("Keterangan:", "Caption")):
        return (start := _bracket_start(text)) is not None and _SURE.match(text, start) is not None
    body = text.partition(":")[2].strip()
    if body[0].islower() or body[0] in "\"“":
        return len(body) < 60 and (body[-1] not in _PROSE_ENDS or bool(CREDIT_START.match(body)))
    return True


def _is_source(text: str) -> bool:
    return text[:6].lower() == "sumber"


def _opens_with_dateline(text: str) -> bool:
    return bool(_DATELINE.match(text)) and "/" not in text[:20] and not text.startswith(("Dok", "dok"))


def _goes_on(page: Page, index: int) -> bool:
    """Whether the next line goes on with the sentence: then this one was a link in it."""
    following = page.text[page.lines[index + 1].start] if index + 1 < len(page.lines) else ""
    return following.islower() or following in tuple(",.;:)")


def _part(page: Page, line: Span, text: str) -> Span:
    """What of a caption's line goes: not the story that shares it."""
    return (
        _credit_alone(line, text)
        or _label_alone(line, text)
        or _before_story(line, text)
        or _before_heading(page, line, text)
    )


def _label_alone(line: Span, text: str) -> Span | None:
    """A label and its name, where the line is otherwise the story's: "... di lahan Foto: kabar yang sudah ..."."""
    label = _LABEL_WITHIN.search(text)
    if label and not text[: label.start()].rstrip().endswith((*_ENDED, ")")):
        return Span(line.start + label.start(), line.start + label.end())
    return None


def _credit_alone(line: Span, text: str) -> Span | None:
    """The credit at the end of a line, if what it reports or its several sentences make it a paragraph of the story."""
    start = _bracket_start(text)
    credit = None if start is None else _SURE.match(text, start) or _slash_credit(text, start)
    if not credit or _LABELLED.match(text):
        return None
    long = len(text) > _LONGEST_CAPTION and SENTENCE_END.search(text, 0, credit.start() - 2)
    if reports(text) or long or _NUMBERED_NAME.fullmatch(text, 0, credit.start()) or _POINTS.search(text):
        return Span(line.start + credit.start(), line.end)
    return None


def _before_story(line: Span, text: str) -> Span | None:
    """The credit and the caption at the start of a line, if the story was glued to them."""
    if not _STOCK_LINE.match(text):
        return None
    if (behind := _STORY_BEHIND.search(text)) and not _repeats(text[: behind.end()], text[behind.end() :]):
        return Span(line.start, line.start + behind.end())
    story = _GLUED_STORY.search(text, _SHORTEST_CAPTION)
    return Span(line.start, line.start + story.start()) if story else None


def _repeats(caption: str, rest: str) -> bool:
    """Whether the second sentence of a caption only repeats the first."""
    return rest[:_SHORTEST_COPY] in caption


def _before_heading(page: Page, line: Span, text: str) -> Span:
    """The caption without the numbered heading of the story that was glued to its end: "Pantai Garut5. Pantai"."""
    heading = _NUMBERED.search(text)
    if heading and re.search(rf"(?m)^\s*{int(heading[1]) - 1}\. |[a-z)] ?{int(heading[1]) - 1}\. [A-Z]", page.text):
        return Span(line.start, line.start + heading.start())
    return line
