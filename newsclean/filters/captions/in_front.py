"""Captions in front of the story, in its line, as one-line texts have them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.captions.extents import agency_end
from newsclean.filters.captions.lines_by_scene import IN_PICTURE, LONGEST_FRAGMENT, is_here, is_kicker
from newsclean.filters.captions.openings import CAMERAS, LABEL, LABEL_LETTERS, LABEL_OF_SENTENCE
from newsclean.filters.captions.picture_credits import (
    CREDIT_ALONE,
    CREDIT_IN_FRONT,
    CREDIT_WORD_AT_END,
    IN_FRONT_LETTERS,
    TWO_NAMES,
)
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech, sentence_before
from newsclean.lexicon.dates import BRACKETED_DATE
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern
from newsclean.page.signs import holds_any
from newsclean.reading.boundaries import is_attributed
from newsclean.reading.names import name_end

# The story that follows opens with a capital or a quote.
_STORY = r"(?=\s*[A-Z\"“])"
# "(Foto: Budi Santoso) Warga ...", "(Net) Warga ...", "(Warta Laut/Budi) Warga ..."
_CREDIT_IN_BRACKETS = (
    rf"[(\[]\s*(?:{CREDIT_WORD_AT_END}(?![a-z])[^()\[\]\n]{{0,60}}|{CREDIT_ALONE}|{TWO_NAMES})\s*[)\]]\.?{_STORY}"
)
_CREDIT_BEHIND = Pattern(_CREDIT_IN_BRACKETS)
# The same behind a caption, whose full stop may be missing: then it must name more: "... lumpur (Warta Laut | Budi S)"
_OUTLET_AND_NAME = r"(?=[^()\[\]]*[a-z])[A-Z][\w. ]{3,30}\s?[/|]\s?[A-Z]\w+ [A-Z][\w. ]*"
_INSIDE = Pattern(
    rf"(?<=[.!?])\s?{_CREDIT_IN_BRACKETS}"
    rf"|[(\[]\s*(?:{_OUTLET_AND_NAME}|[Ff]oto|FOTO|[Dd]ok)\b[^()\[\]\n]{{0,60}}[)\]]\.?{_STORY}"
)
# A word or two in capitals: "BANJIR: Warga ..."
_KICKER_IN_FRONT = Pattern(r"([A-Z]{4,}(?: [A-Z]{3,}){0,2})\s?:\s(?=[A-Z][a-z-]+ [a-z]|[A-Z][a-z]+ [A-Z]\w+ [a-z]{4})")
# Behind a credit a short sentence is its caption; a longer one, or one that tells, may be the first of the story.
_LONGEST_SCENE, _DATE_AT_END = 110, Pattern(rf"{BRACKETED_DATE}(?: [a-z]{{4,6}})?\.?\s*\Z")
_TELLS = Pattern(r"\d{2}|Rp|\b(?:tidak|belum|akan|kini|bakal|bisa|dapat|harus|perlu)\b|/[A-Za-z]")
# A label of a credit behind the caption, and a name after it.
_NAMED = Pattern(
    r"(?:(?<=[.!?])\s?|\s?[|•~–-]\s?|\s)(?:[Ff]oto|FOTO|[Kk]redit|[Cc]redit"
    r"|Gambar)(?:-foto)?\s?[:;/]\s?(?=[A-Z@])"
)
_NAMED_LETTERS = ("oto", "OTO", "redit", "ambar")
_OPENING_BRACKET = Pattern(r"[(\[]")
# Behind one of these what stands in front of it is the headline, and the caption is its own.
_BEHIND_HEADLINE = ("byline", "timestamp")
# A line so long holds more than a caption.
_HEAD = 420
_LONGEST, _LONGEST_SHOWN, _LONGEST_LABELLED = 320, 200, 130


@filter_for("caption", example="KABARNUSA/BUDI SANTOSO Warga memanen padi, Senin (6/1/2020). Panen ...")
def captions_in_front(page: Page) -> Iterator[Span]:
    """Captions in front of the story in its line: a credit alone, or with the sentence that belongs to it."""
    start = page.opening
    if page.line_end(start) - start > _HEAD and (end := _end_in_front(page, start)):
        marked = page.next_mark(start)
        if marked >= end or page.kind_at(marked) not in _BEHIND_HEADLINE:
            yield Span(start, end)


def _end_in_front(page: Page, start: int) -> int:
    """Where a caption or a credit ends that stands at `start`; 0 without one."""
    text = page.text
    opens, head = text[start : start + 3], text[start : start + _LONGEST]
    label = LABEL.match(text, start) if opens.lower() in LABEL_LETTERS or opens[0] in CAMERAS else None
    if label:
        return _end_behind_label(text, start, label.end())
    if ("/" in head or opens[0] in "([" or opens in IN_FRONT_LETTERS) and (front := CREDIT_IN_FRONT.match(text, start)):
        if text[start] in "([":
            return front.end()
        end = _sentence_end(text, front.end())
        shown = _DATE_AT_END.sub("", text[front.end() : end])
        return end if shown and end - front.end() <= _LONGEST_SCENE and not _TELLS.search(shown) else 0
    if text[start] in "([":
        alone = _CREDIT_BEHIND.match(text, start)
        return alone.end() if alone else 0
    kicker = _KICKER_IN_FRONT.match(text, start) if opens.isupper() else None
    if kicker and is_kicker(kicker[1]):
        end = _sentence_end(text, start)
        return 0 if end - start > _LONGEST_SHOWN or is_here(text[start:end]) else end
    bracket = "(" in head or "[" in head
    credit = _credit_inside(text, start) if bracket else None
    if credit and sentence_before(page, credit.start()) in range(start, start + 4):
        return credit.end()
    labelled = holds_any(head, _NAMED_LETTERS)
    named = _NAMED.search(text, start + 8, start + _LONGEST_SHOWN) if labelled else None
    one_sentence = named and not SENTENCE_END.search(text, start, named.start())
    if named and one_sentence and not reports_speech(text[start : named.start()]):
        return name_end(text, named.end(), fewest=1)
    picture = IN_PICTURE.search(text, start, start + _LONGEST_SHOWN) if bracket else None
    end = _sentence_end(text, start) if picture else 0
    is_shown = picture and end > picture.end() and end - start <= LONGEST_FRAGMENT
    return end if is_shown and not is_attributed(page, Span(start, end)) else 0


def _end_behind_label(text: str, start: int, after: int) -> int:
    """Where a caption ends whose label reaches from `start` to `after`: with its credit, its sentence or a name."""
    credit = _CREDIT_BEHIND.search(text, after, after + _LONGEST_SHOWN)
    gap = SENTENCE_END.search(text, after, after + _LONGEST_SHOWN)
    if credit and (not gap or credit.start() <= gap.end()):
        return credit.end()
    if named := agency_end(text, after):
        return named
    if gap and LABEL_OF_SENTENCE.match(text, start) and not reports_speech(text[start : gap.start()]):
        return gap.start() if gap.start() - after <= _LONGEST_LABELLED else 0  # what lost its stop runs on
    return name_end(text, after)


def _credit_inside(text: str, start: int) -> re.Match[str] | None:
    """The first credit in brackets near `start`: where one opens, or the blank before it behind a sentence."""
    stop = start + _LONGEST
    for bracket in _OPENING_BRACKET.finditer(text, start, stop):
        at = bracket.start()
        credit = _INSIDE.match(text, at - 1, stop) if at > start and text[at - 1].isspace() else None
        if credit := credit or _INSIDE.match(text, at, stop):
            return credit
    return None


def _sentence_end(text: str, start: int) -> int:
    """Where the first sentence ends, with the credit in brackets behind it; 0 if it is too long or reports."""
    credit = _CREDIT_BEHIND.search(text, start + 20, start + _LONGEST_SHOWN)
    gap = SENTENCE_END.search(text, start + 20, start + _LONGEST_SHOWN)
    end = gap.start() if gap else 0
    if credit and (not gap or credit.start() <= gap.end()):
        end = credit.end()
    return 0 if not end or reports_speech(text[start:end]) else end
