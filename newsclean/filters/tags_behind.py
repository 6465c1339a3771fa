"""Keywords at the end of a page that have no label: in one line with what comes before them, or in one of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.tags import WORD
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import VERB
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern
from newsclean.reading.ends import follows_sentence, rest_of_last_line
from newsclean.reading.headlines import in_title_case

_LONGEST_GLUED = 420
# Keywords run together behind initials: "(abc/def)banjirbekasi".
_GLUED = Pattern(r"\([a-z0-9]{2,5}/[a-z0-9]{2,5}\)\s*(?P<tags>[a-z](?:[^.!?\"”(),:\n]|\.(?=[a-z])){3,400})\Z")
# The same behind the last sentence: it begins in lower case, where none can, and tells nothing.
_BEHIND_STOP = Pattern(
    r"(?:(?<=[a-z)][a-z\d][.!?])|(?<=[.!?][\"”])|(?<=[a-z\d]\)\.))(?P<tags>[a-z][a-z\d'-]{0,40} [a-z\d' -]{2,300})\Z"
)
_GLUED_STOP, _FEWEST_GLUED = Pattern(r"[.!?][\"”]?(?<=[a-z\d)].|[.!?].)(?=[\"“]?[A-Z][a-z])"), 3
_TELLS = Pattern(
    r"\b(?:yang|akan|tidak|telah|sudah|karena|sehingga|kata|ujar|tutup|itu|ini|untuk|dengan|dia|ia"
    r"|mereka|kami|saya|adalah|juga|agar)\b"
)


@filter_for("tags", example="... katanya. (abc/def)banjirbekasibpbd", when=When(open=True))
def glued_tags(page: Page) -> Iterator[Span]:
    """Keywords without a label, run together behind the reporter's initials, or glued to the last sentence."""
    if page.text[page.closing - 1 : page.closing] in SENTENCE_ENDS:
        return
    window = max(0, page.closing - _LONGEST_GLUED)
    match = _GLUED.search(page.text, window, page.closing)
    if match is None:
        match = _BEHIND_STOP.search(page.text, window, page.closing)
        match = match if match and _is_glued_to_story(page, match) else None
    if match:
        yield Span(*match.span("tags"))


def _is_glued_to_story(page: Page, match: re.Match[str]) -> bool:
    """Whether words behind a stop are keywords: they tell nothing, and most stand in a story that was glued."""
    story, words = page.text[: match.start()], match["tags"].split()
    if _TELLS.search(match["tags"]) or len(_GLUED_STOP.findall(story)) < _FEWEST_GLUED:
        return False
    lower = story.lower()
    return 2 * sum(word in lower for word in words) >= len(words)


# Keywords behind something else that is cut, in the line with which a page ends: no sign, no capital.
_KEYWORDS = Pattern(r"[a-z0-9][a-z0-9'&.-]*(?:\s+[a-z0-9][a-z0-9'&.-]*){2,40}")
_LONGEST_KEYWORDS = 320


@filter_for(
    "tags", example="... katanya. [Gambas:Video Kanal] banjir waru bpbd waru", when=When(open=True, marked=True)
)
def keywords_behind(page: Page) -> Iterator[Span]:
    """Keywords in lower case behind a removed passage, at the end of a longer line; the story has most of them."""
    end = page.closing
    mark = next((mark for mark in reversed(page.marks) if mark.end <= end), None)
    if mark is None or end - mark.end > _LONGEST_KEYWORDS or "\n" in page.text[mark.start : end]:
        return
    start = mark.end
    words = page.text[start:end].split()
    apart = page.text[start : start + 1]
    if not (apart.isspace() or apart.islower()) or not _KEYWORDS.fullmatch(page.text[start:end].strip()):
        return
    story = set(WORD.findall(page.text[: mark.start].lower()))
    if 2 * sum(word in story for word in words) >= len(words) and words[-1][-1] != ".":
        yield Span(start, end)


# What parts keywords from each other, and what one is: a word or a few, no sentence.
_PARTS = Pattern(r"\s*[,;|•·●]\s*|\s+/\s+|\s{2,}|[\]}]\s*[\[{]")
_KEYWORD = Pattern(r"[\w$'’&.+-]+(?: [\w$'’&.+-]+){0,3}")
_SIGN = Pattern(r"[,;|•·●/\]}]|\s\s")
_FEWEST_PARTS, _MOST_PARTS, _FEWEST_WORDS, _MOST_WORDS = 3, 15, 3, 14
_OF_SENTENCE = Pattern(rf"\b{VERB}|\b(?:juga|akan|sudah|telah|ini|itu|tidak|bisa|saya|kami|kita)\b")
_SHORTEST_WORD, _EDGES = 3, " []{}|,"
_JOINS = frozenset(("dan", "atau", "serta", "and", "of", "yang", "dengan", "untuk", "adalah", "di", "ke", "dari"))


@filter_for("tags", example="... kata warga. (dry)\nharga cabai, pasar waru, petani", when=When(open=True))
def keyword_lists(page: Page) -> Iterator[Span]:
    """Keywords in lower case with the same sign between them, or none, behind the story: it has most of their words."""
    end = page.closing
    if page.text[end - 1 : end] in SENTENCE_ENDS:
        return
    mark = next((mark for mark in reversed(page.marks) if mark.end <= end), None)
    start = max(page.line_start(end - 1), mark.end if mark else 0)
    rest = rest_of_last_line(page)
    starts = dict.fromkeys((start, rest.start if rest else start))
    for piece in (Span(blank_after(page.text, each), end) for each in starts):
        said = page.text[piece.start : piece.end].strip(_EDGES) if piece.end - piece.start <= _LONGEST_KEYWORDS else ""
        if not said or said[0].isupper() or not said[-1].isalnum() or not follows_sentence(page, piece.start):
            continue
        if _are_keywords(page, piece.start, said):
            yield piece
            return


def _is_row(words: list[str], said: str) -> bool:
    """Whether words without a sign between them may be keywords: a few in lower case, none that a sentence needs."""
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not said.islower() or in_title_case(said):
        return False
    return not _OF_SENTENCE.search(said) and headline_words().small.isdisjoint(words)


def _are_keywords(page: Page, start: int, said: str) -> bool:
    """Whether words are a list of keywords, or one row of them, most of which the story before `start` has."""
    parts = _PARTS.split(said) if _SIGN.search(said) else [said]
    words = [word for part in parts for word in part.split()]
    if not _JOINS.isdisjoint(words) or not all(_KEYWORD.fullmatch(part) for part in parts if len(parts) > 1):
        return False
    small = sum(not part[:1].isupper() for part in parts)
    figures = sum(any(map(str.isdigit, part)) for part in parts)
    if len(parts) > 1:
        if not _FEWEST_PARTS <= len(parts) <= _MOST_PARTS or 2 * small <= len(parts) or 3 * figures > len(parts):
            return False
    elif not _is_row(words, said):
        return False
    known = f"{page.title or ''} {page.text[:start]}".lower()
    long = [word.lower() for word in words if len(word) >= _SHORTEST_WORD]
    share = sum(word in known or word.replace("-", " ") in known for word in long)
    return bool(long) and 3 * share >= 2 * len(long) and not _TELLS.search(said)
