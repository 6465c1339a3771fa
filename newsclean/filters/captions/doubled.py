"""Captions that stand in a line twice, one copy of which another filter has found: "... di Randu. ... di Randu."."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED, ends_with_date
from newsclean.filters.captions.sentences import SENTENCE_END
from newsclean.lexicon.parts import DOMAIN_END, DOMAIN_ENDS
from newsclean.page import Mark, Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern

# The credit behind the second copy, "(WARTARANDU.COM/BUDI SANTOSO)"; what stands behind the name of what is shown.
_CREDIT, _BEHIND_NAME = Pattern(r"\s?\((?=[^()\n]*[/.])[A-Z][^()\n]{3,60}\)"), Pattern(r"\.?\s?\(|\.\s")
_SHORTEST, _FEWEST_WORDS, _PROBE = 18, 3, 12  # characters, words, characters
_WIDEST_GAP = 4
# Between the copies of a line; so many lines has an article of lines.
_LONGEST_BETWEEN, _FEWEST_LINES = 30, 4
_TAIL, _LONGEST_TOLD = 30, 900  # characters
_SITE_OR_DOCUMENT = Pattern(rf"\((?:(?:[\w-]{{2,30}}\.){{1,3}}{DOMAIN_END}/|[Dd]ok\. )[^()\n]{{2,60}}\)")
_LONGEST_HEADING, _LONGEST_ALIKE = 120, 420
# The heading of an item stands behind its number.
_NUMBER, _LONGEST_NUMBER = Pattern(r"(?<!\w)\d{1,2}\.\Z"), 5
_WORD_OPENS = Pattern(r"(?:\s|[.!?\"”])(?=[A-Z])")


def _is_long(copy: str) -> bool:
    return len(copy) >= _SHORTEST and copy.count(" ") >= _FEWEST_WORDS - 1


@filter_for(
    "caption",
    example="KABARNUSA/BUDI SANTOSO Warga memanen padi, Senin. Warga memanen padi, Senin. Hujan ...",
    when=When(marked=True),
)
def captions_doubled(page: Page) -> Iterator[Span]:
    """The copy right behind a caption in the same words, and right before it the name of what it shows.

    Of a caption that is told in several sentences twice the first one was found: the others go with their copies.
    """
    captions = [mark for mark in page.marks if mark.kind == "caption" and mark.end - mark.start >= _SHORTEST]
    yield from chain.from_iterable(beside(page, mark) for mark in captions for beside in (_behind, _before, _rest))


def _behind(page: Page, mark: Mark) -> Iterator[Span]:
    text, start = page.text, blank_after(page.text, mark.end)
    if start - mark.end > _WIDEST_GAP or page.is_marked(start):
        return
    first = text.find(text[start : start + _PROBE], mark.start, mark.end)
    if first < 0 or text[first - 1 : first].isalnum():
        return
    copy = text[first : mark.end]
    end = start + len(copy)
    following = blank_after(text, end)
    goes_on = text[end : end + 1].isalnum() or text[following : following + 1].islower()  # the story's subject
    if _is_long(copy) and text.startswith(copy, start) and not goes_on:
        credit = _CREDIT.match(text, end)
        yield Span(start, credit.end() if credit else end)


def _rest(page: Page, mark: Mark) -> Iterator[Span]:
    text, tail = page.text, page.text[max(mark.start, mark.end - _TAIL) : mark.end]
    again = text.find(tail, mark.end, mark.end + _LONGEST_TOLD)
    if len(tail) < _TAIL or again < 0:
        return
    apart = again + _TAIL - mark.end
    start = mark.end
    while start > mark.start and text[start - 1] == text[start - 1 + apart]:
        start -= 1
    rest = text[mark.end : start + apart].rstrip()
    if _is_long(rest) and "\n" not in rest and text.startswith(rest, mark.end + apart):
        yield Span(mark.end, mark.end + apart + len(rest))


def _before(page: Page, mark: Mark) -> Iterator[Span]:
    text = page.text
    end = blank_before(text, mark.start)
    if not end or mark.start - end > _WIDEST_GAP or page.is_marked(end - 1):
        return
    behind = _BEHIND_NAME.search(text, mark.start, mark.end)
    name = text[mark.start : behind.start()] if behind else ""
    start = end - len(name) - (text[end - 1] == ".")
    if _is_long(name) and start >= 0 and text.startswith(name, start):
        before = blank_before(text, start)
        is_heading = _NUMBER.search(text, max(0, before - _LONGEST_NUMBER), before) is not None
        if not before or (text[before - 1] in ENDED and not is_heading):
            yield Span(start, end)


@filter_for(
    "caption",
    example="1. Padi Apung Randu Baru Padi Apung Randu Baru (contoh.com/Toko Randu) Padi itu ...",
    when=When(signs=("(Dok. ", "(dok. ", *(f"{end}/" for end in DOMAIN_ENDS))),
)
def headings_again(page: Page) -> Iterator[Span]:
    """The heading of an item in the same words once more, with a credit in brackets: the caption of its picture."""
    text = page.text
    for credit in _SITE_OR_DOCUMENT.finditer(text):
        end = blank_before(text, credit.start())
        if page.is_marked(end - 1):
            continue
        floor = max(page.line_start(end), end - _LONGEST_HEADING)
        for at in range(end - _SHORTEST, floor, -1):
            copy = text[at:end]
            if text[at - 1] == " " and copy[0].isupper() and text.endswith(copy, 0, at - 1) and _is_long(copy):
                yield Span(at, credit.end())
                break


@filter_for(
    "caption",
    example="... ini. Warga Randu Panen (Dok. Warta) Hujan ... itu. Warga Randu Panen (Dok. Warta) Panas ...",
    when=When(marked=True),
)
def captions_alike(page: Page) -> Iterator[Span]:
    """The same words in front of the same credit in brackets more than once in an article."""
    text, credits = page.text, [mark for mark in page.marks if mark.kind == "caption" and page.text[mark.start] == "("]
    for one, other in pairwise(credits):
        if text[one.start : one.end] != text[other.start : other.end] or other.start < one.end + _SHORTEST:
            continue
        words = _words_before(text, one.start, other.start)
        start = next((gap.end() for gap in _WORD_OPENS.finditer(words)), -1)
        if start >= 0 and _is_long(words[start:].strip()) and not SENTENCE_END.search(words, start):
            for mark in (one, other):
                yield Span(mark.start - len(words) + start, mark.start)


def _words_before(text: str, one: int, other: int) -> str:
    """What stands in front of two places in the same letters, in one line; nothing if it is too long for a caption."""
    length = 0
    while length < min(one, _LONGEST_ALIKE) and text[one - length - 1] == text[other - length - 1] != "\n":
        length += 1
    return text[one - length : one] if length < _LONGEST_ALIKE else ""


# A caption with its credit in brackets, and the same right behind it: the bracket that closes the first copy.
_CLOSES = Pattern(r"\)\s{0,3}(?=[A-Z])(?=.{20})")
_LONGEST_TWICE = 260


@filter_for(
    "caption",
    example="... kata warga.Motor Randu 125. (Randu Motor)Motor Randu 125. (Randu Motor)Motor itu ...",
    when=When(signs=(")",)),
)
def brackets_twice(page: Page) -> Iterator[Span]:
    """A caption that ends with a bracket, printed twice, one copy right behind the other."""
    text, done = page.text, 0
    for close in _CLOSES.finditer(text):
        end = close.start() + 1
        start = text.rfind(text[close.end() : close.end() + _PROBE], max(done, end - _LONGEST_TWICE), end)
        copy = text[start:end] if start >= 0 else ""
        if "(" not in copy or ends_with_date(copy) or not _is_long(copy) or not text.startswith(copy, close.end()):
            continue
        left, stop = blank_before(text, start), close.end() + len(copy)
        goes_on = text[blank_after(text, stop) : blank_after(text, stop) + 1].islower()  # the story's subject
        apart = not left or text[left - 1] in ENDED or page.is_marked(left - 1)
        if apart and not goes_on and not page.is_marked(start):
            done = stop
            yield Span(start, stop)


_LENGTHS = range(20, 221)


@filter_for(
    "caption",
    example="... warga.Pantauan arus di Randu/Warta-BudiPerbesarPantauan arus di Randu/Warta-BudiPerbesarHujan ...",
    when=When(marked=True),
)
def repeated_between_marks(page: Page) -> Iterator[Span]:
    """What stands more than once in one-line text, each time between what is of the page, as captions in a gallery."""
    text, seen = page.text, dict[str, list[Span]]()
    for mark, after in pairwise(page.marks):
        start, end = blank_after(text, mark.end), blank_before(text, after.start)
        words = text[start:end] if end - start in _LENGTHS else ""
        shown = words and not words.endswith(ENDED) and _is_long(words) and not SENTENCE_END.search(words)
        if shown and "\n" not in text[mark.end : after.start]:
            seen.setdefault(words, []).append(Span(start, end))
    yield from chain.from_iterable(copies for copies in seen.values() if len(copies) > 1)


@filter_for(
    "caption",
    example="Warga memanen padi di Waru.Warga memanen padi di Waru.",
    when=When(lines=_FEWEST_LINES),
    needs="paragraphs",
)
def lines_twice(page: Page) -> Iterator[Span]:
    """Lines that hold the same words twice, with a credit between the copies perhaps: an alt text and its caption."""
    text = page.text
    for start, end in page.lines if len(page.lines) >= _FEWEST_LINES else ():
        again = text.find(text[start : start + _PROBE], start + _SHORTEST, end)
        copy = text[again:end]
        if again < 0 or not _is_long(copy) or not text.startswith(copy, start) or page.headline == (start, end):
            continue
        if 0 <= again - start - len(copy) <= _LONGEST_BETWEEN:
            yield Span(start, end)
