"""Signatures with which the text ends: the writer's initials or name, or asterisks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import digits

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DOMAIN_END, NAME_AND_SITE
from newsclean.lexicon.roles import SIGNING
from newsclean.lexicon.speech import CLOSING, SAYING
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern, any_of

# How far back from the end a signature may begin.
_SLOT = 170
_LONGEST = 60
# The commas and blanks that a scraper leaves behind the last paragraph.
_AFTER_LAST = ", \n"

_CODE = r"(?:[A-Za-z][A-Za-z0-9.-]{1,11}|\d?[a-z]{2,8}\d{0,3})"
_WORDS = r"\w[\w.]*(?:\s[\w.]+){0,4}"
_STARS = r"\*{1,5}"
# One who signs, or the mark of a text that came in: "dry", "Budi Santoso", "*".
_SIGNER = rf"(?:{_STARS}|(?:{_CODE}|{_WORDS}))"
_SIGNATURE = Pattern(
    rf"""(?:
      [(\[]\s* (?:
          /?{_SIGNER} (?:\s*[/|,&-]\s*{_SIGNER}){{0,6}} /?   # (dry/din)  (*/dry)  (/dry)  (*/)
        | {_STARS}\s?{_WORDS}\s?{_STARS}                     # ( ***Budi*** )
        | [A-Z]{{1,3}}-\d{{1,2}}                             # (P-2)
      )? \s*[)\]] (?:\s*\*{{1,3}}|\.?--|\s?\.)?
      | \*{{2,5}}(?:\d{{1,2}}\*{{2,5}})?                     # ***2***
    )\s*\Z""",
    re.VERBOSE,
)
_BARE_INITIALS = Pattern(r"(?<=[.”\"\n])\s*[a-z]{2,9}/[a-z]{2,5}\s*\Z")
_LONGEST_BARE = 6  # behind its slash
# "... Terima kasih~GI", "... di Randu ~ Siti": no sentence has the sign in front of its last word.
_BEHIND_TILDE = Pattern(r"(?<=[\w.!?)”\"\s])~\s?(?:[A-Z]{2,4}|[A-Z]?[a-z]{2,12})\s?~?\s*\Z")
_LONGEST_TILDE = 20
# Behind them the agencies that the text is taken from: "... katanya. rs/hp (dpa, Reuters)".
_INITIALS_AND_AGENCIES = Pattern(
    r"(?<=[.!?”\"\n])\s*[a-z]{2,4}(?:/[a-z]{2,4}){1,2}\s\([A-Za-z]{2,12}(?:[,/] ?[A-Za-z]{2,12}){0,5}\)\s*\Z"
)
_SLASHED_INITIALS = Pattern(r"[a-z0-9]{2,8}/[a-z0-9]{2,8}(?:/[a-z0-9]{2,8})?")
_SHORT_INITIALS = Pattern(r"(?:[a-z]{2,4}(?:/[a-z]{2,4})*)?")
_SIGNED_BY_OUTLET = Pattern(rf"[\w-]+\.{DOMAIN_END}\s*[/,]\s*[A-Z]", re.IGNORECASE)
_GLUED_INITIALS = Pattern(r"[a-z]{3,4}")
_DIGITS_ONLY = Pattern(r"[\d\W]+\Z")
# A writer's number is the only one in brackets; several are those of verses.
_NUMBER, _NUMBERS = Pattern(r"\d{2,3}"), Pattern(r"\(\d{1,3}\)")
_AFTER_SAYING = Pattern(rf"{any_of((*SAYING, *CLOSING))}nya\s*\Z")
# The people who made a video, one after the other: "(Budi Santoso/Rusdi/Siti Aminah)"; behind a sentence the name of
# one may be a letter: "Budi Santoso/Rusdi/I Gusti Ayu".
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]*){0,5}"
_NAMES = Pattern(rf"[(\[]\s?{_NAME}(?:\s?/\s?{_NAME}){{2,8}}\s?[)\]]")
_TEAM = Pattern(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}(?: ?/ ?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,4}){2,5}")
# Years, verses of a book or a song, page numbers and editions: the bracket is a reference.
_REFERENCE = Pattern(
    r"\A(?:Verse|Chorus|Intro|Outro|Bridge|Reff?|Interlude)\b|\d{3,}|:|\bQS\b|\bHR\b|\bKamus\b|\bEdisi\b|\bJilid\b"
)
_CLOSES_SENTENCE = SENTENCE_ENDS + "’"
# Initials are short; a common word that is longer says something.
_LONGEST_INITIALS = 3

# What a scraper leaves between initials and a button that is gone.
_ELLIPSES, _DOTS = ("...", "…"), Pattern(r"(?<=[)\]])\s(?:\.{3}|…)\Z")
# A desk alone, or a role and a name in lower case: "... di Randu. Redaksi", "... katanya. penulis siti rahma".
_DESK = Pattern(
    rf"(?:[.!?”\"]|\.(?i:{DOMAIN_END}))\s+((?:Tim )?(?:Redaksi|Liputan)|Admin"
    r"|(?:penulis|editor|reporter|pewarta|kontributor)\s?:? [a-z]+(?: [a-z]+){0,3})\s*\Z"
)
_CLOSING_SLASHED = Pattern(rf"[.!?”\"]\s+({NAME_AND_SITE})\s*\Z")
_SOURCE_AND_WRITER = Pattern(r"[A-Z][A-Z .,!'’&-]{1,60}(?:\s*\|\s*[A-Z][A-Z .,!'’&-]{1,40}){1,6}")
# Sources behind what is left of a comma that divided the paragraphs: "... katanya. ,VOGUE | E!ONLINE"
_SOURCES = r"[A-Z][A-Z!&.’' ]{1,30}(?:\s?\|\s?[A-Z][A-Z!&.’' ]{1,30}){1,5}"
_SOURCES_BEHIND_COMMA = Pattern(rf"[.!?\"”]\s{{0,4}},\s?(?P<sources>{_SOURCES})[\s,]*\Z")
_CONTRIBUTORS = Pattern(
    r"(?:[A-Z][\w.’']+ ){1,4}(?:dari [A-Z]\w+ )?berkontribusi (?:dalam|pada) penulisan artikel ini"
    r"(?: yang terbit di edisi cetak dengan judul [\"“][^\"”\n]{5,150}[\"”])?\.?|"
    r"Artikel ini ditulis (?:oleh )?[A-Z][^\n.]{3,60}, [^\n]{0,60}(?:[Mm]agang|[Mm]ahasiswa|[Pp]eserta)[^\n]{0,120}"
)


@filter_for("byline", example="... kata Kapolsek. (dry/din)", when=When(open=True))
def initials(page: Page) -> Iterator[Span]:
    """What closes a story: the reporter's initials or name in brackets, or asterisks."""
    found = []
    end = len(page.text[: page.closing].rstrip(_AFTER_LAST))
    dots = page.text.endswith(_ELLIPSES, 0, end) and _DOTS.search(page.text, max(0, end - _SLOT), end)
    if dots and page.closing < len(page.text.rstrip()):
        end = dots.start()
    while (start := _closing_mark(page, end)) is not None:
        found.append(Span(start, end))
        end = page.end_before(start)
    yield from reversed(found)


def _closing_mark(page: Page, end: int) -> int | None:
    """Where the signature begins that ends at `end`."""
    window = max(0, end - _SLOT)
    slot = page.text[window:end]
    if slot.endswith(("*", "*.")) and not slot.rstrip("*.").endswith(("(", ")")):
        opening = len(slot.rstrip("*").rstrip(digits).rstrip("*"))
        return window + opening if _are_asterisks(page, slot[:opening], slot[opening:]) else None
    opening = max(slot.rfind("("), slot.rfind("["))
    if opening > 0 and (signed := _INITIALS_AND_AGENCIES.search(slot)):
        return window + signed.start()
    plain, before = slot.rstrip("*_"), slot[: max(opening, 0)].rstrip("*_")
    if len(before) < opening and len(plain) < len(slot):  # "**(dry)**", as Markdown has it
        signed_so = _SIGNATURE.fullmatch(plain[opening:]) and _is_signature(page, window + len(before), plain[opening:])
        return window + len(before) if signed_so else None
    closed = opening >= 0 and slot.rstrip("*.- \t\n").endswith((")", "]"))
    if closed and _SIGNATURE.fullmatch(slot[opening:]) and _is_signature(page, window + opening, slot[opening:]):
        return window + opening
    if "~" in slot[-_LONGEST_TILDE:] and (signed := _BEHIND_TILDE.search(slot)):
        return window + signed.start()
    bare = _BARE_INITIALS.search(slot) if "/" in slot[-_LONGEST_BARE:] else None
    return window + bare.start() if bare else None


def _are_asterisks(page: Page, before: str, mark: str) -> bool:
    """Whether asterisks close the story: behind a sentence, or alone, for else words are marked with them."""
    if not _SIGNATURE.fullmatch(mark):
        return False
    alone = before[-1:].islower() and page.text.count(mark) == 1
    return alone or before.rstrip()[-1:] in _CLOSES_SENTENCE + ")"


def _is_signature(page: Page, start: int, mark: str) -> bool:
    """Whether a bracket at the end signs the story and does not belong to its last sentence."""
    text = page.text
    end = blank_before(text, start)
    if end == 0:
        return False
    if _NAMES.fullmatch(mark) and " " in mark:
        return True
    twice = text.endswith(mark, 0, end)  # "(Budi Santoso) (Budi Santoso)"
    ended = twice or text[end - 1] in _CLOSES_SENTENCE + "…" or text.endswith("(*)", 0, end)
    apart = ended or page.starts_line(start)
    inner = mark.strip("()[]*./- \n\t")
    team = inner.lower().startswith("tim ")
    signs = team or inner.lower() in SIGNING or _SHORT_INITIALS.fullmatch(inner)
    if mark.endswith((").", ") .")) and not (apart and signs):
        return False  # the full stop is a sentence's
    if not inner:
        return True
    if len(inner) < 2:
        return False
    if _SIGNED_BY_OUTLET.match(inner):
        return True
    if _NUMBER.fullmatch(inner):
        return text[end - 1] == "." and mark[0] == "(" and len(_NUMBERS.findall(text)) == 1
    if _TEAM.fullmatch(inner):
        return apart
    if _DIGITS_ONLY.match(inner) or len(inner) > _LONGEST:
        return False
    if apart or page.is_marked(end - 1):
        return not _is_remark(inner)
    if end == start and text[end - 1].islower() and _GLUED_INITIALS.fullmatch(inner):  # "di jalan itu(dry)"
        return inner not in headline_words().common
    return bool(_SLASHED_INITIALS.fullmatch(inner) or _AFTER_SAYING.search(text, max(0, start - 30), start))


def _is_remark(inner: str) -> bool:
    """Whether the bracket says something: "(foto bersama)", "(Hikam, 2014:9)", "(QS Al-Baqarah: 2)"."""
    if _REFERENCE.search(inner):
        return True
    if outlet_of_mark(inner):
        return False
    words = re.findall(r"[A-Za-z]+", inner)
    common = headline_words().common
    if len(words) == 1:
        return len(words[0]) > _LONGEST_INITIALS and words[0].lower() in common
    says = any(word.islower() and len(word) > _LONGEST_INITIALS and word in common for word in words)
    return says and "/" not in inner and not inner.lower().startswith(("ditulis", "laporan"))


@filter_for("byline", example="THE VERGE | BUDI S")
def closing_people(page: Page) -> Iterator[Span]:
    """Tempo's closing line of source and writer in capitals, its note on contributors, "Nama/Outlet.com", a desk."""
    if not page.lines:
        return
    slot = page.text[max(0, page.closing - _SLOT) : page.closing]
    if "/" in slot and (slashed := _CLOSING_SLASHED.search(slot)):
        yield Span(page.closing - len(slot) + slashed.start(1), page.closing)
        return
    if slot[-1:].isalpha() and (desk := _DESK.search(slot)):
        yield Span(page.closing - len(slot) + desk.start(1), page.closing)
        return
    if "|" in slot and (sources := _SOURCES_BEHIND_COMMA.search(slot)):
        yield Span(page.closing - len(slot) + sources.start("sources"), page.closing)
        return
    if "|" not in slot and "berkontribusi" not in slot and "ditulis" not in slot:
        return
    start = max(page.lines[-1].start, page.line_start(max(page.closing - 1, 0)))
    if _SOURCE_AND_WRITER.fullmatch(page.text, start, page.closing) or _CONTRIBUTORS.fullmatch(
        page.text, start, page.closing
    ):
        yield Span(start, page.closing)
