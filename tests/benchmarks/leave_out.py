"""`python -m tests.benchmarks.leave_out`: what an outlet's articles keep of their boilerplate if it were unknown.

For each of the largest outlets of the corpora its entry in the list of outlets, and the phrases that (nearly) only it
has, are taken out of a copy of the lexicon; then its articles are cleaned with both. The table says how many words go
with the lexicon, which share of them stays without, and how many go only without. Needs the corpora.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from tests.benchmarks.corpora import REAL
from tests.benchmarks.relearn import (
    CORPORA,
    ROOT,
    Entry,
    clean,
    copy_without,
    found_by_entries,
    publisher,
    records,
)

OWN = 0.6  # so much of what a phrase finds must be one outlet's
_WORD = re.compile(r"\w+")


def main() -> None:
    """Parse the command line, and print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.leave_out", description=__doc__)
    parser.add_argument("--outlets", type=int, default=10, metavar="N")
    parser.add_argument("--articles", type=int, default=400, metavar="N", help="so many of each outlet at most")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print so many pieces that stay without")
    options = parser.parse_args()
    if not REAL.exists():
        sys.exit("the corpora are not beside the checkout")
    every = [record for path in CORPORA for record in records(path)]
    articles: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for record in every:
        if name := publisher(record):
            articles[name].append(record)
    own = entries_by_outlet(every)
    print("| outlet | articles | phrases out | words that go | stay without | go only without |\n|" + "---|" * 6)
    for name in sorted(articles, key=lambda each: -len(articles[each]))[: options.outlets]:
        chosen = articles[name][:: max(1, len(articles[name]) // options.articles)][: options.articles]
        with tempfile.TemporaryDirectory() as folder:
            without = copy_without(Path(folder) / "without", own[name])
            forget_outlet(without, name)
            print(
                row(name, chosen, len(own[name]), clean(ROOT, chosen), clean(without, chosen), options.show), flush=True
            )


def entries_by_outlet(articles: list[dict[str, Any]]) -> dict[str, set[Entry]]:
    """The phrases of which most of what they find is one outlet's."""
    finds: dict[Entry, Counter[str]] = defaultdict(Counter)
    for record, entry, words in found_by_entries(articles):
        finds[entry][publisher(record)] += bool(words)
    own: dict[str, set[Entry]] = defaultdict(set)
    for entry, outlets in finds.items():
        name, count = outlets.most_common(1)[0]
        if count >= OWN * outlets.total():
            own[name].add(entry)
    return own


def forget_outlet(home: Path, name: str) -> None:
    """Take the outlet with this name out of the list of outlets of a copy."""
    path = home / "newsclean" / "lexicon" / "outlets.txt"
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    kept = [block for block in blocks if not block.startswith(f"name: {name}\n")]
    path.write_text("\n\n".join(kept), encoding="utf-8")


def row(name: str, articles: list[dict[str, Any]], phrases: int, known: dict[str, str], unknown: dict[str, str]) -> str:
    """A line of the table."""
    go = stay = only = 0
    for record in articles:
        raw, before, after = (
            Counter(_WORD.findall(text)) for text in (record["text"], known[record["id"]], unknown[record["id"]])
        )
        go += (raw - before).total()
        stay += (after - before).total()
        only += (before - after).total()
    return f"| {name} | {len(articles)} | {phrases} | {go} | {stay / max(go, 1):.1%} | {only} |"


def print_rest(known: dict[str, str], unknown: dict[str, str], most: int) -> None:
    """Print the lines that only stay without, the most frequent first; of long ones the end."""
    lines = Counter(
        line for name, text in unknown.items() for line in {*text.splitlines()} - {*known[name].splitlines()}
    )
    print(*(f"{count} …{line[-160:]}" for line, count in lines.most_common(most)), sep="\n")


if __name__ == "__main__":
    main()
