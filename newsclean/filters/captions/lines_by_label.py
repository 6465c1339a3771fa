"""Captions and credits of pictures that have their own line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.captions.closing_brackets import (
    bracket_start,
    ends_with_date,
    names_source,
    opens_with_scene,
    slash_credit,
    sure_credit,
)
from newsclean.filters.captions.dashes import credit_behind_dashes, is_caption_before
from newsclean.filters.captions.openings import (
    FIRST_LETTERS,
    ILLUSTRATION,
    LABELLED_LINE,
    OPENINGS,
    STOCK_LINE,
    opens_like_caption,
)
from newsclean.filters.captions.picture_credits import CREDIT_START, LONGEST_CREDIT, NAMES
from newsclean.filters.captions.sentences import reports_speech
from newsclean.filters.captions.shared_lines import part_to_cut
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.page import Page, Span
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.page.signs import opens_quotation
from newsclean.reading.ends import goes_on_below
from newsclean.reading.pieces import sentence_starts

# A longer line is a paragraph, but for one that names all who are on a photograph, up to its credit in brackets.
_LONGEST, _PHOTO = 420, ("Foto:", "FOTO:", "Foto :")
_MOST_SENTENCES = 3  # none of 850 captions has more
# A line so short, among so many first lines, may be a credit and nothing else.
_HEAD_LINES = 6
_LONGEST_BARE = 60
_LONGEST_SLASHED = 50
# So many characters at the end of a line may show that it is a caption.
_TAIL = 90

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

_ENDS_AGENCY = Pattern(rf"(?<=[.\s]){AGENCY}\s*/\s*{NAMES}(?:/[\w.]{{1,20}})?\Z")
_ENDS_LABEL = Pattern(
    r"(?:(?:(?<=[.)\s])|^)(?:Foto|FOTO|Photo)|(?:(?<=[.)])\s?|(?<=[-–|,/]\s)|^)foto)"
    r"\s*[:/]\s*(?:[Dd]ok\. )?[^\n.]{2,80}(?:\.\w[\w/ ]{0,40})*\.?\s*\Z"
)
# "Warga menanam padi. - (Budi Santoso)"
_ENDS_DASHED_BRACKET = Pattern(r"\w\. [-–] \([A-Za-z][\w .,'’/-]{2,40}\)\Z")
_ENDS_DOMAIN = Pattern(rf"[(\[](?:[\w-]{{1,40}}\.){{1,4}}{DOMAIN_END}[)\]]\Z")
# A dateline only looks like a credit in front.
_DATELINE = Pattern(rf"[\w. ]{{1,60}}?\s*(?:,\s*[\w ]{{1,40}})?\s[{DASHES}]")

# "Dok pribadi, begitu ia menyebutnya": a sentence.
_GOES_ON_SMALL = Pattern(r"[Dd]ok(?:umentasi)? [a-z]+,? [a-z]")
_BRACKET_ENDS = (").", "].")


@filter_for("caption", example="Warga membersihkan lumpur. (Foto: Budi Santoso/Contoh.com)")
def caption_lines(page: Page) -> Iterator[Span]:
    """Lines that are a picture's caption, known by their label or by the credit at their end."""
    last = page.line_index(max(page.closing - 1, 0))
    for index, line, text in _candidates(page):
        if _is_caption(page, index, text, last) and not _is_paragraph(page, line):
            yield part_to_cut(page, line, text)


def _candidates(page: Page) -> Iterator[tuple[int, Span, str]]:
    """The lines that may be captions at all, by their first and last characters, with their index and text."""
    text = page.text
    for index, line in page.lines_to_read(_HEAD_LINES):
        start, end = line
        if end - start > _LONGEST and not (text[end - 1] == ")" and text.startswith(_PHOTO, start)):
            continue
        tail = text[end - _TAIL if end - _TAIL > start else start : end]
        openings = OPENINGS.get(text[start : start + FIRST_LETTERS])
        opens = openings is not None and text.startswith(openings, start)  # as `opens_like_caption`, but for the call
        if (
            opens
            or ((tail[-1] in ")]" or tail[-2:] in _BRACKET_ENDS) and not ends_with_date(tail))
            or tail[-1] == "-"
            or (index < _HEAD_LINES and end - start < _LONGEST_BARE)
            or ("-" in tail and ("--" in tail or " - " in tail))
            or ("/" in tail and ("oto/" in tail or _names_after_slash(tail)))
            or (":" in tail and ("oto:" in tail or "oto :" in tail))
        ) and not page.is_marked(start):
            yield index, line, text[start:end]


def _names_after_slash(tail: str) -> bool:
    """Whether a slash near the end has a name behind it: "ANTARA/Budi Santoso", but not "(1/2/2020)"."""
    slash = tail.rfind("/", -_LONGEST_SLASHED, -1)
    return slash >= 0 and not tail[slash + 1].isdigit()


def _is_paragraph(page: Page, line: Span) -> bool:
    """Whether a line has more sentences than captions have: what stands at its end signs the story."""
    return sum(1 for _ in sentence_starts(page.text, *line)) >= _MOST_SENTENCES


def _is_caption(page: Page, index: int, text: str, last: int) -> bool:
    if _is_continued(page, index, text):
        return False
    head = index < _HEAD_LINES and index < last
    several = len(page.lines) > 1
    if _ends_with_bracket(page, index, text, last):
        return True
    opens = opens_like_caption(text)
    if opens and LABELLED_LINE.fullmatch(text):
        return _is_labelled(text)
    if (opens or "/" in text[:_LONGEST_SLASHED]) and STOCK_LINE.match(text):
        return not _opens_with_dateline(text) and not _GOES_ON_SMALL.match(text)
    if credit := credit_behind_dashes(text):
        return is_caption_before(page, page.lines[index], credit, head=head)
    end = max(0, len(text) - LONGEST_CREDIT)
    if several and "/" in text[-_LONGEST_SLASHED:] and not _is_source(text) and _ENDS_AGENCY.search(text, end):
        return True
    if several and "oto" in text[-90:] and (label := _ENDS_LABEL.search(text, end)):
        told = text[: label.start()]
        return not opens_quotation(told) and not reports_speech(told)
    if opens and ":" not in text and ILLUSTRATION.fullmatch(text):
        if _ENDS_DOMAIN.search(text, end):
            return True
        return len(text.split()) <= 9 and not text.endswith(("\"", ":")) and not _DESCRIBED.match(text)
    return head and len(text) < _LONGEST_BARE and bool(_BARE_CREDIT.fullmatch(text)) and not goes_on_below(page, index)


def _ends_with_bracket(page: Page, index: int, text: str, last: int) -> bool:
    """Whether the line ends with a credit in brackets. In the last line it signs the story rather than a picture."""
    start = bracket_start(text)
    if start is None:
        return False
    if (index < last or index == 0) and (credit := sure_credit(text, start)):
        return not names_source(text, credit)
    if index < last and len(page.lines) > 2 and slash_credit(text, start):
        return not reports_speech(text) or opens_with_scene(text)
    if index < last and _ENDS_DASHED_BRACKET.search(text, max(0, len(text) - LONGEST_CREDIT)):
        return not reports_speech(text)
    return "lustrasi" in text[-12:] and _ILLUSTRATION_MARK.fullmatch(text) is not None


def _is_labelled(text: str) -> bool:
    """Whether a line with a label is a caption; "Foto: itulah bukti yang dibawa warga." is a sentence."""
    if text.startswith(("Keterangan:", "Caption")):
        return (start := bracket_start(text)) is not None and sure_credit(text, start) is not None
    body = text.partition(":")[2].strip()
    if body[0].islower() or body[0] in "\"“":
        return len(body) < 60 and (body[-1] not in PARAGRAPH_ENDS or bool(CREDIT_START.match(body)))
    return True


def _is_source(text: str) -> bool:
    return text[:6].lower() == "sumber"


def _opens_with_dateline(text: str) -> bool:
    return bool(_DATELINE.match(text)) and "/" not in text[:20] and not text.startswith(("Dok", "dok"))


def _is_continued(page: Page, index: int, text: str) -> bool:
    """Whether a line goes on with the sentence above: a scraper kept the breaks of a printed page."""
    above = page.lines[index - 1] if index and text[0].islower() else None
    return above is not None and not page.is_marked(above.start) and page.text[above.end - 1].isalnum()
