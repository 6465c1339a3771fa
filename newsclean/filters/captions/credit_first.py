"""Captions inside a line that open with their credit: "... kata dia. KOMPAS.com/BUDI SANTOSO Warga panen. ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.behind_headings import ends_heading
from newsclean.filters.captions.closing_brackets import ends_with_date
from newsclean.filters.captions.extents import HAS_DATE, SCENE_ENDS, caption_end, names_credit, pair_start, told_start
from newsclean.filters.captions.sentences import SENTENCE_END, sentence_before, shows_scene
from newsclean.filters.datelines.by_form import dateline_at
from newsclean.lexicon.agencies import AGENCY, PLATFORMS
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.names import name_end

# Who stands before the slash: "KOMPAS.com", "TRIBUN JABAR", "ANTARA FOTO", "AFP"; no platform, whose posts are quoted.
_PLATFORM = rf"(?!(?:\w+\.)?(?i:{any_of(PLATFORMS)}|fb|x|t)\.)"
_DOMAIN = rf"{_PLATFORM}(?:[a-z]{{3,12}}\.(?=[a-z]))?[\w-]{{2,30}}\.(?i:{DOMAIN_END})"
_SOURCE_BEFORE = Pattern(
    r"(?:(?<=\\n)|(?<![\w/@\\-])|(?<=[a-z]{3})(?=[A-Z]{2}))(?:(?<!\w\.)|(?=[A-Z]))(?:(?:[Dd]ok|DOK)\. ?)?"
    rf"(?:(?P<outlet>{_DOMAIN})|KOMPAS|TRIBUN(?: ?[A-Z]+){{0,2}}|{AGENCY})\Z"
)
# A subhead may be glued to it: "Panen Raya di RanduWARTA.COM/BUDI SANTOSO".
_JOIN = Pattern(r"(?<=[a-z]{3})(?=[A-Z]{4,})")
_LONGEST_SOURCE, _DATELINE, _LONGEST_DOMAIN_END = 34, 90, 5
# Behind the name of an account, where no capital shows the end of the credit, a caption has fewer words.
_MOST_WORDS = 16
# Behind a credit that opens the text the story begins with its dateline, looked for so far.
_SOON = 600
_DATELINE_SOON = Pattern(rf"\s(?:--|[{DASHES}])\s")
# Who stands behind it, in capitals or not; the caption may be glued to it: "BUDI SANTOSOWarga", "Budi SantosoWarga"
_PART = r"[A-Z][a-z.’'-]+"
_NAME = Pattern(
    r" ?(?:(?P<sure>(?=[A-Z.]{2}|[A-Z] )[A-Z][A-Z.,’'-]*(?: [A-Z][A-Z.,’'-]*)*(?:(?<=[A-Z])(?=[A-Z][a-z])|(?= )))"
    rf"|(?:{_PART} ){{0,3}}{_PART}(?=[A-Z][a-z]|[A-Z]{{4,}}[\w.]{{0,20}} ?[{DASHES}])"
    rf"|(?P<account>[a-z][a-z\d._]{{3,20}}(?P<spaced> [a-z]{{3,15}}(?: [a-z]{{3,15}})?)?)(?= [A-Z][a-z])"
    rf"|{_PART}(?= )|[A-Z][A-Z.’'-]+(?= [A-Z]))(?: ?(?:{_PART} ?){{0,3}}/[a-z]{{2,4}}\.?)?"
)
_IN_CAPITALS = Pattern(r" ?[A-Z]{3,}(?: [A-Z][A-Z.’'-]+)*(?=[A-Z][a-z]|[\s.“\"])")
# A picture library alone; behind a blank the story goes on, what is glued to it is its caption. Who sells it by the
# library stands before it: "(AFP via".
_LIBRARY = Pattern(
    r"(?:Getty Images|GETTY IMAGES)\)?(?=(?P<glued>[A-Z][a-z])|\s+[A-Z“\"])"
    r"|(?:(?:EPA|AFP)(?<=[.!?”\"] .{3})|(?:Reuters|REUTERS)(?<=[.!?”\"] .{7}))"
    r"(?=(?P<agency>[A-Z][a-z]{3}))"
)
_SELLER, _LONGEST_SELLER = Pattern(r"\(?(?:[A-Z][A-Za-z]{1,15} via )?\Z"), 22
# An agency's photograph, who took it and whose initials stand behind: "ANTARA FOTO/Budi Santoso/rwa"
_SIGNED = Pattern(
    r"(?:ANTARA ?FOTO|FOTO ANTARA|(?:REUTERS|AFP|AP|EPA|BERNAMA) ?PHOTO)/[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}"
    r"(?:/[A-Za-z]{2,5}\.?){1,3}(?:/\d{2,4})?(?=\s|\Z)"
)
# A house's own: "KWR Photo/Budi S"
_HOUSE_PHOTO = Pattern(
    r"(?<![\w/])[A-Z]{3,5} (?:Photo|FOTO)/(?P<name>[A-Z][a-z’'-]+(?: [A-Z]\.?(?= ))?)(?=\.?\s+[A-Z“\"]|\s*\Z)"
)
# A shorter line of its own is a caption as a whole, which others see.
_LONGEST_LINE, _BRACKETS = 480, ")]"


@filter_for(
    "caption",
    example="... kata dia. KOMPAS.com/BUDI SANTOSO Warga membersihkan lumpur, Senin (2/1/2023). Hujan ...",
    when=When(signs=("/",)),
)
def credited_captions(page: Page) -> Iterator[Span]:
    """Captions inside a line that open with their credit: an outlet or an agency, a slash and a name."""
    text, slash = page.text, page.text.find("/")
    while slash >= 0:
        span = _credited(page, slash) if _may_credit(text, slash) else None
        if span:
            yield span
        slash = text.find("/", span.end if span else slash + 1)


def _credited(page: Page, slash: int) -> Span | None:
    """The credit with a slash there, and the caption behind it."""
    text = page.text
    name = _NAME.match(text, slash + 1 + text.startswith("  ", slash + 1))
    spaced = text[slash - 1] == " "
    source = _SOURCE_BEFORE.search(text, max(0, slash - _LONGEST_SOURCE), slash - spaced) if name else None
    if not name or not source or (spaced and not (source["outlet"] and _is_no_dateline(page, name.end()))):
        return None
    join = _JOIN.search(text, *source.span("outlet")) if source["outlet"] else None
    start = join.start() if join else source.start()
    mark = page.mark_at(start)
    alone = mark is not None and mark.kind == "caption" and mark.start == start and mark.end <= name.end()
    sure = bool(name["sure"] and source["outlet"])
    behind = not sure and not at_boundary(page, start) and ends_heading(text, start)
    if name["account"] and not (source["outlet"] and (source["outlet"][0].isupper() or name["spaced"])):
        return None  # the page of an address
    if not may_begin(page, start, sure=sure or behind, alone=alone):
        return None
    if start == page.opening and not source["outlet"] and not _DATELINE_SOON.search(text, name.end(), start + _SOON):
        return None  # the sentence behind it may be the first of the story
    if dateline_at(page, name.end()):  # there the story begins
        return Span(start, name.end())
    behind_credit = caption_end(page, name.end())
    if behind_credit is None or not HAS_DATE.search(text[name.end() : behind_credit]):
        before = _caption_before(page, start)
        if before is not None:
            return _credit_last(page, before, slash)
    glued = start > 0 and text[start - 1] in SENTENCE_ENDS
    surely = bool(name["sure"] or source["outlet"])
    told = glued or (surely and (text[start - 1 : start] == "\n" or page.is_marked(start - 1)))
    end = caption_end(page, name.end(), glued=glued, told=told)
    if end is None:
        return None
    again = text.find(text[start : name.end()], name.end(), end)  # the credit of another caption
    if again > 0:
        end = caption_end(page, again + name.end() - start) or blank_before(text, again)
    if end <= name.end() + 1 or text.count(")", start, end) > text.count("(", start, end):
        return None
    long = name["account"] and text.count(" ", max(start, again), end) > _MOST_WORDS
    if (behind or long or name["spaced"]) and not HAS_DATE.search(text[start:end]):
        return None
    # Behind an agency a name in small letters also ends a caption: "... (2/1/2023). ANTARA/Budi Santoso"
    return Span(start, end) if surely or text[name.end()] != " " or ends_with_date(text[start:end]) else None


def _caption_before(page: Page, credit: int) -> int | None:
    """Where the caption begins that such a credit ends: a scene with its day; None if that may be the story's."""
    start = pair_start(page, credit)
    first = "" if start is None else SENTENCE_END.split(page.text[start:credit], maxsplit=1)[0].rstrip()
    day = SCENE_ENDS.search(first)
    return start if day and (start == page.opening or shows_scene(first[: day.start()])) else None


def _credit_last(page: Page, start: int, slash: int) -> Span | None:
    """The caption at `start` and the credit that ends it, in front of the story in its line; else None."""
    in_capitals = _IN_CAPITALS.match(page.text, slash + 1)
    end = in_capitals.end() if in_capitals else name_end(page.text, slash + 1, fewest=1)
    return Span(start, end) if end and not page.ends_line(end) else None


def _is_no_dateline(page: Page, end: int) -> bool:
    """Whether words in capitals behind an outlet are no place at the head: "WARTARANDU.COM / RANDU - "."""
    return end - page.opening > _DATELINE and page.text[end : end + 3].lstrip()[:1] not in DASHES


def may_begin(page: Page, start: int, *, sure: bool = False, alone: bool = False) -> bool:
    """Whether a credit may begin at `start`: behind a sentence that does not name it, and in no address.

    `sure`: no sentence names an outlet and a person so; the full stop before it may be missing. `alone`: it is marked
    without its caption.
    """
    text, line = page.text, page.line_start(start)
    if line == start and page.line_end(start) - start <= _LONGEST_LINE and text[page.line_end(start) - 1] in _BRACKETS:
        return False
    mark = page.mark_at(start)
    lost_stop = sure and text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha()
    if not (lost_stop or at_boundary(page, start)) or (mark and mark.kind != "related" and not alone):
        return False
    before = text[max(line, start - 30) : start]
    if any(sign in before.rpartition(" ")[2] for sign in ("://", "www.")):
        return False
    return page.is_marked(blank_before(text, start) - 1) or not names_credit(text, start)


def _may_credit(text: str, slash: int) -> bool:
    """A quick look: letters on both sides, and a capital behind."""
    after = text[slash + 1 : slash + 4].lstrip()[:1]
    before = text[max(0, slash - 2) : slash].rstrip()[-1:]
    account = after.islower() and "." in text[max(0, slash - _LONGEST_DOMAIN_END) : slash]
    return (after.isupper() or after == "@" or account) and before.isalpha()


@filter_for(
    "caption",
    example="... kata dia. AFP via Getty ImagesPerahu bersandar di dermaga. Hujan ...",
    when=When(signs=("Getty Images", "GETTY IMAGES", " EPA", "Reuters", "REUTERS", "AFP")),
)
def picture_libraries(page: Page) -> Iterator[Span]:
    """The name of a picture library between sentences, and the caption that is glued to it or to an agency."""
    for credit in _LIBRARY.finditer(page.text):
        start, end = credit.span()
        if not credit["agency"] and (seller := _SELLER.search(page.text, max(0, start - _LONGEST_SELLER), start)):
            start = seller.start()
        if page.is_marked(start) or page.starts_line(start) or not may_begin(page, start):
            continue
        behind = caption_end(page, end) if credit["glued"] or credit["agency"] else None
        if behind or not credit["agency"]:
            yield Span(start, behind or end)


# "3. Pempek Pempek via http://www.contoh.comMakanan ...": the story is glued to where a picture was found.
_FOUND = Pattern(
    r"(?:(?<=[a-z])[A-Z][\w ]{2,30}?)? via https?://"
    rf"(?:[\w-]{{1,30}}\.){{1,3}}{DOMAIN_END}(?=[A-Z][a-z])"
)


@filter_for(
    "caption", example="3. PempekPempek via http://www.contoh.comMakanan ini ...", when=When(signs=(" via http",))
)
def found_pictures(page: Page) -> Iterator[Span]:
    """The site on which a picture was found, with the story glued to it, and the name of the picture in front."""
    for found in _FOUND.finditer(page.text):
        if not page.is_marked(found.end() - 1):
            yield Span(*found.span())


@filter_for(
    "caption",
    example="... kata dia. ANTARA FOTO/Budi Santoso/rwa Hujan ...",
    when=When(signs=("FOTO/", "FOTO ANTARA/", "PHOTO/", "Photo/")),
)
def signed_photographs(page: Page) -> Iterator[Span]:
    """The credit of a photograph with the initials of an agency's desk, or of who took it and for whom, by itself."""
    for credit in _SIGNED.finditer(page.text):
        start = credit.start()
        if not page.is_marked(start) and at_boundary(page, start):
            yield Span(_signed_start(page, start), credit.end())
    for credit in _HOUSE_PHOTO.finditer(page.text):
        start, end = credit.start(), max(credit.end(), name_end(page.text, credit.start("name"), fewest=1))
        if not page.is_marked(start) and not page.starts_line(start) and at_boundary(page, start):
            shown = sentence_before(page, start)
            yield Span(start if shown is None or not shows_scene(page.text[shown:start]) else shown, end)


def _signed_start(page: Page, credit: int) -> int:
    """Where the caption begins that such a credit ends: with what shows a scene and its day."""
    if (start := told_start(page, credit)) < credit:
        return start
    shown = pair_start(page, credit)
    return credit if shown is None or not SCENE_ENDS.search(page.text[shown:credit].rstrip()) else shown
