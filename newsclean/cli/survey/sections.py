"""The sections of the page: tables, charts, and passages in their context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclean.cli.report import counted
from newsclean.cli.survey.charts import bar, histogram
from newsclean.cli.survey.html import Column, Html, Row, count, joined, percent, quoted, table, tag
from newsclean.corpus.survey.figures import BINS, Figures, Group, Noted, Passage
from newsclean.corpus.survey.survey import Survey

_OUTLETS, _LINES, _RECURRING = 300, 200, 200  # at most so many are shown


class Section(NamedTuple):
    """A part of the page; `name` is its anchor, `about` says what it shows and how far it is right."""

    name: str
    heading: str
    about: str
    content: Html


def sections(survey: Survey) -> Iterator[Section]:
    """All sections in order; those that have nothing to show are empty."""
    figures = survey.figures
    yield Section(
        "shares", "How much of an article goes",
        "Articles by the share of their words that go. Far on the right stand those that deserve a look.",
        _shares(figures),
    )  # fmt: skip
    yield Section("kinds", "By kind", "Words that go, by the kind of boilerplate.", _kinds(figures))
    yield Section(
        "outlets", "By outlet", "Share of the words that go. The outlet is told by the address, else by the dateline.",
        _outlets(figures),
    )  # fmt: skip
    yield Section("lines", "Most frequent removed lines", _lines_about(figures), _lines(figures))
    yield Section(
        "longest", "Longest removals",
        "If a story was cut, it is most likely here. What goes is struck out; grey is what else goes beside it.",
        _passages(figures.longest.items, "removals"),
    )  # fmt: skip
    yield Section(
        "articles", "Articles worth a look",
        "Those of which the largest share goes, and the first that the cleaner warns of. "
        "newsclean explain FILE:LINE shows one of them whole, with what goes marked in it.",
        _articles(figures),
    )  # fmt: skip
    yield Section(
        "recurring", "Recurs, and was kept",
        f"What stands in many articles and no filter takes, as newsclean learn finds it{_read(survey)}; that command "
        "writes it as rules for you to review. About one in five is part of stories.",
        _recurring(survey),
    )  # fmt: skip
    yield Section(
        "sample", "A random sample",
        f"{len(figures.sample.items)} of all removals, each as likely as any other (seed {figures.seed}; "
        "another --seed draws others).",
        _passages(figures.sample.items, "the sample"),
    )  # fmt: skip


def _kinds(figures: Figures) -> Html:
    kinds = figures.ranked_kinds()
    if not kinds:
        return Html()
    most, articles = kinds[0][1].words or 1, figures.total.articles
    columns = [
        Column("Kind"), Column("", "bars"), Column("Words", "number"), Column("Passages", "number minor"),
        Column("Articles", "number"), Column("Share of articles", "number minor"),
    ]  # fmt: skip
    rows: list[Row] = [
        [
            kind, bar(each.words / most), count(each.words), count(each.passages), count(each.articles),
            percent(each.articles / articles),
        ]
        for kind, each in kinds
    ]  # fmt: skip
    return table(columns, rows)


def _outlets(figures: Figures) -> Html:
    outlets = figures.ranked_outlets()
    if not outlets:
        return Html()
    most = max(group.words.share for _, group in outlets) or 1
    columns = [
        Column("Outlet", "name"), Column("", "bars"), Column("Removed", "number"), Column("Articles", "number"),
        Column("Changed", "number minor"), Column("Words kept", "number minor"),
        Column("Words removed", "number minor"),
    ]  # fmt: skip
    rows: list[Row] = [
        [name, bar(group.words.share / most), percent(group.words.share), *_group(group)]
        for name, group in outlets[:_OUTLETS]
    ]
    return joined([table(columns, rows, filtered_as="outlets"), _more(len(outlets), _OUTLETS, "outlets")])


def _group(group: Group) -> Row:
    return [count(each) for each in (group.articles, group.changed, group.words.kept, group.words.removed)]


def _more(number: int, shown: int, what: str) -> Html:
    """What to say of those that are not shown."""
    return tag("p", f"And {number - shown:,} more {what}.", class_="more") if number > shown else Html()


def _shares(figures: Figures) -> Html:
    if not figures.total.articles:
        return Html()
    labels = ["0", *(f"≤{100 * number // BINS}" for number in range(1, BINS + 1))]
    chart = histogram(figures.shares, labels, "articles, by how many % of their words go")
    return tag("div", chart, class_="wide")


def _lines_about(figures: Figures) -> str:
    short = figures.lines.short
    if not short:
        return "Lines that were removed more than once; each count is exact."
    return (
        f"Counted in bounded space: each count may be too low by up to {short:,}, and a line that is not listed "
        f"may have been removed up to {short:,} times."
    )


def _lines(figures: Figures) -> Html:
    rows: list[Row] = [[count(times), _kind(kind), line] for kind, line, times in figures.recurring_lines(_LINES)]
    columns = [Column("Times", "number"), Column("Kind"), Column("Line", "quote")]
    return table(columns, rows, filtered_as="lines") if rows else Html()


def _kind(kind: str) -> Html:
    return tag("span", kind, class_="kind")


def _passages(passages: Sequence[Passage], filtered_as: str) -> Html:
    if not passages:
        return Html()
    items = [tag("li", _passage_head(each), tag("blockquote", quoted(each.context, each.removal))) for each in passages]
    return tag("ul", joined(items, "\n"), class_="passages", data_filter=filtered_as)


def _passage_head(passage: Passage) -> Html:
    words = f" {counted(passage.words, 'word')} · {passage.removal.filter} · {passage.place}"
    return tag("p", _kind(passage.removal.kind), words)


def _articles(figures: Figures) -> Html:
    columns = [
        Column("Removed", "number"), Column("Words kept", "number minor"), Column("Words removed", "number minor"),
        Column("Article", "quote"), Column("Where", "where"),
    ]  # fmt: skip
    noted = dict.fromkeys([*figures.warned, *figures.highest.items])
    rows: list[Row] = [
        [
            percent(each.words.share), count(each.words.kept), count(each.words.removed), _article(each),
            str(each.article.place),
        ]
        for each in sorted(noted, key=lambda each: -each.words.share)
    ]  # fmt: skip
    return table(columns, rows, filtered_as="articles") if rows else Html()


def _article(noted: Noted) -> Html:
    warnings = [tag("div", f"warning: {warning}", class_="warning") for warning in noted.warnings]
    return joined([noted.article.title or noted.article.outlet or "(no title)", *warnings])


def _read(survey: Survey) -> str:
    articles = survey.figures.total.articles
    return f" in {survey.read:,} of the {articles:,} articles" if survey.read < articles else ""


def _recurring(survey: Survey) -> Html:
    found = sorted(survey.recurring, key=lambda each: (-each.count, each.outlet, each.text))
    columns = [
        Column("Articles", "number"), Column("Share", "number minor"), Column("Outlet", "name"),
        Column("Place", "minor"),
        Column("Passage", "quote"),
    ]  # fmt: skip
    rows: list[Row] = [
        [
            count(each.count), percent(each.share), each.outlet or "(several)", each.place,
            joined([f"{before} ", tag("mark", piece), f" {after}"]),
        ]
        for each in found[:_RECURRING]
        for before, piece, after in each.examples[:1]
    ]  # fmt: skip
    if not rows:
        return Html()
    return joined([table(columns, rows, filtered_as="passages"), _more(len(found), _RECURRING, "passages")])
