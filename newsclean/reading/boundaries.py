"""Where in a page a match stands: what several families of filters ask."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.lexicon.parts import BULLETS, DASHES
from newsclean.lexicon.roles import ROLES
from newsclean.lexicon.speech import SAYING
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import PARAGRAPH_ENDS, SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of

# A sentence, a quote or a bracket ends with one of these.
_ENDS = ".!?\"”’'…)]:;/" + DASHES + BULLETS
# Behind one of these a footer may begin that closes a line.
_FOOTER_BEHIND = SENTENCE_ENDS + ")"
_OPEN_QUOTES = "\"“‘'"
_CLOSING_QUOTE = Pattern(r"[\"”]")
_BULLET = Pattern(rf"[{DASHES}{BULLETS}\s]{{0,40}}")
_ARROWS = Pattern(r"[>»]{2,}\s*\Z")
# A dash behind a sentence, in a line that holds more: "... katanya. - Baca berita".
_DASH = Pattern(rf"(?<=[.!?\"”)])\s{{0,3}}[{DASHES}]{{1,8}}\s?\Z")
_LEAD_LENGTH = 12  # how far in front of a match its arrows or its dash are looked for
_LEAD_ENDS = (">", "»", *DASHES)
_TRAILING = Pattern(r"[\s.!:…»>,;\"'”)]*")
# The sentence goes on in lower case; a credit may follow in lower case, too.
_GOES_ON = Pattern(rf" (?!{any_of((*ROLES, 'sumber'))}\s*:)[a-z]{{2,}}")
_SAYS = any_of((*SAYING, "ajak", "pesan", "seru", "imbau", "tanya", "jawab", "begitu", "demikian bunyi", "bunyi"))
_ATTRIBUTION = Pattern(rf"[,”\"]\s?{_SAYS}(?:nya)?\b(?! sandi)")  # "kata sandi" is a password
# A word in lower case, the blanks behind it, and a quotation mark that opens there: a sentence runs on.
WORD_BEFORE = Pattern(r"(?<![^\W_])[a-z]\w*\s+[\"“‘']?\Z")
_LONGEST_WORD = 40
# How much may follow a footer that is not yet known to be one.
_TAIL_SHARE, _TAIL_LENGTH = 0.2, 500
# A line of the story is so long at least.
_PROSE_LENGTH = 50


def follows_word(page: Page, position: int) -> bool:
    """Whether a word in lower case that nobody has marked stands right before `position`: a sentence runs on there."""
    word = WORD_BEFORE.search(page.text, max(0, position - _LONGEST_WORD), position)
    return word is not None and not page.is_marked(word.start())


def is_below_colon(page: Page, index: int) -> bool:
    """Whether the line above the one at `index` ends with a colon, and nobody has marked it: it announces a list."""
    above = page.lines[index - 1] if index > 0 else None
    return above is not None and page.text[above.end - 1] == ":" and not page.is_marked(above.start)


def at_boundary(page: Page, position: int) -> bool:
    """Whether a sentence, or a piece that lost the space before it, may begin at `position`."""
    text = page.text
    start = blank_before(text, position)
    gap = text[start:position]
    if start == 0 or "\n" in gap or "\t" in gap or page.is_marked(start - 1):
        return True
    before = text[start - 1]
    if start == position:
        return before not in _OPEN_QUOTES + "([" or (before in "\"'" and is_closing_quote(text, start - 1))
    return before in _ENDS


def goes_on(text: str, end: int) -> bool:
    """Whether the sentence goes on in lower case at `end`."""
    return text[end - 1].isalnum() and _GOES_ON.match(text, end) is not None


def is_attributed(page: Page, span: Span) -> bool:
    """Whether somebody in the story says what stands at `span`: "..., kata kepala desa"."""
    inside = _ATTRIBUTION.search(page.text, span.start + 1, span.end)
    return (inside or _ATTRIBUTION.match(page.text, span.end)) is not None


def is_quotation(page: Page, span: Span) -> bool:
    """Whether all that stands in a quotation of the story is `span`: what is written on a sign, in a notice."""
    text, before = page.text, span.start - 1
    if text[span.end : span.end + 1] not in ("”", '"') or before < 0:
        return False
    return text[before] == "“" or (text[before] == '"' and not is_closing_quote(text, before))


def is_in_open_quotation(page: Page, position: int) -> bool:
    """Whether the story opens with a quotation that no quote closes before `position`: a message, told whole."""
    text, opening = page.text, page.opening
    return text[opening : opening + 1] in ('"', "“") and not _CLOSING_QUOTE.search(text, opening + 1, position)


def is_closing_quote(text: str, position: int) -> bool:
    """Whether the straight quote at `position` closes a quotation: something stands right before it."""
    return position > 0 and not text[position - 1].isspace()


def is_glued_to_sentence(page: Page, position: int) -> bool:
    """Whether what begins at `position` has lost the blank, or the line break, in front of it."""
    return position > 0 and not page.text[position - 1].isspace() and not page.starts_line(position)


def bullet_start(page: Page, position: int) -> int:
    """`position`, or where the bullet, the arrows or the dash in front of it begin."""
    text, start = page.text, page.line_start(position)
    bullet = _BULLET.match(text, start)
    if bullet and bullet.end() >= position >= start:
        return start
    near = max(start, position - _LEAD_LENGTH)
    if text[near:position].rstrip()[-1:] not in _LEAD_ENDS:
        return position
    lead = _ARROWS.search(text, near, position) or _DASH.search(text, near, position)
    return lead.start() if lead else position


def whole_line(page: Page, span: Span) -> Span | None:
    """The line that `span` fills, but for a bullet before it and punctuation after it; else None.

    At the end of a one-line text, behind a sentence, the rest of the line counts as one.
    """
    text, start = page.text, page.line_start(span.start)
    left = _BULLET.match(text, start)
    if left is None or left.end() < span.start:
        return _closing(page, span)
    end = page.line_end(span.end) if text[span.end - 1 : span.end] != "\n" else span.end
    return Span(start, end) if _trailing_end(text, span.end) >= end else None


def in_tail(page: Page, span: Span) -> bool:
    """Whether only little of the story follows `span`."""
    rest = page.closing - span.end
    return rest <= max(_TAIL_LENGTH, _TAIL_SHARE * len(page.text))


def stands_between(page: Page, span: Span) -> bool:
    """Whether a sentence ends before `span`, and after it another begins or nothing follows."""
    return _ends_before(page, span.start) and _begins_at(page.text, span.end)


def stands_apart(page: Page, span: Span) -> bool:
    """The same, or a line ends before `span`, however that ends."""
    text = page.text
    opens_line = "\n" in text[blank_before(text, span.start) : span.start]
    return (opens_line or _ends_before(page, span.start)) and _begins_at(text, span.end)


def _ends_before(page: Page, position: int) -> bool:
    """Whether a sentence ends before `position`, or nothing stands there."""
    end = blank_before(page.text, position)
    before = page.text[end - 1 : end]
    return not before or before in SENTENCE_ENDS + "’)]" or page.is_marked(end - 1)


def _begins_at(text: str, position: int) -> bool:
    """Whether a sentence begins behind `position`, or nothing follows."""
    after = text[position : position + 20].lstrip()[:1]
    return not after or after in "\"“‘'(" or after.isupper() or after.isdigit()


def prose_lines(page: Page) -> Iterator[Span]:
    """The lines that are sentences of the story."""
    for line in page.lines:
        ends = page.text[line.end - 1] in PARAGRAPH_ENDS
        if ends and line.end - line.start > _PROSE_LENGTH and not page.is_marked(line.start):
            yield line


def last_sentence(page: Page, length: int) -> Span | None:
    """The last line that is a sentence of the story of more than `length` characters."""
    for line in reversed(page.lines):
        ends = page.text[line.end - 1] in PARAGRAPH_ENDS
        if ends and line.end - line.start > length and not page.is_marked(line.start):
            return line
    return None


def at_an_end(page: Page, lines: list[Span]) -> bool:
    """Whether lines stand before the first or after the last sentence of the story."""
    prose = list(prose_lines(page))
    return not prose or lines[-1].end <= prose[0].start or lines[0].start >= prose[-1].end


def _closing(page: Page, span: Span) -> Span | None:
    """In one-line text: `span`, if a sentence ends before it and nothing of the story follows it."""
    text = page.text
    end = _trailing_end(text, span.end)
    last = blank_before(text, span.start) - 1
    if end < page.closing or not (page.is_marked(last) or text[last] in _FOOTER_BEHIND):
        return None
    return Span(span.start, max(span.end, min(end, page.closing)))


def _trailing_end(text: str, position: int) -> int:
    """Where the punctuation and the blanks at `position` end."""
    match = _TRAILING.match(text, position)
    return match.end() if match else position
