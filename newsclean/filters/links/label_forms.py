"""Whether words are the label of a link: a verb of reading or a word for articles, with what makes a label of it."""

from __future__ import annotations

from newsclean.lexicon.labels import label_start_words, label_words
from newsclean.lexicon.parts import BULLETS
from newsclean.page.patterns import Pattern

_EDGES = ".,:;!?\"'“”()[]<>*=-–—~_|/→↓⤵" + BULLETS
_WORD = Pattern(r"[\w'-]+")
_MOST_WORDS = 9
_INVITING = range(2, 5)  # words
_PREPOSITIONS = ("di", "dari", "on", "from", "soal", "tentang", "seputar", "hari", "pekan", "minggu", "now")
_VERB_WITHIN, _MARK_WITHIN, _MOST_SURE, _MOST_OPENING, _FEWEST_OURS = 5, 3, 5, 7, 2  # words


def is_label(text: str) -> bool:
    """Whether these words are the label of a link.

    >>> is_label("Baca pula ulasan kami"), is_label("Terbanyak dibaca di Kanal Nusa"), is_label("Baca label kemasan")
    (True, True, False)
    """
    words = [word for token in text.lower().replace("’", "'").split() if (word := token.strip(_EDGES))]
    if not words or len(words) > _MOST_WORDS:
        return False
    if _sends_elsewhere(words) or _names_articles(words) or _names_contents(words) or _opens_like_label(words):
        return True
    return words[0] in label_words().clauses and len(words) > 1 and is_label(" ".join(words[1:]))  # "Brosis wajib baca"


def _sends_elsewhere(words: list[str]) -> bool:
    """Whether a verb of reading has what makes a label of it: "Baca juga", "Yuk intip", "Info lengkap baca di sini"."""
    lists = label_words()
    if words[-1] == "berikut" and lists.nouns.isdisjoint(words):  # "Simak langkah-langkah berikut:"
        return False
    if words[-1] in lists.places and not lists.passives.isdisjoint(words[:-1]) and "berikut" not in words:
        return True
    if words[0] in lists.verbs:
        ours = words[-1] == "kami" and len(words) > _FEWEST_OURS  # "Cek itinerary kami:"
        return ours or not lists.also.isdisjoint(words[1:_VERB_WITHIN])
    at = next((i for i in range(1, len(words)) if words[i] in lists.verbs), None)
    if at is None or words[0] not in lists.leads:
        return False
    return at + 1 == len(words) or words[at + 1] in lists.also or words[-1] in ("di", "sini", "ini")


def _names_articles(words: list[str]) -> bool:
    """Whether a word for articles has a mark near it: "Artikel terkait", "Kabar lain dari Nusa"."""
    lists = label_words()
    if words[0].isdigit():
        words = words[1:]
    if words[1:2] and words[0] in lists.marks and words[1] in lists.nouns:  # "Related stories"
        return True
    if not words or words[0] not in lists.nouns:
        return False
    if words[-1] in lists.marks and len(words) > 1:
        return True
    near = words[1:_MARK_WITHIN]
    return any(word in lists.marks and not (word == "terkait" and words[i + 2 : i + 3]) for i, word in enumerate(near))


def _names_contents(words: list[str]) -> bool:
    """Whether what a page has more of has a mark near it: "Resep lainnya", "Loker serupa", "Resep episode lalu"."""
    lists = label_words()
    if words[0] not in lists.contents or len(words) == 1:
        return False
    return words[-1] in lists.others or not lists.others.isdisjoint(words[1:_MARK_WITHIN])


def may_head_list(label: str) -> bool:
    """Whether a list of the story may be headed by this label, too: "Resep lainnya"."""
    first = label.lower().split(None, 1)[:1]
    return bool(first) and first[0].strip(_EDGES) in label_words().contents


def _opens_like_label(words: list[str]) -> bool:
    """Whether the first words are those of a label; one word alone needs a preposition behind it: "Trending di ..."."""
    openings = label_words().openings
    if len(words) <= _MOST_OPENING and any(tuple(words[:length]) in openings for length in (2, 3, 4, 5)):
        return True
    return (words[0],) in openings and (len(words) == 1 or words[1] in _PREPOSITIONS)


def announces_links(label: str) -> bool:
    """Whether a label says by itself that links follow, which were lost."""
    words = [word.strip(_EDGES) for word in label.lower().split()]
    alone = (words[0],) in label_words().openings and words[1:] != ["now"]
    return 1 < len(words) <= _MOST_SURE and "," not in label and not alone and words[0] not in label_words().contents


def is_label_or_leads(label: str) -> bool:
    """Whether this is a label, or a clause that leads to one: "Sambil menunggu, baca juga"."""
    _, comma, last = label.rpartition(",")
    return is_label(label) or (bool(comma) and (is_label(last) or last.strip().lower() in label_words().verbs))


def invites(label: str, *, called: bool = False) -> bool:
    """Whether a label needs no colon: "Baca juga", "Baca deh, Girls"; where it is called: "Wajib baca!"."""
    words, lists = [word.strip(_EDGES) for word in label.lower().split()], label_words()
    if len(words) not in _INVITING:
        return False
    if words[0] in lists.verbs and words[1] in lists.inviting:
        return True
    led = words[0] in lists.leads and words[1] in lists.verbs and (len(words) == 2 or words[2] in lists.also)
    return called and (led or tuple(words) in lists.openings)


def may_be_label(label: str) -> bool:
    """A quick look: whether one of the words is one of which labels are made."""
    return not label_start_words().isdisjoint(_WORD.findall(label.lower()))
