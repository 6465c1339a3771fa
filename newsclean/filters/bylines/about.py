"""Who wrote, told in sentences below the story: under a label, or of somebody of whom the story does not speak."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.outlets import is_place_or_outlet
from newsclean.lexicon.speech import REPORTING, SAYING
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import follows_sentence, last_pieces
from newsclean.reading.names import is_name
from newsclean.reading.pieces import sentence_starts

_LABEL = Pattern(
    r"\W{0,3}(?:(?:tentang|ihwal|profil|sosok|mengenal|siapa)\s(?:si\s)?(?:para\s)?(?:penulis|kontributor|pengarang)(?:nya)?"
    r"|about (?:the )?(?:author|writer)s?|author bio|bio(?:data)? penulis)\W*",
    re.IGNORECASE,
)
_LONGEST_LABEL, _LONGEST, _MOST_LINES, _FEWEST_LINES, _LONGEST_BEHIND = 40, 420, 4, 3, 160
# Somebody's name, and what a biography goes on with.
_NAME = r"(?P<name>[A-Z][\w’'-]+(?: (?:[A-Z]\.|[A-Z][\w’'-]+|bin|binti)){1,4})"
_OF_SOMEBODY = Pattern(
    rf"(?:[~*—–-]{{1,3}}\s?)?(?P<by>(?:Ditulis|Disusun|Dikirim) oleh )?{_NAME}"
    r"(?:,\s(?=[a-z])|\.\s| (?:adalah|merupakan|ialah|kini|meliput|menulis|bergabung|lahir|bekerja|aktif)\s)"
)
_WRITES = Pattern(
    rf"\b{any_listed('bylines.of_writers')}\b", re.IGNORECASE
)
# A report of what somebody said or did is none.
_REPORTS = Pattern(
    rf"[\"“”]|\b{any_of(SAYING)}(?:nya)?\b|\b{any_of(REPORTING)}\b"
    rf"|\b{any_listed('bylines.of_reports')}\b|\(\d{{1,2}}/\d"
)
# What somebody is who has no name there, or whose name stands behind a label; and what only a biography says.
_OF_NOBODY = Pattern(
    rf"\W{{0,3}}(?:(?:{any_listed('bylines.of_nobody')}"
    r"|(?:Ia|Beliau) adalah (?:kolumnis|kontributor|penulis|editor|redaktur|jurnalis))\b"
    r"|(?:Editor|Penulis|Redaktur) kami,|(?:Catatan|Author bio|Bio(?:data)?(?: penulis)?|Siapa penulisnya)\s?[:?]"
    r"|Lahir di [A-Z]\w+)"
)
_OPENS = Pattern(f"{_OF_SOMEBODY.source}|{_OF_NOBODY.source}")
_OF_LIFE = Pattern(
    rf"\b(?:{any_listed('bylines.of_life')}|sejak (?:19|20)\d\d|(?:ibu|bapak|ayah) (?:satu|dua|tiga) anak"
    r"|adalah (?:pendakwah|penulis|dosen|jurnalis|editor)|based [a-z ]{0,12}writer)\b"
)
# Of whom the story speaks; and what somebody ought to do or be, which closes an essay.
_POINTS = Pattern(r"\w (?:itu|tersebut)\b")
_CLAIMS = Pattern(rf"\b{any_listed('bylines.of_claims')}\b", re.IGNORECASE)
_MAY_TELL = Pattern(rf"{_OF_LIFE.source}|{_WRITES.source}", re.IGNORECASE)
# Somebody with a place or an office behind the last sentence, and no stop: "-- Budi Waru, Bandarlampung".
_PLACE = r"(?P<place>[A-Z]\w+(?: [A-Z]\w+){0,2})"
_WITH_PLACE = Pattern(rf"(?:[~*—–-]{{1,3}}\s?)?{_NAME}(?: & [A-Z]\w+)?(?:, |-){_PLACE}")
_COLLECTIVE = Pattern(
    r"Tim (?:[A-Z]\w+ ?){2,6}\d?|(?:Sekretariat )?Redaksi [A-Z]\w+|Tim Produksi \w+: [A-Z][\w, ]{4,80}"
)
# A team or an office sends its regards; who signs a letter is the story's.
_GREETING = Pattern(
    r"(?:Salam(?: hangat| kami)?|Hormat kami),? (?:Manajemen|Tim|Redaksi|Panitia|Bunda|Kak)"
    r"(?: [A-Z][\w.]*){1,6}"
)


@filter_for("byline", example="... kata warga. Wartawan senior, pernah bertugas di Randu 1994-1999")
def author_behind(page: Page) -> Iterator[Span]:
    """Who wrote, told behind the last sentence of the story: of a stranger, of nobody by name, or with a place."""
    text, end = page.text, page.closing
    ended = text[end - 1 : end] in ".!?"
    pieces = last_pieces(page)
    if not pieces and len(page.lines) > _FEWEST_LINES:
        last = page.lines[-1]
        pieces = [last] if last.end - last.start <= _LONGEST_BEHIND and not page.is_marked(last.start) else []
    for piece in pieces:
        if ended and not _OPENS.match(text, piece.start, end):
            continue
        if piece.end < end or not follows_sentence(page, piece.start) or end - piece.start > _LONGEST_BEHIND:
            continue
        if not ended and _signs(page, piece):
            yield Span(piece.start, end)
            return
        told = Span(piece.start, _first_end(text, piece.start, end))  # what stands behind it may be of something else
        if _is_of_stranger(page, told) or _tells_of_author(text[told.start : told.end]):
            # The slow question comes last.
            if not ended or _MAY_TELL.search(text, max(0, end - _LONGEST_BEHIND), end):
                yield Span(piece.start, end)
            return


def _first_end(text: str, start: int, end: int) -> int:
    """Where the first sentence ends that asks nothing: "Siapa penulisnya? Budi, ibu dua anak."."""
    return next((at for at in sentence_starts(text, start, end) if text[blank_before(text, at) - 1] != "?"), end)


def _tells_of_author(told: str) -> bool:
    """Whether sentences without a name tell of who wrote."""
    if not _OF_NOBODY.match(told) or any(each.search(told) for each in (_POINTS, _REPORTS, _CLAIMS)):
        return False
    return _OF_LIFE.search(told) is not None


def _signs(page: Page, piece: Span) -> bool:
    """Whether a name with a place, a team or a greeting stands there, and nothing more."""
    text = page.text[piece.start : piece.end]
    if _GREETING.fullmatch(text) or _COLLECTIVE.fullmatch(text):
        return True
    name = _WITH_PLACE.fullmatch(text)
    named = name and any(page.text.find(word, 0, piece.start) >= 0 for word in name["name"].split() if len(word) > 2)
    return name is not None and not named and is_name(name["name"]) and is_place_or_outlet(name["place"])


@filter_for(
    "byline",
    example="... kata warga.\nTentang Penulis\nBudi Santoso\nSuka naik gunung.",
    when=When(lines=_FEWEST_LINES),
)
def about_author(page: Page) -> Iterator[Span]:
    """Lines below the story that tell of its author: all below a label, or one about a stranger who writes."""
    if len(page.lines) < _FEWEST_LINES:
        return
    last = [line for line in page.lines[-2 * _MOST_LINES :] if not page.is_marked(line.start)][-_MOST_LINES - 1 :]
    for at, line in enumerate(last):
        if line.end - line.start <= _LONGEST_LABEL and _LABEL.fullmatch(page.text, line.start, line.end):
            if all(end - start <= _LONGEST for start, end in last[at:]):
                yield from last[at:]
            return
    if last and _is_of_stranger(page, last[-1]):
        yield last[-1]


def _is_of_stranger(page: Page, line: Span) -> bool:
    """Whether a line tells of somebody who writes or teaches, and of whom nothing before it speaks."""
    text = page.text[line.start : line.end]
    somebody = _OF_SOMEBODY.match(text) if len(text) <= _LONGEST else None
    if not somebody or not is_name(somebody["name"]) or _REPORTS.search(text):
        return False
    if not somebody["by"] and not _WRITES.search(text):
        return False
    return not any(page.text.find(word, 0, line.start) >= 0 for word in somebody["name"].split() if len(word) > 2)
