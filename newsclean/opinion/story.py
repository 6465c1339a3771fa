"""What the structure of a page says is the story's, however much it sounds like boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DASHES, VERB
from newsclean.opinion.candidates import INSIDE, Candidate
from newsclean.opinion.edges import ENDS, is_cut_off, leads_to_list
from newsclean.opinion.neighbours import (
    ITEM_SIGNS,
    OF_OUTLETS,
    is_among_data,
    is_among_foreign,
    is_among_questions,
    is_in_run,
    is_item,
    is_row,
    is_subhead,
)
from newsclean.opinion.passages import (
    FEWEST_ENGLISH,
    OF_NOTICES_IN_ENGLISH,
    SENTENCE_OF_ENGLISH,
    count_of_english,
    has_labels_of_data,
    is_among_english,
    is_headline_in_front,
    is_of_a_book,
    is_of_a_list,
    is_of_schedule,
    is_remark,
    is_told,
)
from newsclean.opinion.words import TOKEN, Vocabulary
from newsclean.opinion.writings import is_chords, is_no_article
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern
from newsclean.reading.boundaries import is_attributed, is_closing_quote
from newsclean.reading.fact_checks import is_fact_check
from newsclean.reading.headlines import LONGEST_HEADLINE, is_headline, says_something
from newsclean.reading.named_sites import names_site_of_story

_OPEN_QUOTES = "“\"‘'"
# Inside a line a piece has so many words and numbers, and among them so many words.
_FEWEST_TOKENS, _FEWEST_WORDS = 3, 2
_TOLD = Pattern(r"\b[Kk]epada [\w-]+\.[a-z]{2,4}\b")  # somebody told it: "kepada Contoh.com"
# A sentence, or boilerplate, ends before a piece inside a line.
ENDS_BEFORE = ".!?…”\"»*|>:,"
# The names of a team, one behind the other.
_NAMES, _FEWEST_NAMES = Pattern(r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2}, ){3}"), 5
# Of each of several people where they are from: "Sari Wati (Kimia)Budi Santoso (Fisika)".
_EACH_WITH = Pattern(r"(?:[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,2} \([A-Z][\w ]+\)\s?){2}")
_STEP = Pattern(r"[.:!?]\s*[-–•]\s?[A-Z]")
# Hours at stops ("WARU05:10"), a verse, what is to be filled in, a sum, a code of telephones ("*67#  ##002#").
_OF_NO_SITE = Pattern("[A-Z]{3,}\\d\\d[:.]\\d\\d\\b|[\u0600-\u06ff]|\\.{6}|\\d ?[+×] ?\\d+ ?=|# ?#|\\d ?#")
_LINE_UP = Pattern(r"(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?[,;] ){2,}[^;]{3,30}; ")  # "Waru, Randu, Rawa; Budi, Sari"
_FEWEST_NUMBERS, _FIXTURE, _NOT_ASCII = 8, Pattern(r"\b(?:vs|v)\b"), Pattern(r"[^\x00-\x7f]")
_DASH, _FEWEST_DASHES = Pattern(rf"(?<= )[{DASHES}](?= )"), 3  # between the parts of a list
_PRONOUNCED = Pattern(r"\[[^\W\d_]+(?:\.[^\W\d_]+)+\]")
_UPPER, _MOST_UPPER = Pattern(r"\b[A-Z]{2,}\b"), 18  # somebody shouts
_ACRONYM = Pattern(r"\(\w+\)\.?\Z")  # "Calon Presiden (Capres)" is no caption with its credit
_FEWEST_CELLS, _ROW = 3, 500  # and within so many characters
# The number of an item in a line with others, and a number with its label: "BPBD: 0361-751122."
_NUMBER_BEFORE, _LONGEST_NUMBER = Pattern(r"(?:\A|\s|:)\(?\d{1,2}[.)]\Z"), 5
_FOR_ALL = Pattern(r"Iklan [Ll]ayanan [Mm]asyarakat\b")  # an advertisement that somebody tells of
_ITEM = Pattern(rf"[{ITEM_SIGNS}]\s?\w+\s+\w")  # and not all of it: "• Cek | Status Bantuan: ..."
_NUMBERED = Pattern(r"[\w() -]{2,40}:\s?\+?[\d ()/.-]{6,}")
_SHARE, _FEWEST_SHARES = Pattern(r"\d\s?%"), 2
_POST = 120  # characters between what somebody wrote and the address of its picture
_FOOTNOTE = Pattern(r"\[\d{1,2}\]\Z")  # refers to what a fact check rests on
# The marks of a quotation around a piece are so near.
_QUOTE, _LAST_QUOTE, _QUOTED = Pattern("[\"“”]"), Pattern("[\"“”](?=[^\"“”]*\\Z)"), 300  # characters
# A headline of which menus, credits and datelines have too little, and no signs of theirs.
_SHORTEST_HEADLINE, _HEADLINE_WORDS = 45, 7
_PLAIN = Pattern(r"(?:[\w%&,’'\"“”:!?.-]+ )*[\w%’'\"“”!?]+")
_OF_MENUS, _FEWEST_PLAIN = Pattern(r"[|›»>•@©]|(?<!\.)\.\Z"), 3  # words of no class
_FIRST_OF_SITES = frozenset(("role", "link", "channel", "right", "own", "outlet", "invite", "control", "ad", "section"))
# What stands in the head of a page has such a word, or a sign.
_OF_HEADS, _SIGN = _FIRST_OF_SITES | {"article", "comment", "agency"}, Pattern(r"[:|@/#©]")
_OF_TIME = ("zone", "month", "day")
_HOUR, _SCHEDULE = Pattern(r"(?<![\d.:])\d{1,2}[.:]\d{2}(?![\d.:])"), 2  # a line with so many of them
# A sentence in English is boilerplate only if it speaks of one of these.
_OF_SITES = frozenset(("channel", "link", "right", "role", "invite"))
# A sentence with no other words is as the story's are.
_OF_PROSE = frozenset((
    None, "small", "place", "month", "day", "zone", "say", "agency", "casual", "offer", "press", "comment", "control",
    "section", "ad", "advice", "thanks",
))  # fmt: skip
# Somebody or something, and what it does, without names and numbers.
_STATEMENT = Pattern(
    rf"[A-Z][a-z]+(?: [a-z]+)? (?:(?:bisa|dapat|akan|sudah|telah|masih|mulai) [a-z]+|{VERB})"
    r"(?:,? (?:[a-z-]+|[A-Z]{2,5}))*\."
)
# A long piece of small words has some of these.
_LONG, _FEWEST_OF_NOTICES = 180, 4
_OF_NOTICES = frozenset(("channel", "link", "right", "own", "invite", "reader"))


def is_of_the_story(page: Page, piece: Candidate, vocabulary: Vocabulary, *, is_sure: bool = False) -> bool:
    """Whether a piece is the story's by its place among others: said by somebody, part of a sentence, of a list, of a
    table, or of what people post about the subject of a fact check.

    One that is surely boilerplate may look like an item of a list.
    """
    text = page.text[piece.start : piece.end]
    if (" " not in text[2:] and _ITEM.match(page.text, piece.start)) or _FOR_ALL.match(page.text, piece.start):
        return True
    if text[0] in _OPEN_QUOTES or _is_half_quoted(text) or is_attributed(page, Span(piece.start, piece.end)):
        return True
    if _TOLD.search(text) is not None or len(_HOUR.findall(text)) >= _SCHEDULE or is_of_schedule(page, piece):
        return True
    if page.text.find("pic.twitter.com", piece.start, piece.end + _POST) >= 0 or (
        len(_SHARE.findall(text)) >= _FEWEST_SHARES
    ):  # what somebody wrote; data
        return True
    if _EACH_WITH.search(text) is not None or names_site_of_story(page, piece.start, piece.end):
        return True
    if is_no_article(page) or is_cut_off(page, piece) or leads_to_list(page, piece) or is_of_a_book(page, piece):
        return True
    if is_fact_check(page) and (piece.where != "tl" or _FOOTNOTE.search(text) is not None):
        return True
    fills_line = page.starts_line(piece.start) and page.ends_line(piece.end)
    if fills_line and (is_row(page, piece) or is_among_data(page, piece)):
        return True
    if fills_line and not is_sure and is_item(page, piece.start):
        return True
    classes = _classes_in(text, vocabulary)
    if _is_headline(page, piece, vocabulary) or is_among_questions(page, piece, classes):
        return True
    if piece.where in INSIDE:
        return (
            _is_of_no_site(text, vocabulary)
            or _opens_sentence(page, piece, text, classes)
            or (piece.where != "hi" and _is_statement(text, vocabulary))
            or _is_quoted(page, piece)
            or _is_of_the_paragraph(page, piece, text)
            or is_told(page, piece, text)
            or is_remark(page, piece, text)
            or is_headline_in_front(page, piece, text)
            or is_of_a_list(page, piece, text, vocabulary)
            or is_among_english(page, piece, text, vocabulary)
            or has_labels_of_data(page, piece, text, vocabulary)
        )
    tokens = TOKEN.findall(text)
    if all(each in _OF_TIME for each in classes) or is_chords(text):  # also where there are no words
        return True
    if text[-1] == ":" and OF_OUTLETS.isdisjoint(classes):
        return True
    if _is_foreign(text, tokens, vocabulary) and (
        count_of_english(tokens) >= SENTENCE_OF_ENGLISH or is_among_foreign(page, piece)
    ):
        return True
    if text[0].islower() and not classes[0] and (piece.where == "ml" or _is_below_open_line(page, piece.start)):
        return True
    if is_subhead(page, piece, classes):
        return True
    is_name = not any(classes) and all(token[0].isupper() for token in tokens if token[0].isalpha())
    return not is_sure and (piece.where == "ml" or is_name) and is_in_run(page, piece)


def _tells(text: str, classes: Sequence[str | None]) -> bool:
    """Whether a line asks something or has small words, as headlines do and menus do not, and opens with no word of
    sites: "Jumlah Perahu di Waru pada Maret Capai 40"."""
    if _OF_MENUS.search(text) is not None or text[-1] in ",;:)" or not classes or classes[0] in _FIRST_OF_SITES:
        return False
    if classes.count(None) < _FEWEST_PLAIN:
        return False
    return text[-1] == "?" or any(word[0].islower() for word in text.split())


def _opens_sentence(page: Page, piece: Candidate, text: str, classes: Sequence[str | None]) -> bool:
    """Whether a piece opens a paragraph, or stands behind a dateline's dash, and its sentence goes on behind it, and it
    has no word of sites and no sign of theirs: "Robot bawah laut (ROV) | Badan Randu menemukan ..."."""
    if page.ends_line(piece.end) or _SIGN.search(text) is not None or not _OF_HEADS.isdisjoint(classes):
        return False
    if text[-1] in ENDS and _ACRONYM.search(text) is None:
        return False
    floor = max(page.line_start(piece.start), page.opening)
    before = blank_before(page.text, piece.start, floor)
    return before <= floor or page.text[before - 1] in DASHES


def _is_below_open_line(page: Page, start: int) -> bool:
    """Whether the line above one does not end like a sentence, or there is none."""
    above = blank_before(page.text, start)
    return not above or page.text[above - 1] not in ENDS_BEFORE


def _classes_in(text: str, vocabulary: Vocabulary) -> list[str | None]:
    """The classes of the words of a text."""
    return [vocabulary.class_of(token.lower()) for token in TOKEN.findall(text) if token[0].isalpha()]


def is_doubtful(page: Page, piece: Candidate, vocabulary: Vocabulary) -> bool:
    """Whether a piece inside a line is too little to be judged by its words, or more likely the story's by its form."""
    text = page.text[piece.start : piece.end]
    tokens = TOKEN.findall(text)
    known, words = (sum(map(is_so, (token[0] for token in tokens))) for is_so in (str.isalnum, str.isalpha))
    classes = {*_classes_in(text, vocabulary)}
    if known < _FEWEST_TOKENS or words < _FEWEST_WORDS or text[0].islower() or classes.issubset(_OF_TIME):
        return True
    if text[-1] == "." and classes.issubset(_OF_PROSE):
        return True
    if text[-1] in "!?" and classes.isdisjoint(OF_OUTLETS):  # "Sudahkah Anda malu hari ini?"
        return True
    return _ACRONYM.search(text) is not None or _is_foreign(text, tokens, vocabulary)


def _is_statement(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece only says what something of the story does: "Kopi disediakan gratis setiap malam."."""
    return _STATEMENT.fullmatch(text) is not None and _OF_PROSE.issuperset(_classes_in(text, vocabulary))


def _is_of_no_site(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece has what texts of sites have not: a verse, a sum, a list, data, words in capitals, a sentence
    in English, long prose, steps, the head of a dictionary's entry: "[kong.grés]"."""
    if _OF_NO_SITE.search(text) is not None or text[-1] == ";":
        return True
    if len(_DASH.findall(text)) >= _FEWEST_DASHES or text.count(" • ") >= _FEWEST_DASHES:
        return True
    tokens = TOKEN.findall(text)
    if len(_UPPER.findall(text)) >= _MOST_UPPER or _is_data(text, tokens):
        return True
    classes = {vocabulary.class_of(token.lower()) for token in tokens}
    if count_of_english(tokens) >= SENTENCE_OF_ENGLISH and classes.isdisjoint(OF_NOTICES_IN_ENGLISH):
        return True
    if len(text) > _LONG and _is_prose(tokens, vocabulary):
        return True
    return len(_STEP.findall(text)) > 1 or _PRONOUNCED.match(text) is not None


def _is_data(text: str, tokens: list[str]) -> bool:
    """Whether a piece is a table of numbers, a list of fixtures, a long enumeration, or in broken letters."""
    numbers = sum(token.isdecimal() for token in tokens)
    if numbers >= _FEWEST_NUMBERS and 4 * numbers >= len(tokens):
        return True
    if _LINE_UP.search(text) is not None:
        return True
    if len(_FIXTURE.findall(text)) > 1 or (len(text) > _LONG and text.count(",") >= _FEWEST_NAMES):
        return True
    return 4 * len(_NOT_ASCII.findall(text)) >= len(text)


def _is_prose(tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Whether most words are small, and few are those of sites: neither headlines and menus, nor a notice."""
    words = [token for token in tokens if token[0].isalpha()]
    of_sites = sum(vocabulary.class_of(word.lower()) in _OF_NOTICES for word in words)
    return 2 * sum(word[0].isupper() for word in words) < len(words) and of_sites < _FEWEST_OF_NOTICES


def _is_of_the_paragraph(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a piece inside a line is a list of names, an item of a list, a cell of a table."""
    if _NAMES.search(text) is not None and text.count(",") >= _FEWEST_NAMES:
        return True
    line = page.line_start(piece.start)
    before = blank_before(page.text, piece.start, line)
    if _NUMBER_BEFORE.search(page.text, max(line, before - _LONGEST_NUMBER), before) or _NUMBERED.fullmatch(text):
        return True
    if text[0] == ">" and " > " in text:
        return True
    beside = max(line, piece.start - _ROW), min(page.line_end(piece.start), piece.end + _ROW)
    return "|" in text and page.text.count("|", *beside) - text.count("|") >= _FEWEST_CELLS


def _is_foreign(text: str, tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a piece is in English, as quoted posts are, and speaks of nothing that sites speak of."""
    if count_of_english(tokens) < FEWEST_ENGLISH or "©" in text:
        return False
    return _OF_SITES.isdisjoint(vocabulary.class_of(token.lower()) for token in tokens)


def _is_half_quoted(text: str) -> bool:
    """Whether a quotation begins in a piece or ends in it, but not both."""
    return text.count('"') % 2 == 1 or text.count("“") != text.count("”")


def _is_quoted(page: Page, piece: Candidate) -> bool:
    """Whether a piece inside a line stands in a quotation that began before it and ends behind it."""
    before = _LAST_QUOTE.search(page.text, max(page.line_start(piece.start), piece.start - _QUOTED), piece.start)
    after = _QUOTE.search(page.text, piece.end, min(page.line_end(piece.start), piece.end + _QUOTED))
    if before is None or after is None:
        return False
    return not is_closing_quote(page.text, before.end() - 1) and is_closing_quote(page.text, after.start())


def _is_headline(page: Page, piece: Candidate, vocabulary: Vocabulary) -> bool:
    """Whether the piece stands in the first line, which has what menus have not: it may be the headline."""
    start, end = page.lines[0]
    text = page.text[start:end]
    if piece.start >= end or len(text) > LONGEST_HEADLINE:
        return False
    if not page.title and _tells(text, _classes_in(text, vocabulary)):
        return True
    if piece.end < end or not is_headline(text):
        return False
    if not page.title and says_something(text):
        return True
    if len(text) < _SHORTEST_HEADLINE:
        return False
    words = text.split()
    return len(words) >= _HEADLINE_WORDS and _PLAIN.fullmatch(text) is not None and (
        "," in text or not headline_words().small.isdisjoint(words)
    )
