"""What one-line text keeps of pictures beside captions: names of files, empty slots, a credit between dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import sentence_before
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary

_TYPES = r"(?:jpe?g|JPE?G|png|PNG|webp)"
# "IMG-20240922-WA0031.jpg", "Img 20240611 wa0042", "panen-raya_1.jpeg", before another piece.
_FILE = Pattern(
    rf"(?:(?:IMG|[Ii]mg|DSC|VID)[ _-]\d{{8}}[ _-](?:WA|wa)?\d{{4,6}}(?:\.{_TYPES})?(?=\s+[A-Za-z][\w-]*|\s*\Z)"
    rf"|(?<!\S)[\w-]{{3,80}}\.{_TYPES}(?=\s+[A-Z“\"]|\s*\Z))"
)
_HEAD = 400  # characters
_EMPTY = Pattern(r"(?<!\S)No caption\s+No credit\b")
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
    for form in (_FILE, _EMPTY):
        for found in form.finditer(page.text):
            if not page.is_marked(found.start()) and _begins(page, found):
                yield Span(*found.span())


def _begins(page: Page, found: re.Match[str]) -> bool:
    """Whether a piece may begin there: behind a sentence, or behind the head of a page, before a capital."""
    text, start = page.text, found.start()
    if at_boundary(page, start):
        return True
    camera = text[start : start + 3].lower() in ("img", "dsc", "vid", "no ")
    return camera and start < _HEAD and not text[found.end() : found.end() + 2].strip()[:1].islower()


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
