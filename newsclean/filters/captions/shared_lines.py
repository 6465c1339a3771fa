"""What of a caption's line goes: not the story that shares it, before the caption or behind it."""

from __future__ import annotations

import re

from newsclean.filters.captions.closing_brackets import (
    ENDED,
    bracket_start,
    opens_with_scene,
    slash_credit,
    sure_credit,
)
from newsclean.filters.captions.openings import LABELLED_LINE, STOCK_LINE
from newsclean.filters.captions.sentences import SENTENCE_END, reports_speech
from newsclean.lexicon.speech import SAYING
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of

# Of a longer line with several sentences, only the credit goes.
_LONGEST_CAPTION = 230
_LABEL_WITHIN = Pattern(
    r"(?:(?<=[a-z] )Foto: ?[A-Za-z]\w+(?=(?: [a-z]+){3})|\AFoto: ?[A-Z][\w ]{2,40}/[a-z.]{3,30}(?=[A-Z][a-z]+ [a-z])"
    r"|\AFoto: ?(?:[Aa]rsip|[Dd]ok\.?|[Ii]stimewa)[\w .]{0,40}?[a-z](?=[A-Z][a-z]+ [a-z]))"
)
# Where the story was glued to a caption: "di Surabaya.Polisi ...", "(1/2/2020)Polisi ...", "Lebaran 2019Polisi ...".
_GLUED_STORY = Pattern(r"(?:(?<=[a-z0-9)]\.)|(?<=/\d\d\d\d\))|(?<= (?:19|20)\d\d))(?=[A-Z][a-z]|[“\"][A-Z])")
# What somebody says, and what follows an illustration's few words, is the story's, too.
_STORY_BEHIND = Pattern(
    rf"[.)\w]\s(?=[“\"][^”\"\n]{{10,400}}[,.?!][”\"] ?{any_of(SAYING)}\w*)"
    r"|\b[Ii]lustrasi (?:[^.\n]|\.(?! )){3,80}\.\s(?=[A-Z][^\n]{30,}\.\Z)(?!Ilustrasi)"
)
_SHORTEST_CAPTION = 40
_SHORTEST_COPY = 20
# A heading of the story with a picture's credit: "1. Rani (Foto: @rani)".
_NUMBERED_NAME = Pattern(r"\d{1,2}[.)] [A-Z][^.\n]{2,60}")
# A sentence that points to the picture: "Pasang kail seperti ilustrasi ini."
_POINTS = Pattern(r"\bseperti (?:ilustrasi|gambar|foto) (?:ini|itu|berikut|di (?:atas|bawah))\b")
_NUMBERED = Pattern(r"(?<=[a-z.)])\s*(?<!\d)(\d{1,2})\. [A-Z][^.\n]{3,60}\Z")


def part_to_cut(page: Page, line: Span, text: str) -> Span:
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
    if label and not text[: label.start()].rstrip().endswith((*ENDED, ")")):
        return Span(line.start + label.start(), line.start + label.end())
    return None


def _credit_alone(line: Span, text: str) -> Span | None:
    """The credit at the end of a line, if what it reports or its several sentences make it a paragraph of the story."""
    start = bracket_start(text)
    credit = None if start is None else sure_credit(text, start) or slash_credit(text, start)
    if not credit or LABELLED_LINE.match(text) or opens_with_scene(text):
        return None
    long = len(text) > _LONGEST_CAPTION and SENTENCE_END.search(text, 0, credit.start() - 2)
    if reports_speech(text) or long or _NUMBERED_NAME.fullmatch(text, 0, credit.start()) or _POINTS.search(text):
        return Span(line.start + credit.start(), line.end)
    return None


def _before_story(line: Span, text: str) -> Span | None:
    """The credit and the caption at the start of a line, if the story was glued to them."""
    if not STOCK_LINE.match(text):
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
