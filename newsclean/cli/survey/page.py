"""The page: what a survey found, as one HTML file that needs no other."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from string import Template

from newsclean._version import __version__
from newsclean.cli.report import left_out_line
from newsclean.cli.survey.html import Html, html, joined, tag
from newsclean.cli.survey.sections import Section, sections
from newsclean.corpus.survey.figures import Figures
from newsclean.corpus.survey.survey import Survey

_HERE = Path(__file__).parent
_PROBLEMS = 5  # at most so many are shown


def page(survey: Survey, name: str, settings: str) -> str:
    """The whole page. `name` is what was surveyed, `settings` says how; both may hold untrusted text."""
    style, script = _read("page.css"), _read("page.js")
    shown = [each for each in sections(survey) if each.content]
    return Template(_read("page.html")).substitute(
        policy=_policy(style, script),
        style=style,
        script=script,
        name=html(name),
        lead=html(_lead(survey.figures)),
        notes=joined(tag("p", note, class_="note") for note in _notes(survey)),
        contents=joined((tag("a", each.heading, href=f"#{each.name}") for each in shown), " "),
        sections=joined([_cards(survey.figures), *map(_section, shown)], "\n"),
        version=html(__version__),
        settings=html(settings),
    )


def _read(name: str) -> str:
    return (_HERE / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Only this style and this script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _lead(figures: Figures) -> str:
    total = figures.total
    if not total.articles:
        return "There are no articles in it."
    return f"{total.words.share:.1%} of the words go; {total.changed:,} of {total.articles:,} articles change."


def _notes(survey: Survey) -> Iterator[str]:
    """What the reader should know before all."""
    summary = survey.summary
    if summary.errors:
        yield f"{summary.errors:,} could not be read, and are not counted:"
        yield from map(str, summary.problems[:_PROBLEMS])
    if summary.left_out:
        yield f"Files {left_out_line(summary.left_out)}."


def _cards(figures: Figures) -> Html:
    total = figures.total
    passages = sum(each.passages for each in figures.kinds.values())
    cards = [
        ("Articles", total.articles, f"{total.changed:,} change"),
        ("Words kept", total.words.kept, f"{1 - total.words.share:.1%}"),
        ("Words removed", total.words.removed, f"{total.words.share:.1%}"),
        ("Passages removed", passages, f"{passages / max(total.articles, 1):.1f} an article"),
        ("Warnings", sum(figures.warnings.values()), "where it held back"),
    ]
    return tag(
        "dl",
        *(tag("div", tag("dt", name), tag("dd", f"{number:,}", tag("small", more))) for name, number, more in cards),
        class_="cards",
    )


def _section(section: Section) -> Html:
    heading, about = tag("h2", section.heading), tag("p", section.about, class_="about")
    return tag("section", heading, about, section.content, id=section.name)
