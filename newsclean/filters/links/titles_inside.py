"""Titles of other articles that stand between two sentences of a one-line text, without a label."""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.headlines import PROMISING, headline_words
from newsclean.page import Page, Places, Span
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.headlines import LONGEST_HEADLINE, in_title_case, says_something
from newsclean.reading.linked_titles import LinkedTitle
from newsclean.reading.overlap import is_spoken_of, share_spoken_of
from newsclean.reading.pieces import is_in_one_line
from newsclean.reading.title_starts import title_starts
from newsclean.reading.words import QUOTES

# A sentence ends, and a word with a capital follows without a blank, and another one; for each sign that it ends with,
# to which a search can skip.
_TITLE_OPENS = r"(?=(?:[A-Z][\w/-]*[:,]?|(?<=[a-z)\"”].)\d{1,3}) (?:[A-Z\d]|\w{2,4} [A-Z]))"
# "katanya.", "Senin (2/1).", "2025.", "600.000.", "per kg."
_STOP = r"\.(?:(?<=[A-Za-z)]{3}\.)|(?<=\d\)\.)|(?<=\s\d{4}\.)|(?<=\.\d{3}\.)|(?<=\s[ckm][gm]\.))"
_JOINS = tuple(Pattern(stop + _TITLE_OPENS) for stop in (_STOP, r'"(?<=[.!?]")', r"”(?<=[.!?]”)"))
# What is glued on both sides opens so if it is a title: a list of names has a comma there, a subhead may have a colon.
_PLAIN_OPENING = Pattern(r"[A-Z][\w-]* (?:[A-Z]|\w{2,3} [A-Z])")
_FIRST_WORDS, _FEWEST_WORDS, _SHORTEST = 6, 6, 37
_SENTENCE_INSIDE = Pattern(r"[.!?\"”;]\s|[a-z][A-Z][a-z]+ ?:|[\d.)]\)|\s[-–—]\s|\d\. [A-Z]|\?[a-z]|\b[a-z]+ [a-z]+,|!!")
_LONG = 60
# A title without a verb is so long, and its end so likely.
_FRAMED, _SURE_FRAMED = 50, 0.95
# An end with a blank behind it is at least so likely.
_LIKELY, _NO_SENTENCE_LIKELY = 0.5, 0.05
# Only one blank from the next sentence its end is surer still, and that sentence hardly speaks of it.
_SURE_OPEN, _NO_SENTENCE_OPEN, _MOST_SPOKEN_OPEN = 0.97, 0.001, 0.2
# Glued on both sides it may be a subhead; with so many commas it is a list of names.
_MOST_SPOKEN_GLUED, _NAMES = 0.15, 3
_FRAME_ENDS = Pattern(r"[\w)%?!'’](?:\s\s|[\"“]|[A-Z](?:(?<=[^A-Z].)|(?=[a-z])))")
_LONGEST_OPENER = 20
_NO_FRAMED = Pattern(rf"#|[a-z]\.[A-Z]|{_SENTENCE_INSIDE.source}")
# What such a title promises at its end: "..., Ini Alasannya".
_PROMISE = Pattern(rf"\b{any_of((*PROMISING, 'Apa'))} (?:[A-Z]\w+ )?[A-Z]\w+nya\b(?=\s)")
# Who holds an office, and says something.
_HOLDER = Pattern(r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}(?:,| ([a-z]+))")
# A label whose title was lost, between the commas of a scraper.
_LOST = Pattern(r"(?:(?<=[.!?\"”],)|(?<=[.!?\"”],\s))(?i:(?:baca|simak|lihat) juga)\s?:?(?=,{1,3}\s?[A-Z“\"])")


@filter_for(
    "related",
    example="... kata warga.Warga Randu Minta Jembatan Segera Diperbaiki Bupati mengatakan ...",
)
def glued_titles(page: Page) -> Iterator[Span]:
    """Titles without a label that are glued to the sentence before them in a one-line text."""
    text = page.text
    if not is_in_one_line(page):
        return
    for start in _joins(text):
        end = _glued_end(page, start)
        if end is not None and end < page.closing:
            found = Span(start, blank_before(text, end))
            if _LABEL_NEXT.match(text, found.end):
                continue
            long = found.end - found.start >= _LONG
            if long or text[found.end].isspace() or not is_spoken_of(page, found):  # else it is a subhead
                yield found


def _glued_end(page: Page, start: int) -> int | None:
    """Where the title ends that is glued to the sentence before it at `start`, if what stands there is one."""
    text, title = page.text, _title_at(page, start)
    end = title.end() if title else None
    promise = _PROMISE.search(text, start, end) if end else None
    if promise and blank_after(text, promise.end()) != end:
        end = promise.end()
    if end is None or not _is_title(text[start:end].rstrip()):
        return _framed_end(page, start)
    if text[end - 1].isspace() and _is_office(text[start:end], text[end : end + LONGEST_HEADLINE]):
        return None
    if text[end - 1].isspace() and title and title.sure_end(_LIKELY, _NO_SENTENCE_LIKELY) != end:
        return None
    apart = text[end - 1].isspace() and text.count(",", start, end) < _NAMES
    return end if apart or _PLAIN_OPENING.match(text, start) else _framed_end(page, start)


def _is_office(text: str, after: str) -> bool:
    """Whether a long office opens a sentence whose subject holds it: "Staf Khusus Bupati Bidang Panen Budi, ..."."""
    holder = _HOLDER.match(after)
    return holder is not None and _opens_subhead(text) and (not holder[1] or holder[1] in headline_words().saying)


def _framed_end(page: Page, start: int) -> int | None:
    """Where a title ends that is glued to the sentence before it, and glued to the next one or two blanks from it.

    The frame tells that it is a title, whether it has a verb of headlines or not; where there is one blank, all else
    has to be sure.
    """
    text = page.text
    if page.is_marked(start):
        return None
    # Quick looks before the slow one: most sentences that lost the blank before them go on in lower case.
    opening = text[start : start + _FRAMED]
    if not in_title_case(opening) or opening.split()[0].strip(",") in headline_words().openers:
        return None
    title = LinkedTitle(page, start, min(page.line_end(start), page.next_mark(start)))
    framed = _FRAME_ENDS.search(text, start + _FRAMED - 1, start + LONGEST_HEADLINE + 2) is not None
    end = title.sure_end(_SURE_FRAMED, _NO_SENTENCE) if framed else title.sure_end(_SURE_OPEN, _NO_SENTENCE_OPEN)
    if end is None:
        return None
    found = Span(start, blank_before(text, end))
    if not _is_framed(text[start : found.end]):
        return None
    if end - found.end == 1:
        sure = title.sure_end(_SURE_OPEN, _NO_SENTENCE_OPEN) == end and _opens_sentence(text, end)
        return end if sure and share_spoken_of(page, found) <= _MOST_SPOKEN_OPEN else None
    return end if share_spoken_of(page, found) <= (_MOST_SPOKEN if end > found.end else _MOST_SPOKEN_GLUED) else None


def _opens_sentence(text: str, position: int) -> bool:
    """Whether a sentence begins with a word with which no name goes on: a title without a verb may be its subject."""
    word, _, after = text[position : position + _LONGEST_OPENER].partition(" ")
    lists, bare = headline_words(), word.rstrip(",")
    return word[:1] in QUOTES or (bare in lists.openers and (bare not in lists.weak or after[:1].islower()))


def _is_framed(text: str) -> bool:
    """Whether this is a title but for its verb: long, no sentence, with one ordinary word at most."""
    words, small = text.split(), headline_words().small
    plain = sum(word.islower() and word not in small for word in words)
    long = len(words) >= _FEWEST_WORDS and _FRAMED <= len(text) <= LONGEST_HEADLINE
    return long and plain <= 1 and text.count(",") < _NAMES and not _NO_FRAMED.search(text)


# A sentence ends, and four words follow as headlines have them; a quick look.
AFTER_SENTENCE = Pattern(
    r"[.\"”](?:(?<=[\w)%]{3}\.)|(?<=\d\)\.)|(?<=[.!?,][\"”]))\s"
    r"(?=[A-Z0-9][\w'-]*,? (?:[A-Z0-9'‘][\w.'’-]*[,:]? (?:[a-z]{2,6} )?){2}[A-Z0-9'‘][\w.'’-]*)"
)
# How likely the end of the title must be at least, and how likely at most that there is no title.
_SURE_END, _NO_SENTENCE = 0.9, 0.004
# The sentence behind a subhead has so many of its words.
_MOST_SPOKEN = 0.34
# Where nothing behind it speaks of the same, less will do.
_SURE_STRANGE, _NO_SENTENCE_STRANGE = 0.5, 0.02
# Then the title is an item of a list: its number is glued to the item before, or the next one follows.
_ITEM_NUMBER = Pattern(r"[A-Za-z)\]]\d{1,2}\.\s\Z")
_NEXT_ITEM = Pattern(r"\s?\d{1,2}\.\s")
# Then it is the heading of one: "Susunan Panitia Acara" before "Ketua: Budi".
_LABEL_NEXT = Pattern(r"\s?[A-Z][a-z]+(?: [A-Z]?[a-z]+)?\s?:\s")
# The verb of a headline about an office-holder is one of so many first words.
_VERB_WITHIN = 4


@filter_for(
    "related",
    example="... kata warga. Bupati Randu Janji Perbaiki Jembatan Gantung yang Putus Ia mengatakan ...",
)
def strewn_titles(page: Page) -> Iterator[Span]:
    """Titles without a label that stand between two sentences of a one-line text, parted from them by blanks."""
    text = page.text
    if not is_in_one_line(page):
        return
    for start in title_starts(page, AFTER_SENTENCE):
        title = _title_at(page, start)
        if title is None:
            continue
        end = title.sure_end(_SURE_STRANGE, _NO_SENTENCE_STRANGE)
        if end is None or end >= page.closing or not _is_title(text[start:end].rstrip()):
            continue
        found = Span(start, blank_before(text, end))
        if not _is_of_list(text, found) and (_is_strange(page, found) or _is_sure(page, title, found)):
            yield found


def _is_strange(page: Page, title: Span) -> bool:
    """Whether nothing behind a title speaks of it, and it names nobody whose sentence may go on."""
    said, lists = page.text[title.start : title.end], headline_words()
    first = said.split(None, 1)[0]
    if any(first in each for each in (lists.roles, lists.institutions, lists.offices)) or _opens_subhead(said):
        return False
    return not is_spoken_of(page, title)


def _is_sure(page: Page, title: LinkedTitle, found: Span) -> bool:
    """Whether the end of a title is very likely, and no more is said of it than of one that is no subhead."""
    end = title.sure_end(_SURE_END, _NO_SENTENCE)
    if end is None:
        return False
    glued = not page.text[end - 1].isspace()  # as no subhead is that has a blank in front of it
    if _opens_subhead(page.text[found.start : found.end]) and not glued:
        return False
    return share_spoken_of(page, found) <= (_MOST_SPOKEN if found.end - found.start >= _LONG else 0)


def _is_of_list(text: str, title: Span) -> bool:
    """Whether a title is an item of a list, or the heading of one."""
    if _NEXT_ITEM.match(text, title.end) or _ITEM_NUMBER.search(text, max(0, title.start - 6), title.start):
        return True
    return _LABEL_NEXT.match(text, title.end) is not None


def _title_at(page: Page, start: int) -> LinkedTitle | None:
    """The title that may begin at `start`, if what opens there is like one."""
    if page.is_marked(start) or not _opens_title(page.text[start : start + LONGEST_HEADLINE]):
        return None
    return LinkedTitle(page, start, min(page.line_end(start), page.next_mark(start)))


def _opens_subhead(text: str) -> bool:
    """Whether a title opens as subheads do, or the name of an office: "Akan Dihadiri Bupati", "Ketua Umum Partai"."""
    first, *rest = text.split(None, _VERB_WITHIN)[:_VERB_WITHIN]
    lists = headline_words()
    return first.lower() in lists.small or (first in lists.offices and lists.verbs.isdisjoint(rest))


def _joins(text: str) -> Iterator[int]:
    """Where a word is glued to the sentence before it."""
    return (join.end() for joins in _JOINS for join in joins.finditer(text))


def _opens_title(text: str) -> bool:
    words = text.split(None, _FIRST_WORDS)[:_FIRST_WORDS]
    small = headline_words().small
    if words[0].strip(",") in headline_words().openers or text.startswith("Terima Kasih"):
        return False
    return all(not word[0].islower() or word.strip(".,!?:") in small for word in words) and says_something(text)


def _is_title(text: str) -> bool:
    words = text.split()
    if len(words) < _FEWEST_WORDS or not _SHORTEST <= len(text) <= LONGEST_HEADLINE or _SENTENCE_INSIDE.search(text):
        return False
    small = headline_words().small
    plain = any(word.isalpha() and word.islower() and word not in small for word in words)
    return not plain and in_title_case(text) and says_something(text) and (text[-1].isalnum() or text[-1] in "?!'’%")


@filter_for(
    "related",
    example="... kata warga.,Baca juga,,Hujan turun.",
    when=When(words=("baca", "simak", "lihat")),
)
def lost_titles(page: Page, places: Places) -> Iterator[Span]:
    """Labels of links between two commas: the title was a link that a scraper lost."""
    for position, _ in places:
        if position and page.text[position - 1] in ", " and (label := _LOST.match(page.text, position)):
            yield Span(*label.span())
