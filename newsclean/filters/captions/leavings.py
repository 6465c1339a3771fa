"""What one-line text keeps of pictures beside captions: names of files, empty slots, a credit between dashes."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import sentence_before
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary

_TYPES = r"(?:jpe?g|JPE?G|png|PNG|webp)"
# "IMG-20240922-WA0031.jpg", "Img 20240611 wa0042", before another piece; an empty slot.
_OF_CAMERA = Pattern(
    rf"(?:(?:IMG|Img|img|DSC|VID)[ _-]\d{{8}}[ _-](?:WA|wa)?\d{{4,6}}(?:\.{_TYPES})?(?=\s+[A-Za-z][\w-]*|\s*\Z)"
    r"|No(?<!\SNo) caption\s+No credit\b)"
)
# "panen-raya_1.jpeg": its end, to which a search can skip, and its name.
_TYPE, _NAME, _LONGEST_NAME = Pattern(rf"\.{_TYPES}(?=\s+[A-Z“\"]|\s*\Z)"), Pattern(r"(?<!\S)[\w-]{3,80}\Z"), 80
_HEAD = 400  # characters
# "panen-raya-dimulai-di-randu Panen Raya Dimulai di Randu": the address of the page in front of its headline.
_SLUG = Pattern(r"[a-z\d]+(?:-[a-z\d,!?]+){3,25}(?=\s+[A-Z“\"'])")
# "... di Randu. -Foto : Dokumen Koperasi-", "... di Randu. - Foto BUDI SANTOSO -", "... - Gambar BERNAMA Hujan ..."
_DASHED = Pattern(
    r"(?<=[\w)\"”][.!?]) ?- ?(?:Foto|FOTO|Gambar|GAMBAR)"
    r"(?: ?: ?[A-Z][\w ./&]{2,40}-"
    r"|(?: [A-Z]{2,4} oleh)? [A-Z]{3,}(?: [A-Z]{2,}){0,3}(?: -(?=\s|\Z)|(?=\s[A-Z][a-z])))"
)

# "... di Randu.--wartarandu.co Hujan ...": the address of the outlet behind two dashes.
_DASHED_SITE = Pattern(rf"--\s?(?:[\w-]{{2,30}}\.){{1,3}}{DOMAIN_END}\b(?!\s*[-–—,.)/])(?=\s+[A-Z“\"\d]|\s*\Z)")


@filter_for("caption", example="... kata dia. Warga panen raya.--wartarandu.co Hujan ...", when=When(signs=("--",)))
def dashed_sites(page: Page) -> Iterator[Span]:
    """Captions inside a line with the address of an outlet behind two dashes, and the sentence in front of them."""
    for site in _DASHED_SITE.finditer(page.text):
        if not page.is_marked(site.start()):
            start = sentence_before(page, site.start())
            yield Span(site.start() if start is None else start, site.end())


@filter_for(
    "caption",
    example="... kata dia. IMG-20240922-WA0031.jpg Hujan ...",
    when=When(signs=(".jp", ".JP", ".png", ".PNG", ".webp", "IMG", "Img", "img", "DSC", "VID", "No caption")),
)
def picture_files(page: Page) -> Iterator[Span]:
    """The names of picture files between sentences, and slots for a caption that are empty."""
    for start, end in (*(found.span() for found in _OF_CAMERA.finditer(page.text)), *_named_files(page.text)):
        if not page.is_marked(start) and _begins(page, start, end):
            yield Span(start, end)


def _named_files(text: str) -> Iterator[Span]:
    for type_ in _TYPE.finditer(text):
        if name := _NAME.search(text, max(0, type_.start() - _LONGEST_NAME), type_.start()):
            yield Span(name.start(), type_.end())


def _begins(page: Page, start: int, end: int) -> bool:
    """Whether a piece may begin there: behind a sentence, or behind the head of a page, before a capital."""
    text = page.text
    if at_boundary(page, start):
        return True
    camera = text[start : start + 3].lower() in ("img", "dsc", "vid", "no ")
    return camera and start < _HEAD and not text[end : end + 2].strip()[:1].islower()


@filter_for("title", example="panen-raya-dimulai-di-randu Panen Raya Dimulai di Randu", when=When(signs=("-",)))
def slugs(page: Page) -> Iterator[Span]:
    """The headline as addresses have it, in front of the text."""
    slug = _SLUG.match(page.text, page.opening)
    if slug:
        yield Span(*slug.span())


@filter_for(
    "caption",
    example="... kata dia. Pekerja menarik balok es. -Foto : Dokumen Koperasi- Hujan ...",
    when=When(signs=("- Foto", "-Foto", "- FOTO", "-FOTO", "- Gambar", "-Gambar", "- GAMBAR", "-GAMBAR")),
)
def dashed_labels(page: Page) -> Iterator[Span]:
    """Captions inside a line whose credit stands behind them between dashes: a label and a name."""
    for credit in _DASHED.finditer(page.text):
        if page.is_marked(credit.end() - 1):
            continue
        start = sentence_before(page, credit.start())
        yield Span(credit.start() if start is None else start, credit.end())
