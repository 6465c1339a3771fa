"""Captions and credits of pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.cut import blank_before
from newsclean.filters.base import filter_for
from newsclean.filters.context import at_boundary
from newsclean.lexicon.phrases import SPACE
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

# Agencies, libraries and words that credit a picture.
_AGENCY = (
    r"(?:ANTARA(?:[ ]?FOTO)?|Antara(?: Foto)?|AFP|AP(?: Photo)?|EPA(?:-EFE)?|EFE|REUTERS|Reuters|Getty Images?|GETTY IMAGES|Xinhua|"
    r"Shutterstock|SHUTTERSTOCK|shutterstock|Freepik|FREEPIK|freepik|Pixabay|PIXABAY|pixabay|Pexels|PEXELS|pexels|Unsplash|UNSPLASH|unsplash|"
    r"Thinkstock\w*|THINKSTOCK\w*|iStock\w*|Dreamstime|Flickr|Wikimedia(?: Commons)?|Gemini AI|AI Generated|Bloomberg|Anadolu|BBC)"
)
_CREDIT_WORD = (
    r"(?:[Ff][Oo][Tt][Oo](?:\s*[/:]|\s+(?:oleh|by|[Dd]ok|[A-Z])|(?=\s*[)\]]))|[Ff]:|[Dd][Oo][Kk]\b\.?|[Dd]okumentasi\b|DOKUMENTASI|[Ii][Ss][Tt]\b|[Ii]stimewa\b|ISTIMEWA|"
    r"[Cc]redits?\s*:|[Ii]mages?(?: by|:)|[Ss]creenshot\b|[Tt]angkapan [Ll]ayar|[Tt]angkap [Ll]ayar|[Ii]lustrasi(?=\s*[)\]/:])|"
    r"(?:[Ii]nstagram|[Tt]witter|[Ff]acebook|[Yy]ou[Tt]ube|[Tt]ik[Tt]ok|IG|X)\s*(?:[/@:]|\s[@A-Z])|[Hh]umas [A-Z]|HUMAS|[Pp]hoto\s*[:/]|[Ss]umber\s*:|@)"
)
_NAMES = r"[\w .,&@’'–-]{2,60}"
# A credit in brackets that is sure by its words: "(Foto: Budi/Contoh)", "(Dok. Humas)", "(ANTARA FOTO/Budi)".
_SURE_CREDIT = rf"[(\[]\s*(?:(?:{_CREDIT_WORD})[^()\[\]\n]{{0,90}}|{_AGENCY}(?:\s*/[^()\[\]\n]{{0,60}})?|[^()\[\]\n]{{2,50}}(?:/|\bvia ){_AGENCY}[^()\[\]\n]{{0,40}})\s*[)\]]"
# A credit by its shape: outlet and name with a slash.
_SLASH_CREDIT = r"[(\[]\s*(?=[^()\[\]/]*[a-z])[A-Z][\w.@ &-]{1,40}\s*/\s*(?=[^()\[\]]*[a-z])[A-Z@][\w. @’'-]{1,40}\s*[)\]]"
_TAIL = r"\.?\s*\Z"
_LONGEST = 420
_LONGEST_CAPTION = 230
_LONGEST_CREDIT = 100

_LABELLED = Pattern(
    r"(?:[Ff]oto(?: ilustrasi)?|FOTO|[Gg]ambar|Grafis|Infografis|Photo|Image|Ilustrasi|Keterangan(?: foto| gambar)?|Caption)\s*:\s*\S[^\n]*"
)
_STOCK_LINE = Pattern(
    rf"(?:(?:[Dd]ok(?:umentasi)?\.?|DOK\.?)(?=[ /.A-Z])|{_AGENCY}\s*/|KOMPAS\.(?:com|COM)/|Kompas\.com/|TRIBUN[\w. -]{{0,30}}/|SHUTTERSTOCK|Shutterstock/|PIXABAY|FREEPIK|UNSPLASH|PEXELS|"
    rf"[A-Z][\w.]+\.(?:com|COM|co\.id|id)/[A-Z]|Sumber gambar,|Keterangan gambar,|Keterangan foto,|zoom-?in |Lihat Foto\b(?! (?:itu|ini))|Perbesar\s*\Z)"
)
_ENDS_SURE = Pattern(rf"{_SURE_CREDIT}{_TAIL}")
# The sentence ends before such a credit; a bracket that ends the sentence belongs to it: "liga domestik (LaLiga/Serie A)."
_ENDS_SLASH = Pattern(rf"(?:(?<=[.!?”\"])\s*{_SLASH_CREDIT}{_TAIL}|{_SLASH_CREDIT}\s*\Z)")
_ENDS_AGENCY = Pattern(rf"(?<=[.\s]){_AGENCY}\s*/\s*{_NAMES}\Z")
_ENDS_LABEL = Pattern(r"(?:(?<=[.)\s])|^)(?:[Ff]oto|FOTO|Photo)\s*[:/]\s*[^\n.]{2,80}(?:\.\w+)*\.?\s*\Z")
_ENDS_DASHES = Pattern(
    r"(?<=\S)\s?(?:--\s?(?P<credit>[\w@.][\w@ ./&’'-]{0,60}?)?-{0,2}|-\s?(?P<short>[\w@][\w@ ./&’']{1,40}?)-"
    r"|(?<=[.!?])-\s?(?P<site>[\w@.]{2,30} - [\w@. ]{2,30}))\s*\Z"
)
# The illustration is what the sentence speaks of.
_DESCRIBED = Pattern(
    r"\w+ (?:itu|ini|tersebut|yang|karya|buatan|milik|pada|di|dalam)\b|.*\b(?:me\w{3,}(?:i|kan)?|menghiasi|adalah|dibuat|ber\w{3,}) \w+ \w+", re.IGNORECASE
)
_ILLUSTRATION = Pattern(r"(?:Ilustrasi|ILUSTRASI)\b[^\n]{0,140}")
_BARE_CREDIT = Pattern(rf"[-–(]?\s*(?:istimewa|ist|dok\.? ?(?:istimewa|pribadi)|{_AGENCY}(?:\s*/\s*{_NAMES})?|Humas [A-Z]{_NAMES})\s*\)?\.?", re.IGNORECASE)
_ILLUSTRATION_MARK = Pattern(r"[^\n.]{5,140}\s\(\s*[Ii]lustrasi\s*\)\.?")
_INLINE_WORD = r"(?:[Ff][Oo][Tt][Oo]|[Ff]:|[Dd][Oo][Kk]\b|[Dd]okumentasi|[Ii][Ss][Tt]\b|[Ii]stimewa|[Cc]redit|[Ii]mage|[Ii]lustrasi\b|[Pp]hoto|[Ss]umber [Ff]oto)"
_INLINE_SURE = Pattern(
    rf"[(\[]\s*(?:{_INLINE_WORD}[^()\[\]\n]{{0,90}}|{_AGENCY}(?:\s*/[^()\[\]\n]{{0,60}})?|[^()\[\]\n]{{2,50}}(?:/|\bvia ){_AGENCY}[^()\[\]\n]{{0,40}})\s*[)\]]"
)
_AFTER_CAPTION = Pattern(r"\.?(?:\s*\Z|\s*\n|\s*[A-Z“\"0-9])")
_INLINE_SLASH = Pattern(_SLASH_CREDIT)
_INLINE_FOTO = Pattern(
    rf"(?:Foto|FOTO){SPACE}*[:/]{SPACE}*[^\n()”\"=]{{0,200}}?\((?=[^()\n]*(?:/|[a-z]\s+[A-Z]|[Dd]ok|[Ii]st\b))[^()\n\d]{{3,60}}\)"
)
_WITH_DATELINE = Pattern(r"[\w .,()]{3,60}\s-{1,2}\Z")
_VERB = Pattern(r"\b(?:kata|ujar|ungkap|jelas|tutur|ucap|tegas|imbuh|sebut)(?:nya)?\b")
_NUMBERED = Pattern(r"(?<=[a-z.)])\s*(?<!\d)(\d{1,2})\. [A-Z][^.\n]{3,60}\Z")
# The first two letters of lines that may be captions by their opening.
_OPENS = frozenset(
    ["Fo", "fo", "FO", "Ga", "ga", "Gr", "In", "Ph", "Im", "Il", "IL", "Ke", "Ca", "Do", "do", "DO", "AN", "An", "AF", "AP", "EP", "EF", "RE", "Re", "Ge", "GE", "Xi", "Sh", "SH", "sh", "Fr", "FR", "fr", "Pi", "PI", "pi", "Pe", "PE", "pe", "Un", "UN", "un", "Th", "TH", "iS", "Dr", "Fl", "Wi", "AI", "Bl", "BB", "KO", "Ko", "TR", "Su", "zo", "Li"]
)
_PROSE_ENDS = ".\"”"
_DASH = Pattern(rf"{SPACE}*(?:[-–—|:]|&(?:amp;)*[nm]dash;)")
_HEAD_LINES = 6


def _candidates(page: Page) -> Iterator[tuple[int, Span, str]]:
    """The lines that may be captions at all, by their first and last characters, with their index and text."""
    text = page.text
    dashes = "--" in text or ".-" in text or "-\n" in text or text.endswith("-")
    photos = "oto" in text
    for index, line in enumerate(page.lines):
        start, end = line
        if end - start > _LONGEST:
            continue
        last = text[end - 1]
        if (
            last in ")]"
            or (last == "." and text[end - 2] in ")]")
            or text[start : start + 2] in _OPENS
            or (dashes and "-" in text[end - 70 if end > 70 else 0 : end])
            or (photos and text.find("oto", end - 90 if end > 90 else 0, end) >= 0)
            or (index < _HEAD_LINES and end - start < 60)
            or (last not in _PROSE_ENDS and "/" in text[end - 50 if end > 50 else 0 : end])
        ) and not page.is_marked(start):
            yield index, line, text[start:end]


@filter_for("caption", example="Warga membersihkan lumpur. (Foto: Budi Santoso/Contoh.com)")
def caption_lines(page: Page) -> Iterator[Span]:
    """Lines that are a picture's caption, known by their label or by the credit at their end."""
    last = page.line_index(max(page.closing - 1, 0))
    for index, line, text in _candidates(page):
        if _is_caption(text, index, last, len(page.lines)):
            yield _credit_alone(line, text) or _before_heading(page, line, text)


def _before_heading(page: Page, line: Span, text: str) -> Span:
    """The caption without the numbered heading of the story that was glued to its end: "Pantai Garut5. Pantai"."""
    heading = _NUMBERED.search(text)
    if heading and re.search(rf"(?m)^\s*{int(heading[1]) - 1}\. |[a-z)] ?{int(heading[1]) - 1}\. [A-Z]", page.text):
        return Span(line.start, line.start + heading.start())
    return line


def _credit_alone(line: Span, text: str) -> Span | None:
    """The credit at the end of a line, if several sentences before it make the line a paragraph of the story."""
    credit = _ENDS_SURE.search(text) or _ENDS_SLASH.search(text)
    if credit and len(text) > _LONGEST_CAPTION and _SENTENCE_END.search(text, 0, credit.start() - 2):
        return Span(line.start + credit.start(), line.end)
    return None


def _is_caption(text: str, index: int, last: int, count: int) -> bool:
    head = index < _HEAD_LINES and index < last
    final = text[-1]
    if final in ")].":
        if _ENDS_SURE.search(text) and not _closes_story(text, index, last):
            return True
        if _ENDS_SLASH.search(text) and index < last and not _VERB.search(text) and count > 2:
            return True
        if _ILLUSTRATION_MARK.fullmatch(text):
            return True
    if text[0] in "FfGgPIiKC" and _LABELLED.fullmatch(text):
        return _is_labelled_caption(text, index, last)
    if _STOCK_LINE.match(text):
        return not _looks_like_dateline(text)
    if "-" in text[-70:] and text[0] not in "-•" and _ENDS_DASHES.search(text, max(0, len(text) - _LONGEST_CREDIT)) and not _WITH_DATELINE.match(text):
        return _credit_by_dashes(text, head=head)
    if "/" in text[-50:] and count > 1 and not text.lower().startswith("sumber") and _ENDS_AGENCY.search(
        text, max(0, len(text) - _LONGEST_CREDIT)
    ):
        return True
    if "oto" in text[-90:] and _ENDS_LABEL.search(text, max(0, len(text) - _LONGEST_CREDIT)) and count > 1:
        return True
    if text.startswith(("Ilustrasi", "ILUSTRASI")) and _ILLUSTRATION.fullmatch(text):
        return len(text.split()) <= 9 and not text.endswith(("\"", ":")) and not _DESCRIBED.match(text)
    return bool(head and len(text) < 60 and _BARE_CREDIT.fullmatch(text))


def _closes_story(text: str, index: int, last: int) -> bool:
    """Whether the credit at the end of the last line signs the story rather than a picture."""
    return index >= last and index > 0


def _is_labelled_caption(text: str, index: int, last: int) -> bool:
    if text.startswith(("Keterangan:", "Caption")):
        return bool(_ENDS_SURE.search(text))
    body = text.partition(":")[2].strip()
    return (body[:1] not in "\"“" and not body[:1].islower()) or len(body) < 60


def _looks_like_dateline(text: str) -> bool:
    return bool(re.match(r"[\w. ]+?\s*(?:,\s*[\w ]+)?\s[-–—]", text)) and "/" not in text[:20] and not text.startswith(("Dok", "dok"))


def _credit_by_dashes(text: str, *, head: bool) -> bool:
    match = _ENDS_DASHES.search(text, max(0, len(text) - _LONGEST_CREDIT))
    if not match:
        return False
    if "--" in match.group():
        if text[: match.start()].rstrip()[-1:] in ".!?":
            return True
        return (head and len(text) > 30) or (bool(match["credit"]) and (match["credit"][0].isupper() or "/" in match["credit"]))
    return match.start() > 15 and (bool(match["site"]) or not text[: match.start()].endswith(" "))


@filter_for("caption", example="... kata warga. Warga membersihkan lumpur. (Foto: Budi/Contoh.com) Hujan ...", opens=(
    "(foto", "(dok", "(ist", "(antara", "(afp", "(ap", "(reuters", "(getty", "(shutterstock", "(freepik", "(pixabay", "(tribun", "(kompas",
    "(republika", "(ilustrasi", "(credit", "(image", "(instagram", "(humas", "(screenshot", "(tangkapan", "(sumber", "(bbc", "(xinhua", "(dokumentasi",
    "(youtube", "(twitter", "(pexels", "(unsplash", "(liputan6", "(detik", "(cnn", "(merdeka", "(suara", "(okezone", "(sindo", "(viva", "(tempo",
    "(jawapos", "(medcom", "(inews", "(bisnis", "(kontan", "(jpnn", "(photo",
))
def captions_inside(page: Page) -> Iterator[Span]:
    """Captions with their credit inside a line: the sentence before the credit goes with it."""
    text = page.text
    for position, _ in page.hits["captions-inside"]:
        match = _INLINE_SURE.match(text, position) or _INLINE_SLASH.match(text, position)
        if not match or page.is_marked(position) or match.end() >= page.closing or _DASH.match(text, match.end()):
            continue
        if not _AFTER_CAPTION.match(text, match.end()):
            continue
        line_start = page.line_start(position)
        if page.ends_line(match.end() + (text[match.end() : match.end() + 1] == ".")):
            continue
        if _abbreviates(text[max(0, position - 60) : position], match.group()):
            continue
        start = _sentence_before(page, position, line_start)
        end = match.end() + (text[match.end() : match.end() + 1] == ".")
        if start is not None:
            yield Span(start, end)


def _abbreviates(before: str, bracket: str) -> bool:
    """Whether a bracket holds the initials of the words before it: "Asia Production (AP)"."""
    letters = bracket.strip("()[] ").lower()
    words = re.findall(r"\w+", before.lower())[-len(letters) :]
    return letters.isalpha() and "".join(word[0] for word in words) == letters


def _sentence_before(page: Page, position: int, floor: int) -> int | None:
    """Where the sentence begins that the credit at `position` ends; None if it is not a caption."""
    text = page.text
    end = blank_before(text, position, floor)
    stop = end - 1 if text[end - 1 : end] == "." else end
    begin = max((match.end() for match in _SENTENCE_END.finditer(text, max(floor, stop - 400), stop)), default=floor)
    for mark in page.marks:
        if begin < mark.end <= position:
            begin = mark.end
    sentence = text[begin:end]
    if len(sentence) > 300 or _VERB.search(sentence) or sentence.count('"') % 2 or _NO_CAPTION.search(sentence):
        return None
    return begin


@filter_for("caption", example="Foto: Warga membersihkan lumpur (Budi/Contoh)", opens=("foto",))
def labelled_captions(page: Page) -> Iterator[Span]:
    """Captions inside a line that have both a label and a credit: "Foto: ... (Nama/Outlet)"."""
    for position, _ in page.hits["labelled-captions"]:
        match = _INLINE_FOTO.match(page.text, position)
        if match and at_boundary(page, position):
            yield Span(*match.span())


_SENTENCE_END = Pattern(r"(?:(?<=[\w)%][.\"”])\s+|(?<=\w\w\w\w[!?])\s+|(?<=[.!?][\"”])\s*)(?=[A-Z0-9\"“(\[])")
_NO_CAPTION = Pattern(r"https?://|==|\A\s*\Z")
_REPUBLIKA = Pattern(r"\s-\s\((?:Republika|ANTARA|Antara|AP|EPA|Reuters|dok|Dok)[^()\n]{0,60}\)")


@filter_for("caption", example="... Wali siswa menyiapkan hidangan. - (Republika/Budi Santoso)", opens=("(republika", "(antara", "(dok"))
def dashed_credits(page: Page) -> Iterator[Span]:
    """Captions inside a line whose credit follows a dash: "... hidangan. - (Republika/Nama)"."""
    for position, _ in page.hits["dashed-credits"]:
        match = _REPUBLIKA.match(page.text, blank_before(page.text, max(blank_before(page.text, position) - 1, 0)))
        if match and not page.is_marked(position):
            start = _sentence_before(page, match.start(), page.line_start(position))
            yield Span(match.start() if start is None else start, match.end())


# Where a caption's credit stands, the surest first.
_CREDITS = (
    Pattern(r"[(\[]\s*(?:[Ff]oto|FOTO|[Cc]redit|[Ff](?=:))?\s*[:/]?\s*([^()\[\]]+)[)\]]\.?\Z"),
    Pattern(r"--?\s*([^-\n]+)-?\Z"),
    Pattern(r"(?<=[.)\s])(?:[Ff]oto|FOTO)\s*[:/]\s*([^\n:]+)\Z"),
)
_LEAD = Pattern(r"(?:[Ff]oto|FOTO|Lihat [Ff]oto)\s*:?\s*")


def read_caption(text: str) -> tuple[str | None, str | None]:
    """A caption's text and credit.

    >>> read_caption("Warga Panen Raya--Budi/X")
    ('Warga Panen Raya', 'Budi/X')
    >>> read_caption("Foto: Warga panen. (Budi/Contoh)")
    ('Warga panen.', 'Budi/Contoh')
    """
    text = " ".join(text.split())
    match = next(filter(None, (credit.search(text) for credit in _CREDITS)), None)
    body = text[: match.start()] if match else text
    lead = _LEAD.match(body)
    body = body[lead.end() if lead else 0 :].strip(" -")
    return body or None, match[1].strip(" -.") if match else None
