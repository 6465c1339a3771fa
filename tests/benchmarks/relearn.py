"""`python -m tests.benchmarks.relearn`: how much of what is known of an outlet comes back by learning.

For each of the outlets with most boilerplate of their own, the phrases and forms that (nearly) only they have are
taken out of a copy of the lexicon; then the copy learns from the corpora, and its rules are used as they are, without
a review. Three scores are compared on the labelled articles of these outlets: with the lexicon, without those phrases,
and with the rules that were learned in their place; and, with the lexicon as it is, without and with an index of the
titles in the corpora. Needs the material beside the checkout.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tests.benchmarks.corpora import REAL

ROOT = Path(__file__).parents[2]
SHARED = REAL.parents[1]
CORPORA = (REAL, REAL.with_name("raw2.jsonl.gz"))
GOLD = (SHARED / "gold" / "dev.jsonl", SHARED / "gold" / "dev2.jsonl")
OWN = 0.6  # so much of what a phrase finds must be one outlet's
_ENTRIES = ("phrases", "forms")

Entry = tuple[str, str, int]  # folder, file, number of the entry in it


def main() -> None:
    """Parse the command line, and print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.relearn", description=__doc__)
    parser.add_argument("--outlets", type=int, default=10, metavar="N")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="leave the copy and the rules here")
    options = parser.parse_args()
    if not REAL.exists():
        sys.exit("the corpora are not beside the checkout")
    with tempfile.TemporaryDirectory() as folder:
        run(options.keep or Path(folder), options.outlets)


def run(folder: Path, most: int) -> None:
    """The whole experiment, in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    gold = [record for path in GOLD for record in records(path)]
    own = own_entries(gold, most)
    without = copy_without(folder / "without", {entry for entries in own.values() for entry in entries})
    rules, titles = folder / "rules.toml", folder / "titles"
    newsclean(without, "learn", *map(str, CORPORA), "-o", str(rules), "--save-titles", str(titles), "--quiet")
    cleaned = {
        "with": clean(ROOT, gold),
        "without": clean(without, gold),
        "learned": clean(without, gold, "--rules", str(rules)),
    }
    print(f"{rules.read_text().count('[[phrase]]')} rules learned\n")
    names = "articles | entries out | residue with | without | learned | loss with | without | learned | back"
    print(f"| outlet | {names} |\n|{'---|' * 10}")
    for outlet in [*own, ""]:
        these = {outlet} if outlet else set(own)
        articles = [record for record in gold if publisher(record) in these]
        tallies = {name: tally(articles, texts) for name, texts in cleaned.items()}
        entries = len(own[outlet]) if outlet else sum(map(len, own.values()))
        print(row(outlet or "all of them", len(articles), entries, tallies))
    everything = {name: tally(gold, texts) for name, texts in cleaned.items()}
    print(row("all articles", len(gold), sum(map(len, own.values())), everything))
    counts = [everything["with"].counts, tally(gold, clean(ROOT, gold, "--titles", str(titles))).counts]
    residue, loss = (" to ".join(map(share, counts)) for share in (_residue, _loss))
    print(f"\nAll articles, by an index of the titles of the corpora: residue {residue}, loss {loss}.")


def row(name: str, articles: int, entries: int, tallies: dict[str, Tally]) -> str:
    """A line of the table. `back` is the share of the words that only `without` leaves which are learned to go."""
    lost = tallies["without"].left - tallies["with"].left
    back = 1 - len(lost & tallies["learned"].left) / len(lost) if lost else 1.0
    counts = [each.counts for each in tallies.values()]
    scores = [*map(_residue, counts), *map(_loss, counts)]
    return " | ".join(["", name, str(articles), str(entries), *scores, f"{back:.0%}", ""]).strip()


def _residue(counts: Counter[str]) -> str:
    return f"{counts['left'] / max(counts['boiler'], 1):.2%}"


def _loss(counts: Counter[str]) -> str:
    return f"{counts['lost'] / max(counts['content'], 1):.3%}"


# ---- whose a phrase is


def own_entries(gold: list[dict[str, Any]], most: int) -> dict[str, set[Entry]]:
    """The entries of the lexicon that are one outlet's own, of the outlets whose entries find most in `gold`."""
    finds: dict[Entry, Counter[str]] = defaultdict(Counter)
    in_gold: dict[Entry, int] = Counter()
    for record, entry, words in found_by_entries([each for path in CORPORA for each in records(path)]):
        finds[entry][publisher(record)] += bool(words)
    for _, entry, words in found_by_entries(gold):
        in_gold[entry] += words
    weight: Counter[str] = Counter()
    own: dict[str, set[Entry]] = defaultdict(set)
    for entry, outlets in finds.items():
        outlet, count = outlets.most_common(1)[0]
        if outlet and count >= max(4, OWN * outlets.total()):
            own[outlet].add(entry)
            weight[outlet] += in_gold[entry]
    return {outlet: own[outlet] for outlet, _ in weight.most_common(most)}


def found_by_entries(articles: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Entry, int]]:
    """What the entries find in articles: the article, the entry, and how many words it finds."""
    from newsclean.cleaner import Cleaner

    kept = list(articles)
    by_filter = entries_by_filter()
    cleanings = Cleaner().clean_all((each["text"], each.get("title"), each.get("url")) for each in kept)
    for record, cleaning in zip(kept, cleanings, strict=True):
        for removal in cleaning.removed:
            for entry, regex in by_filter.get(removal.filter, ()):
                if regex.search(removal.text.strip()):
                    yield record, entry, len(removal.text.split())
                    break


def entries_by_filter() -> dict[str, list[tuple[Entry, Any]]]:
    """The phrases of each filter, with what finds them."""
    from newsclean.lexicon.phrases import phrases

    found: dict[str, list[tuple[Entry, Any]]] = defaultdict(list)
    for path in sorted((ROOT / "newsclean" / "lexicon" / "phrases").glob("*.toml")):
        for number, phrase in enumerate(phrases(path.stem)):
            if phrase.pattern:
                found[phrase.filter].append((("phrases", path.name, number), phrase.regex))
    return found


# ---- the copy


def copy_without(folder: Path, entries: set[Entry]) -> Path:
    """A copy of the package whose lexicon lacks these entries; every filter keeps one."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "newsclean", folder / "newsclean", ignore=shutil.ignore_patterns("__pycache__"))
    for kind, name in {entry[:2] for entry in entries}:
        path = folder / "newsclean" / "lexicon" / kind / name
        head, *blocks = path.read_text(encoding="utf-8").split("[[phrase]]\n")
        kept = [block for number, block in enumerate(blocks) if (kind, name, number) not in entries]
        left = {filter_of(block) for block in kept}
        kept += [_never(filter_of(block)) for block in blocks if filter_of(block) not in left]
        path.write_text("[[phrase]]\n".join([head, *kept]), encoding="utf-8")
    return folder


def filter_of(block: str) -> str:
    """The line that says whose filter's an entry is."""
    return next(line for line in block.splitlines() if line.startswith("filter ="))


def _never(filter_line: str) -> str:
    """An entry that finds nothing, for a filter that must not be empty."""
    return f'{filter_line}\npattern = "zzz qqq zzz qqq"\nexample = "zzz qqq zzz qqq"\n\n'


def newsclean(home: Path, *arguments: str, given: bytes = b"") -> bytes:
    """Run the command of the package in `home`."""
    environment = {**os.environ, "PYTHONPATH": str(home)}
    command = [sys.executable, "-m", "newsclean", *arguments]
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, check=True, env=environment, cwd=home).stdout


def clean(home: Path, gold: list[dict[str, Any]], *options: str) -> dict[str, str]:
    """The cleaned texts by id."""
    fields = ("id", "title", "url", "text")
    lines = "".join(json.dumps({name: record.get(name) for name in fields}) + "\n" for record in gold)
    out = newsclean(home, "--from", "jsonl", "--to", "jsonl", "--quiet", *options, given=lines.encode())
    return {record["id"]: record["text"] for record in map(json.loads, out.splitlines())}


class Tally(NamedTuple):
    """Counts of words, as the scorer beside the corpora makes them, and which words of boilerplate are left."""

    counts: Counter[str]
    left: set[tuple[str, int]]


def tally(articles: list[dict[str, Any]], texts: dict[str, str]) -> Tally:
    """What is left and lost of some articles."""
    sys.path.insert(0, str(SHARED / "score"))
    from score import score_one

    total = Tally(Counter(), set())
    for record in articles:
        counts, wrong, _ = score_one(record, texts[record["id"]])
        total.counts.update(counts)
        total.left.update((record["id"], word) for word, what in wrong if what != "LOST")
    return total


def publisher(record: dict[str, Any]) -> str:
    """The outlet of a record."""
    from newsclean.lexicon.outlets import publisher_of

    return publisher_of(record.get("url"), record["text"])


def records(path: Path) -> list[dict[str, Any]]:
    """The records of a file."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


if __name__ == "__main__":
    main()
