"""Lines between others that a picture's credit ends or opens, or that are one, where nothing else speaks for it."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.picture_credits import CREDITED_NAME
from newsclean.filters.captions.sentences import RUNNING_WORD, has_predicate, has_prose_below, reports_speech
from newsclean.filters.datelines.by_form import dateline_at
from newsclean.lexicon.agencies import AGENCY, PLATFORMS
from newsclean.lexicon.outlets import is_name_of, outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.headlines import in_title_case

_LONGEST, _LONGEST_ALONE, _SHORTEST = 330, 75, 4
# A library or a machine from which anybody takes pictures, and how a list of sources has it.
_STOCK = rf"(?i:{AGENCY}|{any_listed('captions.finders')})"
# Between others, a person in capitals and an outlet in capitals: "BUDI SANTOSO/WARTA LAUT"
_IN_CAPITALS = r"[A-Z]{3,}(?: [A-Z.]+){0,3}"
# "- Gambar BERNAMA", "- Foto WL oleh SITI"
_PICTURE = r"(?:GAMBAR|Gambar|Foto|FOTO|Pix|PIX)(?: [A-Z]{2,5}(?= oleh))?"
_BEHIND = Pattern(
    any_of(
        (
            # "... Budi Santoso (c) Persatu Pers", "... © instagram.com/warga", "... (c) dok. Persatu/@persatu"
            r"(?<=[\w)”\"/.])(?:\s|(?<=[/.)]))(?:©|&copy;|\([cC]\))\s?[A-Za-z@][^\n©]{1,45}",
            # "... Randu, Jawa Tengah DOK. Wartalaut.com"
            rf"(?<=[\w)]) (?:DOK|[Dd]ok)\. ?{CREDITED_NAME}(?:/{CREDITED_NAME})?",
            # "... (15/1). BUDI/WARTA LAUT", "... lumpur. Warta Photo/Budi S", "... 2024. Budi Santoso/Wartalaut"
            rf"(?<=[.!?)] ){_IN_CAPITALS}/{_IN_CAPITALS}",
            rf"(?<=[.!?)] )(?:[A-Z]\w+ )?(?:[Pp]hoto|PHOTO|[Ff]oto)/{CREDITED_NAME}",
            r"(?<=\d{4}\. )[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){1,3}/[A-Z]\w+",
            # "... lumpur. /HO-Humas Randu", "... lumpur.* /Pixabay /Budi", "... lumpur. f/hms"
            rf"(?<=[.!?])\*?\s?/ ?{CREDITED_NAME}(?: ?/ ?{CREDITED_NAME})?|(?<=[.!?)] )[Ff]/[a-z]{{2,12}}",
            # "... lumpur. - Gambar: Siti/Warta", "... lumpur - Gambar BERNAMA", "... lumpur - Foto oleh Siti"
            rf"\s[-–] ?{_PICTURE}\s?(?::|oleh)?\s?{CREDITED_NAME}(?:/{CREDITED_NAME})?",
            # "... lumpur | courtesy Rumah Kain", "... lumpur @foto: siti"
            rf"\s\W? ?[Cc]ourtesy (?:of )?{CREDITED_NAME}|\s@[Ff]oto\s?: ?\w+|\sby (?:[Ii]st|IST)",
            # "... siaran pagiFoto: Siti/Warta", "... siaran pagi/Foto: Siti"
            rf"(?<=[a-zA-Z])/?Foto: ?{CREDITED_NAME}(?:/{CREDITED_NAME})?",
        )
    )
    + r"\Z"
)
# "... Bupati Randu Budi Santoso/WARTA", of an outlet that is known
_OUTLET_BEHIND = Pattern(r"[a-z] ?/([A-Z]{3,9})\Z")
_RIGHTS = ("©", "&copy;", "(c) ", "(C) ")
_NEAR = (
    "©", "&copy;", "(c)", "(C)", "DOK.", "ok.", "/", "ambar", "AMBAR", "oto", "FOTO", "ix ", "IX ", "ourtesy", "by ",
)  # fmt: skip
_TAIL = 90
# What stands before a sign that is no credit's: rights in the whole page, a letter of a law or of a choice.
_NO_CREDIT = Pattern(r"(?i:copyright|hak cipta|all rights|\b(?:ayat|huruf|poin|butir|pasal)\s*\Z)|\([aAbBdD]\)")
# "WL/HO--Dosen Ilmu Perikanan", "Warta Laut / PANEN- Camat dan warga di Randu"
_FRONT = Pattern(
    r"[A-Z][A-Za-z]{1,15}/[A-Z][\w. ]{1,25}\s?--\s?(?=[A-Z])"
    r"|[A-Z][\w.]*(?: [A-Z]\w*){0,3}\s?/\s?[A-Z]{4,}(?: [A-Z]{2,}){0,2}\s?[-–:]\s?(?=[A-Z][a-z])"
)
_PLATFORM = rf"(?i:{any_of(PLATFORMS)}|x)"
# A line that is a credit, or names a picture, and nothing else.
_ALONE = Pattern(
    any_of(
        (
            # "TANGKAPAN LAYAR Warta Laut", "SCREENSHOT"
            r"(?:TANGKAP(?:AN)? LAYAR|SCREENSHOO?T)(?: [\w@./& -]{2,50})?",
            r"(?i:tangkap(?:an)? layar|screenshoo?t|potongan (?:video|gambar)) [\w@./&,’' -]{3,65}",
            r"[Nn]o (?:caption|credit)|(?:header|featured|cover) im(?:g|age)|im(?:g|age)_title",
            # "Doc : wartalaut.com"
            r"(?:Do[ck]|DO[CK])\.?\s?:\s?[\w@][\w @./-]{1,45}",
            # "- wartalaut.com - Budi Santoso", "- Pexels: Budi Santoso", "Wartalaut.com / Budi"
            rf"[-–—] ?(?:(?:[\w-]{{1,40}}\.){{1,3}}[a-z]{{2,5}}|{_STOCK})\s?[-–:/|]\s?{CREDITED_NAME}",
            # "Sumber: Sawah/Pixabay", "Sumber: google.com", "Kredit video: TikTok", "Kredit: @warga"
            rf"(?:Sumber|Source)\s?:\s?(?:[\w ]{{2,30}}/ ?)?{_STOCK}(?:[/:. ][\w @./-]{{0,30}})?",
            r"(?:Kredit|Credit|Sumber) ?(?:[Vv]ideo|[Ff]oto|[Gg]ambar|[Ii]mej)\s?:\s?[\w@][\w @./,&-]{1,45}",
            # "Gambar oleh Budi dari Pixabay", "Photo by Budi on Unsplash", "- Gambar BERNAMA", "- Foto oleh BUDI"
            rf"(?:Gambar|Foto|Photo|Image|Photograph) (?:oleh|by) {CREDITED_NAME} (?:dari|on|from|via) {CREDITED_NAME}",
            rf"[-–—] ?{_PICTURE}(?: oleh)? {CREDITED_NAME}",
            # "© Instagram/ siti.aminah, budi", "© Budi Santoso/Wartalaut"
            rf"(?:©|&copy;|\([cC]\))\s?(?:{_PLATFORM}\b|[A-Z][\w. ]{{2,30}}/)[\w @./,&-]{{0,45}}",
        )
    )
)
# The name of its file
_CAMERA = r"(?:IMG|[Ii]mg|DSC|[Dd]sc|VID|[Vv]id|PXL)[ _-]\d{3,}(?:[ _-]?[\w-]{1,20})?"
FILE = Pattern(
    any_of(
        (
            r"[\w-]+(?:[ .][\w()-]+){0,9}\.(?:jpe?g|JPE?G|png|PNG|webp|gif)",
            rf"{_CAMERA}(?:\s{_CAMERA}){{0,3}}",
            r"WhatsApp Image \d{4}[ -]\d\d[ -]\d\d at [\d.:]{4,8}(?: ?[AP]M)?(?: ?\(\d+\))?",
            # the headline, as addresses have it
            r"[a-z\d]+(?:-[a-z\d,!?]+){4,20}",
        )
    )
)
# The same, whatever its case: "TANGKAPAN LAYAR Warta Laut", "Foto 1 dari 6", "PERSATU RANDU OFFICIAL"
_SURELY_ALONE = Pattern(
    r"TANGKAP(?:AN)? LAYAR (?:[Aa]kun |[Mm]edia sosial )?[A-Z][\w.]*(?: [@A-Z][\w.]*){0,4}|Foto \d{1,2} dari \d{1,2}"
    r"|[A-Z]{4,}(?: [A-Z]{2,}){0,3} OFFICIAL"
)
_SURELY_OPENS, _OFFICIAL = "TF", " OFFICIAL"
# "randu.wartalaut.com/siti aminah": an address has no blank
_SITE_AND_PERSON = Pattern(
    rf"(?:[\w-]{{2,30}}\.){{1,3}}(?i:{DOMAIN_END})/ ?(?:[a-z]{{3,}}|[A-Z][\w.’'-]*)"
    r"(?: (?:[a-z]{2,}|[A-Z][\w.’'-]*)){1,3}"
)
_ALONE_LETTERS = (
    "tan", "scr", "pot", "fot", "gam", "pho", "ima", "sum", "sou", "kre", "cre", "img", "dsc", "vid", "pxl", "wha",
    "doc", "dok", "no ", "hea", "fea", "cov",
)  # fmt: skip
_FILE_ENDS = ("g", "G", "f", "p")
_ALONE_SIGNS = "-–—©&("
# What is shown and who is credited in brackets, without a word that runs: "Warta Ponsel 16. (Warta Guide)"
# "... tanpa komando (Budi/WARTALAUT.CO)", between paragraphs
_SITE_BRACKET = Pattern(
    rf"\([A-Z][\w.’' ]{{1,30}}/ ?(?:(?:[\w-]+\.)+(?i:{DOMAIN_END})|(?P<outlet>[\w ]{{4,25}}))\)\Z"
)
_PROSE = 60
_STILL = Pattern(
    r"(?=[A-Z]\S+ (?:[^\s.]+ ){0,5}[^\s.]{0,3}[A-Z])"
    r"[A-Z][^.!?:;()\"“”\n]{6,110}\. \([A-Z@][\w.@]+(?: [A-Z][\w.]*){0,3}\)"
)
# What a newspaper prints: "PANEN: Camat menjelaskan cara menanam, kemarin (7/9). (BUDI S/WARTA LAUT)"
_KICKED = Pattern(
    r"[A-Z]{4,}(?: [A-Z]{2,}){0,3}\s?[:.;] [A-Z][^\n]{20,280}[.)]\s?"
    r"\((?:[A-Z][A-Z. ]{1,30}/ ?[A-Z][A-Z. ]{3,30}|[\w-]{3,30}\.[a-z.]{2,6}/ ?\w[\w ]{1,25})\)"
)
_CLOCKWISE = Pattern(r"(?:Sea|A)rah jarum jam\b")
# "Foto :" with the names below it, each behind a bullet.
_LABEL = Pattern(r"[Ff]oto\s?:|FOTO\s?:")
_BULLETED = Pattern(r"[•*·]\s?[\w@][\w @./,&-]{1,45}")


@filter_for(
    "caption",
    example="Hujan turun.\nPelatih Persatu, Budi Santoso (c) Persatu Pers\nWarga ...",
    when=When(lines=3, odd=1),
)
def signed_lines(page: Page) -> Iterator[Span]:
    """Lines between others that are a picture's credit, or that a sign of rights, an outlet and a name end or open."""
    text, last = page.text, len(page.lines) - 1
    for index, line in page.odd_lines if last > 1 else ():
        start, end = line
        if not _SHORTEST <= end - start <= _LONGEST or index >= last or page.is_marked(start):
            continue
        if (end - start <= _LONGEST_ALONE and _is_credit(page, index)) or _is_signed(page, index):
            yield line
        elif _LABEL.fullmatch(text, start, end) and _BULLETED.fullmatch(text, *page.lines[index + 1]):
            yield Span(start, page.lines[index + 1].end)


def _is_credit(page: Page, index: int) -> bool:
    """Whether a line is nothing but a credit, or the name of a picture's file."""
    line = page.lines[index]
    text = page.text[line.start : line.end]
    if text.islower() and "-" in text[:40] and FILE.fullmatch(text):
        return True
    if (text[0] in _SURELY_OPENS or text.endswith(_OFFICIAL)) and _SURELY_ALONE.fullmatch(text):
        return True
    if "/" in text and "." in text and _SITE_AND_PERSON.fullmatch(text):
        return True
    if text[0] not in _ALONE_SIGNS and text[:3].lower() not in _ALONE_LETTERS and (
        text[-1] not in _FILE_ENDS or "." not in text[-5:]
    ):
        return False
    if FILE.fullmatch(text):
        return True
    if not _ALONE.fullmatch(text) or _NO_CREDIT.search(text):
        return False
    if text.isupper() or ":" in text or not text[0].isalpha():
        return True
    return not (has_predicate(text) or ("@" not in text and in_title_case(text)))


def _is_signed(page: Page, index: int) -> bool:
    """Whether a line ends with a credit, or opens with one that dashes divide from its caption."""
    text = page.text[slice(*page.lines[index])]
    if text[-1] == ")" and ((text[1].isupper() and _KICKED.fullmatch(text)) or _CLOCKWISE.match(text)):
        return True
    tail = text[-_TAIL:]
    near = text[-1] in ")-" or "/" in text[:30] or holds_any(tail, _NEAR)
    if not near or text[0].isdigit() or text[0] in "-•*–\"“" or reports_speech(text):
        return False
    if text[-1] == ")" and not holds_any(tail, _RIGHTS):
        site = _SITE_BRACKET.search(text, max(0, len(text) - _TAIL))
        if site and (site["outlet"] is None or outlet_of_mark(site["outlet"])):
            return has_prose_below(page, index, lines=2, shortest=_PROSE)
        return _STILL.fullmatch(text) is not None and not has_predicate(text) and not RUNNING_WORD.search(text)
    if "/" in text[:30] and _FRONT.match(text):
        return text[-1] not in PARAGRAPH_ENDS
    if text.endswith("--"):
        return dateline_at(page, page.lines[index + 1].start) is not None and text[-3:-2] != "-"
    credit = _BEHIND.search(text, max(0, len(text) - _TAIL))
    if credit is None and (outlet := _OUTLET_BEHIND.search(text)):
        return outlet_of_mark(outlet[1]) is not None or is_name_of(page.about.outlet, outlet[1])
    return credit is not None and credit.start() > 2 and not _NO_CREDIT.search(text[: credit.start()])
