"""What was learned, as a file of phrases for a person to review."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsclean.corpus.learning.judging import Finding
from newsclean.corpus.learning.learn import Learned
from newsclean.corpus.learning.masking import pattern_of
from newsclean.corpus.learning.passages import LINE, OPENING
from newsclean.lexicon.roles import ROLES

_HEADING = """\
# Boilerplate that recurs in {articles} articles and that no filter takes, as `newsclean learn` found it.
#
# Review it before you use it: delete an entry that is part of stories, or make its pattern narrower. Look most at those
# that are told by their share alone: an intertitle looks like that, too. Then `newsclean --rules FILE ...` deletes what
# the rest of it matches. The patterns are those of the lexicon: a space stands for white space of any kind, case does
# not count.
"""
_KIND_OF = (
    ("legal", ("copyright", "hak cipta", "dilarang")),
    ("byline", ROLES),
    ("ad", ("iklan", "advertisement", "scroll", "adsense")),
    ("embed", ("video", "gambas", "player")),
    ("related", ("baca ", "simak juga", "lihat juga", "artikel terkait", "berita terkait", "read also")),
    ("promo", ("ikuti", "follow", "klik", "google", "whatsapp", "dapatkan", "gabung", "unduh", "langganan", "berita")),
)


def rules_toml(learned: Learned) -> str:
    """The findings in the lexicon's format. Every control of a terminal in an example is escaped."""
    articles, read = learned.articles.total(), learned.read.total()
    heading = _HEADING.format(articles=f"{articles:,}" if read == articles else f"{read:,} of {articles:,}")
    return "\n".join([heading, *(_entry(finding, learned) for finding in learned.findings)])


def _entry(finding: Finding, learned: Learned) -> str:
    return "\n".join([*_comments(finding, learned), "[[phrase]]", *_fields(finding), ""])


def _comments(finding: Finding, learned: Learned) -> Iterator[str]:
    unnamed = "no known outlet that share lines" if finding.of_group else "the corpus"
    whose = _quoted(finding.outlet) if finding.outlet else unnamed
    seen = f"{finding.count:,} articles, {finding.share:.1%} of those of {whose}{_part(finding, learned)}"
    yield f"# {seen}; {finding.place}; told by {finding.told_by}"
    for example in finding.examples:
        yield f"#   {_quoted(f'{example.before} [{example.piece}] {example.after}'.strip())}"


def _part(finding: Finding, learned: Learned) -> str:
    """How many articles were read, if not all of them were that the share is of."""
    if finding.outlet or finding.of_group:
        read, articles = learned.read[finding.outlet], learned.articles[finding.outlet]
    else:
        read, articles = learned.read.total(), learned.articles.total()
    return f" ({read:,} of {articles:,} were read)" if read < articles else ""


def _fields(finding: Finding) -> Iterator[str]:
    if finding.outlet:
        yield f"outlet = {_quoted(finding.outlet)}"
    yield f'kind = "{_kind(finding.text)}"'
    yield f"pattern = {_quoted(pattern_of(finding.text))}"
    yield f'where = "{"line" if finding.form == LINE else "apart"}"'
    if finding.form != OPENING and finding.examples:
        yield f"example = {_quoted(finding.examples[0].piece)}"


def _kind(text: str) -> str:
    return next((kind for kind, words in _KIND_OF if any(f" {word}" in f" {text}" for word in words)), "nav")


def _quoted(text: str) -> str:
    """Text as a TOML string of printable ASCII and letters: nothing in it steers a terminal or ends the string."""
    quoted = json.dumps(text, ensure_ascii=False)
    return "".join(char if char.isprintable() else _escape(char) for char in quoted)


def _escape(char: str) -> str:
    code = ord(char)
    if 0xD800 <= code < 0xE000:  # TOML has no lone surrogates
        return "\\uFFFD"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"
