"""Keywords at the end of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.page import Page, Span
from newsclean.patterns import Pattern

_LABEL = Pattern(r"(?:tags?|tagar|topik(?: terkait)?|kata kunci|keywords?|labels?|topics?)\b\s*(?P<colon>:)?\s*", re.IGNORECASE)
_HASHTAGS = Pattern(r"#\w[\w-]*(?:[\s,]+#\w[\w-]*)*")
_INITIALS = Pattern(r"[(\[][\w*. /-]{1,40}[)\]]")
_LONGEST_TAG = 45
_MOST_WORDS = 5
_MOST_TAGS = 15
_LONGEST_GLUED = 420


@filter_for("tags", example="Tags: bansos, pkh, kpm", opens=("tag", "tags", "tagar", "topik", "kata", "keyword", "keywords", "label", "topics"))
def labelled_tags(page: Page) -> Iterator[Span]:
    """A line of keywords behind a label near the end, or a label and the keywords below it."""
    for position, _ in page.hits["labelled-tags"]:
        label = _LABEL.match(page.text, position)
        if not label or not _may_begin(page, position, label) or page.line_end(position) - position > 500:
            continue
        end = page.line_end(position)
        rest = page.text[label.end() : end].strip()
        if rest and (label["colon"] or "  " in page.text[position:end]) and rest[-1] not in ".\"”" and len(rest) < 400:
            yield Span(position, end)
        elif not rest and label.end() >= end:
            below = list(_short_lines(page, end))
            if below and below[-1].end >= page.closing:
                yield Span(position, below[-1].end)


def _may_begin(page: Page, position: int, label: re.Match[str]) -> bool:
    """Whether the label has its line to itself, or ends a one-line text behind a sentence."""
    before = page.text[page.line_start(position) : position].rstrip()
    if not before:
        return True
    rest = page.text[label.end() : page.closing]
    return bool(label["colon"]) and before[-1] in ".\"”)" and "\n" not in rest and len(rest) < 250 and not re.search(r"[.!?\"”]\s", rest)


def _short_lines(page: Page, position: int) -> Iterator[Span]:
    for line in page.open_lines(position):
        if line.start >= position:
            if not _is_tag(page.text[line.start : line.end]):
                return
            yield line


@filter_for("tags", example="#hujan #banjir #bekasi")
def hashtags(page: Page) -> Iterator[Span]:
    """A closing line of hashtags."""
    end = page.closing
    start = page.line_start(max(end - 1, 0))
    line = page.text[start:end]
    if len(line) >= 300 and (match := re.search(r"(?<=[.!?\"”)])\s+(#\w[\w-]*(?:[\s,]+#\w[\w-]*)*)\s*\Z", line[-300:])):
        yield Span(end - len(line[-300:]) + match.start(1), end)
    elif start and len(line) < 300 and _HASHTAGS.fullmatch(line.strip()):
        yield Span(start, end)


_GLUED = Pattern(r"\([a-z0-9]{2,5}/[a-z0-9]{2,5}\)\s*(?P<tags>[a-z][^.!?\"”(),:\n]{3,400})\Z")


@filter_for("tags", example="... katanya. (abc/def)banjirbekasibpbd")
def glued_tags(page: Page) -> Iterator[Span]:
    """Keywords without a label, run together behind the reporter's initials."""
    window = max(0, page.closing - _LONGEST_GLUED)
    if match := _GLUED.search(page.text, window, page.closing):
        yield Span(*match.span("tags"))


@filter_for("tags", example="(abc/def)\nbaleg dpr\nruu statistik")
def bare_tags(page: Page) -> Iterator[Span]:
    """Keywords without a label: short lines at the very end, below the reporter's initials or a removed line."""
    taken: list[Span] = []
    for line in reversed(page.lines):
        if taken and _INITIALS.fullmatch(page.text, line.start, line.end):
            yield from taken
            return
        if page.is_marked(line.start):
            if taken:
                return
            continue
        if len(taken) == _MOST_TAGS or not _is_tag(page.text[line.start : line.end]):
            return
        taken.append(line)


def _is_tag(text: str) -> bool:
    return len(text) <= _LONGEST_TAG and len(text.split()) <= _MOST_WORDS and text[-1] not in ".!?:;,\"”)" and text[0] not in "-•*\"“("
