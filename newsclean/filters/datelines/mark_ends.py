"""Where a dateline of any shape ends: the last sign up to which everything is a place, a date or an outlet."""

from __future__ import annotations

from newsclean.filters.datelines.by_form import names_outlet
from newsclean.filters.datelines.forms import BAR_AS_LETTER, NO_WAY, OF_WAY
from newsclean.filters.datelines.segments import Segments, names_place
from newsclean.lexicon.dates import DAY, INDONESIAN_DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place
from newsclean.lexicon.parts import DOMAIN_END, DOMAIN_ENDS
from newsclean.page import Page, Span
from newsclean.page.blanks import SPACE
from newsclean.page.patterns import Pattern, any_of

LONGEST_DATELINE = 90  # characters
_DASH = (
    r"(?:[.,]\s?-{1,2}(?=\s|[A-Z])|[-–—−=~•»>*|]+|/{1,2}"
    r"|&(?:amp;)*(?:[nm]dash|#82(?:11|12)|raquo|gt|bull);|â€[“”\x93\x94]|‚Äì|‚Äî"
    rf"|\b{BAR_AS_LETTER})"
)
_DATE = (
    rf"(?:\(?(?:{DAY}[\s,]*)?\(?\d{{1,2}}(?:[/.-]\d{{1,2}}(?:[/.-]\d{{2,4}})?|\s[A-Z][a-z]{{2,8}}\.?(?:\s\d{{4}})?)\)?"
    rf"|{MONTH}\s\d{{1,2}}|{INDONESIAN_DAY}\b)"
)
# The parts of a dateline, as they follow each other; a blank may be a no-break one or an entity.
_PART = Pattern(
    rf"{SPACE}*(?:(?=[\d(A-S])(?P<date>{_DATE})(?![\w])|(?P<sign>{_DASH}|(?<=\s)\?(?=\s)"
    rf"|(?!\.{DOMAIN_END}\b)[,;:.()\[\]])"
    rf"|(?P<words>\.?[A-Za-z0-9][\w’'&]*(?:[._-](?![A-Z][a-z])\w+|\.(?i:{DOMAIN_END})\b)*(?:\.\s?(?:c\s?om?"
    rf"|{DOMAIN_END}|COM|ID)\b)?(?:(?<=\b\w\w\w)\.|(?<=\b\w\w)\.)?(?=\W|\Z)))"
)
_SOON = Pattern(r"[\s*\[(,]{0,4}\.?[A-Za-z][^\n=~•»>|:;,()/*.&–—-]{0,60}+[=~•»>|:;,()/*.&–—-]")
# Words in lower case that may stand inside a segment.
_SMALL = (*DOMAIN_ENDS, "om", "dan", "del", "de")
# Most texts open with a sentence: names, and then a word in lower case. The names of days may be dates, "I" a bar.
_SENTENCE = Pattern(
    rf"(?:(?!(?:{INDONESIAN_DAY}|I)\b)[A-Z][A-Za-z]*+ )++(?!{any_of(_SMALL)}\b|\w++\.{DOMAIN_END}\b|tv[A-Z])[a-z]"
)
_LOWER_DOMAIN = Pattern(rf"[a-z][\w-]{{3,40}}\.{DOMAIN_END}")
_CAPITAL_NEXT = Pattern(r"\s[A-Z“\"]")
_STORY = Pattern(rf"{SPACE}*(?:\Z|[A-Z0-9\"“‘'(\[*])")
# Signs that do not part two places as a dash does.
_QUIET = (",", ".", "(", ")", "[", "]", "*")
# The next words, which may be a place.
_NEXT = Pattern(r"[\s\xa0]*([A-Z][\w-]*)(?:[ \xa0][A-Z][\w-]*)?")
_SIGN_NEXT = Pattern(r"\s?(?:[:–—]|-\s)")
_UNDASHED = Pattern(
    rf"(?P<place>[A-Z*][\w*’' ]{{2,30}}?)[*]?\s*(?:[,|;•]|{_DASH})++\s*+(?P<outlet>[\w-]{{3,30}}\.{DOMAIN_END})"
    r"(?=\s+[A-Z\"“])"
)
# "wartarandu.co.id | Gianyar Bupati ...": the words behind the bar may be the place and the story.
_BARRED = Pattern(
    rf"[\w-]{{3,30}}\.{DOMAIN_END}\s*\|{{1,2}}\s*"
    r"(?=([A-Z][\w’'-]+)\s)(?=(\1 [A-Z][\w’'-]+)\s)?(?=(\2 [A-Z][\w’'-]+)\s)?"
)


def mark_end(page: Page, start: int) -> int:
    """Where the longest opening ends that can be a dateline; 0 if there is none."""
    limit = min(page.line_end(start), start + LONGEST_DATELINE)
    if not _SOON.match(page.text, start, limit):
        return 0
    signed = 0 if _SENTENCE.match(page.text, start, limit) else _signed_end(page, start, limit)
    return max(signed, _undashed(page, start))


def _signed_end(page: Page, start: int, limit: int) -> int:
    """Where the last sign ends up to which all is a dateline, or the line that is nothing else; 0 without either."""
    text = page.text
    segments, position, end, barred = Segments(), start, 0, False
    while part := _PART.match(text, position, limit):
        position = part.end()
        if word := part["words"]:
            small = segments.words and word[0].islower() and word not in _SMALL
            if small and not (_LOWER_DOMAIN.fullmatch(word) and segments.close()):
                return end  # a sentence
            segments.words.append(word)
            continue
        unknown = segments.unknown
        if not segments.close() or (end and segments.unknown > unknown and not barred):
            return end
        if part["date"]:
            segments.dates += 1
            if part["date"][-1] == ")" and segments.domains and not end and _CAPITAL_NEXT.match(text, position):
                end = position
            continue
        sign = part["sign"]
        dated = segments.places and segments.in_capitals and text[part.start("sign") - 1] == ")"
        if sign == "." and not segments.outlets and not dated:
            break  # a sentence
        if _is_final(text, part.start("sign"), sign, segments) and not (end and sign in ",)/"):
            kind = sign if sign in (".", ",", ")", ":") else "|" if "|" in sign else "-"
            if segments.is_dateline(kind) and _STORY.match(text, position) and not _is_route(segments, text, position):
                end, barred = position, kind == "|"
        segments.signs += sign not in _QUIET
    return position if _fills_line(page, Span(start, position), segments) else end


def _fills_line(page: Page, read: Span, segments: Segments) -> bool:
    """Whether a line has been read to its end, and names a place and an outlet: then it needs no sign."""
    alone = read.end >= page.line_end(read.start) > read.start and len(page.lines) > 1
    short = page.line_end(read.start) - read.start < LONGEST_DATELINE
    return alone and short and segments.close() and segments.name_place_and_outlet()


def _is_final(text: str, position: int, sign: str, segments: Segments) -> bool:
    """Whether a sign can end a dateline: blanks are beside it, or a domain is before it."""
    if sign in ("(", "[", ";", "*", "]"):
        return False
    end = position + len(sign)
    apart = end == len(text) or text[end].isspace() or text.startswith("&", end)
    if sign == ",":
        return segments.domains > 0 and (apart or text[end].isupper())
    if sign == "/":
        return apart and segments.outlets > 0
    if sign[0] in ".," and len(sign) > 1:
        return True
    return apart or (len(sign) == 1 and sign in "—–.") or segments.ends_domain or text[position - 1].isspace()


def _undashed(page: Page, start: int) -> int:
    """Where a known place and a domain end that lost their dash."""
    if not names_outlet(page, start):
        return 0
    match = _UNDASHED.match(page.text, start, start + LONGEST_DATELINE)
    if match and names_place(match["place"].strip("* ")):
        return match.end()
    match = _BARRED.match(page.text, start, start + LONGEST_DATELINE)
    return next((match.end(each) for each in (3, 2, 1) if match[each] and is_place(match[each])), 0) if match else 0


def _is_route(segments: Segments, text: str, position: int) -> bool:
    """Whether places stand on both sides of the sign, and nothing else: a route or a match."""
    if segments.outlets or segments.dates or segments.unknown:
        return False
    if OF_WAY.match(text, position):
        return True
    following = _NEXT.match(text, position)
    if segments.places > 1 and segments.signs:
        return True
    if following is None or NO_WAY.match(text, position):
        return False
    if following[1] in headline_words().states:
        return _SIGN_NEXT.match(text, following.end(1)) is not None
    return any(names_place(words) for words in (following[1], following[0].strip()))
