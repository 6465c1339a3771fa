"""The sentence that a caption is: where it begins and ends, and what no caption says."""

from __future__ import annotations

from bisect import bisect_left

from newsclean.lexicon.pictures import NO_PREDICATES, PREDICATES, SHOWN
from newsclean.lexicon.speech import REPORTING, SAYING
from newsclean.page import Page
from newsclean.page.blanks import blank_before
from newsclean.page.lines import PARAGRAPH_ENDS
from newsclean.page.patterns import Pattern, any_of

# A short form ends none: "No. 12", "Prof. Siti", "Sp. A."
_NO_SHORT_FORM = r"(?<!\b(?:No|Sp|[Dd]r|Ir|Hj|Jl|St)\.)(?<!\b(?:Drs|Kab)\.)(?<!\bProf\.)(?<!\bH\.)"
SENTENCE_END = Pattern(
    rf"(?:(?<=[\w)\]%][.\"”]){_NO_SHORT_FORM}\s+|(?<=[\"”]\.)\s+|(?<=\w\w\w\w[!?])\s+"
    r"|(?:(?<=[.!?][\"”])|(?<=[.!?]['’][\"”]))\s*)"
    r"(?=[A-Z0-9\"“(\[])"
)
# The end of a sentence stands behind one of these: a quick look.
_STOP = Pattern(r"[.!?\"”]")
# A sentence that lost the blank, or was left with the commas of a lost link, in front of a caption.
_GLUED_SENTENCE = Pattern(
    r"(?:(?<=[a-z]{3}[a-z)]\.),{0,2}|(?<=[a-z]{2}[”\"]\.)|(?<=\s(?:19|20)\d\d\.))(?=[A-Z][a-z])(?!(?:Com|Co|Id|Net)\b)"
)
# What describes the picture in a word or two, in front of its caption: "... dewasa. banjir Warga mengangkut kasur".
_ALTERNATIVE = Pattern(r"(?<=\w{3}[a-z]\.)\s(?=[a-z]{3,15}(?: [a-z]{2,15}){0,2}(?: [A-Z][a-z]+){1,4} [a-z])")
# In an item of a list the heading is the story's; its caption opens with a label, or repeats the heading.
_LIST_NUMBER, _LONGEST_NUMBER = Pattern(r"(?<![\w(.,/-])(\d{1,2})\.\s*\Z"), 6
_BEHIND_HEADING = Pattern(
    r"[A-Z][^.!?:\n]{2,60}? (?=(?i:(?:foto|gambar|kredit|sumber)\s?:|ilustrasi\b))"
    r"|(?=([A-Z][\w’'-]+ [A-Z][\w’'-]+))[A-Z][\w’' -]{4,60}? ?(?=\1)"
)
# A caption in small letters opens with what it is: "... di laut. ilustrasi terumbu karang (contoh.com/Budi)".
_SMALL_CAPTION = Pattern(r"(?<=[a-z]{3}\.)\s(?=(?:ilustrasi|potret|foto|gambar|tangkapan layar) [a-z])")
_ENDINGS = (SENTENCE_END, _GLUED_SENTENCE, _ALTERNATIVE, _SMALL_CAPTION)
_LONGEST_SENTENCE = 300
# A word of a sentence, and no name, between two others.
RUNNING_WORD = Pattern(r"\s[a-z]{3,}\s")
# Another sentence glued to the end of one: "di Kampung Baru.Warga", and the same with shorter words.
_GLUED_END = Pattern(r"[a-z]{4}\.[A-Z]")
_JOINED = Pattern(r"[a-z]{3}\.[A-Z][a-z]")
# Two sentences of one caption are no longer together.
_LONGEST_OF_TWO = 200
# A caption shows; a sentence that reports what somebody says, or goes on from the one before it, is the story's.
_REPORTS = Pattern(
    rf"(?<![\w-])(?:{any_of(SAYING)}(?:nya)?(?![\w-])|"
    rf"(?:{any_of(REPORTING)}|menurut(?:nya)?|dikutip|dilansir|melansir)\b)"
)
_GOES_ON = Pattern(
    r"[\"“(\s]*(?:(?:Ia|Dia|Mereka|Beliau|Namun|Tetapi|Tapi|Menurut\w*|Selain itu|Sementara itu|Akibatnya|Padahal"
    r"|Berikut|Jika|Apabila|Yakni|Yaitu|Hal (?:ini|itu|tersebut)|Dengan (?:cara|demikian|begitu)"
    r"|Oleh (?:karena|sebab)|Karena itu|T(?:id)?ak hanya|Seperti diketahui|Sebaliknya|Bahkan"
    r"|Meski(?:pun)? (?:begitu|demikian))\b"
    r"|[A-Z][a-z]+an ini [a-z])"
)
# Verbs with a prefix, and what else is of a predicate; some nouns look like such verbs.
_PREDICATE = Pattern(
    r"\b(?:me[a-z]{3,}|ber[a-z]{3,}|ter[a-z]{3,}|di(?!rektur|rektorat|visi|nas|plomat|alog|ploma|gital|stri[kb])[a-z]{3,}"
    rf"|{any_of(PREDICATES)})\b"
)
_NO_PREDICATE = Pattern(rf"\b{any_of(NO_PREDICATES)}\b")
_SCENE = Pattern(rf"(?:{any_of((*SHOWN, 'Para', 'Pasangan'))})\b")
_TOLD = Pattern(
    r"\b(?:itu|ini|tersebut|juga|lalu|kemudian|sudah|telah|akan|belum|tidak|bahwa|kini|karena)\b|nya\b|\d{3}|Rp"
)
# A place that no list knows, in front of the first of several sentences: "Randu - Warga memanen padi. Hujan ...".
_PLACE = Pattern(
    r"(?:\A|(?:/[\w.]+|\)) ?)(?!Ilustrasi|Arsip|Dok)[A-Z][a-z]+(?: [A-Z][a-z]+){0,2} ?[-–—] ?[A-Z][\w.]* [\w(]"
)
_NO_CAPTION = Pattern(r"https?://|==|\A\s*\Z|\b(?:ilustrasi|gambar|foto) (?:ini|itu|berikut|di (?:atas|bawah))\b")


def sentence_before(page: Page, position: int) -> int | None:
    """Where the sentence begins that the credit at `position` ends; None if it is the story's.

    It begins at `position` if all before it is the heading of an item of a list.
    """
    text = page.text
    floor = page.line_start(position)
    end = blank_before(text, position, floor)
    stop = end - 1 if text[end - 1 : end] == "." else end
    window = max(floor, stop - 400)
    begin = last_sentence_start(text, window, stop) or floor
    last = bisect_left(page.marks, position, key=lambda mark: mark.start) - 1
    if last >= 0 and begin < page.marks[last].end <= position:
        begin = page.marks[last].end
        if page.marks[last].kind == "paging":
            return position  # a heading stands first on a page: nobody knows where it ends
    if _is_item(text, begin):
        behind = _BEHIND_HEADING.match(text, begin, end)
        return behind.end() if behind else position
    sentence = text[begin:end]
    if len(sentence) > _LONGEST_SENTENCE or sentence.count('"') % 2 or _NO_CAPTION.search(sentence):
        return None
    return None if reports_speech(sentence) or _GOES_ON.match(sentence) else begin


def _is_item(text: str, begin: int) -> bool:
    """Whether the number of a list stands in front of a sentence: the text counts up to it, or on from it."""
    number = _LIST_NUMBER.search(text, max(0, begin - _LONGEST_NUMBER), begin)
    return number is not None and any(f"{int(number[1]) + step}. " in text for step in (-1, 1))


def last_sentence_start(text: str, start: int, stop: int) -> int:
    """Where the last sentence begins behind the end of another one between `start` and `stop`; 0 if none does."""
    stops = [sign.end() for sign in _STOP.finditer(text, max(start - 1, 0), stop)]
    for at in reversed(stops):
        if gaps := [gap.end() for ending in _ENDINGS if (gap := ending.match(text, at, stop))]:
            return max(gaps)
    return 0


def reports_speech(sentence: str) -> bool:
    """Whether a sentence reports what somebody says, as captions do not."""
    return _REPORTS.search(sentence) is not None


def shows_scene(sentence: str) -> bool:
    """Whether a sentence opens with who or what a picture shows, and does not go on from what was told before.

    >>> shows_scene("Para warga memanen padi di sawah."), shows_scene("Para warga itu sudah memanen padi.")
    (True, False)
    """
    return _SCENE.match(sentence) is not None and may_be_shown(sentence)


def may_be_shown(sentence: str) -> bool:
    """Whether a sentence has no word of those that go on from what was told, and reports nothing.

    >>> may_be_shown("Petani memanen padi di sawah."), may_be_shown("Petani itu akhirnya memanen padi.")
    (True, False)
    """
    return _TOLD.search(sentence) is None and not reports_speech(sentence)


def opens_story(text: str) -> bool:
    """Whether several sentences have a place and a dash in front of them, or behind a credit.

    >>> opens_story("Foto: Budi/contoh Randu - Warga memanen padi. Hujan turun."), opens_story("Randu - Warga memanen.")
    (True, False)
    """
    return _PLACE.search(text) is not None and holds_sentence_end(text)


def holds_sentence_end(text: str) -> bool:
    """Whether a sentence ends inside, perhaps with the next one glued to it."""
    return SENTENCE_END.search(text) is not None or _GLUED_END.search(text) is not None


def is_one_sentence(text: str) -> bool:
    """Whether one sentence stands in a line, or two short ones."""
    gaps = sum(1 for _ in SENTENCE_END.finditer(text)) + (_JOINED.search(text) is not None)
    return not gaps or (gaps < 2 and len(text) < _LONGEST_OF_TWO)


def has_predicate(text: str) -> bool:
    """Whether a text says something, and does not only name what is shown.

    >>> has_predicate("Bupati menolak usul warga"), has_predicate("Menteri Pertanian dan petani Desa Randu")
    (True, False)
    """
    return _PREDICATE.search(_NO_PREDICATE.sub("", text.lower())) is not None


def says(text: str, *, opens: bool = False) -> bool:
    """Whether a text has a predicate outside of names; `opens`: or its first word may be one.

    >>> says("Camat Kampung Baru"), says("Kampung itu baru")
    (False, True)
    """
    words = text.split()
    plain = [word for number, word in enumerate(words) if word[0].islower() or (opens and not number)]
    return has_predicate(" ".join(plain))


def has_prose_below(page: Page, index: int, *, lines: int, shortest: int) -> bool:
    """Whether one of so many lines below the one at `index` is a paragraph: at least so long, with a sentence's end."""
    below = page.lines[index + 1 : index + 1 + lines]
    return any(line.end - line.start >= shortest and page.text[line.end - 1] in PARAGRAPH_ENDS for line in below)
