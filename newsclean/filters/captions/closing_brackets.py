"""Brackets that close a line and may hold a picture's credit: "... lumpur. (Foto: Budi Santoso)"."""

from __future__ import annotations

import re

from newsclean.filters.captions.picture_credits import SLASH_CREDIT, SURE_CREDIT
from newsclean.filters.captions.sentences import reports_speech
from newsclean.lexicon.agencies import AGENCY
from newsclean.lexicon.dates import BRACKETED_DAY
from newsclean.page.patterns import Pattern

_SURE = Pattern(rf"{SURE_CREDIT}\.?\Z")
_SLASH = Pattern(rf"{SLASH_CREDIT}(?P<stop>\.)?\Z")
_DATE = Pattern(rf"{BRACKETED_DAY}\.?\Z")
_LONGEST_DATE = 13
# Such a bracket may also belong to a sentence: "lewat akunnya (@warga).", "..., katanya. (Sumber: Contoh.com)".
_AGENCY_ALONE = Pattern(rf"[(\[]\s*{AGENCY}\s*[)\]]\.")
_MENTION = Pattern(r"[(\[]\s*(?:@|[Ss]umber\s*:)")
ENDED = (".", "!", "?", "”", "\"")
# A scene with its day, of which more is told: "Warga saat memanen padi di Randu, Senin (2/1/2023). Panen itu ...".
_SCENE = Pattern(
    r"[A-Z][^.!?:;\"“”\n]{20,220}?\b(?:saat|ketika|usai|seusai)\b"
    rf"[^.!?:;\"“”\n]{{5,150}}{BRACKETED_DAY}\. "
)


def bracket_start(text: str) -> int | None:
    """Where the bracket opens with which the text ends, if it does."""
    if text[-1] not in ")]" and (text[-1] != "." or text[-2:-1] not in (")", "]")):
        return None
    return None if ends_with_date(text) else max(text.rfind("("), text.rfind("["), 0)


def ends_with_date(text: str) -> bool:
    """Whether the bracket at the end only says when: "(12/3/2021)"."""
    bracket = text.rfind("(", -_LONGEST_DATE)
    return bracket >= 0 and _DATE.match(text, bracket) is not None


def slash_credit(text: str, start: int) -> re.Match[str] | None:
    """A closing "(Contoh/Budi)". If it ends the sentence it belongs to it: "liga domestik (LaLiga/Serie A)."."""
    credit = _SLASH.match(text, start)
    if credit and credit["stop"] and not text[: credit.start()].rstrip().endswith(ENDED):
        return None
    return credit


def _is_mention(text: str, credit: re.Match[str]) -> bool:
    """Whether the bracket at the end names a source or an account for a sentence of the story."""
    if not _MENTION.match(credit.group()):
        return False
    return _ends_sentence(text, credit) or reports_speech(text)


def _ends_sentence(text: str, credit: re.Match[str]) -> bool:
    """Whether the full stop behind a bracket ends the sentence before it."""
    return credit.group().endswith(".") and not text[: credit.start()].rstrip().endswith(ENDED)


def opens_with_scene(text: str) -> bool:
    """Whether the first of several sentences only names a scene and its day: what follows is told of a picture.

    >>> opens_with_scene("Para warga Desa Randu saat memanen padi, Senin (2/1/2023). Panen itu lebat. (A/B)")
    True
    """
    scene = _SCENE.match(text)
    return scene is not None and not reports_speech(scene[0])


def sure_credit(text: str, start: int) -> re.Match[str] | None:
    """The bracket at `start`, if its words say that it is a credit: "(Foto: Budi)", "(ANTARA/Budi)"."""
    return _SURE.match(text, start)


def names_source(text: str, credit: re.Match[str]) -> bool:
    """Whether a sure credit rather belongs to a sentence of the story: "..., katanya (Antara).", "(@warga)."."""
    told = _AGENCY_ALONE.fullmatch(credit[0]) and _ends_sentence(text, credit)
    return bool(told) or _is_mention(text, credit)
