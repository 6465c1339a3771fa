"""Program code that a scraper took for text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import stands_between, whole_line

# How a line of script begins.
_STATEMENT = Pattern(
    r"(?:"
    r"(?:var|let|const)\s+\w+\s*=|function\s*\w*\s*\("  # declarations
    r"|(?:\}\s*)?else\b|if\s*\(|for\s*\(|return\b.*;"  # control flow
    r"|window\.|document\.|\$\(|jQuery\b|\w+(?:\.\w+)+\s*[=(]"  # calls and assignments
    r"|//|/\*"  # comments
    r")"
)
_ENDS = (";", "{", "}", "*/", "});", ")")
_BRACES = Pattern(r"[\s{}()\[\];]+")
_MARKUP = Pattern(r"</?[a-z][a-z0-9]*(?:\s[^<>\n]{0,200})?>", re.IGNORECASE)
# A line that is an element with attributes: '<h1 class="judul">Warga Memanen</h1>'.
_ELEMENT = Pattern(r"<([a-z][a-z0-9]*)\s[\w-]+=[\"'][^\n]*</\1>", re.IGNORECASE)
# A rule of a style sheet.
_STYLE = Pattern(r"[.#@]?[\w-]+(?:[ .#:>,\w-]*)\{[^{}\n]*:[^{}\n]*;?\s*\}?")
# Whole elements, and the calls that advertising networks have their customers paste into a page.
_BEFORE_CODE = r"(?:(?:Advertisement|ADVERTISEMENT|Iklan)\s{0,3})?"
_SCRIPT = Pattern(  # two bars are read as the joint of paragraphs
    rf"{_BEFORE_CODE}(?:"
    r"<(?:script|style)\b[^<>]{0,300}>[^<]{0,5000}</(?:script|style)>"
    r"|(?:let|var|const)\s[\w$]{1,40}\s?=\s?window\.googletag\b[\s|]{0,6}\{[^\n]{0,900}?\}\s?\)\s?;"
    r"|googletag\.cmd\.push\s*\([^\n]{0,400}?\}\s*\)\s*;?"
    r"|\(adsbygoogle\s*=\s*window\.adsbygoogle\s*\|\|\s*\[\]\)\.push\(\{\}\);?)"
)
# A rule of a style sheet inside a line: "#iklan3 img{margin:auto;display:block;}".
_SIZES = "margin|padding|(?:max-|min-)?(?:width|height)|line-height"
_LOOKS = "text-align|display|font|color|background|border|position|float|overflow|clear|z-index"
_STYLE_INSIDE = Pattern(
    rf"[#.][A-Za-z][\w-]{{1,40}}(?:[ ,>]{{1,3}}[#.\w-]{{1,40}}){{0,3}}\s?\{{\s?(?:{_SIZES}|{_LOOKS})(?:-[a-z]+){{0,2}}"
    r"\s?:[^{};\n]{1,60}[;}](?:\s?[a-z-]{2,30}\s?:[^{};\n]{1,60};){0,12}+(?:\s?[a-z-]{2,30}\s?:[^{};\n]{1,60})?\s?\}?"
)
# What a drawing says of itself (format, title, date, author), glued together, up to the advertisement that it closes.
_DRAWING = Pattern(r"image/svg\+xml(?=[A-Z]).{0,600}?(?:Advertisement|Iklan)(?!\w)", re.DOTALL)
# What themes and networks call the places of advertisements; a story may name a network, too.
_SLOT = Pattern(
    r"(?:- ?(?:Advertisement|Iklan) ?- ?)?(?:spot_img ?)+|(?:sunbanner|vidstr|hitlog-analytic)(?!\w)"
    r"|div-gpt-ad-[\w-]{1,40}|%%[A-Z_]{3,30}%%|\{\{ ?\w{0,20}(?:ads?|iklan)\w{0,20} ?\}\}"
    r"|(?P<named>[Ii]klan (?:adobe|adsterra|google)|banner \d{2,4}x\d{2,4})(?: teks)?(?= [A-Z]|\s*(?:\n|\Z))"
)
_SLOT_SIGNS = ("spot_img", "banner", "vidstr", "hitlog-", "klan ad", "klan goo", "div-gpt", "%%", "{{")
# Statements one behind the other, in the same line as the story; the first and the last may be torn.
_VALUE = (
    r"(?:(?:\\?'[^'\n]{0,300}+'|\"\"[^\"\n]{0,300}+\"\"|\"[^\"\n]{0,300}+\"|[^;'\"\n]){1,400}+;|[^;'\"\n.]{1,60}+\Z)"
)
_FIRST = r"(?:\[\]\)\.push\(arguments\)|\(function\s?\(\w|function\s\w{1,40}\(|(?:var|let|const)\s\w{1,30}\s?=(?!=))"
_NEXT = (
    r"(?:\}\s?(?:else\b|\()|(?:var|let|const)\s\w|\(?function\b|(?:if|for|while)\s?\(|return\b|[\w$.]{2,60}+\("
    r"|[\w$]{1,40}+(?:\.[\w$.]{1,60}+\s?=|\s?=\s?[\w$]{1,40}+[.(]))"
)
_CLOSER = r"[})\]];?"
_STATEMENTS = Pattern(
    rf"{_BEFORE_CODE}{_FIRST}{_VALUE}(?:(?:\\[nrt]|\s){{0,8}}+(?:{_NEXT}{_VALUE}|{_CLOSER})){{0,90}}+"
)


@filter_for(
    "ad",
    example="googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });",
    when=When(signs=("}", "<")),
)
def scripts(page: Page) -> Iterator[Span]:
    """Elements of script or style, statements and calls of scripts, also inside a line."""
    for match in _SCRIPT.finditer(page.text):
        yield Span(*match.span())
    for match in _STYLE_INSIDE.finditer(page.text) if "{" in page.text else ():
        yield Span(*match.span())
    for match in _STATEMENTS.finditer(page.text) if ";" in page.text else ():
        if page.starts_line(match.start()) and page.ends_line(match.end()):
            continue  # code that a story shows
        yield Span(*match.span())


@filter_for("ad", example="var token = getCookie(\"id\");", when=When(signs=("{", "<"), odd=1))
def code_lines(page: Page) -> Iterator[Span]:
    """Lines of script, style or markup."""
    text = page.text
    if "{" not in text and "</" not in text:
        return
    for _, line in page.odd_lines:
        last = text[line.end - 1]
        if last in ";{})>/" and _is_code(text[line.start : line.end]):
            yield line


@filter_for("ad", example="image/svg+xmlOpenclipartClose Button2013-09-18 Advertisement", when=When(signs=("+",)))
def drawings(page: Page) -> Iterator[Span]:
    """What the button that closes an advertisement says of its drawing."""
    for match in _DRAWING.finditer(page.text):
        yield Span(*match.span())


@filter_for("ad", example="spot_imgspot_img", when=When(signs=_SLOT_SIGNS))
def slot_names(page: Page) -> Iterator[Span]:
    """The names of places for advertisements, printed where one was to stand."""
    for match in _SLOT.finditer(page.text):
        span = Span(match.start(), blank_before(page.text, match.end(), match.start()))
        if not match["named"] or stands_between(page, span) or whole_line(page, span):
            yield span


@filter_for("ad", example='<h2 class="judul">Warga Memanen Padi</h2>', when=When(signs=("<",)))
def tags_around(page: Page) -> Iterator[Span]:
    """The tags of lines that are an element with attributes; what stands between them stays."""
    for line in page.lines:
        if page.text[line.start] == "<" and _ELEMENT.fullmatch(page.text, line.start, line.end):
            yield from (Span(*tag.span()) for tag in _MARKUP.finditer(page.text, line.start, line.end))


def _is_code(line: str) -> bool:
    if _BRACES.fullmatch(line):
        return "{" in line or "}" in line
    if line.endswith(_ENDS) and _STATEMENT.match(line):
        return any(mark in line for mark in ";{}=")
    return bool(_STYLE.fullmatch(line)) or _MARKUP.sub("", line).strip() == ""
