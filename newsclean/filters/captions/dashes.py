"""Captions whose credit stands behind dashes: "Warga panen raya--Budi/Contoh", "Warga panen raya.-Budi-"."""

from __future__ import annotations

import re

from newsclean.filters.captions.picture_credits import CREDIT_START, LONGEST_CREDIT
from newsclean.filters.datelines.by_form import dateline_end
from newsclean.page import Page, Span
from newsclean.page.patterns import Pattern

_CREDIT = Pattern(
    r"(?<=\S)\s?(?:--\s?(?P<credit>[\w@.][\w@ ./&’'-]{0,60}?)?-{0,2}|-\s?(?P<short>[\w@][\w@ ./&’']{1,40}?)-"
    r"|(?<=[.!?])-\s?(?P<site>[\w@.]{2,30} - [\w@. ]{2,30}))\s*\Z"
)
_DATELINE_ALONE = Pattern(r"[\w .,()]{3,60}\s-{1,2}\Z")
_BULLETS = "-•"
# Initials that sign the story, and the page's dashes behind them: "... pekan depan. (dry - din).--"
_SIGNED = Pattern(r"[.!?”\"]\s?\([a-z]{2,8}(?:\s?[/-]\s?[a-z]{2,8}){0,3}\)\.?\Z")
# The items of a list that lost its line breaks: "Syarat:- Warga Randu- Sehat-"
_ITEM = Pattern(r"[\w:)]- (?=[A-Z])")
_FEWEST_ITEMS = 2
_SHORTEST_CAPTION = 16
_MOST_NAMES, _MOST_PLAIN_WORDS = 6, 3


def credit_behind_dashes(text: str) -> re.Match[str] | None:
    """What may be a credit behind dashes at the end of a line."""
    tail = text[-LONGEST_CREDIT:]
    if "--" not in tail and tail[-1] != "-" and " - " not in tail:
        return None
    if text[0] in _BULLETS or "://" in tail or _DATELINE_ALONE.match(text) or len(_ITEM.findall(text)) >= _FEWEST_ITEMS:
        return None
    return _CREDIT.search(text, max(0, len(text) - LONGEST_CREDIT))


def is_caption_before(page: Page, line: Span, match: re.Match[str], *, head: bool) -> bool:
    """Whether what stands before the dashes in `line` is a caption, and not a sentence with a pause in it."""
    before = match.string[: match.start()]
    if "--" not in match.group():
        return len(before) >= _SHORTEST_CAPTION and (bool(match["site"]) or not before.endswith(" "))
    credit = match["credit"] or ""
    if not _is_credited(credit) or before[:6].lower() == "sumber":
        return False
    if (ended := before.rstrip(" -")).endswith((".", "!", "?")):
        return bool(credit) or _SIGNED.search(ended) is None
    if (dateline_end(page, line.start) or 0) > line.start + match.start():
        return False
    if "/" in credit or CREDIT_START.match(credit):
        return True
    return head and before.strip(" -") in _headlines(page)


def _is_credited(credit: str) -> bool:
    """Whether what follows two dashes can be a name or an address, in any case, and not the end of a sentence."""
    words = credit.split()
    if len(words) > _MOST_NAMES or (credit.endswith(".") and len(words) > 1):
        return False
    if all(not word[0].islower() or "/" in word or "." in word.rstrip(".") for word in words):
        return True
    return len(words) <= _MOST_PLAIN_WORDS and not credit.endswith(".")


def _headlines(page: Page) -> tuple[str, str]:
    """What may be the headline: the title, and the first line."""
    first = page.lines[0]
    return (page.title or "").strip(), page.text[first.start : first.end]
