"""`python -m tests.benchmarks.relearn`: how much of what is known of outlets comes back by learning.

In a copy of the package all forms are gone, and every phrase that finds something in the labelled articles of the
outlets that lose most by it; nor is the second opinion asked, which those articles have taught. The copy learns from
the corpora, and its rules are used as they are, without a review. Three scores are compared on the labelled articles of
these outlets: with forms and phrases, without, and with the rules that were learned in their place; and, with all that
there is, without and with an index of the titles in the corpora. Needs the material beside the checkout.
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
ALONE = ("--ignore", "second-opinion")
FEWEST = 10  # articles of an outlet in the corpora

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
    cleaned = {"with": clean(ROOT, gold, *ALONE)}
    own = dict(losing_most(folder / "none", gold, cleaned["with"])[:most])
    without = copy_without(folder / "without", set().union(*own.values()))
    forget_forms(without)
    rules, titles = folder / "rules.toml", folder / "titles"
    newsclean(without, "learn", *map(str, CORPORA), "-o", str(rules), "--save-titles", str(titles), "--quiet", *ALONE)
    cleaned |= {
        "without": clean(without, gold, *ALONE),
        "learned": clean(without, gold, "--rules", str(rules), *ALONE),
    }
    print(f"{rules.read_text().count('[[phrase]]')} rules learned\n")
    names = "articles | phrases out | residue with | without | learned | loss with | without | learned | back"
    print(f"| outlet | {names} |\n|{'---|' * 10}")
    for outlet in [*own, ""]:
        these = {outlet} if outlet else set(own)
        articles = [record for record in gold if publisher(record) in these]
        tallies = {name: tally(articles, texts) for name, texts in cleaned.items()}
        entries = own[outlet] if outlet else set().union(*own.values())
        print(row(outlet or "all of them", len(articles), len(entries), tallies))
    everything = {name: tally(gold, texts) for name, texts in cleaned.items()}
    print(row("all articles", len(gold), len(set().union(*own.values())), everything))
    counts = [tally(gold, clean(ROOT, gold, *options)).counts for options in ((), ("--titles", str(titles)))]
    residue, loss = (" to ".join(map(share, counts)) for share in (_residue, _loss))
    print(f"\nAll articles, by an index of the titles of the corpora: residue {residue}, loss {loss}.")


def row(name: str, articles: int, entries: int, tallies: dict[str, Tally]) -> str:
    """A line of the table. `back` is the share of the words that only `without` leaves which are learned to go."""
    lost = lost_words(tallies["with"], tallies["without"])
    back = 1 - len(lost & tallies["learned"].left) / len(lost) if lost else 1.0
    counts = [each.counts for each in tallies.values()]
    scores = [*map(_residue, counts), *map(_loss, counts)]
    return " | ".join(["", name, str(articles), str(entries), *scores, f"{back:.0%}", ""]).strip()


def _residue(counts: Counter[str]) -> str:
    return f"{counts['left'] / max(counts['boiler'], 1):.2%}"


def _loss(counts: Counter[str]) -> str:
    return f"{counts['lost'] / max(counts['content'], 1):.3%}"


# ---- whose a phrase is


def losing_most(folder: Path, gold: list[dict[str, Any]], texts: dict[str, str]) -> list[tuple[str, set[Entry]]]:
    """The outlets with the phrases that find something in their articles: first those that lose most words without."""
    found: dict[str, set[Entry]] = defaultdict(set)
    for record, entry, _ in found_by_entries(gold):
        found[publisher(record)].add(entry)
    copy = copy_without(folder, set().union(*found.values()))
    forget_forms(copy)
    without = clean(copy, gold, *ALONE)
    in_corpora = Counter(publisher(record) for path in CORPORA for record in records(path))

    def lost(outlet: str) -> int:
        articles = [record for record in gold if publisher(record) == outlet]
        return len(lost_words(tally(articles, texts), tally(articles, without)))

    known = [outlet for outlet in found if outlet and in_corpora[outlet] >= FEWEST]
    return [(outlet, found[outlet]) for outlet in sorted(known, key=lost, reverse=True)]


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


def forget_forms(folder: Path) -> None:
    """Take all forms out of a copy; each kind keeps one that finds nothing."""
    for path in (folder / "newsclean" / "lexicon" / "forms").glob("*.toml"):
        path.write_text('[[form]]\nall = ["code"]\nmost = 0\nexample = "zzz"\n', encoding="utf-8")


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


def lost_words(one: Tally, other: Tally) -> set[tuple[str, int]]:
    """The words of boilerplate that `other` leaves, and `one` does not."""
    return other.left - one.left


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
