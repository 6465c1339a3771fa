"""Captions inside a line whose credit has a label and no brackets: "... kata dia. Warga panen Foto: Budi/Contoh"."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.filters.captions.closing_brackets import ENDED, ends_with_date
from newsclean.filters.captions.extents import caption_start
from newsclean.filters.captions.sentences import has_predicate, may_be_shown, reports_speech, shows_scene
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import at_boundary
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.names import name_end
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.words import is_glued, stands_elsewhere

_LABEL = Pattern(
    r"(?:(?:Foto(?:-foto)?|FOTO|Kredit(?: (?:video|foto|gambar|imej))?)\s?[:/]"
    r"|(?:Grafis|Infografis|Image|Photo|Pic|Credit)\s?:"
    # Rarer ones, which may be words of the story: alone they are no credit.
    r"|(?P<rare>(?:(?:Image|Photo|Picture) (?:credit|by|courtesy)|Picture|Pics|Credits|Courtesy|Lensa|Bidikan|Jepretan"
    r"|Potret|Poto|Fotografer|Juru ?foto|Juru ?kamera|Kamera|Gambar|Repro|Ft)\s?:"
    r"|(?<=[.!?”\"] )F\.(?=\s[A-Z][a-z])))\s?"
    r"(?:diambil dari )?(?=[\w@])"
)
_LABELS = (
    "foto", "foto-foto", "kredit", "grafis", "infografis", "image", "photo", "picture", "pic", "pics", "credit",
    "credits", "courtesy", "lensa", "bidikan", "jepretan", "potret", "poto", "fotografer", "juru foto", "jurufoto",
    "juru kamera", "jurukamera", "kamera", "gambar", "repro", "ft", "f.",
)  # fmt: skip
_OF_AGENCY = Pattern(r"\b(?:ANTARA|AFP|AP) \Z")  # "ANTARA FOTO/": its name
_PLATFORM = Pattern(r"(?:Instagram|Twitter|Facebook|TikTok|YouTube|Youtube) (?=[A-Z]\w+)")
_NAME = plain_name(5)
# What ends by itself: "Budi/detikcom", "Instagram/@budi", "dok. Istimewa", "tangkapan layar ponsel"
_CREDIT = Pattern(
    rf"(?:{_NAME}|[Dd]ok\.?) ?[/-] ?(?:detik(?:[A-Z][a-z]{{2,8}}|[a-z]{{2,8}})|(?:[\w-]+\.)+{DOMAIN_END}|{AGENCY})"
    r"|(?:[Ii]nstagram|[Tt]witter|[Ff]acebook|[Tt]ik[Tt]ok|[Yy]ou[Tt]ube)\s?[/@]\s?@?[\w.]+|TikTok(?=\s+[A-Z“\"])"
    # "Auriga Randu" before a full stop, "wartalaut" before a sentence
    r"|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4}(?<=[a-z]{3})\.(?=\s+[A-Z“\"])"
    rf"|arsip (?:[\w-]+\.)+{DOMAIN_END}/{_NAME}|[a-z][\w.@-]{{3,25}}(?<=\w)\.?(?=\s+[A-Z“\"])"
    r"|[Ii]st(?:imewa)?\b(?: \([A-Z][\w ]{2,20}\))?|[Dd]ok\.? ?(?:[Ii]stimewa|[Pp]ribadi)"
    r"|(?:[Ss]creenshot|[Tt]angkapan layar)(?: [a-z]{3,12}){1,3}"
)
_HEADING_JOIN = Pattern(r"(?<=[a-z]{3})(?=[A-Z][a-z]+ [a-z])")
_DOCUMENTED = Pattern(r"[Dd]ok\. (?=[A-Z])")
_NAME_WORD, _SENTENCE = Pattern(r"(?:[A-Z][\w’'-]*)(?= [A-Z])"), Pattern(r" [A-Z“\"]")
_LONGEST_CREDIT, _LONGEST_LEAD, _SHORTEST_LEAD, _LONGEST_NAME, _LONGEST_SCENE = 60, 200, 4, 120, 110
# The name runs into the next word: "Budi SantosoPetugas", "Budi Santoso\"Kami"
_GLUE = Pattern(r"(?<=[a-z)])\.?(?=[A-Z“\"][\w])")
# A caption in lower case behind a sentence, or behind asterisks: "... kata dia. panen padi di Randu Foto: Budi"
_OPENS_LATER = Pattern(r"(?<=[a-z]{3}[.”\"]) (?=[a-z][^.]*\Z)|\*{3} (?=[^*]*\Z)")
_ACTS, _DONE = Pattern(r"\b(?:me[a-z]{4,}|ber[a-z]{3,})\b"), Pattern(r"\bdi[a-z]{4,}\b|\bpada\b")
_NAMED = Pattern(rf"(?:[Dd]ok\.? |@)?(?:{_NAME}|[\w.]+)(?:(?: ?[/-] ?|, ){_NAME})?\.?")


@filter_for(
    "caption",
    example="... kata warga.Warga panen raya di Randu Foto: Budi Santoso/ContohHujan turun ...",
    when=When(words=_LABELS),
)
def captions_before_label(page: Page, places: Places) -> Iterator[Span]:
    """Captions inside a line with the label of their credit behind them, and the credit."""
    if is_fact_check(page):
        return
    for position, _ in places:
        label = _LABEL.match(page.text, position)
        if not label or page.is_marked(position) or _OF_AGENCY.search(page.text, max(0, position - 8), position):
            continue
        end = _credit_end(page, label.end())
        start = _lead_start(page, position, end, rare=label["rare"] is not None) if end else None
        if start is not None and end:
            closes = page.text[start] == "(" and page.text[end : end + 1] == ")"
            yield Span(start, end + closes)
        elif end and not label["rare"] and at_boundary(page, position) and not page.starts_line(position):
            yield Span(position, _glued_caption_end(page, end))


def _credit_end(page: Page, start: int) -> int:
    """Where the credit ends that begins at `start`; 0 if that is not clear."""
    text = page.text
    stop = min(page.line_end(start), page.next_mark(start))
    known = _CREDIT.match(text, start, stop)
    if known and _is_whole(text, known.end(), stop):
        return known.end()
    for glue in _GLUE.finditer(text, start + 1, min(stop, start + _LONGEST_CREDIT)):
        at = glue.end()
        if (text[at] in "“\"" or text[at - 1] in ".)" or is_glued(page, at)) and _NAMED.fullmatch(text, start, at):
            return at
    if stop - start <= _LONGEST_CREDIT and _NAMED.fullmatch(text, start, blank_before(text, stop, start)):
        return stop
    platform = _PLATFORM.match(text, start)  # "Instagram Budi Santoso"
    if of_whom := _DOCUMENTED.match(text, start):
        end = _known_end(text, of_whom.end()) or name_end(text, of_whom.end())
    else:
        end = name_end(text, platform.end() if platform else start, fewest=1)
    return end if end and end < stop and _NAMED.fullmatch(text, start, end) else 0


def _known_end(text: str, start: int) -> int:
    """Where the longest name of several words ends that the article has elsewhere, too, before a sentence; or 0."""
    ends = [word.end() for word in _NAME_WORD.finditer(text, start, start + _LONGEST_CREDIT)][1:]
    known = (end for end in reversed(ends) if stands_elsewhere(text, text[start:end], start, end, whole=True))
    return next((end for end in known if _SENTENCE.match(text, end)), 0)


def _glued_caption_end(page: Page, start: int) -> int:
    """Where the caption ends that is glued to a credit before it; `start` if the story goes on there.

    It lacks its full stop, and another piece of boilerplate follows.
    """
    text, stop = page.text, page.next_mark(start)
    if not text[start : start + 1].strip() or stop - start > _LONGEST_LEAD or stop >= page.line_end(start):
        return start
    end = blank_before(text, stop, start)
    whole = text[end - 1].isalnum() and next(sentence_starts(text, start, end), None) is None
    return end if whole and not reports_speech(text[start:end]) else start


def _is_whole(text: str, end: int, stop: int) -> bool:
    """Whether the sentence does not go on behind a credit."""
    after = blank_after(text, end)
    return after >= stop or not text[after].islower()


def _lead_start(page: Page, position: int, end: int, *, rare: bool) -> int | None:
    """Where the caption begins that the label at `position` follows; None if what stands there is the story's.

    It lacks its full stop; or it is the only sentence of its paragraph, as joins without a blank on both sides say.
    """
    text, floor = page.text, page.line_start(position)
    stop = blank_before(text, position, floor)
    if stop == floor or page.is_marked(stop - 1):
        return None
    start = caption_start(page, position)
    if start is None or start == floor:
        return None
    if later := _OPENS_LATER.search(text[start:stop]):
        return start + later.end()
    joins = (join.end() for join in _HEADING_JOIN.finditer(text, start, stop) if is_glued(page, join.end()))
    start = max(joins, default=start)  # a heading is glued to it
    lead = text[start:stop]
    if not _SHORTEST_LEAD <= len(lead) <= _LONGEST_LEAD or (": " in lead and text[position] not in "fF"):
        return None
    glued = start == blank_before(text, start)
    if not lead.endswith(ENDED):
        return start if glued or not lead[0].islower() else None
    alone = glued or page.is_marked(blank_before(text, start) - 1)
    left = end >= page.line_end(position) or not text[end].isspace() or page.is_marked(blank_after(text, end))
    shown = _is_shown(lead, joined=text[position - 1] == ".") or (rare and _is_plain_scene(lead))
    return start if shown or (alone and left and lead.endswith(".")) else None


def _is_shown(lead: str, *, joined: bool) -> bool:
    """Whether a whole sentence before a label is its caption: it only names something, or its date says when.

    `joined`: it lost the blank before the label, as what was one line with it.
    """
    if reports_speech(lead):
        return False
    if len(lead) > _LONGEST_NAME:
        return joined and ends_with_date(lead)
    return (joined and ends_with_date(lead)) or shows_scene(lead) or not has_predicate(lead)


def _is_plain_scene(lead: str) -> bool:
    """Whether a whole sentence before a label may be what its picture shows: short, somebody does something, and it
    leads on from nothing."""
    opens = lead.split(None, 1)[0].rstrip(",")
    shown = _ACTS.search(lead) is not None and not _DONE.search(lead)
    return shown and len(lead) <= _LONGEST_SCENE and opens not in headline_words().openers and may_be_shown(lead)
