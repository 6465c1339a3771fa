"""Captions of one-line text whose edges are sure, read as the lines that they were: there the forms are known."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions import (
    fragments,
    lines_by_credit,
    lines_by_form,
    lines_by_label,
    lines_by_neighbour,
    lines_by_scene,
    origins,
)
from newsclean.filters.captions.behind_headings import caption_behind_heading
from newsclean.filters.captions.closing_brackets import ends_with_date
from newsclean.filters.captions.extents import opens_with_day, pair_start
from newsclean.filters.captions.sentences import has_predicate, opens_story, shows_scene
from newsclean.filters.captions.signed_names import signed_end
from newsclean.lexicon.agencies import AGENCY, PLATFORMS
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.lexicon.roles import ROLES, SIGNING
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.words import QUOTES, is_glued

# A shorter line has lost no line breaks; a part that is shorter or longer than these is no caption.
_ONE_LINE, _SHORTEST, _LONGEST, _PARAGRAPH = 600, 12, 420, 250
# What stands beside captions and ends where a line ended; the title of a link may end too soon.
_EDGES = ("byline", "dateline", "timestamp", "title", "caption", "nav", "embed", "ad", "promo")
_READERS = (
    lines_by_label.caption_lines, lines_by_form.caption_forms, lines_by_scene.shown_lines, origins.captions_with_site,
    fragments.fragments, lines_by_credit.signed_lines, lines_by_neighbour.captions_beside,
)  # fmt: skip
# A caption so long is none of the story's sentences when it comes again, unless it ends like one.
_SHORTEST_COPY, _ARTICLE = 40, 20_000  # an article is seldom longer
# What in brackets may be a credit: a word of credit, an account, a site, two names; names alone behind a full stop.
_WORDS = r"(?i:foto|photo|dok|doc|ist|istimewa|pict?|screenshot|tangkap|sumber|kanal|channel|akun|laman|situs|repro)\b"
_ACCOUNT = rf"(?i:{any_of(PLATFORMS)}|ig|threads)\b"
# Who signs a text, and not a picture; these do both.
_SIGNING = any_of((*ROLES, *(each for each in SIGNING if each not in ("sumber", "humas", "hms", "ant", "antara"))))
_NAMES = rf"(?!(?i:{_SIGNING})\b){plain_name(5)}"
_SITE = rf"(?:[\w-]{{1,40}}\.){{1,4}}(?i:{DOMAIN_END})\b"
_BRACKET = Pattern(
    r"[(\[](?!\d|[A-Z]+\))(?=[^()\[\]\n]{2,90}[)\]]\.?\s*(?:[A-Z“\"\d]|\Z))"
    rf"(?:\s*(?:{_WORDS}|{_ACCOUNT}|{AGENCY}\s?/)[^()\[\]\n]{{0,70}}|{_SITE}\s?/[^()\[\]\n]{{2,40}}"
    rf"|(?<=[.!?] [(\[])(?:{_NAMES}(?:\s?[/|]\s?@?{_NAMES})?|{_SITE})|(?<=\[){_NAMES})"
    r"\s*[)\]]\.?(?=\s*[A-Z“\"]|\s*\Z|\s+\d{1,2}\. )"
)
_CREDIT_WORD, _FULL_STOP = Pattern(rf"\s*(?:{_WORDS}|{_ACCOUNT}|{AGENCY})"), Pattern(r"[a-z)”\"]{2}\.(?=\s|\Z)")
# "TETAP BUKA. Pasar malam ..."
_KICKER, _LONGEST_KICKER = Pattern(r"(?:\A|(?<=[.!?”\"] ))[A-Z]{3,}(?: [A-Z]{2,}){0,3}\. ?\Z"), 40
# "... di Randu.-Budi Santoso-", "... di Randu.--Contoh Foto", before another piece or where the name ends.
# (Here and below the sign comes first, so that a search can skip to it.)
_DASHES = Pattern(
    r"-(?:(?<=[\w)]{2}[.!?]-)(?:[\w@][\w@ ./&’']{1,40}(?<=\S)-(?=\s)|-? ?(?=[A-Z@a-z])[\w@./&’' -]{2,50}?"
    rf"(?=\s(?i:{any_of(ROLES)})\s?:|\s(?i:baca juga)\s?:))|(?<=\w\w[.!?]-)-(?=\s[A-Z]))"
)
# "... di Randu. (Do © 2025 Contoh.com": cut off by the page.
_RIGHTS = Pattern(rf"\s(?:\([A-Z][a-z]{{0,12}}\s)?©\s?20\d\d\s{_SITE}\)?")
# "... di Randu. (c) Dok. Budi", "... di Randu--Contoh Foto", in front of a sentence: where the name ends.
_BEFORE_SIGN = r"[\w)][.!?)\w]"
_SIGNS = Pattern(
    rf"[(©&|-](?:(?:(?<={_BEFORE_SIGN}.)|(?<={_BEFORE_SIGN}[^\S\n].))(?:(?<=\()[cC]\)|(?<=©)|(?<=&)copy;)"
    rf" ?(?:(?:[Dd]ok|DOK)\. )?|(?<={_BEFORE_SIGN}-)-|(?<=[\w)][.!?] \|) )(?=[A-Z@])"
)
_HANDLE_JOIN = Pattern(r"@[a-z]{2,}(?=[A-Z])")
# Their signs: single ones, and longer ones (a pattern that opens with its one letter finds them sooner than `in`).
_FORMS = (
    (_BRACKET, ("(", "["), ()),
    (_DASHES, (), (Pattern(r"-(?:(?<=\.-)|-(?<=!--))"),)),
    (_RIGHTS, ("©",), ()),
    (_SIGNS, ("©", "|"), (Pattern("--"), Pattern(r"\(c\)"))),
)


@filter_for(
    "caption",
    example="Warga panen raya di Randu.--Contoh Foto Reporter: Budi Santoso | Editor: Siti Aminah Panen raya ...",
)
def captions_as_lines(page: Page) -> Iterator[Span]:
    """Captions of one-line text between two marks or with a credit that shows its end, by the forms of whole lines."""
    parts = _parts(page)
    if not parts:
        return
    marks = [Span(mark.start, mark.end) for mark in page.marks if mark.kind in _EDGES]
    stories = [_paragraph(page, part.end) for part in parts]
    broken = Page(_with_breaks(page.text, [*parts, *marks, *stories]), page.title, about=page.about)
    broken.headline = page.headline
    broken.mark(page.marks)
    for reader in _READERS:
        for start, end in reader.find(broken):
            inside = any(part.start <= start and end <= part.end for part in parts)
            if inside and not opens_story(page.text[start:end]):
                yield Span(start, end)


def _parts(page: Page) -> list[Span]:
    """Parts of long lines whose edges are sure, apart from each other."""
    parts: list[Span] = []
    for part in sorted(_credited(page)):
        if not parts or parts[-1].end <= part.start:
            parts.append(part)
    ends = [part.end for part in parts]
    for gap in _gaps(page):
        after = bisect_right(ends, gap.start)
        if after == len(ends) or gap.end <= parts[after].start:
            parts.append(gap)
    return [part for part in parts if _SHORTEST <= part.end - part.start <= _LONGEST]


def _gaps(page: Page) -> Iterator[Span]:
    """What no filter has marked of long lines, between two marks or in front of the first."""
    text, start, sure = page.text, page.opening, True
    for mark in page.marks:
        if sure and mark.start > start and mark.kind in _EDGES:
            end, line, line_end = blank_before(text, mark.start, start), page.line_start(start), page.line_end(start)
            alone = start < end < mark.start <= line_end and line_end - line > _ONE_LINE
            if alone and (start == page.opening or not is_fact_check(page)):
                yield Span(start, end)
        if mark.end > start:
            start = blank_after(text, mark.end)
            sure = mark.kind in _EDGES and start > mark.end


def _credited(page: Page) -> Iterator[Span]:
    """Sentences of long lines with a credit behind them that shows its end."""
    text = page.text
    until = page.read_again_until
    long = [line for line in page.lines if line.end - line.start > _ONE_LINE and line.start < until]
    forms = _forms_of(text) if long else []
    for line in long if forms else ():
        for begin, end in _credits(forms, text, Span(line.start, min(line.end, until))):
            if page.is_marked(begin) or page.is_marked(end - 1) or end >= line.end:
                continue
            handle = _HANDLE_JOIN.search(text, begin, end)  # the sentence of the story is glued to it
            if handle and is_glued(page, handle.end()):
                continue
            start = caption_behind_heading(page, begin)
            if start is None or text[start] in QUOTES or is_fact_check(page):  # said, and shown by no picture
                continue
            told = pair_start(page, begin)
            if told is not None and told < start and opens_with_day(text[told:begin]):
                start = told
            if _signs_story(text, start, Span(begin, end), line.end):
                yield Span(begin, end)
            else:
                kicker = _KICKER.search(text, max(line.start, start - _LONGEST_KICKER), start)
                yield Span(kicker.start() if kicker else start, end)


def _signs_story(text: str, start: int, credit: Span, stop: int) -> bool:
    """Whether a name in brackets behind the last sentence signs the story, as that sentence shows nothing."""
    sentence = text[start : credit.start]
    told = has_predicate(sentence) and not ends_with_date(sentence.rstrip(" .")) and not shows_scene(sentence)
    named = text[credit.start] == "(" and not _CREDIT_WORD.match(text, credit.start + 1)
    return told and named and not _FULL_STOP.search(text, credit.end, stop)


def _forms_of(text: str) -> list[Pattern]:
    """The forms of credits of which a text has a sign."""
    return [
        form
        for form, letters, longer in _FORMS
        if holds_any(text, letters) or any(sign.search(text) for sign in longer)
    ]


def _credits(forms: list[Pattern], text: str, line: Span) -> Iterator[Span]:
    """What may be a credit in a line and shows its end."""
    for form in forms:
        found = _brackets(text, line) if form is _BRACKET else form.finditer(text, line.start, line.end)
        for credit in found:
            start, end = credit.span()
            if form is _SIGNS:
                start = start - 1 if text[start - 1].isspace() else start
                end = signed_end(text, end)
            if end:
                yield Span(start, end)


def _brackets(text: str, line: Span) -> Iterator[re.Match[str]]:
    """Brackets that may hold a credit: to look for one sign at a time is faster than a pattern."""
    for sign in "([":
        at = text.find(sign, line.start, line.end)
        while at >= 0:
            if match := _BRACKET.match(text, at, line.end):
                yield match
            at = text.find(sign, at + 1, line.end)


def _paragraph(page: Page, start: int) -> Span:
    """A few sentences of the story near `start`, as the paragraph that some forms of captions need below them."""
    text, stop = page.text, page.line_end(start)
    ends = (blank_before(text, at) for at in sentence_starts(text, min(start + _PARAGRAPH, stop), stop))
    end = next(ends, stop)
    return Span(end, end)


def _with_breaks(text: str, parts: list[Span]) -> str:
    """The text with breaks around the parts, as long as it was: what is glued to a part stays glued."""
    characters = list(text)
    for start, end in parts:
        if start and text[start - 1] == " ":
            characters[start - 1] = "\n"
        if text[end : end + 1] == " ":
            characters[end] = "\n"
    return "".join(characters)


@filter_for(
    "caption",
    example="Warga panen raya di Randu.--Contoh\nHujan turun. Warga panen raya di Randu.--Contoh Panen ...",
    when=When(marked=True),
)
def captions_again(page: Page) -> Iterator[Span]:
    """The copies of a caption that was found, with the credit that ends it."""
    text = page.text
    for start, end, _, kind in page.marks:
        caption = text[start:end]
        if kind != "caption" or len(caption) < _SHORTEST_COPY:
            continue
        if caption[-1] in PARAGRAPH_ENDS or ends_with_date(caption):
            continue
        if caption[0].islower():
            continue  # words quoted from a sentence
        for at in (text.find(caption, end, end + _ARTICLE), text.rfind(caption, max(0, start - _ARTICLE), start)):
            if at >= 0:
                yield Span(at, at + len(caption))
