"""What passages of the story have in running text: labels of data, references, sentences in English among others."""

from __future__ import annotations

from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.slots import bit_of, slots_of
from newsclean.opinion.candidates import Candidate
from newsclean.opinion.words import TOKEN, Vocabulary
from newsclean.page import Page
from newsclean.page.patterns import Pattern
from newsclean.reading.headlines import in_title_case

ENGLISH = frozenset(("the", "is", "are", "was", "this", "that", "it", "to", "of", "and", "we", "you", "i", "my", "in"))
FEWEST_ENGLISH, SENTENCE_OF_ENGLISH = 2, 6
OF_NOTICES_IN_ENGLISH = frozenset(("channel", "right", "role", "own"))  # "own": us, our
_BESIDE = 240
# In an English story so many of its words and marks are small words of English; in others half as many at most.
_SHARE_OF_ENGLISH, _IN_ENGLISH = 0.08, ("in English", 0)
# The labels of a profile, a recipe, a table whose cells are lost: "Umur: 44 Asal: Waru", "Harga tiket: Jam buka:".
_LABEL, _FEWEST_LABELS = Pattern(r"(?<![\w,/])([A-Z][a-z]+)(?: [\w()/]+){0,4}\s?:(?:\s|\Z)"), 2
# Those of sites, by their class and by themselves.
_OF_SITES = frozenset(("role", "link", "channel", "right", "article", "invite", "outlet", "own"))
_LABELS_OF_SITES = frozenset(
    ("sumber", "source", "tag", "tags", "tagar", "topik", "kategori", "keyword", "oleh", "dok")
)
_REFERENCE = Pattern(r"\([A-Z][^()]{2,60}, [^()]{0,30}\b(?:19|20)\d\d\b[^()]{0,20}\)\.?")
# When a film can be seen; what a notice says to be shown is an article.
_SHOWN, _NOTICE = Pattern(r"\btayang (?:pada )?\d{1,2} [A-Z][a-z]+"), Pattern(r"\b(?i:artikel|berita|tulisan|telah)\b")
# Who of the story did more: "Yayasan juga menerbitkannya sebagai buku."
_DID_TOO = Pattern(r"(?!(?:Kami|Redaksi|Anda|Kamu|Pembaca|Berita|Artikel)\b)[A-Z][a-z]+ juga (?:me|di|ber)[a-z]{4,}")
_AGE, _SHORT_FORM, _LONGEST_NAME = Pattern(r"\(\d{1,2}\)"), Pattern(r"\([A-Z]{2,6}\)|\[\d+\]"), 3
_NEAR = 100  # characters
_FEWEST_TITLE = 4  # words
_TITLE_EDGES = f"{DASHES} "
_MOST_CALLED = 4  # words
_HOUR_OF_SEVERAL = Pattern(r"(?:[A-Z][\w/ -]{2,24}\s?:\s?)?\d{1,2}[.:]\d{2}(?:\s?WI(?:B|TA?)\b)?(?:\s?\|)?")
_NEXT_HOUR = 40  # characters
_HEADLINE_AND_DASH = 7  # words of a headline and its dash, at least; a dateline has fewer


def is_remark(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a piece is a remark in brackets between the sentences of a paragraph: "Setuju? (ya/tidak) Jawablah."."""
    return text[0] == "(" and text[-1] == ")" and len(page.lines) > 1 and not page.ends_line(piece.end)


def is_told(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a piece refers to what the story rests on, or says what else somebody did, or when a film can be seen."""
    if page.closing - piece.end > _BESIDE and _REFERENCE.fullmatch(text) is not None:
        return True
    if _DID_TOO.match(text) is not None:
        return True
    return _SHOWN.search(text) is not None and _NOTICE.search(text) is None


def is_of_a_list(page: Page, piece: Candidate, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece is a name among others, with or without an age, or a short form in brackets."""
    if _AGE.search(text) is not None or _SHORT_FORM.fullmatch(text) is not None:
        return True
    words = text.rstrip(".,").split()
    if len(words) > _LONGEST_NAME or page.closing - piece.end < _BESIDE or not all(map(str.isalpha, words)):
        return False
    return all(word[0].isupper() and vocabulary.class_of(word.lower()) is None for word in words)


def has_labels_of_data(page: Page, piece: Candidate, text: str, vocabulary: Vocabulary) -> bool:
    """Whether several labels stand in a piece, or one that the page repeats, and none is a site's: "Waktu: 30 menit
    Bahan: dua buah pare".
    """
    labels = [label.lower() for label in _LABEL.findall(text)] if " / " not in text else []  # so credits are parted
    if labels and _is_repeated(page, piece, text):
        labels *= _FEWEST_LABELS
    if len(labels) < _FEWEST_LABELS or not _LABELS_OF_SITES.isdisjoint(labels):
        return False
    return _OF_SITES.isdisjoint(map(vocabulary.class_of, labels))


def _is_repeated(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a piece opens with a label that stands elsewhere, too: "Pejabat lama: ... Pejabat lama: ..."."""
    label = text.partition(":")[0] + ":"
    return page.text.find(label, 0, piece.start) >= 0 or page.text.find(label, piece.end) >= 0


def is_among_english(page: Page, piece: Candidate, text: str, vocabulary: Vocabulary) -> bool:
    """Whether a piece stands in an English story, or one in English in more of it, and is no notice."""
    tokens = TOKEN.findall(text)
    if not OF_NOTICES_IN_ENGLISH.isdisjoint(vocabulary.class_of(token.lower()) for token in tokens):
        return False
    if _is_in_english(page):
        return True
    if count_of_english(tokens) < FEWEST_ENGLISH:
        return False
    beside = page.text[max(0, piece.start - _BESIDE) : piece.start], page.text[piece.end : piece.end + _BESIDE]
    return all(count_of_english(TOKEN.findall(each)) >= SENTENCE_OF_ENGLISH for each in beside)


def _is_in_english(page: Page) -> bool:
    """Whether the story itself is in English: the model knows only boilerplate by its English words."""
    found = page.known.get(_IN_ENGLISH)
    if found is None:
        tokens = TOKEN.findall(page.text)
        found = page.known[_IN_ENGLISH] = count_of_english(tokens) >= _SHARE_OF_ENGLISH * len(tokens)
    return bool(found)


def count_of_english(tokens: list[str]) -> int:
    """How many of the tokens are small words of English."""
    return sum(token.lower() in ENGLISH for token in tokens)


def is_headline_in_front(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a headline opens the text: with the dash of a dateline that was lost ("Harga Cabai Naik - Warga ..."), or
    with what it calls out ("Kabar Baik! Warga ..."), as far as the record has it, too, or has none."""
    if page.title and piece.where[0] == "h" and text.strip(_TITLE_EDGES).lower() in page.title.lower():
        return True
    if piece.start != page.opening:
        return piece.where[0] == "h" and _ends_headline(page, piece, text)
    if text[-1] in "!?" and len(text.split()) <= _MOST_CALLED and (page.title or text).startswith(text):
        return True
    if not page.title and text[-1].isalnum() and len(text.split()) >= _FEWEST_TITLE and in_title_case(text):
        return True  # nobody knows the headline: it may be what stands there
    return _is_before_dash(page, piece, text) and len(text.split()) >= _HEADLINE_AND_DASH


def _ends_headline(page: Page, piece: Candidate, text: str) -> bool:
    """Whether a piece is the rest of a headline in front of the dash, and no dateline, for it has a small word."""
    said = page.text[page.opening : piece.end]
    if "." in said or len(said.split()) < _HEADLINE_AND_DASH or not _is_before_dash(page, piece, text):
        return False
    return any(word[0].islower() for word in text.split())


def _is_before_dash(page: Page, piece: Candidate, text: str) -> bool:
    behind = page.text[piece.end : piece.end + 3].strip()[:1]
    return text[-1] in DASHES or (behind != "" and behind in DASHES)


def is_of_a_book(page: Page, piece: Candidate) -> bool:
    """Whether a piece stands among what a review says of its book: "Penerbit: ... Tahun Terbit: ..."."""
    near = page.text[max(piece.start - _NEAR, 0) : piece.end + _NEAR]
    return bool(slots_of(near).found & bit_of("book"))


def is_of_schedule(page: Page, piece: Candidate) -> bool:
    """Whether a piece is an hour, perhaps with a label, and another stands beside it: "Subuh: 04:19 Asar: 14:47"."""
    if _HOUR_OF_SEVERAL.fullmatch(page.text, piece.start, piece.end) is None:
        return False
    before, after = max(0, piece.start - _NEXT_HOUR), piece.end + _NEXT_HOUR
    return any(_HOUR_OF_SEVERAL.search(page.text, *near) for near in ((before, piece.start), (piece.end, after)))
