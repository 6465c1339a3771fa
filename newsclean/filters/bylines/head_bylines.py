"""Who wrote, at the head of a one-line text: a label, a name or a desk in front of the story, without a sign between.

Where it ends only the next word tells: the first one with which sentences begin.
"""

from __future__ import annotations

from collections.abc import Iterator

from newsclean.filters.base import filter_for
from newsclean.filters.bylines.credit_labels import DONE, WORKS
from newsclean.filters.datelines.forms import SIGN_INSIDE
from newsclean.lexicon.headlines import headline_words
from newsclean.lexicon.outlets import is_place, outlet_of_mark
from newsclean.lexicon.parts import DASHES
from newsclean.lexicon.roles import REPORTERS, ROLES
from newsclean.lexicon.vocabulary import any_listed
from newsclean.page import Page, Span
from newsclean.page.blanks import blank_before
from newsclean.page.patterns import Pattern, any_of
from newsclean.page.signs import holds_any
from newsclean.reading.names import is_name
from newsclean.reading.turns import begins, joins

_ONE_LINE, _LONGEST = 420, 110
_WORD = r"(?:[A-Z][\w.’'-]*|[A-Z]\.|bin|binti|van|de|al)"
_NAME = rf"(?:{any_listed('bylines.titles')}\.? ){{0,2}}{_WORD}(?:(?: |, (?=[A-Z][\w.]{{0,5}}\.)){_WORD}){{0,5}}"
_NAMES = rf"{_NAME}(?:(?:,| dan| &| bareng|;)+ {_NAME}){{0,2}}"
_ROLE = any_of((*ROLES, "koresponden", "correspondent", "kolumnis", "karikaturis", "narasi", "naskah"))
# "Oleh", "Penulis", "Ditulis oleh", "Story by", "Published by :", "Rubrik asuhan", "Kolom"
_LABEL = (
    rf"(?:(?i:(?:(?:(?:fakta )?{DONE}|{WORKS}) )?(?:oleh|by)|{_ROLE}(?: (?:tamu|naskah))?|rubrik asuhan"
    r"|a story by|edited(?= ?:))"
    rf"(?: ?[:：] ?| (?=[A-Z])|(?<=[a-z])(?=[A-Z][a-z]))|👤 |🖋️? ?|✍️? ?|Kolom (?=(?:Gus|Kak|Bunda|Ustaz|Kiai) ))"
)
_BEHIND = (
    r"(?: \([A-Z\d][^()\n]{2,40}\)|,? dari (?:[A-Z]\w+ ?){1,3}|, [a-z][\w ]{3,30}[A-Z\d-]*| [\w.]+@[\w.]+"
    r"| [-•] \d+ (?:menit|jam|hari) (?:yang )?lalu| in [A-Z]\w+(?: [A-Z]\w+)?)?"
)
_LABELLED = rf"(?:Tim Redaksi ?)?(?:{_LABEL}{_NAMES}{_BEHIND}(?:[;,•|·]? ?(?=[A-Za-z])|,\Z)?){{1,4}}"
# "Budi Waru/Semarang", "Budi Waru (Semarang)"
_PLACED = rf"(?P<writer>{_NAME})(?: ?/ ?| (?P<bracket>\())(?P<place>{_NAME})(?(bracket)\))"
# "Laporan langsung wartawan Warta Laut, Budi Waru, dari Waru"; "Dari Randu, wartawan Warta Laut Budi Waru melaporkan:"
_PRESS = any_of((*REPORTERS, "tim liputan", "haji"))
_REPORT = (
    rf"(?:(?:Laporan|Catatan)(?: langsung| khusus)? (?i:{_PRESS}) [^.!?\n]{{3,60}}?"
    rf"(?:, {_NAME}){{1,3}}(?:,? dari {_NAME}(?:, {_NAME})?)?|Dari {_NAME}, (?i:{_PRESS}) {_NAME} melaporkan ?:"
    rf"|(?:Wartawan|Tim liputan) {_NAME}(?:, {_NAME},)? melaporkan dari {_NAME}\.?)"
)
# "Budi Waru, Contributor", "Budi Waru | Desk Hukum", "Budi Waru • Gaya Hidup", "Budi Waru Jurnalis Warta Laut"
_ROLE_BEHIND = (
    rf"(?P<name>{_NAME})(?:, ?| ?[|•·—✍] ?| |(?<=[a-z]))"
    r"(?:(?:Managing |Content |Guest )?(?:Editor|Writer|Contributor|Author)|Kontributor"
    r"|Jurnalis|Penulis|Wartawan|Reporter|Desk|Warga Penulis)\b"
    r"(?:[,:]? (?:di )?[A-Z\d][\w.&]*| Junior| &){0,4}"
)
_COUNTED = rf"{_NAME} (?:[•·|] )?(?:\d+ artikel|Diikuti [\d.,]+ ?(?:rb|ribu|jt)?|@[\w.]+(?: • [A-Z]\w+)?)"
_DESK = rf"(?i:{any_listed('bylines.accounts')})|(?:Desk|Redaksi|Newsroom|Tim Liputan|Tim Redaksi) [A-Z]\w+"
_FORMS = Pattern(any_of((_LABELLED, _REPORT, _ROLE_BEHIND, _PLACED, _COUNTED)))
_ACCOUNT = Pattern(_DESK)
_FIRST = Pattern(r"\W*\w*")
_SMALL = Pattern(r"[A-Z][\w-]+,? [a-z]{2,}")
_SURELY, _PERHAPS, _SHORTEST_SMALL = 4, 2, 4
# Words that only open sentences: behind a name without a comma they are no part of its sentence.
_OPENERS = (
    "Sebanyak", "Sejumlah", "Sebuah", "Seorang", "Sekitar", "Sedikitnya", "Sebagian", "Beberapa", "Berikut", "Setiap",
    "Ratusan", "Puluhan", "Ribuan",
)  # fmt: skip
_OPENS_STORY = Pattern(rf"{any_of(_OPENERS)}\b(?! (?:Ribu|Juta|Miliar|Triliun)\b)")  # of a headline
# A quick look: with what each of these begins, or what stands in it, or the first word of the story behind it.
_OPENS = Pattern(any_of((_LABEL, _DESK, "Laporan|Catatan|Dari |Wartawan|Tim ")))
_HOLDS = (
    "Editor", "Writer", "Contributor", "Author", "Kontributor", "Jurnalis", "Penulis", "Wartawan", "Reporter", "Desk",
    "artikel", "Diikuti", "@", *_OPENERS,
)  # fmt: skip
_PLACED_SOON = Pattern(r"(?:[A-Z][\w.’'-]* ?){1,6}+(?:/|\((?P<place>[^()\n]{2,90})\))")
_LONGEST_WORD = 12


@filter_for("byline", example="Oleh Budi Waru Sebanyak 64 warga memanen padi di sawah pada Senin pagi. Panen ...")
def bylines_in_front(page: Page) -> Iterator[Span]:
    """Who wrote, in front of the story in its line, without a sign between them."""
    start = page.opening
    line_end = page.line_end(start)
    before = page.kind_at(blank_before(page.text, start) - 1)
    if line_end - start <= _ONE_LINE or page.is_marked(start) or before == "dateline":
        return
    if end := _end(page, start, line_end):
        yield Span(start, end)


def _end(page: Page, start: int, line_end: int) -> int:
    text, end = page.text, 0
    if not (
        _OPENS.match(text, start)
        or holds_any(text[start : start + _LONGEST + _LONGEST_WORD], _HOLDS)
        or ((soon := _PLACED_SOON.match(text, start)) and (soon["place"] is None or is_place(soon["place"])))
    ):
        return 0
    for left, right in joins(text, start, min(line_end, start + _LONGEST)):
        if left == right or text[right].isdigit():
            continue
        prefix = text[start:left]
        has_form = names_author(prefix)
        if not (has_form or _ACCOUNT.fullmatch(prefix) or _is_alone(text, prefix, right)):
            continue
        score = begins(text, right, line_end, never="")
        word = _FIRST.match(text, right)[0]  # type: ignore[index]
        small = _SMALL.match(text, right) is not None
        if score >= (_PERHAPS if has_form and small else _SURELY) or (small and _is_no_name(text, word, right)):
            end = left
            if word not in headline_words().institutions:
                break
    return 0 if end and SIGN_INSIDE.search(text, start, start + _LONGEST) else end


def _is_no_name(text: str, word: str, start: int) -> bool:
    """Whether the story has a word in lower case, too, with which it would begin."""
    return len(word) >= _SHORTEST_SMALL and text.find(f" {word.lower()}", start) >= 0


def names_author(text: str) -> bool:
    """Whether a text is a label with names, a report's opening, or a person's name with a role."""
    form = _FORMS.fullmatch(text)
    if form is not None and form["writer"] is not None:
        holds_office = not headline_words().roles.isdisjoint(form["writer"].split())  # "Kapolda Randu Waru (Rawa)"
        return not holds_office and is_name(form["writer"]) and is_place(form["place"])
    if form is None or form["name"] is None:
        return form is not None and not _is_dateline(text)
    name = form["name"]
    return is_name(name) or (" " not in name and text[len(name) :].lstrip()[:1] in ",|•·—✍")


def _is_alone(text: str, name: str, after: int) -> bool:
    """Whether a name stands in front of a word that only opens sentences, with no comma: nobody is told of so."""
    opens = _OPENS_STORY.match(text, after) is not None
    return opens and name[-1].isalpha() and is_name(name) and not _is_dateline(name)


def _is_dateline(text: str) -> bool:
    """Whether a text ends with a place and an outlet, in any order: "Penulis JAKARTA, KOMPAS.com-"."""
    before, _, last = text.rstrip(DASHES).rpartition(", ")
    pair = before.rpartition(" ")[2], last
    return any(map(is_place, pair)) and any(map(outlet_of_mark, pair))
