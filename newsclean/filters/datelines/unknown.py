"""Datelines of places and outlets that no list knows, by what stands between and behind them."""

from __future__ import annotations

from newsclean.lexicon.dates import BRACKETED_DAY, DAY, MONTH
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DASHES, DOMAIN_END
from newsclean.lexicon.roles import ROLE_IN_CAPITAL
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

SEGMENT = r"[A-Z][\w.’'™-]*(?: [A-Z0-9][\w.’'™-]*){0,3}"
_SENTENCE_NEXT = r"\s{1,3}(?:#{1,6} )?(?=[A-Z“\"](?:[a-z]|[A-Z]+\b))"
# "Mentok Tua, LASPELAN –", "KOPI, Musi Hilir –": one of the two is written as no word is.
_TWO = Pattern(
    rf"(?P<first>{SEGMENT})\s?,\s?(?P<last>{SEGMENT}(?:\.\s?(?i:com|id|co))?)(?:\s-{{1,2}}|\s?[–—]|\s?\|{{1,2}}){_SENTENCE_NEXT}"
)
# "LUBUK TIGA |", "Kabarkasuari-Papua Rawa |": no sentence has a bar.
_BARRED = Pattern(
    rf"(?P<first>{SEGMENT})(?:\s?(?:[,|]|[{DASHES}]{{1,2}})\s?(?P<last>{SEGMENT}))?\s?\|{{1,2}}{_SENTENCE_NEXT}"
    rf"(?!{ROLE_IN_CAPITAL}\s?:)"
)
# "FOKUS LERENG-TIRTASARI-Puluhan warga", "SAPATANAH (IWARO) -", "PELALAWAN ULU.Lomba", "TOBELAMO (18/7). Petugas"
_CAPITALS = Pattern(
    r"[A-Z™]{3,}(?: [A-Z]{2,}){0,2}-[A-Z]{4,}(?: [A-Z]{3,}){0,2}-(?=[A-Z][a-z])"
    rf"|[A-Z]{{4,}}(?: [A-Z]{{2,}}){{0,2}} \([A-Z]{{3,}}(?: [A-Z]{{3,}})?\)\s?[{DASHES}]{{1,2}}{_SENTENCE_NEXT}"
    r"|(?P<stopped>[A-Z]{5,})(?: [A-Z]{3,}){0,2}\.(?=[A-Z][a-z]+ [a-z])"
    rf"|\[[A-Z]{{4,}}[A-Z /]{{0,40}}\],? {DAY},? \d[\w ,.:]{{6,40}}WI(?:B|T|TA) [{DASHES}]{_SENTENCE_NEXT}"
    rf"|[A-Z]{{4,}}(?: [A-Z]{{3,}}){{0,2}} {BRACKETED_DAY}\.{_SENTENCE_NEXT}"
)
# "wartarandu.site –", "wartarandu.com/,", "RANDU-WARTA9.com,": an address, whatever it ends with.
_SITE = Pattern(
    rf"(?:www\.)?[A-Za-z][\w-]{{2,30}}\.[a-z]{{2,8}}(?:\.[a-z]{{2,3}})?(?:,\s?{SEGMENT})?"
    rf"(?:\s-{{1,2}}{_SENTENCE_NEXT}|\s?[–—]\s{{0,3}}(?=[A-Z“\"])|/,?{_SENTENCE_NEXT})"
    rf"|[A-Z]{{4,20}}-[A-Z0-9]{{4,20}}\.[a-z]{{2,4}}(?:\.id)?,{_SENTENCE_NEXT}"
)
# "WONOTIRTO-Panen bawang", "Lubuk Napa--Sudah": the first word of the sentence must be one of running text.
_GLUED = Pattern(
    rf"(?:[A-Z]{{5,}}(?: [A-Z]{{3,}}){{0,3}}-|(?:[A-Z]{{3,}}\.? )?[A-Z]{{5,}}[–—]|{SEGMENT}(?:--|,\s?{SEGMENT}[–—]))"
    r"(?P<opening>[A-Z][a-z]+) [a-z\d]"
)
# Signs that no sentence has behind its first words: "Mentaya, –", "Sorot Lereng,-", "Randu, Kampungwarta. –".
_TWO_SIGNS = Pattern(
    rf"(?P<first>{SEGMENT})(?:\s?,\s?(?P<last>{SEGMENT}))?(?:(?<!\.)[.,]|(?<=\.))\s?[{DASHES}]{{1,2}}{_SENTENCE_NEXT}"
)
# A day behind the place: "Randu Hilir, 31/3 -", "Randu 17/10 (SWARA FM) -", "Lewo Hening, Senin, 04 November 2024.",
# "Randu Alas, 24 September 2018.", "Randu Hilir (24/9/2018)."
_DATED = Pattern(
    rf"(?P<first>{SEGMENT}),? \d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?(?: \([A-Z ]{{2,20}}\))?\s[{DASHES}]{_SENTENCE_NEXT}"
    rf"|(?!{DAY}\b)(?P<place>{SEGMENT})(?:,\s(?:{DAY},?\s)?(?:\d{{1,2}} {MONTH} \d{{4}}|\d{{1,2}}/\d{{1,2}}/\d{{4}})"
    rf"|,? \((?:{DAY},? )?\d{{1,2}}(?:/\d{{1,2}}/\d{{2,4}}| {MONTH} \d{{4}})\))"
    rf"(?:\.|\s?[,.:]?\s?[{DASHES}]{{1,2}}|\s?:){_SENTENCE_NEXT}"
)
# "(WARTARANDU) –"
_IN_BRACKETS = Pattern(rf"\([A-Z]{{5,}}(?: [A-Z]{{3,}})?\)\s?[{DASHES}]{{1,2}}{_SENTENCE_NEXT}")
# "RANDU TIMUR. Tiga pemancing"
_STOPPED = Pattern(r"[A-Z]{4,} [A-Z]{4,}\. (?P<opening>[A-Z][a-z]+)(?:-[a-z]+)? [a-z]")
# "Habakuta.net, Gudang kelapa milik"
_SITE_AND_COMMA = Pattern(
    rf"[A-Z][\w-]{{3,30}}\.{DOMAIN_END}, (?P<opening>[A-Z][a-z]+)(?: (?!dan\b|serta\b|atau\b|hingga\b)[a-z]+){{2}}"
)
_ONLINE = Pattern(rf"{SEGMENT} (?:Online|ONLINE)(?:\s-{{1,2}}|\s?[–—]){_SENTENCE_NEXT}")
# In one line with all that stands above the story: what begins and ends in capitals, or has a bar behind them.
# (The first capital comes before what is before it, so that a search can skip to it.)
_GOES_ON = r"[A-Z]{3,}(?: [A-Z]{3,}){0,2}"
_RUN = rf"[A-Z]{_GOES_ON}"
_IN_LINE = Pattern(
    rf"(?P<first>[A-Z](?<=[a-z0-9.)\]”\"] .)(?!(?<=W)ITA\b){_GOES_ON})(?:"
    rf",\s?(?:[A-Z][A-Z0-9]{{2,}}(?: [A-Z]{{3,}}){{0,2}}|\([A-Z]{{2,}}\))"
    rf"(?:,-|\s-{{1,2}}|\s?[–—]|\s?\|{{1,2}})\s{{0,2}}"
    rf"|\s?\|{{1,2}}\s(?![^\n]{{0,80}}\|)| \([A-Z]{{3,}}\)\s?[–-]\s|-{_RUN}-)(?=[A-Z][a-z]+ [a-zA-Z])"
)
_IN_HEAD = 500
MEDIA = frozenset(word.capitalize() for word in listed("datelines.media_words"))
_UNLIKE_WORDS = Pattern(r"\b[A-Z0-9]{3,}\b|[a-z][A-Z]|[A-Z]{2}[a-z]{2}")
_LONGEST = 70


def unknown_end(page: Page, start: int) -> int:
    """Where a dateline of names that no list knows ends, in front of a paragraph that begins at `start`; else 0."""
    text, limit = page.text, start + _LONGEST
    if capitals := _CAPITALS.match(text, start, limit):
        stopped = capitals["stopped"]
        return 0 if stopped and stopped.lower() in headline_words().common else capitals.end()
    if sure := (_SITE.match(text, start, limit) or _ONLINE.match(text, start, limit)):
        return sure.end()
    if end := _end_of_form(page, start, limit):
        return end
    if (two := _TWO.match(text, start, limit)) and _UNLIKE_WORDS.search(two.group()):
        return two.end() if are_names(two["first"], two["last"]) else 0
    barred = _BARRED.match(text, start, limit)
    return barred.end() if barred and are_names(barred["first"], barred["last"] or "") else 0


def _end_of_form(page: Page, start: int, limit: int) -> int:
    """Where a dateline ends that is known by its signs, its date, or the word that it is glued to."""
    text = page.text
    for pattern in (_GLUED, _STOPPED, _SITE_AND_COMMA):
        match = pattern.match(text, start, limit)
        if match and is_common(match["opening"]):
            end = match.start("opening")
            return end if are_names(text[start:end]) else 0
    if match := _IN_BRACKETS.match(text, start, limit):
        return match.end()
    if match := _TWO_SIGNS.match(text, start, limit):
        return match.end() if are_names(match["first"], match["last"] or "") else 0
    if match := _DATED.match(text, start, limit):
        name = match["first"] or match["place"]
        # A word of running text may open the name of a place: "Batang Randu", of which the story goes on to tell.
        told = match["place"] is not None and page.text.find(name, match.end()) >= 0
        return match.end() if told or are_names(name) else 0
    return 0


def unknown_inside(page: Page) -> Span | None:
    """The same in the head of a text of one line, behind what stands above the story there."""
    match = _IN_LINE.search(page.text, 0, _IN_HEAD)
    return Span(*match.span()) if match and are_names(match["first"]) and not page.is_marked(match.start()) else None


def is_common(word: str) -> bool:
    """Whether a word is one of running text, an office or an institution."""
    lists = headline_words()
    return word in lists.roles or word in lists.institutions or word.lower() in lists.common


def are_names(*segments: str) -> bool:
    """Whether no segment opens with a word of running text, an office or an institution, but in capitals."""
    lists = headline_words()
    openings = [
        word for segment in segments if (word := segment.partition(" ")[0]) and not (word != segment and word in MEDIA)
    ]
    return not any(
        word in lists.roles or word in lists.institutions or (word.lower() in lists.common and not word.isupper())
        for word in openings
    )
