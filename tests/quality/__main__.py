"""`python -m tests.quality`: score newsclean, and what else is installed, and print tables as Markdown."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any

from tests.quality import tables
from tests.quality.articles import Wrong, score
from tests.quality.cleaners import CLEANERS, OURS, Clean
from tests.quality.labelled import Article, LabelsError, read_articles, read_pieces
from tests.quality.pieces import Outcome, Placed, Tally, outcome, placed, stories_of

_HERE = Path(__file__).parent
_SHOWN = 160  # characters of a wrong passage
_Run = Callable[..., Iterator[Any]]
"""As map(), in several processes."""


def main() -> None:
    """Parse the command line and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.quality", description=__doc__)
    parser.add_argument("--gold", type=Path, metavar="FILE", help="articles with labels of your own, and no pieces")
    parser.add_argument("--by", choices=("kind", "outlet", "shape"), help="what newsclean does, for each of these")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N passages that newsclean got wrong")
    parser.add_argument(
        "--cleaner", action="append", choices=list(CLEANERS), metavar="NAME",
        help=f"one of {', '.join(CLEANERS)}; may be repeated. Default: all that are installed",
    )  # fmt: skip
    options = parser.parse_args()
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        try:
            _print_tables(options, lambda work, *over: pool.map(work, *over, chunksize=64))
        except (LabelsError, OSError) as error:
            sys.exit(f"error: {error}")


def _print_tables(options: argparse.Namespace, run: _Run) -> None:
    gold = read_articles(options.gold or _HERE / "invented.jsonl")
    cleaners = dict(_made(options.cleaner or list(CLEANERS)))
    print(tables.ARTICLES)
    ours: list[tuple[Any, list[Wrong]]] = []
    for name, clean in cleaners.items():
        scored = list(run(score, gold, clean(gold)))
        print(tables.articles_row(name, tables.added([each for each, _ in scored])), flush=True)
        ours = scored if name == OURS else ours
    if ours and options.by:
        print("", *tables.parts(gold, [each for each, _ in ours], options.by), sep="\n")
    _print_errors((wrong for _, several in ours for wrong in several), options.errors)
    if options.gold is None:
        _print_pieces(gold, cleaners, run, by_kind=options.by == "kind")
    print(f"\n{tables.LEGEND}")


def _made(names: Sequence[str]) -> Iterator[tuple[str, Clean]]:
    for name in names:
        try:
            yield name, CLEANERS[name]()
        except ImportError as missing:
            print(f"{name}: skipped, {missing.name} is not installed (extra bench)", file=sys.stderr)


def _print_errors(wrong: Iterator[Wrong], most: int) -> None:
    for each in islice(wrong, most):
        what = f"{each.kind} was left" if each.kind else "story was lost"
        print(f"{each.article}: {what}: {each.text[:_SHOWN]!r}")


def _print_pieces(gold: Sequence[Article], cleaners: dict[str, Clean], run: _Run, *, by_kind: bool) -> None:
    every = list(
        placed(read_pieces(_HERE / "furniture.jsonl"), read_pieces(_HERE / "look-alikes.jsonl"), stories_of(gold))
    )
    whole = [Article(str(number), each.article) for number, each in enumerate(every)]
    print(f"\n{tables.PIECES}")
    for name, clean in cleaners.items():
        tally = _tally(every, run(outcome, every, clean(whole)))
        print(tables.pieces_row(name, tally), flush=True)
        if name == OURS and by_kind:
            kinds = list(tables.piece_kinds(tally))
    if OURS in cleaners and by_kind:
        print("", *kinds, sep="\n")


def _tally(every: Sequence[Placed], outcomes: Iterator[Outcome]) -> Tally:
    tally = Tally()
    for each, came in zip(every, outcomes, strict=True):
        tally.add(each, came)
    return tally


if __name__ == "__main__":
    main()
