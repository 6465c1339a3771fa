"""Where a linked title in sentence case ends in one-line text: "» Harga cabai naik lagi di pasar Pedagang ..."."""

from __future__ import annotations

from newsclean.lexicon.headlines import headline_words
from newsclean.page import Page
from newsclean.page.patterns import Pattern

_STOP = Pattern(r"[\w%)][.!?…][\"”]?(?:\s|\Z)")
# A word, and those with capitals behind it, with which the next sentence may begin.
_RUN = Pattern(
    r"(?<![\w.,’'-])(?P<before>[a-z\d%][\w,.’'%-]*[\w%!?])\s"
    r"(?P<run>[A-ZÀ-Þ][\w’'-]*(?: [A-ZÀ-Þ][\w’'-]*)*)(?= [a-z\d])"
)
_FEWEST_WORDS, _LONGEST = 5, 130


def sentence_case_end(page: Page, start: int, stop: int) -> int | None:
    """Where the title ends that begins at `start`; None if that is not certain.

    The next sentence begins at the first word with a capital that is no name, or at the only one.
    """
    text = page.text
    sentence = _STOP.search(text, start, stop)
    if sentence is None:
        return None
    lists = headline_words()
    runs = [run for run in _RUN.finditer(text, start, sentence.start()) if run["before"] not in lists.never_last]
    found = next((run for run in runs if _opens_sentence(run["run"].partition(" ")[0])), None)
    if found is None and len(runs) == 1 and " " not in runs[0]["run"]:
        found = runs[0]
    if found is None or found.end("before") - start > _LONGEST:
        return None
    end = found.end("before")
    return end if len(text[start:end].split()) >= _FEWEST_WORDS else None


def _opens_sentence(word: str) -> bool:
    """Whether a word with a capital is one of running text, an office or an institution."""
    lists = headline_words()
    known = word in lists.openers or word in lists.roles or word in lists.institutions
    return known or (word.lower() in lists.common and not word.isupper())
