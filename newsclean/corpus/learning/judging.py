"""Which passages are boilerplate: told from what the stories themselves repeat.

What recurs is boilerplate if it stands in many different stories and on several days, beside something else each time.
A quoted law, a fixture list, an agency's paragraph or a price table stands in stories of one kind, beside the same
sentences. An intertitle stands everywhere, too; so what does not speak of reading, following or the outlet itself
must stand in a large share of an outlet's articles.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from newsclean.corpus.learning.evidence import ENOUGH, Evidence, Key, Table
from newsclean.corpus.learning.groups import is_group, without_chance_groups
from newsclean.corpus.learning.masking import without_slots
from newsclean.corpus.learning.passages import HEAD, LINE, OPENING, SENTENCE, TAIL, Example

FEWEST = 4
"""A passage of fewer articles is not looked at."""
_SHARE = 0.001  # of an outlet's articles
_FEWEST_DAYS = 3
_DAY_SHARE = 0.25  # so many of an outlet's articles of fewer days than that say the same in no story
_DIVERSE = 0.5  # so many different neighbours, of as many stories
_PLAIN_SHARE, _PLAIN_SHARE_OF_GROUP = 0.2, 0.5
_TELLING_SHARE = 0.25
_FEWEST_WORDS = 3  # of a passage in a line that holds more
_MOST_INSIDE = 0.05
_FEWEST_OUTLETS = 3
_CONTAINED = 0.8

_WORD = re.compile(r"[^\W\d_]{2,}")
# What boilerplate speaks of, and stories seldom do at the same place.
_TELLING = frozenset(
    """
    baca simak ikuti klik tonton saksikan lihat cek follow subscribe share bagikan bagi download unduh instal
    gabung bergabung berlangganan langganan dapatkan daftar kunjungi google news whatsapp telegram channel
    saluran facebook instagram twitter youtube tiktok video foto berita artikel konten halaman selengkapnya
    selanjutnya lainnya terkait terpopuler populer rekomendasi pilihan editor penulis reporter
    pewarta uploader fotografer sumber iklan advertisement advertorial scroll continue reading loading copyright
    rights reserved dilindungi hak cipta dilarang redaksi komentar newsletter aplikasi app epaper tautan link
    laman situs tag tags topik read more also related redaktur gambas embed player lewatkan terbaru terkini
    update pembaca sobat anda kamu kami email membaca install ponsel kasih daftarkan
    """.split()  # noqa: SIM905 - so many words are read best as text
)

# The story itself says where it is from.
_ATTRIBUTES = frozenset(
    """
    dilansir dikutip disadur mengutip melansir menurut dihimpun diberitakan
    """.split()  # noqa: SIM905 - so many words are read best as text
)


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
    examples: tuple[Example, ...]


def recurs_from(articles: int) -> int:
    """In how many of an outlet's articles a passage must stand to be looked at."""
    return max(FEWEST, round(_SHARE * articles))


def findings(table: Table) -> list[Finding]:
    """What is boilerplate, sorted: what many outlets have first, then by outlet; the most frequent first."""
    table = without_chance_groups(table)
    found = [
        _finding(outlet, key, evidence, table.articles[outlet])
        for key, evidence in table
        if (outlet := key[0]) and is_furniture(key, evidence, table.articles[outlet], table.days[outlet])
    ]
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


def is_furniture(key: Key, evidence: Evidence, articles: int, days: Mapping[str, int]) -> bool:
    """Whether a passage is boilerplate of an outlet of which so many articles were read, on each day so many."""
    outlet, form, text = key
    stories = len(evidence.stories)
    words = _WORD.findall(without_slots(text))
    if stories < FEWEST or evidence.count < recurs_from(articles) or not words:
        return False
    if not _is_of_more_than_an_event(evidence, days):
        return False
    if not _is_among_others(form, evidence, stories):
        return False
    if text[0] in "\"'" or not _ATTRIBUTES.isdisjoint(words) or (form != LINE and len(words) < _FEWEST_WORDS):
        return False
    if form == OPENING and (evidence.inside > _MOST_INSIDE * evidence.count or text[-1] in ",("):
        return False
    share = _PLAIN_SHARE_OF_GROUP if is_group(outlet) else _PLAIN_SHARE
    return _is_telling(form, words, outlet) or (form != OPENING and evidence.count >= share * articles)


def _is_of_more_than_an_event(evidence: Evidence, days: Mapping[str, int]) -> bool:
    """Whether a passage stands in articles of several days, or in many of all articles of the few that there are."""
    if len(evidence.days) >= min(_FEWEST_DAYS, evidence.dated, len(days)):
        return True
    return evidence.dated >= ENOUGH and evidence.count >= _DAY_SHARE * sum(days.get(day, 0) for day in evidence.days)


def _is_among_others(form: str, evidence: Evidence, stories: int) -> bool:
    """Whether something else stands beside the passage each time: at an end of the text on its one side."""
    needed = _DIVERSE * min(stories, ENOUGH)
    left = max(len(evidence.lefts), len(evidence.far_lefts))
    right = len(evidence.rights) if form == OPENING else max(len(evidence.rights), len(evidence.far_rights))
    mostly_head = evidence.places[HEAD] > evidence.count / 2
    mostly_tail = evidence.places[TAIL] > evidence.count / 2
    if form == OPENING:
        return right >= needed and (mostly_head or left >= needed)
    return (mostly_head or left >= needed) and (mostly_tail or right >= needed)


def _is_telling(form: str, words: list[str], outlet: str) -> bool:
    """Whether the words speak of reading, following or the outlet itself."""
    name = "".join(_WORD.findall(outlet.casefold()))
    telling = sum(word in _TELLING or (len(word) > 3 and name.startswith(word)) for word in words)
    return telling >= 2 or (form != OPENING and telling >= _TELLING_SHARE * len(words))


def _finding(outlet: str, key: Key, evidence: Evidence, articles: int) -> Finding:
    place = evidence.places.most_common(1)[0][0]
    share = evidence.count / max(articles, 1)
    of_group = is_group(outlet)
    return Finding(
        "" if of_group else outlet, of_group, key[1], key[2], evidence.count, share, place, tuple(evidence.examples)
    )


def _everywhere(table: Table) -> Iterator[Finding]:
    """What is boilerplate of several outlets together, or of a corpus that tells no outlets."""
    table = table.renamed(lambda outlet: "" if is_group(outlet) else outlet)
    together: dict[tuple[str, str], tuple[Evidence, set[str]]] = {}
    for (outlet, form, text), evidence in table:
        total, outlets = together.setdefault((form, text), (Evidence(), set()))
        total.merge(evidence)
        outlets.add(outlet)
    articles, days = table.articles.total(), Counter[str]()
    for of_outlet in table.days.values():
        days.update(of_outlet)
    for (form, text), (evidence, outlets) in together.items():
        if len(outlets) < _FEWEST_OUTLETS and outlets != {""}:
            continue
        of_these = sum(table.articles[outlet] for outlet in outlets)
        if is_furniture(("", form, text), evidence, of_these, days):
            yield _finding("", ("", form, text), evidence, articles)


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
