r"""Paragraphs that a scraper joined with a sign of its own: "... katanya.,Hujan ...", "... katanya.||Hujan ...".

The sign may be an escape ("\n"), a tag (<br>), what `repr` writes between the strings of a list, or a run of blanks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from newsclean.page.lines import SENTENCE_ENDS
from newsclean.page.patterns import Pattern

_FEWEST = 3


class _Joint(NamedTuple):
    """What stands between paragraphs.

    sign   a part of it, for a quick look
    sure   how it looks where it cannot be anything else
    any    how it looks where that is known of a text
    """

    sign: str
    sure: Pattern
    any: Pattern


_BARS, _BREAKS = Pattern(r"\|\|\s*(?:\|\|\s*)*"), Pattern(r"(?:(?:\\r)?\\n\s*)+")
_TAGS, _TABS = Pattern(r"(?:</?(?:p|br) ?/?>\s*)+"), Pattern(r"\t\s*")
# Behind the end of a sentence, with no blank before what follows; in prose a blank follows a comma.
_COMMA = Pattern(r",(?<=[.!?\"”],)(?=[A-Z\"“])")
_JOINTS = (
    _Joint("|", _BARS, _BARS),
    _Joint(".,", _COMMA, _COMMA),
    _Joint("\\", _BREAKS, _BREAKS),
    _Joint("<", _TAGS, _TAGS),
    _Joint("\t", _TABS, _TABS),
    _Joint("|", Pattern(r"\|(?:(?<=[.!?\"”].)|(?<=[.!?\"”] .)) ?(?=[A-Z\"“])"), Pattern(r"(?:\|\s*)+")),
    _Joint("', '", Pattern(r"['\"], ['\"](?<=[.!?\"”…].{4})"), Pattern(r"(?<=\S)['\"], ['\"](?=\S)")),
)
# Blanks between paragraphs: hardly any are within a sentence, and sentences have a single one between them. (A long run
# is tried at its start only.)
_GAP = Pattern(r"(?<! ) {2,}(?=\S)")
_CLOSES_SENTENCE = SENTENCE_ENDS + ")"
_WITHIN = Pattern(r"[.!?\"”] (?=[A-Z\"“])")
_MOST_WITHIN, _SENTENCES_WITHIN = 0.15, 0.5


Joints = Sequence[tuple[int, int]]


def without_joints(text: str, *, gaps: bool = True) -> tuple[str, Joints]:
    r"""A text with line breaks where a scraper put a sign between paragraphs, and the spans of these signs.

    It is as long as it came; signs that are only blanks are not among the spans. Without `gaps`, blanks part nothing.

    >>> without_joints("Hujan turun.||Warga lega.||Padi tumbuh.||(abc)")
    ('Hujan turun.\n\nWarga lega.\n\nPadi tumbuh.\n\n(abc)', [(12, 14), (25, 27), (39, 41)])
    """
    joint = None if "\n" in text else _joint_of(text, gaps=gaps)
    if joint is None:
        return text, ()
    # Without the blanks behind a sign: they may belong to a character that was broken.
    joints = [(match.start(), match.start() + len(match[0].rstrip())) for match in joint.finditer(text)]
    joints = [(start, end) for start, end in joints if start < end]
    return joint.sub(lambda match: len(match[0]) * "\n", text), joints


def _joint_of(text: str, *, gaps: bool) -> Pattern | None:
    """What stands between the paragraphs of a text."""
    for sign, sure, every in _JOINTS:
        if sign in text and len(sure.findall(text)) >= _FEWEST:
            return every
    return _GAP if gaps and "  " in text and _are_between_paragraphs(text) else None


def _are_between_paragraphs(text: str) -> bool:
    """Whether the runs of blanks of a text part its paragraphs."""
    gaps = [match.span() for match in _GAP.finditer(text)]
    behind = sum(text[start - 1] in _CLOSES_SENTENCE for start, _ in gaps if start)
    if behind < _FEWEST or sum(text[end].islower() for _, end in gaps) > _MOST_WITHIN * len(gaps):
        return False
    return len(_WITHIN.findall(text)) >= _SENTENCES_WITHIN * behind


def end_with_joint(text: str, start: int, end: int, joints: Joints) -> int:
    """The end of a span; of a whole line with the joint behind it, which goes with it.

    >>> text, joints = without_joints("Hujan turun.||Baca juga: Banjir||Padi tumbuh.||(abc)")
    >>> end_with_joint(text, 14, 31, joints), end_with_joint(text, 14, 18, joints)
    (33, 18)
    """
    at = bisect_left(joints, (end, 0))
    if at == len(joints) or text[end : joints[at][0]].strip():
        return end
    line = text.rfind("\n", 0, start) + 1
    return end if text[line:start].strip() else joints[at][1]
