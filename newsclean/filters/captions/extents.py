"""Where a caption begins and ends in one-line text: beside its date, a full stop, a glued join, or the story."""

from __future__ import annotations

from newsclean.filters.captions.sentences import (
    SENTENCE_END,
    has_predicate,
    reports_speech,
    says,
    sentence_before,
    shows_scene,
)
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.dates import BRACKETED_DATE, BRACKETED_DAY, INDONESIAN_DAY, MONTH, PART_OF_DAY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.parts import DOMAIN_END, plain_name
from newsclean.lexicon.pictures import ACTS, MOMENTS, SHOWN, SHOWN_ALONE
from newsclean.lexicon.roles import ROLES
from newsclean.lexicon.speech import REPORTING
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page
from newsclean.page.blanks import blank_after, blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.pieces import sentence_starts
from newsclean.reading.words import is_glued

_LONGEST, _LONGEST_UNDATED, _MOST_SENTENCES = 450, 190, 3
# What may be told behind a caption's date, and where the next paragraph is glued to it.
_LONGEST_TOLD, _PARAGRAPH_GLUE = 300, Pattern(rf"(?<=[a-z]{{2}}[a-z)])\.(?=[A-Z“\"])(?!\.{DOMAIN_END}\b)")
# "Senin (2/1/2023) sore."; behind a comma the story goes on: "Senin (2/1/2023), Menanggapi hal itu, ..."
_DATED = Pattern(
    rf"{BRACKETED_DAY}(?: (?:{PART_OF_DAY}|dini hari))?[.,]?(?=\s*(?:[A-Z“\"]|\Z))"
)
HAS_DATE = Pattern(rf"{BRACKETED_DATE}|\d{{1,2}} (?i:{MONTH}) \d{{4}}\.?\s*\Z")
# A day and a date that stand behind the full stop: "... di Randu. Rabu (25/6/2025)"
_DATE_BEHIND = Pattern(rf"\s?{INDONESIAN_DAY},? {BRACKETED_DATE}\.?")
# The day with which a scene ends
DAY_OF_SCENE = rf"{INDONESIAN_DAY},? {BRACKETED_DAY}(?: {PART_OF_DAY})?"
SCENE_ENDS, _LONGEST_DATE = Pattern(rf",? ?{DAY_OF_SCENE}\.\Z"), 40
# Where the next sentence may begin that lost its blank: "di punggungDudy", "(kiri)Dudy", "2018.Dudy"
_GLUE = Pattern(r"(?<=[a-z)\d])\.?(?=[A-Z“\"][a-z]|[“\"][A-Z])")
# Where one may begin behind a caption without a full stop.
_OPENER = Pattern(r"(?<=[\w)])\s(?=[“\"]?[A-Z][\w-]*,?\s)")
# A sentence that speaks of what was told before is the story's.
_REFERS = Pattern(r"[a-z] (?:itu|tersebut)\b")
# Where a caption begins that lost the blank in front of it: "sejak 1981.Bekas", "dimulai.sepeda", "SantosoFoto: Warga"
_GLUED_START = Pattern(rf"(?<=[a-z\d]{{3}}[.?!])(?!{DOMAIN_END}\b)(?=[A-Za-z])|(?<=[a-z])(?=Foto: ?[A-Z])")
# "Desain tersebut ..."
_POINTING = Pattern(r"[A-Z][a-z]+ (?:tersebut|itu|ini)\b")
# Behind the year of what is shown the story begins with who does something: "... Liga Randu 2024 Pelatih Persatu ..."
_VERB = Pattern(r"Me[lmn][a-z]{5,}")
_YEAR = Pattern(r"\b20\d\d (?=[A-Z][a-z]+\b)")
# "Panen padi Budi Santoso mengatakan ...", "Mesin Randu X5 Bagian depan dilapisi ..."
_SPEAKER = Pattern(rf"(?<=[a-z\d)] ){plain_name(4)},?(?= {any_of(REPORTING)}\b)")
_COMMON_WORD = Pattern(r"(?<=[\w)] )([A-Z][a-z]{3,}) (?!dan |dari |yang )[a-z]{3,}")
_PICTURED = frozenset((*ACTS, *SHOWN, *SHOWN_ALONE, *listed("pictures.behind_source")))
# "... dengan rincian sebagai berikut:", "..., yakni:"
_LONGEST_LABEL = 40
_NAMING = rf"(?!{any_of(('foto', 'sumber', 'gambar', 'kredit', 'oleh', 'dok', 'grafis', 'video', *ROLES))}\b)"
_ANNOUNCES = Pattern(rf"\b{_NAMING}[a-z]{{3,}}[,)]? {_NAMING}[a-z]{{4,}} ?:\Z")
_FIRST_WORD = Pattern(r"[“\"]?([A-Z][\w-]*)")
# Agencies end the credit behind its label: "Sumber gambar, AFP via Getty Images Warga ..."
_OF_AGENCY = Pattern(rf"{AGENCY}(?:(?:,? via |/|, ){AGENCY})*(?=\s(?!FOTO|Foto|PHOTO|Photo)[A-Z\"“])")
_CAPTION_NEXT = Pattern(r"[^\n.,]{3,50}? (?=Keterangan (?:gambar|foto),)")


def caption_end(page: Page, start: int, *, glued: bool = False, told: bool = False) -> int | None:
    """Where the caption ends whose words begin at `start`; None if it reports, or if that is not certain.

    `glued`: it lost the blank in front of it, as its line lost its break: then it reaches to the next such join, and
    may have more than one sentence. `told`: it begins a paragraph, and what is told behind its date is part of it.
    """
    text, line_end = page.text, min(page.line_end(start), page.next_mark(start))
    stop = min(line_end, start + _LONGEST)
    if dated := _DATED.search(text, start, stop):
        inside = (at for at in sentence_starts(text, start, dated.start()) if not text[at].islower())
        whole = next(inside, None) is None and _turn(page, start, dated.start()) is None
        if whole and not reports_speech(text[start : dated.start()]):
            return _told_end(text, dated.end(), line_end) if told else dated.end()
    starts = list(sentence_starts(text, start, stop))
    first = starts[0] if starts else line_end if line_end <= stop else None
    join = _turn(page, start, stop if first is None else first)
    if join is None:
        join = new_sentence(text, start, stop if first is None else first)
    end = first if join is None else join
    if end is None or reports_speech(text[start:end]):
        return None
    if _REFERS.search(text, start, end) or (end - start > _LONGEST_UNDATED and not HAS_DATE.search(text, start, end)):
        return None
    if glued and join is None and (last := _paragraph_end(page.text, starts, start)):
        return last
    end = blank_before(text, end, start)
    behind = _DATE_BEHIND.match(text, end, line_end)
    return behind.end() if behind else end


def caption_start(page: Page, position: int) -> int | None:
    """Where the caption begins that the credit at `position` ends, behind the last join; None if it is a story's."""
    start = sentence_before(page, position)
    if start is None:
        return None
    text = page.text
    start = max((join.end() for join in _GLUED_START.finditer(text, start, position)), default=blank_after(text, start))
    return None if text[start] in "\"“" else start


def _turn(page: Page, start: int, stop: int) -> int | None:
    """Where another sentence begins although none ended before it."""
    text, lists = page.text, headline_words()
    for join in _GLUE.finditer(text, start + 1, stop):
        if text[join.end()] in "“\"" or (text[join.end() - 1] in ".)" or is_glued(page, join.end())):
            return join.end()
    for year in _YEAR.finditer(text, start, stop):
        word = _FIRST_WORD.match(text, year.end())
        if word and (word[1] in lists.roles or _VERB.fullmatch(word[1])):
            return year.end()
    for blank in _OPENER.finditer(text, start, stop):
        word = _FIRST_WORD.match(text, blank.end())
        if word is None or word[1] not in lists.openers:
            opens = text[blank.end()] in "“\"" or _POINTING.match(text, blank.end()) is not None
        else:
            behind = _FIRST_WORD.match(text, word.end() + 1)  # "Jika Anda ..."
            opens = (
                word[1] not in lists.weak
                or text[word.end() : word.end() + 2][-1:].islower()
                or (behind is not None and behind[1] in lists.openers)
            )
        if opens:
            return blank.end()
    return None


def new_sentence(text: str, start: int, stop: int) -> int | None:
    """Where the story's sentence begins behind a caption that only names what is shown and lacks its full stop.

    Somebody says something there, or a word with which sentences open stands behind a name, in front of a predicate.

    >>> text = "Perahu karet Randu Bagian tengah dilapisi kain. Panen padi Budi Santoso mengatakan hujan turun."
    >>> new_sentence(text, 0, 47), new_sentence(text, 48, len(text)), new_sentence("Kebun Bagian Randu lama.", 0, 24)
    (19, 59, None)
    """
    lists = headline_words()
    for name in _SPEAKER.finditer(text, start + 1, stop):
        front = text[start : name.start()]
        word = front.split()[-1]
        alone = word.islower() and word not in lists.never_last and word not in MOMENTS
        if alone and "," not in front and word.capitalize() not in lists.roles:
            return None if says(front) else name.start()
    for opener in _COMMON_WORD.finditer(text, start + 1, stop):
        front = text[start : opener.start()]
        if opener[1] in lists.starters and opener[1] not in _PICTURED and len(front.split()) > 1:
            return opener.start() if not says(front) and has_predicate(text[opener.start() : stop]) else None
    return None


def _told_end(text: str, end: int, line_end: int) -> int:
    """Where the paragraph of a caption ends whose date ends at `end`, if one or two sentences more are in it.

    The story stands in the next line, or is glued to it: "... padi, Senin (2/1/2023). Panen ini ... lalu.Bupati ...".
    """
    glue = _PARAGRAPH_GLUE.search(text, end, min(line_end, end + _LONGEST_TOLD))
    stop = glue.end() if glue else blank_before(text, line_end, end)
    more = text[end:stop]
    short = 0 < len(more) <= _LONGEST_TOLD and more[0] == " " and more[-1] == "."
    few = short and sum(1 for _ in sentence_starts(text, end + 1, stop)) <= 1
    return stop if few and not reports_speech(more) and "\"" not in more and "“" not in more else end


def _paragraph_end(text: str, starts: list[int], start: int) -> int | None:
    """Where the last of a few sentences ends that has the next one glued to it, as the first one was glued."""
    for count, at in enumerate(starts, 1):
        if count > _MOST_SENTENCES:
            return None
        if not text[at - 1].isspace():
            return None if reports_speech(text[start:at]) else at
    return None


def told_start(page: Page, credit: int) -> int:
    """Where what is told of a picture begins, between its caption, that was found and has its date, and a credit."""
    caption = page.mark_before(credit)
    if caption is None or caption.kind != "caption":
        return credit
    start, end = caption.start, caption.end
    told = page.text[end:credit]
    near = page.line_start(credit) <= start and len(told) <= _LONGEST_TOLD and HAS_DATE.search(page.text[start:end])
    whole = near and told.rstrip().endswith(".") and sum(1 for _ in sentence_starts(told, 1, len(told))) <= 1
    return blank_after(page.text, end) if whole and not reports_speech(told) and not holds_any(told, "\"“”") else credit


def pair_start(page: Page, credit: int) -> int | None:
    """Where the caption begins that a sure credit ends: with the sentence in front of its last one, if that shows.

    It shows a scene and its day: "Warga memanen padi, Senin (2/1/2023). Panen itu lebat. (Foto: Budi)".
    """
    start = sentence_before(page, credit)
    if start is None or page.starts_line(start):
        return start
    before = blank_before(page.text, start)
    if page.is_marked(before - 1) or not SCENE_ENDS.search(page.text, max(0, before - _LONGEST_DATE), before):
        return start
    first = sentence_before(page, before)
    return first if first is not None and shows_dated_scene(page.text[first:before]) else start


def opens_with_day(text: str) -> bool:
    """Whether the first sentence shows a scene and its day, and none of the few sentences reports anything.

    >>> opens_with_day("Warga memanen padi, Senin (2/1/2023). Panen itu lebat."), opens_with_day("Warga memanen padi.")
    (True, False)
    """
    first, *more = SENTENCE_END.split(text.rstrip())
    return len(more) < _MOST_SENTENCES and shows_dated_scene(first) and not reports_speech(text)


def shows_dated_scene(text: str) -> bool:
    """Whether a sentence shows a scene, and ends with its day."""
    day = SCENE_ENDS.search(text)
    return day is not None and shows_scene(text[: day.start()])


def names_credit(text: str, position: int) -> bool:
    """Whether what stands in front of `position` names a credit, as "Foto:" and "(c)" do, and announces no list.

    >>> names_credit("Warga panen. Foto: ", 19), names_credit("Jadwalnya adalah sebagai berikut: ", 34)
    (True, False)
    """
    near = text[max(0, position - _LONGEST_LABEL) : position].rstrip()
    return near.endswith(("/", "(c)")) or (near.endswith(":") and _ANNOUNCES.search(near) is None)


def agency_end(text: str, start: int) -> int:
    """Where a credit ends whose label ends at `start`: behind agencies, or before the label of the caption; else 0."""
    credit = _OF_AGENCY.match(text, start) or _CAPTION_NEXT.match(text, start)
    return credit.end() if credit else 0
