"""Captions without label or credit, known by what only a picture shows."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.sentences import (
    SENTENCE_END,
    has_predicate,
    has_prose_below,
    is_one_sentence,
    reports_speech,
)
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_name_of, is_place_or_outlet
from newsclean.lexicon.pictures import CLOTHES, HEADINGS, MOMENTS, PLACE_WORDS, POSITIONS, SHOWN, SHOWN_ALONE
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.headlines import in_title_case

# Newspapers' captions open with a word or two in capitals: "HANGUS: Petugas memeriksa ...", "(BENCANA) Rumah ...".
_KICKER = Pattern(
    r"(?P<word>\(?[A-Z]{3,}(?: [A-Z]{2,}){0,2}\)?)(?:(?P<sign>\s?[:;]\s|\.\s"
    r"|(?<=\))\s)|\s[|–-]\s)(?=[A-Z][\w-]+ )[^\n]{20,260}"
)
# "RANDU TIMUR. Warga memanen padi": a dateline.
_OF_PLACE = Pattern(r" (?:TIMUR|BARAT|UTARA|SELATAN|TENGAH)\Z")
# What only a picture shows: who is where in it, what they wear.
IN_PICTURE = Pattern(
    rf"[(\[](?:[^()\[\]]{{0,25}}\b)?(?:{any_of(POSITIONS)}|(?:ber)?{any_of(CLOTHES)}|lingkaran merah"
    r"|memegang mik)(?:\b[^()\[\]]{0,40})?[)\]]"
)
_SHOWN = Pattern(rf"{any_of(SHOWN)}\b")
_MOMENT = Pattern(rf"\b{any_of(MOMENTS)}\b")
# What is shown, without a predicate: "Suasana pelantikan pejabat eselon.", "Bupati saat menyampaikan sambutan."
_FRAGMENT = Pattern(rf"{any_of(SHOWN_ALONE)}\b")
_MOMENT_OF = Pattern(r"\s(?:saat|ketika|usai|seusai|semasa)\s")
_SIGN = Pattern(r"[:;?!\"“,]")
# Somebody while doing something, and no more: "Bupati saat menyampaikan sambutan."
_DOING = Pattern(r"\s(?:saat|ketika|usai|seusai)\s(?=(?:me|di|ber|ter|ikut|jumpa|sidang|rapat)[a-z]*\b)")
_READER = ("Anda", "kamu", "kalian")
_TO_READER = Pattern(rf"\b{any_of(_READER)}\b")  # it tells how to take a picture
LONGEST_FRAGMENT = 110
_LONGEST_KICKED = 170
_LONGEST, _LONGEST_SHOWN = 320, 200
# So many lines at the top may be a caption; a line so long that ends like a sentence is the story.
_HEAD_LINES, _PROSE = 4, 90
# The parts of one picture: "Atas: Budi, Siti. Bawah: Rudi."
HALVES = Pattern(r"\b(?:Atas|Kiri|Depan)\s?:[^\n]{3,150}\b(?:Bawah|Kanan|Belakang)\s?:")
_PARTS = Pattern(rf"(?:{HALVES.source}|(?:\A|- )(?:Sea|A)rah jarum jam\b)[^\n]+")


@filter_for(
    "caption",
    example="HANGUS: Petugas memeriksa sisa kebakaran ruko.\nKebakaran ...",
    when=When(lines=2),
    needs="lines",
)
def shown_lines(page: Page) -> Iterator[Span]:
    """Captions above the story without label or credit: a word in capitals in front, who stands where."""
    lines = page.lines
    for index, line in enumerate(lines[: _HEAD_LINES - 1]):
        if page.is_marked(line.start) or line.end - line.start > _LONGEST or index + 1 >= len(lines):
            continue
        text = page.text[line.start : line.end]
        if (
            len(text) > 25
            and _is_shown(text, page.about.outlet)
            and has_prose_below(page, index, lines=_HEAD_LINES, shortest=_PROSE)
        ):
            yield line


def _is_shown(text: str, outlet: str) -> bool:
    if text[1].isupper() and (kicker := _KICKER.fullmatch(text)):
        return (
            text[-1] in ".)]"
            and len(text) <= _LONGEST_KICKED
            and is_kicker(word := kicker["word"].strip("()"))
            and not is_name_of(outlet, word)
            and ((kicker["sign"] and text[0] != "(") or _opens_with_word(word))
            and is_one_sentence(text)
            and not is_here(text)
            and not reports_speech(text)
        )
    if text[-1] in ".)" and (":" in text or "jam" in text) and _PARTS.search(text):
        return not reports_speech(text)
    if len(text) > _LONGEST_SHOWN or text.count('"') % 2 or (holds_any(text, _READER) and _TO_READER.search(text)):
        return False
    if ("(" in text or "[" in text) and IN_PICTURE.search(text):
        return not SENTENCE_END.search(text) and not reports_speech(text)
    if text[-1] == ".":
        return len(text) <= LONGEST_FRAGMENT and _is_fragment(text) and not SENTENCE_END.search(text)
    if text[-1] in '!?:,;"”' or not _SHOWN.match(text) or SENTENCE_END.search(text) or reports_speech(text):
        return False
    return _MOMENT.search(text) is not None and not in_title_case(text)


def _is_fragment(text: str) -> bool:
    """Whether a sentence has no predicate: only what is shown, perhaps with the moment at which it is."""
    moment = _DOING.search(text)
    shown = text[: moment.start()] if moment else _MOMENT_OF.split(text, maxsplit=1)[0]
    if _SIGN.search(shown) or has_predicate(shown) or " - " in shown or text.startswith(("Begini", "Berikut", "Momen")):
        return False
    return _FRAGMENT.match(text) is not None or (moment is not None and "," not in text[moment.start() :])


def _opens_with_word(kicker: str) -> bool:
    """Whether what stands before a dash or a bar, or in brackets, opens with a word: a name opens the story."""
    return kicker.split()[0].lower() in headline_words().common


def is_here(sentence: str) -> bool:
    """Whether a sentence says that all was at the place in front of it: Malay reports open so, and no caption."""
    return ", di sini" in sentence or " di sini," in sentence


def is_kicker(words: str) -> bool:
    """Whether words in capitals may open a caption: no heading of a news page, no place or outlet of a dateline."""
    first, _, more = words.partition(" ")
    is_place = _OF_PLACE.search(words) is not None or (more != "" and first in PLACE_WORDS)
    return not (is_place or words.startswith(HEADINGS) or is_place_or_outlet(words))
