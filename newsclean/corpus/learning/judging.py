"""Which passages are boilerplate: told from what the stories themselves repeat.

What recurs is boilerplate if it stands in many different stories and on several days, beside something else each time.
A quoted law, a fixture list, an agency's paragraph or a price table stands in stories of one kind, beside the same
sentences. An intertitle stands everywhere, too; so what does not speak of reading, following or the outlet itself
must stand in a large share of an outlet's articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from newsclean.corpus.learning.evidence import ENOUGH, Evidence, Key, Table
from newsclean.corpus.learning.groups import is_group, without_chance_groups
from newsclean.corpus.learning.passages import BETWEEN, HEAD, LINE, OPENING, SENTENCE, TAIL, Example, key_of
from newsclean.corpus.learning.telling import is_all_telling, is_telling, names_source, words_of
from newsclean.lexicon.headlines import headline_words
from newsclean.recurrence import FEWEST, recurs_from

_FEWEST_DAYS = 3
_DAY_SHARE = 0.25  # so many of an outlet's articles of fewer days than that say the same in no story
_DIVERSE = 0.5  # so many different neighbours, of as many stories
_PLAIN_SHARE = 0.2
_FEWEST_WORDS = 3  # of a passage in a line that holds more
_FEWEST_WORDS_OPENING = 6  # of an opening that speaks of nothing
_FEWEST_WORDS_AGAIN = 5  # of one that stands several times in an article
_FEWEST_WORDS_BESIDE = 6  # of a line that is told by what stands beside it: an intertitle has fewer
_MOSTLY = 0.5
_MOST_INSIDE = 0.05
_FEWEST_OUTLETS = 3
_CONTAINED = 0.8  # of a passage's articles

# By what a passage is told, from what is seldom wrong to what is often.
WORDS, BESIDE, AGAIN, SHARE = "its words", "what stands beside it", "standing twice in an article", "its share alone"


@dataclass(frozen=True, slots=True)
class Finding:
    """A passage that is taken for boilerplate. `outlet` is '' for one that many outlets have, or nobody knows whose.

    `share` is that of the articles of the outlet, of the group (see `groups`) or of the corpus.
    """

    outlet: str
    of_group: bool
    form: str
    text: str
    count: int
    share: float
    place: str
    told_by: str
    examples: tuple[Example, ...]


def findings(table: Table) -> list[Finding]:
    """What is boilerplate, sorted: what many outlets have first, then by outlet; the most frequent first."""
    table = without_chance_groups(table)
    entries = {key: evidence for key, evidence in table if key[0]}
    reasons = _boilerplate(entries, table.articles, table.days)
    found = [_finding(key, entries[key], table.articles[key[0]], reason) for key, reason in reasons.items()]
    found.sort(key=_order)
    everywhere = list(_everywhere(table))
    taken = {("", each.form, each.text) for each in everywhere}
    for each in found:
        if taken.isdisjoint({("", each.form, each.text), (each.outlet, each.form, each.text)}):
            taken.add((each.outlet, each.form, each.text))
            everywhere.append(each)
    return sorted(_maximal(everywhere), key=_order)


def _order(finding: Finding) -> tuple[str, int, str, str]:
    return finding.outlet, -finding.count, finding.text, finding.form


def _boilerplate(
    entries: Mapping[Key, Evidence], articles: Mapping[str, int], days: Mapping[str, Mapping[int, int]]
) -> dict[Key, str]:
    """The boilerplate in a table of whose outlets so many articles were read, on each day so many: what it is told by.

    What stands beside boilerplate in most articles of both is a part of it.
    """
    may_be = {
        key: evidence
        for key, evidence in entries.items()
        if _may_be_boilerplate(key, evidence, articles[key[0]], days[key[0]])
    }
    reasons = {key: told_by(key, evidence, articles[key[0]]) for key, evidence in may_be.items()}
    found = newest = {key: reason for key, reason in reasons.items() if reason}
    while newest:
        counts = {(key[0], _key_in_article(key)): may_be[key].count for key in newest}
        newest = {
            key: BESIDE
            for key, evidence in may_be.items()
            if key not in found
            and (key[1] == SENTENCE or (key[1] == LINE and len(words_of(key[2])) >= _FEWEST_WORDS_BESIDE))
            and any(
                count >= _CONTAINED * evidence.count and count >= _MOSTLY * counts.get((key[0], other), inf)
                for other, count in evidence.beside.items()
            )
        }
        found = found | newest
    return found


def _key_in_article(key: Key) -> int:
    outlet, _, text = key
    return key_of(text, "" if is_group(outlet) else outlet)


def _may_be_boilerplate(key: Key, evidence: Evidence, articles: int, days: Mapping[int, int]) -> bool:
    """Whether a passage recurs as boilerplate does, and opens and ends as it may."""
    outlet, form, text = key
    stories = len(evidence.stories)
    words = words_of(text)
    if stories < FEWEST or evidence.count < recurs_from(articles) or not words:
        return False
    if not _is_of_more_than_an_event(evidence, days) or not _is_among_others(form, evidence, stories):
        return False
    if text[0] in "\"'" or names_source(words) or evidence.inside > _MOST_INSIDE * evidence.count:
        return False
    if evidence.apart < _MOSTLY * evidence.count:
        return False
    if form == OPENING and (text[-1] in ",(" or text.rpartition(" ")[2] in headline_words().never_last):
        return False
    return form == LINE or len(words) >= _FEWEST_WORDS or (form == SENTENCE and is_all_telling(words, outlet))


def told_by(key: Key, evidence: Evidence, articles: int) -> str:
    """By what a passage that may be boilerplate is told; '' if by nothing."""
    outlet, form, text = key
    words = words_of(text)
    if is_telling(words, outlet, whole=form != OPENING):
        return WORDS
    if form == OPENING and len(words) < _FEWEST_WORDS_OPENING:
        return ""
    if evidence.count >= _PLAIN_SHARE * articles and not (is_group(outlet) and _is_between(evidence)):
        return SHARE
    again = len(words) >= _FEWEST_WORDS_AGAIN and "{" not in text and evidence.again >= _MOSTLY * evidence.count
    return AGAIN if again else ""


def _is_between(evidence: Evidence) -> bool:
    """Whether a passage stands between paragraphs: what a group of reports on prices shares does."""
    return evidence.places.get(BETWEEN, 0) > _MOSTLY * evidence.count


def _is_of_more_than_an_event(evidence: Evidence, days: Mapping[int, int]) -> bool:
    """Whether a passage stands in articles of several days, or in many of all articles of the few that there are."""
    if len(evidence.days) >= min(_FEWEST_DAYS, evidence.dated, len(days)):
        return True
    return evidence.dated >= ENOUGH and evidence.count >= _DAY_SHARE * sum(days.get(day, 0) for day in evidence.days)


def _is_among_others(form: str, evidence: Evidence, stories: int) -> bool:
    """Whether something else stands beside the passage each time: at an end of the text on its one side."""
    needed = _DIVERSE * min(stories, ENOUGH)
    left = max(len(evidence.lefts), len(evidence.far_lefts))
    right = len(evidence.rights) if form == OPENING else max(len(evidence.rights), len(evidence.far_rights))
    mostly_head = evidence.places.get(HEAD, 0) > _MOSTLY * evidence.count
    mostly_tail = evidence.places.get(TAIL, 0) > _MOSTLY * evidence.count
    if form == OPENING:  # two names may follow in the middle of a sentence: "unduh di App Store", "di Play Store"
        return right >= max(needed, FEWEST) and (mostly_head or left >= needed)
    return (mostly_head or left >= needed) and (mostly_tail or right >= needed)


def _finding(key: Key, evidence: Evidence, articles: int, reason: str) -> Finding:
    outlet, form, text = key
    of_group = is_group(outlet)
    return Finding(
        outlet="" if of_group else outlet,
        of_group=of_group,
        form=form,
        text=text,
        count=evidence.count,
        share=evidence.count / max(articles, 1),
        place=max(evidence.places, key=evidence.places.__getitem__),
        told_by=reason,
        examples=evidence.examples,
    )


def _everywhere(table: Table) -> Iterator[Finding]:
    """What is boilerplate of several outlets together, or of a corpus that tells no outlets."""
    table = table.renamed(lambda outlet: "" if is_group(outlet) else outlet)
    together: dict[tuple[str, str], tuple[Evidence, set[str]]] = {}
    for (outlet, form, text), evidence in table:
        there = together.get((form, text))
        total, outlets = (there[0].with_(evidence), there[1] | {outlet}) if there else (evidence, {outlet})
        together[form, text] = total, outlets
    articles, days = table.articles.total(), Counter[int]()
    for of_outlet in table.days.values():
        days.update(of_outlet)
    for (form, text), (evidence, outlets) in together.items():
        if len(outlets) < _FEWEST_OUTLETS and outlets != {""}:
            continue
        key, of_these = ("", form, text), sum(table.articles[outlet] for outlet in outlets)
        if _may_be_boilerplate(key, evidence, of_these, days) and (reason := told_by(key, evidence, of_these)):
            yield _finding(key, evidence, articles, reason)


def _maximal(found: list[Finding]) -> Iterator[Finding]:
    """The findings without openings of a longer one that stands nearly as often."""
    by_outlet: dict[str, list[Finding]] = {}
    for each in found:
        by_outlet.setdefault(each.outlet, []).append(each)
    for group in by_outlet.values():
        longest: dict[str, int] = {}  # opening -> the most frequent longer passage that begins with it
        for each in group:
            words = each.text.split(" ")
            for count in range(1, len(words)):
                opening = " ".join(words[:count])
                longest[opening] = max(longest.get(opening, 0), each.count)
        taken = {each.text for each in group if each.form == OPENING}
        for each in group:
            if each.form == OPENING and longest.get(each.text, 0) >= _CONTAINED * each.count:
                continue
            if each.form == SENTENCE and each.text in taken:
                continue
            yield each
