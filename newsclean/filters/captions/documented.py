"""Captions inside a line whose credit has neither label nor brackets: behind a date, or "Dok." in front of them."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.behind_headings import ends_heading
from newsclean.filters.captions.closing_brackets import ends_with_date
from newsclean.filters.captions.extents import HAS_DATE, caption_end, names_credit
from newsclean.filters.captions.sentences import SENTENCE_END, has_predicate, reports_speech, says, sentence_before
from newsclean.lexicon.dates import BRACKETED_DATE, INDONESIAN_DAY, MONTH
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.names import name_end
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.words import is_glued

# "Dok. Humas Randu Warga ...", "DOK. RANDU Warga ...", "Dokumentasi Randu Warga ..."
# "Dok. contoh.com Tampak depan ..."
_DOCUMENTED = Pattern(
    r"(?:Dok|DOK|dok)(?:(?:\. ?| )(?=i?[A-Z])|\. ?(?=https?://|[\w-]+\.[\w.-]+[a-z]/? [A-Z]))|Dokumentasi (?=[A-Z])"
)
# "Dok. Persatu Randu Persatu Randu menang ...": the caption begins with who made it.
_NAME_AGAIN = Pattern(r"([A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*){0,4}) \1(?![\w-])")
_GLUED_NAME = Pattern(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}?[a-z](?=[A-Z][a-z])")
_DASH = " - "
# A caption that stands twice: how far behind its label the copy may begin, and how short and how long it may be.
_NEAR, _SHORTEST_TWICE, _LONGEST_TWICE = 45, 20, 200
_WORD = Pattern(r"(?<= )(?=[A-Z])")
# A caption that names what is shown behind a credit: at least two words each.
_FEWEST_SHOWN, _LONGEST_SHOWN = 4, 130
# What a picture shows somebody doing.
_DOING = Pattern(r"\s(?:saat|ketika|usai|seusai)\s(?=(?:me|ber|di|ter)[a-z]+\b)|\bberpose\b")
# A date with which a caption ends, with the month in words or in brackets.
_IN_WORDS = rf"\d{{1,2}} (?i:{MONTH}) \d{{4}}"
_DATE_IN_WORDS = Pattern(rf"{_IN_WORDS}\.\s?\Z")
# A scraper may have lost the brackets: "Senin 6/1/2025"
_DATE = Pattern(
    rf"(?:(?:{_IN_WORDS}|{BRACKETED_DATE})\s?\.|{INDONESIAN_DAY},? \(?\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\)?)\s?\Z"
)
_DATED = Pattern(rf"{BRACKETED_DATE}(?: [a-z]{{4,6}})?\.?\Z")
_ONE_LINE, _JOINED = 600, Pattern(r"[a-z][A-Z]|[A-Z]{2}[a-z]")
_LONGEST_DATE, _BEFORE_NAME = 24, SENTENCE_ENDS + ")"
_DATE_ALONE = Pattern(rf"{INDONESIAN_DAY},? .{{4,18}}")
_TAG, _LONGEST_SENTENCE = Pattern(r"<\w{1,10}>\s?"), 420
_AGENCY = Pattern(r"(?:TEMPO|ANTARA|Antara)/ ?(?=[A-Z])")
_WHOLE_NAME = Pattern(r"(?:(?:[A-Z]\.){1,3} ?)?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}(?=\.?\s*(?:\n|\Z)|\.\s+[A-Z])")


@filter_for(
    "caption",
    example="... kata dia. Dok. Humas RanduWarga membersihkan lumpur di balai desa. Hujan ...",
    when=When(words=("dok", "dokumentasi")),
)
def documented_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line with "Dok." in front, or behind their date."""
    for position, _ in places:
        label = _DOCUMENTED.match(page.text, position)
        if not label or page.is_marked(position) or page.starts_line(position):
            continue
        if not at_boundary(page, position):
            if (span := _behind_heading(page, position, label.end())) and not is_fact_check(page):
                yield span
            continue
        if names_credit(page.text, position):
            continue
        span = (
            _dated_before(page, position, label.end(), _DATE_IN_WORDS)
            or _behind(page, position, label.end())
            or _between(page, position, label.end())
        )
        if span and not is_fact_check(page):
            yield span


@filter_for(
    "caption",
    example="Bupati Budi saat meninjau sawah di Randu, Senin (6/1/2025). ANTARA/Siti Aminah Panen raya ...",
    when=When(words=("antara/", "tempo/")),
)
def dated_captions(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that end with their date and, without brackets, an agency and a name."""
    for position, _ in places:
        agency = _AGENCY.match(page.text, position)
        if agency and not page.is_marked(position):
            span = _dated_before(page, position, agency.end(), _DATE)
            if span and not is_fact_check(page):
                yield span


def _dated_before(page: Page, position: int, name: int, date: Pattern) -> Span | None:
    """The sentence that ends with a date before a credit at `position`, and the credit, whose name begins at `name`."""
    text = page.text
    if not date.search(text, max(0, position - _LONGEST_DATE), position):
        return None
    whole = _WHOLE_NAME.match(text, name)
    end = whole.end() if whole else name_end(text, name, fewest=1)
    start = sentence_before(page, position) if end else None
    if start and _DATE_ALONE.fullmatch(text, start, position - 1):
        start = sentence_before(page, start)
    if start is None and end:
        start = _long_start(page, position)
    return None if start is None else Span(start, end + (text[end : end + 1] == "."))


def _long_start(page: Page, position: int) -> int | None:
    """Where a line begins that is one long sentence up to `position`, perhaps behind a tag; None if it reports."""
    start = max(page.opening, page.line_start(position))
    tag = _TAG.match(page.text, start)
    start = tag.end() if tag else start
    shown = page.text[start:position].rstrip()
    whole = 0 < len(shown) <= _LONGEST_SENTENCE and not SENTENCE_END.search(shown)
    return start if whole and not reports_speech(shown) and "\"" not in shown else None


def _behind_heading(page: Page, position: int, name: int) -> Span | None:
    """The credit at `position` behind a heading, and the caption behind it, which has its date."""
    end = caption_end(page, name) if ends_heading(page.text, position) else None
    return Span(position, end) if end is not None and HAS_DATE.search(page.text, name, end) else None


def _behind(page: Page, position: int, name: int) -> Span | None:
    """The credit at `position`, whose name begins at `name`, and the caption behind it."""
    text = page.text
    if twice := _end_of_copy(text, name) or _end_of_repeated(page, position, name):
        return Span(position, twice)
    glued = _GLUED_NAME.match(text, name)
    if glued and is_glued(page, glued.end()):
        end = caption_end(page, glued.end())
        return None if end is None else Span(position, end)
    end = caption_end(page, name)
    if end is not None and _shows(text, name, end):
        return Span(position, end)
    again = _NAME_AGAIN.match(text, name)
    return Span(position, _end_behind_name(page, again.start(1), again.end(1))) if again else None


def _end_behind_name(page: Page, start: int, name: int) -> int:
    """Where a caption ends that begins with the name of who made it, which ends at `name`; `name` if it tells."""
    end = caption_end(page, start)
    shown = page.text[name:end] if end is not None else ""
    return end if end is not None and len(shown) <= _LONGEST_SHOWN and not says(shown) and _DASH not in shown else name


def _shows(text: str, start: int, end: int) -> bool:
    """Whether what stands there only shows: it has a date, somebody who does something, or nothing that is said."""
    doing = _DOING.search(text, start, end)
    if ends_with_date(text[start:end]) or (doing and text[end - 1] == "."):
        return True
    said = text[start : doing.start() if doing else end]
    return end - start <= _LONGEST_SHOWN and len(text[start:end].split()) >= _FEWEST_SHOWN and not has_predicate(said)


def _between(page: Page, position: int, name: int) -> Span | None:
    """The credit at `position` between two sentences, whose name begins at `name`, and the caption beside it."""
    text, end, line_end = page.text, name_end(page.text, name, fewest=1), page.line_end(position)
    before = blank_before(text, position)
    if text[before - 1] not in _BEFORE_NAME or _JOINED.search(text, name, end):
        return None
    if not end or end > min(line_end, page.next_mark(position)) or line_end - page.line_start(position) < _ONE_LINE:
        return None
    behind = caption_end(page, end)
    if behind is not None and _DATED.search(text, end, behind):
        return Span(position, behind)
    start = sentence_before(page, position)
    shows = start is not None and not page.starts_line(start) and not has_predicate(text[start:position])
    return Span(start if start is not None and shows else position, end)


def _end_of_repeated(page: Page, position: int, name: int) -> int:
    """Where the first sentence behind `name` ends, if the whole stands in the text again; 0 if it does not."""
    text = page.text
    end = next(sentence_starts(text, name, min(page.line_end(name), name + _LONGEST_TWICE * 2)), page.line_end(name))
    caption = text[position : blank_before(text, end)]
    if not _SHORTEST_TWICE < len(caption) <= 2 * _LONGEST_TWICE or text.count(caption) < 2:
        return 0
    return position + len(caption)


def _end_of_copy(text: str, start: int) -> int:
    """Where the copy ends of a caption that stands twice, one after the other, near `start`; 0 if none does."""
    ends = [0]
    for word in _WORD.finditer(text, start, start + _NEAR):
        at = word.start()
        copy = text.find(text[at : at + _SHORTEST_TWICE], at + _SHORTEST_TWICE, at + _LONGEST_TWICE + _SHORTEST_TWICE)
        if copy >= 0 and text.startswith(caption := text[at:copy].rstrip(), copy):
            ends.append(copy + len(caption))
    return max(ends)
