"""Captions inside a line of what only illustrates, or of a screen: "... kata dia. Ilustrasi panen padi. Hujan ..."."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.extents import new_sentence
from newsclean.filters.captions.sentences import reports_speech
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.dates import BRACKETED_DAY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DOMAIN_END
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.turns import turn

_LONGEST, _MOST_WORDS, _LONGEST_CREDIT = 220, 13, 40
# Behind a credit, what a page on screens shows, too: "Contoh Tampilan depan ponsel"
_SHOWN = ("bocoran", "tampilan", "penampakan")
# "Ilustrasi/Thinkstock", "ilustrasi AI/ChatGPT": a credit and nothing else.
_SLASHED = Pattern(rf"(?i:ilustrasi)(?: AI)?/(?:[A-Z][A-Za-z]+|[Nn]et|[Ii]st|{AGENCY})(?=\s+[A-Z])")
# "Ilustrasi dibuat dengan Mesin AI": a machine's name
_MADE = Pattern(
    r"(?i:ilustrasi)(?: gambar| foto)? (?:(?:di)?buat(?:an)?|dihasilkan)(?: (?:oleh|dengan|menggunakan|memakai|lewat))?"
    r" (?:AI|[A-Z]\w+(?: AI|GPT)?)\.?(?=\s+[A-Z“\"])"
)
# A word with a capital in front of a verb, which opens no place's or person's name: "banjir Hujan mengguyur"
_SAYS_MORE = Pattern(r"(?<=[a-z] )[A-Z][a-z]{3,} (?:[a-z]+ ){0,2}me[a-z]{4,}\Z")
_BREAK = "\\n"  # as two characters
# What the sentence of a story says of an illustration, or of a screen.
_DESCRIBED = Pattern(
    r"\w+ (?:paling|lain|sederhana)\b"
    r"|\w+(?: layar)?:? (?:itu|ini|tersebut|yang|karya|buatan|milik|pada|dalam|adalah|menunjukkan|memperlihatkan)\b"
)
# Who stands in front: an outlet, an agency, a name, with "Dok." or with a slash between two of them.
_OUTLET = rf"(?:[\w-]+\.(?i:{DOMAIN_END})|{AGENCY}|[A-Z]{{3,}}(?: [A-Z]{{3,}}){{0,2}})"
_PERSON = r"(?:[A-Z]\. )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}"
_CREDIT = Pattern(
    rf"(?:(?:[Dd]ok|DOK)\.? ?)?(?:{_OUTLET}(?:/ ?(?:{_PERSON}|[a-z]{{4,20}}))?|{_PERSON}(?:/ ?{_OUTLET})?)\s?"
)
_WORD_START = Pattern(r"(?:(?<=\\n)|(?<![\w./@\\-]))(?=[\w.])|(?<=[.!?”\"])(?=[A-Z])")
# "Ilustrasi. Warga memanen padi. (Contoh/Budi)", "Ilustrasi(Contoh)"
_LABEL_ALONE = Pattern(
    rf"Ilustrasi\.(?: [^.()\n]{{10,220}}(?:{BRACKETED_DAY})?\. ?\([^()\n]{{3,60}}\))?"
    r"|Ilustrasi\([A-Z][^()\n]{2,40}\)(?=\s+[A-Z“\"])"
)


@filter_for(
    "caption",
    example="... kata dia. contoh.com Ilustrasi panen padi. Hujan turun ...",
    when=When(words=("ilustrasi", "tangkapan layar", *_SHOWN)),
)
def illustrations(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line that call the picture an illustration or a screen, with a credit in front or none."""
    if is_fact_check(page):
        return
    for position, word in places:
        line = page.line_start(position)
        if page.is_marked(position) or page.line_end(position) - line <= _LONGEST:
            continue
        start = _credit_start(page, position, max(line, position - _LONGEST_CREDIT))
        if start == position and (word != "ilustrasi" or not at_boundary(page, position)):
            continue
        if word in _SHOWN and not _shows(page, start, position, position + len(word)):
            continue
        end = _end(page, position)
        if end is not None:
            yield Span(start, end)


def _shows(page: Page, start: int, position: int, end: int) -> bool:
    """Whether a name in front of a word, from `position` to `end`, is glued on one side: "Ubah Tampilan di layar"."""
    text = page.text
    glued = text[position - 1].isalnum() or not text[start - 1].isspace()
    first = text[start:position].split()[0].lower()
    names = glued and first not in headline_words().common
    return names and text[end + 1 : end + 2].islower() and ":" not in text[end : end + _LONGEST_CREDIT]


def _credit_start(page: Page, position: int, floor: int) -> int:
    """Where the credit begins that stands in front of `position`; `position` if there is none."""
    for word in _WORD_START.finditer(page.text, floor, position):
        if at_boundary(page, word.start()) and _CREDIT.fullmatch(page.text, word.start(), position):
            return word.start()
    return position


def _end(page: Page, start: int) -> int | None:
    """Where the few words end that name what is shown: at their full stop, or where the story begins."""
    text, line_end = page.text, min(page.line_end(start), page.next_mark(start))
    if alone := _LABEL_ALONE.match(text, start):
        return alone.end()
    stop = next(sentence_starts(text, start, min(line_end, start + _LONGEST)), line_end)
    broken = text.find(_BREAK, start, stop)
    stop = stop if broken < 0 else broken + len(_BREAK)
    credit = _SLASHED.match(text, start) or _MADE.match(text, start)
    end = credit.end() if credit else turn(page, start, stop, opens=True) or new_sentence(text, start, stop) or stop
    words = text[start:end]
    if end - start > _LONGEST or len(words.split()) > _MOST_WORDS:
        return None
    if end < stop and _SAYS_MORE.search(words.rstrip()):
        return None  # the story began before
    if _DESCRIBED.match(words) or reports_speech(words) or words.rstrip()[-1] in ":,;\"":
        return None
    end = blank_before(text, end, start)
    return end - len(_BREAK) if text.startswith(_BREAK, end - len(_BREAK)) else end
