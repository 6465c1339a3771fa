"""`newsclean explain`: an article, or some of a corpus, with what goes marked in it, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from newsclean.cleaner import UnknownFilterError
from newsclean.cli import ERROR, OK, streams
from newsclean.cli.effective import Effective
from newsclean.cli.errors import told
from newsclean.cli.explain_view import NOTHING, article_blocks, excerpt_blocks, legend_blocks, opinion_line
from newsclean.cli.finding import find_files, no_files, tasks_for
from newsclean.cli.reading import watching
from newsclean.cli.replace import write_whole
from newsclean.cli.request import STDIN, Request
from newsclean.cli.screen import show
from newsclean.cli.terms import settings_for
from newsclean.cli.view import Block, apart, line
from newsclean.corpus.chunk_work import cleaner_of
from newsclean.corpus.clashes import refuse_clashes
from newsclean.corpus.picks import MOST, SAMPLE, WARNINGS, Choice, Pick, choose
from newsclean.corpus.record_search import Wanted, pick_record
from newsclean.corpus.settings import Task
from newsclean.filters import FILTERS, KINDS, Filter
from newsclean.utf8 import utf8

if TYPE_CHECKING:
    from newsclean.article import Article
    from newsclean.opinion.judge import Judgement
    from newsclean.opinion.model import Model

_NUMBERED = re.compile(r"(.+):(\d{1,18})")
_NONE = {SAMPLE: NOTHING, MOST: NOTHING, WARNINGS: "No article was held back."}


@dataclass(frozen=True)
class Asked:
    """What is to be explained, and where that is to be shown; without a choice it is one record."""

    wanted: Wanted
    choice: Choice | None = None
    html: Path | None = None
    svg: Path | None = None


def asked_for(line: int | None, given: Mapping[str, Any]) -> Asked:
    """What the options ask for; `line` stood behind the path. Raises UsageError if they contradict each other."""
    ways = {
        "FILE:LINE": line, "--record": given["record"], "--id": given["id"],
        "--sample": given["sample"], "--most": given["most"], "--warnings": given["warnings"],
    }  # fmt: skip
    chosen = [name for name, value in ways.items() if value not in (None, False)]
    if len(chosen) > 1:
        raise click.UsageError(f"{' and '.join(chosen)}: choose one")
    what = next((what for what in (SAMPLE, MOST, WARNINGS) if given[what]), None)
    names = (*given["kinds"], *given["filters"])
    if names and what not in (SAMPLE, MOST):
        raise click.UsageError("--kind and --filter choose among the removals of --sample and --most")
    count = given["sample"] if what == SAMPLE else given["number"]
    choice = Choice(what, count, given["seed"], names) if what else None
    return Asked(Wanted(line, given["record"], given["id"]), choice, given["html"], given["svg"])


def numbered(paths: tuple[Path, ...]) -> tuple[tuple[Path, ...], int | None]:
    """The paths, and the line that stands behind a single one, as in `berita.jsonl:234`; a file of that name wins."""
    match = _NUMBERED.fullmatch(str(paths[0])) if len(paths) == 1 and not paths[0].exists() else None
    return ((Path(match[1]),), int(match[2])) if match else (paths, None)


def explain(request: Request, asked: Asked) -> int:
    """Show what was asked for, and return the exit code."""
    effective = request.effective_for(request.paths[0])
    inputs, code = _inputs(request)
    with told(effective):  # pages and pictures must not overwrite what is read, or each other
        sources = [(each.source, None) for each in inputs if isinstance(each, Task)]
        refuse_clashes(sources, {"--html": asked.html, "--svg": asked.svg}, in_place=False)
    explainer = _Explainer(request, effective)
    if asked.choice is None:
        blocks = _one(request, inputs, asked.wanted, explainer)
    else:
        blocks, failed = _some(request, effective, inputs, asked.choice, explainer)
        code = ERROR if failed else code
    _show(blocks, request, asked)
    return code


def _inputs(request: Request) -> tuple[list[Task | BinaryIO], int]:
    """What is to be read; the exit code says whether a directory could not be."""
    if request.reads_stdin:
        return [streams.stdin()], OK
    files = find_files(request)
    if not files.found:
        raise click.UsageError(no_files(request, files, "explain"))
    return [*tasks_for(request, files.found)], ERROR if files.incomplete else OK


class _Explainer:
    """Cleans the articles that are shown, and hears why the second opinion takes what it takes."""

    def __init__(self, request: Request, effective: Effective) -> None:
        self._heard: list[str] = []
        with told(effective):
            self._cleaner = cleaner_of(settings_for(request, effective), self._hear)
        self.filters: dict[str, Filter] = {each.name: each for each in (*FILTERS, *self._cleaner.filters)}

    def _hear(self, text: str, model: Model, judgement: Judgement) -> None:
        self._heard.append(opinion_line(text, model, judgement))

    def article(self, pick: Pick) -> Article:
        """The article of a pick."""
        self._heard.clear()
        return self._cleaner.parse(pick.text, title=pick.title, url=pick.url, outlet=pick.outlet)

    def blocks(self, pick: Pick) -> list[Block]:
        """All that is to be said of it."""
        return article_blocks(self.article(pick), self.filters, self._heard)


def _one(request: Request, inputs: Sequence[Task | BinaryIO], wanted: Wanted, explainer: _Explainer) -> list[Block]:
    """One article of the inputs."""
    if len(inputs) > 1 and (wanted.line or wanted.number):
        raise click.UsageError("a line or a number is that of one file, and these are several")
    for each in inputs:
        given = each.source if isinstance(each, Task) else each
        path = STDIN if not isinstance(given, Path) else given
        effective = request.effective_for(path)
        with told(effective, str(path)):
            found = pick_record(given, wanted, settings_for(request, effective))
        if found is None:
            continue
        pick, others = found
        if (others or len(inputs) > 1) and wanted.is_any and not effective["quiet"]:
            streams.note(f"{pick.place} is the first; FILE:LINE, --record, --id or --sample show others")
        return explainer.blocks(pick)
    name = request.paths[0] if len(inputs) == 1 else "these files"
    raise click.ClickException(f"{name}: {wanted}")


def _some(
    request: Request, effective: Effective, inputs: Sequence[Task | BinaryIO], choice: Choice, explainer: _Explainer
) -> tuple[list[Block], bool]:
    """What is chosen of a corpus, and whether something in it could not be read."""
    _refuse_unknown(choice.names, explainer.filters)
    with watching(request, effective) as watch:
        chosen = choose(inputs, settings_for(request, effective), choice, watch)
    if not effective["quiet"]:
        what = "removals" if choice.what == SAMPLE else "articles"
        streams.say(f"{len(chosen.picks):,} of {chosen.found:,} {what}, of {chosen.summary.records:,} articles in all")
    if choice.what == SAMPLE:
        blocks = _samples(chosen.picks, explainer)
    else:
        blocks = apart([_heading(pick, choice), *explainer.blocks(pick)] for pick in chosen.picks)
    return blocks or [line(_NONE[choice.what])], chosen.summary.errors > 0


def _heading(pick: Pick, choice: Choice) -> Block:
    share = f": {-pick.key[0]:.0%} removed" if choice.what == MOST else ""
    return line(f"{pick.place}{share}", heading=True)


def _samples(picks: Sequence[Pick], explainer: _Explainer) -> list[Block]:
    """Removals in their context, and a legend of them all."""
    groups: list[list[Block]] = []
    shown = []
    for pick in picks:
        article = explainer.article(pick)
        removal = next(each for each in article.removed if each.start == pick.start)
        shown.append(removal)
        heading = line(f"{pick.place}: {removal.kind}, {removal.filter}", heading=True)
        groups.append([heading, *excerpt_blocks(article, removal)])
    return apart([*groups, legend_blocks(shown, explainer.filters)]) if shown else []


def _refuse_unknown(names: Sequence[str], filters: dict[str, Filter]) -> None:
    known = [*filters, *KINDS]
    for name in names:
        if name not in known:
            raise click.UsageError(str(UnknownFilterError(name, known)))


def _show(blocks: Sequence[Block], request: Request, asked: Asked) -> None:
    """Show on the screen, or in the files that were asked for."""
    title = f"newsclean: {', '.join(map(str, request.paths))}"
    if asked.html is not None:
        from newsclean.cli.webpage import as_html

        write_whole(asked.html, utf8(as_html(blocks, title)))
    if asked.svg is not None:
        from newsclean.cli.terminal import as_svg

        write_whole(asked.svg, utf8(as_svg(blocks, title)))
    if asked.html is None and asked.svg is None:
        show(blocks, request.color)
