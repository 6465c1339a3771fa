"""Signatures in the last lines, above other parts of the page: a code in any bracket, initials behind any mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsclean.filters.base import When, filter_for
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import outlet_of_mark
from newsclean.lexicon.parts import DASHES, ESCAPED_DASH
from newsclean.lexicon.roles import SIGNING
from newsclean.lexicon.vocabulary import listed
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern, any_of
from newsclean.reading.ends import follows_sentence, last_pieces, rest_of_last_line, tail_lines
from newsclean.reading.names import SAYS, names_only

# One or more brackets and nothing else, perhaps between asterisks.
_BRACKETS = Pattern(
    r"[*\s_]{0,4}(?:[(\[]+[^\n()\[\]]{0,60}(?:\([^\n()]{1,30}\)[^\n()\[\]]{0,10})?[)\]]+[\s.*]{0,6}){1,3}"
)
_CODE = Pattern(r"[\w.…*-]{1,14}(?:\s?[/|&+,:;–-]\s?[\w.…*]{1,14}){0,5}")
_DIVIDED = Pattern(r"[^/|+&]{1,30}(?:\s?[/|+&]\s?[^/|+&]{1,30}){1,5}")
_TELLING = Pattern(rf"\b{any_of(SIGNING)}\b", re.IGNORECASE)
_NO_SIGN = Pattern(r"\d{1,2}/\d{1,2}/\d{2,4}|\b(?:QS|HR|Surah|Surat|ayat|halaman|lihat|baca)\b|[?!]", re.IGNORECASE)
# Initials behind a mark that is no bullet of a list, or between two.
_MARKED = Pattern(
    r"(?:[^\w\s\"“”‘’'()\[\].,!?:;#@$%&]{1,3}|_|—|//)\s?[a-z]{2,5}(?:[/&+-][a-z]{2,5}){0,3}\s?[^\w\s.,]{0,2}_?"
    rf"|[{DASHES}•*]\s(?:sekian|habis|selesai|tamat)\s[{DASHES}•*](?:\s/?\w{{2,4}})?"
)
# Behind a sign a name, and what was done by it: "*Budi Waru", "— Teks Sari Wati, sunting Ipang", "• Budi, dari Waru •"
_SIGNED = Pattern(
    r"(?:\*\)?|[•~—–]|--)\s?(?:(?:Laporan|Teks|Oleh|Ditulis|Catatan|Naskah|Foto)(?: oleh)? )?"
    r"(?P<names>[A-Z][\w.’']+(?: [A-Z][\w.’']*){0,4})(?:,? (?:sunting|foto|dari|saking|ing|di|melaporkan dari) [A-Z]\w+"
    r"(?: [A-Z]\w+)?){0,2}\s?[*•~—–]?"
)
_SHORT_CODES = Pattern(r"[A-Z][a-z]{2,4}\s?[–—-]\s?[A-Z]{2,4}|[A-Z][a-z]{1,3}-\d{2}\s?\*?")
# "ALP/NS", below the last sentence
_IN_CAPITALS = Pattern(r"[A-Z]{2,4}(?:/[A-Z]{2,4}){1,2}")
_ONLY_STARS = Pattern(r"\*(?:\s?\*){0,6}\.?|#{1,5}(?:\s[a-z]{2,4})?|-{1,3}\s?(?:0{2,3}|30|[o0]{3})\s?-{1,3}")
# Behind a dash, whoever the story is from: "- Bernama", "– KOSMO! ONLINE", "– AFP/Agensi".
_FROM = Pattern(
    rf"(?:[{DASHES},]|{ESCAPED_DASH})\s*+(?P<name>[A-Z][\w!.]*+(?: [A-Z][\w!.]*+){{0,3}})"
    r"(?:\s?[,/-]\s?[A-Z]\w++)?\.?"
)
_FROM_OPENS = (*DASHES, ",", "\\")
_AGENCIES = frozenset(listed("bylines.agencies"))
_AGENCY = Pattern(AGENCY)
_CODE_AT_END = Pattern(
    r"(?<=[.!?”\"])\s{0,2}[(\[](?:[a-z]{2,5}|[A-Z]-\d{1,2}|[A-Z]{2,4}|\*|[a-z]{2,5}(?:/[a-z]{2,6}){1,3}|adv"
    r"|red|\s?)[)\]]\s*\Z"
    # behind the contact with which a note ends
    r"|(?<=\.id|com|\d{3})\s[(\[][A-Z]{2,4}(?:/[A-Z]{2,4}){1,3}[)\]]\s*\Z"
)
_LONGEST = 90
_LONGEST_WORD = 14
_LONGEST_INITIALS = 3
_LONGEST_NOTE = 4
_END = 24


@filter_for("byline", example="... kata Kapolsek.\n(Bud)(Foto: Bud)\nSebelumnya\nSelanjutnya", when=When(ends=True))
def signature_marks(page: Page) -> Iterator[Span]:
    """What closes a story, whatever follows it: a code or a name in any bracket, initials behind any mark."""
    text = page.text
    tail = list(tail_lines(page))
    rest = last_pieces(page) if page.ends_open else []
    yield from [piece for piece in rest if is_from(text[piece.start : piece.end])][:1]
    for piece in (*tail, rest_of_last_line(page)):
        short = piece and piece.end - piece.start <= _LONGEST
        if piece and short and is_sign(text[piece.start : piece.end]) and follows_sentence(page, piece.start):
            yield piece
    if tail:
        yield from _at_ends_of_lines(page, tail)


def _at_ends_of_lines(page: Page, tail: list[Span]) -> Iterator[Span]:
    """A code at the end of the last paragraph, above other lines, or of one of these."""
    index = page.line_index(tail[-1].start) - 1
    for start, end in (*tail, *page.lines[max(index, 0) : index + 1]):
        if page.text[end - 1] in ")]" and (code := _CODE_AT_END.search(page.text, max(start, end - _END), end)):
            yield Span(*code.span())


def is_sign(text: str) -> bool:
    """Whether a piece signs a story: a code or a name in any bracket, initials behind a mark, asterisks."""
    if _ONLY_STARS.fullmatch(text) or is_from(text) or _IN_CAPITALS.fullmatch(text) or _SHORT_CODES.fullmatch(text):
        return True
    if (signed := _SIGNED.fullmatch(text)) and names_only(signed["names"]) and signed["names"].count(" "):
        return True
    if text[0] in "([*_" and _BRACKETS.fullmatch(text):
        inner = re.findall(r"[(\[]+([^()\[\]]*)[)\]]", text)
        return all(map(_signs, inner)) if len(inner) > 1 else _signs(text.strip("()[]* ._\n"))
    return len(text) < _END and _MARKED.fullmatch(text) is not None


def is_from(text: str) -> bool:
    """Whether a piece names, behind a dash, the outlet or agency that a story is from."""
    if text[0] not in _FROM_OPENS or not (match := _FROM.fullmatch(text)):
        return False
    name = match["name"].rstrip(".")
    return name.lower() in _AGENCIES or _AGENCY.fullmatch(name) is not None or outlet_of_mark(name) is not None


def _tells(inner: str) -> bool:
    """Whether a longer note in brackets has words of running text: "[Video ini direkam warga, Red]"."""
    words = inner.split()
    return len(words) > _LONGEST_NOTE and sum(word in headline_words().common for word in words) > 1


def _signs(inner: str) -> bool:
    """Whether the words in a bracket sign a story and do not say something of it."""
    if not inner:
        return True
    if _NO_SIGN.search(inner) or SAYS.search(inner) or not any(map(str.isalpha, inner)):
        return False
    if _TELLING.search(inner) and not _tells(inner):
        return True
    if inner.isalpha() and len(inner) > _LONGEST_INITIALS and inner.lower() in headline_words().common:
        return False  # "(tertawa)"
    words = re.findall(r"[a-z]{4,}", inner)
    if any(word in headline_words().common for word in words) and len(words) > 1:
        return False
    if _CODE.fullmatch(inner):
        return len(inner) <= _LONGEST_WORD or any(sign in inner for sign in "/|+&")
    return _DIVIDED.fullmatch(inner) is not None
