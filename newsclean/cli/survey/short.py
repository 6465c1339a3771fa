"""The short form of a report: what fits a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from shutil import get_terminal_size

from newsclean.cli import streams
from newsclean.cli.report import counted, error_lines, left_out_lines, warning_lines
from newsclean.corpus.survey.figures import BINS, Figures
from newsclean.corpus.survey.survey import Survey

_OUTLETS, _LINES = 10, 10  # are shown
_BAR = 24  # characters of the longest bar
_NAME = 32  # characters of an outlet's name
_EIGHTHS = "▏▎▍▌▋▊▉█"


def short_form(survey: Survey) -> list[str]:
    """The lines; each fits the terminal, and is safe to be shown there."""
    lines = [streams.visible_line(line) for line in _lines(survey)]
    if not streams.stdout_is_terminal():
        return lines
    width = get_terminal_size().columns
    return [_shortened(line, width) for line in lines]


def _shortened(line: str, width: int) -> str:
    return line if len(line) <= width else line[: width - 1] + "…"


def _lines(survey: Survey) -> Iterator[str]:
    figures = survey.figures
    total = figures.total
    yield (
        f"{counted(total.articles, 'article')}, {total.changed:,} would change; of {sum(total.words):,} words "
        f"{total.words.removed:,} would go ({total.words.share:.1%})"
    )
    kinds = [(kind, each.words, f"{each.words:,}") for kind, each in figures.ranked_kinds()]
    yield from _bars("words by kind", kinds)
    rows = [
        (_shortened(name, _NAME), group.words.share, f"{group.words.share:.1%} of {group.articles:,}")
        for name, group in figures.ranked_outlets()[:_OUTLETS]
    ]
    yield from _bars("share of words by outlet, of so many articles", rows)
    yield from _bars("articles by the share that goes", _shares(figures))
    yield from _frequent(figures)
    yield from _last(survey)


def _bars(heading: str, rows: Sequence[tuple[str, float, str]]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield f"{heading}:"
    most = max(value for _, value, _ in rows) or 1
    name_width, shown_width = max(len(name) for name, _, _ in rows), max(len(shown) for _, _, shown in rows)
    for name, value, shown in rows:
        yield f"  {name:<{name_width}}  {shown:>{shown_width}}  {_bar(value / most)}".rstrip()


def _bar(share: float) -> str:
    """A bar of that length, to an eighth of a character.

    >>> _bar(0.5), _bar(0.01), _bar(0)
    ('████████████', '▎', '')
    """
    whole, part = divmod(round(share * _BAR * 8), 8)
    return "█" * whole + (_EIGHTHS[part - 1] if part else "▏" if share and not whole else "")


def _shares(figures: Figures) -> list[tuple[str, float, str]]:
    """Articles by their removed share, in tenths."""
    if not figures.total.articles:
        return []
    none, *rest = figures.shares
    step = BINS // 10
    tenths = [sum(rest[start : start + step]) for start in range(0, BINS, step)]
    names = ["nothing", *(f"up to {10 * number}%" for number in range(1, 11))]
    rows = [(name, float(number), f"{number:,}") for name, number in zip(names, [none, *tenths], strict=True)]
    while rows and not rows[-1][1]:
        rows.pop()
    return rows


def _frequent(figures: Figures) -> Iterator[str]:
    top = figures.recurring_lines(_LINES)
    if top:
        short = f" (counts may be too low by up to {figures.lines.short:,})" if figures.lines.short else ""
        yield ""
        yield f"most frequent removed lines{short}:"
        width = len(f"{top[0][2]:,}")
        for kind, line, times in top:
            yield f"  {times:>{width},}  {kind}: {line}"


def _last(survey: Survey) -> Iterator[str]:
    figures, summary = survey.figures, survey.summary
    ends = warning_lines(figures.warnings)
    if survey.recurring:
        ends.append(f"passages that recur and stay: {len(survey.recurring):,} (newsclean learn writes them as rules)")
    ends += [*left_out_lines(summary), *error_lines(summary)]
    if ends:
        yield ""
        yield from ends
