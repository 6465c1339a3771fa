"""Keywords at the end of a page: behind a label, as hashtags, or in lines of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import last_sentence
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case

_OPENS = ("tag", "tags", "tagar", "topik", "kata", "keyword", "keywords", "label", "topics")
_LABEL = Pattern(
    r"(?:tags?(?: terkait)?|tagar|topik(?: terkait)?|kata kunci|keywords?|labels?|topics?)\b\s*(?P<colon>:)?\s*",
    re.IGNORECASE,
)
_SURE_LABELS = ("tag", "tags", "tagar")
_HASHTAG, _HASHED = r"#\w[\w-]{0,60}", r"#\s?\w[\w&.()’' -]{1,60}+"
FEWEST_HASHTAGS, FEWEST_INLINE = 2, 4
_LINE_OF_HASHTAGS = Pattern(rf"{_HASHTAG}(?:[\s,]+{_HASHTAG})+|{_HASHED}(?:\s?{_HASHED}){{2,}}")
# Behind the last sentence, in the same line: glued to it or to its asterisk, or several.
_GLUED_HASHED = Pattern(rf"(?:(?<=[a-z\d)][.!?)])|(?<=[.!?][\"”])){_HASHED}(?:{_HASHED}){{1,12}}\Z")
_CLOSING_HASHTAGS = Pattern(
    rf"(?:(?<=\*)|(?<=[.!?\"”)])(?=#|(?:[^#]+#){{{FEWEST_INLINE}}}))\s{{0,9}}{_HASHTAG}(?:[\s,]{{0,9}}{_HASHTAG})+\Z"
)
_HASHTAGS_LENGTH = 300
WORD = Pattern(r"[\w'&.-]*\w")
_INITIALS = Pattern(r"[(\[][\w*. /-]{1,40}[)\]]")
# A list of keywords that a one-line text ends with: no sentence in it.
_SENTENCE_END = Pattern(r"[.!?\"”]\s")
_SEPARATOR = Pattern(r"\s*[,;|#•]+\s*|\s{2,}")
_PROSE_LENGTH = 80
_LONGEST_TAG = 45
_MOST_WORDS = 5
_MOST_TAGS = 15
# Keywords below a sentence of the story: so many at least, and no digits or marks in them.
_FEWEST_BARE = 3
_BARE = Pattern(r"[a-z]+(?:[ -][a-z]+){0,4}")
# The same in Title Case, as a machine writes it.
_TITLED = Pattern(r"[A-Z0-9][a-z0-9.&-]*(?: [A-Z0-9][a-z0-9.&-]*){0,5}(?: \d{4}/\d{4})?")
_LONGEST_ACRONYM = 5
_STORY_ENDS = tuple(PARAGRAPH_ENDS)
# Below this length a line behind a label is taken as it is; a longer one must be a list of keywords.
_PLAIN_LENGTH = 250
_LONGEST_LIST = 3000


@filter_for("tags", example="Tags: bansos, pkh, kpm", when=When(words=_OPENS))
def labelled_tags(page: Page, places: Places) -> Iterator[Span]:
    """A line of keywords behind a label near the end, or a label and the keywords below it."""
    story_end = -1
    for position, _ in places:
        label = _LABEL.match(page.text, position)
        end = page.line_end(position)
        if not label or end - position > _LONGEST_LIST or not _may_begin(page, position, label):
            continue
        rest = page.text[label.end() : end].strip()
        if not rest and label.end() >= end:
            story_end = _story_end(page) if story_end < 0 else story_end
            yield from _label_and_tags_below(page, Span(position, end), story_end)
        elif (label["colon"] or "  " in page.text[position:end]) and rest and _are_tags(rest):
            yield Span(position, end)


def _may_begin(page: Page, position: int, label: re.Match[str]) -> bool:
    """Whether the label has its line to itself, or ends a one-line text behind a sentence."""
    start = page.line_start(position)
    before = blank_before(page.text, position, start)
    if before == start:
        return True
    if page.closing - label.end() > _LONGEST_LIST:
        return False
    ended = page.text[before - 1] in ".\"”)" or page.is_marked(before - 1)
    if not ended and not _is_sure_list(page, label):
        return False
    if label.end() >= page.closing and label.group().strip().lower() in _SURE_LABELS:
        return True  # the tags were lost
    if not (label["colon"] or label.group().endswith("  ")):
        return False
    rest = page.text[label.end() : page.closing]
    return "\n" not in rest and _are_tags(rest) and not _SENTENCE_END.search(rest)


def _is_sure_list(page: Page, label: re.Match[str]) -> bool:
    """Whether a label can say nothing but that tags follow, and several do, up to the end: "Tags: padi, panen"."""
    if label.group().strip(": ").lower() not in _SURE_LABELS or not label["colon"]:
        return False
    tags = page.text[label.end() : page.closing].split(",")
    return len(tags) >= FEWEST_HASHTAGS and all(0 < len(tag.split()) <= _MOST_WORDS for tag in tags)


def _are_tags(text: str) -> bool:
    """Whether a line behind a label holds keywords and no sentence; a long one must be a list of them."""
    if text.endswith(_STORY_ENDS):
        return False
    return len(text) < _PLAIN_LENGTH or all(
        len(tag) <= _LONGEST_TAG + 15 and len(tag.split()) <= _MOST_WORDS + 3 for tag in _SEPARATOR.split(text)
    )


def _label_and_tags_below(page: Page, label: Span, story_end: int) -> Iterator[Span]:
    """A label alone on its line, and the keywords below it, if the story has ended there."""
    below = list(_tags_below(page, label.end))
    hashes = bool(below) and page.text.startswith("#", below[0].start)
    if not below or hashes or below[0].start > story_end or _is_sure(page, label, below):
        yield label
        yield from below


def _is_sure(page: Page, label: Span, below: list[Span]) -> bool:
    """Whether a label can say nothing but that tags follow, and no sentence stands below them."""
    if page.text[label.start : label.end].strip(": ").lower() not in _SURE_LABELS:
        return False
    after = page.line_index(below[-1].start) + 1
    return after == len(page.lines) or page.text[page.lines[after].end - 1] not in _STORY_ENDS


def _tags_below(page: Page, position: int) -> Iterator[Span]:
    """The lines after `position` that may be keywords, up to the first that may not."""
    hashes: bool | None = None
    below = page.line_index(position) + 1
    for line in page.lines[below : below + _MOST_TAGS]:
        text = page.text[line.start : line.end]
        hash_ = text.startswith("#")
        if page.is_marked(line.start) or not _is_tag(text) or hashes not in (None, hash_):
            return
        hashes = hash_
        yield line


def _story_end(page: Page) -> int:
    """The end of the last line that is a sentence of the story; 0 if there is none."""
    line = last_sentence(page, _PROSE_LENGTH)
    return line.end if line else 0


@filter_for("tags", example="#hujan #banjir #bekasi", when=When(signs=("#",), open=True))
def hashtags(page: Page) -> Iterator[Span]:
    """A closing list of hashtags, or of keywords of several words, each behind a hash: a line, or behind a sentence.

    One alone, or a few behind the last sentence, close a post that the story quotes.
    """
    text, end = page.text, page.closing
    start = page.lines[page.line_index(max(end - 1, 0))].start if page.lines else 0
    near = max(start, end - _HASHTAGS_LENGTH)
    if start and _LINE_OF_HASHTAGS.fullmatch(text, start, end):
        yield Span(start, end)
        return
    behind = _GLUED_HASHED.search(text, near, end)
    if behind is None and near > start:
        behind = _CLOSING_HASHTAGS.search(text, near, end)
    if behind:
        yield Span(*behind.span())


@filter_for("tags", example="(abc/def)\nbaleg dpr\nruu statistik", when=When(odd=1, open=True))
def bare_tags(page: Page) -> Iterator[Span]:
    """Keywords without a label: short lines at the very end, below the reporter's initials or a removed line.

    Below a sentence or a title they must all be as a machine writes them, and words of the story.
    """
    taken: list[Span] = []
    for line in reversed(page.lines):
        text = page.text[line.start : line.end]
        if taken and _INITIALS.fullmatch(text):
            yield from taken
            return
        if mark := page.mark_at(line.start):
            if not taken:
                continue
            if mark.kind == "related" and _are_keywords(page, taken):
                yield from taken
            return
        if len(taken) == _MOST_TAGS or not _is_tag(text):
            if len(taken) >= _FEWEST_BARE and _may_be_above(text) and _are_keywords(page, taken):
                yield from taken
            return
        taken.append(line)


def _may_be_above(text: str) -> bool:
    """Whether a line may stand above keywords: it ends like a paragraph, or is a title."""
    return text.endswith(_STORY_ENDS) or (len(text) <= LONGEST_HEADLINE and in_title_case(text))


def _are_keywords(page: Page, lines: list[Span]) -> bool:
    """Whether several lines hold nothing but phrases, as a machine writes them, most of which the story has, too.

    Where a machine changed their capitals, a third of them is enough.
    """
    texts = [page.text[line.start : line.end] for line in lines]
    if len(texts) < _FEWEST_BARE:
        return False
    story = page.text[: lines[-1].start]
    recased = _are_recased(story, texts)
    if not recased and not all(_BARE.fullmatch(text) for text in texts):
        return False
    lower = story.lower()
    known = sum(text.lower() in lower for text in texts)
    return 2 * known > len(texts) or (recased and 3 * known > len(texts))


def _are_recased(story: str, texts: list[str]) -> bool:
    """Whether phrases in Title Case were made by a machine: "Bri Liga" of a story that only writes "BRI"."""
    if not all(_TITLED.fullmatch(text) for text in texts):
        return False
    words = {word for text in texts for word in text.split() if 1 < len(word) <= _LONGEST_ACRONYM}
    written = set(WORD.findall(story))
    return any(word not in written and word.upper() in written for word in words)


def _is_tag(text: str) -> bool:
    short = len(text) <= _LONGEST_TAG and len(text.split()) <= _MOST_WORDS
    return short and text[-1] not in ".!?:;,\"”)" and text[0] not in "-•*\"“("
